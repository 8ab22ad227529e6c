//! English words that matter for time, as classes.

/// What a word means for time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Class {
    /// Nothing.
    Other,
    /// A month, 1 to 12.
    Month(i8),
    /// A day of the week, 0 for Monday.
    Weekday(i8),
    /// A number of one or two digits, perhaps with `st`, `nd`, `rd` or `th`.
    Day(i8),
    /// A number of four digits between 1000 and 2999.
    Year(i16),
    /// `2025-10-29`.
    Iso(crate::model::Date),
    /// `today` and its neighbours, by days.
    Offset(i8),
    /// A part of the day: goes with the day before it.
    PartOfDay,
    /// `in`, `on`, `of`, `during`: may stand before a month or a year.
    In,
    /// `from` or `between`: opens a range.
    From,
    /// `to` or `through`: joins a range.
    To,
    /// `and`: joins a range that `between` opened, or two days of a month.
    And,
    /// A hyphen or an en dash: joins a range if it touches both ends.
    Dash,
    /// `since` or `after`.
    Since,
    /// `until`, `till` or `before`.
    Until,
    /// `by`.
    By,
    /// `as`, the first word of "as of".
    As,
    /// `last` or `past`.
    Last,
    /// `next` or `coming`.
    Next,
    /// `this`.
    This,
    /// `early`, `mid`, `late`.
    Part,
    /// A comma.
    Comma,
    /// A verb or phrase that points ahead.
    Future,
    /// `would`: ahead of what was said, which may lie before or after the report.
    Would,
    /// A verb that points back.
    Past,
    /// A mark that ends a clause.
    Clause,
}

/// The class of a word. Months and weekdays count only with a capital letter: "may", "march" and "sun" are common words.
pub(super) fn class(word: &str) -> Class {
    let Some(first) = word.bytes().next() else {
        return Class::Other;
    };
    if first.is_ascii_digit() {
        return number(word);
    }
    if word.len() > 12 || !first.is_ascii_alphabetic() {
        return Class::Other;
    }
    let mut buffer = [0; 12];
    let Some(lower) = buffer.get_mut(..word.len()) else {
        return Class::Other;
    };
    lower.copy_from_slice(word.as_bytes());
    lower.make_ascii_lowercase();
    if first.is_ascii_uppercase()
        && let Some(named) = named(lower)
    {
        return named;
    }
    plain(lower)
}

fn named(lower: &[u8]) -> Option<Class> {
    Some(match lower {
        b"january" | b"jan" => Class::Month(1),
        b"february" | b"feb" => Class::Month(2),
        b"march" | b"mar" => Class::Month(3),
        b"april" | b"apr" => Class::Month(4),
        b"may" => Class::Month(5),
        b"june" | b"jun" => Class::Month(6),
        b"july" | b"jul" => Class::Month(7),
        b"august" | b"aug" => Class::Month(8),
        b"september" | b"sept" | b"sep" => Class::Month(9),
        b"october" | b"oct" => Class::Month(10),
        b"november" | b"nov" => Class::Month(11),
        b"december" | b"dec" => Class::Month(12),
        b"monday" => Class::Weekday(0),
        b"tuesday" => Class::Weekday(1),
        b"wednesday" => Class::Weekday(2),
        b"thursday" => Class::Weekday(3),
        b"friday" => Class::Weekday(4),
        b"saturday" => Class::Weekday(5),
        b"sunday" => Class::Weekday(6),
        _ => return None,
    })
}

fn plain(lower: &[u8]) -> Class {
    match lower {
        b"yesterday" => Class::Offset(-1),
        b"today" | b"tonight" => Class::Offset(0),
        b"tomorrow" => Class::Offset(1),
        b"morning" | b"afternoon" | b"evening" | b"night" => Class::PartOfDay,
        b"in" | b"on" | b"of" | b"during" => Class::In,
        b"from" | b"between" => Class::From,
        b"to" | b"through" => Class::To,
        b"and" => Class::And,
        b"since" | b"after" => Class::Since,
        b"until" | b"till" | b"before" => Class::Until,
        b"by" => Class::By,
        b"as" => Class::As,
        b"last" | b"past" => Class::Last,
        b"next" | b"coming" => Class::Next,
        b"this" => Class::This,
        b"early" | b"mid" | b"late" => Class::Part,
        b"will" | b"shall" | b"won" | b"scheduled" | b"due" | b"expected" | b"plans"
        | b"planned" | b"slated" | b"going" | b"preparing" | b"hopes" | b"begins" | b"starts"
        | b"opens" | b"arrives" | b"leaves" | b"meets" | b"starting" | b"beginning" | b"set" => {
            Class::Future
        }
        b"would" => Class::Would,
        b"said" | b"told" | b"was" | b"were" | b"had" => Class::Past,
        _ => Class::Other,
    }
}

fn number(word: &str) -> Class {
    let digits = word.bytes().take_while(u8::is_ascii_digit).count();
    let (value, ending) = word.split_at(digits);
    match (digits, ending) {
        (1 | 2, "" | "st" | "nd" | "rd" | "th") => match value.parse() {
            Ok(day @ 1..=31) => Class::Day(day),
            _ => Class::Other,
        },
        (4, "") => match value.parse() {
            Ok(year @ 1000..=2999) => Class::Year(year),
            _ => Class::Other,
        },
        _ => Class::Other,
    }
}
