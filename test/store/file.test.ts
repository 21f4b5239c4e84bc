import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { StemmaError } from "../../src/errors.js";
import type { Ledger } from "../../src/model.js";
import { connect, type Row } from "../../src/store/driver.js";
import { openLedger } from "../../src/store/store.js";
import { article, ledgerOf, quotationIn } from "./records.js";

const folder = mkdtempSync(join(tmpdir(), "stemma-file-"));
const file = join(folder, "ledger.db");
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const herald = article("herald", "“We sail at nine,” said Ada.", { outlet: "Herald", publishedAt: "2031-05-02" });
const echo = article("echo", "“We sail [late],” said Ada.", { outlet: "Echo" });
const articles = [echo, herald];
const quotations = articles.map((one) => quotationIn(one, "Ada Thorne"));

/** The Echo's printing has a flag and two differences. */
function woven(): Ledger {
  const ledger = ledgerOf(articles, quotations);
  const operation = {
    kind: "bracket" as const,
    class: "bracketed" as const,
    detail: "gloss",
    at: [8, 15] as const,
    printed: [9, 15] as const,
    statement: "at nine",
    rendition: "[late]",
    flags: ["quantity" as const],
    support: { statement: 1, rendition: 1 },
  };
  const statements = ledger.statements.map((statement) => ({
    ...statement,
    renditions: statement.renditions.map((rendition) => {
      if (rendition.article !== "echo") return rendition;
      const flags = ["quantity" as const, "occasion" as const];
      return { ...rendition, class: "bracketed" as const, operations: [operation, operation], flags };
    }),
  }));
  return { ...ledger, statements };
}

function rows(sql: string): readonly Row[] {
  const connection = connect(file);
  const result = connection.rows(sql);
  connection.close();
  return result;
}

beforeAll(async () => {
  const store = await openLedger(file);
  for (const [index, one] of articles.entries()) await store.add(one, quotations.slice(index, index + 1));
  const { generation } = await store.collection();
  await store.keepWoven(woven(), generation);
  await store.close();
});

describe("the file by itself, as Datasette shows it", () => {
  it("has tables whose names say what is in them, and two views for people", () => {
    const names = rows(
      "SELECT name FROM sqlite_schema WHERE type IN ('table', 'view') AND name NOT LIKE '%\\_words%' ESCAPE '\\' ORDER BY name",
    ).map(({ name }) => name);
    expect(names).toEqual([
      "article",
      "article_source",
      "author",
      "block",
      "credit",
      "credit_quotation",
      "index_article",
      "index_entries",
      "index_quotation",
      "index_reading",
      "index_seen",
      "input",
      "input_article",
      "ledger_state",
      "lineage",
      "operation",
      "operation_flag",
      "place",
      "problem",
      "quotation",
      "quotation_view",
      "rendition",
      "rendition_flag",
      "rendition_view",
      "segment",
      "statement",
      "statement_span",
      "story",
      "story_article",
    ]);
  });

  it("shows a printing with who, where, when, how, and in which words", () => {
    expect(rows("SELECT * FROM rendition_view WHERE article = 'echo'")).toMatchObject([
      {
        speaker: "Ada Thorne",
        outlet: "Echo",
        class: "bracketed",
        words: "We sail [late],",
        statement_words: "We sail [late],",
        flags: "quantity, occasion",
        operations: 2,
      },
    ]);
  });

  it("shows a quotation with its article", () => {
    expect(rows("SELECT * FROM quotation_view")).toMatchObject([
      { speaker: "Ada Thorne", words: "We sail [late],", outlet: "Echo", published_at: null },
      { speaker: "Ada Thorne", words: "We sail at nine,", outlet: "Herald", published_at: "2031-05-02", statements: 1 },
    ]);
  });

  it("cuts out of an article's text what a segment says", () => {
    // substr counts characters from 1; these texts have no character outside the basic plane.
    const cut = "substr(article.text, start_offset + 1, end_offset - start_offset)";
    const sql = `SELECT ${cut} AS cut, quotation.text AS text FROM segment
      JOIN quotation ON quotation.id = segment.quotation JOIN article ON article.id = quotation.article`;
    for (const { cut: words, text } of rows(sql)) expect(words).toBe(text);
  });

  it("knows itself for a ledger, is sound, and has sound indexes", () => {
    expect(rows("PRAGMA application_id")).toEqual([{ application_id: 0x53544d41 }]);
    expect(rows("PRAGMA integrity_check")).toEqual([{ integrity_check: "ok" }]);
    expect(rows("PRAGMA foreign_key_check")).toEqual([]);
    expect(rows("PRAGMA journal_mode")).toEqual([{ journal_mode: "wal" }]);
    const connection = connect(file);
    // FTS5 compares each index with its table, and fails where they differ.
    for (const table of ["quotation", "statement"])
      connection.run(`INSERT INTO ${table}_words (${table}_words, rank) VALUES ('integrity-check', 1)`, []);
    connection.close();
  });
});

describe("opening", () => {
  it("refuses with a code that a script can test", async () => {
    const refusal = async (name: string, options = {}) => {
      const error = await openLedger(name, options).catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(StemmaError);
      return error instanceof StemmaError ? error.code : null;
    };
    expect(await refusal("postgres://here/ledger")).toBe("not-built");
    expect(await refusal(join(folder, "no", "ledger.db"))).toBe("ledger-unopenable");
    expect(await refusal(join(folder, "none.db"), { create: false })).toBe("ledger-missing");
    expect(await refusal(folder)).toBe("ledger-unopenable");
    expect(await refusal("")).toBe("usage");
  });

  it(":memory: keeps nothing", async () => {
    const before = readdirSync(folder);
    const store = await openLedger(":memory:");
    await store.add(herald, []);
    await store.close();
    const again = await openLedger(":memory:");
    expect((await again.load()).articles).toEqual([]);
    await again.close();
    expect(readdirSync(folder)).toEqual(before);
  });
});
