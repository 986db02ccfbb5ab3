//! Whether a backup can be believed: complete, of this house, of a roster that is trusted.
//!
//! `verify` says so without touching a database; `restore` asks the same before it begins, and
//! once more of what it wrote. Invariant: without the server key nobody can make a file that
//! passes, though anybody can seal one to the public recipient.

use std::collections::BTreeMap;
use std::io::BufRead;
use std::path::Path;
use std::process::ExitCode;

use subtle::ConstantTimeEq as _;

use super::envelope::{self, Opener};
use super::format::{Head, Line, Reader};
use super::{Refused, place};
use crate::app::house::Random;
use crate::app::keyring::{Pins, ServerKey};
use crate::config::Config;
use crate::domain::roster::SignedRoster;
use crate::domain::seal::{self, Aad, Purpose};
use crate::play::say;
use crate::serve::machine_now;
use crate::store::Store;
use crate::store::snapshot::Value;

const BACKUP: &str = "backup";
const CANARY: &[u8] = b"this backup and these keys belong together";

/// The keys of the house, as far as they are here.
pub(super) struct Keys<'a> {
    pub server_key: &'a ServerKey,
    pub pins: Pins,
}

impl<'a> Keys<'a> {
    pub(super) fn of(config: &Config, server_key: &'a ServerKey) -> Result<Self, Refused> {
        let pins = Pins::open(&config.keys_dir)?;
        Ok(Self { server_key, pins })
    }
}

/// Makes the canary of a backup.
pub(super) fn canary(key: &ServerKey, made_at: i64, schema: i64) -> Vec<u8> {
    let nonce = Random::of_the_machine().bytes();
    let aad = aad(made_at, schema);
    seal::wrap(&key.backup_wrap(), Purpose::Canary, &aad, CANARY, &nonce)
}

fn aad(made_at: i64, schema: i64) -> Aad {
    Aad::row(BACKUP).number(made_at).number(schema)
}

/// A backup that is being read, and what is judged of it.
pub(super) struct Judged<R> {
    pub head: Head,
    reader: Reader<R>,
    table: &'static str,
    names: Vec<String>,
    /// Number, bytes and signature of the newest list of staff.
    roster: Option<(i64, Vec<u8>, Vec<u8>)>,
    /// Marks of cases that had been erased when it was made.
    pub marks: BTreeMap<[u8; 32], i64>,
}

/// What was found good.
pub(super) struct Good {
    pub rows: BTreeMap<String, u64>,
    /// The number of its list of staff, when the keys are here.
    pub roster: Option<u64>,
}

/// Opens a backup as far as its first line; with keys, as far as its canary.
pub(super) fn open(
    path: &Path,
    opener: &Opener,
    key: Option<&ServerKey>,
) -> Result<Judged<impl BufRead + use<>>, Refused> {
    let (head, reader) = Reader::begin(opener.open(path)?, BACKUP)?;
    if head.schema > Store::newest_schema() {
        return Err(Refused::Newer(head.version));
    }
    if let Some(key) = key {
        use base64::{Engine as _, prelude::BASE64_STANDARD};
        let canary = BASE64_STANDARD.decode(&head.canary);
        let canary = canary.map_err(|_| Refused::Damaged)?;
        let aad = aad(head.made_at, head.schema);
        match seal::unwrap(&key.backup_wrap(), Purpose::Canary, &aad, &canary) {
            Ok(sings) if sings.as_slice() == CANARY => {}
            Ok(_) | Err(seal::OpenError::Refused) => return Err(Refused::NotOurs),
            Err(seal::OpenError::OtherKey) => return Err(Refused::OtherKeys),
            Err(_) => return Err(Refused::Damaged),
        }
    }
    Ok(Judged {
        head,
        reader,
        table: "",
        names: Vec::new(),
        roster: None,
        marks: BTreeMap::new(),
    })
}

impl<R: BufRead> Judged<R> {
    /// The next line; none after the last.
    pub(super) fn next(&mut self) -> Result<Option<Line>, Refused> {
        let line = self.reader.next()?;
        match &line {
            Some(Line::Table(table, names)) => {
                self.table = table;
                self.names.clone_from(names);
            }
            Some(Line::Row(row)) => self.look(row),
            Some(Line::Other(_)) => return Err(Refused::Damaged),
            None => {}
        }
        Ok(line)
    }

    fn look(&mut self, row: &[Value]) {
        let of = |name: &str| {
            let at = self.names.iter().position(|known| known == name)?;
            row.get(at)
        };
        if self.table == "rosters"
            && let Some(Value::Integer(number)) = of("number")
            && let Some(Value::Bytes(bytes)) = of("bytes")
            && let Some(Value::Bytes(signature)) = of("signature")
            && self
                .roster
                .as_ref()
                .is_none_or(|(known, ..)| known < number)
        {
            self.roster = Some((*number, bytes.clone(), signature.clone()));
        }
        if self.table == "erased"
            && let Some(Value::Bytes(mark)) = of("mark")
            && let Some(Value::Integer(day)) = of("day")
            && let Ok(mark) = mark.as_slice().try_into()
        {
            self.marks.insert(mark, *day);
        }
    }

    /// Judges what was read to its end.
    pub(super) fn judge(&self, keys: Option<&Keys<'_>>, older: bool) -> Result<Good, Refused> {
        let vouched = self.reader.vouched.as_ref().ok_or(Refused::Damaged)?;
        let rows = self.reader.rows().clone();
        let Some(keys) = keys else {
            return Ok(Good { rows, roster: None });
        };
        let mac = keys.server_key.backup_mac(&vouched.digest);
        if !bool::from(mac.as_slice().ct_eq(&vouched.mac)) {
            return Err(Refused::NotOurs);
        }
        let (_, bytes, signature) = self.roster.as_ref().ok_or(Refused::Damaged)?;
        let signed = SignedRoster::from_bytes(&[&signature[..], bytes].concat());
        let signed = signed.ok_or(Refused::OtherOrganisation)?;
        let organisation = keys.pins.organisation()?.ok_or(Refused::NoKeys)?;
        let roster = signed.verify(&organisation);
        let backup = roster.map_err(|_| Refused::OtherOrganisation)?.number;
        let seen = keys.pins.highest_roster()?;
        if backup < seen && !older {
            return Err(Refused::OlderStaff { backup, seen });
        }
        Ok(Good {
            rows,
            roster: Some(backup),
        })
    }

    /// Reads all that is left, then judges.
    pub(super) fn read_through(
        &mut self,
        keys: Option<&Keys<'_>>,
        older: bool,
    ) -> Result<Good, Refused> {
        while self.next()?.is_some() {}
        self.judge(keys, older)
    }
}

/// `sanad backup verify`: reads a backup to its end and says what it is worth.
pub fn verify(config: &Config, path: &Path, identity: Option<&Path>) -> anyhow::Result<ExitCode> {
    let Some(identity) = identity else {
        envelope::is_age(path)?;
        say(&format!(
            "{}: the outside is an age file; nothing more can be seen without its key.\n\
             Name the file that holds the key: --identity-file FILE (or - to type it)",
            path.display()
        ));
        return Ok(ExitCode::FAILURE);
    };
    let opener = Opener::identities(identity)?;
    let server_key = ServerKey::load(&config.keys_dir)?;
    let keys = server_key.as_ref().map(|key| Keys::of(config, key));
    let keys = keys.transpose()?;
    let mut judged = open(path, &opener, server_key.as_ref())?;
    // An older list of staff is no fault of a backup; restore asks about it.
    let good = judged.read_through(keys.as_ref(), true)?;
    say(&format!(
        "{}: complete, made {} UTC by Sanad {}",
        path.display(),
        place::stamp(judged.head.made_at),
        judged.head.version,
    ));
    say(&format!("  in it: {}", counted(&good.rows)));
    match good.roster {
        Some(_) => {
            say("  the canary opens with the keys of this house, and the list of staff is signed");
            let now = machine_now();
            place::note(&config.data_dir, |note| note.verified_at = Some(now))?;
        }
        None => say(
            "  the keys of the house are not here (SANAD_KEYS_DIR), so it is not known whether they fit",
        ),
    }
    Ok(ExitCode::SUCCESS)
}

/// How much is in a backup, in one line.
pub(super) fn counted(rows: &BTreeMap<String, u64>) -> String {
    let count = |table: &str| rows.get(table).copied().unwrap_or(0);
    let named = ["cases", "records", "letters", "staff"];
    let told: Vec<_> = named
        .map(|table| format!("{table} {}", count(table)))
        .into();
    let all: u64 = rows.values().sum();
    let others = all - named.iter().map(|table| count(table)).sum::<u64>();
    format!("{}, other rows {others}", told.join(", "))
}
