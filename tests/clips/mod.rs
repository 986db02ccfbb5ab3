//! Recordings made at test time: OGG with Opus, valid page by page, and silent.
//!
//! No recording is shipped and no tool is asked for one. Invariant: two clips with different
//! names are different files.
#![allow(
    dead_code,
    clippy::unwrap_used,
    clippy::allow_attributes,
    reason = "shared by tests"
)]

use std::path::Path;

use sanad::content::voice::add;
use sanad::content::{Files, read_folder};

/// A silent frame of 20 ms in Opus.
const FRAME: [u8; 3] = [0xf8, 0xff, 0xfe];
const STEPS_A_FRAME: u64 = 960;
const FRAMES_A_PAGE: u64 = 50;
const PRE_SKIP: u64 = 312;

/// A silent voice of so many seconds. The name stands inside, as that of a programme does.
pub fn clip(name: &str, seconds: u64) -> Vec<u8> {
    let mut head = b"OpusHead\x01\x01".to_vec();
    head.extend(u16::try_from(PRE_SKIP).unwrap().to_le_bytes());
    head.extend(16_000_u32.to_le_bytes());
    head.extend([0, 0, 0]);
    let mut tags = b"OpusTags".to_vec();
    tags.extend(u32::try_from(name.len()).unwrap().to_le_bytes());
    tags.extend(name.as_bytes());
    tags.extend(0_u32.to_le_bytes());
    let mut out = page(2, 0, 0, &[&head]);
    out.extend(page(0, 0, 1, &[&tags]));
    for second in 1..=seconds {
        let kind = if second == seconds { 4 } else { 0 };
        let time = second * FRAMES_A_PAGE * STEPS_A_FRAME + PRE_SKIP;
        let frames = vec![&FRAME[..]; usize::try_from(FRAMES_A_PAGE).unwrap()];
        out.extend(page(
            kind,
            time,
            u32::try_from(second).unwrap() + 1,
            &frames,
        ));
    }
    out
}

fn page(kind: u8, time: u64, number: u32, packets: &[&[u8]]) -> Vec<u8> {
    let mut page = b"OggS\0".to_vec();
    page.push(kind);
    page.extend(time.to_le_bytes());
    page.extend(7_u32.to_le_bytes());
    page.extend(number.to_le_bytes());
    page.extend([0; 4]);
    page.push(u8::try_from(packets.len()).unwrap());
    // Each packet is shorter than 255 bytes, so one number says its length.
    page.extend(packets.iter().map(|p| u8::try_from(p.len()).unwrap()));
    for packet in packets {
        page.extend(*packet);
    }
    let sum = checksum(&page);
    page[22..26].copy_from_slice(&sum.to_le_bytes());
    page
}

fn checksum(page: &[u8]) -> u32 {
    let mut sum = 0_u32;
    for byte in page {
        sum ^= u32::from(*byte) << 24;
        for _ in 0..8 {
            let carry = sum & 0x8000_0000 != 0;
            sum = (sum << 1) ^ if carry { 0x04c1_1db7 } else { 0 };
        }
    }
    sum
}

/// The content with recordings, taken as somebody takes them: names as in `en/papers`.
pub fn recorded(files: &Files, names: &[(&str, u64)]) -> Files {
    let studio = tempfile::tempdir().unwrap();
    for (name, bytes) in &files.0 {
        lay(&studio.path().join(name), bytes);
    }
    let folder = studio.path().join("locales");
    for (name, seconds) in names {
        let file = folder.join("voice").join(format!("{name}.ogg"));
        lay(&file, &clip(name, *seconds));
    }
    let added = add(&folder).unwrap();
    assert!(added.is_whole, "{}", added.said);
    read_folder(&folder).unwrap()
}

fn lay(file: &Path, bytes: &[u8]) {
    std::fs::create_dir_all(file.parent().unwrap()).unwrap();
    std::fs::write(file, bytes).unwrap();
}
