//! Who is staff, with which keys, when and for what.
//!
//! It is signed by the organisation, whose key lies outside every table. It names the least epochs
//! too, because the private part of an older one is known to people who have left since.
//! Invariant: a roster read from bytes is in order, and every key in it can be sealed to.

use std::fmt;

use super::{
    epoch::{Epoch, EpochKind},
    keys::{Context, PublicKey, SigningPair, VerifyKey},
    signed::{Distrust, Reader, Signed, Statement, Writer},
};

/// A roster with the organisation's signature.
pub type SignedRoster = Signed<Roster>;

/// What somebody may do, as a set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Roles(u8);

impl Roles {
    /// May do nothing yet.
    pub const NONE: Self = Self(0);
    /// Answers people.
    pub const CASE_WORKER: Self = Self(1);
    /// Sees and reassigns all taken cases.
    pub const SUPERVISOR: Self = Self(2);
    /// Writes content.
    pub const EDITOR: Self = Self(4);
    /// Puts content before people.
    pub const PUBLISHER: Self = Self(8);
    /// Invites staff and changes settings; opens no case.
    pub const ADMINISTRATOR: Self = Self(16);
    const ALL: u8 = 31;

    /// These roles and those.
    #[must_use]
    pub const fn and(self, more: Self) -> Self {
        Self(self.0 | more.0)
    }

    /// Whether all of those are among these.
    pub const fn has(self, wanted: Self) -> bool {
        self.0 & wanted.0 == wanted.0
    }

    /// For storing.
    pub const fn bits(self) -> u8 {
        self.0
    }

    /// `None` when a bit means nothing in this version.
    pub fn from_bits(bits: u8) -> Option<Self> {
        (bits & !Self::ALL == 0).then_some(Self(bits))
    }
}

/// One person's time on the staff with one set of keys.
///
/// New keys or roles are a new entry of the same person, beginning where the old one ends.
#[derive(Clone, PartialEq, Eq)]
pub struct Member {
    /// The random reference of the person.
    pub staff: [u8; 16],
    /// As colleagues know them; people who write never see it.
    pub name: String,
    /// What is meant for them is sealed to this.
    pub seal_key: PublicKey,
    /// What they do is verified with this.
    pub verify_key: VerifyKey,
    /// What they may do.
    pub roles: Roles,
    /// The first second of this entry.
    pub from: i64,
    /// The first second after it; `None` while it lasts.
    pub until: Option<i64>,
}

impl Member {
    /// Whether this entry holds at a moment.
    pub fn at(&self, moment: i64) -> bool {
        self.from <= moment && self.until.is_none_or(|until| moment < until)
    }
}

/// The least number of each kind of epoch that may still be sealed to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LeastEpochs {
    /// For cases that nobody has taken.
    pub intake: u64,
    /// For taken cases.
    pub supervisors: u64,
    /// For the age file kept offline.
    pub recovery: u64,
}

/// All who are or were staff.
#[derive(Clone, PartialEq, Eq)]
pub struct Roster {
    /// Rises by one with each signing.
    pub number: u64,
    /// Raised when somebody leaves.
    pub least_epochs: LeastEpochs,
    /// Kept for good, since replies stay readable when their writer has left.
    pub members: Vec<Member>,
}

impl Roster {
    /// Who is staff at a moment.
    pub fn staff_at(&self, moment: i64) -> impl Iterator<Item = &Member> {
        self.members.iter().filter(move |member| member.at(moment))
    }

    /// The entry of one person at a moment.
    pub fn member(&self, staff: &[u8; 16], moment: i64) -> Option<&Member> {
        self.staff_at(moment).find(|member| member.staff == *staff)
    }

    /// Whether something may still be sealed to this epoch.
    pub fn accepts(&self, epoch: &Epoch) -> bool {
        let least = match epoch.kind {
            EpochKind::Intake => self.least_epochs.intake,
            EpochKind::Supervisors => self.least_epochs.supervisors,
            EpochKind::Recovery => self.least_epochs.recovery,
        };
        epoch.number >= least
    }
}

impl fmt::Debug for Roster {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Roster({}, {} members)", self.number, self.members.len())
    }
}

impl Statement for Roster {
    const CONTEXT: Context = Context::Roster;

    fn write(&self, form: &mut Writer) {
        form.number(self.number);
        form.number(self.least_epochs.intake);
        form.number(self.least_epochs.supervisors);
        form.number(self.least_epochs.recovery);
        form.number(self.members.len() as u64);
        // The order of staff and time is part of the form, whatever the order in memory.
        let mut members: Vec<&Member> = self.members.iter().collect();
        members.sort_by_key(|member| (member.staff, member.from));
        for member in members {
            write_member(member, form);
        }
    }

    fn read(form: &mut Reader<'_>) -> Option<Self> {
        let number = form.number()?;
        let least_epochs = LeastEpochs {
            intake: form.number()?,
            supervisors: form.number()?,
            recovery: form.number()?,
        };
        let mut members: Vec<Member> = Vec::new();
        for _ in 0..form.number()? {
            let member = read_member(form)?;
            if members.last().is_some_and(|last| !follows(last, &member)) {
                return None;
            }
            members.push(member);
        }
        Some(Self {
            number,
            least_epochs,
            members,
        })
    }
}

/// Signs a roster; refused when two entries of one person overlap or an entry ends before it begins.
pub fn sign_roster(organisation: &SigningPair, roster: &Roster) -> Result<SignedRoster, Distrust> {
    Signed::sign(organisation, roster)
}

fn write_member(member: &Member, form: &mut Writer) {
    form.fixed(&member.staff);
    form.text(&member.name);
    form.fixed(member.seal_key.as_bytes());
    form.fixed(member.verify_key.as_bytes());
    form.byte(member.roles.bits());
    form.moment(member.from);
    form.byte(u8::from(member.until.is_some()));
    if let Some(until) = member.until {
        form.moment(until);
    }
}

fn read_member(form: &mut Reader<'_>) -> Option<Member> {
    let mut member = Member {
        staff: form.fixed()?,
        name: form.text()?.to_owned(),
        seal_key: PublicKey::from_bytes(form.fixed()?)?,
        verify_key: VerifyKey::from_bytes(form.fixed()?),
        roles: Roles::from_bits(form.byte()?)?,
        from: form.moment()?,
        until: None,
    };
    member.until = match form.byte()? {
        0 => None,
        1 => Some(form.moment()?),
        _ => return None,
    };
    member
        .until
        .is_none_or(|until| until >= member.from)
        .then_some(member)
}

/// Whether an entry may stand behind another: another person, or the same one later.
fn follows(last: &Member, next: &Member) -> bool {
    let later = last.from < next.from && last.until.is_some_and(|until| until <= next.from);
    last.staff < next.staff || (last.staff == next.staff && later)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::keys::Pair;

    fn organisation() -> SigningPair {
        SigningPair::from_seed(&[1; 32])
    }

    fn member(staff: u8, from: i64, until: Option<i64>) -> Member {
        Member {
            staff: [staff; 16],
            name: "Amal".into(),
            seal_key: Pair::from_seed(&[staff; 32]).public,
            verify_key: SigningPair::from_seed(&[staff; 32]).verify_key(),
            roles: Roles::CASE_WORKER.and(Roles::EDITOR),
            from,
            until,
        }
    }

    fn roster(members: Vec<Member>) -> Roster {
        Roster {
            number: 7,
            least_epochs: LeastEpochs::default(),
            members,
        }
    }

    fn read_again(members: Vec<Member>) -> Result<Roster, Distrust> {
        sign_roster(&organisation(), &roster(members))?.verify(&organisation().verify_key())
    }

    #[test]
    fn a_roster_comes_back_in_order() {
        let (one, then, two) = (
            member(1, 0, Some(9)),
            member(1, 9, None),
            member(2, 5, None),
        );
        let read = read_again(vec![two.clone(), then.clone(), one.clone()]);
        assert_eq!(read, Ok(roster(vec![one, then, two])));
        assert_eq!(read_again(Vec::new()), Ok(roster(Vec::new())));
    }

    #[test]
    fn a_roster_that_contradicts_itself_is_not_signed() {
        for members in [
            vec![member(1, 0, None), member(1, 0, None)],
            vec![member(1, 0, None), member(1, 9, None)],
            vec![member(1, 0, Some(10)), member(1, 9, None)],
            vec![member(1, 9, Some(8))],
        ] {
            assert_eq!(read_again(members), Err(Distrust::Form));
        }
    }

    #[test]
    fn a_roster_of_another_organisation_is_refused() {
        let signed = sign_roster(&organisation(), &roster(Vec::new())).unwrap();
        let other = SigningPair::from_seed(&[2; 32]).verify_key();
        assert_eq!(signed.verify(&other), Err(Distrust::Signature));
    }

    #[test]
    fn an_entry_holds_from_its_first_second_to_before_its_last() {
        let roster = roster(vec![member(1, 10, Some(20))]);
        let found = [9, 10, 19, 20].map(|moment| roster.member(&[1; 16], moment).is_some());
        assert_eq!(found, [false, true, true, false]);
        assert!(roster.member(&[2; 16], 15).is_none());
    }

    #[test]
    fn roles_are_a_set_and_unknown_ones_are_refused() {
        let roles = Roles::CASE_WORKER.and(Roles::PUBLISHER);
        assert!(roles.has(Roles::PUBLISHER) && roles.has(roles) && roles.has(Roles::NONE));
        assert!(!roles.has(Roles::EDITOR) && !roles.has(Roles::CASE_WORKER.and(Roles::EDITOR)));
        assert_eq!(Roles::from_bits(roles.bits()), Some(roles));
        assert_eq!(Roles::from_bits(32), None);
    }

    #[test]
    fn names_of_staff_are_in_no_debug() {
        assert_eq!(
            format!("{:?}", roster(vec![member(1, 0, None)])),
            "Roster(7, 1 members)"
        );
    }
}
