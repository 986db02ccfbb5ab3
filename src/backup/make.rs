//! `sanad backup`: reads one moment of the house and seals it, while the house goes on working.
//!
//! Invariant: memory does not grow with the house; rows pass one after the other.

use std::collections::BTreeMap;
use std::io::{BufWriter, Write as _};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use age::x25519;
use base64::{Engine as _, prelude::BASE64_STANDARD};

use super::check::{canary, counted};
use super::format::{FORMAT, Head, Writer};
use super::place::{self, Unfinished};
use super::{Refused, envelope};
use crate::app::erased::BACKUP_LIFE;
use crate::app::keyring::{ServerKey, make_recipient, recipients};
use crate::config::Config;
use crate::play::say;
use crate::serve::{self, machine_now};
use crate::store::Store;
use crate::store::snapshot::{Part, TABLES, kept_tables};

/// Makes a backup and says what is in it.
pub async fn make(
    config: &Config,
    to: Option<&Path>,
    new_recipient: bool,
) -> anyhow::Result<ExitCode> {
    serve::refuse_demo_data(config)?;
    let store = serve::open_as_it_is(config).await?;
    let store = store.ok_or(Refused::NothingHere)?;
    let made = make_from(config, &store, to, new_recipient).await;
    store.close().await;
    let (path, size, rows) = made?;
    told(config, &path, size, &rows);
    Ok(ExitCode::SUCCESS)
}

async fn make_from(
    config: &Config,
    store: &Store,
    to: Option<&Path>,
    new_recipient: bool,
) -> Result<(PathBuf, u64, BTreeMap<String, u64>), Refused> {
    if !store.snapshot().await?.holds_a_house().await? {
        return Err(Refused::NothingHere);
    }
    let key = ServerKey::load(&config.keys_dir)?.ok_or(Refused::NoKeys)?;
    let made_at = machine_now();
    let name = format!("sanad-{}.age", place::stamp(made_at));
    let mut unfinished = Unfinished::begin(to, &name)?;
    let to = recipients_of(&config.keys_dir, new_recipient)?;
    let rows = write(store, &key, &to, unfinished.file(), made_at).await?;
    let (path, size) = unfinished.finish()?;
    let oldest = place::oldest(&place::folder_of(&path), made_at);
    place::note(&config.data_dir, |note| {
        note.made_at = Some(made_at);
        note.oldest_kept = Some(oldest);
    })?;
    Ok((path, size, rows))
}

/// Those who can open backups; made now, and what opens them shown, when there are none.
pub(super) fn recipients_of(
    keys: &Path,
    make_new: bool,
) -> Result<Vec<x25519::Recipient>, Refused> {
    let known = recipients(keys)?;
    if !make_new && !known.is_empty() {
        return Ok(known);
    }
    make_recipient(keys, |key| {
        say(&format!(
            "Backups are sealed to a new key, which is shown only this once:\n\n  backup key      {key}\n\n\
             Write it down, keep it off this machine, never beside a backup: without it no backup opens."
        ));
    })?;
    Ok(recipients(keys)?)
}

/// Writes one moment of a house, sealed.
async fn write(
    store: &Store,
    key: &ServerKey,
    to: &[x25519::Recipient],
    out: impl std::io::Write,
    made_at: i64,
) -> Result<BTreeMap<String, u64>, Refused> {
    let mut moment = store.snapshot().await?;
    let schema = moment.schema().await?.ok_or(Refused::NothingHere)?;
    if schema > Store::newest_schema() {
        return Err(Refused::NewerDatabase);
    }
    let head = Head {
        sanad: "backup".to_owned(),
        format: FORMAT,
        version: env!("CARGO_PKG_VERSION").to_owned(),
        schema,
        made_at,
        canary: BASE64_STANDARD.encode(canary(key, made_at, schema)),
    };
    let sealed = envelope::seal_to(to, BufWriter::new(out))?;
    let mut lines = Writer::begin(sealed, &head)?;
    for table in kept_tables() {
        let Some(columns) = moment.columns(table).await? else {
            continue;
        };
        lines.table(&columns)?;
        let row = |row| lines.row(table, row);
        moment.read(&columns, row).await?;
    }
    let (sealed, rows) = lines.end(|digest| key.backup_mac(digest))?;
    let mut out = sealed.finish().map_err(Refused::Writing)?;
    out.flush().map_err(Refused::Writing)?;
    Ok(rows)
}

fn told(config: &Config, path: &Path, size: u64, rows: &BTreeMap<String, u64>) {
    let left_out = TABLES.iter().filter_map(|table| match table.part {
        Part::LeftOut(_) if !table.name.starts_with('_') => Some(table.name),
        _ => None,
    });
    let left_out: Vec<_> = left_out.collect();
    let path_shown = path.display();
    say(&format!(
        "{path_shown} ({} KiB)\n  in it:     {}\n  not in it: {}, and the keys of the house (sanad backup --keys)\n  \
         verify it: sanad backup verify {path_shown} --identity-file FILE\n  \
         keep it at most {BACKUP_LIFE} days: people who erase are told so",
        size.div_ceil(1024),
        counted(rows),
        left_out.join(", "),
    ));
    beside(config, path);
}

/// What is wrong with the place of a backup.
pub(super) fn beside(config: &Config, path: &Path) {
    for (folder, what) in [
        (&config.data_dir, "data folder"),
        (&config.keys_dir, "keys folder"),
    ] {
        if place::lies_in(path, folder) {
            eprintln!(
                "sanad: this file lies in the {what}: what takes that folder takes it too. Move it to another machine"
            );
        }
    }
    for old in place::too_old(&place::folder_of(path), machine_now()) {
        eprintln!(
            "sanad: {} is older than {BACKUP_LIFE} days: delete it, it may hold what people erased",
            old.display()
        );
    }
}
