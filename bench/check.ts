/**
 * `npm run bench -- check`: a draft of forty quotations against a hundred hours of transcripts, warm and cold; a plain fuzzy
 * search of the same quotations beside it; a source of 100 MB, and one as long as is read. Wall clocks of a busy machine say little:
 * CPU seconds stand beside them.
 */

import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { FINDINGS } from "../src/model.js";
import type { Searched } from "./check/fuzzy.js";
import type { Checked, Time } from "./check/read.js";
import { draftOf, makeTalk, type Quoted, quote } from "./check/talk.js";

const HOURS = 100;
const QUOTATIONS = 40;
/** fuse.js would take many minutes for all of them. */
const HOURS_FOR_FUSE = 5;
const FLOORS = { warm: 1.5, cold: 5, peakMB: 400 };
/** Copies of the talk that make 100 MB, and the most that is read of one text. */
const COPIES = [19, 11];

export function benchCheck(): void {
  const folder = mkdtempSync(join(tmpdir(), "stemma-bench-"));
  try {
    const talk = makeTalk(HOURS);
    // A quotation for fuse.js, which searches the first hours only, stands there.
    const quoted = [...quote(talk.slice(0, HOURS_FOR_FUSE), QUOTATIONS / 2), ...quote(talk, QUOTATIONS / 2)];
    write(folder, talk, quoted);
    const checked = run<Checked>(folder, "read.js", "10");
    const cold = run<Checked>(folder, "read.js", "0");
    line(`${QUOTATIONS} quotations against ${HOURS} hours, ${checked.words.toLocaleString("en")} words`);
    time("  files read", checked.read);
    time("  indexed", checked.index);
    time("  checked, the first time", checked.first);
    time(`  checked, warm (floor ${FLOORS.warm} s)`, checked.warm);
    time(`  whole process, cold (floor ${FLOORS.cold} s)`, cold.whole);
    line(`  peak memory: ${cold.peakMB.toFixed(0)} MB (floor ${FLOORS.peakMB} MB)`);
    compare(folder, quoted, checked);
    for (const copies of COPIES) hostile(folder, talk.map(({ text }) => text).join("\n"), copies, quoted);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function write(folder: string, talk: readonly { file: string; text: string }[], quoted: readonly Quoted[]): void {
  mkdirSync(join(folder, "talk"), { recursive: true });
  for (const { file, text } of talk) writeFileSync(join(folder, "talk", file), text);
  writeFileSync(join(folder, "draft.txt"), draftOf(quoted));
  writeFileSync(join(folder, "quoted.json"), JSON.stringify(quoted));
}

function compare(folder: string, quoted: readonly Quoted[], checked: Checked): void {
  const near = run<Searched>(folder, "fuzzy.js", "approx-string-match", String(HOURS));
  const fuse = run<Searched>(folder, "fuzzy.js", "fuse", String(HOURS_FOR_FUSE));
  line("");
  row(["", "hours", "CPU s", "times the check's", "peak MB"]);
  row(["---", "---:", "---:", "---:", "---:"]);
  const { warm, index } = checked;
  row(["stemma, warm", String(HOURS), warm.cpu.toFixed(2), "1", ""]);
  row(["stemma, with indexing", String(HOURS), (index.cpu + warm.cpu).toFixed(2), "", checked.peakMB.toFixed(0)]);
  for (const [name, { files, cpu, peakMB }] of [
    ["approx-string-match", near],
    ["fuse.js", fuse],
  ] as const)
    row([name, String(files), cpu.toFixed(2), (cpu / warm.cpu / (files / HOURS)).toFixed(0), peakMB.toFixed(0)]);
  line("");
  row(["quoted", "of", "stemma: passage", "stemma: finding", "approx-string-match", "fuse.js, first hours"]);
  row(["---", "---:", "---:", "---:", "---:", "---:"]);
  for (const kind of [...FINDINGS, "all"] as const) {
    const mine = quoted.flatMap(({ finding }, i) => (kind === "all" || finding === kind ? [i] : []));
    if (mine.length === 0) continue;
    const count = (is: (i: number) => boolean): string => String(mine.filter(is).length);
    const asked = mine.filter((i) => fuse.found[i] !== null).length;
    row([
      kind,
      String(mine.length),
      count((i) => checked.found[i]?.isThere === true),
      count((i) => checked.found[i]?.isRight === true),
      count((i) => near.found[i] === true),
      `${count((i) => fuse.found[i] === true)} of ${asked}`,
    ]);
  }
  line("(not-found: that nothing was given)");
}

/** One source in one file: the same hundred hours again and again, so that every word stands in it many times. */
function hostile(folder: string, text: string, copies: number, quoted: readonly Quoted[]): void {
  rmSync(join(folder, "talk"), { recursive: true });
  write(folder, [{ file: "all.txt", text: text.repeat(copies) }], quoted);
  const done = run<Checked>(folder, "read.js", "0");
  line("");
  line(`one source of ${((text.length * copies) / 1e6).toFixed(0)} MB, everything in it ${copies} times`);
  for (const problem of done.problems) line(`  ${problem}`);
  time("  file read", done.read);
  time("  indexed", done.index);
  time("  checked", done.first);
  line(`  peak memory: ${done.peakMB.toFixed(0)} MB`);
}

function run<T>(folder: string, program: string, ...rest: readonly string[]): T {
  const path = fileURLToPath(new URL(`check/${program}`, import.meta.url));
  const done = spawnSync(process.execPath, [path, folder, ...rest], {
    stdio: ["ignore", "pipe", "inherit"],
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  return JSON.parse(done.stdout) as T;
}

const time = (what: string, { wall, cpu }: Time): void =>
  line(`${what}: wall ${wall.toFixed(2)} s, CPU ${cpu.toFixed(2)} s`);

const row = (cells: readonly string[]): void => line(`| ${cells.join(" | ")} |`);

const line = (text: string): void => {
  process.stdout.write(`${text}\n`);
};
