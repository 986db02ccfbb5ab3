//! Those who answer, the signed lists of who they are, and the keys wrapped to them.
//!
//! Invariant: nothing read here is trusted before its signature has been checked against
//! the organisation's key, which is not in this database.

use super::{Change, Id, Store, StoreError, changing, id, reading, writing};

/// A member of staff, with keys that only their password or recovery code opens.
#[derive(Clone, PartialEq, Eq)]
pub struct StaffRow {
    /// Their id.
    pub staff: Id,
    /// The name by which they sign in; unique.
    pub name: String,
    /// Salt of the password.
    pub salt: Id,
    /// What the password is checked against.
    pub verifier: Vec<u8>,
    /// Private keys, wrapped under the password.
    pub keys: Vec<u8>,
    /// Salt of the recovery code.
    pub recovery_salt: Id,
    /// Private keys, wrapped under the recovery code.
    pub recovery_keys: Vec<u8>,
    /// Secret of the second factor, wrapped.
    pub totp: Vec<u8>,
    /// The newest step of the second factor that was used.
    pub totp_last: i64,
    /// Since when they may not sign in.
    pub disabled_at: Option<i64>,
}

/// Something that the organisation signed: a roster, or a public key of an epoch.
#[derive(Clone, PartialEq, Eq)]
pub struct SignedRow {
    /// Its number; higher is newer.
    pub number: i64,
    /// What was signed.
    pub bytes: Vec<u8>,
    /// The signature.
    pub signature: Vec<u8>,
}

#[derive(sqlx::FromRow)]
struct StaffColumns {
    staff: Vec<u8>,
    name: String,
    salt: Vec<u8>,
    verifier: Vec<u8>,
    keys: Vec<u8>,
    recovery_salt: Vec<u8>,
    recovery_keys: Vec<u8>,
    totp: Vec<u8>,
    totp_last: i64,
    disabled_at: Option<i64>,
}

impl StaffColumns {
    fn row(self) -> Result<StaffRow, StoreError> {
        Ok(StaffRow {
            staff: id(self.staff, "staff")?,
            name: self.name,
            salt: id(self.salt, "staff")?,
            verifier: self.verifier,
            keys: self.keys,
            recovery_salt: id(self.recovery_salt, "staff")?,
            recovery_keys: self.recovery_keys,
            totp: self.totp,
            totp_last: self.totp_last,
            disabled_at: self.disabled_at,
        })
    }
}

impl SignedRow {
    fn from_columns((number, bytes, signature): (i64, Vec<u8>, Vec<u8>)) -> Self {
        Self {
            number,
            bytes,
            signature,
        }
    }
}

impl Store {
    /// The member of staff of a name.
    pub async fn find_staff_by_name(&self, name: &str) -> Result<Option<StaffRow>, StoreError> {
        let row: Option<StaffColumns> = reading!(self, |pool| sqlx::query_as(
            "select staff, name, salt, verifier, keys, recovery_salt, recovery_keys, totp, \
             totp_last, disabled_at from staff where name = $1",
        )
        .bind(name)
        .fetch_optional(pool)
        .await)?;
        row.map(StaffColumns::row).transpose()
    }

    /// One member of staff.
    pub async fn find_staff(&self, staff: Id) -> Result<Option<StaffRow>, StoreError> {
        let row: Option<StaffColumns> = reading!(self, |pool| sqlx::query_as(
            "select staff, name, salt, verifier, keys, recovery_salt, recovery_keys, totp, \
             totp_last, disabled_at from staff where staff = $1",
        )
        .bind(&staff[..])
        .fetch_optional(pool)
        .await)?;
        row.map(StaffColumns::row).transpose()
    }

    /// All staff by name, also those who left.
    pub async fn list_staff(&self) -> Result<Vec<StaffRow>, StoreError> {
        let rows: Vec<StaffColumns> = reading!(self, |pool| sqlx::query_as(
            "select staff, name, salt, verifier, keys, recovery_salt, recovery_keys, totp, \
             totp_last, disabled_at from staff order by name",
        )
        .fetch_all(pool)
        .await)?;
        rows.into_iter().map(StaffColumns::row).collect()
    }

    /// Uses up a step of the second factor; false when it, or a later one, was used.
    pub async fn use_totp_step(&self, staff: Id, step: i64) -> Result<bool, StoreError> {
        let written = writing!(self, |pool| sqlx::query(
            "update staff set totp_last = $2 where staff = $1 and totp_last < $2",
        )
        .bind(&staff[..])
        .bind(step)
        .execute(pool)
        .await?
        .rows_affected());
        Ok(written == 1)
    }

    /// The organisation's private key, wrapped to each administrator.
    pub async fn organisation_wraps(&self) -> Result<Vec<(Id, Vec<u8>)>, StoreError> {
        let rows: Vec<(Vec<u8>, Vec<u8>)> = reading!(self, |pool| sqlx::query_as(
            "select staff, body from organisation_wraps order by staff",
        )
        .fetch_all(pool)
        .await)?;
        rows.into_iter()
            .map(|(staff, body)| Ok((id(staff, "organisation_wraps")?, body)))
            .collect()
    }

    /// The newest roster.
    pub async fn latest_roster(&self) -> Result<Option<SignedRow>, StoreError> {
        let row = reading!(self, |pool| sqlx::query_as(
            "select number, bytes, signature from rosters order by number desc limit 1",
        )
        .fetch_optional(pool)
        .await)?;
        Ok(row.map(SignedRow::from_columns))
    }

    /// Whether this house has been set up: there is a roster.
    pub async fn is_set_up(&self) -> Result<bool, StoreError> {
        let (n,): (i64,) = reading!(self, |pool| sqlx::query_as("select count(*) from rosters",)
            .fetch_one(pool)
            .await)?;
        Ok(n > 0)
    }

    /// The newest epoch of a kind of key.
    pub async fn latest_epoch(&self, kind: &str) -> Result<Option<SignedRow>, StoreError> {
        let row = reading!(self, |pool| sqlx::query_as(
            "select number, bytes, signature from epochs where kind = $1 \
             order by number desc limit 1",
        )
        .bind(kind)
        .fetch_optional(pool)
        .await)?;
        Ok(row.map(SignedRow::from_columns))
    }

    /// All epochs of a kind of key, the oldest first.
    pub async fn list_epochs(&self, kind: &str) -> Result<Vec<SignedRow>, StoreError> {
        let rows: Vec<(i64, Vec<u8>, Vec<u8>)> = reading!(self, |pool| sqlx::query_as(
            "select number, bytes, signature from epochs where kind = $1 order by number",
        )
        .bind(kind)
        .fetch_all(pool)
        .await)?;
        Ok(rows.into_iter().map(SignedRow::from_columns).collect())
    }

    /// The private key of an epoch, wrapped to one member of staff.
    pub async fn epoch_wrap(
        &self,
        kind: &str,
        number: i64,
        staff: Id,
    ) -> Result<Option<Vec<u8>>, StoreError> {
        let row: Option<(Vec<u8>,)> = reading!(self, |pool| sqlx::query_as(
            "select body from epoch_wraps where kind = $1 and number = $2 and staff = $3",
        )
        .bind(kind)
        .bind(number)
        .bind(&staff[..])
        .fetch_optional(pool)
        .await)?;
        Ok(row.map(|(body,)| body))
    }
}

impl Change<'_> {
    /// Adds a member of staff; `Duplicate("staff_name_key")` when the name is taken.
    pub async fn insert_staff(&mut self, row: &StaffRow) -> Result<(), StoreError> {
        changing!(self, |c| sqlx::query(
            "insert into staff (staff, name, salt, verifier, keys, recovery_salt, \
             recovery_keys, totp, totp_last, disabled_at) \
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        )
        .bind(&row.staff[..])
        .bind(&row.name)
        .bind(&row.salt[..])
        .bind(&row.verifier[..])
        .bind(&row.keys[..])
        .bind(&row.recovery_salt[..])
        .bind(&row.recovery_keys[..])
        .bind(&row.totp[..])
        .bind(row.totp_last)
        .bind(row.disabled_at)
        .execute(c)
        .await
        .map(|_| ()))?;
        Ok(())
    }

    /// Ends somebody's access: sessions and wrapped keys go, signing in is over.
    ///
    /// False when they are not there or had left already.
    pub async fn disable_staff(&mut self, staff: Id, at: i64) -> Result<bool, StoreError> {
        changing!(self, |c| {
            let written = sqlx::query(
                "update staff set disabled_at = $2 where staff = $1 and disabled_at is null",
            )
            .bind(&staff[..])
            .bind(at)
            .execute(&mut *c)
            .await?
            .rows_affected();
            sqlx::query("delete from sessions where staff = $1")
                .bind(&staff[..])
                .execute(&mut *c)
                .await?;
            sqlx::query("delete from epoch_wraps where staff = $1")
                .bind(&staff[..])
                .execute(&mut *c)
                .await?;
            sqlx::query("delete from organisation_wraps where staff = $1")
                .bind(&staff[..])
                .execute(c)
                .await?;
            Ok(written == 1)
        })
    }

    /// Wraps the organisation's private key to an administrator, in place of a former wrap.
    pub async fn insert_organisation_wrap(
        &mut self,
        staff: Id,
        body: &[u8],
    ) -> Result<(), StoreError> {
        changing!(self, |c| sqlx::query(
            "insert into organisation_wraps (staff, body) values ($1, $2) \
             on conflict (staff) do update set body = excluded.body",
        )
        .bind(&staff[..])
        .bind(body)
        .execute(c)
        .await
        .map(|_| ()))?;
        Ok(())
    }

    /// Adds a signed roster; `Duplicate` when that number exists.
    pub async fn insert_roster(
        &mut self,
        number: i64,
        bytes: &[u8],
        signature: &[u8],
    ) -> Result<(), StoreError> {
        changing!(self, |c| sqlx::query(
            "insert into rosters (number, bytes, signature) values ($1, $2, $3)",
        )
        .bind(number)
        .bind(bytes)
        .bind(signature)
        .execute(c)
        .await
        .map(|_| ()))?;
        Ok(())
    }

    /// Adds a signed public key; `Duplicate` when that number exists.
    pub async fn insert_epoch(
        &mut self,
        kind: &str,
        number: i64,
        bytes: &[u8],
        signature: &[u8],
    ) -> Result<(), StoreError> {
        changing!(self, |c| sqlx::query(
            "insert into epochs (kind, number, bytes, signature) values ($1, $2, $3, $4)",
        )
        .bind(kind)
        .bind(number)
        .bind(bytes)
        .bind(signature)
        .execute(c)
        .await
        .map(|_| ()))?;
        Ok(())
    }

    /// Wraps the private key of an epoch to a member of staff, in place of a former wrap.
    pub async fn insert_epoch_wrap(
        &mut self,
        kind: &str,
        number: i64,
        staff: Id,
        body: &[u8],
    ) -> Result<(), StoreError> {
        changing!(self, |c| sqlx::query(
            "insert into epoch_wraps (kind, number, staff, body) values ($1, $2, $3, $4) \
             on conflict (kind, number, staff) do update set body = excluded.body",
        )
        .bind(kind)
        .bind(number)
        .bind(&staff[..])
        .bind(body)
        .execute(c)
        .await
        .map(|_| ()))?;
        Ok(())
    }
}
