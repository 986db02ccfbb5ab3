//! The imperative shell: transactions and keys around the domain.
pub mod arrival;
pub mod messenger;
