//! Dateline makes a briefing site out of a folder of news articles. Three pure stages, in this order:
//!
//! 1. **[load]** reads a file, a [`Source`](model::Source), and gives an [`Article`](model::Article) in which every value and sentence
//!    knows the bytes it was read from, and messages on what is wrong: it never fails.
//! 2. **[transform]** makes of each article its [`Facts`](model::Facts), all that other pages may know of it, and folds them into the
//!    [`Site`](transform::Site), the indexes over all of them.
//! 3. **[render]** makes of the site each [`Page`](model::Page), as one [`Output`](model::Output) or two: the page, and the data beside it.
//!
//! The [`Engine`](engine::Engine) holds the only state and runs the stages, for all files or for those that changed. It sees the machine
//! through a [`World`](world::World); disk, clock, server and the writing of files are in [edge], the command line in [cli],
//! what `inspect` tells in [inspect], what `annotate` tells in [annotate].
//!
//! ```
//! use std::sync::Arc;
//!
//! use dateline::edge::memory::MemoryWorld;
//! use dateline::engine::{BUILD_TEXT, Engine, Overrides};
//! use dateline::model::{Date, Output, SourcePath};
//!
//! // A site of one article, in memory.
//! let world = MemoryWorld::new();
//! world.set("content/ferry.txt", "Night Ferry Sails\n\nOSLO, Oct. 29, 2025 (NTB) -- The ferry left on Tuesday.\n");
//!
//! // load and transform: read the files, fold what they say into the site.
//! let overrides = Overrides {
//!     config: SourcePath::new("dateline.toml"),
//!     as_of: Date::constant(2026, 1, 1),
//!     future: false,
//!     drafts: false,
//!     base_url: None,
//!     text_bytes: BUILD_TEXT,
//! };
//! let engine = Engine::open(Arc::new(world), overrides);
//! let days: Vec<String> = engine.site().days().map(|day| day.to_string()).collect();
//! assert_eq!(days, ["2025-10-29"]);
//!
//! // render: each page when it is asked for.
//! let pages = engine.pages();
//! let outputs: Vec<Output> = pages.iter().flat_map(|page| engine.outputs(page).expect("built-in templates work")).collect();
//! let brief = outputs.iter().find(|output| output.route.as_str() == "briefs/night-ferry-sails.html").expect("it has a brief");
//! let html = String::from_utf8_lossy(&brief.bytes);
//! assert!(html.contains("The ferry left on <mark>Tuesday</mark>."));
//! assert!(html.contains(r#"<time datetime="2025-10-28">"#));
//! ```
#![cfg_attr(
    test,
    allow(
        clippy::string_slice,
        reason = "a wrong offset fails the test, as it should"
    )
)]

pub mod annotate;
mod bytes;
pub mod cli;
pub mod config;
pub mod diagnostic;
pub mod edge;
pub mod engine;
pub mod inspect;
pub mod load;
pub mod model;
pub mod render;
pub mod transform;
pub mod verify;
pub mod world;
