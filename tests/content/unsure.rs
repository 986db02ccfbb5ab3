//! What only rows of confidence C or D of `tests/data/contacts.csv` say is on no card and in no
//! text: neither a number nor the name of a service.

use std::collections::BTreeSet;

use sanad::content::card::Card;
use sanad::content::{Files, Live, budget, shipped};
use sanad::domain::conversation::{Detail, Here, View};
use sanad::domain::directory::Reach;
use sanad::domain::payload::{Argument, Country, LanguageCode, ScreenId, Secret};
use sanad::domain::words::fold;

use crate::contacts::{self, Row, digits, rows};
use crate::house::{changed, live_of, tell};

/// So few digits are an age or a number of days as well.
const SHORTEST: usize = 3;

/// Names that say what a service does, in words that anybody uses.
const COMMON: [&str; 2] = ["fire rescue", "protection civile pompiers"];

/// How names of such rows are written in Arabic letters.
const IN_ARABIC: [(&str, &[&str]); 9] = [
    ("nada", &["شبكة ندى", "جمعية ندى"]),
    ("apramp", &["أبرامب"]),
    ("salvamento maritimo", &["سالفامنتو", "سالبامنتو"]),
    ("guardia costiera", &["غوارديا كوستييرا", "جوارديا كوستيرا"]),
    ("emergenza infanzia", &["إميرجنزا", "إمرجنزا"]),
    (
        "modern slavery and exploitation helpline",
        &["أنسين", "خط العبودية الحديثة"],
    ),
    ("stopncii", &["ستوب إن سي"]),
    ("take it down", &["تيك إت داون"]),
    (
        "ministry of justice help centre",
        &[
            "مركز المساعدة التابع لوزارة العدل",
            "مركز مساعدة وزارة العدل",
        ],
    ),
];

/// A name that DOMAIN 2.4 vouches for (A), though the number of its row is not sure.
const VOUCHED: &str = "kafa";

/// A longer run of digits in a note is a number, whatever the note says of it.
const LONG: usize = 6;

fn live() -> Live {
    live_of(&shipped())
}

/// The numbers that a country has only in rows of confidence C or D.
fn unsure_of(rows: &[Row], country: &str) -> BTreeSet<String> {
    let of = |sure: bool| {
        let own = rows.iter().filter(|row| row.country == country);
        let own = own.filter(|row| row.is_sure() == sure && !row.number.is_empty());
        own.map(|row| digits(&row.number)).collect::<BTreeSet<_>>()
    };
    &of(false) - &of(true)
}

/// The lines of a card that are nothing but a number.
fn numbers(card: &Card) -> impl Iterator<Item = String> + '_ {
    let is_number = |line: &&str| {
        let number = line.trim_start_matches('+');
        !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit())
    };
    card.text.lines().filter(is_number).map(digits)
}

/// What is shown in one country after each number that did not work.
fn after_failures(live: &Live, country: Country) -> Vec<(ScreenId, Card)> {
    let screen = live.content.landmarks.directory;
    let here = Here {
        language: LanguageCode::new("en").expect("a code"),
        country: Some(country),
        secret: Secret::new([1; 16]),
    };
    let card = |detail| {
        live.card(&View {
            here,
            screen,
            argument: Argument::NONE,
            notice: None,
            detail,
            vanish: None,
        })
    };
    let failed = live.content.services.iter();
    failed
        .filter(|service| service.reach == Reach::Country(country))
        .map(|service| (screen, card(Detail::Instead(service.id))))
        .collect()
}

/// The cards of each country that show a number which it has with confidence C or D alone, and
/// how many were drawn.
fn shown(live: &Live, rows: &[Row]) -> (Vec<String>, usize) {
    let mut drawn = 0;
    let english = LanguageCode::new("en").expect("a code");
    let mut wrong = BTreeSet::new();
    for country in &live.content.countries {
        let unsure = unsure_of(rows, country.as_str());
        let mut cards = budget::cards(live, english, Some(*country));
        cards.extend(after_failures(live, *country));
        drawn += cards.len();
        for (screen, card) in &cards {
            let found = numbers(card).filter(|number| unsure.contains(number));
            wrong.extend(found.map(|number| format!("{} {screen} {number}", country.as_str())));
        }
    }
    (wrong.into_iter().collect(), drawn)
}

#[test]
fn no_card_of_a_country_shows_a_number_that_it_has_with_confidence_c_or_d_alone() {
    let (rows, live) = (rows(), live());
    let mali = unsure_of(&rows, "ML");
    assert!(mali.contains("116") && mali.contains("17"), "{mali:?}");
    let (wrong, drawn) = shown(&live, &rows);
    assert_eq!(wrong, Vec::<String>::new());
    tell(drawn, 4000, "cards of countries");
}

#[test]
fn a_number_of_elsewhere_that_a_country_has_with_confidence_d_is_found() {
    let only_in = "\nonly_in = [\"SN\", \"CI\", \"GN\", \"CM\"]\n";
    let live = live_of(&changed("locales/directory.toml", only_in, "\n"));
    let (found, _) = shown(&live, &rows());
    assert!(found.contains(&"ML call 116".to_owned()), "{found:?}");
}

/// Runs of digits in a text, whatever stands between two of them.
fn runs(text: &str) -> BTreeSet<String> {
    let joined = |c: char| matches!(c, ' ' | '\u{A0}' | '\u{202F}' | '-' | '.' | '/');
    let mut all = BTreeSet::new();
    let mut run = String::new();
    let mut gap = 0;
    for c in text.chars().chain(['x']) {
        if c.is_ascii_digit() {
            run.push(c);
            gap = 0;
        } else if joined(c) && gap == 0 {
            gap = 1;
        } else {
            all.insert(std::mem::take(&mut run));
            gap = 0;
        }
    }
    all
}

/// What people read of a file: no comments.
fn said(bytes: &[u8]) -> String {
    let text = String::from_utf8_lossy(bytes);
    let lines = text.lines().filter(|line| !line.starts_with('#'));
    lines.collect::<Vec<_>>().join("\n")
}

/// Numbers and names that only rows of confidence C or D hold.
struct Unsure {
    numbers: BTreeSet<String>,
    names: BTreeSet<String>,
}

impl Unsure {
    fn of(rows: &[Row]) -> Self {
        let of = |sure: bool| rows.iter().filter(move |row| row.is_sure() == sure);
        let own: BTreeSet<String> = of(true).map(|row| digits(&row.number)).collect();
        let noted: BTreeSet<String> = of(true).flat_map(|row| runs(&row.words)).collect();
        let service = |run: &String| contacts::IN_A_NOTE.iter().any(|(.., number)| number == run);
        let in_notes = rows.iter().flat_map(|row| runs(&row.words));
        let in_notes = in_notes.filter(|run| run.len() >= LONG && !service(run));
        let numbers = of(false).map(|row| digits(&row.number));
        let numbers = numbers.filter(|n| n.len() >= SHORTEST && !noted.contains(n));
        let numbers = numbers.chain(in_notes).filter(|n| !own.contains(n));
        let sure: Vec<String> = of(true).map(|row| row.words.to_lowercase()).collect();
        let names = of(false).flat_map(|row| names(&row.name));
        let common = |name: &String| COMMON.contains(&name.as_str());
        let names = names.filter(|name| !common(name));
        let is_own = |name: &String| !sure.iter().any(|words| words.contains(name));
        Self {
            numbers: numbers.collect(),
            names: names.filter(is_own).collect(),
        }
    }

    /// What of it stands in the texts of the content, and in how many files was looked.
    fn said_in(&self, files: &Files) -> (Vec<String>, usize) {
        let (mut wrong, mut looked) = (Vec::new(), 0);
        for (file, bytes) in files
            .0
            .iter()
            .filter(|(file, _)| file.strip_suffix(".ftl").is_some())
        {
            looked += 1;
            let text = said(bytes);
            let found: Vec<_> = runs(&text).intersection(&self.numbers).cloned().collect();
            wrong.extend(found.iter().map(|number| format!("{file}: {number}")));
            let words = format!(" {} ", spaced(&text));
            let named = self
                .names
                .iter()
                .filter(|name| *name != VOUCHED && words.contains(&format!(" {name} ")));
            wrong.extend(named.map(|name| format!("{file}: {name}")));
            wrong.extend(in_arabic(&text).map(|name| format!("{file}: {name}")));
        }
        (wrong, looked)
    }
}

/// The names of such rows that a text writes in Arabic letters, whatever stands before them.
fn in_arabic(text: &str) -> impl Iterator<Item = &'static str> {
    let folded = fold(text);
    let is_there = move |spelling: &&str| folded.contains(&fold(spelling));
    let all = IN_ARABIC.into_iter();
    let spellings = all.flat_map(|(_, spellings)| spellings.iter().copied());
    spellings.filter(is_there)
}

/// Lower case, with one space between words.
fn spaced(text: &str) -> String {
    let lower = text.to_lowercase();
    let words = lower
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}

/// What a service is called: its name before a bracket, a dash or a colon, and each word of it
/// that is written as no common word is.
fn names(name: &str) -> Vec<String> {
    let head = name.split(['(', ':', ',']).next().unwrap_or_default();
    let head = head.split(" - ").next().unwrap_or_default();
    let odd = head.split_whitespace().filter(|word| {
        let letters = word.chars().filter(|c| c.is_alphabetic());
        letters.clone().count() >= 4 && letters.skip(1).any(char::is_uppercase)
    });
    let mut all: Vec<String> = odd.map(spaced).collect();
    if head.split_whitespace().count() > 1 {
        all.push(spaced(head));
    }
    all
}

#[test]
fn no_text_says_a_number_or_a_name_of_confidence_c_or_d() {
    let unsure = Unsure::of(&rows());
    assert!(unsure.numbers.len() >= 25, "{:?}", unsure.numbers);
    for name in [
        "stopncii",
        "take it down",
        "apramp",
        "guardia costiera",
        "kafa",
    ] {
        let known = unsure.names.iter().any(|own| own.contains(name));
        assert!(known, "{name} is not among {:?}", unsure.names);
    }
    for (name, _) in IN_ARABIC {
        let known = unsure.names.iter().any(|own| own.contains(name));
        assert!(known, "{name} is not among {:?}", unsure.names);
    }
    let (wrong, looked) = unsure.said_in(&shipped());
    assert_eq!(wrong, Vec::<String>::new());
    tell(looked, 55, "files of texts");
}

#[test]
fn a_planted_number_and_a_planted_name_are_found() {
    let unsure = Unsure::of(&rows());
    for planted in [
        "call 24 93 76 00",
        "dial 1741 there",
        "see StopNCII",
        "ask Apramp",
        "اسأل أبرامب",
        "وشبكة نَدى للأطفال",
        "موقع تيك إت داون",
    ] {
        let mut files = shipped();
        let file = files
            .0
            .get_mut("locales/ar/rights.ftl")
            .expect("it is there");
        file.extend(format!("\nplanted = {planted}\n").bytes());
        assert_eq!(unsure.said_in(&files).0.len(), 1, "{planted}");
    }
}
