//! The built-in stylesheet with the colours and fonts of a site. A page has no style of its own, so they must stand here.

use crate::config::{TOKENS, Theme};

/// The stylesheet of the default theme as the settings want it.
pub fn stylesheet(builtin: &str, theme: &Theme) -> String {
    let mut css = builtin.to_owned();
    let palettes = TOKENS.iter().zip(theme.light.0.iter().zip(theme.dark.0));
    for (token, (light, dark)) in palettes {
        // The first is for browsers that know the light page only.
        replace(
            &mut css,
            &format!("--{token}:#"),
            &[';', '}'],
            &format!("--{token}:{light}"),
        );
        let both = format!("--{token}:light-dark({light},{dark})");
        replace(&mut css, &format!("--{token}:light-dark("), &[')'], &both);
    }
    let fonts = [
        ("serif", &theme.serif, ["Newsreader", "NR"]),
        ("sans", &theme.sans, ["\"Public Sans\"", "PS"]),
    ];
    for (token, own, families) in fonts {
        let Some(own) = own else { continue };
        replace(
            &mut css,
            &format!("--{token}:"),
            &[';', '}'],
            &format!("--{token}:{own}"),
        );
        let is_of = |line: &str| {
            let family =
                |name: &&str| line.starts_with(&format!("@font-face{{font-family:{name};"));
            families.iter().any(family)
        };
        css = css
            .split_inclusive('\n')
            .filter(|line| !is_of(line))
            .collect();
    }
    if theme.brief.is_some() {
        // The columns of the built-in print page suit its order only.
        css.push_str("@media print{.brief{display:block}}\n");
    }
    css
}

/// Whether a file of the default theme is a font, or the licence of one, that the settings do not use.
pub fn is_unused(path: &str, theme: &Theme) -> bool {
    let of = |family: &str| {
        path.strip_prefix("assets/fonts/")
            .is_some_and(|name| name.starts_with(family))
    };
    (theme.serif.is_some() && (of("newsreader") || of("Newsreader")))
        || (theme.sans.is_some() && (of("public-sans") || of("PublicSans")))
}

/// Replaces the first declaration that begins so, up to one of its ends; a bracket at its end goes with it.
fn replace(css: &mut String, start: &str, ends: &[char], new: &str) {
    let Some(at) = css.find(start) else { return };
    let rest = css.get(at + start.len()..).unwrap_or_default();
    let Some(length) = rest.find(ends) else {
        return;
    };
    let bracket = usize::from(ends.contains(&')'));
    css.replace_range(at..at + start.len() + length + bracket, new);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::{Colour, Palette};
    use crate::render::ASSETS;

    fn builtin() -> &'static str {
        let css = ASSETS
            .iter()
            .find(|(path, _)| *path == "assets/dateline.css")
            .unwrap()
            .1;
        std::str::from_utf8(css).unwrap()
    }

    #[test]
    fn the_built_in_colours_are_those_of_the_stylesheet() {
        assert_eq!(stylesheet(builtin(), &Theme::builtin()), builtin());
    }

    #[test]
    fn every_colour_and_both_fonts_are_replaced() {
        let colours = |start: u32| {
            Palette(std::array::from_fn(|n| {
                Colour::new(start + u32::try_from(n).unwrap())
            }))
        };
        let theme = Theme {
            light: colours(0x00aa_aa00),
            dark: colours(0x00bb_bb00),
            serif: Some("Charter,serif".to_owned()),
            sans: Some("Arial,sans-serif".to_owned()),
            ..Theme::builtin()
        };
        let css = stylesheet(builtin(), &theme);
        for (number, token) in TOKENS.iter().enumerate() {
            let light = format!("--{token}:#aaaa{number:02x}");
            let both = format!("--{token}:light-dark(#aaaa{number:02x},#bbbb{number:02x})");
            assert_eq!(css.matches(&light).count(), 1, "{light}");
            assert_eq!(css.matches(&both).count(), 1, "{both}");
        }
        assert!(css.contains("--serif:Charter,serif;\n--sans:Arial,sans-serif;\n"));
        assert!(!css.contains("@font-face") && !css.contains("Newsreader"));
        let unused = |(path, _): &&(&str, &[u8])| is_unused(path, &theme);
        assert_eq!(ASSETS.iter().filter(unused).count(), 6);
    }
}
