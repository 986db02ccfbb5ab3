//! A house in order, made once by the program itself, and copied for each fault.

use std::collections::BTreeMap;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use axum::Router;
use axum::http::StatusCode;
use axum::response::IntoResponse as _;
use axum::routing::get;
use sanad::config::Config;
use sanad::content::read_folder;
use sanad::content::review::{self, Confirming};
use sanad::doctor::Surroundings;
use sanad::store::Store;
use sqlx::Connection as _;
use tempfile::TempDir;

use super::house::{Place, copy, until};
use crate::double::{Double, TOKEN};

pub const STAFF: i64 = -100_471_100_815;
/// The password of a database that nobody has.
pub const PASSWORD: &str = "hunter2-of-the-database";

/// What the server of the house answers, as far as the doctor looks.
#[derive(Clone)]
pub struct Server {
    pub ready: (StatusCode, String),
    pub figures: String,
    pub health: String,
}

impl Default for Server {
    fn default() -> Self {
        Self {
            ready: (
                StatusCode::OK,
                "{\"ready\":true,\"database\":\"ok\",\"content\":\"up\",\"telegram\":\"serving\"}"
                    .to_owned(),
            ),
            figures: "sanad_telegram_last_conflict_seconds 0\n".to_owned(),
            health: "{\"live\":true}".to_owned(),
        }
    }
}

/// The house as the program made it.
pub struct Made {
    pub place: Place,
    pub double: Double,
    pub server: Arc<Mutex<Server>>,
    pub address: String,
    /// Settings of this house alone.
    more: Vec<(&'static str, String)>,
}

/// A copy of it, with its settings and its machine.
pub struct House {
    pub root: TempDir,
    pub variables: BTreeMap<&'static str, String>,
    pub around: Surroundings,
    pub double: Double,
    pub server: Arc<Mutex<Server>>,
}

async fn serve(server: Arc<Mutex<Server>>) -> String {
    let page = move |of: fn(&Server) -> (StatusCode, String)| {
        let server = server.clone();
        get(move || async move { of(&server.lock().unwrap()).into_response() })
    };
    let router = Router::new()
        .route("/ready", page(|s| s.ready.clone()))
        .route("/metrics", page(|s| (StatusCode::OK, s.figures.clone())))
        .route("/health", page(|s| (StatusCode::OK, s.health.clone())));
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap().to_string();
    tokio::spawn(async move { axum::serve(listener, router).await });
    address
}

impl Made {
    /// Set up, served once, and put in order as the doctor asks for it.
    pub async fn new() -> Self {
        Self::with(Vec::new()).await
    }

    /// The same with its database in PostgreSQL, and Telegram sending updates to it.
    pub async fn on_postgres_by_webhook(url: String) -> Self {
        let way = ("SANAD_TELEGRAM_MODE", "webhook".to_owned());
        Self::with(vec![("SANAD_DATABASE_URL", url), way]).await
    }

    async fn with(more: Vec<(&'static str, String)>) -> Self {
        let double = Double::start().await;
        let server = Arc::new(Mutex::new(Server::default()));
        let address = serve(server.clone()).await;
        let mut place = Place::new()
            .beside(&double)
            .with("SANAD_STAFF_CHAT", STAFF.to_string())
            .with("SANAD_PUBLIC_URL", format!("http://{address}"));
        for (name, value) in &more {
            place = place.with(name, value.clone());
        }
        // As a package makes it; on PostgreSQL nothing else does.
        std::fs::create_dir_all(place.path("data")).unwrap();
        let set_up = place.init();
        std::fs::remove_file(set_up.recovery_file).unwrap();
        let process = place.start(&["serve"]);
        process.says("Serving people").await;
        // Three texts, for everybody and in three languages.
        until("the profile is set", || {
            double.world().profile.texts.len() == 12
        })
        .await;
        retention(&place, &more).await;
        let (ended, _) = process.terminate();
        assert_eq!(ended.code, Some(0), "{}", ended.err);
        write_content(&place.path("locales"));
        Self {
            place,
            double,
            server,
            address,
            more,
        }
    }

    /// A copy that faults may be planted in.
    pub async fn copied(&self) -> House {
        let root = tempfile::tempdir().unwrap();
        let at = |name: &str| root.path().join(name);
        for name in ["data", "keys", "locales"] {
            std::fs::create_dir(at(name)).unwrap();
            copy(&self.place.path(name), &at(name));
        }
        close(&at("data"));
        close(&at("keys"));
        *self.server.lock().unwrap() = Server::default();
        let around = Surroundings {
            memory: "MemTotal: 4000000 kB\nMemAvailable: 2000000 kB\n".to_owned(),
            swaps: "Filename Type Size Used Priority\n".to_owned(),
            limits: "Max core file size        0    unlimited    bytes\n".to_owned(),
            free: |_| Some(50 << 30),
            ..Surroundings::here()
        };
        let text = |path: PathBuf| path.to_string_lossy().into_owned();
        let mut variables = BTreeMap::from([
            ("SANAD_DATA_DIR", text(at("data"))),
            ("SANAD_KEYS_DIR", text(at("keys"))),
            ("SANAD_RUNTIME_DIR", "/dev/shm".to_owned()),
            ("SANAD_LOCALES", text(at("locales"))),
            ("SANAD_TELEGRAM_TOKEN", TOKEN.to_owned()),
            ("SANAD_TELEGRAM_API_URL", self.double.url.clone()),
            ("SANAD_STAFF_CHAT", STAFF.to_string()),
            ("SANAD_LISTEN", self.address.clone()),
            ("SANAD_PUBLIC_URL", format!("http://{}", self.address)),
        ]);
        variables.extend(self.more.iter().cloned());
        let noted = serde_json::json!({ "made_at": around.now - 3600,
            "verified_at": around.now - 86_400, "oldest_kept": around.now - 9 * 86_400 });
        std::fs::write(at("data/backup.json"), noted.to_string()).unwrap();
        let house = House {
            root,
            variables,
            around,
            double: self.double.clone(),
            server: self.server.clone(),
        };
        house.is_served().await;
        house
    }
}

impl House {
    pub fn path(&self, name: &str) -> PathBuf {
        self.root.path().join(name)
    }

    pub fn config(&self) -> Config {
        let names: Vec<_> = self
            .variables
            .keys()
            .map(|name| (*name).to_owned())
            .collect();
        let value = |name: &str| self.variables.get(name).cloned();
        let read = |path: &Path| std::fs::read_to_string(path);
        Config::from_vars(&names, self.root.path(), value, read).expect("settings")
    }

    /// Runs statements past the store.
    pub async fn runs(&self, sql: &'static str) {
        if let Some(url) = self.variables.get("SANAD_DATABASE_URL") {
            let mut database = sqlx::PgConnection::connect(url).await.unwrap();
            sqlx::raw_sql(sql).execute(&mut database).await.unwrap();
            database.close().await.unwrap();
        } else {
            let mut database = self.sqlite().await;
            sqlx::raw_sql(sql).execute(&mut database).await.unwrap();
            database.close().await.unwrap();
        }
    }

    /// Runs a statement with bytes and a signature past the store.
    pub async fn stores(&self, sql: &'static str, (bytes, signature): (Vec<u8>, Vec<u8>)) {
        if let Some(url) = self.variables.get("SANAD_DATABASE_URL") {
            let mut database = sqlx::PgConnection::connect(url).await.unwrap();
            let query = sqlx::query(sql).bind(bytes).bind(signature);
            query.execute(&mut database).await.unwrap();
            database.close().await.unwrap();
        } else {
            let mut database = self.sqlite().await;
            let query = sqlx::query(sql).bind(bytes).bind(signature);
            query.execute(&mut database).await.unwrap();
            database.close().await.unwrap();
        }
    }

    async fn sqlite(&self) -> sqlx::SqliteConnection {
        let file = sqlx::sqlite::SqliteConnectOptions::new().filename(self.path("data/sanad.db"));
        sqlx::SqliteConnection::connect_with(&file).await.unwrap()
    }

    /// As if a process held the lease and tidied a moment ago.
    async fn is_served(&self) {
        let store = match self.variables.get("SANAD_DATABASE_URL") {
            Some(url) => Store::open_postgres(url).await,
            None => Store::open_sqlite(&self.path("data/sanad.db")).await,
        };
        let store = store.unwrap();
        let now = self.around.now;
        // The process that served last may still be named for some seconds.
        let held = store.lease("work", [1; 16], now + 20, 3600).await.unwrap();
        assert!(held.is_some());
        let mut change = store.begin().await.unwrap();
        change.note_retention([1; 16], now - 30).await.unwrap();
        change.commit().await.unwrap();
        store.close().await;
    }
}

/// Gives a folder, and all in it, to this account alone.
fn close(folder: &Path) {
    let mode = |path: &Path, mode: u32| {
        std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).unwrap();
    };
    mode(folder, 0o700);
    for (path, _) in super::house::files(folder) {
        mode(&path, 0o600);
    }
}

async fn retention(place: &Place, more: &[(&'static str, String)]) {
    let begun = std::time::Instant::now();
    let url = more.iter().find(|(name, _)| *name == "SANAD_DATABASE_URL");
    loop {
        let store = match url {
            Some((_, url)) => Store::look_at_postgres(url).await,
            None => Store::look_at_sqlite(&place.path("data/sanad.db")).await,
        };
        let store = store.unwrap();
        let ran = store.sizes(0).await.unwrap().retention;
        store.close().await;
        if ran.is_some() {
            return;
        }
        assert!(begun.elapsed().as_secs() < 20, "retention never ran");
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    }
}

/// The content of an organisation that exists, has called its numbers this month and has
/// confirmed every text.
fn write_content(to: &Path) {
    let shipped = Path::new(env!("CARGO_MANIFEST_DIR")).join("locales");
    copy(&shipped, to);
    let file = to.join("organisation.toml");
    let text = std::fs::read_to_string(&file).unwrap();
    let text = text
        .replace("Sanad (sample organisation)", "Association Wassila")
        .replace(
            "privacy@sanad-sample.example.org",
            "dpo@wassila.example.org",
        );
    std::fs::write(file, text).unwrap();
    let file = to.join("directory.toml");
    let text = std::fs::read_to_string(&file).unwrap();
    let month = this_month();
    let fresh = |line: &str| {
        if line.starts_with("checked") {
            format!("checked = \"{month}\"")
        } else {
            line.to_owned()
        }
    };
    let lines: Vec<_> = text.lines().map(fresh).collect();
    std::fs::write(file, lines.join("\n") + "\n").unwrap();
    let confirming = Confirming {
        on: format!("{month}-01"),
        all: true,
        ..Confirming::default()
    };
    let confirmed = review::confirm(&read_folder(to).unwrap(), &confirming).unwrap();
    std::fs::write(to.join(review::file_name()), confirmed).unwrap();
}

fn this_month() -> String {
    let mut month = std::process::Command::new("date");
    let out = month.args(["-u", "+%Y-%m"]).output().unwrap().stdout;
    String::from_utf8(out).unwrap().trim().to_owned()
}
