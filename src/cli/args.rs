//! The command line as it is typed.

#[cfg(feature = "serve")]
use std::net::IpAddr;
use std::num::NonZeroUsize;
use std::path::PathBuf;

use clap::{Args as Arguments, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;

use crate::config;
use crate::model::{Date, parse_civil};

/// Makes a briefing site out of a folder of news articles
#[derive(Clone, Debug, Parser)]
#[command(name = "dateline", version, max_term_width = 100, after_help = TOP_EXAMPLES)]
pub struct Args {
    /// What to do
    #[command(subcommand)]
    pub command: Command,
    /// What holds for every command
    #[command(flatten)]
    pub global: Global,
}

/// Options that every command takes.
#[derive(Clone, Debug, Arguments)]
#[command(next_help_heading = "Options of every command")]
pub struct Global {
    /// The folder that holds `content/`
    #[arg(long, global = true, value_name = "DIR", default_value = ".")]
    pub root: PathBuf,
    /// The configuration [default: dateline.toml in the root, if there is one]
    #[arg(long, global = true, value_name = "FILE")]
    pub config: Option<PathBuf>,
    /// Build the site as of this day [default: today in the site's time zone]
    #[arg(long, global = true, value_name = "YYYY-MM-DD", value_parser = day)]
    pub as_of: Option<Date>,
    /// Build articles dated after that day too
    #[arg(long, global = true)]
    pub future: bool,
    /// Build drafts too
    #[arg(long, global = true)]
    pub drafts: bool,
    /// How many threads to use [default: one for each processor]
    #[arg(long, short, global = true, value_name = "NUMBER")]
    pub jobs: Option<NonZeroUsize>,
    /// Say nothing but warnings and errors
    #[arg(long, short, global = true)]
    pub quiet: bool,
    /// How to print messages and results
    #[arg(long, global = true, value_enum, default_value_t = Format::Text)]
    pub format: Format,
}

/// How messages and results are printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For people
    Text,
    /// One JSON object a line
    Json,
}

/// What to do.
#[derive(Clone, Debug, Subcommand)]
pub enum Command {
    /// Start a site: configuration and a sample article
    Init(Init),
    /// Start an article
    New(New),
    /// Write the site
    Build(Build),
    /// Show the site in a browser, and every change as it is saved
    #[cfg(feature = "serve")]
    Serve(Serve),
    /// Say what is wrong or doubtful in the articles, and write nothing
    Check(Check),
    /// Compare the published data with the sources, word by word
    Verify(Verify),
    /// Show what was read from a file, from which line and by which rule
    Inspect(Inspect),
    /// Find time expressions in texts, or sum the texts up: JSON lines in, JSON lines out
    Annotate(Annotate),
    /// Copy a part of the built-in theme into the site, to change it there
    Eject(Eject),
    /// Print completions for a shell
    Completions(Completions),
}

/// `dateline init`
#[derive(Clone, Debug, Arguments)]
#[command(after_help = "Examples:
  dateline init             start in this folder
  dateline init news        start in the folder `news`, made if needed

Existing files are never overwritten.")]
pub struct Init {
    /// Where to start [default: the root]
    pub dir: Option<PathBuf>,
}

/// `dateline new`
#[derive(Clone, Debug, Arguments)]
#[command(after_help = "Examples:
  dateline new \"Ship refloated in the canal\"
  dateline new \"Ship refloated in the canal\" --as-of 2021-03-29

The file is named after day and headline. An existing file is never overwritten.")]
pub struct New {
    /// The headline
    pub headline: String,
}

/// `dateline build`
#[derive(Clone, Debug, Arguments)]
#[command(after_help = "Examples:
  dateline build
  dateline build --output /srv/www/news --base-url https://example.org/news
  dateline build --as-of 2025-10-29 --strict      for a repeatable build in CI

Exit code: 0 all is fine, 1 something in the articles or the configuration is wrong (the rest was
built), 2 wrong usage, 3 the machine failed (a full disk, for instance).")]
pub struct Build {
    /// Where to write the site [default: `output` of the configuration, else `public` in the root]
    #[arg(long, short, value_name = "DIR")]
    pub output: Option<PathBuf>,
    /// Where the site will stand; needed for feeds and the sitemap
    #[arg(long, value_name = "URL", value_parser = base_url)]
    pub base_url: Option<String>,
    /// Exit with 1 for warnings too
    #[arg(long)]
    pub strict: bool,
    /// Print how long each stage took
    #[arg(long)]
    pub timings: bool,
}

/// `dateline serve`
#[cfg(feature = "serve")]
#[derive(Clone, Debug, Arguments)]
#[command(after_help = "Examples:
  dateline serve --open
  dateline serve --port 8000 --drafts --future
  dateline serve --host 0.0.0.0       show it to other machines of the network

Nothing is written to the output folder.")]
pub struct Serve {
    /// The address to listen on
    #[arg(long, default_value = "127.0.0.1")]
    pub host: IpAddr,
    /// The port to listen on [default: 1111, or the next free one]
    #[arg(long, short)]
    pub port: Option<u16>,
    /// Open the site in a browser
    #[arg(long)]
    pub open: bool,
    /// Where the site will stand; the preview has its path too
    #[arg(long, value_name = "URL", value_parser = base_url)]
    pub base_url: Option<String>,
}

/// `dateline check`
#[derive(Clone, Copy, Debug, Arguments)]
#[command(after_help = "Examples:
  dateline check
  dateline check --strict --quiet       as a step of CI: silent if nothing is wrong
  dateline check --format json          one JSON object for each message

Everything that `build` would say of articles and configuration, without building, and the takeaways
that no sentence of their report bears. Exit code: 0 all is fine, 1 something is wrong (with
--strict, or doubtful), 2 wrong usage.")]
pub struct Check {
    /// Exit with 1 for warnings too
    #[arg(long)]
    pub strict: bool,
}

/// `dateline verify`
#[derive(Clone, Debug, Arguments)]
#[command(after_help = "Examples:
  dateline verify
  dateline verify --output /srv/www/news
  dateline verify --quiet               say nothing but faults

Reads the data files of a published site and the sources they quote, and builds nothing. A quotation
that its source does not hold any more is told as FILE:LINE: was \"...\", is \"...\"; any other change of
a source as FILE: changed since the build. Exit code: 0 all holds, 1 something does not, 2 there is no
site or no data to check.")]
pub struct Verify {
    /// Where the site is [default: `output` of the configuration, else `public` in the root]
    #[arg(long, short, value_name = "DIR")]
    pub output: Option<PathBuf>,
}

/// `dateline inspect`
#[derive(Clone, Debug, Arguments)]
#[command(after_help = "Examples:
  dateline inspect content/suez.txt
  dateline inspect content/suez.txt --root news        a path from here, or from the root
  dateline inspect content/suez.txt --json             everything, uncut

Drafts and articles dated ahead are shown too. Exit code: 0 all is fine, 1 something in the file,
in the one that corrects it or in the configuration is wrong, 2 wrong usage.")]
pub struct Inspect {
    /// An article below `content/`: a path from here, or from the root
    pub file: PathBuf,
    /// Print one JSON object with everything
    #[arg(long)]
    pub json: bool,
}

/// `dateline annotate`
#[derive(Clone, Copy, Debug, Arguments)]
#[command(after_help = "Examples:
  dateline annotate < texts.jsonl > times.jsonl
  echo '{\"id\": 1, \"dct\": \"2025-10-29\", \"text\": \"It left on Tuesday.\"}' | dateline annotate
  dateline annotate --summary --words 60 < texts.jsonl > summaries.jsonl

Each line of input is an object with a `text`; `id` is handed on, `dct` is the day of publication
(a date, a date-time, or null). Each line of output answers one of input, in the same order, with the
time expressions of the text as TIMEX3: `start`, `end` (in code points), `type`, `value`, `text`, and why.
With --summary it has `summary` and `takeaways` instead, each with `text`, `start` and `end`; `title` helps.

No site is needed. Exit code: 0 all is fine, 1 a line was no such object (its answer has an `error`).")]
pub struct Annotate {
    /// Add what each sentence tells, and when
    #[arg(long)]
    pub events: bool,
    /// Give a summary and takeaways instead: sentences of the text, chosen by rule
    #[arg(long, conflicts_with = "events")]
    pub summary: bool,
    /// How long a summary is, about
    #[arg(long, value_name = "N", requires = "summary", default_value_t = crate::annotate::SUMMARY_WORDS)]
    pub words: usize,
}

/// `dateline eject`
#[derive(Clone, Debug, Arguments)]
#[command(after_help = "Examples:
  dateline eject --list                 what there is, with a line on each
  dateline eject brief.html             a template
  dateline eject masthead               a component
  dateline eject assets/dateline.css    the stylesheet, with the colours of the site

An existing file is never overwritten.")]
pub struct Eject {
    /// A template, a component or a file of the theme
    pub name: Option<String>,
    /// Show what there is [default if no name is given]
    #[arg(long)]
    pub list: bool,
}

/// `dateline completions`
#[derive(Clone, Debug, Arguments)]
#[command(after_help = "Examples:
  dateline completions bash > ~/.local/share/bash-completion/completions/dateline
  dateline completions fish > ~/.config/fish/completions/dateline.fish")]
pub struct Completions {
    /// The shell
    pub shell: Shell,
}

const TOP_EXAMPLES: &str = "Examples:
  dateline init news               start a site in the folder `news`
  dateline serve --root news       write and watch it change
  dateline build --root news       write the site to `news/public`
  dateline inspect content/a.txt   see what was read from an article";

fn day(text: &str) -> Result<Date, String> {
    parse_civil(text).ok_or_else(|| "it must be a day that exists, as YYYY-MM-DD".to_owned())
}

fn base_url(text: &str) -> Result<String, String> {
    config::base_url(text)
        .ok_or_else(|| "it must be a whole address, such as https://example.org/briefs".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory as _;

    #[test]
    fn the_command_line_is_consistent() {
        Args::command().debug_assert();
    }

    #[test]
    fn global_options_stand_before_or_after_the_command() {
        let line = [
            "dateline",
            "--root",
            "x",
            "build",
            "--as-of",
            "2025-10-29",
            "-j",
            "2",
        ];
        let args = Args::try_parse_from(line).unwrap();
        assert_eq!(args.global.root, PathBuf::from("x"));
        assert_eq!(args.global.as_of, parse_civil("2025-10-29"));
        for bad in [
            "--as-of=2025-02-30",
            "--as-of=today",
            "--base-url=example.org",
            "--jobs=0",
        ] {
            let error = Args::try_parse_from(["dateline", "build", bad]).unwrap_err();
            assert_eq!(error.exit_code(), 2, "{bad}");
        }
    }
}
