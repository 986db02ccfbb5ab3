pub mod domain; pub mod app; pub mod content;
