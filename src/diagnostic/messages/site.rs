//! Messages about the site as a whole: addresses, identities, what was left out.

use crate::diagnostic::{At, Diagnostic};
use crate::model::{Date, Partial, SourcePath};

/// Two articles ask for one address.
pub fn same_address(
    address: &str,
    first: &SourcePath,
    second: &SourcePath,
    given: &str,
) -> Diagnostic {
    Diagnostic::error(
        "same-address",
        At::file(second),
        format!("two articles want the address {address}.html"),
    )
    .also(At::file(first), "has it")
    .hint(format!(
        "this one stands at {given}.html for now; give one of them a `slug` of its own"
    ))
}

/// A former address is in use again.
pub fn alias_taken(address: &str, holder: &SourcePath, second: &SourcePath) -> Diagnostic {
    Diagnostic::error(
        "alias-taken",
        At::file(second),
        format!("the former address {address}.html is taken"),
    )
    .also(At::file(holder), "has it")
    .hint("take it out of `aliases`")
}

/// Two articles claim one identity.
pub fn same_identity(id: &str, first: &SourcePath, second: &SourcePath) -> Diagnostic {
    Diagnostic::error("same-id", At::file(second), format!("two articles have the id \"{id}\""))
        .also(At::file(first), "has it")
        .hint("this one goes by its path for now; give it an `id` of its own, or delete it if it is the same article")
}

/// A text without a date wants the place of a page that is always there.
pub fn fixed_address(address: &str, file: &SourcePath, given: &str) -> Diagnostic {
    Diagnostic::error(
        "fixed-address",
        At::file(file),
        format!("{address}.html is a page of the site itself"),
    )
    .hint(format!(
        "this one stands at {given}.html for now; give it another `slug`"
    ))
}

/// A file of `static/` lies where a page stands.
pub fn covered_file(file: &SourcePath, address: &str) -> Diagnostic {
    Diagnostic::error(
        "covered-file",
        At::file(file),
        format!("a page of the site stands at {address}"),
    )
    .hint("the file is not copied; rename it, or override the page's template in `templates/`")
}

/// Articles dated after the day the site is built for.
pub fn held_back(as_of: Date, files: &[&SourcePath]) -> Diagnostic {
    const NAMED: usize = 5;
    let names: Vec<&str> = files.iter().take(NAMED).map(|file| file.as_str()).collect();
    let more = files.len().saturating_sub(NAMED);
    let more = if more > 0 {
        format!(" and {more} more")
    } else {
        String::new()
    };
    let (number, verb) = if files.len() == 1 {
        ("1 article".to_owned(), "is")
    } else {
        (format!("{} articles", files.len()), "are")
    };
    let day = Partial::Day(as_of);
    Diagnostic::note(
        "held-back",
        None,
        format!(
            "{number} dated after {day} {verb} left out: {}{more}",
            names.join(", ")
        ),
    )
    .hint("build for a later day with `--as-of`, or build everything with `--future`")
}

/// What needs whole addresses is left out.
pub fn no_base_url() -> Diagnostic {
    Diagnostic::note("no-base-url", None, "no feed, sitemap or canonical address is written: they need to know where the site will stand")
        .hint("set `base_url` in dateline.toml, or pass `--base-url https://example.org`")
}

/// There is nothing to build from.
pub fn no_articles() -> Diagnostic {
    Diagnostic::note("no-articles", None, "there are no articles in content/")
        .hint("put .txt or .md files there, or write one with `dateline new \"HEADLINE\"`")
}

/// A correcting file that corrects nothing.
pub fn orphan_sidecar(file: &SourcePath) -> Diagnostic {
    Diagnostic::warning(
        "orphan-sidecar",
        At::file(file),
        "there is no article beside this file that it could correct",
    )
    .hint("it goes with a .txt or .md file of the same name in the same folder")
}

/// A file that looks like an article, in a form that is not read.
pub fn not_read(file: &SourcePath) -> Diagnostic {
    Diagnostic::note(
        "not-read",
        At::file(file),
        "files of this kind are not read",
    )
    .hint("save the words of the article as a .txt or .md file")
}

/// A source was saved or deleted while the site was made from it.
pub fn changed_meanwhile(file: &SourcePath) -> Diagnostic {
    Diagnostic::error(
        "changed-meanwhile",
        At::file(file),
        "this file changed while the site was being built",
    )
    .hint("its page is left as it was; build again")
}
