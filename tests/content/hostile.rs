//! Texts that somebody made to keep the bot busy.

use std::fmt::Write as _;
use std::time::{Duration, Instant};

use sanad::content::shipped;
use sanad::domain::crisis::{CrisisWords, parse_crisis};

/// The shipped words of danger, and many more.
fn many_words() -> CrisisWords {
    let files = shipped();
    let mut list = String::new();
    for language in ["ar", "en", "fr"] {
        let file = &files.0[&format!("locales/{language}/crisis.txt")];
        list += std::str::from_utf8(file).expect("it is UTF-8");
    }
    list += "\n[1 more]\n";
    for n in 0..600_u32 {
        let letter = |at: u32| char::from(b'a' + u8::try_from(at % 26).expect("a letter"));
        let word = |seed: u32| -> String { (0..7).map(|i| letter(n * seed + i * n)).collect() };
        writeln!(list, "je {} {} me", word(7), word(31)).expect("a String takes everything");
    }
    CrisisWords::compile(&parse_crisis(&list).expect("it can be read"))
}

#[test]
fn hostile_texts_of_the_greatest_length_stay_quick() {
    let words = many_words();
    for piece in [
        "je ",
        "نموت فيك ",
        "abcdefgh ",
        "a",
        "'a",
        "j'ai 15 ",
        "kidnappe trappe ",
        "3a3a3",
        "l f b ",
    ] {
        let of = |length| piece.chars().cycle().take(length).collect::<String>();
        let (short, long) = (quickest(&words, &of(512)), quickest(&words, &of(4096)));
        // Eight times the text is eight times the work; a search that tries each word
        // with each other one would take sixty-four times.
        let least = Duration::from_micros(20);
        assert!(
            long < short.max(least) * 40,
            "{piece}: {long:?} against {short:?}"
        );
    }
}

/// The quickest of five runs, so that a busy machine does not count.
fn quickest(words: &CrisisWords, text: &str) -> Duration {
    let run = || {
        let start = Instant::now();
        let _ = words.find(text);
        start.elapsed()
    };
    (0..5).map(|_| run()).min().expect("five runs")
}
