//! The site that is measured: synthetic articles, all of them saved long ago.

use std::env;
use std::ffi::OsString;
use std::fs::{self, FileTimes, OpenOptions};
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, SystemTime};

use anyhow::{Context as _, ensure};

/// The script that writes the articles.
pub(crate) struct Generator(PathBuf);

/// A site, and the article in it that is edited: the newest, so that the home page shows it.
pub(crate) struct Corpus {
    pub(crate) root: PathBuf,
    pub(crate) newest: Newest,
}

pub(crate) struct Newest {
    pub(crate) file: PathBuf,
    pub(crate) text: String,
    /// `2026-10-29`
    pub(crate) day: String,
    pub(crate) topic: String,
}

/// The same as the sites of other generators have: a title, and an address, so that there is a feed and a sitemap.
const CONFIG: &str = "title = \"Briefing Wire\"\nbase_url = \"https://example.org\"\n";

/// Where the newest article stands, whatever its headline.
pub(crate) const NEWEST: &str = "/briefs/newest.html";

/// The age of every file. Only files older than 2 s are taken as unchanged without reading them.
const AGE: Duration = Duration::from_secs(24 * 3600);

impl Generator {
    /// The generator, or why there is none.
    pub(crate) fn find() -> Result<Self, String> {
        let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/bench");
        let folder = env::var_os("DATELINE_BENCH").map_or(beside, PathBuf::from);
        let script = folder.join("corpus.py");
        if !script.is_file() {
            let folder = folder.display();
            return Err(format!(
                "there is no `corpus.py` in `{folder}`; set DATELINE_BENCH to the folder that holds it"
            ));
        }
        let python = Command::new("python3").arg("--version").output();
        match python {
            Ok(output) if output.status.success() => Ok(Self(script)),
            _ => Err("`python3`, which makes the articles, cannot be run".to_owned()),
        }
    }

    fn run(&self, size: usize, folder: &Path) -> anyhow::Result<()> {
        let status = Command::new("python3")
            .arg(&self.0)
            .args(["--layout", "hugo", "-n", &size.to_string(), "--out"])
            .arg(folder)
            .stdout(Stdio::null())
            .status()?;
        ensure!(status.success(), "{} failed: {status}", self.0.display());
        Ok(())
    }
}

impl Corpus {
    /// Makes a site of this many articles below a folder.
    pub(crate) fn make(
        generator: &Generator,
        folder: &Path,
        articles: usize,
    ) -> anyhow::Result<Self> {
        let root = folder.join("site");
        let content = root.join("content");
        fs::create_dir_all(&content)?;
        generator.run(articles, &content)?;
        fs::write(root.join("dateline.toml"), CONFIG)?;
        fs::write(root.join("no-json.toml"), format!("{CONFIG}json = false\n"))?;
        let newest = newest(&content)?;
        fs::write(&newest.file, &newest.text)?;
        age(&root)?;
        age(&content)?;
        Ok(Self { root, newest })
    }

    /// The same site with other settings: a file name in the root.
    pub(crate) fn config(&self, name: &str) -> OsString {
        self.root.join(name).into()
    }
}

/// The newest article, with an address that stays when its title is edited.
fn newest(content: &Path) -> anyhow::Result<Newest> {
    let mut newest = (String::new(), PathBuf::new(), String::new());
    for entry in fs::read_dir(content)? {
        let file = entry?.path();
        let text = fs::read_to_string(&file)?;
        let date = field(&text, "date = ").unwrap_or_default().to_owned();
        newest = newest.max((date, file, text));
    }
    let (date, file, text) = newest;
    let topics = field(&text, "topics = [\"").context("an article without topics")?;
    let topic = topics.split('"').next().unwrap_or_default().to_owned();
    let slug = "+++\nslug = \"newest\"\n";
    let text = text.replacen("+++\n", slug, 1);
    let day = date.get(..10).context("an article without a date")?;
    Ok(Newest {
        file,
        day: day.to_owned(),
        topic,
        text,
    })
}

/// What follows these words at the start of a line.
fn field<'a>(text: &'a str, start: &str) -> Option<&'a str> {
    text.lines().find_map(|line| line.strip_prefix(start))
}

/// Sets back the times of all files of a folder.
fn age(folder: &Path) -> io::Result<()> {
    let times = FileTimes::new().set_modified(SystemTime::now() - AGE);
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_file() {
            OpenOptions::new()
                .write(true)
                .open(path)?
                .set_times(times)?;
        }
    }
    Ok(())
}
