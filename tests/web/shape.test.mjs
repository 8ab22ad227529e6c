// How pages hold on narrow and wide screens, mirrored, with the settings of readers, and without styles' luxuries.
import assert from "node:assert/strict";
import { test } from "node:test";
import { follow, stage } from "./lib/browser.mjs";
import { kinds } from "./lib/sites.mjs";

const { visit } = stage();
const ltr = kinds().filter(({ kind }) => kind !== "redirect");
const rtl = kinds(["rtl"]);
const empty = kinds(["empty"]);
const own = kinds(["own"]);

/** What reaches beyond the sides of the window. What is hidden on purpose is 1 px wide. */
const beyond = (page) =>
  page.evaluate(() => {
    const wide = document.documentElement.clientWidth;
    const told = [];
    for (const node of document.body.querySelectorAll("*")) {
      const box = node.getBoundingClientRect();
      if (box.width <= 1 || !node.checkVisibility() || node.closest("table, pre, .skip, .vh")) continue;
      if (box.right > wide + 0.5 || box.left < -0.5) told.push(`${node.tagName}.${node.className.baseVal ?? node.className}: ${Math.round(box.left)} to ${Math.round(box.right)}`);
    }
    const scroll = document.documentElement.scrollWidth;
    if (scroll > wide) told.push(`scrolls sideways: ${scroll}`);
    return told;
  });

for (const { kind, site, page: address } of [...ltr, ...rtl, ...own, ...empty]) {
  test(`320 px to 4K: ${kind} of ${site}`, () =>
    visit(`${site}/${address}`, { viewport: { width: 320, height: 640 } }, async (page) => {
      for (const width of [320, 359, 767, 768, 1055, 1056, 3840]) {
        await page.setViewportSize({ width, height: width === 3840 ? 2160 : 800 });
        assert.deepEqual(await beyond(page), [], `at ${width} px`);
      }
      const { left, right } = await page.locator(".page").evaluate((node) => node.getBoundingClientRect());
      assert.ok(Math.abs(left - (3840 - right)) < 1 && right - left < 1300, "in the middle of a wide screen");
    }));
}

for (const { kind, site, page: address } of ltr) {
  test(`with more room between lines, words and letters: ${kind}`, () =>
    visit(`${site}/${address}`, { viewport: { width: 320, height: 640 } }, async (page) => {
      // WCAG 2.2, 1.4.12.
      await page.evaluate(() => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync("* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-block-end: 2em !important }");
        document.adoptedStyleSheets = [sheet];
      });
      assert.deepEqual(await beyond(page), []);
      assert.deepEqual(await clipped(page), []);
    }));
}

/** Text that its own box cuts off. */
const clipped = (page) =>
  page.evaluate(() => {
    const told = [];
    for (const node of document.body.querySelectorAll("*")) {
      const { overflow, webkitLineClamp } = getComputedStyle(node);
      if (overflow === "visible" || webkitLineClamp !== "none" || node.closest(".vh, .again, svg, .g, .jump") || !node.checkVisibility()) continue;
      if (node.scrollHeight > node.clientHeight + 1 || node.scrollWidth > node.clientWidth + 1) told.push(`${node.tagName}.${node.className}`);
    }
    return told;
  });

test("a page from right to left is mirrored", async () => {
  const places = (address) =>
    visit(address, {}, (page) =>
      page.evaluate(() => {
        const width = document.documentElement.clientWidth;
        // Distances from the side at which lines begin.
        const start = (node) => (document.dir === "rtl" ? width - node.getBoundingClientRect().right : node.getBoundingClientRect().left);
        const rail = document.querySelector(".mast .rail");
        const body = document.querySelector(".mast .body");
        const glyph = document.querySelector(".event > .g");
        return { dir: document.dir, rail: start(rail), body: start(body), glyph: start(glyph) };
      }),
    );
  const mirrored = await places("rtl/timeline.html");
  const straight = await places("sample/timeline.html");
  assert.deepEqual({ ...mirrored, dir: "ltr" }, straight);
  assert.equal(mirrored.dir, "rtl");
});

test("each text runs its own way", () =>
  visit("rtl/index.html", {}, async (page) => {
    const ways = await page.locator("h1, h2, h3").filter({ hasText: /Ferry|مجلس|القطار/ }).evaluateAll((nodes) =>
      nodes.map((node) => [/[a-z]/.test(node.textContent) ? "ltr" : "rtl", getComputedStyle(node).direction]),
    );
    assert.ok(ways.length >= 2);
    for (const [wanted, is] of ways) assert.equal(is, wanted);
  }));

test("forced colours: glyphs, marks and the filter can be told apart", () =>
  visit("sample/timeline.html", { forcedColors: "active" }, async (page) => {
    const look = (status) =>
      page.locator(`.event[data-status=${status}] > .g`).first().evaluate((node) => {
        const { backgroundColor, borderTopColor, borderTopWidth } = getComputedStyle(node);
        const half = getComputedStyle(node, "::before").borderInlineStartWidth;
        return { backgroundColor, borderTopColor, borderTopWidth, half };
      });
    const [reported, claimed, planned] = [await look("reported"), await look("claimed"), await look("planned")];
    const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    assert.notEqual(reported.backgroundColor, ground);
    for (const glyph of [reported, claimed, planned]) assert.notEqual(glyph.borderTopColor, ground);
    assert.equal(planned.backgroundColor, ground);
    assert.equal(claimed.half, "4px");
    assert.equal(planned.half, "0px");
    const mark = await page.locator(".event mark").first().evaluate((node) => getComputedStyle(node).textDecorationLine);
    assert.equal(mark, "underline");
    const chosen = (value) => page.locator(`.filter label:has([value=${value}])`).evaluate((node) => getComputedStyle(node).backgroundColor);
    assert.notEqual(await chosen("all"), await chosen("planned"));
  }));

test("reduced motion: nothing moves", async () => {
  for (const { site, page: address } of ltr) {
    await visit(`${site}/${address}`, { reducedMotion: "reduce" }, async (page) => {
      const moving = await page.evaluate(() => [document.getAnimations().length, getComputedStyle(document.documentElement).scrollBehavior]);
      assert.deepEqual(moving, [0, "auto"], address);
    });
  }
});

test("the menu of a phone has targets of 44 px", () =>
  visit("sample/index.html", { viewport: { width: 390, height: 800 } }, async (page) => {
    const heights = await page.locator(".mast nav a:visible, .foot nav a:visible").evaluateAll((nodes) => nodes.map((node) => [node.textContent, Math.round(node.getBoundingClientRect().height)]));
    assert.ok(heights.length > 4);
    assert.deepEqual(heights.filter(([, height]) => height < 44), []);
  }));

test("with styles off a brief reads in the order of its parts", () =>
  visit("wire/index.html", {}, async (page) => {
    await follow(page.locator(".lead .body h2 a"), /briefs/);
    const heads = await page.locator("main :is(h1, h2, h3)").allTextContents();
    const order = ["Will Trade Ministers", "Synopsis", "Key takeaways", "Timeline", "Report", "Provenance"];
    const found = order.filter((name) => heads.some((head) => head.startsWith(name)));
    const at = found.map((name) => heads.findIndex((head) => head.startsWith(name)));
    assert.ok(found.length >= 5, heads.join(" | "));
    assert.deepEqual(at, [...at].sort((a, b) => a - b));
  }));
