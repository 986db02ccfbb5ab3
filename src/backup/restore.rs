//! `sanad restore`: brings a house back, and nothing that was erased.
//!
//! On SQLite a new file is written beside the old one and takes its place when it is whole; on
//! PostgreSQL everything is one transaction. Either database takes what the other gave.
//! Invariant: a restore that is refused or fails leaves the house as it was; and a clock that
//! is wrong, ahead or behind, erases nothing for ever and gives nothing back.

use std::collections::BTreeMap;
use std::io::BufRead;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::Context as _;

use super::check::{Good, Judged, Keys, counted, open};
use super::envelope::Opener;
use super::format::Line;
use super::{Refused, file, place};
use crate::app::erased::{MARK_LIFE, Weeded, Weeds};
use crate::app::house::Clock;
use crate::app::keyring::marks::parse;
use crate::app::keyring::{Marks, ServerKey, check_apart};
use crate::config::Config;
use crate::play::say;
use crate::serve::{self, machine_now};
use crate::store::restoring::Insert;
use crate::store::snapshot::{Part, table};
use crate::store::{Store, StoreError};

/// Deeds of staff are kept for a year.
const AUDIT_LIFE: i64 = 365 * 86_400;

/// A clock that is so far from what the house knew is told of.
const DOUBTFUL: i64 = 86_400;

/// How a house is to be brought back.
pub struct Asked<'a> {
    /// The backup.
    pub from: &'a Path,
    /// The file with the key that opens it.
    pub identity: &'a Path,
    /// Whether a house that is there makes room.
    pub replace: bool,
    /// Whether a list of staff may be older than one that was seen.
    pub older_staff: bool,
    /// Whether the backup may be older than marks are kept.
    pub old: bool,
    /// Files with marks of erased cases from other hosts.
    pub marks: &'a [PathBuf],
}

/// Everything that is at hand while a house is brought back.
struct Bringing<'a> {
    asked: &'a Asked<'a>,
    keys: Keys<'a>,
    opener: Opener,
    marks: BTreeMap<[u8; 32], i64>,
    time: Time,
    /// How long the organisation keeps a case that has ended.
    days: u32,
}

/// What is known of the time where nothing runs whose pulse could be compared.
struct Time {
    /// What the machine says.
    wall: i64,
    /// What the house of this data folder believed last.
    kept: Option<i64>,
}

impl Time {
    /// What is erased goes by this: never past what is known of the house that comes back. What
    /// is over only by the machine's clock ends once `serve` has believed that for a day.
    fn sure(&self, made_at: i64) -> i64 {
        self.wall.min(self.kept.unwrap_or(made_at))
    }

    /// What is kept carries this.
    fn now(&self, made_at: i64) -> i64 {
        self.wall.max(made_at).max(self.kept.unwrap_or(0))
    }
}

struct Brought {
    good: Good,
    weeded: Weeded,
    aside: Option<PathBuf>,
    marks: BTreeMap<[u8; 32], i64>,
}

/// Brings a house back into the database that the settings name.
pub async fn restore(config: &Config, asked: &Asked<'_>) -> anyhow::Result<ExitCode> {
    serve::refuse_demo_data(config)?;
    check_apart(&config.data_dir, &config.keys_dir)?;
    let days = serve::load_content(config)?.content.organisation.days;
    let key = ServerKey::load(&config.keys_dir)?.ok_or(Refused::NoKeys)?;
    let mut marks = Marks::open(&config.keys_dir)?.all()?;
    for path in asked.marks {
        let text = std::fs::read(path).map_err(file("reading", path))?;
        marks.extend(parse(&text));
    }
    let bringing = Bringing {
        asked,
        keys: Keys::of(config, &key)?,
        opener: Opener::identities(asked.identity)?,
        marks,
        time: Time {
            wall: machine_now(),
            kept: Clock::kept(&config.data_dir),
        },
        days,
    };
    let made_at = bringing.check()?;
    let brought = match &config.database_url {
        Some(url) => bringing.bring_to_postgres(url.expose()).await?,
        None => {
            std::fs::create_dir_all(&config.data_dir)
                .with_context(|| format!("making the data folder {}", config.data_dir.display()))?;
            bringing.bring_to_sqlite(&config.data_dir).await?
        }
    };
    bringing.settle(config, &brought)?;
    told(&brought, made_at);
    told_of_the_time(&bringing.time, made_at);
    Ok(ExitCode::SUCCESS)
}

impl Bringing<'_> {
    /// Reads the backup to its end before anything is touched; when it was made.
    fn check(&self) -> Result<i64, Refused> {
        let mut judged = open(self.asked.from, &self.opener, Some(self.keys.server_key))?;
        judged.read_through(Some(&self.keys), self.asked.older_staff)?;
        let made_at = judged.head.made_at;
        let age = (self.time.now(made_at) - made_at) / 86_400;
        if age > MARK_LIFE && !self.asked.old {
            return Err(Refused::TooOld(age));
        }
        Ok(made_at)
    }

    async fn bring_to_sqlite(&self, data: &Path) -> Result<Brought, Refused> {
        let place = data.join("sanad.db");
        let found = self.look_at_file(&place).await?;
        let fresh = data.join("sanad.db.restoring");
        remove_database(&fresh);
        let store = Store::open_sqlite(&fresh).await?;
        let filled = self.fill(&store, found.marks).await;
        // The journal is folded in, so that one file is the whole house.
        store.close().await;
        let mut brought = match filled {
            Ok(brought) => brought,
            Err(why) => {
                remove_database(&fresh);
                return Err(why);
            }
        };
        if found.holds_a_house {
            let aside = data.join(format!("sanad.db.before-{}", place::stamp(self.time.wall)));
            if aside.exists() {
                remove_database(&fresh);
                return Err(Refused::Exists(aside));
            }
            rename_database(&place, &aside)?;
            brought.aside = Some(aside);
        } else {
            remove_database(&place);
        }
        rename_database(&fresh, &place)?;
        place::sync(data)?;
        Ok(brought)
    }

    /// What lies where the house is to come, which nobody may be using.
    async fn look_at_file(&self, path: &Path) -> Result<Found, Refused> {
        if !path.exists() {
            return Ok(Found::default());
        }
        let (replace, place) = (self.asked.replace, path.display().to_string());
        let found = match Store::open_sqlite_as_it_is(path).await {
            Ok(store) => {
                let found = look(&store, replace, &place).await;
                store.close().await;
                found
            }
            Err(why) => Err(why.into()),
        };
        match found {
            // What cannot be read may be a house that is damaged, which is why this is done.
            Err(Refused::Store(why)) if !why.is_unavailable() => {
                let found = Found {
                    holds_a_house: true,
                    ..Found::default()
                };
                replace.then_some(found).ok_or(Refused::NotEmpty(place))
            }
            found => found,
        }
    }

    async fn bring_to_postgres(&self, url: &str) -> Result<Brought, Refused> {
        let store = Store::open_postgres_as_it_is(url).await?;
        let place = "this database of PostgreSQL";
        let found = look(&store, self.asked.replace, place).await;
        let at_work = store.is_at_work(self.time.wall).await;
        store.close().await;
        let found = found?;
        if at_work? {
            return Err(Refused::Running);
        }
        let store = Store::open_postgres(url).await?;
        let filled = self.fill(&store, found.marks).await;
        store.close().await;
        filled
    }

    /// Writes every row, and takes out again what must not come back, in one transaction.
    async fn fill(
        &self,
        store: &Store,
        of_the_old: BTreeMap<[u8; 32], i64>,
    ) -> Result<Brought, Refused> {
        let server_key = self.keys.server_key;
        let mut judged = open(self.asked.from, &self.opener, Some(server_key))?;
        let mut change = store.begin().await?;
        change.make_room().await?;
        write_rows(&mut judged, &mut change).await?;
        let good = judged.judge(Some(&self.keys), self.asked.older_staff)?;
        change.go_on_numbering().await?;
        let made_at = judged.head.made_at;
        let sure = self.time.sure(made_at);
        let mut marks = of_the_old;
        marks.extend(std::mem::take(&mut judged.marks));
        marks.extend(&self.marks);
        let weeds = Weeds {
            server_key,
            marks: &marks,
            now: self.time.now(made_at),
            sure,
            days: self.days,
        };
        let weeded = weeds.weed(&mut change).await?;
        change.purge_audit(sure - AUDIT_LIFE).await?;
        change.commit().await?;
        if let Err(why) = store.scrub().await {
            tracing::warn!(%why, "erased bytes may still lie in the journal");
        }
        Ok(Brought {
            good,
            weeded,
            aside: None,
            marks,
        })
    }

    /// What the keys folder learns of the house that came back.
    fn settle(&self, config: &Config, brought: &Brought) -> Result<(), Refused> {
        let marks: Vec<_> = brought
            .marks
            .iter()
            .map(|(mark, day)| (*mark, *day))
            .collect();
        Marks::open(&config.keys_dir)?.add(&marks)?;
        let seen = self.keys.pins.highest_roster()?;
        if let Some(number) = brought.good.roster.filter(|number| *number < seen) {
            self.keys.pins.go_back_to(number)?;
        }
        Ok(())
    }
}

/// What was found where a house is to come.
#[derive(Default)]
struct Found {
    holds_a_house: bool,
    marks: BTreeMap<[u8; 32], i64>,
}

async fn look(store: &Store, replace: bool, place: &str) -> Result<Found, Refused> {
    let mut moment = store.snapshot().await?;
    let holds_a_house = moment.holds_a_house().await?;
    let knows_marks = moment.has_table("erased").await?;
    drop(moment);
    if holds_a_house && !replace {
        return Err(Refused::NotEmpty(place.to_owned()));
    }
    let marks = if knows_marks {
        store.list_erased().await?
    } else {
        Vec::new()
    };
    if !store.take_alone().await? {
        return Err(Refused::Running);
    }
    Ok(Found {
        holds_a_house,
        marks: marks.into_iter().map(|row| (row.mark, row.day)).collect(),
    })
}

async fn write_rows<R: BufRead>(
    judged: &mut Judged<R>,
    change: &mut crate::store::Change<'_>,
) -> Result<(), Refused> {
    let (mut into, mut skipping) = (None, false);
    while let Some(line) = judged.next()? {
        match line {
            // An earlier program took it; what is left out today comes back from nowhere.
            Line::Table(name, _) if table(name).is_none_or(|of| of.part != Part::Kept) => {
                into = None;
                skipping = true;
            }
            Line::Table(table, names) => {
                skipping = false;
                let columns = change.columns(table).await?;
                let insert = columns.and_then(|columns| Insert::new(&columns, &names));
                let newer = || Refused::Newer(judged.head.version.clone());
                into = Some((table, insert.ok_or_else(newer)?));
            }
            Line::Row(_) if skipping => {}
            Line::Row(row) => {
                let (table, insert) = into.as_ref().ok_or(Refused::Damaged)?;
                let refused = |why: StoreError| Refused::Row { table, why };
                change.insert_row(insert, row).await.map_err(refused)?;
            }
            Line::Other(_) => return Err(Refused::Damaged),
        }
    }
    Ok(())
}

/// The files of a database: itself and its journal.
fn files(path: &Path) -> [PathBuf; 3] {
    ["", "-wal", "-shm"].map(|end| {
        let mut name = path.as_os_str().to_owned();
        name.push(end);
        PathBuf::from(name)
    })
}

fn remove_database(path: &Path) {
    for path in files(path) {
        // Most of the time it is not there.
        let _ = std::fs::remove_file(path);
    }
}

fn rename_database(from: &Path, to: &Path) -> Result<(), Refused> {
    for (from, to) in files(from).iter().zip(&files(to)) {
        if from.exists() {
            std::fs::rename(from, to).map_err(file("renaming", from))?;
        }
    }
    Ok(())
}

fn told(brought: &Brought, made_at: i64) {
    say(&format!(
        "The house of {} UTC is back.\n  brought back: {}",
        place::stamp(made_at),
        counted(&brought.good.rows),
    ));
    say(&format!(
        "  not back:     cases erased since {}, cases whose time is over {}",
        brought.weeded.marked, brought.weeded.over,
    ));
    if let Some(aside) = &brought.aside {
        say(&format!(
            "  the house that was here lies in {}: delete it once this one works",
            aside.display()
        ));
    }
    say("  everybody signs in again; whoever was writing a request begins anew");
}

/// Whoever reads this can see whether it is the clock that is wrong.
fn told_of_the_time(time: &Time, made_at: i64) {
    let (wall, sure) = (time.wall, time.sure(made_at));
    if wall - sure > DOUBTFUL {
        say(&format!(
            "  the clock here says {} UTC, and the last that this house knew is {} UTC: cases that ended in between are still there, and go a day after `sanad serve` began. Set the clock right before that if it is wrong",
            place::stamp(wall),
            place::stamp(sure),
        ));
    }
    say("\nNext: sanad serve");
}
