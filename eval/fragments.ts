/**
 * Fragments of three to six words: a hundred cut from a quotation that is there, fifty from one that is not, fifty that two
 * quotations hold. Those that hang are to hang on their true home; two that are one statement are one home.
 */

import { assemble } from "../src/assemble/assemble.js";
import { match } from "../src/match/match.js";
import { readWords } from "../src/text/words.js";
import { type Alone, collectionOf } from "./collection.js";
import { Random } from "./renditions/random.js";
import type { Score } from "./score.js";

const SEED = 7;
const HOMED = 100;
const LOST = 50;
const SHARED = 50;
/** Quotations among which the homes stand. */
const AMONG = 8000;

/** `texts`: real quotations, no two of them known as variants of one another. */
export function scoreFragments(texts: readonly Alone[]): Score[] {
  if (texts.length === 0) return [];
  const random = new Random(SEED);
  const among = texts.slice(0, AMONG);
  const holders = runsIn(among);
  const lost = new Set<string>();
  const fragments: (Alone & { readonly homes: readonly string[] | null })[] = [];
  const cut = (kind: "home" | "lost", count: number): void => {
    for (let made = 0; made < count; ) {
      const source = random.pick(among);
      if (!source || source.speaker === null || lost.has(source.id)) continue;
      const run = windowOf(source.text, random);
      if (run === null || (holders.get(run.key)?.size ?? 0) !== 1) continue;
      if (kind === "lost") lost.add(source.id);
      fragments.push({
        ...source,
        id: `fragment-${fragments.length}`,
        text: run.printed,
        homes: kind === "home" ? [source.id] : null,
      });
      made++;
    }
  };
  cut("lost", LOST);
  cut("home", HOMED);
  const byId = new Map(among.map((text) => [text.id, text]));
  const shared = [...holders].filter(([key, ids]) => {
    const [first, second] = [...ids].map((id) => byId.get(id));
    return ids.size === 2 && key.split(" ").length >= 4 && first && second && areNear(first, second);
  });
  for (let made = 0; made < SHARED; made++) {
    const [key, ids] = random.pick(shared) ?? ["", new Set<string>()];
    const first = byId.get([...ids][0] ?? "");
    if (first)
      fragments.push({ ...first, id: `fragment-${fragments.length}`, text: key, speaker: null, homes: [...ids] });
  }
  const there = among.filter(({ id }) => !lost.has(id));
  const { articles, quotations, origins } = collectionOf([...there, ...fragments]);
  const statements = assemble(articles, quotations, match(articles, quotations), origins);
  const homes = new Map(fragments.map((fragment) => [fragment.id, fragment.homes]));
  let hung = 0;
  let right = 0;
  let found = 0;
  for (const { renditions } of statements) {
    const others = renditions.filter(({ article }) => !homes.has(article));
    if (others.length === 0) continue;
    for (const { article } of renditions) {
      if (!homes.has(article)) continue;
      hung++;
      const mine = homes.get(article);
      if (mine?.every((home) => others.some((other) => other.article === home))) {
        right++;
        if (mine.length === 1) found++;
      }
    }
  }
  return [
    { name: "fragments: hung on their true home, of those hung", right, of: hung, wrong: [] },
    { name: "fragments: hung, of those with one home", right: found, of: HOMED, wrong: [] },
  ];
}

/** Printed within a week of each other: neither is ruled out by its date. */
const areNear = (a: Alone, b: Alone): boolean => Math.abs(Date.parse(a.date) - Date.parse(b.date)) <= 7 * 86_400_000;

/** Every run of three to six words, and the quotations that hold it. */
function runsIn(texts: readonly Alone[]): Map<string, Set<string>> {
  const holders = new Map<string, Set<string>>();
  for (const { id, text } of texts) {
    const words = readWords(text, [[0, text.length]]).map(({ norm }) => norm);
    for (let size = 3; size <= 6; size++)
      for (let at = 0; at + size <= words.length; at++) {
        const key = words.slice(at, at + size).join(" ");
        const known = holders.get(key);
        if (known) known.add(id);
        else holders.set(key, new Set([id]));
      }
  }
  return holders;
}

function windowOf(text: string, random: Random): { key: string; printed: string } | null {
  const words = readWords(text, [[0, text.length]]);
  const size = random.between(3, 6);
  const from = random.below(Math.max(1, words.length - size));
  const [first, last] = [words[from], words[from + size - 1]];
  if (words.length < 10 || !first || !last || words.slice(from, from + size).some(({ bracket }) => bracket !== "none"))
    return null;
  return {
    key: words
      .slice(from, from + size)
      .map(({ norm }) => norm)
      .join(" "),
    printed: text.slice(first.start, last.end),
  };
}
