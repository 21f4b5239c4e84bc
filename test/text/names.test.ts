import { expect, test } from "vitest";
import { mayBeSameName } from "../../src/text/names.js";

test.each([
  ["Ada Marrow", "Marrow", true],
  ["Ada Marrow", "A. Marrow", true],
  ["Ada Marrow", "Ida Marrow", false],
  ["Dame Ada", "Ada Marrow", true],
  ["Dame Ada Marrow", "Dame Ada", true],
  ["Sir Ned", "Ned Ottley", true],
  ["Sir Ned", "Ada Marrow", false],
  ["Lady Marrow", "Ada Marrow", true],
  ["Ada", "Ada Marrow", false],
  ["Mrs Ada", "Ada Marrow", false],
])("%s and %s: %s", (a, b, same) => {
  expect(mayBeSameName(a, b)).toBe(same);
  expect(mayBeSameName(b, a)).toBe(same);
});
