import type { Span } from "../../model.js";
import type { Group, Reading, Region } from "../gather.js";
import type { Pronoun } from "../lexicon.js";
import type { NameAt, Named, Names } from "../names.js";
import type { Range } from "../phrases.js";
import type { Token } from "../tokens.js";
import type { Mention } from "./mentions.js";

export interface Heard {
  readonly named: Named | null;
  readonly name: string | null;
  readonly mention: Span | null;
  readonly cue: Span | null;
  /** How sure the name is, 0 to 1: how sure the mention is times how sure it is that this is who it means. */
  readonly confidence: number;
  /** How sure the mention is, 0 to 1. */
  readonly sure: number;
  /** Why: for tests and tables of errors. */
  readonly by: "name" | "pronoun" | "role" | "nameless" | "carried" | "unknown";
}

/** Somebody heard, with no mention or cue as yet. The records of this file are written out field by field: spreads are slow. */
export function heardAs(
  named: Named | null,
  confidence: number,
  by: Heard["by"],
  name: string | null = named === null ? null : calledAs(named),
): Heard {
  return { named, name, mention: null, cue: null, confidence, sure: 1, by };
}

/** What the law has a firm's name end with is no part of what it is called: "Tidewater Inc." */
const LEGAL = /,? (?:inc|ltd|llc|llp|plc|gmbh)\.?$/i;
const calledAs = ({ name, likely }: Named): string => (likely ? name : name.replace(LEGAL, ""));

/** The same speaker, named by this mention and this cue. */
export function heardAt(heard: Heard, mention: Span | null, cue: Span | null, by: Heard["by"] = heard.by): Heard {
  const { named, name, confidence, sure } = heard;
  return { named, name, mention, cue, confidence, sure, by };
}

/** The same, with the chance that the mention is the right one. */
export function surely({ named, name, mention, cue, confidence, by }: Heard, chance: number): Heard {
  return { named, name, mention, cue, confidence: confidence * chance, sure: chance, by };
}

/** How many paragraphs back a speaker may still be meant by "he" or by nothing at all. */
export const MEMORY = 3;

/** The article's names, and which pronoun has stood for whom so far. */
export interface Ear extends Names {
  readonly learned: Map<Named, Pronoun>;
  readonly named: Map<Mention, Named | null>;
  /** By which noun somebody was last called of whom nothing said that they are so. */
  readonly nouns: Map<Named, string>;
  /** The words between marks that are now asked about, whom they name hardly speaks them; empty where none are, in speech reported without marks. */
  quoted: string;
}

/** An ear that has heard nothing yet. */
export const earOf = (names: Names): Ear => ({
  ...names,
  learned: new Map(),
  named: new Map(),
  nouns: new Map(),
  quoted: "",
});

/** Where a mention stands. */
export interface At {
  readonly sentence: number;
  readonly range: Range;
}

/** The quotation before, with whoever was last heard. */
export type Last = {
  readonly heard: Heard;
  readonly paragraph: number;
  readonly end: number;
  readonly at: At | null;
  /** Who spoke before that one, where it was another, and in which paragraph. */
  readonly other: { readonly named: Named; readonly paragraph: number } | null;
} | null;

/** What is answered for one quotation. */
export interface Said {
  readonly heard: Heard;
  readonly at: At | null;
  readonly carried: boolean;
  /** Not to be chosen again. */
  readonly fixed: boolean;
}

/** What is remembered of the talk after one quotation, whose last words are in `final`. */
export function after(last: Last, { heard, at }: Said, final: Region): Last {
  const turned = last?.heard.named != null && last.heard.named !== heard.named;
  return {
    other: turned && last?.heard.named ? { named: last.heard.named, paragraph: last.paragraph } : (last?.other ?? null),
    heard: heard.name !== null || heard.mention !== null ? heard : (last?.heard ?? heard),
    paragraph: final.paragraph,
    end: final.marked.to,
    at: at ?? last?.at ?? null,
  };
}

/** Most words of a quotation in which names are looked for, in UTF-16 code units. */
const QUOTED = 400;

/** The words of a quotation, a long one's first. */
export function wordsOf({ text }: Reading, regions: Group): string {
  let words = "";
  for (const { marked } of regions) {
    words += `${text.slice(marked.start, Math.min(marked.end, marked.start + QUOTED))} `;
    if (words.length > QUOTED) break;
  }
  return words;
}

export function span(tokens: readonly Token[], range: Range): Span {
  const first = tokens[range[0]] as Token;
  const last = tokens[range[1] - 1] as Token;
  return [first.start, last.end];
}

export const meet = (a: Range, b: Range) => a[0] < b[1] && b[0] < a[1];

/** How many of the names begin before offset `at`. Found by bisection. */
export function countBefore(all: readonly NameAt[], at: number): number {
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((all[middle]?.start ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
