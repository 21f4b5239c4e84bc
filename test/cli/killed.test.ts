import { copyFileSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { die, sentence } from "../../bench/archive/words.js";
import { connect } from "../../src/store/driver.js";
import { openLedger } from "../../src/store/store.js";
import { many } from "./coverage.js";
import { stemma, temporaryFolder } from "./run.js";

const root = temporaryFolder();

/** Articles of `many` whose first two quotations are those of nineteen others, and not of all: a family of hundreds is not the point. */
function inGroups(articles: string): string[] {
  return articles.split(/(?<=\n)/u).map((article, n) => {
    const roll = die(Math.floor(n / 20));
    return article
      .replace(/We will keep the night ferry[^”]+(?=,”)/, sentence(roll))
      .replace(/Nobody on the board[^”]+(?=,”)/, sentence(roll));
  });
}

const KILLS = 12;

interface Contents {
  readonly articles: readonly string[];
  readonly quotations: ReadonlyMap<string, readonly string[]>;
}

/** Opens a ledger as SQLite does after a crash, looks at its health, and lists what it holds. */
async function contents(file: string): Promise<Contents> {
  const connection = connect(file);
  expect(connection.rows("PRAGMA integrity_check")).toEqual([{ integrity_check: "ok" }]);
  expect(connection.rows("PRAGMA foreign_key_check")).toEqual([]);
  connection.close();
  const store = await openLedger(file);
  const { articles, quotations } = await store.load();
  await store.close();
  const byArticle = new Map(articles.map(({ id }): [string, string[]] => [id, []]));
  for (const { id, article } of quotations) byArticle.get(article)?.push(id);
  return { articles: articles.map(({ id }) => id), quotations: byArticle };
}

/** Articles in a ledger that another process is writing. */
function keptIn(file: string): number {
  const connection = connect(file);
  try {
    const made = connection.rows("SELECT 1 FROM sqlite_schema WHERE name = 'article'").length > 0;
    return made ? Number(connection.rows("SELECT count(*) AS n FROM article")[0]?.n) : 0;
  } finally {
    connection.close();
  }
}

describe("a process that is killed", () => {
  it(`leaves a whole ledger of whole articles, wherever it was (${KILLS} times)`, async () => {
    const input = join(root, "many.jsonl");
    // Half a megabyte and more, so that a second thread extracts; few articles, and longer.
    writeFileSync(input, inGroups(many(300, 1300)).join(""));
    const call = (name: string) => ["trace", input, "--ledger", join(root, name), "--format", "json"];
    const begun = performance.now();
    const full = await stemma(call("full.db"), { cwd: root });
    const duration = performance.now() - begun;
    expect(full.status).toBe(0);
    const expected = await contents(join(root, "full.db"));

    const counts: number[] = [];
    for (let kill = 0; kill < KILLS; kill++) {
      const file = `killed-${kill}.db`;
      // Spread over the whole run, start and weaving included, with some chance in each place.
      const after = (duration * (kill + Math.random())) / KILLS;
      await stemma(call(file), { cwd: root, kill: { after, signal: "SIGKILL" } });
      if (!existsSync(join(root, file))) continue;
      const { articles, quotations } = await contents(join(root, file));
      counts.push(articles.length);
      for (const id of articles) expect(quotations.get(id)).toEqual(expected.quotations.get(id));
      // Articles are read in order: those before the one in hand are all there.
      expect(articles).toEqual(expected.articles.slice(0, articles.length));
      if (kill % 4 === 0) expect((await stemma(call(file), { cwd: root })).stdout).toBe(full.stdout);
    }
    expect(counts.length).toBeGreaterThan(0);
  }, 300_000);

  it("leaves a ledger that is added to as it was, or with whole lots of what is new, and goes on rightly", async () => {
    const [first, then, rest] = ["first", "then", "rest"].map((name) => join(root, `${name}.jsonl`)) as [
      string,
      string,
      string,
    ];
    // Two lots of what is new.
    const lines = inGroups(many(310));
    writeFileSync(first, lines.slice(0, 40).join(""));
    writeFileSync(then, lines.slice(40, 80).join(""));
    writeFileSync(rest, lines.slice(80).join(""));
    const ledger = join(root, "grown.db");
    const trace = (inputs: readonly string[], file: string) => [
      "trace",
      ...inputs,
      "--ledger",
      file,
      "--format",
      "json",
    ];
    // The second run makes the index.
    for (const input of [first, then]) await stemma(trace([input], ledger), { cwd: root });
    const whole = (await stemma(trace([first, then, rest], ":memory:"), { cwd: root })).stdout;
    const finished = join(root, "finished.db");
    copyFileSync(ledger, finished);
    const begun = performance.now();
    await stemma(trace([rest], finished), { cwd: root });
    const duration = performance.now() - begun;
    for (let kill = 0; kill < 5; kill++) {
      const file = join(root, `grown-${kill}.db`);
      copyFileSync(ledger, file);
      const after = (duration * (2 + kill + Math.random())) / 7;
      await stemma(trace([rest], file), { cwd: root, kill: { after, signal: "SIGKILL" } });
      expect((await contents(file)).articles.length).toBeGreaterThanOrEqual(80);
      expect((await stemma(trace([first, then, rest], file), { cwd: root })).stdout).toBe(whole);
    }
  }, 300_000);

  it("by Ctrl-C ends with 130 and leaves a whole ledger", async () => {
    const cwd = join(root, "interrupted");
    mkdirSync(cwd);
    const COUNT = 4000;
    writeFileSync(join(cwd, "many.jsonl"), many(COUNT));
    const ledger = join(cwd, "stemma.db");
    // As soon as some are kept, which takes a busy machine longer.
    const after = () => existsSync(ledger) && keptIn(ledger) > 50;
    const ended = await stemma(["trace", "many.jsonl"], { cwd, kill: { after, signal: "SIGINT" } });
    expect(ended).toMatchObject({ status: 130, stdout: "", stderr: "" });
    const { articles } = await contents(ledger);
    expect(articles.length).toBeGreaterThan(50);
    expect(articles.length).toBeLessThan(COUNT);
  }, 120_000);
});
