//! How many taps it is from here to there (F004, F005).
//!
//! Ways back and what is unreachable are in `graph`. Invariant: a sensitive screen has help or home
//! within two taps; the harmless screen alone is not enough.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use crate::domain::finding::{Finding, Place};
use crate::domain::flow::{Kind, Landmarks, Screen};
use crate::domain::payload::ScreenId;
use crate::domain::raw::RawScreen;

use super::Scene;
use super::graph::ways_on;

const TO_SAFETY: usize = 2;
const DEEPEST: usize = 5;
const MOST_OPTIONS: usize = 8;

/// Reports screens far from help, deep screens and screens with many buttons.
pub(super) fn taps(scene: &Scene, landmarks: &Landmarks, out: &mut Vec<Finding>) {
    let from_home = from_home(scene, landmarks);
    for written in &scene.raw.screens {
        let Some(screen) = ScreenId::new(&written.id.value).and_then(|id| scene.screens.get(&id))
        else {
            continue;
        };
        let place = &written.id.place;
        if screen.sensitive && !is_safe(scene, landmarks, screen.id) {
            out.push(far_from_help(place, &written.id.value));
        }
        if let Some(taps) = from_home.get(&screen.id).filter(|taps| **taps > DEEPEST) {
            out.push(deep(place, &written.id.value, *taps));
        }
        many(written, out);
    }
}

/// Where the buttons lead that the engine adds by itself.
fn engine_rows(scene: &Scene, landmarks: &Landmarks, screen: &Screen) -> Vec<ScreenId> {
    let leads_only_to_cover = |options: &[Vec<ScreenId>]| {
        let mut targets = options.iter().flatten().peekable();
        screen.end && targets.peek().is_some() && screen.back == Some(landmarks.cover)
    };
    match screen.kind {
        Kind::Cover => Vec::new(),
        Kind::Card if leads_only_to_cover(&screen.options) => Vec::new(),
        Kind::Language => vec![landmarks.home],
        _ if scene.screens.contains_key(&landmarks.danger) => {
            vec![landmarks.danger, landmarks.home, landmarks.cover]
        }
        _ => Vec::new(),
    }
}

fn is_safe(scene: &Scene, landmarks: &Landmarks, from: ScreenId) -> bool {
    let safe = [landmarks.danger, landmarks.home, landmarks.consent];
    let mut here = BTreeSet::from([from]);
    for _ in 0..=TO_SAFETY {
        if here.iter().any(|id| safe.contains(id)) {
            return true;
        }
        here = here
            .iter()
            .filter_map(|id| scene.screens.get(id))
            .flat_map(|screen| {
                let mut ways = ways_on(screen, &[]);
                ways.extend(engine_rows(scene, landmarks, screen));
                ways
            })
            .collect();
    }
    false
}

/// Taps from home by the buttons of the screens themselves.
fn from_home(scene: &Scene, landmarks: &Landmarks) -> BTreeMap<ScreenId, usize> {
    let mut taps = BTreeMap::from([(landmarks.home, 0)]);
    let mut queue = VecDeque::from([landmarks.home]);
    while let Some(from) = queue.pop_front() {
        let next = taps.get(&from).map_or(0, |n| n + 1);
        for to in scene
            .screens
            .get(&from)
            .iter()
            .flat_map(|screen| ways_on(screen, &[]))
        {
            if let std::collections::btree_map::Entry::Vacant(entry) = taps.entry(to) {
                entry.insert(next);
                queue.push_back(to);
            }
        }
    }
    taps
}

fn far_from_help(place: &Place, id: &str) -> Finding {
    Finding::error(
        "F004",
        place,
        format!("from \"{id}\" neither help nor home is within {TO_SAFETY} taps"),
    )
    .label("nobody may be left alone here")
    .advice("take `end = true` away, so that the rows for danger, home and leaving stand on it")
}

fn deep(place: &Place, id: &str, taps: usize) -> Finding {
    Finding::warning(
        "F005",
        place,
        format!("\"{id}\" is {taps} taps from the start"),
    )
    .label(format!("more than {DEEPEST}"))
    .advice("name it on a screen that is nearer to the start")
}

fn many(written: &RawScreen, out: &mut Vec<Finding>) {
    let count = written.options.iter().flatten().count();
    if count > MOST_OPTIONS {
        let message = format!("\"{}\" has {count} buttons of its own", written.id.value);
        out.push(
            Finding::warning("F005", &written.id.place, message)
                .label(format!("more than {MOST_OPTIONS}"))
                .advice("move some to a screen of their own"),
        );
    }
}
