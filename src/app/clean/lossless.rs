//! WAV and FLAC: only the pieces that a player needs are kept.
//!
//! Invariant: the sound itself is byte for byte as it came.

use super::{be32, le32};

/// The type of these bytes, when they begin like WAV or FLAC.
pub fn sniff(bytes: &[u8]) -> Option<&'static str> {
    if bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WAVE") {
        Some("audio/wav")
    } else if bytes.starts_with(b"fLaC") {
        Some("audio/flac")
    } else {
        None
    }
}

/// The sound without title, author, cover, place or program; none when it is damaged.
pub fn clean(bytes: &[u8]) -> Option<Vec<u8>> {
    if bytes.starts_with(b"fLaC") {
        clean_flac(bytes)
    } else {
        clean_wav(bytes)
    }
}

fn clean_wav(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut out = b"RIFF\0\0\0\0WAVE".to_vec();
    let mut at = 12;
    let mut has_sound = false;
    while at < bytes.len() {
        let kind = bytes.get(at..at + 4)?;
        let length = le32(bytes, at + 4)?;
        let end = (at + 8).checked_add(length)?;
        let chunk = bytes.get(at..end)?;
        if matches!(kind, b"fmt " | b"data" | b"fact") {
            has_sound |= kind == b"data";
            out.extend_from_slice(chunk);
            if length % 2 == 1 {
                out.push(0);
            }
        }
        at = end + length % 2;
    }
    let length = u32::try_from(out.len() - 8).ok()?;
    out.get_mut(4..8)?.copy_from_slice(&length.to_le_bytes());
    has_sound.then_some(out)
}

fn clean_flac(bytes: &[u8]) -> Option<Vec<u8>> {
    const LAST: u8 = 0x80;
    let mut kept: Vec<&[u8]> = Vec::new();
    let mut at = 4;
    loop {
        let head = *bytes.get(at)?;
        let end = at + 4 + (be32(bytes, at)? & 0x00FF_FFFF);
        let block = bytes.get(at + 1..end)?;
        // How the sound is laid out (0) and where to jump in it (3); the rest tells of people.
        match head & !LAST {
            0 if kept.is_empty() => kept.push(block),
            3 if kept.len() == 1 => kept.push(block),
            _ => {}
        }
        at = end;
        if head & LAST != 0 {
            break;
        }
    }
    let sound = bytes.get(at..).filter(|sound| sound.starts_with(b"\xff"))?;
    let mut out = b"fLaC".to_vec();
    for (number, block) in kept.iter().enumerate() {
        let kind = if number == 0 { 0 } else { 3 };
        out.push(if number + 1 == kept.len() {
            kind | LAST
        } else {
            kind
        });
        out.extend_from_slice(block);
    }
    out.extend_from_slice(sound);
    (!kept.is_empty()).then_some(out)
}

#[cfg(test)]
mod tests {
    use super::super::samples::{self, holds};
    use super::super::{Declared, Kind, clean};

    #[test]
    fn author_and_cover_leave_wav_and_flac_and_the_sound_stays() {
        for (bytes, media_type) in [
            (samples::wav_with_tags(), "audio/wav"),
            (samples::flac_with_tags(), "audio/flac"),
        ] {
            assert!(holds(&bytes, b"PlantedAuthor"));
            let kept = clean(bytes, Declared::Audio).unwrap();
            assert_eq!(
                (kept.kind, kept.media_type, kept.note),
                (Kind::Audio, media_type, None)
            );
            assert!(!holds(&kept.bytes, b"Planted"));
            assert!(holds(&kept.bytes, b"the sound itself"));
        }
    }

    #[test]
    fn the_length_that_a_cleaned_wav_names_is_its_own() {
        let kept = clean(samples::wav_with_tags(), Declared::Audio)
            .unwrap()
            .bytes;
        assert_eq!(super::le32(&kept, 4), Some(kept.len() - 8));
    }
}
