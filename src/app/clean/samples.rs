//! Files for the tests, made in code, with words planted where metadata lives.

use std::io::Cursor;

use image::{DynamicImage, ImageFormat, Rgb, RgbImage, RgbaImage};

use super::ogg::checksum;

pub fn holds(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

pub fn all() -> Vec<Vec<u8>> {
    vec![
        jpeg_with_place(),
        png_with_words(),
        drawn(ImageFormat::WebP),
        ogg_with_tags(),
        film_with_place(),
        film_with_notes(true),
        mp3_with_tags(),
        wav_with_tags(),
        flac_with_tags(),
    ]
}

/// 48 × 32: the left third red, the rest blue.
pub fn drawn(format: ImageFormat) -> Vec<u8> {
    let picture = RgbImage::from_fn(48, 32, |x, _| {
        if x < 16 {
            Rgb([230, 20, 20])
        } else {
            Rgb([20, 20, 230])
        }
    });
    let mut bytes = Vec::new();
    DynamicImage::from(picture)
        .write_to(&mut Cursor::new(&mut bytes), format)
        .unwrap();
    bytes
}

/// A photo with a phone's name, orientation 6, a place and a comment.
pub fn jpeg_with_place() -> Vec<u8> {
    let entry = |tag: u16, kind: u16, count: u32, value: u32| {
        let mut bytes = [tag.to_be_bytes(), kind.to_be_bytes()].concat();
        bytes.extend([count.to_be_bytes(), value.to_be_bytes()].concat());
        bytes
    };
    let mut tiff = b"MM\0\x2a\0\0\0\x08\0\x03".to_vec();
    tiff.extend(entry(0x0110, 2, 13, 50));
    tiff.extend(entry(0x0112, 3, 1, 6 << 16));
    tiff.extend(entry(0x8825, 4, 1, 63));
    tiff.extend(b"\0\0\0\0PlantedPhone\0");
    // The place: its own list, with north and a latitude of 33° 34′ 23″.
    tiff.extend(b"\0\x02");
    tiff.extend(entry(1, 2, 2, u32::from_be_bytes(*b"N\0\0\0")));
    tiff.extend(entry(2, 5, 3, 93));
    tiff.extend(b"\0\0\0\0");
    for part in [33_u32, 1, 34, 1, 23, 1] {
        tiff.extend(part.to_be_bytes());
    }
    let segment = |mark: u8, body: &[u8]| {
        let length = u16::try_from(body.len() + 2).unwrap().to_be_bytes();
        [&[0xFF, mark], &length[..], body].concat()
    };
    let picture = drawn(ImageFormat::Jpeg);
    let exif = segment(0xE1, &[b"Exif\0\0", tiff.as_slice()].concat());
    let comment = segment(0xFE, b"PlantedComment");
    [&picture[..2], &exif, &comment, &picture[2..]].concat()
}

/// A clear picture with its author in a text chunk.
pub fn png_with_words() -> Vec<u8> {
    let mut bytes = Vec::new();
    DynamicImage::from(RgbaImage::new(8, 8))
        .write_to(&mut Cursor::new(&mut bytes), ImageFormat::Png)
        .unwrap();
    let text = b"tEXtAuthor\0PlantedAuthor";
    let sum = text.iter().fold(u32::MAX, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| {
            (sum >> 1) ^ if sum & 1 == 1 { 0xEDB8_8320 } else { 0 }
        })
    });
    let length = u32::try_from(text.len() - 4).unwrap().to_be_bytes();
    // After the first chunk: signature 8, chunk 25.
    [
        &bytes[..33],
        &length,
        text,
        &(!sum).to_be_bytes(),
        &bytes[33..],
    ]
    .concat()
}

/// Packets into pages; each page takes at most `most` segments.
fn ogg(packets: &[Vec<u8>], most: usize) -> Vec<u8> {
    let mut out = Vec::new();
    let mut number = 0_u32;
    for (index, packet) in packets.iter().enumerate() {
        let mut pieces: Vec<&[u8]> = packet.chunks(255).collect();
        if packet.len() % 255 == 0 {
            pieces.push(&[]);
        }
        for (part, pieces) in pieces.chunks(most).enumerate() {
            let flags = u8::from(part > 0) | if index == 0 { 2 } else { 0 };
            let mut page = [
                &b"OggS\0"[..],
                &[flags],
                &[0; 8],
                &7_u32.to_le_bytes(),
                &number.to_le_bytes(),
                &[0; 4],
            ]
            .concat();
            page.push(u8::try_from(pieces.len()).unwrap());
            page.extend(
                pieces
                    .iter()
                    .map(|piece| u8::try_from(piece.len()).unwrap()),
            );
            page.extend(pieces.concat());
            let sum = checksum(&page).to_le_bytes();
            page[22..26].copy_from_slice(&sum);
            out.extend(page);
            number += 1;
        }
    }
    out
}

pub fn ogg_packets(bytes: &[u8]) -> Vec<Vec<u8>> {
    let mut packets = vec![Vec::new()];
    let mut at = 0;
    while at < bytes.len() {
        let segments = usize::from(bytes[at + 26]);
        let mut body = at + 27 + segments;
        for length in &bytes[at + 27..at + 27 + segments] {
            let end = body + usize::from(*length);
            packets.last_mut().unwrap().extend(&bytes[body..end]);
            if *length < 255 {
                packets.push(Vec::new());
            }
            body = end;
        }
        at = body;
    }
    packets
}

fn comments(head: &[u8], tail: &[u8], extra: usize) -> Vec<u8> {
    let counted =
        |text: &[u8]| [&u32::try_from(text.len()).unwrap().to_le_bytes()[..], text].concat();
    let cover = [&b"COVER="[..], &vec![b'x'; extra], b"PlantedEnd"].concat();
    [
        head,
        &counted(b"PlantedProgram"),
        &2_u32.to_le_bytes(),
        &counted(b"ARTIST=PlantedName"),
        &counted(&cover),
        tail,
    ]
    .concat()
}

fn opus(extra: usize) -> Vec<u8> {
    let head = b"OpusHead\x01\x01\x38\x01\x80\xbb\0\0\0\0\0".to_vec();
    ogg(
        &[
            head,
            comments(b"OpusTags", b"", extra),
            vec![0xFC; 510],
            vec![7; 90],
            b"OpusTags in the sound".to_vec(),
        ],
        4,
    )
}

pub fn ogg_with_tags() -> Vec<u8> {
    opus(10)
}

/// The comment fills several pages.
pub fn ogg_with_cover() -> Vec<u8> {
    opus(5000)
}

pub fn vorbis_with_tags() -> Vec<u8> {
    let head = b"\x01vorbis\0\0\0\0\x01\x80\xbb\0\0\0\0\0\0\0\0\0\0\0\0\0\0\xb8\x01".to_vec();
    ogg(
        &[
            head,
            comments(b"\x03vorbis", b"\x01", 10),
            b"\x05vorbis setup".to_vec(),
            vec![3; 300],
        ],
        255,
    )
}

fn part(kind: &[u8], body: &[&[u8]]) -> Vec<u8> {
    let body = body.concat();
    [
        &u32::try_from(body.len() + 8).unwrap().to_be_bytes()[..],
        kind,
        &body,
    ]
    .concat()
}

fn track(handler: &[u8], offset: u32, length: u32, extra: &[u8]) -> Vec<u8> {
    let mut entry = vec![0; 78];
    entry[42..57].copy_from_slice(b"\x0ePlantedEncoder");
    let numbers = |list: &[u32]| {
        list.iter()
            .flat_map(|n| n.to_be_bytes())
            .collect::<Vec<u8>>()
    };
    let table = part(
        b"stbl",
        &[
            &part(b"stsd", &[&numbers(&[0, 1]), &part(b"avc1", &[&entry])]),
            &part(b"stsc", &[&numbers(&[0, 1, 1, 1, 1])]),
            &part(b"stsz", &[&numbers(&[0, 0, 1, length])]),
            &part(b"stco", &[&numbers(&[0, 1, offset])]),
        ],
    );
    let source = part(
        b"dinf",
        &[&part(
            b"dref",
            &[
                &numbers(&[0, 1]),
                &part(b"url ", &[&[0; 4], b"PlantedSource"]),
            ],
        )],
    );
    let info = part(b"minf", &[&source, &table]);
    let named = part(b"hdlr", &[&[0; 8], handler, &[0; 12], b"PlantedHandler\0"]);
    let media = part(
        b"mdia",
        &[
            &part(b"mdhd", &[&[0; 4], b"OldDate!", &[0; 12]]),
            &named,
            &info,
        ],
    );
    part(b"trak", &[&part(b"tkhd", &[&[0; 20]]), &media, extra])
}

const HEAD: u32 = 24 + 19 + 8;
const DATA: &[u8] = b"the sound and the picture";

fn film(tracks: &[Vec<u8>], data: &[u8]) -> Vec<u8> {
    let place = part(b"\xa9xyz", &[b"\0\x12\x15\xc7+33.5731-007.5898/"]);
    let times = [&[1, 0, 0, 0][..], b"PlantedDate!", &[0; 96]].concat();
    [
        part(b"ftyp", &[b"isom\0\0\0\0isommp42"]),
        part(b"free", &[b"PlantedFree"]),
        part(b"mdat", &[data]),
        part(
            b"moov",
            &[
                &part(b"mvhd", &[&times]),
                &tracks.concat(),
                &part(b"udta", &[&place]),
                &part(b"meta", &[b"PlantedMeta"]),
            ],
        ),
        part(b"uuid", &[&[9; 16], b"PlantedUuid"]),
    ]
    .concat()
}

pub fn film_with_place() -> Vec<u8> {
    let extra = part(b"udta", &[&part(b"name", &[b"PlantedTrack"])]);
    film(&[track(b"vide", HEAD, 25, &extra)], DATA)
}

/// A film with a track of places, whose tables are right or lead nowhere.
pub fn film_with_notes(findable: bool) -> Vec<u8> {
    let at = if findable { HEAD + 25 } else { 1_000_000 };
    film(
        &[track(b"vide", HEAD, 25, &[]), track(b"meta", at, 13, &[])],
        &[DATA, b"PlantedPlaces"].concat(),
    )
}

pub fn mp3_sound() -> Vec<u8> {
    let frame = [&[0xFF, 0xFB, 0x90, 0x64][..], &[0x55; 413]].concat();
    frame.repeat(3)
}

pub fn mp3_with_tags() -> Vec<u8> {
    let id3 = |text: &[u8]| {
        let body = [&b"TIT2\0\0\0\x0e\0\0"[..], text].concat();
        [
            &b"ID3\x03\0\0\0\0\0"[..],
            &[u8::try_from(body.len()).unwrap()],
            &body,
        ]
        .concat()
    };
    let ape_part = |length: u32, flags: u32| {
        [
            &b"APETAGEX"[..],
            &2000_u32.to_le_bytes(),
            &length.to_le_bytes(),
            &1_u32.to_le_bytes(),
            &flags.to_le_bytes(),
            &[0; 8],
        ]
        .concat()
    };
    let item = b"\x0a\0\0\0\0\0\0\0Artist\0PlantedApe";
    let length = u32::try_from(item.len() + 32).unwrap();
    let ape = [
        &ape_part(length, 0xA000_0000)[..],
        item,
        &ape_part(length, 0x8000_0000),
    ]
    .concat();
    let lyrics = b"LYRICSBEGINPlantedLyrics000024LYRICS200";
    let old = [&b"TAGPlantedOld"[..], &[0; 115]].concat();
    [
        &id3(b"PlantedTitle")[..],
        &id3(b"PlantedSecond"),
        &mp3_sound(),
        &ape,
        lyrics,
        &old,
    ]
    .concat()
}

pub fn wav_with_tags() -> Vec<u8> {
    let chunk = |kind: &[u8], body: &[u8]| {
        let mut bytes = [
            kind,
            &u32::try_from(body.len()).unwrap().to_le_bytes(),
            body,
        ]
        .concat();
        bytes.extend(vec![0; body.len() % 2]);
        bytes
    };
    let body = [
        chunk(b"fmt ", &[1; 16]),
        chunk(b"LIST", b"INFOIART\x0d\0\0\0PlantedAuthor"),
        chunk(b"data", b"the sound itself "),
        chunk(b"bext", b"PlantedProgram"),
    ]
    .concat();
    [
        &b"RIFF"[..],
        &u32::try_from(body.len() + 4).unwrap().to_le_bytes(),
        b"WAVE",
        &body,
    ]
    .concat()
}

pub fn flac_with_tags() -> Vec<u8> {
    let block = |kind: u8, body: &[u8]| {
        let length = u32::try_from(body.len()).unwrap().to_be_bytes();
        [&[kind], &length[1..], body].concat()
    };
    [
        &b"fLaC"[..],
        &block(0, &[2; 34]),
        &block(4, b"PlantedAuthor"),
        &block(3, &[5; 18]),
        &block(0x86, b"PlantedCover"),
        b"\xff\xf8the sound itself",
    ]
    .concat()
}
