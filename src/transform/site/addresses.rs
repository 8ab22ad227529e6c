//! Who stands at which address, and who is called by which identity.
//!
//! An address that several articles ask for goes to the first of them by key; the others get their own name at its end. Which
//! articles share an address never depends on the order in which they came.

use std::collections::BTreeSet;

use super::Shown;
use super::rivals::{Asked, Rivals};
use crate::model::{ArticleKey, Facts, Kind, Page, push_hexadecimal};

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
    claims: Rivals<Claim>,
    identities: Rivals<ArticleKey>,
    /// Articles that do not stand at the address they ask for, by the digests of their keys.
    aside: BTreeSet<u64>,
    /// Articles that do not have the identity they ask for.
    nameless: BTreeSet<ArticleKey>,
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
        self.link("", facts, "")
    }

    /// The address of an article with an ending such as `.html`, behind the way to the root of the site.
    pub fn link(&self, root: &str, facts: &Facts, ending: &str) -> String {
        let mut link = String::with_capacity(root.len() + facts.slug.len() + ending.len() + 32);
        self.push_link(root, facts, ending, &mut link);
        link
    }

    /// Appends it.
    pub fn push_link(&self, root: &str, facts: &Facts, ending: &str, text: &mut String) {
        for part in [root, folder(facts.kind), &facts.slug] {
            text.push_str(part);
        }
        if self.aside.contains(&facts.key_digest) {
            text.push('-');
            push_own_name(facts.key_digest, text);
        }
        text.push_str(ending);
    }

    /// The identity of an article.
    pub fn identity<'a>(&self, facts: &'a Facts) -> &'a str {
        if self.nameless.contains(&facts.key) {
            below_content(&facts.key)
        } else {
            &facts.id
        }
    }

    /// Former addresses (without ending) that lead to an article.
    pub fn former(&self, facts: &Facts) -> BTreeSet<String> {
        let claim = Claim::Former(facts.key.clone());
        let is_first = |address: &String| self.claims.first(address) == Some(&claim);
        formers(facts).filter(is_first).collect()
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
        let own = self.claims.first(address).and_then(|claim| match claim {
            Claim::Article(key) => page(key),
            Claim::Former(key) => Some(Page::Alias(address.to_owned(), key.clone())),
        });
        // An article that had to give way stands at the wanted address with its own name behind it.
        let (wanted, name) = address.rsplit_once('-').unwrap_or((address, ""));
        let others = self.claims.of(wanted);
        let second = others
            .filter(|claim| own_name(claim.key().digest()) == name)
            .find_map(|claim| page(claim.key()));
        second.or(own)
    }

    /// Everything that more than one article asked for.
    pub fn clashes(&self) -> Vec<Clash> {
        let mut clashes = Vec::new();
        for (address, mut claims) in self.claims.all() {
            let is_fixed = FIXED.contains(&address);
            let address = || address.to_owned();
            if is_fixed {
                clashes.extend(claims.map(|claim| Clash::Fixed(address(), claim.key().clone())));
                continue;
            }
            let Some(first) = claims.next().map(Claim::key) else {
                continue;
            };
            let others = claims.filter(|claim| claim.key() != first);
            clashes.extend(others.map(|claim| match claim {
                Claim::Article(key) => Clash::Address(address(), first.clone(), key.clone()),
                Claim::Former(key) => Clash::Former(address(), first.clone(), key.clone()),
            }));
        }
        for (identity, mut keys) in self.identities.all() {
            let Some(first) = keys.next() else { continue };
            clashes.extend(
                keys.map(|key| Clash::Identity(identity.to_owned(), first.clone(), key.clone())),
            );
        }
        clashes
    }

    /// Takes an article in. Gives the other articles whose address or identity is another one now.
    pub(super) fn claim(&mut self, facts: &Facts) -> BTreeSet<ArticleKey> {
        let mut moved = BTreeSet::new();
        for (address, claim) in claims(facts) {
            let own = claim.own().map(ArticleKey::digest);
            match self.claims.ask(address, claim) {
                Asked::Free => {}
                Asked::Ahead(former) => {
                    self.aside.extend(former.own().map(ArticleKey::digest));
                    moved.insert(former.key().clone());
                }
                Asked::Behind => self.aside.extend(own),
            }
        }
        if facts.kind == Kind::Page && FIXED.contains(&facts.slug.as_str()) {
            self.aside.insert(facts.key_digest);
        }
        match self.identities.ask(facts.id.clone(), facts.key.clone()) {
            Asked::Free => {}
            Asked::Ahead(former) => {
                self.nameless.insert(former.clone());
                moved.insert(former);
            }
            Asked::Behind => _ = self.nameless.insert(facts.key.clone()),
        }
        moved.remove(&facts.key);
        moved
    }

    /// Lets an article go. Gives the other articles whose address or identity is another one now.
    pub(super) fn release(&mut self, facts: &Facts) -> BTreeSet<ArticleKey> {
        let mut moved = BTreeSet::new();
        for (address, claim) in claims(facts) {
            if let Some(heir) = self.claims.give_up(&address, &claim) {
                if let Some(key) = heir.own().filter(|_| !FIXED.contains(&address.as_str())) {
                    self.aside.remove(&key.digest());
                }
                moved.insert(heir.key().clone());
            }
        }
        self.aside.remove(&facts.key_digest);
        if let Some(heir) = self.identities.give_up(&facts.id, &facts.key) {
            self.nameless.remove(heir);
            moved.insert(heir.clone());
        }
        self.nameless.remove(&facts.key);
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

    /// The article, if it claims the address for itself and not for a redirect.
    fn own(&self) -> Option<&ArticleKey> {
        match self {
            Self::Article(key) => Some(key),
            Self::Former(_) => None,
        }
    }
}

fn wanted(facts: &Facts) -> String {
    [folder(facts.kind), &facts.slug].concat()
}

fn folder(kind: Kind) -> &'static str {
    match kind {
        Kind::Report => "briefs/",
        Kind::Page => "",
    }
}

/// What an article claims: the address it asks for, and its former ones.
fn claims(facts: &Facts) -> impl Iterator<Item = (String, Claim)> {
    let own = (wanted(facts), Claim::Article(facts.key.clone()));
    let former = |address| (address, Claim::Former(facts.key.clone()));
    std::iter::once(own).chain(formers(facts).map(former))
}

fn formers(facts: &Facts) -> impl Iterator<Item = String> {
    let folder = folder(facts.kind);
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
        .filter(move |slug| {
            !slug.is_empty() && (!folder.is_empty() || !FIXED.contains(&slug.as_str()))
        })
        .map(move |slug| format!("{folder}{slug}"))
}

/// Eight hexadecimal digits that only the article has whose key has this digest.
fn own_name(key_digest: u64) -> String {
    let mut name = String::with_capacity(8);
    push_own_name(key_digest, &mut name);
    name
}

/// Appends that name.
fn push_own_name(key_digest: u64, text: &mut String) {
    push_hexadecimal(key_digest >> 32, 8, text);
}

/// The path of a source below `content/`.
fn below_content(key: &ArticleKey) -> &str {
    key.as_str()
        .strip_prefix("content/")
        .unwrap_or(key.as_str())
}
