/**
 * `npm run bench -- against FOLDER [ROUNDS]`: this program beside another built one, in turns. Other work on the machine changes
 * seconds from one minute to the next; the ratio of two runs side by side it changes less.
 */

import { join } from "node:path";
import { median, traced, type Usage } from "./traced.js";

const ROUNDS = 9;

/** `folder` holds a checkout in which `npm run build` was run. */
export function benchAgainst(input: string, folder: string, rounds = ROUNDS): void {
  const there: Usage[] = [];
  const here: Usage[] = [];
  for (let round = 0; round < rounds; round++) {
    const runs = [() => there.push(traced(input, undefined, join(folder, "dist"))), () => here.push(traced(input))];
    for (const run of round % 2 === 0 ? runs : runs.toReversed()) run();
  }
  process.stdout.write(`${"medians of the rounds".padEnd(28)}      there       here      ratio\n`);
  for (const [what, of] of [
    ["wall s", (usage: Usage) => usage.wall],
    ["CPU s", (usage: Usage) => usage.cpu],
    ["peak MB", (usage: Usage) => usage.peakMB],
  ] as const) {
    const ratios = here.map((usage, round) => of(usage) / of(there[round] as Usage));
    const cells = [median(there.map(of)), median(here.map(of)), median(ratios)];
    process.stdout.write(`${what.padEnd(28)}${cells.map((cell) => cell.toFixed(2).padStart(11)).join("")}\n`);
  }
}
