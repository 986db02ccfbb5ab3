//! What happens on an ordinary day, with words planted wherever somebody could put some.
//!
//! One person sends a request with everything that can be sent, a second leaves a draft, a
//! third opens the mailbox elsewhere and writes again; staff take, note and reply.

use std::sync::atomic::Ordering;
use std::time::Duration;

use sanad::app::casework::Telling;
use sanad::app::set_up::SetUpDone;
use sanad::domain::case::CaseRef;
use sanad::domain::code::Code;
use sanad::domain::ping::Hours;
use serde_json::json;

use super::house::{PASSWORD, Served};
use super::samples::{jpeg_with_place, ogg_with_tags};
use crate::double::TOKEN;

/// Chats as Telegram could number them; seven bytes that nothing has by chance.
pub const SENDER: i64 = 0x0005_7A3C_91E5_4B2D;
pub const WRITER: i64 = 0x0005_7A3C_91E5_4C6F;
pub const VISITOR: i64 = 0x0006_19D8_42B7_5EA3;

pub const TEXT: &str = "zaffre lantern behind the cannery, they hold us there";
pub const ARABIC: &str = "مفتاح برتقالي تحت الحجر الثالث";
pub const CAPTION: &str = "ochre gate photographed from the roof";
pub const UNSENT: &str = "cobalt stairwell, I only want to try this first";
pub const APPENDED: &str = "umber ferry at dawn, they moved me";
pub const NOTE: &str = "sepia memo: call the shelter before Tuesday";
pub const REPLY: &str = "We have read it: celadon bench, nobody is told.";
const PING_WORDS: &str = "Recipe of the day";
pub const MISTYPED_NAME: &str = "indigo-password-in-the-wrong-field";
const FILE_NAME: &str = "birth-certificate-of-Zahra-Quill.pdf";
const FILE_WORDS: &str = "%PDF-1.7 madder ink inside a document";
const CONTACT: &str = "Yusuf Thistlewood";
const CONTACT_NUMBER: &str = "+15550147732";
const FIRST_NAME: &str = "Perpetua-Larkspur";
const USERNAME: &str = "larkspur_of_the_quay";
const PHOTO_ID: &str = "AgACAgQAAxkBAAPhotoViridian";
const VOICE_ID: &str = "AwACAgQAAxkBAAVoiceViridian";
const FILE_ID: &str = "BQACAgQAAxkBAAFileViridian";
const PLACE: (f64, f64) = (33.573_117_4, -7.589_843_2);

/// What was planted, and under which name a finding tells of it.
pub struct Planted {
    pub case: CaseRef,
    pub words: Vec<(&'static str, Vec<u8>)>,
    pub numbers: Vec<(&'static str, i64)>,
}

impl Planted {
    fn word(&mut self, name: &'static str, bytes: impl AsRef<[u8]>) {
        self.words.push((name, bytes.as_ref().to_vec()));
    }
}

/// The whole day.
pub async fn live_through(served: &Served, done: &SetUpDone) -> Planted {
    lay_files(served);
    begin(served, SENDER).await;
    tell_everything(served).await;
    begin(served, WRITER).await;
    served.text(WRITER, UNSENT).await;
    let code = send(served, SENDER).await;
    served.press(SENDER, "request-receipt", "six").await;
    visit(served, &code).await;
    let (case, token) = work(served, done).await;
    served.press(VISITOR, "visit", "").await;
    assert!(served.said(VISITOR).contains(REPLY), "the reply is shown");
    planted(served, done, &code, case, &token)
}

fn lay_files(served: &Served) {
    let files = &mut served.double.world().files;
    files.insert(PHOTO_ID.to_owned(), jpeg_with_place());
    files.insert(VOICE_ID.to_owned(), ogg_with_tags());
    files.insert(FILE_ID.to_owned(), FILE_WORDS.into());
}

/// From the first word to the free message.
pub async fn begin(served: &Served, chat: i64) {
    let from = json!({ "id": chat, "is_bot": false, "first_name": FIRST_NAME,
        "username": USERNAME, "language_code": "en" });
    served
        .message(chat, &json!({ "text": "/start", "from": from }))
        .await;
    for (screen, argument) in [
        ("home", ""),
        ("request", ""),
        ("request", "yes"),
        ("request-watched", "no"),
        ("request-age", "adult"),
        ("request-danger", "no"),
        ("request-who", "me"),
        ("request-what", "2"),
        ("request-what", "done"),
        ("request-where", "ma"),
        ("request-reply", "ping"),
        ("request-ping", "recipe"),
        ("request-hours", "any"),
        ("request-message", ""),
    ] {
        served.press(chat, screen, argument).await;
    }
}

async fn tell_everything(served: &Served) {
    served.text(SENDER, TEXT).await;
    served.text(SENDER, ARABIC).await;
    let photo = json!({ "file_id": PHOTO_ID, "file_unique_id": "p", "width": 48, "height": 32 });
    let fields = json!({ "photo": [photo], "caption": CAPTION });
    served.message(SENDER, &fields).await;
    let voice = json!({ "file_id": VOICE_ID, "file_unique_id": "v", "duration": 3 });
    served.message(SENDER, &json!({ "voice": voice })).await;
    let file = json!({ "file_id": FILE_ID, "file_unique_id": "f", "file_name": FILE_NAME,
        "mime_type": "application/pdf" });
    served.message(SENDER, &json!({ "document": file })).await;
    let contact = json!({ "first_name": CONTACT, "phone_number": CONTACT_NUMBER });
    served.message(SENDER, &json!({ "contact": contact })).await;
    let place = json!({ "latitude": PLACE.0, "longitude": PLACE.1 });
    served.message(SENDER, &json!({ "location": place })).await;
    served.press(SENDER, "request-message", "exact").await;
}

/// Sends the request once its files have come; gives the code of the receipt.
pub async fn send(served: &Served, chat: i64) -> Code {
    for _ in 0..200 {
        served.press(chat, "request-review", "send").await;
        if let Some(code) = code_in(&served.said(chat)) {
            return code;
        }
        tokio::time::sleep(Duration::from_millis(25)).await;
    }
    panic!("no receipt: {}", served.said(chat));
}

/// Twenty digits in groups, as the receipt shows them.
fn code_in(text: &str) -> Option<Code> {
    let digits = |c: char| c.is_ascii_digit() || c == ' ';
    let mut pieces = text.split(|c| !digits(c));
    pieces.find_map(|piece| Code::read(piece.trim()).ok())
}

async fn visit(served: &Served, code: &Code) {
    served.text(VISITOR, &code.grouped()).await;
    served.press(VISITOR, "visit", "write").await;
    served.text(VISITOR, APPENDED).await;
}

async fn work(served: &Served, done: &SetUpDone) -> (CaseRef, String) {
    let house = &served.house;
    // A password in the field of the name happens every week somewhere.
    let wrong = house.sign_in(MISTYPED_NAME, PASSWORD, "000000").await;
    assert!(wrong.is_err());
    let (token, who) = served.sign_in(done).await;
    let case = house.list_cases(&who).await.unwrap()[0].case;
    house.open_case(&who, case).await.unwrap();
    house.take_case(&who, case).await.unwrap();
    house.write_note(&who, case, NOTE).await.unwrap();
    house.write_reply(&who, case, REPLY).await.unwrap();
    let waiting = house.open_case(&who, case).await.unwrap().telling;
    assert_eq!(
        waiting,
        Telling::Waits(Hours::Any),
        "the chat lies in two tables"
    );
    served.later.fetch_add(1, Ordering::Relaxed);
    (case, token)
}

fn planted(served: &Served, done: &SetUpDone, code: &Code, case: CaseRef, token: &str) -> Planted {
    let mut planted = Planted {
        case,
        words: Vec::new(),
        numbers: vec![
            ("chat of the sender", SENDER),
            ("chat of the writer", WRITER),
            ("chat of the visitor", VISITOR),
        ],
    };
    for (name, word) in [
        ("text", TEXT),
        ("Arabic text", ARABIC),
        ("caption", CAPTION),
        ("unsent text", UNSENT),
        ("appended text", APPENDED),
        ("note", NOTE),
        ("reply", REPLY),
        ("words of the message", PING_WORDS),
        ("mistyped name", MISTYPED_NAME),
        ("file name", FILE_NAME),
        ("file", FILE_WORDS),
        ("contact", CONTACT),
        ("number of the contact", CONTACT_NUMBER),
        ("first name", FIRST_NAME),
        ("username", USERNAME),
        ("file id of the photo", PHOTO_ID),
        ("file id of the voice", VOICE_ID),
        ("file id of the file", FILE_ID),
        ("latitude", "33.5731174"),
        ("longitude", "7.5898432"),
        ("phone in the photo", "PlantedPhone"),
        ("comment in the photo", "PlantedComment"),
        ("name in the voice", "ARTIST=PlantedName"),
        ("program in the voice", "PlantedProgram"),
        ("password", PASSWORD),
        ("second factor", &done.totp_secret),
        ("recovery code", &done.recovery_code),
        ("recovery passphrase", &done.recovery_passphrase),
        ("backup key", done.backup_identity.as_deref().unwrap()),
        ("session", token),
        ("bot token", TOKEN),
        ("code in groups", &code.grouped()),
    ] {
        planted.word(name, word);
    }
    plant_bytes(&mut planted, served, done, code);
    planted
}

/// What is not a text by nature.
fn plant_bytes(planted: &mut Planted, served: &Served, done: &SetUpDone, code: &Code) {
    planted.word("code", *code.digits());
    planted.word("latitude in bytes", PLACE.0.to_le_bytes());
    planted.word("latitude in bytes backwards", PLACE.0.to_be_bytes());
    let degrees: Vec<u8> = [33_u32, 1, 34, 1, 23, 1]
        .iter()
        .flat_map(|n| n.to_be_bytes())
        .collect();
    planted.word("place in the photo", degrees);
    let factor = totp_rs::Secret::try_from_base32(&done.totp_secret).unwrap();
    planted.word("second factor in bytes", factor.as_bytes());
    for (name, chat) in [
        ("secret of the sender", SENDER),
        ("secret of the writer", WRITER),
    ] {
        let (_, here) = served.menu(chat);
        planted.word(name, here.secret.bytes());
    }
}
