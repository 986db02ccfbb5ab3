//! Turns what a person typed or sent into a typed answer, or says that it was not understood.
//!
//! Strict on purpose: a text that only might mean a choice is kept with the free message instead.
//!
//! Invariant: what could mean two choices means none.

use super::words::{fold, number_typed, tokens};

/// Ways to say yes, folded: Arabic, Darija in both scripts, French, English.
const YES: &[&str] = &[
    "نعم", "ايه", "ايوا", "ايوه", "اه", "واه", "ياه", "اجل", "بلي", "اي", "yes", "yeah", "yep",
    "yup", "yea", "y", "oui", "ouais", "ouai", "ui", "wah", "iyeh", "iyyeh", "iyih", "ayeh",
    "eyeh", "aywa", "iwa", "ah", "naam", "n3am",
];

/// Ways to say no, folded.
const NO: &[&str] = &[
    "لا", "لالا", "لاا", "كلا", "no", "nope", "nah", "n", "non", "nan", "nn", "la", "lla", "lala",
];

/// Words of politeness that change nothing beside a yes or a no.
const POLITE: &[&str] = &[
    "شكرا",
    "عفاك",
    "عافاك",
    "بليز",
    "من",
    "فضلك",
    "please",
    "pls",
    "thanks",
    "thank",
    "you",
    "merci",
    "svp",
    "afak",
    "3afak",
    "chokran",
    "shukran",
];

/// The place of the choice that a text means: its number as counted from 1, its words, or a way
/// to say yes or no where the choices have the ids `yes` and `no`.
pub fn match_choice<I: AsRef<str>, W: AsRef<str>>(text: &str, choices: &[(I, W)]) -> Option<usize> {
    if let Some(number) = number_typed(text) {
        let index = usize::from(number) - 1;
        return (index < choices.len()).then_some(index);
    }
    let folded = fold(text);
    let typed: Vec<&str> = tokens(&folded).collect();
    if typed.is_empty() {
        return None;
    }
    let words: Vec<String> = choices
        .iter()
        .map(|(_, words)| fold(words.as_ref()))
        .collect();
    by_words(&typed, &words, |typed, words| typed == words)
        .or_else(|| by_yes_or_no(&typed, choices))
        .or_else(|| by_words(&typed, &words, is_beginning))
}

/// The only choice whose words match; none when two do.
fn by_words(
    typed: &[&str],
    words: &[String],
    matches: impl Fn(&[&str], &[&str]) -> bool,
) -> Option<usize> {
    let mut found = words
        .iter()
        .enumerate()
        .filter(|(_, words)| matches(typed, &tokens(words).collect::<Vec<_>>()))
        .map(|(index, _)| index);
    found.next().filter(|_| found.next().is_none())
}

/// Whether somebody typed only the first words of a choice; a lone short word says too little.
fn is_beginning(typed: &[&str], words: &[&str]) -> bool {
    let letters: usize = typed.iter().map(|token| token.chars().count()).sum();
    letters >= 4 && words.starts_with(typed)
}

fn by_yes_or_no<I: AsRef<str>, W>(typed: &[&str], choices: &[(I, W)]) -> Option<usize> {
    let place = |id: &str| choices.iter().position(|(choice, _)| choice.as_ref() == id);
    let (yes, no) = (place("yes")?, place("no")?);
    let said: Vec<&str> = typed
        .iter()
        .copied()
        .filter(|token| !POLITE.contains(token))
        .collect();
    let all = |list: &[&str]| !said.is_empty() && said.iter().all(|token| list.contains(token));
    match (all(YES), all(NO)) {
        (true, false) => Some(yes),
        (false, true) => Some(no),
        _ => None,
    }
}

/// Whether numbers can be a place on earth.
pub fn is_place(latitude: f64, longitude: f64) -> bool {
    // NaN and infinities are in no range.
    (-90.0..=90.0).contains(&latitude) && (-180.0..=180.0).contains(&longitude)
}

/// A place to a tenth of a degree (about ten kilometres), so that it tells the town and not the
/// house; none for what is not a place.
pub fn rounded(latitude: f64, longitude: f64) -> Option<(f64, f64)> {
    // Adding zero turns the minus zero of a place just south of the equator into zero.
    let tenth = |degrees: f64| (degrees * 10.0).round() / 10.0 + 0.0;
    is_place(latitude, longitude).then(|| (tenth(latitude), tenth(longitude)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const ASKED: &[(&str, &str)] = &[
        ("yes", "✅ Yes"),
        ("no", "Non"),
        ("unsure", "I do not know"),
    ];
    const WHO: &[(&str, &str)] = &[
        ("me", "👧 Moi"),
        ("else", "Une autre personne"),
        ("many", "Une famille"),
    ];

    fn check(choices: &[(&str, &str)], texts: &[&str], index: Option<usize>) {
        for text in texts {
            assert_eq!(match_choice(text, choices), index, "{text}");
        }
    }

    #[test]
    fn a_number_in_any_digits_is_the_choice_at_that_place() {
        check(WHO, &["1", "١", "۱.", "1)"], Some(0));
        check(WHO, &["3", "٣)"], Some(2));
        check(WHO, &["4", "0", "99", "1 2", "13"], None);
    }

    #[test]
    fn the_words_of_a_choice_are_understood_without_its_pictogram_case_or_accents() {
        check(WHO, &["moi", "MOI!", "👧 Moi"], Some(0));
        check(WHO, &["une AUTRE personne", "Une autre"], Some(1));
    }

    #[test]
    fn what_could_mean_two_choices_or_none_is_not_understood() {
        check(
            WHO,
            &[
                "une",
                "un autre jour",
                "dis-moi",
                "",
                "...",
                "moi une autre personne",
            ],
            None,
        );
        check(&[("a", "Same"), ("b", "same")], &["same"], None);
    }

    #[test]
    fn yes_and_no_are_understood_in_every_language() {
        check(
            ASKED,
            &[
                "نعم",
                "ايه",
                "واه",
                "أه",
                "آه",
                "إيوا",
                "wah",
                "Iyeh",
                "oui oui",
                "ouais",
                "yes please",
                "Yeah",
            ],
            Some(0),
        );
        check(
            ASKED,
            &[
                "لا",
                "لا شكرا",
                "la",
                "lala",
                "non",
                "Non merci",
                "no",
                "nope",
                "Non.",
            ],
            Some(1),
        );
    }

    #[test]
    fn yes_and_no_together_or_with_a_story_are_not_an_answer() {
        check(
            ASKED,
            &[
                "oui et non",
                "yes no",
                "non il est là",
                "oui mais il me frappe",
                "please",
            ],
            None,
        );
        check(WHO, &["yes", "لا"], None);
    }

    #[test]
    fn a_place_is_rounded_to_a_tenth_of_a_degree() {
        assert_eq!(rounded(33.971_59, -6.849_81), Some((34.0, -6.8)));
        let (south, _) = rounded(-0.01, 0.0).unwrap();
        assert!(south.is_sign_positive());
    }

    #[test]
    fn what_is_not_on_earth_is_not_a_place() {
        for (latitude, longitude) in [
            (90.1, 0.0),
            (0.0, 180.1),
            (f64::NAN, 0.0),
            (0.0, f64::INFINITY),
        ] {
            assert_eq!(rounded(latitude, longitude), None);
        }
    }

    proptest! {
        #[test]
        fn no_text_breaks_the_matching(text in "\\PC{0,60}") {
            let _ = (match_choice(&text, ASKED), match_choice(&text, WHO));
        }
    }
}
