/**
 * The one file that knows the database driver. libsql has better-sqlite3's synchronous interface, with these traps,
 * all kept in here: `get()` adds a `_metadata` key, a bound boolean aborts the process, text is cut at a NUL when read
 * (text.ts), bytes come back as an ArrayBuffer, and a file that cannot be opened gives an error without a code.
 */

import Libsql from "libsql";
import { StemmaError, type StemmaErrorCode } from "../errors.js";
import { fromStored, toStored } from "./text.js";

/** What SQLite stores and gives back. */
export type Value = string | number | null | Uint8Array;
export type Row = Readonly<Record<string, Value>>;

/** One open connection. All calls are synchronous; every error thrown is a `StemmaError` that names the file. */
export interface Connection {
  /** Runs statements that take no values. */
  exec(sql: string): void;
  /** Runs one statement; it is prepared once and kept for the next time. */
  run(sql: string, values: readonly Value[]): void;
  rows(sql: string, values?: readonly Value[]): readonly Row[];
  /** Runs `work` between BEGIN IMMEDIATE and COMMIT; takes all of it back if it throws. */
  transaction<T>(work: () => T): T;
  /** Runs `work` on one unmoving view of the file, whatever other processes write. */
  snapshot<T>(work: () => T): T;
  close(): void;
}

/** Another process may hold the write lock for as long as one article or one weaving takes. */
export const BUSY_MILLISECONDS = 10_000;

export function connect(file: string): Connection {
  const database = opened(file);
  const prepared = new Map<string, Libsql.Statement>();

  const guard = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      throw explained(file, error);
    }
  };
  const statement = (sql: string): Libsql.Statement => {
    const known = prepared.get(sql);
    if (known !== undefined) return known;
    const made = database.prepare(sql);
    prepared.set(sql, made);
    return made;
  };
  const exec = (sql: string): void => guard(() => void database.exec(sql));
  const between =
    (begin: string) =>
    <T>(work: () => T): T => {
      connection.run(begin, []);
      try {
        const result = work();
        connection.run("COMMIT", []);
        return result;
      } catch (error) {
        // A full disk or an I/O error has rolled back already; a second complaint would hide the first.
        if (database.inTransaction) database.exec("ROLLBACK");
        throw error;
      }
    };

  const connection: Connection = {
    exec,
    run: (sql, values) => guard(() => void statement(sql).run(values.map(stored))),
    rows: (sql, values = []) =>
      guard(() => (statement(sql).all(values.map(stored)) as Record<string, Value>[]).map(restored)),
    transaction: between("BEGIN IMMEDIATE"),
    snapshot: between("BEGIN"),
    close: () => {
      prepared.clear();
      try {
        // The driver really closes when its statements are collected as garbage; the file is to be complete now.
        database.prepare("PRAGMA wal_checkpoint(TRUNCATE)").all();
      } catch {
        // On a full or read-only disk the log stays beside the file and is read with it: nothing is lost.
      }
      database.close();
    },
  };
  guard(() => database.prepare(`PRAGMA busy_timeout = ${BUSY_MILLISECONDS}`).all());
  return connection;
}

function opened(file: string): Libsql.Database {
  try {
    return new Libsql(file);
  } catch (error) {
    const expected = "expected a file that can be read and written, in a folder that exists";
    throw new StemmaError("ledger-unopenable", `${file}: cannot be opened as a ledger; ${expected}`, { cause: error });
  }
}

function stored(value: Value): Value {
  return typeof value === "string" ? toStored(value) : value;
}

/** Changes the row in place: it is fresh from the driver and nobody else holds it. */
function restored(row: Record<string, Value>): Row {
  for (const name in row) {
    const value = row[name];
    if (typeof value === "string") row[name] = fromStored(value);
    else if ((value as unknown) instanceof ArrayBuffer) row[name] = new Uint8Array(value as unknown as ArrayBuffer);
  }
  return row;
}

/** SQLite's result codes by the beginning of their names, its own words (some errors come without a code), and ours. */
const MEANINGS: readonly (readonly [code: string, words: RegExp, ours: StemmaErrorCode, message: string])[] = [
  [
    "SQLITE_FULL",
    /database or disk is full/u,
    "ledger-full",
    "no space is left to write the ledger; what was finished before is kept",
  ],
  [
    "SQLITE_READONLY",
    /readonly database/u,
    "ledger-read-only",
    "the ledger cannot be written; expected a file and a folder with permission to write",
  ],
  [
    "SQLITE_NOTADB",
    /not a database/u,
    "ledger-not-a-ledger",
    "not a Stemma ledger; expected an SQLite file written by stemma, or a new name",
  ],
  ["SQLITE_CORRUPT", /malformed/u, "ledger-damaged", "the ledger is damaged; expected a whole SQLite file"],
  [
    "SQLITE_BUSY",
    /database is locked/u,
    "ledger-busy",
    "the ledger is in use by another process; try again when that is done",
  ],
  [
    "SQLITE_CANTOPEN",
    /unable to open/u,
    "ledger-unopenable",
    "the ledger cannot be opened; expected a file and a folder with permission to write",
  ],
  ["SQLITE_IOERR", /disk I\/O error/u, "ledger-failed", "the ledger could not be read or written on this disk"],
];

function explained(file: string, error: unknown): StemmaError {
  if (error instanceof StemmaError) return error;
  const said = error instanceof Error ? error.message : String(error);
  const code = error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
  const meaning = MEANINGS.find(([prefix, words]) => code.startsWith(prefix) || words.test(said));
  if (meaning === undefined)
    return new StemmaError("ledger-failed", `${file}: the ledger failed (${said})`, { cause: error });
  return new StemmaError(meaning[2], `${file}: ${meaning[3]}`, { cause: error });
}
