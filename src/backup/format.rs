//! What is inside a backup: lines of JSON, each whole by itself.
//!
//! The first says what it is; then each table names its columns and what they hold, and its
//! rows follow as lists, bytes in base 64; the last counts the rows and vouches for all lines
//! before it. Invariant: version 1 is read for ever (`tests/data/backups` holds one), and a
//! file without its last line is not complete.

use std::collections::BTreeMap;
use std::io::{BufRead, Read as _, Write};

use base64::{Engine as _, prelude::BASE64_STANDARD};
use serde::{Deserialize, Serialize};
use serde_json::Value as Json;
use sha2::{Digest, Sha256};

use super::Refused;
use crate::store::snapshot::{Columns, Kind, Value, table};

/// The newest form that is written and read.
pub(super) const FORMAT: u32 = 1;
/// The longest line: an attachment of 20 MiB needs less than half of it.
const LONGEST: u64 = 64 * 1024 * 1024;

/// The first line.
#[derive(Serialize, Deserialize)]
pub(super) struct Head {
    /// `backup` or `keys`.
    pub sanad: String,
    pub format: u32,
    /// Of the program that made it.
    pub version: String,
    /// The newest migration of the database; zero for keys.
    pub schema: i64,
    pub made_at: i64,
    /// Opens with the keys of the house that made it; empty for keys.
    pub canary: String,
}

#[derive(Serialize, Deserialize)]
struct TableLine {
    table: String,
    columns: Vec<(String, String)>,
}

/// The last line.
#[derive(Serialize, Deserialize)]
struct End {
    #[serde(rename = "end")]
    is_last: bool,
    rows: BTreeMap<String, u64>,
    sha256: String,
    mac: String,
}

/// Writes lines and remembers what it wrote.
pub(super) struct Writer<W> {
    out: W,
    digest: Sha256,
    rows: BTreeMap<String, u64>,
}

impl<W: Write> Writer<W> {
    pub(super) fn begin(out: W, head: &Head) -> Result<Self, Refused> {
        let mut begun = Self {
            out,
            digest: Sha256::new(),
            rows: BTreeMap::new(),
        };
        begun.line(head)?;
        Ok(begun)
    }

    pub(super) fn table(&mut self, table: &Columns) -> Result<(), Refused> {
        let columns = table.columns.iter();
        let columns = columns.map(|(name, kind)| (name.clone(), word(*kind).to_owned()));
        self.rows.insert(table.table.to_owned(), 0);
        self.line(&TableLine {
            table: table.table.to_owned(),
            columns: columns.collect(),
        })
    }

    pub(super) fn row(&mut self, table: &'static str, row: Vec<Value>) -> Result<(), Refused> {
        let row: Vec<Json> = row
            .into_iter()
            .map(|value| match value {
                Value::Null => Json::Null,
                Value::Integer(number) => Json::from(number),
                Value::Text(text) => Json::from(text),
                Value::Bytes(bytes) => Json::from(BASE64_STANDARD.encode(bytes)),
            })
            .collect();
        *self.rows.entry(table.to_owned()).or_default() += 1;
        self.line(&row)
    }

    /// Any other line.
    pub(super) fn line(&mut self, line: &impl Serialize) -> Result<(), Refused> {
        let mut bytes = serde_json::to_vec(line).map_err(|why| Refused::Writing(why.into()))?;
        bytes.push(b'\n');
        self.digest.update(&bytes);
        self.out.write_all(&bytes).map_err(Refused::Writing)
    }

    /// Writes the last line and gives back what was written to, with the counts.
    pub(super) fn end(
        mut self,
        vouch: impl FnOnce(&[u8; 32]) -> [u8; 32],
    ) -> Result<(W, BTreeMap<String, u64>), Refused> {
        let digest: [u8; 32] = self.digest.clone().finalize().into();
        let end = End {
            is_last: true,
            rows: self.rows.clone(),
            sha256: BASE64_STANDARD.encode(digest),
            mac: BASE64_STANDARD.encode(vouch(&digest)),
        };
        self.line(&end)?;
        Ok((self.out, self.rows))
    }
}

/// One line of a backup, read.
pub(super) enum Line {
    /// A table begins, with the names of its columns.
    Table(&'static str, Vec<String>),
    /// One row of it.
    Row(Vec<Value>),
    /// Something else, for `keys`.
    Other(Json),
}

/// Reads lines and checks what was counted and vouched for.
pub(super) struct Reader<R> {
    input: R,
    digest: Sha256,
    rows: BTreeMap<String, u64>,
    kinds: Vec<Kind>,
    table: Option<&'static str>,
    /// What vouches for all of it, once the last line was read.
    pub vouched: Option<Vouched>,
}

/// What the last line says.
pub(super) struct Vouched {
    pub digest: [u8; 32],
    pub mac: Vec<u8>,
}

impl<R: BufRead> Reader<R> {
    /// Reads the first line.
    pub(super) fn begin(input: R, what: &'static str) -> Result<(Head, Self), Refused> {
        let mut begun = Self {
            input,
            digest: Sha256::new(),
            rows: BTreeMap::new(),
            kinds: Vec::new(),
            table: None,
            vouched: None,
        };
        let line = begun.bytes()?;
        // A later form may have more to say than can be read here, but these two it says.
        let told: Json = serde_json::from_slice(&line).map_err(|_| Refused::SomethingElse(what))?;
        if told["sanad"] != what {
            return Err(Refused::SomethingElse(what));
        }
        if told["format"]
            .as_u64()
            .is_none_or(|format| format > u64::from(FORMAT))
        {
            let version = told["version"].as_str().unwrap_or("?").to_owned();
            return Err(Refused::Newer(version));
        }
        begun.digest.update(&line);
        let head = serde_json::from_value(told).map_err(|_| Refused::Damaged)?;
        Ok((head, begun))
    }

    /// The next line; none after the last one, which was then right.
    pub(super) fn next(&mut self) -> Result<Option<Line>, Refused> {
        if self.vouched.is_some() {
            return Ok(None);
        }
        let line = self.bytes()?;
        let told: Json = serde_json::from_slice(&line).map_err(|_| Refused::Damaged)?;
        if told.get("end").is_some() {
            let end: End = serde_json::from_value(told).map_err(|_| Refused::Damaged)?;
            self.end(&end)?;
            return Ok(None);
        }
        self.digest.update(&line);
        if let Json::Array(values) = told {
            return self.row(values).map(Some);
        }
        if told.get("table").is_some() {
            let table = serde_json::from_value(told).map_err(|_| Refused::Damaged)?;
            return self.begin_table(table).map(Some);
        }
        Ok(Some(Line::Other(told)))
    }

    fn begin_table(&mut self, line: TableLine) -> Result<Line, Refused> {
        // Names come from this program, never from a file.
        let table = table(&line.table).ok_or(Refused::Damaged)?.name;
        let kinds: Option<Vec<_>> = line.columns.iter().map(|(_, kind)| kind_of(kind)).collect();
        self.kinds = kinds.ok_or(Refused::Damaged)?;
        self.table = Some(table);
        if self.rows.insert(line.table, 0).is_some() {
            return Err(Refused::Damaged);
        }
        let names = line.columns.into_iter().map(|(name, _)| name).collect();
        Ok(Line::Table(table, names))
    }

    fn row(&mut self, values: Vec<Json>) -> Result<Line, Refused> {
        let table = self.table.ok_or(Refused::Damaged)?;
        if values.len() != self.kinds.len() {
            return Err(Refused::Damaged);
        }
        let values = values.into_iter().zip(&self.kinds);
        let values: Option<Vec<_>> = values.map(|(json, kind)| value(json, *kind)).collect();
        *self.rows.entry(table.to_owned()).or_default() += 1;
        Ok(Line::Row(values.ok_or(Refused::Damaged)?))
    }

    fn end(&mut self, end: &End) -> Result<(), Refused> {
        let digest: [u8; 32] = self.digest.clone().finalize().into();
        let told = BASE64_STANDARD.decode(&end.sha256);
        let mac = BASE64_STANDARD.decode(&end.mac);
        let (Ok(told), Ok(mac)) = (told, mac) else {
            return Err(Refused::Damaged);
        };
        let mut after = [0];
        let more = self.input.read(&mut after).map_err(|_| Refused::Damaged)?;
        if told != digest || end.rows != self.rows || more > 0 {
            return Err(Refused::Damaged);
        }
        self.vouched = Some(Vouched { digest, mac });
        Ok(())
    }

    /// How many rows each table had so far.
    pub(super) fn rows(&self) -> &BTreeMap<String, u64> {
        &self.rows
    }

    fn bytes(&mut self) -> Result<Vec<u8>, Refused> {
        let mut line = Vec::new();
        let mut input = self.input.by_ref().take(LONGEST);
        input
            .read_until(b'\n', &mut line)
            .map_err(|_| Refused::Damaged)?;
        if line.last() != Some(&b'\n') {
            return Err(Refused::Damaged);
        }
        Ok(line)
    }
}

fn value(json: Json, kind: Kind) -> Option<Value> {
    Some(match (json, kind) {
        (Json::Null, _) => Value::Null,
        (Json::Number(number), Kind::Integer) => Value::Integer(number.as_i64()?),
        (Json::String(text), Kind::Text) => Value::Text(text),
        (Json::String(text), Kind::Bytes) => Value::Bytes(BASE64_STANDARD.decode(text).ok()?),
        _ => return None,
    })
}

/// Yes and no are numbers here: only one of the two databases tells them apart.
fn word(kind: Kind) -> &'static str {
    match kind {
        Kind::Integer | Kind::Boolean => "integer",
        Kind::Text => "text",
        Kind::Bytes => "bytes",
    }
}

fn kind_of(word: &str) -> Option<Kind> {
    match word {
        "integer" => Some(Kind::Integer),
        "text" => Some(Kind::Text),
        "bytes" => Some(Kind::Bytes),
        _ => None,
    }
}
