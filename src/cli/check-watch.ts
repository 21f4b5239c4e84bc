/** `stemma check --watch`: the check again each time a draft or a source is saved. */

import { existsSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { watch } from "chokidar";
import type { Style } from "../check/style.js";
import { StemmaError } from "../errors.js";
import type { Store } from "../store/store.js";
import {
  type Against,
  type CheckOptions,
  checked,
  openSourceLedger,
  readAgainst,
  readDrafts,
  show,
} from "./checking.js";
import { EXIT, type ExitStatus } from "./exit.js";
import { stopSignal } from "./interrupt.js";
import type { Terminal } from "./terminal.js";

/**
 * Milliseconds of quiet after a change. Editors write in several steps (empty, write, rename), all within some tens of them;
 * a person does not see the difference.
 */
const QUIET = 150;

export async function checkWatching(
  drafts: readonly string[],
  style: Style,
  options: CheckOptions,
  terminal: Terminal,
): Promise<ExitStatus> {
  for (const draft of drafts)
    if (!existsSync(draft))
      throw new StemmaError("input", `${draft}: no such file; expected a draft that can be watched`);
  const ledger = await openSourceLedger(options);
  const signal = stopSignal();
  const isFile = (name: string) => !/^https?:\/\//i.test(name);
  const draftFiles = drafts.filter(isFile);
  const sourceFiles = (options.against ?? []).filter(isFile);
  const changes = new Changes();
  // Watched before it is read: what is saved in between is not missed. Folders whole, as they are read.
  const watchers = [draftFiles, sourceFiles].map((files, i) =>
    watch([...files], { ignoreInitial: true, atomic: true, ignored: (path) => /[\\/]\.[^\\/.]/.test(path) })
      .on("all", () => changes.add(i === 0 ? "draft" : "source"))
      .on("error", (error) => terminal.note(`watching: ${error instanceof Error ? error.message : String(error)}`)),
  );
  signal.addEventListener("abort", () => changes.add("end"));
  await Promise.all(watchers.map((one) => new Promise<void>((ready) => one.once("ready", ready))));
  let known: Against | null = null;
  try {
    while (!signal.aborted) {
      known = await round(drafts, style, known, ledger, options, terminal);
      terminal.note("watching; Ctrl-C ends it");
      const change = await changes.next(signal);
      // Sources are read once, and again when one of them is saved.
      if (change.has("source")) known = null;
    }
  } finally {
    await Promise.all(watchers.map((one) => one.close()));
    await ledger?.close();
  }
  return EXIT.done;
}

/** One check. What cannot be read now may be there after the next save, so that it is said and nothing ends. */
async function round(
  drafts: readonly string[],
  style: Style,
  before: Against | null,
  ledger: Store | null,
  options: CheckOptions,
  terminal: Terminal,
): Promise<Against | null> {
  try {
    const { articles, problems } = await readDrafts(drafts, options);
    for (const problem of problems) terminal.problem(problem);
    if (articles.length === 0) return before;
    const against = before ?? (await readAgainst(articles, options, ledger, terminal));
    const found = await checked(articles, against, style, options, terminal);
    await show({ ...found, problems: [...problems, ...found.problems] }, options, terminal);
    return against;
  } catch (error) {
    if (!(error instanceof StemmaError)) throw error;
    terminal.problem({ source: "check", message: error.message });
    return before;
  }
}

type Change = "draft" | "source" | "end";

/** What has changed since it was last asked. */
class Changes {
  #met = new Set<Change>();
  #tell: () => void = () => undefined;

  add(change: Change): void {
    this.#met.add(change);
    this.#tell();
  }

  /** Resolves when something has changed and then nothing has for `QUIET` milliseconds, or when it is to end. */
  async next(signal: AbortSignal): Promise<ReadonlySet<Change>> {
    while (this.#met.size === 0) await this.#change();
    for (;;) {
      if (signal.aborted) break;
      const changed = this.#change().then(() => true);
      if (!(await Promise.race([changed, sleep(QUIET, false)]))) break;
    }
    const met = this.#met;
    this.#met = new Set();
    return met;
  }

  #change(): Promise<void> {
    return new Promise((resolve) => {
      this.#tell = resolve;
    });
  }
}
