import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromStored, toStored } from "../../src/store/text.js";

describe("a text as it is stored", () => {
  it.each([["We will keep the night ferry."], ["“Ça va” 😀 \u202e"], ["line\nline\ttab"], [""]])(
    "%j stands as it is",
    (text) => {
      expect(toStored(text)).toBe(text);
    },
  );

  it("is well-formed, free of NUL, and leads back to the text, whatever that was", () => {
    const unit = fc.constantFrom("a", "\0", "\ud83d", "\ude00", "😀", "\u{10ffff}json:", '"', "\\");
    fc.assert(
      fc.property(fc.array(unit), (units) => {
        const text = units.join("");
        const stored = toStored(text);
        expect(fromStored(stored)).toBe(text);
        expect(stored).not.toContain("\0");
        expect(Buffer.from(stored, "utf8").toString("utf8")).toBe(stored);
      }),
      { numRuns: 1000 },
    );
  });
});
