//! Whether a sentence can be understood alone.

/// Words that point to somebody or something before them, or go on with what was said.
///
/// "I" and "we" are not among them: they are the author's, or stand in a quotation, which is looked at for itself.
const LEANING: [&str; 52] = [
    "accordingly",
    "additionally",
    "afterwards",
    "also",
    "and",
    "another",
    "besides",
    "both",
    "but",
    "consequently",
    "conversely",
    "else",
    "furthermore",
    "he",
    "hence",
    "her",
    "hers",
    "him",
    "his",
    "however",
    "indeed",
    "instead",
    "it",
    "its",
    "likewise",
    "meanwhile",
    "moreover",
    "neither",
    "nevertheless",
    "nonetheless",
    "nor",
    "or",
    "otherwise",
    "rather",
    "she",
    "similarly",
    "so",
    "still",
    "such",
    "that",
    "their",
    "theirs",
    "them",
    "then",
    "therefore",
    "these",
    "they",
    "this",
    "those",
    "thus",
    "which",
    "yet",
];

/// Marks that may stand before the first word.
const OPENERS: [char; 9] = ['"', '\'', '“', '‘', '(', '[', '«', '–', '—'];

/// Words of a fragment, at most.
const FRAGMENT: usize = 4;

/// Whether a sentence begins with a word that needs what stands before it.
pub(crate) fn leans(sentence: &str) -> bool {
    let opened = sentence.trim_start_matches(OPENERS);
    let end = opened
        .find(|c: char| !c.is_ascii_alphabetic())
        .unwrap_or(opened.len());
    let word = opened.get(..end).unwrap_or_default();
    // "It", but not "IT".
    let shouted = word.bytes().all(|byte| byte.is_ascii_uppercase());
    let small = || word.bytes().map(|byte| byte.to_ascii_lowercase());
    let found = LEANING.binary_search_by(|leaning| leaning.bytes().cmp(small()));
    !shouted && found.is_ok()
}

/// Whether words are no sentence of a report: captions, labels, and calls to read on.
pub(super) fn is_scrap(sentence: &str, words: usize) -> bool {
    const ENDS: [char; 12] = ['.', '!', '?', '…', '"', '”', '\'', '’', ')', ']', '»', ':'];
    const ADDRESSES: [&str; 3] = ["https://", "http://", "pic.twitter.com"];
    let is_address = |word: &str| {
        let word = word.trim_start_matches(OPENERS);
        ADDRESSES.iter().any(|mark| word.starts_with(mark))
    };
    words <= FRAGMENT
        || !sentence.ends_with(ENDS)
        || sentence.contains("www.")
        // Few sentences have the mark that other addresses have.
        || sentence.contains('/') && sentence.split_ascii_whitespace().any(is_address)
}

/// Whether a sentence ends a quotation that it did not begin: what is quoted began before it.
pub(super) fn ends_quotation(sentence: &str) -> bool {
    let end = sentence.trim_end_matches(['.', ',', '!', '?']);
    match end.chars().next_back() {
        Some('”') => !end.contains('“'),
        Some('’' | '\'') => !end.contains('‘') && !end.starts_with('\'') && !end.contains(" '"),
        Some('"') => end.bytes().filter(|byte| *byte == b'"').count() % 2 == 1,
        _ => false,
    }
}

/// Whether a quotation is open after a sentence, given whether one was before it.
pub(super) fn leaves_quotation_open(sentence: &str, before: bool) -> bool {
    // Most sentences have none of the marks; the curly ones begin with the byte 0xE2.
    if !sentence
        .bytes()
        .fold(false, |any, byte| any | (byte == b'"') | (byte == 0xE2))
    {
        return before;
    }
    sentence.chars().fold(before, |open, c| match c {
        '“' => true,
        '”' => false,
        '"' => !open,
        _ => open,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_need_what_stands_before() {
        for leaning in [
            "It sank.",
            "“But nobody came,” he said.",
            "However, it sank.",
        ] {
            assert!(leans(leaning), "{leaning}");
        }
        for alone in [
            "IT firms closed.",
            "Itaipu closed.",
            "There is a plan.",
            "2 ships sank.",
            "We won.",
            "",
        ] {
            assert!(!leans(alone), "{alone}");
        }
        assert!(LEANING.is_sorted());
    }

    #[test]
    fn what_is_no_sentence() {
        for scrap in [
            "By .",
            "Scroll down for video.",
            "The ferry in the port of Marstal",
            "Read it all at www.example.org now.",
        ] {
            assert!(is_scrap(scrap, scrap.split(' ').count()), "{scrap}");
        }
        assert!(!is_scrap("The ferry left the port.", 5));
    }

    #[test]
    fn quotations_that_began_before() {
        for end in ["We waited.”", "We waited,' he said.'", "Nobody came.\""] {
            assert!(ends_quotation(end), "{end}");
        }
        for whole in [
            "“We waited.”",
            "'We waited.'",
            "They call it 'home'.",
            "We waited.",
        ] {
            assert!(!ends_quotation(whole), "{whole}");
        }
    }

    #[test]
    fn quotations_that_stay_open() {
        assert!(leaves_quotation_open("\"We waited.", false));
        assert!(leaves_quotation_open("We waited for \"her\".", true));
        assert!(!leaves_quotation_open("Nobody came,\" he said.", true));
        assert!(!leaves_quotation_open("“We waited,” she said.", false));
    }
}
