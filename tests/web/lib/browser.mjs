// A real Chromium, the one of the system.
import { after, before } from "node:test";
import fs from "node:fs";
import { chromium } from "playwright-core";
import { startServer } from "./server.mjs";

const PLACES = ["/usr/bin/chromium", "/usr/bin/google-chrome"];

export function executable() {
  const found = process.env.CHROMIUM ?? PLACES.find((place) => fs.existsSync(place));
  if (!found) throw new Error("there is no Chromium; install it, or name it in CHROMIUM");
  return found;
}

/** Glyphs are drawn the same way on any screen. Root has no sandbox. */
const FLAGS = ["--font-render-hinting=none", "--disable-lcd-text", "--force-color-profile=srgb", "--hide-scrollbars"];

export const launch = () => chromium.launch({ executablePath: executable(), chromiumSandbox: process.getuid?.() !== 0, args: FLAGS });

/**
 * A browser and a server for the tests of a file, closed behind them. `visit(address, options, look)` opens `site/page.html` in a fresh
 * profile and hands the page over. What went wrong on the way is in `page.troubles`: messages of the console, refused contents, failed
 * requests, and requests to another host. With `fonts: "waited for"` text is drawn in our fonts even if they come late.
 */
export function stage() {
  const stage = { visit };
  before(async () => {
    stage.browser = await launch();
    stage.server = await startServer();
  });
  after(async () => {
    await stage.browser?.close();
    await stage.server?.close();
  });

  async function visit(address, { fonts, ...options }, look) {
    const context = await stage.browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
    const page = await context.newPage();
    try {
      const url = new URL(address, `${stage.server.origin}/`).href;
      await watch(page);
      if (fonts) await page.route("**/*.css", waitForFonts);
      await page.goto(url, { waitUntil: "load" });
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      return await look(page);
    } finally {
      // A request may still be under way; what answers it must not fail because the page closes.
      await page.unrouteAll({ behavior: "ignoreErrors" }).catch(() => {});
      await context.close();
    }
  }
  return stage;
}

/** Gathers what goes wrong on a page. */
async function watch(page) {
  const troubles = (page.troubles = []);
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) troubles.push(`${message.type()}: ${message.text()} (${message.location().url})`);
  });
  page.on("pageerror", (error) => troubles.push(`script: ${error.message}`));
  page.on("requestfailed", (request) => troubles.push(`failed: ${request.url()}: ${request.failure()?.errorText}`));
  page.on("request", (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (protocol.startsWith("http") && hostname !== "127.0.0.1") troubles.push(`elsewhere: ${request.url()}`);
  });
  await page.exposeBinding("refused", (_, what) => void troubles.push(what));
  await page.addInitScript(() => {
    addEventListener("securitypolicyviolation", (event) => refused(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`));
  });
}

/** A reader gets the page at once, in other letters if need be. What is compared with a picture must always have the same. */
async function waitForFonts(route) {
  const response = await route.fetch();
  const body = (await response.text()).replaceAll("font-display:optional", "font-display:block");
  await route.fulfill({ response, body });
}

/** Clicks a link and waits for the page that it leads to, which a click alone does not. */
export async function follow(link, address) {
  await link.click();
  await link.page().waitForURL(address);
}
