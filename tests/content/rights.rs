//! The rights of each country of which facts are known, and what can happen at the police.

use sanad::content::{Files, Live, shipped};
use sanad::domain::flow::Content;
use sanad::domain::payload::{Country, LanguageCode, ScreenId};

use crate::house::{changed, live_of, tell};

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

/// In each language: a word of the police, what it may do there, how it is said that this is not
/// known, and that laws change and somebody can check.
struct Words {
    language: &'static str,
    police: &'static str,
    may: &'static [&'static str],
    unknown: &'static [&'static str],
    law: &'static [&'static str],
}

const WORDS: [Words; 3] = [
    Words {
        language: "en",
        police: "police",
        may: &[
            "may stop you",
            "were sent out of the country",
            "have been sent away",
            "may be locked up",
            "risk being punished",
        ],
        unknown: &[
            "do not know",
            "know nothing",
            "know neither",
            "not confirmed",
        ],
        law: &["Laws are different everywhere and change", "NGO", "lawyer"],
    },
    Words {
        language: "fr",
        police: "police",
        may: &[
            "peut vous arrêter",
            "ont été expulsées",
            "peuvent être enfermées",
            "risquent d'être punies",
        ],
        unknown: &[
            "ne savons",
            "ne connaissons ni",
            "pas confirmé",
            "pas encore confirmé",
        ],
        law: &["lois", "changent", "ONG", "avocat"],
    },
    Words {
        language: "ar",
        police: "الشرطة",
        may: &["توقفك", "رُحّل", "طُرد", "يُحبس", "يُعاقَب"],
        unknown: &["لا نعرف", "لم نتأكد"],
        law: &["القانون يختلف", "ويتغير", "منظمة", "محام"],
    },
];

impl Words {
    /// Whether a paragraph says of the police what it may do, or that this is not known.
    fn warn(&self, text: &str) -> bool {
        let mut lines = text.lines();
        lines.any(|line| {
            let mut words = self.may.iter().chain(self.unknown);
            line.contains(self.police) && words.any(|word| line.contains(word))
        })
    }
}

fn live() -> Live {
    live_of(&shipped())
}

fn text(live: &Live, language: &str, screen: &str, country: &str) -> String {
    let code = LanguageCode::new(language).expect("a code");
    let text = live.texts.screen(code, screen, Country::new(country));
    text.replace(['\u{A0}', '\u{202F}'], " ")
}

/// What the rights of a country lack, and how many texts were read.
fn lacking(live: &Live) -> (Vec<String>, usize) {
    let (mut wrong, mut read) = (Vec::new(), 0);
    for (letters, screens) in SCREENS {
        for words in &WORDS {
            let language = words.language;
            let texts: Vec<String> = screens
                .iter()
                .map(|screen| text(live, language, screen, letters))
                .collect();
            read += texts.len();
            if !texts.iter().any(|text| words.warn(text)) {
                wrong.push(format!("{letters} in {language}: no word on the police"));
            }
            for (screen, text) in screens.iter().zip(&texts) {
                if text.len() < 200 || !words.law.iter().all(|word| text.contains(word)) {
                    wrong.push(format!("{screen} in {language}: no word that laws change"));
                }
            }
        }
    }
    (wrong, read)
}

#[test]
fn every_country_that_can_be_chosen_has_its_rights_and_what_its_police_may_do() {
    let live = live();
    let known: Vec<&str> = SCREENS.iter().map(|(letters, _)| *letters).collect();
    let mut of: Vec<&str> = live.content.countries.iter().map(Country::as_str).collect();
    assert_eq!(of.len(), known.len(), "{of:?}");
    of.retain(|letters| !known.contains(letters));
    assert!(of.is_empty(), "nothing is said of {of:?}");
    let (wrong, read) = lacking(&live);
    assert!(wrong.is_empty(), "{wrong:#?}");
    tell(read, 110, "texts on rights and the police");
}

#[test]
fn a_country_whose_police_is_only_named_and_a_law_that_never_changes_are_found() {
    for (file, from, to, found) in [
        (
            "locales/en/rights.ftl",
            "the police may stop you",
            "the police are there",
            "KW in en: no word on the police",
        ),
        (
            "locales/fr/rights.ftl",
            "Nous ne savons pas ce que fait la police",
            "Il y a la police",
            "GN in fr: no word on the police",
        ),
        (
            "locales/ar/rights.ftl",
            "لا نعرف كيف تعامل الشرطة",
            "توجد الشرطة",
            "GN in ar: no word on the police",
        ),
        (
            "locales/en/rights.ftl",
            "Laws are different everywhere and change",
            "Good luck",
            "rights-gh in en: no word that laws change",
        ),
    ] {
        let (wrong, _) = lacking(&live_of(&changed(file, from, to)));
        assert!(wrong.contains(&found.to_owned()), "{found}: {wrong:#?}");
    }
}

/// The screens of rights that are more taps from home.
fn far(content: &Content, most: usize) -> Vec<String> {
    let mut reached = vec![(content.landmarks.home, 0)];
    let mut at = 0;
    while let Some((screen, taps)) = reached.get(at).copied() {
        at += 1;
        for way in content.screens[&screen].options.iter().flatten() {
            if !reached.iter().any(|(known, _)| known == way) {
                reached.push((*way, taps + 1));
            }
        }
    }
    let is_near = |screen: &str| {
        let mut known = reached.iter();
        known.any(|(id, taps)| id.as_str() == screen && *taps <= most)
    };
    let screens = SCREENS.iter().flat_map(|(_, screens)| *screens);
    let far = screens.filter(|screen| !is_near(screen));
    far.map(|screen| (*screen).to_owned()).collect()
}

#[test]
fn the_rights_of_every_country_are_five_taps_from_home_at_most() {
    let mut content = live().content;
    assert_eq!(far(&content, 5), Vec::<String>::new());
    tell(
        content.screens.len(),
        150,
        "screens on the way to the rights",
    );
    let lonely = ScreenId::new("rights-gh").expect("an id");
    for screen in content.screens.values_mut() {
        for row in &mut screen.options {
            row.retain(|way| *way != lonely);
        }
    }
    assert_eq!(far(&content, 5), ["rights-gh"]);
    assert!(far(&content, 2).len() > SCREENS.len() / 2);
}

/// The screens of rights that name no source above their text.
fn unsourced(files: &Files) -> Vec<&'static str> {
    let texts: Vec<String> = ["en/rights.ftl", "en/guidance.ftl"]
        .iter()
        .map(|name| String::from_utf8_lossy(&files.0[&format!("locales/{name}")]).into_owned())
        .collect();
    let has_source = |screen: &&str| {
        let head = format!("\n{screen} = ");
        let of = texts.iter().find_map(|text| text.split_once(&head));
        let before = of.map_or("", |(before, _)| before).lines().rev();
        let mut comment = before.take_while(|line| line.starts_with('#'));
        comment.any(|line| line.starts_with("# Source:") || line.starts_with("# Confirm:"))
    };
    let screens = SCREENS
        .iter()
        .flat_map(|(_, screens)| screens.iter().copied());
    screens.filter(|screen| !has_source(screen)).collect()
}

#[test]
fn each_screen_of_rights_names_its_sources_beside_its_text() {
    assert_eq!(unsourced(&shipped()), Vec::<&str>::new());
    let source = "# Source: DOMAIN 2.3 France, CESEDA";
    let files = changed("locales/en/rights.ftl", source, "# CESEDA");
    assert!(unsourced(&files).contains(&"rights-fr"));
}
