/** The one error that must not happen: words that no source holds, called exact. */

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkDraft } from "../../src/check/check.js";
import { readSources } from "../../src/check/sources.js";
import { readArticle } from "../../src/ingest/article.js";
import { sentences } from "../../src/text/sentences.js";
import { TALK } from "./talk.js";

const sources = readSources([readArticle(TALK, "talk.txt")]);
/** The sentences of each turn, labels aside. */
const long = TALK.trim()
  .split("\n\n")
  .flatMap((turn) => {
    const words = turn.replace(/^[A-Z ]+: /, "");
    return sentences(words).map(([start, end]) => words.slice(start, end));
  })
  .filter((one) => one.split(" ").length >= 5);

const findings = (quotation: string) =>
  checkDraft(readArticle(`“${quotation},” Ida Marrow said on Monday.`, "draft.txt"), sources).findings.map(
    (one) => one.finding,
  );
const quoted = (sentence: string): string => sentence.replace(/[.]$/, "");
const words = (text: string): string =>
  ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()} `;
/** What was changed may stand there all the same: “and neither do I” without its last letter. */
const stands = (text: string): boolean => words(TALK).includes(words(text));

const sentence = fc.constantFrom(...long.map(quoted));
const RUNS = 200;

/** Words that lists write in two ways: a change of one into the other is no change of the word. */
const FAITHFUL = ["exact", "exact-normalised", "partial"];

describe("no change of a letter, a digit or the order of words is called exact", () => {
  it("the sentences themselves are", () => {
    expect(long.length).toBeGreaterThan(30);
    expect(long.filter((one) => !["exact", "wrong-speaker"].includes(findings(quoted(one))[0] ?? ""))).toEqual([]);
  });
  it("another letter", () => {
    fc.assert(
      fc.property(sentence, fc.nat(), fc.constantFrom(..."abcdefghijklmnopqrstuvwxyz0123456789"), (text, n, letter) => {
        const places = [...text].flatMap((sign, i) => (/[\p{L}\p{N}]/u.test(sign) ? [i] : []));
        const at = places[n % places.length] ?? 0;
        fc.pre(text[at]?.toLowerCase() !== letter);
        const changed = text.slice(0, at) + letter + text.slice(at + 1);
        fc.pre(!stands(changed));
        for (const finding of findings(changed)) expect(FAITHFUL, changed).not.toContain(finding);
      }),
      { numRuns: RUNS },
    );
  });
  it("a letter more or less", () => {
    fc.assert(
      fc.property(sentence, fc.nat(), fc.constantFrom("", ..."aeinrst"), (text, n, letter) => {
        const places = [...text].flatMap((sign, i) => (/[\p{L}\p{N}]/u.test(sign) ? [i] : []));
        const at = places[n % places.length] ?? 0;
        const changed = text.slice(0, at) + (letter === "" ? "" : text[at] + letter) + text.slice(at + 1);
        fc.pre(!stands(changed));
        for (const finding of findings(changed)) expect(FAITHFUL, changed).not.toContain(finding);
      }),
      { numRuns: RUNS },
    );
  });
  it("two words exchanged", () => {
    fc.assert(
      fc.property(sentence, fc.nat(), fc.nat(), (text, m, n) => {
        const changed = text.split(" ");
        const [a, b] = [m % changed.length, n % changed.length];
        [changed[a], changed[b]] = [changed[b] ?? "", changed[a] ?? ""];
        fc.pre(!stands(changed.join(" ")));
        for (const finding of findings(changed.join(" "))) expect(FAITHFUL, changed.join(" ")).not.toContain(finding);
      }),
      { numRuns: RUNS },
    );
  });
  it("a word left out, put in or said twice", () => {
    fc.assert(
      fc.property(
        sentence,
        fc.nat(),
        fc.constantFrom("out", "in", "twice"),
        fc.constantFrom("not", "very", "the", "harbour", "um"),
        (text, n, how, word) => {
          const changed = text.split(" ");
          const at = 1 + (n % (changed.length - 2));
          if (how === "out") changed.splice(at, 1);
          else changed.splice(at, 0, how === "in" ? word : (changed[at] ?? ""));
          fc.pre(!stands(changed.join(" ")));
          for (const finding of findings(changed.join(" "))) expect(FAITHFUL, changed.join(" ")).not.toContain(finding);
        },
      ),
      { numRuns: RUNS },
    );
  });
  it("parts of two sentences run together", () => {
    fc.assert(
      fc.property(sentence, sentence, fc.nat(), fc.nat(), (one, two, m, n) => {
        const [a, b] = [one.split(" "), two.split(" ")];
        const text = [...a.slice(0, 3 + (m % (a.length - 2))), ...b.slice(1 + (n % (b.length - 3)))].join(" ");
        fc.pre(!stands(text));
        for (const finding of findings(text)) expect(FAITHFUL, text).not.toContain(finding);
      }),
      { numRuns: RUNS },
    );
  });
});
