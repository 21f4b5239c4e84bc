/** Where a quotation and its passage stand: lines, times, contexts, addresses. */

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkDraft } from "../../src/check/check.js";
import { fragmentUrl } from "../../src/check/fragment.js";
import { lineAt, lineStarts, timeOf } from "../../src/check/places.js";
import { readSources } from "../../src/check/sources.js";
import { NO_FIELDS, readArticle } from "../../src/ingest/article.js";
import { subtitlesArticle } from "../../src/ingest/subtitles.js";
import { TALK } from "./talk.js";

const VTT = `WEBVTT

00:01:02.500 --> 00:01:06.000
<v Jane Roe>We will close the old harbour in May.

00:01:07.000 --> 00:01:09.000
<v Adam Poe>The ferry stays where it is.
`;

describe("the place in the draft", () => {
  it.each([
    ["one line", 0, 1, 1],
    ["one\ntwo", 4, 2, 1],
    ["one\r\ntwo three", 9, 2, 5],
    ["\n\n“x”", 3, 3, 2],
  ])("%j at %i: line %i, column %i", (text, offset, line, column) =>
    expect(lineAt(lineStarts(text), offset)).toEqual({ line, column }),
  );
});

describe("the words of the source", () => {
  const said =
    "JANE ROE: The wall we were shown is three hundred years old. Nobody will pull it down this year.\nADAM POE: Then who will mend it?\n";
  it.each([
    ["“The wall we were shown is four hundred years old,” Jane Roe said.", "three hundred", "four hundred"],
    [
      "“The wall we were shown is three centuries of age,” Jane Roe said.",
      "three hundred years old",
      "three centuries of age",
    ],
    ["“Every single stone we were shown is three hundred years old,” Jane Roe said.", "The wall", "Every single stone"],
  ])("in %s: where the draft prints other words, even at an end, they stand beside them", (draft, theirs, ours) => {
    const [found] = checkDraft(
      readArticle(draft, "d.txt"),
      readSources([readArticle(`${said}${said.replaceAll("three", "two")}`, "t.txt")]),
    ).findings;
    expect(found?.operations).toMatchObject([{ statement: theirs, rendition: ours }]);
    const { at, printed } = found?.operations[0] ?? { at: [0, 0], printed: [0, 0] };
    expect(found?.source?.text.slice(...at)).toBe(theirs);
    expect(draft.slice(...printed)).toBe(ours);
  });
});

describe("of two short sources that stand side by side", () => {
  const words = "We sold three boats last winter, and nobody asked us why";
  const article = { ...readArticle(`“${words},” Ada Marrow told the Herald.`, "herald.txt"), outlet: "The Herald" };
  const tape = readArticle(`ADA MARROW: ${words}.\n\nBO LUND: Did you?\n\nADA MARROW: We did.\n`, "tape.txt");
  it.each([
    ["the article first", [article, tape]],
    ["the recording first", [tape, article]],
  ])("each is looked through by itself, and what was said comes before what was printed: %s", (_, articles) => {
    const draft = "“We sold four boats last winter, and nobody asked us why,” Ada Marrow said.";
    const [found] = checkDraft(readArticle(draft, "d.txt"), readSources(articles)).findings;
    expect(found).toMatchObject({ finding: "number-changed", source: { name: "tape.txt" } });
    expect(found?.others).toMatchObject([{ name: "herald.txt" }]);
  });

  it("sources that come later are held against as if they had been there before", () => {
    const draft = readArticle(`“${words},” Ada Marrow said.\n\n“${words.replace("three", "two")},” she said.`, "d.txt");
    const at = (sources: ReturnType<typeof readSources>) => checkDraft(draft, sources);
    const before = readSources([tape]);
    expect(at(readSources([article], before))).toEqual(at(readSources([tape, article])));
    expect(at(before).sources.length).toBe(1);
    expect(at(readSources([tape], before))).toEqual(at(before));
  });
});

describe("a bracket at the end of a quotation", () => {
  const tape = readSources([
    readArticle(
      "JANE ROE: Brackwater would pay for a slip that suits Brackwater. We said no. It was late in the evening when they left the hall and went home.\n\nQ: And?\n\nJANE ROE: And nothing.\n",
      "t.txt",
    ),
  ]);
  it.each([
    [
      "stands for the words that are left of the sentence",
      "“Brackwater would pay for a slip that suits [the company],” Jane Roe said.",
      "Brackwater",
    ],
    ["stands for none where the sentence has ended", "“We said no [to the slip],” Jane Roe said.", ""],
    [
      "stands for none where more is left than it could stand for",
      "“It was late in the evening [that day],” Jane Roe said.",
      "",
    ],
  ])("%s: %s", (_, draft, statement) => {
    const [found] = checkDraft(readArticle(draft, "d.txt"), tape).findings;
    const bracket = found?.operations.find(({ kind }) => kind === "bracket");
    expect(bracket?.statement).toBe(statement);
    expect(found?.source?.text.slice(...(bracket?.at ?? []))).toBe(statement);
  });
});

describe("the place in the source", () => {
  const vtt = subtitlesArticle(VTT, "talk.vtt");
  const find = (draft: string, articles: Parameters<typeof readSources>[0]) =>
    checkDraft(readArticle(draft, "d.txt"), readSources(articles)).findings[0]?.source;
  it("is a cue's time, and whose voice it is", () => {
    const source = find("“The ferry stays where it is,” Adam Poe said.", vtt ? [vtt] : []);
    expect(source).toMatchObject({
      time: "00:01:07",
      place: null,
      speaker: "Adam Poe",
      spoken: "turn",
      text: "The ferry stays where it is",
    });
  });
  it("is a line where nothing else is known", () => {
    expect(
      find("“The results are on the door of the town hall,” Ida Marrow said.", [readArticle(TALK, "talk.txt")])?.place,
    ).toBe("line 21");
  });
  it.each([
    ["00:12:31.000", "00:12:31"],
    ["00:12:31,5", "00:12:31"],
    ["100:00:00.000", "100:00:00"],
    ["p. 3", null],
    ["¶ 12", null],
    [null, null],
  ])("%s is the time %s", (label, time) => expect(timeOf(label)).toBe(time));
  it("passage, context and operations are cut out of the texts by their offsets", () => {
    const words = TALK.split(/\s+/);
    const article = { ...readArticle(TALK, "talk.txt", { ...NO_FIELDS, url: "https://example.org/talk" }) };
    const sources = readSources([article]);
    fc.assert(
      fc.property(
        fc.nat(words.length - 12),
        fc.integer({ min: 3, max: 12 }),
        fc.nat(11),
        fc.constantFrom("purple", "", "…", "[sic]"),
        (from, count, at, put) => {
          const cut = words.slice(from, from + count);
          cut.splice(at % count, 1, put);
          const draft = readArticle(`“${cut.join(" ")},” Ida Marrow said.`, "d.txt");
          for (const { source, others, operations, at: place, segments, line, column } of checkDraft(draft, sources)
            .findings) {
            for (const one of [source, ...others]) {
              if (!one) continue;
              expect(one.text).toBe(TALK.slice(...one.at));
              expect(TALK.slice(0, one.at[0]).endsWith(one.before)).toBe(true);
              expect(TALK.slice(one.at[1]).startsWith(one.after)).toBe(true);
            }
            for (const one of operations) {
              expect(one.statement).toBe(source?.text.slice(...one.at));
              expect(one.rendition).toBe(draft.text.slice(...one.printed));
            }
            expect(segments[0]?.[0]).toBe(place[0]);
            expect(draft.text.split("\n")[line - 1]?.slice(column - 1)).toBe(draft.text.slice(place[0]).split("\n")[0]);
          }
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe("a text fragment leads a browser to the words", () => {
  const page =
    "The harbour closes. Roe said so.\n\nThe harbour, at least, stays – open & free, 100% of it. The harbour closes.";
  const at = (words: string, from = 0): [number, number] => [
    page.indexOf(words, from),
    page.indexOf(words, from) + words.length,
  ];
  it.each([
    ["plain words", at("Roe said so"), "Roe%20said%20so"],
    ["signs with a meaning", at("stays – open & free, 100%"), "stays%20%E2%80%93%20open%20%26%20free%2C%20100%25"],
    ["the first of two places", at("The harbour closes"), "The%20harbour%20closes,-.%20Roe%20said%20so."],
    [
      "the second of two places",
      at("The harbour closes", 20),
      "free%2C%20100%25%20of%20it.-,The%20harbour%20closes,-.",
    ],
    ["over a paragraph: first and last words", at("Roe said so.\n\nThe harbour"), "Roe%20said%20so.,The%20harbour"],
  ])("%s", (_, span, text) =>
    expect(fragmentUrl("https://example.org/a#top", page, span)).toBe(`https://example.org/a#top:~:text=${text}`),
  );
  it("half a surrogate pair does no harm", () =>
    expect(fragmentUrl("https://example.org/", "a \ud800 b", [0, 5])).toContain("text=a%20"));
});
