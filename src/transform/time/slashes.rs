//! Whether the dates of a text that stand between slashes put the day or the month first: `25/12/2024` or `12/25/2024`.

/// The order that the dates of a text show by a number that is no month: true for the day first. None if none shows it, or if they
/// disagree.
pub(super) fn day_first(text: &str) -> Option<bool> {
    let bytes = text.as_bytes();
    let mut found = None;
    for slash in memchr::memchr_iter(b'/', bytes) {
        let shown = pair(bytes, slash).and_then(|pair| match pair {
            (13..=31, 1..=12) => Some(true),
            (1..=12, 13..=31) => Some(false),
            _ => None,
        });
        match (found, shown) {
            (_, None) => {}
            (Some(before), Some(now)) if before != now => return None,
            _ => found = shown,
        }
    }
    found
}

/// The two numbers around the first slash of a date with a year behind a second one.
fn pair(bytes: &[u8], slash: usize) -> Option<(u8, u8)> {
    let before = bytes.get(..slash)?;
    let length = digits(before.iter().rev());
    let first = number(before.get(slash - length..)?)?;
    // "/2024/12/25", "1.5/6/24"
    let whole = before.get(..slash - length)?.last();
    if whole.is_some_and(|mark| mark.is_ascii_alphanumeric() || b"/.-".contains(mark)) {
        return None;
    }
    let behind = bytes.get(slash + 1..)?;
    let length = digits(behind.iter());
    let second = number(behind.get(..length)?)?;
    let year = behind.get(length..)?.strip_prefix(b"/")?;
    let end = digits(year.iter());
    let ends = year
        .get(end)
        .is_none_or(|mark| !mark.is_ascii_alphanumeric() && *mark != b'/');
    (ends && end == 4).then_some((first, second))
}

/// How many digits come first.
fn digits<'a>(bytes: impl Iterator<Item = &'a u8>) -> usize {
    bytes.take_while(|byte| byte.is_ascii_digit()).count()
}

/// A number of one digit or two.
fn number(digits: &[u8]) -> Option<u8> {
    match digits {
        [one] => Some(one - b'0'),
        [ten, one] => Some((ten - b'0') * 10 + (one - b'0')),
        _ => None,
    }
}
