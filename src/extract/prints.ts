import { printedClasses } from "./classes.js";
import { type Verb, verb } from "./lexicon.js";

/** What is known of a word or sign by its print alone. */
export interface Print {
  readonly type: "word" | "sign";
  /** Lower case, possessive ending and closing stop of an abbreviation taken off; the sign itself. */
  readonly low: string;
  /** `low` as printed. */
  readonly bare: string;
  /** Begins with a capital. */
  readonly cap: boolean;
  /** Ends with 's or s'. */
  readonly possessive: boolean;
  /** The reporting verb it may be a form of. */
  readonly verb: Verb | undefined;
  /** What else it may be, as bits: see `classes.ts`. */
  readonly classes: number;
  /** Where it is kept, by which others keep what they know of it; at times another's: see `SLOTS`. -1 where it is not. */
  readonly slot: number;
}

function readWord(text: string, slot: number): Print {
  let printed = text;
  let possessive = false;
  const last = printed[printed.length - 1] ?? "";
  if (last === "'" || last === "’") {
    possessive = /s/i.test(printed[printed.length - 2] ?? "");
    printed = printed.slice(0, -1);
  } else if (/['’]s$/i.test(printed)) {
    possessive = true;
    printed = printed.slice(0, -2);
  }
  // "he'd", "she's": the pronoun is what matters here.
  const contracted = text.length < 8 ? /^(?:I|he|she|they|we|you|it|who)(?=['’](?:s|d|ll|ve|re|m)$)/i.exec(text) : null;
  if (contracted !== null) {
    printed = contracted[0];
    possessive = false;
  }
  const first = printed[0] ?? "";
  const low = printed.toLowerCase();
  const cap = first !== first.toLowerCase();
  return {
    type: "word",
    low,
    bare: printed,
    cap,
    possessive,
    verb: verb(low),
    classes: printedClasses(low, cap),
    slot,
  };
}

const readSign = (printed: string, slot: number): Print => ({
  type: "sign",
  low: printed,
  bare: printed,
  cap: false,
  possessive: false,
  verb: undefined,
  classes: 0,
  slot,
});

/** Prints kept at most; half the slots stay free, so that a search ends soon. A slot is given again after all were emptied. */
const MOST = 32_768;
export const SLOTS = 65_536;
/** A slot is told by the upper bits of a hash of 32. */
const SHIFT = 16;
/** So many slots are looked through; prints made to meet in one slot are read anew each time. */
const PROBES = 64;

interface Known {
  readonly key: string;
  readonly print: Print;
}

/**
 * Prints read so far: a language's words come again and again. A hash table with open addresses over the letters of the text itself,
 * so that a known word costs no string. Emptied when full, so that no text fills the memory.
 */
const slots = new Array<Known | null>(SLOTS).fill(null);
let size = 0;

function isAt(text: string, start: number, length: number, key: string): boolean {
  if (key.length !== length) return false;
  for (let i = 0; i < length; i++) if (text.charCodeAt(start + i) !== key.charCodeAt(i)) return false;
  return true;
}

/** The print `text[start, end)`. */
export function printAt(text: string, start: number, end: number, isWord: boolean): Print {
  let hash = 0;
  for (let at = start; at < end; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
  const home = Math.imul(hash, 0x9e3779b1) >>> SHIFT;
  let slot = home;
  for (let probe = 0; probe < PROBES; probe++) {
    const known = slots[slot];
    if (known == null) return keep(text.slice(start, end), isWord, slot, home);
    if (isAt(text, start, end - start, known.key)) return known.print;
    slot = (slot + 1) % SLOTS;
  }
  return isWord ? readWord(text.slice(start, end), -1) : readSign(text.slice(start, end), -1);
}

function keep(printed: string, isWord: boolean, free: number, home: number): Print {
  const key = copy(printed);
  const full = size >= MOST;
  if (full) {
    slots.fill(null);
    size = 0;
  }
  const slot = full ? home : free;
  const print = isWord ? readWord(key, slot) : readSign(key, slot);
  slots[slot] = { key, print };
  size++;
  return print;
}

/** A copy, for a slice would keep the whole article in memory; of one byte a letter where that is enough: it compares faster. */
function copy(printed: string): string {
  for (let i = 0; i < printed.length; i++)
    if (printed.charCodeAt(i) > 255) return Buffer.from(printed, "utf16le").toString("utf16le");
  return Buffer.from(printed, "latin1").toString("latin1");
}
