//! Signing in and staying signed in: password, second factor, session.
//!
//! The unlocked keys lie in the session row under a key from the token and the server key,
//! so a stolen table opens nothing, and a row that was changed is no session. Invariant: known and unknown names are answered alike,
//! after the same work.

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
use crate::store::audit::AuditRow;
use crate::store::sessions::SessionRow;
use crate::store::staff::StaffRow;

/// A session without activity ends after so many seconds.
pub const IDLE: Seconds = 15 * 60;
/// A session ends after so many seconds at most.
pub const LONGEST: Seconds = 8 * 3600;
/// So many wrong tries of one name are answered within `TRIES_WITHIN`.
const MOST_TRIES: i64 = 8;
const TRIES_WITHIN: Seconds = 15 * 60;
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
    /// Too many wrong tries; try again later.
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
        let name = name.trim();
        let now = self.now();
        let tried = self.server_key.tried_name(name);
        let tries = self
            .store
            .count_tries(tried, now - TRIES_WITHIN)
            .await
            .map_err(unavailable)?;
        if tries >= MOST_TRIES {
            return Err(SignInRefused::TooMany);
        }
        let row = self
            .store
            .find_staff_by_name(name)
            .await
            .map_err(unavailable)?;
        let salt = row.as_ref().map_or([0; 16], |row| row.salt);
        let stretched = self.stretcher.stretch(password.as_bytes(), &salt).await;
        let given = FromPassword::new(&stretched);
        match self.check(row, &given, digits, now).await {
            Some((row, keys)) => self.begin_session(&row, &keys, now).await,
            None => {
                self.store.note_try(tried, now).await.map_err(unavailable)?;
                Err(SignInRefused::Wrong)
            }
        }
    }

    async fn check(
        &self,
        row: Option<StaffRow>,
        given: &FromPassword,
        digits: &str,
        now: Seconds,
    ) -> Option<(StaffRow, StaffKeys)> {
        let row = row.filter(|row| row.disabled_at.is_none())?;
        if !bool::from(row.verifier.ct_eq(&given.verifier[..])) {
            return None;
        }
        let aad = rows::staff_keys(&row.staff);
        let secret = seal::unwrap(
            &self.server_key.second_factor_wrap(),
            Purpose::SecondFactor,
            &aad,
            &row.totp,
        );
        let factor = totp(&row.name, &secret.ok()?)?;
        let digits: String = digits.chars().filter(|c| !c.is_whitespace()).collect();
        let step = factor.check(&digits, u64::try_from(now).ok()?)?;
        let step = i64::try_from(step).ok()?;
        if !self.store.use_totp_step(row.staff, step).await.ok()? {
            return None;
        }
        let keys = seal::unwrap(&given.kek, Purpose::StaffKeys, &aad, &row.keys).ok()?;
        Some((row, StaffKeys::read(&keys)?))
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
        if now - row.seen_at >= IDLE || now - row.began_at >= LONGEST {
            let _ = self.store.drop_session(&hash).await;
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
    pub async fn make_once(
        &self,
        what: &str,
        life: Seconds,
    ) -> Result<String, crate::store::StoreError> {
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
