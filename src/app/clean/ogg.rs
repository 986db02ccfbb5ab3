//! Voices and music in Ogg: the comment header (program, title, author, cover) is emptied in place.
//!
//! The emptied header keeps its length, so no page moves; the formats allow what follows it.
//!
//! Invariant: every byte outside comment headers and the checksums of their pages is as it came.

use std::collections::HashMap;

use super::le32;

/// A header without program and without comments: name, length of the program's name, count.
const EMPTY_OPUS: &[u8; 16] = b"OpusTags\0\0\0\0\0\0\0\0";
/// The same, and the bit that ends it.
const EMPTY_VORBIS: &[u8; 16] = b"\x03vorbis\0\0\0\0\0\0\0\0\x01";
const FIXED_HEADER: usize = 27;
const BEGINS_STREAM: u8 = 2;
const CONTINUES: u8 = 1;

/// One of the sounds that the pages carry.
struct Stream {
    empty: &'static [u8; 16],
    headers: usize,
    packet: usize,
    offset: usize,
}

/// The sound with empty comments; none when it is not Opus or Vorbis, or is damaged.
pub fn clean(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut out = bytes.to_vec();
    let mut streams: HashMap<usize, Stream> = HashMap::new();
    let mut rest = out.as_mut_slice();
    let mut heard = false;
    while !rest.is_empty() {
        let (page, after) = rest.split_at_mut_checked(page_length(rest)?)?;
        let serial = le32(page, 14)?;
        let flags = *page.get(5)?;
        if flags & BEGINS_STREAM != 0 {
            streams.insert(serial, begin(page)?);
        }
        let stream = streams.get_mut(&serial)?;
        // A packet whose beginning or end is missing cannot be judged.
        if (stream.offset > 0) != (flags & CONTINUES != 0) {
            return None;
        }
        if empty_comments(page, stream)? {
            sign(page)?;
        }
        heard |= stream.packet > stream.headers;
        rest = after;
    }
    heard.then_some(out)
}

fn page_length(bytes: &[u8]) -> Option<usize> {
    if !bytes.starts_with(b"OggS\0") {
        return None;
    }
    let segments = usize::from(*bytes.get(26)?);
    let table = bytes.get(FIXED_HEADER..FIXED_HEADER + segments)?;
    let body: usize = table.iter().map(|length| usize::from(*length)).sum();
    Some(FIXED_HEADER + segments + body)
}

fn begin(page: &[u8]) -> Option<Stream> {
    let body = page.get(FIXED_HEADER + usize::from(*page.get(26)?)..)?;
    let (empty, headers) = if body.starts_with(b"OpusHead") {
        (EMPTY_OPUS, 2)
    } else if body.starts_with(b"\x01vorbis") {
        (EMPTY_VORBIS, 3)
    } else {
        return None;
    };
    Some(Stream {
        empty,
        headers,
        packet: 0,
        offset: 0,
    })
}

/// Empties the part of the comment header that this page carries; whether there was one.
fn empty_comments(page: &mut [u8], stream: &mut Stream) -> Option<bool> {
    let segments = usize::from(*page.get(26)?);
    let (header, mut body) = page.split_at_mut_checked(FIXED_HEADER + segments)?;
    let mut changed = false;
    for length in header.get(FIXED_HEADER..)? {
        let (segment, after) = body.split_at_mut_checked(usize::from(*length))?;
        body = after;
        // Packet 0 says what the sound is, packet 1 is the comment.
        if stream.packet == 1 {
            let name = stream.empty.get(..7)?;
            if stream.offset == 0 && !segment.starts_with(name) {
                return None;
            }
            for (at, byte) in (stream.offset..).zip(segment.iter_mut()) {
                *byte = stream.empty.get(at).copied().unwrap_or(0);
            }
            changed = true;
        }
        stream.offset += segment.len();
        if *length < u8::MAX {
            if stream.packet == 1 && stream.offset < stream.empty.len() {
                return None;
            }
            stream.packet += 1;
            stream.offset = 0;
        }
    }
    Some(changed)
}

/// Writes the checksum of a page that was changed.
fn sign(page: &mut [u8]) -> Option<()> {
    page.get_mut(22..26)?.fill(0);
    let sum = checksum(page).to_le_bytes();
    page.get_mut(22..26)?.copy_from_slice(&sum);
    Some(())
}

const TABLE: [u32; 256] = table();

const fn table() -> [u32; 256] {
    let mut table = [0_u32; 256];
    let mut top = 0_u32;
    while top < 256 {
        let mut sum = top << 24;
        let mut bit = 0;
        while bit < 8 {
            sum = (sum << 1)
                ^ if sum & 0x8000_0000 == 0 {
                    0
                } else {
                    0x04C1_1DB7
                };
            bit += 1;
        }
        table[top as usize] = sum;
        top += 1;
    }
    table
}

pub(super) fn checksum(page: &[u8]) -> u32 {
    page.iter().fold(0, |sum, byte| {
        (sum << 8) ^ TABLE[((sum >> 24) ^ u32::from(*byte)) as usize & 0xFF]
    })
}

#[cfg(test)]
mod tests {
    use super::super::samples::{self, holds, ogg_packets};
    use super::super::{Declared, Kind, clean};
    use super::*;

    fn cleaned(bytes: Vec<u8>) -> Vec<u8> {
        let kept = clean(bytes, Declared::Voice).unwrap();
        assert_eq!(
            (kept.kind, kept.media_type, kept.note),
            (Kind::Voice, "audio/ogg", None)
        );
        kept.bytes
    }

    #[test]
    fn a_checksum_is_the_one_of_the_format() {
        // The check value of CRC-32 with this polynomial, nothing before, nothing turned.
        assert_eq!(checksum(b"123456789"), 0x89A1_897F);
    }

    #[test]
    fn the_tags_of_a_voice_go_and_every_sound_stays_as_it_was() {
        for bytes in [samples::ogg_with_tags(), samples::vorbis_with_tags()] {
            for planted in [&b"PlantedProgram"[..], b"ARTIST=PlantedName"] {
                assert!(holds(&bytes, planted));
            }
            let out = cleaned(bytes.clone());
            for planted in [&b"Planted"[..], b"ARTIST"] {
                assert!(!holds(&out, planted));
            }
            let (before, after) = (ogg_packets(&bytes), ogg_packets(&out));
            assert_eq!(before.len(), after.len());
            for (number, (before, after)) in before.iter().zip(&after).enumerate() {
                assert_eq!(before == after, number != 1, "packet {number}");
            }
        }
    }

    #[test]
    fn the_checksum_of_every_page_fits() {
        let out = cleaned(samples::ogg_with_tags());
        let mut rest = out.as_slice();
        while !rest.is_empty() {
            let (page, after) = rest.split_at(page_length(rest).unwrap());
            let mut unsigned = page.to_vec();
            unsigned[22..26].fill(0);
            assert_eq!(le32(page, 22).unwrap(), checksum(&unsigned) as usize);
            rest = after;
        }
    }

    #[test]
    fn tags_that_fill_several_pages_go_from_all_of_them() {
        let bytes = samples::ogg_with_cover();
        assert!(holds(&bytes, b"PlantedEnd"));
        assert!(!holds(&cleaned(bytes), b"Planted"));
    }

    #[test]
    fn another_sound_or_a_torn_one_is_kept_as_a_file_with_a_note() {
        let mut torn = samples::ogg_with_tags();
        torn.truncate(torn.len() - 3);
        let mut other = samples::ogg_with_tags();
        other[28..36].copy_from_slice(b"Speex   ");
        for bytes in [torn, other] {
            let kept = clean(bytes, Declared::Voice).unwrap();
            assert_eq!(kept.kind, Kind::File);
            assert!(kept.note.is_some());
        }
    }
}
