//! The head of a Markdown body: its title, its byline, when it was published, and a synopsis or takeaways under headings of their own. All
//! but title and byline may stand behind the report too.

use super::byline;
use super::dateline;
use super::fields::Fields;
use super::labels::{Label, are_alike, ends_section, label};
use super::markdown::Markdown;
use super::parts::Parts;
use super::prose;
use super::published::Published;
use super::text::Text;
use crate::model::{Block, Evidence, Kind, Prose, Rule, Span, Synopsis};

/// Takes title and sections off the head of a body, as far as the front matter has not given them.
pub(super) fn read(text: Text<'_>, markdown: Markdown, front: &Fields, kind: Kind) -> Parts {
    let mut body = markdown.blocks;
    let mut headline = None;
    if let (Some(Block::Heading(_, prose)), Some((0, 1))) = (body.first(), markdown.levels.first())
    {
        let title = front.title.as_ref();
        if title.is_none_or(|title| title.text.eq_ignore_ascii_case(&prose.text)) {
            headline = Some(text.cut(prose.span, Rule::FirstHeading, prose.text.clone()));
            body.remove(0);
        }
    }
    let mut head = Sections::default();
    let mut authors = Vec::new();
    let mut published = Published::default();
    let mut taken = 0;
    loop {
        let next = head.read(text, &body, taken, front, false);
        let mut goes_on = next > taken;
        if authors.is_empty() {
            authors = read_byline(text, &mut body, next);
            goes_on |= !authors.is_empty();
        }
        // A page such as `about` has no day: there it is a line of its text.
        goes_on |= kind == Kind::Report && read_published(text, &mut body, next, &mut published);
        taken = next;
        if !goes_on {
            break;
        }
    }
    body.drain(..taken);
    if kind == Kind::Report {
        read_last(text, &mut body, &mut published);
    }
    // An empty list does not stand in the way of one behind the report.
    head.takeaways = head.takeaways.filter(|takeaways| !takeaways.is_empty());
    // Some outlets put their sections behind the report. What has more behind it is a heading of the report.
    let end = body.len();
    let behind = (1..end).find_map(|at| {
        label_of(body.get(at)?)?;
        let mut found = Sections::default();
        let all = found.read(text, &body, at, front, true) == end;
        let twice = (head.synopsis.is_some() && found.synopsis.is_some())
            || (head.takeaways.is_some() && found.takeaways.is_some());
        (all && !twice && label_of(body.last()?).is_none()).then_some((at, found))
    });
    if let Some((at, found)) = behind {
        body.truncate(at);
        head.synopsis = head.synopsis.or(found.synopsis);
        head.takeaways = head.takeaways.or(found.takeaways);
    }
    let notes = (!markdown.notes.is_empty()).then_some(Block::List(Some(1), markdown.notes));
    Parts {
        headline,
        synopsis: head.synopsis.unwrap_or(Synopsis::Absent),
        takeaways: head.takeaways.unwrap_or_default(),
        published,
        authors,
        notes: notes.into_iter().collect(),
        body,
    }
}

/// Takes the byline off the blocks, if one stands at this index.
fn read_byline(text: Text<'_>, body: &mut Vec<Block>, at: usize) -> Vec<Evidence> {
    let Some(Block::Paragraph(prose)) = body.get_mut(at) else {
        return Vec::new();
    };
    if prose.images().next().is_some() {
        return Vec::new();
    }
    let Some((authors, whole)) = byline::take(text, prose) else {
        return Vec::new();
    };
    if whole {
        body.remove(at);
    }
    authors
}

/// Takes off the blocks the line that says when the report was published, if one stands at this index and something behind it.
fn read_published(
    text: Text<'_>,
    body: &mut Vec<Block>,
    at: usize,
    published: &mut Published,
) -> bool {
    let (before, behind) = body.split_at_mut_checked(at + 1).unwrap_or_default();
    let Some(Block::Paragraph(paragraph)) = before.last_mut() else {
        return false;
    };
    let end = prose::first_line(text, paragraph);
    let (line, rest) = paragraph.text.split_at_checked(end).unwrap_or_default();
    let is_last = behind.is_empty() && rest.is_empty();
    if is_last || paragraph.images().next().is_some() {
        return false;
    }
    let others = behind.iter().filter_map(|block| match block {
        Block::Heading(_, prose) | Block::Paragraph(prose) => Some(prose.text.as_str()),
        _ => None,
    });
    if !published.read(line, rest, others, cut(text, paragraph)) {
        return false;
    }
    prose::drop_line(paragraph, end);
    if paragraph.text.is_empty() {
        body.remove(at);
    }
    true
}

/// The same for the last block of a report.
fn read_last(text: Text<'_>, body: &mut Vec<Block>, published: &mut Published) {
    if let [_, .., Block::Paragraph(paragraph)] = body.as_slice()
        && paragraph.images().next().is_none()
        && published.read_last(&paragraph.text, cut(text, paragraph))
    {
        body.pop();
    }
}

/// The evidence at a span of the words of a paragraph.
fn cut<'a>(text: Text<'a>, paragraph: &'a Prose) -> impl Fn(Span) -> Evidence + 'a {
    move |plain: Span| {
        let words = paragraph.text.get(plain.range()).unwrap_or_default();
        text.cut(
            paragraph.source_of(plain),
            Rule::Published,
            words.to_owned(),
        )
    }
}

/// What stands under labels.
#[derive(Default)]
struct Sections {
    synopsis: Option<Synopsis>,
    takeaways: Option<Vec<Evidence>>,
}

impl Sections {
    /// Reads sections from a block on, and gives the first block that belongs to none. What the front matter has given is not read twice.
    /// `last` are those behind the report.
    fn read(
        &mut self,
        text: Text<'_>,
        body: &[Block],
        from: usize,
        front: &Fields,
        last: bool,
    ) -> usize {
        let words = |prose: &Prose, rule| text.cut(prose.span, rule, prose.text.clone());
        let mut taken = from;
        while let Some(found) = body.get(taken).and_then(label_of) {
            let next = body.get(taken + 1);
            match found {
                Label::Synopsis if front.synopsis.as_ref().and_then(Synopsis::given).is_none() => {
                    if self.synopsis.is_some() {
                        break;
                    }
                    self.synopsis = Some(match next {
                        Some(Block::Paragraph(prose)) if label_of_prose(prose).is_none() => {
                            taken += 1;
                            Synopsis::Given(words(prose, Rule::Section))
                        }
                        _ => Synopsis::Empty,
                    });
                }
                Label::Takeaways if front.takeaways.is_empty() && self.takeaways.is_none() => {
                    self.takeaways = Some(if let Some(Block::List(_, items)) = next {
                        taken += 1;
                        takeaways(items, words)
                    } else if last {
                        Vec::new()
                    } else {
                        let items = plain_takeaways(body.get(taken + 1..).unwrap_or_default());
                        taken += items.len();
                        let items = items.into_iter().map(|prose| words(prose, Rule::Section));
                        items.collect()
                    });
                }
                _ => break,
            }
            taken += 1;
        }
        taken
    }
}

fn label_of(block: &Block) -> Option<Label> {
    match block {
        Block::Heading(_, prose) | Block::Paragraph(prose) => label_of_prose(prose),
        _ => None,
    }
}

fn label_of_prose(prose: &Prose) -> Option<Label> {
    label(prose.text.trim())
}

/// The paragraphs that are takeaways without bullets: those up to a heading or the dateline of the report, if they look alike.
fn plain_takeaways(behind: &[Block]) -> Vec<&Prose> {
    let is_item = |block: &&Block| match block {
        Block::Paragraph(prose) => {
            !ends_section(prose.text.trim()) && prose.images().next().is_none()
        }
        _ => false,
    };
    let items = || {
        let items = behind.iter().take_while(is_item);
        items.filter_map(|block| match block {
            Block::Paragraph(prose) => Some(prose),
            _ => None,
        })
    };
    let opens_report = match behind.get(items().count()) {
        Some(Block::Heading(_, prose)) => label_of_prose(prose).is_none(),
        Some(Block::Paragraph(prose)) => dateline::opens(prose.text.trim()),
        _ => false,
    };
    if opens_report && are_alike(items().map(|prose| prose.text.trim())) {
        items().collect()
    } else {
        Vec::new()
    }
}

/// The first paragraph of each item.
fn takeaways(items: &[Vec<Block>], words: impl Fn(&Prose, Rule) -> Evidence) -> Vec<Evidence> {
    items
        .iter()
        .filter_map(|item| match item.first() {
            Some(Block::Paragraph(prose)) => Some(words(prose, Rule::Section)),
            _ => None,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::markdown;
    use super::*;
    use crate::model::SourcePath;

    fn check(whole: &str, expect: &str) {
        let path = SourcePath::new("content/a.md");
        let text = Text { path: &path, whole };
        let parts = read(
            text,
            markdown::read(text, 0),
            &Fields::default(),
            Kind::Report,
        );
        let mut got = vec![parts.headline.map_or("-".to_owned(), |line| line.text)];
        got.extend(parts.authors.iter().map(|name| format!("by {}", name.text)));
        got.push(match parts.synopsis {
            Synopsis::Given(words) => words.text,
            other => format!("{other:?}"),
        });
        got.extend(parts.takeaways.into_iter().map(|item| item.text));
        got.push(format!("= {}", parts.body.len()));
        assert_eq!(got.join("\n"), expect);
    }

    #[test]
    fn titles_and_sections() {
        check("# A *title*\n\nText", "A title\nAbsent\n= 1");
        check("Text\n\n# Late", "-\nAbsent\n= 2");
        check("## Second level\n\nText", "-\nAbsent\n= 2");
        check(
            "# A\n\n## Synopsis\n\nShort\nwords.\n\n## Key takeaways\n\n- One **more**.\n- Two.\n\n## Report\n\nText",
            "A\nShort words.\nOne more.\nTwo.\n= 2",
        );
        check(
            "# A\n\nSynopsis\n\nKey Takeaways\n- One.\n\nText",
            "A\nEmpty\nOne.\n= 1",
        );
    }

    #[test]
    fn bylines() {
        check(
            "# A\n\n**By Ada Cole and Ben Ek**\n\n## Synopsis\n\nShort.\n\n## Key takeaways\n\n- One.\n\nText",
            "A\nby Ada Cole\nby Ben Ek\nShort.\nOne.\n= 1",
        );
        check(
            "# A\n\n## Synopsis\n\nShort.\n\n*By Ada Cole*\n\nHighlights\n\n- One.\n\nText",
            "A\nby Ada Cole\nShort.\nOne.\n= 1",
        );
        check(
            "# A\n\nBy Ada Cole\nOSLO - Text",
            "A\nby Ada Cole\nAbsent\n= 1",
        );
        check("# A\n\nBy Ada Cole the ship was named", "A\nAbsent\n= 1");
        check("# A\n\nText\n\nBy Ada Cole", "A\nAbsent\n= 2");
    }

    #[test]
    fn sections_behind_the_report() {
        check(
            "# A\n\nText\n\n## Key takeaways\n\n1. One.\n2. Two.\n\n## Summary\n\nShort.",
            "A\nShort.\nOne.\nTwo.\n= 1",
        );
        check(
            "# A\n\nText\n\n## Summary\n\nShort.\n\n## More\n\nText",
            "A\nAbsent\n= 5",
        );
        check(
            "# A\n\nSynopsis\n\nShort.\n\nText\n\n## Summary\n\nOther.",
            "A\nShort.\n= 3",
        );
        check("# A\n\nText\n\n## Highlights", "A\nAbsent\n= 2");
        check(
            "# A\n\n## Key takeaways\n\n## Report\n\nText\n\n## Highlights\n\n- One.",
            "A\nAbsent\nOne.\n= 2",
        );
        check(
            "# A\n\nText\n\n## Key facts\n\nOne.\n\nTwo.\n\n## Summary\n\nShort.",
            "A\nShort.\n= 4",
        );
    }

    #[test]
    fn takeaways_with_bullets_that_were_drawn() {
        for label in ["**Key takeaways**\n\n", "Key takeaways:\n"] {
            check(
                &format!("# A\n\n{label}• One.\n• Two\n  more.\n\nOSLO, Oct 29 (NTB) - Text"),
                "A\nAbsent\nOne.\nTwo more.\n= 1",
            );
        }
    }

    #[test]
    fn takeaways_without_bullets() {
        let check = |whole: &str, takeaways: &str, blocks: usize| {
            check(
                &format!("# A\n\n## Key takeaways\n\n{whole}"),
                &format!("A\nAbsent\n{takeaways}= {blocks}"),
            );
        };
        check("One.\n\nTwo.\n\n## Report\n\nText", "One.\nTwo.\n", 2);
        check("One\n\nTwo\n\nOSLO, Oct 29 (NTB) - Text", "One\nTwo\n", 1);
        check("One.\n\nTwo\n\n## Report\n\nText", "", 4);
        check("One.\n\n## Report\n\nText", "", 3);
        check("One.\n\nTwo.\n\nThree.", "", 3);
        check("One.\n\nTwo.\n\n*By Ada Cole*", "", 3);
        check(
            "![Ship](a.jpg)\n\n![Crew](b.jpg)\n\n## Report\n\nText",
            "",
            4,
        );
        check("• One.\n\n• Two.\n\n## Report\n\nText", "One.\nTwo.\n", 2);
    }
}
