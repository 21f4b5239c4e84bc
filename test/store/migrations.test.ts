/** A ledger of each version before opens, holds what it held, and is then of this version. */

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { weaveNew } from "../../src/adding/weave-new.js";
import { bringUpToDate } from "../../src/cli/woven.js";
import { connect } from "../../src/store/driver.js";
import { MIGRATIONS } from "../../src/store/schema.js";
import { openLedger } from "../../src/store/store.js";
import { article, ledgerOf, quotationIn } from "./records.js";

const folder = mkdtempSync(join(tmpdir(), "stemma-migrations-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const minutes = article("minutes", "“We sail at nine,” said Ada.", {
  source: "minutes.docx",
  places: [{ start: 0, end: 28, label: "¶ 1" }],
});
const quotation = quotationIn(minutes, "Ada Thorne");

/** What versions 5 to 8 added. */
const withoutIndex = `
DROP TABLE index_reading; DROP TABLE index_quotation; DROP TABLE index_article; DROP TABLE index_entries;
DROP TABLE index_seen;
DROP INDEX credit_credited; DROP INDEX article_transcript;
`;

/** The file as version 4 left it: no index. */
async function versionFour(): Promise<string> {
  const file = join(folder, "four.db");
  const store = await openLedger(file);
  await store.add(minutes, [quotation]);
  await bringUpToDate(store, 0);
  await store.close();
  const connection = connect(file);
  connection.exec(`${withoutIndex} DELETE FROM ledger_state WHERE key = 'index'; PRAGMA user_version = 4`);
  const made = connection.rows("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name");
  connection.close();
  const plain = connect(":memory:");
  for (const migration of MIGRATIONS.slice(0, 4)) plain.exec(migration);
  expect(made).toEqual(plain.rows("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name"));
  plain.close();
  return file;
}

describe("a ledger of version 4", () => {
  it("opens with all it held, and is given an index when something is added", async () => {
    const file = await versionFour();
    const store = await openLedger(file);
    const before = await store.load();
    expect(before.statements.length).toBe(1);
    expect(await store.isStale()).toBe(false);
    const echo = article("echo", "Ada Thorne told us: “We sail at nine,” and left.");
    await store.add(echo, [quotationIn(echo, "Ada Thorne")]);
    expect(await store.weaveNew(() => undefined)).toBe("whole");
    await bringUpToDate(store);
    const late = article("late", "“No ferry sails tonight,” said Ada.");
    await store.add(late, [quotationIn(late, "Ada Thorne")]);
    expect(await store.weaveNew(weaveNew)).toBe("done");
    expect((await store.load()).articles.length).toBe(3);
    await store.close();
  });
});

/** The file as version 1 left it: no places. */
async function versionOne(): Promise<string> {
  const file = join(folder, "one.db");
  const store = await openLedger(file);
  const { places: _, ...before } = minutes;
  await store.add(before, [quotation]);
  const { generation } = await store.collection();
  await store.keepWoven(ledgerOf([before], [quotation]), generation);
  await store.close();
  const connection = connect(file);
  connection.exec("DROP TABLE input_article; DROP TABLE input");
  connection.exec(withoutIndex);
  connection.exec(
    "DROP VIEW place; ALTER TABLE article DROP COLUMN places; ALTER TABLE article DROP COLUMN modified_at; PRAGMA user_version = 1",
  );
  const made = connection.rows("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name");
  connection.close();
  // The tables are those that the first migration alone makes.
  const plain = connect(":memory:");
  plain.exec(MIGRATIONS[0] ?? "");
  expect(made).toEqual(plain.rows("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name"));
  plain.close();
  return file;
}

describe("a ledger of version 1", () => {
  it("opens with all it held, and takes places when its documents are read again", async () => {
    const file = await versionOne();
    const store = await openLedger(file);
    const { places, ...before } = minutes;
    expect(await store.load()).toEqual(ledgerOf([before], [quotation]));
    expect((await store.add(minutes, [quotation])).status).toBe("changed");
    expect((await store.load()).articles).toEqual([minutes]);
    expect((await store.add(minutes, [quotation])).status).toBe("known");
    await store.close();
    const connection = connect(file);
    expect(connection.rows("PRAGMA user_version")).toEqual([{ user_version: MIGRATIONS.length }]);
    expect(connection.rows("SELECT * FROM place")).toEqual([
      { article: "minutes", position: 0, label: places?.[0]?.label, start_offset: 0, end_offset: 28 },
    ]);
    connection.close();
  });
});

describe("a ledger of version 2", () => {
  it("opens with all it held, and then keeps how far files have been read", async () => {
    const file = join(folder, "two.db");
    const before = await openLedger(file);
    await before.add(minutes, [quotation]);
    await before.close();
    const connection = connect(file);
    connection.exec(withoutIndex);
    connection.exec(
      "DROP TABLE input_article; DROP TABLE input; ALTER TABLE article DROP COLUMN modified_at; PRAGMA user_version = 2",
    );
    connection.close();
    const store = await openLedger(file);
    expect((await store.load()).articles).toEqual([minutes]);
    expect(await store.input("crawl.warc", "as it was")).toBeNull();
    const found = { key: "a key", source: "https://lantern.example/ferry" };
    const problem = { source: "crawl.warc", message: "record 2: damaged" };
    const part = {
      path: "crawl.warc",
      identity: "as it was",
      isFirst: true,
      mark: "{}",
      articles: [found],
      problems: [],
    };
    await store.keepInputs([part, { ...part, isFirst: false, mark: null, articles: [], problems: [problem] }]);
    expect(await store.input("crawl.warc", "as it was")).toEqual({
      mark: null,
      articles: [found],
      problems: [problem],
    });
    expect(await store.input("crawl.warc", "changed")).toBeNull();
    await store.keepInputs([{ ...part, identity: "changed", articles: [] }]);
    expect(await store.input("crawl.warc", "changed")).toEqual({ mark: "{}", articles: [], problems: [] });
    await store.close();
  });
});

describe("a ledger of version 3", () => {
  it("opens with all it held, and then keeps when an article was changed", async () => {
    const file = join(folder, "three.db");
    const before = await openLedger(file);
    await before.add(minutes, [quotation]);
    await before.close();
    const connection = connect(file);
    connection.exec(withoutIndex);
    connection.exec("ALTER TABLE article DROP COLUMN modified_at; PRAGMA user_version = 3");
    connection.close();
    const store = await openLedger(file);
    expect((await store.load()).articles).toEqual([minutes]);
    const changed = {
      ...minutes,
      modifiedAt: "2031-05-07",
      evidence: { modifiedAt: { from: "json-ld" as const, at: null } },
    };
    await store.add(changed, [quotation]);
    expect((await store.load()).articles).toEqual([changed]);
    await store.close();
  });
});
