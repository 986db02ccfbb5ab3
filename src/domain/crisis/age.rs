//! Finds where somebody says that they are a child.
//!
//! Invariant: years of something else ("ten years of experience") are no age.

/// Where somebody says that they are between 8 and 17 years old.
pub(super) fn find_young_age(parts: &[&str]) -> Option<(usize, usize)> {
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
