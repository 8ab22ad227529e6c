// The preview: `dateline serve` on a copy of the sample site, edited while a browser looks at it.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { after, before, test } from "node:test";
import { stage } from "./lib/browser.mjs";
import { program, sources } from "./lib/paths.mjs";
import { POLICY } from "./lib/server.mjs";
import { copySample } from "./lib/sites.mjs";

const { visit } = stage();
const root = path.join(sources, "preview");
const ARTICLE = path.join(root, "content/luna-25.txt");
const BRIEF = "briefs/russian-moon-lander-luna-25-is-lost.html";
let server;
let origin;

before(async () => {
  fs.rmSync(root, { recursive: true, force: true });
  copySample(root);
  server = spawn(program, ["serve", "--root", root, "--as-of", "2024-12-01"], { stdio: ["ignore", "pipe", "pipe"] });
  origin = await new Promise((found, failed) => {
    let said = "";
    const hear = (bytes) => {
      said += bytes;
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(said);
      if (address) found(address[0]);
    };
    server.stdout.on("data", hear);
    server.stderr.on("data", hear);
    server.on("exit", () => failed(new Error(`the preview ended: ${said}`)));
  });
});
after(() => server?.kill());

const edit = (file, from, to) => {
  const text = fs.readFileSync(file, "utf8");
  assert.ok(text.includes(from), `${file} has ${from}`);
  fs.writeFileSync(file, text.replace(from, to));
};

/** A page that is left breaks off what it was waiting for; one that cannot be shown is answered with 500. */
const faults = (page) => page.troubles.filter((trouble) => !/ERR_ABORTED|status of 500/.test(trouble));

/** Long enough for a slow machine; a test that passes never waits for it. */
const SOON = { timeout: 20_000 };

test("a saved article reloads its page, which keeps scroll, focus and what is open", () =>
  visit(`${origin}/${BRIEF}`, {}, async (page) => {
    const link = page.locator(".event .src a").nth(5);
    await link.focus();
    await page.evaluate(() => scrollTo(0, 700));
    const before = await page.evaluate(() => [scrollY, document.activeElement.getAttribute("href")]);
    assert.equal(before[0], 700);
    edit(ARTICLE, "The lander", "The small lander");
    await page.getByText("The small lander").first().waitFor({ ...SOON, state: "attached" });
    await page.waitForFunction(() => document.readyState === "complete" && scrollY === 700, null, SOON);
    assert.deepEqual(await page.evaluate(() => [scrollY, document.activeElement.getAttribute("href")]), before);
    assert.deepEqual(faults(page), []);
  }));

test("a timeline that is reloaded far down shows the same events", () =>
  visit(`${origin}/timeline.html`, { viewport: { width: 390, height: 800 } }, async (page) => {
    const top = () =>
      page.evaluate(() => [...document.querySelectorAll(".event")].map((event) => [event.id, event.getBoundingClientRect().top]).find(([, top]) => top >= 0));
    await page.locator("#not-placed").scrollIntoViewIfNeeded();
    // What came in sight has been laid out.
    await page.waitForFunction(
      () => new Promise((same) => {
        const before = scrollY;
        requestAnimationFrame(() => requestAnimationFrame(() => same(before === scrollY)));
      }),
    );
    const before = await top();
    assert.ok((await page.evaluate(() => scrollY)) > 3000);
    edit(ARTICLE, "The small lander", "The lander");
    await page.waitForFunction(() => performance.getEntriesByType("navigation")[0].type === "reload" && document.readyState === "complete", null, SOON);
    // The reloaded page is put where it was after it is whole. Where it stays if it is not is told below.
    const restored = ([id, top]) => {
      const tops = [...document.querySelectorAll(".event")].map((event) => [event.id, event.getBoundingClientRect().top]);
      const first = tops.find(([, top]) => top >= 0);
      return first?.[0] === id && Math.abs(first[1] - top) <= 1;
    };
    await page.waitForFunction(restored, before, { timeout: 5_000 }).catch(() => {});
    const after = await top();
    assert.equal(after[0], before[0]);
    // The browser scrolls by whole pixels.
    assert.ok(Math.abs(after[1] - before[1]) <= 1, `${after[1]} was ${before[1]}`);
    assert.deepEqual(faults(page), []);
  }));

test("a saved stylesheet is put in without a reload", () =>
  visit(`${origin}/timeline.html`, {}, async (page) => {
    await page.evaluate(() => void (globalThis.same = true));
    await page.locator(".filter label", { hasText: "Planned" }).click();
    edit(path.join(root, "static/assets/dateline.css"), "--paper:#f3f8f0", "--paper:#fff");
    edit(path.join(root, "static/assets/dateline.css"), "light-dark(#f3f8f0,#0f1512)", "light-dark(#ffffff,#0f1512)");
    await page.waitForFunction(() => getComputedStyle(document.body).backgroundColor === "rgb(255, 255, 255)", null, SOON);
    assert.equal(await page.evaluate(() => globalThis.same), true);
    assert.equal(await page.locator("[value=planned]").isChecked(), true);
    assert.deepEqual(faults(page), []);
  }));

test("a broken template is told over the page, with its place, until it is mended", () =>
  visit(`${origin}/${BRIEF}`, {}, async (page) => {
    const template = path.join(root, "templates/brief.html");
    const h1 = await page.locator("h1").textContent();
    edit(template, "{% block report -%}", "{% block report %%}");
    const told = page.locator("dateline-problems section");
    await told.waitFor(SOON);
    const text = await told.innerText();
    assert.match(text, /templates\/brief\.html:\d+:\d+/);
    assert.match(text, /block report %%/);
    // The page stays readable below, and the words stand out from it: the overlay has its styles.
    assert.equal(await page.locator("h1").textContent(), h1);
    assert.equal(await told.evaluate((section) => getComputedStyle(section).position), "fixed");
    const alert = page.locator("dateline-problems [role=alert]");
    assert.equal(await alert.count(), 1);
    await page.keyboard.press("Escape");
    assert.equal(await told.count(), 0);

    await page.reload();
    await told.waitFor(SOON);
    edit(template, "{% block report %%}", "{% block report -%}");
    await told.waitFor({ ...SOON, state: "detached" });
    await page.locator("#report").waitFor({ ...SOON, state: "attached" });
    assert.deepEqual(faults(page), []);
  }));

test("the preview's own parts keep the policy that the guide asks for", () =>
  visit("sample/about.html", {}, async (page) => {
    // As if the preview sent the header.
    await page.route(`${origin}/**`, async (route) => {
      if (route.request().url().includes("/__dateline/events")) return route.continue();
      const response = await route.fetch();
      await route.fulfill({ response, headers: { ...response.headers(), "content-security-policy": POLICY } });
    });
    await page.goto(`${origin}/${BRIEF}`);
    const file = path.join(root, "dateline.toml");
    fs.writeFileSync(file, "titel = 1\n");
    const told = page.locator("dateline-problems section");
    await told.waitFor(SOON);
    assert.equal(await told.evaluate((section) => getComputedStyle(section).position), "fixed");
    fs.rmSync(file);
    await told.waitFor({ ...SOON, state: "detached" });
    assert.deepEqual(faults(page), []);
  }));
