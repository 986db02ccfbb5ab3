//! Finds words of danger in what people write, and reads the lists of such words.
//!
//! A find says only how strong it is and which screen answers it: never the word, so nothing
//! that a person wrote can reach a log. Which words are looked for stands in the content.
//!
//! Invariant: the work grows with the length of the text, not with the number of phrases.

use std::collections::HashSet;

use super::phrases::{Meanings, Phrases, Vocabulary};
use super::words::{fold, fold_latin_darija, is_latin_darija, tokens};

/// The screen that an age below eighteen leads to, unless the content names another.
pub const CHILDREN: &str = "children";

/// Phrases that lead to one screen; tier 0 holds phrases that look dangerous but are not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    /// 1 shows the card at once, 2 asks one question first, 3 adds a button; 0 is an exception.
    pub tier: u8,
    /// The screen that answers; empty for tier 0.
    pub screen: String,
    /// As written in the list, not folded.
    pub phrases: Vec<String>,
}

/// What is wrong with a line of a list of danger words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BadLine {
    /// A phrase stands before the first `[tier screen]`.
    PhraseOutsideBlock,
    /// The head is not `[0]`, `[1 screen]`, `[2 screen]` or `[3 screen]`.
    BadHead,
    /// Nothing is left of the phrase when signs are taken away.
    EmptyPhrase,
}

/// A word of danger was found; what it was is not said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// 1 (strongest) to 3.
    pub tier: u8,
    /// The screen that answers.
    pub screen: String,
}

/// Reads a `crisis.txt`; the error names the first bad line, counted from 1.
pub fn parse_crisis(text: &str) -> Result<Vec<Block>, (usize, BadLine)> {
    let mut blocks: Vec<Block> = Vec::new();
    for (number, line) in (1..).zip(text.lines()) {
        // A file saved on Windows begins with a mark without width.
        let line = line.trim_start_matches('\u{FEFF}').trim();
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        if line.starts_with('[') {
            blocks.push(parse_head(line).ok_or((number, BadLine::BadHead))?);
        } else if fold(line).is_empty() {
            return Err((number, BadLine::EmptyPhrase));
        } else {
            let block = blocks
                .last_mut()
                .ok_or((number, BadLine::PhraseOutsideBlock))?;
            block.phrases.push(line.to_owned());
        }
    }
    Ok(blocks)
}

fn parse_head(line: &str) -> Option<Block> {
    let mut words = line
        .strip_prefix('[')?
        .strip_suffix(']')?
        .split_whitespace();
    let tier: u8 = words.next()?.parse().ok()?;
    let screen = words.next().unwrap_or_default();
    let valid = tier <= 3 && (tier == 0) == screen.is_empty() && words.next().is_none();
    valid.then(|| Block {
        tier,
        screen: screen.to_owned(),
        phrases: Vec::new(),
    })
}

/// All phrases of all languages, ready to be looked for.
#[derive(Debug, Clone)]
pub struct CrisisWords {
    words: Vocabulary,
    exact: Phrases<End>,
    exceptions: Phrases<()>,
    /// Words that are harmless by themselves and must not be taken for a misspelt other word.
    harmless: HashSet<String>,
    keys: Vocabulary,
    coarse: Phrases<End>,
    age_screen: String,
}

/// What a phrase leads to.
#[derive(Debug, Clone)]
struct End {
    tier: u8,
    screen: String,
}

/// A place, in words of the text, where a phrase was found.
#[derive(Debug, Clone, Copy)]
struct Hit<'a> {
    tier: u8,
    screen: &'a str,
    from: usize,
    to: usize,
    exact: bool,
}

impl Hit<'_> {
    /// Smaller is better: the strongest, then the longest, then the better spelt, then the first.
    fn rank(&self) -> (u8, usize, bool, usize) {
        (
            self.tier,
            usize::MAX - (self.to - self.from),
            !self.exact,
            self.from,
        )
    }
}

impl CrisisWords {
    /// Prepares the phrases of all blocks; blocks of tier 0 are the exceptions.
    ///
    /// An exception of several words takes away what is found inside it. One of a single word
    /// ("help") holds only when it is the whole text, and is never taken for a misspelt word.
    pub fn compile(blocks: &[Block]) -> Self {
        let mut words = Self {
            words: Vocabulary::default(),
            exact: Phrases::default(),
            exceptions: Phrases::default(),
            harmless: HashSet::new(),
            keys: Vocabulary::default(),
            coarse: Phrases::default(),
            age_screen: CHILDREN.to_owned(),
        };
        for block in blocks {
            for phrase in &block.phrases {
                for reading in readings(&fold(phrase)) {
                    let parts: Vec<&str> = tokens(&reading).collect();
                    if block.tier == 0 {
                        words.add_exception(&parts);
                    } else {
                        words.add(block, &parts);
                    }
                }
            }
        }
        words
    }

    /// Names the screen that an age below eighteen leads to.
    #[must_use]
    pub fn with_age_screen(mut self, screen: &str) -> Self {
        screen.clone_into(&mut self.age_screen);
        self
    }

    /// The strongest find in a text; of equal ones the longest phrase, then the better spelt,
    /// then the earlier.
    pub fn find(&self, text: &str) -> Option<Found> {
        readings(&fold(text))
            .iter()
            .filter_map(|reading| self.find_in(&tokens(reading).collect::<Vec<_>>()))
            .min_by_key(|found| found.tier)
    }

    fn add_exception(&mut self, parts: &[&str]) {
        if let [only] = parts {
            self.harmless.insert((*only).to_owned());
        }
        let ids: Vec<u32> = parts.iter().map(|part| self.words.learn(part)).collect();
        self.exceptions.add(&ids, (), |(), ()| false);
    }

    fn add(&mut self, block: &Block, parts: &[&str]) {
        let end = End {
            tier: block.tier,
            screen: block.screen.clone(),
        };
        let stronger = |new: &End, old: &End| new.tier < old.tier;
        if parts.iter().any(|part| is_latin_darija(part)) {
            let keys = keys_of(parts);
            let ids: Vec<u32> = keys.iter().map(|k| self.keys.learn(&k.sound)).collect();
            self.coarse.add(&ids, end.clone(), stronger);
        }
        let ids: Vec<u32> = parts
            .iter()
            .map(|part| self.words.learn_with_slips(part))
            .collect();
        self.exact.add(&ids, end, stronger);
    }

    fn find_in<'a>(&'a self, parts: &[&str]) -> Option<Found> {
        let text: Vec<Meanings> = parts.iter().map(|part| self.meanings(part)).collect();
        let excused = self.excused(&text);
        let mut best: Option<Hit<'a>> = None;
        let mut keep = |hit: Hit<'a>| {
            let is_excused = excused.get(hit.from).is_some_and(|reach| *reach >= hit.to);
            if !is_excused && best.is_none_or(|old| hit.rank() < old.rank()) {
                best = Some(hit);
            }
        };
        self.each_exact(&text, &mut keep);
        self.each_coarse(parts, &mut keep);
        if let Some((from, to)) = find_young_age(parts) {
            keep(Hit {
                tier: 2,
                screen: &self.age_screen,
                from,
                to,
                exact: true,
            });
        }
        best.map(|hit| Found {
            tier: hit.tier,
            screen: hit.screen.to_owned(),
        })
    }

    fn meanings(&self, part: &str) -> Meanings {
        Meanings {
            exact: self.words.exact(part),
            near: if self.harmless.contains(part) {
                Vec::new()
            } else {
                self.words.near(part)
            },
        }
    }

    /// For each word: how far the exceptions reach that begin at it or before.
    fn excused(&self, text: &[Meanings]) -> Vec<usize> {
        let mut reach = 0;
        (0..text.len())
            .map(|from| {
                self.exceptions
                    .each_from(&text[from..], &mut |(), length, exact| {
                        if exact && (length > 1 || text.len() == 1) {
                            reach = reach.max(from + length);
                        }
                    });
                reach
            })
            .collect()
    }

    fn each_exact<'a>(&'a self, text: &[Meanings], keep: &mut impl FnMut(Hit<'a>)) {
        for from in 0..text.len() {
            self.exact
                .each_from(&text[from..], &mut |end, length, exact| {
                    keep(Hit {
                        tier: end.tier,
                        screen: &end.screen,
                        from,
                        to: from + length,
                        exact,
                    });
                });
        }
    }

    fn each_coarse<'a>(&'a self, parts: &[&str], keep: &mut impl FnMut(Hit<'a>)) {
        let keys = keys_of(parts);
        let text: Vec<Meanings> = keys
            .iter()
            .map(|k| Meanings {
                exact: self.keys.exact(&k.sound),
                near: Vec::new(),
            })
            .collect();
        for at in 0..text.len() {
            self.coarse.each_from(&text[at..], &mut |end, length, _| {
                let found = &keys[at..at + length];
                if let ([first, ..], [.., last]) = (found, found)
                    && is_distinct(found)
                {
                    let (from, to) = (first.from, last.to);
                    keep(Hit {
                        tier: end.tier,
                        screen: &end.screen,
                        from,
                        to,
                        exact: false,
                    });
                }
            });
        }
    }
}

/// The coarse key of one or two words, and where they stand.
struct Key {
    sound: String,
    from: usize,
    to: usize,
    digits: bool,
}

/// The keys of a text; the little words that some write apart (f khatar, l boulis) are joined
/// to the word that they belong to.
fn keys_of(parts: &[&str]) -> Vec<Key> {
    let mut keys = Vec::with_capacity(parts.len());
    let mut at = 0;
    while let Some(part) = parts.get(at) {
        let next = parts.get(at + 1);
        let (word, length) = match (*part, next) {
            ("l" | "f" | "b" | "d" | "w" | "m", Some(next)) => (format!("{part}{next}"), 2),
            _ => ((*part).to_owned(), 1),
        };
        let has = |test: fn(&char) -> bool| word.chars().any(|c| test(&c));
        keys.push(Key {
            sound: fold_latin_darija(&word),
            from: at,
            to: at + length,
            digits: has(char::is_ascii_digit) && has(char::is_ascii_lowercase),
        });
        at += length;
    }
    keys
}

/// Whether keys are so long or so foreign to English and French that they cannot be met by chance.
fn is_distinct(keys: &[Key]) -> bool {
    let signs: usize = keys.iter().map(|k| k.sound.chars().count()).sum();
    signs >= 5 || keys.iter().any(|k| k.digits || k.sound.contains('3'))
}

/// A text with an apostrophe is read twice, because people leave it out or write a space:
/// "m'a" as "ma" and as "m a".
fn readings(folded: &str) -> Vec<String> {
    if folded.contains('\'') {
        vec![folded.replace('\'', ""), folded.replace('\'', " ")]
    } else {
        vec![folded.to_owned()]
    }
}

/// Where somebody says that they are between 8 and 17 years old.
fn find_young_age(parts: &[&str]) -> Option<(usize, usize)> {
    (0..parts.len()).find_map(|from| {
        let to = young_age_at(&parts[from..])?;
        Some((from, from + to))
    })
}

/// How many words say an age, when the first of these words begins to.
fn young_age_at(parts: &[&str]) -> Option<usize> {
    let start = match parts {
        [
            "عندي" | "عمري" | "jai" | "g" | "im" | "3ndi" | "3andi" | "3endi",
            ..,
        ] => 1,
        ["j", "ai", ..] | ["i", "am" | "m", ..] => 2,
        _ => return None,
    };
    let skipped = usize::from(matches!(
        parts.get(start),
        Some(&("only" | "just" | "que" | "seulement" | "juste" | "غير" | "فقط" | "ghir"))
    ));
    let at = start + skipped;
    let number = parts.get(at)?;
    let (digits, unit) = number.split_at(number.bytes().take_while(u8::is_ascii_digit).count());
    if !(8..=17).contains(&digits.parse::<u8>().ok()?) {
        return None;
    }
    let (unit, to) = match (unit, parts.get(at + 1)) {
        ("", Some(next)) => (*next, at + 2),
        // "عمري 15" is an age even when nothing follows.
        ("", None) => return (parts.first() == Some(&"عمري")).then_some(at + 1),
        (joined, _) => (joined, at + 1),
    };
    let is_unit = matches!(
        unit,
        "عام"
            | "سنه"
            | "سنين"
            | "سنوات"
            | "اعوام"
            | "ans"
            | "an"
            | "years"
            | "year"
            | "yrs"
            | "3am"
            | "yo"
    );
    // "j'ai 15 ans d'expérience" is not an age.
    let goes_on = matches!(
        parts.get(to),
        Some(&("de" | "d" | "dexperience" | "experience" | "of"))
    );
    (is_unit && !goes_on).then_some(to)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::fmt::Write as _;
    use std::time::{Duration, Instant};

    const LIST: &str = "\
# words of danger
[1 danger]
أنا في خطر
محتجزة
غادي يقتلوني
ghadi y9tlouni
ana f khatar
7absini
kidnapped
trapped
on m'a enfermé
il va me tuer
can't leave
urgence
[1 lifeline]
بغيت نموت
نموت
mort
me tuer
[2 help]
ساعدوني
عاونوني
3awnouni
3ayto l-boulis
aidez moi
help
sos
[3 escape]
hrebt

[0]
help
mort de rire
نموت فيك
sos passeport
tripped
";

    fn words() -> CrisisWords {
        CrisisWords::compile(&parse_crisis(LIST).unwrap())
    }

    fn check(expected: Option<(u8, &str)>, texts: &[&str]) {
        let words = words();
        for text in texts {
            let found = words.find(text);
            let found = found.as_ref().map(|f| (f.tier, f.screen.as_str()));
            assert_eq!(found, expected, "{text}");
        }
    }

    #[test]
    fn a_phrase_is_found_whatever_surrounds_it() {
        check(
            Some((1, "danger")),
            &[
                "أنا في خَطَر!!",
                "سلام، أنا فـي خطر دابا",
                "je crois qu'on m’a enfermé ici",
                "on ma enferme",
                "on m a enfermé",
                "they say i cant leave",
                "I CAN'T LEAVE",
                "d'urgence",
            ],
        );
    }

    #[test]
    fn one_slip_in_a_long_word_is_forgiven() {
        check(
            Some((1, "danger")),
            &[
                "kidnaped",
                "i was kidnappd",
                "محتجزه",
                "محتجزةة",
                "on m'a enfremé",
            ],
        );
        check(Some((2, "help")), &["عاونونى", "عاوننوني", "ساعدوووني"]);
    }

    #[test]
    fn spellings_of_latin_darija_meet() {
        check(
            Some((2, "help")),
            &[
                "3awnoni",
                "aawnouni",
                "3awnouniii",
                "3ayto lboulis",
                "3ayto l boulis",
            ],
        );
        check(
            Some((1, "danger")),
            &[
                "ana f 5atar",
                "ana fkhatar",
                "8adi ytlouni ghadi yqtlouni",
                "7absni",
            ],
        );
        check(Some((3, "escape")), &["hrebt mn dar"]);
    }

    #[test]
    fn everyday_words_are_not_danger() {
        check(
            None,
            &[
                "bonjour",
                "hello, how do I get papers?",
                "السلام عليكم",
                "wrapped",
                "merci beaucoup",
                "the house of my aunt",
                "je voudrais une carte",
                "hi",
                "15",
                "شكرا",
                "habits",
                "son habit",
            ],
        );
    }

    #[test]
    fn what_only_looks_dangerous_is_left_alone() {
        check(
            None,
            &[
                "mort de rire 😂",
                "نموت فيك",
                "SOS passeport",
                "/help",
                "Help",
                "i tripped",
            ],
        );
    }

    #[test]
    fn an_exception_excuses_only_what_lies_inside_it() {
        check(
            Some((1, "lifeline")),
            &["mort de rire mais je veux la mort", "بغيت نموت فيك"],
        );
        check(Some((2, "help")), &["help me", "sos passeport sos"]);
    }

    #[test]
    fn the_strongest_wins_and_the_longer_phrase_among_equals() {
        check(
            Some((1, "danger")),
            &[
                "aidez moi je suis trapped",
                "il va me tuer",
                "عاونوني غادي يقتلوني",
            ],
        );
        check(Some((1, "lifeline")), &["je vais me tuer"]);
    }

    #[test]
    fn an_age_below_eighteen_leads_to_the_screen_for_children() {
        check(
            Some((2, CHILDREN)),
            &[
                "عندي ١٥ عام",
                "عمري 8 سنوات",
                "عمري ۱۷ سنة",
                "عمري 15",
                "j'ai 15 ans",
                "jai 15ans",
                "g 17 ans",
                "i am 15 years old",
                "I'm 12yo",
                "im 9 years",
                "3ndi 15 3am",
                "j’ai que 14 ans",
            ],
        );
        check(
            None,
            &[
                "عندي 18 عام",
                "j'ai 7 ans",
                "j'ai 25 ans",
                "15 ans",
                "i have 15 dirhams",
                "j'ai 15 euros",
                "j'ai 10 ans d'expérience",
                "عندي 15",
                "i am 15000 years",
            ],
        );
        let named = words().with_age_screen("young");
        assert_eq!(named.find("j'ai 15 ans").unwrap().screen, "young");
    }

    #[test]
    fn a_list_is_read_into_its_blocks() {
        let blocks = parse_crisis("\u{FEFF}# a\n\n[1 danger]\n one two \n[0]\nthree\n").unwrap();
        assert_eq!(blocks.len(), 2);
        assert_eq!((blocks[0].tier, blocks[0].screen.as_str()), (1, "danger"));
        assert_eq!(blocks[0].phrases, ["one two"]);
        assert_eq!((blocks[1].tier, blocks[1].screen.as_str()), (0, ""));
    }

    #[test]
    fn a_bad_line_is_named_by_its_number() {
        for (text, bad) in [
            ("a", (1, BadLine::PhraseOutsideBlock)),
            ("#\n[4 danger]", (2, BadLine::BadHead)),
            ("[1]", (1, BadLine::BadHead)),
            ("[0 danger]", (1, BadLine::BadHead)),
            ("[1 danger", (1, BadLine::BadHead)),
            ("[1 a b]", (1, BadLine::BadHead)),
            ("[1 a]\n!!", (2, BadLine::EmptyPhrase)),
        ] {
            assert_eq!(parse_crisis(text), Err(bad), "{text}");
        }
    }

    fn many_words() -> CrisisWords {
        let mut list = LIST.replace("[0]", "[1 more]");
        for n in 0..600_u32 {
            let word = |seed: u32| -> String {
                (0..7_u32)
                    .map(|i| char::from(b'a' + u8::try_from((n * seed + i * n) % 26).unwrap()))
                    .collect()
            };
            writeln!(list, "je {} {} me", word(7), word(31)).unwrap();
        }
        CrisisWords::compile(&parse_crisis(&list).unwrap())
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
        (0..5).map(|_| run()).min().unwrap()
    }

    #[test]
    fn a_find_holds_no_word_of_the_text() {
        let found = words().find("je suis trapped chez monsieur X").unwrap();
        assert_eq!(
            format!("{found:?}"),
            r#"Found { tier: 1, screen: "danger" }"#
        );
    }

    proptest! {
        #[test]
        fn no_text_breaks_the_search(text in "\\PC{0,80}", list in "\\PC{0,80}") {
            let _ = words().find(&text);
            if let Ok(blocks) = parse_crisis(&format!("[1 a]\n{list}")) {
                let _ = CrisisWords::compile(&blocks).find(&text);
            }
        }
    }
}
