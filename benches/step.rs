//! The cost of one guidance press: reading the payload, stepping, drawing the screen.
//!
//! `cargo bench` prints it; the numbers are compared within one run, never with a limit.

use divan::{Bencher, black_box};
use sanad::content::{Live, load, shipped};
use sanad::domain::case::CaseRef;
use sanad::domain::code::Code;
use sanad::domain::conversation::{Effect, Event, Fresh, Here, View, What};
use sanad::domain::payload::{Argument, LanguageCode, Payload, ScreenId, Secret};
use sanad::domain::step::step;

fn main() {
    divan::main();
}

fn live() -> Live {
    load(&shipped())
        .live
        .expect("the shipped content passes the check")
}

fn here(language: &str) -> Here {
    Here {
        language: LanguageCode::new(language).expect("a language of the shipped content"),
        country: None,
        secret: Secret::new([7; 16]),
    }
}

fn press(language: &str, screen: &str) -> String {
    let here = here(language);
    Payload {
        language: here.language,
        country: here.country,
        secret: here.secret,
        screen: ScreenId::new(screen).expect("a screen id"),
        argument: Argument::NONE,
    }
    .render()
}

fn event(data: &str) -> Event {
    let payload = Payload::parse(data).expect("it was rendered above");
    Event {
        at: 1_800_000_000,
        sure: 1_800_000_000,
        update: 1,
        here: Here {
            language: payload.language,
            country: payload.country,
            secret: payload.secret,
        },
        shown: None,
        intake: true,
        fresh: Fresh {
            draft: [1; 16],
            case: CaseRef([2; 16]),
            case_seed: [3; 32],
            piece: [4; 16],
            code: Code::draw(&[5; 64])
                .or_else(|| Code::draw(&[77; 64]))
                .unwrap_or_else(|| {
                    Code::draw(&std::array::from_fn::<u8, 64, _>(|i| {
                        u8::try_from(i * 3).unwrap_or(0)
                    }))
                    .expect("some bytes give a code")
                }),
        },
        what: What::Pressed(payload.screen, payload.argument),
    }
}

fn view(live: &Live, data: &str) -> View {
    let turn = step(&live.content, None, &event(data));
    let shown = turn.effects.into_iter().find_map(|effect| match effect {
        Effect::Show(view) => Some(view),
        _ => None,
    });
    shown.expect("a press is answered by a screen")
}

#[divan::bench(args = ["papers", "signs", "danger"])]
fn step_one_press(bencher: Bencher, screen: &str) {
    let live = live();
    let event = event(&press("ar", screen));
    bencher.bench(|| step(&live.content, None, black_box(&event)));
}

#[divan::bench(args = ["papers", "signs", "danger"])]
fn draw_one_screen(bencher: Bencher, screen: &str) {
    let live = live();
    let view = view(&live, &press("ar", screen));
    bencher.bench(|| live.card(black_box(&view)));
}

#[divan::bench(args = ["papers"])]
fn parse_step_and_draw(bencher: Bencher, screen: &str) {
    let live = live();
    let data = press("ar", screen);
    bencher.bench(|| live.card(&view(&live, black_box(&data))));
}

#[divan::bench]
fn fold_and_look_for_danger(bencher: Bencher) {
    let live = live();
    let text = "bonjour je travaille ici depuis deux mois et je ne sais pas quoi faire";
    bencher.bench(|| live.content.crisis.find(black_box(text)));
}

#[divan::bench]
fn find_what_a_sentence_is_about(bencher: Bencher) {
    let live = live();
    let text = "bonjour je travaille ici depuis deux mois et je ne sais pas quoi faire";
    bencher.bench(|| live.content.search.guess(black_box(text)));
}
