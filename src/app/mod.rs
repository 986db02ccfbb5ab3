//! The imperative shell: transactions and keys around the domain.
pub mod messenger;
pub mod arrival;
pub mod keyring;
pub mod recovery_file;
pub mod clean;
