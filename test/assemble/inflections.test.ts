/** The words that a word may be a form of, by the rules of spelling; held against a lemmatiser that knows 80,000 words. */

import { describe, expect, it } from "vitest";
import model from "wink-eng-lite-web-model";
import winkNLP, { type ItsFunction } from "wink-nlp";
import frequencies from "../../data/word-frequencies.json" with { type: "json" };
import { basesOf, lemmasOf } from "../../src/assemble/inflections.js";

describe("a word is a form of another", () => {
  it.each([
    ["ferries", "ferry"],
    ["dies", "die"],
    ["boxes", "box"],
    ["echoes", "echo"],
    ["reposted", "repost"],
    ["stopped", "stop"],
    ["hoping", "hope"],
    ["agreed", "agree"],
    ["carried", "carry"],
    ["lying", "lie"],
    ["travelled", "travel"],
    ["calling", "call"],
    ["biggest", "big"],
    ["earlier", "early"],
    ["recognised", "recognize"],
    ["withdrew", "withdraw"],
    ["criteria", "criterion"],
    ["lay", "lie"],
  ])("“%s” of “%s”", (form, word) => {
    expect([...lemmasOf(form)]).toContain(word);
  });

  it.each([
    ["need", "nee"],
    ["hoped", "hop"],
    ["cared", "car"],
    ["adding", "ad"],
    ["filled", "file"],
    ["teacher", "teach"],
    ["news", "new"],
    ["does", "doe"],
    ["this", "thi"],
    ["hers", "her"],
    ["wing", "we"],
  ])("“%s” is none of “%s”", (form, word) => {
    expect([...lemmasOf(form)]).not.toContain(word);
  });

  it("holds for what a lemmatiser says of the commonest words of the news, but for a few in a hundred", () => {
    const nlp = winkNLP(model, ["sbd", "pos"]);
    // The library's types give `lemma` an argument that its callers never pass.
    const its = nlp.its.lemma as unknown as ItsFunction<string>;
    const last = (text: string) => (nlp.readDoc(text).tokens().out(its) as string[]).at(-1) ?? "";
    const forms = Object.keys(frequencies)
      .filter((word) => /^[a-z]{3,}$/.test(word))
      .flatMap((word) => [`they ${word}`, `the ${word}`].map((text) => [word, last(text)] as const))
      .filter(([word, lemma]) => lemma !== word && /^[a-z]+$/.test(lemma));
    expect(forms.length).toBeGreaterThan(1000);
    const others = forms.filter(([word, lemma]) => !basesOf(word).has(lemma) && !lemmasOf(word).has(lemma));
    expect(others.length / forms.length).toBeLessThan(0.03);
  });
});
