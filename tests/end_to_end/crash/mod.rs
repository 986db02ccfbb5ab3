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
use super::person::Person;
use super::staff::{Browser, between};
use crate::cluster::Cluster;
use crate::double::Double;
use run::{Asked, Run, Victim};

/// Kills in a run of `cargo test`.
const FEW: usize = 36;
/// A database takes seconds to rise again.
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
        for line in text.lines() {
            let digits: String = line.chars().filter(char::is_ascii_digit).collect();
            let plain = line.replace("<code>", "").replace("</code>", "");
            let fair = plain
                .chars()
                .all(|c| c.is_ascii_digit() || c.is_whitespace());
            if fair && digits.len() == 20 {
                codes.entry(chat).or_default().insert(digits);
            }
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
    let cases = staff.waits_for_cases(all.len()).await;
    let mut found = BTreeSet::new();
    let mut copies = 0;
    for case in &cases {
        let page = staff.get(case).await.body;
        let number = between(&page, "porte le numéro ", "<");
        let asked = all.iter().find(|a| a.sentence.ends_with(&number[..5]));
        let told = asked.expect("somebody wrote it").told;
        let sentences = page.matches("porte le numéro ").count();
        let own = format!("porte le numéro {}", &number[..5]);
        assert_eq!(sentences, page.matches(&own).count(), "of one person");
        let most = match run.victim {
            Victim::Program => 1,
            Victim::Database(_) => 1 + told,
        };
        assert!(
            (1..=most).contains(&sentences),
            "a sentence stands there {sentences} times, after {told} times “not saved”"
        );
        copies += sentences - 1;
        assert!(
            found.insert(number[..5].to_owned()),
            "two cases of one person"
        );
        assert_eq!(staff.post(&format!("{case}/take"), &[]).await.status, 303);
        let reply = format!("Réponse au numéro {}", &number[..5]);
        let form = [("text", reply.as_str())];
        let sent = staff.post(&format!("{case}/reply"), &form).await;
        assert_eq!(sent.status, 303);
    }
    for asked in all {
        let number = &asked.sentence[asked.sentence.len() - 5..];
        assert!(found.contains(number), "the sentence {number} is lost");
        // Only what this code opens holds the answer to this sentence.
        let other = Person::new(&run.double, asked.person.chat + 100_000);
        other.writes_alone("/start").await;
        other.presses_alone("Français").await;
        other.writes_alone(&asked.code).await;
        other.sees(&format!("Réponse au numéro {number}")).await;
    }
    copies
}

async fn killed(victim: Victim, what: &str, few: usize) {
    let kills = std::env::var("SANAD_KILLS").ok();
    let kills = kills.and_then(|n| n.parse().ok()).unwrap_or(few);
    let (mut run, set_up) = Run::begin(victim).await;
    let crowd = Crowd::gathers(&run.double);
    let mut all = Vec::new();
    while run.kills() < kills || run.fell.len() < 3 {
        let asked = run.ask(all.len()).await;
        all.push(asked);
    }
    let pressed = crowd.goes_home().await;
    let copies = judge(&run, &set_up, &all).await;
    let told: usize = all.iter().map(|asked| asked.told).sum();
    tell(&format!(
        "{what} was killed {} times beside {pressed} presses of others: {:?}; {} requests, all \
         there, none twice; of {told} sentences that were told to be not saved, and were written \
         again, {copies} are there twice, and of all others none",
        run.kills(),
        run.fell,
        all.len()
    ));
    for (fell, count) in &run.fell {
        assert!(
            count * 100 >= run.kills() * LEAST,
            "not valid: only {count} kills fell {fell:?}"
        );
    }
    run.double.assert_clean();
}

#[tokio::test(flavor = "multi_thread")]
async fn the_program_killed_under_load_loses_and_doubles_nothing() {
    killed(Victim::Program, "the program", FEW).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_database_killed_under_load_loses_and_doubles_nothing() {
    let Some(cluster) = Cluster::start() else {
        return;
    };
    killed(Victim::Database(cluster), "the database", FEWER).await;
}
