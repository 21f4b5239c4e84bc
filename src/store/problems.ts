/** What could not be used, kept until its source is read again. */

import type { Problem } from "../model.js";
import { byText, groupedBy } from "../text/order.js";
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

/** All problems, by source and message; articles that share an id among them. */
export function readProblems(queries: Queries): Problem[] {
  return [...storedProblems(queries), ...sharedIds(queries)].sort(
    (a, b) => byText(a.source, b.source) || byText(a.message, b.message),
  );
}

/** One for each source of the articles: whichever of them a call is about, its reader learns of the others. */
function sharedIds({ all }: Queries): Problem[] {
  const moved = sqlite.selectFrom("article").select("given_id").whereRef("id", "<>", "given_id");
  const rows = all(
    sqlite.selectFrom("article").select(["id", "given_id", "source"]).where("given_id", "in", moved).orderBy("source"),
  );
  const groups = groupedBy(rows, ({ given_id, source }) => JSON.stringify([given_id, source]));
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const { given_id, source } = first;
    const others = rows.filter((other) => other.given_id === given_id && (group.length > 1 || other.id !== first.id));
    const places = [...new Set(others.map((other) => other.source))].join(", ");
    const kept = group.map(({ id }) => `"${id}"`).sort(byText);
    const message = `the id "${given_id}" is also that of another article, in ${places}; expected an id of its own; kept as ${kept.join(", ")}`;
    return { source, message };
  });
}
