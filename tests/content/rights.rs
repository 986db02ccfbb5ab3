//! The rights of each country of which facts are known, and what can happen at the police.

use sanad::content::{Live, load, shipped};
use sanad::domain::payload::{Country, LanguageCode, ScreenId};

/// Each country that can be chosen, with the screens that speak of its rights and its police.
const SCREENS: [(&str, &[&str]); 25] = [
    (
        "MA",
        &[
            "rights-morocco",
            "rights-ma-police",
            "rights-ma-told",
            "rights-ma-court",
        ],
    ),
    ("DZ", &["rights-dz"]),
    ("TN", &["rights-tn"]),
    ("LY", &["rights-ly"]),
    ("MR", &["rights-mr"]),
    ("SN", &["rights-sn"]),
    ("ML", &["rights-ml"]),
    ("NE", &["rights-ne"]),
    ("CI", &["rights-ci"]),
    ("GN", &["rights-gn"]),
    ("CM", &["rights-cm"]),
    ("NG", &["rights-ng"]),
    ("GH", &["rights-gh"]),
    ("EG", &["rights-eg"]),
    ("SD", &["rights-sd"]),
    (
        "ES",
        &["rights-es", "rights-europe-all", "rights-eu-police"],
    ),
    (
        "FR",
        &[
            "rights-fr",
            "rights-fr-later",
            "rights-europe-all",
            "rights-eu-police",
        ],
    ),
    (
        "IT",
        &["rights-it", "rights-europe-all", "rights-eu-police"],
    ),
    (
        "BE",
        &["rights-be", "rights-europe-all", "rights-eu-police"],
    ),
    (
        "DE",
        &["rights-de", "rights-europe-all", "rights-eu-police"],
    ),
    ("AE", &["rights-ae"]),
    ("SA", &["rights-sa"]),
    ("QA", &["rights-qa"]),
    ("KW", &["rights-kw"]),
    ("LB", &["rights-lb"]),
];

/// In each language: a word of the police, a word of what it may do or of what is not known of
/// it, and that laws change and somebody can check.
const WORDS: [(&str, &str, &[&str]); 3] = [
    (
        "en",
        "police",
        &["Laws are different everywhere and change", "NGO", "lawyer"],
    ),
    ("fr", "police", &["lois", "changent", "ONG", "avocat"]),
    (
        "ar",
        "الشرطة",
        &["القانون يختلف", "ويتغير", "منظمة", "محام"],
    ),
];

fn live() -> Live {
    load(&shipped()).live.expect("the content goes live")
}

fn text(live: &Live, language: &str, screen: &str, country: &str) -> String {
    let code = LanguageCode::new(language).expect("a code");
    live.texts.screen(code, screen, Country::new(country))
}

#[test]
fn every_country_that_can_be_chosen_has_its_rights_and_its_police() {
    let live = live();
    let known: Vec<&str> = SCREENS.iter().map(|(letters, _)| *letters).collect();
    let mut of: Vec<&str> = live.content.countries.iter().map(Country::as_str).collect();
    assert_eq!(of.len(), known.len(), "{of:?}");
    of.retain(|letters| !known.contains(letters));
    assert!(of.is_empty(), "nothing is said of {of:?}");
    let mut wrong = Vec::new();
    for (letters, screens) in SCREENS {
        for (language, police, law) in WORDS {
            let texts: Vec<String> = screens
                .iter()
                .map(|screen| text(&live, language, screen, letters))
                .collect();
            if !texts.iter().any(|text| text.contains(police)) {
                wrong.push(format!("{letters} in {language}: no word on the police"));
            }
            for (screen, text) in screens.iter().zip(&texts) {
                if text.len() < 200 || !law.iter().all(|word| text.contains(word)) {
                    wrong.push(format!("{screen} in {language}: no word that laws change"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn the_rights_of_every_country_are_five_taps_from_home_at_most() {
    let live = live();
    let start = live.content.landmarks.home;
    let mut reached = vec![(start, 0)];
    let mut at = 0;
    while let Some((screen, taps)) = reached.get(at).copied() {
        at += 1;
        for way in live.content.screens[&screen].options.iter().flatten() {
            if !reached.iter().any(|(known, _)| known == way) {
                reached.push((*way, taps + 1));
            }
        }
    }
    for (_, screens) in SCREENS {
        for screen in screens {
            let id = ScreenId::new(screen).expect("an id");
            let taps = reached.iter().find(|(known, _)| *known == id);
            assert!(
                taps.is_some_and(|(_, taps)| *taps <= 5),
                "{screen}: {taps:?}"
            );
        }
    }
}

#[test]
fn each_screen_of_rights_names_its_sources_beside_its_text() {
    let files = shipped();
    let known: Vec<&str> = SCREENS
        .iter()
        .flat_map(|(_, all)| all.iter().copied())
        .collect();
    let texts: Vec<String> = ["en/rights.ftl", "en/guidance.ftl"]
        .iter()
        .map(|name| String::from_utf8_lossy(&files.0[&format!("locales/{name}")]).into_owned())
        .collect();
    let unsourced = |screen: &&&str| {
        let head = format!("\n{screen} = ");
        let of = texts.iter().find_map(|text| text.split_once(&head));
        let before = of.map_or("", |(before, _)| before);
        let comment = before
            .lines()
            .rev()
            .take_while(|line| line.starts_with('#'));
        !comment
            .into_iter()
            .any(|line| line.starts_with("# Source:") || line.starts_with("# Confirm:"))
    };
    let wrong: Vec<&&str> = known.iter().filter(unsourced).collect();
    assert!(wrong.is_empty(), "{wrong:?}");
    assert!(unsourced(&&"no-such-screen"));
}
