/**
 * The spoken word behind a written one: "10" and "ten", "per cent" and "%", "colour" and "color", "Dr." and "doctor". Closed
 * lists only: what is not listed is another word, however near its letters are.
 */

import spelling from "../../data/spelling.json" with { type: "json" };
import written from "../../data/written-forms.json" with { type: "json" };

const IZE = new Set(written.ize);
const DOUBLED = new Set(written.doubled);
const LYSE = new Set(written.lyse);
const VARIANTS = new Map(Object.entries(spelling.variants));
const OWN_APOSTROPHE = new Set(written.ownApostrophe);
/** "m" stands for a million only behind a figure. */
const ABBREVIATIONS = new Map(Object.entries(spelling.abbreviations).filter(([short]) => short !== "m"));

/** The word in American spelling, by list. */
function american(word: string): string {
  const listed = VARIANTS.get(word);
  if (listed !== undefined) return listed;
  const ise = /^(\p{L}{2,20})is(e|ed|es|ing|er|ers|ation|ations)$/u.exec(word);
  if (ise && IZE.has(ise[1] ?? "")) return `${ise[1]}iz${ise[2]}`;
  const double = /^(\p{L}{3,12}l)l(ed|ing|er|ers|or|ors)$/u.exec(word);
  if (double && DOUBLED.has(double[1] ?? "")) return `${double[1]}${double[2]}`;
  for (const ending of ENDINGS) {
    if (!word.endsWith(ending)) continue;
    const stem = word.slice(0, -ending.length);
    const verb = ending === "ing" || ending === "ed" ? `${stem}e` : stem;
    if (LYSE.has(verb)) return `${verb.slice(0, -2)}z${ending === "ing" || ending === "ed" ? "" : "e"}${ending}`;
    const base = VARIANTS.get(stem);
    if (base !== undefined) return base + (ending === "d" && !base.endsWith("e") ? "ed" : ending);
  }
  return word;
}

/** Of the listed words, as they are inflected; "d" before "ed": "centre-d". */
const ENDINGS = ["s", "d", "ed", "ing"];

/** The key of a word by itself, from its normal form; numbers and phrases are read from several words in `units.ts`. */
export function keyOf(norm: string): string {
  const short = ABBREVIATIONS.get(norm.replace(/\.$/, ""));
  if (short !== undefined) return short.replace(/\./g, "");
  const plain = norm.normalize("NFD").replace(/\p{M}/gu, "").normalize("NFC").replace(/\./g, "");
  return american(OWN_APOSTROPHE.has(norm) ? plain : plain.replace(/'/g, ""));
}

/** Words that are one word in another writing: "per cent". */
export const PHRASES: ReadonlyMap<string, string> = new Map(Object.entries(written.phrases));
/** The first words of the phrases. */
export const PHRASE_HEADS: ReadonlySet<string> = new Set(
  Object.keys(written.phrases).map((p) => p.split(" ")[0] ?? ""),
);

/** "$" → "dollars". */
export const CURRENCIES: ReadonlyMap<string, string> = new Map(Object.entries(written.currencies));

const APART = new Set(written.apart);

/** Whether words that make the same letters are one word but for a hyphen: "e-mail" and "email", never "may be" and "maybe". */
export function isJoined(words: readonly string[], joined: readonly string[]): boolean {
  return words.join("") === joined.join("") && !APART.has(words.join(" ")) && !APART.has(joined.join(" "));
}
