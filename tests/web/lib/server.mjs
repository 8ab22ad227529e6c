// Gives the built sites to a browser, each below its name, as a plain web server would; with the policy as a header.
import fs from "node:fs";
import http from "node:http";
import path from "node:path";
import { built, repo } from "./paths.mjs";

const guide = fs.readFileSync(path.join(repo, "docs/publishing.md"), "utf8");

/** Every header that the guide asks for, as it stands there for each server. */
export const POLICIES = [...guide.matchAll(/Content-Security-Policy:? "?(default-src [^"\n]+)/g)].map(([, policy]) => policy);
/** A page that needs more than this is a fault. */
export const POLICY = POLICIES[0];

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
  ".json": "application/json",
  ".xml": "application/xml",
};

/** Starts on a free port; `origin` is where. */
export async function startServer() {
  const server = http.createServer((request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    const wanted = path.join(built, decodeURIComponent(pathname).replace(/\/$/, "/index.html"));
    const site = pathname.split("/")[1];
    const found = wanted.startsWith(built + path.sep) && fs.existsSync(wanted) && fs.statSync(wanted).isFile();
    const file = found ? wanted : path.join(built, site, "404.html");
    if (!fs.existsSync(file)) return response.writeHead(404).end();
    response.writeHead(found ? 200 : 404, {
      "content-type": TYPES[path.extname(file)] ?? "application/octet-stream",
      "content-security-policy": POLICY,
    });
    response.end(fs.readFileSync(file));
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  const close = () => new Promise((done) => (server.close(done), server.closeAllConnections()));
  return { origin: `http://127.0.0.1:${server.address().port}`, close };
}
