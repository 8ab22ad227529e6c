// Pages on paper.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { stage } from "./lib/browser.mjs";
import { work } from "./lib/paths.mjs";
import { kinds } from "./lib/sites.mjs";

const { visit } = stage();
const folder = path.join(work, "print");
fs.mkdirSync(folder, { recursive: true });

const FORMATS = ["A4", "Letter"];
/** What no printer reaches, in points. */
const EDGE = 18;

let number = 0;
const print = (address, format, prepare = async () => {}) =>
  visit(address, {}, async (page) => {
    await prepare(page);
    const pdf = path.join(folder, `${++number}.pdf`);
    await page.emulateMedia({ media: "print" });
    const shown = await page.evaluate(textOf);
    await page.pdf({ path: pdf, format, preferCSSPageSize: false });
    return { pdf, shown };
  });

/** The text that can be seen: not what is there for screen readers only, nor lists of lines that are cut on purpose. */
function textOf() {
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walk.nextNode()) {
    const parent = walk.currentNode.parentElement;
    if (parent.checkVisibility() && !parent.closest(".vh, .again, .card .body p")) texts.push(walk.currentNode.data);
  }
  return texts.join(" ");
}

const poppler = (program, ...words) => execFileSync(program, words, { encoding: "utf8" });
const sheets = (pdf) => Number(/^Pages:\s+(\d+)/m.exec(poppler("pdfinfo", pdf))[1]);

/** How often each word stands in a text. The letters of Arabic change their order on the way through a PDF. */
const words = (text) => {
  const counts = new Map();
  for (const [word] of text.normalize("NFKC").toLowerCase().matchAll(/[\p{Script=Latin}\p{N}]+/gu)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
};

/** Words of the page that the paper lacks, and words that lie over an edge of it. */
function lost({ pdf, shown }) {
  const printed = words(poppler("pdftotext", "-layout", pdf, "-"));
  const missing = [...words(shown)].filter(([word, count]) => (printed.get(word) ?? 0) < count).map(([word]) => word);
  const over = [];
  for (const part of poppler("pdftotext", "-bbox", pdf, "-").split("<page ").slice(1)) {
    const [, width, height] = /width="([\d.]+)" height="([\d.]+)"/.exec(part).map(Number);
    for (const [, x1, y1, x2, y2, word] of part.matchAll(/<word xMin="(\S+)" yMin="(\S+)" xMax="(\S+)" yMax="(\S+)">(.*?)<\/word>/g)) {
      if (x1 < EDGE || y1 < EDGE || x2 > width - EDGE || y2 > height - EDGE) over.push(word);
    }
  }
  return { missing, over };
}
const nothing = { missing: [], over: [] };

const fullest = (site) => `${site}/${kinds([site]).find(({ kind }) => kind === "edition").page}`;

for (const format of FORMATS) {
  test(`a brief of 400 words and six events is one sheet of ${format}`, async () => {
    const done = await print("print/briefs/harbour-board-chooses-a-higher-sea-wall-for-port-ellery.html", format, async (page) => {
      assert.equal(await page.locator(".event").count(), 6);
      const report = await page.locator(".report").innerText();
      const length = report.split(/\s+/).length;
      assert.ok(length > 380 && length < 420, `${length} words`);
    });
    assert.equal(sheets(done.pdf), 1);
    assert.deepEqual(lost(done), nothing);
  });

  test(`the report in the form of a wire is one sheet of ${format}`, async () => {
    const done = await print("wire/briefs/will-trade-ministers-agree-on-fishing-subsidies-in-abu-dhabi.html", format);
    assert.equal(sheets(done.pdf), 1);
    assert.deepEqual(lost(done), nothing);
  });

  test(`an edition is a digest of two sheets of ${format} at most`, async () => {
    for (const address of ["sample/index.html", fullest("sample"), fullest("large")]) {
      const done = await print(address, format);
      assert.ok(sheets(done.pdf) <= 2, `${address}: ${sheets(done.pdf)} sheets`);
    }
  });

  for (const { kind, site, page: address } of [...kinds(["sample"]), ...kinds(["rtl"])]) {
    if (kind === "redirect") continue;
    test(`nothing is cut off on ${format}: ${kind} of ${site}`, async () => assert.deepEqual(lost(await print(`${site}/${address}`, format)), nothing));
  }
}
test("a dark page is printed white, and navigation is not", () =>
  visit("sample/timeline.html", { colorScheme: "dark" }, async (page) => {
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    assert.equal(await page.evaluate(() => getComputedStyle(document.body).backgroundColor), "rgb(255, 255, 255)");
    assert.equal(await page.evaluate(() => getComputedStyle(document.querySelector(".said")).color), "rgb(0, 0, 0)");
    assert.equal(await page.locator("nav:visible").count(), 0);
  }));

test("a timeline is printed as it is filtered", async () => {
  const all = await print("sample/timeline.html", "A4");
  const few = await print("sample/timeline.html", "A4", (page) => page.locator(".filter label", { hasText: "Planned" }).click());
  assert.ok(sheets(few.pdf) < sheets(all.pdf));
  assert.ok(!/\bReported\./.test(few.shown));
});
