/**
 * A hundred hours of invented talk: walks through the word pairs of the set's own transcripts (`eval/check/sources`), some
 * words exchanged for invented ones, few of them often and most of them once, as names and terms are in a real archive. And
 * a draft that quotes it, by the edits of the set. The same seed gives the same words.
 */

import { isUsable, MAKERS, type Place } from "../../eval/check/edits.js";
import { sourcesIn, turnsOf } from "../../eval/check/transcripts.js";
import { Random } from "../../eval/renditions/random.js";
import { FINDINGS, type FindingKind, type Span } from "../../src/model.js";

const SEED = 1903;
/** Words of an hour: people say about 10,000. */
const HOUR = 10_000;
/** One word of matter in so many is an invented one. */
const INVENTED = 4;
const SPEAKERS = ["VOSS", "BRANDT", "QUANCE", "DUNMORE", "ACHTERBERG"];
const NAMES = ["Ingrid Voss", "Teodor Brandt", "Pilar Quance", "Rhys Dunmore", "Sunniva Achterberg"];

export interface Talk {
  readonly file: string;
  readonly text: string;
}

/** A quotation of the draft and where its words stand; `file` null for one that stands nowhere. */
export interface Quoted {
  readonly finding: FindingKind;
  readonly print: string;
  readonly file: string | null;
  readonly passage: Span | null;
  readonly speaker: string;
}

/** `hours` transcripts of an hour. */
export function makeTalk(hours: number): Talk[] {
  const model = readModel();
  return Array.from({ length: hours }, (_, n) => ({
    file: `hour-${String(n + 1).padStart(3, "0")}.txt`,
    text: makeHour(model, new Random(SEED + n), n),
  }));
}

interface Model {
  /** Sentences' words in a row, "" after each sentence. */
  readonly words: readonly string[];
  /** A word → where it stands. */
  readonly places: ReadonlyMap<string, readonly number[]>;
  readonly starts: readonly number[];
}

function readModel(): Model {
  const words: string[] = [];
  const starts: number[] = [];
  for (const turn of sourcesIn().flatMap(({ file, text }) => turnsOf(file, text)))
    for (const { text } of turn.sentences) {
      if (/["“”()[\]]/.test(text)) continue;
      starts.push(words.length);
      words.push(...text.split(/\s+/), "");
    }
  const places = new Map<string, number[]>();
  words.forEach((word, at) => {
    if (word === "") return;
    const known = places.get(word);
    if (known) known.push(at);
    else places.set(word, [at]);
  });
  return { words, places, starts };
}

function makeHour(model: Model, random: Random, n: number): string {
  const people = NAMES.map((name, i) => `${name}, voice ${i + 1}`).join("; ");
  const lines = [`Recording ${n + 1}`, `Speakers: ${people}`];
  let count = 0;
  for (let turn = 0; count < HOUR; turn++) {
    const sentences = Array.from({ length: random.between(1, 9) }, () => makeSentence(model, random));
    count += sentences.reduce((sum, words) => sum + words.length, 0);
    lines.push(
      `${SPEAKERS[(turn + random.below(2)) % SPEAKERS.length]}: ${sentences.map((words) => words.join(" ")).join(" ")}`,
    );
  }
  return `${lines.join("\n\n")}\n`;
}

/** From one sentence's beginning to some sentence's end, each word after one that it follows somewhere. */
function makeSentence({ words, places, starts }: Model, random: Random): string[] {
  const made: string[] = [];
  let at = random.pick(starts) ?? 0;
  for (;;) {
    const word = words[at] ?? "";
    if (word === "") break;
    // The walk may change to another place of the word; after forty words it follows its sentence to the end.
    made.push(/^[a-z]{5,}$/.test(word) && random.below(INVENTED) === 0 ? invented(random) : word);
    const others = places.get(word) ?? [];
    at = (made.length < 40 ? (others[random.below(others.length)] ?? at) : at) + 1;
  }
  return made;
}

const HEADS = "b c d f g h k l m n p r s t v w br cl dr fl gr pl sk st tr".split(" ");
const CORES = "a e i o u ai ea oo ou".split(" ");
const TAILS = "ck d g l ll m n nd nt p r rd rn s sk st t th x".split(" ");

/** By Zipf's law over as many words as there are syllables to make: the first are met in every hour, most of them once. */
function invented(random: Random): string {
  const rank = Math.floor(Math.exp(random.next() * Math.log(60_000)));
  const mine = new Random(rank * 7919);
  const syllable = (): string => `${mine.pick(HEADS)}${mine.pick(CORES)}${mine.pick(TAILS)}`;
  return rank < 500 ? syllable() + (mine.pick(["y", "er", "le"]) ?? "") : syllable() + syllable();
}

/** As many quotations of `talk`, of each finding in turn. */
export function quote(talk: readonly Talk[], count: number): Quoted[] {
  const random = new Random(SEED);
  const quoted: Quoted[] = [];
  const kinds = FINDINGS.filter((finding) => MAKERS[finding] || finding === "not-found");
  for (let tries = 0; quoted.length < count && tries < 200_000; tries++) {
    const finding = kinds[quoted.length % kinds.length] ?? "exact";
    const speaker = random.pick(NAMES) ?? "";
    if (finding === "not-found") {
      quoted.push({ finding, print: absent(random), file: null, passage: null, speaker });
      continue;
    }
    const one = random.pick(talk);
    const turns = one ? turnsOf(one.file, one.text) : [];
    const turn = random.pick(turns);
    const at = random.below(turn?.sentences.length ?? 1);
    const sentence = turn?.sentences[at];
    if (!turn || !sentence || !isUsable(sentence.text)) continue;
    const place: Place = { turn, at, sentence, turns };
    const made = random.pick(MAKERS[finding] ?? [])?.(place, random);
    const [first, last] = [made?.passage[0], made?.passage.at(-1)];
    if (!made || !first || !last || made.print.split(" ").length < 6) continue;
    const said = finding === "wrong-speaker" ? (NAMES.find((name) => name !== turn.speaker) ?? "") : turn.speaker;
    quoted.push({ finding, print: made.print, file: turn.file, passage: [first[0], last[1]], speaker: said });
  }
  return quoted;
}

function absent(random: Random): string {
  const words = Array.from({ length: random.between(10, 18) }, () => invented(random));
  return `Nobody at the ${words.join(" ")} has told the ${invented(random)} of it.`;
}

/** The quotations in a draft, one a paragraph. */
export const draftOf = (quoted: readonly Quoted[]): string =>
  `The hundred hours\n\n${quoted.map(({ print, speaker }) => `“${print.replace(/[.,]$/, ",")}” ${speaker} said.`).join("\n\n")}\n`;
