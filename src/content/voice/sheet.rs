//! What is to be recorded, printed; and recordings that were made, taken into the index.
//!
//! Invariant: a recording that was taken once is never taken for other words: only other
//! bytes are a new recording.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::Path;

use super::check::{CONVERT, sound};
use super::index::{Entry, FILE, Index};
use super::{
    Clip, MOST_UNDER_A_VOICE, Shelf, Variant, fingerprint, hash, load, may_be_heard, under_it,
    variants, words,
};
use crate::content::{Files, Live, load as load_content, read_folder};
use crate::domain::flow::Screen;
use crate::domain::language::Language;
use crate::domain::payload::{Country, ScreenId};

/// Words that are read aloud in a minute.
const WORDS_A_MINUTE: usize = 130;
/// Endings of what people record, of which only `ogg` in small letters is heard.
const ENDINGS: &[&str] = &[
    "mp3", "m4a", "wav", "oga", "opus", "aac", "flac", "webm", "amr", "ogg",
];

const HEAD: &str = "\
Read calmly, in a quiet place, as to one person whom you know. Only what stands below a line
is read aloud. Aim at 30 seconds; nobody listens for longer than 90.
Save as OGG with Opus under the name that is given. From any other format:
  ffmpeg -i FILE -ac 1 -c:a libopus -b:a 16k NAME.ogg
When the files lie there: sanad content voice-add
";

/// What came of taking recordings.
pub struct Added {
    /// One line for each recording that is not as it was.
    pub said: String,
    /// Whether every file could be taken.
    pub is_whole: bool,
}

/// Why there is nothing to print.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub enum NoSheet {
    /// The content has errors.
    #[error("the content does not pass: run `sanad content check` first")]
    Broken,
    /// A language that is not there was asked for.
    #[error("there is no such language in `languages.toml`")]
    NoLanguage,
}

/// What is to be recorded, in one language or all.
pub fn sheet(files: &Files, only: Option<&str>) -> Result<String, NoSheet> {
    let mut live = without_recordings(files).ok_or(NoSheet::Broken)?;
    live.voices = load(files, &live, &mut Vec::new());
    let shelf = Shelf::read(files, &mut Vec::new());
    let mut out = String::new();
    let (mut recorded, mut all) = (0, 0);
    let is_asked = |l: &&Language| only.is_none_or(|only| l.code.as_str() == only);
    let languages: Vec<_> = live.content.languages.iter().filter(is_asked).collect();
    if languages.is_empty() {
        return Err(NoSheet::NoLanguage);
    }
    for language in languages {
        for screen in in_order(&live) {
            // Where the words are too long for a voice, nobody is to read them in vain.
            if under_it(&live, language.code, screen.id, None) > MOST_UNDER_A_VOICE {
                continue;
            }
            for variant in variants(&live, language.code, screen.id) {
                all += 1;
                let country = variant.countries.first().copied().flatten();
                if live.voices.of(language.code, screen.id, country).is_some() {
                    recorded += 1;
                } else {
                    entry(&mut out, &shelf, language, screen, &variant);
                }
            }
        }
    }
    let sum = format!("{recorded} of {all} texts are recorded.\n");
    Ok(if out.is_empty() {
        sum
    } else {
        format!("{sum}{HEAD}{out}")
    })
}

/// Screens that can be heard, those first that are needed in danger.
fn in_order(live: &Live) -> Vec<&Screen> {
    let screens = live.content.screens.values();
    let mut screens: Vec<_> = screens
        .filter(|screen| may_be_heard(&live.content, screen))
        .collect();
    screens.sort_by_key(|screen| (!screen.safety, screen.id));
    screens
}

fn entry(out: &mut String, shelf: &Shelf, language: &Language, screen: &Screen, read: &Variant) {
    let name = name(screen.id, &read.countries);
    let code = language.code;
    let known = shelf.0.get(code.as_str());
    let there = known.is_some_and(|row| row.sounds.contains_key(name.as_str()));
    let state = if there {
        "older than its text, or not taken yet"
    } else {
        "new"
    };
    let seconds = (read.words.split_whitespace().count() * 60).div_ceil(WORDS_A_MINUTE);
    let _ = write!(
        out,
        "\n──── {} · {} · {state}\n     save as  locales/voice/{code}/{name}.ogg\n     about    {seconds} seconds\n",
        language.name, screen.id
    );
    if name.contains('.') {
        let countries: Vec<_> = read
            .countries
            .iter()
            .flatten()
            .map(Country::as_str)
            .collect();
        let _ = writeln!(out, "     only for {}", countries.join(", "));
    }
    let _ = write!(out, "\n{}\n", read.words.trim());
}

/// The name of a recording: that of its screen, with a country when it is not for all.
fn name(screen: ScreenId, countries: &[Option<Country>]) -> String {
    match countries.first() {
        Some(Some(country)) => format!("{screen}.{}", country.as_str()),
        _ => screen.to_string(),
    }
}

/// Takes what lies in `voice` of this folder into the index of each language.
pub fn add(folder: &Path) -> std::io::Result<Added> {
    let files = read_folder(folder)?;
    let Some(live) = without_recordings(&files) else {
        return Ok(Added {
            said: "the content does not pass: run `sanad content check` first\n".to_owned(),
            is_whole: false,
        });
    };
    let shelf = Shelf::read(&files, &mut Vec::new());
    let mut said = Said::default();
    for (language, row) in &shelf.0 {
        let mut index = Index::default();
        for clip in shelf.clips().filter(|clip| clip.language == *language) {
            if let Some(entry) = taken(&clip, &live, &mut said) {
                index.0.insert(clip.name.to_owned(), entry);
            }
        }
        let place = folder.join("voice").join(language);
        if index != row.index {
            let mut file = tempfile::NamedTempFile::new_in(&place)?;
            std::io::Write::write_all(&mut file, index.render().as_bytes())?;
            // Others than who records read it too.
            readable(file.path())?;
            file.persist(place.join(FILE))?;
        }
    }
    for name in foreign(&folder.join("voice"))? {
        said.refuse(&name, "a recording ends in .ogg");
        let _ = writeln!(said.lines, "  {CONVERT}");
    }
    let _ = writeln!(said.lines, "{} new, {} as before", said.new, said.same);
    Ok(Added {
        said: said.lines,
        is_whole: said.refused == 0,
    })
}

#[cfg(unix)]
fn readable(file: &Path) -> std::io::Result<()> {
    use std::os::unix::fs::PermissionsExt as _;
    std::fs::set_permissions(file, std::fs::Permissions::from_mode(0o644))
}

#[cfg(not(unix))]
fn readable(_file: &Path) -> std::io::Result<()> {
    Ok(())
}

#[derive(Default)]
struct Said {
    lines: String,
    new: usize,
    same: usize,
    refused: usize,
}

impl Said {
    fn refuse(&mut self, file: &str, why: &str) {
        self.refused += 1;
        let _ = writeln!(self.lines, "{file}: {why}");
    }
}

/// The line of the index for one file; none when it cannot be taken.
fn taken(clip: &Clip, live: &Live, said: &mut Said) -> Option<Entry> {
    let Some((language, screen, country)) = clip.of(live) else {
        said.refuse(&clip.file, "no screen of that name can be heard");
        return None;
    };
    let seconds = match sound(clip) {
        Ok(seconds) => seconds,
        Err((message, label)) => {
            said.refuse(&clip.file, &format!("{message} ({label})"));
            return None;
        }
    };
    let all = variants(live, language, screen);
    let of_these_bytes = clip.entry.filter(|entry| entry.sound == hash(clip.bytes));
    if let Some(entry) = of_these_bytes {
        if all.iter().any(|v| fingerprint(&v.words) == entry.text) {
            said.same += 1;
        } else {
            said.refuse(
                &clip.file,
                "the recording is older than its text: record it again",
            );
        }
        return Some(entry.clone());
    }
    said.new += 1;
    let _ = writeln!(said.lines, "{}: taken, {seconds} seconds", clip.file);
    Some(Entry {
        text: fingerprint(&words(live, language, screen, country)),
        sound: hash(clip.bytes),
        seconds: i64::from(seconds),
    })
}

/// The content as if there were no recordings, so that none of them is in the way.
fn without_recordings(files: &Files) -> Option<Live> {
    let texts = files
        .0
        .iter()
        .filter(|(name, _)| super::place(name).is_none());
    let texts = texts.map(|(name, bytes)| (name.clone(), bytes.clone()));
    load_content(&Files(texts.collect())).live
}

/// Recordings in formats that are not heard.
fn foreign(voice: &Path) -> std::io::Result<BTreeSet<String>> {
    let mut found = BTreeSet::new();
    if !voice.is_dir() {
        return Ok(found);
    }
    for language in std::fs::read_dir(voice)? {
        let language = language?.path();
        if !language.is_dir() {
            continue;
        }
        for file in std::fs::read_dir(&language)? {
            let file = file?.path();
            let ending = file.extension().and_then(|e| e.to_str());
            let ending = ending.unwrap_or_default();
            if ending != "ogg" && ENDINGS.contains(&ending.to_lowercase().as_str()) {
                let parts = [language.file_name(), file.file_name()];
                let parts = parts
                    .into_iter()
                    .flatten()
                    .map(|part| part.to_string_lossy());
                found.insert(format!(
                    "locales/voice/{}",
                    parts.collect::<Vec<_>>().join("/")
                ));
            }
        }
    }
    Ok(found)
}
