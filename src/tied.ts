/**
 * What ties articles whatever their quotations have in common: which are one text, and whom they credit. It needs nothing of
 * what the rest of the weaving finds, and little comes of it, so another thread can find it meanwhile.
 */

import { findReprints } from "./match/reprints.js";
import type { Article, Credit, Quotation } from "./model.js";
import { type AskedOutlets, findAllCredits } from "./trace/trace.js";

export interface Tied {
  /** Article id → the article whose text it is. */
  readonly origins: ReadonlyMap<string, string>;
  readonly credits: readonly Credit[];
  readonly asked: AskedOutlets;
}

export function tie(articles: readonly Article[], quotations: readonly Quotation[]): Tied {
  const asked: AskedOutlets = new Map();
  return { origins: findReprints(articles), credits: findAllCredits(articles, quotations, asked), asked };
}
