//! Three taps: how far from the first screen the beginning of each topic is.
//!
//! A country's rights and a form of work abroad lie one tap behind their topic. Invariant: what
//! is further away stands here with its reason.

use std::collections::BTreeMap;
use std::io::Write as _;

use sanad::content::{Files, Live, load, shipped};
use sanad::domain::payload::ScreenId;
use serde::Deserialize;

const MOST: usize = 3;
const TOPICS: usize = 46;
const FLOW: &str = "locales/flows/guidance.toml";

/// Topics that are further away.
const FURTHER: [(&str, &str); 1] = [(
    "time-to-think",
    "it is asked for beside a bed, a lawyer and staying, and stands on each of these",
)];

#[derive(Deserialize)]
struct Topics {
    topic: Vec<Topic>,
}

#[derive(Deserialize)]
struct Topic {
    id: String,
    screens: Vec<String>,
}

fn topics() -> Vec<Topic> {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/topics.toml");
    let text = std::fs::read_to_string(file).expect("the list is there");
    let topics: Topics = toml::from_str(&text).expect("the list can be read");
    topics.topic
}

/// Taps from home: the ways back are the shortest ones.
fn taps(live: &Live, screen: &str) -> Option<usize> {
    let mut at = ScreenId::new(screen)?;
    let mut taps = 0;
    while at != live.content.landmarks.home {
        at = live.content.screen(at)?.back?;
        taps += 1;
    }
    Some(taps)
}

/// Topics of which no screen is near, with the taps to the nearest.
fn far(files: &Files) -> BTreeMap<String, Option<usize>> {
    let live = load(files).live.expect("the content goes live");
    let nearest = |topic: &Topic| {
        let all = topic.screens.iter();
        all.filter_map(|screen| taps(&live, screen)).min()
    };
    let all = topics()
        .into_iter()
        .map(|topic| (topic.id.clone(), nearest(&topic)));
    all.filter(|(_, taps)| taps.is_none_or(|taps| taps > MOST))
        .collect()
}

#[test]
fn every_topic_begins_three_taps_from_home_at_most() {
    let far = far(&shipped());
    let known: Vec<&str> = FURTHER.iter().map(|(topic, _)| *topic).collect();
    assert_eq!(far.keys().collect::<Vec<_>>(), known, "{far:?}");
    let count = topics().len();
    let _ = writeln!(
        std::io::stderr(),
        "{count} topics begin within {MOST} taps, but for {known:?}"
    );
    assert!(count >= TOPICS);
}

#[test]
fn a_topic_that_moved_away_is_found() {
    let mut files = shipped();
    let flow = files.0.get_mut(FLOW).expect("the flow is there");
    let text = String::from_utf8_lossy(flow);
    let without = text.replace("[\"forms-more\"], ", "");
    assert_ne!(text, without);
    *flow = without.into_bytes();
    let far = far(&files);
    assert!(far.contains_key("begging"), "{far:?}");
}
