/** Much input is extracted on a thread of its own, and many articles are woven on two; nobody can tell from the result. */

import { mkdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ingest } from "../../src/ingest/ingest.js";
import type { Article } from "../../src/model.js";
import { traceArticles } from "../../src/pipeline.js";
import { renderJson } from "../../src/report/json.js";
import { line, many } from "./coverage.js";
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

const SAID = [
  ["Orla Finch", "Nobody asked the dredgers whether the channel was deep enough", "before they sold the second tug"],
  ["Tobias Quill", "A library without a roof collects nothing but rain", "and mine has had no roof since October"],
  ["Rhea Sandoval", "Every lamp on the promenade costs us eleven crowns a night", "whoever walks under it"],
  ["Ivo Marsh", "My grandmother baked for three villages out of one oven", "while this council cannot feed a school"],
  ["Petra Lund", "We measured the tide at the old mill for forty winters", "until somebody lost the notebooks"],
  ["Anselm Roe", "Goats have kept that hillside clear since before the parish had a name", "at no charge to anybody"],
] as const;

/** What several people said, each as four outlets print it: whole, in two parts, reworded, a fragment of it. */
function retold(): string {
  const made = SAID.map(([who, first, then], n) => {
    const texts = [
      `“${first}, ${then},” ${who} said.`,
      `“${first},” ${who} said, “${then}.”`,
      `“${first.replace(" the ", " that ")} [sic], ${then},” ${who} said.`,
      `${who} spoke of “${first.split(" ").slice(-5).join(" ")}” on Friday.`,
    ];
    return texts.map((text, i) => line({ id: `retold-${n}-${i}`, text, outlet: `Paper ${i}` }));
  });
  return made.flat().join("");
}

it("many articles are woven on two threads, and the ledger is the one that the library gives", async () => {
  const file = "many.jsonl";
  writeFileSync(join(cwd, file), many(420) + retold());
  const { stdout } = await stemma(["trace", file, "--ledger", ":memory:", "--format", "json"], { cwd });
  const articles: Article[] = [];
  for await (const item of ingest([join(cwd, file)]))
    if ("article" in item) articles.push({ ...item.article, source: file });
  expect(articles).toHaveLength(444);
  const ledger = traceArticles(articles);
  expect(ledger.statements.filter(({ renditions }) => renditions.length > 2).length).toBeGreaterThan(SAID.length);
  expect(stdout).toBe(renderJson(ledger));
});
