//! The imperative shell: transactions and keys around the domain.
//!
//! Not here: what people see (`content`), SQL (`store`), how a face speaks (`telegram`, `web`).
//! Invariant: an effect of a turn is carried out in its transaction, or after its commit.

pub mod alert_pace;
pub mod alerts;
pub mod arrival;
mod breaker;
pub mod budget;
pub mod caps;
mod case_keys;
pub mod casework;
pub mod clean;
pub mod clock;
mod commit;
mod context;
mod counts;
pub mod deliver;
mod desk;
mod drafts;
pub mod erased;
pub mod exposition;
pub mod fetching;
pub mod file_ids;
pub mod file_queue;
pub mod haste;
mod hearing;
mod hints;
pub mod house;
mod intake;
pub mod keyring;
pub(crate) mod lease;
mod leaving;
pub mod messenger;
pub mod metrics;
mod peers;
pub mod phone;
mod pings;
mod receipts;
pub mod recovery_file;
mod rows;
pub mod set_up;
pub mod signin;
mod staff_keys;
mod standstill;
mod sweeps;
pub mod telling;
pub mod timers;
mod tries;
pub mod turn;
mod unsaved;
mod visits;
