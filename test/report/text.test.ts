import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Ledger } from "../../src/model.js";
import { printable, wrap } from "../../src/report/terminal.js";
import { renderText } from "../../src/report/text.js";
import { fixture } from "./fixture.js";

const plain = renderText(fixture(), { color: false, width: 80 });
const ESC = "\u001b";

describe("the terminal summary", () => {
  it.each([
    ["the size of the collection", "6 articles, 1 transcript, 5 outlets named, 12 quotations, 3 statements;"],
    ["the speaker and whom it was said to", "1. Hesper Quillon, to Tide Table"],
    ["the statement", "“Look, we did not close the ferry because it was late."],
    ["the earliest and how that is known", "earliest: The Marlow Sound Gazette, 4 Mar 2031, 08:15, from its published"],
    ["how many have no date", "2 undated, which could be earlier"],
    ["each printing's class and what to check", "• Skerry Online: words differ; check: negation, quantity, speaker"],
    ["a word that was changed", "prints ‘some’ where the transcript has ‘fourteen’"],
    ["what could not be used", "coverage/photo.jpg: binary file; expected text, HTML or JSON lines"],
    ["what is not known", "Who copied whom is undecided."],
  ])("says %s", (_, words) => {
    expect(plain).toContain(words);
  });

  it("has no escape sequence without colour, and the same words with it", () => {
    const colored = renderText(fixture(), { color: true, width: 80 });
    expect(plain).not.toContain(ESC);
    expect(colored).toContain(`${ESC}[`);
    expect(colored.split(new RegExp(`${ESC}\\[[0-9]+m`)).join("")).toBe(plain);
  });

  it.each([40, 60, 80, 120])("stays within %i columns", (width) => {
    const lines = renderText(fixture(), { color: false, width }).split("\n");
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(width);
  });

  it("says so when nothing is shared", () => {
    const empty: Ledger = {
      articles: [],
      quotations: [],
      statements: [],
      credits: [],
      lineage: [],
      stories: [],
      problems: [],
    };
    expect(renderText(empty, { color: false, width: 80 })).toBe(
      "0 articles, 0 outlets, 0 quotations, 0 statements; 0 in more than one article.\n",
    );
  });

  it("does not let the words of an article drive the terminal", () => {
    const ledger = fixture();
    const hostile = ledger.statements.map((s) => ({
      ...s,
      speaker: `${ESC}[2J\u202eevil\u0007`,
      text: `a${ESC}]0;x\u0007b`,
    }));
    const text = renderText({ ...ledger, statements: hostile }, { color: false, width: 80 });
    expect(text).not.toMatch(/(?!\n)\p{Cc}|\u202e/u);
    expect(text).toContain("�[2J�evil�");
  });
});

describe("wrap", () => {
  it("loses no letter and exceeds no width", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), fc.integer({ min: 20, max: 100 }), (text, width) => {
        const clean = printable(text);
        const lines = wrap(clean, width, "  ");
        expect(
          lines
            .map((line) => line.slice(2))
            .join("")
            .replaceAll(" ", ""),
        ).toBe(clean.replaceAll(" ", ""));
        for (const line of lines) expect(line.length).toBeLessThanOrEqual(width);
      }),
    );
  });

  it("counts wide characters as two columns", () => {
    expect(wrap("漢字漢字漢字漢字漢字", 10)).toEqual(["漢字漢字漢", "字漢字漢字"]);
  });
});
