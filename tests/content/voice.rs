//! Recordings: taken, offered while they are of the words that are shown, and what is said
//! of those that are not right.

use std::path::{Path, PathBuf};

use sanad::content::voice::{Added, NoSheet, add, sheet};
use sanad::content::{Files, Live, load, read_folder};
use sanad::domain::conversation::{Effect, Here, Notice, View};
use sanad::domain::finding::Level;
use sanad::domain::payload::{Argument, Country, LanguageCode, Payload, ScreenId, Secret};
use sanad::domain::step::show;
use tempfile::TempDir;

use crate::clips::clip;
use crate::house::base;

/// The base as a folder in which somebody records.
struct Studio(TempDir);

impl Studio {
    fn new() -> Self {
        let studio = Self(tempfile::tempdir().unwrap());
        for (name, bytes) in &base().0 {
            let path = studio.0.path().join(name);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, bytes).unwrap();
        }
        studio
    }

    fn folder(&self) -> PathBuf {
        self.0.path().join("locales")
    }

    fn put(&self, name: &str, bytes: &[u8]) -> &Self {
        let path = self.folder().join("voice").join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, bytes).unwrap();
        self
    }

    fn change(&self, name: &str, from: &str, to: &str) {
        let path = self.folder().join(name);
        let text = std::fs::read_to_string(&path).unwrap();
        assert!(text.contains(from), "{name} has no {from}");
        std::fs::write(path, text.replace(from, to)).unwrap();
    }

    fn files(&self) -> Files {
        read_folder(&self.folder()).unwrap()
    }

    fn add(&self) -> Added {
        add(&self.folder()).unwrap()
    }

    fn live(&self) -> Live {
        load(&self.files()).live.expect("no error")
    }

    /// What is said of recordings.
    fn findings(&self) -> Vec<String> {
        let found = load(&self.files()).findings.into_iter();
        let found = found.filter(|finding| finding.code == "A001");
        found
            .map(|f| {
                assert!(!f.label.is_empty() && !f.advice.is_empty(), "{f:?}");
                let file = f.file.trim_start_matches("locales/voice/");
                format!("{:?} {file}: {}", f.level, f.message)
            })
            .collect()
    }
}

fn view(live: &Live, language: &str, screen: &str, country: Option<&str>) -> View {
    let here = Here {
        language: LanguageCode::new(language).unwrap(),
        country: country.and_then(Country::new),
        secret: Secret::new([3; 16]),
    };
    let screen = ScreenId::new(screen).unwrap();
    let shown = show(&live.content, here, screen, Argument::NONE);
    match shown {
        Effect::Show(view) => view,
        _ => panic!("a screen is shown"),
    }
}

/// Whether the first button leads to hearing the screen.
fn is_offered(live: &Live, language: &str, screen: &str, country: Option<&str>) -> bool {
    let card = live.card(&view(live, language, screen, country));
    let heard = |press: &str| Payload::parse(press).unwrap().argument.heard().1;
    let mut buttons = card.rows.iter().flatten();
    let first = buttons.next().is_some_and(|button| heard(&button.press));
    assert!(
        !buttons.any(|button| heard(&button.press)),
        "it stands once"
    );
    first
}

#[test]
fn a_recording_that_was_taken_is_offered_in_its_language_alone() {
    let studio = Studio::new();
    studio.put("fr/more.ogg", &clip("more", 12));
    assert!(!is_offered(&studio.live(), "fr", "more", None), "not taken");
    let added = studio.add();
    assert!(added.is_whole, "{}", added.said);
    assert!(added.said.contains("voice/fr/more.ogg: taken, 12 seconds"));
    let live = studio.live();
    assert!(is_offered(&live, "fr", "more", None));
    assert!(is_offered(&live, "fr", "more", Some("MA")));
    assert!(!is_offered(&live, "en", "more", None));
    assert!(!is_offered(&live, "fr", "home", None));
    let card = live.heard(&view(&live, "fr", "more", None));
    let voice = card.voice.expect("a voice");
    assert_eq!((voice.seconds, &*voice.bytes), (12, &clip("more", 12)[..]));
    let without: Vec<_> = live
        .card(&view(&live, "fr", "more", None))
        .rows
        .split_off(1);
    assert!(card.rows == without, "the same buttons but this one");
}

#[test]
fn a_changed_text_silences_its_recording_until_it_is_recorded_again() {
    let studio = Studio::new();
    studio.put("en/more.ogg", &clip("more", 3)).add();
    studio.change("en/guidance.ftl", "Word more.\n", "Word\n    more.\n");
    assert!(is_offered(&studio.live(), "en", "more", None), "same words");
    studio.change("en/guidance.ftl", "    more.\n", "    more now.\n");
    let live = studio.live();
    assert!(!is_offered(&live, "en", "more", None));
    assert!(live.heard(&view(&live, "en", "more", None)).voice.is_none());
    let stale = "Warning en/more.ogg: the recording is older than its text";
    assert!(studio.findings().contains(&stale.to_owned()));

    let added = studio.add();
    assert!(!added.is_whole && added.said.contains("record it again"));
    assert!(
        !is_offered(&studio.live(), "en", "more", None),
        "not by a trick"
    );
    studio.put("en/more.ogg", &clip("more now", 4));
    assert!(studio.add().is_whole);
    assert!(is_offered(&studio.live(), "en", "more", None));
}

#[test]
fn words_that_differ_by_country_are_heard_where_they_were_recorded() {
    let studio = Studio::new();
    studio.put("en/papers.ogg", &clip("papers", 3)).add();
    let live = studio.live();
    assert!(is_offered(&live, "en", "papers", None));
    assert!(!is_offered(&live, "en", "papers", Some("MA")));
    studio
        .put("en/papers.MA.ogg", &clip("papers in Morocco", 4))
        .add();
    let live = studio.live();
    let heard = |country| {
        let card = live.heard(&view(&live, "en", "papers", country));
        card.voice.map(|voice| voice.seconds)
    };
    assert_eq!((heard(None), heard(Some("MA"))), (Some(3), Some(4)));
}

#[test]
fn what_must_be_read_is_not_a_voice() {
    let studio = Studio::new();
    for screen in ["signs", "request-age", "cover", "receipt", "visit"] {
        studio.put(&format!("en/{screen}.ogg"), &clip(screen, 3));
    }
    let added = studio.add();
    for screen in ["cover", "receipt", "visit"] {
        let refused = format!("en/{screen}.ogg: no screen of that name can be heard");
        assert!(added.said.contains(&refused), "{}", added.said);
    }
    let live = studio.live();
    let mut ticked = view(&live, "en", "signs", None);
    ticked.argument = Argument::ticks(2);
    let rows = live.card(&ticked).rows;
    let argument = Payload::parse(&rows[0][0].press).unwrap().argument;
    assert_eq!(argument.heard().0.as_ticks(), 2, "ticks are not lost");
    ticked.notice = Some(Notice::NotSaved);
    assert!(live.heard(&ticked).voice.is_none(), "a line is to be read");
}

#[test]
fn everything_that_is_wrong_with_a_recording_is_said() {
    let studio = Studio::new();
    assert_eq!(studio.findings(), Vec::<String>::new(), "a silent house");
    studio
        .put("en/home.ogg", &clip("home", 1))
        .put("en/danger.ogg", &clip("danger", 91))
        .put("en/signs.ogg", &clip("signs", 89))
        .add();
    studio
        .put("en/hom.ogg", &clip("hom", 1))
        .put("xx/home.ogg", &clip("xx", 1))
        .put("en/call.ogg", &clip("call", 1))
        .put("en/.home.ogg.part", b"half")
        .put("fr/more.ogg", &clip("more", 700));
    std::fs::remove_file(studio.folder().join("voice/en/signs.ogg")).unwrap();
    assert_eq!(
        studio.findings(),
        [
            "Warning en/call.ogg: it is not known what this recording was read from",
            "Warning en/danger.ogg: the recording takes 91 seconds",
            "Warning en/hom.ogg: \"hom\" is no screen that can be heard",
            "Warning en/index.toml: signs.ogg is not there",
            "Warning fr/index.toml: \"danger\" has no recording in Français",
            "Warning fr/index.toml: \"home\" has no recording in Français",
            "Warning fr/more.ogg: it is not known what this recording was read from",
            "Warning xx/home.ogg: \"home\" is no screen that can be heard",
        ]
    );
    let live = studio.live();
    assert!(is_offered(&live, "en", "danger", None), "only a warning");
    studio.add();
    assert!(
        studio
            .findings()
            .contains(&"Warning fr/more.ogg: the recording takes 700 seconds".to_owned())
    );
}

#[test]
fn a_file_that_is_no_voice_keeps_the_content_down() {
    let mut large = clip("large", 1);
    large.resize(2 * 1024 * 1024, 0);
    let cut = &clip("cut", 2)[..500];
    let cases: [(&[u8], &str); 4] = [
        (b"ID3", "this is no OGG file"),
        (cut, "the file is damaged or ends in the middle"),
        (&clip("none", 0), "there is no sound in this file"),
        (&large, "the recording has more than 1 MB"),
    ];
    for (bytes, said) in cases {
        let studio = Studio::new();
        studio.put("en/more.ogg", bytes);
        let loaded = load(&studio.files());
        assert!(loaded.live.is_none(), "{said}");
        let found = loaded.findings.iter().find(|f| f.message == said);
        assert!(found.is_some_and(|f| f.level == Level::Error), "{said}");
        let added = studio.add();
        assert!(
            !added.is_whole && added.said.contains(said),
            "{}",
            added.said
        );
    }
}

#[test]
fn words_that_do_not_fit_under_a_voice_are_read() {
    let studio = Studio::new();
    studio.put("en/more.ogg", &clip("more", 3)).add();
    let long = format!("Word more. {}", "word ".repeat(203));
    studio.change("en/guidance.ftl", "Word more.", long.trim());
    studio.put("en/more.ogg", &clip("more again", 3)).add();
    let live = studio.live();
    assert!(!is_offered(&live, "en", "more", None));
    let found = "Warning en/more.ogg: the words do not fit under the recording where no country is chosen: they are read there";
    assert!(
        studio.findings().contains(&found.to_owned()),
        "{:?}",
        studio.findings()
    );
    let sheet = sheet(&studio.files(), Some("en")).unwrap();
    assert!(
        !sheet.contains("voice/en/more.ogg"),
        "nobody reads it in vain"
    );
}

#[test]
fn the_sheet_says_what_is_to_be_read_and_how_it_is_called() {
    let studio = Studio::new();
    studio.change("en/guidance.ftl", "Word more.", "Word more &amp; more.");
    studio
        .put("en/danger.ogg", &clip("danger", 1))
        .put("en/signs.ogg", &clip("signs", 1))
        .add();
    studio.change("en/guidance.ftl", "Word signs.", "Word signs now.");
    let sheet = sheet(&studio.files(), Some("en")).unwrap();
    let entries: Vec<&str> = sheet.split("\n──── ").collect();
    assert!(entries[0].starts_with("1 of "), "{}", entries[0]);
    let entry = |screen: &str| {
        let found = entries
            .iter()
            .find(|e| e.contains(&format!("/{screen}.ogg")));
        found
            .copied()
            .unwrap_or_else(|| panic!("{screen} is not in\n{sheet}"))
    };
    assert_eq!(
        entry("more"),
        "English · more · new\n     save as  locales/voice/en/more.ogg\n     about    2 seconds\n\nWord more & more.\n"
    );
    assert!(entry("papers.MA").contains("only for MA\n\nMorocco MA."));
    assert!(entry("signs").contains("older than its text"));
    assert!(entry("signs").ends_with("\n\nWord signs now.\n1. Word 1\n2. Word 2\n"));
    assert!(entry("request-age").ends_with("\n\nWord?\nWord 17\nWord 18\n"));
    assert!(
        entries[1].contains("· home ·") && entries[1].ends_with("\n\nSanad, Word.\n"),
        "what is needed in danger first: {}",
        entries[1]
    );
    assert!(!sheet.contains("/danger.ogg") && !sheet.contains("voice/fr"));
    assert!(!sheet.contains("cover.ogg") && !sheet.contains("receipt.ogg"));
}

#[test]
fn a_sheet_needs_content_that_passes_and_a_language_that_is_there() {
    let studio = Studio::new();
    let files = studio.files();
    assert_eq!(sheet(&files, Some("tlh")), Err(NoSheet::NoLanguage));
    studio.change(
        "flows/guidance.toml",
        "start = \"home\"",
        "start = \"nowhere\"",
    );
    assert_eq!(sheet(&studio.files(), None), Err(NoSheet::Broken));
    let added = studio.put("en/home.ogg", &clip("home", 1)).add();
    assert!(!added.is_whole && added.said.contains("sanad content check"));
}

#[test]
fn recordings_in_other_formats_are_named_with_the_way_out() {
    let studio = Studio::new();
    studio
        .put("en/home.M4A", b"any")
        .put("en/notes.txt", b"hello");
    let added = studio.add();
    assert!(!added.is_whole);
    assert!(
        added
            .said
            .contains("locales/voice/en/home.M4A: a recording ends in .ogg")
    );
    assert!(added.said.contains("ffmpeg -i FILE") && !added.said.contains("notes"));
}

#[test]
fn the_shipped_content_has_no_recording() {
    let shipped = sanad::content::shipped();
    let sounds = shipped.0.keys().filter(|name| {
        Path::new(name)
            .extension()
            .is_some_and(|ending| ending == "ogg")
    });
    assert_eq!(sounds.count(), 0);
}
