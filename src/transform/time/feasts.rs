//! The days of feasts, by the numbers that the words of a language give them.

use super::calendar::add_days;
use crate::model::Date;
use jiff::civil::Weekday;

/// The day of a feast in a year.
pub(super) fn day(feast: i32, year: i16) -> Option<Date> {
    match feast {
        1 => Date::new(year, 12, 25).ok(),
        // The fourth Thursday of November.
        2 => Date::new(year, 11, 1)
            .ok()?
            .nth_weekday_of_month(4, Weekday::Thursday)
            .ok(),
        3 => easter(year),
        4 => Date::new(year, 10, 31).ok(),
        // Good Friday.
        5 => add_days(easter(year)?, -2),
        _ => None,
    }
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
    }
}
