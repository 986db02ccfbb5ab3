//! Telegram's HTML subset as HTML of a page.
//!
//! Invariant: whatever is not one of the few tags comes out escaped, so a card can bring no
//! markup of its own into the page.

const TAGS: [&str; 5] = ["b", "i", "u", "s", "code"];

/// The text of a card as HTML; line breaks stay line breaks.
pub(super) fn html(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 64);
    let mut rest = text;
    while let Some(start) = rest.find('<') {
        out.push_str(&rest[..start]);
        rest = &rest[start..];
        let end = rest.find('>').unwrap_or(0);
        if let Some(tag) = tag(&rest[..=end]) {
            out.push_str(&tag);
            rest = &rest[end + 1..];
        } else {
            out.push_str("&lt;");
            rest = &rest[1..];
        }
    }
    out.push_str(rest);
    out
}

fn tag(raw: &str) -> Option<String> {
    let inner = raw.strip_prefix('<')?.strip_suffix('>')?;
    let name = inner.strip_prefix('/').unwrap_or(inner);
    if TAGS.contains(&name) || inner == "/a" {
        return Some(raw.to_owned());
    }
    let address = inner.strip_prefix("a href=\"")?.strip_suffix('"')?;
    let fair = ["https://", "http://", "tel:"]
        .iter()
        .any(|scheme| address.starts_with(scheme));
    if !fair || address.contains(['"', '<', '\'']) {
        return None;
    }
    Some(format!(
        "<a href=\"{address}\" rel=\"noreferrer noopener\" target=\"_blank\">"
    ))
}

/// The first line without tags: a screen's text as the name of a question.
pub(super) fn first_line(text: &str) -> String {
    let mut out = String::new();
    let mut inside = false;
    let line = text.lines().find(|line| !line.trim().is_empty());
    for letter in line.unwrap_or_default().chars() {
        match letter {
            '<' => inside = true,
            '>' if inside => inside = false,
            _ if !inside => out.push(letter),
            _ => {}
        }
    }
    out.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_tags_of_telegram_pass() {
        assert_eq!(html("<b>a</b> & <script>"), "<b>a</b> & &lt;script>");
        assert_eq!(
            html("<a href=\"javascript:x\">y</a>"),
            "&lt;a href=\"javascript:x\">y</a>"
        );
        assert!(html("<a href=\"https://x.org\">y</a>").contains("rel=\"noreferrer"));
        assert_eq!(html("a < b"), "a &lt; b");
        assert_eq!(first_line("\n<b>How old?</b>\nmore"), "How old?");
    }
}
