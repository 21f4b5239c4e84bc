/** Names as keys: who may be the same person. */

import speakers from "../../data/speakers.json" with { type: "json" };
import { wordSet } from "./word-set.js";

/** Titles before a name; a name's last word is never one: "Mike Judge". */
const TITLES = wordSet(`${speakers.beforeNames} dame prince princess`);
const SUFFIXES = new Set(["jr", "sr", "ii", "iii"]);

const known = new Map<string, readonly string[]>();

/** A name's words, remembered: the same few names are compared again and again. */
function parts(name: string): readonly string[] {
  let found = known.get(name);
  if (!found) {
    found = split(name);
    if (known.size > 50_000) known.clear();
    known.set(name, found);
  }
  return found;
}

const split = (name: string): string[] =>
  name
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((part) => part !== "" && !SUFFIXES.has(part))
    .filter((part, i, all) => i === all.length - 1 || !TITLES.has(part));

/** The family name in plain letters, which all forms of a person's name share; the last word of a body's name. */
export function speakerKey(name: string): string {
  return parts(name).at(-1) ?? name.toLowerCase();
}

/** Titles that go with a first name: "Dame Ada" is Ada Marrow. */
const FIRST_NAMED = /^(?:Sir|Dame|Lady|Prince|Princess) \p{L}+$/u;

/** Whether two names may be one speaker's: "Marrow", "Dame Ada" and "Ada Marrow", not "Ada Marrow" and "Ida Marrow". */
export function mayBeSameName(a: string, b: string): boolean {
  const [x, y] = [parts(a), parts(b)];
  if (x.at(-1) !== y.at(-1)) return (FIRST_NAMED.test(a) && begins(y, x)) || (FIRST_NAMED.test(b) && begins(x, y));
  const [short, long] = x.length <= y.length ? [x, y] : [y, x];
  return (
    short.length <= 1 ||
    short[0] === long[0] ||
    short.every((part) => long.includes(part)) ||
    isInitial(short[0], long[0])
  );
}

const begins = (name: readonly string[], first: readonly string[]): boolean =>
  name.length > 1 && name[0] === first.at(-1);
const isInitial = (a = "", b = ""): boolean => (a.length === 1 || b.length === 1) && a[0] === b[0];
