//! Whether words are those that a source holds, read without their markup. Nothing else may be left out, and nothing added.

use std::collections::BTreeSet;

/// How a source writes its words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Writing {
    /// As they read; only white space may differ.
    Raw,
    /// With the markup of Markdown.
    Markdown,
    /// As the value of a key: with escapes, and with markup too.
    Key,
}

impl Writing {
    /// How evidence of a file is written that was found by a rule.
    pub(super) fn of(file: &str, rule: Option<&str>) -> Self {
        let is_raw = || {
            let ending = file.rsplit('.').next().unwrap_or_default();
            ["txt", "text"]
                .iter()
                .any(|raw| ending.eq_ignore_ascii_case(raw))
        };
        match rule {
            Some("sidecar" | "front-matter") => Self::Key,
            _ if is_raw() => Self::Raw,
            _ => Self::Markdown,
        }
    }
}

/// How far a link target or a tag is looked for, in characters.
const FARTHEST: usize = 4096;

/// How many ways to read the words so far are kept.
const WAYS: usize = 64;

/// How long the name of an entity may be.
const ENTITY: usize = 32;

/// Whether `plain` is how `words` read.
pub(super) fn reads_as(plain: &str, words: &str, writing: Writing) -> bool {
    let plain: Vec<char> = plain
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
        .chars()
        .collect();
    let words: Vec<char> = words.trim().chars().collect();
    // At each place of the words: how much of `plain` may have been read when they are read up to there.
    let mut ways = vec![BTreeSet::new(); words.len() + 1];
    if let Some(first) = ways.first_mut() {
        first.insert(0);
    }
    for at in 0..words.len() {
        let here = ways.get_mut(at).map(std::mem::take).unwrap_or_default();
        if here.is_empty() {
            continue;
        }
        let mut go = |to: usize, read: usize| {
            if let Some(there) = ways.get_mut(to).filter(|there| there.len() < WAYS) {
                there.insert(read);
            }
        };
        for read in here {
            steps(&plain, read, &words, at, writing, &mut go);
        }
    }
    ways.last().is_some_and(|all| all.contains(&plain.len()))
}

/// All that may be read next.
fn steps(
    plain: &[char],
    read: usize,
    words: &[char],
    at: usize,
    writing: Writing,
    go: &mut impl FnMut(usize, usize),
) {
    let Some(&c) = words.get(at) else { return };
    let next = plain.get(read).copied();
    let after_space = read
        .checked_sub(1)
        .is_none_or(|last| plain.get(last) == Some(&' '));
    if c.is_whitespace() {
        if next == Some(' ') {
            go(at + 1, read + 1);
        }
        if after_space || read == plain.len() {
            go(at + 1, read);
        }
        if writing != Writing::Raw && c == '\n' {
            let rest = words.get(at + 1..).unwrap_or_default();
            if let Some(skip) = line_marks(rest) {
                go(at + 1 + skip, read + usize::from(next == Some(' ')));
            }
        }
        return;
    }
    if next == Some(c) || c == '\0' && next == Some('\u{fffd}') {
        go(at + 1, read + 1);
    }
    if c.is_control() || c == '\u{feff}' {
        go(at + 1, read);
    }
    if writing == Writing::Raw {
        return;
    }
    let rest = words.get(at..).unwrap_or_default();
    let follows = rest.get(1).copied();
    match c {
        '*' | '_' | '~' | '`' | '[' | '>' => go(at + 1, read),
        ']' => {
            go(at + 1, read);
            if let Some(length) = target(rest) {
                go(at + length, read);
            }
        }
        '!' if follows == Some('[') => {
            if let Some(length) = image(rest) {
                go(at + length, read);
            }
            go(at + 1, read);
        }
        '<' => {
            go(at + 1, read);
            if let Some(length) = tag(rest) {
                go(at + length, read);
                // A tag of a line break is read as a space.
                go(at + length, read + usize::from(next == Some(' ')));
            }
        }
        '&' => entity(rest, next, after_space, |length, reads| {
            go(at + length, read + reads);
        }),
        '\\' => {
            if follows.is_none_or(|it| it.is_ascii_punctuation() || it.is_whitespace()) {
                go(at + 1, read);
            }
            if writing == Writing::Key {
                escape(rest, next, |length, reads| go(at + length, read + reads));
            }
        }
        '\'' if writing == Writing::Key && follows == Some('\'') => go(at + 1, read),
        _ => {}
    }
}

/// Marks that open a line of a quotation, a list or a heading.
fn line_marks(line: &[char]) -> Option<usize> {
    let is_mark = |c: &char| matches!(c, '>' | '-' | '+' | '*' | '#' | '=' | ' ' | '\t');
    let marks = line.iter().take_while(|c| is_mark(c)).count();
    let digits = line
        .iter()
        .skip(marks)
        .take(9)
        .take_while(|c| c.is_ascii_digit())
        .count();
    let after = line.get(marks + digits..).unwrap_or_default();
    let end = match after {
        ['.' | ')', ' ', ..] if digits > 0 => marks + digits + 2,
        _ => marks,
    };
    let before = end.checked_sub(1).and_then(|last| line.get(last));
    let is_apart = before.is_some_and(|c| *c != '-' && *c != '+') || end == line.len();
    (end > 0 && (is_apart || line.get(end) == Some(&'\n'))).then_some(end)
}

/// `](https://example.org "title")` or `][label]`.
fn target(rest: &[char]) -> Option<usize> {
    let close = match rest.get(1)? {
        '(' => ')',
        '[' => ']',
        _ => return None,
    };
    balanced(rest.get(1..)?, close).map(|length| length + 1)
}

/// `![words](address)`: no words of the text.
fn image(rest: &[char]) -> Option<usize> {
    let words = 1 + balanced(rest.get(1..)?, ']')?;
    let more = target(rest.get(words - 1..)?).unwrap_or(1);
    Some(words - 1 + more)
}

/// How long something in brackets is.
fn balanced(rest: &[char], close: char) -> Option<usize> {
    let open = *rest.first()?;
    let mut depth = 0_usize;
    let mut escaped = false;
    for (at, c) in rest.iter().enumerate().take(FARTHEST) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            c if *c == open => depth += 1,
            c if *c == close => {
                depth -= 1;
                if depth == 0 {
                    return Some(at + 1);
                }
            }
            _ => {}
        }
    }
    None
}

/// `<b>`, `</b>`, `<!-- words -->`.
fn tag(rest: &[char]) -> Option<usize> {
    let opens = rest
        .get(1)
        .is_some_and(|c| c.is_ascii_alphabetic() || matches!(c, '/' | '!' | '?'));
    let is_comment = rest.starts_with(&['<', '!', '-', '-']);
    let ends = |at: &usize| {
        rest.get(*at) == Some(&'>')
            && (!is_comment
                || at.checked_sub(2).and_then(|from| rest.get(from..*at)) == Some(&['-', '-']))
    };
    let end = (1..rest.len().min(FARTHEST)).find(ends)?;
    opens.then_some(end + 1)
}

/// `&eacute;`, `&#233;`, `&#xe9;`. `go` takes how long it is, and how much of the plain words it is read as.
fn entity(rest: &[char], next: Option<char>, after_space: bool, mut go: impl FnMut(usize, usize)) {
    let Some(end) = rest.iter().take(ENTITY).position(|c| *c == ';') else {
        return;
    };
    let name: String = rest.get(1..end).unwrap_or_default().iter().collect();
    let number = name.strip_prefix('#').map(|number| {
        let hexadecimal = number.strip_prefix(['x', 'X']);
        let code =
            hexadecimal.map_or_else(|| number.parse(), |digits| u32::from_str_radix(digits, 16));
        code.ok()
            .and_then(char::from_u32)
            .filter(|c| *c != '\0')
            .unwrap_or('\u{fffd}')
    });
    let is_space = number.map_or(name == "nbsp" || name.ends_with("sp"), char::is_whitespace);
    if is_space && after_space {
        go(end + 1, 0);
    }
    let fits = |c: char| match number {
        Some(number) => c == number || is_space && c == ' ',
        None if is_space => c == ' ',
        None => !c.is_ascii_alphanumeric() && c != ' ',
    };
    let is_name =
        number.is_some() || !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric());
    if is_name && next.is_some_and(fits) {
        go(end + 1, 1);
    }
}

/// `\u00e9`, `\xe9`, `\n` in the value of a key.
fn escape(rest: &[char], next: Option<char>, mut go: impl FnMut(usize, usize)) {
    let digits = match rest.get(1) {
        Some('u') => 4,
        Some('U') => 8,
        Some('x') => 2,
        Some('n' | 't' | 'r' | 'e' | '0' | 'f' | 'b' | 'a' | 'v' | 'N' | 'L' | 'P') => {
            go(2, usize::from(next == Some(' ')));
            return;
        }
        Some(c) if c.is_whitespace() => {
            go(
                1 + rest
                    .iter()
                    .skip(1)
                    .take_while(|c| c.is_whitespace())
                    .count(),
                0,
            );
            return;
        }
        _ => return,
    };
    let code: String = rest.iter().skip(2).take(digits).collect();
    let told = u32::from_str_radix(&code, 16).ok().and_then(char::from_u32);
    if let Some(told) = told
        && (next == Some(told) || told.is_whitespace() && next == Some(' '))
    {
        go(2 + digits, 1);
    }
}

/// How pieces of a line read: with a space between them, but for marks that close up.
pub(super) fn joined<'a>(pieces: impl Iterator<Item = &'a str>) -> String {
    let mut words = String::new();
    for piece in pieces {
        if !words.is_empty() && !piece.starts_with(['.', ',', ';', ':', '!', '?', '…']) {
            words.push(' ');
        }
        words.push_str(piece);
    }
    words
}

/// The name of a file, which stands in for words that it has not.
pub(super) fn stem(file: &str) -> &str {
    let name = file.rsplit('/').next().unwrap_or(file);
    match name.rsplit_once('.') {
        Some((stem, _)) if !stem.is_empty() => stem,
        _ => name,
    }
}
