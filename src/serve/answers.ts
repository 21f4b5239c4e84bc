/** What the tools answer: records of the check and of the ledger, cut to what an agent needs. Every answer has a place and a status. */

import { checkDraft, checkWords } from "../check/check.js";
import { readSources, type Sources } from "../check/sources.js";
import { STYLES, type Style } from "../check/style.js";
import { StemmaError } from "../errors.js";
import { readArticle } from "../ingest/ingest.js";
import type { CheckedOperation, Finding, Operation, Passage, Rendition, TracedStatement } from "../model.js";
import { count } from "../report/words.js";
import type { FoundStatement } from "../store/search.js";
import type { Desk, DeskLedger } from "./desk.js";

/** A text that comes with the question, beside the sources on the desk. */
export interface Given {
  readonly name: string;
  readonly text: string;
}

export interface CheckQuestion {
  readonly draft: string;
  readonly style?: string | undefined;
  readonly sources?: readonly Given[] | undefined;
}

/** Every quotation of a draft. */
export function checkQuotes(desk: Desk, { draft, style, sources = [] }: CheckQuestion) {
  const own = sources.length === 0 ? desk.sources : withGiven(desk.sources, sources);
  if (own.sources.length === 0)
    throw new StemmaError(
      "usage",
      "no sources to check against; expected `sources`, or a server started with --against",
    );
  const result = checkDraft(readArticle(draft, "draft"), own, { style: styleNamed(style) ?? desk.style });
  return {
    summary: summaryOf(result.findings, own.sources.length),
    sources: own.sources.length,
    style: result.style,
    findings: result.findings.map(findingOf),
  };
}

export interface FindQuestion {
  readonly words: string;
  readonly speaker?: string | undefined;
}

/** Statements and passages named in one answer, at most. */
const MOST = 10;

/** Where some words stand: in the sources, as a quotation of the draft would be looked up, and in the ledger. */
export async function findQuote({ sources, style, ledger }: Desk, { words, speaker = "" }: FindQuestion) {
  const finding =
    sources.sources.length === 0 ? null : checkWords(words, speaker === "" ? null : speaker, sources, { style });
  const statements = ledger ? (await ledger.search(`"${words.replaceAll('"', " ")}"`)).slice(0, MOST) : [];
  const passages = finding?.source ? [finding.source, ...finding.others].slice(0, MOST) : [];
  const kept = ledger
    ? `; ${count(statements.length, "statement")} of the ledger ${statements.length === 1 ? "holds" : "hold"} these words`
    : "";
  const reason = finding?.reason ?? "no sources were given";
  return {
    summary: `${finding === null ? reason : `${finding.finding}: ${reason}`}${kept}`,
    finding: finding?.finding ?? null,
    reason,
    passages: passages.map(passageOf),
    statements: statements.map(({ id, speaker: who, saidTo, text, renditions }) => ({
      id,
      speaker: who,
      saidTo,
      text,
      printings: renditions.map(printingOf),
    })),
  };
}

export interface TraceQuestion {
  readonly words?: string | undefined;
  readonly id?: string | undefined;
}

/** A statement of the ledger with every printing and what differs. */
export async function traceStatement({ ledger }: Desk, { words, id }: TraceQuestion) {
  if (!ledger) throw new StemmaError("usage", "no ledger here; expected a server started with --ledger FILE");
  if ((words === undefined) === (id === undefined))
    throw new StemmaError("usage", "expected either `words` or `id`, the id of a statement that find_quote has named");
  const known = id === undefined ? null : await ledger.statement(id);
  const found = words === undefined ? (known ? [known] : []) : await ledger.search(words);
  const statements = (await held(ledger, found.slice(0, MOST))).map(tracedOf);
  const more = found.length > MOST ? `, ${MOST} of them here; expected narrower words for others` : "";
  return { summary: `${count(found.length, "statement")} in the ledger ${ledger.name}${more}`, statements };
}

export function listSources({ sources: { sources }, ledger }: Desk) {
  return {
    summary: `${count(sources.length, "source")}; ${ledger ? `the ledger ${ledger.name}` : "no ledger"}`,
    sources: sources.map(({ name, kind, from, to, article }) => ({
      name,
      kind,
      words: to - from,
      title: article.title,
      url: article.url,
    })),
    ledger: ledger?.name ?? null,
  };
}

/** Texts of the question are read beside those on the desk, each time anew. */
function withGiven({ sources }: Sources, given: readonly Given[]): Sources {
  return readSources([
    ...sources.map(({ article }) => article),
    ...given.map(({ name, text }) => readArticle(text, name)),
  ]);
}

function styleNamed(name: string | undefined): Style | null {
  if (name === undefined) return null;
  const style = Object.hasOwn(STYLES, name) ? STYLES[name] : undefined;
  if (!style) throw new StemmaError("usage", `no style ${name}; expected ${Object.keys(STYLES).join(", ")}`);
  return style;
}

function summaryOf(findings: readonly Finding[], sources: number): string {
  if (findings.length === 0) return "no quotation in the draft: nothing was checked";
  const counts = new Map<string, number>();
  for (const { finding } of findings) counts.set(finding, (counts.get(finding) ?? 0) + 1);
  const parts = [...counts].map(([finding, n]) => `${n} ${finding}`);
  const errors = findings.filter(({ level }) => level === "error").length;
  return `${count(findings.length, "quotation")} held against ${count(sources, "source")}: ${parts.join(", ")}; ${count(errors, "error")} by this style`;
}

function findingOf(one: Finding) {
  const { finding, level, reason, quotation, speaker, line, column, at, source, others, operations, flags } = one;
  return {
    finding,
    level,
    reason,
    quotation,
    speaker,
    line,
    column,
    at: pair(at),
    source: source && passageOf(source),
    others: others.map(passageOf),
    operations: operations.map((operation) => ({ ...differenceOf(operation), at: pair(operation.at) })),
    flags: [...flags],
  };
}

function passageOf({ name, at, time, place, url, text, speaker, spoken }: Passage) {
  return { name, at: pair(at), time, place, url, text, speaker, spoken };
}

function differenceOf({ kind, statement, rendition, flags }: CheckedOperation | Operation) {
  return { kind, statement, rendition, flags: [...flags] };
}

function printingOf({
  article,
  outlet,
  title,
  publishedAt,
  url,
  class: kind,
  text,
}: FoundStatement["renditions"][number]) {
  return { article, outlet, title, publishedAt, url, class: kind, text };
}

const pair = ([start, end]: readonly [number, number]): [number, number] => [start, end];

interface Held {
  readonly statement: TracedStatement;
  readonly printings: FoundStatement["renditions"];
}

async function held(ledger: DeskLedger, found: readonly FoundStatement[]): Promise<Held[]> {
  const { statements } = await ledger.about(
    new Set(found.flatMap(({ renditions }) => renditions.map(({ article }) => article))),
  );
  const byId = new Map(statements.map((statement) => [statement.id, statement]));
  return found.flatMap(({ id, renditions }) => {
    const statement = byId.get(id);
    return statement ? [{ statement, printings: renditions }] : [];
  });
}

function tracedOf({ statement, printings }: Held) {
  const { id, speaker, occasion, text, origins, firstSeen, renditions } = statement;
  return {
    id,
    speaker,
    saidTo: occasion.saidTo,
    text,
    origins,
    earliest: firstSeen && { article: firstSeen.article, time: firstSeen.time, evidence: firstSeen.evidence },
    renditions: renditions.flatMap((rendition: Rendition) => {
      const printing = printings.find(({ quotation }) => quotation === rendition.quotation);
      if (!printing) return [];
      return [
        {
          ...printingOf(printing),
          differences: rendition.operations.map(differenceOf),
          flags: [...rendition.flags],
        },
      ];
    }),
  };
}
