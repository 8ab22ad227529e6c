//! Markdown as blocks: data in, text out.

use super::*;
use crate::model::{Image, Inline, Mark, SourcePath};

fn check(whole: &str, expect: &str) {
    let path = SourcePath::new("content/a.md");
    let text = Text { path: &path, whole };
    let markdown = read(text, 0);
    let got: Vec<_> = markdown.blocks.iter().map(shown).collect();
    assert_eq!(got.join("\n"), expect);
}

fn shown(block: &Block) -> String {
    let all = |blocks: &[Block]| blocks.iter().map(shown).collect::<Vec<_>>().join(" / ");
    match block {
        Block::Paragraph(prose) => marked(prose),
        Block::Heading(level, prose) => format!("h{level} {}", marked(prose)),
        Block::List(first, items) => {
            let items: Vec<_> = items.iter().map(|item| all(item)).collect();
            format!("list{first:?}[{}]", items.join("; "))
        }
        Block::Quote(blocks) => format!("quote[{}]", all(blocks)),
        Block::Code(code) => format!("code {code:?}"),
        Block::Table(rows) => {
            let rows: Vec<_> = rows
                .iter()
                .map(|row| row.iter().map(marked).collect::<Vec<_>>().join("|"))
                .collect();
            format!("table[{}]", rows.join("; "))
        }
        Block::Rule => "rule".to_owned(),
    }
}

fn marked(prose: &Prose) -> String {
    let mut out = String::new();
    let mut at = 0;
    let mut open = Vec::new();
    for (offset, inline) in &prose.inlines {
        out.push_str(&prose.text[at..*offset as usize]);
        at = *offset as usize;
        match inline {
            Inline::Open(mark) => {
                let name = match mark {
                    Mark::Emphasis => "i".to_owned(),
                    Mark::Strong => "b".to_owned(),
                    Mark::Deleted => "s".to_owned(),
                    Mark::Code => "c".to_owned(),
                    Mark::Link(address) => format!("a={address}"),
                };
                out.extend(["<", &name, ">"]);
                open.push(name);
            }
            Inline::Close => {
                open.pop().unwrap();
                out.push_str("</>");
            }
            Inline::Break => out.push_str("<br>"),
            Inline::Image(image) => {
                let Image {
                    address,
                    words,
                    title,
                    ..
                } = &**image;
                out.extend(["<img ", address, " ", &format!("{words:?}")]);
                if !title.is_empty() {
                    out.extend([" = ", title]);
                }
                out.push('>');
            }
        }
    }
    assert!(open.is_empty(), "{:?}", prose.inlines);
    out + &prose.text[at..]
}

#[test]
fn blocks() {
    check(
        "# One\n\nText\nmore.\n\n## Two",
        "h2 One\nText more.\nh2 Two",
    );
    check(
        "- a\n- b\n  - c\n\n3. d\n\n   e\n",
        "listNone[a; b / listNone[c]]\nlistSome(3)[d / e]",
    );
    check(
        "> a\n>\n> b\n\n***\n\n```rust\nlet a;\n```",
        "quote[a / b]\nrule\ncode \"let a;\\n\"",
    );
    check("|a|b|\n|-|-|\n|*c*|d|", "table[a|b; <i>c</>|d]");
}

#[test]
fn bullets_that_are_drawn_make_a_list() {
    check(
        "It has:\n• two lanes,\n•  a *path*\nfor bicycles\n\nMore.",
        "It has:\nlistNone[two lanes,; a <i>path</> for bicycles]\nMore.",
    );
    check(
        "• **One** ![a](p.png)\\\n• Two &amp; 3\n",
        "listNone[<b>One</> <img p.png \"a\">; Two & 3]",
    );
    check("> ◦ One", "quote[listNone[One]]");
    check(
        "• One ![a](p.png)\n• Two ![b](q.png)",
        "listNone[One <img p.png \"a\">; Two <img q.png \"b\">]",
    );
    check(
        "• One\n• Two ![b](q.png)",
        "listNone[One; Two <img q.png \"b\">]",
    );
    check("![a](p.png)• One\n• Two", "<img p.png \"a\">• One • Two");
    check(
        "• One\n\n• Two\n\nMore:\n• A\n• B",
        "listNone[One; Two]\nMore:\nlistNone[A; B]",
    );
    check("- a\n  • b\n  • c", "listNone[a / listNone[b; c]]");
    // One sign within a paragraph, signs within lines, signs without words, and markup across lines.
    for words in ["One\n• two", "A • B\nC • D", "•", "• *One\n• two*"] {
        let same = words
            .replace('\n', " ")
            .replace("*One", "<i>One")
            .replace('*', "</>");
        check(words, &same);
    }
}

#[test]
fn items_know_where_they_stood() {
    let path = SourcePath::new("content/a.md");
    let whole = "It has:\r\n• *two* lanes\r\n• lamps &amp; a path\r\n";
    let text = Text { path: &path, whole };
    let markdown = read(text, 0);
    let mut stood = Vec::new();
    for block in &markdown.blocks {
        block.each_prose(&mut |prose| {
            let end = u32::try_from(prose.text.len()).unwrap();
            let all = prose.source_of(Span { start: 0, end });
            stood.push((prose.text.clone(), text.at(all), text.at(prose.span)));
        });
    }
    let words = |text: &str| text.to_owned();
    assert_eq!(
        stood,
        [
            (words("It has:"), "It has:", "It has:"),
            (words("two lanes"), "two* lanes", "two* lanes"),
            (
                words("lamps & a path"),
                "lamps &amp; a path",
                "lamps &amp; a path"
            ),
        ]
    );
}

#[test]
fn inlines_are_kept_beside_the_words() {
    check(
        "**Oslo** *sleeps* ~~here~~ `a b`",
        "<b>Oslo</> <i>sleeps</> <s>here</> <c>a b</>",
    );
    check("AT&amp;T \\*x\\* &eacute;", "AT&T *x* é");
    check("one  \ntwo\\\nthree", "one<br> two<br> three");
    check(
        "![a *b*](p.png) and ![x](data:1)",
        "<img p.png \"a b\"> and x",
    );
    check(
        "![a](p.png \"At\n sea\") [![b](q.png)](r.html)",
        "<img p.png \"a\" = At sea> <a=r.html><img q.png \"b\"></>",
    );
    check(
        "<https://a.example> <me@a.example>",
        "<a=https://a.example>https://a.example</> <a=mailto:me@a.example>me@a.example</>",
    );
}

#[test]
fn only_safe_links_are_kept() {
    check(
        "[a](https://x.example/?a=b:c)",
        "<a=https://x.example/?a=b:c>a</>",
    );
    check("[a](../b.html) [c](#d)", "<a=../b.html>a</> <a=#d>c</>");
    check(
        "[a](javascript:alert) [b](JaVaScRiPt:x) [c](data:x) [d](&#9;javascript:x)",
        "a b c d",
    );
    check("[a](vbscript&colon;x)", "a");
}

#[test]
fn html_is_left_out() {
    check("a <b>b</b> c<br>d", "a b c<br> d");
    check("<script>x</script>\n\nText", "Text");
    check("- a\n\n  <div>\n  x\n  </div>", "listNone[a]");
}

#[test]
fn footnotes_stand_beside_the_words() {
    let path = SourcePath::new("content/a.md");
    let whole = "It rose, she said.[^1] It fell.[^x]\n\n[^1]: In *May*.\n\nMore.";
    let text = Text { path: &path, whole };
    let markdown = read(text, 0);
    let blocks: Vec<_> = markdown.blocks.iter().map(shown).collect();
    assert_eq!(blocks, ["It rose, she said. It fell.[^x]", "More."],);
    let notes: Vec<_> = markdown.notes.iter().flatten().map(shown).collect();
    assert_eq!(notes, ["In <i>May</>."]);
}

#[test]
fn nesting_has_a_limit() {
    let deep = format!("{}words", "> ".repeat(1000));
    let path = SourcePath::new("content/a.md");
    let text = Text {
        path: &path,
        whole: &deep,
    };
    let markdown = read(text, 0);
    let mut depth = 0;
    let mut blocks = &markdown.blocks;
    while let Some(Block::Quote(inner)) = blocks.first() {
        depth += 1;
        blocks = inner;
    }
    assert_eq!(depth, DEEPEST);
    assert!(matches!(blocks.first(), Some(Block::Paragraph(prose)) if prose.text == "words"));
    check(
        &format!("{}x{}", "*a ".repeat(3), "*".repeat(3)),
        "<i>a <i>a <i>a x</></></>",
    );
}
