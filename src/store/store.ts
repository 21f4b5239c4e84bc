/**
 * The ledger on disk. A short interface, so that another database can stand behind it; this is the one for a single file.
 */

import { existsSync } from "node:fs";
import { StemmaError } from "../errors.js";
import type { Indexed, Kept } from "../kept.js";
import type { Article, Ledger, Problem, Quotation } from "../model.js";
import { sortedBy } from "../text/order.js";
import { readAbout } from "./about.js";
import { type Added, addArticle, alreadyKept, arrivalOf } from "./add.js";
import { type Arrived, weaveArrived } from "./arrived.js";
import { readArticles, readQuotations } from "./article-read.js";
import { clearIndex } from "./clear-index.js";
import type { Subject } from "./concerning.js";
import { type Connection, connect } from "./driver.js";
import { Held } from "./held.js";
import { indexWords } from "./index-words.js";
import { type InputRead, type KnownInput, keepInputs, readInput } from "./inputs.js";
import { makeIndex } from "./kept.js";
import { migrate } from "./migrate.js";
import { keepProblems, readProblems } from "./problems.js";
import { among, queries, sqlite } from "./query.js";
import { findQuoting, type Quoting, type Wanted } from "./quoting.js";
import { type FoundStatement, findStatement, search } from "./search.js";
import { generation, isStale, markWoven, readState, writeState } from "./state.js";
import { readCredits, readLineage, readStatements, readStories } from "./woven-read.js";
import { keepRest, keepStatements } from "./woven-rows.js";

export type { FoundArticle, InputRead, KnownInput } from "./inputs.js";

/** The articles and quotations at one moment, for weaving. */
export interface Collection {
  readonly articles: readonly Article[];
  readonly quotations: readonly Quotation[];
  /** Names the moment: what is woven from this collection is kept only while it still holds. */
  readonly generation: string;
  /** Nothing was woven in this ledger before. */
  readonly isFirst: boolean;
}

export interface Store {
  /**
   * Keeps one article with its quotations, in one transaction; writes nothing when both are known. Two articles that give
   * one id are both kept, see `problems`; so are all places that one article was read from.
   */
  add(article: Article, quotations: readonly Quotation[]): Promise<Added>;
  /** Replaces what is known to be wrong with these sources. */
  keepProblems(sources: Iterable<string>, problems: readonly Problem[]): Promise<void>;
  /** True when articles came or changed after the statements were made, or another version made them. */
  isStale(): Promise<boolean>;
  collection(): Promise<Collection>;
  /** All problems, by source: also articles that are kept under another id than their own, because two have it. */
  problems(): Promise<readonly Problem[]>;
  /**
   * Replaces statements, credits, lineage and stories in one transaction, writing only what differs. False, and nothing is
   * written, when another process has changed the articles since `generation`: weave again. `indexed` is the index over
   * all of them; without it the next ones cannot be woven in.
   */
  keepWoven(ledger: Ledger, generation: string, indexed?: Indexed | undefined): Promise<boolean>;
  /**
   * Has articles woven in that came after the statements were made, in one transaction: "done", or "more" where some are
   * left. "whole", and nothing is written, where everything is to be woven anew: there is no index that could be trusted,
   * or more is new than old.
   */
  weaveNew(weave: (kept: Kept, arrived: Arrived) => void): Promise<"done" | "more" | "whole">;
  /** All that is kept: articles, quotations and statements by id, the rest in the order it was given. */
  load(): Promise<Ledger>;
  /** The part of it that concerns some articles: all of these, and what ties them to others. */
  about(subject: Subject): Promise<Ledger>;
  /** The ids under which the articles added under these keys are kept. */
  ids(keys: ReadonlySet<string>): Promise<ReadonlySet<string>>;
  search(words: string): Promise<readonly FoundStatement[]>;
  /** How many articles are kept. */
  size(): Promise<number>;
  /** Each time the quotations that hold most of the words wanted, as of the last weaving; see `findQuoting`. */
  quoting(wanted: Iterable<Wanted>): Promise<readonly (readonly Quoting[])[]>;
  /** The articles named, by id; all of them where none is. */
  articles(ids?: Iterable<string>): Promise<readonly Article[]>;
  /** A statement by its id; null where there is none. */
  statement(id: string): Promise<FoundStatement | null>;
  /** What a watch has kept of a feed, as `keepFeed` was given it; empty where it has kept nothing. */
  feed(address: string): Promise<string>;
  keepFeed(address: string, state: string): Promise<void>;
  /** What was read of this file, as it is and by this version; null where nothing was. */
  input(path: string, identity: string): Promise<KnownInput | null>;
  /** Keeps how far files have been read, in one transaction. What is named in it must have been added before. */
  keepInputs(inputs: readonly InputRead[]): Promise<void>;
  close(): Promise<void>;
}

export interface OpenOptions {
  /** Whether a ledger that is not there is made; true unless said otherwise. */
  readonly create?: boolean;
}

/** Opens or makes a ledger; `:memory:` keeps nothing. Throws a `StemmaError` that names the file. */
export async function openLedger(file: string, { create = true }: OpenOptions = {}): Promise<Store> {
  if (/^postgres(ql)?:/iu.test(file)) {
    const message = "a PostgreSQL ledger is not built yet; expected the name of a file, or :memory:";
    throw new StemmaError("not-built", message);
  }
  if (file === "") throw new StemmaError("usage", "the name of the ledger is empty; expected a file, or :memory:");
  if (!create && file !== ":memory:" && !existsSync(file)) {
    throw new StemmaError("ledger-missing", `${file}: no ledger there; expected a file that stemma trace has written`);
  }
  const connection = connect(file);
  try {
    migrate(connection, file);
    // A process that is killed loses nothing this way; a machine that loses power may lose its last articles, never the file.
    connection.exec("PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON");
  } catch (error) {
    connection.close();
    throw error;
  }
  return storeOn(connection);
}

const countArticles = sqlite.selectFrom("article").select(({ fn }) => fn.countAll<number>().as("articles"));

function storeOn(connection: Connection): Store {
  const on = queries(connection);
  // Of a ledger that has articles already, what is added is not all.
  const held = generation(on) === "" ? new Held() : null;
  return {
    add: async (article, quotations) => {
      const arrival = arrivalOf(article, quotations);
      // What was new article after article is hardly known: then it is looked up once, within the transaction.
      const known = held?.isWhole ? null : alreadyKept(on, arrival);
      const added = known ?? connection.transaction(() => addArticle(on, arrival));
      held?.add(added, article, quotations);
      return added;
    },
    keepProblems: async (sources, problems) => connection.transaction(() => keepProblems(on, sources, problems)),
    problems: async () => readProblems(on),
    isStale: async () => isStale(on),
    collection: async () =>
      connection.snapshot(() => {
        const now = generation(on);
        const { articles, quotations } = held?.take(Number(now)) ?? {
          articles: readArticles(on),
          quotations: sortedBy(readQuotations(on), (quotation) => quotation.id),
        };
        return { articles, quotations, generation: now, isFirst: readState(on, "woven") === "" };
      }),
    keepWoven: async (ledger, wovenFrom, indexed) =>
      connection.transaction(() => {
        if (generation(on) !== wovenFrom) return false;
        const stale = isStale(on);
        if (keepStatements(on, ledger.statements) || stale) indexWords(on);
        keepRest(on, ledger);
        if (indexed) makeIndex(on, indexed);
        else clearIndex(on);
        markWoven(on);
        return true;
      }),
    weaveNew: async (weave) => weaveArrived(connection, on, weave),
    about: async (subject) => connection.snapshot(() => readAbout(on, subject)),
    load: async () =>
      connection.snapshot(() => ({
        articles: readArticles(on),
        quotations: sortedBy(readQuotations(on), (quotation) => quotation.id),
        statements: readStatements(on),
        credits: readCredits(on),
        lineage: readLineage(on),
        stories: readStories(on),
        problems: readProblems(on),
      })),
    ids: async (keys) => {
      const rows = on.all(sqlite.selectFrom("article").select("id").where(among("content_hash", keys)));
      return new Set(rows.map((row) => row.id));
    },
    search: async (words) => connection.snapshot(() => search(on, words)),
    size: async () => on.all(countArticles)[0]?.articles ?? 0,
    quoting: async (wanted) => connection.snapshot(() => findQuoting(on, wanted)),
    articles: async (ids) => connection.snapshot(() => readArticles(on, ids ?? null)),
    statement: async (id) => connection.snapshot(() => findStatement(on, id)),
    feed: async (address) => readState(on, `feed ${address}`),
    keepFeed: async (address, state) => connection.transaction(() => writeState(on, `feed ${address}`, state)),
    input: async (path, identity) => readInput(on, path, identity),
    keepInputs: async (inputs) => connection.transaction(() => keepInputs(on, inputs)),
    close: async () => connection.close(),
  };
}
