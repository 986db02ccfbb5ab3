//! `kill -9` at many instants of a request: nothing that was receipted is lost or doubled.
//!
//! After each kill the program starts again in the same folders, and the person goes on with
//! the buttons that stand in the chat.

use std::time::{Duration, Instant as Clock};

use super::house::{Place, Process, tell, until};
use super::person::{Person, photo, voice};
use super::staff::Browser;
use crate::double::{Double, Trouble};

/// When the program is killed.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Instant {
    /// Right after the update was handed over.
    Handed,
    /// So many milliseconds later.
    Later(u64),
    /// After the commit: its answer is on its way to the chat.
    Committed,
    /// While the file that was sent is being fetched.
    Fetching,
    /// The chat has the answer, Telegram has not heard that the update was dealt with.
    Sent,
}

/// What is promised of a restart. A machine that tests other things meanwhile may once be slower.
const RESTART: Duration = Duration::from_secs(5);

const INSTANTS: [Instant; 6] = [
    Instant::Handed,
    Instant::Committed,
    Instant::Later(5),
    Instant::Sent,
    Instant::Later(25),
    Instant::Later(60),
];

/// A house that is killed again and again.
struct Doomed {
    place: Place,
    process: Option<Process>,
    kills: usize,
    /// How long each start took, to the end of what the kill had left.
    restarts: Vec<Duration>,
}

impl Doomed {
    async fn start(&mut self) {
        let process = self.place.start(&["serve"]);
        process.says("Serving people").await;
        self.process = Some(process);
    }

    /// Killed and started again; since when.
    async fn is_killed(&mut self) -> Clock {
        self.process.take().expect("it runs").kill();
        self.kills += 1;
        let since = Clock::now();
        self.start().await;
        since
    }

    fn base(&self) -> &Process {
        self.process.as_ref().expect("it runs")
    }
}

/// What the person does in one step.
#[derive(Clone, Copy)]
enum Doing {
    Press(&'static str),
    Write(&'static str),
    Speak,
    Show,
}

/// Does one step, kills the program at that instant, and lets the new one deal with it.
async fn survives(doomed: &mut Doomed, person: &Person, doing: Doing, when: Instant) {
    let before = person.double.world().calls.len();
    if when == Instant::Committed {
        for method in ["editMessageText", "sendMessage"] {
            let stall = Trouble::Stall(Duration::from_hours(1));
            person.double.trouble(method, Some(person.chat), stall);
        }
    }
    let fetched = person.double.count("getFile");
    if when == Instant::Fetching {
        let stall = Trouble::Stall(Duration::from_hours(1));
        person.double.trouble("getFile", None, stall);
    }
    person.does(doing).await;
    let update = *person.double.waiting().last().expect("an update");
    until("it is handed over", || {
        person.double.world().handed.contains(&update)
    })
    .await;
    match when {
        Instant::Handed => {}
        Instant::Later(milliseconds) => {
            tokio::time::sleep(Duration::from_millis(milliseconds)).await;
        }
        Instant::Fetching => {
            until("the file is asked for", || {
                person.double.count("getFile") > fetched
            })
            .await;
        }
        Instant::Committed | Instant::Sent => {
            until("an answer is on its way", || {
                let world = person.double.world();
                let mut since = world.calls[before..].iter();
                since.any(|(name, call)| call["chat_id"] == person.chat && name != "sendchataction")
            })
            .await;
        }
    }
    let since = doomed.is_killed().await;
    person.double.world().forget_troubles();
    person.dealt_with().await;
    doomed.restarts.push(since.elapsed());
}

impl Person {
    async fn does(&self, doing: Doing) {
        match doing {
            Doing::Press(label) => {
                self.sees_button(label).await;
                self.taps(label);
            }
            Doing::Write(text) => {
                self.double.text(self.chat, text);
            }
            Doing::Speak => self.sends_voice("voice-1", voice()),
            Doing::Show => self.sends_photo("photo-1", photo()),
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn killed_at_any_instant_a_request_is_neither_lost_nor_doubled() {
    let double = Double::start().await;
    let place = Place::new().beside(&double);
    is_killed_all_the_time(double, place).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn killed_at_any_instant_behind_a_webhook_it_is_neither_lost_nor_doubled() {
    let double = Double::start().await;
    let place = Place::new().behind_a_balancer(&double).await;
    is_killed_all_the_time(double.clone(), place).await;
    assert_eq!(double.count("getUpdates"), 0);
}

async fn is_killed_all_the_time(double: Double, place: Place) {
    let mut doomed = Doomed {
        place,
        process: None,
        kills: 0,
        restarts: Vec::new(),
    };
    let set_up = doomed.place.init();
    doomed.start().await;
    let staff = Browser::new(&doomed.base().console().await);
    assert_eq!(staff.signs_in(&set_up.secret).await.to, "/cases");

    for round in 0..3 {
        let person = Person::new(&double, 900 + i64::try_from(round).unwrap());
        person.writes("/start").await;
        person.press("Français").await;
        let code = asks_and_is_killed(&mut doomed, &person, round).await;
        staff.moves_to(&doomed.base().console().await);
        let cases = staff.waits_for_cases(round + 1).await;
        let page = holds_all(&staff, &cases).await;
        assert!(page, "one case holds all that was sent, once");
        person.press("✅ Terminé").await;
        person.opens_with(&code[14..]).await;
        person.sees("Votre demande est arrivée").await;
    }
    doomed.restarts.sort_unstable();
    let (middle, slowest) = (
        doomed.restarts[doomed.restarts.len() / 2],
        doomed.restarts[doomed.restarts.len() - 1],
    );
    tell(&format!(
        "killed {} times, nothing lost, nothing doubled; from a start to the end of what the kill \
         had left: median {middle:?}, slowest {slowest:?}",
        doomed.kills
    ));
    assert!(middle <= RESTART, "{middle:?}");
    assert!(slowest <= 2 * RESTART, "{slowest:?}");
    assert!(doomed.kills >= 20, "{}", doomed.kills);
    double.assert_clean();
}

/// A whole request with a kill at each step; the code on its receipt.
async fn asks_and_is_killed(doomed: &mut Doomed, person: &Person, round: usize) -> String {
    use Doing::{Press, Show, Speak, Write};
    let steps = [
        Press("💬 Demander de l'aide"),
        Press("✅ Continuer"),
        Press("Non, seulement moi"),
        Press("J'ai moins de 18 ans"),
        Press("Non, pas maintenant"),
        Press("Au Maroc"),
        Write("On m'a pris mon passeport"),
        Speak,
        Show,
        Press("✅ Terminé"),
    ];
    for (number, doing) in steps.into_iter().enumerate() {
        let when = match doing {
            Speak if round == 1 => Instant::Fetching,
            Show if round == 2 => Instant::Fetching,
            _ => INSTANTS[(number + 2 * round) % INSTANTS.len()],
        };
        survives(doomed, person, doing, when).await;
        if !matches!(doing, Press(_)) {
            person.nothing_typed_is_left().await;
        }
    }
    until("both files came", || {
        person.double.count("getFile") >= 2 * (round + 1)
    })
    .await;
    sends_and_is_killed(doomed, person, round).await
}

async fn sends_and_is_killed(doomed: &mut Doomed, person: &Person, round: usize) -> String {
    let when = [Instant::Committed, Instant::Sent, Instant::Later(150)][round];
    let send = Doing::Press("📤 Envoyer");
    survives(doomed, person, send, when).await;
    // Files may have been on their way still; then the review says so, and it is pressed again.
    for _ in 0..20 {
        if person.code().is_some() {
            break;
        }
        person.press("📤 Envoyer").await;
    }
    let code = person.receipt().await;
    survives(
        doomed,
        person,
        Doing::Press("🔢 Facile : 6 chiffres ici"),
        INSTANTS[round],
    )
    .await;
    person
        .sees("les six derniers chiffres ouvrent vos réponses")
        .await;
    assert_eq!(person.receipt().await, code, "the same code after a kill");
    code
}

/// Whether each case holds the text once, a voice and a picture.
async fn holds_all(staff: &Browser, cases: &[String]) -> bool {
    for case in cases {
        let page = staff.get(case).await.body;
        let count = |words: &str| page.matches(words).count();
        let whole = count("pris mon passeport") == 1
            && count("<audio controls") == 1
            && count("<img src=\"/cases/") == 1;
        if !whole {
            tell(&page);
            return false;
        }
    }
    true
}
