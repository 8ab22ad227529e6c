// A site works wherever it is put: opened from disk, and in a folder of a server.
import assert from "node:assert/strict";
import fs from "node:fs";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { follow, stage } from "./lib/browser.mjs";
import { file, names, pages } from "./lib/sites.mjs";

const stageOf = stage();
const { visit } = stageOf;

for (const site of names) {
  test(`every address in every page of ${site} leads to a file and a place in it`, () => {
    const ids = new Map();
    const html = new Map(pages(site).map((page) => [page, fs.readFileSync(file(site, page), "utf8")]));
    for (const [page, text] of html) ids.set(page, new Set([...text.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id)));
    const faults = [];
    for (const [page, text] of html) {
      for (const [, href] of text.matchAll(/\s(?:href|src)="([^"]*)"/g)) {
        const url = new URL(href.replaceAll("&amp;", "&"), `https://example.org/${site}/${page}`);
        if (!url.href.startsWith(`https://example.org/${site}/`)) {
          // Links of the articles lead elsewhere; ours do not.
          if (!/^(https?:|mailto:)/.test(href)) faults.push(`${page}: ${href} leads out of the site`);
          continue;
        }
        // The address of the site itself is that of its home page.
        const wanted = decodeURIComponent(url.pathname.slice(site.length + 2)) || "index.html";
        const id = decodeURIComponent(url.hash.slice(1)).replace(/:~:.*/, "");
        if (wanted.endsWith("/") || !fs.statSync(file(site, wanted), { throwIfNoEntry: false })?.isFile()) faults.push(`${page}: ${href} leads to no file`);
        else if (id && ids.has(wanted) && !ids.get(wanted).has(id)) faults.push(`${page}: ${href} leads to no place`);
      }
    }
    assert.deepEqual(faults, []);
  });
}

test("from disk every page is reached by links, and shows its styles", async () => {
  const start = pathToFileURL(file("sample", "index.html")).href;
  await visit(start, {}, async (page) => {
    const seen = new Set();
    const waiting = [start];
    while (waiting.length) {
      const url = waiting.shift();
      if (seen.has(url)) continue;
      seen.add(url);
      await page.goto(url, { waitUntil: "load" });
      // A former address leads on at once.
      await page.waitForFunction(() => document.readyState === "complete" && !document.querySelector("meta[http-equiv=refresh]"));
      const { title, paper, links } = await page.evaluate(() => ({
        title: document.querySelector("h1")?.textContent,
        paper: getComputedStyle(document.body).backgroundColor,
        links: [...document.querySelectorAll("a[href]")].map((link) => link.href.split("#")[0]).filter((href) => href.startsWith("file:") && href.endsWith(".html")),
      }));
      assert.ok(title, url);
      assert.equal(paper, "rgb(243, 248, 240)", url);
      waiting.push(...links);
    }
    const unreached = pages("sample").filter((name) => !seen.has(pathToFileURL(file("sample", name)).href));
    const former = unreached.filter((name) => /http-equiv="refresh"/.test(fs.readFileSync(file("sample", name), "utf8")));
    assert.deepEqual(unreached.filter((name) => name !== "404.html" && !former.includes(name)), []);
    for (const name of former) {
      await page.goto(pathToFileURL(file("sample", name)).href);
      await page.waitForSelector("article.brief");
    }
  });
});

test("in a folder of a server links lead on, and an unknown address at any depth gets the site's own page", () =>
  visit("sample/index.html", {}, async (page) => {
    for (const [link, leads] of [["Timeline", "timeline"], ["Topics", "topics"], ["Archive", "archive"], ["Today", "index"]]) {
      await follow(page.locator(".mast nav").getByText(link, { exact: true }), new RegExp(`/sample/${leads}\\.html$`));
    }
    await page.goto(`${stageOf.server.origin}/sample/no/such/page.html`);
    assert.equal(await page.locator("h1").textContent(), "Nothing is filed here.");
    assert.equal(await page.evaluate(() => getComputedStyle(document.body).backgroundColor), "rgb(243, 248, 240)");
    await follow(page.locator("main").getByText("The timeline"), /\/sample\/timeline\.html$/);
  }));
