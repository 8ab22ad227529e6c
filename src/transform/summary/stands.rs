//! Whether a sentence can be understood alone.

use crate::transform::words::Words;

/// Words that point to somebody or something before them, or go on with what was said.
///
/// "I" and "we" are not among them: they are the author's, or stand in a quotation, which is looked at for itself.
static LEANING: Words = Words::new(&[
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
]);

/// Openings of more than one word that do so, or of one before a comma; in small letters.
static PHRASES: Words = Words::new(&[
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
]);

/// Words after which a noun is still to come. A pronoun among the first of them stands for one that was named before.
static BEFORE_NOUNS: Words = Words::new(&[
    "about", "after", "against", "all", "along", "although", "among", "around", "as", "at",
    "because", "before", "behind", "between", "beyond", "by", "despite", "during", "eight", "even",
    "few", "five", "for", "four", "from", "half", "if", "in", "inside", "into", "like", "many",
    "most", "much", "near", "nine", "none", "of", "on", "once", "one", "seven", "several", "since",
    "six", "some", "ten", "three", "to", "two", "under", "until", "when", "where", "while", "with",
]);

/// Pronouns that do so. "In its report, the agency said" says whose it is.
static PRONOUNS: Words = Words::new(&[
    "he", "her", "him", "it", "she", "that", "them", "these", "they",
]);

/// What passes between two events.
static TIMES: Words = Words::new(&[
    "day", "days", "hour", "hours", "minutes", "moments", "month", "months", "week", "weeks",
    "year", "years",
]);

/// First words that are looked at.
const FIRST: usize = 5;

/// Marks that may stand before the first word.
pub(super) const OPENERS: [char; 9] = ['"', '\'', '“', '‘', '(', '[', '«', '–', '—'];

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
    LEANING.has_in_any_case(word) && !is_shouted(word)
        || begins_with_phrase(opened)
        || names_nobody(&first)
        || counts_from_before(&first)
}

fn is_shouted(word: &str) -> bool {
    word.bytes().all(|byte| byte.is_ascii_uppercase())
}

fn begins_with_phrase(opened: &str) -> bool {
    let mut near = PHRASES.with_letter_of(opened).iter();
    near.any(|phrase| {
        let start = opened.get(..phrase.len());
        let rest = opened.get(phrase.len()..).unwrap_or_default();
        start.is_some_and(|start| start.eq_ignore_ascii_case(phrase))
            && !rest.starts_with(char::is_alphanumeric)
    })
}

/// Whether a pronoun comes before any noun: "Because of this", "One of them".
fn names_nobody(first: &[&str]) -> bool {
    let may = |word: &&&str| BEFORE_NOUNS.has_in_any_case(word) && !is_shouted(word);
    let before = first.iter().take_while(may).count();
    let next = first.get(before).copied().unwrap_or_default();
    // "In this country" is meant from where the report is read.
    let points = PRONOUNS.has_in_any_case(next) && !is_shouted(next)
        || next == "this" && first.get(before - usize::from(before > 0)) != Some(&"In");
    before > 0 && points
}

/// Whether a time is counted from what was said before: "Two days later".
fn counts_from_before(first: &[&str]) -> bool {
    first.windows(2).any(|two| {
        let [time, how] = two else {
            return false;
        };
        matches!(*how, "later" | "earlier") && TIMES.has_in_any_case(time)
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

/// Whether a sentence is a quotation and nothing else: it does not tell who speaks.
pub(super) fn is_only_quotation(sentence: &str) -> bool {
    let marks = [('"', '"'), ('“', '”'), ('‘', '’'), ('«', '»')];
    let inside = marks
        .iter()
        .find_map(|(open, close)| sentence.strip_prefix(*open)?.strip_suffix(*close));
    inside.is_some_and(|inside| !inside.contains(['"', '“', '”']))
}

/// Whether a quotation is open after a sentence, given whether one was before it.
pub(super) fn leaves_quotation_open(sentence: &str, before: bool) -> bool {
    // The curly ones begin with the byte 0xE2, which most sentences have not: then only the others need be counted.
    let (mut has_curly, mut straight) = (false, false);
    for byte in sentence.bytes() {
        has_curly |= byte == 0xE2;
        straight ^= byte == b'"';
    }
    if !has_curly {
        return before ^ straight;
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
    fn quotations_without_a_speaker() {
        for only in [
            "\"They are still under there.\"",
            "“It’s over.”",
            "‘It’s over.’",
        ] {
            assert!(is_only_quotation(only), "{only}");
        }
        for told in [
            "\"They are there,\" she said, \"and wait.\"",
            "“It’s over,” the captain said.",
            "The captain said: “It’s over.”",
        ] {
            assert!(!is_only_quotation(told), "{told}");
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
