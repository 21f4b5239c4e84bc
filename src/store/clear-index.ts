import { type Queries, sqlite } from "./query.js";
import { writeState } from "./state.js";

/** Takes the whole index away; it is made anew with the next weaving of the whole collection. */
export function clearIndex(queries: Queries): void {
  for (const table of ["index_reading", "index_quotation", "index_article", "index_entries", "index_seen"] as const)
    queries.run(sqlite.deleteFrom(table));
  writeState(queries, "index", "");
}
