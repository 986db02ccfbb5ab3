//! Sanad.
pub mod app;
pub mod cli;
pub mod config;
pub mod content;
pub mod demo;
pub mod domain;
pub mod init;
pub mod play;
pub mod serve;
pub mod store;
pub mod telegram;
pub mod web;
