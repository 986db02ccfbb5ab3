//! Every danger screen in every country and language: which numbers its card shows.

use std::io::Write as _;

use sanad::content::card::Card;
use sanad::content::texts::Args;
use sanad::content::{Live, load, shipped};
use sanad::domain::conversation::{Detail, Here, View};
use sanad::domain::directory::{Reach, Service};
use sanad::domain::flow::Kind;
use sanad::domain::language::Language;
use sanad::domain::payload::{Argument, Country, Payload, ScreenId, Secret};

/// Alarm Phone: who drowns needs it in every country.
const ALARM_PHONE: &str = "+33486517161";

/// So many cards there are at least: seven screens, 24 countries and none, four languages.
const AT_LEAST: usize = 700;

struct Drawn<'a> {
    screen: ScreenId,
    country: Option<Country>,
    language: &'a Language,
    card: Card,
    /// The services whose number or page stands on the card, in its order.
    services: Vec<&'a Service>,
}

impl Drawn<'_> {
    fn is_at_sea(&self) -> bool {
        self.screen.as_str() == "danger-sea"
    }

    fn is_of_the_body(&self) -> bool {
        ["danger-self", "self-friend"].contains(&self.screen.as_str())
    }
}

impl std::fmt::Display for Drawn<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let country = self
            .country
            .map_or("none".to_owned(), |c| c.as_str().to_owned());
        let ids: Vec<&str> = self.services.iter().map(|s| s.id()).collect();
        write!(
            f,
            "{} {country} {}: {ids:?}",
            self.screen, self.language.code
        )
    }
}

fn live() -> Live {
    load(&shipped()).live.expect("the content goes live")
}

fn view(language: &Language, country: Option<Country>, screen: ScreenId) -> View {
    View {
        here: Here {
            language: language.code,
            country,
            secret: Secret::new([1; 16]),
        },
        screen,
        argument: Argument::NONE,
        notice: None,
        detail: Detail::None,
        vanish: None,
    }
}

fn is_there(service: &Service, country: Option<Country>) -> bool {
    match service.reach {
        Reach::Country(own) => Some(own) == country,
        Reach::International => true,
    }
}

/// What a line of a card can be called or opened by; none when it is neither.
fn reached(line: &str) -> bool {
    let digits = line.trim_start_matches('+');
    (!digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit())) || line.starts_with("https:")
}

fn of_line<'a>(live: &'a Live, country: Option<Country>, line: &str) -> Option<&'a Service> {
    let own = |s: &&Service| s.reach != Reach::International;
    let all = live.content.services.iter();
    let mut found: Vec<&Service> = all
        .filter(|s| is_there(s, country))
        .filter(|s| s.number.as_deref().or(s.url.as_deref()) == Some(line))
        .collect();
    found.sort_by_key(|s| !own(s));
    found.first().copied()
}

/// Walks all danger cards; the number of them is printed, and must not be small.
fn walk(live: &Live) -> Vec<Drawn<'_>> {
    let content = &live.content;
    let screens = content.screens.values();
    let screens: Vec<ScreenId> = screens
        .filter(|screen| matches!(screen.kind, Kind::Danger))
        .map(|screen| screen.id)
        .collect();
    let countries = content.countries.iter().map(|c| Some(*c)).chain([None]);
    let countries: Vec<Option<Country>> = countries.collect();
    let mut cards = Vec::new();
    for screen in &screens {
        for country in &countries {
            for language in &content.languages {
                let card = live.card(&view(language, *country, *screen));
                let lines = card.text.lines().filter(|line| reached(line));
                let services = lines
                    .map(|line| of_line(live, *country, line).unwrap_or_else(|| panic!("{line}")))
                    .collect();
                cards.push(Drawn {
                    screen: *screen,
                    country: *country,
                    language,
                    card,
                    services,
                });
            }
        }
    }
    let _ = writeln!(
        std::io::stderr(),
        "{} danger cards: {} screens, {} countries, {} languages",
        cards.len(),
        screens.len(),
        countries.len(),
        content.languages.len()
    );
    assert!(cards.len() >= AT_LEAST, "only {} cards", cards.len());
    cards
}

fn own_emergency(live: &Live, country: Option<Country>) -> bool {
    live.content.services.iter().any(|s| {
        s.emergency
            && s.kind.starts_with("emergency")
            && s.kind != "emergency_sea"
            && country.is_some()
            && s.reach != Reach::International
            && is_there(s, country)
    })
}

fn all_hold(cards: &[Drawn<'_>], rule: impl Fn(&Drawn<'_>) -> bool) {
    let broken: Vec<String> = cards
        .iter()
        .filter(|drawn| !rule(drawn))
        .map(ToString::to_string)
        .collect();
    let few: Vec<&String> = broken.iter().take(12).collect();
    assert!(
        broken.is_empty(),
        "{} cards, such as {few:#?}",
        broken.len()
    );
}

#[test]
fn at_sea_alarm_phone_stands_on_every_card_after_whoever_reaches_the_coastguard_and_before_all_others()
 {
    let live = live();
    let mut cards = walk(&live);
    cards.retain(Drawn::is_at_sea);
    all_hold(&cards, |drawn| {
        let is_own = |s: &&Service| Some(s.reach) == drawn.country.map(Reach::Country);
        let position = |kind: &str| {
            let mut own = drawn.services.iter();
            own.position(|s| is_own(s) && s.kind == kind)
        };
        let alarm = drawn
            .services
            .iter()
            .position(|s| s.number.as_deref() == Some(ALARM_PHONE));
        // Where no sea rescue is known, the emergency number reaches the coastguard.
        let own_first = position("emergency_sea").or_else(|| position("emergency_general"));
        let rescue_first = own_first.is_none_or(|at| at == 0);
        let others = |s: &Service| s.kind != "emergency_sea";
        let mut after_own = drawn.services.iter().enumerate();
        let first_other = after_own
            .find(|(at, s)| Some(*at) != own_first && others(s))
            .map(|(at, _)| at);
        let before = alarm.is_some_and(|at| first_other.is_none_or(|other| at < other));
        before
            && rescue_first
            && drawn
                .services
                .iter()
                .all(|s| s.kind.starts_with("emergency"))
    });
}

#[test]
fn a_danger_card_shows_only_numbers_of_its_country_and_of_its_need() {
    let live = live();
    let cards = walk(&live);
    all_hold(&cards, |drawn| {
        let known = own_emergency(&live, drawn.country);
        drawn.services.iter().all(|service| {
            let own = service.reach != Reach::International;
            let kind = service.kind.as_str();
            if drawn.is_at_sea() {
                let anywhere = drawn.country.is_none() || kind == "emergency_sea";
                return kind.starts_with("emergency") && (own || anywhere);
            }
            if drawn.is_of_the_body() {
                let body = ["emergency_medical", "emergency_fire", "emergency_general"];
                return (body.contains(&kind)
                    && service.emergency
                    && own != drawn.country.is_none())
                    || (kind == "psychosocial" && own);
            }
            match (drawn.country, known) {
                (None, _) => kind == "emergency_general",
                (Some(_), true) => own && service.emergency && kind != "emergency_sea",
                (Some(_), false) => (own && kind != "emergency_sea") || service.id() == "int-un",
            }
        })
    });
}

#[test]
fn who_is_silent_or_hurt_reads_beside_each_number_who_answers_and_what_can_happen() {
    let live = live();
    let mut cards = walk(&live);
    cards.retain(|drawn| drawn.is_of_the_body() || drawn.screen.as_str() == "danger-silent");
    all_hold(&cards, |drawn| {
        drawn.services.iter().all(|service| {
            let id = format!("service-{}", service.id());
            let words = live.texts.text(drawn.language.code, &id, &Args::new());
            !words.is_empty() && drawn.card.text.contains(&words)
        })
    });
}

#[test]
fn in_tunisia_and_algeria_the_line_that_can_be_safer_stands_first_on_land() {
    let live = live();
    let mut cards = walk(&live);
    cards.retain(|drawn| !drawn.is_at_sea() && !drawn.is_of_the_body());
    all_hold(&cards, |drawn| {
        let safer = match drawn.country.as_ref().map(Country::as_str) {
            Some("TN") => "tn-iom",
            Some("DZ") => "dz-unhcr",
            _ => return true,
        };
        drawn.services.first().is_some_and(|s| s.id() == safer)
    });
}

#[test]
fn each_number_of_a_danger_card_can_be_named_as_not_working_and_no_other() {
    let live = live();
    let directory = live.content.landmarks.directory;
    let cards = walk(&live);
    all_hold(&cards, |drawn| {
        let asks = |a: &Argument| a.as_str().starts_with('?');
        let Some(asking) = arguments(&drawn.card).into_iter().find(asks) else {
            return drawn.country.is_none() || drawn.services.is_empty();
        };
        let here = view(drawn.language, drawn.country, directory);
        let named = live.card(&View {
            argument: asking,
            detail: Detail::Broken,
            ..here
        });
        let named = arguments(&named);
        let is_named = |s: &&Service| named.contains(&s.id.0);
        let there: Vec<&str> = live
            .content
            .services
            .iter()
            .filter(is_named)
            .map(Service::id)
            .collect();
        let Some(back) = Argument::new(&asking.as_str()[1..]) else {
            return false;
        };
        let again = live.card(&View {
            argument: back,
            ..view(drawn.language, drawn.country, directory)
        });
        let lines: Vec<&str> = again.text.lines().filter(|line| reached(line)).collect();
        let same =
            |s: &&Service| lines.contains(&s.number.as_deref().or(s.url.as_deref()).unwrap_or("-"));
        there.len() == drawn.services.len()
            && drawn.services.iter().all(|s| there.contains(&s.id()))
            && lines.len() == drawn.services.len()
            && drawn.services.iter().all(same)
    });
}

/// What the buttons of a card carry beside their screen.
fn arguments(card: &Card) -> Vec<Argument> {
    let buttons = card.rows.iter().flatten();
    let read = buttons.filter_map(|button| Payload::parse(&button.press));
    read.map(|payload| payload.argument).collect()
}
