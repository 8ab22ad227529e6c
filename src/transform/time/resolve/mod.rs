//! What an expression means, given what was said before.

mod clocks;
mod composed;
mod counts;
mod dates;
mod quarters;
mod turns;

use super::calendar::year_in_range;
use super::context::Context;
use super::fields::Fields;
use super::rule::Say;
use super::timex::{Look, Reason};
use super::unit::Unit;
use super::value::{Clock, Length, Open, Part, Ref, Resolved, Value};
use crate::model::Date;

/// What an expression means, and why; none if it names no date that exists.
pub(super) fn resolve(
    say: Say,
    fields: &Fields,
    look: Look,
    context: &Context,
) -> Option<(Value, Reason)> {
    let resolver = Resolver {
        fields,
        look,
        context,
    };
    let told = match say {
        Say::Nothing => None,
        // "half a fortnight"
        Say::Length | Say::LengthHalf if fields.half && fields.per_word.is_some() => None,
        Say::Date => resolver.date(),
        Say::Days => resolver.first_of_days(),
        Say::DateAgain => resolver.date_again(),
        Say::WeekOf => resolver.week_of(),
        Say::Quarter => resolver.quarter(),
        Say::Era => resolver.era(),
        Say::Season => resolver.season(),
        Say::Feast => resolver.feast(),
        Say::Today => resolver.today(),
        Say::Weekday => resolver.weekday(),
        Say::Turn => resolver.turn(),
        Say::Again => resolver.again(),
        Say::Running => resolver.running(),
        Say::YearEnd => resolver.counted(|report| Some(Resolved::Year(report.year())), Open::Year),
        Say::NthWeekday => resolver.nth_weekday(),
        Say::DayOfMonth => resolver.day_of_month(),
        Say::BeforeLast => resolver.before_last(),
        Say::FromDay => resolver.after_day(),
        Say::YearsAgo => resolver.years_ago(),
        Say::Ago => resolver.ago(-1),
        Say::FromNow => resolver.ago(1),
        Say::Earlier => resolver.mentioned(-1),
        Say::Later => resolver.mentioned(1),
        Say::YearAgo => resolver.year_ago(),
        Say::LatestPeriod => resolver.latest_quarter(),
        // "zero-day" is a name.
        Say::Length => Some(resolver.length())
            .filter(|length| length.count != Some(0) || length.half)
            .map(|length| (Value::Length(length), Reason::None)),
        Say::LengthHalf => Some((
            Value::Length(Length {
                count: Some(0),
                half: true,
                unit: fields.unit.unwrap_or_default(),
            }),
            Reason::None,
        )),
        Say::LengthOpen => Some((
            Value::Length(Length {
                count: None,
                half: false,
                unit: fields.unit.unwrap_or_default(),
            }),
            Reason::None,
        )),
        Say::Every => Some((Value::Every(resolver.every()), Reason::None)),
        Say::Each => resolver.each(),
        Say::Clock => resolver.clock(),
        Say::PartOfDay => Some(resolver.part_of_day()),
        Say::Past => Some((Value::Ref(Ref::Past), Reason::None)),
        Say::Present => Some((Value::Ref(Ref::Present), Reason::None)),
        Say::Future => Some((Value::Ref(Ref::Future), Reason::None)),
    };
    // Before the year 1 there is no form to write it in.
    told.filter(|(value, _)| match value {
        Value::At(at, _) => at.first().is_some_and(|first| first.year() > 0),
        _ => true,
    })
}

/// The last day of "29-30 October", given what its first day means.
pub(super) fn last_of_days(fields: &Fields, first: Resolved) -> Option<Resolved> {
    let Resolved::Day(first) = first else {
        return None;
    };
    let day = Date::new(first.year(), first.month(), small(fields.last_day?)?).ok()?;
    (day > first).then_some(Resolved::Day(day))
}

struct Resolver<'a> {
    fields: &'a Fields,
    look: Look,
    context: &'a Context,
}

type Told = Option<(Value, Reason)>;

fn small(n: i32) -> Option<i8> {
    i8::try_from(n).ok()
}

impl Resolver<'_> {
    fn part(&self) -> Clock {
        match self.fields.part {
            Some(1) => Clock::Part(Part::Morning),
            Some(2) => Clock::Part(Part::Afternoon),
            Some(3) => Clock::Part(Part::Evening),
            Some(4) => Clock::Part(Part::Night),
            _ => Clock::None,
        }
    }

    fn stated_year(&self) -> Option<i16> {
        let year = self.fields.year.or(self.fields.digits.map(|it| it / 10000));
        year.and_then(|year| year_in_range(i64::from(year)))
    }

    /// Counted from the report, or open if its day is not known.
    fn counted(&self, at: impl Fn(Date) -> Option<Resolved>, open: Open) -> Told {
        Some(match self.context.report {
            Some(report) => (Value::At(at(report)?, self.part()), Reason::Report(report)),
            None => (Value::Open(open, self.part()), Reason::None),
        })
    }
}

fn open_unit(unit: Unit) -> Open {
    match unit {
        Unit::Second | Unit::Minute | Unit::Hour | Unit::Day => Open::Day,
        Unit::Weekend => Open::Weekend,
        Unit::Week => Open::Week,
        Unit::Month => Open::AnyMonth,
        Unit::Quarter => Open::AnyQuarter,
        Unit::Year | Unit::Decade | Unit::Century | Unit::Millennium => Open::Year,
    }
}
