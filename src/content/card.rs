//! What people see: one message with its buttons.
//!
//! It lives beside the drawing, because faces know cards but not content. Invariant: the
//! text is Telegram's HTML subset, and everything typed by somebody in it is escaped.

use std::sync::Arc;

/// One button: its words, and what it carries (at most 64 bytes) or copies.
#[derive(Clone, PartialEq, Eq)]
pub struct Button {
    /// The words on it.
    pub label: String,
    /// What a press sends back.
    pub press: String,
}

/// The words of a screen as somebody read them aloud: OGG with Opus.
#[derive(Clone, PartialEq, Eq)]
pub struct Recording {
    /// SHA-256 of the bytes, by which a face knows it again.
    pub sound: [u8; 32],
    /// The file.
    pub bytes: Arc<[u8]>,
    /// How long it is, rounded up.
    pub seconds: u32,
}

/// One message with its buttons.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct Card {
    /// Text in Telegram's HTML subset, at most 4,096 characters after parsing; at most 1,024
    /// under a voice.
    pub text: String,
    /// Rows of buttons.
    pub rows: Vec<Vec<Button>>,
    /// Whether forwarding and saving are refused. Given when a message is sent, for ever.
    pub protected: bool,
    /// What is heard; then the text stands under it. No message is edited from or to a voice.
    pub voice: Option<Recording>,
}
