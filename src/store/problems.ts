/** What could not be used, kept until its source is read again. */

import type { Problem } from "../model.js";
import { byText } from "./order.js";
import { type Queries, sqlite } from "./query.js";

/** Replaces what was wrong with these sources by what is wrong with them now. Must run inside one transaction. */
export function keepProblems(queries: Queries, sources: Iterable<string>, problems: readonly Problem[]): void {
  const read = new Set(sources);
  const now = new Map(problems.map((problem) => [keyOf(problem), problem]));
  for (const old of storedProblems(queries)) {
    if (now.delete(keyOf(old)) || !read.has(old.source)) continue;
    queries.run(sqlite.deleteFrom("problem").where("source", "=", old.source).where("message", "=", old.message));
  }
  for (const { source, message } of now.values()) queries.insert("problem", { source, message });
}

function storedProblems({ all }: Queries): readonly Problem[] {
  return all(sqlite.selectFrom("problem").selectAll());
}

function keyOf({ source, message }: Problem): string {
  return JSON.stringify([source, message]);
}

/** All problems, by source and message; articles that had to take another id among them. */
export function readProblems(queries: Queries): Problem[] {
  return [...storedProblems(queries), ...renamed(queries)].sort(
    (a, b) => byText(a.source, b.source) || byText(a.message, b.message),
  );
}

function renamed({ all }: Queries): Problem[] {
  const rows = all(
    sqlite
      .selectFrom("article")
      .innerJoin("article as holder", "holder.id", "article.given_id")
      .whereRef("article.id", "<>", "article.given_id")
      .select(["article.id", "article.given_id", "article.source", "holder.source as other"]),
  );
  return rows.map(({ id, given_id, source, other }) => {
    const other_ = other === source ? "another article there" : `another article, in ${other}`;
    return {
      source,
      message: `the id "${given_id}" is also that of ${other_}; expected an id of its own; kept as "${id}"`,
    };
  });
}
