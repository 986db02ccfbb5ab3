//! What can be seen of the house without running it: arrows between layers, sizes, names,
//! twins that must stay alike, and whether the README tells the truth.
//!
//! Invariant: every rule is shown a planted breach and finds it, and every walk fails when
//! it suddenly sees fewer files than there were.

/// Reading the house.
mod house {
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
}

/// Rust as a text: without tests, without comments and strings, and the paths it names.
mod rust {
    /// The text without tests, comments and the insides of strings; its lines stay lines.
    pub fn of_the_house(text: &str) -> String {
        without_tests(&bare(text))
    }

    /// The text without what stands under `#[cfg(test)]`. Relies on rustfmt's indentation, and on
    /// strings being blank, so that no line of theirs looks like an end.
    fn without_tests(bare: &str) -> String {
        let mut kept = String::new();
        let mut lines = bare.lines();
        while let Some(line) = lines.next() {
            if line.trim() != "#[cfg(test)]" {
                kept.push_str(line);
                kept.push('\n');
                continue;
            }
            let end = format!("{}}}", &line[..line.len() - line.trim_start().len()]);
            let item = lines
                .by_ref()
                .map(str::trim)
                .find(|line| !line.is_empty() && !line.starts_with("#["));
            let is_whole = item.is_none_or(|item| item.ends_with(';') || item.ends_with('}'));
            if !is_whole {
                lines.by_ref().find(|line| line.starts_with(&end));
            }
        }
        kept
    }

    /// The text with comments and the insides of strings blanked.
    fn bare(text: &str) -> String {
        let mut bare = String::with_capacity(text.len());
        let mut rest = text;
        while let Some(first) = rest.chars().next() {
            let skip = skipped(rest, bare.chars().next_back());
            let step = if skip == 0 { first.len_utf8() } else { skip };
            if skip == 0 {
                bare.push(first);
            } else {
                bare.push(' ');
                bare.extend(rest[..step].matches('\n'));
            }
            rest = &rest[step..];
        }
        bare
    }

    /// How many bytes a comment, string or character here takes; 0 when there is none.
    fn skipped(rest: &str, before: Option<char>) -> usize {
        let to_end = |found: Option<usize>, more: usize| found.map_or(rest.len(), |at| at + more);
        if rest.starts_with("//") {
            return to_end(rest.find('\n'), 0);
        }
        if rest.starts_with("/*") {
            return to_end(rest.find("*/"), 2);
        }
        let in_name = before.is_some_and(|c| c.is_alphanumeric() || c == '_');
        if !in_name && (rest.starts_with("r\"") || rest.starts_with("r#")) {
            let marks = rest[1..].bytes().take_while(|byte| *byte == b'#').count();
            let end = format!("\"{}", "#".repeat(marks));
            let body = 2 + marks;
            if rest[1 + marks..].starts_with('"') {
                return rest[body..]
                    .find(&end)
                    .map_or(rest.len(), |at| body + at + end.len());
            }
        }
        if rest.starts_with('"') {
            return quoted(rest);
        }
        character(rest)
    }

    fn quoted(rest: &str) -> usize {
        let mut escaped = false;
        for (at, byte) in rest.bytes().enumerate().skip(1) {
            match byte {
                _ if escaped => escaped = false,
                b'\\' => escaped = true,
                b'"' => return at + 1,
                _ => {}
            }
        }
        rest.len()
    }

    /// A character such as `'"'`, told from a lifetime by its closing mark.
    fn character(rest: &str) -> usize {
        let mut chars = rest.char_indices();
        if chars.next().map(|(_, c)| c) != Some('\'') {
            return 0;
        }
        let escaped = chars.next().is_some_and(|(_, c)| c == '\\');
        let close = if escaped {
            rest[3..].find('\'').map(|at| at + 3)
        } else {
            chars.next().map(|(at, _)| at)
        };
        match close {
            Some(at) if rest[at..].starts_with('\'') => at + 1,
            _ => 0,
        }
    }

    pub fn words(bare: &str) -> impl Iterator<Item = &str> {
        bare.split(|c: char| !c.is_alphanumeric() && c != '_')
            .filter(|word| !word.is_empty())
    }

    /// The names directly under `root::`, in the plain and in the `{a, b}` form.
    pub fn named_under(bare: &str, root: &str) -> Vec<String> {
        let root = format!("{root}::");
        let mut named = Vec::new();
        for (at, _) in bare.match_indices(&root) {
            let before = bare[..at].chars().next_back();
            if before.is_some_and(|c| c.is_alphanumeric() || c == '_') || bare[..at].ends_with("::")
            {
                continue;
            }
            named.extend(firsts(&bare[at + root.len()..]));
        }
        named
    }

    /// The first name of a path, or of each path in braces.
    fn firsts(rest: &str) -> Vec<String> {
        let name = |text: &str| words(text.trim_start()).next().unwrap_or("*").to_owned();
        let Some(group) = rest.trim_start().strip_prefix('{') else {
            let starts_with_name = rest.starts_with(|c: char| c.is_alphabetic() || c == '_');
            return vec![if starts_with_name {
                name(rest)
            } else {
                "*".to_owned()
            }];
        };
        let (mut depth, mut part, mut parts) = (1, String::new(), Vec::new());
        for c in group.chars() {
            match c {
                '{' => depth += 1,
                '}' => depth -= 1,
                _ => {}
            }
            if depth == 0 {
                break;
            }
            if c == ',' && depth == 1 {
                parts.push(std::mem::take(&mut part));
            } else {
                part.push(c);
            }
        }
        parts.push(part);
        parts
            .iter()
            .filter(|part| !part.trim().is_empty())
            .map(|part| name(part))
            .collect()
    }
}

/// The arrows of the layers.
mod arrows {
    use crate::{house, rust};

    /// What each layer may name, itself included.
    const MAY_NAME: &[(&str, &[&str])] = &[
        ("domain", &["domain"]),
        ("config", &["config"]),
        ("content", &["content", "domain"]),
        ("store", &["store", "domain"]),
        ("app", &["app", "content", "store", "domain"]),
        // The faces do not name the store: every read of a case passes `app`, which asks
        // whether it is permitted and writes the log.
        ("telegram", &["telegram", "app", "content", "domain"]),
        ("web", &["web", "app", "content", "domain"]),
        ("play", &["play", "app", "content", "domain"]),
        ("init", ABOVE),
        ("serve", ABOVE),
        ("demo", ABOVE),
        ("backup", ABOVE),
        ("doctor", ABOVE),
        ("cli", ABOVE),
    ];
    const ABOVE: &[&str] = &[
        "init", "cli", "doctor", "demo", "serve", "backup", "config", "play", "web", "telegram",
        "app", "store", "content", "domain",
    ];

    /// What would let a clock, chance, a disk, a network or a stored form into the domain.
    const NOT_IN_DOMAIN: &[&str] = &[
        "tokio",
        "sqlx",
        "teloxide",
        "axum",
        "reqwest",
        "serde",
        "serde_json",
        "SystemTime",
        "Instant",
        "async",
        "getrandom",
        "rand",
    ];
    const NOT_OF_STD: &[&str] = &["fs", "env", "net", "process", "thread", "io"];

    /// `src/web/cases.rs` is two steps below the root of the crate, `src/play.rs` one.
    fn depth(path: &str) -> usize {
        let below = path
            .trim_start_matches("src/")
            .trim_end_matches(".rs")
            .trim_end_matches("/mod");
        below.split('/').count()
    }

    fn layer(path: &str) -> &str {
        let below = path.trim_start_matches("src/");
        below
            .split_once('/')
            .map_or(below.trim_end_matches(".rs"), |(layer, _)| layer)
    }

    fn breaches(path: &str, text: &str) -> Vec<String> {
        let layer = layer(path);
        if matches!(layer, "lib" | "main") {
            return Vec::new();
        }
        let Some((_, may)) = MAY_NAME.iter().find(|(name, _)| *name == layer) else {
            return vec![format!("{path}: {layer} is not a layer of the house")];
        };
        let bare = rust::of_the_house(text);
        let mut named = rust::named_under(&bare, "crate");
        named.extend(rust::named_under(
            &bare,
            &vec!["super"; depth(path)].join("::"),
        ));
        named.retain(|name| !may.contains(&name.as_str()));
        let mut breaches: Vec<_> = named
            .iter()
            .map(|name| format!("{path}: {layer} names {name}"))
            .collect();
        if layer == "domain" {
            breaches.extend(impure(&bare).map(|what| format!("{path}: the domain has no {what}")));
        }
        breaches
    }

    fn impure(bare: &str) -> impl Iterator<Item = String> {
        let words = rust::words(bare)
            .filter(|word| NOT_IN_DOMAIN.contains(word))
            .map(str::to_owned);
        let mut found: Vec<String> = words.collect();
        let of_std = rust::named_under(bare, "std").into_iter();
        found.extend(
            of_std
                .filter(|name| NOT_OF_STD.contains(&name.as_str()))
                .map(|name| format!("std::{name}")),
        );
        found.into_iter()
    }

    #[test]
    fn every_layer_names_only_what_is_left_of_it() {
        let sources = house::rust("src");
        house::walked("files for arrows", sources.len(), 120);
        let breaches: Vec<_> = sources
            .iter()
            .flat_map(|source| breaches(&source.path, &source.text))
            .collect();
        house::none(&breaches);
    }

    #[test]
    fn a_wrong_arrow_is_seen_in_every_form() {
        for (path, planted) in [
            ("src/domain/step.rs", "use crate::store::Store;"),
            (
                "src/domain/step.rs",
                "use crate::{\n    domain::flow::{Flow, Id},\n    content::card,\n};",
            ),
            (
                "src/content/mod.rs",
                "fn f() { let s = crate::store::find(); }",
            ),
            ("src/content/mod.rs", "use super::store::Store;"),
            ("src/store/cases.rs", "use super::super::app::App;"),
            ("src/store/cases.rs", "use super::super::{domain, content};"),
            ("src/app/turn.rs", "use crate::telegram::inbound;"),
            ("src/telegram/mod.rs", "use crate::web::routes;"),
            (
                "src/web/cases.rs",
                "use crate::{app::App, store::StoreError};",
            ),
            ("src/play.rs", "use crate::store::Store;"),
            ("src/app/turn.rs", "use crate::config::Config;"),
            ("src/web/mod.rs", "use crate::*;"),
            ("src/stuff.rs", "fn f() {}"),
        ] {
            assert_eq!(breaches(path, planted).len(), 1, "{path}: {planted}");
        }
    }

    #[test]
    fn a_clock_chance_or_a_disk_in_the_domain_is_seen() {
        for planted in [
            "use std::fs;",
            "use std::{collections::BTreeMap, env};",
            "fn f() { std::net::TcpStream::connect(a); }",
            "use std::time::SystemTime;",
            "pub async fn f() {}",
            "use serde::Serialize;",
            "fn f() { getrandom::fill(&mut b); }",
            "use tokio::time;",
            "use sqlx::Row;",
            "use teloxide::Bot;",
            "use axum::Router;",
        ] {
            assert_eq!(
                breaches("src/domain/step.rs", planted).len(),
                1,
                "{planted}"
            );
        }
    }

    #[test]
    fn a_right_arrow_a_comment_a_string_and_a_test_are_no_breach() {
        let fine = "//! Not `crate::store`.\nuse crate::domain::flow;\nuse super::pad;\n/* std::fs */\n\
            const A: &str = \"crate::store and \\\" tokio\";\nconst B: &str = r#\"std::env \" x\"#;\n\
            const C: char = '\"'; fn f<'a>(a: &'a str) {}\n// async fn\n\
            #[cfg(test)]\nmod tests {\n    use crate::store::Store;\n}\n";
        assert_eq!(breaches("src/domain/step.rs", fine), Vec::<String>::new());
    }
}

/// Sizes, first lines, names and leftovers.
mod files {
    use crate::{house, rust};

    const MOST_LINES: usize = 400;
    const SAY_NOTHING: &[&str] = &[
        "util", "utils", "common", "types", "manager", "base", "misc", "helper", "helpers",
        "stuff", "new", "old",
    ];
    /// Formats whose name ends in a number.
    const FORMATS: &[&str] = &["mp3", "mp4"];

    fn too_long(text: &str) -> Option<usize> {
        let lines = rust::of_the_house(text).lines().count();
        (lines > MOST_LINES).then_some(lines)
    }

    fn says_nothing(path: &str) -> bool {
        path.split('/').any(|part| {
            let name = part.split('.').next().unwrap_or(part);
            let numbered = name.ends_with(|c: char| c.is_ascii_digit()) && !FORMATS.contains(&name);
            numbered || SAY_NOTHING.contains(&name)
        })
    }

    /// In pieces, so that this file does not find itself.
    fn leftover(text: &str) -> Option<String> {
        let marks = [
            ["TO", "DO"],
            ["FIX", "ME"],
            ["db", "g!("],
            ["to", "do!("],
            ["unimple", "mented!("],
        ];
        marks
            .iter()
            .map(|mark| mark.concat())
            .find(|mark| text.contains(mark))
    }

    #[test]
    fn no_file_of_the_house_is_too_long_without_its_tests() {
        let sources = house::rust("src");
        house::walked("files for sizes", sources.len(), 120);
        let long = sources
            .iter()
            .filter_map(|source| Some((source, too_long(&source.text)?)));
        let long: Vec<_> = long
            .map(|(source, lines)| format!("{}: {lines} lines", source.path))
            .collect();
        house::none(&long);
        assert!(too_long(&"x\n".repeat(MOST_LINES + 1)).is_some());
        let tests = format!(
            "#[cfg(test)]\nmod tests {{\n{}}}\n",
            "    x\n".repeat(MOST_LINES)
        );
        assert!(too_long(&format!("x\n{tests}")).is_none());
        let two = format!("#[cfg(test)]\nuse a::b;\n{}", "x\n".repeat(MOST_LINES + 1));
        assert!(too_long(&two).is_some());
        let text = format!("const A: &str = \"\n{}\";", "x\n".repeat(MOST_LINES));
        assert!(too_long(&text).is_some());
    }

    #[test]
    fn every_file_says_first_what_lives_there() {
        let sources = house::rust("src");
        house::walked("files for first lines", sources.len(), 120);
        let silent = sources
            .iter()
            .filter(|source| !source.text.starts_with("//!"));
        house::none(
            &silent
                .map(|source| format!("{}: begins without //!", source.path))
                .collect::<Vec<_>>(),
        );
    }

    #[test]
    fn no_name_is_numbered_or_says_nothing() {
        let mut sources = house::rust("src");
        sources.extend(house::rust("tests"));
        house::walked("names", sources.len(), 120);
        let vague = sources.iter().filter(|source| says_nothing(&source.path));
        house::none(&vague.map(|source| source.path.clone()).collect::<Vec<_>>());
        for planted in [
            "src/app/turn2.rs",
            "src/utils.rs",
            "src/web/helpers/mod.rs",
            "src/domain/common.rs",
        ] {
            assert!(says_nothing(planted), "{planted}");
        }
        assert!(!says_nothing("src/app/clean/mp3.rs"));
    }

    #[test]
    fn nothing_is_left_for_later() {
        let mut sources = house::rust("src");
        for folder in ["tests", "benches", "migrations", "locales"] {
            sources.extend(house::sources(folder));
        }
        house::walked("files for leftovers", sources.len(), 150);
        let left = sources
            .iter()
            .filter_map(|source| Some((source, leftover(&source.text)?)));
        house::none(
            &left
                .map(|(source, mark)| format!("{}: {mark}", source.path))
                .collect::<Vec<_>>(),
        );
        assert!(leftover(&format!("// {}{} later", "TO", "DO")).is_some());
        assert!(leftover(&format!("    {}{}x)", "db", "g!(")).is_some());
    }
}

/// What stands in two places and must stay alike: databases, languages.
mod twins {
    use std::collections::{BTreeMap, BTreeSet};

    use crate::house;

    type Tables = BTreeMap<String, BTreeSet<String>>;

    /// Tables and columns that migrations make. Knows `create table` and `add column`.
    fn tables(sql: &str) -> Tables {
        let lines = sql
            .lines()
            .map(|line| line.split_once("--").map_or(line, |(code, _)| code));
        let sql = lines.collect::<Vec<_>>().join(" ");
        let mut tables = Tables::new();
        for statement in sql.split(';') {
            let words: Vec<_> = statement.split_whitespace().collect();
            match words.as_slice() {
                ["create", "table", name, ..] => {
                    let body = statement.split_once('(').map_or("", |(_, body)| body);
                    tables
                        .entry((*name).to_owned())
                        .or_default()
                        .extend(columns(body));
                }
                ["alter", "table", name, "add", "column", column, ..] => {
                    tables
                        .entry((*name).to_owned())
                        .or_default()
                        .insert((*column).to_owned());
                }
                _ => {}
            }
        }
        tables
    }

    fn columns(body: &str) -> Vec<String> {
        let (mut depth, mut parts) = (0, vec![String::new()]);
        for c in body.chars() {
            match c {
                '(' => depth += 1,
                ')' => depth -= 1,
                ',' if depth == 0 => parts.push(String::new()),
                _ => {}
            }
            if let Some(part) = parts.last_mut().filter(|_| c != ',' || depth > 0) {
                part.push(c);
            }
        }
        let names = parts
            .iter()
            .filter_map(|part| part.split_whitespace().next());
        let rules = ["constraint", "primary", "unique", "foreign", "check", ")"];
        names
            .filter(|name| !rules.contains(name))
            .map(str::to_owned)
            .collect()
    }

    #[test]
    fn both_databases_have_the_same_migrations_tables_and_columns() {
        let [sqlite, postgres] = ["sqlite", "postgres"].map(|database| {
            let folder = format!("migrations/{database}");
            let files = house::sources(&folder);
            let names: Vec<_> = files
                .iter()
                .map(|file| file.path[folder.len()..].to_owned())
                .collect();
            let texts: Vec<_> = files.iter().map(|file| file.text.as_str()).collect();
            let sql = texts.join(";");
            (names, tables(&sql))
        });
        house::walked("migrations", sqlite.0.len(), 5);
        house::walked("tables", sqlite.1.len(), 15);
        let columns: usize = sqlite.1.values().map(BTreeSet::len).sum();
        house::walked("columns", columns, 60);
        assert_eq!(sqlite, postgres);
    }

    #[test]
    fn a_column_that_one_database_lacks_is_seen() {
        let whole = "-- a, b\ncreate table t (\n a blob not null constraint k check (length(a) in (1, 2)),\n b text,\n constraint p primary key (a, b)\n) strict;";
        let found = tables(whole);
        assert_eq!(found["t"], ["a", "b"].map(str::to_owned).into());
        assert_ne!(found, tables(&whole.replace(" b text,\n", "")));
        assert_ne!(
            found,
            tables(&format!("{whole} alter table t add column c text;"))
        );
    }

    /// The files of words of each language folder.
    fn languages() -> BTreeMap<String, BTreeSet<String>> {
        let mut languages: BTreeMap<_, BTreeSet<_>> = BTreeMap::new();
        for source in house::sources("locales") {
            let mut parts = source.path.split('/').skip(1);
            if let (Some(language), Some(file), None) = (parts.next(), parts.next(), parts.next())
                // Darija is for some screens only; the others are read in Arabic.
                && !["flows", "voice", "ar-MA"].contains(&language)
            {
                languages
                    .entry(language.to_owned())
                    .or_default()
                    .insert(file.to_owned());
            }
        }
        languages
    }

    fn lacking(languages: &BTreeMap<String, BTreeSet<String>>) -> Vec<String> {
        let all: BTreeSet<_> = languages.values().flatten().collect();
        let missing = |(language, files): (&String, &BTreeSet<String>)| {
            let missing = all.iter().filter(|file| !files.contains(**file));
            missing
                .map(|file| format!("locales/{language}/{file} is missing"))
                .collect::<Vec<_>>()
        };
        languages.iter().flat_map(missing).collect()
    }

    #[test]
    fn every_language_has_the_same_files() {
        let mut languages = languages();
        house::walked("languages", languages.len(), 3);
        house::walked(
            "files of words",
            languages.values().map(BTreeSet::len).sum(),
            18,
        );
        house::none(&lacking(&languages));
        for language in ["ar", "en", "fr"] {
            assert!(languages.contains_key(language), "{language}");
        }
        languages
            .get_mut("fr")
            .expect("French")
            .remove("guidance.ftl");
        assert_eq!(lacking(&languages), ["locales/fr/guidance.ftl is missing"]);
    }
}

/// The README and the licences.
mod pages {
    use sanad::config::SETTINGS;

    use crate::house;

    /// What stands in backticks and looks like a path, and what pictures and links lead to.
    fn paths(text: &str) -> Vec<&str> {
        let lines = text
            .lines()
            .filter(|line| !line.starts_with("| `SANAD_") && !line.starts_with("```"));
        let mut paths = Vec::new();
        for line in lines {
            let code = line.split('`').skip(1).step_by(2);
            paths.extend(code.filter(|word| is_path(word)));
            let targets = line
                .split("](")
                .skip(1)
                .filter_map(|rest| rest.split_once(')'));
            paths.extend(
                targets
                    .map(|(target, _)| target)
                    .filter(|target| !target.contains(':')),
            );
        }
        paths
    }

    fn is_path(word: &str) -> bool {
        let plain = |c: char| c.is_ascii_alphanumeric() || "._-/".contains(c);
        let named = word.contains('/') || ["LICENSE", "locales"].contains(&word);
        named && !word.starts_with('/') && word.chars().all(plain)
    }

    fn settings_table() -> Vec<String> {
        let row = |setting: &sanad::config::Setting| {
            let secret = if setting.secret { " Secret." } else { "" };
            let (name, default, example) = (setting.name, setting.default, setting.example);
            format!(
                "| `{name}` | {default} | {}{secret} | `{example}` |",
                setting.meaning
            )
        };
        SETTINGS.iter().map(row).collect()
    }

    #[test]
    fn every_path_that_the_readme_names_exists() {
        let readme = house::read("README.md");
        let paths = paths(&readme);
        house::walked("paths in the README", paths.len(), 25);
        let missing = paths
            .iter()
            .filter(|path| !house::top().join(path).exists());
        house::none(
            &missing
                .map(|path| format!("README.md names {path}"))
                .collect::<Vec<_>>(),
        );
    }

    #[test]
    fn a_path_is_told_from_a_command_an_address_and_a_setting() {
        let text = "`src/gone.rs` and `cargo run` at `/cases`, `/setup/<once>`\n| `SANAD_X` | `./x` |\n![a](tests/p.png) [b](https://x.example)";
        assert_eq!(paths(text), ["src/gone.rs", "tests/p.png"]);
    }

    #[test]
    fn the_settings_of_the_readme_are_the_settings_of_the_code() {
        let readme = house::read("README.md");
        let shown: Vec<_> = readme
            .lines()
            .filter(|line| line.starts_with("| `SANAD_"))
            .collect();
        house::walked("settings", shown.len(), 12);
        assert_eq!(shown, settings_table());
    }

    #[test]
    fn the_licences_are_there_in_full() {
        for (path, parts) in [
            (
                "LICENSE",
                [
                    "GNU AFFERO GENERAL PUBLIC LICENSE",
                    "17. Interpretation of Sections 15 and 16.",
                ],
            ),
            (
                "locales/LICENSE",
                [
                    "Creative Commons Attribution 4.0 International",
                    "Section 8 – Interpretation.",
                ],
            ),
        ] {
            let text = house::read(path);
            assert!(text.len() > 15_000, "{path} is too short");
            assert!(parts.iter().all(|part| text.contains(part)), "{path}");
        }
        assert!(house::read("Cargo.toml").contains("license = \"AGPL-3.0-or-later\""));
    }
}

/// What ties the house to one machine or one registry.
mod places {
    use crate::house;

    /// In pieces, so that this file does not find itself.
    fn tied_to(text: &str) -> Option<String> {
        let folders = ["tmp", "work", "root", "farm", "home"].map(|folder| format!("/{folder}/"));
        let hosts = [
            ["crates", ".io"],
            ["arti", "factory"],
            ["pypi", ".org"],
            ["npmjs", ".org"],
            ["docker", ".io"],
        ];
        let hosts = hosts
            .iter()
            .map(|host| host.concat())
            .find(|host| text.contains(host));
        let stands_alone = |folder: &String| {
            let mut places = text.match_indices(folder.as_str());
            places.any(|(at, _)| {
                !text[..at].ends_with(|c: char| c.is_alphanumeric() || "._-*}".contains(c))
            })
        };
        hosts.or_else(|| folders.into_iter().find(stands_alone))
    }

    #[test]
    fn no_file_names_a_machine_or_a_registry() {
        let mut sources = house::sources("");
        sources.retain(|source| source.path != "Cargo.lock");
        house::walked("files for places", sources.len(), 170);
        let tied = sources
            .iter()
            .filter_map(|source| Some((source, tied_to(&source.text)?)));
        house::none(
            &tied
                .map(|(source, what)| format!("{}: {what}", source.path))
                .collect::<Vec<_>>(),
        );
    }

    #[test]
    fn a_machine_and_a_registry_are_seen() {
        for planted in [
            ["see /ro", "ot/x"],
            ["\"/tm", "p/sanad\""],
            ["index.crates", ".io"],
            ["(/wo", "rk/main)"],
        ] {
            assert!(tied_to(&planted.concat()).is_some(), "{planted:?}");
        }
        assert!(tied_to("src/root/x and locales/work/y and /workshop/").is_none());
    }
}
