// Prints what failed, whole, then how long each file took, and closes with one line: how many tests passed and failed.
import { relative } from "node:path";
import { here } from "./paths.mjs";

/** Reads the events of `node:test`; gives how many failed. */
export async function report(events) {
  let passed = 0;
  let failed = 0;
  const took = new Map();
  for await (const { type, data } of events) {
    const file = data?.file ? relative(here, data.file) : "";
    if (type === "test:pass" || type === "test:fail") took.set(file, (took.get(file) ?? 0) + data.details.duration_ms);
    if (type === "test:pass") passed++;
    if (type === "test:fail") {
      failed++;
      const cause = data.details.error.cause ?? data.details.error;
      console.log(`\nFAILED  ${file}  ${data.name}\n${cause?.stack ?? cause}`);
    }
    // What goes wrong after a test has ended is told only here; its file then fails without a reason of its own.
    if (type === "test:diagnostic" && /^(note|Error|Warning): /.test(data.message)) console.log(data.message);
    if (type === "test:stderr" || type === "test:stdout") process.stdout.write(data.message);
  }
  for (const [file, time] of took) console.log(`${(time / 1000).toFixed(1).padStart(6)} s  ${file}`);
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed;
}
