//! A date in the name of a file: `2021-03-24-harbour.txt`, `20210324_harbour.txt`.

use crate::model::Date;

/// The first date in a file name, if there is one: eight digits, or year, month and day joined by `-`, `_` or `.`.
pub(super) fn date(stem: &str) -> Option<Date> {
    let bytes = stem.as_bytes();
    (0..bytes.len())
        .filter(|at| *at == 0 || !bytes.get(at - 1).is_some_and(u8::is_ascii_digit))
        .find_map(|at| date_at(bytes.get(at..)?))
}

fn date_at(bytes: &[u8]) -> Option<Date> {
    let joint = bytes
        .get(4)
        .copied()
        .filter(|b| matches!(b, b'-' | b'_' | b'.'));
    let (month, day, end) = if let Some(joint) = joint {
        (bytes.get(7) == Some(&joint)).then_some((5, 8, 10))?
    } else {
        (4, 6, 8)
    };
    if bytes.get(end).is_some_and(u8::is_ascii_digit) {
        return None;
    }
    let year = number(bytes.get(..4)?)?;
    // Eight digits are often a number of another kind; a year of our time makes them a date.
    if joint.is_none() && !(1900..2100).contains(&year) {
        return None;
    }
    let month = i8::try_from(number(bytes.get(month..month + 2)?)?).ok()?;
    let day = i8::try_from(number(bytes.get(day..day + 2)?)?).ok()?;
    Date::new(year, month, day).ok().filter(|_| year > 0)
}

fn number(digits: &[u8]) -> Option<i16> {
    digits.iter().try_fold(0, |number: i16, digit| {
        let digit = digit.is_ascii_digit().then(|| i16::from(digit - b'0'))?;
        Some(number * 10 + digit)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(stem: &str, expect: &str) {
        let got = date(stem).map_or("none".to_owned(), |date| date.to_string());
        assert_eq!(got, expect, "{stem}");
    }

    #[test]
    fn dates_in_names() {
        check("2021-03-24-harbour", "2021-03-24");
        check("20210324_harbour", "2021-03-24");
        check("harbour-2021_03_24", "2021-03-24");
        check("2021.03.24", "2021-03-24");
        check("wire 20210324 harbour 20220101", "2021-03-24");
        check("2021-02-30-harbour", "none");
        check("202103241", "none");
        check("00048213", "none");
        check("2021-03_24", "none");
        check("harbour", "none");
        check("å2021-03-24", "2021-03-24");
    }
}
