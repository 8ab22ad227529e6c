// Builds the program and the sites, and runs all tests, or those of the files that are named: `node run.mjs print axe`.
// With --reference it makes the reference pictures anew instead.
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { run } from "node:test";
import { here, repo } from "./lib/paths.mjs";
import { report } from "./lib/report.mjs";
import { buildSites } from "./lib/sites.mjs";

const words = process.argv.slice(2);
const reference = words.includes("--reference");
const wanted = reference ? ["reference"] : words;
const all = fs.readdirSync(here).filter((name) => name.endsWith(".test.mjs"));
const unknown = wanted.filter((word) => !all.some((name) => name.startsWith(word)));
if (unknown.length) {
  console.error(`no file of tests/web/ begins with: ${unknown.join(", ")}`);
  process.exit(1);
}

if (!process.env.DATELINE) execFileSync("cargo", ["build", "--locked", "--quiet"], { cwd: repo, stdio: "inherit" });
buildSites();

const files = all.filter((name) => !wanted.length || wanted.some((word) => name.startsWith(word)));
if (reference) process.env.REFERENCE = "new";
// Two at a time, a browser each.
const failed = await report(run({ files: files.map((name) => path.join(here, name)), concurrency: 2 }));
process.exitCode = failed ? 1 : 0;
