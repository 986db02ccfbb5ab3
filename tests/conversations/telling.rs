//! Staff's group is told at a pace that it takes, the most urgent first.

use std::sync::Mutex;
use std::time::Duration;

use sanad::app::messenger::{ChatId, MessageId, Refusal};
use sanad::app::telling::{PACE, StaffGroup};
use sanad::store::StoreError;

use crate::house::{TestHouse, live};

/// The group writes down what it is told, and refuses as often as it is to.
#[derive(Default)]
struct Group {
    told: Mutex<Vec<String>>,
    refuses: Mutex<Vec<Refusal>>,
}

impl StaffGroup for Group {
    async fn tell(&self, text: &str, _: Option<(&str, &str)>) -> Result<MessageId, Refusal> {
        if let Some(refusal) = self.refuses.lock().unwrap().pop() {
            return Err(refusal);
        }
        let mut told = self.told.lock().unwrap();
        told.push(text.to_owned());
        Ok(MessageId(told.len().try_into().unwrap()))
    }

    async fn change(
        &self,
        _: MessageId,
        text: &str,
        button: Option<(&str, &str)>,
    ) -> Result<(), Refusal> {
        self.tell(text, button).await.map(drop)
    }
}

impl Group {
    fn told(&self) -> usize {
        self.told.lock().unwrap().len()
    }
}

#[tokio::test]
async fn one_message_at_a_time_and_the_urgent_one_before_those_that_wait() {
    let house = TestHouse::new().await;
    for chat in 0..3 {
        house.short_request(ChatId(100 + chat), 0).await;
    }
    let group = Group::default();
    assert_eq!(house.house.tell_staff(&group, None).await.unwrap(), PACE);
    assert_eq!(group.told(), 1, "the others wait their turn");
    house.urgent_request(ChatId(900)).await;
    house.pass(3).await;
    house.house.tell_staff(&group, None).await.unwrap();
    let language = live().content.languages[0].code;
    let word = live()
        .texts
        .text(language, "urgency-now", &sanad::content::texts::Args::new());
    let said = group.told.lock().unwrap().clone();
    assert!(said[1].contains(&word) && !said[0].contains(&word));
    for _ in 0..2 {
        house.pass(3).await;
        assert_eq!(house.house.tell_staff(&group, None).await.unwrap(), PACE);
    }
    assert_eq!(group.told(), 4);
    let left_alone = house.house.tell_staff(&group, None).await.unwrap();
    assert_eq!(
        (left_alone, group.told()),
        (Duration::ZERO, 4),
        "no more is due"
    );
    assert!(PACE * 20 >= Duration::from_mins(1), "twenty in a minute");
}

#[tokio::test]
async fn a_group_that_names_a_time_is_left_alone_so_long_and_the_alert_counts_no_try() {
    let house = TestHouse::new().await;
    house.urgent_request(ChatId(900)).await;
    let group = Group::default();
    *group.refuses.lock().unwrap() = vec![Refusal::After(40)];
    let left_alone = house.house.tell_staff(&group, None).await.unwrap();
    assert_eq!(left_alone, Duration::from_secs(40));
    house.pass(39).await;
    let left_alone = house.house.tell_staff(&group, None).await.unwrap();
    assert_eq!(
        (left_alone, group.told()),
        (Duration::ZERO, 0),
        "not due before"
    );
    house.pass(1).await;
    let due = house.store.due_alerts(house.house.now()).await.unwrap();
    assert_eq!((due.len(), due[0].tries), (1, 0));
    house.house.tell_staff(&group, None).await.unwrap();
    assert_eq!(group.told(), 1);
}

#[tokio::test]
async fn an_alert_that_fails_makes_room_for_the_next() {
    let house = TestHouse::new().await;
    for chat in 0..2 {
        house.short_request(ChatId(100 + chat), 0).await;
    }
    let group = Group::default();
    *group.refuses.lock().unwrap() = vec![Refusal::Again];
    assert_eq!(house.house.tell_staff(&group, None).await.unwrap(), PACE);
    house.house.tell_staff(&group, None).await.unwrap();
    assert_eq!(group.told(), 1, "the other one");
    house.pass(5).await;
    house.house.tell_staff(&group, None).await.unwrap();
    assert_eq!(group.told(), 2);
}

/// Staff were told of a case and took it, and the change of its message is refused once.
async fn taken_but_refused(refusal: Refusal) -> (TestHouse, Group) {
    let house = TestHouse::new().await;
    house.urgent_request(ChatId(900)).await;
    let group = Group::default();
    house.house.tell_staff(&group, None).await.unwrap();
    house.take(house.newest().await).await;
    house.wait(3);
    *group.refuses.lock().unwrap() = vec![refusal];
    (house, group)
}

#[tokio::test]
async fn a_message_that_is_gone_keeps_no_other_alert_waiting() {
    for refusal in [Refusal::CannotChange, Refusal::GiveUp] {
        let (house, group) = taken_but_refused(refusal).await;
        assert_eq!(house.house.tell_staff(&group, None).await.unwrap(), PACE);
        for _ in 0..10 {
            house.wait(400);
            let left_alone = house.house.tell_staff(&group, None).await.unwrap();
            assert_eq!(left_alone, Duration::ZERO, "nothing more is due");
        }
        assert_eq!(group.told(), 1);
    }
    // What may pass is tried again.
    let (house, group) = taken_but_refused(Refusal::Again).await;
    house.house.tell_staff(&group, None).await.unwrap();
    house.wait(60);
    house.house.tell_staff(&group, None).await.unwrap();
    assert_eq!(group.told(), 2);
}

#[tokio::test]
async fn a_new_case_is_told_before_an_older_one_is_said_to_be_taken() {
    let house = TestHouse::new().await;
    house.urgent_request(ChatId(900)).await;
    let group = Group::default();
    house.house.tell_staff(&group, None).await.unwrap();
    house.take(house.newest().await).await;
    house.short_request(ChatId(100), 0).await;
    house.wait(60);
    let due = house.store.due_alerts(house.house.now()).await.unwrap();
    let told: Vec<bool> = due.iter().map(|row| row.message.is_some()).collect();
    assert_eq!(told, [false, true]);
}

/// All that may be said is said.
async fn says_all(house: &TestHouse, group: &Group) {
    loop {
        let left_alone = house.house.tell_staff(group, None).await.unwrap();
        if left_alone == Duration::ZERO {
            return;
        }
        house.wait(3);
    }
}

#[tokio::test]
async fn after_a_restart_or_by_another_process_no_more_is_rung_in_the_same_hour() {
    let mut house = TestHouse::new().await;
    for chat in 0..43 {
        house.short_request(ChatId(100 + chat), 0).await;
    }
    let group = Group::default();
    says_all(&house, &group).await;
    assert_eq!(group.told(), 21, "twenty, and one for all others");
    house.restart();
    house.wait(61);
    says_all(&house, &group).await;
    let other = house.beside(1);
    other.wait(61);
    assert!(other.house.renew_lease().await.unwrap().is_some());
    says_all(&other, &group).await;
    assert_eq!(group.told(), 21);
    assert!(matches!(
        house.house.more_told(true).await,
        Err(StoreError::Stale)
    ));
    other.wait(3600);
    says_all(&other, &group).await;
    assert_eq!(group.told(), 42, "the next hour has its own");
}

#[tokio::test]
async fn the_alert_for_all_others_is_told_again_when_it_failed_or_its_process_ended() {
    let house = TestHouse::new().await;
    for chat in 0..22 {
        house.short_request(ChatId(100 + chat), 0).await;
    }
    let group = Group::default();
    for _ in 0..20 {
        house.house.tell_staff(&group, None).await.unwrap();
    }
    *group.refuses.lock().unwrap() = vec![Refusal::Again];
    assert_eq!(house.house.tell_staff(&group, None).await.unwrap(), PACE);
    assert_eq!(group.told(), 20);
    // It is claimed, and nothing follows for as long as a call may take.
    house.house.claim_more().await.unwrap();
    house.wait(19);
    says_all(&house, &group).await;
    assert_eq!(group.told(), 20);
    house.wait(1);
    says_all(&house, &group).await;
    assert_eq!(group.told(), 21);
}
