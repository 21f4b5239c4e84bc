import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MarksHeld, tellingMarks, tellingWords } from "../../src/adding/telling.js";

const norm = fc.oneof(
  fc.constantFrom("the", "of", "we", "council", "pier", "harbour", "lantern", "dredgers", "ferry", "rot"),
  fc.stringMatching(/^[a-z]{2,9}$/),
);
const norms = fc.array(norm, { maxLength: 40 });

describe("telling words in short", () => {
  it("the rare words of a sentence, each once, three letters for each", () => {
    const sentence = "the dredgers sold the ferry and the lantern of the dredgers and the pier".split(" ");
    expect([...tellingWords(sentence)]).toEqual(["dredgers", "sold", "ferry", "lantern", "pier"]);
    expect(tellingMarks(sentence)).toHaveLength(5 * 3);
    expect(tellingMarks("it is what it is".split(" "))).toBe("");
  });

  it("what shares so many words is never told to share fewer, whatever was held before", () => {
    const held = new MarksHeld();
    fc.assert(
      fc.property(norms, norms, fc.nat(6), (a, b, least) => {
        const inA = tellingWords(a);
        const shared = [...tellingWords(b)].filter((word) => inA.has(word)).length;
        held.hold(tellingMarks(a));
        // More may seem to be shared: two words in a quarter of a million have the same three letters.
        if (shared > least) expect(held.share(tellingMarks(b), least + 1)).toBe(true);
      }),
    );
  });

  it("three of four are not four", () => {
    const held = new MarksHeld();
    held.hold(tellingMarks("the dredgers sold the ferry and the lantern".split(" ")));
    const others = tellingMarks("a lantern and a ferry were sold on the pier".split(" "));
    expect([held.share(others, 3), held.share(others, 4)]).toEqual([true, false]);
  });

  it("no blank and no comma, between which they are listed", () => {
    fc.assert(fc.property(norms, (words) => /^[0-o]*$/u.test(tellingMarks(words))));
  });
});
