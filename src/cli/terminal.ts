/** Where a command's words go: results to standard output, everything else to standard error. */

import type { Watcher } from "../ingest/ingest.js";
import type { Problem } from "../model.js";
import { printable } from "../report/terminal.js";
import { type Progress, progressOn } from "./progress.js";

/** The options every command has. */
export interface CommonOptions {
  readonly color: boolean;
  readonly quiet?: boolean;
}

export interface Terminal {
  readonly color: boolean;
  /** Columns; 80 where the output is no terminal, or one that does not say. */
  readonly width: number;
  readonly progress: Progress;
  /** The result. Resolves when there is room for more. */
  write(text: string): Promise<void>;
  /** Something that could not be used: shown always. */
  problem(problem: Problem): void;
  /** Something good to know: not with --quiet. */
  note(message: string): void;
}

/** What reading tells: how far it is, and what is good to know. */
export function watcherOn({ progress, note }: Terminal): Watcher {
  return { total: progress.total, passed: progress.passed, note: (source, message) => note(`${source}: ${message}`) };
}

export function openTerminal({ color, quiet = false }: CommonOptions): Terminal {
  const { stdout, stderr } = process;
  const progress = progressOn(stderr, stderr.isTTY === true && !quiet);
  const line = (message: string): void => {
    progress.clear();
    stderr.write(`stemma: ${printable(message)}\n`);
  };
  return {
    // https://no-color.org: any value that is not empty counts.
    color: color && stdout.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== "dumb",
    width: stdout.isTTY === true && stdout.columns > 0 ? stdout.columns : 80,
    progress,
    write: (text) =>
      new Promise((resolve) => {
        if (stdout.write(text)) resolve();
        else stdout.once("drain", resolve);
      }),
    problem: ({ source, message }) => line(`${source}: ${message}`),
    note: (message) => {
      if (!quiet) line(message);
    },
  };
}
