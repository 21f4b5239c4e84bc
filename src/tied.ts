/**
 * What ties articles whatever their quotations have in common: which are one text, and whom they credit. It needs nothing of
 * what the rest of the weaving finds, and little comes of it, so another thread can find it meanwhile.
 */

import { findReprints } from "./match/reprints.js";
import type { Article, Credit, Quotation } from "./model.js";
import { type AskedOutlets, findAllCredits } from "./trace/trace.js";

/** Article id → the article whose text it is. */
export type Origins = ReadonlyMap<string, string>;

/** Whom articles credit, and the names that this hangs on. */
export interface Credited {
  readonly credits: readonly Credit[];
  readonly asked: AskedOutlets;
}

export interface Tied extends Credited {
  readonly origins: Origins;
}

export function tie(articles: readonly Article[], quotations: readonly Quotation[]): Tied {
  return { origins: originsOf(articles), ...credited(articles, quotations) };
}

export const originsOf: (articles: readonly Article[]) => Origins = findReprints;

export function credited(articles: readonly Article[], quotations: readonly Quotation[]): Credited {
  const asked: AskedOutlets = new Map();
  return { credits: findAllCredits(articles, quotations, asked), asked };
}
