/** Changes of a ledger, for a terminal and as JSON lines. */

import { CLASSES, FLAGS } from "../model.js";
import type { Change, Changes } from "./changes.js";
import { formatTime } from "./dates.js";
import { classWords } from "./operations.js";
import type { Printing } from "./printings.js";
import { describeFirstSeen, toWhom } from "./seen.js";
import { palette, printable, wrap } from "./terminal.js";
import type { TextOptions } from "./text.js";
import { type LedgerView, outletOf } from "./view.js";
import { clip, count, named } from "./words.js";

const LONGEST = 1200;

/** Ends with an empty line; empty where nothing changed. */
export function changesText({ view, changes }: Changes, options: TextOptions): string {
  if (changes.length === 0) return "";
  const width = Math.max(30, options.width);
  const ink = palette(options.color);
  const known = changes.filter(({ before }) => before !== null);
  const lines: string[] = [];
  if (known.length > 0) lines.push(...wrap(`${count(known.length, "known statement")} printed again:`, width), "");
  for (const change of known) lines.push(...changeLines(change, view, options), "");
  const fresh = changes.length - known.length;
  if (fresh > 0) lines.push(...wrap(`${count(fresh, "new statement")}:`, width), "");
  for (const change of changes.slice(known.length)) lines.push(...changeLines(change, view, options), "");
  if (known.some(({ earlier }) => earlier !== null))
    lines.push(...wrap("Earliest means earliest in this collection.", width).map(ink.faint), "");
  return `${lines.join("\n")}\n`;
}

function changeLines(change: Change, view: LedgerView, options: TextOptions): string[] {
  const { statement, before, printings, words, earlier } = change;
  const ink = palette(options.color);
  const width = Math.max(30, options.width);
  const { saidTo } = statement.occasion;
  const who = `${named(statement.speaker ?? "Unknown speaker")}${saidTo === null ? "" : `, ${toWhom(saidTo)}`}`;
  const lines = [
    ...wrap(printable(who), width).map(ink.strong),
    ...wrap(`“${printable(clip(statement.text, LONGEST))}”`, width, "  "),
  ];
  for (const printing of printings) {
    const { text, flagged } = printingWords(printing, view);
    lines.push(...wrap(printable(text), width, "  + ", "    ").map(flagged ? ink.check : (line) => line));
  }
  if (words && before !== null)
    lines.push(
      ...wrap(`new words; before: “${printable(clip(before.text, LONGEST))}”`, width, "  ~ ", "    ").map(ink.differs),
    );
  if (earlier !== null)
    lines.push(...wrap(printable(`earliest now: ${describeFirstSeen(statement, view)}`), width, "  ~ ", "    "));
  return lines;
}

function printingWords({ article, renditions }: Printing, view: LedgerView): { text: string; flagged: boolean } {
  const record = view.articles.get(article);
  const greatest = renditions.reduce((a, b) => (CLASSES.indexOf(b.class) > CLASSES.indexOf(a.class) ? b : a));
  const flags = FLAGS.filter((flag) => renditions.some((rendition) => rendition.flags.includes(flag)));
  const kind = record?.role === "transcript" ? "the reference" : classWords(greatest);
  const when = record?.publishedAt ? `, ${formatTime(record.publishedAt)}` : "";
  const check = flags.length === 0 ? "" : `; check: ${flags.join(", ")}`;
  const where = record?.url ?? record?.source ?? "";
  return { text: `${outletOf(view, article)}${when}: ${kind}${check} (${where})`, flagged: flags.length > 0 };
}

/** A line of JSON for each change, keys in a fixed order. */
export function changesJsonLines({ view, changes }: Changes): string {
  return changes
    .map(({ statement, before, printings, words, earlier }) => {
      const record = {
        statement: statement.id,
        known: before !== null,
        speaker: statement.speaker,
        text: statement.text,
        textBefore: words ? (before?.text ?? null) : null,
        firstSeen: earlier,
        printings: printings.flatMap(({ article, renditions }) =>
          renditions.map((rendition) => ({
            article,
            quotation: rendition.quotation,
            outlet: view.articles.get(article)?.outlet ?? null,
            url: view.articles.get(article)?.url ?? null,
            publishedAt: view.articles.get(article)?.publishedAt ?? null,
            class: rendition.class,
            text: rendition.text,
            flags: rendition.flags,
          })),
        ),
      };
      return `${JSON.stringify(record)}\n`;
    })
    .join("");
}
