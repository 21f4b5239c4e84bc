import { type ChildProcess, fork } from "node:child_process";
import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";
import { readArticle } from "../../src/ingest/ingest.js";
import { openLedger } from "../../src/store/store.js";
import { builtProgram } from "../setup/build.js";
import { HERALD, many } from "./coverage.js";
import { stemma, temporaryFolder } from "./run.js";

const cwd = temporaryFolder();

it("two processes write one ledger at once, and it holds what one process would have written", async () => {
  const all = many(120);
  const half = all.indexOf("\n", all.length / 2) + 1;
  writeFileSync(join(cwd, "one.jsonl"), all.slice(0, half));
  writeFileSync(join(cwd, "two.jsonl"), all.slice(half));
  const ended = await Promise.all(
    ["one.jsonl", "two.jsonl"].map((input) => stemma(["trace", input, "--ledger", "shared.db"], { cwd })),
  );
  expect(ended.map(({ status, stderr }) => [status, stderr])).toEqual([
    [0, ""],
    [0, ""],
  ]);
  const json = (ledger: string) =>
    stemma(["trace", "one.jsonl", "two.jsonl", "--ledger", ledger, "--format", "json"], { cwd });
  expect((await json("shared.db")).stdout).toBe((await json(":memory:")).stdout);
});

it("two processes add to one ledger that has an index, and neither's articles are forgotten", async () => {
  const lines = many(90).split(/(?<=\n)/u);
  for (const [name, from] of Object.entries({ "p.jsonl": 0, "q.jsonl": 15, "r.jsonl": 30, "s.jsonl": 60 }))
    writeFileSync(join(cwd, name), lines.slice(from, from + (from < 30 ? 15 : 30)).join(""));
  // The second run makes the index.
  for (const input of ["p.jsonl", "q.jsonl"]) await stemma(["trace", input, "--ledger", "indexed.db"], { cwd });
  const ended = await Promise.all(
    ["r.jsonl", "s.jsonl"].map((input) => stemma(["trace", input, "--ledger", "indexed.db"], { cwd })),
  );
  expect(ended.map(({ status, stderr }) => [status, stderr])).toEqual([
    [0, ""],
    [0, ""],
  ]);
  const json = (ledger: string) =>
    stemma(["trace", "p.jsonl", "q.jsonl", "r.jsonl", "s.jsonl", "--ledger", ledger, "--format", "json"], { cwd });
  expect((await json("indexed.db")).stdout).toBe((await json(":memory:")).stdout);
});

/** Opens the ledger it is told of at the moment it is told, and says how that went. */
const OPENER = `
  process.on("message", async ({ library, file, at }) => {
    const { openLedger } = await import(library);
    process.send("ready");
    while (Date.now() < at);
    await openLedger(file).then((ledger) => ledger.close()).then(() => process.send("opened"), (error) => process.send(error.message));
  });
`;

it("two processes that make one ledger in the same moment both have it", { timeout: 30_000 }, async () => {
  const library = join(dirname(await builtProgram()), "..", "index.js");
  writeFileSync(join(cwd, "opener.mjs"), OPENER);
  const openers = [0, 1].map(() => fork(join(cwd, "opener.mjs")));
  const answer = (opener: ChildProcess) => new Promise((resolve) => opener.once("message", resolve));
  const heard = new Map<unknown, number>();
  for (let round = 0; round < 100; round++) {
    const task = { library, file: join(cwd, `${round}.db`), at: Date.now() + (round === 0 ? 1000 : 5) };
    for (const opener of openers) opener.send(task);
    await Promise.all(openers.map(answer));
    for (const said of await Promise.all(openers.map(answer))) heard.set(said, (heard.get(said) ?? 0) + 1);
  }
  for (const opener of openers) opener.kill();
  expect([...heard]).toEqual([["opened", 200]]);
});

it("a command that opens a ledger whose statements are stale weaves them first", async () => {
  const article = readArticle(HERALD, "herald.txt");
  const start = HERALD.indexOf("“") + 1;
  const end = HERALD.indexOf("”", start);
  const store = await openLedger(join(cwd, "stale.db"));
  const quotation = {
    id: `${article.id}:${start}-${end}`,
    article: article.id,
    kind: "direct" as const,
    segments: [[start, end] as const],
    speaker: { name: "Ada Thorne", mention: null },
    cue: null,
    saidTo: null,
    saidToAt: null,
    confidence: 0.9,
  };
  await store.add(article, [quotation]);
  expect(await store.isStale()).toBe(true);
  await store.close();
  const { status, stdout } = await stemma(["find", "night ferry", "--ledger", "stale.db"], { cwd });
  expect(status).toBe(0);
  expect(stdout).toContain("We will keep the night ferry");
  const again = await openLedger(join(cwd, "stale.db"));
  expect(await again.isStale()).toBe(false);
  await again.close();
});
