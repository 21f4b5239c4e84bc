/**
 * Makes the drafts of the set and the truth about their quotations: those written by hand (`written/`) as they are, the rest
 * from passages of the sources by known edits, set into frames. The same seed gives the same bytes; a test holds that what is
 * kept is what this makes. `npm run eval:check-set` writes it anew.
 */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { FindingKind } from "../../src/model.js";
import { Random } from "../renditions/random.js";
import { isUsable, MAKERS, type Made, type Place } from "./edits.js";
import { type Frames, STYLES, setInto } from "./frames.js";
import { placesOf, plainWords, type Row } from "./rows.js";
import { FILES, readAll, type Source, type Turn } from "./transcripts.js";
import { type Draft, readWritten } from "./written.js";

const SEED = 20_270_114;
const DRAFTS = 25;
/** How many of each finding the generator makes beside those written by hand: 600 in all, and at least twenty of each. */
const WANTED: Readonly<Partial<Record<FindingKind, number>>> = {
  exact: 20,
  "exact-normalised": 28,
  partial: 20,
  "ellipsis-ok": 26,
  "ellipsis-risk": 16,
  bracketed: 26,
  cleaned: 21,
  reworded: 30,
  "number-changed": 18,
  "negation-changed": 16,
  spliced: 26,
  "wrong-speaker": 22,
};
/** Draws of a place before an edit is given up as one the sources have no more places for. */
const TRIES = 20_000;

/** Something to print, who the draft says said it, and what is true of it. */
export interface Item extends Omit<Made, "passage"> {
  readonly finding: FindingKind;
  readonly speaker: string;
  readonly source: string | null;
  readonly passage: Row["passage"];
  readonly words: string | null;
  readonly said: string | null;
}

/** Another seed gives another set of the same kind: what was learned from the kept one is tried on it. */
export async function makeSet(folder: string, seed = SEED): Promise<Draft[]> {
  const sources = await readAll(folder);
  const written = join(folder, "written");
  const byHand = readdirSync(written)
    .filter((name) => /\.(?:txt|md)$/.test(name))
    .sort()
    .map((name) => readWritten(name, readFileSync(join(written, name), "utf8").trimEnd(), sources));
  const random = new Random(seed);
  const taken = byHand.flatMap(({ rows }) => rows.map(({ source, passage }) => ({ source, passage })));
  const items = shuffled([...edited(sources, taken, random), ...listed(written, sources)], random);
  const frames = JSON.parse(readFileSync(join(written, "frames.json"), "utf8")) as Frames;
  const made = Array.from({ length: DRAFTS }, (_, n) => {
    const number = String(byHand.length + 1 + n).padStart(2, "0");
    const mine = items.filter((_, i) => i % DRAFTS === n);
    return setInto(frames, n, `${number}-made${STYLES[n % STYLES.length]?.ending ?? ".txt"}`, mine, random);
  });
  return [...byHand, ...made];
}

/** Passages of the transcripts under the edits of each finding, in turn. */
function edited(sources: readonly Source[], taken: readonly Pick<Row, "source" | "passage">[], random: Random): Item[] {
  const turns = sources.flatMap((source) => source.turns);
  const used = new Set<string>();
  const isTaken = (turn: Turn, start: number, end: number): boolean =>
    used.has(`${turn.file} ${start}`) ||
    taken.some(({ source, passage }) => source === turn.file && passage.some(([x, y]) => x < end && start < y));
  const places: Place[] = turns.flatMap((turn) =>
    turn.sentences.flatMap((sentence, at) => (isUsable(sentence.text) ? [{ turn, at, sentence, turns }] : [])),
  );
  const items: Item[] = [];
  // What finds fewest places goes first.
  for (const [finding, wanted] of Object.entries(WANTED).reverse() as [FindingKind, number][]) {
    const makers = MAKERS[finding] ?? [];
    let count = 0;
    for (let tries = 0; count < wanted && tries < TRIES; tries++) {
      const place = random.pick(places);
      // Each maker has its turn; one that has found no place for long is passed over.
      const made = place && makers[(count + Math.floor(tries / 1500)) % makers.length]?.(place, random);
      if (!place || !made || made.passage.some(([x, y]) => isTaken(place.turn, x, y))) continue;
      const source = sources.find(({ file }) => file === place.turn.file);
      const text = source?.article.text ?? "";
      const first = made.passage[0];
      const words = first ? text.slice(first[0], first[1]) : "";
      if (made.made !== "two sources joined by an ellipsis" && !isOnce(words, sources)) continue;
      for (const sentence of place.turn.sentences)
        if (made.passage.some(([x, y]) => sentence.start < y && x < sentence.end))
          used.add(`${place.turn.file} ${sentence.start}`);
      used.add(`${place.turn.file} ${first?.[0]}`);
      const said = place.turn.speaker;
      const speaker = finding === "wrong-speaker" ? other(said, turns, random) : said;
      items.push({ ...made, finding, speaker, source: place.turn.file, words, said });
      count++;
    }
    if (count < wanted) throw new Error(`only ${count} of ${wanted} ${finding}`);
  }
  return items;
}

/** The words stand in one place of all sources. */
function isOnce(words: string, sources: readonly Source[]): boolean {
  const sought = plainWords(words);
  return sources.reduce((count, source) => count + placesOf(sought, source.tokens).length, 0) === 1;
}

function other(said: string, turns: readonly Turn[], random: Random): string {
  const others = [...new Set(turns.map(({ speaker }) => speaker))].filter(
    (speaker) => speaker !== said && !/Crane|Holloway|Carraway|Quance/.test(speaker),
  );
  return random.pick(others) ?? "";
}

/** Those that are no edits: short ones, those that only coverage prints, and those that stand nowhere. */
function listed(folder: string, sources: readonly Source[]): Item[] {
  const read = (name: string): string[][] => JSON.parse(readFileSync(join(folder, name), "utf8")) as string[][];
  const none = { passage: [], words: null, said: null };
  return [
    ...read("short.json").map(([speaker = "", letter = "", print = ""]): Item => {
      const source = FILES[letter] ?? null;
      return { print, finding: "too-short", speaker, source, ...none, made: "common words", isFragment: true };
    }),
    ...read("printed.json").map(([speaker = "", letter = "", print = ""]): Item => {
      const source = sources.find(({ file }) => file === FILES[letter]);
      const sought = plainWords(print);
      const [at, ...more] = placesOf(sought, source?.tokens ?? []);
      const [first, last] = [source?.tokens[at ?? -1], source?.tokens[(at ?? 0) + sought.length - 1]];
      if (!source || !first || !last || more.length > 0) throw new Error(`${print}: expected once in ${letter}`);
      const words = source.article.text.slice(first.start, last.end);
      const passage = [[first.start, last.end]] as const;
      return {
        print,
        finding: "secondhand-only",
        speaker,
        source: source.file,
        passage,
        words,
        said: speaker,
        made: "coverage",
      };
    }),
    ...read("absent.json").map(
      ([speaker = "", print = ""]): Item => ({
        print,
        finding: "not-found",
        speaker,
        source: null,
        ...none,
        made: "absent",
      }),
    ),
  ];
}

function shuffled<T>(list: readonly T[], random: Random): T[] {
  const mixed = [...list];
  for (let at = mixed.length - 1; at > 0; at--) {
    const with_ = random.below(at + 1);
    [mixed[at], mixed[with_]] = [mixed[with_] as T, mixed[at] as T];
  }
  return mixed;
}
