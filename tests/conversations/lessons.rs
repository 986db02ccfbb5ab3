//! Lessons for professionals: a question, its answers, its explanation, the score.

use sanad::app::messenger::Card;
use sanad::domain::payload::{LanguageCode, ScreenId};
use sanad::store::Store;

use super::guidance::{payload, pressed};
use crate::house::{TestHouse, live};

/// The card after each answer of a scenario, with whether it was the right one.
async fn answers(house: &TestHouse, asked: &Card, right: &str) -> Vec<(bool, Card)> {
    let mut all = Vec::new();
    for button in asked.rows.iter().flatten() {
        if button.label.parse::<u8>().is_ok() {
            let card = pressed(house, &button.press).await;
            all.push((card.text.contains(right), card));
        }
    }
    all
}

/// Goes through a lesson with right answers alone, or with wrong ones; gives its end.
async fn learnt(house: &TestHouse, language: &str, lesson: ScreenId, rightly: bool) -> Card {
    let code = LanguageCode::new(language).unwrap();
    let args = sanad::content::texts::Args::new();
    let right = live().texts.text(code, "detail-quiz-right", &args);
    let mut card = pressed(house, &payload(language, lesson.as_str(), "").render()).await;
    card = pressed(house, &card.rows[0][0].press).await;
    for _ in 0..8 {
        let answers = answers(house, &card, &right).await;
        if answers.is_empty() {
            break;
        }
        let found = answers.iter().filter(|(is_right, _)| *is_right).count();
        assert_eq!(found, 1, "{lesson} in {language} has one right answer");
        let own = answers
            .into_iter()
            .find(|(is_right, _)| *is_right == rightly);
        let (_, explained) = own.expect("an answer");
        card = pressed(house, &explained.rows[0][0].press).await;
    }
    card
}

#[tokio::test]
async fn every_lesson_leads_to_its_score_by_right_and_by_wrong_answers() {
    use sanad::domain::flow::Kind;
    let house = TestHouse::over(Store::forbidden());
    let screens = live().content.screens.values().cloned().collect::<Vec<_>>();
    let mut lessons = 0;
    for screen in screens {
        let Kind::Quiz { questions, results } = &screen.kind else {
            continue;
        };
        lessons += 1;
        let all = i64::try_from(questions.len()).unwrap();
        for language in ["en", "fr", "ar"] {
            let code = LanguageCode::new(language).unwrap();
            for (rightly, count) in [(true, all), (false, 0)] {
                let end = learnt(&house, language, screen.id, rightly).await;
                let args = sanad::content::texts::Args::new();
                let args = args.number("right", count).number("all", all);
                let score = live().texts.text(code, "detail-score", &args);
                assert!(end.text.contains(&score), "{}: {}", screen.id, end.text);
                let result = if rightly {
                    results.last()
                } else {
                    results.first()
                };
                let words = result.expect("a result").1;
                let words = live().texts.screen(code, words.as_str(), None);
                assert!(end.text.contains(&words), "{}: {}", screen.id, end.text);
            }
        }
    }
    assert_eq!(lessons, 5);
}
