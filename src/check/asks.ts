/** What a ledger too large to be read whole is asked for: the words by which a draft's quotations would be found in it. */

import type { Article } from "../model.js";
import { surprisal } from "../text/surprisal.js";
import { normalForm, readWords } from "../text/words.js";
import { claimsOf } from "./claims.js";
import { readUnits, type Unit } from "./units.js";

/** One stretch of a quotation, to be looked for by itself. */
export interface Ask {
  /** Its rarest words, as printed, the rarest first. */
  readonly telling: readonly string[];
  /** All its words, as printed and in their order. */
  readonly words: readonly string[];
}

/** Words asked for at once: what holds all of them, then all but one, and so on down to two (`docs/decisions/0027`). */
const TELLING = 5;

/** A longer quotation is asked for in stretches: its parts may stand in two statements, and each has rare words of its own. */
const STRETCH = 40;

/** Fewer words are asked for only where the quotation has no more. */
const FEWEST = 3;

/** For every quotation of a draft. */
export function asksOf(draft: Article): Ask[] {
  return asksFor(
    claimsOf(draft).map(({ quotation }) => readUnits(draft.text, quotation.segments)),
    draft.text,
  );
}

/** For some words by themselves. */
export function asksOfWords(words: string): Ask[] {
  return asksFor([readUnits(words, [[0, words.length]])], words);
}

function asksFor(quotations: readonly (readonly Unit[])[], text: string): Ask[] {
  const asks = new Map<string, Ask>();
  for (const units of quotations) {
    const stretches = stretchesOf(units);
    for (const stretch of stretches) {
      if (stretch.length < FEWEST && stretches.length > 1) continue;
      const ask = askFor(text, stretch);
      if (ask.telling.length > 0) asks.set(ask.telling.join(" "), ask);
    }
  }
  return [...asks.values()];
}

/** Divided where the print divides it, and evenly where it is long. Words in brackets are an editor's. */
function stretchesOf(units: readonly Unit[]): Unit[][] {
  const parts: Unit[][] = [];
  for (const unit of units) {
    if (unit.bracket === "whole") continue;
    const last = parts.at(-1);
    if (!last || unit.break) parts.push([unit]);
    else last.push(unit);
  }
  return parts.flatMap((part) => {
    const length = Math.ceil(part.length / Math.ceil(part.length / STRETCH));
    return Array.from({ length: Math.ceil(part.length / length) }, (_, i) => part.slice(i * length, (i + 1) * length));
  });
}

function askFor(text: string, units: readonly Unit[]): Ask {
  const byNorm = new Map(units.filter(({ bracket }) => bracket === "none").map((unit) => [unit.norm, unit]));
  const telling = [...byNorm.values()]
    .sort((a, b) => surprisal(b.norm) - surprisal(a.norm) || a.start - b.start)
    .slice(0, TELLING)
    .map(({ start, end }) => text.slice(start, end));
  const words = units.map(({ start, end }) => text.slice(start, end));
  return { telling, words };
}

/** A quotation that the ledger holds. */
export interface Held {
  readonly article: string;
  readonly text: string;
  /** A turn of a transcript. */
  readonly isTurn: boolean;
}

/** Transcripts and articles that are read for one ask: the same words in more of them say nothing more. */
const READ = 3;

/** One that shares less, beside the one that shares most, is not read: it has the usual words in common with it. */
const SHARE = 0.5;

/** The transcripts whose turns share most with what was asked for, then the articles whose quotations do. */
export function nearest({ words }: Ask, held: readonly Held[]): string[] {
  const wanted = new Set(words.map(normalForm));
  const scored = held.map(({ article, text, isTurn }) => {
    const shared = new Set<string>();
    for (const { norm } of readWords(text, [[0, text.length]])) if (wanted.has(norm)) shared.add(norm);
    let bits = 0;
    for (const norm of shared) bits += surprisal(norm);
    return { article, isTurn, bits };
  });
  scored.sort((a, b) => b.bits - a.bits || (a.article < b.article ? -1 : 1));
  const near = scored.filter(({ bits }) => bits >= SHARE * (scored[0]?.bits ?? 0));
  const few = (turns: boolean): string[] =>
    [...new Set(near.filter(({ isTurn }) => isTurn === turns).map(({ article }) => article))].slice(0, READ);
  return [...few(true), ...few(false)];
}
