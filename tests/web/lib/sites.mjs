// The sites under test, and which of their pages to look at.
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { writeCorpus } from "./corpus.mjs";
import { built, here, program, repo, sources, work } from "./paths.mjs";

/** Articles of the large site: enough for timelines by year and by month. */
const LARGE = 1000;

/** Each site: what makes its sources, and the day it is built for. */
const SITES = {
  // What anybody sees first; with the templates and static files of the tree.
  sample: { asOf: "2024-12-01", make: null },
  // A report in the form in which wire text reaches a desk.
  wire: {
    asOf: "2024-03-01",
    make: (root) => {
      fs.cpSync(path.join(repo, "tests/seed_form/000_5d1c.txt"), path.join(root, "content/000_5d1c.txt"));
    },
  },
  large: { asOf: "2025-02-20", make: (root) => writeCorpus(path.join(root, "content"), LARGE) },
  // The site's language runs from right to left; one of its reports does not.
  rtl: { asOf: "2024-06-01", make: (root) => fs.cpSync(path.join(here, "sites/rtl"), root, { recursive: true }) },
  // A logo, and a language that the theme has no words in.
  own: { asOf: "2024-06-01", make: (root) => fs.cpSync(path.join(here, "sites/own"), root, { recursive: true }) },
  // One report of about 400 words and six events: what is to fit on a sheet.
  print: { asOf: "2024-05-28", make: (root) => fs.cpSync(path.join(here, "sites/print"), root, { recursive: true }) },
  // No article at all: every page in its empty state.
  empty: { asOf: "2024-06-01", make: (root) => fs.mkdirSync(path.join(root, "content")) },
};

export const names = Object.keys(SITES);

/** Makes and builds all sites anew. Each is to stand in a folder of its name, on disk and on the server. */
export function buildSites() {
  fs.rmSync(work, { recursive: true, force: true });
  for (const [name, { asOf, make }] of Object.entries(SITES)) {
    const root = path.join(sources, name);
    fs.mkdirSync(root, { recursive: true });
    if (make) make(root);
    else copySample(root);
    const address = `https://example.org/${name}`;
    const output = path.join(built, name);
    execFileSync(program, ["build", "--quiet", "--root", root, "--output", output, "--as-of", asOf, "--base-url", address], {
      stdio: ["ignore", "inherit", "pipe"],
    });
  }
}

/** The sample site of the tree: its articles, templates, static files and settings. */
export function copySample(root) {
  for (const part of ["content", "templates", "static", "dateline.toml"]) {
    const from = path.join(repo, part);
    if (fs.existsSync(from)) fs.cpSync(from, path.join(root, part), { recursive: true });
  }
}

/** The HTML files of a site, by address, sorted. */
export function pages(site) {
  const root = path.join(built, site);
  const files = fs.readdirSync(root, { recursive: true }).map((file) => file.split(path.sep).join("/"));
  return files.filter((file) => file.endsWith(".html")).sort();
}

export const file = (site, page) => path.join(built, site, page);

/**
 * A page of each kind: `{ kind, site, page }`. A kind is what the page calls itself and where it stands, so that a kind that is new is
 * looked at without a word here. Of each kind it is the fullest page, or the leanest; what the first site does not have is taken from
 * the next one.
 */
export function kinds(from = ["sample", "large"], { leanest = false } = {}) {
  const found = new Map();
  for (const site of from) {
    const here = new Map();
    for (const page of pages(site)) {
      const html = fs.readFileSync(file(site, page), "utf8");
      const kind = kindOf(page, html);
      const size = leanest ? -html.length : html.length;
      if (!here.has(kind) || size > here.get(kind).size) here.set(kind, { kind, site, page, size });
    }
    for (const [kind, each] of here) if (!found.has(kind)) found.set(kind, each);
  }
  return [...found.values()].sort((a, b) => (a.kind < b.kind ? -1 : 1));
}

/** `brief`, `timeline-year`, `page-about`: the class of the body, and what an address tells beyond it. */
function kindOf(page, html) {
  const name = /<body class="on-([\w-]+)"/.exec(html)?.[1] ?? "redirect";
  const stem = page.replace(/\.html$/, "");
  if (name === "page") return `page-${stem}`;
  if (/\/\d{4}$/.test(stem)) return `${name}-year`;
  if (/\/\d{4}-\d{2}$/.test(stem)) return `${name}-month`;
  return name;
}
