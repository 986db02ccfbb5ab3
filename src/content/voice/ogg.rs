//! Reads OGG with Opus as far as Telegram asks for it: that it is that, and how long.
//!
//! Invariant: it reads every page and nothing of the sound, and no bytes make it panic.

/// Opus counts in this many steps a second, whatever was recorded.
const STEPS: u64 = 48_000;
const HEADER: usize = 27;
/// A page on which no sound ends says this in place of a time.
const NO_TIME: u64 = u64::MAX;

/// Why a file cannot be heard as a voice.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Unheard {
    /// It is another format.
    NotOgg,
    /// It is OGG with something else than one stream of Opus.
    NotOpus,
    /// It ends in the middle.
    Cut,
    /// There is no sound in it.
    Silent,
}

/// How long a recording is, in seconds, rounded up.
pub(super) fn seconds(bytes: &[u8]) -> Result<u32, Unheard> {
    if !bytes.starts_with(b"OggS") {
        return Err(Unheard::NotOgg);
    }
    let mut rest = bytes;
    let mut stream = None;
    let mut skipped = 0;
    let mut last = 0;
    while !rest.is_empty() {
        let (page, after) = Page::split(rest)?;
        match stream {
            None => {
                skipped = pre_skip(page.body).ok_or(Unheard::NotOpus)?;
                stream = Some(page.stream);
            }
            Some(stream) if stream != page.stream => return Err(Unheard::NotOpus),
            Some(_) if page.time != NO_TIME => last = page.time,
            Some(_) => {}
        }
        rest = after;
    }
    let heard = last.saturating_sub(skipped);
    if heard == 0 {
        return Err(Unheard::Silent);
    }
    Ok(u32::try_from(heard.div_ceil(STEPS)).unwrap_or(u32::MAX))
}

struct Page<'a> {
    time: u64,
    stream: [u8; 4],
    body: &'a [u8],
}

impl<'a> Page<'a> {
    fn split(bytes: &'a [u8]) -> Result<(Self, &'a [u8]), Unheard> {
        let (header, rest) = bytes.split_at_checked(HEADER).ok_or(Unheard::Cut)?;
        if !header.starts_with(b"OggS\0") {
            return Err(Unheard::Cut);
        }
        let time = header[6..14].try_into().map_err(|_| Unheard::Cut)?;
        let stream = header[14..18].try_into().map_err(|_| Unheard::Cut)?;
        let (table, rest) = rest
            .split_at_checked(usize::from(header[26]))
            .ok_or(Unheard::Cut)?;
        let length = table.iter().map(|part| usize::from(*part)).sum();
        let (body, rest) = rest.split_at_checked(length).ok_or(Unheard::Cut)?;
        let page = Self {
            time: u64::from_le_bytes(time),
            stream,
            body,
        };
        Ok((page, rest))
    }
}

/// What is played before the sound begins, in steps; none when this is no Opus.
fn pre_skip(body: &[u8]) -> Option<u64> {
    let head = body.strip_prefix(b"OpusHead")?;
    let skip = head.get(2..4)?.try_into().ok()?;
    Some(u64::from(u16::from_le_bytes(skip)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(time: u64, stream: u8, body: &[u8]) -> Vec<u8> {
        let mut page = b"OggS\0\0".to_vec();
        page.extend(time.to_le_bytes());
        page.extend([stream, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]);
        page.push(u8::try_from(body.len()).unwrap());
        page.extend(body);
        page
    }

    fn head() -> Vec<u8> {
        page(0, 1, b"OpusHead\x01\x01\x38\x01\x80\xbb\0\0\0\0\0")
    }

    fn clip(last: u64) -> Vec<u8> {
        let tags = page(0, 1, b"OpusTags\0\0\0\0\0\0\0\0");
        [
            head(),
            tags,
            page(NO_TIME, 1, b"\xf8"),
            page(last, 1, b"\xf8"),
        ]
        .concat()
    }

    #[test]
    fn the_length_is_that_of_the_last_page_without_what_is_skipped() {
        assert_eq!(seconds(&clip(312 + 48_000)), Ok(1));
        assert_eq!(seconds(&clip(312 + 48_001)), Ok(2));
        assert_eq!(seconds(&clip(312 + 90 * 48_000)), Ok(90));
    }

    #[test]
    fn other_files_are_told_apart() {
        assert_eq!(seconds(b"ID3 an mp3"), Err(Unheard::NotOgg));
        assert_eq!(seconds(b""), Err(Unheard::NotOgg));
        let vorbis = page(0, 1, b"\x01vorbis");
        assert_eq!(seconds(&vorbis), Err(Unheard::NotOpus));
        let two = [head(), page(99_999, 2, b"\xf8")].concat();
        assert_eq!(seconds(&two), Err(Unheard::NotOpus));
        assert_eq!(seconds(&head()), Err(Unheard::Silent));
    }

    #[test]
    fn no_cut_and_no_changed_byte_makes_it_panic() {
        let whole = clip(312 + 48_000);
        for end in 1..whole.len() {
            let read = seconds(&whole[..end]);
            assert!(read.is_err(), "{end} bytes are {read:?}");
        }
        for at in 0..whole.len() {
            let mut changed = whole.clone();
            changed[at] ^= 0xff;
            let _ = seconds(&changed);
        }
    }
}
