//! A sentence for each rule, in a report of Wednesday 29 October 2025: the rule, the words, what they mean.

/// A line for each rule, and more where a rule has several rows.
pub(in super::super) const EXAMPLES: &[(&str, &str, &str)] = &[
    // Dates that name their month, year, quarter, season or feast.
    (
        "day-month-year",
        "She left on 25 December 2021.",
        "25 December 2021=2021-12-25",
    ),
    (
        "day-month-year",
        "They met on 3 November.",
        "3 November=2025-11-03",
    ),
    (
        "month-day-year",
        "She left on Saturday, Dec. 25, 2021.",
        "Saturday, Dec. 25, 2021=2021-12-25",
    ),
    ("month-day", "They met on Oct. 27.", "Oct. 27=2025-10-27"),
    (
        "month-day",
        "They met on Mon, Oct 27, in the rain.",
        "Mon, Oct 27=2025-10-27",
    ),
    (
        "month-day",
        "They will meet on March eighth.",
        "March eighth=2026-03-08",
    ),
    (
        "days",
        "Talks were held on 29-30 September.",
        "29=2025-09-29; 30 September=2025-09-30",
    ),
    (
        "days",
        "Talks were held on July 4 and 5.",
        "July 4=2025-07-04; 5=2025-07-05",
    ),
    (
        "month-day-year",
        "It opens on August 25 next year.",
        "August 25 next year=2026-08-25",
    ),
    (
        "week-of",
        "It sails in the week of October 13.",
        "the week of October 13=2025-W42",
    ),
    (
        "digits",
        "The file says 2021-12-25, and 3/4/21.",
        "2021-12-25=2021-12-25; 3/4/21=2021-03-04",
    ),
    (
        "month-year",
        "It opened in December 2021.",
        "December 2021=2021-12",
    ),
    (
        "month-year",
        "It opened in March of last year.",
        "March of last year=2024-03",
    ),
    (
        "date-again",
        "Built in 2019, it sank in August of that year.",
        "2019=2019; August of that year=2019-08",
    ),
    ("month", "It opened in May.", "May=2025-05"),
    (
        "month",
        "It opened early in September.",
        "September=2025-09",
    ),
    ("year", "It was built in 1998.", "1998=1998"),
    ("year", "The 2021 flood was worse.", "2021=2021"),
    (
        "year",
        "That was in nineteen ninety-six.",
        "nineteen ninety-six=1996",
    ),
    ("year", "She was in the class of ’98.", "’98=1998"),
    (
        "fiscal-year",
        "Net fell in fiscal 2024.",
        "fiscal 2024=2024",
    ),
    (
        "decade",
        "It began in the late 1990s.",
        "the late 1990s=199:END",
    ),
    (
        "century",
        "The church is of the 12th century.",
        "the 12th century=11",
    ),
    (
        "quarter",
        "Sales fell in the second quarter.",
        "the second quarter=2025-Q2",
    ),
    ("quarter", "Sales rose in Q3 2024.", "Q3 2024=2024-Q3"),
    (
        "quarter",
        "Fourth-quarter sales will rise.",
        "Fourth-quarter=2025-Q4",
    ),
    (
        "quarter",
        "Sales fell in the first half of 2025.",
        "the first half of 2025=2025-H1",
    ),
    (
        "quarter",
        "Sales rose in this year's first quarter.",
        "this year's first quarter=2025-Q1",
    ),
    (
        "half",
        "It was built in the last half of 2021.",
        "the last half of 2021=2021-H2",
    ),
    (
        "season",
        "It was dry in the summer of 2022.",
        "the summer of 2022=2022-SU",
    ),
    ("season", "It was dry in the spring.", "the spring=2025-SP"),
    (
        "feast",
        "Shops were shut on Christmas Eve.",
        "Christmas Eve=2025-12-24",
    ),
    (
        "feast",
        "It rained on Good Friday 2024.",
        "Good Friday 2024=2024-03-29",
    ),
    (
        "feast",
        "It will open on New Year's Day.",
        "New Year's Day=2026-01-01",
    ),
    (
        "each-month",
        "The board meets each Thursday.",
        "each Thursday=XXXX-WXX-4",
    ),
    ("weekdays", "It is shut on Mondays.", "Mondays=XXXX-WXX-1"),
    (
        "weekdays",
        "They play on Friday nights.",
        "Friday nights=XXXX-WXX-5TNI",
    ),
    // Weekdays, `today`, and what a word counts.
    ("day-word", "It rained yesterday.", "yesterday=2025-10-28"),
    (
        "day-word",
        "It sails tomorrow morning.",
        "tomorrow morning=2025-10-30TMO",
    ),
    (
        "day-word",
        "It sails the day after tomorrow.",
        "the day after tomorrow=2025-10-31",
    ),
    ("weekday", "It flew on Tuesday.", "Tuesday=2025-10-28"),
    (
        "weekday",
        "It will fly on Tuesday night.",
        "Tuesday night=2025-11-04TNI",
    ),
    (
        "weekday-turn",
        "It flew last Wednesday.",
        "last Wednesday=2025-10-22",
    ),
    (
        "weekday-turn",
        "It flies next Monday.",
        "next Monday=2025-11-03",
    ),
    (
        "weekday-again",
        "It sank on 5 May and was found the following Friday.",
        "5 May=2025-05-05; the following Friday=2025-05-09",
    ),
    (
        "month-turn",
        "It opened last November.",
        "last November=2024-11",
    ),
    (
        "season-turn",
        "It opens next spring.",
        "next spring=2026-SP",
    ),
    ("unit-turn", "It opened last month.", "last month=2025-09"),
    (
        "unit-turn",
        "It opens later this week.",
        "later this week=2025-W44:END",
    ),
    (
        "part-turn",
        "It rained last night.",
        "last night=2025-10-28TNI",
    ),
    (
        "part-again",
        "It sank on 5 May; that night it rained.",
        "5 May=2025-05-05; that night=2025-05-05TNI",
    ),
    (
        "unit-again",
        "It sank on 5 May and was found the next day.",
        "5 May=2025-05-05; the next day=2025-05-06",
    ),
    (
        "unit-again",
        "It sank in 2019 and was found the following year.",
        "2019=2019; the following year=2020",
    ),
    ("running", "It is the largest of the year.", "the year=2025"),
    (
        "running",
        "It rained over the weekend.",
        "the weekend=2025-W43-WE",
    ),
    (
        "running",
        "Sales fell in the third quarter. In the quarter, costs rose.",
        "the third quarter=2025-Q3; the quarter=2025-Q3",
    ),
    (
        "full-year",
        "It expects a loss for the full year.",
        "the full year=2025",
    ),
    (
        "year-end",
        "It was finished before year-end.",
        "year-end=2025",
    ),
    // What a number counts.
    ("ago", "It sank two weeks ago.", "two weeks ago=2025-W42"),
    ("ago", "It sank years ago.", "years ago=PAST_REF"),
    (
        "earlier",
        "It sank on 5 May. Three days earlier it had been seen.",
        "5 May=2025-05-05; Three days earlier=2025-05-02",
    ),
    (
        "later",
        "It sank in 2019. Two years later it was found.",
        "2019=2019; Two years later=2021",
    ),
    (
        "from-now",
        "It opens two months from now.",
        "two months from now=2025-12",
    ),
    ("hours", "It was seen hours earlier.", "hours earlier=PTXH"),
    (
        "year-ago",
        "Third-quarter net rose from the year-ago quarter.",
        "Third-quarter=2025-Q3; the year-ago quarter=2024-Q3",
    ),
    (
        "latest",
        "Third-quarter net rose; sales in the latest period fell.",
        "Third-quarter=2025-Q3; the latest period=2025-Q3",
    ),
    // Lengths of time, and what comes again.
    (
        "length",
        "It took more than two weeks.",
        "more than two weeks=P2W:MORE_THAN",
    ),
    (
        "length",
        "It took two and a half hours.",
        "two and a half hours=PT2H30M",
    ),
    (
        "length",
        "A couple of days went by.",
        "A couple of days=P2D:APPROX",
    ),
    ("length", "It took half an hour.", "half an hour=PT30M"),
    (
        "length-range",
        "It takes 12 to 18 months.",
        "12 to 18 months=PXM",
    ),
    (
        "length-turn",
        "It happened in the past 20 years.",
        "the past 20 years=P20Y",
    ),
    (
        "length-turn",
        "It opens in the next few weeks.",
        "the next few weeks=PXW",
    ),
    (
        "length-recent",
        "It has rained in recent days.",
        "recent days=PXD",
    ),
    (
        "length-ahead",
        "It opens in the weeks ahead.",
        "the weeks ahead=PXW",
    ),
    ("length-open", "They waited for decades.", "decades=PXY"),
    (
        "length-the",
        "The loss for the year ended June 30 was small.",
        "the year=P1Y; June 30=2025-06-30",
    ),
    ("every", "It sails every day.", "every day=P1D"),
    ("every", "It sails twice a week.", "a week=P1W"),
    ("daily", "It sails daily.", "daily=P1D"),
    // Times of day.
    (
        "clock",
        "It left at 9:30 a.m. on Monday.",
        "9:30 a.m. on Monday=2025-10-27T09:30",
    ),
    (
        "clock",
        "It left at 10pm Monday night.",
        "10pm Monday night=2025-10-27T22:00",
    ),
    (
        "clock",
        "It left at 4 in the morning, and came back at 10 in the evening.",
        "4 in the morning=2025-10-29T04:00; 10 in the evening=2025-10-29T22:00",
    ),
    (
        "clock",
        "It left at 0800 GMT.",
        "0800 GMT=2025-10-29T08:00Z",
    ),
    (
        "noon",
        "It left at noon yesterday.",
        "noon yesterday=2025-10-28T12:00",
    ),
    (
        "part",
        "It left in mid-afternoon yesterday.",
        "mid-afternoon yesterday=2025-10-28TAF:MID",
    ),
    (
        "part",
        "It left in the morning.",
        "the morning=2025-10-29TMO",
    ),
    // No calendar holds these.
    (
        "now",
        "It is now at sea, and at present it rains.",
        "now=PRESENT_REF; at present=PRESENT_REF",
    ),
    (
        "recently",
        "It has recently been sold, as in the past.",
        "recently=PAST_REF; the past=PAST_REF",
    ),
    (
        "soon",
        "It is a ship of the near future.",
        "the near future=FUTURE_REF",
    ),
    // Dates that are counted from another one in the same words.
    (
        "nth-weekday",
        "The trial starts on the first Monday in December.",
        "the first Monday in December=2025-12-01",
    ),
    (
        "nth-weekday",
        "They met on the last Friday of March 2024.",
        "the last Friday of March 2024=2024-03-29",
    ),
    (
        "nth-weekday",
        "They will meet on the 2nd Tuesday of next month.",
        "the 2nd Tuesday of next month=2025-11-11",
    ),
    (
        "day-of-month",
        "It was signed on the 22nd.",
        "the 22nd=2025-10-22",
    ),
    (
        "before-last",
        "They met the Friday before last.",
        "the Friday before last=2025-10-17",
    ),
    (
        "before-last",
        "It fell in the week before last.",
        "the week before last=2025-W42",
    ),
    (
        "from-day",
        "They will meet again a week from Thursday.",
        "a week from Thursday=2025-11-06",
    ),
    (
        "from-day",
        "It opens 10 days from today.",
        "10 days from today=2025-11-08",
    ),
    (
        "years-ago",
        "It opened 20 years ago today.",
        "20 years ago today=2005-10-29",
    ),
    (
        "years-ago",
        "The bill passed a year ago this month.",
        "a year ago this month=2024-10",
    ),
    (
        "years-ago",
        "He was elected three years ago next month.",
        "three years ago next month=2022-11",
    ),
    (
        "ago",
        "It opened a fortnight ago.",
        "a fortnight ago=2025-W42",
    ),
    ("length", "It took a fortnight.", "a fortnight=P2W"),
    (
        "feast",
        "Shops open early on Black Friday.",
        "Black Friday=2025-11-28",
    ),
    (
        "feast",
        "They met on Easter Monday 2024 and Ash Wednesday 2024.",
        "Easter Monday 2024=2024-04-01; Ash Wednesday 2024=2024-02-14",
    ),
];
