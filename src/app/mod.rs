//! The imperative shell: transactions and keys around the domain.
//!
//! Not here: what people see (`content`), SQL (`store`), how a face speaks (`telegram`, `web`).
//! Invariant: an effect of a turn is carried out in its transaction, or after its commit.

pub mod messenger;
pub mod arrival;
pub mod turn;
mod commit;
mod drafts;
mod hints;
mod intake;
mod visits;
mod sweeps;
pub mod fetching;
pub mod clean;
pub mod deliver;
pub mod timers;
mod counts;
mod tries;
pub mod house;
pub mod set_up;
pub mod recovery_file;
pub mod keyring;
mod rows;
mod staff_keys;
pub mod signin;
pub mod casework;
mod case_keys;
pub mod alerts;
