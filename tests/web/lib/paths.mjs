// Where things are: the tree, what is built for the tests, and the program.
import path from "node:path";
import { fileURLToPath } from "node:url";

export const here = fileURLToPath(new URL("..", import.meta.url));
export const repo = path.resolve(here, "../..");
const target = process.env.CARGO_TARGET_DIR ?? path.join(repo, "target");

/** Everything the tests write, apart from the reference pictures. */
export const work = path.join(target, "web");
/** The sources of the sites that are not the sample site. */
export const sources = path.join(work, "sources");
/** The built sites, a folder each. */
export const built = path.join(work, "sites");

/** The program under test; another one than that of `cargo build` can be named. */
export const program = process.env.DATELINE ?? path.join(target, "debug", "dateline");
