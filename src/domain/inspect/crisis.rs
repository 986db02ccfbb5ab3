//! The lists of words of danger (C002).
//!
//! How words are found is in `domain/crisis`. Invariant: a block that comes out leads to a
//! screen that exists.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::domain::crisis::{BadLine, Block, parse_crisis};
use crate::domain::finding::{Finding, Level, Place, did_you_mean};
use crate::domain::flow::Screen;
use crate::domain::language::Language;
use crate::domain::payload::ScreenId;
use crate::domain::raw::{Raw, RawCrisis};

/// Reads the lists of all languages.
pub(super) fn crisis(
    raw: &Raw,
    screens: &BTreeMap<ScreenId, Screen>,
    languages: &[Language],
    out: &mut Vec<Finding>,
) -> Vec<Block> {
    for language in languages {
        if !raw
            .crisis
            .iter()
            .any(|c| c.language == language.code.as_str())
        {
            out.push(no_list(language));
        }
    }
    let known: BTreeSet<&str> = raw.screens.iter().map(|s| s.id.value.as_str()).collect();
    let mut all = Vec::new();
    for list in &raw.crisis {
        match parse_crisis(&list.text) {
            Err((line, bad)) => out.push(bad_line(list, line, bad)),
            Ok(blocks) => {
                if raw.flows_are_whole {
                    targets(list, &blocks, &known, out);
                }
                all.extend(blocks);
            }
        }
    }
    all.retain(|block| {
        block.tier == 0 || ScreenId::new(&block.screen).is_some_and(|id| screens.contains_key(&id))
    });
    all
}

fn no_list(language: &Language) -> Finding {
    let level = if language.required {
        Level::Error
    } else {
        Level::Warning
    };
    let file = format!("locales/{}/crisis.txt", language.code);
    Finding::new(
        "C002",
        level,
        &Place::file(&file),
        format!("no words of danger are known in {}", language.name),
    )
    .label("the file is missing")
    .advice(format!(
        "add {file}: a head [1 danger], then one phrase on each line"
    ))
}

/// The line of that number (counted from 1) as a place.
pub(super) fn line_place(file: &Arc<str>, text: &str, number: usize) -> Place {
    let lines = text.split_inclusive('\n');
    let before = number.saturating_sub(1);
    let start: usize = lines.clone().take(before).map(str::len).sum();
    let line = lines.clone().nth(before).unwrap_or_default();
    Place::of(file, text, start..start + line.trim_end().len())
}

fn bad_line(list: &RawCrisis, line: usize, bad: BadLine) -> Finding {
    let (message, advice) = match bad {
        BadLine::PhraseOutsideBlock => (
            "a phrase stands before the first head",
            "put [1 screen], [2 screen], [3 screen] or [0] above it",
        ),
        BadLine::BadHead => (
            "this head cannot be read",
            "write [1 screen], [1 screen ?], [2 screen] or [3 screen], or [0], [0 me], [0 talk], [0 joke] or [0 question]",
        ),
        BadLine::BadChoice => (
            "the choices of this phrase cannot be read",
            "close each bracket, put none inside another, and write fewer choices of several words",
        ),
        BadLine::EmptyPhrase => (
            "nothing is left of this phrase when signs are taken away",
            "write it with letters, or take the line away",
        ),
    };
    Finding::error("C002", &line_place(&list.file, &list.text, line), message)
        .label("not understood")
        .advice(advice)
}

fn targets(list: &RawCrisis, blocks: &[Block], known: &BTreeSet<&str>, out: &mut Vec<Finding>) {
    let heads = (1..)
        .zip(list.text.lines())
        .filter(|(_, line)| line.trim_start_matches('\u{FEFF}').trim().starts_with('['));
    for ((number, _), block) in heads.zip(blocks) {
        if block.tier == 0 || known.contains(block.screen.as_str()) {
            continue;
        }
        let message = format!(
            "words of danger lead to a screen that does not exist: \"{}\"",
            block.screen
        );
        out.push(
            Finding::error("C002", &line_place(&list.file, &list.text, number), message)
                .label("no such screen")
                .advice(did_you_mean(
                    &block.screen,
                    known.iter().copied(),
                    "name a screen of locales/flows",
                )),
        );
    }
}
