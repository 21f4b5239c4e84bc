import { subordinators } from "../lexicon.js";
import { isVerbAt, phraseFrom, type Range, subjectOf } from "../phrases.js";
import type { Token } from "../tokens.js";
import type { Outline } from "./outline.js";
import { Kind, PAD, type Words } from "./words.js";

/** The plain constructions that report speech, by number: what the models are told of a place. */
const Rule = {
  none: 0,
  /** "Roe said that …", "Roe asked whether …" */
  that: 1,
  /** "Roe said the quay …" */
  clause: 2,
  /** "…, Roe said." */
  after: 3,
  /** "…, said Roe." */
  inverted: 4,
  /** "According to Roe, …" */
  accordingFirst: 5,
  /** "…, according to Roe." */
  accordingLast: 6,
  /** "Roe's claim that …" */
  noun: 7,
} as const;

/** Content by the syntax of the place alone, nothing learned: `[from, to)` in tokens, with the words that name the speaker. */
export interface ByRule {
  readonly rule: number;
  readonly from: number;
  readonly to: number;
  readonly source: Range | null;
}

/** Words behind a closing attribution: "…, Roe said on the radio on Monday." */
const TAIL = 8;
/** A name behind "said" with what explains it: "…, said Orla Finch, who runs the harbour board." */
const INVERTED_TAIL = 30;
/** Nouns that report: they carry "that" and a speaker of their own. */
const NOUNS =
  /^(?:claim|belief|view|warning|promise|suggestion|argument|assertion|statement|hope|fear|report|complaint|admission|accusation|prediction|conclusion|announcement|allegation|insistence|notion|idea|feeling|concern)s?$/;

const isThat = (low: string) => low === "that" || /^(?:whether|how|why|if|what)$/.test(low);

/** What the plain constructions say of the word at `i`; null also where the content would hold a quotation mark. */
export function plainAt(tokens: readonly Token[], words: Words, lay: Outline, i: number): ByRule | null {
  const found = ruleAt(tokens, i, lay.end);
  if (found === null || found.to <= found.from) return null;
  for (let k = found.from; k < found.to; k++) if (words.kinds[k + PAD] === Kind.quote) return null;
  return found;
}

/** The content of the cue at `i` in a sentence whose words end before `end`; null where no plain construction stands. */
export function ruleAt(tokens: readonly Token[], i: number, end: number): ByRule | null {
  const token = tokens[i] as Token;
  if (token.low === "according") return tokens[i + 1]?.low === "to" ? according(tokens, i, end) : null;
  if (token.verb === undefined || !isVerbAt(tokens, i)) {
    if (tokens[i + 1]?.low !== "that" || !NOUNS.test(token.low)) return null;
    const owner = tokens[i - 1]?.possessive === true ? ([i - 1, i] as const) : null;
    return { rule: Rule.noun, from: i + 1, to: clauseEnd(tokens, i + 2, end), source: owner };
  }
  return reported(tokens, i, end, token.verb.class === "speech");
}

function according(tokens: readonly Token[], i: number, end: number): ByRule | null {
  const source = phraseFrom(tokens, i + 2, end);
  if (i < 2) {
    const from = (source?.[1] ?? i + 2) + 1;
    return from + 1 < end ? { rule: Rule.accordingFirst, from, to: end, source } : null;
  }
  const to = tokens[i - 1]?.low === "," ? i - 1 : i;
  return { rule: Rule.accordingLast, from: 0, to, source };
}

function reported(tokens: readonly Token[], i: number, end: number, speech: boolean): ByRule | null {
  if (speech && i > 2 && tokens[i - 1]?.low === "," && end - i < INVERTED_TAIL) {
    const source = phraseFrom(tokens, i + 1, end);
    if (source !== null && source[0] === i + 1 && (source[1] === end || tokens[source[1]]?.low === ","))
      return { rule: Rule.inverted, from: 0, to: i - 1, source };
  }
  let from = i + 1;
  if (tokens[i]?.verb?.base === "tell") from = phraseFrom(tokens, from, end)?.[1] ?? from;
  const that = isThat(tokens[from]?.low ?? "");
  const closes = speech && end - i < TAIL;
  if (!that && !closes && !(speech && clauseBegins(tokens, from, end))) return null;
  const source = subjectOf(tokens, i, 0);
  if (source === null) return null;
  const comma = source[0] - 1;
  if (closes && comma > 1 && tokens[comma]?.low === ",") return { rule: Rule.after, from: 0, to: comma, source };
  if (!that && closes && !clauseBegins(tokens, from, end)) return null;
  if (end - from < 2) return null;
  return { rule: that ? Rule.that : Rule.clause, from, to: clauseEnd(tokens, from + 1, end), source };
}

/** A subject and a verb follow. */
function clauseBegins(tokens: readonly Token[], from: number, end: number): boolean {
  const subject = phraseFrom(tokens, from, end);
  const next = subject === null ? undefined : tokens[subject[1]];
  return next !== undefined && next.type === "word" && !subordinators.has(next.low);
}

/** The sentence's end, or the comma before "but", "while", "who" and their like; a quotation's mark ends it too. */
function clauseEnd(tokens: readonly Token[], from: number, end: number): number {
  for (let i = from; i < end; i++) {
    const token = tokens[i] as Token;
    if (token.low === ";" || token.type === "quote") return i;
    if (token.low === "," && /^(?:but|while|though|although|according)$/.test(tokens[i + 1]?.low ?? "")) return i;
  }
  return end;
}
