import type { Group, Reading, Region } from "../gather.js";
import type { Named, Names } from "../names.js";
import { isSpokenOf } from "./disjoint.js";
import {
  type At,
  after,
  type Ear,
  earOf,
  type Heard,
  heardAt,
  type Last,
  type Said,
  surely,
  wordsOf,
} from "./heard.js";
import { resolve } from "./who.js";

/** Who speaks by the mentions chosen before, among names in which those who share one are told apart. */
export function tellApart(reading: Reading, names: Names, groups: readonly Group[], chosen: readonly Said[]): Heard[] {
  let last: Last = null;
  let here = 0;
  const isTold = (name: string): boolean => isSpokenOf(ear.quoted, name);
  const ear: Ear = earOf({
    ...names,
    find: (words, title, at) => names.find(words, title, at, { spoke: justHeard(last, here)?.name ?? null, isTold }),
  });
  const known = new Map<string, Named>();
  for (const { named } of names.all) known.set(named.name, named);
  const same = (heard: Heard): Heard => {
    const named = heard.named === null ? null : (known.get(heard.named.name) ?? heard.named);
    return { ...heard, named };
  };
  let before: At | null = null;
  return groups.map((regions, i) => {
    const said = chosen[i] as Said;
    const { heard, at, carried, fixed } = said;
    ear.quoted = wordsOf(reading, regions);
    let told = same(heard);
    if (carried && last !== null && isSame(at, before)) {
      const { named, name, confidence, sure } = last.heard;
      // As sure as before, but for how sure the one is from whom it is carried.
      told = { ...heard, named, name, confidence: (sure === 0 ? 0 : confidence / sure) * heard.sure };
    } else if (at !== null && (!fixed || heard.by === "name")) {
      const { tokens } = reading.sentences[at.sentence] as Reading["sentences"][number];
      const { paragraph } = regions[0] as Region;
      here = paragraph;
      const found = resolve(reading, ear, at.sentence, tokens, at.range, last, paragraph);
      told = surely(heardAt(found, heard.mention, heard.cue, carried ? heard.by : found.by), heard.sure);
    }
    last = after(last, { ...said, heard: told }, regions[regions.length - 1] as Region);
    before = at ?? before;
    return told;
  });
}

/** Paragraphs in which a talk goes on. */
const TALK = 2;

/** Who spoke a moment ago; the one before where the last is nobody with a name. */
function justHeard(last: Last, paragraph: number): Named | null {
  if (last === null) return null;
  if (last.heard.named !== null) return paragraph - last.paragraph <= TALK ? last.heard.named : null;
  return last.other !== null && paragraph - last.other.paragraph <= TALK ? last.other.named : null;
}

const isSame = (a: At | null, b: At | null) =>
  a === b || (a !== null && b !== null && a.sentence === b.sentence && a.range[0] === b.range[0]);
