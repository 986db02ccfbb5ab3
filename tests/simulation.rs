//! Worlds that follow from a seed: people, processes and faults in every order, and a judge.

// Marked as tests, so that clippy lets them unwrap.
#[cfg(test)]
#[expect(clippy::disallowed_methods, reason = "tests start their own tasks")]
mod simulation {
    mod board;
    mod court;
    mod face;
    mod judge;
    mod person;
    mod post;
    mod process;
    mod runs;
    mod trace;
    mod world;

    #[test]
    fn try_one() {
        let var = |name: &str| std::env::var(name).ok().map(|s| s.parse::<u64>().unwrap());
        if let Some(seed) = var("SANAD_SIMULATION_SEED") {
            let run = runs::run(seed, world::Planted::Nothing);
            for line in &run.lines {
                eprintln!("{line}");
            }
            eprintln!("{} {:#?}", run.hash, run.broken);
            return;
        }
        let begun = std::time::Instant::now();
        let from = var("SANAD_SIMULATION_FROM").unwrap_or(1);
        let many = var("SANAD_SIMULATION_SEEDS").unwrap_or(20);
        let planted = match var("PLANT") { Some(1) => world::Planted::EarlyAcknowledgement, Some(2) => world::Planted::NoEpoch, Some(3) => world::Planted::NoUniqueness, _ => world::Planted::Nothing };
        for seed in from..from+many {
            let run = runs::guarded(seed, planted);
            let c = run.counted;
            eprintln!("{seed} {} {:?} steps {} kills {} stops {} faults {} acts {} cases {} codes {} sentences {}", &run.hash.get(..8).unwrap_or(""), run.broken, c.steps, c.kills, c.stops, c.faults, c.acts, c.cases, c.codes, c.sentences);
        }
        eprintln!("{:?}", begun.elapsed());
    }
}
