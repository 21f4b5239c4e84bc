/** By which words a quotation is asked for, and which of what is held comes nearest to it. */

import { describe, expect, it } from "vitest";
import { asksOf, asksOfWords, nearest } from "../../src/check/asks.js";
import { readArticle } from "../../src/ingest/ingest.js";

const tellingOf = (draft: string): string[][] =>
  asksOf(readArticle(draft, "draft")).map(({ telling }) => [...telling].sort());

describe("what a draft asks a ledger for", () => {
  it.each([
    [
      "the rarest words, not the usual ones",
      "“The hawser on the quay had been fraying for a fortnight and we all knew,” Jane Roe said.",
      [["fortnight", "fraying", "hawser", "knew", "quay"]],
    ],
    [
      "each side of an ellipsis by itself",
      "“The hawser was fraying … and the harbourmaster slept,” Jane Roe said.",
      [["fraying", "hawser", "the", "was"].slice(0, 4), ["and", "harbourmaster", "slept", "the"]],
    ],
    [
      "each side of an attribution by itself",
      "“The hawser was fraying,” Jane Roe said, “and the harbourmaster slept.”",
      [
        ["fraying", "hawser", "the", "was"],
        ["and", "harbourmaster", "slept", "the"],
      ],
    ],
    [
      "nothing for a word in brackets",
      "“The [damaged] hawser was fraying,” Jane Roe said.",
      [["fraying", "hawser", "the", "was"]],
    ],
    [
      "once for words that are quoted twice",
      "“The hawser was fraying,” Jane Roe said.\n\n“The hawser was fraying,” she said.",
      [["fraying", "hawser", "the", "was"]],
    ],
    ["nothing without a quotation", "The hawser was fraying, Jane Roe said.", []],
  ])("%s", (_, draft, telling) => {
    expect(tellingOf(draft).map((words) => words.map((word) => word.toLowerCase()).sort())).toEqual(
      telling.map((words) => [...words].sort()),
    );
  });

  it("a long quotation in stretches, each by words of its own", () => {
    const long = Array.from({ length: 10 }, (_, i) => `the hawser of berth ${i + 10} was fraying badly again`).join(
      " and ",
    );
    const asks = asksOfWords(long);
    expect(asks.length).toBeGreaterThan(2);
    expect(asks.flatMap(({ words }) => words).join(" ")).toBe(long);
  });
});

describe("of what a ledger holds", () => {
  const [ask] = asksOfWords("the hawser on the quay had been fraying for a fortnight");
  it("the articles that share most come first, each once", () => {
    const held = [
      { article: "c", text: "on the quay" },
      { article: "a", text: "The hawser on the quay had been fraying for a week." },
      { article: "b", text: "The hawser on the quay" },
      { article: "a", text: "a fortnight" },
    ];
    expect(ask && nearest(ask, held)).toEqual(["a", "b", "c"]);
    expect(ask && nearest(ask, held.toReversed())).toEqual(["a", "b", "c"]);
  });

  it("few are enough: the same words in more of them say nothing more", () => {
    const held = Array.from({ length: 40 }, (_, i) => ({ article: `a${i}`, text: "the hawser on the quay" }));
    expect(ask && nearest(ask, held).length).toBeLessThan(10);
  });
});
