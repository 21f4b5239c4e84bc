import { describe, expect, it } from "vitest";
import { placeOf } from "../../src/report/place.js";
import { article, quotationIn } from "../store/records.js";

const TEXT = "Ferry to stay\n\nNobody asked.\n\n“We sail,” said Ada.";
const BLOCKS = [
  { role: "headline" as const, start: 0, end: 13 },
  { role: "body" as const, start: 15, end: 28 },
  { role: "body" as const, start: 30, end: TEXT.length },
];
const at = (...labels: readonly string[]) => ({
  blocks: BLOCKS,
  places: labels.map((label, index) => ({ label, start: index * 30, end: (index + 1) * 30 })),
});

describe("where a quotation stands is said by", () => {
  it.each<[string, ReturnType<typeof article>, string]>([
    ["its paragraph, in a plain text", article("a", TEXT, { blocks: BLOCKS }), "paragraph 2 of 2"],
    ["its page and paragraph, in a PDF", article("a", TEXT, at("p. 3", "p. 4")), "p. 4, paragraph 2 of 2"],
    ["the document's own paragraph, in a DOCX", article("a", TEXT, at("¶ 1", "¶ 3")), "¶ 3"],
    ["the time, in a recording", article("a", TEXT, at("00:00:01.000", "00:12:31.500")), "at 00:12:31.500"],
    [
      "its page and part, in a headline",
      article("a", "“We sail,” Says Ada", {
        blocks: [{ role: "headline", start: 0, end: 19 }],
        places: [{ label: "p. 1", start: 0, end: 19 }],
      }),
      "p. 1, in the headline",
    ],
  ])("%s", (_, one, words) => {
    expect(placeOf(one, quotationIn(one))).toBe(words);
  });
});
