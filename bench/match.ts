/** The tables of `docs/matching.md`: matching by size, adding, hostile collections, and MinHash beside it. */

import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Compared } from "./minhash.js";
import type { Measured, Phase } from "./scale.js";

const SIZES = [100_000, 300_000, 1_000_000, 2_000_000];
/** Words of the long speech: about a megabyte. */
const SPEECH = 200_000;
const HOSTILE: readonly (readonly [what: string, count: number, name: string])[] = [
  ["copies", 1_000_000, "a million copies of one quotation"],
  ["phrase", 1_000_000, "a million that share one 4-gram"],
  ["speech", SPEECH, "1 MB in one quotation, 20,000 printings of parts of it"],
];

/** Prints all tables; with sizes, only the first one for these. */
export function benchMatch(folder: string, sizes: readonly number[]): void {
  const file = join(folder, "quotes-2016.jsonl.gz");
  if (!existsSync(file)) {
    process.stdout.write(`bench: skipped, no ${file}\n`);
    return;
  }
  head("quotations");
  let million: Measured | null = null;
  let before: Measured | null = null;
  for (const size of sizes.length > 0 ? sizes : SIZES) {
    const made = run<Measured>("scale.js", [file, String(size), size === 1_000_000 ? "add" : ""]);
    show(made, size.toLocaleString("en"));
    if (size === 1_000_000) million = made;
    if (before && size === 2 * before.quotations)
      line(
        `growth from ${before.quotations} to ${size}: ${ratio(made, before, "cpu")} CPU, ${ratio(made, before, "wall")} wall`,
      );
    before = made;
  }
  if (million) added(million);
  if (sizes.length > 0) return;
  line("");
  head("collection");
  for (const [what, count, name] of HOSTILE) show(run<Measured>("scale.js", [file, String(count), what]), name);
  line("");
  row(["candidates on 37,365 quotations", "silver pairs found", "recall", "candidates", "CPU s", "MB"]);
  row(["---", "---:", "---:", "---:", "---:", "---:"]);
  compare(folder, "grams", "shared telling grams");
  for (const size of [8, 4, 2]) compare(folder, String(size), `MinHash, 128 permutations, bands of ${size}`);
}

const COLUMNS = [
  "read",
  "index",
  "join",
  "align, class",
  "all but reading",
  "CPU",
  "peak MB",
  "candidates",
  "tables",
  "matches",
];

function head(first: string): void {
  row([first, ...COLUMNS]);
  row(["---", ...COLUMNS.map(() => "---:")]);
}

function show(made: Measured, name: string): void {
  const all = total(made);
  row([
    name,
    ...[made.read, made.index, made.join, made.align, all].map(({ wall }) => wall.toFixed(2)),
    all.cpu.toFixed(2),
    made.peakMB.toFixed(0),
    ...[made.candidates, made.aligned, made.matches].map((count) => count.toLocaleString("en")),
  ]);
}

function added({ add, indexMB, kinds, matches }: Measured): void {
  const [cut, replaced, trimmed] = kinds;
  line(
    `kinds of departure: ${cut} of ${matches} pairs with words cut, ${replaced} with words replaced, ${trimmed} trims alone`,
  );
  if (!add) return;
  const seconds = ({ wall, cpu }: Phase): string => `${wall.toFixed(3)} s (CPU ${cpu.toFixed(3)})`;
  line(
    `1,000 more: index of ${indexMB.toFixed(0)} MB opened in ${seconds(add.open)}, matched in ${seconds(add.match)}, ` +
      `${add.found} matches; the old ones looked through in ${seconds(add.stand)}`,
  );
}

function compare(folder: string, way: string, name: string): void {
  const { found, pairs, candidates, cpu, MB } = run<Compared>("minhash.js", [folder, way]);
  row([
    name,
    `${found} of ${pairs}`,
    (found / pairs).toFixed(3),
    candidates.toLocaleString("en"),
    cpu.toFixed(2),
    MB.toFixed(0),
  ]);
}

function run<T>(program: string, rest: readonly string[]): T {
  const path = fileURLToPath(new URL(program, import.meta.url));
  const done = spawnSync(process.execPath, [path, ...rest], { stdio: ["ignore", "pipe", "inherit"], encoding: "utf8" });
  return JSON.parse(done.stdout) as T;
}

const total = ({ index, join: joining, align }: Measured): Phase => ({
  wall: index.wall + joining.wall + align.wall,
  cpu: index.cpu + joining.cpu + align.cpu,
});

const ratio = (x: Measured, y: Measured, of: "wall" | "cpu"): string => (total(x)[of] / total(y)[of]).toFixed(2);

const row = (cells: readonly string[]): void => line(`| ${cells.join(" | ")} |`);

const line = (text: string): void => {
  process.stdout.write(`${text}\n`);
};
