import { describe, expect, test } from "vitest";
import { match } from "../../src/match/match.js";
import { coverage } from "../coverage.js";

const SAID =
  "If the divers find sound rock under the old slip, the night ferry will sail again before the herring come";

const matched = (printed: string): boolean => {
  const { articles, quotations } = coverage({ said: `“${SAID}”`, printed: `“${printed}”` });
  return match(articles, quotations).length === 1;
};

describe("a printing that moves a block", () => {
  test("is one of the same words", () => {
    expect(
      matched(
        "If the divers find sound rock the night ferry will sail again under the old slip before the herring come",
      ),
    ).toBe(true);
  });
  test("also with a word left out", () => {
    expect(
      matched("If the divers find rock the night ferry will sail again under the old slip before the herring come"),
    ).toBe(true);
  });
  test("but not one whose other words are its own", () => {
    expect(
      matched(
        "The night ferry will sail again on Sunday, said the baker, and nobody on Ostrey asked about any old slip",
      ),
    ).toBe(false);
  });
});
