//! A place in the head of a paragraph, and the pieces of a dateline that may begin there.

use std::fmt;

use super::dateline_words as words;
use super::text::is_space;
use crate::model::{Date, MONTHS, Span, WEEKDAYS};

/// A day of a month; the year may be missing. The day is 1 to 31, whether or not the month has it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct DayMonth {
    /// The year, if it is stated.
    pub year: Option<i16>,
    /// 1 to 12.
    pub month: i8,
    /// 1 to 31.
    pub day: i8,
}

impl DayMonth {
    /// The day in a year, if it exists there.
    pub(super) fn in_year(self, year: i16) -> Option<Date> {
        Date::new(year, self.month, self.day).ok()
    }

    /// Whether some year has this day; if a year is stated, whether that one has it.
    pub(super) fn exists(self) -> bool {
        self.in_year(self.year.unwrap_or(2000)).is_some()
    }
}

impl fmt::Debug for DayMonth {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(year) = self.year {
            write!(f, "{year}-")?;
        }
        write!(f, "{}-{}", self.month, self.day)
    }
}

/// A place in a text. Methods that read something give the place after it.
#[derive(Clone, Copy)]
pub(super) struct Cursor<'a> {
    text: &'a str,
    /// The offset in the text.
    pub at: usize,
}

impl<'a> Cursor<'a> {
    /// The beginning of a text.
    pub(super) fn new(text: &'a str) -> Self {
        Self { text, at: 0 }
    }

    /// What is still to be read.
    pub(super) fn rest(self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    /// The characters at a span of the text.
    pub(super) fn slice(self, span: Span) -> &'a str {
        self.text.get(span.range()).unwrap_or_default()
    }

    /// Past so many bytes.
    pub(super) fn skip(self, bytes: usize) -> Self {
        Self {
            at: self.at + bytes,
            ..self
        }
    }

    fn up_to(self, end: Self) -> Span {
        Span::new(self.at, end.at)
    }

    /// Past white space.
    pub(super) fn spaces(self) -> Self {
        let rest = self.rest();
        self.skip(rest.len() - rest.trim_start_matches(is_space).len())
    }

    /// Past one of these characters, if one is there.
    pub(super) fn eat(self, characters: &[char]) -> Self {
        match self.rest().chars().next() {
            Some(c) if characters.contains(&c) => self.skip(c.len_utf8()),
            _ => self,
        }
    }

    /// Past the separator between dateline and report: a long dash, two hyphens, or a hyphen before white space.
    pub(super) fn separator(self) -> Option<Self> {
        let rest = self.rest();
        let dashes = rest.trim_start_matches(['-', '–', '—', '―']);
        let length = rest.len() - dashes.len();
        let long =
            length > 1 || (length == 1 && (dashes.is_empty() || dashes.starts_with(is_space)));
        (long && length <= 9).then(|| self.skip(length).spaces())
    }

    /// The words in round or square brackets or between slashes, if they are short and begin with a letter.
    pub(super) fn bracketed(self) -> Option<(Span, Self)> {
        let rest = self.rest();
        let close = match rest.chars().next()? {
            '(' => ')',
            '[' => ']',
            '/' => '/',
            _ => return None,
        };
        let open = self.skip(1);
        let length = open.rest().find(close)?;
        let end = open.skip(length);
        let inner = self.slice(open.up_to(end));
        let plain = |c: char| {
            c.is_alphanumeric() || matches!(c, ' ' | '\u{a0}' | '/' | '.' | '-' | '&' | '\'' | '’')
        };
        let named =
            inner.starts_with(char::is_alphabetic) && inner.len() <= 40 && inner.chars().all(plain);
        named.then(|| (open.up_to(end), end.skip(1)))
    }

    /// A place of one to eight words with an initial capital, and what follows it with its comma.
    ///
    /// A region in square brackets belongs to the dateline, not to the place: `Jaipur [India]`.
    pub(super) fn place(self) -> Option<(Span, Self)> {
        let mut end = self;
        let mut next = self;
        for count in 0..9 {
            if next.date().is_some() {
                break;
            }
            let Some(word) = next.place_word() else {
                break;
            };
            if count == 8 || !word.rest().starts_with(ends_place_word) {
                return None;
            }
            end = word;
            next = word.eat(&[',']).spaces();
        }
        if end.at == self.at {
            return None;
        }
        if let Some((_, after)) = next.bracketed()
            && after.eat(&[',']).at > after.at
            && after.eat(&[',']).spaces().date().is_some()
        {
            if next.rest().starts_with('(') {
                end = after;
            }
            next = after.eat(&[',']).spaces();
        }
        let words = self.slice(self.up_to(end));
        // "MOSCOW. Aug. 3": the stop is not part of the name. "COLUMBIA, S.C.": here it is.
        let length = match words.strip_suffix('.') {
            Some(name) if !name.contains([',', '.']) => name.len(),
            _ => words.len(),
        };
        Some((self.up_to(self.skip(length)), next))
    }

    /// Past one word of a place: `Port-au-Prince`, `O’FALLON`, `St.`, `AVIV/GAZA`, `de`.
    fn place_word(self) -> Option<Self> {
        let rest = self.rest();
        let joins = |c: char| matches!(c, '-' | '/' | '\'' | '’');
        let mut length = 0;
        for (at, c) in rest.char_indices() {
            let inner = joins(c)
                && at > 0
                && rest
                    .get(at + c.len_utf8()..)
                    .is_some_and(|after| after.starts_with(char::is_alphabetic));
            if !(c.is_alphabetic() || inner || (c == '.' && at > 0)) {
                break;
            }
            length = at + c.len_utf8();
        }
        let word = rest.get(..length)?;
        (word.starts_with(char::is_uppercase) || words::is_particle(word))
            .then(|| self.skip(length))
    }

    /// A date: `Oct. 29`, `29 October 2025`, `2025-10-29`, `Monday`, `Wednesday, Oct 29`. Not a range of days.
    pub(super) fn date(self) -> Option<(Span, Option<DayMonth>, Self)> {
        let (weekday, start) = match self.name(&WEEKDAYS, 9) {
            Some((_, after)) => (Some(after), after.eat(&[',']).spaces()),
            None => (None, self),
        };
        if let Some((day, after)) = start.day_month() {
            return Some((self.up_to(after), Some(day), after));
        }
        if let Some((day, after)) = start.in_numbers() {
            return Some((self.up_to(after), day, after));
        }
        weekday.map(|after| (self.up_to(after), None, after))
    }

    /// A date in numbers: `2025-10-29`, `29/10/2025`, `10/29/2025`, `29.10.2025`. Without a day if it can be read in two ways.
    fn in_numbers(self) -> Option<(Option<DayMonth>, Self)> {
        let short = |at: Self| at.number(2).or_else(|| at.number(1));
        let mark = |at: Self, mark: char| Some(at.eat(&[mark])).filter(|after| after.at > at.at);
        let (first, after) = self.number(4).or_else(|| short(self))?;
        let between = ['-', '/', '.']
            .into_iter()
            .find(|mark| after.rest().starts_with(*mark))?;
        let (second, after) = short(mark(after, between)?)?;
        let year_first = first > 31;
        let after = mark(after, between)?;
        let (third, after) = if year_first {
            short(after)?
        } else {
            after.number(4)?
        };
        let mut behind = after.rest().chars();
        let next = behind.next();
        let goes_on = behind.next().is_some_and(|c| c.is_ascii_digit());
        let range = matches!(next, Some('-' | '–' | '/' | '.' | ':')) && goes_on;
        // "2025-10-29T09:15"
        let clock = year_first && next == Some('T') && goes_on;
        if range || !clock && next.is_some_and(char::is_alphanumeric) {
            return None;
        }
        let (year, month, day) = if year_first {
            (first, second, third)
        } else if between == '.' || first > 12 {
            (third, second, first)
        } else if second > 12 || first == second {
            (third, first, second)
        } else {
            return Some((None, after));
        };
        let month = i8::try_from(month)
            .ok()
            .filter(|it| (1..=12).contains(it))?;
        let day = i8::try_from(day).ok().filter(|it| (1..=31).contains(it))?;
        let year = i16::try_from(year).ok().filter(|year| *year > 0);
        Some((Some(DayMonth { year, month, day }), after))
    }

    /// A day and a month in either order, and a year if there is one.
    pub(super) fn day_month(self) -> Option<(DayMonth, Self)> {
        let (month, day, after) = if let Some((month, after)) = self.month() {
            let (day, after) = after.spaces().day()?;
            (month, day, after)
        } else {
            let (day, after) = self.day()?;
            let (month, after) = after.spaces().month()?;
            (month, day, after)
        };
        let (year, after) = match after.eat(&[',']).spaces().number(4) {
            Some((year, after)) => (i16::try_from(year).ok().filter(|year| *year > 0), after),
            None => (None, after),
        };
        Some((DayMonth { year, month, day }, after))
    }

    /// A month, whole, or cut short with or without its full stop.
    fn month(self) -> Option<(i8, Self)> {
        let (index, after) = self.name(&MONTHS, 3)?;
        let whole = MONTHS
            .get(index)
            .is_some_and(|name| name.len() == after.at - self.at);
        let after = if whole { after } else { after.eat(&['.']) };
        Some((i8::try_from(index).ok()? + 1, after))
    }

    /// A name of a list in any case, cut to no fewer than `least` letters.
    pub(super) fn name(self, names: &[&str], least: usize) -> Option<(usize, Self)> {
        let rest = self.rest().as_bytes();
        let length = rest.iter().take_while(|b| b.is_ascii_alphabetic()).count();
        let word = rest.get(..length)?;
        let index = names.iter().position(|name| {
            let name = name.as_bytes();
            length >= least.min(name.len())
                && name
                    .get(..length)
                    .is_some_and(|cut| cut.eq_ignore_ascii_case(word))
        })?;
        // Besides the whole word, months are cut to three letters, or `Sept`.
        let whole = names.get(index).is_some_and(|name| name.len() == length);
        let cut = length == 3 || (length == 4 && word.eq_ignore_ascii_case(b"sept"));
        (whole || cut).then(|| (index, self.skip(length)))
    }

    fn day(self) -> Option<(i8, Self)> {
        let (day, after) = self.number(2).or_else(|| self.number(1))?;
        let rest = after.rest();
        let ordinal = ["st", "nd", "rd", "th"]
            .iter()
            .any(|end| rest.starts_with(end));
        let after = if ordinal { after.skip(2) } else { after };
        let mut next = after.rest().chars();
        let range = matches!(next.next(), Some('-' | '–' | '/' | '.' | ':'))
            && next.next().is_some_and(|c| c.is_ascii_digit());
        let glued = after.rest().starts_with(char::is_alphanumeric);
        let day = i8::try_from(day)
            .ok()
            .filter(|day| (1..=31).contains(day))?;
        (!range && !glued).then_some((day, after))
    }

    /// A number of exactly so many digits.
    fn number(self, digits: usize) -> Option<(u32, Self)> {
        let rest = self.rest();
        let length = rest.bytes().take_while(u8::is_ascii_digit).count();
        if length != digits {
            return None;
        }
        Some((rest.get(..length)?.parse().ok()?, self.skip(length)))
    }
}

/// What may stand right after a word of a place.
fn ends_place_word(c: char) -> bool {
    is_space(c) || matches!(c, ',' | '-' | '–' | '—')
}
