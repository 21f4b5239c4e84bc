/** The quotations that hold given words, found by the ledger's own index. */

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bringUpToDate } from "../../src/cli/woven.js";
import { extract } from "../../src/extract/extract.js";
import { readArticle } from "../../src/ingest/ingest.js";
import { openLedger, type Store } from "../../src/store/store.js";

const COPIES = 120;

let store: Store;
beforeAll(async () => {
  store = await openLedger(":memory:");
  const texts = [
    ...Array.from(
      { length: COPIES },
      (_, i) => `“The hawser on the quay had been fraying for ${i + 2} months,” Jane Roe said.`,
    ),
    "“The hawser on the quay had been fraying for a fortnight,” Jane Roe said.",
    "JANE ROE: The hawser on the quay had been fraying for ages.\n\nQ: Who knew?\n\nJANE ROE: Everybody.\n\nQ: Since when?",
    "“No ferry sails tonight,” Ada Marrow said.",
    "“The harbourmaster’s lamp is out,” Ada Marrow said.",
  ];
  for (const [i, text] of texts.entries()) {
    const article = readArticle(text, `${i}.txt`);
    await store.add(article, extract(article));
  }
  await bringUpToDate(store);
});
afterAll(() => store.close());

const found = async (telling: readonly string[], words = telling): Promise<readonly string[]> =>
  (await store.quoting([{ telling, words }]))[0]?.map(({ text }) => text) ?? [];

describe("quotations that hold given words", () => {
  it.each([
    ["all of them", ["ferry", "tonight"], "No ferry sails tonight,"],
    ["all but one", ["ferry", "tonight", "gangway"], "No ferry sails tonight,"],
    ["two of five", ["ferry", "tonight", "gangway", "bollard", "fender"], "No ferry sails tonight,"],
    ["a single word, where there is no other", ["harbourmaster"], "The harbourmaster’s lamp is out,"],
    ["whatever the case, the accents and the apostrophe", ["FERRY", "tönight"], "No ferry sails tonight,"],
    ["a word of two parts", ["harbourmaster's", "lamp"], "The harbourmaster’s lamp is out,"],
  ])("%s", async (_, words, text) => expect(await found(words)).toEqual([text]));

  it("one of several is too little", async () => expect(await found(["ferry", "gangway", "bollard"])).toEqual([]));

  it("a transcript is among them, however many articles print the words", async () => {
    const [all] = await store.quoting([{ telling: ["hawser", "fraying", "quay"], words: ["fraying"] }]);
    const said = "The hawser on the quay had been fraying for ages.";
    expect(all?.filter(({ isTurn }) => isTurn).map(({ text }) => text)).toEqual([said]);
  });

  it("among many copies the one with all the words is there", async () => {
    const words = "The hawser on the quay had been fraying for a fortnight".split(" ");
    const all = await found(["hawser", "fraying", "quay"], words);
    expect(all).toContain("The hawser on the quay had been fraying for a fortnight,");
    expect(all.length).toBeLessThan(COPIES);
  });

  it.each([['"'], ["OR"], ["NEAR("], ["*"], ["text:"], ["\0"], ["—"], [""]])(
    "what a draft quotes is no query: %s",
    async (word) => {
      expect(await found([word, "ferry", "tonight"])).toEqual(["No ferry sails tonight,"]);
      expect(await found([word])).toEqual([]);
    },
  );

  it("each answer stands in the place of its question", async () => {
    const wanted = [["ferry", "tonight"], ["nowhere"], ["harbourmaster"]].map((words) => ({ telling: words, words }));
    expect((await store.quoting(wanted)).map(({ length }) => length)).toEqual([1, 0, 1]);
    expect((await store.quoting(wanted)).length).toBe(3);
  });
});
