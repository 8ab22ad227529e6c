//! Which topics an article is in: those it names, and those whose words it uses. None is guessed.

use super::identity::slug_of;
use crate::config::TopicWords;
use crate::model::{Article, Block, TopicRef};

/// The topics of an article without doubles: named ones first, then those of the site's word lists.
pub(super) fn topics(article: &Article, lists: &[TopicWords]) -> Vec<TopicRef> {
    let named = article.topics.iter().map(|topic| topic.text.clone());
    let mut topics: Vec<TopicRef> = Vec::new();
    for name in named.chain(by_words(article, lists)) {
        let slug = slug_of(&name);
        if !slug.is_empty() && topics.iter().all(|topic| topic.slug != slug) {
            topics.push(TopicRef { slug, name });
        }
    }
    topics
}

fn by_words(article: &Article, lists: &[TopicWords]) -> Vec<String> {
    if lists.is_empty() {
        return Vec::new();
    }
    let mut text = article.headline.text.to_lowercase();
    article.body.iter().for_each(|block: &Block| {
        block.each_prose(&mut |prose| {
            text.push('\n');
            text.push_str(&prose.text.to_lowercase());
        });
    });
    let used = |list: &&TopicWords| {
        list.words
            .iter()
            .any(|word| has_word(&text, &word.to_lowercase()))
    };
    lists
        .iter()
        .filter(used)
        .map(|list| list.name.clone())
        .collect()
}

/// Whether `text` has `word` as a word of its own, not as part of another.
fn has_word(text: &str, word: &str) -> bool {
    !word.is_empty()
        && text.match_indices(word).any(|(at, found)| {
            let before = text.get(..at).and_then(|head| head.chars().next_back());
            let after = text
                .get(at + found.len()..)
                .and_then(|tail| tail.chars().next());
            !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
        })
}
