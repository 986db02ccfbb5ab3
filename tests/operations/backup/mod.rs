//! Backups as an operator makes, verifies and brings them back.

mod erased;

mod first;

mod frozen;

mod keys;

mod lived;

mod refused;

mod waiting;

mod ways;
