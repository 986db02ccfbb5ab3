//! Marks that nobody sees, in any file (T011).
//!
//! Invariant: what is read on a screen is what stands in the file, in the same order.

use std::collections::BTreeSet;

use crate::domain::finding::{Finding, Place};
use crate::domain::raw::Raw;

/// Reports marks that nobody sees, in all files: they can hide or turn around what is written.
pub(super) fn marks(raw: &Raw, out: &mut Vec<Finding>) {
    for source in &raw.sources {
        let mut said = BTreeSet::new();
        for (at, c) in source.text.char_indices().filter(|(_, c)| is_hidden(*c)) {
            // One finding for each kind of mark in a file; a copied text is full of them.
            if !said.insert(c) {
                continue;
            }
            let place = Place::of(&source.file, &source.text, at..at + c.len_utf8());
            out.push(
                Finding::error(
                    "T011",
                    &place,
                    format!("a mark that nobody sees: U+{:04X}", u32::from(c)),
                )
                .label("invisible")
                .advice(format!(
                    "delete it; where it is meant in a text, write it as {{ \"\\u{:04X}\" }}",
                    u32::from(c)
                )),
            );
        }
    }
}

fn is_hidden(c: char) -> bool {
    match c {
        '\n' | '\r' | '\t' => false,
        // Soft hyphen, directions, isolates, spaces without width, tags.
        '\u{AD}'
        | '\u{61C}'
        | '\u{180E}'
        | '\u{200B}'
        | '\u{200E}'
        | '\u{200F}'
        | '\u{2028}'..='\u{202E}'
        | '\u{2060}'..='\u{206F}'
        | '\u{FEFF}'
        | '\u{FFF9}'..='\u{FFFB}'
        | '\u{E0000}'..='\u{E007F}' => true,
        other => other.is_control(),
    }
}
