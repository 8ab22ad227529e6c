//! Whether a JPEG lies on its side. Cameras save it as it fell on the sensor, and browsers turn it as its Exif data say (tag 0x0112).

/// Whether width and height change places when it is shown.
pub(super) fn is_turned(jpeg: &[u8]) -> bool {
    // 5 to 8 are the four ways to lie on a side (Exif 2.32, 4.6.5).
    exif(jpeg)
        .and_then(orientation)
        .is_some_and(|way| (5..=8).contains(&way))
}

/// The Exif data: the first segment APP1 that begins so.
fn exif(jpeg: &[u8]) -> Option<&[u8]> {
    const APP1: u8 = 0xE1;
    const START_OF_SCAN: u8 = 0xDA;
    let mut rest = jpeg.get(2..)?;
    loop {
        let [0xFF, marker, high, low, ..] = rest else {
            return None;
        };
        let end = 2 + usize::from(u16::from_be_bytes([*high, *low]));
        let segment = rest.get(4..end)?;
        if *marker == APP1
            && let Some(exif) = segment.strip_prefix(b"Exif\0\0")
        {
            return Some(exif);
        }
        if *marker == START_OF_SCAN {
            return None;
        }
        rest = rest.get(end..)?;
    }
}

/// The orientation, from the first directory of TIFF data (TIFF 6.0, section 2).
fn orientation(tiff: &[u8]) -> Option<u16> {
    const ORIENTATION: u16 = 0x0112;
    let little = tiff.starts_with(b"II");
    let short = |at: usize| {
        let bytes: [u8; 2] = tiff.get(at..at + 2)?.try_into().ok()?;
        Some(if little {
            u16::from_le_bytes(bytes)
        } else {
            u16::from_be_bytes(bytes)
        })
    };
    let long = |at: usize| {
        let bytes: [u8; 4] = tiff.get(at..at + 4)?.try_into().ok()?;
        Some(if little {
            u32::from_le_bytes(bytes)
        } else {
            u32::from_be_bytes(bytes)
        })
    };
    let directory = usize::try_from(long(4)?).ok()?.min(tiff.len());
    let entries = usize::from(short(directory)?);
    (0..entries)
        .map(|number| directory + 2 + 12 * number)
        .find(|at| short(*at) == Some(ORIENTATION))
        .and_then(|at| short(at + 8))
}
