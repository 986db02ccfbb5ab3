//! Loading content: every finding with its printed form, the words, and the shipped files.

#![expect(
    clippy::disallowed_methods,
    reason = "the switches of these tests are no settings of the house"
)]

#[path = "content/calling.rs"]
mod calling;
#[path = "content/childhood.rs"]
mod childhood;
mod clips;
#[path = "content/contacts.rs"]
mod contacts;
#[path = "content/countries.rs"]
mod countries;
#[path = "content/damage.rs"]
mod damage;
#[path = "content/danger_words.rs"]
mod danger_words;
#[path = "content/darija.rs"]
mod darija;
#[path = "content/findings.rs"]
mod findings;
#[path = "content/fourth.rs"]
mod fourth;
#[path = "content/graph.rs"]
mod graph;
#[path = "content/hostile.rs"]
mod hostile;
#[path = "content/house.rs"]
mod house;
#[path = "content/labels.rs"]
mod labels;
#[path = "content/laws.rs"]
mod laws;
#[path = "content/leaks.rs"]
mod leaks;
#[path = "content/learning.rs"]
mod learning;
#[path = "content/live.rs"]
mod live;
#[path = "content/perils.rs"]
mod perils;
#[path = "content/promises.rs"]
mod promises;
#[path = "content/rescue.rs"]
mod rescue;
#[path = "content/review.rs"]
mod review;
#[path = "content/rights.rs"]
mod rights;
#[path = "content/sentences.rs"]
mod sentences;
#[path = "content/shipped.rs"]
mod shipped;
#[path = "content/taps.rs"]
mod taps;
#[path = "content/texts.rs"]
mod texts;
#[path = "content/topics.rs"]
mod topics;
#[path = "content/typed.rs"]
mod typed;
#[path = "content/unsure.rs"]
mod unsure;
#[expect(clippy::unwrap_used, reason = "tests")]
#[path = "content/voice.rs"]
mod voice;
#[path = "content/young.rs"]
mod young;
