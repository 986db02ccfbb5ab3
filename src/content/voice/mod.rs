//! Recordings: the words of a screen, read aloud by somebody.
//!
//! A recording is offered only as long as it is of the words that are shown: `index.toml`
//! beside it holds a hash of what was read and one of the file. Where the words differ from
//! country to country, it is offered in those whose words it has. Invariant: a recording of
//! other words is never heard.

mod check;
mod index;
mod ogg;
mod sheet;

use std::collections::{BTreeMap, HashMap};
use std::fmt::Write as _;
use std::sync::Arc;

use sha2::{Digest as _, Sha256};

pub use self::sheet::{Added, NoSheet, add, sheet};

use self::index::Index;
use super::card::Recording;
use super::draw::is_cover;
use super::texts::{Args, plain};
use super::{Files, Live};
use crate::domain::conversation::{Effect, Here};
use crate::domain::finding::Finding;
use crate::domain::flow::{Content, Kind, Screen};
use crate::domain::payload::{Argument, Country, LanguageCode, ScreenId, Secret};
use crate::domain::{ping, step};

/// Telegram takes so many characters under a voice.
pub(super) const MOST_UNDER_A_VOICE: usize = 1_024;
/// No recording is larger.
pub(super) const MOST_BYTES: usize = 1024 * 1024;
/// All recordings together are not larger: they stay in memory, and in the kept publication.
const MOST_BYTES_OF_ALL: usize = 64 * 1024 * 1024;

/// The recordings that may be heard.
#[derive(Default)]
pub struct Voices(HashMap<(LanguageCode, ScreenId), Vec<Fresh>>);

/// A recording, and where its words are those that are shown.
struct Fresh {
    recording: Recording,
    /// None for all countries.
    countries: Option<Vec<Option<Country>>>,
}

impl Voices {
    /// The recording of what a screen says in this language and country.
    pub fn of(
        &self,
        language: LanguageCode,
        screen: ScreenId,
        country: Option<Country>,
    ) -> Option<&Recording> {
        let all = self.0.get(&(language, screen))?;
        let fits = |fresh: &&Fresh| {
            let countries = fresh.countries.as_ref();
            countries.is_none_or(|countries| countries.contains(&country))
        };
        all.iter().find(fits).map(|fresh| &fresh.recording)
    }
}

/// Reads all recordings, with everything that is to be said of them.
pub(super) fn load(files: &Files, live: &Live, findings: &mut Vec<Finding>) -> Voices {
    let shelf = Shelf::read(files, findings);
    check::shelf(&shelf, live, findings);
    let mut voices = Voices::default();
    for clip in shelf.clips() {
        if let Some((key, fresh)) = clip.fresh(live) {
            check::fits(&clip, &fresh, live, findings);
            voices.0.entry(key).or_default().push(fresh);
        }
    }
    check::safety(&shelf, &voices, live, findings);
    voices
}

/// The folder `locales/voice` as it lies there.
struct Shelf<'a>(BTreeMap<&'a str, Row<'a>>);

/// The folder of one language.
#[derive(Default)]
struct Row<'a> {
    /// Files by their names without the ending.
    sounds: BTreeMap<&'a str, &'a [u8]>,
    index: Index,
}

/// One recording in its place.
struct Clip<'a> {
    file: String,
    language: &'a str,
    name: &'a str,
    bytes: &'a [u8],
    entry: Option<&'a index::Entry>,
}

impl<'a> Shelf<'a> {
    fn read(files: &'a Files, findings: &mut Vec<Finding>) -> Self {
        let mut rows: BTreeMap<&str, Row> = BTreeMap::new();
        for (file, bytes) in &files.0 {
            let Some((language, name)) = place(file) else {
                continue;
            };
            let row = rows.entry(language).or_default();
            if name == index::FILE {
                row.index = index::read(file, bytes, findings);
            } else if let Some(name) = name.strip_suffix(".ogg") {
                row.sounds.insert(name, bytes);
            }
        }
        Self(rows)
    }

    fn clips(&self) -> impl Iterator<Item = Clip<'_>> {
        self.0.iter().flat_map(|(language, row)| {
            row.sounds.iter().map(move |(name, bytes)| Clip {
                file: format!("locales/voice/{language}/{name}.ogg"),
                language,
                name,
                bytes,
                entry: row.index.0.get(*name),
            })
        })
    }
}

impl Clip<'_> {
    /// What it is a recording of, if there is such a screen and it may be heard.
    fn of(&self, live: &Live) -> Option<(LanguageCode, ScreenId, Option<Country>)> {
        let language = LanguageCode::new(self.language)?;
        let (screen, country) = match self.name.split_once('.') {
            Some((screen, letters)) => (screen, Some(Country::new(letters)?)),
            None => (self.name, None),
        };
        let screen = ScreenId::new(screen)?;
        let known = live.content.language(language).is_some()
            && may_be_heard(&live.content, live.content.screen(screen)?);
        known.then_some((language, screen, country))
    }

    /// Its key and where it is offered, when it is of the words that are shown.
    fn fresh(&self, live: &Live) -> Option<((LanguageCode, ScreenId), Fresh)> {
        let (language, screen, _) = self.of(live)?;
        let entry = self.entry.filter(|entry| entry.sound == hash(self.bytes))?;
        let seconds = ogg::seconds(self.bytes).ok()?;
        if self.bytes.len() > MOST_BYTES {
            return None;
        }
        let all = variants(live, language, screen);
        let read = all.iter().find(|v| fingerprint(&v.words) == entry.text)?;
        let recording = Recording {
            sound: Sha256::digest(self.bytes).into(),
            bytes: Arc::from(self.bytes),
            seconds,
        };
        let countries = (all.len() > 1).then(|| read.countries.clone());
        Some((
            (language, screen),
            Fresh {
                recording,
                countries,
            },
        ))
    }
}

/// The language and the name of a file of the folder.
pub(super) fn place(file: &str) -> Option<(&str, &str)> {
    let rest = file.strip_prefix("locales/voice/")?;
    let (language, name) = rest.split_once('/')?;
    (!name.contains('/')).then_some((language, name))
}

/// The length of a text as Telegram counts it under a voice.
pub(super) fn length(html: &str) -> usize {
    plain(html).trim().encode_utf16().count()
}

/// Whether a screen is one that somebody may want to hear.
///
/// The harmless screen stays silent, and what must vanish cannot be a voice. Questions that
/// offer different answers to different people would name too many.
fn may_be_heard(content: &Content, screen: &Screen) -> bool {
    match screen.kind {
        Kind::Card => !is_cover(content, screen),
        Kind::Question(_) => !ping::is_guarded(screen.id) && !ping::shows_words(screen.id),
        Kind::Checklist { .. }
        | Kind::Directory
        | Kind::Danger
        | Kind::Country
        | Kind::Language
        | Kind::Quiz { .. }
        | Kind::Consent
        | Kind::Message
        | Kind::Review
        | Kind::Mailbox
        | Kind::Erase => true,
        // The answers of a scenario stand on buttons, and buttons are not read aloud.
        Kind::Cover | Kind::Receipt | Kind::Visit | Kind::Found | Kind::Scenario { .. } => false,
    }
}

/// What is read aloud in some countries.
struct Variant {
    words: String,
    /// None stands for: no country was chosen.
    countries: Vec<Option<Country>>,
}

/// All that a screen says, the words without a country first.
fn variants(live: &Live, language: LanguageCode, screen: ScreenId) -> Vec<Variant> {
    let mut all: Vec<Variant> = Vec::new();
    let countries = live.content.countries.iter().map(|c| Some(*c));
    for country in [None].into_iter().chain(countries) {
        let words = words(live, language, screen, country);
        match all.iter_mut().find(|variant| variant.words == words) {
            Some(variant) => variant.countries.push(country),
            None => all.push(Variant {
                words,
                countries: vec![country],
            }),
        }
    }
    all
}

/// The words as they are read: those of the screen, then what can be ticked or answered.
fn words(live: &Live, language: LanguageCode, id: ScreenId, country: Option<Country>) -> String {
    let letters = country.as_ref().map_or("none", Country::as_str);
    let args = Args::new().html("country", letters);
    let mut words = plain(&live.texts.text(language, id.as_str(), &args));
    let none = Args::new();
    match live.content.screen(id).map(|screen| &screen.kind) {
        Some(Kind::Checklist { items, .. }) => {
            for (index, item) in items.iter().enumerate() {
                let item = live.texts.text(language, item.as_str(), &none);
                let _ = write!(words, "\n{}. {}", index + 1, plain(&item));
            }
        }
        Some(Kind::Question(question)) => {
            for choice in &question.choices {
                let choice = live.texts.attribute(language, id.as_str(), choice, &none);
                let _ = write!(words, "\n{}", plain(&choice.unwrap_or_default()));
            }
        }
        Some(_) | None => {}
    }
    words
}

/// How many characters stand under the recording of a screen.
fn under_it(live: &Live, language: LanguageCode, id: ScreenId, country: Option<Country>) -> usize {
    let here = Here {
        language,
        country,
        secret: Secret::new([0; 16]),
    };
    match step::show(&live.content, here, id, Argument::NONE) {
        Effect::Show(view) => length(&live.card(&view).text),
        _ => 0,
    }
}

/// A short hash of what is read; where lines break makes no difference.
fn fingerprint(words: &str) -> String {
    let spoken: Vec<&str> = words.split_whitespace().collect();
    hash(spoken.join(" ").as_bytes())
}

fn hash(bytes: &[u8]) -> String {
    let hash = Sha256::digest(bytes);
    hash[..16].iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}
