//! Colours, and how well one can be read on another (WCAG 2.2, "contrast ratio" and "relative luminance").

use std::fmt;

/// An opaque colour of sRGB, red, green and blue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colour(pub [u8; 3]);

impl Colour {
    /// A colour written as `#rrggbb`.
    pub const fn new(rgb: u32) -> Self {
        let [_, red, green, blue] = rgb.to_be_bytes();
        Self([red, green, blue])
    }

    /// The colour that is written as `#rgb` or `#rrggbb`.
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#')?;
        let number = digits
            .bytes()
            .all(|b| b.is_ascii_hexdigit())
            .then(|| u32::from_str_radix(digits, 16).ok())??;
        match digits.len() {
            6 => Some(Self::new(number)),
            3 => {
                let double = |shift: u32| u8::try_from((number >> shift & 0xF) * 0x11).ok();
                Some(Self([double(8)?, double(4)?, double(0)?]))
            }
            _ => None,
        }
    }

    /// How well it can be read on another, or another on it: from 1 to 21.
    pub fn contrast(self, other: Self) -> f64 {
        let (one, two) = (self.luminance(), other.luminance());
        (one.max(two) + 0.05) / (one.min(two) + 0.05)
    }

    fn luminance(self) -> f64 {
        let linear = |part: u8| {
            let part = f64::from(part) / 255.0;
            if part <= 0.04045 {
                part / 12.92
            } else {
                ((part + 0.055) / 1.055).powf(2.4)
            }
        };
        let [red, green, blue] = self.0.map(linear);
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    /// The nearest colour that passes, on the way to black or to white.
    pub fn nearest(self, passes: impl Fn(Self) -> bool) -> Option<Self> {
        let towards = |end: u8| {
            let mixed = |step: u16| Self(self.0.map(|part| mix(part, end, step)));
            (0..=u16::from(u8::MAX)).map(mixed).find(|it| passes(*it))
        };
        let distance = |other: &Self| -> u32 {
            let parts = self.0.iter().zip(other.0);
            parts.map(|(a, b)| u32::from(a.abs_diff(b)).pow(2)).sum()
        };
        [towards(0), towards(u8::MAX)]
            .into_iter()
            .flatten()
            .min_by_key(distance)
    }
}

/// A part that has gone `step` of 255 steps to `end`.
fn mix(part: u8, end: u8, step: u16) -> u8 {
    let (from, to) = (u32::from(part), u32::from(end));
    let step = u32::from(step);
    u8::try_from((from * (255 - step) + to * step + 127) / 255).unwrap_or(end)
}

impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [red, green, blue] = self.0;
        write!(f, "#{red:02x}{green:02x}{blue:02x}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_are_written_in_two_ways() {
        let read = |text| Colour::parse(text).map(|colour| colour.to_string());
        assert_eq!(read("#0b5946").as_deref(), Some("#0b5946"));
        assert_eq!(read("#FfF").as_deref(), Some("#ffffff"));
        for bad in [
            "", "#", "#12345", "#1234567", "red", "#ggg", "#+12", "0b5946",
        ] {
            assert_eq!(read(bad), None, "{bad}");
        }
    }

    #[test]
    fn contrast_is_that_of_the_standard() {
        let ratio =
            |one: u32, two: u32| format!("{:.2}", Colour::new(one).contrast(Colour::new(two)));
        assert_eq!(ratio(0, 0x00ff_ffff), "21.00");
        assert_eq!(ratio(0x00ff_ffff, 0x00ff_ffff), "1.00");
        assert_eq!(ratio(0x0076_7676, 0x00ff_ffff), "4.54");
        assert_eq!(ratio(0x0077_7777, 0x00ff_ffff), "4.48");
    }

    #[test]
    fn the_nearest_that_passes_is_found() {
        let white = Colour::new(0x00ff_ffff);
        let nearest = Colour::new(0x0077_7777).nearest(|it| it.contrast(white) >= 4.5);
        assert_eq!(nearest.map(|it| it.to_string()).as_deref(), Some("#767676"));
        assert_eq!(white.nearest(|_| false), None);
    }
}
