/** Language knowledge is data: every list is used, holds nothing twice, and does what its entries say. */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import grammar from "../../data/grammar.json" with { type: "json" };
import inflections from "../../data/inflections.json" with { type: "json" };
import spelling from "../../data/spelling.json" with { type: "json" };
import { hasFiniteVerb } from "../../src/assemble/finite.js";
import { pointsBack, wordFlags } from "../../src/assemble/flags.js";
import { isClosedClass, isFiller, isMask, sameLemma, sameSpoken } from "../../src/assemble/grammar.js";
import { basesOf } from "../../src/assemble/inflections.js";
import { spellingReason } from "../../src/text/spelling.js";
import { normalForm } from "../../src/text/words.js";

const ROOT = join(import.meta.dirname, "../..");
const LISTS = readdirSync(join(ROOT, "data")).filter((name) => name.endsWith(".json"));

function sourcesUnder(folder: string): string {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => readFileSync(join(ROOT, folder, name), "utf8"))
    .join("\n");
}

const SOURCES = sourcesUnder("src");
const TESTS = sourcesUnder("test");

/** Every array of strings in the file, by its path within it. */
function* arrays(value: unknown, path = ""): Generator<readonly [string, readonly string[]]> {
  if (Array.isArray(value)) {
    if (value.every((one) => typeof one === "string")) yield [path, value];
    else for (const [i, one] of value.entries()) yield* arrays(one, `${path}[${i}]`);
  } else if (value !== null && typeof value === "object") {
    for (const [key, one] of Object.entries(value)) yield* arrays(one, `${path}.${key}`);
  }
}

describe.each(LISTS)("data/%s", (name) => {
  const text = readFileSync(join(ROOT, "data", name), "utf8");
  const content: unknown = JSON.parse(text);

  it("is read by the code", () => {
    expect(SOURCES.includes(`data/${name}"`), "expected a file under src/ that imports it").toBe(true);
  });

  it("holds no entry twice in one list", () => {
    const twice = [...arrays(content)].flatMap(([path, list]) =>
      list.filter((entry, i) => list.indexOf(entry) !== i).map((entry) => `${path}: ${entry}`),
    );
    expect(twice).toEqual([]);
  });

  it.runIf(/"example": "/.test(text))("has examples, so a test reads it", () => {
    expect(TESTS.includes(`data/${name}"`), "expected a test that imports it").toBe(true);
  });
});

const words = (run: string): string[] => run.split(" ");
const flagsOfCutting = (run: string) => wordFlags({ norms: words(run), names: [] }, { norms: [], names: [] });

describe("data/grammar.json", () => {
  it("holds words in the form in which words are compared", () => {
    const { spoken, contractions, ...lists } = grammar;
    const all = [...Object.values(lists).flat(), ...Object.entries({ ...spoken, ...contractions }).flat()];
    expect(all.filter((entry) => words(entry).some((word) => normalForm(word) !== word))).toEqual([]);
  });
  it.each(grammar.closedClass)("“%s” carries the sentence rather than its matter", (word) => {
    expect(isClosedClass(word)).toBe(true);
  });
  it.each(grammar.fillers)("“%s” left out is tidied speech", (filler) => {
    expect(isFiller(words(filler))).toBe(true);
  });
  it.each(Object.entries({ ...grammar.spoken, ...grammar.contractions }))("“%s” is “%s”", (short, long) => {
    expect(sameSpoken(words(short), words(long))).toBe(true);
    expect(sameSpoken(words(long), words(short))).toBe(true);
  });
  it.each(grammar.negators)("“%s” cut out asks to check the negation", (word) => {
    expect(flagsOfCutting(word)).toContain("negation");
  });
  it.each(grammar.modals)("“%s” cut out asks to check the modal", (word) => {
    expect(flagsOfCutting(word)).toContain("modal");
  });
  it.each(grammar.quantities)("“%s” cut out asks to check the quantity", (word) => {
    expect(flagsOfCutting(word)).toContain("quantity");
  });
  it.each(grammar.qualifiers)("“%s” cut out asks to check the qualifier", (phrase) => {
    expect(flagsOfCutting(phrase)).toContain("qualifier");
  });
  it.each(grammar.anaphors)("“%s” points back at what was said before", (word) => {
    expect(pointsBack(word)).toBe(true);
  });
  it.each(grammar.masks)("“%s” in brackets hides a word", (word) => {
    expect(isMask(word)).toBe(true);
  });
  it.each(grammar.finite)("“%s” makes a clause", (word) => {
    expect(hasFiniteVerb([word])).toBe(true);
  });
  it.each(grammar.beforeNouns)("“%s planned” makes no clause", (word) => {
    expect(hasFiniteVerb([word, "planned"])).toBe(false);
  });
  it.each(grammar.beforeVerbs)("“%s plan” makes a clause", (word) => {
    expect(hasFiniteVerb([word, "plan"])).toBe(true);
  });
});

describe("data/inflections.json", () => {
  const irregular = Object.entries(inflections.irregular).map(([word, forms]) => [word, forms.split(" ")] as const);

  it.each(irregular)("“%s” is also %j", (word, forms) => {
    expect(forms.filter((form) => !sameLemma(word, form))).toEqual([]);
  });
  it.each(inflections.uninflected.split(" "))("“%s” is a form of nothing else", (word) => {
    expect([...basesOf(word)]).toEqual([word]);
  });
  it.each(inflections.compared.split(" "))("“%s” is compared by its ending", (word) => {
    const compared = [`${word}est`, `${word}st`, `${word}${word.at(-1)}est`, `${word.slice(0, -1)}iest`];
    expect(compared.some((form) => basesOf(form).has(word))).toBe(true);
  });
});

describe("data/spelling.json", () => {
  it.each(Object.entries(spelling.numbers))("“%s” and “%s” are one number", (word, figure) => {
    expect(spellingReason(word, figure)).toBe("number form");
  });
  it.each(Object.entries(spelling.abbreviations))("“%s” is short for “%s”", (short, long) => {
    expect(spellingReason(short, long)).not.toBeNull();
  });
  it.each(Object.entries(spelling.variants))("“%s” and “%s” are one word", (british, american) => {
    expect(spellingReason(british, american)).not.toBeNull();
  });
});
