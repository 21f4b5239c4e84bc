import { Kind, PAD, type Words } from "./words.js";

/** Quotations, borders and verbs along a sentence, counted once and asked for often. */
export interface Outline {
  /** Nearest quote before and after each word, in tokens; 15 and more is far. */
  readonly quoteBefore: Uint8Array;
  readonly quoteAfter: Uint8Array;
  /** Commas and other borders up to each word. */
  readonly borders: Uint8Array;
  /** Verbs up to each word. */
  readonly verbs: Uint8Array;
  /** The first word behind the last border before each place. */
  readonly clause: Uint8Array;
  /** Words that are no signs at the sentence's end: the last one's index plus one. */
  end: number;
}

const MOST = 260;
export const newOutline = (): Outline => ({
  quoteBefore: new Uint8Array(MOST),
  quoteAfter: new Uint8Array(MOST),
  borders: new Uint8Array(MOST),
  verbs: new Uint8Array(MOST),
  clause: new Uint8Array(MOST),
  end: 0,
});

export const isVerb = (kind: number) =>
  kind === Kind.auxiliary || kind === Kind.modal || kind === Kind.past || kind === Kind.verb || kind === Kind.verbs;

/** Reads the outline of `words` into `into`. */
export function outline(into: Outline, words: Words): void {
  const { kinds, count } = words;
  let quote = 15;
  let borders = 0;
  let verbs = 0;
  let clause = 0;
  for (let i = 0; i < count; i++) {
    const kind = kinds[i + PAD] as number;
    into.quoteBefore[i] = quote;
    into.borders[i] = borders;
    into.verbs[i] = verbs;
    into.clause[i] = clause;
    if (kind === Kind.quote) quote = 0;
    else if (quote < 15) quote++;
    if (kind >= Kind.comma && kind <= Kind.closes) {
      borders++;
      clause = i + 1;
    }
    if (isVerb(kind)) verbs++;
  }
  into.borders[count] = borders;
  into.verbs[count] = verbs;
  into.clause[count] = clause;
  quote = 15;
  for (let i = count - 1; i >= 0; i--) {
    into.quoteAfter[i] = quote;
    if (kinds[i + PAD] === Kind.quote) quote = 0;
    else if (quote < 15) quote++;
  }
  into.end = count;
  while (into.end > 0 && kinds[into.end - 1 + PAD] === Kind.stop) into.end--;
}
