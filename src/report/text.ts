import { CLASSES, FLAGS, type Ledger, type TracedStatement } from "../model.js";
import { classWords, describeOperation } from "./operations.js";
import { type Printing, printingsOf } from "./printings.js";
import { describeCounts, describeFirstSeen, toWhom } from "./seen.js";
import { type Palette, palette, printable, wrap } from "./terminal.js";
import { type LedgerView, namedOutlets, outletOf, viewLedger, witnessesOf } from "./view.js";
import { clip, count, named } from "./words.js";

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
  // Of the statements that it does not show it says how many there are.
  const view = viewLedger({ ...ledger, statements: ledger.statements.filter((one) => witnessesOf(one) > 1) });
  const ink = palette(options.color);
  const width = Math.max(30, options.width);
  const shared = view.statements;
  const lines = [...wrap(summary(ledger, shared.length), width), ""];
  shared.slice(0, SHOWN).forEach((statement, i) => {
    lines.push(...statementLines(statement, i + 1, view, ink, width), "");
  });
  if (shared.length > SHOWN) lines.push(`… and ${count(shared.length - SHOWN, "more statement")} like these.`, "");
  if (ledger.problems.length > 0) {
    lines.push(ink.check(`Not used: ${count(ledger.problems.length, "input")}`));
    for (const problem of ledger.problems) {
      lines.push(
        ...wrap(printable(`${clip(problem.source, 300)}: ${clip(problem.message, 500)}`), width, "  ", "    "),
      );
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

function summary({ articles, quotations, statements }: Ledger, shared: number): string {
  const transcripts = articles.filter((article) => article.role === "transcript").length;
  const read = [
    count(articles.length - transcripts, "article"),
    transcripts === 0 ? "" : count(transcripts, "transcript"),
    namedOutlets(articles),
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
  const who = printable(
    `${named(statement.speaker ?? "Unknown speaker")}${saidTo === null ? "" : `, ${toWhom(saidTo)}`}`,
  );
  return [
    ...wrap(who, width, label, indent).map(ink.strong),
    ...wrap(`“${printable(clip(statement.text, LONGEST))}”`, width, indent),
    ...wrap(describeCounts(statement, view), width, indent).map(ink.faint),
    ...wrap(printable(`earliest: ${describeFirstSeen(statement, view)}`), width, indent).map(ink.faint),
    ...printingsOf(statement, view).flatMap((printing) => printingLines(printing, statement, view, ink, width, indent)),
  ];
}

function printingLines(
  printing: Printing,
  statement: TracedStatement,
  view: LedgerView,
  ink: Palette,
  width: number,
  indent: string,
): string[] {
  const { article, renditions, operations } = printing;
  const greatest = renditions.reduce((a, b) => (CLASSES.indexOf(b.class) > CLASSES.indexOf(a.class) ? b : a));
  const flags = FLAGS.filter((flag) => renditions.some((rendition) => rendition.flags.includes(flag)));
  const several = renditions.length > 1 ? ` (${count(renditions.length, "quotation")})` : "";
  const check = flags.length === 0 ? "" : `; check: ${flags.join(", ")}`;
  const name = printable(outletOf(view, article));
  const kind = view.articles.get(article)?.role === "transcript" ? "the reference" : classWords(greatest);
  const head = wrap(`${name}: ${kind}${several}${check}`, width, `${indent}• `, `${indent}  `);
  const body = operations.flatMap((operation) =>
    wrap(printable(describeOperation(operation, statement)), width, `${indent}    - `, `${indent}      `),
  );
  return [...head.map(flags.length > 0 ? ink.check : (line) => line), ...body.map(ink.differs)];
}
