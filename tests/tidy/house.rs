//! Reading the house.

use std::{
    fs,
    io::Write as _,
    path::{Path, PathBuf},
};

/// What git does not keep.
const NOT_KEPT: &[&str] = &[
    ".git",
    "target",
    "data",
    "keys",
    "sanad-keys",
    ".test-pictures",
    "fuzz/target",
    "fuzz/artifacts",
    "fuzz/Cargo.lock",
];

pub struct Source {
    /// From the top of the house, with slashes.
    pub path: String,
    pub text: String,
}

pub fn top() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

pub fn read(path: &str) -> String {
    fs::read_to_string(top().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// Every text file under a folder (`""` is all), in order. Pictures are passed over.
pub fn sources(under: &str) -> Vec<Source> {
    let mut paths = Vec::new();
    walk(&top().join(under), &mut paths);
    paths.sort();
    let source = |path: PathBuf| {
        let text = fs::read_to_string(&path).ok()?;
        let path = path.strip_prefix(top()).expect("inside the house");
        let path = path.to_string_lossy().replace('\\', "/");
        Some(Source { path, text })
    };
    paths.into_iter().filter_map(source).collect()
}

fn walk(folder: &Path, into: &mut Vec<PathBuf>) {
    for entry in
        fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()))
    {
        let path = entry.expect("an entry").path();
        let place = path.strip_prefix(top()).unwrap_or(&path).to_string_lossy();
        if NOT_KEPT.contains(&place.as_ref()) {
            continue;
        }
        if path.is_dir() {
            walk(&path, into);
        } else {
            into.push(path);
        }
    }
}

pub fn rust(under: &str) -> Vec<Source> {
    let mut sources = sources(under);
    sources.retain(|source| {
        Path::new(&source.path)
            .extension()
            .is_some_and(|end| end == "rs")
    });
    sources
}

/// Says how much was walked, past the capture of the test harness, and fails below a number.
#[track_caller]
pub fn walked(what: &str, count: usize, at_least: usize) {
    let _ = writeln!(std::io::stderr(), "tidy: {count} {what}");
    assert!(
        count >= at_least,
        "only {count} {what}, there were {at_least}: does the walk see all?"
    );
}

/// Fails with one breach a line.
#[track_caller]
pub fn none(breaches: &[String]) {
    assert!(breaches.is_empty(), "\n{}\n", breaches.join("\n"));
}
