//! The arrows of the layers.

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
    "init", "cli", "doctor", "demo", "serve", "backup", "config", "play", "web", "telegram", "app",
    "store", "content", "domain",
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
