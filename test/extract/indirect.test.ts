import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { extract } from "../../src/extract/extract.js";
import { articleOf, indirectOf } from "./article.js";

const INTRO = "Orla Finch runs the harbour board. She took the post last spring.\n\n";
const shown = (text: string) => indirectOf(text).map((q) => [q.mention, q.cue, q.words.join(" ")]);

describe("speech reported without marks", () => {
  it.each([
    [
      "Finch said that the quay would stay shut until spring.",
      "Finch",
      "said",
      "that the quay would stay shut until spring",
    ],
    ["Finch said the quay would stay shut until spring.", "Finch", "said", "the quay would stay shut until spring"],
    ["She said she would not cut the night ferry.", "She", "said", "she would not cut the night ferry"],
    ["Finch told reporters that the piles were rotten.", "Finch", "told", "that the piles were rotten"],
    ["The quay will stay shut until spring, Finch said.", "Finch", "said", "The quay will stay shut until spring"],
    ["The quay will stay shut until spring, said Finch.", "Finch", "said", "The quay will stay shut until spring"],
    [
      "According to Finch, the quay will stay shut until spring.",
      "Finch",
      "According to",
      "the quay will stay shut until spring",
    ],
    [
      "The quay will stay shut until spring, according to the harbour board.",
      "the harbour board",
      "according to",
      "The quay will stay shut until spring",
    ],
    ["Finch argued that the ferry was too old to mend.", "Finch", "argued", "that the ferry was too old to mend"],
    [
      "Finch believes the council will pay for the repairs.",
      "Finch",
      "believes",
      "the council will pay for the repairs",
    ],
    ["The report found that the quay was sinking.", "The report", "found", "that the quay was sinking"],
    ["Finch has promised to keep the night ferry.", "Finch", "promised", "to keep the night ferry"],
    ["Few took up Finch’s claim that the piles were rotten.", "Finch’s", "claim", "that the piles were rotten"],
    ["The ferry is too old to mend, argued Finch.", "Finch", "argued", "The ferry is too old to mend"],
    [
      "The lamps were never lit, said Tom Brack, who looks after the quay.",
      "Tom Brack",
      "said",
      "The lamps were never lit",
    ],
    ["Critics say the plan is a waste of money.", "Critics", "say", "the plan is a waste of money"],
    ["Asked whether the quay was safe, Finch left the room.", null, "Asked", "whether the quay was safe"],
  ])("%s", (sentence, mention, cue, words) => {
    expect(shown(INTRO + sentence)).toContainEqual([mention, cue, words]);
  });
});

describe("not told yet", () => {
  it.fails("a clause from the verb of the sentence behind it", () => {
    const found = shown(`${INTRO}Finch’s claim that the piles were rotten was not taken up.`);
    expect(found).toContainEqual(["Finch’s", "claim", "that the piles were rotten"]);
  });
});

describe("what is no indirect speech", () => {
  it.each([
    ["The ferry sailed at noon and came back at six."],
    ["The quay is forty metres long and built of oak."],
    ["“The quay is shut,” Finch said."],
    ["Finch said the quay was “soft as cheese.”"],
    ["Finch said: “The quay is shut. I said so in March, and I say that it will stay shut.”"],
  ])("%s", (sentence) => {
    expect(indirectOf(INTRO + sentence)).toEqual([]);
  });

  it("holds no words between marks, be they a title", () => {
    const found = indirectOf(`${INTRO}Finch said that “The Long Tide” was her favourite song.`);
    expect(found.filter((q) => q.words.join().includes("“"))).toEqual([]);
  });

  it("stands in no transcript", () => {
    const text = "FINCH: The council said that the quay was safe.\nROE: The council said so twice.";
    expect(indirectOf(text, "transcript")).toEqual([]);
  });
});

describe("its speaker", () => {
  it.each([
    ["She said the quay would stay shut until spring.", "She", "Orla Finch"],
    ["Finch said the quay would stay shut until spring.", "Finch", "Orla Finch"],
    ["The quay would stay shut until spring, she said.", "she", "Orla Finch"],
    ["Harbourmaster Tom Brack said the quay would stay shut until spring.", "Harbourmaster Tom Brack", "Tom Brack"],
    ["A spokesman for the council said the quay would stay shut until spring.", "A spokesman for the council", null],
    ["It was said that the quay would stay shut until spring.", "It", null],
  ])("%s", (sentence, mention, name) => {
    expect(indirectOf(INTRO + sentence).map((q) => [q.mention, q.name])).toEqual([[mention, name]]);
  });

  it("is never a day of the week", () => {
    const [q] = indirectOf(`${INTRO}Finch said on Friday that the quay would stay shut.`);
    expect([q?.mention, q?.name]).toEqual(["Finch", "Orla Finch"]);
  });
});

describe("one within another", () => {
  it("what the mayor believes, as Finch tells it, is found in both", () => {
    const found = shown(
      `${INTRO}Finch said on the radio that the mayor, like most of the council, believes that the ferry is safe.`,
    ).map(([, cue, words]) => [cue, words]);
    expect(found).toEqual([
      ["said", "that the mayor, like most of the council, believes that the ferry is safe"],
      ["believes", "that the ferry is safe"],
    ]);
  });
});

describe("a text read after another", () => {
  it("is read as if it stood alone", () => {
    const first = `${INTRO}Finch said the quay would stay shut until spring, and the mayor believes that it will never open.`;
    const other = `${INTRO}According to the mayor, the piles were rotten. Critics say the plan is a waste of money.`;
    const alone = shown(first);
    shown(other);
    expect(shown(first)).toEqual(alone);
  });
});

describe("headlines", () => {
  it("give their speaker too", () => {
    const found = indirectOf(`# Finch Says Quay Will Stay Shut Until Spring\n\n${INTRO}`);
    expect(found.map((q) => [q.mention, q.words, q.name])).toEqual([
      ["Finch", ["Quay Will Stay Shut Until Spring"], "Orla Finch"],
    ]);
  });
});

const pieces = fc.array(
  fc.constantFrom(
    " Finch said",
    " that",
    " the quay was shut",
    " according to",
    " the mayor",
    ", ",
    ". ",
    "She",
    " believes",
    "“soft”",
    " told reporters",
    "\n",
    " Roe’s claim",
    " 5 ",
    "𝒳é",
    " (",
    ")",
    " ",
  ),
  { maxLength: 50 },
);

describe("every span", () => {
  it("cuts out trimmed words between no marks, under an id of its own, and twice gives the same", () => {
    fc.assert(
      fc.property(pieces, (parts) => {
        const article = articleOf(parts.join(""));
        const found = extract(article);
        expect(extract(article)).toEqual(found);
        expect(new Set(found.map((q) => q.id)).size).toBe(found.length);
        expect(found.map((q) => q.segments[0]?.[0] ?? 0)).toEqual(
          found.map((q) => q.segments[0]?.[0] ?? 0).sort((a, b) => a - b),
        );
        const marked = found.filter((q) => q.kind !== "indirect").flatMap((q) => q.segments);
        for (const q of found.filter(({ kind }) => kind === "indirect")) {
          expect(q.segments).toHaveLength(1);
          const [from, to] = q.segments[0] ?? [0, 0];
          const words = article.text.slice(from, to);
          expect(words.trim()).toBe(words);
          expect(words).not.toMatch(/[“”\n]/);
          expect(marked.some(([a, b]) => a < to && from < b)).toBe(false);
          for (const at of [q.speaker.mention, q.cue])
            if (at !== null) expect(article.text.slice(...at)).toMatch(/^\S(?:.*\S)?$/);
        }
      }),
      { numRuns: 300 },
    );
  });
});
