import fc from "fast-check";
import { expect, test } from "vitest";
import { describeFamily } from "../../src/assemble/renditions.js";
import { readWitnesses } from "../../src/assemble/witness.js";
import type { TracedStatement } from "../../src/model.js";
import { weave } from "../../src/pipeline.js";
import { withCells } from "../../src/report/cells.js";
import { buildScore } from "../../src/report/score.js";
import { viewLedger } from "../../src/report/view.js";
import { mayBeOneOccasion } from "../../src/text/occasions.js";
import { readWords } from "../../src/text/words.js";
import { coverage } from "../coverage.js";

const word = fc.constantFrom(
  "the",
  "pier",
  "is",
  "Mr",
  "U.S.",
  "1,200",
  "can’t",
  "*never*",
  "5%",
  ",” she said. “They",
);
const mark = fc.constantFrom(" ", " ", ", ", ". ", " — ", " … ", "… ", "-");

test("what a quotation alone attests is drawn word under word, as if it had been compared with itself", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(word, mark), { minLength: 1, maxLength: 30 }), (parts) => {
      const { articles, quotations } = coverage({ a: `“${parts.flat().join("")}”` });
      const [witness] = readWitnesses(articles, quotations, new Map()).values();
      const ledger = weave(articles, quotations);
      const [statement] = ledger.statements as [TracedStatement];
      const [rendition] = statement.renditions;
      if (!witness || !rendition) return;
      expect(rendition.cells).toEqual([]);
      // By the long way: the statement as a text whose words are read, and the witness collated with it.
      const words = readWords(statement.text, [[0, statement.text.length]]).map((one, w) => ({
        ...one,
        word: witness.words[w] ?? -1,
        opensSentence: w === 0,
        gap: "none" as const,
      }));
      const { renditions } = describeFamily(
        { members: [witness], leaves: [], conflated: [] },
        { text: statement.text, words, joints: statement.joints },
        { speaker: null, saidTo: null, isSame: mayBeOneOccasion },
      );
      expect(withCells(rendition, statement, viewLedger(ledger)).cells).toEqual(renditions[0]?.cells);
    }),
    { numRuns: 300 },
  );
});

test("a lone quotation has a row of its own words, with its marks, under the statement", () => {
  const { articles, quotations } = coverage({ a: "“We shut the pier,” she said. “It was dark.”" });
  const ledger = weave(articles, quotations);
  const score = buildScore(ledger.statements[0] as TracedStatement, viewLedger(ledger));
  expect(score.columns.map(({ word, cells }) => `${word}|${cells[0]?.printed}|${cells[0]?.mark}`)).toEqual([
    "We|We|same",
    "shut|shut|same",
    "the|the|same",
    "pier.|pier,|same",
    "It|It|same",
    "was|was|same",
    "dark.|dark.|same",
  ]);
  expect(score.columns[4]?.cells[0]?.cut).toBe(true);
});
