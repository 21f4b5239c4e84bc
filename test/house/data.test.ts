/** Language knowledge is data: every list is used, holds nothing twice, and does what its entries say. */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import grammar from "../../data/grammar.json" with { type: "json" };
import inflections from "../../data/inflections.json" with { type: "json" };
import spelling from "../../data/spelling.json" with { type: "json" };
import { sameSpoken } from "../../src/assemble/contractions.js";
import { hasFiniteVerb } from "../../src/assemble/finite.js";
import { cutsApproximation, pointsBack, reportsOthers, wordFlags } from "../../src/assemble/flags.js";
import { isClosedClass, isFiller, isMask, isPronoun, sameLemma } from "../../src/assemble/grammar.js";
import { basesOf } from "../../src/assemble/inflections.js";
import { namesSign } from "../../src/assemble/signs.js";
import { readings, saySame } from "../../src/text/quantities.js";
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
    const { spoken, spokenToo, contractions, denials, denied, ...lists } = grammar;
    const all = [
      ...Object.values(lists).flat(),
      ...Object.values(denials),
      ...Object.entries({ ...spoken, ...spokenToo, ...contractions, ...denied }).flat(),
    ];
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
  it.each(Object.entries(grammar.spokenToo))("“%s” is “%s” as well", (short, long) => {
    expect(sameSpoken(words(short), words(long))).toBe(true);
    expect(sameSpoken(words(long), words(short))).toBe(true);
  });
  it.each(Object.entries(grammar.denied))("“%s” denies “%s”", (word, without) => {
    expect(wordFlags({ norms: [word], names: [] }, { norms: [without], names: [] })).toContain("negation");
    expect(spellingReason(word, without)).not.toBe("variant");
  });
  it.each(grammar.negators)("“%s” cut out asks to check the negation", (word) => {
    expect(flagsOfCutting(word)).toContain("negation");
  });
  it.each(Object.entries(grammar.denials))(
    "“%s” denies: “%s” beside the word without it asks to check the negation",
    (affix, word) => {
      const without = affix === "less" ? word.replace(affix, "ful") : word.slice(affix.length);
      for (const [a, b] of [
        [word, without],
        [without, word],
      ] as const)
        expect(wordFlags({ norms: [a], names: [] }, { norms: [b], names: [] })).toContain("negation");
    },
  );
  it.each(grammar.noDenials)("“%s” denies nothing", (word) => {
    expect(
      wordFlags({ norms: [word], names: [] }, { norms: [word.replace(/^(?:in|im|dis|un)/, "")], names: [] }),
    ).not.toContain("negation");
  });
  it.each(grammar.pronouns)("“%s” is what a name in brackets may stand for", (word) => {
    expect(isPronoun(word)).toBe(true);
  });
  it.each(grammar.modals)("“%s” cut out asks to check the modal", (word) => {
    expect(flagsOfCutting(word)).toContain("modal");
  });
  const qualifies = (word: string): boolean => grammar.qualifiers.includes(word);
  it.each(grammar.quantities.filter((word) => !qualifies(word)))("“%s” cut out asks to check the quantity", (word) => {
    expect(flagsOfCutting(word)).toContain("quantity");
  });
  it.each(grammar.quantities.filter(qualifies))("“%s” cut out qualified, and another put for it counts", (word) => {
    expect(flagsOfCutting(word)).toEqual(["qualifier"]);
    expect(wordFlags({ norms: [word], names: [] }, { norms: ["all"], names: [] })).toContain("quantity");
  });
  it.each(grammar.noQuantities)("“%s” counts nothing", (phrase) => {
    expect(flagsOfCutting(`${phrase} here`)).not.toContain("quantity");
  });
  it.each(grammar.qualifiers)("“%s” cut out asks to check the qualifier", (phrase) => {
    expect(flagsOfCutting(phrase)).toContain("qualifier");
  });
  it.each(grammar.approximations)("“%s” makes a number a rough one", (phrase) => {
    expect(cutsApproximation(words(phrase), ["40"])).toBe(true);
  });
  it.each(grammar.reporting)("“some people %s that” cut off makes other people's words the speaker's own", (verb) => {
    expect(reportsOthers(words(`some people ${verb} that`))).toBe(true);
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
  it.each(Object.entries(spelling.powers))("“two %s” is a 2 with %i noughts", (word, power) => {
    expect(spellingReason(`two ${word}`, `2${"0".repeat(power)}`)).toBe("number form");
  });
  it.each(Object.entries(spelling.powerLetters))("“2%s” is a 2 with %i noughts", (letters, power) => {
    expect(spellingReason(`2${letters}`, `2${"0".repeat(power)}`)).toBe("number form");
  });
  it.each(spelling.numberSigns)("“%s 4” counts", (word) => {
    expect(spellingReason(`${word} 4`, "number four")).not.toBeNull();
  });
  it.each(Object.entries(spelling.units))("“%s” is a sign for %j", (sign, names) => {
    for (const name of names) {
      const side = { text: `${sign}5`, words: [{ start: 1, end: 2, norm: "5" }] };
      expect(namesSign(name, side, [0, 1])).toBe(true);
    }
  });
  it.each(spelling.months.map((month, at) => [month, at + 1] as const))("“%s” is month %i", (month, at) => {
    expect(readings([month, "3"])).toEqual([`day ${at} 3`]);
  });
  it.each(Object.entries(spelling.parts))("“%s” is 1 of %i", (part, of) => {
    expect(saySame(["1", part], [`1/${of}`])).toBe(true);
  });
  it.each(Object.entries(spelling.measures))("“2%s” are 2 %s", (short, unit) => {
    expect(saySame(["2", short], ["two", unit])).toBe(true);
  });
  it.each(Object.entries(spelling.abbreviationsToo))("“%s” is short for “%s” as well", (short, long) => {
    expect(spellingReason(short, long)).toBe("abbreviation");
  });
  it.each(Object.entries(spelling.decades))("the “%s” are the %is", (decade, years) => {
    expect(saySame([decade], [`19${years}s`])).toBe(true);
  });
  it.each(spelling.roman.map((figure, at) => [figure, String(at + 2)] as const))("“%s” is %s", (figure, number) => {
    expect(saySame([figure], [number])).toBe(true);
  });
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
