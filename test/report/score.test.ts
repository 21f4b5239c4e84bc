import { describe, expect, it } from "vitest";
import type { Ledger } from "../../src/model.js";
import { buildScore, type Score } from "../../src/report/score.js";
import { viewLedger } from "../../src/report/view.js";
import { fixture } from "./fixture.js";

function scoreOf(ledger: Ledger, id: string): Score {
  const statement = ledger.statements.find((candidate) => candidate.id === id);
  if (statement === undefined) throw new Error(`no statement ${id}`);
  return buildScore(statement, viewLedger(ledger));
}

const score = scoreOf(fixture(), "statement-1");
const SIGN = {
  silent: "",
  same: "",
  spelling: "~",
  replacement: "≠",
  insertion: "+",
  bracket: "",
  omission: "‸",
  transposition: "⇄",
};

/** A row as a reader of the page sees it: signs before words, "." where it is silent. */
function row(article: string, columns: readonly [number, number]): string {
  const r = score.rows.findIndex((candidate) => candidate.articles.includes(article));
  return score.columns
    .slice(...columns)
    .map((column) => column.cells[r])
    .map((cell) => (cell === undefined || cell.mark === "silent" ? "." : SIGN[cell.mark] + cell.printed))
    .join(" ");
}

describe("a score", () => {
  it("has the statement's words on top, in order", () => {
    expect(
      score.columns
        .map((column) => column.word)
        .filter(Boolean)
        .join(" "),
    ).toBe(fixture().statements[0]?.text);
  });

  it("has the transcript first, then articles by their time, the undated last", () => {
    expect(score.rows.map((r) => r.articles.join())).toEqual([
      "transcript",
      "courier",
      "gazette",
      "wire",
      "post",
      "skerry",
      "plain",
    ]);
  });

  it.each([
    ["an outlet that prints it whole", "gazette", [0, 11], "Look, we did not close the ferry because it was late."],
    ["dashes as printed where others have commas", "gazette", [11, 17], "We closed it — as the council"],
    ["silence, an ellipsis, and words left out", "courier", [10, 19], ". We closed it … ‸ ‸ ‸ ‸ because"],
    ["a word left out", "skerry", [0, 8], ". We did ‸ close the ferry because"],
    ["another word and another capital", "skerry", [14, 25], "as the ~Council knows, because the hull had ≠some  "],
    ["both quotations of an article in one row", "courier", [30, 36], "I think the ≠relationships with the"],
  ] as const)("draws %s", (_, article, columns, words) => {
    expect(row(article, columns)).toBe(words);
  });

  it("gives inserted words columns of their own, where a row that goes on is not silent", () => {
    const inserted = score.columns.filter((column) => column.word === "");
    const post = score.rows.findIndex((r) => r.articles.includes("post"));
    expect(inserted.map((column) => column.cells[post]?.printed)).toEqual(["really", "big"]);
    expect(inserted[0]?.cells[0]?.mark).toBe("same");
  });

  it("marks the first of a run of words left out", () => {
    const courier = score.rows.findIndex((r) => r.articles.includes("courier"));
    const opening = score.columns.filter((column) => column.cells[courier]?.opens);
    expect(opening.map((column) => column.word)).toEqual(["as"]);
  });

  it("draws every row in every column", () => {
    for (const column of score.columns) expect(column.cells).toHaveLength(score.rows.length);
  });
});

it("stops at 600 words and says how many are left", () => {
  const ledger = fixture();
  const long = ledger.statements.map((statement) => ({
    ...statement,
    text: `${statement.text} ${"word ".repeat(5000)}`,
  }));
  const drawn = scoreOf({ ...ledger, statements: long }, "statement-2");
  expect(drawn.columns).toHaveLength(600);
  expect(drawn.wordsLeft).toBe(6 + 5000 - 600);
});

it("draws equal rows once when there are very many", () => {
  const ledger = fixture();
  const gazette = ledger.articles.find((article) => article.id === "gazette");
  const wet = ledger.statements[1];
  if (gazette === undefined || wet === undefined) throw new Error("the fixture has a gazette");
  const copies = Array.from({ length: 30 }, (_, i) => ({ ...gazette, id: `copy${i}`, outlet: `Copy ${i}` }));
  const [printing] = wet.renditions;
  if (printing === undefined) throw new Error("the fixture's statement is printed");
  const renditions = [...wet.renditions, ...copies.map((copy) => ({ ...printing, article: copy.id }))];
  const many = { ...ledger, articles: [...ledger.articles, ...copies], statements: [{ ...wet, renditions }] };
  expect(scoreOf(many, wet.id).rows.map((r) => r.articles.length)).toEqual([32]);
});

it("draws at most 24 rows and names the articles of the others", () => {
  const ledger = fixture();
  const gazette = ledger.articles.find((article) => article.id === "gazette");
  const wet = ledger.statements[1];
  const [printing] = wet?.renditions ?? [];
  if (gazette === undefined || wet === undefined || printing === undefined)
    throw new Error("the fixture has a gazette");
  const copies = Array.from({ length: 30 }, (_, i) => ({ ...gazette, id: `copy${i}` }));
  // Each falls silent at another place or is cut at another word, so that no two rows are the same.
  const renditions = copies.map((copy, i) => ({
    ...printing,
    article: copy.id,
    cells: printing.cells.flatMap((cell, w) => ((i >> w) & 1 ? [] : [{ ...cell, break: w === 5 && i > 15 }])),
  }));
  const many = { ...ledger, articles: [...ledger.articles, ...copies], statements: [{ ...wet, renditions }] };
  const drawn = scoreOf(many, wet.id);
  expect(drawn.rows).toHaveLength(24);
  expect(drawn.rows.flatMap((r) => r.articles).length + drawn.undrawn.length).toBe(30);
});

it("stays small for ten thousand words put in at one place, and says how many are not drawn", () => {
  const ledger = fixture();
  const wet = ledger.statements[1];
  const [printing] = wet?.renditions ?? [];
  const [first] = printing?.cells ?? [];
  if (wet === undefined || printing === undefined || first === undefined)
    throw new Error("the fixture's statement is printed");
  const put = Array.from({ length: 10_000 }, () => ({ ...first, kind: "insertion" as const, at: [2, 2] as const }));
  const statement = { ...wet, renditions: [{ ...printing, cells: [...printing.cells, ...put] }] };
  const drawn = scoreOf({ ...ledger, statements: [statement] }, wet.id);
  expect(drawn.columns).toHaveLength(6 + 24);
  expect(drawn.columns.map((column) => column.cells[0]?.printed)).toContain("(9,977 more words)");
});
