/** What is on the desk of whoever asks: sources to hold quotations against, and a ledger. The tools answer from it alone. */

import type { Ask } from "../check/asks.js";
import type { Sources } from "../check/sources.js";
import type { Style } from "../check/style.js";
import type { Article, AskedLedger, Ledger, Problem } from "../model.js";
import type { FoundStatement } from "../store/search.js";

export interface Desk {
  /** Read once; empty where none was given. */
  readonly sources: Sources;
  readonly style: Style;
  readonly ledger: DeskLedger | null;
}

/** What a ledger has to say to what is quoted. */
export interface LedgerReply {
  readonly articles: readonly Article[];
  /** Null where these are all articles it holds. */
  readonly asked: AskedLedger | null;
  readonly problems: readonly Problem[];
}

/** The part of a ledger's `Store` that answers need. */
export interface DeskLedger {
  /** Its file, as the user named it. */
  readonly name: string;
  search(words: string): Promise<readonly FoundStatement[]>;
  /** A statement by its id; null where there is none. */
  statement(id: string): Promise<FoundStatement | null>;
  /** What concerns these articles. */
  about(articles: ReadonlySet<string>): Promise<Ledger>;
  /** The articles that have something to say to what is quoted. */
  ask(asks: readonly Ask[]): Promise<LedgerReply>;
}
