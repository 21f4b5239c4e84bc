import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Place } from "../../src/model.js";
import { placeAt } from "../../src/text/places.js";

const place = (label: string, start: number, end: number): Place => ({ label, start, end });
const PAGES = [place("p. 1", 0, 100), place("p. 2", 102, 180), place("p. 3", 180, 300)];

describe("the place of an offset", () => {
  it.each([
    ["the first letter of the text is on the first page", 0, "p. 1"],
    ["the last letter of a page is on it", 99, "p. 1"],
    ["a blank line between two pages belongs to the first", 101, "p. 1"],
    ["a page begins with its first letter", 102, "p. 2"],
    ["where pages meet, the second holds the letter", 180, "p. 3"],
    ["past the end it is the last page", 400, "p. 3"],
  ])("%s", (_, offset, label) => {
    expect(placeAt(PAGES, offset)?.label).toBe(label);
  });

  it("is none before the first place, and in a text that is the document itself", () => {
    expect(placeAt([place("00:00:01.000", 6, 20)], 2)).toBeNull();
    expect(placeAt([], 5)).toBeNull();
    expect(placeAt(undefined, 5)).toBeNull();
  });

  it("is the one that a look through all of them finds", () => {
    const rows = fc
      .uniqueArray(fc.nat(500), { maxLength: 40 })
      .map((offsets) => offsets.toSorted((a, b) => a - b))
      .map((offsets) => offsets.flatMap((at, i) => (i % 2 === 1 ? [place(`${i}`, offsets[i - 1] ?? 0, at)] : [])));
    fc.assert(
      fc.property(rows, fc.nat(600), (places, offset) => {
        expect(placeAt(places, offset)).toBe(places.findLast(({ start }) => start <= offset) ?? null);
      }),
    );
  });
});
