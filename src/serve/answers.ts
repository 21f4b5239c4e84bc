/** What the tools answer: records of the check and of the ledger, cut to what an agent needs. Every answer has a place and a status. */

import { type Ask, asksOf, asksOfWords } from "../check/asks.js";
import { checkDraft, checkWords } from "../check/check.js";
import { readSources, type Sources } from "../check/sources.js";
import { STYLES, type Style } from "../check/style.js";
import { unreadOf } from "../check/unread.js";
import { StemmaError } from "../errors.js";
import { readArticle } from "../ingest/ingest.js";
import type {
  Article,
  AskedLedger,
  CheckedOperation,
  CheckResult,
  Finding,
  Operation,
  Passage,
  Problem,
  Rendition,
  TracedStatement,
} from "../model.js";
import { sourceWords } from "../report/check/words.js";
import { count } from "../report/words.js";
import type { FoundStatement } from "../store/search.js";
import type { Desk, DeskLedger, LedgerReply } from "./desk.js";

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

/** Every quotation of a draft, held against the sources on the desk, those given, and the ledger. */
export async function checkQuotes(desk: Desk, { draft: text, style, sources = [] }: CheckQuestion) {
  const draft = readArticle(text, "draft");
  const given = sources.map((one) => readArticle(one.text, one.name));
  const own = await held(desk, asksOf(draft), given);
  if (own.sources.sources.length === 0 && own.ledger === null)
    throw new StemmaError(
      "usage",
      "no sources to check against; expected `sources`, or a server started with --against or --ledger",
    );
  const result = checkDraft(draft, own.sources, { style: styleNamed(style) ?? desk.style, ledger: own.ledger });
  return {
    summary: summaryOf(result, [...unreadOf(draft), ...own.problems]),
    sources: result.sources.length,
    ledger: result.ledger && { ...result.ledger },
    style: result.style,
    findings: result.findings.map(findingOf),
  };
}

interface HeldAgainst {
  readonly sources: Sources;
  readonly ledger: AskedLedger | null;
  readonly problems: readonly Problem[];
}

/** What is on the desk is not read again; what comes with the question, and what the ledger has to say to it, stands behind it. */
async function held({ sources, ledger }: Desk, asks: readonly Ask[], given: readonly Article[]): Promise<HeldAgainst> {
  const { articles, asked, problems } = (await ledger?.ask(asks)) ?? NO_LEDGER;
  const own = given.length > 0 ? readSources(given, sources) : sources;
  const all = articles.length > 0 ? readSources(articles, own) : own;
  const read = all.sources.length - own.sources.length;
  return { sources: all, ledger: asked && { ...asked, read }, problems };
}

const NO_LEDGER: LedgerReply = { articles: [], asked: null, problems: [] };

export interface FindQuestion {
  readonly words: string;
  readonly speaker?: string | undefined;
}

/** Statements and passages named in one answer, at most. */
const MOST = 10;

/** Where some words stand: in the sources, as a quotation of the draft would be looked up, and in the ledger. */
export async function findQuote(desk: Desk, { words, speaker = "" }: FindQuestion) {
  const { style, ledger } = desk;
  const own = await held(desk, asksOfWords(words), []);
  const finding =
    own.sources.sources.length === 0 && own.ledger === null
      ? null
      : checkWords(words, speaker === "" ? null : speaker, own.sources, { style, ledger: own.ledger });
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
  const statements = (await traced(ledger, found.slice(0, MOST))).map(tracedOf);
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

function styleNamed(name: string | undefined): Style | null {
  if (name === undefined) return null;
  const style = Object.hasOwn(STYLES, name) ? STYLES[name] : undefined;
  if (!style) throw new StemmaError("usage", `no style ${name}; expected ${Object.keys(STYLES).join(", ")}`);
  return style;
}

function summaryOf(result: CheckResult, problems: readonly Problem[]): string {
  const { findings } = result;
  const wrong = problems.map(({ source, message }) => `; ${source}: ${message}`).join("");
  if (findings.length === 0) return `no quotation in the draft: nothing was checked${wrong}`;
  const counts = new Map<string, number>();
  for (const { finding } of findings) counts.set(finding, (counts.get(finding) ?? 0) + 1);
  const parts = [...counts].map(([finding, n]) => `${n} ${finding}`);
  const errors = findings.filter(({ level }) => level === "error").length;
  return `${count(findings.length, "quotation")} held against ${sourceWords(result)}: ${parts.join(", ")}; ${count(errors, "error")} by this style${wrong}`;
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

async function traced(ledger: DeskLedger, found: readonly FoundStatement[]): Promise<Held[]> {
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
