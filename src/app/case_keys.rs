//! From a signed-in member of staff to the pair of a case.
//!
//! The ways are: wrapped to themselves, to the supervisors, to intake. Invariant: a pair is
//! never kept; it is opened for one deed.

use super::casework::CaseworkError;
use super::house::House;
use super::rows;
use super::signin::Signed;
use crate::domain::case::CaseRef;
use crate::domain::keys::Pair;
use crate::domain::seal::{self, Purpose};
use crate::store::wraps::WrapRow;

/// The keys that one member of staff can reach.
pub(crate) struct CaseKeys<'a> {
    house: &'a House,
    who: &'a Signed,
}

impl<'a> CaseKeys<'a> {
    pub(crate) fn of(house: &'a House, who: &'a Signed) -> Self {
        Self { house, who }
    }

    /// The pair of a case.
    pub(crate) async fn open(&self, case: CaseRef) -> Result<Pair, CaseworkError> {
        for wrap in self.house.store.list_wraps(case).await? {
            let holder = match wrap.holder_kind.as_str() {
                "staff" if wrap.holder == self.who.staff => Some(self.who.keys.sealing()),
                "supervisors" | "intake" => self.epoch(&wrap).await?,
                _ => None,
            };
            let Some(holder) = holder else { continue };
            let aad = rows::case_wrap(case, &wrap.holder_kind, &wrap.holder);
            let private = seal::open(&holder, Purpose::CasePrivate, &aad, &wrap.body);
            if let Ok(bytes) = private
                && let Ok(bytes) = <&[u8; 32]>::try_from(bytes.as_slice())
            {
                // A wrap proves no sender: only the key that the reference belongs to is believed.
                let pair = Pair::from_private(bytes);
                if CaseRef::of(&pair.public) == case {
                    return Ok(pair);
                }
            }
        }
        Err(CaseworkError::Keys)
    }

    /// The private half of the epoch that holds a wrap, when it is wrapped to this person.
    async fn epoch(&self, wrap: &WrapRow) -> Result<Option<Pair>, CaseworkError> {
        let mut number = [0; 8];
        number.copy_from_slice(&wrap.holder[8..]);
        let number = i64::from_be_bytes(number);
        let kind = wrap.holder_kind.as_str();
        let staff = self.who.staff;
        let Some(body) = self.house.store.epoch_wrap(kind, number, staff).await? else {
            return Ok(None);
        };
        let aad = rows::epoch_wrap(kind, number, &staff);
        let opened = seal::open(&self.who.keys.sealing(), Purpose::EpochPrivate, &aad, &body);
        let bytes = opened.map_err(|_| CaseworkError::Keys)?;
        let bytes: &[u8; 32] = bytes
            .as_slice()
            .try_into()
            .map_err(|_| CaseworkError::Keys)?;
        Ok(Some(Pair::from_private(bytes)))
    }
}
