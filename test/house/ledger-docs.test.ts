/** docs/ledger.md: its queries run on a ledger made from the examples, and it names every table and view. */

import { cpSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { type Connection, connect } from "../../src/store/driver.js";
import { stemma, temporaryFolder } from "../cli/run.js";

const ROOT = join(import.meta.dirname, "../..");
const text = readFileSync(join(ROOT, "docs/ledger.md"), "utf8");
const queries = [...text.matchAll(/^```sql\n([^`]+)^```/gm)].map(([, sql = ""]) => sql.trim());
const folder = temporaryFolder();
let connection: Connection;

beforeAll(async () => {
  cpSync(join(ROOT, "examples"), join(folder, "examples"), { recursive: true });
  const { status, stderr } = await stemma(["trace", "examples", "--quiet"], { cwd: folder });
  expect(status, stderr).toBe(0);
  connection = connect(join(folder, "stemma.db"));
  return () => connection.close();
});

describe("docs/ledger.md", () => {
  it("shows queries", () => {
    expect(queries.length).toBeGreaterThanOrEqual(5);
  });

  it.each(queries)("this query finds something in the examples:\n%s", (sql) => {
    expect(connection.rows(sql.replace(/;$/, "")).length).toBeGreaterThan(0);
  });

  it("names every table and view of the file, and no other", () => {
    const there = connection
      .rows("SELECT name FROM sqlite_schema WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite_%'")
      .map(({ name }) => String(name))
      // Behind each full-text index stand tables of its own.
      .filter((name) => !/_words_/.test(name));
    const named = [...text.matchAll(/^\| `(\w+)` \|/gm)].map(([, name]) => name);
    expect(named.toSorted()).toEqual(there.toSorted());
  });

  it("names every column in its table's row", () => {
    const missing: string[] = [];
    for (const line of text.split("\n")) {
      const table = /^\| `(\w+)` \|/.exec(line)?.[1];
      if (table === undefined) continue;
      for (const { name } of connection.rows(
        "SELECT name FROM pragma_table_info(?) WHERE name NOT LIKE '%\\_words' ESCAPE '\\' OR ? NOT LIKE '%\\_words' ESCAPE '\\'",
        [table, table],
      )) {
        if (!line.includes(`\`${String(name)}\``)) missing.push(`${table}.${String(name)}`);
      }
    }
    expect(missing).toEqual([]);
  });
});
