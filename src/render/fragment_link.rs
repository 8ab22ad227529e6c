//! Links that lead to a sentence of a page that is not ours (WICG, "URL Fragment Text Directives").

/// Fewer words than these stand in many places of a page.
const FEWEST: usize = 3;
/// A sentence of so many words is named whole; of a longer one, how it begins and how it ends.
const WHOLE: usize = 8;
/// Words of its beginning and of its end.
const EDGE: usize = 4;

/// The address of a page with a directive that marks a sentence on it. Browsers that know none show the page.
pub(super) fn to_sentence(url: &str, sentence: &str) -> String {
    let words: Vec<&str> = sentence.split_whitespace().collect();
    if words.len() < FEWEST {
        return url.to_owned();
    }
    let mut link = String::with_capacity(url.len() + 96);
    // A page has one fragment; ours takes its place behind it.
    link.push_str(url);
    link.push_str(if url.contains('#') {
        ":~:text="
    } else {
        "#:~:text="
    });
    match (
        words.get(..EDGE),
        words.get(words.len().saturating_sub(EDGE)..),
    ) {
        (Some(first), Some(last)) if words.len() > WHOLE => {
            encode(first, &mut link);
            link.push(',');
            encode(last, &mut link);
        }
        _ => encode(&words, &mut link),
    }
    link
}

/// Appends words, percent-encoded: all but letters and digits of ASCII and what means nothing there.
fn encode(words: &[&str], link: &mut String) {
    const HEX: [u8; 16] = *b"0123456789ABCDEF";
    for (index, word) in words.iter().enumerate() {
        if index > 0 {
            link.push_str("%20");
        }
        for byte in word.bytes() {
            if byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'~' | b'!' | b'*') {
                link.push(char::from(byte));
            } else {
                link.push('%');
                for half in [byte >> 4, byte & 15] {
                    let digit = HEX.get(usize::from(half)).copied().unwrap_or_default();
                    link.push(char::from(digit));
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::to_sentence;

    #[test]
    fn a_sentence_is_named_by_its_words() {
        let link = |sentence| to_sentence("https://example.org/a", sentence);
        assert_eq!(
            link("The well-known ship, \"Aurora\", sank."),
            "https://example.org/a#:~:text=The%20well%2Dknown%20ship%2C%20%22Aurora%22%2C%20sank."
        );
        assert_eq!(
            link("One two  three\nfour five six seven eight né ten."),
            "https://example.org/a#:~:text=One%20two%20three%20four,seven%20eight%20n%C3%A9%20ten."
        );
        assert_eq!(
            to_sentence("https://example.org/a#top", "It sank there."),
            "https://example.org/a#top:~:text=It%20sank%20there."
        );
        assert_eq!(link("It sank."), "https://example.org/a");
    }
}
