//! The imperative shell: transactions and keys around the domain.
pub mod messenger;
pub mod arrival;
