/** What a terminal shows while an archive is traced: looked at in a pseudo-terminal, as a person would. */

import { spawn } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { setTimeout } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { archive } from "../../bench/archive/warc.js";
import { progressOn } from "../../src/cli/progress.js";
import { builtProgram } from "../setup/build.js";
import { temporaryFolder } from "./run.js";

/** Debian's `script` runs a program in a pseudo-terminal. */
const SCRIPT = "/usr/bin/script";

interface Frame {
  readonly percent: number;
  readonly articles: number;
}

/** What is written over the line, one after the other. */
async function shownBy(args: readonly string[], cwd: string): Promise<string[]> {
  const command = ["node", await builtProgram(), ...args].map((word) => `'${word}'`).join(" ");
  const child = spawn(SCRIPT, ["-qfec", `stty cols 120; ${command} > result.json`, "/dev/null"], {
    cwd,
    stdio: ["ignore", "pipe", "inherit"],
  });
  let shown = "";
  child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
    shown += chunk;
  });
  await new Promise((resolve) => child.on("close", resolve));
  return parts(shown);
}

/** What stands between a terminal's own signs. */
function parts(written: string): string[] {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those signs.
  return written.split(/\x1b\[[\d;?]*[A-Za-z]|\x1b[78]|[\r\n]/).filter((part) => part.trim() !== "");
}

const FRAME =
  /^reading [=-]{24} (?<percent>\d{1,3}) % \| (?<articles>\d+) articles? \| (?:(?<rate>\d+)\/s \| (?<left>(?:\d+ h \d+ min|\d+ min \d+ s|\d+ s)) left)?$/;

describe("the line", () => {
  /** Longer than the tenth of a second in which it is written once. */
  const A_WHILE = 150;
  const rows: readonly (readonly [seconds: number, percent: number, articles: number, shown: string])[] = [
    [0, 0, 0, "reading ------------------------ 0 % | 0 articles |"],
    [0.5, 10, 1, "reading ==---------------------- 10 % | 1 article |"],
    [10, 25, 50, "reading ======------------------ 25 % | 50 articles | 5/s | 30 s left"],
    [30, 30, 60, "reading =======----------------- 30 % | 60 articles | 2/s | 1 min 10 s left"],
    [90, 40, 900, "reading ==========-------------- 40 % | 900 articles | 10/s | 2 min 15 s left"],
    [9000, 50, 90_000, "reading ============------------ 50 % | 90000 articles | 10/s | 2 h 30 min left"],
  ];
  it.each(rows)("after %d s, with %d %% and %d articles: %s", async (seconds, percent, articles, shown) => {
    const stream = Object.assign(new PassThrough(), { isTTY: true, columns: 120 });
    let time = 0;
    const progress = progressOn(stream as unknown as NodeJS.WriteStream, true, () => time);
    progress.total(1000);
    progress.show("reading", 0);
    await setTimeout(A_WHILE);
    time = seconds * 1000;
    progress.passed(percent * 10);
    progress.show("reading", articles);
    await setTimeout(A_WHILE);
    const written = parts(String(stream.read()));
    progress.clear();
    expect(written.at(-1)?.trim()).toBe(shown);
  });
});

describe.skipIf(!existsSync(SCRIPT))("a terminal that watches a trace", () => {
  it("is shown what is done of the archive, how fast, and how long it will take; then the weaving", async () => {
    const cwd = temporaryFolder();
    writeFileSync(join(cwd, "crawl.warc.gz"), Buffer.concat([...archive(4_000_000, true, 20_000)]));
    const shown = await shownBy(["trace", "crawl.warc.gz", "--format", "json"], cwd);
    const frames = shown.flatMap((part): Frame[] => {
      const { percent, articles } = FRAME.exec(part.trimEnd().replace(/\|$/, "| "))?.groups ?? {};
      return percent === undefined ? [] : [{ percent: Number(percent), articles: Number(articles) }];
    });
    expect(frames.length).toBeGreaterThan(3);
    for (const [index, { percent, articles }] of frames.entries()) {
      const before = frames[index - 1];
      expect(percent).toBeGreaterThanOrEqual(before?.percent ?? 0);
      expect(articles).toBeGreaterThanOrEqual(before?.articles ?? 0);
    }
    // What is read ahead does not count as done.
    const { articles: all } = JSON.parse(readFileSync(join(cwd, "result.json"), "utf8")) as { articles: unknown[] };
    for (const { percent, articles } of frames) expect(percent / 100 - articles / all.length).toBeLessThan(0.2);
    const words = shown.map((part) => part.trim());
    expect(words.some((part) => /^weaving \d+ articles$/.test(part))).toBe(true);
    expect(words.findIndex((part) => part.startsWith("weaving"))).toBeGreaterThan(
      words.findLastIndex((part) => part.startsWith("reading")),
    );
  });

  it("is shown nothing of it with --quiet", async () => {
    const cwd = temporaryFolder();
    writeFileSync(join(cwd, "crawl.warc"), Buffer.concat([...archive(100_000, false, 20_000)]));
    expect(await shownBy(["trace", "crawl.warc", "--quiet", "--format", "json"], cwd)).toEqual([]);
  });
});
