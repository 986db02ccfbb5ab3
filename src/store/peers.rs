//! The processes on one database, and how they come to the same key of each day.
//!
//! What is believed of a row here is decided in `app/peers.rs`: whoever writes to the database
//! can write all of it. Invariant: a key is here only sealed to a process that lives in memory.

use super::{Change, Id, Store, StoreError, changing, hash, id, reading, writing};

/// A process that serves.
#[derive(Clone, PartialEq, Eq)]
pub struct PeerRow {
    /// Its id, new at each start.
    pub peer: Id,
    /// The public key of this start.
    pub public_key: [u8; 32],
    /// Vouches for the public key, under the server key.
    pub mac: [u8; 32],
    /// Until when it counts as living.
    pub expires_at: i64,
}

/// The key of a day, sealed to one process.
#[derive(Clone, PartialEq, Eq)]
pub struct ShareRow {
    /// To whom.
    pub peer: Id,
    /// Days since 1970, UTC.
    pub day: i64,
    /// Which of the keys of that day.
    pub key_name: Id,
    /// When it is purged.
    pub expires_at: i64,
    /// Sealed.
    pub body: Vec<u8>,
}

type PeerColumns = (Vec<u8>, Vec<u8>, Vec<u8>, i64);
type ShareColumns = (Vec<u8>, i64, Vec<u8>, i64, Vec<u8>);

impl Store {
    /// Says that a process lives, and which public key it has.
    pub async fn save_peer(&self, row: &PeerRow) -> Result<(), StoreError> {
        writing!(self, |pool| sqlx::query(
            "insert into peers (peer, public_key, mac, expires_at) values ($1, $2, $3, $4) \
             on conflict (peer) do update set public_key = excluded.public_key, \
             mac = excluded.mac, expires_at = excluded.expires_at",
        )
        .bind(&row.peer[..])
        .bind(&row.public_key[..])
        .bind(&row.mac[..])
        .bind(row.expires_at)
        .execute(pool)
        .await
        .map(|_| ()))?;
        Ok(())
    }

    /// The processes that live now.
    pub async fn list_peers(&self, now: i64) -> Result<Vec<PeerRow>, StoreError> {
        let rows: Vec<PeerColumns> = reading!(self, |pool| sqlx::query_as(
            "select peer, public_key, mac, expires_at from peers \
             where expires_at > $1 order by peer",
        )
        .bind(now)
        .fetch_all(pool)
        .await)?;
        rows.into_iter()
            .map(|(peer, public_key, mac, expires_at)| {
                Ok(PeerRow {
                    peer: id(peer, "peers")?,
                    public_key: hash(public_key, "peers")?,
                    mac: hash(mac, "peers")?,
                    expires_at,
                })
            })
            .collect()
    }

    /// A process leaves: it counts as living no more, and what it left is looked after.
    pub async fn end_peer(&self, peer: Id) -> Result<bool, StoreError> {
        let written = writing!(self, |pool| sqlx::query(
            "update peers set expires_at = 0 where peer = $1",
        )
        .bind(&peer[..])
        .execute(pool)
        .await?
        .rows_affected());
        Ok(written == 1)
    }

    /// The keys of some days, both ends included: (day, name of its key).
    pub async fn list_days(&self, from: i64, to: i64) -> Result<Vec<(i64, Id)>, StoreError> {
        let rows: Vec<(i64, Vec<u8>)> = reading!(self, |pool| sqlx::query_as(
            "select day, key_name from days where day between $1 and $2 order by day",
        )
        .bind(from)
        .bind(to)
        .fetch_all(pool)
        .await)?;
        rows.into_iter()
            .map(|(day, name)| Ok((day, id(name, "days")?)))
            .collect()
    }

    /// Names the key of a day unless it has one; the name that stands there afterwards.
    pub async fn name_day(
        &self,
        day: i64,
        key_name: Id,
        expires_at: i64,
    ) -> Result<Id, StoreError> {
        let (name,): (Vec<u8>,) = writing!(self, |pool| sqlx::query_as(
            "insert into days (day, key_name, expires_at) values ($1, $2, $3) \
             on conflict (day) do update set expires_at = days.expires_at returning key_name",
        )
        .bind(day)
        .bind(&key_name[..])
        .bind(expires_at)
        .fetch_one(pool)
        .await)?;
        id(name, "days")
    }

    /// Gives a day another key in the place of one that nobody has; false when that is no
    /// longer its key.
    pub async fn rename_day(&self, day: i64, lost: Id, key_name: Id) -> Result<bool, StoreError> {
        let written = writing!(self, |pool| sqlx::query(
            "update days set key_name = $3 where day = $1 and key_name = $2",
        )
        .bind(day)
        .bind(&lost[..])
        .bind(&key_name[..])
        .execute(pool)
        .await?
        .rows_affected());
        Ok(written == 1)
    }

    /// Leaves the key of a day to a process; what lies there already stays.
    pub async fn insert_share(&self, row: &ShareRow) -> Result<(), StoreError> {
        writing!(self, |pool| sqlx::query(
            "insert into day_shares (peer, day, key_name, expires_at, body) \
             values ($1, $2, $3, $4, $5) on conflict (peer, day, key_name) do nothing",
        )
        .bind(&row.peer[..])
        .bind(row.day)
        .bind(&row.key_name[..])
        .bind(row.expires_at)
        .bind(&row.body[..])
        .execute(pool)
        .await
        .map(|_| ()))?;
        Ok(())
    }

    /// The keys that were left to a process.
    pub async fn shares_of(&self, peer: Id) -> Result<Vec<ShareRow>, StoreError> {
        let rows: Vec<ShareColumns> = reading!(self, |pool| sqlx::query_as(
            "select peer, day, key_name, expires_at, body from day_shares \
             where peer = $1 order by day, key_name",
        )
        .bind(&peer[..])
        .fetch_all(pool)
        .await)?;
        rows.into_iter()
            .map(|(peer, day, key_name, expires_at, body)| {
                Ok(ShareRow {
                    peer: id(peer, "day_shares")?,
                    day,
                    key_name: id(key_name, "day_shares")?,
                    expires_at,
                    body,
                })
            })
            .collect()
    }

    /// To whom which keys were left: (peer, day, name of the key).
    pub async fn list_shares(&self) -> Result<Vec<(Id, i64, Id)>, StoreError> {
        let rows: Vec<(Vec<u8>, i64, Vec<u8>)> = reading!(self, |pool| sqlx::query_as(
            "select peer, day, key_name from day_shares order by peer, day, key_name",
        )
        .fetch_all(pool)
        .await)?;
        rows.into_iter()
            .map(|(peer, day, name)| Ok((id(peer, "day_shares")?, day, id(name, "day_shares")?)))
            .collect()
    }

    /// Takes away a share that cannot be believed, so that a true one may take its place.
    pub async fn drop_share(&self, row: &ShareRow) -> Result<bool, StoreError> {
        let gone = writing!(self, |pool| sqlx::query(
            "delete from day_shares where peer = $1 and day = $2 and key_name = $3",
        )
        .bind(&row.peer[..])
        .bind(row.day)
        .bind(&row.key_name[..])
        .execute(pool)
        .await?
        .rows_affected());
        Ok(gone == 1)
    }
}

impl Change<'_> {
    /// Removes days and shares that are over, and processes that ended with all that was left
    /// to them; says how many processes.
    pub async fn purge_peers(&mut self, now: i64) -> Result<u64, StoreError> {
        let gone = changing!(self, |c| {
            let gone = sqlx::query("delete from peers where expires_at <= $1")
                .bind(now)
                .execute(&mut *c)
                .await?
                .rows_affected();
            sqlx::query(
                "delete from day_shares where expires_at <= $1 \
                 or peer not in (select peer from peers)",
            )
            .bind(now)
            .execute(&mut *c)
            .await?;
            sqlx::query("delete from days where expires_at <= $1")
                .bind(now)
                .execute(c)
                .await?;
            gone
        });
        Ok(gone)
    }
}
