//! Days of the calendar and the names of their parts.

use super::Date;

/// English names of the months.
pub const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// English names of the days of the week, Monday first (ISO 8601).
pub const WEEKDAYS: [&str; 7] = [
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
];

/// The date that `YYYY-MM-DD` names, if it exists.
pub fn parse_civil(text: &str) -> Option<Date> {
    let shape = text.len() == 10
        && text.bytes().enumerate().all(|(at, b)| {
            if at == 4 || at == 7 {
                b == b'-'
            } else {
                b.is_ascii_digit()
            }
        });
    if !shape {
        return None;
    }
    Date::new(
        text.get(..4)?.parse().ok()?,
        text.get(5..7)?.parse().ok()?,
        text.get(8..)?.parse().ok()?,
    )
    .ok()
    .filter(|date| date.year() > 0)
}

/// Days as three numbers where nobody reads what is written: a text would take three times as long.
pub(super) mod packed {
    use serde::de::Error;
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    use crate::model::Date;

    #[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes it so")]
    pub(in crate::model) fn serialize<S: Serializer>(day: &Date, to: S) -> Result<S::Ok, S::Error> {
        if to.is_human_readable() {
            return day.serialize(to);
        }
        (day.year(), day.month(), day.day()).serialize(to)
    }

    pub(in crate::model) fn deserialize<'de, D: Deserializer<'de>>(
        from: D,
    ) -> Result<Date, D::Error> {
        if from.is_human_readable() {
            return Date::deserialize(from);
        }
        let (year, month, day) = Deserialize::deserialize(from)?;
        Date::new(year, month, day).map_err(D::Error::custom)
    }

    /// The same for days that may be missing.
    pub(in crate::model) mod optional {
        use serde::{Deserialize, Deserializer, Serialize, Serializer};

        use crate::model::Date;

        #[derive(Serialize, Deserialize)]
        struct Packed(#[serde(with = "super")] Date);

        #[expect(
            clippy::ref_option,
            clippy::trivially_copy_pass_by_ref,
            reason = "serde passes it so"
        )]
        pub(in crate::model) fn serialize<S: Serializer>(
            day: &Option<Date>,
            to: S,
        ) -> Result<S::Ok, S::Error> {
            day.map(Packed).serialize(to)
        }

        pub(in crate::model) fn deserialize<'de, D: Deserializer<'de>>(
            from: D,
        ) -> Result<Option<Date>, D::Error> {
            let packed = Option::<Packed>::deserialize(from)?;
            Ok(packed.map(|Packed(day)| day))
        }
    }
}
