import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { ingest } from "../src/ingest/ingest.js";
import type { Article, Ledger, Quotation, Rendition } from "../src/model.js";
import { traceArticles } from "../src/pipeline.js";
import expected from "./cases/pellhaven/expected.json" with { type: "json" };

const folder = fileURLToPath(new URL("../examples", import.meta.url));
let ledger: Ledger;

beforeAll(async () => {
  const articles: Article[] = [];
  for await (const read of ingest([folder])) if ("article" in read) articles.push(read.article);
  ledger = traceArticles(articles);
});

const file = (id: string): string => {
  const source = ledger.articles.find((article) => article.id === id)?.source ?? "";
  return source.slice(source.lastIndexOf("/") + 1).replace(/:\d+$/, "");
};
const printed = (quotation: Quotation): string => {
  const text = ledger.articles.find((article) => article.id === quotation.article)?.text ?? "";
  const [first] = quotation.segments;
  return first === undefined ? "" : text.slice(...first);
};
function quotation(name: string, begins: string): Quotation | undefined {
  return ledger.quotations.find((q) => file(q.article) === name && printed(q).startsWith(begins));
}
function renditions(name: string, begins: string): Rendition[] {
  const id = quotation(name, begins)?.id;
  return ledger.statements.flatMap((s) => s.renditions).filter((r) => r.quotation === id);
}

describe("the invented story shows what its README says", () => {
  it.each(expected.renditions)("$file “$begins” is $class $flags", (row) => {
    const found = renditions(row.file, row.begins);
    expect(found.map((r) => r.class)).toContain(row.class);
    const flags = new Set(found.flatMap((r) => r.flags));
    expect(row.flags.filter((flag) => !flags.has(flag as never))).toEqual([]);
    expect(found.some((r) => r.fragment)).toBe(row.fragment ?? false);
  });

  it.each(expected.renditions)("$file “$begins” is said by $speaker, or by nobody named", (row) => {
    const found = quotation(row.file, row.begins);
    expect(found).toBeDefined();
    expect([row.speaker, null]).toContain(found?.speaker.name);
  });

  it("names nine speakers in ten", () => {
    const right = expected.renditions.filter((row) => quotation(row.file, row.begins)?.speaker.name === row.speaker);
    expect(right.length / expected.renditions.length).toBeGreaterThanOrEqual(0.9);
  });

  it.each(expected.notQuotations)("$file “$begins” is no quotation", ({ file: name, begins }) => {
    expect(quotation(name, begins)).toBeUndefined();
  });

  it("names every class and every flag of the design", async () => {
    const { CLASSES, FLAGS } = await import("../src/model.js");
    expect(new Set(expected.renditions.map((row) => row.class))).toEqual(new Set(CLASSES));
    expect(new Set(expected.renditions.flatMap((row) => row.flags))).toEqual(new Set(FLAGS));
  });
});

describe("the invented story's trace", () => {
  it.each([
    ["lantern.txt", "The Pellhaven Lantern", "2025-05-03T06:30"],
    ["lantern-april.txt", "The Pellhaven Lantern", "2025-04-23T06:30"],
    ["coastwise.txt", "Coastwise Daily", "2025-05-03T14:10"],
    ["orrin-review.txt", "The Orrin Review", null],
    ["bellbuoy-fm.txt", "Bellbuoy FM", "2025-05-04T08:15"],
    ["marchgate-post.jsonl", "Marchgate Evening Post", "2025-05-05T07:00"],
    ["tidewrack.txt", "Tidewrack", "2025-05-06"],
  ])("%s is %s, dated %s", (name, outlet, publishedAt) => {
    const article = ledger.articles.find((a) => file(a.id) === name);
    expect([article?.outlet, article?.publishedAt]).toEqual([outlet, publishedAt]);
  });

  it("ties Coastwise to the Lantern, and the Marchgate Evening Post to Coastwise, by what they say", () => {
    const ties = ledger.lineage.map((edge) => `${file(edge.from)} → ${file(edge.to)}`);
    expect(ties).toContain("coastwise.txt → lantern.txt");
    expect(ties).toContain("marchgate-post.jsonl → coastwise.txt");
    expect(ledger.lineage.every((edge) => edge.kind === "credits")).toBe(true);
  });

  it("is the same for the articles in any order", () => {
    const bytes = JSON.stringify(ledger);
    fc.assert(
      fc.property(fc.shuffledSubarray([...ledger.articles], { minLength: 8 }), (articles) => {
        expect(JSON.stringify(traceArticles(articles))).toBe(bytes);
      }),
      { numRuns: 10 },
    );
  });

  it("gives places that cut out what they say", () => {
    const texts = new Map(ledger.articles.map((article) => [article.id, article.text]));
    for (const credit of ledger.credits) {
      const words =
        texts
          .get(credit.article)
          ?.slice(...credit.at)
          .toLowerCase() ?? "";
      expect(words).toContain(credit.to.toLowerCase());
    }
    for (const statement of ledger.statements) {
      for (const rendition of statement.renditions) {
        for (const operation of rendition.operations) {
          expect(statement.text.slice(...operation.at)).toBe(operation.statement);
          expect(texts.get(rendition.article)?.slice(...operation.printed)).toBe(operation.rendition);
        }
      }
    }
  });

  it("makes one story of it", () => {
    expect(ledger.stories).toHaveLength(1);
    expect(ledger.stories[0]?.articles).toHaveLength(8);
  });

  it("does not tie Coastwise to the Lantern's April article, which shares only words that Coastwise credits to the council", () => {
    const ties = ledger.lineage.map((edge) => `${file(edge.from)} → ${file(edge.to)}`);
    expect(ties).not.toContain("coastwise.txt → lantern-april.txt");
  });

  it("sees the crack in the slip first in the Lantern", () => {
    const id = quotation("lantern.txt", "The board has never carried")?.id;
    const statement = ledger.statements.find((s) => s.renditions.some((r) => r.quotation === id));
    expect(file(statement?.firstSeen?.article ?? "")).toBe("lantern.txt");
    expect(statement?.firstSeen?.evidence).toBe("published line");
  });
});
