use super::*;
use crate::model::Prose;
use crate::transform::events::told;
use crate::transform::time::Reader;

/// What cannot be so in sentences of a report of Wednesday 29 October 2025.
fn found(sentences: &[&str]) -> Vec<String> {
    let dated = Dated {
        date: Date::constant(2025, 10, 29),
        seconds: None,
        basis: DateBasis::Dateline(YearBasis::Stated),
        evidence: None,
        year_evidence: Vec::new(),
    };
    let mut reader = Reader::new(Some(dated.date));
    let mut all = Contradictions::of(Some(&dated));
    for sentence in sentences {
        let whole = Span::new(0, sentence.len());
        let prose = Prose::verbatim(sentence, whole);
        told::told(sentence, &mut reader, Some(dated.date));
        let sentence = Sentence {
            plain: whole,
            source: whole,
        };
        all.note(&prose, sentence, reader.seen());
    }
    let shown = |it: Contradiction| {
        let kind = match it.kind {
            Contrary::Weekday { day, .. } => format!("not the weekday of {day}"),
            Contrary::Backwards { start, end, .. } => format!("{start} to {end} runs back"),
            Contrary::Ahead { at, .. } => format!("{at} lies ahead"),
        };
        format!("{}: {kind}", it.words)
    };
    all.all().into_iter().map(shown).collect()
}

/// Sentences, each with what cannot be so in it.
fn check(cases: &[(&str, &str)]) {
    let lines = |found: &dyn Fn(&str, &str) -> String| {
        let line = |(sentence, expected): &(&str, &str)| {
            format!("{sentence} {}", found(sentence, expected))
        };
        cases.iter().map(line).collect::<Vec<_>>()
    };
    let got = lines(&|sentence, _| found(&[sentence]).join("; "));
    assert_eq!(got, lines(&|_, expected| expected.to_owned()));
}

/// Sentences in which nothing contradicts.
fn check_clean(sentences: &[&str]) {
    let cases: Vec<(&str, &str)> = sentences.iter().map(|it| (*it, "")).collect();
    check(&cases);
}

#[test]
fn weekdays_beside_other_days() {
    check(&[
        (
            "It sailed on Tuesday, Oct 29, 2025.",
            "Tuesday, Oct 29, 2025: not the weekday of 2025-10-29",
        ),
        (
            "It sailed on Tuesday, Oct 29.",
            "Tuesday, Oct 29: not the weekday of 2025-10-29",
        ),
        (
            "The hall opened on Monday 29 October 2025.",
            "Monday 29 October 2025: not the weekday of 2025-10-29",
        ),
        (
            "The vote is on Sunday, November 3.",
            "Sunday, November 3: not the weekday of 2025-11-03",
        ),
        (
            "She was born on Thursday, 1 January 1960, in Lagos.",
            "Thursday, 1 January 1960: not the weekday of 1960-01-01",
        ),
        (
            "The market reopens on Thurs. 5 December 2025.",
            "Thurs. 5 December 2025: not the weekday of 2025-12-05",
        ),
        (
            "Talks ended on October 24, 2025, a Thursday.",
            "October 24, 2025, a Thursday: not the weekday of 2025-10-24",
        ),
        (
            "Polls open on 2 November (Saturday) at noon.",
            "2 November (Saturday): not the weekday of 2025-11-02",
        ),
        (
            "They met on Tuesday the 29th of October 2025.",
            "Tuesday the 29th of October 2025: not the weekday of 2025-10-29",
        ),
        (
            "It was filed on Monday, 2025-10-28.",
            "Monday, 2025-10-28: not the weekday of 2025-10-28",
        ),
        (
            "A hearing is set for Saturday morning, Nov 2, 2025.",
            "Saturday morning, Nov 2, 2025: not the weekday of 2025-11-02",
        ),
    ]);
}

#[test]
fn weekdays_beside_their_own_days() {
    check_clean(&[
        "It sailed on Wednesday, Oct 29, 2025.",
        "It sailed on Tuesday, Oct 28.",
        "Talks ended on October 24, 2025, a Friday.",
        "On 29 October, Tuesday's vote was confirmed.",
        "It left on 28 October and Thursday is the day of its return.",
        // By the calendar of those days it was one.
        "The battle was fought on Friday, 14 October 1066.",
        "The fair was on Tuesday.",
        "The election is on Sunday, 8 March.",
        "The ceasefire of Sunday, 19 January, held until Tuesday, 18 March.",
        "It was switched from Sunday 9 November to Saturday 8 November.",
        "Bids were opened on Tuesday 4/11/2025.",
    ]);
}

#[test]
fn stretches_that_run_back() {
    check(&[
        (
            "The course lasts from 10 May 2024 until 2 May 2024.",
            "10 May 2024 until 2 May 2024: 2024-05-10 to 2024-05-02 runs back",
        ),
        (
            "The trial began on 5 May 2024 and ended on 1 May 2024.",
            "5 May 2024 and ended on 1 May 2024: 2024-05-05 to 2024-05-01 runs back",
        ),
        (
            "The fair, which opened on 10 May 2025, ended on 3 May 2025.",
            "10 May 2025, ended on 3 May 2025: 2025-05-10 to 2025-05-03 runs back",
        ),
        (
            "The strike began 10 May 2025 and ended 3 May 2025.",
            "10 May 2025 and ended 3 May 2025: 2025-05-10 to 2025-05-03 runs back",
        ),
        (
            "The festival (10 May 2024 – 2 May 2024) drew crowds.",
            "10 May 2024 – 2 May 2024: 2024-05-10 to 2024-05-02 runs back",
        ),
        (
            "He ruled from 2024 to 2019.",
            "2024 to 2019: 2024 to 2019 runs back",
        ),
        (
            "It is shut from May 20, 2024, to May 5, 2024.",
            "May 20, 2024, to May 5, 2024: 2024-05-20 to 2024-05-05 runs back",
        ),
        (
            "The fair ran from 12 March 2024 to 3 March 2024.",
            "12 March 2024 to 3 March 2024: 2024-03-12 to 2024-03-03 runs back",
        ),
        (
            "The fair ran from 12 March to 3 March 2024.",
            "12 March to 3 March 2024: 2023-03-12 to 2024-03-03 runs back",
        ),
        (
            "The strike will last from November 20 to November 10.",
            "November 20 to November 10: 2025-11-20 to 2026-11-10 runs back",
        ),
        (
            "It was closed between 5 June 2024 and 20 May 2024.",
            "5 June 2024 and 20 May 2024: 2024-06-05 to 2024-05-20 runs back",
        ),
        (
            "The survey covers May 2024 to March 2024.",
            "May 2024 to March 2024: 2024-05 to 2024-03 runs back",
        ),
        (
            "Data from 2024-03-12 to 2024-03-03 are missing.",
            "2024-03-12 to 2024-03-03: 2024-03-12 to 2024-03-03 runs back",
        ),
        (
            "The ship was in dock from 4 July 2025 through 4 June 2025.",
            "4 July 2025 through 4 June 2025: 2025-07-04 to 2025-06-04 runs back",
        ),
        (
            "The term runs from January 20, 2025 to January 20, 2021.",
            "January 20, 2025 to January 20, 2021: 2025-01-20 to 2021-01-20 runs back",
        ),
    ]);
}

#[test]
fn stretches_that_run_on() {
    check_clean(&[
        "The trial began on 5 May 2024 and ended on 11 May 2024.",
        "The fair (10 May 2024 – 12 May 2024) drew crowds.",
        "Output fell from 2024 to 2019.",
        "The fair opened on 12 July 2025 and the museum closed on 3 July 2025.",
        "The fair ran from 3 March to 12 March 2024.",
        "The fiscal year runs from 1 April to 31 March.",
        "It ran from 28 December to 3 January 2024.",
        "The year from 12 March to 11 March 2024 was dry.",
        "Sales fell from 2024 to 1998 tonnes.",
        "The vote was moved from 12 March 2024 to 3 March 2024.",
        "The wall stood from 1200 to 800 BC.",
        "He works from Friday to Tuesday.",
        "It is shut from November to February.",
        "It was brought forward from June 2025 to May 2025.",
    ]);
}

#[test]
fn told_as_past_and_still_ahead() {
    check(&[
        (
            "The minister said on 12 November 2025 that it was over.",
            "12 November 2025: 2025-11-12 lies ahead",
        ),
        (
            "Parliament approved the budget on 5 December 2025.",
            "5 December 2025: 2025-12-05 lies ahead",
        ),
        (
            "Rebels attacked the town on the night of 12 November 2025.",
            "12 November 2025: 2025-11-12 lies ahead",
        ),
        (
            "She was killed by a bomb on 12 November 2025.",
            "12 November 2025: 2025-11-12 lies ahead",
        ),
        (
            "He has led the party since March 2026.",
            "March 2026: 2026-03 lies ahead",
        ),
        (
            "In January 2026 the king died.",
            "January 2026: 2026-01 lies ahead",
        ),
        (
            "The summit was held in Geneva on 5 December 2025.",
            "5 December 2025: 2025-12-05 lies ahead",
        ),
        (
            "The leaders met on Friday, Dec 5, 2025.",
            "Friday, Dec 5, 2025: 2025-12-05 lies ahead",
        ),
        (
            "He died on 12 March 2031.",
            "12 March 2031: 2031-03-12 lies ahead",
        ),
        (
            "The treaty was signed in Paris on November 20, 2025.",
            "November 20, 2025: 2025-11-20 lies ahead",
        ),
        (
            "On 5 December 2025, the bridge was opened.",
            "5 December 2025: 2025-12-05 lies ahead",
        ),
        (
            "On 5 December 2025 the ferry sank off the cape.",
            "5 December 2025: 2025-12-05 lies ahead",
        ),
        (
            "Police said the shop was burned on 14 November 2025.",
            "14 November 2025: 2025-11-14 lies ahead",
        ),
        (
            "The probe launched on November 3, 2025, has lost contact.",
            "November 3, 2025: 2025-11-03 lies ahead",
        ),
        (
            "The opera premiere took place in May 2026.",
            "May 2026: 2026-05 lies ahead",
        ),
        (
            "She flew to Lagos on 9 November 2025.",
            "9 November 2025: 2025-11-09 lies ahead",
        ),
        (
            "The quake on 30 November 2025 killed 12.",
            "30 November 2025: 2025-11-30 lies ahead",
        ),
        (
            "A mob stormed parliament on 30 November 2025.",
            "30 November 2025: 2025-11-30 lies ahead",
        ),
        (
            "She was elected president in 2027.",
            "2027: 2027 lies ahead",
        ),
        (
            "The mill, which burned in 2029, employed 300 people.",
            "2029: 2029 lies ahead",
        ),
    ]);
}

#[test]
fn plans_and_things_past() {
    check_clean(&[
        "The team qualified for the World Cup in 2026.",
        "France won the Winter Games in 2030.",
        "Traders bet on a cut in December 2025.",
        "OPEC raised its production targets in December 2025.",
        "The city granted a permit for a march on 12 December 2025.",
        "The airline cancelled all its flights on 5 December 2025.",
        "Police banned the protest on 5 December 2025.",
        "Apple unveiled a phone launched in 2026.",
        "A comet discovered in July passes Earth on 19 December 2025.",
        "On 5 December 2025, the bank that collapsed in 2008 reopens.",
        "His contract ended in June 2026, and the club wanted to renew.",
        "Emissions peaked in 2030 in the central scenario.",
        "In the simulation, the asteroid struck Earth in 2046.",
        "The singer died on 25 December.",
        "The board appointed Ada Lee as chief executive on 1 January 2026.",
        "Mines injured 2032 people in the war.",
        "The council announced a vote on 5 December 2025.",
        "The band sold tickets for a show on 5 December 2025.",
        "The sides agreed on 5 December 2025 as the day of the vote.",
        "Parliament approved a referendum on 5 December 2025.",
        "By 5 December 2026 it will have been run since March 2026 by her.",
        "The summit will be held in Geneva on 5 December 2025.",
        "The summit is held in Geneva on 5 December 2025.",
        "The loss was small in the quarter ended 5 December 2025.",
        "The council set the vote for 5 December 2025.",
        "The parties agreed to meet on 5 December 2025.",
        "The vote was scheduled to be held on 5 December 2025.",
        "They signed a contract that runs until 5 December 2031.",
        "He was elected to a term that ends on 5 December 2031.",
        "He launched his campaign for the election on 5 December 2025.",
        "The court opened a hearing due on 5 December 2025.",
        "The game's release was postponed to 5 December 2025.",
        "In 2031 the lease signed in 1990 ends.",
        "She was sentenced to prison until 5 December 2031.",
        // It is the morrow elsewhere.
        "The ferry sank on 30 October 2025.",
        "The ferry sank on 28 October 2025.",
        "In the film, set in 2049, the hero died in 2047.",
        "Tickets sold out on Monday for the concert on 5 December 2025.",
        "The firm won a contract for delivery on 5 December 2026.",
        "They left the treaty of 5 December 2031 out.",
        "The exhibition on 5 December 2025 took months to arrange.",
        "The vote on 5 December 2025 took months to arrange.",
        "The march on 5 December 2025 called by the union was banned.",
        "He was elected president for a term ending in 2031.",
        "She was elected head of the Games in 2030.",
        "The mayor to be elected in 2027 has no rival.",
    ]);
}
