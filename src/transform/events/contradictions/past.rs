//! Something told as past that is dated after the report, going by the words between its verb and its date.
//!
//! Past forms often tell of plans ("cancelled its flights on 5 December"), and a date often belongs to a noun ("won the Games in 2030").
//! So only verbs of a closed list count, and only where nothing but a place or a short object stands between them and the date.

use super::Contrary;
use super::past_words::{
    AHEAD, CHOSEN, DETERMINERS, DONE_TO, FINITE, HAPPENED, HELPING, LEADS, NO_SUBJECT, NOT_BEFORE,
    OCCASIONS, OF_PLANS, OFFICES, PLACES, RELATIVE, TAKEN, WITH_OBJECT,
};
use crate::model::{Date, Span};
use crate::transform::events::clauses::clauses;
use crate::transform::time::{Boundary, Reason, Resolved, Timex};
use crate::transform::verbs;
use crate::transform::words::{Word, all_words};

/// How many words a place or an object between a verb and its date may have.
const PLACE: usize = 9;
const OBJECT: usize = 4;

/// Days that a report may lie before what it tells as past: it may be filed on the other side of the date line.
const ZONES_APART: i32 = 1;

/// Told as past, but dated after the report.
pub(super) fn past(words: &str, timex: &Timex, report: Date) -> Option<Contrary> {
    let at = timex.resolved()?;
    let days = report.until(at.first()?).ok()?.get_days();
    // A date without a year is of the year before.
    let named = timex.reason == Reason::Stated && !timex.rule.starts_with("fiscal");
    if !named || days <= ZONES_APART || timex.ends_range {
        return None;
    }
    let told_as_past = match at {
        _ if is_since(words, timex) => Clause::around(words, timex.span, |clause| !clause.plans()),
        Resolved::Day(_) => tells_past(words, timex.span),
        Resolved::Month(..) | Resolved::Year(_) => {
            Clause::around(words, timex.span, |clause| clause.tells_past(false))
        }
        _ => false,
    };
    told_as_past.then_some(Contrary::Ahead { at, report })
}

/// Whether the clause around a day tells something as past.
pub(in crate::transform::events) fn tells_past(sentence: &str, day: Span) -> bool {
    Clause::around(sentence, day, |clause| clause.tells_past(true))
}

/// Whether the clause around a month without a year does, which is told by more verbs: "The firm was sold in January".
pub(in crate::transform::events) fn tells_past_of_month(sentence: &str, month: Span) -> bool {
    Clause::around(sentence, month, |clause| {
        clause.tells_past(false) || clause.tells_past_in()
    })
}

/// "has led the party since March 2026"
fn is_since(words: &str, timex: &Timex) -> bool {
    let before = words.get(..timex.span.start as usize).unwrap_or_default();
    timex.boundary == Boundary::Since && before.trim_end().ends_with("since")
}

/// The words of the clause around a date.
struct Clause<'w, 'a> {
    /// All of the sentence up to the end of the clause.
    said: &'w [Word<'a>],
    before: &'w [Word<'a>],
    behind: &'w [Word<'a>],
}

impl Clause<'_, '_> {
    fn around(sentence: &str, date: Span, ask: impl Fn(&Clause<'_, '_>) -> bool) -> bool {
        let words = all_words(sentence);
        let clauses = clauses(&words, sentence.len());
        let holds = |clause: &&Span| (clause.start..clause.end).contains(&date.start);
        let whole = Span::new(0, sentence.len());
        let clause = clauses.iter().find(holds).copied().unwrap_or(whole);
        let index = |offset: u32| words.partition_point(|word| word.start < offset as usize);
        ask(&Clause {
            said: words.get(..index(clause.end)).unwrap_or_default(),
            before: words
                .get(index(clause.start)..index(date.start))
                .unwrap_or_default(),
            behind: words
                .get(index(date.end)..index(clause.end))
                .unwrap_or_default(),
        })
    }

    /// Whether anything up to its end speaks of what is to come.
    fn plans(&self) -> bool {
        self.said.iter().any(is_ahead)
    }

    fn tells_past(&self, is_day: bool) -> bool {
        !self.plans()
            && (self.ends_in_verb(is_day)
                || self.goes_on_with_verb()
                || (is_day && self.tells_what_a_noun_did()))
    }

    /// "was sold in", "who took office in", "signed a deal in": a verb of the past with no more than its object between it and the date.
    /// Without a helping verb it must be the only verb of its clause, or it may be that of a noun: "wants the law passed in".
    fn tells_past_in(&self) -> bool {
        let [before @ .., lead] = self.before else {
            return false;
        };
        let verb = before.iter().rposition(|word| verbs::past(word.bare));
        let Some(at) = verb.filter(|_| lead.bare == "in") else {
            return false;
        };
        let earlier = before.get(..at).unwrap_or_default();
        let verb = before.get(at).map_or("", |word| word.bare);
        let near = match before.get(at + 1..).unwrap_or_default() {
            [] => true,
            [what] if verb == "took" => TAKEN.has(what.bare),
            object @ [first, ..] => {
                let other =
                    |word: &Word<'_>| OCCASIONS.has_in_any_case(word.bare) || LEADS.has(word.bare);
                object.len() <= OBJECT
                    && WITH_OBJECT.has(verb)
                    && DETERMINERS.has(first.bare)
                    && !object.iter().any(other)
            }
        };
        let previous = earlier.last().map_or("", |word| word.bare);
        let helped = matches!(previous, "been" | "had" | "was" | "were" | "which" | "who");
        let alone = HAPPENED.has(verb)
            && !earlier
                .iter()
                .any(|word| verbs::finite(word.bare) || NO_SUBJECT.has_in_any_case(word.bare));
        near && (helped || alone) && !OF_PLANS.has(verb) && !earlier.iter().any(is_ahead)
    }

    /// "The ferry sank off the cape on": a verb whose date comes next.
    fn ends_in_verb(&self, is_day: bool) -> bool {
        let Some(at) = self.before.iter().rposition(|word| verbs::past(word.bare)) else {
            return false;
        };
        let verb = self.before.get(at).map_or("", |word| word.bare);
        let earlier = self.before.get(..at).unwrap_or_default();
        let previous = earlier.last().map_or("", |word| word.bare);
        let helped = HELPING.has(previous) || RELATIVE.has(previous);
        // "unveiled a phone launched in 2026"
        let is_verb = helped
            || FINITE.has(verb)
            || (is_day
                && !earlier
                    .iter()
                    .any(|word| verbs::finite(word.bare) && !verbs::says(word.bare)));
        if !HAPPENED.has(verb) || NOT_BEFORE.has(previous) || !is_verb {
            return false;
        }
        let between = self.before.get(at + 1..).unwrap_or_default();
        let between = match between {
            [what, rest @ ..] if verb == "took" && TAKEN.has(what.bare) => rest,
            _ => between,
        };
        let Some(between) = before_date(between) else {
            return false;
        };
        let plain = between
            .iter()
            .all(|word| !OCCASIONS.has(word.bare) && !verbs::finite(word.bare));
        plain
            && match between {
                [] => true,
                // "was elected president of the club in 2027"
                [first, ..] if helped && CHOSEN.has(verb) && OFFICES.has(first.bare) => {
                    between.len() <= OBJECT
                        && !between
                            .iter()
                            .any(|word| word.bare == "for" || OCCASIONS.has_in_any_case(word.bare))
                }
                [first, rest @ ..] if PLACES.has(first.bare) => {
                    between.len() <= PLACE && !verbs::says(verb) && names_place(first, rest)
                }
                _ => {
                    is_day
                        && WITH_OBJECT.has(verb)
                        && between.len() <= OBJECT
                        && !between.iter().any(|word| {
                            PLACES.has(word.bare)
                                || ["for", "of", "as", "with"].contains(&word.bare)
                        })
                }
            }
    }

    /// "The quake on 5 December 2025 killed 12": a verb of harm right behind the date of its subject.
    fn tells_what_a_noun_did(&self) -> bool {
        let [subject @ .., on] = self.before else {
            return false;
        };
        let noun = (1..=PLACE).contains(&subject.len())
            && !subject
                .iter()
                .any(|word| verbs::finite(word.bare) || OCCASIONS.has(word.bare));
        let verb = self.behind.first().map_or("", |word| word.bare);
        on.bare == "on" && noun && DONE_TO.has(verb)
    }

    /// "On 5 December 2025 the ferry sank": the first finite verb behind a date with which the clause begins.
    fn goes_on_with_verb(&self) -> bool {
        let opens = match self.before {
            [] => true,
            [only] => ["On", "In", "on", "in"].contains(&only.bare),
            _ => false,
        };
        let near = self.behind.iter().take(PLACE);
        let verb = near.clone().position(|word| {
            RELATIVE.has(word.bare) || FINITE.has(word.bare) || verbs::finite(word.bare)
        });
        let word = |at: usize| self.behind.get(at).map_or("", |word| word.bare);
        opens
            && verb.is_some_and(|at| {
                FINITE.has(word(at)) || (HELPING.has(word(at)) && HAPPENED.has(word(at + 1)))
            })
    }
}

fn is_ahead(word: &Word<'_>) -> bool {
    // "May" with a capital letter is a month.
    (word.bare != "May" && AHEAD.has_in_any_case(word.bare))
        || word.bare.ends_with("n't")
        || word.bare.ends_with("n’t")
}

/// The words between a verb and its date without those that lead to the date: "on", "late in", "on the night of". None if the date belongs
/// to another word: "left the summit of 5 December".
fn before_date<'w, 'a>(between: &'w [Word<'a>]) -> Option<&'w [Word<'a>]> {
    const PARTS: [&str; 6] = ["night", "morning", "evening", "afternoon", "day", "weekend"];
    match between {
        [rest @ .., on, the, part, of]
            if on.bare == "on"
                && the.bare == "the"
                && PARTS.contains(&part.bare)
                && of.bare == "of" =>
        {
            Some(rest)
        }
        [rest @ .., early, on]
            if ["early", "late"].contains(&early.bare) && ["on", "in"].contains(&on.bare) =>
        {
            Some(rest)
        }
        [rest @ .., early] if ["early", "late"].contains(&early.bare) => {
            before_date(rest).or(Some(rest))
        }
        [rest @ .., on] if ["on", "in"].contains(&on.bare) => Some(rest),
        // "met Friday, 5 December 2025"
        _ if between.iter().all(|word| verbs::is_weekday(word.bare)) => Some(&[]),
        _ => None,
    }
}

/// Whether the words behind "in", "to", "by" and the like name a place, or somebody who did it.
fn names_place(first: &Word<'_>, rest: &[Word<'_>]) -> bool {
    let named = rest.first().is_some_and(|next| {
        next.bare.starts_with(char::is_uppercase)
            || ["the", "a", "an", "its", "his", "her"].contains(&next.bare)
    });
    let clean = rest.iter().all(|word| {
        let digit = word.bare.starts_with(|c: char| c.is_ascii_digit());
        !digit && !word.whole.ends_with([',', ';']) && !["for", "as", "with"].contains(&word.bare)
    });
    clean && (named || first.bare == "at" || first.bare == "near")
}
