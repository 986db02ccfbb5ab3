//! Answers to urgency, with its reasons: one readable table beside the weights of the flow.
//!
//! A reason is a code (`request-age.minor`), never words of the person. Invariant: a minor,
//! confinement, violence or danger now is always `now`, whatever the flow file says.

use super::case::Urgency;
use super::conversation::{PieceBody, Request};
use super::danger;
use super::flow::Content;

/// What is always `now`: question and choice.
const ALWAYS_NOW: [(&str, &str); 5] = [
    ("request-age", "minor"),
    ("request-danger", "yes"),
    ("request-what", "locked"),
    ("request-what", "violence"),
    ("request-what", "threat"),
];

/// The question whose answer `yes` says that somebody looks at the phone.
const WATCHED: (&str, &str) = ("request-watched", "yes");

/// How urgent a request is, and why; the strongest reasons first.
pub fn judge(content: &Content, request: &Request) -> (Urgency, Vec<String>) {
    let mut reasons: Vec<(Urgency, String)> = Vec::new();
    for answer in &request.answers {
        for choice in &answer.choices {
            let question = answer.question.as_str();
            let fixed = ALWAYS_NOW
                .contains(&(question, choice.as_str()))
                .then_some(Urgency::Now);
            let weighed = content
                .question(answer.question)
                .and_then(|q| q.urgency.iter().find(|(c, _)| c == choice))
                .map(|(_, urgency)| *urgency);
            if let Some(urgency) = fixed.max(weighed) {
                reasons.push((urgency, format!("{question}.{choice}")));
            }
        }
    }
    let said = request.pieces.iter().filter_map(|piece| match &piece.body {
        PieceBody::Text(text) => tier_of(content, text),
        PieceBody::File(..) | PieceBody::Place { .. } => None,
    });
    if let Some(tier) = said.min() {
        let urgency = if tier == 1 {
            Urgency::Now
        } else {
            Urgency::Today
        };
        reasons.push((urgency, "words".to_owned()));
    }
    reasons.sort_by_key(|(urgency, _)| std::cmp::Reverse(*urgency));
    let strongest = reasons
        .first()
        .map_or(Urgency::Week, |(urgency, _)| *urgency);
    (
        strongest,
        reasons.into_iter().map(|(_, code)| code).collect(),
    )
}

/// How grave a text is: by the words of danger, or because it is about danger now.
fn tier_of(content: &Content, text: &str) -> Option<u8> {
    let found = content.crisis.find(text).map(|found| found.tier);
    let guess = content.search.guess(text);
    let about = danger::danger(content, text, &guess).filter(|found| found.tier == 1);
    about.map(|found| found.tier).or(found)
}

/// Whether the person said that somebody looks at the phone.
pub fn is_watched(request: &Request) -> bool {
    request.answers.iter().any(|answer| {
        answer.question.as_str() == WATCHED.0 && answer.choices.iter().any(|c| c == WATCHED.1)
    })
}
