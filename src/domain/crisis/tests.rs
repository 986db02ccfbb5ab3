//! What is found in texts.

use super::*;
use proptest::prelude::*;

const LIST: &str = "\
# words of danger
[1 danger]
أنا في خطر
محتجزة
غادي يقتلوني
ghadi y9tlouni
ana f khatar
7absini
kidnapped
trapped
on m'a enfermé
il va me tuer
can't leave
urgence
[1 lifeline]
بغيت نموت
نموت
mort
me tuer
[2 help]
ساعدوني
عاونوني
3awnouni
3ayto l-boulis
aidez moi
help
sos
[3 escape]
hrebt

[0]
help
mort de rire
نموت فيك
sos passeport
tripped
";

fn words() -> CrisisWords {
    CrisisWords::compile(&parse_crisis(LIST).unwrap())
}

fn check(expected: Option<(u8, &str)>, texts: &[&str]) {
    let words = words();
    for text in texts {
        let found = words.find(text);
        let found = found.as_ref().map(|f| (f.tier, f.screen.as_str()));
        assert_eq!(found, expected, "{text}");
    }
}

#[test]
fn a_phrase_is_found_whatever_surrounds_it() {
    check(
        Some((1, "danger")),
        &[
            "أنا في خَطَر!!",
            "سلام، أنا فـي خطر دابا",
            "je crois qu'on m’a enfermé ici",
            "on ma enferme",
            "on m a enfermé",
            "they say i cant leave",
            "I CAN'T LEAVE",
            "d'urgence",
        ],
    );
}

#[test]
fn one_slip_in_a_long_word_is_forgiven() {
    check(
        Some((1, "danger")),
        &[
            "kidnaped",
            "i was kidnappd",
            "محتجزه",
            "محتجزةة",
            "on m'a enfremé",
        ],
    );
    check(Some((2, "help")), &["عاونونى", "عاوننوني", "ساعدوووني"]);
}

#[test]
fn spellings_of_latin_darija_meet() {
    check(
        Some((2, "help")),
        &[
            "3awnoni",
            "aawnouni",
            "3awnouniii",
            "3ayto lboulis",
            "3ayto l boulis",
        ],
    );
    check(
        Some((1, "danger")),
        &[
            "ana f 5atar",
            "ana fkhatar",
            "8adi ytlouni ghadi yqtlouni",
            "7absni",
        ],
    );
    check(Some((3, "escape")), &["hrebt mn dar"]);
}

#[test]
fn everyday_words_are_not_danger() {
    check(
        None,
        &[
            "bonjour",
            "hello, how do I get papers?",
            "السلام عليكم",
            "wrapped",
            "merci beaucoup",
            "the house of my aunt",
            "je voudrais une carte",
            "hi",
            "15",
            "شكرا",
            "habits",
            "son habit",
        ],
    );
}

#[test]
fn what_only_looks_dangerous_is_left_alone() {
    check(
        None,
        &[
            "mort de rire 😂",
            "نموت فيك",
            "SOS passeport",
            "/help",
            "Help",
            "i tripped",
        ],
    );
}

#[test]
fn an_exception_excuses_only_what_lies_inside_it() {
    check(
        Some((1, "lifeline")),
        &["mort de rire mais je veux la mort", "بغيت نموت فيك"],
    );
    check(Some((2, "help")), &["help me", "sos passeport sos"]);
}

#[test]
fn the_strongest_wins_and_the_longer_phrase_among_equals() {
    check(
        Some((1, "danger")),
        &[
            "aidez moi je suis trapped",
            "il va me tuer",
            "عاونوني غادي يقتلوني",
        ],
    );
    check(Some((1, "lifeline")), &["je vais me tuer"]);
}

#[test]
fn an_age_below_eighteen_leads_to_the_screen_for_children() {
    check(
        Some((2, CHILDREN)),
        &[
            "عندي ١٥ عام",
            "عمري 8 سنوات",
            "عمري ۱۷ سنة",
            "عمري 15",
            "j'ai 15 ans",
            "jai 15ans",
            "g 17 ans",
            "i am 15 years old",
            "I'm 12yo",
            "im 9 years",
            "3ndi 15 3am",
            "j’ai que 14 ans",
            "i am 14",
            "I'm 13 and i work in a house",
            "im only 16 please",
            "j'ai 14",
            "عندي 15",
            "3omri 12 w khayfa",
            "أنا بنت 15 سنة",
            "je suis un garçon de 15 ans",
        ],
    );
    check(
        None,
        &[
            "عندي 18 عام",
            "j'ai 7 ans",
            "j'ai 25 ans",
            "15 ans",
            "i have 15 dirhams",
            "j'ai 15 euros",
            "j'ai 10 ans d'expérience",
            "i am 15000 years",
            "i am 15 km away",
            "i am 12 weeks pregnant",
            "je suis à 15 minutes",
            "une fille de 25 ans",
            "عندي 15 درهم",
        ],
    );
    let named = words().with_age_screen("young");
    assert_eq!(named.find("j'ai 15 ans").unwrap().screen, "young");
}

#[test]
fn a_list_is_read_into_its_blocks() {
    let blocks = parse_crisis("\u{FEFF}# a\n\n[1 danger]\n one two \n[0]\nthree\n").unwrap();
    assert_eq!(blocks.len(), 2);
    assert_eq!((blocks[0].tier, blocks[0].screen.as_str()), (1, "danger"));
    assert_eq!(blocks[0].phrases, ["one two"]);
    assert_eq!((blocks[1].tier, blocks[1].screen.as_str()), (0, ""));
}

#[test]
fn a_bad_line_is_named_by_its_number() {
    for (text, bad) in [
        ("a", (1, BadLine::PhraseOutsideBlock)),
        ("#\n[4 danger]", (2, BadLine::BadHead)),
        ("[1]", (1, BadLine::BadHead)),
        ("[0 danger]", (1, BadLine::BadHead)),
        ("[1 danger", (1, BadLine::BadHead)),
        ("[1 a b]", (1, BadLine::BadHead)),
        ("[1 a]\n!!", (2, BadLine::EmptyPhrase)),
    ] {
        assert_eq!(parse_crisis(text), Err(bad), "{text}");
    }
}

#[test]
fn a_find_holds_no_word_of_the_text() {
    let found = words().find("je suis trapped chez monsieur X").unwrap();
    assert_eq!(
        format!("{found:?}"),
        r#"Found { tier: 1, screen: "danger" }"#
    );
}

proptest! {
    #[test]
    fn no_text_breaks_the_search(text in "\\PC{0,80}", list in "\\PC{0,80}") {
        let _ = words().find(&text);
        if let Ok(blocks) = parse_crisis(&format!("[1 a]\n{list}")) {
            let _ = CrisisWords::compile(&blocks).find(&text);
        }
    }
}

const PATTERNS: &str = "\
[1 danger]
(he|she) ... hit* (me|us)
ما (خلاونيش|كيخليونيش) نخرج
سدو عليا
[1 danger ?]
kidnap*
otage
[2 ask-danger]
not paid
[0 me]
i
my
on
[0 talk]
film*
what is
[0 joke]
lol
[0 question]
how do i
[0]
hit me up
";

#[test]
fn a_pattern_is_found_with_gaps_choices_and_open_ends() {
    let words = CrisisWords::compile(&parse_crisis(PATTERNS).unwrap());
    let tier = |text: &str| words.find(text).map(|found| found.tier);
    for text in [
        "he hits me",
        "she always is hitting us",
        "he hit me again",
        "ما كيخليونيش نخرج",
        "وسدو عليا الباب",
    ] {
        assert_eq!(tier(text), Some(1), "{text}");
    }
    assert_eq!(tier("he is one of those who never hit me"), None, "too far");
}

#[test]
fn what_people_also_talk_about_asks_unless_it_is_about_oneself() {
    let words = CrisisWords::compile(&parse_crisis(PATTERNS).unwrap());
    let tier = |text: &str| words.find(text).map(|found| found.tier);
    for (text, expected) in [
        ("kidnapped", 1),
        ("my sister is kidnapped", 1),
        ("the mayor was kidnapped there", 2),
        ("my favourite film about kidnappers", 2),
        ("he hits me", 1),
        ("he hits me lol", 2),
        ("he hits me 😂", 2),
        ("he hits me hhhh", 2),
        ("on est en otage ici", 1),
    ] {
        assert_eq!(tier(text), Some(expected), "{text}");
    }
}

#[test]
fn jokes_films_questions_and_exceptions_make_a_text_light() {
    let words = CrisisWords::compile(&parse_crisis(PATTERNS).unwrap());
    for text in ["lol ok", "a film", "how do i go", "hit me up", "😂"] {
        assert!(words.is_light(text), "{text}");
    }
    for text in ["he hits me", "my brother", ""] {
        assert!(!words.is_light(text), "{text}");
    }
}
