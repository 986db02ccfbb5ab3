//! How much each meaning says (`locales/weights.txt`), learnt from sentences.
//!
//! Two models of one layer: what speaks for danger now, and for each topic. They learn from
//! tests/sentences and from `examples.txt`, a quarter at a time, seen as content without that
//! quarter sees it; the second, sixth and eighth set are never read. Run it with
//! `SANAD_UPDATE=1` after words of meanings or examples have changed.

use std::collections::HashSet;
use std::fmt::Write as _;

use sanad::content::{Files, shipped};
use sanad::domain::danger::evidence;
use sanad::domain::flow::Content;
use sanad::domain::search::{Evidence, parse_synonyms};
use sanad::domain::words::fold;

use crate::sentences::{LANGUAGES, Sentence, content, sentences};

const FILE: &str = "locales/weights.txt";

/// What the words of a topic count beside its meanings, as in `domain/search/weights.rs`.
const WORDS: f32 = 0.4;

/// How much large weights are held back.
const HELD_BACK: f32 = 2.0;

/// The same for what is true of every sentence.
const HELD_BACK_ALWAYS: f32 = 0.3;

const ROUNDS: i32 = 120;

/// A weight for a topic that is smaller than this is left out.
const LEAST: f32 = 0.08;

/// Topics whose examples are now and then about danger now: nothing about it is learnt there.
const MIXED: &[&str] = &[
    "forced-sex",
    "child",
    "organ",
    "scam-compounds",
    "forced-marriage",
    "signs",
];

/// Into so many parts all sentences are divided.
const PARTS: u64 = 4;

/// The sets that teach, and how much each sentence counts.
const SETS: [(&str, f32); 7] = [
    ("first", 0.3),
    ("third", 1.0),
    ("fourth", 1.0),
    ("fifth", 1.0),
    ("seventh", 1.0),
    ("ninth", 1.0),
    ("everyday", 1.5),
];

/// A sentence with what is known of it.
struct Lesson {
    evidence: Vec<Evidence>,
    words: Vec<f32>,
    topics: Vec<usize>,
    /// Whether it means danger now, and how much that counts.
    now: (f32, f32),
    counts: f32,
}

/// What the lessons are about.
struct School {
    names: Vec<String>,
    topics: Vec<String>,
    lessons: Vec<Lesson>,
}

/// Follows a slope downwards, with steps that suit each weight (Adam).
fn descend(size: usize, mut slope: impl FnMut(&[f32], &mut [f32])) -> Vec<f32> {
    let mut weights = vec![0.0_f32; size];
    let mut moments = vec![(0.0_f32, 0.0_f32); size];
    let mut gradient = vec![0.0_f32; size];
    for round in 1..=ROUNDS {
        gradient.fill(0.0);
        slope(&weights, &mut gradient);
        let early = (1.0 - 0.9_f32.powi(round), 1.0 - 0.999_f32.powi(round));
        for ((weight, (first, second)), g) in weights.iter_mut().zip(&mut moments).zip(&gradient) {
            *first = 0.9 * *first + 0.1 * g;
            *second = 0.999 * *second + 0.001 * g * g;
            *weight -= 0.05 * (*first / early.0) / ((*second / early.1).sqrt() + 1e-8);
        }
    }
    weights
}

fn likely(sum: f32) -> f32 {
    1.0 / (1.0 + (-sum).exp())
}

fn sum(evidence: &[Evidence], weights: &[f32]) -> f32 {
    evidence.iter().map(|(n, value)| weights[*n] * value).sum()
}

fn learn_now(lessons: &[&Lesson], size: usize) -> Vec<f32> {
    let whole: f32 = lessons.iter().map(|lesson| lesson.now.1).sum();
    descend(size, |weights, gradient| {
        for lesson in lessons {
            let (is, counts) = lesson.now;
            let off = (likely(sum(&lesson.evidence, weights)) - is) * counts / whole;
            for (n, value) in &lesson.evidence {
                gradient[*n] += off * value;
            }
        }
        for (g, weight) in gradient.iter_mut().zip(weights) {
            *g += HELD_BACK * weight / whole;
        }
    })
}

impl School {
    fn sign(&self, name: &str) -> usize {
        let at = self.names.iter().position(|known| known == name);
        at.unwrap_or_else(|| panic!("there is no sign {name}"))
    }

    /// What is weighed for topics: meanings, what is always true, and how likely danger is.
    fn for_topics(&self, lesson: &Lesson, now: &[f32]) -> Vec<Evidence> {
        let (always, danger) = (self.sign("+always"), self.sign("+now"));
        let of_words = ["+words-now", "+words-ask", "+light", "+words-now-light"];
        let of_words = of_words.map(|name| self.sign(name));
        let mut without = lesson.evidence.clone();
        without.retain(|(n, _)| !of_words.contains(n));
        let likely = likely(sum(&without, now));
        without.retain(|(n, _)| *n == always || !self.names[*n].starts_with('+'));
        without.push((danger, likely));
        without
    }

    /// How likely danger is in each lesson, by what the other lessons teach.
    fn blind(&self) -> Vec<Vec<Evidence>> {
        let parts = 3;
        let mut all = vec![Vec::new(); self.lessons.len()];
        for part in 0..parts {
            let others = self.lessons.iter().enumerate();
            let others = others.filter(|(at, _)| at % parts != part).map(|(_, l)| l);
            let now = learn_now(&others.collect::<Vec<_>>(), self.names.len());
            for at in (part..self.lessons.len()).step_by(parts) {
                all[at] = self.for_topics(&self.lessons[at], &now);
            }
        }
        all
    }

    fn learn_topics(&self) -> Vec<f32> {
        let (count, seen) = (self.topics.len(), self.blind());
        let taught: Vec<(&Lesson, &Vec<Evidence>)> = self
            .lessons
            .iter()
            .zip(&seen)
            .filter(|(lesson, _)| !lesson.topics.is_empty())
            .collect();
        let whole: f32 = taught.iter().map(|(lesson, _)| lesson.counts).sum();
        descend(self.names.len() * count, |weights, gradient| {
            for (lesson, evidence) in &taught {
                let mut off: Vec<f32> = lesson.words.iter().map(|score| WORDS * score).collect();
                for (n, value) in *evidence {
                    for (topic, score) in off.iter_mut().enumerate() {
                        *score += weights[n * count + topic] * value;
                    }
                }
                let most = off.iter().copied().fold(f32::MIN, f32::max);
                for score in &mut off {
                    *score = (*score - most).exp();
                }
                let all: f32 = off.iter().sum();
                for score in &mut off {
                    *score /= all;
                }
                for (at, topic) in lesson.topics.iter().enumerate() {
                    off[*topic] -= share(at, lesson.topics.len());
                }
                for (n, value) in *evidence {
                    for (topic, off) in off.iter().enumerate() {
                        gradient[n * count + topic] += off * value * lesson.counts / whole;
                    }
                }
            }
            for (n, name) in self.names.iter().enumerate() {
                let back = if name.starts_with('+') {
                    HELD_BACK_ALWAYS
                } else {
                    HELD_BACK
                };
                for at in n * count..(n + 1) * count {
                    gradient[at] += back * weights[at] / whole;
                }
            }
        })
    }

    fn written(&self, now: &[f32], topics: &[f32]) -> String {
        let mut out = String::from(
            "# How much each meaning speaks for danger now and for each topic.\n\
             # Learnt from sentences, not written by hand:\n\
             # SANAD_UPDATE=1 cargo test --test content weights\n",
        );
        for (n, name) in self.names.iter().enumerate() {
            let mut own: Vec<(&str, f32)> = self
                .topics
                .iter()
                .enumerate()
                .map(|(at, topic)| (topic.as_str(), topics[n * self.topics.len() + at]))
                .filter(|(_, weight)| weight.abs() >= LEAST)
                .collect();
            own.sort_by(|one, other| other.1.abs().total_cmp(&one.1.abs()));
            let mut parts = vec![format!("now {:.2}", now[n])];
            parts.extend(
                own.iter()
                    .map(|(topic, weight)| format!("{topic} {weight:.2}")),
            );
            let _ = writeln!(out, "\n[{name}]");
            for line in parts.chunks(6) {
                let _ = writeln!(out, "{}", line.join(", "));
            }
        }
        out
    }
}

/// How much of a sentence is about its topic at that place.
fn share(at: usize, of: usize) -> f32 {
    match (at, of) {
        (_, 1) => 1.0,
        (0, _) => 0.6,
        (_, 2) => 0.4,
        _ => 0.2,
    }
}

/// The shipped files without those of that name.
fn without(name: &str) -> Files {
    let mut files = shipped();
    files.0.retain(|file, _| !file.ends_with(name));
    files
}

fn topics_of(content: &Content) -> Vec<String> {
    let all = (0..).map_while(|n| content.search.topic(n));
    all.map(|topic| topic.id.clone()).collect()
}

fn lesson(
    content: &Content,
    text: &str,
    topics: Vec<usize>,
    now: (f32, f32),
    counts: f32,
) -> Lesson {
    let mut words = vec![0.0; topics_of(content).len()];
    for (topic, score) in content.search.guess(text).topics {
        words[topic] = score;
    }
    Lesson {
        evidence: evidence(content, text),
        words,
        topics,
        now,
        counts,
    }
}

/// What a sentence of a set teaches.
fn from_set(content: &Content, known: &[String], sentence: &Sentence, counts: f32) -> Lesson {
    let number = |topic: &String| known.iter().position(|known| known == topic);
    let topics = sentence.topics.iter().filter_map(number).collect();
    let now = match sentence.card.as_str() {
        "now" => (1.0, counts),
        "ask" => (0.0, 0.3 * counts),
        _ if sentence.harmless => (0.0, counts),
        _ => (0.0, 1.5 * counts),
    };
    lesson(content, &sentence.text, topics, now, counts)
}

/// What the examples teach that are not sentences of a set.
fn from_examples(
    content: &Content,
    known: &[String],
    part: u64,
    taught: &HashSet<String>,
    lessons: &mut Vec<Lesson>,
) {
    for (name, bytes) in shipped().0 {
        if !name.ends_with("/examples.txt") {
            continue;
        }
        let text = String::from_utf8_lossy(&bytes).into_owned();
        for block in parse_synonyms(&text).expect("the examples can be read") {
            let number = known.iter().position(|known| *known == block.topic);
            let topic = number
                .and_then(|n| content.search.topic(n))
                .expect("a topic");
            let is = if topic.card { 1.0 } else { 0.0 };
            let counts = if MIXED.contains(&topic.id.as_str()) {
                0.0
            } else {
                1.5
            };
            let own = block.phrases.iter().map(|(_, line)| line);
            for line in own.filter(|line| part_of(line) == part && !taught.contains(&fold(line))) {
                let topics = if topic.harmless { None } else { number };
                let topics = topics.into_iter().collect();
                lessons.push(lesson(content, line, topics, (is, counts), 0.3));
            }
        }
    }
}

/// In which part a sentence is learnt from: the others teach how it is seen.
fn part_of(text: &str) -> u64 {
    let letters = fold(text)
        .bytes()
        .fold(7_u64, |sum, byte| sum.wrapping_mul(31) + u64::from(byte));
    letters % PARTS
}

/// The content without the weights and without the examples of a part.
fn without_part(part: u64) -> Content {
    let mut files = without("/weights.txt");
    for (name, bytes) in &mut files.0 {
        if name.ends_with("/examples.txt") {
            let text = String::from_utf8_lossy(bytes).into_owned();
            let stays = |line: &&str| line.starts_with(['[', '#']) || part_of(line) != part;
            let left: Vec<&str> = text.lines().filter(stays).collect();
            *bytes = left.join("\n").into_bytes();
        }
    }
    content(&files)
}

fn school() -> School {
    let whole = content(&without("/weights.txt"));
    let known = topics_of(&whole);
    let mut lessons = Vec::new();
    for part in 0..PARTS {
        let content = without_part(part);
        let mut taught = HashSet::new();
        for (set, counts) in SETS {
            for language in LANGUAGES {
                for sentence in &sentences(set, language) {
                    taught.insert(fold(&sentence.text));
                    if part_of(&sentence.text) == part {
                        lessons.push(from_set(&content, &known, sentence, counts));
                    }
                }
            }
        }
        from_examples(&content, &known, part, &taught, &mut lessons);
    }
    School {
        names: whole.search.evidence_names().map(str::to_owned).collect(),
        topics: known,
        lessons,
    }
}

#[test]
fn the_weights_are_learnt_anew_when_asked_for() {
    if std::env::var_os("SANAD_UPDATE").is_none() {
        return;
    }
    let school = school();
    let all: Vec<&Lesson> = school.lessons.iter().collect();
    let now = learn_now(&all, school.names.len());
    let written = school.written(&now, &school.learn_topics());
    let file = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(FILE);
    std::fs::write(file, written).expect("the weights can be written");
}

#[test]
fn without_weights_and_examples_less_is_found() {
    let right = |files: &Files| {
        let scores = crate::sentences::scored(&content(files), "third");
        scores.iter().map(|(_, score)| score.first).sum::<usize>()
    };
    let with = right(&shipped());
    for left_out in ["/weights.txt", "/examples.txt"] {
        assert!(right(&without(left_out)) < with, "{left_out} is not needed");
    }
}
