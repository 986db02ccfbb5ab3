//! What ties the house to one machine or one registry.

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
