//! Pictures are decoded and drawn anew as JPEG: only what can be seen stays.
//!
//! Invariant: memory is bounded before a pixel is decoded.

use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};

use image::codecs::jpeg::JpegEncoder;
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits, RgbImage};

/// 40 megapixels: more than phones send, less than what hurts a small server.
const MOST_PIXELS: u64 = 40_000_000;
/// Four bytes for each of the most pixels.
const MOST_BYTES: u64 = 4 * MOST_PIXELS;
const LONGEST_SIDE: u32 = 2560;
const QUALITY: u8 = 85;

/// Which of the formats that can be drawn anew these bytes begin like.
pub fn sniff(bytes: &[u8]) -> Option<ImageFormat> {
    if bytes.starts_with(b"\xff\xd8\xff") {
        Some(ImageFormat::Jpeg)
    } else if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
        Some(ImageFormat::Png)
    } else if bytes.starts_with(b"GIF87a") || bytes.starts_with(b"GIF89a") {
        Some(ImageFormat::Gif)
    } else if bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP") {
        Some(ImageFormat::WebP)
    } else {
        None
    }
}

/// The picture (of a moving one the first) upright, on white, as JPEG without any metadata;
/// none when it cannot be read.
pub fn clean(bytes: &[u8], format: ImageFormat) -> Option<Vec<u8>> {
    // A decoder that trips over hostile bytes must not take the turn with it.
    catch_unwind(AssertUnwindSafe(|| redraw(bytes, format))).ok()?
}

fn redraw(bytes: &[u8], format: ImageFormat) -> Option<Vec<u8>> {
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    let mut limits = Limits::default();
    limits.max_alloc = Some(MOST_BYTES);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().ok()?;
    let (width, height) = decoder.dimensions();
    let pixels = u64::from(width) * u64::from(height);
    if pixels == 0 || pixels > MOST_PIXELS || decoder.total_bytes() > MOST_BYTES {
        return None;
    }
    let orientation = decoder.orientation().ok();
    let mut picture = DynamicImage::from_decoder(decoder).ok()?;
    if picture.width().max(picture.height()) > LONGEST_SIDE {
        // The better filters make copies several times as large as the picture.
        picture = picture.thumbnail(LONGEST_SIDE, LONGEST_SIDE);
    }
    // The turn is part of what is seen; it stands in the metadata that is about to go.
    if let Some(orientation) = orientation {
        picture.apply_orientation(orientation);
    }
    let mut out = Vec::new();
    JpegEncoder::new_with_quality(&mut out, QUALITY)
        .encode_image(&on_white(picture))
        .ok()?;
    Some(out)
}

/// JPEG cannot be seen through; most pictures with holes were made for a white page.
fn on_white(picture: DynamicImage) -> RgbImage {
    if !picture.color().has_alpha() {
        return picture.into_rgb8();
    }
    let picture = picture.into_rgba8();
    RgbImage::from_fn(picture.width(), picture.height(), |x, y| {
        let [red, green, blue, alpha] = picture.get_pixel(x, y).0;
        image::Rgb([red, green, blue].map(|colour| {
            let (colour, alpha) = (u32::from(colour), u32::from(alpha));
            u8::try_from((colour * alpha + 255 * (255 - alpha)) / 255).unwrap_or(u8::MAX)
        }))
    })
}

#[cfg(test)]
mod tests {
    use super::super::samples::{self, holds};
    use super::super::{Declared, Kind, Refused, clean};
    use super::*;

    fn cleaned(bytes: Vec<u8>) -> (Vec<u8>, RgbImage) {
        let kept = clean(bytes, Declared::Photo).unwrap();
        assert_eq!(
            (kept.kind, kept.media_type, kept.note),
            (Kind::Picture, "image/jpeg", None)
        );
        let seen = image::load_from_memory(&kept.bytes).unwrap().into_rgb8();
        (kept.bytes, seen)
    }

    #[test]
    fn place_and_phone_leave_a_photo_and_the_photo_stays() {
        let bytes = samples::jpeg_with_place();
        for planted in [&b"Exif"[..], b"PlantedPhone", b"PlantedComment"] {
            assert!(holds(&bytes, planted));
        }
        let (out, seen) = cleaned(bytes);
        for planted in [&b"Exif"[..], b"PlantedPhone", b"PlantedComment"] {
            assert!(!holds(&out, planted));
        }
        // The sample is 48 × 32 and lies on its side (orientation 6).
        assert_eq!(seen.dimensions(), (32, 48));
    }

    #[test]
    fn a_photo_that_lies_on_its_side_is_turned_the_right_way() {
        let (_, seen) = cleaned(samples::jpeg_with_place());
        // The left third of the sample is red; turned clockwise it is the top.
        let [red, _, blue] = seen.get_pixel(16, 4).0;
        assert!(red > 150 && blue < 100);
        let [red, _, blue] = seen.get_pixel(16, 44).0;
        assert!(red < 100 && blue > 150);
    }

    #[test]
    fn words_leave_a_png_and_what_is_clear_becomes_white() {
        let bytes = samples::png_with_words();
        assert!(holds(&bytes, b"PlantedAuthor"));
        let (out, seen) = cleaned(bytes);
        assert!(!holds(&out, b"PlantedAuthor"));
        assert!(seen.get_pixel(1, 1).0.iter().all(|colour| *colour > 240));
    }

    #[test]
    fn pictures_of_all_formats_become_jpeg() {
        for format in [
            ImageFormat::Png,
            ImageFormat::Gif,
            ImageFormat::WebP,
            ImageFormat::Jpeg,
        ] {
            let (out, seen) = cleaned(samples::drawn(format));
            assert!(out.starts_with(b"\xff\xd8\xff"), "{format:?}");
            assert_eq!(seen.dimensions(), (48, 32), "{format:?}");
        }
    }

    #[test]
    fn a_large_photo_is_made_smaller_and_keeps_its_shape() {
        let mut bytes = Vec::new();
        let large = DynamicImage::new_rgb8(3000, 1500);
        large
            .write_to(&mut Cursor::new(&mut bytes), ImageFormat::Png)
            .unwrap();
        let (_, seen) = cleaned(bytes);
        assert_eq!(seen.dimensions(), (2560, 1280));
    }

    #[test]
    fn a_broken_or_monstrous_picture_is_refused() {
        let mut bomb = samples::drawn(ImageFormat::Png);
        // Width and height of the first chunk; its checksum no longer fits either.
        bomb[16..24].copy_from_slice(&[0, 1, 0, 0, 0, 1, 0, 0]);
        let mut torn = samples::drawn(ImageFormat::Png);
        torn.truncate(40);
        for bytes in [bomb, torn, b"\xff\xd8\xff\xe0".to_vec(), b"GIF89a".to_vec()] {
            assert_eq!(clean(bytes, Declared::Document), Err(Refused::Unreadable));
        }
    }
}
