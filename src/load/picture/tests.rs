use super::*;

fn check(ending: &str, bytes: &[u8], expected: &str) {
    let got = match picture_size(ending, bytes) {
        Ok(ImageSize { width, height }) => format!("{width} x {height}"),
        Err(why) => why.to_owned(),
    };
    assert_eq!(got, expected);
}

/// The head of a PNG (PNG 3, section 11.2.1).
fn png(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR".to_vec();
    bytes.extend(width.to_be_bytes());
    bytes.extend(height.to_be_bytes());
    bytes.extend([8, 2, 0, 0, 0]);
    bytes
}

/// A JPEG of 40 x 30 that lies as told, with its Exif data in one order of bytes or the other.
fn jpeg(way: u8, little: bool) -> Vec<u8> {
    let tiff: [&[u8]; 2] = if little {
        [
            b"II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0",
            &[way, 0, 0, 0],
        ]
    } else {
        [
            b"MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01",
            &[0, way, 0, 0],
        ]
    };
    let exif = [b"Exif\0\0".as_slice(), tiff[0], tiff[1], &[0, 0, 0, 0]].concat();
    let length = u16::try_from(exif.len() + 2).unwrap().to_be_bytes();
    let frame = b"\xff\xc0\0\x11\x08\0\x1e\0\x28\x03\x01\x22\0\x02\x11\x01\x03\x11\x01\xff\xd9";
    [b"\xff\xd8\xff\xe1".as_slice(), &length, &exif, frame].concat()
}

#[test]
fn sizes_are_those_that_browsers_show() {
    check("png", &png(640, 480), "640 x 480");
    check("JPG", &png(640, 480), "640 x 480");
    check("gif", b"GIF89a\x40\x01\xf0\0\0\0\0", "320 x 240");
    for little in [true, false] {
        check("jpg", &jpeg(1, little), "40 x 30");
        check("jpg", &jpeg(6, little), "30 x 40");
        check("jpg", &jpeg(9, little), "40 x 30");
    }
    check(
        "webp",
        b"RIFF\x1a\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0\x0f\0\0\x07\0\0",
        "16 x 8",
    );
}

#[test]
fn svg_tells_its_size_in_many_ways() {
    check("svg", b"<svg width='120' height=\"90px\"/>", "120 x 90");
    check(
        "svg",
        b"\xef\xbb\xbf<?xml version=\"1.0\"?>\n<!-- <svg> -->\n<!DOCTYPE svg [<!ENTITY a \">\">]>\n\
          <svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1in\" height=\"36pt\">",
        "96 x 48",
    );
    check(
        "svg",
        b"<svg width=\"100%\" viewBox=\"0 0, 32.4 16\">",
        "32 x 16",
    );
    check(
        "svg",
        b"<svg width=\"9\">",
        "it does not tell its size; give its <svg> a `viewBox`",
    );
    check(
        "svg",
        b"<svg width=\"0\" height=\"9\">",
        "it has no width or no height",
    );
    check(
        "svg",
        b"<svg aria-label='a > b' width='3' height='4'>",
        "3 x 4",
    );
    check(
        "svg",
        b"<svg:svg xmlns:svg=\"http://www.w3.org/2000/svg\" width='3' height='4'/>",
        "3 x 4",
    );
    check("svg", b"<html:p width='3' height='4'>", "it is not SVG");
    check("svg", b"<svg aria-label='a > b", "it is not SVG");
    check(
        "svg",
        b"<svg viewBox=\"0 0 inf 1e400\">",
        "it does not tell its size; give its <svg> a `viewBox`",
    );
    check(
        "svg",
        b"<svg viewBox=\"0 0 1e300 7\">",
        "it says that it is more than 65535 points wide or high",
    );
    check("svg", b"<html><svg width='1' height='1'>", "it is not SVG");
    check("svg", b"<svgx width='1' height='1'>", "it is not SVG");
    check("svg", b"\xff", "it is not UTF-8");
}

#[test]
fn what_no_browser_shows_is_told() {
    check("txt", &png(1, 1), "its ending is not that of an image");
    check("png", &png(0, 9), "it has no width or no height");
    check("png", &png(65_535, 1), "65535 x 1");
    for (width, height) in [(1, 65_536), (u32::MAX, u32::MAX)] {
        check(
            "png",
            &png(width, height),
            "it says that it is more than 65535 points wide or high",
        );
    }
    check("png", b"MZ", "it is not PNG, JPEG, GIF, WebP or AVIF");
    check("png", b"", "it is not PNG, JPEG, GIF, WebP or AVIF");
    check(
        "png",
        &png(640, 480)[..18],
        "it breaks off before it tells its size",
    );
    check(
        "jpg",
        b"\xff\xd8\xff\xe0\0\x10JFIF\0\x01\x01\0",
        "it breaks off before it tells its size",
    );
    check(
        "heic",
        b"\0\0\0\x18ftypheic\0\0\0\0mif1heic",
        "its ending is not that of an image",
    );
    check(
        "avif",
        b"\0\0\0\x18ftypheic\0\0\0\0mif1heic",
        "it is not PNG, JPEG, GIF, WebP or AVIF",
    );
}

proptest::proptest! {
    #[test]
    fn no_bytes_are_too_odd(
        head in proptest::sample::select(vec!["", "\u{89}PNG", "GIF89a", "RIFF....WEBPVP8X", "<svg ", "<!DOCTYPE [", "\0\0\0\u{18}ftypavif"]),
        tail in proptest::collection::vec(proptest::prelude::any::<u8>(), 0..200),
        ending in proptest::sample::select(vec!["svg", "png"]),
        way in proptest::prelude::any::<u8>(),
        cut in 0..60_usize,
    ) {
        let bytes: Vec<u8> = head.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).chain(tail).collect();
        let _ = picture_size(ending, &bytes);
        let mut jpeg = jpeg(way, true);
        jpeg.truncate(cut);
        let _ = picture_size("jpg", &jpeg);
    }
}
