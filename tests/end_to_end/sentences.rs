//! Content that is changed while people are served: live when it is right, else as before.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use super::house::{Place, copy, until};
use super::person::Person;
use crate::double::Double;

const OLD: &str = "Choisissez ce qui ressemble à votre situation.";
const NEW: &str = "Choisissez maintenant ce qui vous ressemble.";

/// A copy of the shipped content that a place serves.
fn content_of(place: Place) -> (Place, PathBuf) {
    let folder = place.path("locales");
    copy(
        &PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("locales"),
        &folder,
    );
    let named = folder.to_string_lossy().into_owned();
    (place.with("SANAD_LOCALES", named), folder)
}

fn replace(file: &PathBuf, from: &str, to: &str) {
    let text = std::fs::read_to_string(file).unwrap();
    assert!(text.contains(from), "{from} in {}", file.display());
    std::fs::write(file, text.replacen(from, to, 1)).unwrap();
}

/// How long one check of this content takes.
fn one_check_takes(place: &Place, folder: &Path) -> Duration {
    let begun = Instant::now();
    let checked = place.run(&["content", "check", folder.to_str().unwrap()]);
    assert_eq!(checked.code, Some(0), "{}", checked.err);
    begun.elapsed()
}

/// How long it takes until the first screen says this.
async fn is_live(person: &Person, words: &str) -> Duration {
    let begun = Instant::now();
    loop {
        person.writes("menu").await;
        if person.text().contains(words) {
            return begun.elapsed();
        }
        assert!(
            begun.elapsed() < Duration::from_secs(10),
            "{}",
            person.text()
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_changed_sentence_is_live_and_a_broken_one_leaves_the_old_up() {
    let double = Double::start().await;
    let (place, folder) = content_of(Place::new().beside(&double));
    let process = place.start(&["serve"]);
    process.says("Serving people").await;
    let person = Person::new(&double, 31);
    person.writes("/start").await;
    person.press("Français").await;
    person.sees(OLD).await;

    let checking = one_check_takes(&place, &folder);
    let guidance = folder.join("fr/guidance.ftl");
    let saved = Instant::now();
    replace(&guidance, OLD, NEW);
    until("the new content is told", || {
        process.err().contains("new content is up")
    })
    .await;
    let taken = saved.elapsed();
    assert!(
        taken < 2 * checking + Duration::from_secs(1),
        "live after {taken:?}, where a check takes {checking:?}"
    );
    is_live(&person, NEW).await;

    replace(&guidance, NEW, &format!("<b>{OLD}"));
    until("the finding is printed", || {
        let err = process.err();
        err.contains("the version before it stays up") && err.contains("fr/guidance.ftl")
    })
    .await;
    is_live(&person, NEW).await;
    replace(&guidance, &format!("<b>{OLD}"), NEW);

    let flow = folder.join("flows/guidance.toml");
    replace(
        &flow,
        "[\"children\"], [\"call\"]",
        "[\"nowhere-at-all\"], [\"call\"]",
    );
    until("the missing screen is named", || {
        process.err().contains("nowhere-at-all")
    })
    .await;
    is_live(&person, NEW).await;

    let before = process.err().matches("new content is up").count();
    replace(
        &flow,
        "[\"nowhere-at-all\"], [\"call\"]",
        "[\"children\"], [\"call\"]",
    );
    replace(&guidance, NEW, OLD);
    until("what is right goes up again", || {
        process.err().matches("new content is up").count() > before
    })
    .await;
    is_live(&person, OLD).await;
    assert!(
        !process.err().contains('\u{1b}'),
        "no colours outside a terminal"
    );
    double.assert_clean();
}

#[tokio::test(flavor = "multi_thread")]
async fn broken_content_starts_nothing_and_says_where_it_is_broken() {
    let double = Double::start().await;
    let (place, folder) = content_of(Place::new().beside(&double));
    replace(&folder.join("fr/guidance.ftl"), OLD, "<b>Choisissez");
    let ended = place.run(&["serve"]);
    assert_eq!(ended.code, Some(1));
    assert!(
        ended.err.contains("does not pass the check"),
        "{}",
        ended.err
    );
    assert!(ended.err.contains("fr/guidance.ftl"), "{}", ended.err);
    assert!(!place.path("data").exists(), "nothing was made");
    let checked = place.run(&["content", "check"]);
    assert_eq!(checked.code, Some(1));
    assert!(checked.out.contains("fr/guidance.ftl"), "{}", checked.out);
    let gone = place
        .with("SANAD_LOCALES", "no-such-folder")
        .run(&["serve"]);
    assert_eq!(gone.code, Some(1));
    assert!(gone.err.contains("no-such-folder"), "{}", gone.err);
}
