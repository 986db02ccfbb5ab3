//! Rust as a text: without tests, without comments and strings, and the paths it names.

/// The text without tests, comments and the insides of strings; its lines stay lines.
pub fn of_the_house(text: &str) -> String {
    without_tests(&bare(text))
}

/// The text without what stands under `#[cfg(test)]`. Relies on rustfmt's indentation, and on
/// strings being blank, so that no line of theirs looks like an end.
fn without_tests(bare: &str) -> String {
    let mut kept = String::new();
    let mut lines = bare.lines();
    while let Some(line) = lines.next() {
        if line.trim() != "#[cfg(test)]" {
            kept.push_str(line);
            kept.push('\n');
            continue;
        }
        let end = format!("{}}}", &line[..line.len() - line.trim_start().len()]);
        let item = lines
            .by_ref()
            .map(str::trim)
            .find(|line| !line.is_empty() && !line.starts_with("#["));
        let is_whole = item.is_none_or(|item| item.ends_with(';') || item.ends_with('}'));
        if !is_whole {
            lines.by_ref().find(|line| line.starts_with(&end));
        }
    }
    kept
}

/// The text with comments and the insides of strings blanked.
fn bare(text: &str) -> String {
    let mut bare = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let skip = skipped(rest, bare.chars().next_back());
        let step = if skip == 0 { first.len_utf8() } else { skip };
        if skip == 0 {
            bare.push(first);
        } else {
            bare.push(' ');
            bare.extend(rest[..step].matches('\n'));
        }
        rest = &rest[step..];
    }
    bare
}

/// How many bytes a comment, string or character here takes; 0 when there is none.
fn skipped(rest: &str, before: Option<char>) -> usize {
    let to_end = |found: Option<usize>, more: usize| found.map_or(rest.len(), |at| at + more);
    if rest.starts_with("//") {
        return to_end(rest.find('\n'), 0);
    }
    if rest.starts_with("/*") {
        return to_end(rest.find("*/"), 2);
    }
    let in_name = before.is_some_and(|c| c.is_alphanumeric() || c == '_');
    if !in_name && (rest.starts_with("r\"") || rest.starts_with("r#")) {
        let marks = rest[1..].bytes().take_while(|byte| *byte == b'#').count();
        let end = format!("\"{}", "#".repeat(marks));
        let body = 2 + marks;
        if rest[1 + marks..].starts_with('"') {
            return rest[body..]
                .find(&end)
                .map_or(rest.len(), |at| body + at + end.len());
        }
    }
    if rest.starts_with('"') {
        return quoted(rest);
    }
    character(rest)
}

fn quoted(rest: &str) -> usize {
    let mut escaped = false;
    for (at, byte) in rest.bytes().enumerate().skip(1) {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b'"' => return at + 1,
            _ => {}
        }
    }
    rest.len()
}

/// A character such as `'"'`, told from a lifetime by its closing mark.
fn character(rest: &str) -> usize {
    let mut chars = rest.char_indices();
    if chars.next().map(|(_, c)| c) != Some('\'') {
        return 0;
    }
    let escaped = chars.next().is_some_and(|(_, c)| c == '\\');
    let close = if escaped {
        rest[3..].find('\'').map(|at| at + 3)
    } else {
        chars.next().map(|(at, _)| at)
    };
    match close {
        Some(at) if rest[at..].starts_with('\'') => at + 1,
        _ => 0,
    }
}

pub fn words(bare: &str) -> impl Iterator<Item = &str> {
    bare.split(|c: char| !c.is_alphanumeric() && c != '_')
        .filter(|word| !word.is_empty())
}

/// The names directly under `root::`, in the plain and in the `{a, b}` form.
pub fn named_under(bare: &str, root: &str) -> Vec<String> {
    let root = format!("{root}::");
    let mut named = Vec::new();
    for (at, _) in bare.match_indices(&root) {
        let before = bare[..at].chars().next_back();
        if before.is_some_and(|c| c.is_alphanumeric() || c == '_') || bare[..at].ends_with("::") {
            continue;
        }
        named.extend(firsts(&bare[at + root.len()..]));
    }
    named
}

/// The first name of a path, or of each path in braces.
fn firsts(rest: &str) -> Vec<String> {
    let name = |text: &str| words(text.trim_start()).next().unwrap_or("*").to_owned();
    let Some(group) = rest.trim_start().strip_prefix('{') else {
        let starts_with_name = rest.starts_with(|c: char| c.is_alphabetic() || c == '_');
        return vec![if starts_with_name {
            name(rest)
        } else {
            "*".to_owned()
        }];
    };
    let (mut depth, mut part, mut parts) = (1, String::new(), Vec::new());
    for c in group.chars() {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            break;
        }
        if c == ',' && depth == 1 {
            parts.push(std::mem::take(&mut part));
        } else {
            part.push(c);
        }
    }
    parts.push(part);
    parts
        .iter()
        .filter(|part| !part.trim().is_empty())
        .map(|part| name(part))
        .collect()
}
