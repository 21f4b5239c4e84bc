import { StemmaError } from "../errors.js";
import { BUSY_MILLISECONDS, type Connection } from "./driver.js";
import { MIGRATIONS } from "./schema.js";

/** "STMA": how a Stemma ledger is told from any other SQLite file (`PRAGMA application_id`). */
const APPLICATION_ID = 0x53544d41;

const PAUSE_MILLISECONDS = 10;

/**
 * Brings the file to the version this program writes. Throws for a file that another program made and for a ledger of a
 * newer version, which this one would not understand; both are left as they are. A ledger that is up to date is only read.
 */
export function migrate(connection: Connection, file: string): void {
  // On one view of the file: another process may be making it.
  if (connection.snapshot(() => upToDate(connection, file))) return;
  // A new file holds nothing yet that a loss of power could take: it does not wait for the disk, a fifth of a second.
  if (pragma(connection, "user_version") === 0) connection.exec("PRAGMA synchronous = OFF");
  logAhead(connection);
  connection.transaction(() => {
    // Read again inside: another process may have been first.
    const version = pragma(connection, "user_version");
    for (const migration of MIGRATIONS.slice(version)) connection.exec(migration);
    connection.exec(`PRAGMA application_id = ${APPLICATION_ID}`);
    connection.exec(`PRAGMA user_version = ${MIGRATIONS.length}`);
  });
}

/**
 * Has the file written by write-ahead log. SQLite does not wait here as it does elsewhere: of two processes that make one
 * ledger at once the second is told "busy" at once, so this waits itself.
 */
function logAhead(connection: Connection): void {
  for (let waited = 0; ; waited += PAUSE_MILLISECONDS) {
    try {
      connection.exec("PRAGMA journal_mode = WAL");
      return;
    } catch (error) {
      const isBusy = error instanceof StemmaError && error.code === "ledger-busy";
      if (!isBusy || waited >= BUSY_MILLISECONDS) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MILLISECONDS);
    }
  }
}

function upToDate(connection: Connection, file: string): boolean {
  const version = pragma(connection, "user_version");
  const application = pragma(connection, "application_id");
  const empty = connection.rows("SELECT 1 FROM sqlite_schema LIMIT 1").length === 0;
  if (application !== APPLICATION_ID && !(empty && application === 0 && version === 0)) {
    const message = `${file}: an SQLite file, but not a Stemma ledger; expected one written by stemma, or a new name`;
    throw new StemmaError("ledger-not-a-ledger", message);
  }
  if (version > MIGRATIONS.length) {
    const message = `${file}: a ledger of version ${version}, written by a newer stemma; expected version ${MIGRATIONS.length} or older`;
    throw new StemmaError("ledger-newer", message);
  }
  return version === MIGRATIONS.length;
}

function pragma(connection: Connection, name: string): number {
  const value = Object.values(connection.rows(`PRAGMA ${name}`)[0] ?? {})[0];
  return typeof value === "number" ? value : 0;
}
