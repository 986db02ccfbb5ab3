//! From files or a publication to the content that the domain works with.
//!
//! Files are read and parsed here; whether they are right is judged in `domain/inspect`.
//! Invariant: a `Live` is only made by `load`, so its content passed the inspection.

pub mod budget;
pub mod card;
pub mod confirmed;
mod draw;
mod flows;
mod forms;
mod house;
pub mod kept;
pub mod live;
mod messages;
pub mod outline;
pub mod print;
pub mod review;
mod table;
pub mod texts;
pub mod voice;
pub mod watch;

use std::collections::BTreeMap;
use std::io::Read as _;
use std::path::Path;
use std::sync::Arc;

use include_dir::{Dir, include_dir};
use sha2::{Digest as _, Sha256};

use crate::domain::confirmed::shown;
use crate::domain::finding::{Finding, Level, Place, sort};
use crate::domain::flow::{Kind, Screen};
use crate::domain::inspect::inspect;
use crate::domain::payload::ScreenId;
use crate::domain::raw::{Raw, RawCrisis, RawSource, RawSynonyms, RawWording};

pub use live::{Live, LiveCell};
pub use print::print;
pub use texts::{Args, Texts};
pub use voice::Voices;
pub use watch::watch;

static SHIPPED: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/locales");

/// Content files by name, as in `locales/flows/guidance.toml`.
#[derive(Clone, Default)]
pub struct Files(pub BTreeMap<String, Vec<u8>>);

/// What came of loading.
pub struct Loaded {
    /// The content with its texts; none when an error was found.
    pub live: Option<Live>,
    /// Everything that was found, by file and line.
    pub findings: Vec<Finding>,
}

/// The content inside the binary.
pub fn shipped() -> Files {
    let mut files = Files::default();
    let mut folders = vec![&SHIPPED];
    while let Some(folder) = folders.pop() {
        folders.extend(folder.dirs());
        for file in folder.files().filter(|file| is_content(file.path())) {
            files.insert(file.path(), file.contents().to_vec());
        }
    }
    files
}

/// The content of a folder, whatever its own name is.
pub fn read_folder(locales: &Path) -> std::io::Result<Files> {
    let mut files = Files::default();
    let mut folders = vec![locales.to_path_buf()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder)? {
            let path = entry?.path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let name = path.strip_prefix(locales).unwrap_or(&path);
            if is_content(name) {
                files.insert(name, read_file(&path)?);
            }
        }
    }
    Ok(files)
}

/// A file; of a recording that is too large only as much as shows that it is.
fn read_file(path: &Path) -> std::io::Result<Vec<u8>> {
    if path.extension().is_none_or(|extension| extension != "ogg") {
        return std::fs::read(path);
    }
    let mut bytes = Vec::new();
    let most = voice::MOST_BYTES as u64 + 1;
    std::fs::File::open(path)?
        .take(most)
        .read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Whether a file, named from the folder of the content, belongs to it.
fn is_content(path: &Path) -> bool {
    let hidden = path
        .file_name()
        .is_none_or(|name| name.to_string_lossy().starts_with('.'));
    match path.extension().and_then(|e| e.to_str()) {
        Some("toml" | "ftl" | "txt") => !hidden,
        Some("ogg") => !hidden && path.starts_with("voice"),
        _ => false,
    }
}

impl Files {
    fn insert(&mut self, path: &Path, bytes: Vec<u8>) {
        let parts: Vec<_> = path.iter().map(|part| part.to_string_lossy()).collect();
        self.0.insert(format!("locales/{}", parts.join("/")), bytes);
    }

    /// A fingerprint of all files: names, lengths and bytes.
    pub fn version(&self) -> [u8; 32] {
        let mut hash = Sha256::new();
        for (name, bytes) in &self.0 {
            for part in [name.as_bytes(), bytes] {
                hash.update((part.len() as u64).to_be_bytes());
                hash.update(part);
            }
        }
        hash.finalize().into()
    }
}

/// The day of this computer's clock, in days since 1970-01-01.
#[expect(
    clippy::disallowed_methods,
    reason = "content is loaded before there is a house; nothing is deleted by this day"
)]
pub fn today() -> i64 {
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
    since.map_or(0, |since| {
        i64::try_from(since.as_secs() / 86_400).unwrap_or(0)
    })
}

/// Parses and judges all files as of today; every finding at once.
pub fn load(files: &Files) -> Loaded {
    load_on(files, today())
}

/// The same as of a day: what the organisation has not confirmed for too long is left out.
pub fn load_on(files: &Files, day: i64) -> Loaded {
    let mut findings = Vec::new();
    let raw = read(files, &mut findings);
    let inspected = inspect(&raw);
    findings.extend(inspected.findings);
    let is_broken = |findings: &[Finding]| findings.iter().any(|f| f.level == Level::Error);
    let sound = inspected.content.filter(|_| !is_broken(&findings));
    let live = sound.map(|mut content| {
        content.services = shown(std::mem::take(&mut content.services), day);
        let mut live = Live {
            texts: Texts::compile(&raw.sources, &content),
            content,
            voices: Voices::default(),
            version: files.version(),
            day,
        };
        live.voices = voice::load(files, &live, &mut findings);
        live
    });
    sort(&mut findings);
    Loaded {
        live: live.filter(|_| !is_broken(&findings)),
        findings,
    }
}

/// What `sanad content check` says, and its exit code.
pub fn check(files: &Files, colour: bool) -> (String, i32) {
    let loaded = load(files);
    let count = |level| loaded.findings.iter().filter(|f| f.level == level).count();
    let (errors, warnings) = (count(Level::Error), count(Level::Warning));
    let mut out = print(&loaded.findings, files, colour);
    if !out.is_empty() {
        out.push('\n');
    }
    let sum = match (errors, warnings) {
        (0, 0) => "nothing to report".to_owned(),
        (0, w) => plural(w, "warning"),
        (e, 0) => plural(e, "error"),
        (e, w) => format!("{}, {}", plural(e, "error"), plural(w, "warning")),
    };
    out.push_str(&sum);
    out.push_str(" in ");
    out.push_str(&plural(files.0.len(), "file"));
    out.push('\n');
    (out, i32::from(errors > 0))
}

fn plural(count: usize, word: &str) -> String {
    match count {
        1 => format!("1 {word}"),
        n => format!("{n} {word}s"),
    }
}

/// Where a file belongs, by its name.
enum Role<'a> {
    Flow,
    Languages,
    Organisation,
    Directory,
    Texts(&'a str),
    Confirmed,
    Crisis(&'a str),
    Wording(&'a str),
    Topics,
    Synonyms(&'a str),
    Countries(&'a str),
    Meanings(&'a str),
    Weights,
    Other,
}

fn role(name: &str) -> Role<'_> {
    let parts: Vec<&str> = name.split('/').collect();
    match parts.as_slice() {
        ["locales", "flows", file] if file.strip_suffix(".toml").is_some() => Role::Flow,
        ["locales", "languages.toml"] => Role::Languages,
        ["locales", "organisation.toml"] => Role::Organisation,
        ["locales", "directory.toml"] => Role::Directory,
        ["locales", "confirmed.toml"] => Role::Confirmed,
        ["locales", language, "crisis.txt"] => Role::Crisis(language),
        ["locales", language, "wording.txt"] => Role::Wording(language),
        ["locales", "search.toml"] => Role::Topics,
        ["locales", language, "search.txt" | "examples.txt"] => Role::Synonyms(language),
        ["locales", language, "countries.txt"] => Role::Countries(language),
        ["locales", language, "meanings.txt"] => Role::Meanings(language),
        ["locales", "weights.txt"] => Role::Weights,
        ["locales", language, file] if file.strip_suffix(".ftl").is_some() => Role::Texts(language),
        _ => Role::Other,
    }
}

/// All files but recordings, as text.
fn texts_of(files: &Files, findings: &mut Vec<Finding>) -> Vec<RawSource> {
    let mut sources = Vec::new();
    for (name, bytes) in files.0.iter().filter(|(name, _)| !is_sound(name)) {
        match String::from_utf8(bytes.clone()) {
            Ok(text) => sources.push(RawSource {
                file: Arc::from(name.as_str()),
                text,
            }),
            Err(_) => findings.push(not_text(name)),
        }
    }
    sources
}

fn read(files: &Files, findings: &mut Vec<Finding>) -> Raw {
    let mut raw = Raw {
        flows_are_whole: true,
        ..Raw::default()
    };
    raw.sources = texts_of(files, findings);
    for name in ["languages.toml", "organisation.toml", "directory.toml"] {
        let name = format!("locales/{name}");
        if !files.0.contains_key(&name) {
            findings.push(
                Finding::error("L001", &Place::file(&name), format!("{name} is missing"))
                    .advice("copy it from the content that is shipped with Sanad"),
            );
        }
    }
    let sources = std::mem::take(&mut raw.sources);
    for source in &sources {
        match role(&source.file) {
            Role::Flow => flows::read(source, &mut raw, findings),
            Role::Languages => raw.languages = house::languages(source, findings),
            Role::Organisation => raw.organisation = house::organisation(source, findings),
            Role::Directory => house::directory(source, &mut raw, findings),
            Role::Crisis(language) => raw.crisis.push(RawCrisis {
                language: language.to_owned(),
                file: Arc::clone(&source.file),
                text: source.text.clone(),
            }),
            Role::Wording(language) => raw.wordings.push(RawWording {
                language: language.to_owned(),
                file: Arc::clone(&source.file),
                text: source.text.clone(),
            }),
            Role::Topics => raw.topics = house::topics(source, findings),
            Role::Synonyms(language) => raw.synonyms.push(list(language, source)),
            Role::Countries(language) => raw.countries.push(list(language, source)),
            Role::Meanings(language) => raw.meanings.push(list(language, source)),
            Role::Weights => raw.weights = Some(list("", source)),
            Role::Texts(_) | Role::Confirmed | Role::Other => {}
        }
    }
    let ids = raw
        .services
        .iter()
        .filter_map(|s| Some(s.id.as_ref()?.value.clone()));
    let ids: Vec<String> = ids.collect();
    if let Some(source) = sources.iter().find(|s| *s.file == *confirmed::FILE) {
        raw.confirmed = confirmed::read(source, &ids, findings);
    }
    raw.texts = messages::read(&sources, findings);
    raw.sources = sources;
    raw
}

/// A list of words as it is.
fn list(language: &str, source: &RawSource) -> RawSynonyms {
    RawSynonyms {
        language: language.to_owned(),
        file: Arc::clone(&source.file),
        text: source.text.clone(),
    }
}

/// The language whose texts a file holds.
fn language_of(file: &str) -> Option<&str> {
    match role(file) {
        Role::Texts(language) => Some(language),
        Role::Flow
        | Role::Languages
        | Role::Organisation
        | Role::Directory
        | Role::Confirmed
        | Role::Crisis(_)
        | Role::Wording(_)
        | Role::Topics
        | Role::Synonyms(_)
        | Role::Countries(_)
        | Role::Meanings(_)
        | Role::Weights
        | Role::Other => None,
    }
}

/// Where the buttons and results of a screen lead.
fn leads_to(screen: &Screen) -> Vec<ScreenId> {
    let mut ways: Vec<ScreenId> = screen.options.iter().flatten().copied().collect();
    if let Kind::Checklist { results, .. } = &screen.kind {
        ways.extend(results.iter().map(|(_, to)| *to));
    }
    ways
}

/// Whether a file is a recording, not a text.
fn is_sound(name: &str) -> bool {
    voice::place(name).is_some_and(|(_, file)| file.strip_suffix(".ogg").is_some())
}

fn not_text(name: &str) -> Finding {
    Finding::error(
        "F010",
        &Place::file(name),
        format!("{name} is not written in UTF-8"),
    )
    .label("cannot be read")
    .advice("save the file as UTF-8 in your editor")
}
