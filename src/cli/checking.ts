/** One round of `stemma check`: drafts read, held against sources, and shown where it was asked for. */

import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { asksOf } from "../check/asks.js";
import { checkDraft } from "../check/check.js";
import { readSources, type Sources } from "../check/sources.js";
import type { Style } from "../check/style.js";
import { unreadOf } from "../check/unread.js";
import { StemmaError } from "../errors.js";
import type { Article, CheckResult, Problem } from "../model.js";
import { count } from "../report/words.js";
import type { Store } from "../store/store.js";
import { askLedger } from "./asked-ledger.js";
import { butFor, gatherSources, readDraft, type SourceChoices } from "./check-inputs.js";
import { EXIT, type ExitStatus } from "./exit.js";
import { writeWhole } from "./files.js";
import { closeOnExit } from "./interrupt.js";
import type { Terminal } from "./terminal.js";

export interface CheckOptions extends SourceChoices {
  readonly style: string;
  readonly format: "text" | "json" | "csv" | "sarif" | "html";
  readonly out?: string;
  readonly report?: string;
  readonly watch?: boolean;
}

/** What one round has found. */
export interface Checked {
  readonly results: readonly CheckResult[];
  readonly style: Style;
  /** Of the sources, and of drafts among several. */
  readonly problems: readonly Problem[];
}

export async function readDrafts(
  drafts: readonly string[],
  options: CheckOptions,
): Promise<{ articles: Article[]; problems: Problem[] }> {
  const articles: Article[] = [];
  const problems: Problem[] = [];
  for (const draft of drafts) {
    const read = await readDraft(draft, options);
    if ("message" in read) problems.push(read);
    else articles.push(read);
  }
  return { articles, problems };
}

/** What drafts are held against. */
export interface Against {
  /** The documents given. */
  readonly documents: Sources;
  readonly ledger: Store | null;
  readonly problems: readonly Problem[];
}

export async function readAgainst(
  drafts: readonly Article[],
  options: CheckOptions,
  ledger: Store | null,
  terminal: Terminal,
): Promise<Against> {
  const { articles, problems } = await gatherSources(options, drafts, terminal);
  for (const problem of problems) terminal.problem(problem);
  return { documents: readSources(articles), ledger, problems };
}

/** The ledger that is a source, with its statements and words up to date; null where the call names none. */
export async function openSourceLedger({ ledger }: CheckOptions): Promise<Store | null> {
  if (ledger === undefined) return null;
  const { openLedger } = await import("../store/store.js");
  const { bringUpToDate } = await import("./woven.js");
  const store = closeOnExit(await openLedger(ledger, { create: false }));
  await bringUpToDate(store);
  return store;
}

export async function checked(
  drafts: readonly Article[],
  { documents, ledger, problems }: Against,
  style: Style,
  options: CheckOptions,
  terminal: Terminal,
): Promise<Checked> {
  const results: CheckResult[] = [];
  const all = [...problems];
  for (const draft of drafts) {
    const reply = ledger && (await askLedger(ledger, options.ledger ?? "", asksOf(draft)));
    const kept = reply ? butFor(drafts, reply.articles, terminal) : [];
    const sources = kept.length > 0 ? readSources(kept, documents) : documents;
    const read = sources.sources.length - documents.sources.length;
    const asked = reply?.asked ? { ...reply.asked, read } : null;
    if (sources.sources.length === 0 && asked === null) throw nothingThere(options);
    for (const problem of [...unreadOf(draft), ...(reply?.problems ?? [])]) {
      terminal.problem(problem);
      all.push(problem);
    }
    results.push(checkDraft(draft, sources, { style, ledger: asked }));
  }
  return { results, style, problems: all };
}

/** Without any source every quotation would be "not found": that is no check. */
function nothingThere({ against = [], ledger }: CheckOptions): StemmaError {
  const given = [...against, ...(ledger === undefined ? [] : [ledger])].join(", ");
  return new StemmaError("input", `${given}: no source there that could be read; expected a text with words`);
}

/** Writes what was found where it was asked for. */
export async function show(found: Checked, options: CheckOptions, terminal: Terminal): Promise<ExitStatus> {
  const { out, report } = options;
  const [result] = found.results;
  if (report !== undefined && result !== undefined) {
    const { checkPage } = await import("../report/check/page.js");
    refuseSigned(report);
    writeWhole(report, checkPage(result, found.style, found.problems));
  }
  const text = await rendered(found, options, out === undefined ? terminal : { color: false, width: 80 });
  if (out === undefined) await terminal.write(text);
  else writeWhole(out, text);
  if (report !== undefined) terminal.note(`the page to sign off is ${resolve(report)}`);
  return statusOf(found);
}

type Drawing = Pick<Terminal, "color" | "width">;

/** Each form is loaded when it is asked for. */
async function rendered(
  { results, style, problems }: Checked,
  { format }: CheckOptions,
  drawing: Drawing,
): Promise<string> {
  switch (format) {
    case "json": {
      const { checkJson } = await import("../report/check/json.js");
      const records = results.map((result) => checkJson(result, problems));
      return records.length === 1 ? records.join("") : `[${records.map((one) => one.trimEnd()).join(",\n")}]\n`;
    }
    case "csv":
      return (await import("../report/check/csv.js")).checkCsv(results);
    case "sarif":
      return (await import("../report/check/sarif.js")).checkSarif(results, style, problems);
    case "html": {
      const { checkPage } = await import("../report/check/page.js");
      return results.map((result) => checkPage(result, style, problems)).join("");
    }
    case "text": {
      const { checkText } = await import("../report/check/text.js");
      return results.map((result) => checkText(result, drawing)).join("\n");
    }
  }
}

/** A source that is missing comes first: what was not found may stand in it, so the answer is not whole. */
function statusOf({ results, problems }: Checked): ExitStatus {
  if (problems.length > 0) return EXIT.partly;
  const fails = results.some(({ findings }) => findings.some(({ level }) => level === "error"));
  return fails ? EXIT.found : EXIT.done;
}

/** A page that somebody has signed and saved in this place is theirs: a new one would take its sign-offs away. */
export function refuseSigned(path: string): void {
  if (!existsSync(path)) return;
  const signed = /<body[^>]{0,200}\bdata-signed="([1-9]\d{0,5})"/.exec(readFileSync(path, "utf8"))?.[1];
  if (signed !== undefined)
    throw new StemmaError(
      "output",
      `${path}: holds ${count(Number(signed), "sign-off")}; expected another name for the new page`,
    );
}
