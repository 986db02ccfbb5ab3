//! What a member of staff wrote into a case, and answers for.
//!
//! Whoever can write to the database can seal a note or a reply into the history of a case. So
//! each carries the signature of its writer over its place, its time and its words.
//! Invariant: what was signed for one record of one case is refused in every other.

use zeroize::{Zeroize, ZeroizeOnDrop};

use super::keys::{Context, SigningPair};
use super::roster::Roster;
use super::signed::{Distrust, Reader, Signed, Statement, Writer};

/// A note or a reply as the history of a case keeps it.
#[derive(Clone, PartialEq, Eq, Zeroize, ZeroizeOnDrop)]
pub struct Written {
    /// The case.
    pub case: [u8; 16],
    /// The record of the case.
    pub record: [u8; 16],
    /// What it is: `note` or `reply`.
    pub kind: String,
    /// When it was written, by the writer's own account.
    pub at: i64,
    /// Who wrote it.
    pub staff: [u8; 16],
    /// The words.
    pub text: String,
}

impl Statement for Written {
    const CONTEXT: Context = Context::Act;

    fn write(&self, form: &mut Writer) {
        form.fixed(&self.case);
        form.fixed(&self.record);
        form.text(&self.kind);
        form.moment(self.at);
        form.fixed(&self.staff);
        form.text(&self.text);
    }

    fn read(form: &mut Reader<'_>) -> Option<Self> {
        Some(Self {
            case: form.fixed()?,
            record: form.fixed()?,
            kind: form.text()?.to_owned(),
            at: form.moment()?,
            staff: form.fixed()?,
            text: form.text()?.to_owned(),
        })
    }
}

impl Written {
    /// The writer's signature.
    pub fn sign(&self, writer: &SigningPair) -> Result<[u8; 64], Distrust> {
        Signed::sign(writer, self).map(|signed| signed.signature())
    }

    /// Whether its writer, on the staff at that time, signed exactly this.
    pub fn is_signed(&self, roster: &Roster, signature: [u8; 64]) -> bool {
        let writer = roster.member(&self.staff, self.at);
        writer.is_some_and(|writer| {
            let signed = Signed::with_signature(self, signature);
            signed.verify(&writer.verify_key).is_ok()
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::keys::Pair;
    use crate::domain::roster::{LeastEpochs, Member, Roles};

    fn amal() -> SigningPair {
        SigningPair::from_seed(&[1; 32])
    }

    fn roster() -> Roster {
        let member = Member {
            staff: [1; 16],
            name: "Amal".into(),
            seal_key: Pair::from_seed(&[1; 32]).public,
            verify_key: amal().verify_key(),
            roles: Roles::CASE_WORKER,
            from: 100,
            until: Some(200),
        };
        Roster {
            number: 1,
            least_epochs: LeastEpochs::default(),
            members: vec![member],
        }
    }

    fn note() -> Written {
        Written {
            case: [7; 16],
            record: [8; 16],
            kind: "note".to_owned(),
            at: 150,
            staff: [1; 16],
            text: "She called at noon.".to_owned(),
        }
    }

    #[test]
    fn a_note_is_its_writers_also_when_they_have_left() {
        let signature = note().sign(&amal()).unwrap();
        assert!(note().is_signed(&roster(), signature));
    }

    #[test]
    fn whatever_is_changed_about_it_the_signature_does_not_hold() {
        let signature = note().sign(&amal()).unwrap();
        let changes: [fn(&mut Written); 6] = [
            |note| note.case[0] ^= 1,
            |note| note.record[0] ^= 1,
            |note| note.kind = "reply".to_owned(),
            |note| note.at += 1,
            |note| note.staff[0] ^= 1,
            |note| note.text.push('.'),
        ];
        for change in changes {
            let mut changed = note();
            change(&mut changed);
            assert!(!changed.is_signed(&roster(), signature));
        }
    }

    #[test]
    fn nobody_signs_for_somebody_else_or_outside_their_time() {
        let other = note().sign(&SigningPair::from_seed(&[2; 32])).unwrap();
        assert!(!note().is_signed(&roster(), other));
        let mut late = note();
        late.at = 200;
        let signature = late.sign(&amal()).unwrap();
        assert!(!late.is_signed(&roster(), signature));
        assert!(!note().is_signed(&roster(), [0; 64]));
    }
}
