//! Numbers: digits in all the forms that tell a time, and words that make one number together.

use super::class::{A, CLOCK, DAYNUM, DECADE, DIGITS, HALF, NUM, ORD, PLAIN, SPELT, YEAR};
use super::scan::Scanner;
use super::token::{Gap, Token};
use super::unit::Unit;
use crate::model::Date;

/// More digits than this are no time.
const MOST_DIGITS: usize = 6;

/// Reads what begins with the digit here.
pub(super) fn read(scanner: &mut Scanner<'_>) {
    let start = scanner.at;
    let amount = is_amount(scanner);
    if !amount && date(scanner, start) {
        return;
    }
    let (first, length) = run(scanner);
    let mut value = first;
    let mut half = false;
    match scanner.peek(0) {
        b':' if length <= 2 && two_digits(scanner, 1).is_some() && !amount => {
            return clock(scanner, start, first);
        }
        b',' if length <= 3 && thousands(scanner) => {
            while thousands(scanner) {
                scanner.at += 1;
                let (group, _) = run(scanner);
                value = value.saturating_mul(1000).saturating_add(group);
            }
        }
        b'.' if scanner.peek(1).is_ascii_digit() => {
            scanner.at += 1;
            let (fraction, digits) = run(scanner);
            half = fraction == 5 && digits == 1;
            if !half {
                return other(scanner);
            }
        }
        b'/' if first == 1 && scanner.peek(1) == b'2' && !scanner.peek(2).is_ascii_digit() => {
            scanner.at += 2;
            return scanner.push(start, HALF, 0, Unit::Day);
        }
        _ => {}
    }
    let joined = matches!(scanner.peek(0), b'%' | b'/' | 0x80..=0xE1) && scanner.space(0) == 0;
    if amount || joined {
        return other(scanner);
    }
    if half {
        return scanner.push(start, NUM | HALF, value, Unit::Day);
    }
    let apostrophe = apostrophe(scanner, start);
    if scanner.peek(0).is_ascii_alphabetic() {
        return with_letters(scanner, start, (first, length), apostrophe);
    }
    if length > MOST_DIGITS {
        return other(scanner);
    }
    let mut set = NUM;
    if length <= 2 && (1..=31).contains(&value) {
        set |= DAYNUM;
    }
    // "the shutdown of 2018-19": two digits of the next year; others may be a month or a number.
    let next = scanner.year_before(start).map(|year| year + 1);
    if let Some(year) = next.filter(|year| length == 2 && year % 100 == value) {
        return scanner.push(start, YEAR | PLAIN | NUM, year, Unit::Day);
    }
    if length == 4 && (1000..=2999).contains(&value) && value == first {
        let counts = counts(scanner);
        let near = (1900..2040).contains(&value);
        if near || !counts {
            set |= YEAR;
        }
        if near && !counts {
            set |= PLAIN;
        }
    }
    if apostrophe > 0 && length == 2 {
        // "the class of '98"
        let year = if first < 40 { 2000 } else { 1900 } + first;
        return scanner.push(start - apostrophe, YEAR, year, Unit::Day);
    }
    scanner.push(start, set, value, Unit::Day);
}

/// How many bytes the apostrophe before a number has that leaves out its century; 0 if there is none.
fn apostrophe(scanner: &Scanner<'_>, start: usize) -> usize {
    let before = scanner.bytes.get(..start).unwrap_or_default();
    let marks: [&[u8]; 2] = [b"'", "\u{2019}".as_bytes()];
    let mark = marks.into_iter().find(|mark| before.ends_with(mark));
    // Two of them are a quotation mark.
    let quotes = before.ends_with(b"''");
    mark.filter(|_| !quotes).map_or(0, <[u8]>::len)
}

/// Whether the digits here are part of an amount, a score or a code: `$1990`, `.5`, `#3`, `3/4`.
fn is_amount(scanner: &Scanner<'_>) -> bool {
    let (before, that) = (scanner.before(1), scanner.before(2));
    matches!(
        before,
        b'$' | b'#' | b'/' | b'_' | b'@' | 0xA3 | 0xA5 | 0xAC
    ) || (matches!(before, b'.' | b',') && that.is_ascii_digit())
        || (before == b'.' && that != b' ' && !that.is_ascii_alphabetic())
}

/// Whether the number that ends here counts what follows: "2000 soldiers". A word in small letters that ends in `s` looks like many.
fn counts(scanner: &Scanner<'_>) -> bool {
    let space = scanner.space(0);
    let letters = scanner
        .bytes
        .get(scanner.at + space..)
        .filter(|_| space > 0)
        .unwrap_or_default();
    let length = letters
        .iter()
        .take_while(|byte| byte.is_ascii_lowercase())
        .count();
    letters
        .get(length.saturating_sub(2)..length)
        .is_some_and(|end| length > 3 && end[1] == b's' && end[0] != b's')
}

fn other(scanner: &mut Scanner<'_>) {
    scanner.skip(0, Gap::OTHER);
}

/// A run of digits: its number, and how many there are.
fn run(scanner: &mut Scanner<'_>) -> (i32, usize) {
    let start = scanner.at;
    let mut value: i32 = 0;
    while scanner.at < scanner.bytes.len() && scanner.peek(0).is_ascii_digit() {
        value = value
            .saturating_mul(10)
            .saturating_add(i32::from(scanner.peek(0) - b'0'));
        scanner.at += 1;
    }
    (value, scanner.at - start)
}

fn two_digits(scanner: &Scanner<'_>, ahead: usize) -> Option<i32> {
    let (tens, ones) = (scanner.peek(ahead), scanner.peek(ahead + 1));
    let both = tens.is_ascii_digit() && ones.is_ascii_digit();
    (both && !scanner.peek(ahead + 2).is_ascii_digit())
        .then(|| i32::from(tens - b'0') * 10 + i32::from(ones - b'0'))
}

fn thousands(scanner: &Scanner<'_>) -> bool {
    scanner.peek(0) == b','
        && (1..=3).all(|ahead| scanner.peek(ahead).is_ascii_digit())
        && !scanner.peek(4).is_ascii_digit()
}

fn clock(scanner: &mut Scanner<'_>, start: usize, hour: i32) {
    let minute = two_digits(scanner, 1).unwrap_or(60);
    scanner.at += 3;
    // Seconds, and longer things that are no clock times.
    while scanner.peek(0) == b':' && two_digits(scanner, 1).is_some() {
        scanner.at += 3;
    }
    if hour > 24 || minute > 59 {
        return other(scanner);
    }
    scanner.push(start, CLOCK, hour * 60 + minute, Unit::Day);
}

/// `10th`, `1980s`, `'80s`, `10am`; any other letters make a code of it.
fn with_letters(
    scanner: &mut Scanner<'_>,
    start: usize,
    (value, length): (i32, usize),
    apostrophe: usize,
) {
    let letters = [scanner.peek(0) | 0x20, scanner.peek(1) | 0x20];
    let count = (0..4)
        .take_while(|ahead| scanner.peek(*ahead).is_ascii_alphabetic())
        .count();
    match (count, &letters) {
        (2, b"st" | b"nd" | b"rd" | b"th") if length <= 2 => {
            scanner.at += 2;
            let day = if (1..=31).contains(&value) { DAYNUM } else { 0 };
            scanner.push(start, ORD | day, value, Unit::Day);
        }
        (1, [b's', _]) if value % 10 == 0 => {
            let decade = match length {
                4 if (1000..=2990).contains(&value) => value,
                2 if apostrophe > 0 => 1900 + value,
                _ => {
                    scanner.at += 1;
                    return other(scanner);
                }
            };
            scanner.at += 1;
            scanner.push(start - apostrophe, DECADE, decade, Unit::Day);
        }
        (2, b"am" | b"pm") if length <= 2 => {
            scanner.push(start, NUM | DAYNUM, value, Unit::Day);
        }
        _ => {
            while scanner.at < scanner.bytes.len() && scanner.peek(0).is_ascii_alphanumeric() {
                scanner.at += 1;
            }
            other(scanner);
        }
    }
}

/// A whole date in digits: `2025-10-29`, `10/29/2025`, `29.10.2025`. Between slashes the month comes first, unless it cannot
/// be one, or other dates of the text show that it does not.
fn date(scanner: &mut Scanner<'_>, start: usize) -> bool {
    let found = (|| {
        let (a, first) = run(scanner);
        let mark = scanner.peek(0);
        if !matches!(mark, b'-' | b'/' | b'.') || first > 4 || !scanner.peek(1).is_ascii_digit() {
            return None;
        }
        scanner.at += 1;
        let (b, second) = run(scanner);
        if scanner.peek(0) != mark || second > 2 || !scanner.peek(1).is_ascii_digit() {
            return None;
        }
        scanner.at += 1;
        let (c, third) = run(scanner);
        let (year, month, day) = match (mark, first, third) {
            (b'-', 4, 2) | (b'/', 4, 1 | 2) => (a, b, c),
            (b'/', 1 | 2, 2 | 4) if a > 12 || (scanner.day_first && b <= 12) => (c, b, a),
            (b'/', 1 | 2, 2 | 4) => (c, a, b),
            (b'.', 1 | 2, 4) => (c, b, a),
            _ => return None,
        };
        let year = match (year, third) {
            (0..50, 2) => 2000 + year,
            (50..100, 2) => 1900 + year,
            _ => year,
        };
        let ends = !matches!(scanner.peek(0), b'-' | b'/' | b'0'..=b'9' | b'a'..=b'z' | b'A'..=b'S' | b'U'..=b'Z');
        let date = Date::new(
            i16::try_from(year).ok()?,
            i8::try_from(month).ok()?,
            i8::try_from(day).ok()?,
        );
        (ends && date.is_ok_and(|date| date.year() > 0)).then_some(year * 10000 + month * 100 + day)
    })();
    let Some(packed) = found else {
        scanner.at = start;
        return false;
    };
    // "2025-10-29T10:30": the hour is read as a word of its own.
    let clock = scanner.peek(0) == b'T' && scanner.peek(1).is_ascii_digit();
    scanner.push(start, DIGITS, packed, Unit::Day);
    scanner.at += usize::from(clock);
    true
}

/// Makes one number of two words, if they are one: "twenty four", "nineteen ninety-six", "a hundred", "twenty-first".
pub(super) fn join(last: &mut Token, next: &Token) -> bool {
    if next.set & SPELT == 0
        || !next.gap.within(Gap::CLOSE)
        || next.gap == Gap::default()
        || last.set & (SPELT | A) == 0
    {
        return false;
    }
    let tens = last.n % 10 == 0 && (20..=90).contains(&(last.n % 100));
    let joined = if next.set & ORD != 0 {
        (last.set & NUM != 0 && tens && next.n < 10).then_some((ORD | SPELT, last.n + next.n))
    } else if last.set & A != 0 {
        (next.n == 100 || next.n == 1000).then_some((NUM | SPELT, next.n))
    } else if last.set & YEAR != 0 {
        (tens && next.n < 10 && next.n > 0).then_some((YEAR | SPELT, last.n + next.n))
    } else if last.set & NUM == 0 {
        None
    } else if tens && (1..10).contains(&next.n) {
        Some((NUM | SPELT, last.n + next.n))
    } else if (next.n == 100 || next.n == 1000) && last.n > 0 && last.n < next.n {
        Some((NUM | SPELT, last.n * next.n))
    } else if (17..=20).contains(&last.n) && (10..100).contains(&next.n) {
        Some((YEAR | SPELT, last.n * 100 + next.n))
    } else if last.n >= 100 && last.n % 100 == 0 && last.n < 100_000 && (1..100).contains(&next.n) {
        Some((NUM | SPELT, last.n + next.n))
    } else {
        None
    };
    if let Some((set, n)) = joined {
        last.set = set;
        last.n = n;
        last.span.end = next.span.end;
    }
    joined.is_some()
}
