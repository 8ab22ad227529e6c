// The HTML: the checker of the W3C, and html-validate.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { createRequire } from "node:module";
import path from "node:path";
import { test } from "node:test";
import { HtmlValidate, StaticConfigLoader } from "html-validate";
import { file, kinds, pages } from "./lib/sites.mjs";
import { built } from "./lib/paths.mjs";
import { sample } from "./lib/random.mjs";

const RULES = {
  root: true,
  extends: ["html-validate:recommended"],
  rules: {
    // Both spellings are right.
    "doctype-style": ["error", { style: "lowercase" }],
    // A name on a list is right and is read out.
    "aria-label-misuse": ["error", { allowAnyNamable: true }],
    // A headline is as long as its source has it.
    "long-title": "off",
    // The filter of a timeline shows its choice at once; there is nothing to send.
    "wcag/h32": "off",
  },
};

const whole = ["sample", "wire", "rtl", "own", "print", "empty"];
const looked = [
  ...whole.flatMap((site) => pages(site).map((page) => file(site, page))),
  ...new Set([...kinds(["large"]).map(({ page }) => page), ...sample(pages("large"), 50, 5)].map((page) => file("large", page))),
];

test(`vnu: ${looked.length} pages`, () => {
  const jar = createRequire(import.meta.url).resolve("vnu-jar/build/dist/vnu.jar");
  let told = "";
  try {
    execFileSync("java", ["-jar", jar, "--stdout", "--format", "gnu", "--errors-only", ...looked], { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
  } catch (error) {
    told = (error.stdout ?? "") || error.stderr || error.message;
  }
  assert.equal(told.replaceAll(`file:${built}/`, ""), "");
});

test(`html-validate: ${looked.length} pages`, async () => {
  const checker = new HtmlValidate(new StaticConfigLoader(RULES));
  const told = [];
  for (const each of looked) {
    const { results } = await checker.validateFile(each);
    for (const { messages } of results) {
      for (const { line, column, ruleId, message } of messages) told.push(`${path.relative(built, each)}:${line}:${column}: ${message} [${ruleId}]`);
    }
  }
  assert.deepEqual(told, []);
});
