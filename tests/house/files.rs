//! Small files as phones send them, made in code.

/// A real picture of four pixels.
pub fn picture() -> Vec<u8> {
    let mut bytes = std::io::Cursor::new(Vec::new());
    let pixels = image::RgbImage::new(2, 2);
    pixels
        .write_to(&mut bytes, image::ImageFormat::Jpeg)
        .unwrap();
    bytes.into_inner()
}

/// A voice message: three pages of Ogg with Opus inside.
pub fn voice() -> Vec<u8> {
    let tags = b"OpusTags\x01\0\0\0x\0\0\0\0".to_vec();
    let head = b"OpusHead\x01\x01\x38\x01\x80\xbb\0\0\0\0\0".to_vec();
    let packets = [head, tags, vec![0xFC; 90]];
    let pages = packets
        .iter()
        .enumerate()
        .map(|(number, packet)| page(number, packet));
    pages.collect::<Vec<_>>().concat()
}

fn page(number: usize, packet: &[u8]) -> Vec<u8> {
    let mut page = b"OggS\0".to_vec();
    page.push(if number == 0 { 2 } else { 0 });
    page.extend([0; 8]);
    page.extend(7_u32.to_le_bytes());
    page.extend(u32::try_from(number).unwrap().to_le_bytes());
    page.extend([0; 4]);
    page.extend([1, u8::try_from(packet.len()).unwrap()]);
    page.extend(packet);
    let sum = checksum(&page).to_le_bytes();
    page[22..26].copy_from_slice(&sum);
    page
}

/// The check sum of Ogg, bit by bit.
fn checksum(page: &[u8]) -> u32 {
    page.iter().fold(0, |sum, byte| {
        (0..8).fold(sum ^ (u32::from(*byte) << 24), |sum, _| {
            let carried = sum & 0x8000_0000 != 0;
            (sum << 1) ^ if carried { 0x04c1_1db7 } else { 0 }
        })
    })
}
