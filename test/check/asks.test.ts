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
  const held = (article: string, text: string, isTurn = false) => ({ article, text, isTurn });
  const ids = (...all: ReturnType<typeof held>[]) => [ask && nearest(ask, all), ask && nearest(ask, all.toReversed())];

  it("the articles that share most come first, each once", () => {
    const a = held("a", "The hawser on the quay had been fraying for a week.");
    const b = held("b", "The hawser on the quay was fraying.");
    const order = ["a", "b"];
    expect(ids(b, a, held("a", "a fortnight"))).toEqual([order, order]);
  });

  it("what has the usual words in common is not read beside what has the rare ones", () => {
    const a = held("a", "The hawser on the quay had been fraying for a week.");
    expect(ids(held("b", "a week on the quay"), a)).toEqual([["a"], ["a"]]);
  });

  it("few are enough, and a transcript is not hidden by them", () => {
    const [all] = ids(
      ...Array.from({ length: 40 }, (_, i) => held(`a${i}`, "the hawser on the quay had been fraying")),
      held("tape", "the hawser on the quay was fraying", true),
    );
    expect(all?.[0]).toBe("tape");
    expect(all?.length).toBeLessThan(10);
  });
});
