//! The pictures of the console, drawn with the colour of the text around them.
//!
//! Invariant: presentation attributes only, because the policy of the page forbids styles
//! that are written inside it; each is hidden from screen readers, the word stands beside it.

macro_rules! line_icon {
    ($paths:literal) => {
        concat!(
            r#"<svg class="icon" viewBox="0 0 24 24" width="24" height="24" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true" focusable="false">"#,
            $paths,
            "</svg>"
        )
    };
}

macro_rules! full_icon {
    ($paths:literal) => {
        concat!(
            r#"<svg class="icon" viewBox="0 0 24 24" width="24" height="24" fill="currentColor" aria-hidden="true" focusable="false">"#,
            $paths,
            "</svg>"
        )
    };
}

/// The markup of a picture; nothing for a name that is not in the set.
pub(super) fn icon(name: &str) -> &'static str {
    match name {
        // Urgency is told by shape too: a triangle, a circle, a square.
        "now" => full_icon!(
            r#"<path d="M12 3.2c.7 0 1.3.4 1.7 1l8 13.8a2 2 0 0 1-1.7 3H4a2 2 0 0 1-1.7-3l8-13.8c.4-.6 1-1 1.7-1z"/>"#
        ),
        "today" => full_icon!(r#"<circle cx="12" cy="12" r="9"/>"#),
        "week" => full_icon!(r#"<rect x="4" y="4" width="16" height="16" rx="3"/>"#),
        "reply" => {
            line_icon!(r#"<path d="M4 5h16v11H10l-5 4v-4H4z"/><path d="M8 9.5h8M8 12.5h5"/>"#)
        }
        "note" => line_icon!(
            r#"<rect x="5" y="11" width="14" height="9" rx="2"/><path d="M8 11V8a4 4 0 0 1 8 0v3"/>"#
        ),
        "eye" => line_icon!(
            r#"<path d="M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12z"/><circle cx="12" cy="12" r="2.8"/>"#
        ),
        "place" => line_icon!(
            r#"<path d="M12 21s7-6.2 7-11.5a7 7 0 0 0-14 0C5 14.8 12 21 12 21z"/><circle cx="12" cy="9.5" r="2.5"/>"#
        ),
        "file" => line_icon!(r#"<path d="M6 3h8l5 5v13H6z"/><path d="M14 3v5h5"/>"#),
        "voice" => line_icon!(
            r#"<rect x="9" y="3" width="6" height="11" rx="3"/><path d="M5.5 11.5a6.5 6.5 0 0 0 13 0M12 18v3"/>"#
        ),
        "clock" => line_icon!(r#"<circle cx="12" cy="12" r="8.5"/><path d="M12 7.5V12l3 2"/>"#),
        "back" => {
            r#"<svg class="icon turns" viewBox="0 0 24 24" width="24" height="24" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true" focusable="false"><path d="M15 5l-7 7 7 7"/></svg>"#
        }
        "send" => {
            r#"<svg class="icon turns" viewBox="0 0 24 24" width="24" height="24" fill="currentColor" aria-hidden="true" focusable="false"><path d="M3.5 4.2l17.6 7.1c.6.3.6 1.1 0 1.4L3.5 19.8c-.5.2-1-.3-.9-.8L4.3 13l8.2-1-8.2-1-1.7-6c-.1-.5.4-1 .9-.8z"/></svg>"#
        }
        "clip" => line_icon!(
            r#"<path d="M20 11.5l-7.7 7.7a5 5 0 0 1-7.1-7.1l8.2-8.2a3.3 3.3 0 0 1 4.7 4.7l-8.2 8.2a1.7 1.7 0 0 1-2.4-2.4l7.2-7.2"/>"#
        ),
        "person" => line_icon!(
            r#"<circle cx="12" cy="8" r="4"/><path d="M4.5 20.5c.8-4 3.8-6 7.5-6s6.7 2 7.5 6"/>"#
        ),
        "phone" => line_icon!(
            r#"<rect x="6.5" y="2.5" width="11" height="19" rx="2.5"/><path d="M10.5 18.5h3"/>"#
        ),
        "desk" => line_icon!(
            r#"<rect x="3" y="4.5" width="18" height="12" rx="2"/><path d="M8.5 20.5h7M12 16.5v4"/>"#
        ),
        "save" => line_icon!(r#"<path d="M12 4v11M7.5 11l4.5 4.5 4.5-4.5M5 20h14"/>"#),
        "warning" => line_icon!(r#"<path d="M12 4l9 15.5H3z"/><path d="M12 10v4M12 16.8v.2"/>"#),
        "check" => line_icon!(r#"<path d="M4.5 12.5l5 5 10-11"/>"#),
        "calm" => line_icon!(
            r#"<path d="M3 17c3 0 3-3 6-3s3 3 6 3 3-3 6-3"/><circle cx="12" cy="7" r="3"/>"#
        ),
        _ => "",
    }
}
