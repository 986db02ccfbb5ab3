//! What happened, one line after the other, and the hash over all of it.
//!
//! Invariant: a line holds nothing of the machine: no time of day, no address, no thread.

use std::sync::Mutex;

use sha2::{Digest, Sha256};

/// The trace of one run.
#[derive(Default)]
pub struct Trace(Mutex<(Sha256, Vec<String>)>);

impl Trace {
    pub fn note(&self, line: String) {
        let mut inside = self.0.lock().unwrap();
        inside.0.update(line.as_bytes());
        inside.0.update(b"\n");
        inside.1.push(line);
    }

    /// The hash over all lines.
    pub fn hash(&self) -> String {
        let inside = self.0.lock().unwrap();
        let bytes = inside.0.clone().finalize();
        let hex = |byte: &u8| [byte >> 4, byte & 15].map(|half| char::from_digit(half.into(), 16));
        bytes.iter().flat_map(hex).flatten().collect()
    }

    /// The lines.
    pub fn lines(&self) -> Vec<String> {
        self.0.lock().unwrap().1.clone()
    }
}

/// Numbers that follow from a seed.
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Self {
        Self(seed ^ 0x5eed_0f5a_11ad_0000)
    }

    pub fn draw(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below `most`.
    pub fn below(&mut self, most: usize) -> usize {
        let most = u64::try_from(most.max(1)).unwrap();
        usize::try_from(self.draw() % most).unwrap()
    }

    /// True so many times in a thousand.
    pub fn chance(&mut self, in_thousand: usize) -> bool {
        self.below(1000) < in_thousand
    }

    pub fn pick<'a, T>(&mut self, of: &'a [T]) -> Option<&'a T> {
        of.get(self.below(of.len()))
    }
}
