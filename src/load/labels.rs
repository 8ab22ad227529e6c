//! Labels that stand alone on a line at the head of an article or at its end.

/// What stands under a label.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Label {
    /// A summary.
    Synopsis,
    /// Key takeaways.
    Takeaways,
}

const LABELS: [(&str, Label); 8] = [
    ("synopsis", Label::Synopsis),
    ("summary", Label::Synopsis),
    ("key takeaways", Label::Takeaways),
    ("takeaways", Label::Takeaways),
    ("key points", Label::Takeaways),
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

/// What stands behind the bullet of a line, if it has one.
pub(super) fn bullet(line: &str) -> Option<&str> {
    let rest = line.strip_prefix(['-', '*', '•', '–'])?;
    let words = rest.trim_start();
    // "-30-" and "*note" are words; a real bullet needs no space.
    (words.len() < rest.len() || line.starts_with('•')).then_some(words)
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
        assert_eq!(bullet("-30-"), None);
        assert_eq!(bullet("words"), None);
        assert_eq!(numbered("1. one"), Some((1, "one")));
        assert_eq!(numbered("12) twelve"), Some((12, "twelve")));
        assert_eq!(numbered("3.5 percent"), None);
        assert_eq!(numbered("2025. The year"), None);
        assert_eq!(numbered("1 ship"), None);
    }
}
