//! Finds where somebody says that they are a child.
//!
//! People rarely write "years": "i am 14 and he hits me". Invariant: years, minutes or euros of
//! something else ("ten years of experience", "15 minutes away") are no age.

/// Words for years.
const UNITS: &[&str] = &[
    "عام",
    "سنه",
    "سنين",
    "سنوات",
    "اعوام",
    "ans",
    "an",
    "years",
    "year",
    "yrs",
    "yr",
    "3am",
    "yo",
    "y",
];

/// After "i am 14" these begin something new, so the number is an age.
const GOES_ON: &[&str] = &[
    "and",
    "but",
    "i",
    "im",
    "my",
    "he",
    "she",
    "they",
    "a",
    "girl",
    "boy",
    "from",
    "with",
    "who",
    "please",
    "pls",
    "help",
    "need",
    "alone",
    "now",
    "only",
    "et",
    "mais",
    "je",
    "jai",
    "ma",
    "mon",
    "il",
    "elle",
    "ils",
    "on",
    "fille",
    "garcon",
    "aidez",
    "svp",
    "seule",
    "seul",
    "و",
    "وانا",
    "ولكن",
    "ساعدوني",
    "وحدي",
    "w",
    "ou",
    "wana",
];

/// People of whom an age is said: "a boy of 15".
const CHILD: &[&str] = &[
    "fille", "garcon", "girl", "boy", "بنت", "ولد", "طفل", "طفله", "bent", "weld",
];

/// How an age begins: whose it is, and how many words that takes.
enum Begin {
    /// "I am": a number alone is an age.
    Am(usize),
    /// "I have": a number alone is one only when nothing follows.
    Have(usize),
}

/// Where somebody says that they are between 8 and 17 years old.
pub(super) fn find_young_age(parts: &[&str]) -> Option<(usize, usize)> {
    (0..parts.len()).find_map(|from| {
        let to = young_age_at(&parts[from..])?;
        Some((from, from + to))
    })
}

/// How many words say an age, when the first of these words begins to.
fn young_age_at(parts: &[&str]) -> Option<usize> {
    let begin = match parts {
        ["i", "am" | "m", ..] => Begin::Am(2),
        ["im" | "عمري" | "3omri" | "3mri", ..] => Begin::Am(1),
        ["j", "ai", ..] => Begin::Have(2),
        ["عندي" | "jai" | "g" | "3ndi" | "3andi" | "3endi", ..] => Begin::Have(1),
        [child, ..] if CHILD.contains(child) => Begin::Have(1),
        _ => return None,
    };
    let (Begin::Am(start) | Begin::Have(start)) = begin;
    let between = |word: &&&str| {
        [
            "only",
            "just",
            "que",
            "seulement",
            "juste",
            "غير",
            "فقط",
            "ghir",
            "de",
            "of",
            "عمرها",
            "عمره",
        ]
        .contains(*word)
    };
    let at = start + parts[start..].iter().take(1).filter(between).count();
    let number = parts.get(at)?;
    let (digits, unit) = number.split_at(number.bytes().take_while(u8::is_ascii_digit).count());
    if !(8..=17).contains(&digits.parse::<u8>().ok()?) {
        return None;
    }
    let is_alone = match (&begin, parts.get(at + 1)) {
        _ if !unit.is_empty() => false,
        (Begin::Am(_) | Begin::Have(_), None) => !CHILD.contains(parts.first()?),
        (Begin::Am(_), Some(next)) => GOES_ON.contains(next) || next.starts_with('و'),
        (Begin::Have(_), Some(_)) => false,
    };
    if is_alone {
        return Some(at + 1);
    }
    let (unit, to) = match (unit, parts.get(at + 1)) {
        ("", Some(next)) => (*next, at + 2),
        ("", None) => return None,
        (joined, _) => (joined, at + 1),
    };
    // "j'ai 15 ans d'expérience" is not an age.
    let of_something = matches!(
        parts.get(to),
        Some(&("de" | "d" | "dexperience" | "experience" | "of"))
    );
    (UNITS.contains(&unit) && !of_something).then_some(to)
}
