//! Content with its compiled texts, swapped as one.
//!
//! How it is read from files is in `mod`. Invariant: whoever holds an `Arc<Live>` sees one
//! version from beginning to end, whatever is swapped in meanwhile.

use std::sync::{Arc, PoisonError, RwLock};

use crate::domain::flow::Content;

use super::texts::Texts;

/// One version of everything that people read.
pub struct Live {
    /// Screens, services and what typed words are compared with.
    pub content: Content,
    /// The words.
    pub texts: Texts,
    /// A fingerprint of the files.
    pub version: [u8; 32],
    /// The day for which it was made: numbers grow old.
    pub day: i64,
}

/// Holds the version that is up; clones share it.
#[derive(Clone)]
pub struct LiveCell(Arc<RwLock<Arc<Live>>>);

impl LiveCell {
    /// A cell with its first version.
    pub fn new(live: Live) -> Self {
        Self(Arc::new(RwLock::new(Arc::new(live))))
    }

    /// The version that is up now.
    pub fn now(&self) -> Arc<Live> {
        // Only an Arc is cloned or replaced under the lock, so a poisoned one holds no half.
        Arc::clone(&self.0.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Puts up another version.
    pub fn swap(&self, live: Live) {
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(live);
    }
}
