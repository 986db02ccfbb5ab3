//! From a stretched secret (Argon2id, run elsewhere) to what finds and what opens a mailbox.
//!
//! One run over the chat's secret and six typed digits gives both the lock of the pad and that of
//! the mark "not safe", so an attempt costs one run whatever was typed, and both cost the same.
//! Invariant: a look-up value says nothing about the key that belongs to it.

use zeroize::Zeroizing;

use super::{
    code::{Code, SixDigits},
    keys::SymmetricKey,
};

/// A look-up value and the key that wraps what is found by it.
pub struct Lock {
    /// Stored in clear; what a row is found by.
    pub find: [u8; 32],
    /// Wraps what lies in the row.
    pub kek: SymmetricKey,
}

impl Lock {
    /// The lock of the whole code, from the stretched [`whole_input`].
    pub fn whole(stretched: &[u8; 32]) -> Self {
        Self::derive(stretched, "whole")
    }

    /// The lock of the pad, from the stretched [`six_input`].
    pub fn six(stretched: &[u8; 32]) -> Self {
        Self::derive(stretched, "six")
    }

    /// The lock of the mark "not safe", from the stretched [`six_input`] of what was typed.
    ///
    /// It is set from the last six digits backwards and tried with whatever is typed.
    pub fn duress(stretched: &[u8; 32]) -> Self {
        Self::derive(stretched, "duress")
    }

    fn derive(stretched: &[u8; 32], kind: &str) -> Self {
        let root = SymmetricKey::new(stretched).derive(kind);
        Self {
            find: *root.derive("find").expose(),
            kek: root.derive("kek"),
        }
    }
}

/// What is stretched for the whole code.
pub fn whole_input(code: &Code) -> Zeroizing<Vec<u8>> {
    input(b"whole\0", &[], &*code.digits())
}

/// What is stretched for the pad: the secret of the chat's buttons and six digits.
pub fn six_input(secret: &[u8; 16], six: &SixDigits) -> Zeroizing<Vec<u8>> {
    input(b"six\0", secret, &*six.digits())
}

fn input(label: &[u8], secret: &[u8], digits: &[u8]) -> Zeroizing<Vec<u8>> {
    Zeroizing::new([label, secret, digits].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Stands in for Argon2, which is no matter of this file.
    fn stretched(input: &[u8]) -> [u8; 32] {
        use sha2::Digest;
        sha2::Sha256::digest(input).into()
    }

    fn six(digits: [u8; 6]) -> SixDigits {
        SixDigits::new(digits).unwrap()
    }

    #[test]
    fn the_pad_and_the_mark_come_from_one_run_and_differ() {
        let once = stretched(&six_input(&[4; 16], &six([1, 2, 3, 4, 5, 6])));
        let (pad, mark) = (Lock::six(&once), Lock::duress(&once));
        assert_ne!(pad.find, mark.find);
        assert_ne!(pad.kek.expose(), mark.kek.expose());
        assert_ne!(&pad.find, pad.kek.expose());
    }

    #[test]
    fn digits_typed_backwards_find_the_mark_and_not_the_mailbox() {
        let last = six([1, 2, 3, 4, 5, 6]);
        let kept = Lock::six(&stretched(&six_input(&[4; 16], &last)));
        let mark = Lock::duress(&stretched(&six_input(&[4; 16], &last.reversed())));
        let typed = stretched(&six_input(&[4; 16], &six([6, 5, 4, 3, 2, 1])));
        assert_eq!(Lock::duress(&typed).find, mark.find);
        assert_ne!(Lock::six(&typed).find, kept.find);
    }

    #[test]
    fn another_chat_with_the_same_digits_finds_nothing() {
        let last = six([1, 2, 3, 4, 5, 6]);
        let one = Lock::six(&stretched(&six_input(&[4; 16], &last)));
        let other = Lock::six(&stretched(&six_input(&[5; 16], &last)));
        assert_ne!(one.find, other.find);
    }

    #[test]
    fn the_whole_code_has_a_lock_of_its_own() {
        let code = Code::draw(&(0..64).collect::<Vec<u8>>()).unwrap();
        let once = stretched(&whole_input(&code));
        assert_ne!(Lock::whole(&once).find, Lock::six(&once).find);
    }
}
