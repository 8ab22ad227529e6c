// What a page weighs, and that it does not move while it loads.
import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { stage } from "./lib/browser.mjs";
import { built, repo } from "./lib/paths.mjs";
import { kinds, pages } from "./lib/sites.mjs";

const { visit } = stage();
const WIRE = "wire/briefs/will-trade-ministers-agree-on-fishing-subsidies-in-abu-dhabi.html";

const total = (ending) =>
  fs
    .readdirSync(path.join(repo, "static"), { recursive: true })
    .filter((file) => file.endsWith(ending))
    .reduce((sum, file) => sum + fs.statSync(path.join(repo, "static", file)).size, 0);

test("all stylesheets together have at most 20,480 bytes, all scripts less than 10 KB", () => {
  assert.ok(total(".css") <= 20_480, `${total(".css")} bytes of CSS`);
  assert.ok(total(".js") < 10_240, `${total(".js")} bytes of script`);
});

test("the HTML of a brief is less than 40 KB", () => {
  const size = fs.statSync(path.join(built, WIRE)).size;
  assert.ok(size < 40_960, `${size} bytes`);
});

for (const address of ["sample/index.html", "sample/briefs/russian-moon-lander-luna-25-is-lost.html", WIRE]) {
  test(`a first visit to ${address} moves less than 200 KB, fonts and all`, () =>
    visit(address, {}, async (page) => {
      // Uncompressed, as our server sends it; others send less.
      const parts = await page.evaluate(() =>
        [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")].map(({ name, encodedBodySize }) => [name, encodedBodySize]),
      );
      assert.ok(parts.some(([name]) => name.endsWith(".woff2")) && parts.every(([, size]) => size > 0), JSON.stringify(parts));
      const sum = parts.reduce((sum, [, size]) => sum + size, 0);
      assert.ok(sum < 200 * 1024, `${sum} bytes: ${JSON.stringify(parts)}`);
    }));
}

for (const { kind, site, page: address } of kinds()) {
  if (kind === "redirect") continue;
  for (const viewport of [{ width: 390, height: 844 }, { width: 1280, height: 900 }]) {
    test(`nothing moves when the fonts come late: ${kind}, ${viewport.width}`, async () => {
      let late = 0;
      const shift = await visit("sample/404.html", { viewport }, async (page) => {
        await page.route("**/*.woff2", async (route) => {
          late += 1;
          await new Promise((done) => setTimeout(done, 400));
          await route.continue();
        });
        await page.addInitScript(() => {
          globalThis.shifts = [];
          new PerformanceObserver((list) => {
            for (const { value, sources } of list.getEntries()) shifts.push([value, ...sources.map(({ node }) => `${node?.nodeName}.${node?.className}`)]);
          }).observe({ type: "layout-shift", buffered: true });
        });
        await page.goto(new URL(`/${site}/${address}`, page.url()).href, { waitUntil: "load" });
        await page.evaluate(() => document.fonts.ready.then(() => undefined));
        await page.waitForTimeout(100);
        return page.evaluate(() => shifts);
      });
      assert.ok(late > 0, "no font was asked for");
      const sum = shift.reduce((sum, [value]) => sum + value, 0);
      assert.ok(sum < 0.001, `${sum}: ${JSON.stringify(shift)}`);
    });
  }
}

for (const width of [320, 1280]) {
  test(`a logo has its room before it comes, and fits into the masthead: ${width}`, async () => {
    const brief = pages("own").find((page) => page.startsWith("briefs/"));
    const options = { viewport: { width, height: 800 } };
    const room = (page) => page.locator(".mast").evaluate((mast) => [mast, mast.querySelector("img")].map((node) => JSON.stringify(node.getBoundingClientRect())));
    await visit("own/index.html", options, async (page) => {
      let come;
      const late = new Promise((done) => (come = done));
      await page.route("**/logo.svg", async (route) => {
        await late;
        await route.continue();
      });
      await page.goto(new URL(`/own/${brief}`, page.url()).href, { waitUntil: "domcontentloaded" });
      const before = await room(page);
      come();
      await page.waitForFunction(() => document.querySelector(".mast img").naturalWidth > 0);
      const after = await room(page);
      assert.deepEqual(before, after);
      const { width: wide, height } = JSON.parse(after[1]);
      assert.deepEqual([wide, height], [72, 32]);
      // A masthead without a tagline has the height that it has with the name.
      const heights = await page.locator(".mast").evaluate((mast) => {
        const logo = mast.querySelector("img");
        mast.querySelector(".label").remove();
        const heights = [mast.getBoundingClientRect().height];
        logo.replaceWith(logo.alt);
        return [...heights, mast.getBoundingClientRect().height];
      });
      assert.ok(Math.abs(heights[0] - heights[1]) < 2, `${heights[0]} with the logo, ${heights[1]} without`);
    });
  });
}
