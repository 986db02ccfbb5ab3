//! The face toward people against a Bot API double: nothing is lost, nobody is left without
//! an answer, and every request is as Telegram wants it.

#![expect(clippy::disallowed_methods, reason = "tests start their own tasks")]
#![expect(clippy::unwrap_used, reason = "tests")]

#[path = "telegram/acknowledging.rs"]
mod acknowledging;
mod clips;
#[path = "telegram/desk.rs"]
mod desk;
mod double;
#[path = "telegram/double.rs"]
mod double_itself;
#[path = "telegram/flood/mod.rs"]
mod flood;
#[expect(dead_code, reason = "the flood needs a part of it")]
mod house;
#[path = "telegram/inbound.rs"]
mod inbound;
#[path = "telegram/limits.rs"]
mod limits;
#[path = "telegram/refused.rs"]
mod refused;
#[path = "telegram/serving.rs"]
mod serving;
#[path = "telegram/showing.rs"]
mod showing;
#[path = "telegram/standstill.rs"]
mod standstill;
#[path = "telegram/voices.rs"]
mod voices;
#[path = "telegram/webhook/mod.rs"]
mod webhook;
