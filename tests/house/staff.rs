//! What the worker Amal does, and what she sees.

use sanad::app::casework::{CaseFile, CaseLine, EntryBody};
use sanad::app::signin::digits_now;
use sanad::domain::case::CaseRef;

use super::TestHouse;

const PASSWORD: &str = "a long sentence that nobody guesses";

impl TestHouse {
    /// The house is set up by Amal, who signs in.
    pub async fn hire(&mut self) {
        let done = self.house.set_up("Amal", PASSWORD).await.unwrap();
        let digits = digits_now(&done.totp_secret, self.now()).unwrap();
        let token = self.house.sign_in("Amal", PASSWORD, &digits).await.unwrap();
        self.worker = self.house.session(&token, true).await;
    }

    pub fn amal(&self) -> &sanad::app::signin::Signed {
        self.worker.as_ref().expect("Amal works here")
    }

    /// The cases as they stand in the list.
    pub async fn cases(&self) -> Vec<CaseLine> {
        self.house.list_cases(self.amal()).await.unwrap()
    }

    pub async fn newest(&self) -> CaseRef {
        self.house.newest_case().await.unwrap().expect("a case")
    }

    pub async fn take(&self, case: CaseRef) {
        self.house.take_case(self.amal(), case).await.unwrap();
    }

    pub async fn note(&self, case: CaseRef, text: &str) {
        let written = self.house.write_note(self.amal(), case, text).await;
        written.unwrap();
    }

    pub async fn reply(&self, case: CaseRef, text: &str) {
        let written = self.house.write_reply(self.amal(), case, text).await;
        written.unwrap();
    }

    pub async fn open(&self, case: CaseRef) -> CaseFile {
        self.house.open_case(self.amal(), case).await.unwrap()
    }

    /// What the person wrote or sent, one line each.
    pub async fn read(&self, case: CaseRef) -> Vec<String> {
        let file = self.open(case).await;
        let entries = file.entries.iter().map(|entry| match &entry.body {
            EntryBody::Text(text) => text.clone(),
            EntryBody::Note(text) => format!("(note) {text}"),
            EntryBody::Reply(text) => format!("(reply) {text}"),
            EntryBody::Place { lat, lon, exact } => {
                let how = if *exact { "exact" } else { "town" };
                format!("(place, {how}: {lat} {lon})")
            }
            EntryBody::Attachment { kind, .. } => format!("({kind})"),
        });
        entries.collect()
    }
}
