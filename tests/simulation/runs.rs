//! Runs of worlds by their seeds.
//!
//! `SANAD_SIMULATION_SEED=17` tells the story of one world; `SANAD_SIMULATION_SEEDS=5000`
//! runs that many. Invariant: a world that fails says how it is repeated.

use std::panic::AssertUnwindSafe;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};

use super::board::Board;
use super::weather::{Counted, Planted};
use super::world::World;

/// How many decisions are taken in one world.
const STEPS: usize = 900;

/// What became of one world.
pub struct Run {
    pub seed: u64,
    pub hash: String,
    pub lines: Vec<String>,
    pub broken: Vec<String>,
    pub counted: Counted,
}

/// One world from its beginning to the judgement.
pub fn run(seed: u64, planted: Planted) -> Run {
    let board = Board::default();
    let parked = board.clone();
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .start_paused(true)
        .on_thread_park(move || parked.parked())
        .build()
        .unwrap();
    // While a blocking task runs, tokio does not move the time by itself.
    let (stop, stopped) = std::sync::mpsc::channel::<()>();
    runtime.spawn_blocking(move || stopped.recv());
    let run = runtime.block_on(async {
        let mut world = World::new(seed, planted, board).await;
        world.live(STEPS).await;
        let broken = world.judged().await;
        Run {
            seed,
            hash: world.trace.hash(),
            lines: world.trace.lines(),
            broken,
            counted: world.counted,
        }
    });
    drop(stop);
    run
}

/// A panic in a world is a failure of it.
fn guarded(seed: u64, planted: Planted) -> Run {
    let done = std::panic::catch_unwind(AssertUnwindSafe(|| run(seed, planted)));
    done.unwrap_or_else(|_| Run {
        seed,
        hash: String::new(),
        lines: Vec::new(),
        broken: vec!["it panicked".to_owned()],
        counted: Counted::default(),
    })
}

/// The worlds of these seeds, two at a time, until one fails in a way that matters; the
/// failure, and what all of them came across.
pub fn first_failure(
    seeds: std::ops::RangeInclusive<u64>,
    planted: Planted,
    matters: impl Fn(&str) -> bool + Sync,
) -> (Option<Run>, Counted) {
    let next = AtomicU64::new(*seeds.start());
    let found: Mutex<(Option<Run>, Counted)> = Mutex::default();
    let work = || {
        loop {
            let seed = next.fetch_add(1, Ordering::SeqCst);
            if !seeds.contains(&seed) || found.lock().unwrap().0.is_some() {
                return;
            }
            let run = guarded(seed, planted);
            let mut found = found.lock().unwrap();
            found.1.add(run.counted);
            // Of two that fail at the same time the first seed is told.
            let is_first = found.0.as_ref().is_none_or(|other| seed < other.seed);
            if run.broken.iter().any(|why| matters(why)) && is_first {
                found.0 = Some(run);
            }
        }
    };
    std::thread::scope(|scope| {
        scope.spawn(work);
        scope.spawn(work);
    });
    found.into_inner().unwrap()
}

/// What went wrong in a world, the end of its story, and how to see all of it.
pub fn story(run: &Run) -> String {
    let end = run.lines.len().saturating_sub(40);
    format!(
        "seed {}:\n{}\n…\n{}\nThe whole story: SANAD_SIMULATION_SEED={} cargo test --test simulation \
         one_world -- --nocapture",
        run.seed,
        run.broken.join("\n"),
        run.lines[end..].join("\n"),
        run.seed,
    )
}
