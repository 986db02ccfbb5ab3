//! Buttons that change what is there already, and the name of what they change.
//!
//! A chat may still show an older screen: a message that could not be deleted, or a press that
//! comes late. So a button under an open mailbox or a receipt names what it stands under, and
//! a press under another one changes nothing. Not here: what each of them does. Invariant: a
//! name says nothing to whoever sees the button and has no keys; each visit of one mailbox has
//! its own.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use super::conversation::{RandomId, Visit};
use super::keys::SymmetricKey;
use super::payload::Argument;

/// What a visit or a receipt is called by its buttons: forty bits, which fill an argument.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Name([u8; 5]);

impl Name {
    /// A name from random bytes that are used for nothing else.
    pub fn drawn(bytes: &RandomId) -> Self {
        Self::first_of(bytes)
    }

    /// The name of an open mailbox: the same as long as it is open.
    pub fn of(visit: &Visit) -> Self {
        let opened = visit.opened.to_be_bytes();
        let name = SymmetricKey::new(&visit.key).derive_with("button", &opened);
        Self::first_of(name.expose())
    }

    fn first_of(bytes: &[u8]) -> Self {
        let mut name = [0; 5];
        name.copy_from_slice(&bytes[..5]);
        Self(name)
    }

    /// Seven signs, for an argument or a stored form.
    pub fn signs(self) -> String {
        URL_SAFE_NO_PAD.encode(self.0)
    }

    /// Reads seven signs.
    pub fn read(signs: &str) -> Option<Self> {
        let bytes = URL_SAFE_NO_PAD.decode(signs).ok()?;
        Some(Self(bytes.try_into().ok()?))
    }

    /// The argument of a screen that is drawn under this name.
    pub fn carried(self) -> Argument {
        Argument::new(&self.signs()).unwrap_or(Argument::NONE)
    }

    /// The argument of a screen that is drawn again where such a button was pressed.
    pub fn carried_on(argument: Argument) -> Argument {
        let name = Press::read(argument).and_then(|(_, name)| name);
        name.map_or(Argument::NONE, Self::carried)
    }
}

/// What such a button does.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Press {
    /// What is typed now goes to the case.
    Write,
    /// Asks whether all of the case is to be erased.
    Erase,
    /// Erases it.
    EraseAll,
    /// No silent message tells of answers any more.
    OnlyLook,
    /// Here the last six digits open the mailbox.
    Six,
    /// Only the whole code opens it.
    Whole,
}

impl Press {
    const ALL: [Self; 6] = [
        Self::Write,
        Self::Erase,
        Self::EraseAll,
        Self::OnlyLook,
        Self::Six,
        Self::Whole,
    ];

    /// What its button carried before buttons named anything.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Write => "write",
            Self::Erase => "erase",
            Self::EraseAll => "erase2",
            Self::OnlyLook => "look",
            Self::Six => "six",
            Self::Whole => "whole",
        }
    }

    fn sign(self) -> char {
        match self {
            Self::Write => 'w',
            Self::Erase => 'e',
            Self::EraseAll => 'y',
            Self::OnlyLook => 'l',
            Self::Six => 's',
            Self::Whole => 'o',
        }
    }

    /// What a button carries that does this to what has that name.
    pub fn on(self, name: Name) -> Argument {
        Argument::new(&format!("{}{}", self.sign(), name.signs())).unwrap_or(Argument::NONE)
    }

    /// What a button does, and to what; buttons of the first version named nothing.
    pub fn read(argument: Argument) -> Option<(Self, Option<Name>)> {
        let text = argument.as_str();
        if let Some(old) = Self::ALL.into_iter().find(|press| press.as_str() == text) {
            return Some((old, None));
        }
        let press = Self::ALL
            .into_iter()
            .find(|press| text.starts_with(press.sign()))?;
        Some((press, Some(Name::read(text.get(1..)?)?)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_button_says_what_it_does_and_to_what() {
        for press in Press::ALL {
            for bytes in [[0; 16], [255; 16], [0xfb; 16]] {
                let name = Name::drawn(&bytes);
                let argument = press.on(name);
                assert_eq!(argument.as_str().len(), 8);
                let (read, of) = Press::read(argument).unwrap();
                assert!(read == press && of == Some(name));
                assert!(!argument.heard().1 && Name::carried_on(argument) == name.carried());
            }
            let old = Argument::new(press.as_str()).unwrap();
            assert!(Press::read(old) == Some((press, None)));
            assert!(Name::carried_on(old).is_none());
        }
    }

    #[test]
    fn no_other_argument_is_taken_for_one() {
        for text in [
            "", "x", "close", "sendnow", "_ping", "123456", "e", "yes", "eAAAAAAB", "wAAAAAA",
        ] {
            let argument = Argument::new(text).unwrap();
            assert!(Press::read(argument).is_none(), "{text}");
        }
    }
}
