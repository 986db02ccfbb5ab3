//! What the texts say of the law: that laws change and who can check, and where it is from.

use std::collections::BTreeSet;
use std::path::Path;

use sanad::content::{Files, Live, shipped};
use sanad::domain::payload::LanguageCode;

use crate::house::{changed, live_of, tell};

/// In each language: how a law is named, that laws change, and who can check.
struct Law {
    language: &'static str,
    named: &'static [&'static str],
    change: &'static [&'static str],
    /// Whole words in Latin letters; in Arabic what stands after a prefix too.
    checks: &'static [&'static str],
    /// What those who apply the law themselves are told instead.
    in_force: &'static str,
}

const LAWS: [Law; 4] = [
    Law {
        language: "en",
        named: &["law", "laws"],
        change: &["change"],
        checks: &["ngo", "ngos", "lawyer", "lawyers"],
        in_force: "the text in force",
    },
    Law {
        language: "fr",
        named: &["loi", "lois"],
        change: &["changent"],
        checks: &["ong", "avocat", "avocats"],
        in_force: "le texte en vigueur",
    },
    Law {
        language: "ar",
        named: &[
            "القانون",
            "قانون",
            "قوانين",
            "القوانين",
            "للقانون",
            "قانوناً",
        ],
        change: &["ويتغير", "تتغير", "وتتغير"],
        checks: &["منظمة", "جمعية", "محام"],
        in_force: "النص المعمول به",
    },
    Law {
        language: "ar-MA",
        named: &["القانون", "قانون", "قانوناً"],
        change: &["وكيتبدل"],
        checks: &["منظمة", "جمعية", "محام"],
        in_force: "النص المعمول به",
    },
];

/// Screens of the course for judges and for the police, who look a law up themselves.
const LOOK_IT_UP: [&str; 3] = ["cj-again", "cj-well", "cp-well"];

fn words(text: &str) -> BTreeSet<String> {
    let lower = text.to_lowercase();
    let words = lower.split(|c: char| !c.is_alphanumeric());
    words.map(str::to_owned).collect()
}

impl Law {
    fn is_named_in(&self, words: &BTreeSet<String>) -> bool {
        self.named.iter().any(|word| words.contains(*word))
    }

    /// Whether a line says in one breath that laws change and who can check.
    fn is_doubted_in(&self, screen: &str, line: &str) -> bool {
        let words = words(line);
        let is = |word: &str, own: &str| word == own || (!own.is_ascii() && word.contains(own));
        let mut all = words.iter();
        let checks = all.any(|word| self.checks.iter().any(|own| is(word, own)))
            || (LOOK_IT_UP.contains(&screen) && line.contains(self.in_force));
        self.change.iter().any(|word| words.contains(*word)) && self.is_named_in(&words) && checks
    }
}

/// The screens that name a law and do not say that laws change and who can check.
fn undoubted(live: &Live, law: &Law) -> (Vec<String>, usize) {
    let (mut wrong, mut named) = (Vec::new(), 0);
    let code = LanguageCode::new(law.language).expect("a code");
    let own = live.content.screens.keys();
    for id in own.filter(|id| live.texts.has(code, id.as_str())) {
        let countries = live.content.countries.iter().map(|country| Some(*country));
        for country in countries.chain([None]) {
            let text = live.texts.screen(code, id.as_str(), country);
            if !law.is_named_in(&words(&text)) {
                continue;
            }
            named += 1;
            let mut lines = text.lines();
            if !lines.any(|line| law.is_doubted_in(id.as_str(), line)) {
                wrong.push(id.to_string());
            }
        }
    }
    wrong.dedup();
    (wrong, named)
}

#[test]
fn every_screen_that_names_a_law_says_that_laws_change_and_who_can_check() {
    let live = live_of(&shipped());
    let found = LAWS.iter().map(|law| undoubted(&live, law));
    let (wrong, named): (Vec<_>, Vec<_>) = found.unzip();
    assert_eq!(wrong, vec![Vec::<String>::new(); LAWS.len()]);
    tell(named.iter().sum(), 5000, "texts that name a law");
}

#[test]
fn a_law_that_never_changes_and_one_that_nobody_can_check_are_found() {
    let [english, french, arabic, _] = &LAWS;
    for (law, file, from, to, found) in [
        (
            french,
            "request.ftl",
            "Les lois changent",
            "Bonne question",
            "request",
        ),
        (
            french,
            "request.ftl",
            "Les lois changent",
            "Les lois changent.\n    Bonne question",
            "request",
        ),
        (
            english,
            "young.ftl",
            "can ask an NGO with you",
            "can ask somebody with you",
            "young-work",
        ),
        (
            arabic,
            "course.ftl",
            "النص المعمول به",
            "ما يُكتب",
            "cj-well",
        ),
    ] {
        let file = format!("locales/{}/{file}", law.language);
        let (wrong, _) = undoubted(&live_of(&changed(&file, from, to)), law);
        assert!(wrong.contains(&found.to_owned()), "{to}: {wrong:?}");
    }
}

/// Menus of the rights: they say nothing that a source could stand for.
const MENUS: [&str; 7] = [
    "rights-europe",
    "rights-maghreb",
    "rights-west-africa",
    "rights-africa-more",
    "rights-nile",
    "after",
    "work-abroad",
];

/// A message as it stands in its file: its words, and the comments right above it.
struct Message {
    id: String,
    text: String,
    comments: Vec<String>,
}

fn messages(text: &str) -> Vec<Message> {
    let mut all: Vec<Message> = Vec::new();
    let mut comments = Vec::new();
    for line in text.lines() {
        if line.starts_with('#') {
            comments.push(line.to_owned());
            continue;
        }
        let above = std::mem::take(&mut comments);
        match line.split_once(" =") {
            Some((id, text)) if !line.starts_with([' ', '.']) => all.push(Message {
                id: id.to_owned(),
                text: text.to_owned(),
                comments: above,
            }),
            _ => {
                if let Some(last) = all.last_mut() {
                    last.text.push('\n');
                    last.text.push_str(line);
                }
            }
        }
    }
    all
}

impl Message {
    fn has_source(&self) -> bool {
        let begins = ["# Source: ", "# Confirm: "];
        let is_source = |line: &String| begins.iter().any(|b| line.starts_with(b));
        self.comments.iter().any(is_source)
    }

    /// Whether it says what needs a source: on rights, on what comes after, on work, or of a law.
    /// What services are has its source in the directory, and a term where it is used.
    fn claims(&self, law: &Law) -> bool {
        let id = self.id.as_str();
        let is_one = |group: &str| id == group || id.starts_with(&format!("{group}-"));
        let of_rights = ["rights", "after", "work"].into_iter().any(is_one);
        let excused = MENUS.contains(&id) || id.starts_with("service-") || id.starts_with('-');
        !excused && (of_rights || law.is_named_in(&words(&self.text)))
    }
}

/// The messages that claim something of rights or of a law and name no source beside their text.
fn unsourced(files: &Files) -> (Vec<String>, usize) {
    let (mut wrong, mut claims) = (Vec::new(), 0);
    for law in &LAWS {
        let folder = format!("locales/{}/", law.language);
        let own = files.0.iter().filter(|(file, _)| {
            file.starts_with(&folder) && Path::new(file).extension() == Some("ftl".as_ref())
        });
        for (_, bytes) in own {
            for message in messages(&String::from_utf8_lossy(bytes)) {
                if message.claims(law) {
                    claims += 1;
                    if !message.has_source() {
                        wrong.push(format!("{} in {}", message.id, law.language));
                    }
                }
            }
        }
    }
    (wrong, claims)
}

/// The shipped content with one file that names no source any more.
fn unmarked(file: &str) -> Files {
    let mut files = changed(file, "\n# Source: ", "\n# ");
    let bytes = files.0.get_mut(file).expect("the file is there");
    let text = String::from_utf8_lossy(bytes).replace("\n# Confirm: ", "\n# ");
    *bytes = text.into_bytes();
    files
}

#[test]
fn every_message_on_rights_care_and_work_or_of_a_law_has_its_source_beside_its_text() {
    let (wrong, claims) = unsourced(&shipped());
    assert_eq!(wrong, Vec::<String>::new());
    tell(claims, 250, "messages with a claim of law");
    for (file, found) in [
        ("locales/ar/rights.ftl", "rights-fr in ar"),
        ("locales/en/young.ftl", "young-work in en"),
        ("locales/fr/guidance.ftl", "domestic in fr"),
        ("locales/en/course.ftl", "cj-1 in en"),
        ("locales/ar-MA/young.ftl", "young-work in ar-MA"),
    ] {
        let wrong = unsourced(&unmarked(file)).0;
        assert!(wrong.contains(&found.to_owned()), "{found}: {wrong:?}");
    }
}
