//! The size of a picture, read from the head of its file: as browsers show it, so that a page can leave room for it.

mod orientation;
mod svg;

use imagesize::{Compression, ImageType};

use crate::model::ImageSize;

/// The largest file that is shown. A picture for a page is far smaller; what is larger would only be slow for readers.
pub const MAX_PICTURE_BYTES: u64 = 32 * 1024 * 1024;

/// The greatest width and height that are believed: those that JPEG can tell (ITU-T T.81, table B.2). No browser shows larger ones whole.
const MAX_PICTURE_POINTS: u32 = 65_535;

/// Endings of files that are shown as images.
pub const PICTURE_ENDINGS: [&str; 7] = ["avif", "gif", "jpeg", "jpg", "png", "svg", "webp"];

/// The size of the picture in these bytes, whose file has this ending.
///
/// # Errors
/// Says why no browser would show it, or why its size is not known.
pub fn picture_size(ending: &str, bytes: &[u8]) -> Result<ImageSize, &'static str> {
    let is_known = |known: &&str| ending.eq_ignore_ascii_case(known);
    if !PICTURE_ENDINGS.iter().any(is_known) {
        return Err("its ending is not that of an image");
    }
    let size = if ending.eq_ignore_ascii_case("svg") {
        svg::size(bytes)?
    } else {
        raster(bytes)?
    };
    if size.width == 0 || size.height == 0 {
        return Err("it has no width or no height");
    }
    if size.width.max(size.height) > MAX_PICTURE_POINTS {
        return Err("it says that it is more than 65535 points wide or high");
    }
    Ok(size)
}

fn raster(bytes: &[u8]) -> Result<ImageSize, &'static str> {
    const STRANGE: &str = "it is not PNG, JPEG, GIF, WebP or AVIF";
    const BROKEN: &str = "it breaks off before it tells its size";
    let kind = imagesize::image_type(bytes).map_err(|_| STRANGE)?;
    let shown = matches!(
        kind,
        ImageType::Png
            | ImageType::Jpeg
            | ImageType::Gif
            | ImageType::Webp
            | ImageType::Heif(Compression::Av1)
    );
    if !shown {
        return Err(STRANGE);
    }
    let found = imagesize::blob_size(bytes).map_err(|_| BROKEN)?;
    let number = |n: usize| u32::try_from(n).map_err(|_| BROKEN);
    let (width, height) = (number(found.width)?, number(found.height)?);
    Ok(
        if kind == ImageType::Jpeg && orientation::is_turned(bytes) {
            ImageSize {
                width: height,
                height: width,
            }
        } else {
            ImageSize { width, height }
        },
    )
}

#[cfg(test)]
mod tests;
