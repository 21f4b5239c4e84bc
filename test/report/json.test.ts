import { expect, it } from "vitest";
import { renderJson } from "../../src/report/json.js";
import { article } from "../store/records.js";
import { fixture } from "./fixture.js";

const text = renderJson(fixture());
const ledger = JSON.parse(text);

it("has the contract's keys, first and in its order", () => {
  expect(Object.keys(ledger).slice(0, 5)).toEqual(["articles", "statements", "lineage", "stories", "problems"]);
  const [article] = ledger.articles;
  expect(Object.keys(article).slice(0, 9)).toEqual([
    "id",
    "source",
    "outlet",
    "title",
    "authors",
    "publishedAt",
    "language",
    "text",
    "blocks",
  ]);
  const [statement] = ledger.statements;
  expect(Object.keys(statement).slice(0, 8)).toEqual([
    "id",
    "speaker",
    "occasion",
    "text",
    "spans",
    "renditions",
    "firstSeen",
    "origins",
  ]);
  expect(Object.keys(statement.renditions[0]).slice(0, 7)).toEqual([
    "quotation",
    "article",
    "text",
    "class",
    "coverage",
    "operations",
    "flags",
  ]);
});

it("an article taken out of a document has its pages, paragraphs or cues, and no other has", () => {
  const places = [{ start: 0, end: 7, label: "p. 1" }];
  const minutes = article("minutes", "We sail", { places });
  const [printed, plain] = JSON.parse(
    renderJson({ ...fixture(), articles: [minutes, article("herald", "We sail")] }),
  ).articles;
  expect(printed.places).toEqual(places);
  expect(plain).not.toHaveProperty("places");
});

it("every offset of an operation cuts out the words it names, in the statement and in the article", () => {
  const articles = new Map(ledger.articles.map((article: { id: string }) => [article.id, article]));
  let seen = 0;
  for (const statement of ledger.statements) {
    for (const rendition of statement.renditions) {
      const article = articles.get(rendition.article) as { text: string };
      for (const operation of rendition.operations) {
        expect(statement.text.slice(...operation.at)).toBe(operation.statement);
        expect(article.text.slice(...operation.printed)).toBe(operation.rendition);
        seen++;
      }
    }
  }
  expect(seen).toBeGreaterThan(10);
});

it("keeps the outlet that no text states as null, and the reason an input was not used", () => {
  expect(ledger.articles.find((article: { id: string }) => article.id === "plain").outlet).toBeNull();
  expect(ledger.problems).toEqual([
    { source: "coverage/photo.jpg", message: "binary file; expected text, HTML or JSON lines" },
  ]);
});

it("ends with a line feed, holds one record to a line, and is the same each time", () => {
  expect(text.endsWith("}\n")).toBe(true);
  expect(text.split("\n").filter((line) => line.startsWith('{"id":"statement-'))).toHaveLength(3);
  expect(renderJson(fixture())).toBe(text);
});

it("writes an empty ledger", () => {
  const empty = { articles: [], quotations: [], statements: [], credits: [], lineage: [], stories: [], problems: [] };
  expect(JSON.parse(renderJson(empty))).toEqual(empty);
});
