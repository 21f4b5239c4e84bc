import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { matchExpression } from "../../src/store/search.js";
import { openLedger } from "../../src/store/store.js";
import { article, ledgerOf, quotationIn } from "./records.js";

const text = "“Über alles: the night ferry isn’t for sale — not now,” said Ada Thorne.";
const herald = article("herald", text, { outlet: "The Harbour Herald", publishedAt: "2031-05-02" });

async function found(words: string): Promise<number> {
  const store = await openLedger(":memory:");
  await store.add(herald, [quotationIn(herald, "Ada Thorne")]);
  const { generation } = await store.collection();
  await store.keepWoven(ledgerOf([herald], [quotationIn(herald, "Ada Thorne")]), generation);
  const statements = await store.search(words);
  await store.close();
  return statements.length;
}

describe("find", () => {
  it.each([
    ["night ferry", 1, "all words"],
    ["FERRY night", 1, "in any order and case"],
    ["uber", 1, "without its diacritics"],
    ["night sale", 1, "words that stand apart"],
    ['"night sale"', 0, "but not as a phrase"],
    ['"the night ferry"', 1, "a phrase"],
    ["“the night ferry”", 1, "a phrase in curly marks"],
    ["isn’t", 1, "a contraction"],
    ["ferry tunnel", 0, "a word that nobody says"],
    ["", 0, "nothing"],
    ["— … !", 0, "no word at all"],
    ["ferry OR tunnel", 0, "an operator is a word like others"],
    ["ferry*", 1, "a star is no operator"],
    ["text:ferry", 0, "nor is a column's name"],
    ['ferry"', 1, "an odd mark"],
  ])("%j finds %i: %s", async (words, count) => {
    expect(await found(words)).toBe(count);
  });

  it("never throws, whatever is typed", async () => {
    const store = await openLedger(":memory:");
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string({ unit: "binary" }), fc.string()), async (words) => {
        expect(await store.search(words)).toEqual([]);
      }),
    );
    await store.close();
  });

  it("looks for each word by itself", () => {
    expect(matchExpression("night OR ferry)")).toBe('"night" "OR" "ferry)"');
  });

  it("says where and how each printing has it", async () => {
    const store = await openLedger(":memory:");
    await store.add(herald, [quotationIn(herald, "Ada Thorne")]);
    const { generation } = await store.collection();
    await store.keepWoven(ledgerOf([herald], [quotationIn(herald, "Ada Thorne")]), generation);
    const [statement] = await store.search("night");
    await store.close();
    expect(statement).toMatchObject({ speaker: "Ada Thorne" });
    expect(statement?.renditions).toMatchObject([
      { outlet: "The Harbour Herald", publishedAt: "2031-05-02", class: "verbatim", matches: true },
    ]);
  });
});
