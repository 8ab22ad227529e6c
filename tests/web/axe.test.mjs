// Barriers that axe-core finds, on a page of each kind, in both themes, on a phone and on a desk.
import assert from "node:assert/strict";
import { test } from "node:test";
import axe from "axe-core";
import { stage } from "./lib/browser.mjs";
import { kinds } from "./lib/sites.mjs";

const { visit } = stage();
const sample = kinds(["sample"]);
// What only the large site has is looked at where it is short: on thousands of events axe takes long, and they are all alike.
const others = kinds(["large"], { leanest: true }).filter(({ kind }) => !sample.some((each) => each.kind === kind));
const shown = [...sample, ...others, ...[...kinds(["rtl"]), ...kinds(["own"])].filter(({ kind }) => ["brief", "home", "timeline"].includes(kind))];

for (const { kind, site, page } of shown) {
  if (kind === "redirect") continue;
  for (const colorScheme of ["light", "dark"]) {
    for (const width of [320, 1280]) {
      test(`axe: ${kind} of ${site}, ${colorScheme}, ${width}`, () => check(`${site}/${page}`, { colorScheme, viewport: { width, height: 800 } }));
    }
  }
}
for (const colorScheme of ["light", "dark"]) {
  test(`axe: more contrast, ${colorScheme}`, () => check("sample/timeline.html", { colorScheme, contrast: "more" }));
}

async function check(address, options) {
  const found = await visit(address, options, async (page) => {
    await page.evaluate(axe.source);
    return page.evaluate(async () => {
      // Off by default: targets of 24 px or with room around them (WCAG 2.2 AA).
      const { violations } = await axe.run(document, { rules: { "target-size": { enabled: true } }, resultTypes: ["violations"] });
      return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(" ")}: ${node.failureSummary}`));
    });
  });
  assert.deepEqual(found, []);
}
