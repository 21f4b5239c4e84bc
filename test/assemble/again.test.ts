import { describe, expect, test } from "vitest";
import { coverage, type Printed, statementsOf } from "../coverage.js";

/** How many statements two printings are, the first of them printed by one outlet on May 2. */
function statements(herald: string, echo: Printed): number {
  const printed = { herald: { text: `“${herald}”`, date: "2031-05-02" }, echo: { ...echo, text: `“${echo.text}”` } };
  return statementsOf(coverage(printed)).length;
}

describe("what was said a second time", () => {
  const point = "the harbour needs a dry dock more than it needs another grand hotel on the quay";
  const ferry = "nobody in the office would lend her a boat";
  const future = "we have to think about the future";

  test.each<[rule: string, herald: string, echo: Printed, statements: number]>([
    [
      "word for word the same, with a sentence of its own before it in each, is two",
      `Let me say it plainly to the whole council tonight before anybody leaves: ${point}, and my door is open.`,
      {
        text: `Nine years ago I told the county board in this very room that ${point}, as they all know.`,
        date: "2031-05-04",
      },
      2,
    ],
    [
      "with few words of its own it is one",
      `Let me say it plainly tonight, ${point}, and my door is open.`,
      { text: `I told you that ${point}, as they all know.`, date: "2031-05-04" },
      1,
    ],
    [
      "worded otherwise throughout it is one, for so two reporters write down one utterance",
      "We came out past the mole into a short steep sea with the engine coughing, and I thought this is going to be a long wet night, so I put the crew below. Nobody slept, and the old dog sat on my boots until we saw Oakhaven light.",
      {
        text: "We came out past the mole into a steep short sea, the engine was coughing, and I thought that this is going to be a long night, and put the men below. Twice our radio went dead while my brother sang hymns through all of it.",
        date: "2031-05-02",
      },
      1,
    ],
    [
      "two sentences that begin otherwise and come to one end are two",
      "This order brings four crews to us and makes Oakhaven the place where the coast mends its ferries.",
      {
        text: "That letter warms my heart in winter and makes Oakhaven the place where the coast mends its ferries.",
        date: "2031-05-02",
      },
      2,
    ],
    [
      "a few words that are part of both are a phrase",
      `Last winter the council told me twice that ${future} of the harbour and leave.`,
      { text: `My sister wrote from Tarn that ${future} of the school first.`, date: "2031-05-03" },
      2,
    ],
    [
      "a few words that are most of the one are a print of the other",
      `Last winter the council told me twice that ${future} of the harbour and leave.`,
      { text: `that ${future},`, date: "2031-05-03" },
      1,
    ],
    [
      "part of a sentence a week later, and less than four fifths of the quotation, was said again",
      `We sold the old ferry because ${ferry}.`,
      { text: `${ferry} and she is rotting.`, date: "2031-05-09" },
      2,
    ],
    [
      "on the next day it is one",
      `We sold the old ferry because ${ferry}.`,
      { text: `${ferry} and she is rotting.`, date: "2031-05-03" },
      1,
    ],
    [
      "nearly all of it a week later is a copy",
      `We sold the old ferry because ${ferry}, and she rots.`,
      { text: `because ${ferry},`, date: "2031-05-09" },
      1,
    ],
    [
      "days later and worded otherwise, by somebody who is not named, is another's",
      "Nobody here should trust a mayor who says that the harbour dust is only a fairy tale",
      {
        text: "We all should trust a mayor who has said that harbour dust was only a fairy tale",
        speaker: null,
        date: "2031-05-05",
      },
      2,
    ],
    [
      "by the same speaker it is one",
      "Nobody here should trust a mayor who says that the harbour dust is only a fairy tale",
      { text: "We all should trust a mayor who has said that harbour dust was only a fairy tale", date: "2031-05-05" },
      1,
    ],
    [
      "another name the next day under what stands in a longer text, worded otherwise, is another text",
      "The yard employs six hundred people and feeds the town. Tall cranes built so near to the old lighthouse, like those now planned at Pellhaven, may blind the pilots who bring the ferries in. I shall do all I can to keep the light as it is.",
      {
        text: "Tall cranes built so near to the old lighthouse may blind the pilots who bring the ferries in",
        speaker: "Bo Lindqvist",
        date: "2031-05-03",
      },
      2,
    ],
    [
      "word for word it is that text, and one of the names is wrong",
      "The yard employs six hundred people and feeds the town. Tall cranes built so near to the old lighthouse may blind the pilots who bring the ferries in. I shall do all I can to keep the light as it is.",
      {
        text: "Tall cranes built so near to the old lighthouse may blind the pilots who bring the ferries in",
        speaker: "Bo Lindqvist",
        date: "2031-05-03",
      },
      1,
    ],
  ])("%s", (_, herald, echo, found) => {
    expect(statements(herald, echo)).toBe(found);
  });

  test("on one named occasion it was said once, whatever stands around it", () => {
    const printed = {
      herald: `“Let me say it plainly to the whole council tonight before anybody leaves: ${point}, and my door is open.”`,
      echo: `“Nine years ago I told the county board in this very room that ${point}, as they all know.”`,
    };
    const saidTo = "the harbour council";
    const found = statementsOf(
      coverage({ herald: { text: printed.herald, saidTo }, echo: { text: printed.echo, saidTo } }),
    );
    expect(found.length).toBe(1);
  });
});
