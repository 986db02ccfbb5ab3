//! Every fault that the doctor finds, and how it is planted.

mod behind;
mod house;
mod machine;
mod outside;
pub mod signed;
mod telegram;

use std::fs::Permissions;
use std::os::unix::fs::PermissionsExt as _;

use sanad::doctor::{self, Check, Report, State, Surroundings};
use sanad::domain::keys::SigningPair;

use super::super::fixture::{House, Made, Server};
use crate::double::{Trouble, World};

/// How a fault is planted.
pub enum Fault {
    Around(fn(&mut Surroundings)),
    Setting(fn(&mut House)),
    Files(fn(&House)),
    Sql(&'static str),
    Both(fn(&House), &'static str),
    /// What an organisation signed with this key, which is pinned from then on; each is stored
    /// by a statement with a place for the bytes and one for the signature.
    Signed(fn(&SigningPair) -> Vec<(&'static str, Statement)>),
    Telegram(fn(&mut World)),
    /// One of the next calls of the bot meets this.
    Call(&'static str, Trouble),
    Serving(fn(&mut Server)),
    /// What this machine cannot have is handed to the one that judges it.
    Judged(fn(&mut Report)),
}

use Fault::{Around, Both, Call, Files, Judged, Serving, Setting, Signed, Sql, Telegram};

/// Bytes and a signature over them.
pub type Statement = (Vec<u8>, Vec<u8>);

/// Check, how grave, words of what is seen or to be done, how it comes about.
pub type Row = (Check, State, &'static str, Fault);

/// All of them.
pub fn rows() -> Vec<Row> {
    [
        machine::rows(),
        house::rows(),
        signed::rows(),
        telegram::rows(),
        outside::rows(),
        behind::rows(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

pub fn set(house: &mut House, name: &'static str, value: impl Into<String>) {
    house.variables.insert(name, value.into());
}

fn mode(house: &House, name: &str, mode: u32) {
    std::fs::set_permissions(house.path(name), Permissions::from_mode(mode)).unwrap();
}

/// Pins these bytes as the key of the organisation.
fn pinned(house: &House, key: &[u8]) {
    use base64::Engine as _;
    let line = base64::prelude::BASE64_STANDARD.encode(key);
    std::fs::write(house.path("keys/organisation.pub"), line).unwrap();
}

fn noted(house: &House, made: i64, verified: i64, oldest: i64) {
    let ago = |days: i64| house.around.now - days * 86_400;
    let text = serde_json::json!({ "made_at": ago(made), "verified_at": ago(verified),
        "oldest_kept": ago(oldest) });
    std::fs::write(house.path("data/backup.json"), text.to_string()).unwrap();
}

impl Fault {
    /// Plants it in a copy of the house, and looks.
    pub async fn examined(&self, made: &Made) -> Report {
        let mut house = made.copied().await;
        let before = made.double.world().profile.clone();
        match self {
            Around(plant) => plant(&mut house.around),
            Setting(plant) => plant(&mut house),
            Files(plant) => plant(&house),
            Sql(sql) => house.runs(sql).await,
            Both(plant, sql) => {
                plant(&house);
                house.runs(sql).await;
            }
            Signed(statements) => {
                let own = SigningPair::from_seed(&[7; 32]);
                pinned(&house, own.verify_key().as_bytes());
                for (sql, statement) in statements(&own) {
                    house.stores(sql, statement).await;
                }
            }
            Telegram(plant) => plant(&mut house.double.world()),
            Call(method, trouble) => house.double.always(method, None, *trouble),
            Serving(plant) => plant(&mut house.server.lock().unwrap()),
            Judged(plant) => {
                let mut report = Report::new(None);
                plant(&mut report);
                return report;
            }
        }
        let report = doctor::examine(&house.config(), &house.around).await;
        let mut world = made.double.world();
        world.profile = before;
        world.left.clear();
        world.webhook.url = None;
        world.forget_troubles();
        report
    }
}
