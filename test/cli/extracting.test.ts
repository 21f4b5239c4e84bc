/** Much input is extracted on a thread of its own, and many articles are tied on one; nobody can tell from the result. */

import { mkdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ingest } from "../../src/ingest/ingest.js";
import type { Article } from "../../src/model.js";
import { traceArticles } from "../../src/pipeline.js";
import { renderJson } from "../../src/report/json.js";
import { many } from "./coverage.js";
import { stemma, temporaryFolder } from "./run.js";

const cwd = temporaryFolder();

/** More than half a megabyte, with two lines that are no article. */
function muchInput(): string {
  const lines = many(1000).split("\n");
  return [...lines.slice(0, 400), "{ no JSON", ...lines.slice(400, 700), "[]", ...lines.slice(700)].join("\n");
}

describe("much input", () => {
  const file = "much.jsonl";
  writeFileSync(join(cwd, file), muchInput());

  it("gives what it gives when it comes by a pipe, whose size nobody knows", async () => {
    expect(statSync(join(cwd, file)).size).toBeGreaterThan(1 << 19);
    const [read, piped] = await Promise.all([
      stemma(["extract", file, "--format", "jsonl"], { cwd }),
      stemma(["extract", "-", "--format", "jsonl"], { cwd, input: muchInput() }),
    ]);
    expect(read.status).toBe(3);
    expect(piped.status).toBe(3);
    expect(read.stdout.split("\n")).toHaveLength(1001);
    expect(read.stdout).toBe(piped.stdout.replaceAll('"source":"-"', `"source":"${file}"`));
    expect(read.stderr).toBe(piped.stderr.replaceAll("-:", `${file}:`));
    expect(read.stderr.split("\n")).toHaveLength(3);
  });

  it("in a folder of small files is much too", async () => {
    const folder = join(cwd, "folder");
    mkdirSync(folder);
    for (const [index, line] of many(1000).split("\n").filter(Boolean).entries())
      writeFileSync(join(folder, `${String(index).padStart(4, "0")}.jsonl`), line);
    const one = await stemma(["extract", join("folder", "0007.jsonl"), "--format", "jsonl"], { cwd });
    const all = await stemma(["extract", "folder", "--format", "jsonl"], { cwd });
    expect(all.status).toBe(0);
    expect(all.stdout.split("\n")[7]).toBe(one.stdout.trim());
  });

  it("and a ledger that cannot be opened end at once, with one line", async () => {
    const { status, stderr } = await stemma(["trace", file, "--ledger", "nowhere/ledger.db"], { cwd });
    expect([status, stderr.split("\n").length]).toEqual([2, 2]);
  });
});

it("many articles are tied on a thread of their own, and the ledger is the one that the library gives", async () => {
  const file = "many.jsonl";
  writeFileSync(join(cwd, file), many(420));
  const { stdout } = await stemma(["trace", file, "--ledger", ":memory:", "--format", "json"], { cwd });
  const articles: Article[] = [];
  for await (const item of ingest([join(cwd, file)]))
    if ("article" in item) articles.push({ ...item.article, source: file });
  expect(articles).toHaveLength(420);
  expect(stdout).toBe(renderJson(traceArticles(articles)));
});
