//! Reads texts one after the other, and remembers what later ones count from.

use super::context::Context;
use super::cue;
use super::day;
use super::english::ENGLISH;
use super::fields::cut;
use super::find::{self, Link};
use super::grammar::{Grammar, Match};
use super::listed;
use super::opening;
use super::present;
use super::resolve::{last_of_days, resolve};
use super::rule::Say;
use super::scan::scan;
use super::slashes;
use super::timex::{Boundary, Look, Modifier, Reason, Timex};
use super::token::Token;
use super::unit::Unit;
use super::value::{Clock, Resolved, Value};
use crate::model::{Date, Span};

/// Days from a weekday of a list to the next one, at most: a weekend and a holiday may lie between.
const LISTED_WITHIN: i32 = 4;

/// Reads the sentences of one report in order.
#[derive(Debug)]
pub struct Reader {
    context: Context,
    tokens: Vec<Token>,
    /// Those of the sentence that was read last by [`Reader::dates`].
    seen: Vec<Timex>,
    /// Dates between slashes have their day first, as far as the report has shown.
    day_first: bool,
}

impl Reader {
    /// A reader for a report of that day.
    pub fn new(report: Option<Date>) -> Self {
        Self {
            context: Context {
                report,
                ..Context::default()
            },
            tokens: Vec::new(),
            seen: Vec::new(),
            day_first: false,
        }
    }

    /// Begins another report; keeps its memory.
    pub fn restart(&mut self, report: Option<Date>) {
        self.context = Context {
            report,
            ..Context::default()
        };
        self.seen.clear();
        self.day_first = false;
    }

    /// Learns from a text of the report, before its sentences are read, whether its dates between slashes have their day first.
    pub fn learn(&mut self, text: &str) {
        self.day_first = slashes::day_first(text).unwrap_or(self.day_first);
    }

    /// The time expressions of the sentence whose [dates](Reader::dates) were read last.
    pub fn seen(&self) -> &[Timex] {
        &self.seen
    }

    /// Passes over a sentence.
    pub fn skip(&mut self) {
        self.seen.clear();
    }

    /// Reads a sentence that is then [seen](Reader::seen).
    pub(super) fn see(&mut self, sentence: &str) {
        let mut seen = std::mem::take(&mut self.seen);
        seen.clear();
        self.find_into(sentence, &mut seen);
        self.seen = seen;
    }

    /// The time expressions of a sentence, or of a whole text, in order.
    pub fn read(&mut self, text: &str) -> Vec<Timex> {
        let mut found = Vec::new();
        self.read_into(text, &mut found);
        found
    }

    /// The same, added to a list.
    pub fn read_into(&mut self, text: &str, found: &mut Vec<Timex>) {
        self.learn(text);
        self.find_into(text, found);
    }

    /// The time expressions of a text in the order of numbers that was learnt before.
    fn find_into(&mut self, text: &str, found: &mut Vec<Timex>) {
        let grammar: &Grammar = &ENGLISH;
        scan(text, &grammar.lexicon, self.day_first, &mut self.tokens);
        if !grammar.may_be_in(&self.tokens) {
            return;
        }
        let mut at = 0;
        let mut open: Option<Match> = None;
        // How many dates of a list stand directly before the next one.
        let mut listed = 0;
        while let Some(next) = find::next(grammar, &self.tokens, at) {
            let joins = open.is_some_and(|open| find::joins(&self.tokens, &open, &next));
            let before = found.len();
            let link = open.and_then(|open| find::link(&self.tokens, &open, &next));
            self.resolve(text, &next, joins, link, found);
            let read = found.len() > before;
            listed = link.map_or(0, |_| listed + 1);
            if read && link == Some(Link::And) && next.fields.year.is_some() {
                let from = before.saturating_sub(listed);
                listed::in_year_of_last(found.get_mut(from..).unwrap_or_default());
            }
            open = read.then_some(next);
            // "30 February 2021" is no day, but "February 2021" is a month; "the fifth Monday of February" is neither.
            at = if read || matches!(next.say, Say::Nothing | Say::NthWeekday) {
                next.end
            } else {
                next.first + 1
            };
        }
    }

    fn resolve(
        &mut self,
        text: &str,
        next: &Match,
        joins: bool,
        link: Option<Link>,
        found: &mut Vec<Timex>,
    ) {
        let behind = text.get(self.span(next).end as usize..).unwrap_or_default();
        let is_other = match next.say {
            // "two days from Sunday's vote" counts from no day.
            Say::FromDay => behind.starts_with(['\'', '’']),
            Say::DayOfMonth => {
                let before = text.get(..self.span(next).start as usize);
                !day::stands_alone(before.unwrap_or_default(), behind)
            }
            _ => false,
        };
        if is_other {
            return;
        }
        let boundary = find::boundary(text, &self.tokens, next);
        let look = self.look(text, next, boundary);
        let told = match found.last().filter(|_| joins) {
            Some(start) => self.range_end(start, next, look),
            None => link
                .and_then(|_| self.next_listed(found.last()?, next))
                .or_else(|| self.count(next, look)),
        };
        let Some((value, reason)) = told else {
            return;
        };
        let from_report = |start: &Timex| is_year_of_report(next, start);
        if joins
            && (reason == Reason::Stated || found.last().is_some_and(from_report))
            && let Value::At(end, _) = value
        {
            listed::start_in_year_of(found, end, reason);
        }
        match (value, next.say) {
            (_, Say::LatestPeriod | Say::Running) => self.context.by_quarter = true,
            // "for the nine months", but not "a two-year boom"
            (Value::Length(length), _)
                if length.unit >= Unit::Month
                    && length.unit != Unit::Quarter
                    && length.count.is_some()
                    && matches!(next.id, "length-turn" | "length-the") =>
            {
                self.context.by_quarter = false;
            }
            _ => {}
        }
        // "ran until 2018": what is over is not ahead.
        let look = match value {
            Value::At(at, _) if reason == Reason::Stated && self.context.is_over(at) => Look::Plain,
            _ => look,
        };
        let span = self.span(next);
        let timex = Timex {
            span,
            value,
            modifier: next.modifier.or_else(|| approximate(next)),
            rule: next.id,
            reason,
            boundary,
            look,
            ends_range: joins,
            weekday: next.fields.weekday_of_day(),
            yearless: next.fields.names_no_year(),
        };
        let resolved = timex.resolved();
        if let Some(resolved) = resolved {
            self.context.note(resolved, reason);
            // What figures are set against is not what the report goes on with.
            let compared = matches!(next.say, Say::Ago | Say::Earlier | Say::YearAgo)
                && next.fields.unit >= Some(Unit::Quarter)
                && self.context.history().is_none();
            if !compared {
                self.context.mention(resolved);
            }
            if let (Resolved::Quarter(year, quarter), Say::Quarter) = (resolved, next.say) {
                self.context.tell_of(year, quarter, look);
            }
        }
        let Some((split, resolved)) = next
            .fields
            .split
            .filter(|_| next.say == Say::Days)
            .zip(resolved)
        else {
            found.push(timex);
            return;
        };
        let (first, last) = cut(span, split);
        found.push(Timex {
            span: first,
            ..timex
        });
        if let Some(end) = last_of_days(&next.fields, resolved) {
            self.context.mention(end);
            found.push(Timex {
                span: last,
                value: Value::At(end, Clock::None),
                ends_range: true,
                weekday: None,
                ..timex
            });
        }
    }

    /// Where the sentence points; what opens it is read by what comes behind.
    fn look(&self, text: &str, next: &Match, boundary: Boundary) -> Look {
        let look = cue::look(text, &self.tokens, next.first, boundary);
        let day = matches!(next.say, Say::Weekday | Say::DayOfMonth);
        let weekday = day || next.say == Say::Clock && next.fields.weekday.is_some();
        let yearless = day || next.fields.names_no_year();
        if look != Look::Plain || boundary != Boundary::At || !(weekday || yearless) {
            return look;
        }
        if present::look(text, &self.tokens, next.first) == Look::Ahead {
            return Look::Ahead;
        }
        if !yearless {
            return look;
        }
        match opening::look(text, &self.tokens, next) {
            // A day may be told in advance by words in the past: "On 4 November voters, divided as never before, go to the polls."
            Look::Back if next.say != Say::Date || next.fields.day.is_some() => Look::Plain,
            look => look,
        }
    }

    /// A weekday behind one ahead in a list is the first one after that: "next Tuesday and Wednesday".
    fn next_listed(&self, before: &Timex, next: &Match) -> Option<(Value, Reason)> {
        let report = self.context.report?;
        let last = before.resolved().and_then(Resolved::first)?;
        if next.say != Say::Weekday || last <= report {
            return None;
        }
        let context = Context {
            report: Some(last),
            ..self.context
        };
        let (value, _) = resolve(next.say, &next.fields, Look::Ahead, &context)?;
        let Value::At(at, _) = value else {
            return None;
        };
        // "on Friday, Thursday's talks having failed": that is no list.
        let days = at.first()?.since(last).ok()?.get_days();
        (days <= LISTED_WITHIN).then_some((value, Reason::WeekdayAfter(report)))
    }

    /// The end of a range is looked for from its start on, wherever the report stands.
    fn range_end(&self, start: &Timex, next: &Match, look: Look) -> Option<(Value, Reason)> {
        let first = start.resolved().and_then(Resolved::first);
        // "from January 16, 2012 to May 31 last year": that is counted from the report.
        let Some(first) = first.filter(|_| !is_year_of_report(next, start)) else {
            return self.count(next, look);
        };
        if next.say == Say::Weekday && start.rule != next.id {
            // "from Sept. 14 to Thursday": it need not be the first Thursday after.
            let told = self.count(next, look);
            let after = |at: Resolved| at.first().is_some_and(|end| end >= first);
            if matches!(told, Some((Value::At(at, _), _)) if after(at)) {
                return told;
            }
        }
        let context = Context {
            report: Some(first),
            ..self.context
        };
        let (value, reason) = resolve(next.say, &next.fields, Look::Ahead, &context)?;
        Some(match value {
            // "from 1 April to 31 March"
            Value::At(at, clock) if matches!(reason, Reason::NearestYear(_)) => {
                let before = at.first().is_some_and(|end| end < first)
                    && !start.resolved().is_some_and(|start| start == at);
                let after = at.a_year_on().filter(|_| before).unwrap_or(at);
                (Value::At(after, clock), reason)
            }
            _ => (value, reason),
        })
    }

    /// Counts from the report, or, in a text of history, from the day that it has come to.
    fn count(&self, next: &Match, look: Look) -> Option<(Value, Reason)> {
        let history = match next.say {
            Say::Date
            | Say::Days
            | Say::NthWeekday
            | Say::Season
            | Say::Running
            | Say::Feast
            | Say::Quarter => self.context.history(),
            Say::Turn if next.fields.season.is_some() => self.context.history(),
            Say::Again | Say::Earlier | Say::Later => {
                let latest = self.context.latest.and_then(Resolved::first);
                self.context.history().filter(|day| latest == Some(*day))
            }
            _ => None,
        };
        let Some(day) = history else {
            return resolve(next.say, &next.fields, look, &self.context);
        };
        let context = Context {
            report: Some(day),
            ..self.context
        };
        let (value, reason) = resolve(next.say, &next.fields, look, &context)?;
        Some(match reason {
            Reason::Report(day) => (value, Reason::Mentioned(day)),
            reason => (value, reason),
        })
    }

    fn span(&self, found: &Match) -> Span {
        let start = self.tokens.get(found.first).map_or(0, |it| it.span.start);
        let last = found.end.checked_sub(1).and_then(|it| self.tokens.get(it));
        Span {
            start,
            end: last.map_or(start, |it| it.span.end),
        }
    }
}

/// Whether the year of the end of a range is counted from the report, not from its start: "from October 2021 to May of the next year". "That
/// year" is counted from what was mentioned.
fn is_year_of_report(end: &Match, start: &Timex) -> bool {
    let counted = |turn| turn <= 0 || start.yearless;
    end.say != Say::DateAgain && end.fields.year_turn().is_some_and(counted)
}

fn approximate(found: &Match) -> Option<Modifier> {
    (found.fields.couple).then_some(Modifier::Approx)
}
