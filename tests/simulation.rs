//! Worlds that follow from a seed: people, processes and faults in every order, and a judge.

// Marked as tests, so that clippy lets them unwrap.
#[cfg(test)]
#[expect(
    clippy::disallowed_methods,
    reason = "tests start their own tasks and read their own variables"
)]
mod simulation {
    mod board;
    #[path = "../../fuzz/checks.rs"]
    mod checks;
    mod corpus;
    mod court;
    mod face;
    mod ground;
    mod judge;
    mod person;
    mod post;
    mod process;
    mod regulars;
    mod runs;
    mod screen;
    mod seeds;
    mod trace;
    mod weather;
    mod world;
}
