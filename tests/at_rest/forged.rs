//! Who can write to the database can withhold, and cannot forge, alter or redirect.
//!
//! The forger here knows even more: the code of the person and the password of the worker.

use sanad::app::keyring::{Pins, ServerKey, Stretcher};
use sanad::app::set_up::SetUpRefused;
use sanad::domain::case::CaseRef;
use sanad::domain::code::Code;
use sanad::domain::epoch::{Epoch, EpochKind, sign_epoch};
use sanad::domain::keys::{Pair, SigningPair, SymmetricKey};
use sanad::domain::letter::{Letter, sign_letter};
use sanad::domain::locks::{Lock, whole_input};
use sanad::domain::roster::{LeastEpochs, Roster, sign_roster};
use sanad::domain::seal::{self, Aad, Purpose};
use sanad::store::Store;
use sanad::store::records::LockBody;

use super::super::both::{Place, hex, on_both, random};
use super::house::{Folders, PASSWORD, WORKER, words};
use super::pressed::Process;

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
        let stretched = stretcher
            .stretch(&whole_input(code), &*server.code_pepper())
            .await;
        let lock = Lock::whole(&stretched);
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

fn bytes(place: &Place, value: &[u8]) -> String {
    match place {
        Place::Sqlite(_) => format!("x'{}'", hex(value)),
        Place::Postgres(_) => format!("'\\x{}'::bytea", hex(value)),
    }
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

/// What a fresh process answers to somebody who begins a request, and to guidance.
async fn asked(store: &Store, folders: &Folders) -> (String, String) {
    let process = Process::over(store, &folders.keys(), &folders.runtime());
    let consent = process.press(OTHER, "request", "yes").await;
    let refused = consent.contains(&words(&process.house, "notice-no-requests-now"));
    let drafts = store.list_drafts().await.unwrap().len();
    let guidance = process.press(OTHER, "papers", "").await;
    let said = if refused && drafts == 0 {
        "refused"
    } else {
        "taken"
    };
    let papers = words(&process.house, "papers");
    let title = papers.lines().next().unwrap_or_default();
    let led = if guidance.contains(title) {
        "guidance"
    } else {
        "silence"
    };
    (said.to_owned(), led.to_owned())
}

#[test]
fn a_key_or_roster_that_the_organisation_did_not_sign_stops_requests_and_not_guidance() {
    on_both(|store, place| async move {
        let folders = Folders::new();
        let process = Process::over(&store, &folders.keys(), &folders.runtime());
        process.house.set_up(WORKER, PASSWORD).await.unwrap();
        let kept = Kept::of(&store).await;
        let stranger = SigningPair::from_seed(&[5; 32]);
        let epoch = |number| Epoch {
            kind: EpochKind::Intake,
            number,
            public: Pair::from_seed(&[6; 32]).public,
            from: 1,
        };
        let foreign = sign_epoch(&stranger, &epoch(2)).unwrap().to_bytes();
        let list = Roster {
            number: 2,
            least_epochs: LeastEpochs::default(),
            members: Vec::new(),
        };
        let foreign_list = sign_roster(&stranger, &list).unwrap().to_bytes();
        let (s, b) = foreign.split_at(64);
        let (ls, lb) = foreign_list.split_at(64);
        let x = |value: &[u8]| bytes(&place, value);
        let deeds = [
            (
                "an intake key without a signature",
                format!(
                    "update epochs set signature = {} where kind = 'intake'",
                    x(&[0; 64])
                ),
            ),
            (
                "an intake key of a stranger",
                format!(
                    "insert into epochs (kind, number, bytes, signature) values ('intake', 2, {}, {})",
                    x(b),
                    x(s)
                ),
            ),
            (
                "an intake key in the place of the right one",
                format!(
                    "update epochs set bytes = {}, signature = {} where kind = 'intake'",
                    x(b),
                    x(s)
                ),
            ),
            (
                "another kind of key as intake",
                format!(
                    "update epochs set bytes = {}, signature = {} where kind = 'intake'",
                    x(&kept.supervisors.0),
                    x(&kept.supervisors.1)
                ),
            ),
            (
                "no intake key",
                "delete from epochs where kind = 'intake'".to_owned(),
            ),
            (
                "a roster of a stranger",
                format!(
                    "insert into rosters (number, bytes, signature) values (2, {}, {})",
                    x(lb),
                    x(ls)
                ),
            ),
            (
                "a roster that was altered",
                format!("update rosters set bytes = {}", x(&kept.altered_roster())),
            ),
            ("no roster", "delete from rosters".to_owned()),
        ];
        assert_eq!(asked(&store, &folders).await.1, "guidance");
        place.execute("delete from drafts").await.unwrap();
        for (what, deed) in deeds {
            place.execute(&deed).await.unwrap();
            let (request, guidance) = asked(&store, &folders).await;
            assert_eq!(
                (request.as_str(), guidance.as_str()),
                ("refused", "guidance"),
                "{what}"
            );
            kept.put_back(&place).await;
        }
        // The counter-proof, and then a roster that is older than one seen before.
        assert_eq!(asked(&store, &folders).await.0, "taken");
        place.execute("delete from drafts").await.unwrap();
        Pins::open(&folders.keys())
            .unwrap()
            .check_roster(2)
            .unwrap();
        let old = asked(&store, &folders).await;
        assert_eq!((old.0.as_str(), old.1.as_str()), ("refused", "guidance"));
    });
}

#[test]
fn who_empties_the_tables_cannot_set_the_house_up_as_their_own() {
    on_both(|store, place| async move {
        let folders = Folders::new();
        let process = Process::over(&store, &folders.keys(), &folders.runtime());
        process.house.set_up(WORKER, PASSWORD).await.unwrap();
        let pinned = Pins::open(&folders.keys()).unwrap().organisation().unwrap();
        for table in [
            "epoch_wraps",
            "epochs",
            "rosters",
            "organisation_wraps",
            "staff",
        ] {
            place
                .execute(&format!("delete from {table}"))
                .await
                .unwrap();
        }
        let process = Process::over(&store, &folders.keys(), &folders.runtime());
        let refused = process
            .house
            .set_up("Stranger", "a password of a stranger")
            .await;
        assert!(matches!(refused, Err(SetUpRefused::AlreadySetUp)));
        assert!(Pins::open(&folders.keys()).unwrap().organisation().unwrap() == pinned);
        assert!(
            folders.keys().join("recovery.age").exists(),
            "it is not taken away either"
        );
    });
}

/// The signed rows as they were.
struct Kept {
    roster: (Vec<u8>, Vec<u8>),
    intake: (Vec<u8>, Vec<u8>),
    supervisors: (Vec<u8>, Vec<u8>),
}

impl Kept {
    async fn of(store: &Store) -> Self {
        let roster = store.latest_roster().await.unwrap().unwrap();
        let intake = store.latest_epoch("intake").await.unwrap().unwrap();
        let supervisors = store.latest_epoch("supervisors").await.unwrap().unwrap();
        Self {
            roster: (roster.bytes, roster.signature),
            intake: (intake.bytes, intake.signature),
            supervisors: (supervisors.bytes, supervisors.signature),
        }
    }

    fn altered_roster(&self) -> Vec<u8> {
        let mut bytes = self.roster.0.clone();
        let last = bytes.len() - 1;
        bytes[last] ^= 1;
        bytes
    }

    async fn put_back(&self, place: &Place) {
        let x = |value: &[u8]| bytes(place, value);
        let ((r, rs), (i, is)) = (&self.roster, &self.intake);
        let all = format!(
            "delete from drafts; delete from rosters; delete from epochs where kind = 'intake'; \
             insert into rosters (number, bytes, signature) values (1, {}, {}); \
             insert into epochs (kind, number, bytes, signature) values ('intake', 1, {}, {})",
            x(r),
            x(rs),
            x(i),
            x(is)
        );
        place.execute(&all).await.unwrap();
    }
}

#[test]
fn a_record_that_was_moved_to_another_case_or_kind_does_not_open() {
    on_both(|store, place| async move {
        let folders = Folders::new();
        let process = Process::over(&store, &folders.keys(), &folders.runtime());
        let done = process.house.set_up(WORKER, PASSWORD).await.unwrap();
        let (_, mine) = process.request(PERSON, "the words of the first").await;
        let (_, theirs) = process.request(OTHER, "the words of the second").await;
        let who = process.sign_in(&done.totp_secret).await;
        process.house.take_case(&who, mine).await.unwrap();
        process
            .house
            .write_note(&who, mine, "a note for staff")
            .await
            .unwrap();
        let (case, other) = (bytes(&place, &mine.0), bytes(&place, &theirs.0));
        let deeds = [
            format!(
                "update records set case_ref = {other} where case_ref = {case} and kind = 'text'"
            ),
            format!(
                "update records set kind = 'message' where case_ref = {case} and kind = 'text'"
            ),
            format!("update records set kind = 'text' where case_ref = {case} and kind = 'note'"),
            format!("update records set kind = 'reply' where case_ref = {case} and kind = 'note'"),
            format!(
                "update records set direction = 'out' where case_ref = {case} and kind = 'text'"
            ),
            format!(
                "update records set record = {} where case_ref = {case} and kind = 'text'",
                bytes(&place, &random())
            ),
            format!(
                "update wraps set holder_kind = 'recovery', holder = {} where case_ref = {case} and holder_kind = 'staff'",
                bytes(&place, &random())
            ),
        ];
        let rows = place.everything().await;
        for (number, deed) in deeds.iter().enumerate() {
            assert!(
                process.house.open_case(&who, mine).await.is_ok(),
                "before {deed}"
            );
            let undo = Undo::of(&store, &place, mine, theirs).await;
            place.execute(deed).await.unwrap();
            let broken = if number == 0 { theirs } else { mine };
            let opened = process.house.open_case(&who, broken).await;
            let is_wrap = deed.starts_with("update wraps");
            // A worker whose wrap is gone is still a supervisor in a house of one.
            assert_eq!(opened.is_ok(), is_wrap, "{deed}");
            undo.put_back(&place).await;
        }
        assert!(process.house.open_case(&who, mine).await.is_ok());
        assert!(!rows.is_empty());
    });
}

/// The names of the records of two cases, as statements.
struct Undo(String);

impl Undo {
    async fn of(store: &Store, place: &Place, one: CaseRef, two: CaseRef) -> Self {
        let mut all = String::new();
        for case in [one, two] {
            let rows = store.list_records(case).await.unwrap();
            for row in rows {
                all += &format!(
                    "update records set record = {}, case_ref = {}, kind = '{}', direction = '{}' where body = {};",
                    bytes(place, &row.id),
                    bytes(place, &case.0),
                    row.kind,
                    row.direction,
                    bytes(place, &row.body)
                );
            }
            for row in store.list_wraps(case).await.unwrap() {
                all += &format!(
                    "update wraps set holder_kind = '{}', holder = {} where body = {};",
                    row.holder_kind,
                    bytes(place, &row.holder),
                    bytes(place, &row.body)
                );
            }
        }
        Self(all)
    }

    async fn put_back(&self, place: &Place) {
        place.execute(&self.0).await.unwrap();
    }
}

#[test]
fn a_draft_that_was_moved_to_another_chat_or_version_does_not_open() {
    on_both(|store, place| async move {
        let folders = Folders::new();
        let process = Process::over(&store, &folders.keys(), &folders.runtime());
        process.house.set_up(WORKER, PASSWORD).await.unwrap();
        process.draft(PERSON, "words that only I wrote").await;
        let day = sanad::app::keyring::DayKeys::in_folder(&folders.runtime()).unwrap();
        let day = day.today(process.house.now()).unwrap();
        let (from, to) = (
            bytes(&place, &day.tag(PERSON)),
            bytes(&place, &day.tag(OTHER)),
        );
        let gone = words(&process.house, "notice-draft-gone");
        // Each answer comes from a new process, which remembers nothing of any chat.
        let look = async |chat: i64| {
            let process = Process::over(&store, &folders.keys(), &folders.runtime());
            process.press(chat, "request-review", "show").await
        };
        let shown = look(PERSON).await;
        assert!(shown.contains("only I wrote"), "{shown}");
        place
            .execute(&format!("update drafts set tag = {to} where tag = {from}"))
            .await
            .unwrap();
        let shown = look(OTHER).await;
        assert!(
            shown.contains(&gone) && !shown.contains("only I wrote"),
            "{shown}"
        );
        place
            .execute(&format!("update drafts set tag = {from} where tag = {to}"))
            .await
            .unwrap();
        assert!(look(PERSON).await.contains("only I wrote"));
        place
            .execute("update drafts set version = version + 1")
            .await
            .unwrap();
        let shown = look(PERSON).await;
        assert!(
            shown.contains(&gone) && !shown.contains("only I wrote"),
            "{shown}"
        );
    });
}
