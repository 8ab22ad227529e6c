use super::*;
use crate::transform::words::all_words;

fn check(sentence: &str, expected: &str) {
    let whole = Span::new(0, sentence.len());
    let said = match Sayings::of(sentence, &all_words(sentence)).govern(sentence, &[whole], whole) {
        Said::Nobody => String::new(),
        Said::Somebody => "said ".to_owned(),
        Said::By(span) => format!("said by {} ", &sentence[span.range()]),
    };
    let at = sentence
        .find("May")
        .or_else(|| sentence.find("Monday"))
        .unwrap_or(0);
    let negated = if negated(&all_words(sentence), Span::new(at, at + 3), &[]) {
        "negated "
    } else {
        ""
    };
    assert_eq!(format!("{said}{negated}").trim(), expected, "{sentence}");
}

#[test]
fn a_party_speaks() {
    check(
        "The state-run Port Watch announced that the ship left on Monday.",
        "said by Port Watch",
    );
    check(
        "Traffic resumed on Monday, according to Port Watch, a group.",
        "said by Port Watch",
    );
    check(
        "On Monday Port Watch said that the ship had left.",
        "said by Port Watch",
    );
    check(
        "The Sunday Post said on Monday that it had left.",
        "said by Sunday Post",
    );
    check("Its discovery was announced in May.", "");
    check("He said on Monday that it was over.", "said");
    check("\"Port Watch said so on Monday,\" the paper wrote.", "");
}

#[test]
fn a_party_has_its_whole_name() {
    check(
        "Ten died on Monday, Gaza's health ministry said.",
        "said by Gaza's health ministry",
    );
    check(
        "Israel’s military on Monday said it left.",
        "said by Israel’s military",
    );
    check(
        "Israel's Port Ministry said it left on Monday.",
        "said by Israel's Port Ministry",
    );
    check("Monday's report said it left in May.", "said");
    check("(CNBC) - Apple said it left on Monday.", "said by Apple");
    check(
        "PARIS (AP) — Port Watch said it left on Monday.",
        "said by Port Watch",
    );
    check("Lee - a doctor - said it left on Monday.", "said by Lee");
}

#[test]
fn who_claims_or_accuses_speaks() {
    check(
        "The Navy claims it sank the ship on Monday.",
        "said by Navy",
    );
    check("Police allege that he left on Monday.", "said by Police");
    check("Police say he left on Monday.", "said by Police");
    check("Lee insists he left on Monday.", "said by Lee");
    check("Lee accuses the owner of leaving on Monday.", "said by Lee");
    check("He allegedly left on Monday.", "said");
    check("He is alleged to have left on Monday.", "said");
    check("He was accused of leaving on Monday.", "said");
    // Nouns, and what nobody says.
    check("Jobless claims rose on Monday.", "");
    check("The claims that the firm paid on Monday rose.", "");
    check("The accused left on Monday.", "");
    check("Voters had their final say on Monday.", "");
    check("They have a say on Monday.", "");
    check("Rival claims to the throne were heard on Monday.", "");
    check("He came to claim the ship on Monday.", "");
    check("He could say that on Monday.", "");
    check("The United States left on Monday.", "");
}

#[test]
fn what_is_not_told_is_not_denied() {
    check("Lee did not say what happened on Monday.", "");
    check("Lee has not said whether it left on Monday.", "said by Lee");
    check(
        "The Port has not yet said how many left on Monday.",
        "said by Port",
    );
    check("It did not only sail on Monday but also sank.", "");
    check("It didn't just sail on Monday but also sank.", "");
    check("It could not be reached on Monday.", "negated");
    check("It couldn't be reached on Monday.", "negated");
    check("It did not sail on Monday only.", "negated");
}

#[test]
fn what_did_not_happen() {
    check(
        "As of Monday morning, the ministry had not commented on it.",
        "negated",
    );
    check("The launch wouldn't take place on Monday.", "negated");
    check("It is not a copy of the ship which was built in May.", "");
    check(
        "The lane opened in May lies farther north and does not help.",
        "",
    );
    check("The owner had not paid, but the ship left on Monday.", "");
}

#[test]
fn what_is_denied_did_not_happen() {
    check(
        "Mayor Lee denied that he resigned on Monday.",
        "said by Mayor Lee negated",
    );
    check(
        "Police denied a report that the ship sank on Monday.",
        "said by Police negated",
    );
    check("Lee did not say that it left on Monday.", "negated");
    check("Lee didn't say that it left on Monday.", "negated");
    check("Lee denies that he left on Monday.", "said by Lee negated");
    check(
        "Lee denied that he lied, but he left on Monday.",
        "said by Lee",
    );
    check("Lee never denied that he left on Monday.", "said by Lee");
    check(
        "The Court denied an appeal that was filed on Monday.",
        "said by Court",
    );
    check(
        "The Court denied a loan that Lee took on Monday.",
        "said by Court",
    );
}

#[test]
fn every_word_that_is_looked_for_is_a_cue() {
    let lists = [&SAYING, &SAY, &ALLEGEDLY, &denied::NOT, &denied::DENYING];
    let listed = lists.into_iter().flat_map(Words::all);
    let words = listed.chain(&["claim", "claims", "according", "accused", "alleged"]);
    let missing: Vec<_> = words.filter(|word| !CUES.has(word)).collect();
    assert_eq!(missing, [&""; 0]);
}
