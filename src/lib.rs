//! Sanad: a bot against human trafficking, and the console of those who answer.
pub mod app;
pub mod content;
pub mod domain;
pub mod store;
