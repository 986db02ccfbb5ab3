//! Two processes that could poll: one does, and the other follows it.
//!
//! Invariant: whatever becomes of the one that polls, whoever presses is answered.

use std::time::{Duration, Instant};

use super::super::house::{tell, until};
use super::super::person::{BEFORE_THE_MESSAGE, Person};
use super::programme::{Programme, STANDS_BY, finish};

#[tokio::test(flavor = "multi_thread")]
async fn of_two_that_could_poll_one_polls_and_the_other_follows_it() {
    let Some(mut programme) = Programme::new(2, "polling").await else {
        return;
    };
    programme.replicas[0].start().await;
    let first = programme.holder().await;
    programme.replicas[1].start().await;
    let person = programme.person().await;
    person.presses(&BEFORE_THE_MESSAGE[..4]).await;

    programme.replicas[first].kill();
    let begun = Instant::now();
    person.press(BEFORE_THE_MESSAGE[4]).await;
    let after_a_kill = begun.elapsed();
    assert!(after_a_kill < Duration::from_secs(15), "{after_a_kill:?}");

    programme.replicas[first].start().await;
    until("it stands by", || {
        programme.replicas[first]
            .process()
            .err()
            .contains(STANDS_BY)
    })
    .await;
    let second = programme.replicas[1].process.take().unwrap();
    let begun = Instant::now();
    let (ended, _) = second.terminate();
    assert_eq!(ended.code, Some(0), "{}", ended.err);
    person.press(BEFORE_THE_MESSAGE[5]).await;
    let after_an_end = begun.elapsed();
    assert!(after_an_end < Duration::from_secs(10), "{after_an_end:?}");

    // Who polls loses the database, and nobody else is there: people are guided on.
    let other = programme.person().await;
    programme.replicas[first].wire.cut(true);
    let begun = Instant::now();
    while begun.elapsed() < Duration::from_secs(9) {
        other.press("🧭 Plus : droits, téléphone").await;
        other.press("🏠 Début").await;
        tokio::time::sleep(Duration::from_millis(200)).await;
    }
    programme.replicas[first].wire.cut(false);
    until("it has the database again", || {
        let said = programme.replicas[first].process().err();
        said.matches("the keys of the day are here").count() == 2
    })
    .await;
    finish(&person).await;
    programme.keep_receipt(person).await;
    programme.staff_were_told_once_of(1).await;
    tell(&format!(
        "two that poll: another answers {} ms after a kill, {} ms after a stop was asked for",
        after_a_kill.as_millis(),
        after_an_end.as_millis()
    ));
    programme.double.assert_clean();
}

/// The figure by which whoever watches sees that two asked Telegram.
const CONFLICT: &str = "sanad_telegram_last_conflict_seconds ";

#[tokio::test(flavor = "multi_thread")]
#[expect(clippy::too_many_lines, reason = "one story from beginning to end")]
async fn who_polls_and_is_cut_off_or_stands_still_while_another_lives_leaves_nobody_unanswered() {
    let Some(mut programme) = Programme::new(2, "polling").await else {
        return;
    };
    programme.start_all().await;
    let person = programme.person().await;
    assert_eq!(programme.double.world().conflicts, 0);
    let first = programme.holder().await;
    let other = 1 - first;

    // Cut off, it guides on; the other takes over, and Telegram tells both that there are two.
    programme.replicas[first].wire.cut(true);
    let since = Instant::now();
    let (_, taken) = programme.another_than(first, since).await;
    assert!(taken < Duration::from_secs(15), "{taken:?}");
    let mut presses = 0;
    while programme.replicas[first].figure(CONFLICT).await == 0 || presses < 10 {
        person.press("🧭 Plus : droits, téléphone").await;
        person.press("🏠 Début").await;
        presses += 2;
        assert!(since.elapsed() < Duration::from_mins(1), "no conflict");
    }
    let met = programme.double.world().conflicts;
    assert!(met > 0, "Telegram told that another asks");
    let said = programme.replicas[first].process().err();
    assert!(said.contains("another process asks Telegram"), "{said}");
    // Whichever of both gets it, a request is begun or told to be not saved, and then begun.
    goes_into_a_request(&person).await;
    programme.replicas[first].wire.cut(false);
    until("it has the database again", || {
        !programme.replicas[first].holds()
    })
    .await;
    person.presses(&BEFORE_THE_MESSAGE[2..4]).await;
    let settled = programme.double.world().conflicts;
    tokio::time::sleep(Duration::from_secs(3)).await;
    assert_eq!(
        programme.double.world().conflicts,
        settled,
        "one alone asks"
    );

    // The holder stands still, and is answered for; awake again, it asks no more.
    programme.replicas[other].process().freeze();
    let since = Instant::now();
    person.press(BEFORE_THE_MESSAGE[4]).await;
    let answered = since.elapsed();
    assert!(answered < Duration::from_secs(20), "{answered:?}");
    programme.another_than(other, since).await;
    programme.replicas[other].process().thaw();
    until("it learns that another took over", || {
        !programme.replicas[other].holds()
    })
    .await;
    person.press(BEFORE_THE_MESSAGE[5]).await;
    finish(&person).await;
    programme.keep_receipt(person).await;
    programme.staff_were_told_once_of(1).await;
    let settled = programme.double.world().conflicts;
    tokio::time::sleep(Duration::from_secs(3)).await;
    assert_eq!(
        programme.double.world().conflicts,
        settled,
        "one alone asks"
    );
    tell(&format!(
        "two that poll: another polls {} ms after a cut, answers {} ms after a stop; Telegram told \
         {settled} times that two ask, {met} of them in the cut; {presses} presses, all answered",
        taken.as_millis(),
        answered.as_millis()
    ));
    programme.double.assert_clean();
}

/// Begins a request, again and again where nothing is saved.
async fn goes_into_a_request(person: &Person) {
    person.press(BEFORE_THE_MESSAGE[0]).await;
    for _ in 0..20 {
        person.press(BEFORE_THE_MESSAGE[1]).await;
        until("it is begun, or told to be not saved", || {
            person.has(BEFORE_THE_MESSAGE[2]) || person.text().contains("Pas enregistré")
        })
        .await;
        if person.has(BEFORE_THE_MESSAGE[2]) {
            return;
        }
    }
    panic!("never begun: {}", person.text());
}
