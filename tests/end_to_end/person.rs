//! A person with a phone: presses the buttons that stand in the chat, writes, looks.

use serde_json::json;

use super::house::{tell, until};
use crate::double::{Double, Shown};

/// What somebody under age in Morocco presses before the free message.
pub const BEFORE_THE_MESSAGE: [&str; 6] = [
    "💬 Demander de l'aide",
    "✅ Continuer",
    "Non, seulement moi",
    "J'ai moins de 18 ans",
    "Non, pas maintenant",
    "Au Maroc",
];

pub struct Person {
    pub double: Double,
    pub chat: i64,
    /// Whether others act at the same time, for whom this one does not wait.
    in_a_crowd: bool,
}

impl Person {
    pub fn new(double: &Double, chat: i64) -> Self {
        Self {
            double: double.clone(),
            chat,
            in_a_crowd: false,
        }
    }

    /// Somebody beside whom others act all the time.
    pub fn in_a_crowd(double: &Double, chat: i64) -> Self {
        let mut person = Self::new(double, chat);
        person.in_a_crowd = true;
        person
    }

    /// Somebody new who reads French.
    pub async fn in_french(double: &Double, chat: i64) -> Self {
        let person = Self::new(double, chat);
        person.starts().await;
        person
    }

    /// Somebody in the middle of a request, at the free message.
    pub async fn at_the_message(double: &Double, chat: i64) -> Self {
        let person = Self::in_french(double, chat).await;
        person.reaches_the_message().await;
        person
    }

    pub async fn starts(&self) {
        self.writes("/start").await;
        self.press("Français").await;
    }

    pub async fn reaches_the_message(&self) {
        self.presses(&BEFORE_THE_MESSAGE).await;
        self.sees("Dites-le avec vos mots").await;
    }

    pub fn has(&self, label: &str) -> bool {
        let shown = self.double.screen(self.chat);
        shown
            .iter()
            .flat_map(labels)
            .any(|known| spaced(known) == label)
    }

    /// The button as it stands in the chat, where blanks may be of another kind.
    fn label(&self, label: &str) -> Option<String> {
        let shown = self.double.screen(self.chat);
        let mut all = shown.iter().flat_map(labels);
        let found = all.find(|known| spaced(known) == label);
        found.map(str::to_owned)
    }

    pub fn text(&self) -> String {
        spaced(&self.double.said(self.chat).join("\n"))
    }

    pub async fn sees(&self, words: &str) {
        until(&format!("“{words}” in the chat"), || {
            self.text().contains(words)
        })
        .await;
    }

    pub async fn sees_button(&self, label: &str) {
        until(&format!("a button “{label}”"), || self.has(label)).await;
    }

    /// Presses a button and waits until the bot has dealt with it.
    pub async fn press(&self, label: &str) {
        self.sees_button(label).await;
        self.taps(label);
        self.dealt_with().await;
    }

    /// Presses a button that is seen, and waits for nothing.
    pub fn taps(&self, label: &str) {
        assert!(
            self.tries_to_tap(label),
            "“{label}” was seen: {}",
            self.text()
        );
    }

    /// Presses a button if it is there at this moment.
    pub fn tries_to_tap(&self, label: &str) -> bool {
        let label = self.label(label);
        let pressed = label.and_then(|label| self.double.try_press(self.chat, &label));
        pressed.is_some()
    }

    pub async fn presses(&self, labels: &[&str]) {
        for label in labels {
            self.press(label).await;
        }
    }

    pub async fn dealt_with(&self) {
        until("everything is dealt with", || {
            if self.in_a_crowd {
                self.double.waiting_of(self.chat).is_empty()
            } else {
                self.double.waiting().is_empty()
            }
        })
        .await;
    }

    pub async fn writes(&self, text: &str) {
        self.double.text(self.chat, text);
        self.dealt_with().await;
    }

    /// What the person sent is gone from the chat.
    pub async fn nothing_typed_is_left(&self) {
        until("what was typed is gone", || {
            self.double.screen(self.chat).iter().all(|m| m.from_bot)
        })
        .await;
    }

    pub fn sends_voice(&self, file: &str, bytes: Vec<u8>) {
        let voice = json!({ "voice": { "file_id": file, "file_unique_id": "u", "duration": 1,
            "file_size": bytes.len() } });
        self.double.world().files.insert(file.to_owned(), bytes);
        self.double.message(self.chat, &voice);
    }

    pub fn sends_photo(&self, file: &str, bytes: Vec<u8>) {
        let photo = json!({ "photo": [{ "file_id": file, "file_unique_id": "u", "width": 8,
            "height": 8, "file_size": bytes.len() }] });
        self.double.world().files.insert(file.to_owned(), bytes);
        self.double.message(self.chat, &photo);
    }

    /// The code on the receipt, if one is shown.
    pub fn code(&self) -> Option<String> {
        let said = self.text();
        let digits = |line: &str| -> String {
            let fair = line.chars().all(|c| c.is_ascii_digit() || c == ' ');
            if fair {
                line.replace(' ', "")
            } else {
                String::new()
            }
        };
        said.lines().map(digits).find(|digits| digits.len() == 20)
    }

    pub async fn receipt(&self) -> String {
        until("a receipt", || self.code().is_some()).await;
        self.code().unwrap()
    }

    /// Opens the mailbox with the last six digits, on the pad.
    pub async fn opens_with(&self, six: &str) {
        self.press("📬 Réponses").await;
        for digit in six.chars() {
            self.press(&digit.to_string()).await;
        }
    }
}

impl Drop for Person {
    fn drop(&mut self) {
        if std::thread::panicking() {
            tell("— in the chat stood —");
            for shown in self.double.screen(self.chat) {
                tell(&format!("{} {} {:?}", shown.id, shown.text, labels(&shown)));
            }
            tell(&format!("waiting: {:?}", self.double.waiting()));
        }
    }
}

/// With plain blanks in place of those that do not break.
fn spaced(text: &str) -> String {
    text.replace(['\u{a0}', '\u{202f}'], " ")
}

fn labels(shown: &Shown) -> Vec<&str> {
    let buttons = shown.rows.iter().flatten();
    buttons.map(|(label, _)| label.as_str()).collect()
}

/// A small photo.
pub fn photo() -> Vec<u8> {
    let mut bytes = std::io::Cursor::new(Vec::new());
    let picture = image::RgbImage::from_pixel(8, 8, image::Rgb([200, 30, 30]));
    let written = picture.write_to(&mut bytes, image::ImageFormat::Jpeg);
    written.unwrap();
    bytes.into_inner()
}

/// A short voice as phones record it: OGG with Opus.
pub fn voice() -> Vec<u8> {
    let mut head = b"OpusHead\x01\x01".to_vec();
    head.extend([0x38, 0x01, 0x80, 0xbb, 0, 0, 0, 0, 0]);
    let mut tags = b"OpusTags".to_vec();
    tags.extend([4, 0, 0, 0]);
    tags.extend(b"none");
    tags.extend([0, 0, 0, 0]);
    let sound = [0xf8, 0xff, 0xfe].repeat(7);
    [
        page(2, 0, 0, &head),
        page(0, 0, 1, &tags),
        page(4, 960, 2, &sound),
    ]
    .concat()
}

fn page(kind: u8, granule: u64, number: u32, packet: &[u8]) -> Vec<u8> {
    let mut page = b"OggS\0".to_vec();
    page.push(kind);
    page.extend(granule.to_le_bytes());
    page.extend(7_u32.to_le_bytes());
    page.extend(number.to_le_bytes());
    page.extend([0; 4]);
    page.extend([1, u8::try_from(packet.len()).unwrap()]);
    page.extend(packet);
    let mut sum = 0_u32;
    for byte in &page {
        sum ^= u32::from(*byte) << 24;
        for _ in 0..8 {
            let carry = sum & 0x8000_0000 != 0;
            sum = (sum << 1) ^ if carry { 0x04c1_1db7 } else { 0 };
        }
    }
    page[22..26].copy_from_slice(&sum.to_le_bytes());
    page
}
