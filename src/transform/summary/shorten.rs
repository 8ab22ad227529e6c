//! Cutting a takeaway to what it says. Words are left out, never changed.

use crate::model::Span;

/// Fewest words that a cut may leave.
const LEAST: usize = 8;

/// What may open a sentence and says only how it goes on.
const OPENINGS: [&str; 10] = [
    "However, ",
    "Meanwhile, ",
    "Moreover, ",
    "Furthermore, ",
    "In addition, ",
    "Additionally, ",
    "Nevertheless, ",
    "Nonetheless, ",
    "Besides, ",
    "Also, ",
];

/// Who speaks, where it tells nothing: a name would be kept, since it belongs to what it vouches for.
const SPEAKERS: [&str; 4] = ["he", "she", "they", "it"];

/// How they do.
const SAYING: [&str; 8] = [
    "said",
    "says",
    "added",
    "adds",
    "told",
    "wrote",
    "explained",
    "noted",
];

/// Words that open a clause which may be left out after a comma.
const RELATIVE: [&str; 5] = ["who ", "which ", "whose ", "where ", "whom "];

/// Words that may turn around what stands before them: what has one of them is never left out.
const TURNS: [&str; 30] = [
    "acquitted",
    "although",
    "baseless",
    "but",
    "cannot",
    "cleared",
    "deny",
    "denial",
    "denied",
    "denies",
    "denying",
    "except",
    "false",
    "falsely",
    "hoax",
    "if",
    "incorrect",
    "mistaken",
    "never",
    "no",
    "nobody",
    "none",
    "not",
    "nothing",
    "only",
    "unfounded",
    "unless",
    "untrue",
    "without",
    "wrong",
];

/// How others of them begin.
const TURNING: [&str; 7] = [
    "alleg", "claim", "disput", "overturn", "reject", "retract", "withdr",
];

/// Pieces of one sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Takeaway {
    /// The number of the sentence, from 0.
    pub line: usize,
    /// Byte ranges in the sentence, ascending, none of them empty or touching another. At least one.
    pub pieces: Vec<Span>,
}

impl Takeaway {
    /// How it reads: the pieces with a space between them, but for marks that close up.
    pub fn words(&self, sentence: &str) -> String {
        let mut words = String::new();
        for piece in self
            .pieces
            .iter()
            .filter_map(|piece| sentence.get(piece.range()))
        {
            if !words.is_empty() && !piece.starts_with(['.', ',', ';', ':', '!', '?', '…']) {
                words.push(' ');
            }
            words.push_str(piece);
        }
        words
    }
}

/// Whether a sentence begins with a word that would be left out.
pub(super) fn has_opening(sentence: &str) -> bool {
    opening(sentence) > 0
}

fn opening(sentence: &str) -> usize {
    let opening = OPENINGS
        .iter()
        .find(|opening| sentence.starts_with(**opening));
    opening.map_or(0, |opening| opening.len())
}

/// The pieces of a sentence that are left.
pub(super) fn shorten(line: usize, sentence: &str) -> Takeaway {
    let start = opening(sentence);
    let stop = sentence.trim_end_matches(['.', '!', '?', '…']).len();
    let end = tail(sentence, start, stop);
    let mut pieces = Vec::new();
    let mut at = start;
    for (open, close) in brackets(sentence, start, end) {
        push(&mut pieces, sentence, at, open);
        at = close;
    }
    push(&mut pieces, sentence, at, end);
    if end < stop {
        push(&mut pieces, sentence, stop, sentence.len());
    } else if let Some(last) = pieces.last_mut().filter(|last| last.range().end == stop) {
        last.end = Span::new(0, sentence.len()).end;
    } else {
        push(&mut pieces, sentence, stop, sentence.len());
    }
    if pieces.iter().all(|piece| piece.end - piece.start < 2) {
        pieces = vec![Span::new(0, sentence.len())];
    }
    Takeaway { line, pieces }
}

/// Where a sentence may end: before `he said`, and before a clause that tells more of its last word.
fn tail(sentence: &str, start: usize, stop: usize) -> usize {
    let body = sentence.get(start..stop).unwrap_or_default();
    let end = last_comma(body)
        .filter(|comma| is_speaking(after(body, *comma)) && !turns(after(body, *comma)))
        .unwrap_or(body.len());
    let body = body.get(..end).unwrap_or_default();
    let clause = last_comma(body).filter(|comma| {
        let rest = after(body, *comma);
        RELATIVE.iter().any(|word| rest.starts_with(word))
            && !rest.contains([';', '—', '–'])
            && !turns(rest)
            && words(body.get(..*comma)) >= LEAST
    });
    let end = clause.unwrap_or(body.len());
    let quotes = ['"', '“', '”', '‘'];
    let whole = start + end == stop;
    let is_quoted = || {
        sentence
            .get(start..stop)
            .is_some_and(|all| all.contains(quotes))
    };
    if whole || is_quoted() || words(body.get(..end)) < LEAST {
        stop
    } else {
        start + end
    }
}

fn last_comma(body: &str) -> Option<usize> {
    body.rfind(',')
        .filter(|comma| !after(body, *comma).is_empty())
}

/// What stands after a comma and its space; nothing if it is part of a number.
fn after(body: &str, comma: usize) -> &str {
    let rest = body.get(comma + 1..).unwrap_or_default();
    rest.strip_prefix(' ').unwrap_or_default()
}

/// Whether words are `he said on Tuesday` or the like.
fn is_speaking(rest: &str) -> bool {
    let mut words = rest.split(' ');
    let (who, how) = (words.next(), words.next());
    who.is_some_and(|who| SPEAKERS.contains(&who))
        && how.is_some_and(|how| SAYING.contains(&how))
        && words.count() <= 3
}

/// Whether words may turn around what is said before them.
fn turns(words: &str) -> bool {
    let mut words = words.split(|c: char| !c.is_alphanumeric() && !matches!(c, '\'' | '’'));
    words.any(|word| {
        let word = word.to_ascii_lowercase();
        TURNS.contains(&word.as_str())
            || TURNING.iter().any(|root| word.starts_with(root))
            || word.ends_with("n't")
            || word.ends_with("n’t")
    })
}

/// What stands in brackets, with the white space before it, but for what may turn the rest around.
fn brackets(sentence: &str, start: usize, end: usize) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    if !sentence.contains('(') {
        return found;
    }
    let mut open = None;
    for (at, c) in sentence
        .char_indices()
        .filter(|(at, _)| (start..end).contains(at))
    {
        match (c, open) {
            ('(', None) => open = Some(at),
            // One within another: it is left as it is.
            ('(', Some(_)) => return Vec::new(),
            (')', Some(from)) => {
                if !turns(sentence.get(from..at).unwrap_or_default()) {
                    found.push((from, at + 1));
                }
                open = None;
            }
            _ => {}
        }
    }
    found
}

fn push(pieces: &mut Vec<Span>, sentence: &str, start: usize, end: usize) {
    let piece = sentence.get(start..end).unwrap_or_default();
    let start = start + (piece.len() - piece.trim_start().len());
    let piece = piece.trim();
    if !piece.is_empty() {
        pieces.push(Span::new(start, start + piece.len()));
    }
}

fn words(text: Option<&str>) -> usize {
    text.unwrap_or_default().split_ascii_whitespace().count()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(sentence: &str, expect: &str) {
        assert_eq!(shorten(0, sentence).words(sentence), expect);
    }

    #[test]
    fn what_is_left_out() {
        check("However, the ferry left.", "the ferry left.");
        check(
            "The ferry (built in 1998) left the port (Marstal).",
            "The ferry left the port.",
        );
        check(
            "The ferry will not sail for a week because of ice, he said on Tuesday.",
            "The ferry will not sail for a week because of ice.",
        );
        check(
            "The ferry will not sail for a week because of ice, the harbour office said.",
            "The ferry will not sail for a week because of ice, the harbour office said.",
        );
        check(
            "The island asked for a second ferry from the old company, which refused.",
            "The island asked for a second ferry from the old company.",
        );
        check(
            "The captain, who is 61, left.",
            "The captain, who is 61, left.",
        );
        check("“It is ice,” she said.", "“It is ice,” she said.");
        check("A (b (c) d) e.", "A (b (c) d) e.");
        check("(All of it.)", "(All of it.)");
    }

    #[test]
    fn what_turns_the_rest_around_is_left() {
        for whole in [
            "The island accused the former harbour master of taking bribes from a builder, which he denies.",
            "The island paper wrote on Tuesday that the ferry had hit the wall, which turned out to be false.",
            "The ferry will not sail unless it is repaired (it won't be), the harbour office said.",
            "The ferry left the port of Marstal with all of its crew (without the captain).",
            "The council promised a second ferry to all farmers of the island, who didn’t believe it.",
            "The council gave the contract for the ferry to a small yard, which allegedly had paid for it.",
            "The ferry will not sail for a week because of the ice, he said wrongly but only once.",
        ] {
            check(whole, whole);
        }
        check(
            "The ferry (built in 1998) left the port (but not Marstal).",
            "The ferry left the port (but not Marstal).",
        );
    }
}
