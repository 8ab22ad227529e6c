//! Words without their endings, so that `banned` meets `bans`. Light: what is left need be no word.

/// What is left of a word in small letters. Words that end alike by chance stay apart more often than they meet.
pub(super) fn stem(word: &str) -> &str {
    let cut = [("ing", 6), ("ies", 6), ("ied", 6), ("ed", 5), ("es", 5)]
        .iter()
        .find_map(|(ending, least)| {
            let head = word.strip_suffix(ending)?;
            (word.len() >= *least).then_some(head)
        });
    let bare = cut.unwrap_or_else(|| match word.strip_suffix('s') {
        Some(head) if word.len() > 3 && !head.ends_with(['s', 'u', 'i']) => head,
        _ => word,
    });
    // "cities" has lost its whole ending, so "city" loses its own.
    match bare.strip_suffix(['e', 'y']) {
        Some(head) if head.len() >= 3 => head,
        _ => bare,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_a_word_meet() {
        for (one, other) in [
            ("bans", "ban"),
            ("cities", "city"),
            ("votes", "voted"),
            ("voting", "vote"),
            ("launches", "launched"),
            ("carried", "carry"),
            ("prices", "price"),
        ] {
            assert_eq!(stem(one), stem(other), "{one}, {other}");
        }
        for word in ["gas", "bus", "king", "red", "press", "paris", "use", "2025"] {
            assert_eq!(stem(word), word);
        }
    }
}
