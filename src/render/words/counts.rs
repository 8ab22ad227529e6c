//! Numbers of things in words: each language has its own forms for one, two, few and many.

use std::collections::BTreeMap;

use intl_pluralrules::{PluralCategory, PluralRuleType, PluralRules};
use serde::Deserialize;
use unic_langid::LanguageIdentifier;

use super::phrase::Phrase;

/// The forms that a language may have (CLDR, plural categories).
pub(super) const FORMS: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// What is counted, by name: `brief`, `event`.
pub(super) type Counts = BTreeMap<String, Forms>;

/// One thing in the forms that a language has for numbers of it.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct Forms {
    zero: Option<Phrase>,
    one: Option<Phrase>,
    two: Option<Phrase>,
    few: Option<Phrase>,
    many: Option<Phrase>,
    other: Phrase,
}

/// Which form a number takes.
#[derive(Clone, Default)]
pub(super) struct Plural(Option<PluralRules>);

impl Plural {
    /// The rules of a language (BCP 47); of one that CLDR does not know, every number takes the form `other`.
    pub(super) fn of(language: &str) -> Self {
        let primary = language.split('-').next().unwrap_or_default();
        let rules = [language, primary].into_iter().find_map(|tag| {
            let tag: LanguageIdentifier = tag.parse().ok()?;
            PluralRules::create(tag, PluralRuleType::CARDINAL).ok()
        });
        Self(rules)
    }

    /// `3 briefs`. None has words of its own if the language gives them.
    pub(super) fn words(&self, n: usize, forms: &Forms) -> String {
        let form = match (n, &forms.zero) {
            (0, Some(zero)) => Some(zero),
            _ => match self.category(n) {
                PluralCategory::ZERO => forms.zero.as_ref(),
                PluralCategory::ONE => forms.one.as_ref(),
                PluralCategory::TWO => forms.two.as_ref(),
                PluralCategory::FEW => forms.few.as_ref(),
                PluralCategory::MANY => forms.many.as_ref(),
                PluralCategory::OTHER => None,
            },
        };
        let mut digits = itoa::Buffer::new();
        form.unwrap_or(&forms.other)
            .fill(&[("n", digits.format(n))])
    }

    fn category(&self, n: usize) -> PluralCategory {
        self.0
            .as_ref()
            .and_then(|rules| rules.select(n).ok())
            .unwrap_or(PluralCategory::OTHER)
    }
}

impl std::fmt::Debug for Plural {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let language = self.0.as_ref().map(|rules| rules.get_locale().to_string());
        f.debug_tuple("Plural").field(&language).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_language_has_its_own_forms() {
        let forms: Forms = toml::from_str(
            "one = '{n} one'\ntwo = '{n} two'\nfew = '{n} few'\nmany = '{n} many'\nother = '{n} other'",
        )
        .expect("all forms");
        let told = |language: &str| {
            let plural = Plural::of(language);
            [0, 1, 2, 3, 11, 100]
                .map(|n| plural.words(n, &forms))
                .join(", ")
        };
        assert_eq!(
            told("en-US"),
            "0 other, 1 one, 2 other, 3 other, 11 other, 100 other"
        );
        assert_eq!(
            told("ar"),
            "0 other, 1 one, 2 two, 3 few, 11 many, 100 other"
        );
        assert_eq!(told("pl"), "0 many, 1 one, 2 few, 3 few, 11 many, 100 many");
        assert_eq!(
            told("fr"),
            "0 one, 1 one, 2 other, 3 other, 11 other, 100 other"
        );
        assert_eq!(
            told("x-unknown"),
            "0 other, 1 other, 2 other, 3 other, 11 other, 100 other"
        );
    }
}
