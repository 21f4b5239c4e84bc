/**
 * Matches → statements: families, their fullest attested text, and every rendition's differences from it. Knows nothing
 * of files, databases or HTML.
 */

import type { Article, Match, Quotation, Statement } from "../model.js";
import { contentId } from "../text/id.js";
import { mayBeSameName } from "../text/names.js";
import { type WordsOf, wordsIn } from "../text/printed.js";
import { type Family, gatherFamilies } from "./families.js";
import { hangLeaves } from "./leaves.js";
import { occasionOf, sameOccasionIn } from "./occasion.js";
import { type Attribution, describeFamily, describeSole } from "./renditions.js";
import { chooseWords } from "./strands.js";
import { writeSoleText, writeText } from "./text.js";
import { readWitnesses, type Witness } from "./witness.js";

/** Every quotation is in one statement, a conflated one in two. Sorted by id; the order of the inputs does not matter. */
export function assemble(
  articles: readonly Article[],
  quotations: readonly Quotation[],
  matches: readonly Match[],
  origins: ReadonlyMap<string, string>,
): Statement[] {
  const families = toFamilies(articles, quotations, matches, origins);
  return families.map(toStatement).sort((x, y) => (x.id < y.id ? -1 : 1));
}

/** The first half of it, which sees the whole collection. */
export function toFamilies(
  articles: readonly Article[],
  quotations: readonly Quotation[],
  matches: readonly Match[],
  origins: ReadonlyMap<string, string>,
  wordsOf: WordsOf = wordsIn(articles),
): Family[] {
  return hangLeaves(gatherFamilies(readWitnesses(articles, quotations, origins, wordsOf), matches));
}

/** The second: the statement of one family alone. */
export function toStatement(family: Family): Statement {
  const { members, leaves } = family;
  const reference = members.find((witness) => witness.isTranscript) ?? null;
  const speaker = reference?.quotation.speaker.name ?? commonestName(members);
  const isSame = sameOccasionIn([...members, ...leaves]);
  const occasion = occasionOf(members, leaves, reference, isSame);
  const { text, joints, spans, renditions } = written(family, { speaker, saidTo: occasion.saidTo, isSame });
  return {
    id: contentId(
      "statement",
      ...members
        .map((witness) => witness.quotation.id)
        .sort()
        .slice(0, 1),
    ),
    speaker,
    occasion,
    text,
    spans,
    joints,
    reference: reference?.quotation.id ?? null,
    renditions: [...renditions].sort((x, y) =>
      x.article < y.article ? -1 : x.article > y.article ? 1 : firstOffset(x.quotation) - firstOffset(y.quotation),
    ),
  };
}

type Written = Pick<Statement, "text" | "joints" | "spans" | "renditions">;

/** The text of a family, and each of its renditions beside it. */
function written(family: Family, attribution: Attribution): Written {
  const sole = soleWitness(family);
  if (sole) {
    const { start, end, ...text } = writeSoleText(sole);
    return { ...text, ...describeSole(sole, start, end) };
  }
  const text = writeText(chooseWords(ownWords(family.members, attribution.speaker)));
  return { text: text.text, joints: text.joints, ...describeFamily(family, text, attribution) };
}

/** Whoever gives the words to another speaker may quote them within that speaker's own: they add no word to the text. */
function ownWords(members: readonly Witness[], speaker: string | null): readonly Witness[] {
  if (speaker === null) return members;
  const own = members.filter(
    ({ quotation }) => quotation.speaker.name === null || mayBeSameName(quotation.speaker.name, speaker),
  );
  return own.length > 0 ? own : members;
}

/** One witness alone says what the statement is: nothing to compare, and so little to do. */
export const isAlone = (family: Family): boolean => soleWitness(family) !== null;

/** Most statements have one witness; without brackets in it there is nothing to weigh. */
function soleWitness({ members, leaves, conflated }: Family): Witness | null {
  const [only, another] = members;
  const isPlain = only?.printed.every(({ bracket }) => bracket === "none") === true;
  return only && !another && isPlain && leaves.length === 0 && conflated.length === 0 ? only : null;
}

const firstOffset = (quotation: string): number => Number(/:(\d+)-\d+$/.exec(quotation)?.[1] ?? 0);

/** The name most origins give, in its fullest form; names that may be one person's count together. */
function commonestName(members: readonly Witness[]): string | null {
  const [only, another] = members;
  if (only && !another) return only.quotation.speaker.name || null;
  const named = new Map<string, Set<string>>();
  for (const { quotation, origin } of members) {
    const { name } = quotation.speaker;
    if (name) named.set(name, (named.get(name) ?? new Set()).add(origin));
  }
  let best: { name: string; origins: number } | null = null;
  for (const name of named.keys()) {
    const alike = [...named.keys()].filter((other) => mayBeSameName(name, other));
    const origins = new Set(alike.flatMap((other) => [...(named.get(other) ?? [])])).size;
    const fullest = alike.sort((x, y) => y.length - x.length || (x < y ? -1 : 1))[0] ?? name;
    if (!best || origins > best.origins || (origins === best.origins && fullest < best.name))
      best = { name: fullest, origins };
  }
  return best?.name ?? null;
}
