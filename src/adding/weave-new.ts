/**
 * Weaves new articles into a ledger: finds what they may touch, weaves that anew, and leaves the rest. What is made is
 * what weaving the whole collection would make, because everything a statement depends on is found from the index.
 */

import { toStatement } from "../assemble/assemble.js";
import type { Family } from "../assemble/families.js";
import { gatherFamilies } from "../assemble/families.js";
import { findHomes, gatherRepeats, isLeaf, isShort } from "../assemble/leaves.js";
import { byLength, readWitnesses, type Witness } from "../assemble/witness.js";
import type { Kept, KeptRendition } from "../kept.js";
import type { Article, Quotation } from "../model.js";
import { hashWord } from "../text/hash.js";
import { groupedBy } from "../text/order.js";
import { traceStatement } from "../trace/trace.js";
import { fragmentsIn, homesFor, unanchored } from "./fragments.js";
import { indexNew } from "./index-new.js";
import { isLong, Neighbours } from "./neighbours.js";
import { type Origins, originsNow, originsOf } from "./origins.js";
import { Overlay } from "./overlay.js";
import { reach } from "./reach.js";
import { creditsNow, tieNow } from "./ties.js";

export interface New {
  readonly articles: readonly Article[];
  /** All of theirs. */
  readonly quotations: readonly Quotation[];
}

export function weaveNew(kept: Kept, arrived: New): void {
  const credits = creditsNow(kept, arrived.articles, arrived.quotations);
  const index = new Overlay(kept, indexNew(kept, { ...arrived, asked: credits.asked }));
  const origins = originsNow(index);
  const { gone, families, records } = touched(index, origins, arrived);
  const articles = new Map(records.articles.map((article) => [article.id, article]));
  const before = kept.renditions(gone);
  const made = families.map((family) => traceStatement(toStatement(family), articles, records.origins));
  kept.index({ ...index.added, sketches: origins.sketches });
  kept.replaceStatements(gone, made);
  kept.replaceCredits(credits.articles, credits.made);
  tieNow(kept, credits, [
    ...arrived.articles.map(({ id }) => id),
    ...before.map(({ article }) => article),
    ...made.flatMap(({ renditions }) => renditions.map(({ article }) => article)),
  ]);
}

interface Touched {
  /** Statements of before that are not as they were, or no more. */
  readonly gone: ReadonlySet<string>;
  /** What stands in their place. */
  readonly families: readonly Family[];
  readonly records: Records;
}

function touched(index: Overlay, origins: Origins, arrived: New): Touched {
  const { kept, added } = index;
  const disturbed = kept.quotationsIn(origins.disturbed).filter(({ kind }) => kind !== "indirect");
  const disturbedReadings = kept.readingsOf(disturbed.map(({ id }) => id));
  const neighbours = new Neighbours(index);
  const start = [
    ...[...added.printed.values(), ...disturbedReadings.values()],
    ...[...neighbours.displaced(), ...neighbours.turned()],
  ];
  const longOnes = index.readings([...new Set(start)]).filter(isLong);
  const affected = reach(
    longOnes.map(({ number }) => number),
    (wave) => neighbours.of(wave),
  );
  const printings = index.printings([...affected]);
  const long = [...printings.values()].flat();

  const short = shortOnes(index, affected, arrived, disturbed);
  const readings = new Map([...kept.readingsOf(short.map(({ id }) => id)), ...added.printed]);
  const homes = new Set<number>();
  for (const [reading, quotations] of byReading(short, readings)) {
    const standsApart = quotations.some(({ speaker, saidTo }) => speaker.name !== null && saidTo !== null);
    const hasBreak = index.reading(reading).breaks.indexOf("1", 1) > 0;
    for (const home of homesFor(index, reading, standsApart || hasBreak)) if (!affected.has(home)) homes.add(home);
  }

  const beside = [...index.printings([...homes]).values()].flat();
  const oldShort = kept.renditionsOf(short.map(({ id }) => id));
  const candidates = kept.renditions([
    ...kept.renditionsOf(beside).flatMap((one) => (one.class === "conflated" ? [] : [one.statement])),
    ...oldShort.map(({ statement }) => statement),
  ]);
  const gone = new Set([...kept.renditionsOf(long), ...oldShort].map(({ statement }) => statement));
  const records = new Records(
    kept,
    origins,
    arrived,
    new Set([...long, ...short.map(({ id }) => id), ...candidates.map(({ quotation }) => quotation)]),
  );
  const anew = new Set(long);
  const own = gatherFamilies(
    new Map([...records.witnesses].filter(([id]) => anew.has(id))),
    neighbours.matches(printings),
  );
  const outside = keptFamilies(candidates, records, anew);
  const { hung, alone } = findHomes(
    short.flatMap(({ id }) => records.witnesses.get(id) ?? []),
    [...own, ...outside.values()],
    (word) => index.holders("word", hashWord(word)).length,
  );
  const families: Family[] = own.map((family) => ({ ...family, leaves: (hung.get(family) ?? []).sort(byLength) }));
  const asked = new Set(short.map(({ id }) => id));
  const shaken = new Set(kept.renditionsOf(disturbed.map(({ id }) => id)).map(({ statement }) => statement));
  for (const [statement, family] of outside) {
    const leaves = [...family.leaves.filter((leaf) => !asked.has(leaf.quotation.id)), ...(hung.get(family) ?? [])];
    if (!shaken.has(statement) && isSame(leaves, family.leaves)) gone.delete(statement);
    else families.push({ ...family, leaves: leaves.sort(byLength) });
  }
  return { gone, families: [...families, ...gatherRepeats(alone)], records };
}

/** New fragments with their repeats, and all that may hang otherwise than before. */
function shortOnes(
  index: Overlay,
  affected: ReadonlySet<number>,
  arrived: New,
  disturbed: readonly Quotation[],
): Quotation[] {
  const { kept, added } = index;
  const isShortOne = ({ id, kind }: Quotation): boolean => {
    const reading = added.printed.get(id);
    return kind !== "indirect" && (reading === undefined || !isLong(index.reading(reading)));
  };
  const fresh = arrived.quotations.filter(isShortOne);
  const old = kept.readingsOf(disturbed.map(({ id }) => id));
  const found = new Map(fresh.map((quotation) => [quotation.id, quotation]));
  for (const quotation of disturbed) {
    const reading = old.get(quotation.id);
    if (reading === undefined || !isLong(index.reading(reading))) found.set(quotation.id, quotation);
  }
  const whole = new Set([...fragmentsIn(index, affected), ...unanchored(index)]);
  const repeated = new Map<number, Set<string | null>>();
  for (const { id, speaker } of found.values()) {
    const reading = added.printed.get(id) ?? old.get(id);
    if (reading === undefined || !isLeaf(index.reading(reading).breaks.length)) continue;
    repeated.set(reading, (repeated.get(reading) ?? new Set()).add(speaker.name));
  }
  const printings = index.printings([...new Set([...whole, ...repeated.keys()])]);
  const ids = [...printings.values()].flat().filter((id) => !found.has(id));
  const readingOf = new Map([...printings].flatMap(([number, quotations]) => quotations.map((id) => [id, number])));
  const known = [...kept.quotations(ids), ...arrived.quotations.filter(({ id }) => readingOf.has(id))];
  for (const quotation of known) {
    const reading = readingOf.get(quotation.id) ?? 0;
    const isRepeat = quotation.speaker.name !== null && repeated.get(reading)?.has(quotation.speaker.name) === true;
    if (whole.has(reading) || isRepeat) found.set(quotation.id, quotation);
  }
  return [...found.values()];
}

function byReading(
  quotations: readonly Quotation[],
  readings: ReadonlyMap<string, number>,
): ReadonlyMap<number, readonly Quotation[]> {
  const read = quotations.filter(({ id }) => readings.has(id));
  const groups = groupedBy(read, ({ id }) => String(readings.get(id)));
  return new Map([...groups].map(([reading, group]) => [Number(reading), group]));
}

/** Families as they stand in the ledger, of those statements that hold longer quotations and none that is woven anew. */
function keptFamilies(
  renditions: readonly KeptRendition[],
  { witnesses }: Records,
  anew: ReadonlySet<string>,
): Map<string, Family> {
  const families = new Map<string, Family>();
  for (const [statement, group] of groupedBy(renditions, (one) => one.statement)) {
    if (group.some(({ quotation }) => anew.has(quotation))) continue;
    const placed = group.flatMap((one) => {
      const witness = witnesses.get(one.quotation);
      return witness ? [{ witness, isConflated: one.class === "conflated" }] : [];
    });
    const conflated = placed.filter((one) => one.isConflated).map(({ witness }) => witness);
    const rest = placed.filter((one) => !one.isConflated).map(({ witness }) => witness);
    const members = rest.filter(({ spoken }) => !isShort(spoken.length));
    if (members.length === 0) continue;
    const leaves = rest.filter(({ spoken }) => isShort(spoken.length));
    families.set(statement, {
      members: members.sort(byLength),
      conflated: conflated.sort(byLength),
      leaves: leaves.sort(byLength),
    });
  }
  return families;
}

function isSame(some: readonly Witness[], others: readonly Witness[]): boolean {
  const ids = new Set(some.map(({ quotation }) => quotation.id));
  return ids.size === others.length && others.every(({ quotation }) => ids.has(quotation.id));
}

/** The records that are needed, read once. */
class Records {
  readonly articles: readonly Article[];
  readonly origins: ReadonlyMap<string, string>;
  readonly witnesses: ReadonlyMap<string, Witness>;

  constructor(kept: Kept, origins: Origins, arrived: New, wanted: ReadonlySet<string>) {
    const fresh = arrived.quotations.filter(({ id }) => wanted.has(id));
    const here = new Set(fresh.map(({ id }) => id));
    const quotations = [...fresh, ...kept.quotations([...wanted].filter((id) => !here.has(id)))];
    const own = new Set(arrived.articles.map(({ id }) => id));
    const others = new Set(quotations.map(({ article }) => article).filter((id) => !own.has(id)));
    this.articles = [...arrived.articles, ...kept.articles(others)];
    this.origins = originsOf(
      kept,
      origins,
      this.articles.map(({ id }) => id),
    );
    this.witnesses = readWitnesses(this.articles, quotations, this.origins);
  }
}
