//! A desk that follows a script, and a house around it that can be killed.

use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use sanad::app::arrival::{Arrival, Deletion, Incoming, Menu, Outcome, Show};
use sanad::app::budget::Standing;
use sanad::app::deliver::{Deliverer, Desk};
use sanad::app::messenger::{Button, Card, ChatId};
use sanad::domain::conversation::{Here, RandomId, Seconds};
use sanad::domain::payload::{LanguageCode, Secret};
use sanad::telegram::{CannotServe, FaceWords, Settings, Telegram, Way, serve};
use tokio::task::JoinHandle;
use tokio::time::Instant;
use tokio_util::sync::CancellationToken;

use crate::double::{Double, TOKEN, until};

pub const STAFF: ChatId = ChatId(-100);

/// Shows what came in; some words make it misbehave.
#[derive(Default)]
pub struct Script {
    pub seen: Mutex<Vec<String>>,
    pub shown: Mutex<Vec<i64>>,
    /// From when until when it stood still.
    pub stood: Mutex<Option<(Instant, Instant)>>,
    /// Whether that was a moment ago.
    pub waking: AtomicBool,
}

/// One line for what an arrival brought.
pub fn describe(what: &Incoming) -> String {
    match what {
        Incoming::Pressed(p) => format!("pressed {}", p.data.clone().unwrap_or_default()),
        Incoming::Commanded(command) => format!("command {command:?}"),
        Incoming::Text(text) => format!("text {text}"),
        Incoming::Files(files, words) => {
            let files: Vec<_> = files
                .iter()
                .map(|f| format!("{:?} {} {:?}", f.kind, f.key, f.size))
                .collect();
            format!("files {} {words:?}", files.join(", "))
        }
        Incoming::Place(a, b) => format!("place {a} {b}"),
        Incoming::Other(kind) => format!("other {kind:?}"),
        Incoming::Edited => "edited".to_owned(),
    }
}

pub fn card(text: &str, protected: bool) -> Card {
    let button = Button {
        label: "Go on".to_owned(),
        press: "next".to_owned(),
    };
    Card {
        text: text.to_owned(),
        rows: vec![vec![button]],
        protected,
        voice: None,
    }
}

pub fn here() -> Here {
    Here {
        language: LanguageCode::new("en").unwrap(),
        country: None,
        secret: Secret::new([1; 16]),
    }
}

/// Chats from here on are beyond their budget.
pub const FLOODERS: i64 = 1_000;

impl Desk for Script {
    fn arrived(&self, chat: ChatId) -> Standing {
        if chat.0 >= FLOODERS {
            return Standing::Beyond;
        }
        Standing::Usual
    }
    async fn turn(&self, arrival: Arrival) -> Outcome {
        let what = describe(&arrival.what);
        self.seen
            .lock()
            .unwrap()
            .push(format!("{} {what}", arrival.chat.0));
        assert!(!what.contains("break"), "as the test asked");
        if what.contains("hang") {
            std::future::pending::<()>().await;
        }
        if what.contains("slow") {
            tokio::time::sleep(Duration::from_millis(1500)).await;
        }
        if what.contains("goes") {
            let deletion = Deletion {
                messages: arrival.typed.into_iter().collect(),
                voice: false,
                sweep: None,
            };
            return Outcome {
                delete: vec![deletion],
                ..Outcome::default()
            };
        }
        let (over, answer) = match &arrival.what {
            Incoming::Pressed(p) => (p.message, Some((p.press.clone(), Some("Well".to_owned())))),
            _ => (None, None),
        };
        let text = what.replace('&', "&amp;").replace('<', "&lt;");
        let mut card = card(&text, what.contains("secret"));
        if what.contains("slow") {
            "slow".clone_into(&mut card.rows[0][0].press);
        }
        let vanish = what.contains("vanish").then_some(900);
        let show = Show {
            card,
            over,
            former: None,
            anew: false,
            here: here(),
            vanish,
            lasting: vanish.is_some(),
        };
        Outcome {
            show: Some(show),
            answer,
            ..Outcome::default()
        }
    }
    fn menu_shown(&self, _chat: ChatId, menu: Menu, _here: Here) {
        self.shown.lock().unwrap().push(menu.message.0);
    }
    async fn will_vanish(&self, _chat: ChatId, _menu: Menu, _here: Here, _at: Seconds) -> bool {
        true
    }
    async fn swept(&self, _sweep: RandomId) {}
    fn stopped_since(&self, then: Instant) -> Option<Instant> {
        let (stopped, woke) = (*self.stood.lock().unwrap())?;
        (then < woke).then_some(stopped)
    }
    fn is_waking(&self) -> bool {
        self.waking.load(Ordering::SeqCst)
    }
}

/// The bot as a process: it can be stopped, and killed.
pub struct House {
    pub double: Double,
    pub desk: Arc<Script>,
    pub telegram: Telegram,
    pub deliverer: Deliverer<Telegram, Script>,
    pub stop: CancellationToken,
    task: JoinHandle<Result<(), CannotServe>>,
}

pub fn words() -> Vec<FaceWords> {
    let text = |id: &str| format!("Words of {id}");
    ["en", "fr", "ar", "ary"]
        .iter()
        .map(|code| FaceWords::collect(code, text))
        .collect()
}

pub async fn house() -> House {
    house_on(Double::start().await, None)
}

pub fn house_on(double: Double, runtime_folder: Option<PathBuf>) -> House {
    let telegram = Telegram::new(TOKEN, Some(&double.url), Some(STAFF)).unwrap();
    let desk = Arc::new(Script::default());
    let deliverer = Deliverer::new(Arc::new(telegram.clone()), Arc::clone(&desk));
    let stop = CancellationToken::new();
    let settings = Settings {
        way: Way::Polling(Duration::from_secs(5)),
        runtime_folder,
        words: words(),
        clock: || 1_700_000_000,
    };
    let serving = serve(
        telegram.clone(),
        Arc::clone(&desk),
        deliverer.clone(),
        settings,
        stop.clone(),
    );
    House {
        double,
        desk,
        telegram,
        deliverer,
        stop,
        task: tokio::spawn(serving),
    }
}

impl House {
    pub fn seen(&self) -> Vec<String> {
        self.desk.seen.lock().unwrap().clone()
    }

    /// As a machine does it: nothing more is done, nothing is said.
    pub async fn kill(self) -> Double {
        self.task.abort();
        let _ = self.task.await;
        self.double
    }

    pub async fn stop(self) -> (Double, Result<(), CannotServe>) {
        self.stop.cancel();
        (self.double, self.task.await.unwrap())
    }
}

/// The chat whose update ended processes gets the menu, and lives on.
pub async fn gets_the_menu(double: &Double) {
    until("the menu comes", || double.said(1) == ["other Unknown"]).await;
    until("all is acknowledged", || double.waiting().is_empty()).await;
    double.text(1, "hello again");
    until("the chat lives", || double.said(1).len() == 2).await;
}
