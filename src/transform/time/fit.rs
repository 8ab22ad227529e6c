//! Whether the words of a rule stand somewhere in a text.

use super::rule::{Role, Word};
use super::token::Token;

/// Where the words of a rule end if they begin at `at`, and which of them stand there. Takes what may stand there wherever it does, and
/// goes back where that leads nowhere: rules are short, so that the work is bounded.
pub(super) fn fit(words: &[Word], tokens: &[Token], at: usize) -> Option<(usize, u32)> {
    fit_from(words, 0, tokens, at, at, 0)
}

fn fit_from(
    words: &[Word],
    place: usize,
    tokens: &[Token],
    first: usize,
    at: usize,
    taken: u32,
) -> Option<(usize, u32)> {
    let Some(word) = words.get(place) else {
        return (at > first).then_some((at, taken));
    };
    let here = tokens.get(at);
    let fits = here
        .is_some_and(|token| word.is_of(token.set) && (at == first || token.gap.within(word.gap)));
    let rest = place + 1;
    match word.role {
        Role::One | Role::Opt => {
            if fits {
                let with = taken | (1 << place);
                let found = fit_from(words, rest, tokens, first, at + 1, with);
                if found.is_some() {
                    return found;
                }
            }
            if word.role == Role::Opt {
                fit_from(words, rest, tokens, first, at, taken)
            } else {
                None
            }
        }
        Role::Behind | Role::NotBehind => {
            let near = here.is_some_and(|token| token.gap.within(word.gap));
            let before = at.checked_sub(1).and_then(|before| tokens.get(before));
            let stands = near && before.is_some_and(|before| before.set & word.set != 0);
            if stands == (word.role == Role::Behind) {
                fit_from(words, rest, tokens, first, at, taken)
            } else {
                None
            }
        }
        Role::Ahead | Role::Unless => {
            if fits == (word.role == Role::Ahead) {
                fit_from(words, rest, tokens, first, at, taken)
            } else {
                None
            }
        }
    }
}
