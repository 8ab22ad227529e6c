use proptest::prelude::*;

use super::*;

const FERRY: &str = "The ferry Aurora ran aground off the island of Marstal on Tuesday with 120 people aboard, the harbour office said. \
Nobody was hurt. \
It lay on a bank of sand for six hours. \
Scroll down for video. \
A tug pulled the ferry (built in 1998) free at high tide on Wednesday morning. \
The Aurora will not sail for a week, and the island will be served by a smaller ferry, which carries 40 people. \
“We are sorry for those who waited,” said Ada Holm, head of the company. \
However, the island council asked for a second ferry for the winter. \
The council pays for the ferry. \
In 2019 the ferry Aurora ran aground on the same bank of sand near Marstal with 80 people aboard.";

fn text<'a>(headline: &str, whole: &'a str) -> Text<'a> {
    let sentences = crate::load::sentences(whole);
    let line = |(number, span): (usize, crate::model::Span)| Line {
        text: &whole[span.range()],
        opens_paragraph: number == 0,
    };
    Text::new(headline, sentences.enumerate().map(line))
}

fn check(headline: &str, whole: &str, words: usize, expect: &[&str]) {
    let text = text(headline, whole);
    let got: Vec<&str> = synopsis(&text, words)
        .into_iter()
        .map(|line| text.line(line))
        .collect();
    assert_eq!(got, expect);
}

#[test]
fn a_synopsis_is_sentences_of_the_report() {
    check(
        "Ferry runs aground off Marstal",
        FERRY,
        30,
        &[
            "The ferry Aurora ran aground off the island of Marstal on Tuesday with 120 people aboard, the harbour office said.",
            "In 2019 the ferry Aurora ran aground on the same bank of sand near Marstal with 80 people aboard.",
        ],
    );
    check("", FERRY, 0, &[]);
    check("Anything", "", 60, &[]);
    check("Anything", "No sentence here", 60, &[]);
}

#[test]
fn a_sentence_that_leans_brings_the_one_before_it() {
    check(
        "Sand bank holds Aurora for six hours",
        "The ferry Aurora left on Tuesday. It lay on a bank of sand for six hours. Prices of bread rose in many towns.",
        12,
        &[
            "The ferry Aurora left on Tuesday.",
            "It lay on a bank of sand for six hours.",
        ],
    );
}

#[test]
fn takeaways_stand_alone_and_are_cut() {
    let text = text("Ferry runs aground off Marstal", FERRY);
    let got: Vec<String> = takeaways(&text, &[])
        .iter()
        .map(|takeaway| takeaway.words(text.line(takeaway.line)))
        .collect();
    let expect = [
        "The ferry Aurora ran aground off the island of Marstal on Tuesday with 120 people aboard, the harbour office said.",
        "The Aurora will not sail for a week, and the island will be served by a smaller ferry.",
        "The council pays for the ferry.",
        "In 2019 the ferry Aurora ran aground on the same bank of sand near Marstal with 80 people aboard.",
    ];
    assert_eq!(got, expect);
}

#[test]
fn a_sentence_that_comes_twice_is_chosen_once() {
    let twice = "The ferry Aurora left the port of Marstal on Tuesday. Prices of bread rose in many towns of the island. \
The ferry Aurora left the port of Marstal on Tuesday.";
    check(
        "Ferry Aurora leaves Marstal",
        twice,
        60,
        &[
            "The ferry Aurora left the port of Marstal on Tuesday.",
            "Prices of bread rose in many towns of the island.",
        ],
    );
}

#[test]
fn two_sentences_give_no_takeaways() {
    let text = text(
        "A",
        "The ferry left the port of Marstal on Tuesday. The tug left the port of Marstal on Friday.",
    );
    assert_eq!(takeaways(&text, &[]), []);
}

proptest! {
    #[test]
    fn nothing_is_chosen_twice_or_out_of_order(headline in "[a-c ]{0,9}", whole in "([A-Da-d]{1,3}|It|2|\\.|\"|“|”|\\(|\\)|, which|However,| ){0,160}", words in 0_usize..90) {
        let text = text(&headline, &whole);
        let chosen = synopsis(&text, words);
        prop_assert!(chosen.is_sorted_by(|one, next| one < next));
        prop_assert_eq!(&chosen, &synopsis(&text, words));
        for line in &chosen {
            prop_assert!(!text.leans(*line) || chosen.contains(&(line - 1)), "{}", text.line(*line));
        }
        // Without its last two sentences it is not full yet: the last to come in, and the one it leans on.
        let mut lengths: Vec<usize> = chosen.iter().map(|line| text.line(*line).split_ascii_whitespace().count()).collect();
        lengths.sort_unstable();
        let spare: usize = lengths.iter().rev().take(2).sum();
        prop_assert!(chosen.is_empty() || lengths.iter().sum::<usize>() - spare < words.max(1));
        for takeaway in takeaways(&text, &[]) {
            let sentence = text.line(takeaway.line);
            let mut end = 0;
            for piece in &takeaway.pieces {
                prop_assert!(piece.start >= end && piece.start < piece.end);
                prop_assert!(sentence.get(piece.range()).is_some());
                end = piece.end;
            }
        }
    }
}
