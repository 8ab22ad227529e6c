//! A text to the words in it that matter, in one pass over its bytes. Other words leave only a gap.

use super::class::{
    A, ABBREVIATION, CLOCK, DAILY, GIVEN, MERIDIEM, MONTH, NAME, NOON, NOT, NOW, QUARTERNAME, Set,
    THE, TITLE, TODAY, TONIGHT, UNIT, WILL, YEAR, ZONE,
};
use super::lexicon::{Entry, Lexicon, key};
use super::numerals;
use super::token::{Gap, Token};
use super::unit::Unit;
use crate::model::Span;
use crate::transform::words::letters;

/// Letters of the longest word that a lexicon may hold.
const LONGEST_WORD: usize = 16;

/// Words that newspapers and programmes are named with.
const TITLES: Set = TODAY | TONIGHT | NOW | NOON | DAILY;

/// Splits a text into `tokens`, which is emptied first. `day_first`: how dates between slashes are read that may be either.
pub(super) fn scan(text: &str, lexicon: &Lexicon, day_first: bool, tokens: &mut Vec<Token>) {
    tokens.clear();
    let mut scanner = Scanner {
        bytes: text.as_bytes(),
        at: 0,
        gap: Gap::STOP,
        title: false,
        day_first,
        lexicon,
        tokens,
    };
    while let Some(&byte) = scanner.bytes.get(scanner.at) {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' => scanner.word(),
            b' ' | b'\t' | b'\r' => scanner.skip(1, Gap::SPACE),
            b'\n' => scanner.line_end(),
            b'0'..=b'9' => scanner.digits(),
            b'.' => scanner.full_stop(),
            _ => scanner.mark(byte),
        }
    }
}

pub(super) struct Scanner<'a> {
    pub bytes: &'a [u8],
    pub at: usize,
    gap: Gap,
    /// The last word was one whose full stop ends no sentence.
    title: bool,
    /// `03/11/2025` is a day in November.
    pub day_first: bool,
    lexicon: &'a Lexicon,
    tokens: &'a mut Vec<Token>,
}

impl Scanner<'_> {
    /// The byte at some distance from here; a space outside of the text.
    pub(super) fn peek(&self, ahead: usize) -> u8 {
        self.bytes.get(self.at + ahead).copied().unwrap_or(b' ')
    }

    pub(super) fn before(&self, back: usize) -> u8 {
        self.at
            .checked_sub(back)
            .and_then(|at| self.bytes.get(at))
            .copied()
            .unwrap_or(b' ')
    }

    /// How many bytes the space at some distance from here has, which may be one that does not break or is narrow; 0 if none is there.
    pub(super) fn space(&self, ahead: usize) -> usize {
        match self.peek(ahead) {
            b' ' => 1,
            0xC2 if self.peek(ahead + 1) == 0xA0 => 2,
            0xE2 if self.peek(ahead + 1) == 0x80 && is_space(self.peek(ahead + 2)) => 3,
            _ => 0,
        }
    }

    /// How far ahead the first byte is at or after some distance from here that is no white space, or, if there is a lot of it, the last one
    /// looked at.
    fn past_space(&self, mut ahead: usize) -> usize {
        const MOST: usize = 4;
        for _ in 0..MOST {
            let space = usize::from(self.peek(ahead).is_ascii_whitespace());
            ahead += space.max(self.space(ahead));
        }
        ahead
    }

    pub(super) fn skip(&mut self, bytes: usize, gap: Gap) {
        self.at = (self.at + bytes).min(self.bytes.len());
        self.gap.add(gap);
    }

    /// The year that was read last, if nothing lies between it and a hyphen or a dash before the digits that have just been read.
    pub(super) fn year_before(&self, start: usize) -> Option<i32> {
        let joined = self.gap == Gap::HYPHEN || self.gap == Gap::DASH;
        let last = self.tokens.last().filter(|_| joined)?;
        let mark = start.checked_sub(last.span.end as usize)?;
        (last.set & YEAR != 0 && mark <= "–".len()).then_some(last.n)
    }

    /// Adds a word that ends here.
    pub(super) fn push(&mut self, start: usize, set: Set, n: i32, unit: Unit) {
        let token = Token {
            span: Span::new(start, self.at),
            set,
            n,
            unit,
            gap: self.gap,
        };
        self.gap = Gap::default();
        self.title = false;
        let joined = self
            .tokens
            .last_mut()
            .is_some_and(|last| numerals::join(last, &token));
        if !joined {
            self.tokens.push(token);
        }
        if set & (CLOCK | MERIDIEM | NOON) != 0 {
            self.local_time();
        }
    }

    /// Reads a word, and passes over those that mean nothing, each with the space behind it, up to one that may: most of a text is such
    /// words.
    fn word(&mut self) {
        let mut rest = self.bytes.get(self.at..).unwrap_or_default();
        loop {
            let letters = letters(rest);
            let behind = rest.get(letters..).unwrap_or_default();
            let after = behind.strip_prefix(b" ");
            let goes_on = after.is_none() && behind.first().copied().is_some_and(goes_on_with);
            let start = self.at;
            self.at += letters;
            if goes_on || !(2..=LONGEST_WORD).contains(&letters) {
                return self.odd_word(start);
            }
            if let Some(entry) = self.lexicon.get(key(rest, letters)) {
                return self.known(start, *entry);
            }
            self.compound();
            self.title = false;
            self.gap.add(Gap::OTHER);
            let Some(after) = after else {
                return;
            };
            self.skip(1, Gap::SPACE);
            if !after.first().is_some_and(u8::is_ascii_alphabetic) {
                return;
            }
            rest = after;
        }
    }

    /// A single letter; or a word of many, or one that goes on with digits or letters of other scripts, which is none of ours.
    fn odd_word(&mut self, start: usize) {
        while goes_on_with(self.peek(0)) {
            self.at += 1;
        }
        let length = self.at - start;
        if length == 1 && self.meridiem(start) {
            return;
        }
        // "Q3"
        if length == 2
            && self.bytes.get(start) == Some(&b'Q')
            && matches!(self.before(1), b'1'..=b'4')
        {
            let number = i32::from(self.before(1) - b'0');
            return self.push(start, QUARTERNAME, number, Unit::Quarter);
        }
        // "U.S.", "J. Smith"
        self.title = length == 1;
        if self.title {
            let rest = self.bytes.get(start..).unwrap_or_default();
            if let Some(entry) = self.lexicon.get(key(rest, length)) {
                return self.known(start, *entry);
            }
            self.compound();
        }
        self.gap.add(Gap::OTHER);
    }

    /// A word of the lexicon, which ends here.
    fn known(&mut self, start: usize, entry: Entry) {
        let (mut set, n, unit) = (entry.set, entry.n, entry.unit);
        if set & NAME != 0 && !self.bytes.get(start).is_some_and(u8::is_ascii_uppercase) {
            set &= !named();
        }
        if set & GIVEN != 0 && set & MONTH != 0 && set & ABBREVIATION == 0 && self.is_described() {
            set &= !GIVEN;
        }
        if set & TITLES != 0 && self.in_name(start) {
            set &= !TITLES;
        }
        if set & !super::class::MARKS == 0 {
            self.title = set & TITLE != 0;
            self.gap.add(Gap::OTHER);
            return;
        }
        self.push(start, set, n, unit);
        self.title = set & TITLE != 0;
        // "Sept. 11": the full stop belongs to the word, but not at the end of a sentence.
        if set & ABBREVIATION != 0 && self.peek(0) == b'.' && self.goes_on(1) {
            self.at += 1;
        }
    }

    /// "quarter-final": a unit that another word is joined to is none; "two-year-plan" is a number of units.
    fn compound(&mut self) {
        if self.gap == Gap::HYPHEN
            && let Some(last) = self.tokens.last_mut()
            && last.set & UNIT != 0
            && !last.gap.has(Gap::HYPHEN)
        {
            last.set = 0;
        }
    }

    /// "a June agreement": a word between an article and a word in small letters; no "the March on Rome".
    fn is_described(&self) -> bool {
        let article = self.gap == Gap::SPACE
            && self
                .tokens
                .last()
                .is_some_and(|last| last.set & (THE | A) != 0);
        let next = self
            .bytes
            .get(self.at..)
            .and_then(|rest| rest.strip_prefix(b" "))
            .unwrap_or_default();
        let length = next
            .iter()
            .take_while(|byte| byte.is_ascii_lowercase())
            .count();
        article && length > 2
    }

    /// "USA Today": whether the capital at the start of a word goes on with a name.
    fn in_name(&self, start: usize) -> bool {
        let capital = |word: &[u8]| {
            word.first().is_some_and(u8::is_ascii_uppercase)
                && word.get(1).is_some_and(u8::is_ascii_lowercase)
        };
        let before = self
            .bytes
            .get(..start)
            .and_then(|text| text.strip_suffix(b" "))
            .unwrap_or_default();
        let last = before
            .iter()
            .rev()
            .take(LONGEST_WORD)
            .take_while(|byte| byte.is_ascii_alphanumeric())
            .count();
        let name = before.get(before.len() - last..).unwrap_or_default();
        self.bytes.get(start..).is_some_and(capital)
            && name.first().is_some_and(u8::is_ascii_uppercase)
    }

    /// Whether what stands some bytes ahead goes on with the sentence: white space and then no capital, quote or end, perhaps behind a dash:
    /// "3 Nov. – 5 Nov."
    fn goes_on(&self, ahead: usize) -> bool {
        let next = self.past_space(ahead);
        let dash = match [self.peek(next), self.peek(next + 1), self.peek(next + 2)] {
            [b'-', ..] => 1,
            [0xE2, 0x80, 0x93 | 0x94] => 3,
            _ => 0,
        };
        let byte = self.peek(if dash > 0 {
            self.past_space(next + dash)
        } else {
            next
        });
        byte.is_ascii_digit() || (dash == 0 && byte.is_ascii_lowercase())
    }

    /// `a.m.` and `p.m.`, whose first letter has just been read.
    fn meridiem(&mut self, start: usize) -> bool {
        let n = match self.bytes.get(start) {
            Some(b'a' | b'A') => 0,
            Some(b'p' | b'P') => 12,
            _ => return false,
        };
        let rest = [self.peek(0), self.peek(1) | 0x20];
        if rest != [b'.', b'm'] || self.peek(2).is_ascii_alphanumeric() {
            return false;
        }
        self.at += 2;
        let stop = self.peek(0) == b'.';
        let ends = !matches!(self.peek(1), b',' | b';') && self.space(1) == 0;
        if stop && !ends {
            self.at += 1;
        }
        self.push(start, MERIDIEM, n, Unit::Day);
        if stop && ends {
            self.at += 1;
        }
        true
    }

    /// "local time" behind a time of the day: a zone that goes without a name.
    fn local_time(&mut self) {
        const LOCAL: &[u8] = b"local time";
        let space = self.space(0);
        let rest = self.bytes.get(self.at + space..).unwrap_or_default();
        let behind = rest.strip_prefix(LOCAL).filter(|_| space > 0);
        if behind.is_some_and(|behind| !behind.first().is_some_and(u8::is_ascii_alphanumeric)) {
            self.skip(space, Gap::SPACE);
            let start = self.at;
            self.at += LOCAL.len();
            self.push(start, ZONE, 0, Unit::Day);
        }
    }

    fn line_end(&mut self) {
        let start = self.at;
        let mut lines = 0;
        while self.peek(0).is_ascii_whitespace() && self.at < self.bytes.len() {
            lines += usize::from(self.peek(0) == b'\n');
            self.at += 1;
        }
        let gap = if lines > 1 && start > 0 {
            Gap::STOP
        } else {
            Gap::SPACE
        };
        self.gap.add(gap);
    }

    fn full_stop(&mut self) {
        let closed = usize::from(matches!(self.peek(1), b'"' | b'\'' | b')'));
        let spaced = self.peek(1 + closed).is_ascii_whitespace() || self.space(1 + closed) > 0;
        let small = self.peek(self.past_space(1 + closed)).is_ascii_lowercase();
        let ends = !self.title && spaced && !small;
        self.skip(1, if ends { Gap::STOP } else { Gap::OTHER });
        self.title = false;
    }

    fn mark(&mut self, byte: u8) {
        match byte {
            b',' => self.skip(1, Gap::COMMA),
            b'?' | b'!' => self.skip(1, Gap::STOP),
            b'(' | b')' => self.skip(1, Gap::BRACKET),
            b';' | b':' | b'"' | b'`' => self.skip(1, Gap::CLAUSE.or(Gap::OTHER)),
            b'-' => self.hyphen(),
            b'\'' => self.apostrophe(1),
            0xE2 if self.peek(1) == 0x80 => match self.peek(2) {
                0x93 | 0x94 => self.skip(3, Gap::DASH),
                0x90 | 0x91 => self.skip(3, Gap::HYPHEN),
                0x98 | 0x99 => self.apostrophe(3),
                0x9C | 0x9D => self.skip(3, Gap::CLAUSE.or(Gap::OTHER)),
                last if is_space(last) => self.skip(3, Gap::SPACE),
                _ => self.skip(3, Gap::OTHER),
            },
            // A space that does not break.
            0xC2 if self.peek(1) == 0xA0 => self.skip(2, Gap::SPACE),
            0x80.. => {
                // A word of another script.
                while matches!(self.peek(0), 0x80..) && self.peek(0) != 0xE2 {
                    self.at += 1;
                }
                if self.peek(0) == 0xE2 && self.peek(1) != 0x80 {
                    self.at += 3;
                }
                while self.peek(0).is_ascii_alphanumeric() && self.at < self.bytes.len() {
                    self.at += 1;
                }
                self.skip(0, Gap::OTHER);
            }
            _ => self.skip(1, Gap::OTHER),
        }
    }

    fn hyphen(&mut self) {
        let touches = |byte: u8| byte.is_ascii_alphanumeric() || byte >= 0x80;
        if self.peek(1) == b'-' {
            self.skip(2, Gap::DASH);
        } else if touches(self.before(1)) && touches(self.peek(1)) {
            self.skip(1, Gap::HYPHEN);
        } else {
            self.skip(1, Gap::DASH);
        }
    }

    /// `'s`, `'ll`, `won't`, `'80s`, or a quotation mark.
    fn apostrophe(&mut self, length: usize) {
        let after_word = self.before(1).is_ascii_alphanumeric();
        let letters = [self.peek(length) | 0x20, self.peek(length + 1) | 0x20];
        if after_word && letters[0] == b's' && !self.peek(length + 1).is_ascii_alphanumeric() {
            self.skip(length + 1, Gap::POSSESSIVE);
        } else if after_word && letters == [b'l', b'l'] {
            self.at += length + 2;
            let start = self.at - 2;
            self.push(start, WILL, 0, Unit::Day);
        } else if after_word && letters[0] == b't' && self.before_is(b"won") {
            self.at += length + 1;
            let start = self.at - 1;
            self.push(start, WILL, 0, Unit::Day);
        } else if after_word && letters[0] == b't' && self.before(1) == b'n' {
            self.at += length + 1;
            let start = self.at - 1;
            self.push(start, NOT, 0, Unit::Day);
        } else if after_word && self.before(1) == b's' && self.peek(length) == b' ' {
            self.skip(length, Gap::POSSESSIVE);
        } else if self.peek(length).is_ascii_digit() {
            self.skip(length, Gap::default());
        } else {
            self.skip(length, Gap::OTHER);
        }
    }

    fn before_is(&self, word: &[u8]) -> bool {
        self.at
            .checked_sub(word.len())
            .and_then(|from| self.bytes.get(from..self.at))
            .is_some_and(|there| there.eq_ignore_ascii_case(word))
    }

    fn digits(&mut self) {
        numerals::read(self);
        self.title = false;
    }
}

/// Whether a word of letters goes on with this byte: a digit, or one of another script, but not of a dash, a quotation mark or a space.
fn goes_on_with(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, 0x80..) && !matches!(byte, 0xE2 | 0xC2)
}

/// Whether this is the last of the three bytes of a space: those of typography, U+2000 to U+200A, and the narrow one that does not break,
/// U+202F. Behind E2 80.
const fn is_space(last: u8) -> bool {
    matches!(last, 0x80..=0x8A | 0xAF)
}

/// The classes of a word that count only with a capital letter.
const fn named() -> Set {
    use super::class::{EVE, FEAST, GIVEN, GOOD, HOLIDAY, MONTH, NEW, WEEKDAY, WEEKDAYS};
    MONTH | FEAST | NEW | GOOD | EVE | WEEKDAY | WEEKDAYS | HOLIDAY | GIVEN | NAME | ABBREVIATION
}
