//! Labels that stand alone on a line at the head of an article or at its end.

use std::ops::RangeInclusive;

use super::{byline, dateline, published};

/// What stands under a label.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Label {
    /// A summary.
    Synopsis,
    /// Key takeaways.
    Takeaways,
}

const LABELS: [(&str, Label); 10] = [
    ("synopsis", Label::Synopsis),
    ("summary", Label::Synopsis),
    ("key takeaways", Label::Takeaways),
    ("takeaways", Label::Takeaways),
    ("key points", Label::Takeaways),
    ("main points", Label::Takeaways),
    ("key facts", Label::Takeaways),
    ("highlights", Label::Takeaways),
    ("in brief", Label::Takeaways),
    ("at a glance", Label::Takeaways),
];

/// The label that a line is, in any case, with or without a colon.
pub(super) fn label(line: &str) -> Option<Label> {
    let words = line.strip_suffix(':').unwrap_or(line).trim_end();
    LABELS
        .iter()
        .find(|(label, _)| words.eq_ignore_ascii_case(label))
        .map(|(_, label)| *label)
}

/// Bullets that are nothing else, as pages and word processors draw them.
const BULLETS: [char; 8] = ['•', '●', '◦', '‣', '▪', '■', '▸', '·'];

/// Whether a line ends what stands under a label: another label, a byline, a date line, or the opening of the report.
pub(super) fn ends_section(line: &str) -> bool {
    label(line).is_some()
        || byline::names(line).is_some()
        || published::is_line(line)
        || dateline::opens(line)
}

/// The length of such a bullet at the start of a text, with the white space behind it, if words follow.
pub(super) fn drawn_bullet(text: &str) -> Option<usize> {
    let words = text.strip_prefix(BULLETS)?.trim_start();
    (!words.is_empty()).then_some(text.len() - words.len())
}

/// What stands behind the bullet of a line, if it has one.
pub(super) fn bullet(line: &str) -> Option<&str> {
    if let Some(rest) = line.strip_prefix(BULLETS) {
        return Some(rest.trim_start());
    }
    let rest = line.strip_prefix(['-', '*', '–'])?;
    let words = rest.trim_start();
    // "-30-" and "*note" are words.
    (words.len() < rest.len()).then_some(words)
}

/// The number of a line that is an item of a numbered list, `2. Two.` or `2) Two.`, and what stands behind it.
pub(super) fn numbered(line: &str) -> Option<(u32, &str)> {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let (number, rest) = line.split_at_checked(digits)?;
    let rest = rest.strip_prefix(['.', ')'])?;
    let words = rest.trim_start();
    let number = number.parse().ok().filter(|_| digits <= 2)?;
    (words.len() < rest.len()).then_some((number, words))
}

/// Whether a line begins a list.
pub(super) fn opens_list(line: &str) -> bool {
    bullet(line).is_some() || numbered(line).is_some_and(|(number, _)| number == 1)
}

/// How many items a list without bullets may have.
const ITEMS: RangeInclusive<usize> = 2..=8;

/// How many words each of them may have.
const ITEM_WORDS: usize = 40;

/// What sentences end with.
const ENDS: [char; 6] = ['.', '!', '?', '”', '"', '’'];

/// Whether lines look like the items of a list that has lost its bullets: short, none begun with a small letter, and all or none ended as
/// a sentence is.
pub(super) fn are_alike<'a>(lines: impl Iterator<Item = &'a str> + Clone) -> bool {
    let ends = |line: &str| line.ends_with(ENDS);
    let first_ends = lines.clone().next().is_some_and(ends);
    let is_item = |line: &str| {
        let is_short = line.split_whitespace().count() <= ITEM_WORDS;
        let is_marked = bullet(line).is_some() || numbered(line).is_some();
        is_short && !is_marked && !line.starts_with(char::is_lowercase) && ends(line) == first_ends
    };
    ITEMS.contains(&lines.clone().count()) && { lines }.all(is_item)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_and_bullets() {
        assert_eq!(label("SYNOPSIS:"), Some(Label::Synopsis));
        assert_eq!(label("Key takeaways"), Some(Label::Takeaways));
        assert_eq!(label("At a glance :"), Some(Label::Takeaways));
        assert_eq!(label("Summary of the talks"), None);
        assert_eq!(bullet("- one"), Some("one"));
        assert_eq!(bullet("•two"), Some("two"));
        assert_eq!(bullet("–\tthree"), Some("three"));
        assert_eq!(bullet("▪ four"), Some("four"));
        assert_eq!(bullet("-30-"), None);
        assert_eq!(bullet("words"), None);
        assert_eq!(numbered("1. one"), Some((1, "one")));
        assert_eq!(numbered("12) twelve"), Some((12, "twelve")));
        assert_eq!(numbered("3.5 percent"), None);
        assert_eq!(numbered("2025. The year"), None);
        assert_eq!(numbered("1 ship"), None);
    }
}
