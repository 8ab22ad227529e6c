//! Who stands at which address, and who is called by which identity.
//!
//! An address that several articles ask for goes to the first of them by key; the others get their own name at its end. Which
//! articles share an address never depends on the order in which they came.

use std::collections::{BTreeMap, BTreeSet};

use super::Shown;
use crate::model::{ArticleKey, Digest, Facts, Kind, Page};

/// The pages that are always there. No text of the site can take their place.
const FIXED: [&str; 7] = [
    "index", "timeline", "topics", "archive", "404", "search", "assets",
];

/// A claim to an address. Articles come before former addresses of articles.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Claim {
    Article(ArticleKey),
    Former(ArticleKey),
}

/// Claims to addresses (`briefs/slug`, without ending) and to identities.
#[derive(Clone, Debug, Default)]
pub struct Addresses {
    claims: BTreeMap<String, BTreeSet<Claim>>,
    identities: BTreeMap<String, BTreeSet<ArticleKey>>,
}

/// Two articles that want the same thing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Clash {
    /// The second asks for the address of the first and got another.
    Address(String, ArticleKey, ArticleKey),
    /// The second names a former address that the first now has.
    Former(String, ArticleKey, ArticleKey),
    /// The second names the identity of the first and goes by its path.
    Identity(String, ArticleKey, ArticleKey),
    /// The text asks for the address of a page that is always there.
    Fixed(String, ArticleKey),
}

impl Addresses {
    /// The address of an article, without ending.
    pub fn of(&self, facts: &Facts) -> String {
        let wanted = wanted(facts);
        let first = self.claims.get(&wanted).and_then(BTreeSet::first);
        let fixed = facts.kind == Kind::Page && FIXED.contains(&wanted.as_str());
        if !fixed && first == Some(&Claim::Article(facts.key.clone())) {
            wanted
        } else {
            format!("{wanted}-{}", own_name(&facts.key))
        }
    }

    /// The identity of an article.
    pub fn identity(&self, facts: &Facts) -> String {
        let first = self.identities.get(&facts.id).and_then(BTreeSet::first);
        if first == Some(&facts.key) {
            facts.id.clone()
        } else {
            facts.key.as_str().trim_start_matches("content/").to_owned()
        }
    }

    /// Former addresses (without ending) that lead to an article.
    pub fn former(&self, facts: &Facts) -> Vec<String> {
        let claim = Claim::Former(facts.key.clone());
        let mut former: Vec<String> = formers(facts)
            .filter(|address| self.claims.get(address).and_then(BTreeSet::first) == Some(&claim))
            .collect();
        former.dedup();
        former
    }

    /// The page that stands at an address (without ending), if it is an article's own or a former one.
    pub fn page_at<'a>(
        &self,
        address: &str,
        article: impl Fn(&ArticleKey) -> Option<&'a Shown>,
    ) -> Option<Page> {
        let page = |key: &ArticleKey| {
            article(key).map(|facts| match facts.kind {
                Kind::Report => Page::Brief(key.clone()),
                Kind::Page => Page::Text(key.clone()),
            })
        };
        let claims = self.claims.get(address);
        let own = claims
            .and_then(BTreeSet::first)
            .and_then(|claim| match claim {
                Claim::Article(key) => page(key),
                Claim::Former(key) => Some(Page::Alias(address.to_owned(), key.clone())),
            });
        // An article that had to give way stands at the wanted address with its own name behind it.
        let (wanted, name) = address.rsplit_once('-').unwrap_or((address, ""));
        let others = self.claims.get(wanted).into_iter().flatten();
        let second = others
            .filter(|claim| own_name(claim.key()) == name)
            .find_map(|claim| page(claim.key()));
        second.or(own)
    }

    /// Everything that more than one article asked for.
    pub fn clashes(&self) -> Vec<Clash> {
        let mut clashes = Vec::new();
        for (address, claims) in &self.claims {
            if FIXED.contains(&address.as_str()) {
                clashes.extend(
                    claims
                        .iter()
                        .map(|claim| Clash::Fixed(address.clone(), claim.key().clone())),
                );
                continue;
            }
            let Some(first) = claims.first() else {
                continue;
            };
            clashes.extend(
                claims
                    .iter()
                    .skip(1)
                    .filter(|claim| claim.key() != first.key())
                    .map(|claim| match claim {
                        Claim::Article(key) => {
                            Clash::Address(address.clone(), first.key().clone(), key.clone())
                        }
                        Claim::Former(key) => {
                            Clash::Former(address.clone(), first.key().clone(), key.clone())
                        }
                    }),
            );
        }
        for (identity, keys) in &self.identities {
            let Some(first) = keys.first() else { continue };
            clashes.extend(
                keys.iter()
                    .skip(1)
                    .map(|key| Clash::Identity(identity.clone(), first.clone(), key.clone())),
            );
        }
        clashes
    }

    /// Takes an article in. Gives the other articles whose address or identity is another one now.
    pub(super) fn claim(&mut self, facts: &Facts) -> BTreeSet<ArticleKey> {
        self.change(
            facts,
            |claims, claim| _ = claims.insert(claim),
            |keys, key| _ = keys.insert(key),
        )
    }

    /// Lets an article go. Gives the other articles whose address or identity is another one now.
    pub(super) fn release(&mut self, facts: &Facts) -> BTreeSet<ArticleKey> {
        self.change(
            facts,
            |claims, claim| _ = claims.remove(&claim),
            |keys, key| _ = keys.remove(&key),
        )
    }

    fn change(
        &mut self,
        facts: &Facts,
        mut on_claims: impl FnMut(&mut BTreeSet<Claim>, Claim),
        on_keys: impl FnOnce(&mut BTreeSet<ArticleKey>, ArticleKey),
    ) -> BTreeSet<ArticleKey> {
        let mut moved = BTreeSet::new();
        let own = std::iter::once((wanted(facts), Claim::Article(facts.key.clone())));
        for (address, claim) in
            own.chain(formers(facts).map(|address| (address, Claim::Former(facts.key.clone()))))
        {
            let claims = self.claims.entry(address.clone()).or_default();
            let before = claims.first().cloned();
            on_claims(claims, claim);
            let after = claims.first().cloned();
            if before != after {
                moved.extend(
                    [before, after]
                        .into_iter()
                        .flatten()
                        .map(|claim| claim.key().clone()),
                );
            }
            if claims.is_empty() {
                self.claims.remove(&address);
            }
        }
        let keys = self.identities.entry(facts.id.clone()).or_default();
        let before = keys.first().cloned();
        on_keys(keys, facts.key.clone());
        if before.as_ref() != keys.first() {
            moved.extend(before.into_iter().chain(keys.first().cloned()));
        }
        if keys.is_empty() {
            self.identities.remove(&facts.id);
        }
        moved.remove(&facts.key);
        moved
    }
}

impl Claim {
    fn key(&self) -> &ArticleKey {
        match self {
            Self::Article(key) | Self::Former(key) => key,
        }
    }
}

fn wanted(facts: &Facts) -> String {
    match facts.kind {
        Kind::Report => format!("briefs/{}", facts.slug),
        Kind::Page => facts.slug.clone(),
    }
}

fn formers(facts: &Facts) -> impl Iterator<Item = String> {
    let folder = if facts.kind == Kind::Report {
        "briefs/"
    } else {
        ""
    };
    let slug = |alias: &str| {
        slug::slugify(
            alias
                .trim_end_matches(".html")
                .rsplit('/')
                .next()
                .unwrap_or_default(),
        )
    };
    facts
        .aliases
        .iter()
        .map(move |alias| slug(&alias.text))
        .filter(|slug| !slug.is_empty())
        .map(move |slug| format!("{folder}{slug}"))
}

/// Eight hexadecimal digits that only this article has.
fn own_name(key: &ArticleKey) -> String {
    format!("{:08x}", Digest::of(key.as_str().as_bytes()).short() >> 32)
}
