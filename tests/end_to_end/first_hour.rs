//! Setting up: from the command line, and in the browser beside a bot that guides already.

use sanad::app::recovery_file::{Passphrase, Recovery};

use super::house::{NAME, PASSWORD, Place, files};
use super::person::Person;
use super::staff::{Browser, between};
use crate::double::Double;

#[tokio::test(flavor = "multi_thread")]
async fn init_prints_what_is_shown_once_and_a_second_call_changes_nothing() {
    let place = Place::new();
    let set_up = place.init();
    assert_eq!(set_up.secret.len(), 32, "base 32 of twenty bytes");
    assert_eq!(set_up.recovery_code.split('-').count(), 7);
    assert!(set_up.backup_key.starts_with("AGE-SECRET-KEY-1"));
    assert!(set_up.recovery_file.starts_with(place.path("keys")));
    let passphrase = Passphrase::read(&set_up.passphrase).expect("a passphrase");
    Recovery::read(&set_up.recovery_file, &passphrase).expect("the passphrase opens the file");
    let wrong = Passphrase::read(&set_up.recovery_code).expect("of the same form");
    assert!(Recovery::read(&set_up.recovery_file, &wrong).is_err());

    let before = (files(&place.path("data")), files(&place.path("keys")));
    let password = place.path("password");
    let again = ["init", "--yes", "--admin", "Another", "--password-file"];
    let again = place.run(&[&again[..], &[password.to_str().unwrap()]].concat());
    assert_eq!(again.code, Some(1));
    assert_eq!(
        again.err.trim(),
        "sanad: this house is set up already; nothing was changed"
    );
    assert!(!again.out.contains("recovery"), "{}", again.out);
    let after = (files(&place.path("data")), files(&place.path("keys")));
    let names = |of: &Vec<(std::path::PathBuf, Vec<u8>)>| -> Vec<_> {
        of.iter()
            .map(|(path, bytes)| (path.clone(), bytes.len()))
            .collect()
    };
    assert_eq!(names(&before.0), names(&after.0));
    assert!(before == after, "the folders are as they were");

    let in_browser = place.run(&["init"]);
    assert_eq!(in_browser.code, Some(1));
    assert!(
        in_browser.err.contains("set up already"),
        "{}",
        in_browser.err
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn init_says_what_is_wrong_with_a_password_and_changes_nothing() {
    let place = Place::new();
    let short = place.path("short");
    std::fs::write(&short, "too short").unwrap();
    let call = |file: &str| place.run(&["init", "--yes", "--admin", NAME, "--password-file", file]);
    let refused = call(short.to_str().unwrap());
    assert_eq!(refused.code, Some(1));
    assert!(
        refused
            .err
            .contains("needs at least 15 characters; nothing was changed"),
        "{}",
        refused.err
    );
    assert_eq!(refused.err.trim().lines().count(), 1, "{}", refused.err);
    let missing = call("no-such-file");
    assert_eq!(missing.code, Some(1));
    assert!(
        missing
            .err
            .contains("reading the password from no-such-file")
    );
    assert_eq!(missing.err.trim().lines().count(), 1, "{}", missing.err);
    let half = place.run(&["init", "--admin", NAME, "--yes"]);
    assert_eq!(half.code, Some(2), "{}", half.err);
    assert!(half.err.contains("--password-file"), "{}", half.err);
    place.init();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_house_is_set_up_in_the_browser_once_and_takes_requests_at_once() {
    let double = Double::start().await;
    let place = Place::new().beside(&double);
    let process = place.start(&["serve"]);
    let base = process.console().await;
    let link = process.says("/setup/").await.trim().to_owned();
    let person = Person::new(&double, 41);
    person.writes("/start").await;
    person.presses(&["Français", "💬 Demander de l'aide"]).await;
    person
        .sees("Les demandes ne sont pas encore possibles")
        .await;
    assert!(person.has("📞 Voir qui appeler") && !person.has("✅ Continuer"));
    person.press("🏠 Début").await;

    let browser = Browser::new(&base);
    assert_eq!(browser.get(&link).await.status, 200);
    let path = link.strip_prefix(&base).unwrap();
    let short = [("name", NAME), ("password", "short"), ("again", "short")];
    let told = browser.post(path, &short).await;
    assert!(
        told.body
            .contains("The password needs at least 15 characters")
    );
    let form = [("name", NAME), ("password", PASSWORD), ("again", PASSWORD)];
    let done = browser.post(path, &form).await;
    assert_eq!(done.status, 200);
    let secret = between(
        &done.body,
        "<p class=\"secret\"><code dir=\"ltr\">",
        "</code>",
    );
    assert_eq!(browser.get(path).await.status, 404, "the link worked once");
    assert_eq!(browser.post(path, &form).await.status, 404);

    person.press("💬 Demander de l'aide").await;
    person
        .presses(&["✅ Continuer", "Non, seulement moi", "J'ai moins de 18 ans"])
        .await;
    person.presses(&["Non, pas maintenant", "Au Maroc"]).await;
    person.writes("J'ai besoin d'aide").await;
    person.presses(&["✅ Terminé", "📤 Envoyer"]).await;
    person.receipt().await;
    assert_eq!(
        browser.signs_in(&secret.replace(' ', "")).await.to,
        "/cases"
    );
    assert_eq!(browser.cases().await.len(), 1);
    double.assert_clean();
    let (ended, _) = process.terminate();
    assert_eq!(ended.code, Some(0));

    let again = place.start(&["serve"]);
    again.says("Serving people").await;
    assert!(!again.out().contains("/setup/"), "{}", again.out());
}
