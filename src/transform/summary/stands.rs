//! Whether a sentence can be understood alone.

/// Words that point to somebody or something before them, or go on with what was said.
///
/// "I" and "we" are not among them: they are the author's, or stand in a quotation, which is looked at for itself.
const LEANING: [&str; 58] = [
    "accordingly",
    "additionally",
    "afterwards",
    "also",
    "and",
    "another",
    "asked",
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
    "herself",
    "him",
    "himself",
    "his",
    "however",
    "indeed",
    "instead",
    "it",
    "its",
    "itself",
    "likewise",
    "meanwhile",
    "moreover",
    "neither",
    "nevertheless",
    "nonetheless",
    "nor",
    "or",
    "others",
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
    "themselves",
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

/// Openings of more than one word that do so, or of one before a comma; in small letters.
const PHRASES: [&str; 46] = [
    "as a result",
    "as such",
    "at that point",
    "at the same time",
    "at the time",
    "by comparison",
    "by contrast",
    "by the time",
    "by then",
    "earlier,",
    "elsewhere,",
    "even so",
    "for example",
    "for instance",
    "from there",
    "here are",
    "here is",
    "here's",
    "here,",
    "if not,",
    "if so",
    "in addition",
    "in contrast",
    "in fact,",
    "in other words",
    "in reply",
    "in response,",
    "in return",
    "in the meantime",
    "in turn",
    "later,",
    "of course",
    "on the contrary",
    "on the one hand",
    "on the other hand",
    "since then",
    "soon after,",
    "the duo",
    "the following day",
    "the latter",
    "the next day",
    "the pair",
    "the same day",
    "there,",
    "until then",
    "what is more",
];

/// Words after which a noun is still to come. A pronoun among the first of them stands for one that was named before.
const BEFORE_NOUNS: [&str; 56] = [
    "about", "after", "against", "all", "along", "although", "among", "around", "as", "at",
    "because", "before", "behind", "between", "beyond", "by", "despite", "during", "eight", "even",
    "few", "five", "for", "four", "from", "half", "if", "in", "inside", "into", "like", "many",
    "most", "much", "near", "nine", "none", "of", "on", "once", "one", "seven", "several", "since",
    "six", "some", "ten", "three", "to", "two", "under", "until", "when", "where", "while", "with",
];

/// Pronouns that do so. "In its report, the agency said" says whose it is.
const PRONOUNS: [&str; 9] = [
    "he", "her", "him", "it", "she", "that", "them", "these", "they",
];

/// What passes between two events.
const TIMES: [&str; 12] = [
    "day", "days", "hour", "hours", "minutes", "moments", "month", "months", "week", "weeks",
    "year", "years",
];

/// First words that are looked at.
const FIRST: usize = 5;

/// Labels of pictures and calls to look at them, in small letters.
const LABELS: [&str; 8] = [
    "caption here",
    "click here",
    "file photo",
    "file picture",
    "getty images",
    "read more:",
    "scroll down",
    "video:",
];

/// Marks that may stand before the first word.
const OPENERS: [char; 9] = ['"', '\'', '“', '‘', '(', '[', '«', '–', '—'];

/// Words of a fragment, at most.
const FRAGMENT: usize = 4;

/// Whether a sentence begins with words that need what stands before it.
pub(crate) fn leans(sentence: &str) -> bool {
    let opened = sentence.trim_start_matches(OPENERS);
    let mut first = [""; FIRST];
    let mut words = opened.split(|c: char| !c.is_alphanumeric() && !matches!(c, '\'' | '’'));
    for (place, word) in first.iter_mut().zip(words.by_ref().take(FIRST)) {
        *place = word;
    }
    let [word, ..] = first;
    // "It", but not "IT".
    is_one_of(&LEANING, word) && !is_shouted(word)
        || begins_with_phrase(opened)
        || names_nobody(&first)
        || counts_from_before(&first)
}

/// Whether the words stand in a list of small ones, which is sorted.
fn is_one_of(list: &[&str], word: &str) -> bool {
    let small = || word.bytes().map(|byte| byte.to_ascii_lowercase());
    list.binary_search_by(|one| one.bytes().cmp(small()))
        .is_ok()
}

fn is_shouted(word: &str) -> bool {
    word.bytes().all(|byte| byte.is_ascii_uppercase())
}

fn begins_with_phrase(opened: &str) -> bool {
    PHRASES.iter().any(|phrase| {
        let start = opened.get(..phrase.len());
        let rest = opened.get(phrase.len()..).unwrap_or_default();
        start.is_some_and(|start| start.eq_ignore_ascii_case(phrase))
            && !rest.starts_with(char::is_alphanumeric)
    })
}

/// Whether a pronoun comes before any noun: "Because of this", "One of them".
fn names_nobody(first: &[&str]) -> bool {
    let may = |word: &&&str| is_one_of(&BEFORE_NOUNS, word) && !is_shouted(word);
    let before = first.iter().take_while(may).count();
    let next = first.get(before).copied().unwrap_or_default();
    // "In this country" is meant from where the report is read.
    let points = is_one_of(&PRONOUNS, next) && !is_shouted(next)
        || next == "this" && first.get(before - usize::from(before > 0)) != Some(&"In");
    before > 0 && points
}

/// Whether a time is counted from what was said before: "Two days later".
fn counts_from_before(first: &[&str]) -> bool {
    first.windows(2).any(|two| {
        let [time, how] = two else {
            return false;
        };
        is_one_of(&TIMES, time) && matches!(*how, "later" | "earlier")
    })
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
        || is_caption(sentence)
}

/// Whether a sentence belongs to a picture or a post: "Agony: Neymar clutches his back."
fn is_caption(sentence: &str) -> bool {
    let ends_in_bracket = || {
        let end = sentence.trim_end_matches(['.', ' ']).strip_suffix(')');
        end.and_then(|end| end.rsplit_once('('))
            .is_some_and(|(_, inside)| {
                let mut words = inside.split(' ');
                words.any(|word| matches!(word, "pictured" | "above" | "left" | "right"))
            })
    };
    // A single character is found at once, and most sentences have none of these.
    sentence.contains('@') && sentence.contains("(@")
        || sentence.contains(':') && has_label(sentence)
        || has_phrase(sentence)
        || sentence.contains('(') && ends_in_bracket()
}

/// Whether it begins with one to three words and a colon, and what follows is no quotation.
fn has_label(sentence: &str) -> bool {
    const SAYING: [&str; 7] = ["added", "asked", "said", "says", "told", "tweeted", "wrote"];
    let Some((label, rest)) = sentence.split_once(": ") else {
        return false;
    };
    let words = label.split(' ').count();
    let last = label.rsplit(' ').next().unwrap_or_default();
    words <= 3
        && !label.contains(',')
        && !SAYING.contains(&last)
        && rest.starts_with(char::is_uppercase)
}

/// Whether one of the labels begins at the start of a word, in any case.
fn has_phrase(sentence: &str) -> bool {
    let mut before = b' ';
    sentence.bytes().enumerate().any(|(at, byte)| {
        let begins = byte.is_ascii_alphabetic() && !before.is_ascii_alphanumeric();
        before = byte;
        begins
            && LABELS.iter().any(|label| {
                let first = label.as_bytes().first();
                first.is_some_and(|first| first.eq_ignore_ascii_case(&byte))
                    && sentence
                        .get(at..at + label.len())
                        .is_some_and(|part| part.eq_ignore_ascii_case(label))
            })
    })
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
            "After that, the ferry left.",
            "Because of this, the ferry left.",
            "In it, the ferry left.",
            "Among them is a ferry.",
            "One of them left.",
            "Most of it came from Marstal.",
            "When they met, the ferry had left.",
            "There, the ferry left.",
            "Here, the ferry left.",
            "Later, the ferry left.",
            "Two days later, the ferry left.",
            "Two days later the ferry left.",
            "The latter left.",
            "Others left.",
            "In response, the ferry left.",
            "As a result, the ferry left.",
            "For example, the ferry left.",
            "On the other hand, the ferry left.",
            "Asked whether he had paid, Holm left.",
            "Himself a sailor, Holm left.",
            "By the time the tug came, the ferry had left.",
        ] {
            assert!(leans(leaning), "{leaning}");
        }
        for alone in [
            "IT firms closed.",
            "Itaipu closed.",
            "There is a plan.",
            "2 ships sank.",
            "We won.",
            "In its report, the harbour office blames the wind.",
            "In IT, wages rise.",
            "After the storm the ferry left.",
            "Later this week the ferry leaves.",
            "One of the ferries left.",
            "Hereford has a ferry.",
            "",
        ] {
            assert!(!leans(alone), "{alone}");
        }
        for list in [&LEANING[..], &BEFORE_NOUNS, &PRONOUNS, &TIMES, &PHRASES] {
            assert!(list.is_sorted());
        }
    }

    #[test]
    fn what_is_no_sentence() {
        for scrap in [
            "By .",
            "Scroll down for video.",
            "The ferry in the port of Marstal",
            "Read it all at www.example.org now.",
            "VIDEO: Scroll down to watch how the ferry left.",
            "Agony: Holm clutches his back on the ferry.",
            "Ada Holm on the bridge of the ferry (pictured)",
            "Ada Holm on the bridge of the ferry (pictured left).",
            "There is a caption here.",
            "Harbour office (@marstal) July 27, 2017.",
        ] {
            assert!(is_scrap(scrap, scrap.split(' ').count()), "{scrap}");
        }
        for sentence in [
            "The ferry left the port.",
            "The captain said: Nobody was hurt on the ferry.",
            "Ada Holm (pictured) said the ferry had left.",
            "The radar: old, and out of order.",
        ] {
            assert!(!is_scrap(sentence, 5), "{sentence}");
        }
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
