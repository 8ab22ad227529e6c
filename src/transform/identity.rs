//! What an article is called: its address and its identity.

use crate::model::Article;

/// The longest slug made from a headline, in characters.
const SLUG_CHARACTERS: usize = 60;

/// A name for addresses: lower-case ASCII letters, digits and hyphens, at most 60 of them, cut at the end of a word.
///
/// Text of which nothing is left gives an empty string.
pub fn slug_of(text: &str) -> String {
    let mut slug = slug::slugify(text);
    if slug.len() > SLUG_CHARACTERS {
        let cut = slug
            .get(..=SLUG_CHARACTERS)
            .and_then(|head| head.rfind('-'))
            .unwrap_or(SLUG_CHARACTERS);
        slug.truncate(cut);
    }
    slug
}

/// The address an article asks for: its `slug`, else its headline, else the name of its file.
pub(super) fn slug(article: &Article) -> String {
    let given = article
        .slug
        .as_ref()
        .map(|given| slug::slugify(&given.text));
    [
        given,
        Some(slug_of(&article.headline.text)),
        Some(slug_of(article.path.stem())),
    ]
    .into_iter()
    .flatten()
    .find(|slug| !slug.is_empty())
    .unwrap_or_else(|| "untitled".to_owned())
}

/// Identity: the desk's `id`, else the outlet's address, else the path below `content/`.
pub(super) fn id(article: &Article) -> String {
    let given = article
        .id
        .as_ref()
        .or(article.url.as_ref())
        .map(|given| given.text.clone());
    given.unwrap_or_else(|| {
        let path = article.key.as_str();
        path.strip_prefix("content/").unwrap_or(path).to_owned()
    })
}
