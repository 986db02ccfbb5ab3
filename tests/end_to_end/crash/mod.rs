//! The program, and the database, killed again and again under load.
//!
//! The judge knows only what the double saw: each receipt that was shown, then, after the
//! last kill, each code opened through the bot and each planted sentence read in the console.
//! A few kills in `cargo test`; a thousand with
//! `SANAD_KILLS=1000 cargo test --test end_to_end killed_under_load`.

mod run;
mod steps;

use std::collections::{BTreeMap, BTreeSet};

use super::crowd::Crowd;
use super::house::{SetUp, tell};
use super::numbered::{answer_each, code_in, each_code_opens_its_own, judge_cases, pages};
use super::staff::Browser;
use crate::cluster::Cluster;
use crate::double::Double;
use run::{Asked, Run, Victim, Way};

/// Kills in a run of `cargo test`.
const FEW: usize = 36;
/// A database takes seconds to rise again; and what one way in showed, the other need not.
const FEWER: usize = 12;
/// The least part of all kills in each of the three places, in hundredths.
const LEAST: usize = 5;

/// What the double saw of codes: each chat was shown one, and no two chats the same.
fn codes_shown(double: &Double) -> BTreeMap<i64, BTreeSet<String>> {
    let mut codes: BTreeMap<i64, BTreeSet<String>> = BTreeMap::new();
    for (_, call) in &double.world().calls {
        let (Some(chat), Some(text)) = (call["chat_id"].as_i64(), call["text"].as_str()) else {
            continue;
        };
        if let Some(code) = code_in(text) {
            codes.entry(chat).or_default().insert(code);
        }
    }
    codes
}

/// Each code opens its own request, and each sentence stands in one case, once. A database that
/// is killed may have kept what it did not confirm: whoever was told so and wrote again may be
/// read once more for each time. How many such copies there are.
async fn judge(run: &Run, set_up: &SetUp, all: &[Asked]) -> usize {
    let codes = codes_shown(&run.double);
    assert_eq!(codes.len(), all.len(), "chats that were shown a code");
    for asked in all {
        let shown = &codes[&asked.person.chat];
        assert_eq!(shown.len(), 1, "one code in one chat, whatever was killed");
        assert!(shown.contains(&asked.code));
    }
    let base = run.process.as_ref().expect("it runs").console().await;
    let staff = Browser::new(&base);
    assert_eq!(staff.signs_in(&set_up.secret).await.to, "/cases");
    let pages = pages(&staff, all.len()).await;
    let numbers: Vec<_> = (0..all.len()).collect();
    let most = |number: usize| match run.victim {
        Victim::Program => 1,
        Victim::Database(_) => 1 + all[number].told,
    };
    let (cases, copies) = judge_cases(&pages, &numbers, most).unwrap();
    answer_each(&staff, &cases).await;
    let receipts = all.iter().enumerate();
    let receipts = receipts.map(|(number, a)| (number, a.person.chat, a.code.clone()));
    let receipts: Vec<_> = receipts.collect();
    each_code_opens_its_own(&run.double, &receipts).await;
    copies
}

async fn killed(victim: Victim, way: Way, what: &str, few: usize) {
    let kills = std::env::var("SANAD_KILLS").ok();
    let kills = kills.and_then(|n| n.parse().ok()).unwrap_or(few);
    let (mut run, set_up) = Run::begin(victim, way).await;
    let crowd = Crowd::gathers(&run.double);
    let mut all = Vec::new();
    while run.kills() < kills || (run.least() < LEAST && run.kills() < 3 * kills) {
        let asked = run.ask(all.len()).await;
        all.push(asked);
    }
    let pressed = crowd.goes_home().await;
    let copies = judge(&run, &set_up, &all).await;
    let told: usize = all.iter().map(|asked| asked.told).sum();
    tell(&format!(
        "{what} was killed {} times beside {pressed} presses of others: {:?}, and apart from \
         these {:?}; {} requests, all there, none twice; of {told} sentences that were told to be not saved, and were written \
         again, {copies} are there twice, and of all others none",
        run.kills(),
        run.fell,
        run.apart,
        all.len()
    ));
    let fell = &run.fell;
    assert!(pressed >= run.kills(), "that was no load");
    assert!(run.least() >= LEAST, "not valid: the kills fell {fell:?}");
    run.double.assert_clean();
}

#[tokio::test(flavor = "multi_thread")]
async fn the_program_killed_under_load_loses_and_doubles_nothing() {
    killed(Victim::Program, Way::Polling, "the program", FEW).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_program_behind_a_webhook_killed_under_load_loses_and_doubles_nothing() {
    let what = "the program behind a webhook";
    killed(Victim::Program, Way::Webhook, what, FEWER).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_database_killed_under_load_loses_and_doubles_nothing() {
    let Some(cluster) = Cluster::start() else {
        return;
    };
    let victim = Victim::Database(cluster);
    killed(victim, Way::Polling, "the database", FEWER).await;
}
