//! What words mean for time, as sets of classes: "second" is an ordinal and a unit, "May" a month and a helping verb.

/// A set of classes, one bit each.
pub(super) type Set = u128;

macro_rules! classes {
    ($($(#[$doc:meta])* $name:ident)*) => {
        #[allow(clippy::upper_case_acronyms, non_camel_case_types, reason = "they only number the constants")]
        enum Bit {
            $($name,)*
        }
        $($(#[$doc])* pub(super) const $name: Set = 1 << Bit::$name as u32;)*
    };
}

classes! {
    // Names and numbers.
    /// `January`; number 1 to 12.
    MONTH
    /// `Monday`; number 1 to 7.
    WEEKDAY
    /// `Mondays`: beside `WEEKDAY`.
    WEEKDAYS
    /// `year`, `weeks`: any unit.
    UNIT
    /// Beside `UNIT`: a form for many.
    PLURAL
    /// `quarter`
    QUARTER
    /// `day`
    DAY
    /// `week`
    WEEK
    /// `month`
    MONTHS
    /// `year`
    YEARS
    /// `weekend`
    WEEKEND
    /// `decade`
    DECADES
    /// `century`
    CENTURY
    /// `minute` and other units shorter than a day.
    SHORT
    /// A number in digits or words.
    NUM
    /// Beside `NUM`: it stands there in words.
    SPELT
    /// Digits that can be a day of a month, perhaps with `st`, `nd`, `rd`, `th`.
    DAYNUM
    /// Digits that can be a year.
    YEAR
    /// Beside `YEAR`: in digits, near our time, and it counts nothing.
    PLAIN
    /// `first`, `2nd`
    ORD
    /// `1980s`, `nineties`; the number is the year it begins with.
    DECADE
    /// `10:30`; the number is minutes after midnight.
    CLOCK
    /// `a.m.` (0) and `p.m.` (12).
    MERIDIEM
    /// `GMT`, `EST`
    ZONE
    /// `2025-10-29` and other dates in digits alone.
    DIGITS
    /// `half`
    HALF
    /// `several`, `few`, `many`: a number nobody gave.
    VAGUE
    /// `couple`
    COUPLE
    /// `spring`; number 1 to 4.
    SEASON
    /// `morning`
    PART
    /// `nights`: beside `PART`.
    PARTS
    /// `noon`, `midnight`; the number is the hour.
    NOON
    /// `Christmas`
    HOLIDAY
    /// `Labor`: a feast together with `Day`.
    FEAST
    /// `New` in "New Year's Day".
    NEW
    /// `Good` in "Good Friday", `Black` in "Black Friday".
    GOOD
    /// `Eve`
    EVE
    /// `Q3`
    QUARTERNAME
    /// `today`; the number is days from the report.
    TODAY
    /// `tonight`
    TONIGHT
    /// `full`, `whole`
    FULL
    /// `people`, `miles`: what numbers before it count.
    COUNTED
    /// `fiscal`, `financial`
    FISCAL
    /// `period`, `term`
    PERIOD

    // Little words, the first of the common ones.
    THE
    A
    ITS
    THIS
    THAT
    SAME
    THESE
    LAST
    PAST
    PREVIOUS
    NEXT
    COMING
    FOLLOWING
    CURRENT
    LATEST
    RECENT
    EACH
    OTHER
    BEFORE
    AFTER
    AGO
    EARLIER
    LATER
    AHEAD
    OLD
    LONG
    TERM

    // Modifiers.
    EARLY
    MID
    LATE
    BEGIN
    MIDDLE
    END
    ABOUT
    NEARLY
    MORE
    LESS
    THAN
    LEAST
    MOST
    UP
    OVER
    JUST
    NO

    // Prepositions and joins.
    IN
    ON
    OF
    AT
    FOR
    DURING
    WITHIN
    THROUGH
    FROM
    BETWEEN
    TO
    AND
    OR
    SINCE
    UNTIL
    BY
    /// The last of the common ones.
    AS

    // References.
    NOW
    MOMENT
    RECENTLY
    SOON
    FUTURE
    NEAR
    DAILY
    /// `once`, `twice`, `times`
    TIMES
    /// `ended`, `ending`
    ENDED

    // What the clause around points to.
    /// A verb that points ahead.
    WILL
    /// `would`: ahead of what was said, which may lie before or after the report.
    WOULD
    /// A verb that points back.
    WAS
    /// `is`, `are`, `likely`, `aims`: point ahead before `to`.
    IS
    /// `not`, and the end of `didn't`
    NOT
    /// Beside `WAS`: `had`, before what was expected once.
    HAD
    /// Beside `WILL`: a noun where a date stands right behind it.
    NOUN
    /// `due`, `set`: point ahead only together with the next word.
    DUE
    SET
    /// What can be done by plan: makes `due to` and `set to` point ahead.
    VERB

    // How a word is written.
    /// Counts only with a capital letter.
    NAME
    /// May end in a full stop of its own.
    ABBREVIATION
    /// A month that is also somebody's name, or another word.
    GIVEN
    /// Ends in a full stop that ends no sentence: `Mr`, `Inc`.
    TITLE
}

/// Everything that a word can be without saying anything of a time: no expression begins with it alone.
pub(super) const MARKS: Set = NAME | ABBREVIATION | PLURAL | SPELT | GIVEN | TITLE;

/// What many sentences have that tell no time: little words, modifiers and prepositions, and numbers.
pub(super) const COMMON: Set = NUM | DAYNUM | ((AS << 1) - THE);
