// What a reader does: choose, jump, follow a line to its evidence and back, choose a theme, and move by keyboard.
import assert from "node:assert/strict";
import { test } from "node:test";
import { follow, stage } from "./lib/browser.mjs";
import { kinds } from "./lib/sites.mjs";

const { visit } = stage();
const BRIEF = "sample/briefs/russian-moon-lander-luna-25-is-lost.html";
const noScript = { javaScriptEnabled: false };

/** The events that can be seen, by status, and the month bands. */
const seen = (page) =>
  page.evaluate(() => {
    const shown = (node) => node.checkVisibility();
    const count = (status) => [...document.querySelectorAll(`.event[data-status=${status}]`)].filter(shown).length;
    const bands = [...document.querySelectorAll(".band")].filter(shown);
    const events = (band) => [...band.querySelectorAll(".event")].some(shown);
    return { reported: count("reported"), claimed: count("claimed"), planned: count("planned"), hollow: bands.filter((band) => !events(band)).length };
  });

for (const [how, options] of [["with", {}], ["without", noScript]]) {
  test(`the filter shows what it counts, ${how} script`, () =>
    visit("sample/timeline.html", options, async (page) => {
      const all = await seen(page);
      for (const status of ["reported", "claimed", "planned"]) {
        const label = page.locator(".filter label", { has: page.locator(`[value=${status}]`) });
        assert.equal(Number(await label.locator("> span").last().textContent()), all[status], `the count of ${status}`);
        await label.click();
        const left = { reported: 0, claimed: 0, planned: 0, hollow: 0, [status]: all[status] };
        assert.deepEqual(await seen(page), left, status);
      }
      await page.locator(".filter label").first().click();
      assert.deepEqual(await seen(page), all);
    }));
}

test("the filter goes by arrow keys, and its ring is seen", () =>
  visit("sample/timeline.html", {}, async (page) => {
    await page.locator("#show-all").focus();
    await page.keyboard.press("ArrowRight");
    assert.equal(await page.evaluate(() => document.activeElement.value), "reported");
    assert.equal((await seen(page)).planned, 0);
    const ring = await page.locator(".filter label:has(:focus)").evaluate((label) => getComputedStyle(label).outlineStyle);
    assert.equal(ring, "solid");
  }));

test("every line of the jump list leads to its band", () =>
  visit("sample/timeline.html", {}, async (page) => {
    const links = page.locator("nav.jump a");
    const count = await links.count();
    assert.ok(count > 5, `${count} links`);
    for (let number = 0; number < count; number++) {
      const link = links.nth(number);
      const href = await link.getAttribute("href");
      await link.evaluate((node) => node.click());
      await stands(page, href);
    }
  }));

test("on a phone the jump list is folded above the list, and works there", () =>
  visit("sample/timeline.html", { ...noScript, viewport: { width: 390, height: 800 } }, async (page) => {
    const folded = page.locator("details.jump");
    const link = folded.locator("a").last();
    assert.equal(await link.isVisible(), false);
    await folded.locator("summary").click();
    const href = await link.getAttribute("href");
    await link.click();
    await stands(page, href);
  }));

test("#today is the day of the latest edition", () =>
  visit("sample/timeline.html#today", {}, async (page) => {
    await stands(page, "#today");
    const { day, text } = await page.locator("#today").evaluate((node) => ({ day: node.querySelector("time").dateTime, text: node.innerText }));
    await page.goto(new URL("archive.html", page.url()).href);
    const latest = await page.locator(".rows time").first().getAttribute("datetime");
    assert.equal(day, latest);
    assert.match(text, /^Today/);
  }));

/** The target of a fragment is in sight. A short page cannot scroll it to the top. */
async function stands(page, hash) {
  await page.waitForFunction((hash) => location.hash === hash, hash);
  // The address changes before the page has moved there. Where it stays if it does not is told below.
  const arrived = (id) => {
    const { top } = document.getElementById(id).getBoundingClientRect();
    return top >= 0 && top < innerHeight;
  };
  await page.waitForFunction(arrived, decodeURIComponent(hash.slice(1)), { timeout: 5_000 }).catch(() => {});
  const { top, height } = await page.evaluate((id) => {
    const { top } = document.getElementById(decodeURIComponent(id)).getBoundingClientRect();
    return { top, height: innerHeight };
  }, hash.slice(1));
  assert.ok(top >= 0 && top < height, `${hash} at ${top}`);
}

test("an event leads to its sentence, which is marked, and back goes back", () =>
  visit(BRIEF, noScript, async (page) => {
    const plain = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const links = page.locator(".event .src a");
    for (let number = 0; number < (await links.count()); number++) {
      const link = links.nth(number);
      const href = await link.getAttribute("href");
      assert.match(href, /^#s\d+$/);
      // The sentence of the report holds the words that the event shows.
      const said = await link.evaluate((node) => node.closest(".event").querySelector(".said").innerText);
      if ((await link.textContent()) === "In the report") assert.equal(await page.locator(href).innerText(), said);
      await link.click();
      await stands(page, href);
      const marked = await page.locator(href).evaluate((node) => getComputedStyle(node).backgroundColor);
      assert.notEqual(marked, plain);
      assert.notEqual(marked, "rgba(0, 0, 0, 0)");
      await page.goBack();
      await page.waitForFunction(() => location.hash === "" && !document.querySelector(":target"));
    }
  }));

test("a takeaway leads to the sentence that bears it", () =>
  visit("wire/index.html", {}, async (page) => {
    await follow(page.locator(".lead .body h2 a"), /briefs/);
    const links = page.locator(".takeaways .src a");
    assert.ok((await links.count()) >= 5);
    for (const link of await links.all()) {
      const href = await link.getAttribute("href");
      await link.click();
      await stands(page, href);
    }
  }));

test("an event on the timeline leads to its sentence in the brief, and back to its place", () =>
  visit("sample/timeline.html", {}, async (page) => {
    const link = page.locator(".event .meta > a").nth(40);
    await link.scrollIntoViewIfNeeded();
    const before = await page.evaluate(() => scrollY);
    assert.ok(before > 0);
    const href = await link.getAttribute("href");
    await follow(link, /briefs/);
    await stands(page, href.slice(href.indexOf("#")));
    await page.goBack();
    await page.waitForURL(/timeline/);
    await page.waitForFunction((before) => Math.abs(scrollY - before) < 2, before);
  }));

const paper = (page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
const LIGHT = "rgb(243, 248, 240)";
const DARK = "rgb(15, 21, 18)";

for (const [scheme, colour] of [["light", LIGHT], ["dark", DARK]]) {
  test(`without script the theme follows the system: ${scheme}`, () =>
    visit("sample/index.html", { ...noScript, colorScheme: scheme }, async (page) => {
      assert.equal(await paper(page), colour);
      assert.equal(await page.locator("[data-theme-switch] input").count(), 0);
    }));
}

test("the theme that is chosen holds on other pages, and the system's comes back", () =>
  visit("sample/index.html", { colorScheme: "light" }, async (page) => {
    const choose = (name) => page.locator("[data-theme-switch] label", { hasText: name }).click();
    await choose("Dark");
    assert.equal(await paper(page), DARK);
    await page.goto(new URL("timeline.html", page.url()).href);
    assert.equal(await paper(page), DARK);
    assert.equal(await page.locator("[data-theme-switch] :checked").evaluate((input) => input.parentElement.textContent), "Dark");
    await choose("System");
    assert.equal(await paper(page), LIGHT);
    await page.emulateMedia({ colorScheme: "dark" });
    assert.equal(await paper(page), DARK);
  }));

test("the first stop of the keyboard is the way past the menu", () =>
  visit(BRIEF, {}, async (page) => {
    await page.keyboard.press("Tab");
    const skip = page.locator(":focus");
    assert.equal(await skip.textContent(), "Skip to content");
    const box = await skip.boundingBox();
    assert.ok(box.y >= 0 && box.x >= 0, "it is in sight");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.activeElement.id === "main");
    await page.keyboard.press("Tab");
    assert.ok(await page.evaluate(() => document.activeElement.closest("main")), "the next stop is in the text");
  }));

for (const { kind, site, page: address } of kinds(["sample"])) {
  if (kind === "redirect") continue;
  test(`by keyboard: ${kind}: every stop is seen, in the order of the page`, () =>
    visit(`${site}/${address}`, {}, async (page) => {
      // A group of radio buttons is one stop.
      const stops = await page.evaluate(
        () => [...document.querySelectorAll("a[href], button, input:checked, summary")].filter((node) => node.checkVisibility({ visibilityProperty: true })).length,
      );
      const faults = [];
      let last = null;
      // A long page repeats what its first stops are.
      for (let number = 0; number < Math.min(stops, 60); number++) {
        await page.keyboard.press("Tab");
        const stop = await page.evaluateHandle(() => document.activeElement);
        const fault = await stop.evaluate((node, last) => {
          if (node === document.body) return "nothing has the focus";
          const what = `${node.tagName} ${(node.getAttribute("href") ?? node.id ?? "").slice(0, 60)}`;
          const ringed = node.matches("input") ? node.closest("label") : node;
          const { outlineStyle, outlineWidth } = getComputedStyle(ringed);
          if (outlineStyle !== "solid" || parseFloat(outlineWidth) < 3) return `no ring: ${what}`;
          const box = ringed.getBoundingClientRect();
          if (box.bottom <= 0 || box.top >= innerHeight || box.right <= 0 || box.left >= innerWidth) return `out of sight: ${what}`;
          if (last && !(last.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING)) return `out of order: ${what}`;
          return null;
        }, last);
        if (fault) faults.push(fault);
        last = stop;
      }
      assert.deepEqual(faults, []);
    }));
}
