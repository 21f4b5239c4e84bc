/** Stemma says what differs, in this collection, and leaves the judgement to its reader. */

import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

const ROOT = join(import.meta.dirname, "../..");
const READ = ["README.md", "docs", "src/report", "src/cli"];
/** Verdicts, and claims about the world outside the collection. */
const FORBIDDEN = ["fabricated", "distorted", "first said"];

function files(path: string): string[] {
  const full = join(ROOT, path);
  if (!existsSync(full)) return [];
  return statSync(full).isDirectory() ? readdirSync(full).flatMap((name) => files(join(path, name))) : [path];
}

it("no document and no page passes a verdict", () => {
  const found = READ.flatMap(files).flatMap((path) =>
    readFileSync(join(ROOT, path), "utf8")
      .split("\n")
      .flatMap((line, i) =>
        FORBIDDEN.filter((words) => line.toLowerCase().includes(words)).map(
          (words) =>
            `${path}:${i + 1} says "${words}"; expected words that only report what differs in this collection`,
        ),
      ),
  );
  expect(found).toEqual([]);
});
