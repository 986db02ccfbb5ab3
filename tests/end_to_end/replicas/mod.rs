//! Several processes on one PostgreSQL, killed, stopped, resumed and cut from it: nothing is
//! lost, nothing is doubled, and what is done once is done once.
//!
//! Each has a copy of the keys folder and a runtime folder of its own, as on three machines.

mod frozen;
mod polling;
pub mod programme;
mod wire;

use std::time::{Duration, Instant};

use super::crowd::Crowd;
use super::house::{tell, until};
use super::numbered::{answer_each, each_code_opens_its_own, judge_cases, pages};
use super::person::{BEFORE_THE_MESSAGE, Person};
use super::staff::Browser;
use crate::double::Trouble;
use programme::{Programme, STAFF, finish};

/// Presses of others below which there was no load.
const LOAD: usize = 50;

#[tokio::test(flavor = "multi_thread")]
async fn three_replicas_killed_stopped_and_cut_lose_nothing_and_double_nothing() {
    let Some(mut programme) = Programme::new(3, "webhook").await else {
        return;
    };
    programme.start_all().await;
    programme.whole_request().await;
    for replica in &programme.replicas {
        let passed = programme.balancer.passed(&replica.url);
        assert!(passed > 0, "the request reaches all three");
    }
    programme.staff_were_told_once_of(1).await;
    let crowd = Crowd::gathers(&programme.double);
    let staff = a_session_holds_at_each(&programme).await;
    let first = programme.asks_to_be_told(&staff).await;
    let second = programme.asks_to_be_told(&staff).await;
    programme.staff_were_told_once_of(3).await;

    let killed = killed_in_the_middle(&mut programme, &staff, &first).await;
    let stopped = stopped_and_resumed(&mut programme, &staff, &second).await;
    let cut = cut_from_the_database(&mut programme).await;

    let many = programme.codes.len() + 2;
    programme.staff_were_told_once_of(many).await;
    for (person, _) in [first, second] {
        assert_eq!(programme.told(&person), 1, "one silent message");
    }
    for (person, code) in std::mem::take(&mut programme.codes) {
        person.press("✅ Terminé").await;
        person.opens_with(&code[14..]).await;
        person.sees("Votre demande est arrivée").await;
    }
    let pressed = crowd.goes_home().await;
    assert!(pressed >= LOAD, "a crowd that pressed {pressed} times");
    each_opens_its_own(&programme, &staff, many).await;
    let erased = retention_runs_once(&mut programme, many).await;
    tell(&format!(
        "three replicas: {many} requests beside {pressed} presses of others, {many} cases, {many} \
         alerts, {many} codes typed elsewhere that open their own, two silent messages; another \
         took over {} ms \
         after a kill, {} ms after a stop, {} ms after a cut; retention erased each of {erased} \
         cases once",
        killed.as_millis(),
        stopped.as_millis(),
        cut.as_millis()
    ));
    programme.double.assert_clean();
}

/// Signed in at one, and known at all.
async fn a_session_holds_at_each(programme: &Programme) -> Browser {
    let staff = Browser::new(&programme.replicas[0].url);
    assert_eq!(staff.signs_in(&programme.set_up.secret).await.to, "/cases");
    for replica in &programme.replicas {
        staff.moves_to(&replica.url);
        assert_eq!(staff.cases().await.len(), 1);
    }
    staff
}

/// `kill -9` of the holder while a person is in the middle of a request and before another,
/// whom staff answer in that moment, was told of it.
async fn killed_in_the_middle(
    programme: &mut Programme,
    staff: &Browser,
    (waits, case): &(Person, String),
) -> Duration {
    let person = programme.person().await;
    person.presses(&BEFORE_THE_MESSAGE[..4]).await;
    let holder = programme.holder().await;
    person.taps(BEFORE_THE_MESSAGE[4]);
    programme.replicas[holder].kill();
    let since = Instant::now();
    staff.moves_to(&programme.replicas[(holder + 1) % 3].url);
    answers(staff, case, "Une réponse").await;
    let going_on = async {
        person.dealt_with().await;
        person.press(BEFORE_THE_MESSAGE[5]).await;
        finish(&person).await;
    };
    let ((_, taken), ()) = tokio::join!(programme.another_than(holder, since), going_on);
    assert!(taken < Duration::from_secs(15), "{taken:?}");
    programme.keep_receipt(person).await;
    programme.staff_were_told_once_of(4).await;
    who_waits_is_told(programme, waits).await;
    programme.replicas[holder].start().await;
    assert_eq!(programme.told(waits), 1);
    taken
}

/// It is looked for every twenty seconds, by whoever took over some seconds before.
async fn who_waits_is_told(programme: &Programme, waits: &Person) {
    let told = || programme.told(waits) > 0;
    let first = until("who waits is told", told);
    if tokio::time::timeout(Duration::from_secs(25), first)
        .await
        .is_err()
    {
        until("who waits is told", told).await;
    }
}

async fn answers(staff: &Browser, case: &str, words: &str) {
    let sent = staff
        .post(&format!("{case}/reply"), &[("text", words)])
        .await;
    assert_eq!(sent.status, 303, "{}", sent.body);
}

/// The holder is stopped while it tells staff, longer than the lease, and then resumed.
/// Meanwhile staff answer somebody who waits to be told.
async fn stopped_and_resumed(
    programme: &mut Programme,
    staff: &Browser,
    (waits, case): &(Person, String),
) -> Duration {
    let holder = programme.holder().await;
    let hours = Trouble::Stall(Duration::from_hours(1));
    programme.double.trouble("sendMessage", Some(STAFF), hours);
    let person = programme.person().await;
    person.presses(&BEFORE_THE_MESSAGE).await;
    finish(&person).await;
    until("the case is being told", || programme.calls_to_staff() >= 5).await;
    programme.balancer.set_patience(Duration::from_secs(3));
    programme.replicas[holder].process().freeze();
    let since = Instant::now();
    staff.moves_to(&programme.replicas[(holder + 1) % 3].url);
    answers(staff, case, "Une autre réponse").await;
    let (next, taken) = programme.another_than(holder, since).await;
    assert!(taken < Duration::from_secs(15), "{taken:?}");
    programme.keep_receipt(person).await;
    // Whoever writes meanwhile reaches one that stands still every third time.
    programme.whole_request().await;
    let epoch = programme
        .number("select epoch from leases where name = 'work'")
        .await;
    programme.staff_were_told_once_of(6).await;
    who_waits_is_told(programme, waits).await;
    let refused = programme.replicas[holder].refusals();
    programme.replicas[holder].process().thaw();
    programme.balancer.set_patience(Duration::from_secs(30));
    until("it learns that another took over", || {
        !programme.replicas[holder].holds()
    })
    .await;
    // It had an alert under way under its old epoch, and tries to write what became of it.
    until("its old write is refused", || {
        programme.replicas[holder].refusals() > refused
    })
    .await;
    assert_eq!(programme.told(waits), 1);
    assert_eq!(
        programme
            .number("select sum(tries)::bigint from alerts")
            .await,
        0
    );
    assert_eq!(
        programme
            .number("select epoch from leases where name = 'work'")
            .await,
        epoch
    );
    assert!(programme.replicas[next].holds());
    taken
}

/// The holder loses the database, and people whom it answers are guided all the same.
async fn cut_from_the_database(programme: &mut Programme) -> Duration {
    let holder = programme.holder().await;
    let person = programme.person().await;
    programme.replicas[holder].wire.cut(true);
    let url = programme.replicas[holder].url.clone();
    let answered = programme.balancer.passed(&url);
    let (_, taken) = programme.another_than(holder, Instant::now()).await;
    assert!(taken < Duration::from_secs(15), "{taken:?}");
    for _ in 0..2 {
        person.press("🧭 Plus : droits, téléphone").await;
        person.press("🏠 Début").await;
    }
    assert!(programme.balancer.passed(&url) > answered, "it guides");
    // Whom it alone answers is told that nothing is saved, and goes on there once it healed.
    let others = || programme.replicas.iter().filter(|other| other.url != url);
    others().for_each(|other| programme.balancer.remove(&other.url));
    person.presses(&BEFORE_THE_MESSAGE[..2]).await;
    person.sees("Pas enregistré").await;
    programme.replicas[holder].wire.cut(false);
    until("it has the database again", || {
        !programme.replicas[holder].holds()
    })
    .await;
    person.press(BEFORE_THE_MESSAGE[1]).await;
    person.sees_button(BEFORE_THE_MESSAGE[2]).await;
    assert!(!person.text().contains("Pas enregistré"));
    others().for_each(|other| programme.balancer.add(&other.url));
    person.presses(&BEFORE_THE_MESSAGE[2..]).await;
    finish(&person).await;
    programme.keep_receipt(person).await;
    taken
}

/// Each sentence stands in one case, once; each code, typed whole in another chat, opens the
/// answer to its own sentence.
async fn each_opens_its_own(programme: &Programme, staff: &Browser, many: usize) {
    let receipts = &programme.receipts;
    assert_eq!(receipts.len(), many, "receipts");
    let numbers: Vec<_> = receipts.iter().map(|(number, ..)| *number).collect();
    let pages = pages(staff, many).await;
    let (cases, _) = judge_cases(&pages, &numbers, |_| 1).unwrap();
    answer_each(staff, &cases).await;
    each_code_opens_its_own(&programme.double, receipts).await;
}

/// All are started at once over cases that are to end; each ends once.
async fn retention_runs_once(programme: &mut Programme, many: usize) -> i64 {
    for replica in &mut programme.replicas {
        let (ended, _) = replica.process.take().unwrap().terminate();
        assert_eq!(ended.code, Some(0), "{}", ended.err);
    }
    // Long ago also for a machine that believes nothing of its clock but that 2026 has begun.
    let aged = "with aged as (update cases set changed_hour = changed_hour - 900 * 86400 \
                returning 1) select count(*) from aged";
    let aged = programme.number(aged).await;
    assert_eq!(aged, i64::try_from(many).unwrap());
    programme.start_all().await;
    programme
        .until_number("select count(*) from cases", 0)
        .await;
    let holders = programme.holder().await;
    assert!(holders < 3);
    let erased = "select count(*) from audit where action = 'erased'";
    assert_eq!(programme.number(erased).await, aged);
    aged
}
