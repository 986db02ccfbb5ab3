//! Content that cannot be had at a restart: the one that was up before is served.

use super::house::{Place, copy};
use super::person::Person;
use super::troubles::{says, serving};
use crate::double::Double;
use std::path::Path;

#[tokio::test(flavor = "multi_thread")]
async fn a_broken_edit_fails_a_first_start_and_never_silences_a_later_one() {
    let double = Double::start().await;
    let place = Place::new().beside(&double);
    let folder = place.path("locales");
    let place = place.with("SANAD_LOCALES", folder.to_string_lossy());
    let shipped = Path::new(env!("CARGO_MANIFEST_DIR")).join("locales");
    copy(&shipped, &folder);
    let flow = folder.join("flows/guidance.toml");
    let right = std::fs::read_to_string(&flow).unwrap();
    std::fs::write(&flow, "start = \"nowhere\"\n").unwrap();
    let ended = place.run(&["serve"]);
    says(&ended, 1, &["does not pass the check", "guidance.toml"]);

    std::fs::write(&flow, &right).unwrap();
    let (ended, _) = serving(&place).await.terminate();
    assert_eq!(ended.code, Some(0), "{}", ended.err);
    let kept = place.path("data/publication.json");
    assert!(kept.is_file());

    let guides = |chat: i64, warned: &'static str| {
        let (place, double) = (&place, &double);
        async move {
            let process = serving(place).await;
            let person = Person::new(double, chat);
            person.writes("/start").await;
            person.presses(&["Français", "🆘 En danger"]).await;
            person.sees("Votre sécurité d'abord").await;
            let (ended, _) = process.terminate();
            assert_eq!(ended.code, Some(0), "{}", ended.err);
            assert!(ended.err.contains(warned), "{}", ended.err);
            ended.err
        }
    };
    std::fs::write(&flow, "start = \"nowhere\"\n").unwrap();
    let said = guides(1, "the content that was up before is served").await;
    assert!(
        said.contains("guidance.toml"),
        "the findings are told: {said}"
    );
    std::fs::remove_dir_all(&folder).unwrap();
    guides(2, "the content that was up before is served").await;

    // What is damaged is told and not used.
    let text = std::fs::read_to_string(&kept).unwrap();
    std::fs::write(&kept, text.replace("112", "113")).unwrap();
    let ended = place.run(&["serve"]);
    says(&ended, 1, &["is not used", "reading the content in"]);
    copy(&shipped, &folder);
    let said = guides(3, "").await;
    assert!(!said.contains("before is served"), "{said}");
    let again = std::fs::read_to_string(&kept).unwrap();
    assert_eq!(again, text, "it is kept anew");
    double.assert_clean();
}
