//! Conversations as a social worker reads them, in `tests/transcripts/*.txt`.
//!
//! A file is played line by line (`<` the person, `@` the house and its staff; `deeds.rs`) and
//! written anew with what came of it (`>` the screen, `!` what staff see; `shown.rs`).
//! Invariant: both must be the same. `SANAD_UPDATE=1` rewrites the files: read the difference
//! before it is kept.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use futures::FutureExt as _;
use sanad::app::messenger::ChatId;
use sanad::domain::case::CaseRef;

use crate::house::TestHouse;

mod deeds;
mod shown;

struct Play {
    house: TestHouse,
    chat: ChatId,
    number: String,
    known: Option<(CaseRef, Vec<String>)>,
    out: String,
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/transcripts")
}

impl Play {
    async fn begin(set_up: bool) -> Self {
        let house = if set_up {
            TestHouse::new().await
        } else {
            TestHouse::not_set_up().await
        };
        Self {
            house,
            chat: ChatId(1),
            number: String::new(),
            known: None,
            out: String::new(),
        }
    }

    async fn line(&mut self, line: &str) {
        if let Some(said) = line.strip_prefix("< ") {
            let shown = self.person(said).await;
            let _ = writeln!(self.out, "< {shown}");
            self.screen();
            self.staff_see().await;
        } else if let Some(told) = line.strip_prefix("@ ") {
            let _ = writeln!(self.out, "{line}");
            self.happens(told).await;
            self.staff_see().await;
        } else if !line.starts_with(['>', '!', ' ']) {
            let _ = writeln!(self.out, "{line}");
        }
    }
}

/// Plays one file and gives it as it came out.
async fn played(script: &str) -> String {
    let mut play = Play::begin(!script.contains("@ nothing is set up")).await;
    for line in script.lines() {
        play.line(line).await;
    }
    play.out
}

#[tokio::test]
async fn people_see_what_the_transcripts_say() {
    #[expect(clippy::disallowed_methods, reason = "a switch of this test alone")]
    let update = std::env::vars_os().any(|(name, _)| name == "SANAD_UPDATE");
    let mut files: Vec<_> = std::fs::read_dir(folder())
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    files.sort();
    assert!(files.len() >= 15, "transcripts are missing");
    let mut different = Vec::new();
    for file in files {
        let script = std::fs::read_to_string(&file).unwrap();
        let name = file.file_name().unwrap().to_string_lossy().into_owned();
        let playing = std::panic::AssertUnwindSafe(played(&script));
        let Ok(now) = playing.catch_unwind().await else {
            different.push(format!("{name}: it could not be played to its end"));
            continue;
        };
        if now == script {
            continue;
        }
        if update {
            std::fs::write(&file, now).unwrap();
            continue;
        }
        let pair = now.lines().zip(script.lines()).enumerate();
        let first = pair.into_iter().find(|(_, (now, then))| now != then);
        different.push(match first {
            Some((at, (now, then))) => format!("{name}:{}\n  was {then}\n  is  {now}", at + 1),
            None => format!("{name}: it ends at another line"),
        });
    }
    assert!(different.is_empty(), "{}", different.join("\n"));
}
