/** `stemma trace`: inputs into the ledger, and what the ledger says of them. */

import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { StemmaError } from "../errors.js";
import type { Ledger, Problem } from "../model.js";
import { renderJson } from "../report/json.js";
import { renderText } from "../report/text.js";
import { concerning } from "../store/concerning.js";
import type { Store } from "../store/store.js";
import { type ExitStatus, statusOf } from "./exit.js";
import { extracted } from "./extracting.js";
import { checkWritable, writeWhole } from "./files.js";
import { closeOnExit } from "./interrupt.js";
import { type LinkChoices, linkOptions } from "./links.js";
import { reachingIn } from "./reached.js";
import { type Terminal, watcherOn } from "./terminal.js";

export interface TraceOptions extends LinkChoices {
  readonly ledger: string;
  readonly report?: string;
  readonly format: "text" | "json";
  readonly reread?: boolean;
}

export async function trace(inputs: readonly string[], options: TraceOptions, terminal: Terminal): Promise<ExitStatus> {
  if (options.report !== undefined) checkWritable(options.report);
  const { store, keys, sources, problems } = await read(inputs, options, terminal);
  if (store === null || keys.size === 0) {
    await store?.close();
    if (problems.length === 0)
      throw new StemmaError("input", `${inputs.join(", ")}: no article there; expected text or JSON lines`);
    return statusOf(0, problems.length);
  }
  try {
    await store.keepProblems(sources, problems);
    terminal.progress.show("weaving", keys.size);
    const { bringUpToDate } = await import("./woven.js");
    const woven = await bringUpToDate(store);
    terminal.progress.clear();
    const subject = { articles: await store.ids(keys), sources };
    const result = woven
      ? concerning({ ...woven, problems: await store.problems() }, subject)
      : await store.about(subject);
    const printed = new Set(problems.map(({ source, message }) => `${source}\0${message}`));
    for (const problem of result.problems)
      if (!printed.has(`${problem.source}\0${problem.message}`)) terminal.problem(problem);
    await show(result, options, terminal);
    return statusOf(keys.size, result.problems.length);
  } finally {
    terminal.progress.clear();
    await store.close();
  }
}

interface Read {
  /** Null when no article was found and no ledger is there. */
  readonly store: Store | null;
  /** The articles of this call, as `Store.ids` finds them. */
  readonly keys: ReadonlySet<string>;
  readonly sources: ReadonlySet<string>;
  readonly problems: readonly Problem[];
}

async function read(inputs: readonly string[], options: TraceOptions, terminal: Terminal): Promise<Read> {
  const { ledger, report } = options;
  const meanwhile = async () => void (await import("./woven.js"));
  const { openLedger } = await import("../store/store.js");
  const open = async (): Promise<Store> => closeOnExit(await openLedger(ledger));
  // One that is there already, or never will be, is refused before anything is read; a new one is made for the first article.
  let store = existsSync(ledger) || /^\w+:/u.test(ledger) ? await open() : null;
  const ours = new Set(
    [ledger, `${ledger}-wal`, `${ledger}-shm`, ...(report === undefined ? [] : [report])].map((path) => resolve(path)),
  );
  const isOurs = (path: string) => ours.has(resolve(path));
  const reaching = reachingIn(() => store, isOurs, options.reread ?? false);
  const watcher = watcherOn(terminal);
  const items = extracted(inputs, { links: linkOptions(options), meanwhile, before: reaching.before, watcher });
  const keys = new Set<string>();
  const sources = new Set<string>();
  const problems: Problem[] = [];
  const take = (problem: Problem) => {
    problems.push(problem);
    sources.add(problem.source);
    terminal.problem(problem);
  };
  const count = (key: string, source: string, sameAs: string | null) => {
    keys.add(key);
    sources.add(source);
    if (sameAs !== null) terminal.note(`${source}: the same article as in ${sameAs}; it counts once`);
  };
  for await (const item of items) {
    if ("reached" in item) {
      const known = await reaching.reached(item.reached);
      known.problems.forEach(take);
      for (const { key, source, sameAs } of known.articles) count(key, source, sameAs ?? null);
    } else if (isOurs("problem" in item ? item.problem.source : item.article.source)) {
      // A ledger or report that lies in the folder being read is no input.
    } else if ("problem" in item) {
      take(item.problem);
      reaching.wrong(item.problem);
    } else {
      store ??= await open();
      const { article, quotations } = item;
      const { key, sameAs } = await store.add(article, quotations);
      reaching.found({ key, source: article.source });
      count(key, article.source, sameAs);
    }
    terminal.progress.show("reading", keys.size);
  }
  await reaching.flush();
  return { store, keys, sources, problems };
}

async function show(ledger: Ledger, { format, report }: TraceOptions, terminal: Terminal): Promise<void> {
  if (report !== undefined) {
    const { renderReport } = await import("../report/report.js");
    writeWhole(report, renderReport(ledger));
  }
  await terminal.write(format === "json" ? renderJson(ledger) : renderText(ledger, terminal));
  if (report !== undefined) terminal.note(`the page is ${resolve(report)}`);
}
