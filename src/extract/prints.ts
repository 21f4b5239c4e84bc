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

/** "al-Amin", "d'Orsay": last names that begin small. */
const PREFIXED = /^(?:(?:a[dlnrstz]|ash|el|ul|bin|ibn|ben|abu)-|(?:d|l|dell)['’])\p{Lu}/u;

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
  const cap = first !== first.toLowerCase() || PREFIXED.test(printed);
  return {
    type: "word",
    low,
    bare: printed,
    cap,
    possessive,
    verb: verb(low),
    classes: printedClasses(low, printed, cap),
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
/** Letters of all prints kept: sixteen for each, where a word has five to eight. No print is longer. */
const LETTERS = 1 << 19;

/**
 * Prints read so far: a language's words come again and again. A hash table with open addresses over the letters of the text itself,
 * so that a known word costs no string. What is compared lies side by side, where the processor need not follow strings through the
 * memory. Emptied when full, so that no text fills it.
 */
const prints = new Array<Print | null>(SLOTS).fill(null);
const hashes = new Int32Array(SLOTS);
/** Where the letters of each begin, and their number. */
const starts = new Int32Array(SLOTS);
const lengths = new Int32Array(SLOTS);
const letters = new Uint16Array(LETTERS);
let size = 0;
let used = 0;

/** Whether so many letters are the same in both places. */
function areEqual(one: number, other: number, length: number): boolean {
  for (let i = 0; i < length; i++) if (letters[one + i] !== letters[other + i]) return false;
  return true;
}

/** The print `text[start, end)`. */
export function printAt(text: string, start: number, end: number, isWord: boolean): Print {
  const length = end - start;
  if (size >= MOST || used + length > LETTERS) {
    prints.fill(null);
    size = 0;
    used = 0;
  }
  // The letters are put behind those kept, to stay there if they are new.
  let hash = 0;
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(start + i);
    letters[used + i] = code;
    hash = (Math.imul(hash, 31) + code) | 0;
  }
  let slot = Math.imul(hash, 0x9e3779b1) >>> SHIFT;
  for (let probe = 0; probe < PROBES; probe++) {
    const known = prints[slot];
    if (known == null) return keep(text.slice(start, end), isWord, slot, hash);
    if (hashes[slot] === hash && lengths[slot] === length && areEqual(starts[slot] as number, used, length))
      return known;
    slot = (slot + 1) % SLOTS;
  }
  return isWord ? readWord(text.slice(start, end), -1) : readSign(text.slice(start, end), -1);
}

function keep(printed: string, isWord: boolean, slot: number, hash: number): Print {
  const own = copy(printed);
  const print = isWord ? readWord(own, slot) : readSign(own, slot);
  prints[slot] = print;
  hashes[slot] = hash;
  starts[slot] = used;
  lengths[slot] = printed.length;
  used += printed.length;
  size++;
  return print;
}

/** A copy, for a slice would keep the whole article in memory; of one byte a letter where that is enough: it compares faster. */
function copy(printed: string): string {
  for (let i = 0; i < printed.length; i++)
    if (printed.charCodeAt(i) > 255) return Buffer.from(printed, "utf16le").toString("utf16le");
  return Buffer.from(printed, "latin1").toString("latin1");
}
