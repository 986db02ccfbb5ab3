//! From files or a publication to the content that the domain works with.
pub mod card;
