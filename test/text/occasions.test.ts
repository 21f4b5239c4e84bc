import { describe, expect, it } from "vitest";
import { isNamedOccasion, mayBeOneOccasion } from "../../src/text/occasions.js";

describe("occasions", () => {
  it.each([
    ["The New Yorker", true],
    ["60 Minutes", true],
    ["Ångström Live", true],
    ["statement", false],
    ["an interview last November", false],
    ["the harbour council", true],
  ])("%s has a name: %s", (label, named) => {
    expect(isNamedOccasion(label)).toBe(named);
  });

  it("are two where both have names of their own", () => {
    expect(mayBeOneOccasion("The New Yorker", "The Axe Files")).toBe(false);
    expect(mayBeOneOccasion("The New Yorker", "The New Yorker")).toBe(true);
    expect(mayBeOneOccasion("The New Yorker", "statement")).toBe(true);
    expect(mayBeOneOccasion("rally", "speech")).toBe(true);
  });
});
