//! MP3 and bare AAC: tags before and after the sound are cut off.
//!
//! Invariant: what is left begins with a frame of sound and is one stretch of what came.

/// Kilobits a second: layer III and layer II of version 1, then both of the later versions.
const RATES: [[usize; 14]; 3] = [
    [
        32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320,
    ],
    [
        32, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384,
    ],
    [8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
];

/// The sound without its tags, and its type; none when no sound is left.
pub fn clean(bytes: &[u8]) -> Option<(&'static str, Vec<u8>)> {
    let mut sound = bytes;
    // Programs pile tags upon tags, so it goes on until there is none.
    while let Some(rest) = without_head(sound).or_else(|| without_tail(sound)) {
        sound = rest;
    }
    Some((media_type(sound)?, sound.to_vec()))
}

/// The type of the sound, when a frame begins here and another, or the end, follows it.
fn media_type(sound: &[u8]) -> Option<&'static str> {
    let (media_type, length) = frame(sound)?;
    let next = sound.get(length..)?;
    // Two bytes of sync are met by chance, as in texts of two-byte letters; two frames are not.
    (next.is_empty() || frame(next).is_some_and(|(same, _)| same == media_type))
        .then_some(media_type)
}

/// The type and length of the frame that begins here.
fn frame(sound: &[u8]) -> Option<(&'static str, usize)> {
    let [0xFF, second, third, fourth, ..] = *sound else {
        return None;
    };
    if second & 0xF6 == 0xF0 {
        let [fifth, sixth] = *sound.get(4..6)?.first_chunk()?;
        let length =
            usize::from(fourth & 3) << 11 | usize::from(fifth) << 3 | usize::from(sixth >> 5);
        return (length >= 7).then_some(("audio/aac", length));
    }
    let (version, layer) = (second >> 3 & 3, second >> 1 & 3);
    let (rates, samples) = match (version, layer) {
        (3, 1) => (RATES[0], 144),
        (3, 2) => (RATES[1], 144),
        (0 | 2, 1) => (RATES[2], 72),
        (0 | 2, 2) => (RATES[2], 144),
        _ => return None,
    };
    let rate = rates.get(usize::from(third >> 4).checked_sub(1)?)?;
    let frequency = [44_100, 48_000, 32_000].get(usize::from(third >> 2 & 3))?
        / [4, 1, 2, 1][usize::from(version)];
    let padding = usize::from(third >> 1 & 1);
    (second & 0xE0 == 0xE0).then_some(("audio/mpeg", samples * rate * 1000 / frequency + padding))
}

/// What follows an `ID3v2` or `APEv2` tag at the beginning.
fn without_head(sound: &[u8]) -> Option<&[u8]> {
    if sound.starts_with(b"ID3") {
        let footer = if sound.get(5)? & 0x10 == 0 { 0 } else { 10 };
        return sound.get(10 + seven_bits(sound.get(6..10)?)? + footer..);
    }
    if sound.starts_with(b"APETAGEX") {
        // The length counts all but the header.
        return sound.get(super::le32(sound, 12)?.checked_add(32)?..);
    }
    // Some programs fill the room before the first frame.
    let zeros = sound.iter().take_while(|byte| **byte == 0).count();
    (zeros > 0).then(|| sound.get(zeros..))?
}

/// What precedes an `ID3v1`, `APEv2`, Lyrics3 or `ID3v2` tag at the end.
fn without_tail(sound: &[u8]) -> Option<&[u8]> {
    let before = |length: usize| sound.get(..sound.len().checked_sub(length)?);
    let tail = |length: usize| sound.get(sound.len().checked_sub(length)?..);
    if tail(128).is_some_and(|tag| tag.starts_with(b"TAG")) {
        return before(128);
    }
    if tail(227).is_some_and(|tag| tag.starts_with(b"TAG+")) {
        return before(227);
    }
    if let Some(tag) = tail(32).filter(|tag| tag.starts_with(b"APETAGEX")) {
        let header = if tag.get(23)? & 0x80 == 0 { 0 } else { 32 };
        return before(super::le32(tag, 12)?.max(32).checked_add(header)?);
    }
    if let Some(tag) = tail(15).filter(|tag| tag.ends_with(b"LYRICS200")) {
        let length: usize = std::str::from_utf8(tag.get(..6)?).ok()?.parse().ok()?;
        return before(length.checked_add(15)?);
    }
    if let Some(tag) = tail(10).filter(|tag| tag.starts_with(b"3DI")) {
        return before(seven_bits(tag.get(6..10)?)? + 20);
    }
    None
}

/// A length of four bytes whose highest bits are not used.
fn seven_bits(bytes: &[u8]) -> Option<usize> {
    bytes.iter().try_fold(0, |sum, byte| {
        (*byte < 0x80).then_some(sum << 7 | usize::from(*byte))
    })
}

#[cfg(test)]
mod tests {
    use super::super::samples::{self, holds};
    use super::super::{Declared, Kind, clean};

    #[test]
    fn tags_before_and_after_go_and_the_sound_stays_as_it_was() {
        let bytes = samples::mp3_with_tags();
        for planted in [
            &b"PlantedTitle"[..],
            b"PlantedSecond",
            b"PlantedApe",
            b"PlantedLyrics",
            b"PlantedOld",
        ] {
            assert!(holds(&bytes, planted));
        }
        let kept = clean(bytes, Declared::Audio).unwrap();
        assert_eq!(
            (kept.kind, kept.media_type, kept.note),
            (Kind::Audio, "audio/mpeg", None)
        );
        assert!(!holds(&kept.bytes, b"Planted"));
        assert_eq!(kept.bytes, samples::mp3_sound());
    }

    #[test]
    fn tags_without_sound_are_kept_as_a_file_with_a_note() {
        let kept = clean(
            b"ID3\x04\0\0\0\0\0\x04nameno sound".to_vec(),
            Declared::Audio,
        )
        .unwrap();
        assert_eq!(kept.kind, Kind::File);
        assert!(kept.note.is_some());
    }

    #[test]
    fn a_text_of_two_byte_letters_is_not_taken_for_sound() {
        let text = b"\xff\xfeA\0m\0a\0l\0 \0".repeat(40);
        assert_eq!(clean(text, Declared::Document).unwrap().kind, Kind::File);
    }

    #[test]
    fn bare_aac_is_known_too() {
        let sound = [&b"\xff\xf1\x50\x80\x02\x1f\xfc"[..], &[1; 9]]
            .concat()
            .repeat(3);
        let kept = clean(
            [&b"ID3\x04\0\0\0\0\0\x07Planted"[..], &sound].concat(),
            Declared::Voice,
        )
        .unwrap();
        assert_eq!((kept.kind, kept.media_type), (Kind::Voice, "audio/aac"));
        assert_eq!(kept.bytes, sound);
    }
}
