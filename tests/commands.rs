//! The manual of the commands, run: each page of `tests/cmd` is read as a session with the program, and what it prints is compared.
//!
//! The folder `<page>.in` is the site that a page begins with; a page that writes has a folder `<page>.out` with some of what it leaves.

#[test]
fn the_manual_is_true() {
    trycmd::TestCases::new()
        .env("SOURCE_DATE_EPOCH", "1795392000")
        .env("COLUMNS", "100")
        .case("tests/cmd/*.md")
        // What reads standard input, which a session cannot show.
        .case("tests/cmd/*.toml");
}
