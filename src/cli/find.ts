/** `stemma find`: statements by words. */

import { StemmaError } from "../errors.js";
import { formatTime } from "../report/dates.js";
import { wordsOfClass } from "../report/operations.js";
import { toWhom } from "../report/seen.js";
import { palette, printable, wrap } from "../report/terminal.js";
import { count } from "../report/words.js";
import { type FoundStatement, matchExpression } from "../store/search.js";
import { openLedger } from "../store/store.js";
import { EXIT, type ExitStatus } from "./exit.js";
import { closeOnExit } from "./interrupt.js";
import type { Terminal } from "./terminal.js";
import { bringUpToDate } from "./woven.js";

export interface FindOptions {
  readonly ledger: string;
  readonly format: "text" | "json";
}

export async function find(words: string, { ledger, format }: FindOptions, terminal: Terminal): Promise<ExitStatus> {
  if (matchExpression(words) === null)
    throw new StemmaError("usage", `nothing to look for in "${words}"; expected one word or more`);
  const store = closeOnExit(await openLedger(ledger, { create: false }));
  try {
    await bringUpToDate(store);
    const statements = await store.search(words);
    await terminal.write(format === "json" ? foundJson(words, statements) : foundText(words, statements, terminal));
    return EXIT.done;
  } finally {
    await store.close();
  }
}

function foundJson(query: string, statements: readonly FoundStatement[]): string {
  return `${JSON.stringify({ query, statements }, null, 2)}\n`;
}

function foundText(words: string, statements: readonly FoundStatement[], { color, width }: Terminal): string {
  const ink = palette(color);
  if (statements.length === 0) return `${wrap(`${printable(words)}: not found in this ledger.`, width).join("\n")}\n`;
  const lines = [`${count(statements.length, "statement")}:`, ""];
  for (const statement of statements) {
    const to = statement.saidTo === null ? "" : `, ${toWhom(statement.saidTo)}`;
    lines.push(...wrap(printable(`${statement.speaker ?? "Unknown speaker"}${to}`), width).map(ink.strong));
    lines.push(...wrap(`“${printable(statement.text)}”`, width, "  "));
    for (const { outlet, title, publishedAt, source, class: kind, text, matches } of statement.renditions) {
      const day = publishedAt === null ? [] : [formatTime(publishedAt)];
      const where = `${[outlet ?? title ?? source, ...day].join(", ")}: ${wordsOfClass(kind)}`;
      lines.push(...wrap(printable(where), width, "  • ", "    "));
      if (kind !== "verbatim")
        lines.push(...wrap(`“${printable(text)}”`, width, "    ").map(matches ? ink.differs : ink.faint));
    }
    lines.push("");
  }
  return lines.join("\n");
}
