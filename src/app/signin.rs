//! Signing in and staying signed in: password, second factor, session.
//!
//! The unlocked keys lie in the session row under a key from the token and the server key,
//! so a stolen table opens nothing, and a row that was changed is no session. Invariant: known and unknown names are answered alike,
//! after the same work, and whoever has password and second factor is let in, however often
//! others tried.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;

use super::house::House;
use super::rows;
use super::set_up::totp;
use super::staff_keys::{FromPassword, StaffKeys};
use crate::domain::conversation::Seconds;
use crate::domain::roster::Roles;
use crate::domain::seal::{self, Purpose};
use crate::store::StoreError;
use crate::store::audit::AuditRow;
use crate::store::sessions::SessionRow;
use crate::store::staff::StaffRow;

/// A session without activity ends after so many seconds.
pub const IDLE: Seconds = 15 * 60;
/// A session ends after so many seconds at most.
pub const LONGEST: Seconds = 8 * 3600;
/// After so many wrong tries of one name within `TRIES_WITHIN` the answer says so.
const MOST_TRIES: i64 = 8;
const TRIES_WITHIN: Seconds = 15 * 60;
/// After so many wrong digits beside the right password no more are looked at for a while.
/// Only who has the password comes that far, so no stranger can shut anybody out by it.
const MOST_DIGITS: i64 = 8;
const DIGITS_WITHIN: Seconds = 3600;
/// What a set-up link is for.
pub const SET_UP: &str = "set-up";

/// Somebody who is signed in. It has no `Debug`: it holds keys.
pub struct Signed {
    /// Who.
    pub staff: [u8; 16],
    /// As colleagues know them.
    pub name: String,
    /// What they may do, as the signed roster says.
    pub roles: Roles,
    pub(crate) keys: StaffKeys,
}

/// Why nobody was signed in.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub enum SignInRefused {
    /// Name, password or digits are not right; which of them is not said.
    #[error("name, password or digits are not right")]
    Wrong,
    /// Too many wrong tries, or too many who wait; try again later.
    #[error("too many tries")]
    TooMany,
    /// The database gave no answer.
    #[error("the database gave no answer")]
    Unavailable,
}

/// The six digits of a second factor at a time, for the invented worker of the demo.
pub fn digits_now(secret: &str, now: Seconds) -> Option<String> {
    let secret = totp_rs::Secret::try_from_base32(secret).ok()?;
    let factor = totp("demo", secret.as_bytes())?;
    Some(factor.generate(u64::try_from(now).ok()?).to_string())
}

impl House {
    /// Signs somebody in; gives the token of the session.
    pub async fn sign_in(
        &self,
        name: &str,
        password: &str,
        digits: &str,
    ) -> Result<String, SignInRefused> {
        let unavailable = |_| SignInRefused::Unavailable;
        let _place = self.door.line_up().ok_or(SignInRefused::TooMany)?;
        let name = name.trim();
        let tried = self.server_key.tried_name(name);
        let at = self.now();
        // Noted before the slow work, so that tries at the same moment see one another.
        let tries = self.note_try(tried, at, TRIES_WITHIN).await;
        let tries = tries.map_err(unavailable)?;
        let row = self
            .store
            .find_staff_by_name(name)
            .await
            .map_err(unavailable)?;
        let salt = row.as_ref().map_or([0; 16], |row| row.salt);
        let stretched = self.door.stretch(password.as_bytes(), &salt).await;
        let given = FromPassword::new(&stretched);
        let row = row.filter(|row| {
            row.disabled_at.is_none() && bool::from(row.verifier.ct_eq(&given.verifier[..]))
        });
        let found = self.check_digits(row, &given, digits).await;
        match found.map_err(unavailable)? {
            Some((row, keys)) => {
                let taken_back = self.store.take_back_try(tried, at).await;
                taken_back.map_err(unavailable)?;
                self.begin_session(&row, &keys, self.now()).await
            }
            None if tries > MOST_TRIES => Err(SignInRefused::TooMany),
            None => Err(SignInRefused::Wrong),
        }
    }

    /// Notes a try; says how many there were in that time, this one included.
    async fn note_try(
        &self,
        of: [u8; 32],
        at: Seconds,
        within: Seconds,
    ) -> Result<i64, StoreError> {
        self.store.note_try(of, at).await?;
        self.store.count_tries(of, at - within).await
    }

    /// Looks at the second factor of somebody whose password is right; without one it does the
    /// same work, so that the time of the answer does not tell that a password was right.
    async fn check_digits(
        &self,
        row: Option<StaffRow>,
        given: &FromPassword,
        digits: &str,
    ) -> Result<Option<(StaffRow, StaffKeys)>, StoreError> {
        // Waiting and the slow work took their time; the digits are those of now, and follow
        // the machine's clock also where the house does not believe it yet.
        let now = self.now();
        let name = row.as_ref().map_or("", |row| row.name.as_str());
        let tried = self.server_key.tried_digits(name);
        let tries = self.note_try(tried, now, DIGITS_WITHIN).await?;
        let Some(row) = row.filter(|_| tries <= MOST_DIGITS) else {
            return Ok(None);
        };
        let Some(step) = self.step_of(&row, digits, self.clock.wall()) else {
            return Ok(None);
        };
        if !self.store.use_totp_step(row.staff, step).await? {
            return Ok(None);
        }
        self.store.take_back_try(tried, now).await?;
        let aad = rows::staff_keys(&row.staff);
        let keys = seal::unwrap(&given.kek, Purpose::StaffKeys, &aad, &row.keys);
        let keys = keys.ok().and_then(|keys| StaffKeys::read(&keys));
        Ok(keys.map(|keys| (row, keys)))
    }

    /// The step of the second factor to which these digits belong, if they are right now.
    fn step_of(&self, row: &StaffRow, digits: &str, now: Seconds) -> Option<i64> {
        let secret = seal::unwrap(
            &self.server_key.second_factor_wrap(),
            Purpose::SecondFactor,
            &rows::staff_keys(&row.staff),
            &row.totp,
        );
        let factor = totp(&row.name, &secret.ok()?)?;
        let digits: String = digits.chars().filter(|c| !c.is_whitespace()).collect();
        let step = factor.check(&digits, u64::try_from(now).ok()?)?;
        i64::try_from(step).ok()
    }

    async fn begin_session(
        &self,
        row: &StaffRow,
        keys: &StaffKeys,
        now: Seconds,
    ) -> Result<String, SignInRefused> {
        let unavailable = |_| SignInRefused::Unavailable;
        let token: [u8; 32] = self.random.bytes();
        let hash: [u8; 32] = Sha256::digest(token).into();
        let body = seal::wrap(
            &self.server_key.session_wrap(&token),
            Purpose::Session,
            &rows::session(&hash, &row.staff, now),
            keys.bytes(),
            &self.random.bytes(),
        );
        let session = SessionRow {
            hash,
            staff: row.staff,
            body,
            began_at: now,
            seen_at: now,
        };
        self.store
            .insert_session(&session)
            .await
            .map_err(unavailable)?;
        let mut change = self.store.begin().await.map_err(unavailable)?;
        let entry = self.audit_entry(Some(row.staff), "signed-in", None);
        change.audit(entry).await.map_err(unavailable)?;
        change.commit().await.map_err(unavailable)?;
        Ok(URL_SAFE_NO_PAD.encode(token))
    }

    /// Who holds this token; what a page asks by itself (`active` false) is not activity.
    pub async fn session(&self, token: &str, active: bool) -> Option<Signed> {
        let token: [u8; 32] = URL_SAFE_NO_PAD.decode(token).ok()?.try_into().ok()?;
        let hash: [u8; 32] = Sha256::digest(token).into();
        let now = self.now();
        let row = self.store.find_session(&hash).await.ok()??;
        let is_over = |at| at - row.seen_at >= IDLE || at - row.began_at >= LONGEST;
        // A clock that jumped may shut somebody out for a while; it takes no session away.
        if is_over(self.sure()) {
            let _ = self.store.drop_session(&hash).await;
        }
        if is_over(self.due()) || is_over(self.sure()) {
            return None;
        }
        let keys = seal::unwrap(
            &self.server_key.session_wrap(&token),
            Purpose::Session,
            &rows::session(&hash, &row.staff, row.began_at),
            &row.body,
        );
        let keys = StaffKeys::read(&keys.ok()?)?;
        let trust = self.trust().await?;
        let member = trust.roster.member(&row.staff, now)?;
        // The organisation signed this person's key; other keys make nobody this person.
        if keys.sealing().public != member.seal_key {
            return None;
        }
        if active {
            self.store.touch_session(&hash, now).await.ok()?;
        }
        Some(Signed {
            staff: row.staff,
            name: member.name.clone(),
            roles: member.roles,
            keys,
        })
    }

    /// Ends a session.
    pub async fn sign_out(&self, token: &str) {
        let bytes: Option<[u8; 32]> = URL_SAFE_NO_PAD
            .decode(token)
            .ok()
            .and_then(|bytes| bytes.try_into().ok());
        if let Some(token) = bytes {
            let hash: [u8; 32] = Sha256::digest(token).into();
            if let Err(why) = self.store.drop_session(&hash).await {
                tracing::warn!(%why, "a session could not be ended");
            }
        }
    }

    /// An entry of the audit log, now.
    pub(crate) fn audit_entry(
        &self,
        staff: Option<[u8; 16]>,
        action: &str,
        case: Option<crate::domain::case::CaseRef>,
    ) -> AuditRow {
        AuditRow {
            id: self.random.bytes(),
            at: self.now(),
            staff,
            action: action.to_owned(),
            case,
        }
    }

    /// A link that works once and for `life` seconds: its token.
    pub async fn make_once(&self, what: &str, life: Seconds) -> Result<String, StoreError> {
        let until = self.now() + life;
        let mut token: [u8; 32] = self.random.bytes();
        // The end of its time is part of the token, so that no row can make it live longer.
        token[24..].copy_from_slice(&until.to_be_bytes());
        let link = self.server_key.once(what, &token);
        self.store.insert_once(link, what, until).await?;
        Ok(URL_SAFE_NO_PAD.encode(token))
    }

    /// Whether a link for this works; looking does not use it.
    pub async fn find_once(&self, token: &str, what: &str) -> bool {
        let Some(link) = self.once(token, what) else {
            return false;
        };
        let found = self.store.find_once(link, self.now()).await;
        found.is_ok_and(|found| found.as_deref() == Some(what))
    }

    /// Whether a set-up link works.
    pub async fn check_setup_link(&self, token: &str) -> bool {
        self.find_once(token, SET_UP).await
    }

    /// By what the link of a token is found, while its time lasts.
    pub(crate) fn once(&self, token: &str, what: &str) -> Option<[u8; 32]> {
        let token: [u8; 32] = URL_SAFE_NO_PAD.decode(token).ok()?.try_into().ok()?;
        let until = i64::from_be_bytes(*token.last_chunk::<8>()?);
        (self.now() < until).then(|| self.server_key.once(what, &token))
    }
}
