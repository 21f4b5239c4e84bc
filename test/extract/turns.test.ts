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
