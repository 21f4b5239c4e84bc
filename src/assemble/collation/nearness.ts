/** What a changed word earns for standing under the one that it changed. */

import type { Nearness } from "../../text/align.js";
import { beginsBeyondAToZ, isNearWord } from "../grammar.js";
import { initialsOf } from "../inflections.js";
import type { AssembledText } from "../text.js";
import type { Witness } from "../witness.js";

/** Beside the 10 of an equal word: a spelling, an inflection or a stem, but nothing drawn from far away. */
const NEAR = 4;
/** Pairs of words asked about for one print, after which none is near: two printings of 4,000 different words each ask for as many. */
const ASKED = 1_000_000;
/** The same for all prints of a statement together: five hundred of a speech of 10,000 words ask for two million. */
const ALL_ASKED = 2_500_000;

const NONE: ReadonlySet<number> = new Set();

/** By the numbers of a word of the statement and of one in print. Which are near is told once for a word of the statement. */
export function nearness(statement: AssembledText, witness: Witness): Nearness {
  const asked = askedOf(statement);
  const printed = new Printed(witness, asked);
  const near = new Map<number, ReadonlySet<number>>();
  const nearTo = (a: number): ReadonlySet<number> => {
    const known = near.get(a);
    const theirs = known ?? printed.nearTo(asked.norms.get(a) ?? "");
    if (known === undefined) near.set(a, theirs);
    return theirs;
  };
  return { of: (a, b) => (nearTo(a).has(b) ? NEAR : 0), isNearAny: (a) => nearTo(a).size > 0 };
}

/** What its prints have in common: the words that are asked about, and how often they may be. */
interface Asked {
  readonly norms: ReadonlyMap<number, string>;
  left: number;
}

/** A speech is held against thousands of prints. */
const known = new WeakMap<AssembledText, Asked>();

function askedOf(statement: AssembledText): Asked {
  const made = known.get(statement) ?? {
    norms: new Map(statement.words.map(({ word, norm }) => [word, norm])),
    left: ALL_ASKED,
  };
  known.set(statement, made);
  return made;
}

/** The words of a print by the letters that they, or words that they are forms of, begin with: no others can be near. */
class Printed {
  readonly #words = new Map<number, string>();
  readonly #byInitial = new Map<string, number[]>();
  readonly #all: Asked;
  #left = ASKED;

  constructor({ spoken, words }: Witness, all: Asked) {
    this.#all = all;
    spoken.forEach(({ norm }, i) => {
      const word = words[i] as number;
      if (this.#words.has(word)) return;
      this.#words.set(word, norm);
      for (const initial of beginsBeyondAToZ(norm) ? [ANY] : initialsOf(norm)) {
        const known = this.#byInitial.get(initial);
        if (known) known.push(word);
        else this.#byInitial.set(initial, [word]);
      }
    });
  }

  nearTo(norm: string): ReadonlySet<number> {
    const found: number[] = [];
    const initials = beginsBeyondAToZ(norm) ? this.#byInitial.keys() : [ANY, ...initialsOf(norm)];
    for (const initial of initials) {
      for (const word of this.#byInitial.get(initial) ?? [])
        if (this.#left-- > 0 && this.#all.left-- > 0 && isNearWord(norm, this.#words.get(word) ?? "")) found.push(word);
    }
    return found.length === 0 ? NONE : new Set(found);
  }
}

/** In the place of a letter: what begins with none may be near to every word. */
const ANY = "*";
