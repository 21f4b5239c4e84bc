/** Whether the statements were made from the articles as they are now. */

import { VERSION } from "../version.js";
import { compiledOnce, type Queries, sqlite } from "./query.js";
import type { StateKey } from "./tables.js";

const stateUnder = compiledOnce((key: StateKey) =>
  sqlite.selectFrom("ledger_state").select("value").where("key", "=", key),
);
const write = compiledOnce((key: StateKey, value: string) =>
  sqlite
    .insertInto("ledger_state")
    .values({ key, value })
    .onConflict((conflict) => conflict.column("key").doUpdateSet(({ ref }) => ({ value: ref("excluded.value") }))),
);

// Of every article that comes: one statement, and not two questions before it.
const countOne = compiledOnce((key: StateKey, first: string) =>
  sqlite
    .insertInto("ledger_state")
    .values({ key, value: first })
    .onConflict((conflict) =>
      conflict.column("key").doUpdateSet(({ cast, eb, lit, ref }) => ({
        value: cast<string>(eb(cast<number>(ref("ledger_state.value"), "integer"), "+", lit(1)), "text"),
      })),
    ),
);

export function readState({ all }: Queries, key: StateKey): string {
  return all(stateUnder(key))[0]?.value ?? "";
}

/** Writes only what differs, so that a command that changes nothing leaves the file's bytes alone. */
export function writeState(queries: Queries, key: StateKey, value: string): void {
  if (readState(queries, key) === value) return;
  queries.run(write(key, value));
}

/** The articles changed: what was woven before is stale from here on. */
export function countChange({ run }: Queries): void {
  run(countOne("articles", "1"));
}

/** How often the articles have changed; statements are woven from one such state and kept under its number. */
export function generation(queries: Queries): string {
  return readState(queries, "articles");
}

export function isStale(queries: Queries): boolean {
  return readState(queries, "woven") !== generation(queries) || readState(queries, "woven_by") !== wovenBy(queries);
}

/** Whether this version made the statements, of whatever articles there were. */
export function wasWovenHere(queries: Queries): boolean {
  return readState(queries, "woven_by") === VERSION;
}

export function markWoven(queries: Queries): void {
  writeState(queries, "woven", generation(queries));
  writeState(queries, "woven_by", wovenBy(queries));
}

/** Another version may match or assemble otherwise. An empty ledger is up to date without a mark. */
function wovenBy(queries: Queries): string {
  return generation(queries) === "" ? "" : VERSION;
}
