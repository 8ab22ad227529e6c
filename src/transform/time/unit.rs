//! Units of time.

/// A unit of time.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Unit {
    /// A second.
    Second,
    /// A minute.
    Minute,
    /// An hour.
    Hour,
    /// A day.
    #[default]
    Day,
    /// Saturday and Sunday.
    Weekend,
    /// A week, from Monday.
    Week,
    /// A month.
    Month,
    /// A quarter of a year.
    Quarter,
    /// A year.
    Year,
    /// Ten years.
    Decade,
    /// A hundred years.
    Century,
    /// A thousand years.
    Millennium,
}

impl Unit {
    /// The letter of it in a TIMEX3 duration, and how many of that letter's unit it is.
    pub(super) fn letter(self) -> (&'static str, i32) {
        match self {
            Self::Second => ("TS", 1),
            Self::Minute => ("TM", 1),
            Self::Hour => ("TH", 1),
            Self::Day => ("D", 1),
            Self::Weekend => ("D", 2),
            Self::Week => ("W", 1),
            Self::Month => ("M", 1),
            Self::Quarter => ("Q", 1),
            Self::Year => ("Y", 1),
            Self::Decade => ("Y", 10),
            Self::Century => ("Y", 100),
            Self::Millennium => ("Y", 1000),
        }
    }
}
