import fc from "fast-check";
import { expect, test } from "vitest";
import { buildGraph } from "../../src/assemble/graph.js";
import { choosePath } from "../../src/assemble/path.js";
import { describeFamily, describeSole } from "../../src/assemble/renditions.js";
import { writeSoleText, writeText } from "../../src/assemble/text.js";
import { readWitnesses } from "../../src/assemble/witness.js";
import { mayBeOneOccasion } from "../../src/text/occasions.js";
import { coverage } from "../coverage.js";

const word = fc.constantFrom(
  "the",
  "pier",
  "is",
  "closed",
  "I",
  "think",
  "Mr",
  "Roe",
  "U.S.",
  "1,200",
  "can’t",
  "… and",
  "‘come",
  "in,’",
  "'No",
  "way.'",
  ",” she said. “They",
);
const mark = fc.constantFrom(" ", " ", " ", ", ", ". ", " — ");

test("a sole witness gives the same statement by the short way as by the long one", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(word, mark), { minLength: 1, maxLength: 40 }), (parts) => {
      const { articles, quotations } = coverage({ a: `“${parts.flat().join("")}”` });
      const [witness] = readWitnesses(articles, quotations, new Map()).values();
      if (!witness || witness.spoken.length === 0) return;
      const text = writeText(choosePath(buildGraph([witness])));
      const [start, end] = [text.words[0]?.start ?? 0, text.words.at(-1)?.end ?? 0];
      const sole = { text: text.text, joints: text.joints, start, end };
      expect(writeSoleText(witness)).toEqual(sole);
      const attribution = { speaker: witness.quotation.speaker.name, saidTo: null, isSame: mayBeOneOccasion };
      const long = describeFamily({ members: [witness], leaves: [], conflated: [] }, text, attribution);
      const renditions = long.renditions.map((rendition) => ({ ...rendition, cells: [] }));
      expect(describeSole(witness, start, end)).toEqual({ ...long, renditions });
    }),
    { numRuns: 300 },
  );
});
