//! How a site looks, as far as `dateline.toml` can say it.

use super::colour::Colour;
use crate::diagnostic::At;
use crate::model::SourcePath;

/// What `[theme]` settles.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Theme {
    /// The colours of the light page.
    pub light: Palette,
    /// The colours of the dark page.
    pub dark: Palette,
    /// The fonts of all reading, as a list of CSS; none for Newsreader.
    pub serif: Option<String>,
    /// The fonts of labels, dates and controls, as a list of CSS; none for Public Sans.
    pub sans: Option<String>,
    /// A line below the name of the site.
    pub tagline: Option<String>,
    /// A picture in the place of the name of the site.
    pub logo: Option<Logo>,
    /// The parts of the home page, in order; none for all.
    pub home: Option<Vec<String>>,
    /// The parts of a brief, in order; none for all.
    pub brief: Option<Vec<String>>,
}

/// The picture in the masthead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Logo {
    /// A file of `static/`, whether or not it exists.
    pub file: SourcePath,
    /// Where the settings name it.
    pub at: Option<At>,
}

impl Theme {
    /// The theme as it is built in.
    pub fn builtin() -> Self {
        Self {
            light: Palette::LIGHT,
            dark: Palette::DARK,
            serif: None,
            sans: None,
            tagline: None,
            logo: None,
            home: None,
            brief: None,
        }
    }

    /// Whether colours or fonts are others than the built-in ones.
    pub fn has_own_style(&self) -> bool {
        let fonts = [&self.serif, &self.sans];
        (self.light, self.dark) != (Palette::LIGHT, Palette::DARK)
            || fonts.into_iter().any(Option::is_some)
    }
}

/// Fonts that machines have: for all reading, and for labels.
pub(super) const SYSTEM_SERIF: &str =
    "\"Iowan Old Style\",Charter,\"Sitka Text\",Cambria,\"Noto Serif\",Georgia,serif";
/// The same for labels, dates and controls.
pub(super) const SYSTEM_SANS: &str = "system-ui,\"Segoe UI\",Roboto,\"Noto Sans\",Arial,sans-serif";

/// The parts of the home page that can be left out or change places. They are blocks of `home.html`.
pub const HOME_PARTS: [&str; 3] = ["digest", "lead", "briefs"];
/// Those that can be left out only.
pub const HOME_FIXED: [&str; 1] = ["margin"];
/// The parts of a brief that can be left out or change places. They are blocks of `brief.html`.
pub const BRIEF_PARTS: [&str; 4] = ["timeline", "report", "neighbours", "provenance"];
/// Those that can be left out only.
pub const BRIEF_FIXED: [&str; 2] = ["summary", "margin"];

/// The names of colours, as they stand in the stylesheet (`--paper`) and in the settings.
pub const TOKENS: [&str; 10] = [
    "paper", "bar", "mark", "ink", "ink2", "ink3", "link", "today", "edge", "line",
];

/// The colours of a page, in the order of [`TOKENS`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Palette(pub [Colour; TOKENS.len()]);

const PAPER: usize = 0;
const BAR: usize = 1;
const MARK: usize = 2;
const INK: usize = 3;

/// What is read on what, and the least contrast: 4.5 for text (WCAG 2.2, 1.4.3), 3 for controls (1.4.11). Lines only adorn.
const PAIRS: [(usize, usize, f64); 13] = [
    (INK, PAPER, 4.5),
    (INK, BAR, 4.5),
    (INK, MARK, 4.5),
    (4, PAPER, 4.5),
    (4, BAR, 4.5),
    (5, PAPER, 4.5),
    (5, BAR, 4.5),
    (6, PAPER, 4.5),
    (6, BAR, 4.5),
    (7, PAPER, 4.5),
    (7, BAR, 4.5),
    (8, PAPER, 3.0),
    (8, BAR, 3.0),
];

/// A colour that cannot be read well enough.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pale {
    /// The one refused, as a place in [`TOKENS`].
    pub token: usize,
    /// The one that it stands on, or that stands on it.
    pub other: usize,
    /// How well it can be read.
    pub ratio: f64,
    /// How well it must be.
    pub least: f64,
    /// The nearest that passes.
    pub nearest: Option<Colour>,
}

/// What stays as it was of the colours that were given.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Refused {
    /// Those that cannot be read beside the others.
    pub pale: Vec<Pale>,
    /// Those that go with the others, but not with what stands in the place of the refused; as places in [`TOKENS`].
    pub also: Vec<usize>,
}

impl Palette {
    /// The built-in light page.
    pub const LIGHT: Self = Self([
        Colour::new(0x00f3_f8f0),
        Colour::new(0x00e3_eedf),
        Colour::new(0x00c3_dd9f),
        Colour::new(0x0012_1a16),
        Colour::new(0x0043_504a),
        Colour::new(0x0056_635c),
        Colour::new(0x000b_5946),
        Colour::new(0x00bf_2f17),
        Colour::new(0x006a_7a70),
        Colour::new(0x00b9_c9b9),
    ]);

    /// The built-in dark page.
    pub const DARK: Self = Self([
        Colour::new(0x000f_1512),
        Colour::new(0x0019_231d),
        Colour::new(0x004c_6128),
        Colour::new(0x00e7_eee8),
        Colour::new(0x00b3_c0b7),
        Colour::new(0x0095_a39a),
        Colour::new(0x0084_d3b8),
        Colour::new(0x00ff_7d62),
        Colour::new(0x0071_8177),
        Colour::new(0x0034_423a),
    ]);

    /// The colours with those given in their places. Of two that do not go together one is refused, and stays as it was: a ground, if all
    /// that fails on it was not given; else what stands on it. What cannot be read beside a colour that was put back is put back too, and
    /// named in `also`: every result can be read as well as the palette it began with.
    pub fn with(self, given: &[(usize, Colour)]) -> (Self, Refused) {
        let mut palette = self;
        let mut stands = [false; TOKENS.len()];
        for (token, colour) in given {
            palette.set(*token, *colour);
            if let Some(stands) = stands.get_mut(*token) {
                *stands = true;
            }
        }
        let pale = palette.check_all(self, &mut stands);
        let mut also = Vec::new();
        // Each round puts at least one back, so there are no more rounds than colours.
        loop {
            let more = palette.check_all(self, &mut stands);
            if more.is_empty() {
                return (palette, Refused { pale, also });
            }
            also.extend(more.iter().map(|pale| pale.token));
        }
    }

    /// Checks the colours that stand where they were given, grounds first, and puts back what cannot be read.
    fn check_all(&mut self, before: Self, stands: &mut [bool; TOKENS.len()]) -> Vec<Pale> {
        let mut refused = Vec::new();
        for token in 0..TOKENS.len() {
            let given = |token: usize| stands.get(token).copied().unwrap_or_default();
            if !given(token) {
                continue;
            }
            let pairs: Vec<_> = if token <= MARK {
                let pairs = PAIRS.iter().filter(|(_, on, _)| *on == token);
                let pairs = pairs.filter(|(text, ..)| !given(*text));
                pairs.map(|(text, _, least)| (*text, *least)).collect()
            } else {
                let pairs = PAIRS.iter().filter(|(text, ..)| *text == token);
                pairs.map(|(_, on, least)| (*on, *least)).collect()
            };
            if let Some(pale) = self.check(token, &pairs, before) {
                refused.push(pale);
                if let Some(stands) = stands.get_mut(token) {
                    *stands = false;
                }
            }
        }
        refused
    }

    /// Puts back what cannot be read with one of others.
    fn check(&mut self, token: usize, others: &[(usize, f64)], before: Self) -> Option<Pale> {
        let ratio = |colour: Colour, other: usize| colour.contrast(self.get(other));
        let passes = |colour| {
            others
                .iter()
                .all(|(other, least)| ratio(colour, *other) >= *least)
        };
        let colour = self.get(token);
        if passes(colour) {
            return None;
        }
        let short = |(other, least): &(usize, f64)| ratio(colour, *other) / least;
        let (other, least) = others.iter().min_by(|a, b| short(a).total_cmp(&short(b)))?;
        let pale = Pale {
            token,
            other: *other,
            ratio: ratio(colour, *other),
            least: *least,
            nearest: colour.nearest(passes),
        };
        self.set(token, before.get(token));
        Some(pale)
    }

    fn get(&self, token: usize) -> Colour {
        self.0.get(token).copied().unwrap_or(Colour::new(0))
    }

    fn set(&mut self, token: usize, colour: Colour) {
        if let Some(place) = self.0.get_mut(token) {
            *place = colour;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_built_in_colours_pass() {
        for palette in [Palette::LIGHT, Palette::DARK] {
            for (text, ground, least) in PAIRS {
                let ratio = palette.get(text).contrast(palette.get(ground));
                assert!(
                    ratio >= least,
                    "{} on {}: {ratio}",
                    TOKENS[text],
                    TOKENS[ground]
                );
            }
        }
    }

    #[test]
    fn what_was_given_together_is_checked_together() {
        let white = Colour::new(0x00ff_ffff);
        let black = Colour::new(0);
        let (palette, refused) = Palette::LIGHT.with(&[(PAPER, white), (BAR, white)]);
        assert_eq!((palette.get(PAPER), refused), (white, Refused::default()));
        // A dark ground under the built-in texts.
        let (palette, Refused { pale, also }) = Palette::LIGHT.with(&[(PAPER, black)]);
        assert_eq!((palette, also), (Palette::LIGHT, vec![]));
        assert_eq!(pale.len(), 1);
        assert_eq!(pale[0].token, PAPER);
        assert_eq!(TOKENS[pale[0].other], "ink");
        let nearest = pale[0].nearest.unwrap();
        let refused = Palette::LIGHT.with(&[(PAPER, nearest)]).1;
        assert_eq!(refused, Refused::default());
    }

    #[test]
    fn what_does_not_go_with_a_colour_put_back_is_put_back_too() {
        let black = Colour::new(0);
        let white = Colour::new(0x00ff_ffff);
        let mut given: Vec<_> = (PAPER..=MARK).map(|token| (token, black)).collect();
        given.push((INK, Colour::new(0x0011_1111)));
        given.extend((4..=8).map(|token| (token, white)));
        let (palette, refused) = Palette::LIGHT.with(&given);
        assert_eq!(palette, Palette::LIGHT);
        let pale: Vec<_> = refused.pale.iter().map(|pale| TOKENS[pale.token]).collect();
        let also: Vec<_> = refused.also.iter().map(|token| TOKENS[*token]).collect();
        assert_eq!(pale, ["ink"]);
        assert_eq!(
            also,
            [
                "paper", "bar", "mark", "ink2", "ink3", "link", "today", "edge"
            ]
        );
    }

    proptest::proptest! {
        #[test]
        fn whatever_is_given_can_be_read(
            given in proptest::collection::vec((0..TOKENS.len(), 0..0x0100_0000_u32, 0..3), 0..16),
            dark in proptest::bool::ANY,
        ) {
            // Black and white go together far more often than colours by chance.
            let colour = |colour, kind| Colour::new(match kind { 0 => 0, 1 => 0x00ff_ffff, _ => colour });
            let given: Vec<_> = given.into_iter().map(|(token, rgb, kind)| (token, colour(rgb, kind))).collect();
            let base = if dark { Palette::DARK } else { Palette::LIGHT };
            let (palette, refused) = base.with(&given);
            for (text, ground, least) in PAIRS {
                let ratio = palette.get(text).contrast(palette.get(ground));
                proptest::prop_assert!(ratio >= least, "{} on {}: {ratio}", TOKENS[text], TOKENS[ground]);
            }
            // Nothing is put back without a word.
            let told = |token| refused.also.contains(&token) || refused.pale.iter().any(|pale| pale.token == token);
            for (token, name) in TOKENS.iter().enumerate() {
                let last = given.iter().rev().find(|(known, _)| *known == token);
                let wanted = last.map_or(base.get(token), |(_, colour)| *colour);
                proptest::prop_assert!(palette.get(token) == wanted || told(token), "{name}");
            }
        }
    }
}
