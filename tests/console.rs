//! The console from outside: permissions, headers, origins, and every page in every language.
//!
//! Each test drives the router itself; the house behind it is made in `console/house.rs`.

#[path = "console/doors.rs"]
mod doors;
#[path = "console/forged.rs"]
mod forged;
#[path = "console/guarded.rs"]
mod guarded;
#[path = "console/house.rs"]
mod house;
#[path = "console/links.rs"]
mod links;
#[path = "console/pages.rs"]
mod pages;
#[path = "console/permissions.rs"]
mod permissions;
#[path = "console/visit.rs"]
mod visit;
#[path = "console/watch.rs"]
mod watch;
#[path = "console/words.rs"]
mod words;
