//! People whose sentences carry a number, so that one that is lost beside one that is doubled
//! is seen, and so are words in a foreign case and a code that opens another's answer.
//!
//! Invariant: the judges know only pages and chats, and say what is wrong by its number.

use std::collections::BTreeMap;

use super::person::Person;
use super::staff::Browser;
use crate::double::Double;

const SENTENCE: &str = "porte le numéro ";
const ANSWER: &str = "Réponse au numéro ";
/// Chats from which codes are typed that were shown in another.
const ELSEWHERE: i64 = 100_000;

/// What the person with that number writes.
pub fn sentence(number: usize) -> String {
    format!("Cette phrase {SENTENCE}{number:05}")
}

/// The code in what a call shows, if it stands there on a line of its own.
pub fn code_in(text: &str) -> Option<String> {
    text.lines().find_map(|line| {
        let digits: String = line.chars().filter(char::is_ascii_digit).collect();
        let plain = line.replace("<code>", "").replace("</code>", "");
        let fair = |c: char| c.is_ascii_digit() || c.is_whitespace();
        (plain.chars().all(fair) && digits.len() == 20).then_some(digits)
    })
}

/// The numbers that stand behind these words, as often as they stand there.
fn numbers(text: &str, words: &str) -> Vec<usize> {
    let behind = text.split(words).skip(1);
    let digits = behind.filter_map(|rest| rest.get(..5)?.parse().ok());
    digits.collect()
}

/// Where each number stands, by the pages of all cases: in one case, which holds no other, and
/// there not more often than `most` allows. Also how many copies were allowed.
pub fn judge_cases(
    pages: &[(String, String)],
    all: &[usize],
    most: impl Fn(usize) -> usize,
) -> Result<(BTreeMap<usize, String>, usize), String> {
    let mut found = BTreeMap::new();
    let mut copies = 0;
    for (case, page) in pages {
        let standing = numbers(page, SENTENCE);
        let number = *standing.first().ok_or("a case without a sentence")?;
        if standing.iter().any(|other| *other != number) {
            return Err(format!("{number} and another in one case: {standing:?}"));
        }
        if !all.contains(&number) {
            return Err(format!("nobody wrote {number}"));
        }
        if standing.len() > most(number) {
            return Err(format!("{number} stands there {} times", standing.len()));
        }
        copies += standing.len() - 1;
        if found.insert(number, case.clone()).is_some() {
            return Err(format!("two cases of {number}"));
        }
    }
    match all.iter().find(|number| !found.contains_key(number)) {
        Some(lost) => Err(format!("{lost} is lost")),
        None => Ok((found, copies)),
    }
}

/// What a code opened: the answer to that number, and to no other.
pub fn judge_opened(chat: &str, number: usize) -> Result<(), String> {
    let answers = numbers(chat, ANSWER);
    if answers == [number] {
        Ok(())
    } else {
        Err(format!("the code of {number} opens {answers:?}"))
    }
}

/// The page of each case.
pub async fn pages(staff: &Browser, count: usize) -> Vec<(String, String)> {
    let mut pages = Vec::new();
    for case in staff.waits_for_cases(count).await {
        let page = staff.get(&case).await.body;
        pages.push((case, page));
    }
    pages
}

/// Staff answer each case with its number. A case may have been taken before.
pub async fn answer_each(staff: &Browser, cases: &BTreeMap<usize, String>) {
    for (number, case) in cases {
        staff.post(&format!("{case}/take"), &[]).await;
        let reply = format!("{ANSWER}{number:05}");
        let form = [("text", reply.as_str())];
        let sent = staff.post(&format!("{case}/reply"), &form).await;
        assert_eq!(sent.status, 303, "{}", sent.body);
    }
}

/// Each code, typed whole in a chat that never saw it, opens the answer to its own number.
pub async fn each_code_opens_its_own(double: &Double, codes: &[(usize, i64, String)]) {
    for (at, (number, chat, code)) in codes.iter().enumerate() {
        assert_eq!(code.len(), 20, "a whole code");
        let other = Person::new(double, chat + ELSEWHERE);
        other.writes_alone("/start").await;
        other.presses_alone("Français").await;
        other.writes_alone(code).await;
        other.sees(&format!("{ANSWER}{number:05}")).await;
        judge_opened(&other.text(), *number).unwrap();
        // Had two codes been exchanged, the judge would have seen it.
        if let Some((next, ..)) = codes.get(at + 1) {
            assert!(judge_opened(&other.text(), *next).is_err());
        }
    }
}

fn planted(cases: &[&[usize]]) -> Vec<(String, String)> {
    let page = |numbers: &&[usize]| numbers.iter().map(|n| sentence(*n) + "</p>").collect();
    let pages = cases.iter().enumerate();
    pages
        .map(|(at, numbers)| (format!("/cases/{at}"), page(numbers)))
        .collect()
}

#[test]
fn the_judge_of_cases_sees_whatever_is_lost_doubled_or_in_a_foreign_case() {
    let all = [7, 8, 9];
    let judged = |cases: &[&[usize]]| judge_cases(&planted(cases), &all, |_| 1);
    let (found, copies) = judged(&[&[8], &[9], &[7]]).unwrap();
    assert_eq!((found[&7].as_str(), copies), ("/cases/2", 0));
    for (fault, said) in [
        // As many cases as people, and as many sentences: one lost, another doubled.
        (&[&[7][..], &[8], &[8]][..], "two cases of 8"),
        (&[&[7], &[8, 8], &[9]], "8 stands there 2 times"),
        (&[&[7], &[8, 9], &[9]], "8 and another"),
        (&[&[7], &[8]], "9 is lost"),
        (&[&[7], &[8], &[9], &[10]], "nobody wrote 10"),
        (&[&[7], &[8], &[]], "without a sentence"),
    ] {
        let why = judged(fault).unwrap_err();
        assert!(why.contains(said), "{why}");
    }
    // Only whoever was told “not saved” may have written twice.
    let twice = planted(&[&[7], &[8, 8], &[9]]);
    let told = |who| judge_cases(&twice, &all, move |n| if n == who { 2 } else { 1 });
    assert_eq!(told(8).unwrap().1, 1);
    assert!(told(9).is_err());
}

#[test]
fn the_judge_of_codes_sees_a_foreign_answer_and_none() {
    judge_opened("Réponse au numéro 00007", 7).unwrap();
    for chat in ["", "Réponse au numéro 00008"] {
        assert!(judge_opened(chat, 7).is_err(), "{chat}");
    }
    let both = "Réponse au numéro 00007 Réponse au numéro 00008";
    assert!(judge_opened(both, 7).is_err());
}
