//! Telegram's HTML subset: what a text would do to the messenger (T005, T010).
//!
//! Invariant: a text without faults is taken by Telegram, whatever typed words are put into
//! it, because those are escaped.

use std::collections::BTreeMap;
use std::ops::Range;

const TAGS: &[&str] = &["b", "i", "u", "s", "code", "a"];
const ENTITIES: &[&str] = &["lt", "gt", "amp", "quot"];

/// What was found in one text.
#[derive(Debug, Default)]
pub(super) struct Html {
    /// How often each tag was opened.
    pub tags: BTreeMap<String, usize>,
    /// Length after parsing, in the units that Telegram counts (UTF-16).
    pub length: usize,
    /// Where each link leads, and which bytes say so.
    pub links: Vec<(String, Range<usize>)>,
    /// What is wrong.
    pub faults: Vec<Fault>,
}

/// Something that Telegram would refuse or show as it stands.
#[derive(Debug)]
pub(super) struct Fault {
    pub range: Range<usize>,
    pub message: String,
    pub label: &'static str,
    pub advice: String,
}

/// Reads a text as Telegram would.
pub(super) fn read(text: &str) -> Html {
    let mut html = Html::default();
    let mut open: Vec<(String, Range<usize>)> = Vec::new();
    let mut at = 0;
    while let Some(c) = text[at..].chars().next() {
        let rest = &text[at..];
        at += match c {
            '<' => tag(&mut html, &mut open, rest, at),
            '&' => entity(&mut html, rest, at),
            _ => {
                html.length += c.len_utf16();
                c.len_utf8()
            }
        };
    }
    // An unknown tag was reported already, closed or not.
    for (name, range) in open
        .into_iter()
        .filter(|(name, _)| TAGS.contains(&name.as_str()))
    {
        html.faults.push(Fault {
            range,
            message: format!("<{name}> is never closed"),
            label: "opened here",
            advice: format!("write </{name}> where it ends"),
        });
    }
    html
}

fn tag(html: &mut Html, open: &mut Vec<(String, Range<usize>)>, rest: &str, at: usize) -> usize {
    let Some(end) = rest.find('>').filter(|end| !rest[1..*end].contains('<')) else {
        html.faults.push(Fault {
            range: at..at + 1,
            message: "a `<` begins no tag".to_owned(),
            label: "Telegram refuses the message",
            advice: "write &lt; for the sign itself".to_owned(),
        });
        html.length += 1;
        return 1;
    };
    let range = at..at + end + 1;
    let inside = &rest[1..end];
    if let Some(name) = inside.strip_prefix('/') {
        close(html, open, name, range);
    } else {
        let (name, attributes) = inside.split_once(' ').unwrap_or((inside, ""));
        if TAGS.contains(&name) {
            *html.tags.entry(name.to_owned()).or_default() += 1;
            attribute(html, name, attributes.trim(), &range);
        } else {
            html.faults.push(unknown(name, range.clone()));
        }
        open.push((name.to_owned(), range));
    }
    end + 1
}

fn unknown(name: &str, range: Range<usize>) -> Fault {
    let meant = match name {
        "strong" => "write <b> instead",
        "em" => "write <i> instead",
        "br" | "br/" | "p" => "begin a new line instead",
        _ => "use <b> <i> <u> <s> <code> or <a href=\"…\">, and write &lt; for the sign itself",
    };
    Fault {
        range,
        message: format!("<{name}> is not allowed here"),
        label: "unknown tag",
        advice: meant.to_owned(),
    }
}

fn close(html: &mut Html, open: &mut Vec<(String, Range<usize>)>, name: &str, range: Range<usize>) {
    if open.last().is_some_and(|(last, _)| last == name) {
        open.pop();
        return;
    }
    let advice = match open.last() {
        Some((last, _)) => format!("close <{last}> first: the tag opened last is closed first"),
        None => format!("take it away, or open it before with <{name}>"),
    };
    // One crossing is one fault, so what it closes counts as closed.
    if let Some(at) = open.iter().rposition(|(opened, _)| opened == name) {
        open.remove(at);
    }
    html.faults.push(Fault {
        range,
        message: format!("</{name}> closes nothing here"),
        label: "not the tag that is open",
        advice,
    });
}

fn attribute(html: &mut Html, name: &str, attributes: &str, range: &Range<usize>) {
    let link = attributes
        .strip_prefix("href=\"")
        .and_then(|rest| rest.strip_suffix('"'));
    match (name, link) {
        ("a", Some(link)) if !link.contains('"') => {
            html.links.push((link.to_owned(), range.clone()));
        }
        ("a", _) => html.faults.push(Fault {
            range: range.clone(),
            message: "<a> says nowhere where it leads".to_owned(),
            label: "href is missing or not quoted",
            advice: "write <a href=\"https://…\">words</a>".to_owned(),
        }),
        _ if attributes.is_empty() => {}
        _ => html.faults.push(Fault {
            range: range.clone(),
            message: format!("<{name}> takes no attribute"),
            label: "Telegram refuses the message",
            advice: format!("write <{name}>"),
        }),
    }
}

fn entity(html: &mut Html, rest: &str, at: usize) -> usize {
    html.length += 1;
    let name = rest[1..].split_once(';').map_or("", |(name, _)| name);
    let numeric = name.strip_prefix('#').is_some_and(|digits| {
        let hexadecimal = digits.strip_prefix('x');
        let number =
            hexadecimal.map_or_else(|| digits.parse().ok(), |h| u32::from_str_radix(h, 16).ok());
        number.and_then(char::from_u32).is_some()
    });
    if ENTITIES.contains(&name) || numeric {
        return name.len() + 2;
    }
    let looks_like_one =
        !name.is_empty() && name.len() < 10 && name.bytes().all(|b| b.is_ascii_alphanumeric());
    let length = if looks_like_one { name.len() + 2 } else { 1 };
    html.faults.push(Fault {
        range: at..at + length,
        message: format!("`{}` is no entity that Telegram knows", &rest[..length]),
        label: "bad entity",
        advice: "write &amp; for the sign &; only &lt; &gt; &amp; &quot; and numbers like &#39; are known".to_owned(),
    });
    length
}

/// The tags in words, for a finding.
pub(super) fn list(tags: &BTreeMap<String, usize>) -> String {
    if tags.is_empty() {
        return "no tags".to_owned();
    }
    let each = tags.iter().map(|(name, count)| match count {
        1 => format!("<{name}>"),
        _ => format!("{count} × <{name}>"),
    });
    each.collect::<Vec<_>>().join(" ")
}
