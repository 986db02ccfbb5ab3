//! The main path: a person asks for help over Telegram, staff answer in the console.

use std::time::Duration;

use sqlx::{AssertSqlSafe, Connection as _};

use super::house::{Place, files, free_port, tell, until};
use super::person::{Person, photo, voice};
use super::staff::Browser;
use crate::double::Double;

const STAFF: i64 = -100_777;
const CHAT: i64 = 7_700_770_077;

#[tokio::test(flavor = "multi_thread")]
async fn a_request_goes_from_a_phone_to_the_console_and_back_on_sqlite() {
    walk(Place::new()).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_request_goes_from_a_phone_to_the_console_and_back_on_postgresql() {
    let Some(admin) = variable("TEST_POSTGRES_URL") else {
        tell("skipped: the way over PostgreSQL (set TEST_POSTGRES_URL=postgres://… to run it)");
        return;
    };
    let name = format!("sanad_way_{}", std::process::id());
    command(&admin, &format!("create database {name}")).await;
    let (base, options) = admin.split_once('?').unwrap_or((&admin, ""));
    let server = base.rfind('/').filter(|at| !base[..*at].ends_with('/'));
    let server = server.map_or(base, |at| &base[..at]);
    let joint = if options.is_empty() { "" } else { "?" };
    let url = format!("{server}/{name}{joint}{options}");
    walk(Place::new().with("SANAD_DATABASE_URL", url)).await;
    command(&admin, &format!("drop database {name} with (force)")).await;
}

pub async fn command(url: &str, sql: &str) {
    let mut connection = sqlx::PgConnection::connect(url).await.unwrap();
    let done = sqlx::raw_sql(AssertSqlSafe(sql.to_owned()));
    done.execute(&mut connection).await.unwrap();
}

#[expect(
    clippy::disallowed_methods,
    reason = "tests have no settings of the house"
)]
pub fn variable(name: &str) -> Option<String> {
    std::env::var(name).ok()
}

fn place_of(place: Place) -> Place {
    let port = free_port();
    place
        .with("SANAD_LISTEN", format!("127.0.0.1:{port}"))
        .with("SANAD_PUBLIC_URL", format!("http://127.0.0.1:{port}"))
        .with("SANAD_STAFF_CHAT", STAFF.to_string())
}

async fn walk(place: Place) {
    let double = Double::start().await;
    let place = place_of(place).beside(&double);
    let set_up = place.init();
    let process = place.start(&["serve"]);
    process.says("Serving people").await;
    the_profile_is_set(&double).await;
    let person = Person::new(&double, CHAT);
    asks(&person).await;
    says_it(&person).await;
    let code = sends(&person).await;
    let staff = Browser::new(&process.console().await);
    let case = is_told(&double, &staff).await;
    assert_eq!(staff.signs_in(&set_up.secret).await.to, "/cases");
    answers(&double, &staff, &case).await;
    reads_and_writes(&person, &staff, &case, &code).await;
    erases(&person, &staff, &case, &code).await;
    until("everything is acknowledged", || double.waiting().is_empty()).await;
    double.assert_clean();
    let (ended, took) = process.terminate();
    assert_eq!(ended.code, Some(0), "{}", ended.err);
    assert!(took < Duration::from_secs(10), "{took:?}");
    nothing_readable_is_kept(&place, &ended.err);
}

async fn the_profile_is_set(double: &Double) {
    let of = |method: &str| -> Vec<(String, String)> {
        let world = double.world();
        let calls = world.calls.iter().filter(|(name, _)| name == method);
        let text = |value: &serde_json::Value| value.as_str().unwrap_or_default().to_owned();
        let described = |params: &serde_json::Value| match method {
            "setmycommands" => text(&params["commands"][0]["description"]),
            "setmydescription" => text(&params["description"]),
            _ => text(&params["short_description"]),
        };
        calls
            .map(|(_, params)| (text(&params["language_code"]), described(params)))
            .collect()
    };
    for method in ["setmycommands", "setmydescription", "setmyshortdescription"] {
        until(method, || {
            let known: Vec<_> = of(method).into_iter().map(|(code, _)| code).collect();
            ["", "fr", "ar"]
                .iter()
                .all(|code| known.iter().any(|k| k == code))
        })
        .await;
        let mut words: Vec<_> = of(method).into_iter().map(|(_, words)| words).collect();
        assert!(words.iter().all(|words| !words.is_empty()), "{method}");
        words.sort();
        words.dedup();
        assert_eq!(words.len(), 3, "{method} speaks three languages: {words:?}");
    }
}

/// From the first message to the free message, through every question.
async fn asks(person: &Person) {
    person.writes("/start").await;
    person
        .presses(&[
            "Français",
            "🧭 Plus : droits, téléphone",
            "🌐 Langue, pays, effacer",
            "🌍 Choisir un pays",
            "Maroc",
        ])
        .await;
    person
        .presses(&["💬 Demander de l'aide", "✅ Continuer"])
        .await;
    person
        .presses(&["Non, seulement moi", "J'ai 18 ans ou plus", "Oui"])
        .await;
    person.sees("Votre sécurité d'abord").await;
    person.presses(&["✅ Continuer", "Pour moi"]).await;
    person
        .presses(&[
            "⬜ On garde mes papiers",
            "⬜ Je ne peux pas partir",
            "✅ Terminé",
        ])
        .await;
    person
        .presses(&["✅ Continuer", "Au Maroc", "Seulement quand je regarde"])
        .await;
    person.sees("Dites-le avec vos mots").await;
    let shown = person.double.screen(person.chat);
    assert_eq!(shown.len(), 1, "one message: {shown:?}");
    assert!(shown[0].protected, "nobody forwards a request");
}

async fn says_it(person: &Person) {
    person
        .writes("Le patron garde mon passeport depuis mars")
        .await;
    person.sees("Gardé avec votre message").await;
    person.nothing_typed_is_left().await;
    person.sends_voice("voice-1", voice());
    person.dealt_with().await;
    person.nothing_typed_is_left().await;
    person.sends_photo("photo-1", photo());
    person.dealt_with().await;
    person.nothing_typed_is_left().await;
    person.sees("3 messages sont gardés").await;
}

async fn sends(person: &Person) -> String {
    until("both files are fetched", || {
        person.double.count("getFile") == 2
    })
    .await;
    person.press("✅ Terminé").await;
    person.sees("Rien n'est encore envoyé").await;
    person.press("👁️ Voir ce que j'ai écrit").await;
    person.sees("Le patron garde mon passeport").await;
    for _ in 0..20 {
        person.press("📤 Envoyer").await;
        if person.code().is_some() {
            break;
        }
    }
    let code = person.receipt().await;
    person.press("🔢 Facile : 6 chiffres ici").await;
    person
        .sees("les six derniers chiffres ouvrent vos réponses")
        .await;
    assert_eq!(person.code().as_ref(), Some(&code), "the same code");
    person.press("✅ Terminé").await;
    until("the code is gone from the chat", || person.code().is_none()).await;
    code
}

/// What the staff's group is told, and the address of the case in it.
async fn is_told(double: &Double, staff: &Browser) -> String {
    until("staff are told", || !double.said(STAFF).is_empty()).await;
    let alert = double.screen(STAFF)[0].clone();
    for words in ["Now", "Français", "Morocco"] {
        assert!(alert.text.contains(words), "{words} in {}", alert.text);
    }
    for words in ["passeport", "papiers", "patron"] {
        assert!(!alert.text.contains(words), "{}", alert.text);
    }
    let (label, link) = alert.rows[0][0].clone();
    assert!(!label.is_empty());
    let case = link
        .strip_prefix(&staff.base())
        .expect("a link to the console");
    assert!(case.starts_with("/cases/"), "{link}");
    assert_eq!(
        staff.get(case).await.to,
        "/",
        "who is not signed in sees nothing"
    );
    case.to_owned()
}

async fn answers(double: &Double, staff: &Browser, case: &str) {
    assert_eq!(staff.cases().await, [case], "it is on top");
    let list = staff.get("/cases").await.body;
    assert!(list.contains("class=\"row now\"") && list.contains("Français"));
    let page = staff.get(case).await;
    assert!(
        page.body
            .contains("Le patron garde mon passeport depuis mars")
    );
    assert!(
        page.body.contains("On garde mes papiers"),
        "as the person saw it"
    );
    let files = page.body.split("src=\"").skip(1);
    let files: Vec<_> = files
        .map(|rest| rest.split('"').next().unwrap().to_owned())
        .collect();
    let mut kinds = Vec::new();
    for file in files.iter().filter(|file| file.starts_with(case)) {
        let shown = staff.get(file).await;
        assert_eq!(shown.status, 200, "{file}");
        kinds.push(shown.kind);
    }
    kinds.sort();
    assert_eq!(kinds, ["audio/ogg", "image/jpeg"]);
    assert_eq!(staff.post(&format!("{case}/take"), &[]).await.status, 303);
    until("the group sees that it is taken", || {
        double.said(STAFF).iter().all(|said| said.contains("Taken"))
    })
    .await;
    assert_eq!(double.said(STAFF).len(), 1, "one message for one case");
    let reply = [("text", "Bonjour. Nous sommes là. Ne partez pas seule.")];
    assert_eq!(
        staff.post(&format!("{case}/reply"), &reply).await.status,
        303
    );
}

async fn reads_and_writes(person: &Person, staff: &Browser, case: &str, code: &str) {
    person.opens_with(&code[14..]).await;
    person.sees("Nous sommes là. Ne partez pas seule.").await;
    person.sees("Une personne s'occupe de votre demande").await;
    person.press("📝 Écrire encore").await;
    person.writes("Merci, je reste ici").await;
    person.nothing_typed_is_left().await;
    person.sends_photo("photo-2", photo());
    person.dealt_with().await;
    person.nothing_typed_is_left().await;
    staff.waits_for(case, "Merci, je reste ici").await;
    let shown = || async {
        staff
            .get(case)
            .await
            .body
            .matches("<img src=\"/cases/")
            .count()
    };
    for _ in 0..200 {
        if shown().await == 2 {
            break;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    assert_eq!(shown().await, 2, "the second photo arrives too");
    person.press("🔁 Regarder encore").await;
    person.sees("Vous avez ajouté").await;
    person.press("🏁 Fermer").await;
    person
        .sees("Choisissez ce qui ressemble à votre situation")
        .await;
    // The whole code opens it as well, and is taken out of the chat at once.
    person.writes(code).await;
    person.nothing_typed_is_left().await;
    person.sees("Nous sommes là").await;
}

async fn erases(person: &Person, staff: &Browser, case: &str, code: &str) {
    person
        .presses(&["🗑️ Tout effacer", "🗑️ Oui, tout effacer"])
        .await;
    person
        .sees("Choisissez ce qui ressemble à votre situation")
        .await;
    assert!(staff.waits_for_cases(0).await.is_empty());
    assert_eq!(staff.get(case).await.status, 404);
    person.opens_with(&code[14..]).await;
    person.sees("Rien à lire ici").await;
    let shown = person.double.screen(person.chat);
    assert!(!shown.iter().any(|m| m.text.contains("Ne partez pas")));
}

/// Neither words nor numbers of a person, in no folder of ours and in no log.
fn nothing_readable_is_kept(place: &Place, log: &str) {
    let chat = CHAT.to_string();
    for words in ["passeport", "seule", "je reste", chat.as_str()] {
        assert!(!log.contains(words), "{words} in the log");
        for (path, bytes) in files(place.root.path()) {
            let found = bytes.windows(words.len()).any(|w| w == words.as_bytes());
            assert!(!found, "{words} in {}", path.display());
        }
    }
    for (path, bytes) in files(place.root.path()) {
        let found = bytes
            .windows(8)
            .any(|w| w == CHAT.to_be_bytes() || w == CHAT.to_le_bytes());
        assert!(!found, "a chat's number in {}", path.display());
    }
}
