import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { match } from "../../src/match/match.js";
import { collectReadings } from "../../src/match/readings.js";
import { findReprints } from "../../src/match/reprints.js";
import { coverage, type Printed } from "../coverage.js";

const FULL =
  "The pier is closed because the council let it rot, and I think everybody on the waterfront has known that since spring.";

const matched = (a: string | Printed, b: string | Printed): boolean => {
  const { articles, quotations } = coverage({ a, b });
  return match(articles, quotations).length > 0;
};

describe("printings of the same words", () => {
  test.each([
    ["whole and whole", FULL],
    ["a part", "because the council let it rot, and I think everybody"],
    ["a changed word", FULL.replace("rot", "decay")],
    [
      "a cut with an ellipsis",
      "The pier is closed because the council let it rot … on the waterfront has known that since spring.",
    ],
    [
      "a bracket",
      "The pier is closed because [they] let it rot, and I think everybody on the waterfront has known that since spring.",
    ],
    ["other marks, dashes and capitals", FULL.toUpperCase().replace(", ", " — ")],
  ])("%s", (_, printed) => {
    expect(matched(`“${FULL}”`, `“${printed}”`)).toBe(true);
  });
});

describe("contractions and the words that they stand for", () => {
  test.each([
    [
      "The crane is not safe. It is the cable that has worn",
      "The crane's not safe. It's the cable that's worn through",
    ],
    ["We will not sell the tugs and we have told them so", "We won't sell the tugs and we've told them so"],
    ["They are going to dredge it, they cannot wait", "They're gonna dredge it, they can't wait"],
    ["She had never seen the lock drained before", "She'd never seen the lock drained before"],
    ["You all do not know what it has cost us", "Y'all don't know what it's cost us"],
  ])("%s", (written, contracted) => {
    expect(matched(`“${written}.”`, `“${contracted}.”`)).toBe(true);
    expect(matched(`“${contracted}.”`, `“${written}.”`)).toBe(true);
  });

  test.each([
    ["I'm not gonna comment on that today, and neither should you.", "He is not going to comment on the storm."],
    [
      "I don't know what it's going to be, but it won't be cheap.",
      "I do not know what it is for. Ask the harbour master.",
    ],
    [
      "We've had the mayor's word and we'd rather have the mayor's money.",
      "We have had rain, and the mayor is glad of it.",
    ],
  ])("make no match of a phrase: %s", (contracted, written) => {
    expect(matched(`“${contracted}”`, `“${written}”`)).toBe(false);
  });

  test("count as they are printed, and so do their places", () => {
    const { articles, quotations } = coverage({
      a: "“Listen. They're not leaving the island, and we're not asking them to leave it.”",
      b: "“They are not leaving the island, and we are not asking them to leave it, believe me.”",
    });
    const [found] = match(articles, quotations);
    expect(found).toMatchObject({ words: 13, identity: 1, inA: [0, 15], inB: [1, 14] });
  });

  test("in both printings say what they do in print", () => {
    const short = "It's what we're told, they're sure";
    expect(matched(`“${short}.”`, `“Well, ${short}.”`)).toBe(false);
  });
});

describe("words that anybody might use are no match", () => {
  test.each([
    [
      "a stock phrase",
      "I am not going to comment on that today, and neither should you.",
      "He is not going to comment on the storm.",
    ],
    ["few words", "The pier is closed.", "The pier is closed."],
    [
      "another statement on the same matter",
      FULL,
      "Nobody on the council has known what to do about the pier since the storm took it.",
    ],
  ])("%s", (_, a, b) => {
    expect(matched(`“${a}”`, `“${b}”`)).toBe(false);
  });
});

test("the order of articles and quotations changes nothing", () => {
  const texts = [
    FULL,
    FULL.replace("rot", "decay"),
    "because the council let it rot, and I think everybody",
    "The pier is closed.",
  ];
  const { articles, quotations } = coverage(Object.fromEntries(texts.map((text, i) => [`n${i}`, `“${text}”`])));
  const expected = match(articles, quotations);
  fc.assert(
    fc.property(
      fc.shuffledSubarray(articles, { minLength: articles.length }),
      fc.shuffledSubarray(quotations, { minLength: quotations.length }),
      (a, q) => {
        expect(match(a, q)).toEqual(expected);
      },
    ),
    { numRuns: 20 },
  );
});

test("every match's word positions lie within its quotations", () => {
  const { articles, quotations } = coverage({
    a: `“${FULL}”`,
    b: "“because the council let it rot, and I think everybody”",
  });
  const [only] = match(articles, quotations);
  expect(only).toMatchObject({ words: 10, identity: 1, inA: [4, 14], inB: [0, 10] });
});

test("a text printed by two outlets is one origin; two reports that share a quotation are two", () => {
  const wire = Array.from(
    { length: 60 },
    (_, i) => `The ${i} boats of the harbour went out at ${i + 3} in the morning fog.`,
  ).join(" ");
  const other = Array.from(
    { length: 60 },
    (_, i) => `On day ${i} of the strike some ${i * 3} crews stayed ashore again.`,
  ).join(" ");
  const { articles } = coverage({
    a: `${wire} “${FULL}”`,
    b: `By Our Own Hand. ${wire} “${FULL}”`,
    c: `${other} “${FULL}”`,
  });
  const origins = findReprints(articles);
  expect(origins.get("a")).toBe(origins.get("b"));
  expect(origins.get("c")).toBe("c");
});

test("readings, and the numbers of their words, are the same whatever came first", () => {
  const texts = [FULL, FULL.replace("rot", "decay"), "Nobody asked the ferrymen about the new slip at all."];
  const { articles, quotations } = coverage(Object.fromEntries(texts.map((text, i) => [`n${i}`, `“${text}”`])));
  expect(collectReadings(articles, [...quotations].reverse())).toEqual(collectReadings(articles, quotations));
});
