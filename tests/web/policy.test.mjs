// The content security policy: as a header from the server, and as each page carries it.
import assert from "node:assert/strict";
import fs from "node:fs";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { stage } from "./lib/browser.mjs";
import { POLICIES } from "./lib/server.mjs";
import { file, kinds } from "./lib/sites.mjs";

const { visit } = stage();
const all = [...kinds(), ...["rtl", "own", "empty"].flatMap((site) => kinds([site]))];
/** What each page says of itself. */
const META = "default-src 'self'; img-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'";

for (const { kind, site, page } of all) {
  if (kind === "redirect") continue;
  test(`policy: ${kind} of ${site} breaks none, asks no other host, says nothing on the console`, async () => {
    const addresses = [`${site}/${page}`];
    // That page is shown at any address, so it begins its links at the root of the server.
    if (kind !== "not-found") addresses.push(pathToFileURL(file(site, page)).href);
    for (const address of addresses) {
      const troubles = await visit(address, {}, async (page) => {
        await page.mouse.wheel(0, 4000);
        return page.troubles;
      });
      assert.deepEqual(troubles.filter(fromOurs), [], address);
    }
  });
}

test("policy: every page carries it", () => {
  for (const { kind, site, page } of all) {
    const html = fs.readFileSync(file(site, page), "utf8");
    const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(html)?.[1];
    assert.equal(policy, META, `${kind}: ${site}/${page}`);
  }
});

test("policy: the header of the guide is that of the pages, and forbids frames of other sites", () => {
  // Any server, Netlify, and twice nginx.
  assert.deepEqual(POLICIES, Array(4).fill(`${META}; frame-ancestors 'self'`));
});

test("policy: what breaks it is seen", async () => {
  const told = await visit("sample/about.html", {}, async (page) => {
    await page.evaluate(() => document.body.setAttribute("style", "color: red"));
    await page.evaluate(() => void new Image(1, 1).setAttribute("src", "https://example.org/a.png"));
    const told = () => [...new Set(page.troubles.filter((trouble) => trouble.startsWith("policy:")).map((trouble) => trouble.split(" ")[1]))];
    for (let waited = 0; told().length < 2 && waited < 100; waited++) await page.waitForTimeout(50);
    return told();
  });
  assert.deepEqual(told, ["style-src-attr", "img-src"]);
});

/** From disk, a browser never gives fonts to be preloaded across origins, and says so. */
const fromOurs = (trouble) => !/file:\/\/.*\.woff2/.test(trouble);
