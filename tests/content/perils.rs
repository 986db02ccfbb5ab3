//! Every danger screen in every country and language: which numbers its card shows.

use sanad::content::card::Card;
use sanad::content::texts::Args;
use sanad::content::{Live, shipped};
use sanad::domain::conversation::{Detail, Here, View};
use sanad::domain::directory::{Reach, Service};
use sanad::domain::flow::Kind;
use sanad::domain::language::Language;
use sanad::domain::payload::{Argument, Country, Payload, ScreenId, Secret};

use crate::house::{live_of, tell};

/// So many cards there are at least: seven screens, 24 countries and none, four languages.
const AT_LEAST: usize = 700;

/// One danger card as it is drawn.
pub struct Drawn<'a> {
    pub screen: ScreenId,
    pub country: Option<Country>,
    language: &'a Language,
    card: Card,
    /// The services whose number or page stands on the card, in its order.
    pub services: Vec<&'a Service>,
}

impl Drawn<'_> {
    pub fn is_at_sea(&self) -> bool {
        self.screen.as_str() == "danger-sea"
    }

    pub fn is_in_a_desert(&self) -> bool {
        self.screen.as_str() == "danger-desert"
    }

    pub fn is_of_the_body(&self) -> bool {
        ["danger-self", "self-friend"].contains(&self.screen.as_str())
    }

    pub fn is_in(&self, letters: &str) -> bool {
        self.country.is_some_and(|own| own.as_str() == letters)
    }

    /// On land, of which it is said that no number is known where none is.
    fn lacks_by_land(&self) -> bool {
        !self.is_at_sea() && !self.is_of_the_body()
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

pub fn live() -> Live {
    live_of(&shipped())
}

/// The shipped content with one service changed.
pub fn planted(id: &str, change: impl Fn(&mut Service)) -> Live {
    let mut live = live();
    let mut all = live.content.services.iter_mut();
    change(all.find(|s| s.id() == id).expect("it is there"));
    live
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
pub fn walk(live: &Live) -> Vec<Drawn<'_>> {
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
    tell(cards.len(), AT_LEAST, "danger cards");
    cards
}

/// The cards on which a rule does not hold.
pub fn broken(cards: &[Drawn<'_>], rule: impl Fn(&Drawn<'_>) -> bool) -> Vec<String> {
    let broken = cards.iter().filter(|drawn| !rule(drawn));
    broken.map(ToString::to_string).collect()
}

pub fn all_hold(cards: &[Drawn<'_>], rule: impl Fn(&Drawn<'_>) -> bool) {
    let broken = broken(cards, rule);
    let few: Vec<&String> = broken.iter().take(12).collect();
    assert!(
        broken.is_empty(),
        "{} cards, such as {few:#?}",
        broken.len()
    );
}

/// Whether somebody is known who answers whatever the danger on land is: no fire brigade alone.
fn is_known(live: &Live, country: Option<Country>) -> bool {
    const FOR_ALL: [&str; 3] = [
        "emergency_general",
        "emergency_gendarmerie",
        "emergency_police",
    ];
    let mut own = of_country(live, country);
    own.any(|s| s.emergency && FOR_ALL.contains(&s.kind.as_str()))
}

fn of_country(live: &Live, country: Option<Country>) -> impl Iterator<Item = &Service> {
    let services = live.content.services.iter();
    services.filter(move |s| Some(s.reach) == country.map(Reach::Country))
}

/// Whether a number of a card is of its country and for its danger.
fn is_fitting(live: &Live, drawn: &Drawn<'_>, service: &Service) -> bool {
    let own = service.reach != Reach::International;
    let kind = service.kind.as_str();
    if drawn.is_at_sea() {
        let anywhere = drawn.country.is_none() || kind == "emergency_sea";
        return kind.starts_with("emergency") && (own || anywhere);
    }
    if drawn.is_of_the_body() {
        let body = ["emergency_medical", "emergency_fire", "emergency_general"];
        return (body.contains(&kind) && service.emergency && own != drawn.country.is_none())
            || (kind == "psychosocial" && own);
    }
    match (drawn.country, is_known(live, drawn.country)) {
        (None, _) => kind == "emergency_general",
        (Some(_), true) => own && service.emergency && kind != "emergency_sea",
        (Some(_), false) => (own && kind != "emergency_sea") || service.id() == "int-un",
    }
}

#[test]
fn a_danger_card_shows_only_numbers_of_its_country_and_of_its_need() {
    let live = live();
    let mut cards = walk(&live);
    let rule = |drawn: &Drawn<'_>| {
        let mut all = drawn.services.iter();
        all.all(|service| is_fitting(&live, drawn, service))
    };
    all_hold(&cards, rule);
    let of = |id: &str| live.content.services.iter().find(|s| s.id() == id);
    let children = of("int-116").expect("it is there");
    let police = of("ma-19").expect("it is there");
    for drawn in &mut cards {
        let hurt = drawn.is_of_the_body();
        drawn.services.push(if hurt { police } else { children });
    }
    assert_eq!(broken(&cards, rule).len(), cards.len());
}

/// Whether a card on land says that no number is known where none is, and then shows who else is
/// there: everybody of the country, and the pages of the UN.
fn says_what_lacks(live: &Live, drawn: &Drawn<'_>) -> bool {
    let words = live
        .texts
        .text(drawn.language.code, "detail-no-emergency", &Args::new());
    let said = drawn.card.text.contains(&words);
    if drawn.country.is_none() || is_known(live, drawn.country) {
        return !said;
    }
    let shown = |service: &Service| drawn.services.iter().any(|s| s.id == service.id);
    let mut own = of_country(live, drawn.country).filter(|s| s.kind != "emergency_sea");
    let un = drawn.services.last().is_some_and(|s| s.id() == "int-un");
    said && un && own.all(shown)
}

#[test]
fn where_only_a_fire_brigade_or_nobody_is_known_the_card_says_so_and_shows_who_else_helps() {
    let live = live();
    let mut cards = walk(&live);
    cards.retain(Drawn::lacks_by_land);
    all_hold(&cards, |drawn| says_what_lacks(&live, drawn));
    cards.retain(|drawn| drawn.is_in("CI"));
    for drawn in &mut cards {
        let ids: Vec<&str> = drawn.services.iter().map(|s| s.id()).collect();
        assert_eq!(ids, ["ci-180", "ci-116", "int-un"], "{drawn}");
        drawn.services.truncate(1);
    }
    let silent = broken(&cards, |drawn| says_what_lacks(&live, drawn));
    assert_eq!(silent.len(), cards.len());
    assert!(silent.len() >= 12, "only {silent:?}");
}

/// Whether each number of a card stands there with its own words.
fn is_explained(live: &Live, drawn: &Drawn<'_>) -> bool {
    drawn.services.iter().all(|service| {
        let id = format!("service-{}", service.id());
        let words = live.texts.text(drawn.language.code, &id, &Args::new());
        !words.is_empty() && drawn.card.text.contains(&words)
    })
}

#[test]
fn who_is_silent_or_hurt_reads_beside_each_number_who_answers_and_what_can_happen() {
    let live = live();
    let (explained, bare): (Vec<_>, Vec<_>) = walk(&live)
        .into_iter()
        .partition(|drawn| drawn.is_of_the_body() || drawn.screen.as_str() == "danger-silent");
    all_hold(&explained, |drawn| is_explained(&live, drawn));
    let bare = broken(&bare, |drawn| is_explained(&live, drawn));
    assert!(bare.len() >= 100, "only {bare:?}");
}

/// Whether exactly the numbers of a card can be named as not working, and lead back to them.
fn can_be_named(live: &Live, drawn: &Drawn<'_>) -> bool {
    let directory = live.content.landmarks.directory;
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
    let all = live.content.services.iter();
    let there: Vec<&str> = all
        .filter(|s| named.contains(&s.id.0))
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
}

#[test]
fn each_number_of_a_danger_card_can_be_named_as_not_working_and_no_other() {
    let live = live();
    let mut cards = walk(&live);
    all_hold(&cards, |drawn| can_be_named(&live, drawn));
    cards.retain(|drawn| drawn.country.is_some() && drawn.services.len() > 1);
    for drawn in &mut cards {
        drawn.services.pop();
    }
    let broken = broken(&cards, |drawn| can_be_named(&live, drawn));
    assert_eq!(broken.len(), cards.len());
    assert!(broken.len() >= 200, "only {} cards", broken.len());
}

/// What the buttons of a card carry beside their screen.
fn arguments(card: &Card) -> Vec<Argument> {
    let buttons = card.rows.iter().flatten();
    let read = buttons.filter_map(|button| Payload::parse(&button.press));
    read.map(|payload| payload.argument).collect()
}
