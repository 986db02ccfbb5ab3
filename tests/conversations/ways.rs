//! Ways that travel in the buttons alone: through the cards of what was ticked, through a quiz.
//!
//! The content is the shipped one with cards of its own, so these tests stay when words change.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use sanad::content::card::Card;
use sanad::content::{Files, Live, load, print, shipped};
use sanad::domain::case::CaseRef;
use sanad::domain::code::Code;
use sanad::domain::conversation::{Effect, Event, Fresh, Here, What};
use sanad::domain::need;
use sanad::domain::payload::{Argument, LanguageCode, Payload, ScreenId, Secret};
use sanad::domain::step::{needs_draft, step};

/// Somebody who reads guidance.
struct Reader {
    live: Live,
    here: Here,
    shown: Option<(ScreenId, Argument)>,
    card: Option<Card>,
}

/// The shipped content, and a checklist that has a card for each of its items.
fn with_cards() -> Live {
    let mut files = shipped();
    let ids = |begin: &str| {
        let quoted = (1..=14).map(|n| format!("\"{begin}-{n}\""));
        quoted.collect::<Vec<_>>().join(", ")
    };
    let mut flow = format!(
        "[screen.points]\nkind = \"checklist\"\nitems = [{}]\ncards = [{}]\n\
         results = [{{ from = 0, screen = \"points-none\" }}, \
         {{ from = 1, screen = \"points-some\" }}]\n\
         [screen.points-none]\noptions = [[\"call\"]]\n\
         [screen.points-some]\noptions = [[\"call\"]]\n",
        ids("offer"),
        ids("point"),
    );
    for n in 1..=14 {
        let _ = writeln!(flow, "[screen.point-{n}]");
    }
    put(&mut files, "flows/points.toml", flow);
    for (language, label) in [("en", "Ask"), ("fr", "Demander"), ("ar", "أسأل")] {
        let mut words = format!("points = Points\n    .label = Points\n    .cards = {label}\n");
        for end in ["none", "some"] {
            let _ = writeln!(words, "points-{end} = {end}\n    .label = {end}");
        }
        for n in 1..=14 {
            let _ = writeln!(words, "point-{n} = {label} {n}\n    .label = {label}");
        }
        put(&mut files, &format!("{language}/points.ftl"), words);
    }
    let loaded = load(&files);
    let told = print(&loaded.findings, &files, false);
    loaded.live.unwrap_or_else(|| panic!("{told}"))
}

fn put(files: &mut Files, name: &str, text: String) {
    files.0.insert(format!("locales/{name}"), text.into_bytes());
}

impl Reader {
    fn new(live: Live, language: &str) -> Self {
        let here = Here {
            language: LanguageCode::new(language).unwrap(),
            country: None,
            secret: Secret::new([5; 16]),
        };
        Self {
            live,
            here,
            shown: None,
            card: None,
        }
    }

    fn happens(&mut self, what: What) -> Vec<Effect> {
        let code = (0..64).collect::<Vec<u8>>();
        let event = Event {
            at: 1_772_445_600,
            sure: 1_772_445_600,
            update: 1,
            here: self.here,
            shown: self.shown,
            intake: true,
            fresh: Fresh {
                draft: [1; 16],
                case: CaseRef([2; 16]),
                case_seed: [3; 32],
                piece: [4; 16],
                code: Code::draw(&code).unwrap(),
            },
            what,
        };
        let turn = step(&self.live.content, None, &event);
        for effect in &turn.effects {
            if let Effect::Show(view) = effect {
                self.shown = Some((view.screen, view.argument));
                self.here = view.here;
                self.card = Some(self.live.card(view));
            }
        }
        turn.effects
    }

    fn goes(&mut self, screen: &str, argument: &str) {
        let screen = ScreenId::new(screen).unwrap();
        let what = What::Pressed(screen, Argument::new(argument).unwrap());
        assert!(!needs_draft(&self.live.content, &what), "it is guidance");
        self.happens(what);
    }

    fn presses(&mut self, label: &str) {
        let button = self.card().rows.iter().flatten().find(|b| b.label == label);
        let press = button.unwrap_or_else(|| panic!("no {label}: {:?}", self.labels()));
        let payload = Payload::parse(&press.press).unwrap();
        self.happens(What::Pressed(payload.screen, payload.argument));
    }

    fn types(&mut self, text: &str) {
        self.happens(What::TextSent(text.to_owned()));
    }

    fn card(&self) -> &Card {
        self.card.as_ref().unwrap()
    }

    fn labels(&self) -> Vec<&str> {
        let buttons = self.card().rows.iter().flatten();
        buttons.map(|b| b.label.as_str()).collect()
    }

    fn is_at(&self, screen: &str, said: &str) {
        let (shown, _) = self.shown.unwrap();
        assert_eq!(shown.as_str(), screen);
        let text = &self.card().text;
        assert!(text.contains(said), "{said} is not in {text}");
    }
}

#[test]
fn what_was_ticked_is_walked_through_card_by_card_in_every_language() {
    let words = [
        (
            "en",
            "Ask",
            ["Point 1 of 3", "Point 2 of 3", "Point 3 of 3"],
        ),
        (
            "fr",
            "Demander",
            ["Point 1 sur 3", "Point 2 sur 3", "Point 3 sur 3"],
        ),
        (
            "ar",
            "أسأل",
            ["النقطة 1 من 3", "النقطة 2 من 3", "النقطة 3 من 3"],
        ),
    ];
    for (language, ask, points) in words {
        let mut reader = Reader::new(with_cards(), language);
        reader.goes("points", "");
        for item in ["✅ 2", "✅ 5", "✅ 14"] {
            reader.presses(&item.replace('✅', "⬜"));
            assert!(reader.labels().contains(&item));
        }
        let result = reader.live.texts.text(
            reader.here.language,
            "button-result",
            &sanad::content::Args::new(),
        );
        reader.presses(&result);
        reader.is_at("points-some", "");
        reader.presses(ask);
        for (screen, point) in ["point-2", "point-5", "point-14"].into_iter().zip(points) {
            reader.is_at(screen, point);
            let onward = reader.labels()[0].to_owned();
            reader.presses(&onward);
        }
        reader.is_at("points-some", "");
    }
}

#[test]
fn back_goes_one_card_back_then_to_the_result_and_to_the_ticks() {
    let mut reader = Reader::new(with_cards(), "en");
    // Items 1 and 3 are ticked.
    reader.goes("point-3", "t5");
    reader.presses("↩️ Back");
    reader.is_at("point-1", "Point 1 of 2");
    reader.presses("↩️ Back");
    reader.is_at("points-some", "");
    reader.presses("↩️ Back");
    reader.is_at("points", "✅ 3.");
}

#[test]
fn without_a_tick_there_is_no_walk_and_a_card_alone_has_no_place_in_one() {
    let mut reader = Reader::new(with_cards(), "en");
    reader.goes("points-none", "t0");
    assert!(!reader.labels().contains(&"Ask"));
    for argument in ["", "t1", "tzz", "x1", "t0"] {
        reader.goes("point-3", argument);
        assert!(!reader.card().text.contains("Point"), "{argument}");
        assert!(reader.labels().contains(&"🏠 Start"), "{argument}");
    }
}

#[test]
fn a_typed_number_walks_on_too() {
    let mut reader = Reader::new(with_cards(), "en");
    reader.goes("points-some", "t5");
    reader.types("1");
    reader.is_at("point-1", "Point 1 of 2");
    reader.types("١");
    reader.is_at("point-3", "Point 2 of 2");
}

#[test]
fn a_lesson_counts_what_was_right_and_explains_every_answer() {
    let mut reader = Reader::new(load(&shipped()).live.unwrap(), "en");
    reader.goes("course-teachers", "");
    reader.presses("✅ Begin");
    for (answer, said) in [
        ("2", "Yes, that protects more."),
        ("1", "Many people would think so."),
        ("2", "Yes, that protects more."),
        ("1", "Yes, that protects more."),
    ] {
        assert!(!reader.card().text.contains("protects more."));
        reader.presses(answer);
        assert!(reader.card().text.contains(said), "{}", reader.card().text);
        let onward = reader.labels()[0].to_owned();
        reader.presses(&onward);
    }
    reader.is_at("ct-well", "3 of 4");
}

#[test]
fn an_answer_may_be_typed_and_taken_back() {
    let mut reader = Reader::new(load(&shipped()).live.unwrap(), "fr");
    reader.goes("ct-2", "q1");
    reader.types("٣");
    reader.is_at("ct-2", "Oui, c'est ce qui protège mieux.");
    reader.presses("↩️ Retour");
    assert_eq!(reader.shown.unwrap().1.as_str(), "q1");
    reader.presses("1");
    reader.types("1");
    reader.is_at("ct-3", "Moussa");
    assert_eq!(
        reader.shown.unwrap().1.as_str(),
        "q1",
        "the second was not right"
    );
}

#[test]
fn forged_scores_and_answers_begin_their_question_anew() {
    let mut reader = Reader::new(load(&shipped()).live.unwrap(), "en");
    for argument in ["q9", "q19", "q", "zz", "s44", "q0-"] {
        reader.goes("ct-2", argument);
        reader.is_at("ct-2", "Yassine");
        assert!(reader.labels().contains(&"3"), "{argument}");
    }
    reader.goes("ct-well", "s94");
    assert!(!reader.card().text.contains("9 of 4"));
}

#[test]
fn a_shared_place_is_offered_as_a_country_and_nothing_is_kept_or_counted() {
    for (language, morocco) in [("en", "Morocco"), ("fr", "Maroc"), ("ar", "المغرب")] {
        let mut reader = Reader::new(load(&shipped()).live.unwrap(), language);
        let effects = reader.happens(What::PlaceSent(33.971_59, -6.849_81));
        assert!(matches!(effects[..], [Effect::Show(_), Effect::Sweep]));
        let card = reader.card();
        assert!(card.text.contains(morocco), "{}", card.text);
        assert!(!card.text.contains("33.9") && !card.text.contains("34.0"));
        let payload = Payload::parse(&card.rows[0][0].press).unwrap();
        assert_eq!(payload.screen.as_str(), "call");
        assert_eq!(payload.country.unwrap().as_str(), "MA");
        assert!(
            reader.here.country.is_none(),
            "it is chosen by a press alone"
        );
    }
}

#[test]
fn what_is_no_place_and_what_is_elsewhere_is_answered_all_the_same() {
    let mut reader = Reader::new(load(&shipped()).live.unwrap(), "en");
    for (latitude, longitude) in [(f64::NAN, 0.0), (91.0, 0.0), (48.85, 2.35), (35.3, -2.9)] {
        let effects = reader.happens(What::PlaceSent(latitude, longitude));
        assert!(matches!(effects[..], [Effect::Show(_), Effect::Sweep]));
        reader.is_at("country", "we cannot tell the country");
        assert!(reader.labels().contains(&"Morocco"));
    }
}

#[test]
fn every_number_of_a_country_is_found_by_its_need() {
    let mut reader = Reader::new(load(&shipped()).live.unwrap(), "en");
    for country in reader.live.content.countries.clone() {
        reader.here.country = Some(country);
        let all = need::Shelf::default().services(&reader.live.content.services, Some(country));
        let all: BTreeSet<&str> = all.iter().map(|s| s.id()).collect();
        let all: BTreeSet<String> = all.into_iter().map(ToOwned::to_owned).collect();
        let mut found = BTreeSet::new();
        for need in need::needs(&reader.live.content.services, Some(country)) {
            let shelf = need::Shelf::of(need);
            let here = shelf.services(&reader.live.content.services, Some(country));
            found.extend(here.iter().map(|s| s.id().to_owned()));
            reader.goes("call", shelf.carried().as_str());
            assert!(reader.card().text.matches("<i>").count() <= 8, "{need:?}");
            // Children are led to a longer list of theirs, not to that of adults.
            let longer = match need {
                need::Need::Children | need::Need::Family => "➕ More numbers",
                _ => "📞 All numbers",
            };
            assert!(reader.labels().contains(&longer), "{need:?}");
        }
        // Lines of elsewhere make no need in a country; they stand among all numbers.
        let lost: Vec<&String> = all.difference(&found).collect();
        assert!(
            lost.iter().all(|id| id.starts_with("int-")),
            "{country:?}: {lost:?}"
        );
    }
}
