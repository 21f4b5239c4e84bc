import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { extract } from "../../src/extract/extract.js";
import { articleOf } from "./article.js";

const pieces = fc.array(
  fc.constantFrom(
    "“",
    "”",
    '"',
    "'",
    "‘",
    "’",
    "\n\n",
    "\n",
    " said ",
    "Orla Finch",
    " Finch",
    ", who chairs the board,",
    " told the Courier",
    ". ",
    ", ",
    "? ",
    "he",
    "She ",
    " in an interview with ",
    "the quay is shut",
    "The quay",
    " — ",
    ":",
    " adding ",
    "’s",
    " “soft” ",
    "𝒳",
    "é",
    " and ",
    "the singer ",
    "5 ",
    " said that ",
    " according to ",
  ),
  { maxLength: 60 },
);

describe("every span of every quotation cuts out what it says", () => {
  it("whatever the text", () => {
    fc.assert(
      fc.property(pieces, fc.constantFrom("article" as const, "transcript" as const), (parts, role) => {
        const article = articleOf(parts.join(""), role);
        const { text } = article;
        let end = -1;
        for (const q of extract(article)) {
          // Indirect speech may stand within indirect speech; nothing else overlaps.
          let last = q.kind === "indirect" ? -1 : end;
          expect(q.segments.length).toBeGreaterThan(0);
          for (const [from, to] of q.segments) {
            expect(from).toBeGreaterThan(last);
            expect(to).toBeGreaterThan(from);
            expect(text.slice(from, to).trim()).toBe(text.slice(from, to));
            last = to;
          }
          if (q.kind !== "indirect") end = last;
          for (const at of [q.speaker.mention, q.cue, q.saidToAt]) {
            if (at === null) continue;
            expect(at[0]).toBeGreaterThanOrEqual(0);
            expect(at[1]).toBeGreaterThan(at[0]);
            expect(at[1]).toBeLessThanOrEqual(text.length);
          }
          expect(q.saidTo === null).toBe(q.saidToAt === null);
          expect(q.confidence).toBeGreaterThanOrEqual(0);
          expect(q.confidence).toBeLessThanOrEqual(1);
          expect(q.id).toBe(`a:${q.segments[0]?.[0]}-${q.segments[q.segments.length - 1]?.[1]}`);
        }
      }),
      { numRuns: 500 },
    );
  });
});
