/** Captions become turns; nothing is doubled; an offset leads back to its cue. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { subtitlesArticle } from "../../src/ingest/subtitles.js";

const CASES = join(import.meta.dirname, "../cases/documents");
const sample = (name: string) => readFileSync(join(CASES, name), "utf8");

/** "0 ROE: No." → a cue of one second that begins at that second. */
function vtt(...cues: readonly (readonly [second: number, words: string])[]): string {
  const time = (second: number) => `00:${String(second).padStart(2, "0")}.000`;
  return ["WEBVTT", ...cues.map(([at, words]) => `${time(at)} --> ${time(at + 1)}\n${words}`)].join("\n\n");
}

const textOf = (file: string) => subtitlesArticle(file, "talk.vtt")?.text;

describe("turns of captions", () => {
  it.each([
    [
      "a sentence that runs over two cues",
      vtt([0, "VOSS: We sail on"], [1, "Monday at noon."]),
      "VOSS: We sail on Monday at noon.",
    ],
    ["voices", vtt([0, "<v Mara Voss>We sail."], [1, "<v Tom Oake>When?"]), "Mara Voss: We sail.\n\nTom Oake: When?"],
    [
      "one voice over two cues",
      vtt([0, "<v Mara Voss>We sail"], [1, "<v Mara Voss>on Monday."]),
      "Mara Voss: We sail on Monday.",
    ],
    ["two voices in a cue", vtt([0, "<v Mara>We sail.\n<v Tom>When?"]), "Mara: We sail.\n\nTom: When?"],
    ["dashes name nobody", vtt([0, "- We sail.\n- When?"]), "SPEAKER: We sail.\n\nSPEAKER: When?"],
    ["chevrons before a name", vtt([0, ">> VOSS: We sail.\n>> When?"]), "VOSS: We sail.\n\nSPEAKER: When?"],
    ["captions without names", vtt([0, "We sail"], [1, "on Monday."]), "SPEAKER: We sail on Monday."],
    [
      "a colon in a sentence is no name",
      vtt([0, "VOSS: I said so."], [1, "Remember: we sail."]),
      "VOSS: I said so. Remember: we sail.",
    ],
    ["a silence ends a paragraph", vtt([0, "VOSS: We sail."], [9, "On Monday."]), "VOSS: We sail.\n\nOn Monday."],
    ["a silence amid a sentence does not", vtt([0, "VOSS: We sail"], [9, "on Monday."]), "VOSS: We sail on Monday."],
    [
      "a voice that is a field of a transcript's head",
      vtt([0, "<v Host>Good evening."]),
      "SPEAKER (Host): Good evening.",
    ],
    ["a voice in small letters", vtt([0, "<v man at the dock>No."]), "SPEAKER (man at the dock): No."],
    [
      "tags, times and entities",
      vtt([0, "VOSS: <i>We</i> <00:00:00.500><c.red>sail</c> &amp; row."]),
      "VOSS: We sail & row.",
    ],
    ["signs that are no tags", vtt([0, "VOSS: We <3 boats <laughs>."]), "VOSS: We <3 boats <laughs>."],
    [
      "what is said twice stands twice",
      vtt([0, "VOSS: No."], [1, "No."], [2, "We sail."], [3, "On Monday."], [4, "At noon."]),
      "VOSS: No. No. We sail. On Monday. At noon.",
    ],
    [
      "notes and styles are not said",
      "WEBVTT\n\nNOTE\nA note.\n\nSTYLE\n::cue {}\n\n00:00.000 --> 00:01.000\nVOSS: We sail.",
      "VOSS: We sail.",
    ],
  ])("%s", (_, file, text) => {
    expect(textOf(file)).toBe(text);
  });

  it.each([
    [
      "harbor-hearing.vtt",
      "Mara Voss: The ferry will sail on Monday, and I will be the first to ride it.\n\nTom Oake: Who pays for it & when?\n\nMara Voss: The harbor does. Every penny.",
    ],
    [
      "dock-talk.srt",
      "VOSS: We never closed the dock and we never will.\n\nSPEAKER: You closed it in May.\n\nSPEAKER: For one day.\n\nOAKE: One day was enough.",
    ],
    ["rolling.vtt", "SPEAKER: we kept the ferry running all winter and nobody thanked us"],
  ])("%s", (name, text) => {
    expect(textOf(sample(name))).toBe(text);
  });

  it("captions that are painted on word by word stand once", () => {
    expect(textOf(vtt([0, "We"], [1, "We sail"], [2, "We sail on"], [3, "We sail on Monday."]))).toBe(
      "SPEAKER: We sail on Monday.",
    );
  });

  it("words after a blank line inside a cue of SRT are kept", () => {
    expect(textOf("1\n00:00:01,000 --> 00:00:02,000\nVOSS: We sail\n\non Monday.\n")).toBe("VOSS: We sail on Monday.");
  });

  it("line breaks of any kind give the same text", () => {
    const file = sample("dock-talk.srt");
    expect(textOf(file.replaceAll("\n", "\r\n"))).toBe(textOf(file));
    expect(textOf(file.replaceAll("\n", "\r"))).toBe(textOf(file));
  });
});

describe("places", () => {
  it("an offset leads back to the cue that shows its words", () => {
    const article = subtitlesArticle(sample("dock-talk.srt"), "talk.srt");
    const shown = article?.places?.map(({ start, end, label }) => `${label} ${article.text.slice(start, end)}`);
    expect(shown).toEqual([
      "00:00:01.000 We never closed the dock",
      "00:00:03.000 and we never will.",
      "00:00:05.500 You closed it in May.",
      "00:00:05.500 For one day.",
      "00:01:02.500 One day was enough.",
    ]);
  });
});

describe("captions of any content", () => {
  const words = fc.array(fc.constantFrom("VOSS:", "sail", "<v Ana>", "- No.", "-->", "\n", "", "<i>", "¿", "🚢"), {
    maxLength: 8,
  });
  const files = fc
    .array(words, { maxLength: 12 })
    .map((cues) => vtt(...cues.map((cue, at) => [at, cue.join(" ")] as const)));

  it("blocks and places are in order, and every word stands in a block", () => {
    fc.assert(
      fc.property(files, (file) => {
        const article = subtitlesArticle(file, "talk.vtt");
        if (!article) return;
        expect(article.blocks.map(({ start, end }) => article.text.slice(start, end)).join("\n\n")).toBe(article.text);
        let last = 0;
        for (const { start, end } of article.places ?? []) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
      }),
      { numRuns: 300 },
    );
  });

  it.each<[string, (count: number) => string]>([
    ["arrows", (count) => `WEBVTT\n\n${"-->\n".repeat(count)}`],
    ["open tags", (count) => vtt([0, "<v ".repeat(count)])],
    ["names", (count) => vtt([0, "VOSS:\n".repeat(count)])],
    ["one unbroken word", (count) => vtt([0, "a".repeat(4 * count)])],
  ])("four times as many %s take four times as long", (_, file) => {
    const secondsFor = (count: number): number => {
      const began = process.cpuUsage();
      subtitlesArticle(file(count), "talk.vtt");
      const { user, system } = process.cpuUsage(began);
      return (user + system) / 1e6;
    };
    // The least of two is what the machine had to do; twice as much is its noise, and what is quadratic takes sixteen times.
    const few = Math.max(0.05, Math.min(secondsFor(400_000), secondsFor(400_000)));
    const first = secondsFor(1_600_000);
    expect(first < 8 * few ? first : Math.min(first, secondsFor(1_600_000))).toBeLessThan(8 * few);
  });
});
