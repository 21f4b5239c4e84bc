/** The set that the check is scored by is sound: its places hold, its edits are in the text, and it is what its maker makes. */

import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readKept, rowLines } from "../../eval/check/kept.js";
import { isNegation } from "../../eval/check/lists.js";
import { makeSet } from "../../eval/check/make.js";
import { placesOf, plainWords, type Row } from "../../eval/check/rows.js";
import { readAll } from "../../eval/check/transcripts.js";
import { FINDINGS } from "../../src/model.js";

const FOLDER = join(import.meta.dirname, "../../eval/check");
const sources = await readAll(FOLDER);
const drafts = readKept(FOLDER);
const rows = drafts.flatMap((draft) => draft.rows);
const single = rows.filter(({ finding }) => finding.length === 1);
const of = (...kinds: string[]): Row[] => single.filter(({ finding }) => kinds.includes(finding[0] ?? ""));

const printed = (row: Row): string => row.printed.join(" ");
const sourceOf = (row: Row) => sources.find(({ file }) => file === row.source);
/** Files that hold these words in a row. */
const holders = (words: readonly string[]): string[] =>
  sources.filter(({ tokens }) => placesOf(words, tokens).length > 0).map(({ file }) => file);
const inARow = (row: Row): string[] => holders(plainWords(printed(row)));
const letters = (text: string): string => text.replace(/’/g, "'").replace(/[^\p{L}\p{N}']/gu, "");
const ELLIPSIS = /\s*(?:[[(]?(?:…|\.\s?\.\s?\.(?:\s?\.)?)[\])]?)\s*/;

/** Rows, as text, for which this does not hold. */
const wrong = (list: readonly Row[], holds: (row: Row) => boolean): string[] =>
  list.filter((row) => !holds(row)).map((row) => `${row.id} ${row.finding}: ${printed(row)} | ${row.words}`);

/** The passage is whole sentences of its turn. */
function isWhole({ source, passage }: Row): boolean {
  const [start, end] = [passage[0]?.[0] ?? -1, passage.at(-1)?.[1] ?? -1];
  const sentences = sources.find(({ file }) => file === source)?.turns.flatMap((turn) => turn.sentences) ?? [];
  const first = sentences.find((one) => one.start <= start && start < one.end);
  const last = sentences.find((one) => one.start < end && end <= one.end);
  if (!first || !last) return false;
  return letters(textOf(source, first.start, start)) === "" && letters(textOf(source, end, last.end)) === "";
}

const textOf = (file: string | null, from: number, to: number): string =>
  sources.find((one) => one.file === file)?.article.text.slice(from, to) ?? "";

/** Words of `part` stand in `whole` in their order, others between them or not. */
function areInOrder(part: readonly string[], whole: readonly string[]): boolean {
  let at = 0;
  for (const word of whole) if (word === part[at]) at++;
  return at === part.length;
}

/** Most words in a row that a source holds too. */
function longestRun(words: readonly string[]): number {
  for (let size = words.length; size > 0; size--)
    for (let at = 0; at + size <= words.length; at++) if (holders(words.slice(at, at + size)).length > 0) return size;
  return 0;
}

describe("the set is whole", () => {
  it("forty drafts, six transcripts, three articles of coverage; 600 quotations with one truth and 50 paraphrases", () => {
    expect(drafts.length).toBe(40);
    expect(readdirSync(join(FOLDER, "drafts")).length).toBe(40);
    expect(sources.map(({ kind }) => kind).filter((kind) => kind === "sources").length).toBe(6);
    expect(sources.length).toBe(9);
    expect(single.length).toBe(600);
    expect(rows.length - single.length).toBe(50);
  });

  it("every finding has twenty quotations or more, and a third of all is written by hand", () => {
    expect(FINDINGS.filter((finding) => of(finding).length < 20)).toEqual([]);
    expect(single.filter(({ made }) => made === "by hand").length).toBeGreaterThan(200);
  });

  it("the interview is of two hours: some 15,000 words", () => {
    expect(sources.find(({ file }) => file === "interview.txt")?.tokens.length).toBeGreaterThan(15_000);
  });

  it("what is kept is what its maker makes", async () => {
    const made = await makeSet(FOLDER);
    expect(rowLines(made)).toBe(rowLines(drafts));
    expect(made.map(({ text }) => text)).toEqual(drafts.map(({ text }) => text));
  });
});

describe("each row says what is so", () => {
  it("places cut out the words that the row says they do", () => {
    const texts = new Map(drafts.map(({ name, text }) => [name, text]));
    expect(
      wrong(rows, ({ draft, at, printed: words }) =>
        at.every(([x, y], i) => texts.get(draft)?.slice(x, y) === words[i]),
      ),
    ).toEqual([]);
    expect(
      wrong(rows, (row) => {
        const first = row.passage[0];
        return first === undefined || sourceOf(row)?.article.text.slice(first[0], first[1]) === row.words;
      }),
    ).toEqual([]);
  });

  it("exact: whole sentences, letter for letter", () => {
    expect(wrong(of("exact"), (row) => isWhole(row) && letters(printed(row)) === letters(row.words ?? ""))).toEqual([]);
  });

  it("exact-normalised: whole sentences, and something differs in print", () => {
    const plain = (text: string): string => text.replace(/’/g, "'").replace(/[.,]$/, "");
    expect(
      wrong(of("exact-normalised"), (row) => isWhole(row) && plain(printed(row)) !== plain(row.words ?? "")),
    ).toEqual([]);
  });

  it("partial: less than a sentence", () => {
    expect(wrong(of("partial"), (row) => !isWhole(row))).toEqual([]);
    const isWritten = (row: Row): boolean => row.made === "by hand";
    expect(
      wrong(
        of("partial").filter((row) => !isWritten(row)),
        (row) => inARow(row).includes(row.source ?? ""),
      ),
    ).toEqual([]);
  });

  it("ellipses: the parts stand in one passage of one turn, in their order", () => {
    const holds = (row: Row): boolean => {
      const parts = printed(row).split(ELLIPSIS).filter(Boolean);
      const isOneTurn = sourceOf(row)?.turns.some(
        ({ start, end }) => start <= (row.passage[0]?.[0] ?? -1) && (row.passage[0]?.[1] ?? 0) <= end,
      );
      return parts.length > 1 && isOneTurn === true;
    };
    expect(wrong(of("ellipsis-ok", "ellipsis-risk"), holds)).toEqual([]);
    expect(
      wrong(of("ellipsis-ok"), (row) => areInOrder(plainWords(printed(row)), plainWords(row.words ?? ""))),
    ).toEqual([]);
  });

  it("bracketed: words outside of the brackets are the source's", () => {
    const holds = (row: Row): boolean => {
      const outside = plainWords(printed(row).replace(/\[(?:\p{Lu})\]\p{L}+|\[[^\]]*\]\p{L}*/gu, " "));
      return printed(row).includes("[") && areInOrder(outside, plainWords(row.words ?? ""));
    };
    // Two of them write a number otherwise as well.
    expect(wrong(of("bracketed"), holds).length).toBeLessThanOrEqual(2);
  });

  it("altered or absent: no source holds the words in a row", () => {
    const altered = of("reworded", "number-changed", "negation-changed", "spliced", "not-found");
    expect(wrong(altered, (row) => inARow(row).length === 0)).toEqual([]);
  });

  it("a negation that changed: another count of them, or another stem", () => {
    const count = (text: string): number => plainWords(text).filter(isNegation).length;
    const stems = /\b(?:un|im|in|dis|ir)\p{L}+/giu;
    const prefixed = (text: string): number => [...text.matchAll(stems)].length;
    expect(
      wrong(
        of("negation-changed"),
        (row) =>
          count(printed(row)) !== count(row.words ?? "") ||
          prefixed(printed(row)) !== prefixed(row.words ?? "") ||
          ELLIPSIS.test(printed(row)),
      ),
    ).toEqual([]);
  });

  it("spliced: every word is somewhere in the sources given", () => {
    const all = new Set(sources.flatMap(({ tokens }) => tokens.map(({ word }) => word)));
    expect(
      wrong(of("spliced"), (row) =>
        plainWords(printed(row).replace(/[[\]]/g, "")).every((word) => all.has(word) || /^\d/.test(word)),
      ),
    ).toEqual([]);
  });

  it("a wrong speaker: the words stand there, said by another than the draft names", () => {
    expect(
      wrong(
        of("wrong-speaker"),
        (row) =>
          inARow(row).includes(row.source ?? "") &&
          row.said !== null &&
          row.speaker !== null &&
          plainWords(row.said).at(-1) !== plainWords(row.speaker).at(-1),
      ),
    ).toEqual([]);
  });

  it("others: the draft names who said it", () => {
    const others = single.filter(({ finding, said }) => finding[0] !== "wrong-speaker" && said !== null);
    expect(wrong(others, (row) => row.speaker === null || row.speaker === row.said)).toEqual([]);
  });

  it("only in coverage: an article prints the words, and no transcript holds them", () => {
    const kinds = new Map(sources.map(({ file, kind }) => [file, kind]));
    const holds = (row: Row): boolean =>
      inARow(row).length > 0 && inARow(row).every((file) => kinds.get(file) === "coverage");
    expect(wrong(of("secondhand-only"), holds)).toEqual([]);
  });

  it("too short: one word or two, each of them common in the sources", () => {
    const counts = new Map<string, number>();
    for (const { tokens } of sources) for (const { word } of tokens) counts.set(word, (counts.get(word) ?? 0) + 1);
    const holds = (row: Row): boolean => {
      const words = plainWords(printed(row));
      return (
        words.length <= 2 &&
        words.every((word) => (counts.get(word) ?? 0) >= 5) &&
        inARow(row).includes(row.source ?? "")
      );
    };
    expect(wrong(of("too-short"), holds)).toEqual([]);
  });

  it("absent and paraphrased: no more than a turn of phrase is shared with any source", () => {
    expect(wrong(of("not-found"), (row) => longestRun(plainWords(printed(row))) <= 4)).toEqual([]);
    const paraphrases = rows.filter(({ finding }) => finding.length > 1);
    expect(wrong(paraphrases, (row) => longestRun(plainWords(printed(row))) <= 6)).toEqual([]);
  });
});
