//! The head of a Markdown body: its title, and a synopsis or takeaways under headings of their own.

use super::fields::Fields;
use super::labels::{Label, label};
use super::markdown::Markdown;
use super::parts::Parts;
use super::text::Text;
use crate::model::{Block, Evidence, Prose, Rule, Synopsis};

/// Takes title and sections off the head of a body, as far as the front matter has not given them.
pub(super) fn read(text: Text<'_>, markdown: Markdown, front: &Fields) -> Parts {
    let mut body = markdown.blocks;
    let words = |prose: &Prose, rule| text.cut(prose.span, rule, prose.text.clone());
    let mut headline = None;
    if let (Some(Block::Heading(_, prose)), Some((0, 1))) = (body.first(), markdown.levels.first())
    {
        let title = front.title.as_ref();
        if title.is_none_or(|title| title.text.eq_ignore_ascii_case(&prose.text)) {
            headline = Some(words(prose, Rule::FirstHeading));
            body.remove(0);
        }
    }
    let mut parts = Parts {
        headline,
        synopsis: Synopsis::Absent,
        takeaways: Vec::new(),
        body: Vec::new(),
    };
    let mut taken = 0;
    while let Some(found) = body.get(taken).and_then(label_of) {
        let next = body.get(taken + 1);
        match found {
            Label::Synopsis if front.synopsis.as_ref().and_then(Synopsis::given).is_none() => {
                if parts.synopsis != Synopsis::Absent {
                    break;
                }
                parts.synopsis = match next {
                    Some(Block::Paragraph(prose)) if label_of_prose(prose).is_none() => {
                        taken += 1;
                        Synopsis::Given(words(prose, Rule::Section))
                    }
                    _ => Synopsis::Empty,
                };
            }
            Label::Takeaways if front.takeaways.is_empty() && parts.takeaways.is_empty() => {
                if let Some(Block::List(_, items)) = next {
                    parts.takeaways = takeaways(items, words);
                    taken += 1;
                }
            }
            _ => break,
        }
        taken += 1;
    }
    body.drain(..taken);
    parts.body = body;
    parts
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
        let parts = read(text, markdown::read(text, 0), &Fields::default());
        let mut got = vec![parts.headline.map_or("-".to_owned(), |line| line.text)];
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
}
