/** A quotation without a finite verb is a fragment, whatever its length. */

import { describe, expect, it } from "vitest";
import { hasFiniteVerb } from "../../src/assemble/finite.js";

const words = (text: string) => text.split(" ");

describe("a finite verb is there", () => {
  it.each([
    "the ferries left the harbour at dawn",
    "they plan a new quay",
    "that plan always works in the end",
    "the council voted twice on it",
    "our town welcomes whoever comes by boat",
    "it regulates the tides",
    "she repostulated the entire theory", // in no list
    "I'm",
  ])("“%s”", (text) => {
    expect(hasFiniteVerb(words(text.toLowerCase()))).toBe(true);
  });
});

describe("no finite verb is there", () => {
  it.each([
    "a quay of stone and three hundred boats",
    "to rebuild the quay and to plan a second one",
    "building a wall along the southern border",
    "the talented crew of our shared boat",
    "not fit to serve as harbour master",
    "with plans for the new harbour",
    "",
  ])("“%s”", (text) => {
    expect(hasFiniteVerb(words(text))).toBe(false);
  });
});
