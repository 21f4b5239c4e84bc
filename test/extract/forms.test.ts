import { describe, expect, it } from "vitest";
import { quotationsOf } from "./article.js";

const found = (text: string) => quotationsOf(text).map((q) => [q.words.join(" / "), q.mention]);

describe("quotations without marks, told by the form of the page", () => {
  it.each([
    [
      "a paragraph behind a colon",
      "Orla Finch wrote:\n\nThe quay is shut and nobody lands there before spring.\n\nThe council met on Monday.",
      [["The quay is shut and nobody lands there before spring.", "Orla Finch"]],
    ],
    [
      "a statement",
      "The harbour board said in a statement:\n\nWe looked at the piles in March and found them soft.",
      [["We looked at the piles in March and found them soft.", "The harbour board"]],
    ],
    [
      "lines that begin with an angle",
      "Finch’s letter went on.\n\n> Nobody asked us about the piles.\n\nThe council met on Monday.",
      [["Nobody asked us about the piles.", "Finch’s"]],
    ],
    [
      "a post with its author and day",
      "Finch was quick.\n\nThe quay is shut. Go home. #brindle — Orla Finch (@orlafinch) March 3, 2031\n\nThe council met.",
      [["The quay is shut. Go home. #brindle", "Orla Finch"]],
    ],
    [
      "a post in markup",
      'Finch was quick.\n\n<tweet id="7" author="@orlafinch">The quay is shut.</tweet>',
      [["The quay is shut.", "@orlafinch"]],
    ],
    [
      "an exchange in an article",
      "Orla Finch faced the council on Monday.\n\nMR. HALE: Is the quay shut?\n\nMS. FINCH: It is.\n\nMR. HALE: Why?\n\nThe council met again on Tuesday.",
      [
        ["Is the quay shut?", "MR. HALE"],
        ["It is.", "MS. FINCH"],
        ["Why?", "MR. HALE"],
      ],
    ],
    [
      "questions and answers",
      "Orla Finch keeps the quay.\n\nQ. Is it shut?\n\nA. It is.\n\nQ. Why?\n\nA. The piles are soft.",
      [
        ["Is it shut?", "Q"],
        ["It is.", "A"],
        ["Why?", "Q"],
        ["The piles are soft.", "A"],
      ],
    ],
    [
      "an exchange whose every paragraph opens with a mark",
      "Partial transcript as follows:\n\n“HALE: Is the quay shut? You said “for ever” in May.\n\n“FINCH: It is.\n\n“(CROSSTALK.)\n\n“And it stays so.\n\n“HALE: Why?”\n\nThe council met again on Tuesday.",
      [
        ["Is the quay shut? You said “for ever” in May.", "HALE"],
        ["It is. / And it stays so.", "FINCH"],
        ["Why?", "HALE"],
      ],
    ],
  ])("%s", (_what, text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each([
    ["a colon before a list", "Orla Finch said:\n\n- the quay is shut until spring\n\n- the light stays on"],
    ["a colon before what is no speech", "These streets are shut:\n\nSalt Road and the lane behind the old harbour."],
    ["a request to the reader", "Read the latest from the quay below:\n\nThe harbour board met again on Monday."],
    ["a heading behind a colon", "Orla Finch wrote:\n\nHarbour news"],
    ["notes that look like turns", "NOTE: The quay is shut.\n\nUPDATE: The quay is open.\n\nCORRECTION: It is shut."],
    ["names beside results", "Brindle: 3\n\nSaltmouth: 2\n\nBrindle: 1"],
    ["a line with a handle", "Follow the harbour desk at @brindledesk for more."],
  ])("but not %s", (_what, text) => {
    expect(found(text)).toEqual([]);
  });
});

describe("quotations with their attribution set apart", () => {
  it.each([
    ["“The quay is shut.” — Commissioner Hale", [["The quay is shut.", "Commissioner Hale"]]],
    ["“The quay is shut.”\n\n— Orla Finch, harbourmaster", [["The quay is shut.", "Orla Finch"]]],
    ["“The quay is shut.\n\nOrla Finch, harbourmaster.”\n\nThe council met.", [["The quay is shut.", "Orla Finch"]]],
    ['"The quay is shut." - Orla Finch', [["The quay is shut.", "Orla Finch"]]],
    ['"The quay is shut. Go home." — Orla Finch (@orlafinch) March 3', [["The quay is shut. Go home.", "Orla Finch"]]],
    [
      "• “The quay is shut.” — Orla Finch\n\n• “Then open it.” — Bram Cole",
      [
        ["The quay is shut.", "Orla Finch"],
        ["Then open it.", "Bram Cole"],
      ],
    ],
    ["Orla Finch: “The quay is shut.”", [["The quay is shut.", "Orla Finch"]]],
  ])("%s", (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe("a quotation whose speaker stands below", () => {
  const after = "The council met on Monday.";
  it.each([
    ["a name", `The quay is shut.\n\n“We looked at the piles.”\n\nOrla Finch\n\n${after}`, "Orla Finch"],
    ["a title", `The quay is shut.\n\n“We looked at the piles.”\n\nDr. Orla Finch\n\n${after}`, "Dr. Orla Finch"],
    ["a post", `The quay is shut.\n\n“We looked at the piles.”\n\nThomas Hale, engineer\n\n${after}`, "Thomas Hale"],
    ["a sentence", "“We looked at the piles.”\n\nThat was Jane Finch, the engineer, on Monday.", "Jane Finch"],
    ["a block", "The quay is shut.\n\n> We looked at the piles.\n\nSo said Jane Finch, the engineer.", "Jane Finch"],
    ["an owner", "> We looked at the piles.\n\nThe words are Dr. Finch’s.", "Dr. Finch’s"],
  ])("%s", (_what, text, who) => {
    expect(found(text)[0]?.[1]).toBe(who);
  });

  it.each([
    ["a heading", `The quay is shut.\n\n“We looked at the piles.”\n\nLong Road Ahead\n\n${after}`],
    ["a name over the next", "Jane Finch\n\n“We looked.”\n\nThomas Hale\n\n“We did not.”"],
    ["a writer at the end", "The quay is shut.\n\n“We looked at the piles.”\n\nThomas Hale"],
    ["a day", "The quay is shut.\n\n“We looked at the piles.”\n\nThat was Tuesday. Thomas Hale was away."],
  ])("but not %s", (_what, text) => {
    expect(["Thomas Hale", "Long Road Ahead", "Tuesday"]).not.toContain(found(text)[0]?.[1]);
  });
});
