import { appendFileSync, mkdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { archive } from "../../bench/archive/warc.js";
import { connect } from "../../src/store/driver.js";
import { line, many } from "./coverage.js";
import { type Ended, stemma, temporaryFolder } from "./run.js";

const root = temporaryFolder();
const KILLS = 3;

/** Every row of every table, in order: all that a ledger holds. */
function contents(file: string): Record<string, string[]> {
  const connection = connect(file);
  expect(connection.rows("PRAGMA integrity_check")).toEqual([{ integrity_check: "ok" }]);
  const tables = connection
    .rows("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE '%words%'")
    .map(({ name }) => String(name));
  const rows = tables.map((name) => [
    name,
    connection.rows(`SELECT * FROM "${name}"`).map((row) => JSON.stringify(row)),
  ]);
  connection.close();
  return Object.fromEntries(rows.map(([name, all]) => [name, (all as string[]).toSorted()]));
}

/** How many inputs have been begun, and how many of them read to the end. */
function reached(file: string): { begun: number; whole: number } {
  const connection = connect(file);
  const [row] = connection.rows("SELECT count(*) AS begun, coalesce(sum(mark IS NULL), 0) AS whole FROM input");
  connection.close();
  return row as unknown as { begun: number; whole: number };
}

const trace = (
  cwd: string,
  ledger: string,
  input: string,
  more: { kill?: { after: number; signal: "SIGKILL" } } = {},
) => stemma(["trace", input, "--ledger", ledger, "--format", "json"], { cwd, ...more });

/** Kills the trace again and again, later each time, and then lets it end. */
async function throughKills(cwd: string, input: string, duration: number): Promise<Ended> {
  for (let kill = 1; kill <= KILLS; kill++)
    await trace(cwd, "killed.db", input, {
      kill: { after: (duration * (kill + Math.random())) / (KILLS + 1), signal: "SIGKILL" },
    });
  return trace(cwd, "killed.db", input);
}

describe(`a trace that is killed (${KILLS} times) and called again`, () => {
  it.each(["crawl.warc", "crawl.warc.gz"])(
    "of %s ends with the ledger and the result of one that was left alone",
    async (name) => {
      const cwd = join(root, name.replaceAll(".", "-"));
      mkdirSync(cwd);
      // With a fault early on, which the last call must still tell of.
      // Twice what a second thread is started for.
      const [info, ...parts] = [...archive(1_100_000, name.endsWith(".gz"), 16_000)];
      writeFileSync(
        join(cwd, name),
        Buffer.concat([info ?? Buffer.alloc(0), Buffer.from("no record\r\n\r\n"), ...parts]),
      );
      const begun = performance.now();
      const alone = await trace(cwd, "alone.db", name);
      const duration = performance.now() - begun;
      expect(alone.status).toBe(3);
      expect(reached(join(cwd, "alone.db"))).toEqual({ begun: 1, whole: 1 });
      const ended = await throughKills(cwd, name, duration);
      expect(contents(join(cwd, "killed.db"))).toEqual(contents(join(cwd, "alone.db")));
      expect(ended.stdout).toBe(alone.stdout);
      expect(ended.status).toBe(3);
    },
    120_000,
  );

  it("of a folder of small files likewise", async () => {
    const cwd = join(root, "folder");
    mkdirSync(join(cwd, "files"), { recursive: true });
    for (const [n, text] of many(250).split("\n").filter(Boolean).entries())
      writeFileSync(join(cwd, "files", `${String(n).padStart(4, "0")}.json`), n % 50 === 7 ? "" : text);
    const begun = performance.now();
    const alone = await trace(cwd, "alone.db", "files");
    const duration = performance.now() - begun;
    expect(reached(join(cwd, "alone.db"))).toEqual({ begun: 250, whole: 250 });
    const ended = await throughKills(cwd, "files", duration);
    expect(contents(join(cwd, "killed.db"))).toEqual(contents(join(cwd, "alone.db")));
    expect(ended).toMatchObject({ stdout: alone.stdout, status: 3 });
  }, 120_000);
});

describe("a file that was read before", () => {
  const cwd = join(root, "again");
  mkdirSync(cwd);
  const call = (...args: string[]) => stemma(["trace", ...args, "--format", "json"], { cwd });
  const articles = (ended: Ended) =>
    (JSON.parse(ended.stdout) as { articles: { id: string }[] }).articles.map(({ id }) => id);
  const article = (id: string) =>
    line({ id, text: `Nothing new on the quay.\n\n“Boat ${id} is ${id},” said Bo Lindqvist.` });

  it("is passed over, and its articles are still of the result; with another change it is read again", async () => {
    const path = join(cwd, "a.jsonl");
    writeFileSync(path, article("one"));
    writeFileSync(join(cwd, "b.jsonl"), `${article("other")}nonsense\n`);
    const both = await call("a.jsonl", "b.jsonl");
    expect(articles(both)).toEqual(["one", "other"]);
    const before = contents(join(cwd, "stemma.db"));
    const again = await call("a.jsonl", "b.jsonl");
    expect(again).toMatchObject({ stdout: both.stdout, stderr: both.stderr, status: 3 });
    expect(articles(await call("a.jsonl"))).toEqual(["one"]);
    // Another time alone is no other content.
    utimesSync(path, new Date(0), new Date(0));
    await call("a.jsonl");
    expect(contents(join(cwd, "stemma.db"))).toEqual(before);
    appendFileSync(path, article("two"));
    expect(articles(await call("a.jsonl"))).toEqual(["one", "two"]);
    // As many bytes, other words.
    writeFileSync(path, article("six"));
    expect(articles(await call("a.jsonl"))).toEqual(["six"]);
  });

  it("is read again with --reread, with the same outcome", async () => {
    const before = contents(join(cwd, "stemma.db"));
    const ended = await call("a.jsonl", "--reread");
    expect(articles(ended)).toEqual(["six"]);
    expect(contents(join(cwd, "stemma.db"))).toEqual(before);
  });

  it("tells its problems again where it holds nothing else", async () => {
    writeFileSync(join(cwd, "bad.txt"), " \n");
    const first = await call("bad.txt");
    expect(first.status).toBe(2);
    expect(await call("bad.txt")).toEqual(first);
  });

  it("a ledger in the folder that is read is no input, whatever becomes of it", async () => {
    const inside = join(root, "inside");
    mkdirSync(inside);
    writeFileSync(join(inside, "a.jsonl"), article("one"));
    const call = () => stemma(["trace", ".", "--format", "json"], { cwd: inside });
    const first = await call();
    expect(await call()).toEqual(first);
    expect(contents(join(inside, "stemma.db")).input?.map((row) => JSON.parse(row).path)).toEqual(["a.jsonl"]);
    rmSync(inside, { recursive: true });
  });
});
