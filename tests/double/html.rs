//! Telegram's HTML as far as Sanad may use it.

const TAGS: [&str; 6] = ["b", "i", "u", "s", "code", "a"];

/// The text without its tags, or why Telegram would refuse it.
pub fn plain(text: &str) -> Result<String, String> {
    let mut out = String::new();
    let mut open: Vec<&str> = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find(['<', '&']) {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        if let Some(inner) = rest.strip_prefix('&') {
            let (name, after) = inner.split_once(';').ok_or("an entity without its end")?;
            out.push(entity(name)?);
            rest = after;
            continue;
        }
        let (tag, after) = rest[1..].split_once('>').ok_or("a tag without its end")?;
        rest = after;
        if let Some(name) = tag.strip_prefix('/') {
            if open.pop() != Some(name) {
                return Err(format!("unexpected end tag \"{name}\""));
            }
            continue;
        }
        let name = tag.split(' ').next().unwrap_or_default();
        let attributes = tag[name.len()..].trim();
        let is_link = attributes.starts_with("href=\"") && attributes.ends_with('"');
        if !TAGS.contains(&name)
            || (name == "a") != is_link
            || (name != "a" && !attributes.is_empty())
        {
            return Err(format!("unsupported start tag \"{name}\""));
        }
        open.push(name);
    }
    out.push_str(rest);
    match open.pop() {
        Some(name) => Err(format!("can't find end tag of \"{name}\"")),
        None => Ok(out),
    }
}

fn entity(name: &str) -> Result<char, String> {
    match name {
        "lt" => Ok('<'),
        "gt" => Ok('>'),
        "amp" => Ok('&'),
        "quot" => Ok('"'),
        _ => Err(format!("unknown entity \"{name}\"")),
    }
}
