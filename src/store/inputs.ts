/** How far files have been read, and what was found in them: a call that was stopped goes on there. */

import type { Problem } from "../model.js";
import { VERSION } from "../version.js";
import { compiledOnce, type Queries, sqlite } from "./query.js";

/** An article found in a file: the key that the ledger knows it by (`Added.key`), and the source it was given under. */
export interface FoundArticle {
  readonly key: string;
  readonly source: string;
}

/** One that an earlier call has found. */
export interface KnownArticle extends FoundArticle {
  /** The least source it was read from, where that is another one: `Added.sameAs`. */
  readonly sameAs?: string;
}

export interface KnownInput {
  /** Where its reader goes on, as it said itself; null where it came to the end. */
  readonly mark: string | null;
  readonly articles: readonly KnownArticle[];
  readonly problems: readonly Problem[];
}

/** One more part of a file that was read. */
export interface InputRead extends KnownInput {
  readonly path: string;
  readonly identity: string;
  /** True for the first part of a file: what another file at this path held is forgotten. */
  readonly isFirst: boolean;
}

const byPath = compiledOnce((path: string) =>
  sqlite.selectFrom("input").select(["identity", "read_by", "mark", "problems"]).where("path", "=", path),
);
const articlesIn = compiledOnce((path: string) =>
  sqlite
    .selectFrom("input_article")
    .leftJoin("article", "article.content_hash", "input_article.content_hash")
    .select(["input_article.content_hash", "input_article.source", "article.source as kept"])
    .where("input", "=", path),
);
const forget = compiledOnce((path: string) => sqlite.deleteFrom("input").where("path", "=", path));
const goOn = compiledOnce((mark: string | null, problems: string, path: string) =>
  sqlite.updateTable("input").set({ mark, problems }).where("path", "=", path),
);
const insertFound = compiledOnce((input: string, content_hash: string, source: string) =>
  sqlite
    .insertInto("input_article")
    .values({ input, content_hash, source })
    .onConflict((conflict) => conflict.doNothing()),
);

export function readInput({ all }: Queries, path: string, identity: string): KnownInput | null {
  const row = all(byPath(path))[0];
  if (row === undefined || row.identity !== identity || row.read_by !== VERSION) return null;
  const messages = JSON.parse(row.problems) as string[];
  return {
    mark: row.mark,
    articles: all(articlesIn(path)).map(({ content_hash, source, kept }) => ({
      key: content_hash,
      source,
      ...(kept === null || kept === source ? {} : { sameAs: kept }),
    })),
    problems: messages.map((message) => ({ source: path, message })),
  };
}

/** Must run inside one transaction. */
export function keepInputs({ all, run, insert }: Queries, inputs: readonly InputRead[]): void {
  for (const { path, identity, isFirst, mark, articles, problems } of inputs) {
    const messages = problems.map(({ message }) => message);
    const before = all(byPath(path))[0];
    if (isFirst) {
      run(forget(path));
      insert("input", { path, identity, read_by: VERSION, mark, problems: JSON.stringify(messages) });
      // Another process may have begun it anew meanwhile: then that is the one to go on.
    } else if (before?.identity !== identity) continue;
    else run(goOn(mark, JSON.stringify([...(JSON.parse(before.problems) as string[]), ...messages]), path));
    for (const { key, source } of articles) run(insertFound(path, key, source));
  }
}
