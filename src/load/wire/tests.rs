use super::*;
use crate::model::SourcePath;

fn check(whole: &str, expect: &str) {
    let path = SourcePath::new("content/a.txt");
    let text = Text { path: &path, whole };
    let parts = read(text);
    let mut got = vec![
        parts
            .headline
            .as_ref()
            .map_or("-", |line| line.text.as_str()),
    ];
    got.push(match &parts.synopsis {
        Synopsis::Given(words) => &words.text,
        Synopsis::Empty => "(empty)",
        Synopsis::Absent => "(absent)",
    });
    got.extend(parts.takeaways.iter().map(|item| item.text.as_str()));
    let names: Vec<_> = parts
        .authors
        .iter()
        .map(|name| name.text.as_str())
        .collect();
    let names = names.join(" | ");
    if !names.is_empty() {
        got.push("by");
        got.push(&names);
    }
    got.push("=");
    for block in &parts.body {
        let Block::Paragraph(prose) = block else {
            panic!("{block:?}");
        };
        got.push(&prose.text);
    }
    assert_eq!(got.join("\n"), expect);
}

#[test]
fn an_empty_synopsis_is_not_invented() {
    check(
        "Who Will Run the Ferry?\nSynopsis\nKey Takeaways\n- Two firms bid.\n- A vote is due.\nLagos, Oct 29 (NationPress) Two firms bid on Tuesday.\nThe vote is next week.\n",
        "Who Will Run the Ferry?\n(empty)\nTwo firms bid.\nA vote is due.\n=\nLagos, Oct 29 (NationPress) Two firms bid on Tuesday.\nThe vote is next week.",
    );
    check(
        "Head\nSummary:\n• One.\n\nText.",
        "Head\n(empty)\n=\n• One.\nText.",
    );
    check(
        "Head\nSynopsis\n\nLagos, Oct 29 (PTI) Text.",
        "Head\n(empty)\n=\nLagos, Oct 29 (PTI) Text.",
    );
    check("Head\nSynopsis", "Head\n(empty)\n=");
}

#[test]
fn a_synopsis_is_the_paragraph_under_its_label() {
    check(
        "Head\r\nSYNOPSIS\r\nTwo firms bid\r\nfor the ferry.\r\n\r\nKey points:\r\n* One\r\n  more.\r\n\r\n* Two.\r\nText.\r\n",
        "Head\nTwo firms bid for the ferry.\nOne more.\nTwo.\n=\nText.",
    );
    check(
        "Head\nSummary\nShort.\nText one.\nText two.",
        "Head\nShort.\n=\nText one.\nText two.",
    );
    check(
        "Head\nHighlights\n– One.\nSynopsis\nShort.\nText.",
        "Head\nShort.\nOne.\n=\nText.",
    );
}

#[test]
fn bylines_stand_between_headline_and_report() {
    check(
        "Head\n\nBy Ada Cole and Ben Ek\n\nOSLO, Oct 29 (NTB) - Text.",
        "Head\n(absent)\nby\nAda Cole | Ben Ek\n=\nOSLO, Oct 29 (NTB) - Text.",
    );
    check(
        "Head\nBy Ada Cole\nSynopsis\nShort.\nKey takeaways\n- One.\nText.",
        "Head\nShort.\nOne.\nby\nAda Cole\n=\nText.",
    );
    check(
        "Head\nSynopsis\nShort.\nBy Ada Cole, Reuters\nText.",
        "Head\nShort.\nby\nAda Cole, Reuters\n=\nText.",
    );
    check(
        "Head\nBy Tuesday, the ships had left.\nText.",
        "Head\n(absent)\n=\nBy Tuesday, the ships had left.\nText.",
    );
    check(
        "Head\nText.\nBy Ada Cole",
        "Head\n(absent)\n=\nText.\nBy Ada Cole",
    );
}

#[test]
fn takeaways_may_be_numbered() {
    check(
        "Head\nHighlights\n1. One.\n2. Two.\nLagos, Oct 29 (PTI) Text.",
        "Head\n(absent)\nOne.\nTwo.\n=\nLagos, Oct 29 (PTI) Text.",
    );
    check(
        "Head\nSynopsis\nHighlights\n1) One.\n1. FC Bern won.",
        "Head\n(empty)\nOne.\n=\n1. FC Bern won.",
    );
    check(
        "Head\nHighlights\n- One.\n2. Bundesliga is on.",
        "Head\n(absent)\nOne.\n=\n2. Bundesliga is on.",
    );
}

#[test]
fn takeaways_may_have_lost_their_bullets() {
    let check = |head: &str, takeaways: &str, report: &str| {
        check(
            &format!("Head\n{head}{report}"),
            &format!("Head\n(absent)\n{takeaways}=\n{}", report.trim_end()),
        );
    };
    check(
        "Key takeaways\nTwo firms bid.\nA vote is due.\n",
        "Two firms bid.\nA vote is due.\n",
        "Lagos, Oct 29 (PTI) Text.\nMore.",
    );
    check(
        "Highlights\n\nTwo firms bid\n\nA vote is due\n\n",
        "Two firms bid\nA vote is due\n",
        "Lagos, Oct 29 (PTI) Text.",
    );
    check(
        "Highlights\nTwo firms bid.\nA vote is due.\n\n",
        "Two firms bid.\nA vote is due.\n",
        "Text one.\nText two.",
    );
    check(
        "Highlights\nTwo firms bid.\nA vote is due.\n\n",
        "Two firms bid.\nA vote is due.\n",
        "Lagos, Oct 29 (PTI) Text.",
    );
    // All of it is the report: one line, lines of unlike kinds, bullets further down, a blank line under the label, and lines behind which
    // nothing is left.
    for report in [
        "Two firms bid.\nLagos, Oct 29 (PTI) Text.",
        "Two firms bid.\nLagos, Oct 29 (PTI) Text.\nMore.",
        "Lagos, Oct 29 (PTI) Text.\nMore.\nStill more.",
        "Two firms bid\nIt was late.\nOSLO, Oct 29 (NTB) - Text.",
        "What to know:\n- Two firms bid.\n- A vote is due.\nText.",
        "Two firms bid.\nA vote is due.",
        "Two firms bid.\nA vote is due.\n\n",
        "Two firms bid.\nA vote is due.\nBy Ada Cole",
    ] {
        check("Highlights\n", "", report);
    }
    self::check(
        "Head\nHighlights\n\nThe U.S.\nSecretary of State spoke.\n\nMore text.",
        "Head\n(absent)\n=\nThe U.S. Secretary of State spoke.\nMore text.",
    );
    self::check(
        "Head\nSynopsis\nHighlights\nLagos, Oct 29 (PTI) One.\nTwo.\n\nThree.",
        "Head\n(empty)\n=\nLagos, Oct 29 (PTI) One. Two.\nThree.",
    );
    self::check(
        "Head\nHighlights\n•\n•\nOne.\nTwo.\n\nText.",
        "Head\n(absent)\n=\nOne. Two.\nText.",
    );
    self::check(
        "Head\nIn brief\nOne.\nTwo.\nSynopsis\nShort.",
        "Head\nShort.\n=\nOne.\nTwo.",
    );
}

#[test]
fn sections_may_stand_behind_the_report() {
    check(
        "Head\nText one.\nText two.\nKey takeaways\n- One.\n- Two.\nSynopsis\nShort\nwords.\n",
        "Head\nShort words.\nOne.\nTwo.\n=\nText one.\nText two.",
    );
    check(
        "Head\n\nText\nwrapped.\n\nMore.\n\nKey takeaways\n\n1. One.\n",
        "Head\n(absent)\nOne.\n=\nText wrapped.\nMore.",
    );
    check(
        "Head\n\nText.\n\nSummary\n\nShort.\n\nMore text.",
        "Head\n(absent)\n=\nText.\nSummary\nShort.\nMore text.",
    );
    check(
        "Head\nSynopsis\nShort.\nText.\nSynopsis\nOther.",
        "Head\nShort.\n=\nText.\nSynopsis\nOther.",
    );
    check(
        "Head\nText.\nHighlights",
        "Head\n(absent)\n=\nText.\nHighlights",
    );
}

#[test]
fn paragraphs_are_lines_or_wrapped_blocks() {
    check("Head\nOne.\nTwo.", "Head\n(absent)\n=\nOne.\nTwo.");
    check(
        "Head\n\nOne is\n  wrapped.\n\nTwo.\n",
        "Head\n(absent)\n=\nOne is wrapped.\nTwo.",
    );
    let long = "word ".repeat(30);
    let long = long.trim();
    check(
        &format!("Head\n{long}\nTwo.\n\nThree."),
        &format!("Head\n(absent)\n=\n{long}\nTwo.\nThree."),
    );
    check("\u{feff}\n  Head  \n", "Head\n(absent)\n=");
    check("Synopsis\nKey takeaways\nText.", "-\n(empty)\n=\nText.");
}

#[test]
fn wrapped_lines_lead_back_to_the_source() {
    let path = SourcePath::new("content/a.txt");
    let whole = "Head\r\n\r\nOne is\r\n  wrapped.\r\n\r\nTwo.";
    let text = Text { path: &path, whole };
    let parts = read(text);
    let Some(Block::Paragraph(prose)) = parts.body.first() else {
        panic!("no paragraph");
    };
    assert_eq!(text.at(prose.source_of(Span::new(4, 9))), "is\r\n  wr");
    assert_eq!(text.at(prose.span), "One is\r\n  wrapped.");
}
