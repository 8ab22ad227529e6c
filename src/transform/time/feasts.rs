//! The days of feasts, by the numbers that the words of a language give them.

use super::calendar::add_days;
use crate::model::Date;
use jiff::civil::Weekday;

/// The number of Easter, with which weekdays go that are none of its own.
pub(super) const EASTER: i32 = 3;

/// The day of a feast in a year.
pub(super) fn day(feast: i32, year: i16) -> Option<Date> {
    match feast {
        1 => Date::new(year, 12, 25).ok(),
        // The fourth Thursday of November.
        2 => nth(year, 11, 4, Weekday::Thursday),
        EASTER => easter(year),
        4 => Date::new(year, 10, 31).ok(),
        // Good Friday.
        5 => add_days(easter(year)?, -2),
        6 => Date::new(year, 1, 1).ok(),
        7 => Date::new(year, 7, 4).ok(),
        // The first Monday of September, and the last one of May.
        8 => nth(year, 9, 1, Weekday::Monday),
        9 => nth(year, 5, -1, Weekday::Monday),
        10 => Date::new(year, 11, 11).ok(),
        11 => Date::new(year, 2, 14).ok(),
        // The Tuesday after the first Monday of November.
        12 => add_days(nth(year, 11, 1, Weekday::Monday)?, 1),
        13 => Date::new(year, 12, 26).ok(),
        // Black Friday and Cyber Monday follow Thanksgiving.
        14 => add_days(day(2, year)?, 1),
        15 => add_days(day(2, year)?, 4),
        // Palm Sunday, Shrove Tuesday, Ash Wednesday, Maundy Thursday.
        16 => add_days(easter(year)?, -7),
        17 => add_days(easter(year)?, -47),
        18 => add_days(easter(year)?, -46),
        19 => add_days(easter(year)?, -3),
        _ => None,
    }
}

/// The eve of a feast in a year: New Year's Eve is that of the year that ends.
pub(super) fn eve(feast: i32, year: i16) -> Option<Date> {
    match feast {
        6 => Date::new(year, 12, 31).ok(),
        _ => add_days(day(feast, year)?, -1),
    }
}

fn nth(year: i16, month: i8, nth: i8, weekday: Weekday) -> Option<Date> {
    let first = Date::new(year, month, 1).ok()?;
    first.nth_weekday_of_month(nth, weekday).ok()
}

/// Easter Sunday of a year (Gregorian; the reckoning of 1876 that needs no table).
fn easter(year: i16) -> Option<Date> {
    let year = i32::from(year);
    let (golden, century, of_century) = (year % 19, year / 100, year % 100);
    let moon_shift = century - century / 4 - (century - (century + 8) / 25 + 1) / 3;
    let epact = (19 * golden + moon_shift + 15) % 30;
    let to_sunday = (32 + 2 * (century % 4) + 2 * (of_century / 4) - epact - of_century % 4) % 7;
    let late = (golden + 11 * epact + 22 * to_sunday) / 451;
    let march = epact + to_sunday - 7 * late + 114;
    let (month, day) = (i8::try_from(march / 31), i8::try_from(march % 31 + 1));
    Date::new(i16::try_from(year).ok()?, month.ok()?, day.ok()?).ok()
}

#[cfg(test)]
mod tests {
    #[test]
    fn feasts_fall_on_their_days() {
        let check =
            |feast, year, day: &str| assert_eq!(super::day(feast, year).unwrap().to_string(), day);
        check(1, 2025, "2025-12-25");
        check(2, 2025, "2025-11-27");
        for easter in [
            "1998-04-12",
            "2000-04-23",
            "2024-03-31",
            "2025-04-20",
            "2038-04-25",
        ] {
            check(3, easter[..4].parse().unwrap(), easter);
        }
        check(5, 2025, "2025-04-18");
        check(8, 2025, "2025-09-01");
        check(9, 2025, "2025-05-26");
        check(12, 2024, "2024-11-05");
        check(14, 2025, "2025-11-28");
        check(15, 2025, "2025-12-01");
        check(16, 2025, "2025-04-13");
        check(17, 2025, "2025-03-04");
        check(18, 2025, "2025-03-05");
        check(19, 2025, "2025-04-17");
    }
}
