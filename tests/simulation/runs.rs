//! Runs of worlds by their seeds.
//!
//! `SANAD_SIMULATION_SEED=17` shows one world with its trace; `SANAD_SIMULATION_SEEDS=5000`
//! runs that many. Invariant: a world that fails says how it is repeated.

use std::panic::AssertUnwindSafe;

use super::board::Board;
use super::world::{Counted, Planted, World};

/// How many decisions are taken in one world.
const STEPS: usize = 700;

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
    let world = runtime.block_on(async {
        let t0 = std::time::Instant::now();
        let mut world = World::new(seed, planted, board).await;
        let t1 = std::time::Instant::now();
        world.live(STEPS).await;
        let t2 = std::time::Instant::now();
        let broken = world.judged().await;
        eprintln!("new {:?} live {:?} judged {:?}", t1-t0, t2-t1, t2.elapsed());
        Run {
            seed,
            hash: world.trace.hash(),
            lines: world.trace.lines(),
            broken,
            counted: world.counted,
        }
    });
    drop(stop);
    world
}

/// The first seed of these that fails, and how many ran.
pub fn first_failure(seeds: impl Iterator<Item = u64>, planted: Planted) -> Option<Run> {
    seeds.map(|seed| guarded(seed, planted)).find(|run| !run.broken.is_empty())
}

/// A panic in a world is a failure of it.
pub fn guarded(seed: u64, planted: Planted) -> Run {
    let done = std::panic::catch_unwind(AssertUnwindSafe(|| run(seed, planted)));
    done.unwrap_or_else(|_| Run {
        seed,
        hash: String::new(),
        lines: Vec::new(),
        broken: vec!["it panicked".to_owned()],
        counted: Counted::default(),
    })
}
