//! Sanad.
pub mod domain;
pub mod content;
pub mod store;
pub mod app;
pub mod telegram;
pub mod web;
pub mod play;
pub mod config;
pub mod serve;
pub mod demo;
pub mod init;
pub mod cli;
