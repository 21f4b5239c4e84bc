/** The tables of `docs/matching.md`: matching by size, adding, hostile collections, and MinHash beside it. */

import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Compared } from "./minhash.js";
import type { Measured, Phase } from "./scale.js";
import { median } from "./traced.js";

/** Every size so often, in turns: the machine changes from one minute to the next. */
const ROUNDS = 3;
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
  const bySize = new Map((sizes.length > 0 ? sizes : SIZES).map((size) => [size, [] as Measured[]]));
  for (let round = 0; round < ROUNDS; round++)
    for (const [size, runs] of bySize) {
      const made = run<Measured>("scale.js", [file, String(size), size === 1_000_000 ? "add" : ""]);
      runs.push(made);
      // The tables wait for the last round, minutes away.
      process.stderr.write(`round ${round + 1} of ${ROUNDS}, ${size}: ${total(made).wall.toFixed(2)} s\n`);
    }
  head("quotations");
  for (const [size, runs] of bySize) show(middle(runs), size.toLocaleString("en"));
  for (const [size, runs] of bySize) {
    const twice = bySize.get(2 * size);
    if (twice)
      line(
        `growth from ${size} to ${2 * size}: ${growth(runs, twice, "cpu")} CPU, ${growth(runs, twice, "wall")} wall`,
      );
  }
  const million = bySize.get(1_000_000);
  if (million) added(middle(million));
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

/** The run whose time is the middle one. */
const middle = (runs: readonly Measured[]): Measured =>
  runs.toSorted((x, y) => total(x).wall - total(y).wall)[Math.floor(runs.length / 2)] as Measured;

/** Times as long, of two runs one soon after the other: the median, and the least and the most. */
function growth(once: readonly Measured[], twice: readonly Measured[], of: "wall" | "cpu"): string {
  const ratios = twice.map((run, round) => total(run)[of] / total(once[round] as Measured)[of]).sort((x, y) => x - y);
  const [least, most] = [ratios[0] ?? 0, ratios.at(-1) ?? 0];
  return `${median(ratios).toFixed(2)} (${least.toFixed(2)} to ${most.toFixed(2)})`;
}

const row = (cells: readonly string[]): void => line(`| ${cells.join(" | ")} |`);

const line = (text: string): void => {
  process.stdout.write(`${text}\n`);
};
