//! Several processes on one database: one day key, and a person who notices nothing. Who does
//! what is done once is in `lease`. Real clocks and real processes are in `tests/end_to_end`.

use sanad::app::keyring::ServerKey;
use sanad::app::messenger::ChatId;
use sanad::domain::keys::Pair;
use sanad::domain::seal::{self, Aad, Purpose};
use sanad::store::peers::{PeerRow, ShareRow};

use crate::house::asking::ANSWERS;
use crate::house::{MORNING, TestHouse};

pub(super) const CHAT: ChatId = ChatId(1);
pub(super) const DAY: i64 = 86_400;
/// Seconds from the morning of the tests to midnight.
const TO_MIDNIGHT: i64 = DAY - MORNING % DAY;

/// Two processes that know of each other.
pub(super) async fn two() -> (TestHouse, TestHouse) {
    let one = TestHouse::in_english().await;
    let other = one.beside(1);
    both_share(&one, &other).await;
    (one, other)
}

/// Both do what they do every few seconds, so often that all that is to be shared is.
async fn both_share(one: &TestHouse, other: &TestHouse) {
    for house in [one, other, one, other] {
        house.house.share_days().await.unwrap();
    }
}

pub(super) fn both_wait(one: &TestHouse, other: &TestHouse, seconds: i64) {
    one.wait(seconds);
    other.wait(seconds);
}

/// The person begins a request at a process.
pub(super) async fn begin(house: &TestHouse, chat: ChatId) {
    house.meets(chat).await;
    house.consents(chat).await;
}

/// Each next answer reaches the other process, and so does the way to the review.
pub(super) async fn answer_by_turns(one: &TestHouse, other: &TestHouse, answers: &[(&str, &str)]) {
    let by_turns = |turn: usize| if turn.is_multiple_of(2) { other } else { one };
    for (turn, answer) in answers.iter().enumerate() {
        by_turns(turn).answers(CHAT, &[*answer]).await;
    }
    other.say(CHAT, "he has my passport").await;
    let last = by_turns(answers.len());
    last.press(CHAT, "request-review", "").await;
}

async fn send_and_read(one: &TestHouse, other: &TestHouse) {
    other.press(CHAT, "request-review", "send").await;
    assert_eq!(one.store.list_cases().await.unwrap().len(), 1);
    let case = one.newest().await;
    let read = one.read(case).await;
    let told = read.iter().filter(|line| line.contains("passport")).count();
    assert_eq!(told, 1, "{read:?}");
}

#[tokio::test]
async fn a_request_whose_answers_reach_two_processes_by_turns_is_one_request() {
    let (one, other) = two().await;
    begin(&one, CHAT).await;
    answer_by_turns(&one, &other, &ANSWERS).await;
    assert_eq!(one.store.list_drafts().await.unwrap().len(), 1);
    send_and_read(&one, &other).await;
}

#[tokio::test]
async fn a_process_that_is_added_gets_the_keys_of_the_days_before_it_writes_a_draft() {
    let one = TestHouse::in_english().await;
    begin(&one, CHAT).await;
    one.house.share_days().await.unwrap();
    let added = one.beside(1);
    added.house.share_days().await.unwrap();
    let shares = async {
        tokio::time::sleep(std::time::Duration::from_millis(300)).await;
        one.house.share_days().await.unwrap();
    };
    // The press waits for the key, and the other one gives it.
    tokio::join!(added.press(CHAT, "request-watched", "no"), shares);
    answer_by_turns(&one, &added, &ANSWERS[1..]).await;
    assert_eq!(one.store.list_drafts().await.unwrap().len(), 1);
    send_and_read(&one, &added).await;
    keys_are_in_no_row(&one).await;
}

/// The keys in the runtime folder of a process are in nothing that the database holds of them.
async fn keys_are_in_no_row(house: &TestHouse) {
    let mut bytes = Vec::new();
    let mut shares = 0;
    for (peer, _, name) in house.store.list_shares().await.unwrap() {
        bytes.extend(name);
        for row in house.store.shares_of(peer).await.unwrap() {
            bytes.extend(row.body);
            shares += 1;
        }
    }
    for (_, name) in house.store.list_days(0, i64::MAX).await.unwrap() {
        bytes.extend(name);
    }
    let holds = |bytes: &[u8], part: &[u8]| bytes.windows(part.len()).any(|at| at == part);
    let keys = house.day_key_files();
    assert!(shares > 0 && !keys.is_empty());
    for key in keys {
        for part in key.chunks(8) {
            assert!(!holds(&bytes, part), "a part of a key lies in the database");
        }
        // The counter-proof: a planted one is seen.
        assert!(holds(&[&bytes[..], &key].concat(), &key[8..16]));
    }
}

#[tokio::test]
async fn at_midnight_both_go_on_with_one_key_and_nobody_waits() {
    let (one, other) = two().await;
    begin(&one, CHAT).await;
    both_wait(&one, &other, TO_MIDNIGHT - 60);
    both_share(&one, &other).await;
    both_wait(&one, &other, 60);
    // Not a word between them since midnight.
    answer_by_turns(&one, &other, &ANSWERS).await;
    assert_eq!(one.store.list_drafts().await.unwrap().len(), 1);
    send_and_read(&one, &other).await;
}

#[tokio::test]
async fn two_that_begin_a_day_without_a_word_settle_on_one_key_before_a_draft_is_written() {
    let (one, other) = two().await;
    both_wait(&one, &other, TO_MIDNIGHT + 5);
    // Both live, and neither has looked at the database before midnight.
    let ticks = async {
        for _ in 0..6 {
            tokio::time::sleep(std::time::Duration::from_millis(120)).await;
            both_share(&one, &other).await;
        }
    };
    let second = ChatId(2);
    let people = async { tokio::join!(begin(&one, CHAT), begin(&other, second)) };
    tokio::join!(ticks, people);
    // Each goes on at the other process: no draft lies under a key that the other lacks.
    other.press(CHAT, "request-watched", "no").await;
    one.press(second, "request-watched", "no").await;
    assert_eq!(one.store.list_drafts().await.unwrap().len(), 2);
    assert_eq!(one.store.list_days(0, i64::MAX).await.unwrap().len(), 2);
    answer_by_turns(&one, &other, &ANSWERS[1..]).await;
    send_and_read(&one, &other).await;
}

#[tokio::test]
async fn without_a_living_process_the_draft_is_gone_and_comes_back_with_its_process() {
    let (one, other) = two().await;
    begin(&one, CHAT).await;
    let late = one.beside(2);
    // The others say nothing any more: stopped, or cut from the database.
    late.wait(80);
    late.house.share_days().await.unwrap();
    let press = late.forged(CHAT, "request-review", "show");
    late.press_data(CHAT, &press).await;
    let shown = late.menu(CHAT).text;
    let live = late.house.live();
    let english = sanad::domain::payload::LanguageCode::new("en").unwrap();
    let gone = live
        .texts
        .text(english, "notice-draft-gone", &sanad::content::Args::new());
    assert!(shown.contains(&gone), "{shown}");
    assert!(
        late.store.list_days(0, i64::MAX).await.unwrap().len() == 1,
        "one name a day"
    );
    let new_name = late.store.list_days(0, i64::MAX).await.unwrap();
    // The first is resumed: it learns the new key before it writes, and brings the old one.
    both_wait(&one, &other, 81);
    late.wait(1);
    let ticks = async {
        for house in [&one, &late, &one, &late] {
            tokio::time::sleep(std::time::Duration::from_millis(100)).await;
            house.house.share_days().await.unwrap();
        }
    };
    let press = one.forged(CHAT, "request-watched", "no");
    tokio::join!(ticks, one.press_data(CHAT, &press));
    assert_eq!(one.store.list_days(0, i64::MAX).await.unwrap(), new_name);
    let sharing = one.store.list_shares().await.unwrap();
    let names: std::collections::HashSet<_> = sharing.iter().map(|share| share.2).collect();
    assert_eq!(names.len(), 2, "both keys are shared");
    late.press_data(CHAT, &late.forged(CHAT, "request-age", "adult"))
        .await;
    assert_eq!(
        one.store.list_drafts().await.unwrap().len(),
        1,
        "the same draft"
    );
}

#[tokio::test]
async fn processes_whose_clocks_differ_by_half_a_minute_agree_on_the_key_of_the_day() {
    // How far the other's clock is ahead.
    for ahead in [30, -30] {
        let one = TestHouse::in_english().await;
        begin(&one, CHAT).await;
        one.house.share_days().await.unwrap();
        let named = one.store.list_days(0, i64::MAX).await.unwrap();
        let other = one.beside(1);
        if ahead > 0 {
            other.wait(ahead);
        } else {
            one.wait(-ahead);
        }
        for _ in 0..3 {
            other.house.share_days().await.unwrap();
            one.house.share_days().await.unwrap();
        }
        // Longer than a key is waited for; each says that it lives, by its own clock.
        for _ in 0..8 {
            both_wait(&one, &other, 2);
            both_share(&one, &other).await;
        }
        let names = one.store.list_days(0, i64::MAX).await.unwrap();
        assert_eq!(names, named, "{ahead}");
        answer_by_turns(&one, &other, &ANSWERS).await;
        let drafts = one.store.list_drafts().await.unwrap().len();
        assert_eq!(drafts, 1, "{ahead}");
        send_and_read(&one, &other).await;
    }
}

#[tokio::test]
async fn whoever_only_writes_to_the_database_gets_no_key_and_gives_none() {
    let (one, other) = two().await;
    begin(&one, CHAT).await;
    let day = one.now() / DAY;
    let forger = Pair::from_seed(&[66; 32]);
    let forged = PeerRow {
        peer: [66; 16],
        public_key: *forger.public.as_bytes(),
        mac: ServerKey::from_bytes(&[66; 32]).replica_mac(forger.public.as_bytes()),
        expires_at: i64::MAX,
    };
    one.store.save_peer(&forged).await.unwrap();
    both_share(&one, &other).await;
    assert!(one.store.shares_of([66; 16]).await.unwrap().is_empty());

    // A key of the forger's own, sealed to a process that lives, and named the key of the day.
    let living = one.store.list_peers(one.now()).await.unwrap();
    let victim = living.iter().find(|row| row.peer != [66; 16]).unwrap();
    let aad = Aad::row("day_shares")
        .field(&victim.peer)
        .number(day)
        .field(&[66; 16]);
    let to = sanad::domain::keys::PublicKey::from_bytes(victim.public_key).unwrap();
    let plain = [
        [66; 32],
        ServerKey::from_bytes(&[66; 32]).day_mac(day, &[66; 32]),
    ]
    .concat();
    let planted = ShareRow {
        peer: victim.peer,
        day,
        key_name: [66; 16],
        expires_at: i64::MAX,
        body: seal::seal(&to, Purpose::DayKey, &aad, &plain, &[5; 32]),
    };
    one.store.insert_share(&planted).await.unwrap();
    let true_name = one.store.list_days(day, day).await.unwrap()[0].1;
    one.store
        .rename_day(day, true_name, [66; 16])
        .await
        .unwrap();
    both_share(&one, &other).await;
    let left = one.store.shares_of(victim.peer).await.unwrap();
    assert!(left.iter().all(|row| row.key_name != [66; 16]), "refused");
    // In vain everybody waits for that key; then the old one, which all have, comes back.
    both_wait(&one, &other, 7);
    both_share(&one, &other).await;
    assert_eq!(
        one.store.list_days(day, day).await.unwrap(),
        [(day, true_name)]
    );
    other.press(CHAT, "request-watched", "no").await;
    assert_eq!(one.store.list_drafts().await.unwrap().len(), 1);
}
