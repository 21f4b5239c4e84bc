import type { Store } from "../store/store.js";
import { EXIT } from "./exit.js";

const open = new Set<Store>();

/**
 * Closes the ledger when the process is interrupted. Every write is one synchronous transaction, so a signal is only ever
 * seen between two of them: the ledger is whole.
 */
export function closeOnExit(store: Store): Store {
  open.add(store);
  return store;
}

/** Ctrl-C ends at once, and quietly; a pipe whose reader has gone (`| head`) is an end as good as any. */
export function handleSignals(): void {
  process.once("SIGINT", () => void leave(EXIT.interrupted));
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") return void leave(EXIT.done);
    process.stderr.write(`stemma: standard output: ${error.message}; expected a place that can be written\n`);
    void leave(EXIT.unusable);
  });
}

async function leave(status: number): Promise<never> {
  for (const store of open) await store.close();
  process.exit(status);
}
