//! What is to be said of recordings (A001).
//!
//! Most of it are warnings: a recording that is not right is not offered, and the words are
//! always there. Invariant: a house without recordings hears nothing of all this.

use super::ogg::{self, Unheard};
use super::{
    Clip, Fresh, MOST_BYTES, MOST_BYTES_OF_ALL, MOST_UNDER_A_VOICE, Shelf, Voices, fingerprint,
    hash, index, may_be_heard, under_it, variants,
};
use crate::content::Live;
use crate::domain::finding::{Finding, Place, did_you_mean};
use crate::domain::payload::{LanguageCode, ScreenId};

/// Heavier recordings are slow and dear where the network is bad.
const HEAVY: usize = 100 * 1024;
/// Nobody listens for longer.
const LONGEST: u32 = 90;

/// How to bring any recording into the right form.
pub(super) const CONVERT: &str =
    "bring it into the right form: ffmpeg -i FILE -ac 1 -c:a libopus -b:a 16k NAME.ogg";

/// Says of every file in the folder what is wrong with it.
pub(super) fn shelf(shelf: &Shelf, live: &Live, findings: &mut Vec<Finding>) {
    let sum: usize = shelf.clips().map(|clip| clip.bytes.len()).sum();
    if sum > MOST_BYTES_OF_ALL {
        let place = Place::file("locales/voice");
        findings.push(
            Finding::error(
                "A001",
                &place,
                "all recordings together have more than 64 MB",
            )
            .label(format!("{} MB", sum / (1024 * 1024)))
            .advice(CONVERT),
        );
    }
    for clip in shelf.clips() {
        findings.extend(clip_as_it_is(&clip, live));
    }
    for (language, row) in &shelf.0 {
        let place = Place::file(&format!("locales/voice/{language}/{}", index::FILE));
        let gone = row.index.0.keys();
        for name in gone.filter(|name| !row.sounds.contains_key(name.as_str())) {
            findings.push(
                Finding::warning("A001", &place, format!("{name}.ogg is not there"))
                    .label("a recording that is gone")
                    .advice("put it back, or run `sanad content voice-add`"),
            );
        }
    }
}

/// What is wrong with one file; at most one thing is said of it.
fn clip_as_it_is(clip: &Clip, live: &Live) -> Option<Finding> {
    let place = Place::file(&clip.file);
    let warning = |message: String| Finding::warning("A001", &place, message);
    let Some((language, screen, _)) = clip.of(live) else {
        let found = Finding::warning(
            "A001",
            &place,
            format!("\"{}\" is no screen that can be heard", clip.name),
        );
        let screen = clip.name.split('.').next().unwrap_or_default();
        let known = live.content.screens.keys().map(ScreenId::as_str);
        let known = known.filter(|known| *known != screen);
        let otherwise =
            "a recording is named after its screen, as `sanad content voice-sheet` says";
        return Some(
            found
                .label(format!("in {}", clip.language))
                .advice(did_you_mean(screen, known, otherwise)),
        );
    };
    let seconds = match sound(clip) {
        Ok(seconds) => seconds,
        Err((message, label)) => {
            let found = Finding::error("A001", &place, message);
            return Some(found.label(label).advice(CONVERT));
        }
    };
    let Some(entry) = clip.entry.filter(|e| e.sound == hash(clip.bytes)) else {
        return Some(
            warning("it is not known what this recording was read from".to_owned())
                .label("not heard yet")
                .advice("run `sanad content voice-add`"),
        );
    };
    let all = variants(live, language, screen);
    if !all.iter().any(|v| fingerprint(&v.words) == entry.text) {
        return Some(warning("the recording is older than its text".to_owned()).label("not heard any more")
                .advice("record it again (`sanad content voice-sheet` says what), then run `sanad content voice-add`"));
    }
    if seconds > LONGEST {
        let found = warning(format!("the recording takes {seconds} seconds"));
        return Some(
            found
                .label(format!("more than {LONGEST}"))
                .advice("shorten the text of the screen, or read faster; 30 seconds are good"),
        );
    }
    if clip.bytes.len() > HEAVY {
        let found = warning("the recording has more than 100 KB".to_owned());
        return Some(found.label(kilobytes(clip.bytes)).advice(CONVERT));
    }
    None
}

/// How long a file is, or what is said of one that cannot be a voice.
pub(super) fn sound(clip: &Clip) -> Result<u32, (&'static str, String)> {
    if clip.bytes.len() > MOST_BYTES {
        return Err(("the recording has more than 1 MB", kilobytes(clip.bytes)));
    }
    ogg::seconds(clip.bytes).map_err(|why| {
        let (message, label) = match why {
            Unheard::NotOgg => ("this is no OGG file", "another format"),
            Unheard::NotOpus => ("this is OGG, but not one voice in Opus", "no Opus"),
            Unheard::Cut => ("the file is damaged or ends in the middle", "cut"),
            Unheard::Silent => ("there is no sound in this file", "empty"),
        };
        (message, label.to_owned())
    })
}

fn kilobytes(bytes: &[u8]) -> String {
    format!("{} KB", bytes.len() / 1024)
}

/// Says where the words of a screen do not fit under its recording.
pub(super) fn fits(clip: &Clip, fresh: &Fresh, live: &Live, findings: &mut Vec<Finding>) {
    let Some((language, screen, _)) = clip.of(live) else {
        return;
    };
    let all = live.content.countries.iter().map(|c| Some(*c));
    let all: Vec<_> = [None].into_iter().chain(all).collect();
    let countries = fresh.countries.as_ref().unwrap_or(&all);
    let mut too_long = countries
        .iter()
        .map(|country| (*country, under_it(live, language, screen, *country)))
        .filter(|(_, length)| *length > MOST_UNDER_A_VOICE);
    if let Some((country, length)) = too_long.next() {
        let whom = country.map_or("where no country is chosen".to_owned(), |country| {
            format!("in {}", country.as_str())
        });
        findings.push(
            Finding::warning(
                "A001",
                &Place::file(&clip.file),
                format!("the words do not fit under the recording {whom}: they are read there"),
            )
            .label(format!("{length} characters, not 1,024"))
            .advice("shorten the text of the screen, or leave out the recording"),
        );
    }
}

/// Where a house has recordings, what must be understood in danger should be among them.
pub(super) fn safety(shelf: &Shelf, voices: &Voices, live: &Live, findings: &mut Vec<Finding>) {
    for (code, row) in &shelf.0 {
        let language = LanguageCode::new(code).and_then(|code| live.content.language(code));
        let Some(language) = language.filter(|_| !row.sounds.is_empty()) else {
            continue;
        };
        let place = Place::file(&format!("locales/voice/{code}/{}", index::FILE));
        for screen in live.content.screens.values().filter(|s| s.safety) {
            let id = screen.id;
            let silent = may_be_heard(&live.content, screen)
                && !row.sounds.contains_key(id.as_str())
                && voices.of(language.code, id, None).is_none()
                && under_it(live, language.code, id, None) <= MOST_UNDER_A_VOICE;
            if silent {
                findings.push(
                    Finding::warning(
                        "A001",
                        &place,
                        format!("\"{id}\" has no recording in {}", language.name),
                    )
                    .label("needed in danger")
                    .advice(format!(
                        "record locales/voice/{code}/{id}.ogg; `sanad content voice-sheet` says what to read"
                    )),
                );
            }
        }
    }
}
