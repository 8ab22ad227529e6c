//! "Did you mean": the known word that a mistyped one is probably meant to be.

/// The word among `known` that `typed` is closest to, if it is close enough to be worth a hint.
pub fn nearest<'a>(typed: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let plain = |word: &str| word.to_lowercase().replace(['-', ' '], "_");
    let typed = plain(typed);
    let allowed = (typed.chars().count() / 3).max(1);
    known
        .into_iter()
        .map(|word| (strsim::osa_distance(&typed, &plain(word)), word))
        .filter(|(distance, _)| *distance <= allowed)
        .min()
        .map(|(_, word)| word)
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn typing_errors_are_recognised_and_other_words_are_not() {
        let known = ["title", "base_url", "time_zone", "json"];
        assert_eq!(nearest("titel", known), Some("title"));
        assert_eq!(nearest("Title", known), Some("title"));
        assert_eq!(nearest("base-url", known), Some("base_url"));
        assert_eq!(nearest("timezone", known), Some("time_zone"));
        assert_eq!(nearest("theme", known), None);
        assert_eq!(nearest("", known), None);
    }
}
