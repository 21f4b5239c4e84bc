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

let stop: AbortController | null = null;

/**
 * For a command that runs until it is told to stop: the first Ctrl-C or SIGTERM aborts this signal and leaves the rest to the
 * command; the second ends at once.
 */
export function stopSignal(): AbortSignal {
  stop = new AbortController();
  process.on("SIGTERM", () => onSignal(EXIT.terminated));
  return stop.signal;
}

function onSignal(status: number): void {
  if (stop !== null && !stop.signal.aborted) stop.abort();
  else void leave(status);
}

/** Ctrl-C ends at once, and quietly; a pipe whose reader has gone (`| head`) is an end as good as any. */
export function handleSignals(): void {
  process.on("SIGINT", () => onSignal(EXIT.interrupted));
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
