//! `dateline new`: an article to fill in.

use serde_json::json;

use super::args::{Global, New};
use super::create::create;
use super::start::{self, Usage};
use super::{Outcome, Terminal};
use crate::model::{Date, Partial};

pub(super) fn run(global: &Global, options: &New, terminal: Terminal) -> anyhow::Result<Outcome> {
    let start = start::site(global, None)?;
    let day = start.overrides.as_of;
    let headline = options.headline.trim();
    let slug = slug(headline);
    if slug.is_empty() {
        return Err(Usage::new("the headline needs a letter or a digit").into());
    }
    let name = format!("content/{}-{slug}.md", Partial::Day(day));
    let file = global.root.join(&name);
    if !create(&file, article(headline, day, &slug))? {
        let message = format!("`{}` exists already and was left as it is", file.display());
        return Err(Usage::new(message).into());
    }
    let text = format!("Created {}", file.display());
    terminal.result(&text, &json!({ "created": [name] }));
    Ok(Outcome::Fine)
}

/// The front matter to begin with.
fn article(headline: &str, day: Date, slug: &str) -> String {
    let title = toml::Value::from(headline);
    let day = Partial::Day(day);
    format!(
        "+++\n\
         title = {title}\n\
         date = {day}\n\
         # Names this article for ever, whatever becomes of its headline and file.\n\
         id = \"{day}-{slug}\"\n\
         topics = []\n\
         # agency = \"\"\n\
         # place = \"\"\n\
         +++\n\n"
    )
}

/// The headline as a part of a file name: at most 60 characters, cut at the end of a word.
fn slug(headline: &str) -> String {
    let mut slug = slug::slugify(headline);
    if let Some(start) = slug.get(..61) {
        let end = start.rfind('-').unwrap_or(60);
        slug.truncate(end);
    }
    slug
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_article_begins_with_what_is_known() {
        let day = Date::constant(2021, 3, 29);
        assert_eq!(
            article("The \"Ever Given\" \\ afloat", day, "the-ever-given-afloat"),
            r#"+++
title = 'The "Ever Given" \ afloat'
date = 2021-03-29
# Names this article for ever, whatever becomes of its headline and file.
id = "2021-03-29-the-ever-given-afloat"
topics = []
# agency = ""
# place = ""
+++

"#
        );
    }

    #[test]
    fn slugs_end_with_a_word() {
        assert_eq!(
            slug("Ship refloated: Zürich reacts!"),
            "ship-refloated-zurich-reacts"
        );
        assert_eq!(
            slug(&"word ".repeat(20)),
            "word-".repeat(12).trim_end_matches('-')
        );
        assert_eq!(slug(&"x".repeat(100)), "x".repeat(60));
        assert_eq!(slug("?!"), "");
    }
}
