//! Words without their endings, so that `banned` meets `bans`. Light: what is left need be no word.

/// What is left of a word in small letters. Words that end alike by chance stay apart more often than they meet.
pub(super) fn stem(word: &str) -> &str {
    let last = word.as_bytes().last();
    // Half of the words end otherwise than any ending.
    if !matches!(last, Some(b's' | b'd' | b'g' | b'e' | b'y')) {
        return word;
    }
    let cut = match word.as_bytes() {
        [_, _, _, .., b'i', b'n', b'g'] | [_, _, _, .., b'i', b'e', b's' | b'd'] => 3,
        [_, _, _, .., b'e', b's' | b'd'] => 2,
        [_, _, .., b's' | b'u' | b'i', b's'] => 0,
        [_, _, .., _, b's'] => 1,
        _ => 0,
    };
    let bare = word.len() - cut;
    // "cities" has lost its whole ending, so "city" loses its own.
    let ends = matches!(
        word.as_bytes().get(..bare),
        Some([_, _, _, .., b'e' | b'y'])
    );
    word.get(..bare - usize::from(ends)).unwrap_or(word)
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
