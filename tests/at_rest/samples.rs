//! The samples of the cleaner, for tests outside the crate.

#[path = "../../src/app/clean/samples.rs"]
mod made;

mod ogg {
    /// The checksum of an Ogg page (CRC-32 with 0x04C11DB7, not reflected).
    pub fn checksum(page: &[u8]) -> u32 {
        page.iter().fold(0, |sum, byte| {
            (0..8).fold(sum ^ (u32::from(*byte) << 24), |sum: u32, _| {
                (sum << 1) ^ if sum >> 31 == 1 { 0x04C1_1DB7 } else { 0 }
            })
        })
    }
}

pub use made::{holds, jpeg_with_place, ogg_with_tags};
