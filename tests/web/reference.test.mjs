// A page of each kind beside its reference picture in `reference/`, so that a change of looks is seen. `npm run reference` takes new ones.
import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { stage } from "./lib/browser.mjs";
import { here, work } from "./lib/paths.mjs";
import { difference, picture } from "./lib/pictures.mjs";
import { kinds } from "./lib/sites.mjs";

const taking = process.env.REFERENCE === "new";
const folder = path.join(here, "reference");
const seen = path.join(work, "differing");
/** Which Chromium took the pictures. Another one may draw letters and lines in its own way. */
const TAKER = path.join(folder, "chromium.txt");

/** The share of pixels that may differ. A headline of two words more is ten times that; a letter is less. */
const TOLERANCE = 0.0008;
/** All reference pictures together, in bytes. */
const ROOM = 3_000_000;

const SIZES = { phone: { width: 390, height: 1300 }, desk: { width: 1280, height: 1300 } };

const { visit } = stage();
const shown = [
  ...kinds().filter(({ kind }) => kind !== "redirect"),
  // The same from right to left.
  ...kinds(["rtl"]).filter(({ kind }) => ["home", "timeline"].includes(kind)).map((each) => ({ ...each, kind: `rtl-${each.kind}` })),
];
const names = shown.flatMap(({ kind }) => ["light", "dark"].flatMap((scheme) => Object.keys(SIZES).map((size) => `${kind}-${scheme}-${size}.webp`)));

if (taking) {
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(folder, { recursive: true });
}

for (const { kind, site, page: address } of shown) {
  for (const colorScheme of ["light", "dark"]) {
    for (const [size, viewport] of Object.entries(SIZES)) {
      const name = `${kind}-${colorScheme}-${size}.webp`;
      test(`looks: ${name}`, (t) =>
        visit(`${site}/${address}`, { colorScheme, viewport, fonts: "waited for" }, async (page) => {
          const now = await picture(page);
          const file = path.join(folder, name);
          if (taking) {
            fs.writeFileSync(file, now);
            fs.writeFileSync(TAKER, `${major(page)}\n`);
            return;
          }
          assert.ok(fs.existsSync(file), "there is no reference picture; `npm run reference` takes it");
          const share = await difference(page, now, fs.readFileSync(file));
          if (share <= TOLERANCE) return;
          fs.mkdirSync(seen, { recursive: true });
          fs.writeFileSync(path.join(seen, name), now);
          const told = `${(share * 100).toFixed(2)} % of ${name} is another: compare tests/web/reference/${name} with ${path.join(seen, name)}`;
          const taker = fs.readFileSync(TAKER, "utf8").trim();
          if (taker === major(page)) assert.fail(`${told}; if it is meant, \`npm run reference\``);
          t.diagnostic(`note: ${told}; it was taken by Chromium ${taker}, and this is ${major(page)}`);
        }));
    }
  }
}

test("looks: there are pictures of our pages only, and they are small", () => {
  const files = fs.readdirSync(folder).filter((name) => name.endsWith(".webp"));
  assert.deepEqual(files.filter((name) => !names.includes(name)), []);
  const sum = files.reduce((sum, name) => sum + fs.statSync(path.join(folder, name)).size, 0);
  assert.ok(sum < ROOM, `${sum} bytes`);
});

const major = (page) => page.context().browser().version().split(".")[0];
