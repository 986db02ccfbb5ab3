//! Who can write to the database can put no reply into a mailbox.
//!
//! The forger here knows even more: the code of the person and the password of the worker.

use sanad::app::keyring::{ServerKey, Stretcher};
use sanad::domain::case::CaseRef;
use sanad::domain::code::Code;
use sanad::domain::keys::{Pair, SigningPair, SymmetricKey};
use sanad::domain::letter::{Letter, sign_letter};
use sanad::domain::locks::{Lock, whole_input};
use sanad::domain::seal::{self, Aad, Purpose};
use sanad::store::Store;
use sanad::store::records::LockBody;

use super::super::both::{on_both, random};
use super::house::{Folders, PASSWORD, WORKER, words};
use super::pressed::{Process, bytes};

const PERSON: i64 = 7_000_000_001;
const OTHER: i64 = 7_000_000_002;
const LIE: &str = "Come to the harbour at five, alone.";
const TRUTH: &str = "We have read your message.";

/// All that a forger could possibly have got hold of.
struct Forger {
    mailbox: [u8; 16],
    to: Pair,
    case: CaseRef,
    staff: [u8; 16],
    worker: SigningPair,
    now: i64,
}

impl Forger {
    async fn new(process: &Process, folders: &Folders, code: &Code, case: CaseRef) -> Self {
        let server = ServerKey::load_or_make(&folders.keys()).unwrap();
        let stretcher = Stretcher::for_tests();
        let slow = stretcher
            .stretch(&whole_input(code), &*server.code_pepper())
            .await;
        let lock = Lock::whole(&slow);
        let rows = process.store.find_locks(&[lock.find]).await.unwrap();
        let aad = Aad::row("locks").field(&lock.find);
        let body = seal::unwrap(&lock.kek, Purpose::MailboxPrivate, &aad, &rows[0].body).unwrap();
        let body = LockBody::read(&body).unwrap();
        let row = process
            .store
            .find_staff_by_name(WORKER)
            .await
            .unwrap()
            .unwrap();
        let password = stretcher.stretch(PASSWORD.as_bytes(), &row.salt).await;
        let kek = SymmetricKey::new(&password).derive("kek");
        let aad = Aad::row("staff").field(&row.staff);
        let seed = seal::unwrap(&kek, Purpose::StaffKeys, &aad, &row.keys).unwrap();
        Self {
            mailbox: body.mailbox,
            to: Pair::from_private(&body.key),
            case,
            staff: row.staff,
            worker: SigningPair::from_seed(seed[32..].try_into().unwrap()),
            now: process.house.now(),
        }
    }

    fn letter(&self, text: &str) -> Letter {
        Letter {
            case: self.case.0,
            mailbox: self.mailbox,
            letter: random(),
            written_at: self.now,
            staff: self.staff,
            text: text.to_owned(),
        }
    }

    /// Seals what was signed, for the row of that id.
    fn seal(&self, signed: &[u8], id: &[u8; 16]) -> Vec<u8> {
        let aad = Aad::row("letters").field(&self.mailbox).field(id);
        let seed = [random(), random()].concat().try_into().unwrap();
        seal::seal(&self.to.public, Purpose::MailboxLetter, &aad, signed, &seed)
    }

    fn signed(&self, by: &SigningPair, letter: &Letter) -> Vec<u8> {
        let signed = sign_letter(by, letter).unwrap().to_bytes();
        self.seal(&signed, &letter.letter)
    }

    /// Every way to put words into the mailbox that nobody of the staff wrote for it.
    fn forgeries(&self) -> Vec<(&'static str, [u8; 16], Vec<u8>)> {
        let stranger = SigningPair::from_seed(&[9; 32]);
        let honest = self.letter(LIE);
        let mut all = Vec::new();
        let mut add = |how, letter: Letter, by: &SigningPair| {
            all.push((how, letter.letter, self.signed(by, &letter)));
        };
        add("a stranger in the worker's name", honest.clone(), &stranger);
        let mut nobody = self.letter(LIE);
        nobody.staff = random();
        add("a stranger in nobody's name", nobody, &stranger);
        let mut elsewhere = self.letter(LIE);
        elsewhere.mailbox = random();
        add("the worker for another mailbox", elsewhere, &self.worker);
        let mut case = self.letter(LIE);
        case.case = random();
        add("the worker for another case", case, &self.worker);
        let mut early = self.letter(LIE);
        early.written_at = 1;
        add("the worker before her time", early, &self.worker);

        let mut unsigned = sign_letter(&self.worker, &honest).unwrap().to_bytes();
        unsigned[..64].fill(0);
        all.push((
            "nobody",
            honest.letter,
            self.seal(&unsigned, &honest.letter),
        ));
        let (text, id) = (LIE.as_bytes(), random());
        all.push(("nobody, in no form at all", id, self.seal(text, &id)));
        let (whole, id) = (
            sign_letter(&self.worker, &honest).unwrap().to_bytes(),
            random(),
        );
        all.push(("the worker, under another id", id, self.seal(&whole, &id)));
        all.push(("nobody, unsealed", random(), LIE.as_bytes().to_vec()));
        all
    }
}

/// A house with a request that was taken and answered.
async fn answered(store: &Store) -> (Folders, Process, Forger, Code, String) {
    let folders = Folders::new();
    let process = Process::over(store, &folders.keys(), &folders.runtime());
    let done = process.house.set_up(WORKER, PASSWORD).await.unwrap();
    let (code, case) = process.request(PERSON, "please answer me").await;
    let who = process.sign_in(&done.totp_secret).await;
    process.house.take_case(&who, case).await.unwrap();
    process.house.write_reply(&who, case, TRUTH).await.unwrap();
    let forger = Forger::new(&process, &folders, &code, case).await;
    (folders, process, forger, code, done.totp_secret)
}

async fn insert(store: &Store, mailbox: [u8; 16], id: &[u8; 16], body: &[u8]) {
    let mut change = store.begin().await.unwrap();
    assert!(change.insert_letter(mailbox, *id, body).await.unwrap());
    change.commit().await.unwrap();
}

#[test]
fn a_reply_that_no_staff_signed_for_this_mailbox_is_not_shown_and_that_is_told() {
    on_both(|store, place| async move {
        let (_folders, process, forger, code, _) = answered(&store).await;
        let warning = words(&process.house, "detail-refused");
        let shown = process.text(OTHER, &code.grouped()).await;
        assert!(
            shown.contains(TRUTH) && !shown.contains(&warning),
            "{shown}"
        );

        for (by, id, body) in forger.forgeries() {
            insert(&store, forger.mailbox, &id, &body).await;
            let shown = process.press(OTHER, "visit", "").await;
            assert!(!shown.contains("harbour"), "by {by}: {shown}");
            assert!(shown.contains(&warning), "by {by}: {shown}");
            assert!(shown.contains(TRUTH), "by {by}: {shown}");
            let gone = format!("delete from letters where letter = {}", bytes(&place, &id));
            place.execute(&gone).await.unwrap();
        }
        // The counter-proof: the same tools with the right words make a letter that is shown.
        let right = forger.letter("A second answer.");
        let body = forger.signed(&forger.worker, &right);
        insert(&store, forger.mailbox, &right.letter, &body).await;
        let shown = process.press(OTHER, "visit", "").await;
        assert!(
            shown.contains("A second answer.") && !shown.contains(&warning),
            "{shown}"
        );
    });
}

#[test]
fn a_reply_that_was_moved_or_copied_is_not_shown_and_that_is_told() {
    on_both(|store, place| async move {
        let (_folders, process, forger, code, totp) = answered(&store).await;
        let (_, second) = process.request(OTHER, "another person").await;
        let who = process.sign_in(&totp).await;
        process.house.take_case(&who, second).await.unwrap();
        process
            .house
            .write_reply(&who, second, "For the other one alone.")
            .await
            .unwrap();
        let theirs = store.mailbox_of(second).await.unwrap().unwrap();
        let warning = words(&process.house, "detail-refused");

        // Copied under another id: the person must not read it twice.
        let (_, body) = store.list_letters(forger.mailbox).await.unwrap().remove(0);
        insert(&store, forger.mailbox, &random(), &body).await;
        let shown = process.text(3, &code.grouped()).await;
        assert_eq!(shown.matches(TRUTH).count(), 1, "{shown}");
        assert!(shown.contains(&warning), "{shown}");
        // Copied from another mailbox, and moved there as it is.
        let (_, body) = store.list_letters(theirs).await.unwrap().remove(0);
        insert(&store, forger.mailbox, &random(), &body).await;
        let to = bytes(&place, &forger.mailbox);
        let moved = format!("update letters set mailbox = {to}");
        place.execute(&moved).await.unwrap();
        assert_eq!(store.list_letters(forger.mailbox).await.unwrap().len(), 4);
        let shown = process.press(3, "visit", "").await;
        assert!(!shown.contains("other one"), "{shown}");
        assert!(shown.contains(TRUTH) && shown.contains(&warning), "{shown}");
    });
}
