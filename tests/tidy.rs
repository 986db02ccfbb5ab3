//! What can be seen of the house without running it: arrows between layers, sizes, names,
//! twins that must stay alike, and whether the README tells the truth.
//!
//! Invariant: every rule is shown a planted breach and finds it, and every walk fails when
//! it suddenly sees fewer files than there were.

#[path = "tidy/arrows.rs"]
mod arrows;
#[path = "tidy/files.rs"]
mod files;
#[path = "tidy/house.rs"]
mod house;
#[path = "tidy/pages.rs"]
mod pages;
#[path = "tidy/places.rs"]
mod places;
#[path = "tidy/rust.rs"]
mod rust;
#[path = "tidy/twins.rs"]
mod twins;
