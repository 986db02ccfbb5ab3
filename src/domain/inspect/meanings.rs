//! What words mean, and how much each meaning says (S001).
//!
//! How they are used is in `domain/search`. Content without these files finds by words alone.
//! Invariant: a weight that comes out belongs to a meaning or a sign that is known.

use crate::domain::finding::{Finding, Place, did_you_mean};
use crate::domain::raw::{Raw, RawSynonyms};
use crate::domain::search::{Meanings, MeaningsWriter, Tongue, Topic, Weights, parse_synonyms};

use super::crisis::line_place;
use super::search::bad_line;

/// Reads the meanings of all languages, and their weights.
pub(super) fn meanings(raw: &Raw, topics: &[Topic], out: &mut Vec<Finding>) -> (Meanings, Weights) {
    let mut writer = MeaningsWriter::default();
    for list in &raw.meanings {
        let blocks = match parse_synonyms(&list.text) {
            Ok(blocks) => blocks,
            Err((line, bad)) => {
                out.push(bad_line(list, line, bad));
                continue;
            }
        };
        let tongue = Tongue::of(&list.language);
        for block in &blocks {
            let number = writer.number(&block.topic);
            let words = block.phrases.iter().flat_map(|(_, line)| line.split(','));
            words.for_each(|word| writer.add(number, tongue, word.trim()));
        }
    }
    let meanings = writer.finish();
    let weights = match &raw.weights {
        Some(list) => weights(list, &meanings, topics, out),
        None => Weights::default(),
    };
    (meanings, weights)
}

fn weights(
    list: &RawSynonyms,
    meanings: &Meanings,
    topics: &[Topic],
    out: &mut Vec<Finding>,
) -> Weights {
    let names: Vec<&str> = meanings.evidence_names().collect();
    let mut weights = Weights::new(names.len());
    let blocks = match parse_synonyms(&list.text) {
        Ok(blocks) => blocks,
        Err((line, bad)) => {
            out.push(bad_line(list, line, bad));
            return weights;
        }
    };
    for block in &blocks {
        let place = |line| line_place(&list.file, &list.text, line);
        let Some(number) = names.iter().position(|name| *name == block.topic) else {
            out.push(unknown(&place(block.line), &block.topic, &names));
            continue;
        };
        for (line, text) in &block.phrases {
            if let Err(part) = weights.add(number, text, topics) {
                out.push(unread(&place(*line), part));
            }
        }
    }
    weights
}

fn unknown(place: &Place, name: &str, names: &[&str]) -> Finding {
    Finding::error("S001", place, format!("there is no meaning \"{name}\""))
        .label("unknown meaning")
        .advice(did_you_mean(
            name,
            names.iter().copied(),
            "name a meaning of meanings.txt, or take the block away",
        ))
}

fn unread(place: &Place, part: &str) -> Finding {
    Finding::error("S001", place, format!("\"{part}\" is no weight"))
        .label("not understood")
        .advice("write \"now\" or a topic and a number, as in held 1.2")
}
