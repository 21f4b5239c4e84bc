import { describe, expect, it } from "vitest";
import { quotationsOf } from "./article.js";

const turns = (text: string) => quotationsOf(text, "transcript").map((q) => [q.mention, q.name, q.words]);

describe("turns of a transcript", () => {
  it("are direct quotations without marks, the label left out", () => {
    const text =
      "Transcript: Orla Finch interviewed by Bram Cole\n\nBRAM COLE: Is the quay shut?\n\nORLA FINCH: It is.\n\nCOLE: Why?\n\nFINCH: The piles are soft.\n\nNobody lands there.";
    expect(turns(text)).toEqual([
      ["BRAM COLE", "Bram Cole", ["Is the quay shut?"]],
      ["ORLA FINCH", "Orla Finch", ["It is."]],
      ["COLE", "Bram Cole", ["Why?"]],
      ["FINCH", "Orla Finch", ["The piles are soft.", "Nobody lands there."]],
    ]);
    expect(quotationsOf(text, "transcript").every((q) => q.kind === "direct")).toBe(true);
  });

  it.each([
    ["Orla Finch: It is shut.", "Orla Finch", "Orla Finch", "It is shut."],
    ["MS. FINCH: It is shut.", "MS. FINCH", "Finch", "It is shut."],
    ["[00:12:05] FINCH: It is shut.", "FINCH", "Finch", "It is shut."],
    ["FINCH (on tape): It is shut.", "FINCH", "Finch", "It is shut."],
    ["Q. Is it shut?", "Q", null, "Is it shut?"],
    ["A: It is.", "A", null, "It is."],
    ["SPEAKER: It is shut.", "SPEAKER", null, "It is shut."],
    ["SPEAKER (Host): It is shut.", "SPEAKER", null, "It is shut."],
    ["Unidentified Speaker 2: It is shut.", "Unidentified Speaker 2", null, "It is shut."],
  ])("%s", (line, mention, name, words) => {
    expect(turns(line)).toEqual([[mention, name, [words]]]);
  });
});

describe("labels with more than a name", () => {
  it.each([
    ["ORLA FINCH, HARBOURMASTER: It is shut.", "ORLA FINCH", "Orla Finch", "It is shut."],
    ["DR. ORLA FINCH, HEAD OF IT: It is shut.", "DR. ORLA FINCH", "Orla Finch", "It is shut."],
    ["Orla Finch, chief engineer: It is shut.", "Orla Finch", "Orla Finch", "It is shut."],
    ["Bram Cole, minister for tides and lights: It is shut.", "Bram Cole", "Bram Cole", "It is shut."],
    ["Bram Cole, Brindle Radio: Is it shut?", "Bram Cole", "Bram Cole", "Is it shut?"],
    ["BRAM COLE – NIGHT EDITOR: Is it shut?", "BRAM COLE", "Bram Cole", "Is it shut?"],
    ["SEN. BRAM COLE (I), BRINDLE: It is shut.", "SEN. BRAM COLE", "Bram Cole", "It is shut."],
    ["FINCH, HARBOURMASTER (on tape): It is shut.", "FINCH", "Finch", "It is shut."],
    ["**Finch:** It is shut.", "Finch", "Finch", "It is shut."],
    ["**Orla Finch, harbourmaster**: It is shut.", "Orla Finch", "Orla Finch", "It is shut."],
    ["Orla van der Meer: It is shut.", "Orla van der Meer", "Orla van der Meer", "It is shut."],
  ])("%s", (line, mention, name, words) => {
    expect(turns(line)).toEqual([[mention, name, [words]]]);
  });

  it.each([
    "Orla Finch, who keeps the quay, told me: it is shut.",
    "Bram Cole, the minister, said on Monday: it is shut.",
    "Finch, like every engineer before her, had one rule: shut it.",
    "Yesterday, of all days, one engineer: Finch.",
  ])("but no turn begins with “%s”", (line) => {
    expect(turns(`HALE: Go on.\n\n${line}`)).toEqual([["HALE", "Hale", ["Go on.", line]]]);
  });

  it("a short label is whom a fuller one named", () => {
    const text =
      "ORLA FINCH, HARBOURMASTER: It is shut.\n\nMR. BRAM COLE: Why?\n\nFINCH: The piles, Dr. Cole.\n\nCole: All of them?\n\nOrla: Most.";
    expect(turns(text).map(([, name]) => name)).toEqual([
      "Orla Finch",
      "Bram Cole",
      "Orla Finch",
      "Bram Cole",
      "Orla Finch",
    ]);
  });

  it("but neither of two who are called so", () => {
    const text = "ORLA FINCH: It is shut.\n\nPIERS FINCH: Since May.\n\nFINCH: Or June.";
    expect(turns(text).map(([, name]) => name)).toEqual(["Orla Finch", "Piers Finch", "Finch"]);
  });

  it("a host speaks who has the word again", () => {
    expect(turns("HOST: Is it shut?\n\nFINCH: It is.\n\nHOST: Why?").map(([mention]) => mention)).toEqual([
      "HOST",
      "FINCH",
      "HOST",
    ]);
    expect(turns("Host: Bram Cole\n\nCOLE: Is it shut?\n\nFINCH: It is.").map(([mention]) => mention)).toEqual([
      "COLE",
      "FINCH",
    ]);
  });
});
