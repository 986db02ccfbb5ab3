//! A reply to a person, signed by the member of staff who wrote it.
//!
//! Sealing proves no sender: whoever can write to the database can seal "come to X at five". So the
//! bot shows a letter only when somebody on the roster signed it for this mailbox.
//! Invariant: a letter stays readable when its writer has left, and none is believed from afterwards.

use zeroize::{Zeroize, ZeroizeOnDrop};

use super::{
    keys::{Context, SigningPair},
    roster::{Roles, Roster},
    signed::{Distrust, Reader, Signed, Statement, Writer},
};

/// A letter with its writer's signature.
pub type SignedLetter = Signed<Letter>;

/// What a person reads, and all that says whose and what for it is.
#[derive(Clone, PartialEq, Eq, Zeroize, ZeroizeOnDrop)]
pub struct Letter {
    /// The case that it belongs to.
    pub case: [u8; 16],
    /// The mailbox that it is for.
    pub mailbox: [u8; 16],
    /// Its own reference, so that one letter shown twice is seen to be one.
    pub letter: [u8; 16],
    /// When it was written, by the writer's own account.
    pub written_at: i64,
    /// Who wrote it.
    pub staff: [u8; 16],
    /// The words.
    pub text: String,
}

impl Statement for Letter {
    const CONTEXT: Context = Context::Letter;

    fn write(&self, form: &mut Writer) {
        form.fixed(&self.case);
        form.fixed(&self.mailbox);
        form.fixed(&self.letter);
        form.moment(self.written_at);
        form.fixed(&self.staff);
        form.text(&self.text);
    }

    fn read(form: &mut Reader<'_>) -> Option<Self> {
        Some(Self {
            case: form.fixed()?,
            mailbox: form.fixed()?,
            letter: form.fixed()?,
            written_at: form.moment()?,
            staff: form.fixed()?,
            text: form.text()?.to_owned(),
        })
    }
}

/// Signs a letter with its writer's pair.
pub fn sign_letter(writer: &SigningPair, letter: &Letter) -> Result<SignedLetter, Distrust> {
    Signed::sign(writer, letter)
}

impl SignedLetter {
    /// The letter, when it is for this mailbox and its writer could answer people when it was written.
    pub fn verify_against(&self, roster: &Roster, mailbox: &[u8; 16]) -> Result<Letter, Distrust> {
        let claimed = self.claimed()?;
        let writer = roster
            .member(&claimed.staff, claimed.written_at)
            .filter(|member| {
                member.roles.has(Roles::CASE_WORKER) || member.roles.has(Roles::SUPERVISOR)
            })
            .ok_or(Distrust::NotStaffThen)?;
        let letter = self.verify(&writer.verify_key)?;
        if letter.mailbox != *mailbox {
            return Err(Distrust::OtherMailbox);
        }
        Ok(letter)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        keys::Pair,
        roster::{LeastEpochs, Member},
    };

    const AMAL: [u8; 16] = [1; 16];
    const MAILBOX: [u8; 16] = [8; 16];

    fn amal() -> SigningPair {
        SigningPair::from_seed(&[1; 32])
    }

    fn roster(roles: Roles) -> Roster {
        let member = Member {
            staff: AMAL,
            name: "Amal".into(),
            seal_key: Pair::from_seed(&[1; 32]).public,
            verify_key: amal().verify_key(),
            roles,
            from: 100,
            until: Some(200),
        };
        Roster {
            number: 1,
            least_epochs: LeastEpochs::default(),
            members: vec![member],
        }
    }

    fn letter(written_at: i64) -> Letter {
        let text = "We have read your message.".to_owned();
        Letter {
            case: [7; 16],
            mailbox: MAILBOX,
            letter: [9; 16],
            written_at,
            staff: AMAL,
            text,
        }
    }

    fn verdict(writer: &SigningPair, letter: &Letter, roles: Roles) -> Result<(), Distrust> {
        let signed = sign_letter(writer, letter).unwrap();
        signed
            .verify_against(&roster(roles), &MAILBOX)
            .map(|read| assert!(read == *letter))
    }

    #[test]
    fn a_letter_is_readable_after_its_writer_has_left() {
        assert_eq!(verdict(&amal(), &letter(150), Roles::CASE_WORKER), Ok(()));
        assert_eq!(verdict(&amal(), &letter(150), Roles::SUPERVISOR), Ok(()));
    }

    #[test]
    fn a_letter_from_before_or_after_the_writers_time_is_refused() {
        for moment in [99, 200, 5000] {
            let verdict = verdict(&amal(), &letter(moment), Roles::CASE_WORKER);
            assert_eq!(verdict, Err(Distrust::NotStaffThen));
        }
    }

    #[test]
    fn who_does_not_answer_people_signs_no_letter() {
        let roles = Roles::ADMINISTRATOR.and(Roles::EDITOR);
        assert_eq!(
            verdict(&amal(), &letter(150), roles),
            Err(Distrust::NotStaffThen)
        );
    }

    #[test]
    fn a_letter_signed_by_somebody_else_in_her_name_is_refused() {
        let other = SigningPair::from_seed(&[2; 32]);
        let verdict = verdict(&other, &letter(150), Roles::CASE_WORKER);
        assert_eq!(verdict, Err(Distrust::Signature));
    }

    #[test]
    fn a_letter_put_into_another_mailbox_is_refused() {
        let signed = sign_letter(&amal(), &letter(150)).unwrap();
        let verdict = signed
            .verify_against(&roster(Roles::CASE_WORKER), &[3; 16])
            .map(drop);
        assert_eq!(verdict, Err(Distrust::OtherMailbox));
    }

    #[test]
    fn each_changed_byte_of_a_letter_is_refused() {
        let stored = sign_letter(&amal(), &letter(150)).unwrap().to_bytes();
        for place in 0..stored.len() {
            let mut bad = stored.clone();
            bad[place] ^= 1;
            let signed = SignedLetter::from_bytes(&bad).unwrap();
            assert!(
                signed
                    .verify_against(&roster(Roles::CASE_WORKER), &MAILBOX)
                    .is_err()
            );
        }
    }
}
