//! Every fault that the doctor finds, and how it is planted.

mod house;
mod machine;
mod outside;
mod telegram;

use std::fs::Permissions;
use std::os::unix::fs::PermissionsExt as _;

use sanad::doctor::{self, Check, Report, State, Surroundings};

use super::super::fixture::{House, Made, Server};
use crate::double::World;

/// How a fault is planted.
pub enum Fault {
    Around(fn(&mut Surroundings)),
    Setting(fn(&mut House)),
    Files(fn(&House)),
    Sql(&'static str),
    Telegram(fn(&mut World)),
    Serving(fn(&mut Server)),
    /// What this machine cannot have is handed to the one that judges it.
    Judged(fn(&mut Report)),
}

use Fault::{Around, Files, Judged, Serving, Setting, Sql, Telegram};

/// Check, how grave, words of what is seen or to be done, how it comes about.
pub type Row = (Check, State, &'static str, Fault);

/// All of them.
pub fn rows() -> Vec<Row> {
    [
        machine::rows(),
        house::rows(),
        telegram::rows(),
        outside::rows(),
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
            Telegram(plant) => plant(&mut house.double.world()),
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
        report
    }
}
