//! Labels that stand alone on a line at the head of an article.

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
    }
}
