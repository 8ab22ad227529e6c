//! The size of an SVG: its width and height, else those of its view box.

use crate::model::ImageSize;

/// The size that an SVG asks for, in CSS pixels.
pub(super) fn size(bytes: &[u8]) -> Result<ImageSize, &'static str> {
    let text = std::str::from_utf8(bytes).map_err(|_| "it is not UTF-8")?;
    let tag = root(text).ok_or("it is not SVG")?;
    let given = length(attribute(tag, "width")).zip(length(attribute(tag, "height")));
    let (width, height) = given
        .or_else(|| view_box(attribute(tag, "viewBox")?))
        .ok_or("it does not tell its size; give its <svg> a `viewBox`")?;
    Ok(ImageSize {
        width: pixels(width),
        height: pixels(height),
    })
}

/// What stands in the tag of the root, behind its name.
fn root(text: &str) -> Option<&str> {
    let mut rest = text.trim_start_matches('\u{feff}');
    loop {
        rest = rest.trim_start();
        let end = if rest.starts_with("<!--") {
            "-->"
        } else if rest.starts_with("<?") {
            "?>"
        } else if rest.starts_with("<!DOCTYPE") {
            let open = rest.split('>').next().unwrap_or_default();
            if open.contains('[') { "]>" } else { ">" }
        } else {
            break;
        };
        rest = rest.get(rest.find(end)? + end.len()..)?;
    }
    let rest = rest.strip_prefix('<')?;
    let (name, rest) = rest.split_at(rest.find(|c: char| c.is_whitespace() || "/>".contains(c))?);
    // With a prefix for its namespace it is the same element: `svg:svg`.
    let local = name.rsplit_once(':').map_or(name, |(_, local)| local);
    (local == "svg").then(|| rest.get(..end_of_tag(rest)?))?
}

/// Where a tag ends: at the first `>` that stands in no value.
fn end_of_tag(text: &str) -> Option<usize> {
    let mut open = None;
    text.char_indices().find_map(|(at, c)| {
        match (open, c) {
            (None, '>') => return Some(at),
            (None, '"' | '\'') => open = Some(c),
            (Some(quote), c) if quote == c => open = None,
            _ => {}
        }
        None
    })
}

fn attribute<'a>(tag: &'a str, wanted: &str) -> Option<&'a str> {
    let mut rest = tag;
    loop {
        let (name, after) = rest.split_once('=')?;
        let after = after.trim_start();
        let quote = after.chars().next().filter(|c| matches!(c, '"' | '\''))?;
        let (value, next) = after.get(1..)?.split_once(quote)?;
        if name.trim() == wanted {
            return Some(value);
        }
        rest = next;
    }
}

/// An absolute length in pixels (CSS Values 4, section 6.2); none for shares of the page and units of type.
fn length(text: Option<&str>) -> Option<f64> {
    let text = text?.trim();
    let end = text
        .find(|c: char| !(c.is_ascii_digit() || c == '.'))
        .unwrap_or(text.len());
    let (number, unit) = text.split_at(end);
    let scale = match unit {
        "" | "px" => 1.0,
        "in" => 96.0,
        "cm" => 96.0 / 2.54,
        "mm" => 96.0 / 25.4,
        "pt" => 96.0 / 72.0,
        "pc" => 16.0,
        _ => return None,
    };
    Some(number.parse::<f64>().ok()? * scale)
}

fn view_box(text: &str) -> Option<(f64, f64)> {
    let numbers = text
        .split([' ', ',', '\t', '\n', '\r'])
        .filter(|it| !it.is_empty());
    let number = |it: &str| it.parse().ok().filter(|n: &f64| n.is_finite());
    let numbers: Vec<f64> = numbers.map_while(number).collect();
    match numbers[..] {
        [_, _, width, height] if width > 0.0 && height > 0.0 => Some((width, height)),
        _ => None,
    }
}

/// Whole pixels, at least one of what is there at all.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "such a cast keeps within what the number can hold"
)]
fn pixels(length: f64) -> u32 {
    let whole = length.round() as u32;
    if length > 0.0 { whole.max(1) } else { 0 }
}
