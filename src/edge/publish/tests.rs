//! Sites published into memory, with every fault at every step.

use std::collections::BTreeMap;
use std::io::ErrorKind;

use rayon::iter::{IntoParallelIterator as _, ParallelIterator as _};

use super::*;
use crate::edge::memory::{Fault, MemorySink};
use crate::model::{MediaType, SourcePath};

type Site<'a> = &'a [(&'a str, &'a str)];

/// The site before: `old/` and `gone.html` will vanish, the file `x` becomes a folder, the folder `y` becomes a file.
const BEFORE: Site = &[
    ("index.html", "home of before"),
    ("same.html", "the same"),
    ("gone.html", "gone"),
    ("old/page.html", "old page"),
    ("x", "a file"),
    ("y/in.html", "in a folder"),
];

/// The site after.
const AFTER: Site = &[
    ("index.html", "home of after"),
    ("same.html", "the same"),
    ("new/page.html", "new page"),
    ("new/page.json", "{}"),
    ("x/in.html", "in a folder"),
    ("y", "a file"),
];

fn routes(site: Site) -> Vec<Route> {
    site.iter().map(|(path, _)| Route::new(*path)).collect()
}

fn output(path: &str, text: &str) -> Output {
    Output {
        route: Route::new(path),
        bytes: text.into(),
        media: MediaType("text/html"),
        sources: vec![SourcePath::new("content/a.md")],
    }
}

fn publish_known(site: Site, sink: &MemorySink, known: &Known) -> anyhow::Result<Report> {
    let folder = Folder::open(sink, "public", known)?;
    // One thread, so that the number of an operation names the same one in each run.
    let pool = rayon::ThreadPoolBuilder::new().num_threads(1).build()?;
    let pages: Vec<_> = site.to_vec();
    pool.install(|| {
        let outputs = pages
            .into_par_iter()
            .map(|(path, text)| Ok(vec![output(path, text)]));
        publish(outputs, &folder, &routes(site), known, sink)
    })
}

fn publish_site(site: Site, sink: &MemorySink) -> anyhow::Result<Report> {
    publish_known(site, sink, &Known::new())
}

fn published(site: Site) -> MemorySink {
    let sink = MemorySink::new();
    let report = publish_site(site, &sink).unwrap();
    assert!(report.failures.is_empty());
    sink.set_fault(None);
    sink
}

fn text_of(files: &BTreeMap<String, Vec<u8>>) -> String {
    files.iter().fold(String::new(), |text, (path, bytes)| {
        let bytes = String::from_utf8_lossy(bytes);
        text + path + ": " + bytes.trim() + "\n"
    })
}

#[test]
fn a_first_build_announces_makes_folders_writes_and_seals() {
    let sink = MemorySink::new();
    let site: Site = &[("index.html", "home"), ("a/b.html", "b")];
    let report = publish_site(site, &sink).unwrap();
    assert_eq!(
        (report.written, report.unchanged, report.removed),
        (2, 0, 0)
    );
    assert_eq!(report.bytes, 5);
    assert_eq!(
        sink.log().join("\n"),
        "list\nmake \nwrite .dateline.json\nmake .a.dateline-tmp\nwrite index.html\nfill .a.dateline-tmp/b.html\nsettle a"
    );
    let manifest = String::from_utf8(sink.files()[MANIFEST].clone()).unwrap();
    assert_eq!(
        manifest,
        "{\n  \"generator\": \"dateline\",\n  \"files\": [\n    \"a/b.html\",\n    \"index.html\"\n  ]\n}\n"
    );
}

#[test]
fn a_second_build_writes_nothing() {
    let sink = published(BEFORE);
    let report = publish_site(BEFORE, &sink).unwrap();
    assert_eq!(
        (report.written, report.unchanged, report.removed),
        (0, 6, 0)
    );
    assert!(sink.log().iter().all(|line| !line.starts_with("write")));
    sink.set_fault(None);
    let again = publish_known(BEFORE, &sink, &report.recorded).unwrap();
    assert_eq!((again.written, again.unchanged), (0, 6));
    assert!(sink.log().iter().all(|line| !line.starts_with("write")));
    assert_eq!(again.recorded, report.recorded);
}

#[test]
fn what_changed_is_written_and_what_is_gone_removed() {
    let sink = published(BEFORE);
    let report = publish_site(AFTER, &sink).unwrap();
    assert_eq!(
        (report.written, report.unchanged, report.removed),
        (5, 1, 4)
    );
    assert_eq!(sink.files(), published(AFTER).files());
}

#[test]
fn a_page_whose_file_was_meddled_with_is_stale() {
    let sink = published(BEFORE);
    let known = publish_site(BEFORE, &sink).unwrap().recorded;
    let folder = Folder::open(&sink, "public", &known).unwrap();
    assert!(is_as_recorded(&sink, &known).unwrap());
    let all = routes(AFTER);
    let stale = stale_routes(&folder, &known, &all);
    assert_eq!(
        stale.iter().map(|r| r.as_str()).collect::<Vec<_>>(),
        ["new/page.html", "new/page.json", "x/in.html", "y"]
    );
    sink.put("same.html", "meddled");
    let folder = Folder::open(&sink, "public", &known).unwrap();
    assert!(!is_as_recorded(&sink, &known).unwrap());
    let all = routes(BEFORE);
    assert_eq!(
        stale_routes(&folder, &known, &all),
        [&Route::new("same.html")]
    );
}

#[test]
fn pages_that_are_not_rendered_keep_their_files() {
    let sink = published(BEFORE);
    let known = publish_site(BEFORE, &sink).unwrap().recorded;
    let folder = Folder::open(&sink, "public", &known).unwrap();
    let broken = Diagnostic::clone(&messages::world::foreign_file("t", &[]));
    let outputs = vec![
        Ok(vec![output("same.html", "not the same")]),
        Err(Box::new(broken)),
    ];
    let report = publish(
        outputs.into_par_iter(),
        &folder,
        &routes(BEFORE),
        &known,
        &sink,
    )
    .unwrap();
    assert_eq!(
        (report.written, report.unchanged, report.removed),
        (1, 5, 0)
    );
    assert_eq!(report.diagnostics.len(), 1);
    assert_eq!(report.recorded.len(), 7);
    assert_eq!(sink.files()["index.html"], b"home of before");
    assert_eq!(sink.files()["same.html"], b"not the same");
}

#[test]
fn a_file_of_someone_else_is_adopted_if_equal_and_else_left_alone() {
    let sink = published(BEFORE);
    sink.put("new/page.html", "new page");
    sink.put("new/page.json", "mine");
    sink.put("CNAME", "example.org");
    let report = publish_site(AFTER, &sink).unwrap();
    assert_eq!(report.diagnostics.len(), 1);
    assert_eq!(
        report.diagnostics[0].message,
        "`new/page.json` was not written: a file that Dateline did not make stands there"
    );
    assert_eq!(sink.files()["new/page.json"], b"mine");
    let again = publish_site(BEFORE, &sink).unwrap();
    assert_eq!(again.diagnostics, []);
    assert_eq!(
        text_of(&sink.files())
            .lines()
            .filter(|line| line.starts_with("new") || line.starts_with("CNAME"))
            .collect::<Vec<_>>(),
        ["CNAME: example.org", "new/page.json: mine"]
    );
}

#[test]
fn a_folder_of_someone_else_is_refused_and_not_touched() {
    let sink = MemorySink::new();
    sink.put("thesis.txt", "years of work");
    let error = publish_site(AFTER, &sink).unwrap_err();
    assert!(error.is::<NotOurs>());
    assert_eq!(
        error.to_string(),
        "`public` is not empty (it holds `thesis.txt`) and was not written by Dateline, so nothing is written to it. \
         Choose another folder with `--output`, or empty this one"
    );
    assert_eq!(text_of(&sink.files()), "thesis.txt: years of work\n");

    let checkout = MemorySink::new();
    for path in [".git/HEAD", ".nojekyll", "CNAME"] {
        checkout.put(path, "kept");
    }
    publish_site(AFTER, &checkout).unwrap();
    assert_eq!(checkout.files().len(), AFTER.len() + 4);

    checkout.put(MANIFEST, "{");
    assert!(publish_site(AFTER, &checkout).unwrap_err().is::<NotOurs>());
}

#[test]
fn bad_addresses_are_never_written() {
    let sink = MemorySink::new();
    let site: Site = &[
        ("../up.html", "1"),
        ("/root.html", "2"),
        ("a\\b.html", "3"),
        (".dateline.json", "4"),
        ("f", "5"),
        ("f/g.html", "6"),
    ];
    let report = publish_site(site, &sink).unwrap();
    let codes: Vec<_> = report.diagnostics.iter().map(|d| d.code.as_ref()).collect();
    assert_eq!(
        codes,
        [
            "unsafe-address",
            "unsafe-address",
            "unsafe-address",
            "unsafe-address",
            "blocked-address"
        ]
    );
    let names: Vec<_> = sink.files().into_keys().collect();
    assert_eq!(names, [MANIFEST, "f"]);
}

#[test]
fn a_strangers_file_in_the_way_of_a_folder_stays() {
    let sink = published(BEFORE);
    sink.put("new", "a file of mine");
    let report = publish_site(AFTER, &sink).unwrap();
    assert_eq!(report.diagnostics.len(), 2);
    assert_eq!(
        report.diagnostics[0].message,
        "`new/page.html` was not written: `new` is in its way"
    );
    assert_eq!(sink.files()["new"], b"a file of mine");
}

/// Each file is whole: as before or as after.
fn assert_usable(sink: &MemorySink, step: usize) {
    let files = sink.files();
    for (path, bytes) in &files {
        let whole = |site: Site| {
            site.iter()
                .any(|(name, text)| name == path && text.as_bytes() == bytes)
        };
        let known = whole(BEFORE) || whole(AFTER) || path == MANIFEST || is_temporary(path);
        assert!(known || path == "CNAME", "step {step}: {path} is torn");
    }
    for path in ["index.html", "same.html"] {
        assert!(files.contains_key(path), "step {step}: {path} is lost");
    }
    assert!(Manifest::parse(&files[MANIFEST]).is_some(), "step {step}");
}

/// Runs a fault at every operation of the way from `BEFORE` to `AFTER`, and looks at the folder then and after a healthy run.
fn check_every_step(fault: impl Fn(usize) -> Fault) {
    let mut fresh = published(AFTER).files();
    fresh.insert("CNAME".to_owned(), b"mine".to_vec());
    let mut known = Known::new();
    for step in 0.. {
        let sink = published(BEFORE);
        sink.put("CNAME", "mine");
        sink.set_fault(Some(fault(step)));
        let result = publish_known(AFTER, &sink, &known);
        let done = sink.log().len() <= step;
        assert_usable(&sink, step);
        let failed = result.as_ref().map_or(true, |r| !r.failures.is_empty());
        sink.set_fault(None);
        let report = publish_known(AFTER, &sink, &known).unwrap();
        assert_eq!(report.diagnostics, [], "step {step}");
        assert_eq!(text_of(&sink.files()), text_of(&fresh), "step {step}");
        if done && !failed {
            assert!(step > 10, "the run has {step} operations");
            if !known.is_empty() {
                return;
            }
            // Once more, with the memory of a former run: stamps are the same in each fresh sink.
            known = publish_site(BEFORE, &published(BEFORE)).unwrap().recorded;
            return check_known(&fault, &fresh, &known);
        }
    }
}

fn check_known(fault: &impl Fn(usize) -> Fault, fresh: &BTreeMap<String, Vec<u8>>, known: &Known) {
    for step in 0..30 {
        let sink = published(BEFORE);
        sink.put("CNAME", "mine");
        sink.set_fault(Some(fault(step)));
        let _ = publish_known(AFTER, &sink, known);
        assert_usable(&sink, step);
        sink.set_fault(None);
        publish_known(AFTER, &sink, known).unwrap();
        assert_eq!(text_of(&sink.files()), text_of(fresh), "step {step}");
    }
}

#[test]
fn killed_at_every_step_it_leaves_a_usable_site_and_the_next_run_mends_it() {
    check_every_step(Fault::Death);
}

#[test]
fn a_full_disk_at_every_step_leaves_a_usable_site_and_the_next_run_mends_it() {
    check_every_step(|step| Fault::From(step, ErrorKind::StorageFull));
}

#[test]
fn a_folder_that_turns_read_only_at_every_step_leaves_a_usable_site_and_the_next_run_mends_it() {
    check_every_step(|step| Fault::From(step, ErrorKind::ReadOnlyFilesystem));
    check_every_step(|step| Fault::From(step, ErrorKind::PermissionDenied));
}

#[test]
fn a_read_only_folder_is_told_and_nothing_is_lost() {
    let told = |error: ErrorKind| {
        let sink = published(BEFORE);
        let before = sink.files();
        // list, read the manifest, then the first write.
        sink.set_fault(Some(Fault::From(2, error)));
        let told = publish_site(AFTER, &sink).unwrap_err();
        assert_eq!(sink.files(), before);
        format!("{told:#}")
    };
    assert_eq!(
        told(ErrorKind::ReadOnlyFilesystem),
        "cannot write `.dateline.json`: read-only filesystem or storage medium"
    );
    assert_eq!(
        told(ErrorKind::PermissionDenied),
        "cannot write `.dateline.json`: permission denied"
    );
}

#[test]
fn one_refused_operation_at_every_step_is_told_and_mended() {
    check_every_step(|step| Fault::Once(step, ErrorKind::PermissionDenied));
}

#[test]
fn a_first_run_killed_at_every_step_is_taken_up_by_the_next() {
    for step in 0..14 {
        let sink = MemorySink::new();
        sink.set_fault(Some(Fault::Death(step)));
        let _ = publish_site(AFTER, &sink);
        sink.set_fault(None);
        publish_site(AFTER, &sink).unwrap();
        assert_eq!(sink.files(), published(AFTER).files(), "step {step}");
    }
}

#[test]
fn a_run_killed_on_the_way_does_not_orphan_what_the_next_site_lacks() {
    for step in 0..20 {
        let sink = published(BEFORE);
        sink.set_fault(Some(Fault::Death(step)));
        let _ = publish_site(AFTER, &sink);
        sink.set_fault(None);
        publish_site(BEFORE, &sink).unwrap();
        assert_eq!(sink.files(), published(BEFORE).files(), "step {step}");
    }
}

#[test]
fn a_full_disk_names_the_file_and_keeps_the_rest() {
    let sink = published(BEFORE);
    let site: Site = &[("index.html", "1"), ("same.html", "2")];
    // list, read the manifest, then the first write.
    sink.set_fault(Some(Fault::From(2, ErrorKind::StorageFull)));
    let error = publish_site(AFTER, &sink).unwrap_err();
    assert_eq!(
        format!("{error:#}"),
        "cannot write `.dateline.json`: no storage space"
    );
    sink.set_fault(Some(Fault::Once(2, ErrorKind::StorageFull)));
    let report = publish_site(site, &sink).unwrap();
    assert_eq!(report.failures.len(), 1);
    assert_eq!(report.failures[0].path, "index.html");
    assert_eq!(report.removed, 0);
    assert_eq!(sink.files()["index.html"], b"home of before");
    assert_eq!(sink.files().len(), 7);
}
