//! Every card of every view: a way on, what Telegram takes, and rows that are turned around.

use super::*;

fn pieces(count: usize, young: bool) -> Detail {
    Detail::Pieces { count, young }
}

fn place(young: bool) -> Detail {
    Detail::PlaceChoice {
        place: [1; 16],
        young,
    }
}

/// Every screen with every detail that it may have, and with every notice.
fn every_view(here: Here) -> Vec<View> {
    let content = &live().content;
    let code = Code::draw(&(0..64).collect::<Vec<u8>>()).unwrap();
    let mut views = Vec::new();
    for screen in content.screens.keys() {
        let mut details = vec![Detail::None];
        let marks = &content.landmarks;
        if *screen == marks.receipt {
            details.extend(
                [Way::Unchosen, Way::Whole, Way::Six]
                    .map(|w| Detail::Receipt(code.clone(), w, w == Way::Six)),
            );
        } else if *screen == marks.mailbox {
            details.extend(["", "1", "12345"].map(|d| Detail::Pad(Argument::new(d).unwrap())));
            details.push(Detail::PadNothing);
        } else if *screen == marks.visit {
            details.extend((0..3).map(|n| Detail::Mailbox(opened(n))));
            details.extend([Detail::Writing, Detail::EraseAsked]);
        } else if *screen == marks.message {
            details.extend([
                pieces(0, false),
                pieces(60, false),
                pieces(60, true),
                place(false),
                place(true),
            ]);
        } else if *screen == marks.directory {
            details.push(Detail::Broken);
            details.extend(content.services.iter().map(|s| Detail::Instead(s.id)));
        } else if *screen == marks.country {
            details.extend([Detail::Placed(None), Detail::Placed(Country::new("MA"))]);
        } else if *screen == marks.danger {
            details.push(Detail::GoOn(content.steps[1]));
        } else if let Some(question) = content.question(*screen) {
            details.push(Detail::Choices(question.choices.clone()));
        }
        for argument in ["q0", "q02", "s34", "t7", "_c0", "_d1", "?_d0", "p1"] {
            views.push(View {
                here,
                screen: *screen,
                argument: Argument::new(argument).unwrap(),
                detail: Detail::None,
                notice: None,
                vanish: None,
            });
        }
        views.extend(details.into_iter().map(|detail| View {
            here,
            screen: *screen,
            argument: Argument::NONE,
            detail,
            notice: None,
            vanish: None,
        }));
    }
    views
}

fn all_here() -> Vec<Here> {
    let content = &live().content;
    let countries = std::iter::once(None).chain(content.countries.iter().copied().map(Some));
    let pairs =
        countries.flat_map(|country| content.languages.iter().map(move |l| (l.code, country)));
    pairs
        .map(|(language, country)| Here {
            language,
            country,
            secret: Secret::new([5; 16]),
        })
        .collect()
}

#[test]
fn every_card_of_every_view_has_a_way_on_that_telegram_takes() {
    let mut cards = 0;
    for here in all_here() {
        for view in every_view(here) {
            check(&live().card(&view), &view);
            cards += 1;
        }
    }
    assert!(cards > 1000, "{cards}");
}

#[test]
fn rows_of_right_to_left_languages_are_the_others_turned_around() {
    let content = &live().content;
    let is_rtl =
        |here: &Here| content.language(here.language).unwrap().direction == Direction::RightToLeft;
    let mut turned = 0;
    for here in all_here().into_iter().filter(is_rtl) {
        let english = Here {
            language: LanguageCode::new("en").unwrap(),
            ..here
        };
        for (view, other) in every_view(here).iter().zip(every_view(english)) {
            let order = places(&live().card(&other));
            for row in live().card(view).rows.iter().filter(|row| row.len() > 1) {
                // Two buttons that lead to the same tell nothing of the order.
                let known: Option<Vec<usize>> = row
                    .iter()
                    .map(|b| Some(&order[&goal(&b.press)]).filter(|at| at.len() == 1))
                    .map(|at| at.map(|at| at[0]))
                    .collect();
                let Some(at) = known else { continue };
                // Digits keep the order of a telephone in every language.
                if view.screen == content.landmarks.mailbox && row.len() == 3 {
                    continue;
                }
                let turned_around = at.windows(2).all(|pair| pair[0] > pair[1]);
                assert!(turned_around, "{}: {at:?}", view.screen);
                turned += 1;
            }
        }
    }
    assert!(turned > 100, "{turned}");
}

/// Where a button leads, without its language.
fn goal(press: &str) -> String {
    let payload = Payload::parse(press).unwrap();
    let country = payload.country.map(|c| c.as_str().to_owned());
    format!(
        "{} {} {country:?}",
        payload.screen,
        payload.argument.as_str()
    )
}

fn places(card: &Card) -> BTreeMap<String, Vec<usize>> {
    let mut places: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (at, button) in card.rows.iter().flatten().enumerate() {
        places.entry(goal(&button.press)).or_default().push(at);
    }
    places
}
