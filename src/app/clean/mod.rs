//! Takes out of pictures, voices and films what tells of the person, their phone or their place,
//! before they are sealed; afterwards nobody can.
//!
//! What a file is, is read from its first bytes; what Telegram or the sender calls it is not
//! believed. Nothing here logs, and no error holds a byte of what was sent.
//!
//! Invariant: what leaves as a picture, voice, sound or film without a note holds no metadata
//! that its format has a place for.

use std::fmt;

mod lossless;
mod mp3;
mod mp4;
mod ogg;
mod picture;
#[cfg(test)]
mod samples;

/// Telegram gives a bot no larger file than this.
const LARGEST: usize = 20 * 1024 * 1024;

/// What kind of message Telegram said it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Declared {
    /// A picture that Telegram made smaller.
    Photo,
    /// A recorded voice.
    Voice,
    /// A film.
    Video,
    /// A round film.
    VideoNote,
    /// A piece of sound, often with a title.
    Audio,
    /// Anything sent as a file.
    Document,
}

/// What it turned out to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A picture, always JPEG.
    Picture,
    /// Sound that was sent as a voice.
    Voice,
    /// Any other sound.
    Audio,
    /// A film.
    Video,
    /// Anything that is kept as it came.
    File,
}

/// What the person and the staff must know of a kept attachment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Note {
    /// It was kept as it came, or not wholly cleaned: it may hold its author's name, phone or place.
    MayNameItsAuthor,
}

/// Why nothing was kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// It has no bytes.
    #[error("the file is empty")]
    Empty,
    /// It is larger than what a bot may fetch.
    #[error("the file is larger than 20 MiB")]
    TooLarge,
    /// It says that it is a picture and cannot be shown as one.
    #[error("the picture cannot be read")]
    Unreadable,
}

/// What may be sealed.
#[derive(Clone, PartialEq, Eq)]
pub struct Cleaned {
    /// What it turned out to be.
    pub kind: Kind,
    /// The type that the console serves it as.
    pub media_type: &'static str,
    /// The bytes to seal.
    pub bytes: Vec<u8>,
    /// What must be said about it.
    pub note: Option<Note>,
}

impl fmt::Debug for Cleaned {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Cleaned")
            .field("kind", &self.kind)
            .field("media_type", &self.media_type)
            .field("length", &self.bytes.len())
            .field("note", &self.note)
            .finish()
    }
}

/// Cleans what a person sent. Takes the time of a decoded picture, so call it where blocking is
/// allowed.
pub fn clean(bytes: Vec<u8>, declared: Declared) -> Result<Cleaned, Refused> {
    if bytes.is_empty() {
        return Err(Refused::Empty);
    }
    if bytes.len() > LARGEST {
        return Err(Refused::TooLarge);
    }
    let sound = if declared == Declared::Voice {
        Kind::Voice
    } else {
        Kind::Audio
    };
    if let Some(format) = picture::sniff(&bytes) {
        return match picture::clean(&bytes, format) {
            Some(bytes) => Ok(cleaned(Kind::Picture, "image/jpeg", bytes)),
            None => Err(Refused::Unreadable),
        };
    }
    if declared == Declared::Photo {
        return Err(Refused::Unreadable);
    }
    let result = if bytes.starts_with(b"OggS") {
        ogg::clean(&bytes).map(|bytes| cleaned(sound, "audio/ogg", bytes))
    } else if mp4::sniff(&bytes) {
        mp4::clean(&bytes).map(|film| of_film(film, sound))
    } else if let Some(media_type) = lossless::sniff(&bytes) {
        lossless::clean(&bytes).map(|bytes| cleaned(sound, media_type, bytes))
    } else {
        mp3::clean(&bytes).map(|(media_type, bytes)| cleaned(sound, media_type, bytes))
    };
    Ok(result.unwrap_or_else(|| as_file(bytes)))
}

fn cleaned(kind: Kind, media_type: &'static str, bytes: Vec<u8>) -> Cleaned {
    Cleaned {
        kind,
        media_type,
        bytes,
        note: None,
    }
}

fn of_film(film: mp4::Film, sound: Kind) -> Cleaned {
    let (kind, media_type) = match (film.has_picture, film.is_quicktime) {
        (true, true) => (Kind::Video, "video/quicktime"),
        (true, false) => (Kind::Video, "video/mp4"),
        (false, _) => (sound, "audio/mp4"),
    };
    Cleaned {
        note: film.has_rest.then_some(Note::MayNameItsAuthor),
        ..cleaned(kind, media_type, film.bytes)
    }
}

/// What has no place here is kept as it came: it may be evidence, and refusing it helps nobody.
fn as_file(bytes: Vec<u8>) -> Cleaned {
    let media_type = if bytes.starts_with(b"%PDF-") {
        "application/pdf"
    } else {
        "application/octet-stream"
    };
    Cleaned {
        note: Some(Note::MayNameItsAuthor),
        ..cleaned(Kind::File, media_type, bytes)
    }
}

/// The number that four bytes write, the greatest first.
fn be32(bytes: &[u8], at: usize) -> Option<usize> {
    let four = bytes.get(at..at.checked_add(4)?)?.first_chunk::<4>()?;
    usize::try_from(u32::from_be_bytes(*four)).ok()
}

/// The number that four bytes write, the smallest first.
fn le32(bytes: &[u8], at: usize) -> Option<usize> {
    let four = bytes.get(at..at.checked_add(4)?)?.first_chunk::<4>()?;
    usize::try_from(u32::from_le_bytes(*four)).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const ALL: [Declared; 6] = [
        Declared::Photo,
        Declared::Voice,
        Declared::Video,
        Declared::VideoNote,
        Declared::Audio,
        Declared::Document,
    ];

    #[test]
    fn nothing_and_too_much_are_refused() {
        for declared in ALL {
            assert_eq!(clean(Vec::new(), declared), Err(Refused::Empty));
            assert_eq!(
                clean(vec![0; LARGEST + 1], declared),
                Err(Refused::TooLarge)
            );
        }
    }

    #[test]
    fn a_document_is_kept_as_it_came_and_says_that_it_may_name_its_author() {
        for (bytes, media_type) in [
            (&b"%PDF-1.7 /Author (Amal)"[..], "application/pdf"),
            (b"PK\x03\x04 word/document.xml", "application/octet-stream"),
            (b"\x1aE\xdf\xa3webm", "application/octet-stream"),
            (
                b"\0\0\0\x18ftypheic\0\0\0\0mif1heic",
                "application/octet-stream",
            ),
        ] {
            let kept = clean(bytes.to_vec(), Declared::Document).unwrap();
            assert_eq!((kept.kind, kept.media_type), (Kind::File, media_type));
            assert_eq!(kept.note, Some(Note::MayNameItsAuthor));
            assert_eq!(kept.bytes, bytes);
        }
    }

    #[test]
    fn the_first_bytes_decide_and_not_what_it_was_called() {
        for (bytes, kind) in [
            (samples::jpeg_with_place(), Kind::Picture),
            (samples::ogg_with_tags(), Kind::Audio),
            (samples::film_with_place(), Kind::Video),
            (samples::mp3_with_tags(), Kind::Audio),
        ] {
            assert_eq!(clean(bytes, Declared::Document).unwrap().kind, kind);
        }
        let voice = clean(samples::ogg_with_tags(), Declared::Voice).unwrap();
        assert_eq!(voice.kind, Kind::Voice);
        assert_eq!(
            clean(b"MZ\x90 a program".to_vec(), Declared::Photo),
            Err(Refused::Unreadable)
        );
    }

    #[test]
    fn cleaning_twice_changes_nothing_that_cleaning_once_did_not() {
        for bytes in [
            samples::ogg_with_tags(),
            samples::film_with_place(),
            samples::mp3_with_tags(),
            samples::wav_with_tags(),
            samples::flac_with_tags(),
        ] {
            let once = clean(bytes, Declared::Document).unwrap();
            assert_eq!(clean(once.bytes.clone(), Declared::Document).unwrap(), once);
        }
    }

    #[test]
    fn what_is_printed_of_an_attachment_holds_none_of_its_bytes() {
        let kept = clean(b"my name is Amal".to_vec(), Declared::Document).unwrap();
        let printed = format!("{kept:?}");
        assert!(
            printed.contains("length: 15") && !printed.contains("109"),
            "{printed}"
        );
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(96))]

        #[test]
        fn random_bytes_never_break_it(
            head in 0_usize..12,
            bytes in proptest::collection::vec(any::<u8>(), 1..600),
        ) {
            let heads: [&[u8]; 12] = [
                b"", b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"GIF89a", b"RIFF\0\0\0\0WEBP", b"RIFF\0\0\0\0WAVE",
                b"OggS\0\x02", b"\0\0\0\x08moov", b"\0\0\0\x10ftypisom", b"ID3\x04\0\0\0\0", b"fLaC", b"\xff\xfb\x90",
            ];
            let mut hostile = heads[head].to_vec();
            hostile.extend(bytes);
            for declared in ALL {
                let _ = clean(hostile.clone(), declared);
            }
        }

        #[test]
        fn damaged_samples_never_break_it(
            which in 0_usize..9,
            cut in 0.0_f64..1.5,
            damage in proptest::collection::vec((any::<proptest::sample::Index>(), any::<u8>()), 0..6),
        ) {
            let mut bytes = samples::all().swap_remove(which);
            for (at, byte) in damage {
                let at = at.index(bytes.len());
                bytes[at] = byte;
            }
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss, reason = "a share of a small length")]
            let keep = (bytes.len() as f64 * cut) as usize;
            bytes.truncate(keep.max(1));
            for declared in ALL {
                let _ = clean(bytes.clone(), declared);
            }
        }
    }
}
