//! How finely a date is told.

use serde::{Deserialize, Serialize};

/// How finely the source tells a date, the coarsest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Precision {
    /// The century.
    Century,
    /// The decade.
    Decade,
    /// The year.
    Year,
    /// The half of a year.
    Half,
    /// The season of a year.
    Season,
    /// The quarter of a year.
    Quarter,
    /// The month.
    Month,
    /// The week.
    Week,
    /// The day.
    Day,
}

impl Precision {
    /// Its name in data.
    pub fn name(self) -> &'static str {
        match self {
            Self::Century => "century",
            Self::Decade => "decade",
            Self::Year => "year",
            Self::Half => "half",
            Self::Season => "season",
            Self::Quarter => "quarter",
            Self::Month => "month",
            Self::Week => "week",
            Self::Day => "day",
        }
    }

    /// Whether it tells the month, so that an event stands among those of one.
    pub fn tells_month(self) -> bool {
        self >= Self::Month
    }
}
