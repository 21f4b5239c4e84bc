import { describe, expect, it } from "vitest";
import { readArticle } from "../../src/ingest/ingest.js";
import type { Ledger } from "../../src/model.js";
import { traceArticles } from "../../src/pipeline.js";
import { changesBetween } from "../../src/report/changes.js";
import { changesJsonLines, changesText } from "../../src/report/changes-text.js";

const words = "We will keep the night ferry, because people on the island need a way home after dark";
const more = `${words}, and nobody on the board has asked me to stop it`;

function article(outlet: string, day: string, said: string) {
  const text = `Night Ferry to Stay\n\nThe night ferry will not be cut, the board of ${outlet} learned on Friday.\n\n“${said},” Ada Thorne told The Harbour Herald.\n`;
  return readArticle(text, `${outlet}.txt`, {
    ...{ id: null, url: null, language: null, role: null, title: null, authors: [] },
    ...{ outlet, publishedAt: day },
  });
}

const HERALD = article("The Harbour Herald", "2031-05-02", words);
const ECHO = article("The Echo", "2031-05-03", words);
const EARLY = article("The Early Bird", "2031-05-01", words);
const LONG = article("The Long Read", "2031-05-04", more);
const OTHER = article(
  "The Other",
  "2031-05-04",
  "The dredger comes in June, and the small boats will lie outside of the mole until then",
);
const EMPTY = traceArticles([]);

const text = (before: Ledger, now: Ledger) => changesText(changesBetween(before, now), { color: false, width: 200 });

describe("what a new article changes", () => {
  it("a first one brings a new statement", () => {
    expect(text(EMPTY, traceArticles([HERALD])).split("\n")).toEqual([
      "1 new statement:",
      "",
      "Ada Thorne, to The Harbour Herald",
      `  “${words}”`,
      expect.stringMatching(/^ {2}\+ The Harbour Herald, 2 May 2031: .* \(The Harbour Herald\.txt\)$/),
      "",
      "",
    ]);
  });

  it("another printing of the same words changes neither words nor order", () => {
    const { changes } = changesBetween(traceArticles([HERALD]), traceArticles([HERALD, ECHO]));
    expect(changes).toMatchObject([{ before: { origins: 1 }, words: false, earlier: null }]);
    expect(changes[0]?.printings.map(({ article }) => article)).toEqual([ECHO.id]);
  });

  it("an earlier one is said to be the earliest in this collection", () => {
    const before = traceArticles([HERALD, ECHO]);
    const shown = text(before, traceArticles([HERALD, ECHO, EARLY]));
    expect(shown).toContain("1 known statement printed again:");
    expect(shown).toContain("earliest now: The Early Bird, 1 May 2031");
    expect(shown).toContain("Earliest means earliest in this collection.");
  });

  it("a longer one brings new words, beside those before", () => {
    const { changes } = changesBetween(traceArticles([HERALD, ECHO]), traceArticles([HERALD, ECHO, LONG]));
    expect(changes).toHaveLength(1);
    expect(changes[0]).toMatchObject({ words: true });
    expect(text(traceArticles([HERALD, ECHO]), traceArticles([HERALD, ECHO, LONG]))).toContain(
      `new words; before: “${words}`,
    );
  });

  it("nothing new is nothing said; the same in any order of the articles", () => {
    const ledger = traceArticles([HERALD, ECHO]);
    expect(text(ledger, traceArticles([ECHO, HERALD]))).toBe("");
    expect(text(ledger, traceArticles([OTHER, EARLY, ECHO, HERALD]))).toBe(
      text(ledger, traceArticles([HERALD, ECHO, EARLY, OTHER])),
    );
  });

  it("as JSON lines, known statements first", () => {
    const lines = changesJsonLines(changesBetween(traceArticles([HERALD]), traceArticles([HERALD, ECHO, OTHER])))
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(lines).toMatchObject([
      { known: true, speaker: "Ada Thorne", printings: [{ article: ECHO.id, outlet: "The Echo" }] },
      { known: false, printings: [{ article: OTHER.id }] },
    ]);
  });
});
