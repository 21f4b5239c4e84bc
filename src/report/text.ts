import type { Ledger, Rendition, TracedStatement } from "../model.js";
import { CLASS_WORDS, describeOperation } from "./operations.js";
import { describeCounts, describeFirstSeen, toWhom } from "./seen.js";
import { type Palette, palette, printable, wrap } from "./terminal.js";
import { type LedgerView, outletOf, outletsOf, viewLedger, witnessesOf } from "./view.js";
import { clip, count } from "./words.js";

export interface TextOptions {
  /** ANSI colours; all is said without them too. */
  readonly color: boolean;
  /** Columns of the terminal. */
  readonly width: number;
}

/** Statements shown in full; the page and the JSON hold all. */
const SHOWN = 40;
const LONGEST = 1200;

/** The summary for a terminal: what was read, each statement that two articles or more hold, what differs, who is earliest. */
export function renderText(ledger: Ledger, options: TextOptions): string {
  const view = viewLedger(ledger);
  const ink = palette(options.color);
  const width = Math.max(30, options.width);
  const shared = view.statements.filter((statement) => witnessesOf(statement) > 1);
  const lines = [...wrap(summary(view, shared.length), width), ""];
  shared.slice(0, SHOWN).forEach((statement, i) => {
    lines.push(...statementLines(statement, i + 1, view, ink, width), "");
  });
  if (shared.length > SHOWN) lines.push(`… and ${count(shared.length - SHOWN, "more statement")} like these.`, "");
  if (ledger.problems.length > 0) {
    lines.push(ink.check(`Not used: ${count(ledger.problems.length, "input")}`));
    for (const problem of ledger.problems) {
      lines.push(...wrap(printable(`${problem.source}: ${problem.message}`), width, "  ", "    "));
    }
    lines.push("");
  }
  if (shared.length > 0) {
    lines.push(
      ...wrap("Earliest means earliest in this collection. Who copied whom is undecided.", width).map(ink.faint),
    );
  }
  return `${lines.join("\n").trimEnd()}\n`;
}

function summary(view: LedgerView, shared: number): string {
  const { articles, quotations, statements } = view.ledger;
  const transcripts = articles.filter((article) => article.role === "transcript").length;
  const outlets = new Set(articles.filter((a) => a.role !== "transcript").map((a) => outletOf(view, a.id))).size;
  const read = [
    count(articles.length - transcripts, "article"),
    transcripts === 0 ? "" : count(transcripts, "transcript"),
    count(outlets, "outlet"),
    count(quotations.length, "quotation"),
    count(statements.length, "statement"),
  ].filter(Boolean);
  return `${read.join(", ")}; ${shared} in more than one article.`;
}

function statementLines(
  statement: TracedStatement,
  number: number,
  view: LedgerView,
  ink: Palette,
  width: number,
): string[] {
  const label = `${number}. `;
  const indent = " ".repeat(label.length);
  const { saidTo } = statement.occasion;
  const who = printable(`${statement.speaker ?? "Unknown speaker"}${saidTo === null ? "" : `, ${toWhom(saidTo)}`}`);
  return [
    ...wrap(who, width, label, indent).map(ink.strong),
    ...wrap(`“${printable(clip(statement.text, LONGEST))}”`, width, indent),
    ...wrap(describeCounts(statement, outletsOf(view, statement), view), width, indent).map(ink.faint),
    ...wrap(printable(`earliest: ${describeFirstSeen(statement, view)}`), width, indent).map(ink.faint),
    ...statement.renditions.flatMap((rendition) => renditionLines(rendition, statement, view, ink, width, indent)),
  ];
}

function renditionLines(
  rendition: Rendition,
  statement: TracedStatement,
  view: LedgerView,
  ink: Palette,
  width: number,
  indent: string,
): string[] {
  const kind = `${CLASS_WORDS[rendition.class] ?? rendition.class}${rendition.fragment ? ", a fragment" : ""}`;
  const check = rendition.flags.length === 0 ? "" : `; check: ${rendition.flags.join(", ")}`;
  const name = printable(outletOf(view, rendition.article));
  const head = wrap(`${name}: ${kind}${check}`, width, `${indent}• `, `${indent}  `);
  const body = rendition.operations.flatMap((operation) =>
    wrap(printable(describeOperation(operation, statement)), width, `${indent}    - `, `${indent}      `),
  );
  return [...head.map(rendition.flags.length > 0 ? ink.check : (line) => line), ...body.map(ink.differs)];
}
