import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { extract } from "../../src/extract/extract.js";
import { mayBeProse } from "../../src/extract/prose.js";
import type { Article } from "../../src/model.js";
import { articleOf } from "./article.js";

const MB = 1 << 20;

/** Time grows by four where it is linear; a noisy machine may make it twice that, what is quadratic makes it sixteen. */
const FOURFOLD = 8;
/** Shorter times than this are the clock's noise, in seconds. */
const LEAST = 0.05;

/** One block, so that nothing is spared by paragraphs. */
const oneBlock = (text: string): Article => ({
  ...articleOf(""),
  text,
  blocks: [{ role: "body", start: 0, end: text.length }],
});

/** Seconds allowed for ten megabytes: twice what a slow machine with other work needs; what is quadratic takes hours. */
const SECONDS_FOR_10_MB = 10;

function secondsFor(unit: string, megabytes: number): number {
  const article = oneBlock(unit.repeat(Math.ceil((megabytes * MB) / unit.length)));
  return secondsOf(article);
}

/** The least of three: what else a machine does only ever adds. */
function leastSecondsFor(unit: string, megabytes: number): number {
  return Math.min(...[0, 1, 2].map(() => secondsFor(unit, megabytes)));
}

/** The least of three, or the first that is less than `enough`. */
function leastSecondsUntil(enough: number, unit: string, megabytes: number): number {
  let least = secondsFor(unit, megabytes);
  for (let again = 0; again < 2 && least >= enough; again++) least = Math.min(least, secondsFor(unit, megabytes));
  return least;
}

/** CPU seconds, for what else runs on the machine is no part of it. */
function secondsOf(article: Article): number {
  const from = process.cpuUsage();
  extract(article);
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1e6;
}

describe("hostile text is read in linear time", () => {
  it.each([
    ["straight marks", '"'],
    ["opening marks", "“"],
    ["capitals", "ROE "],
    ["said", "said "],
    ["one unbroken word", "a"],
    ["single marks", "'"],
    ["chained participles", 'saying "so" '],
  ])("10 MB of %s", { timeout: 60_000 }, (_what, unit) => {
    expect(secondsFor(unit, 10)).toBeLessThan(SECONDS_FOR_10_MB);
  });

  it.each([
    ["spaced marks", '" '],
    ["quoted letters", '"a" '],
    ["open marks and words", "“said "],
    ["names", "Orla Finch "],
    ["commas", "Finch, "],
    ["dots", "a."],
    ["interviews", "in an interview with The "],
  ])("1 MB of %s", { timeout: 60_000 }, (_what, unit) => {
    const most = SECONDS_FOR_10_MB / 4;
    expect(leastSecondsUntil(most, unit, 1)).toBeLessThan(most);
  });
});

describe("four times the text takes four times as long", () => {
  it.each([
    ["a mark a paragraph", "“So it is.\n\n"],
    ["single marks in prose", "'so it is', said Roe of the old quay. "],
    ["marks in prose", 'the quay is shut said "so" and that was all '],
    ["nested marks", "“a ‘b "],
    ["angle marks", "«»"],
    ["stops", ". "],
    ["brackets", "("],
    ["digits", "7"],
    ["newlines", "\n"],
    ["labels of turns", "ROE: so\n"],
    ["tags", "<tweet author="],
    ["handles and days", "— Roe (@roe) March 3 "],
    ["colons", "Roe wrote:\n\n"],
    // Each is a quotation with a speaker: how long that takes is the machine's, and not a bound's.
    ["pronouns", '"I go," he said. '],
  ])("%s", { timeout: 120_000 }, (_what, unit) => {
    // All of it is read: what repeats itself is passed over only behind the first million letters.
    const most = FOURFOLD * Math.max(LEAST, leastSecondsFor(unit, 0.225));
    // The longer one again only where it took too long: it may have been something else.
    expect(leastSecondsUntil(most, unit, 0.9)).toBeLessThan(most);
  });
});

/** Lines of prose of an invented language, its words as often as words are: the n-th a share of 1 / n. Pure. */
function prose(letters: number): string {
  const parts = ["ba", "ne", "ri", "lo", "du", "fa", "me", "ki", "so", "tu"];
  const lines: string[] = [];
  let seed = 7;
  for (let size = 0; size < letters; ) {
    const words: string[] = [];
    for (let i = 0; i < 14; i++) {
      seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
      const n = Math.floor(12_000 ** (seed / 2 ** 32));
      words.push([...String(n)].map((digit) => parts[Number(digit)]).join(""));
    }
    const line = `“The quay ${words.join(" ")},” Orla Finch said.`;
    lines.push(line);
    size += line.length + 1;
  }
  return lines.join("\n");
}

const byLines = (text: string): Article => ({
  ...articleOf(""),
  text,
  blocks: [...text.matchAll(/[^\n]+/g)].map((m) => ({ role: "body", start: m.index, end: m.index + m[0].length })),
});

describe("what is longer than a book", () => {
  it("is read to its end where it is prose", { timeout: 60_000 }, () => {
    const text = prose(1_500_000);
    const found = extract(byLines(text)).filter((q) => q.kind !== "indirect");
    expect(found.length).toBe(text.split("\n").length);
  });

  it("is read to the millionth letter where the same words come again and again", { timeout: 60_000 }, () => {
    const line = "“The quay is shut for the winter, and the ferry with it,” Orla Finch said on Monday.\n";
    const times = Math.ceil(1_500_000 / line.length);
    const found = extract(byLines(line.repeat(times))).filter((q) => q.kind !== "indirect");
    const last = found.at(-1)?.segments[0]?.[1] ?? 0;
    expect(last).toBeGreaterThan(700_000);
    expect(last).toBeLessThan(1_000_000);
  });

  it.each([
    ["one word after another", "ferry ", false],
    ["signs", ". ", false],
    ["figures", "7 ", false],
  ])("is no prose where it is %s", (_what, unit, answer) => {
    expect(mayBeProse(unit.repeat(200_000 / unit.length), 0, 200_000)).toBe(answer);
  });

  it("is no prose where every word is another", () => {
    const words = Array.from({ length: 40_000 }, (_, n) => n.toString(2).replaceAll("0", "a").replaceAll("1", "b"));
    const text = words.join(" ");
    expect(mayBeProse(text, 0, text.length)).toBe(false);
  });

  it("is prose where an article is printed again and again", () => {
    const text = prose(6000).repeat(40);
    expect(mayBeProse(text, 0, text.length)).toBe(true);
  });
});

describe("a transcript with a thousand speakers", () => {
  it("looks for the full names of the first five hundred", () => {
    const labels = Array.from({ length: 1000 }, (_, n) => spelled(n));
    const text = [`${labels.map((label) => `Jane ${label}`).join(", ")}.`, ...labels.map((l) => `${l}: so`)].join("\n");
    const names = extract({ ...byLines(text), role: "transcript" }).map((q) => q.speaker.name);
    expect([names.length, names[0], names[499], names[500]]).toEqual([
      1000,
      `Jane ${labels[0]}`,
      `Jane ${labels[499]}`,
      labels[500],
    ]);
  });
});

describe("people of one surname", () => {
  const secondsForNamesakes = (people: number): number => {
    const text = Array.from({ length: people }, (_, n) => `${spelled(n)} Roe met Roe.`).join(" ");
    return secondsOf(oneBlock(text));
  };

  it("take four times as long where they are four times as many", { timeout: 60_000 }, () => {
    secondsForNamesakes(2000);
    const [short, long] = [secondsForNamesakes(2000), secondsForNamesakes(8000)];
    expect(long).toBeLessThan(FOURFOLD * Math.max(LEAST, short));
  });
});

describe("eight thousand who ask for outlets", () => {
  /** The least of three: what else a machine does only ever adds. */
  const secondsFor = (sentence: (name: string) => string): number => {
    const article = oneBlock(Array.from({ length: 8000 }, (_, i) => sentence(spelled(i))).join(" "));
    return Math.min(...[0, 1, 2].map(() => secondsOf(article)));
  };
  it.each<[string, (name: string, outlet: string) => string]>([
    ["each in a sentence", (name, outlet) => `“So it is,” he told ${outlet}'s Ada ${name}.`],
    ["in one sentence", (name, outlet) => `he told ${outlet}'s Ada ${name} and told them “so it is” and was glad,`],
    ["when they press somebody", (name, outlet) => `When Ada ${name} of ${outlet} pressed him he said “so” and`],
  ])("take little longer than as many of nowhere: %s", { timeout: 120_000 }, (_, sentence) => {
    const nowhere = secondsFor((name) => sentence(name, "Norland"));
    const outlets = secondsFor((name) => sentence(name, "CNN"));
    expect(outlets).toBeLessThan(3 * Math.max(LEAST, nowhere));
  });
});

const spelled = (n: number) => `A${[...String(n)].map((digit) => "bdfgklmnrs"[Number(digit)]).join("")}`;

/** Every pattern of the files that read articles' words for quotations, with what it may run on. */
const PATTERNS = ["forms", "turns", "gather", "regions", "regions-look", "tokens", "accept"].flatMap((name) => {
  const source = readFileSync(new URL(`../../src/extract/${name}.ts`, import.meta.url), "utf8");
  return [
    ...source.matchAll(/(?<![\w)\]/*"'`<])\/((?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+)\/([dgimsuy]*)(?=[.,;)\s])/g),
  ].flatMap(([, body = "", flags = ""]) => {
    try {
      return [{ name, pattern: new RegExp(body, flags) }];
    } catch {
      return [];
    }
  });
});

describe("no pattern's time grows faster than the text", () => {
  it("finds the patterns", () => {
    expect(PATTERNS.length).toBeGreaterThan(12);
  });

  it.each(PATTERNS)("$name: $pattern", ({ pattern }) => {
    const units = ["a", "A", "A ", "A.", " ", ".", "'", "’", "7", "<", '"', "@", "—", "A-", "Aa ", "(@a) ", "\n"];
    for (const unit of units) {
      const [short, long] = [40_000, 160_000].map((length) => {
        const text = unit.repeat(length / unit.length);
        const from = process.cpuUsage();
        pattern.lastIndex = 0;
        pattern.test(text);
        const { user, system } = process.cpuUsage(from);
        return (user + system) / 1e6;
      });
      expect(long, JSON.stringify(unit)).toBeLessThan(FOURFOLD * Math.max(LEAST, short ?? 0));
    }
  });
});
