//! Several processes on one database: one does what is done once, and the next follows.

use sanad::store::StoreError;
use sanad::store::sweeps::SweepRow;

use super::replicas::{CHAT, DAY, answer_by_turns, begin, both_wait, two};
use crate::house::TestHouse;
use crate::house::asking::ANSWERS;

#[tokio::test]
async fn one_does_what_is_done_once_and_the_next_follows_whatever_their_clocks_say() {
    // How far the holder's clock is ahead of the other's.
    for ahead in [0, 3_600, -3_600] {
        let (one, other) = two().await;
        one.wait(ahead);
        let first = one.house.renew_lease().await.unwrap().unwrap();
        if ahead >= 0 {
            assert_eq!(other.house.renew_lease().await.unwrap(), None);
        }
        // The holder is stopped; the other looks every two seconds.
        let mut waited = 0;
        let second = loop {
            other.wait(2);
            waited += 2;
            if let Some(epoch) = other.house.renew_lease().await.unwrap() {
                break epoch;
            }
            assert!(waited < 10, "the holder is {ahead} s ahead");
        };
        assert!(second > first);
        assert!(matches!(
            one.house.begin_once().await,
            Err(StoreError::Stale)
        ));
        assert!(other.house.begin_once().await.is_ok());
        // It stays so: nobody takes it back from a holder that renews, but one whose clock
        // is ahead, and that one keeps it.
        let mut changes = 0;
        for _ in 0..20 {
            for house in [&one, &other] {
                house.wait(2);
                let before = one.house.lease_epoch();
                house.house.renew_lease().await.unwrap();
                changes += usize::from(one.house.lease_epoch() != before);
            }
        }
        assert!(changes <= 1, "the lease goes to and fro: {changes}");
    }
}

#[tokio::test]
async fn retention_is_the_work_of_the_holder_alone() {
    let (one, other) = two().await;
    begin(&one, CHAT).await;
    both_wait(&one, &other, 25 * 3_600);
    other.house.renew_lease().await.unwrap().unwrap();
    one.app.tidy().await.unwrap();
    assert_eq!(one.store.list_drafts().await.unwrap().len(), 1);
    other.app.tidy().await.unwrap();
    assert!(one.store.list_drafts().await.unwrap().is_empty());
}

#[tokio::test]
async fn a_sweeper_that_woke_up_drops_nothing_that_the_next_one_may_be_able_to_open() {
    let (one, other) = two().await;
    let sealed = SweepRow {
        id: [7; 16],
        due_at: one.now(),
        expires_at: one.now() + DAY,
        body: vec![0; 64],
    };
    one.store.insert_sweep(&sealed).await.unwrap();
    let due = async || one.store.due_sweeps(one.now() + 60, 10).await.unwrap();
    // It was alone when it was stopped; the other took over meanwhile.
    one.house.begin_lease().await.unwrap().unwrap();
    other.wait(8);
    other.house.renew_lease().await.unwrap().unwrap();
    assert!(one.app.due_sweeps().await.is_empty());
    assert_eq!(due().await.len(), 1);
    // Nor does it say that it tidied.
    assert!(one.app.tidy().await.is_ok());
    assert_eq!(one.store.sizes(one.now()).await.unwrap().retention, None);
    // Who has the lease puts off what it cannot open, and says so.
    other.app.due_sweeps().await;
    other.app.tidy().await.unwrap();
    assert!(due().await.is_empty());
    let noted = one.store.sizes(one.now()).await.unwrap().retention;
    assert_eq!(noted, Some(other.now()));
}

#[tokio::test]
async fn staff_are_told_by_one_process_also_when_it_is_stopped_in_the_middle() {
    let (one, other) = two().await;
    begin(&one, CHAT).await;
    answer_by_turns(&one, &other, &ANSWERS).await;
    other.press(CHAT, "request-review", "send").await;
    let language = one.house.live().content.languages[0].code;
    let due = |house: &TestHouse| {
        let house = house.house.clone();
        async move { house.due_alerts(language, None).await.unwrap() }
    };
    one.house.renew_lease().await.unwrap().unwrap();
    let alert = due(&one).await.remove(0);
    let seen = due(&other).await.remove(0);
    assert!(matches!(
        other.house.claim_alert(&seen).await,
        Err(StoreError::Stale)
    ));
    assert!(one.house.claim_alert(&alert).await.unwrap());
    // It is stopped while Telegram has its message, and the other takes over.
    both_wait(&one, &other, 9);
    other.house.renew_lease().await.unwrap().unwrap();
    assert!(due(&other).await.is_empty(), "it is being told");
    assert!(
        !other.house.claim_alert(&seen).await.unwrap(),
        "as it was read before"
    );
    assert!(matches!(
        one.house.alert_done(&alert, 5).await,
        Err(StoreError::Stale)
    ));
    // Had it been killed before its message went out, staff are told after all.
    both_wait(&one, &other, 12);
    let again = due(&other).await.remove(0);
    assert!(other.house.claim_alert(&again).await.unwrap());
    other.house.alert_done(&again, 6).await.unwrap();
    both_wait(&one, &other, 3_600);
    assert!(due(&other).await.is_empty());
}

#[tokio::test]
async fn a_process_that_leaves_lets_the_next_begin_at_once() {
    let (one, other) = two().await;
    one.house.renew_lease().await.unwrap().unwrap();
    assert_eq!(other.house.renew_lease().await.unwrap(), None);
    one.house.end_lease().await;
    assert!(other.house.renew_lease().await.unwrap().is_some());
    one.house.end_sharing().await;
    assert_eq!(one.store.list_peers(one.now()).await.unwrap().len(), 1);
    assert_eq!(one.house.renew_lease().await.unwrap(), None, "for good");
}
