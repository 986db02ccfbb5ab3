//! Films and sound in MP4 and `QuickTime`: boxes that a player does not need are blanked in place.
//!
//! A box is kept when it is on the short list of what a player needs; place (`©xyz`), phone,
//! dates, cover and comments live in others. Nothing moves, so offsets stay valid.
//!
//! Invariant: the length is as it came, and so is every byte of sound and picture.

use super::be32;

/// A cleaned film.
pub struct Film {
    /// As long as it came.
    pub bytes: Vec<u8>,
    /// Whether it has a picture or is sound alone.
    pub has_picture: bool,
    /// Whether it is in Apple's older form.
    pub is_quicktime: bool,
    /// Whether a track of notes could not be blanked.
    pub has_rest: bool,
}

/// A box and where it lies in the file.
#[derive(Clone, Copy)]
struct Part {
    kind: [u8; 4],
    start: usize,
    body: usize,
    end: usize,
}

/// More boxes side by side than any player makes.
const MOST_PARTS: usize = 65_536;

/// More tracks of notes than any phone makes; each may cost a walk through the whole file.
const MOST_NOTES: usize = 16;

/// Whether these bytes begin like a film, and not like a picture in the same wrapping.
pub fn sniff(bytes: &[u8]) -> bool {
    match (bytes.get(4..8), bytes.get(8..12)) {
        (Some(b"ftyp"), Some(brand)) => !matches!(
            brand,
            b"heic" | b"heix" | b"heif" | b"hevc" | b"mif1" | b"msf1" | b"avif" | b"avis" | b"crx "
        ),
        (Some(b"moov" | b"mdat" | b"wide" | b"free" | b"skip"), _) => true,
        _ => false,
    }
}

/// The film without what tells of its maker; none when it is damaged or has no track to play.
pub fn clean(bytes: &[u8]) -> Option<Film> {
    let mut film = Film {
        bytes: bytes.to_vec(),
        has_picture: false,
        is_quicktime: bytes.get(4..12) == Some(b"ftypqt  ") || bytes.get(4..8) != Some(b"ftyp"),
        has_rest: false,
    };
    let top = parts(bytes, 0, bytes.len())?;
    let moov = top.iter().find(|part| &part.kind == b"moov")?;
    let tracks = parts(bytes, moov.body, moov.end)?;
    let mut plays = false;
    let mut notes = Vec::new();
    for track in tracks.iter().filter(|part| &part.kind == b"trak") {
        match &handler(bytes, track)? {
            b"vide" => film.has_picture = true,
            b"soun" => plays = true,
            // Phones write the place, again and again, into a track of its own.
            _ => notes.push(*track),
        }
    }
    let has_pieces = top.iter().any(|part| &part.kind == b"moof");
    for (number, track) in notes.into_iter().enumerate() {
        let blanked = number < MOST_NOTES && blank_samples(&mut film.bytes, &track, &top).is_some();
        film.has_rest |= !blanked || has_pieces;
        blank(&mut film.bytes, &track)?;
    }
    scrub(&mut film.bytes, *b"file", 0, bytes.len())?;
    (plays || film.has_picture).then_some(film)
}

/// The boxes that lie side by side in a stretch of the file.
fn parts(bytes: &[u8], from: usize, to: usize) -> Option<Vec<Part>> {
    let mut found = Vec::new();
    let mut start = from;
    while to.checked_sub(start)? >= 8 {
        let kind = *bytes.get(start + 4..start + 8)?.first_chunk()?;
        let (header, length) = match be32(bytes, start)? {
            0 => (8, to - start),
            1 => {
                let long = bytes.get(start + 8..start + 16)?.first_chunk::<8>()?;
                (16, usize::try_from(u64::from_be_bytes(*long)).ok()?)
            }
            length => (8, length),
        };
        let end = start.checked_add(length)?;
        if length < header || end > to || found.len() >= MOST_PARTS {
            return None;
        }
        let body = start + header;
        found.push(Part {
            kind,
            start,
            body,
            end,
        });
        start = end;
    }
    Some(found)
}

fn child(bytes: &[u8], parent: &Part, kind: [u8; 4]) -> Option<Part> {
    parts(bytes, parent.body, parent.end)?
        .into_iter()
        .find(|part| part.kind == kind)
}

/// What a track is for.
fn handler(bytes: &[u8], track: &Part) -> Option<[u8; 4]> {
    let media = child(bytes, track, *b"mdia")?;
    let handler = child(bytes, &media, *b"hdlr")?;
    bytes
        .get(handler.body + 8..handler.end.min(handler.body + 12))?
        .first_chunk()
        .copied()
}

/// Cleans the boxes of a stretch. It goes no deeper than the list of `needed` boxes does.
fn scrub(bytes: &mut [u8], parent: [u8; 4], from: usize, to: usize) -> Option<()> {
    let mut end = from;
    for part in parts(bytes, from, to)? {
        end = part.end;
        match &part.kind {
            kind if !needed(parent, *kind) => blank(bytes, &part)?,
            b"moov" | b"trak" | b"edts" | b"mdia" | b"minf" | b"dinf" | b"stbl" | b"mvex"
            | b"moof" | b"traf" | b"mfra" => scrub(bytes, part.kind, part.body, part.end)?,
            b"mvhd" | b"tkhd" | b"mdhd" => blank_times(bytes, &part)?,
            // Maker and name of the program that wrote the track.
            b"hdlr" => bytes.get_mut(part.body + 12..part.end)?.fill(0),
            b"dref" => blank_sources(bytes, &part)?,
            b"stsd" => blank_encoders(bytes, &part)?,
            _ => {}
        }
    }
    // Fewer than eight bytes can be left, which are no box.
    bytes.get_mut(end..to)?.fill(0);
    Some(())
}

/// What a player needs; all else is blanked.
fn needed(parent: [u8; 4], kind: [u8; 4]) -> bool {
    let list: &[&[u8; 4]] = match &parent {
        b"file" => &[
            b"ftyp", b"styp", b"mdat", b"moov", b"moof", b"mfra", b"sidx", b"ssix", b"pdin",
        ],
        b"moov" => &[b"mvhd", b"trak", b"mvex", b"iods"],
        b"trak" => &[b"tkhd", b"edts", b"mdia", b"tref", b"tapt"],
        b"edts" => &[b"elst"],
        b"mdia" => &[b"mdhd", b"hdlr", b"minf"],
        b"minf" => &[
            b"vmhd", b"smhd", b"hmhd", b"nmhd", b"hdlr", b"dinf", b"stbl",
        ],
        b"dinf" => &[b"dref"],
        b"stbl" => &[
            b"stsd", b"stts", b"ctts", b"cslg", b"stsc", b"stsz", b"stz2", b"stco", b"co64",
            b"stss", b"stsh", b"sdtp", b"sbgp", b"sgpd", b"subs", b"stps",
        ],
        b"mvex" => &[b"mehd", b"trex", b"leva"],
        b"moof" => &[b"mfhd", b"traf"],
        b"traf" => &[
            b"tfhd", b"tfdt", b"trun", b"sdtp", b"sbgp", b"sgpd", b"subs",
        ],
        b"mfra" => &[b"tfra", b"mfro"],
        _ => &[],
    };
    list.contains(&&kind)
}

/// Turns a box into free room of the same length.
fn blank(bytes: &mut [u8], part: &Part) -> Option<()> {
    bytes
        .get_mut(part.start + 4..part.start + 8)?
        .copy_from_slice(b"free");
    bytes.get_mut(part.body..part.end)?.fill(0);
    Some(())
}

/// When it was made and changed stands in the same place in the three headers.
fn blank_times(bytes: &mut [u8], part: &Part) -> Option<()> {
    let body = bytes.get_mut(part.body..part.end)?;
    let length = if *body.first()? == 0 { 8 } else { 16 };
    body.get_mut(4..4 + length)?.fill(0);
    Some(())
}

/// A source outside the file can be a path with a person's name.
fn blank_sources(bytes: &mut [u8], part: &Part) -> Option<()> {
    for source in parts(bytes, part.body.checked_add(8)?, part.end)? {
        if source.body + 4 < source.end {
            bytes.get_mut(source.body + 4..source.end)?.fill(0);
        }
    }
    Some(())
}

/// A description of pictures holds the maker and name of what encoded them, often the phone's.
fn blank_encoders(bytes: &mut [u8], part: &Part) -> Option<()> {
    for entry in parts(bytes, part.body.checked_add(8)?, part.end)? {
        let is_picture = matches!(
            &entry.kind,
            b"avc1"
                | b"avc3"
                | b"hvc1"
                | b"hev1"
                | b"av01"
                | b"vp08"
                | b"vp09"
                | b"mp4v"
                | b"s263"
                | b"jpeg"
                | b"encv"
        );
        if is_picture {
            let body = bytes.get_mut(entry.body..entry.end)?;
            body.get_mut(12..16)?.fill(0);
            body.get_mut(42..74)?.fill(0);
        }
    }
    Some(())
}

/// Blanks what a track holds inside the data of the file; none when its tables make no sense.
fn blank_samples(bytes: &mut [u8], track: &Part, top: &[Part]) -> Option<()> {
    let media = child(bytes, track, *b"mdia")?;
    let info = child(bytes, &media, *b"minf")?;
    let table = child(bytes, &info, *b"stbl")?;
    for (from, to) in chunks_of(bytes, &table)? {
        // Offsets are only followed into data, so that a hostile file cannot blank its own head.
        let next = top.partition_point(|part| part.body <= from);
        let part = top.get(next.checked_sub(1)?)?;
        if &part.kind != b"mdat" || to > part.end {
            return None;
        }
        bytes.get_mut(from..to)?.fill(0);
    }
    Some(())
}

/// Where the chunks of a track lie. Tables that name more than the file holds are made to keep
/// us busy, and make no sense.
fn chunks_of(bytes: &[u8], table: &Part) -> Option<Vec<(usize, usize)>> {
    let body = |kind| child(bytes, table, kind).and_then(|part| bytes.get(part.body..part.end));
    let (sizes, runs) = (body(*b"stsz")?, body(*b"stsc")?);
    let (offsets, width) = match body(*b"stco") {
        Some(offsets) => (offsets, 4),
        None => (body(*b"co64")?, 8),
    };
    let (same, count) = (be32(sizes, 4)?, be32(sizes, 8)?);
    let run_count = be32(runs, 4)?;
    let (mut sample, mut run, mut named) = (0, 0, 0_usize);
    let mut chunks = Vec::new();
    for chunk in 0..be32(offsets, 4)? {
        while run + 1 < run_count && be32(runs, 8 + 12 * (run + 1))? <= chunk + 1 {
            run += 1;
        }
        let samples = be32(runs, 12 + 12 * run)?.min(count - sample);
        let length = if same > 0 {
            samples.checked_mul(same)?
        } else {
            let mut each = (sample..sample + samples).map(|n| be32(sizes, 12 + 4 * n));
            each.try_fold(0_usize, |sum, size| sum.checked_add(size?))?
        };
        sample += samples;
        named = named.checked_add(length)?;
        let at = 8 + width * chunk;
        let from = be32(offsets, at + width - 4)?;
        if named > bytes.len() || (width == 8 && be32(offsets, at)? != 0) {
            return None;
        }
        chunks.push((from, from.checked_add(length)?));
    }
    (sample == count).then_some(chunks)
}

#[cfg(test)]
mod tests {
    use super::super::samples::{self, holds};
    use super::super::{Declared, Kind, Note, clean};
    use super::*;

    const PLANTED: [&[u8]; 10] = [
        b"+33.5731-007.5898/",
        b"PlantedMeta",
        b"PlantedUuid",
        b"PlantedFree",
        b"PlantedHandler",
        b"PlantedEncoder",
        b"PlantedTrack",
        b"PlantedSource",
        b"PlantedDate!",
        b"OldDate!",
    ];

    #[test]
    fn place_phone_and_dates_leave_a_film_and_nothing_moves() {
        let bytes = samples::film_with_place();
        for planted in PLANTED {
            assert!(holds(&bytes, planted), "{}", planted.escape_ascii());
        }
        let kept = clean(bytes.clone(), Declared::Video).unwrap();
        assert_eq!(
            (kept.kind, kept.media_type, kept.note),
            (Kind::Video, "video/mp4", None)
        );
        for planted in PLANTED {
            assert!(!holds(&kept.bytes, planted), "{}", planted.escape_ascii());
        }
        assert!(!holds(&kept.bytes, b"Planted") && !holds(&kept.bytes, b"udta"));
        assert_eq!(kept.bytes.len(), bytes.len());
        let place = |bytes: &[u8]| bytes.windows(9).position(|w| w == b"the sound");
        assert_eq!(place(&kept.bytes), place(&bytes));
        assert!(holds(&kept.bytes, b"the sound and the picture"));
    }

    #[test]
    fn a_cleaned_film_still_has_its_boxes() {
        let kept = clean(samples::film_with_place(), Declared::Video)
            .unwrap()
            .bytes;
        let top: Vec<_> = parts(&kept, 0, kept.len())
            .unwrap()
            .iter()
            .map(|part| part.kind)
            .collect();
        assert_eq!(top, [*b"ftyp", *b"free", *b"mdat", *b"moov", *b"free"]);
        for kept_box in [
            &b"mvhd"[..],
            b"trak",
            b"tkhd",
            b"mdhd",
            b"hdlr",
            b"vide",
            b"stsd",
            b"avc1",
            b"stco",
        ] {
            assert!(holds(&kept, kept_box));
        }
    }

    #[test]
    fn a_track_of_places_is_blanked_with_what_it_holds_in_the_data() {
        let bytes = samples::film_with_notes(true);
        assert!(holds(&bytes, b"PlantedPlaces"));
        let kept = clean(bytes, Declared::Document).unwrap();
        assert_eq!(kept.note, None);
        assert!(!holds(&kept.bytes, b"Planted"));
        assert!(holds(&kept.bytes, b"the sound and the picture"));
    }

    #[test]
    fn a_track_of_places_that_cannot_be_found_is_said() {
        let kept = clean(samples::film_with_notes(false), Declared::Document).unwrap();
        assert_eq!(
            (kept.kind, kept.note),
            (Kind::Video, Some(Note::MayNameItsAuthor))
        );
    }

    #[test]
    fn a_damaged_film_is_kept_as_a_file_with_a_note() {
        let mut torn = samples::film_with_place();
        torn.truncate(torn.len() - 5);
        let kept = clean(torn, Declared::Video).unwrap();
        assert_eq!(
            (kept.kind, kept.note),
            (Kind::File, Some(Note::MayNameItsAuthor))
        );
    }
}
