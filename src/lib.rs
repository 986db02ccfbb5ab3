//! Sanad.
pub mod domain;
pub mod content;
pub mod store;
pub mod app;
pub mod telegram;
