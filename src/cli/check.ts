/** `stemma check`: every quotation of a draft, held against sources. */

import { StemmaError } from "../errors.js";
import { styleOf } from "./check-inputs.js";
import {
  type CheckOptions,
  checked,
  openSourceLedger,
  readAgainst,
  readDrafts,
  refuseSigned,
  show,
} from "./checking.js";
import { EXIT, type ExitStatus } from "./exit.js";
import { checkWritable } from "./files.js";
import type { Terminal } from "./terminal.js";

export async function check(drafts: readonly string[], options: CheckOptions, terminal: Terminal): Promise<ExitStatus> {
  refuseWhatCannotBe(drafts, options);
  const style = styleOf(options.style);
  if (options.watch) return (await import("./check-watch.js")).checkWatching(drafts, style, options, terminal);
  const { articles, problems } = await readDrafts(drafts, options);
  for (const problem of problems) terminal.problem(problem);
  if (articles.length === 0) return EXIT.unusable;
  const ledger = await openSourceLedger(options);
  try {
    const against = await readAgainst(articles, options, ledger, terminal);
    const found = await checked(articles, against, style, options, terminal);
    return await show({ ...found, problems: [...problems, ...found.problems] }, options, terminal);
  } finally {
    await ledger?.close();
  }
}

/** Before anything is read. */
function refuseWhatCannotBe(drafts: readonly string[], options: CheckOptions): void {
  const { against = [], ledger, out, report, format, watch = false } = options;
  const page = report !== undefined || format === "html";
  const input = [...drafts, ...against].filter((name) => name === "-").length;
  if (against.length === 0 && ledger === undefined)
    throw new StemmaError("usage", "nothing to check against; expected --against SOURCE... or --ledger FILE");
  if (page && drafts.length > 1)
    throw new StemmaError("usage", `a page signs off one draft, not ${drafts.length}; expected one`);
  if (input > 1 || (watch && input > 0))
    throw new StemmaError("usage", `standard input can be read once${watch ? " and not watched" : ""}; expected files`);
  for (const path of [out, report]) {
    if (path === undefined) continue;
    checkWritable(path);
    refuseSigned(path);
  }
}
