//! Three recordings, made here, on their whole way: taken by the editor's command, heard by
//! people, uploaded once although the program was killed, and silent when a text changes.

use std::path::{Path, PathBuf};

use super::house::{Place, copy, files, until};
use super::person::Person;
use super::troubles::serving;
use crate::clips::clip;
use crate::double::{Double, Shown};

const HEAR: &str = "🔊 Écouter";

struct House {
    place: Place,
    folder: PathBuf,
    double: Double,
}

impl House {
    async fn new() -> Self {
        let double = Double::start().await;
        let place = Place::new().beside(&double);
        let folder = place.path("locales");
        let place = place.with("SANAD_LOCALES", folder.to_string_lossy());
        copy(
            &Path::new(env!("CARGO_MANIFEST_DIR")).join("locales"),
            &folder,
        );
        Self {
            place,
            folder,
            double,
        }
    }

    fn record(&self, screen: &str, name: &str) {
        let folder = self.folder.join("voice/fr");
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(folder.join(format!("{screen}.ogg")), clip(name, 3)).unwrap();
    }

    /// Runs a command that ends with this code, and gives what it printed.
    fn run(&self, arguments: &[&str], code: i32) -> String {
        let ended = self.place.run(arguments);
        assert_eq!(ended.code, Some(code), "{}{}", ended.out, ended.err);
        ended.out
    }

    fn add(&self) -> String {
        self.run(&["content", "voice-add"], 0)
    }

    fn uploads(&self) -> usize {
        self.double.world().voices.uploads
    }

    /// The one message of a chat.
    fn only(&self, chat: i64) -> Option<Shown> {
        let mut shown = self.double.screen(chat);
        (shown.len() == 1).then(|| shown.remove(0))
    }

    async fn hears(&self, person: &Person, name: &str) {
        person.press(HEAR).await;
        let heard = || {
            self.only(person.chat)
                .is_some_and(|shown| shown.voice == Some(clip(name, 3)))
        };
        until("one voice stands in the chat", heard).await;
    }

    async fn reads(&self, person: &Person) {
        let read = || self.only(person.chat).is_some_and(|s| s.voice.is_none());
        until("one text stands in the chat", read).await;
    }
}

/// A newcomer at the first screen.
async fn arrives(house: &House, chat: i64) -> Person {
    let person = Person::new(&house.double, chat);
    person.writes("/start").await;
    person.press("Français").await;
    person
}

#[tokio::test(flavor = "multi_thread")]
async fn three_recordings_go_the_whole_way() {
    let house = House::new().await;
    let sheet = house.run(&["content", "voice-sheet", "--lang", "fr"], 0);
    assert!(sheet.contains("save as  locales/voice/fr/home.ogg"));
    for screen in ["home", "danger", "request"] {
        house.record(screen, screen);
    }
    assert!(house.add().contains("3 new, 0 as before"));
    assert!(house.add().contains("0 new, 3 as before"));
    let found = house.run(&["content", "check"], 0);
    assert!(!found.contains("older than its text"));
    house.place.init();

    let process = serving(&house.place).await;
    let person = arrives(&house, 1).await;
    house.hears(&person, "home").await;
    person.press("🆘 En danger").await;
    house.reads(&person).await;
    house.hears(&person, "danger").await;
    person.sees("Votre sécurité d'abord").await;
    person.press("💬 Demander de l'aide").await;
    house.reads(&person).await;
    house.hears(&person, "request").await;
    let heard = house.only(1).unwrap();
    assert!(heard.protected && heard.text.contains("Sanad"));
    assert_eq!(house.uploads(), 3);
    let other = arrives(&house, 2).await;
    house.hears(&other, "home").await;
    assert_eq!(house.uploads(), 3, "nobody uploads it again");

    // Killed, and nothing is uploaded again; the voice in the chat still leads on.
    process.kill();
    let process = serving(&house.place).await;
    person.press("🏠 Début").await;
    house.reads(&person).await;
    house.hears(&person, "home").await;
    assert_eq!(house.uploads(), 3);
    let (ended, _) = process.terminate();
    assert_eq!(ended.code, Some(0), "{}", ended.err);
    house.double.assert_clean();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_changed_text_silences_its_recording_while_people_are_guided() {
    let house = House::new().await;
    house.record("home", "home");
    house.add();
    let process = serving(&house.place).await;
    assert!(arrives(&house, 1).await.has(HEAR));
    let texts = house.folder.join("fr/guidance.ftl");
    let text = std::fs::read_to_string(&texts).unwrap();
    let changed = text.replacen("\nhome = ", "\nhome = Salut. ", 1);
    assert_ne!(changed, text);
    std::fs::write(&texts, changed).unwrap();
    let is_up = || process.err().contains("new content is up");
    until("the new text is up", is_up).await;
    let newcomer = arrives(&house, 2).await;
    newcomer.sees("Salut.").await;
    assert!(!newcomer.has(HEAR));
    let found = house.run(&["content", "check"], 0);
    assert!(found.contains("the recording is older than its text"));
    let refused = house.run(&["content", "voice-add"], 1);
    assert!(refused.contains("record it again"), "{refused}");
    let sheet = house.run(&["content", "voice-sheet", "--lang", "fr"], 0);
    assert!(sheet.contains("home · older than its text"));

    // It is recorded again, and the recordings come back with the kept publication.
    house.record("home", "home, as it is now");
    house.add();
    let index = std::fs::read_to_string(house.folder.join("voice/fr/index.toml")).unwrap();
    let index = serde_json::to_string(&index).unwrap();
    let kept = || {
        let kept = std::fs::read_to_string(house.place.path("data/publication.json"));
        kept.is_ok_and(|kept| kept.contains(&index))
    };
    until("it is kept", kept).await;
    process.kill();
    for (file, _) in files(&house.folder) {
        std::fs::remove_file(file).unwrap();
    }
    let _process = serving(&house.place).await;
    let last = arrives(&house, 3).await;
    house.hears(&last, "home, as it is now").await;
    house.double.assert_clean();
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_takes_no_voices_from_bots_reads_the_screen() {
    let house = House::new().await;
    house.record("home", "home");
    house.add();
    let _process = serving(&house.place).await;
    house.double.world().voices.unwanted.insert(1);
    let person = arrives(&house, 1).await;
    person.press(HEAR).await;
    house.reads(&person).await;
    person.press("🆘 En danger").await;
    person.sees("Votre sécurité d'abord").await;
    house.double.assert_clean();
}
