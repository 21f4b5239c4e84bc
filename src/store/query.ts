/**
 * Typed queries on a synchronous connection. Kysely checks and compiles them; the driver runs them. Kysely's own executor
 * is left out because it is asynchronous: a transaction could then not be one unbroken piece of work.
 */

import {
  type Compilable,
  type CompiledQuery,
  DummyDriver,
  type Insertable,
  Kysely,
  type RawBuilder,
  type SqlBool,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  sql,
} from "kysely";
import type { Connection, Value } from "./driver.js";
import type { Tables } from "./tables.js";
import { toStored } from "./text.js";

/** Builds queries; never runs one itself. */
export const sqlite = new Kysely<Tables>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (database) => new SqliteIntrospector(database),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
});

/**
 * A query that is asked again and again: compiled at its first call, for building one takes longer than running it.
 * `build` puts its values into the query as they come and in their order.
 */
export function compiledOnce<V extends readonly Value[], T>(
  build: (...values: V) => Compilable<T>,
): (...values: V) => CompiledQuery<T> {
  let known: CompiledQuery<T> | null = null;
  return (...values) => {
    known ??= build(...values).compile();
    return { ...known, parameters: values };
  };
}

/** Whether a column's value is one of these; as many as there are, in one parameter. */
export function among(column: string, values: Iterable<string | number>): RawBuilder<SqlBool> {
  const stored = Array.from(values, (value) => (typeof value === "string" ? toStored(value) : value));
  return sql<SqlBool>`${sql.ref(column)} IN (SELECT value FROM json_each(${JSON.stringify(stored)}))`;
}

/** A row as it is written: what the file numbers itself is left out. */
export type NewRow<T extends keyof Tables> = Insertable<Tables[T]>;

export interface Queries {
  /** The rows a query gives, as Kysely typed them. */
  all<T>(query: Compilable<T> | CompiledQuery<T>): readonly T[];
  run(query: Compilable | CompiledQuery): void;
  /** Writes one row. The statement is compiled once per table, so all rows of a table name the same columns. */
  insert<T extends keyof Tables>(table: T, row: NewRow<T>): void;
}

export function queries(connection: Connection): Queries {
  const inserts = new Map<string, string>();
  return {
    all: <T>(query: Compilable<T> | CompiledQuery<T>) => {
      const { sql, parameters } = "compile" in query ? query.compile() : query;
      return connection.rows(sql, parameters as readonly Value[]) as unknown as readonly T[];
    },
    run: (query) => {
      const { sql, parameters } = "compile" in query ? query.compile() : query;
      connection.run(sql, parameters as readonly Value[]);
    },
    insert: (table, row) => {
      let sql = inserts.get(table);
      if (sql === undefined) {
        sql = sqlite
          .insertInto(table)
          .values(row as never)
          .compile().sql;
        inserts.set(table, sql);
      }
      connection.run(sql, Object.values(row) as readonly Value[]);
    },
  };
}
