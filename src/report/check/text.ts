import type { CheckResult, Finding, Level, Passage } from "../../model.js";
import { type Palette, palette, printable, wrap } from "../terminal.js";
import type { TextOptions } from "../text.js";
import { clip, count } from "../words.js";
import { piecesOf } from "./difference.js";
import { interlinear } from "./interlinear.js";
import { FINDING_WORDS, levelCounts, placeWords, SIGN_MEANS, SIGNS, sourceWords } from "./words.js";

/** Characters of one quotation or passage in the terminal; the page and the JSON hold all. */
const LONGEST = 1500;
/** Further passages that are named. */
const OTHERS = 3;
const INDENT = "  ";

/** The check for a terminal: each quotation where it stands in the draft, what differs word by word, where the source has it. */
export function checkText(result: CheckResult, options: TextOptions): string {
  const ink = palette(options.color);
  const width = Math.max(40, options.width);
  const lines = result.findings.flatMap((finding) => [...findingLines(finding, result, ink, width), ""]);
  return `${[...lines, ...legend(result, width).map(ink.faint), ...summary(result, width).map(ink.strong)].join("\n")}\n`;
}

function findingLines(finding: Finding, result: CheckResult, ink: Palette, width: number): string[] {
  const { level, source } = finding;
  const { head, body } = paints(ink)[level];
  const where = `${printable(result.draft)}:${finding.line}:${finding.column}`;
  const place = finding.place === null ? "" : ` (${printable(finding.place)})`;
  const quotation = `“${printable(clip(finding.quotation, LONGEST))}”`;
  const title = wrap(`${where}${place}  ${level}: ${FINDING_WORDS[finding.finding]}`, width, "", INDENT);
  const who = finding.speaker === null ? [] : wrap(printable(finding.speaker), width, `${INDENT}— `);
  const said = wrap(quotation, width, INDENT);
  if (level === "ok") return [...title.map(head), ...said.map(body), ...passageLines(finding, ink, width)];
  return [
    ...title.map(head),
    ...said,
    ...who.map(ink.faint),
    ...reasonLines(finding, width).map(body),
    ...(source === null ? [] : differenceLines(finding, source, ink, width)),
    ...passageLines(finding, ink, width),
  ];
}

/** Nothing where the title has said it. */
function reasonLines(finding: Finding, width: number): string[] {
  const { reason, flags } = finding;
  const check = flags.length === 0 ? "" : `check: ${flags.join(", ")}`;
  const said = finding.finding === "not-found" && reason.startsWith("not found in the");
  const words = [said ? "" : reason, check].filter(Boolean).join("; ");
  return words === "" ? [] : wrap(printable(words), width, INDENT);
}

function differenceLines(finding: Finding, source: Passage, ink: Palette, width: number): string[] {
  if (finding.operations.length === 0) {
    // The same words again would say nothing; another passage's words do.
    return finding.finding === "not-found"
      ? wrap(`the nearest passage: ${printable(clip(source.text, LONGEST))}`, width, INDENT, INDENT)
      : [];
  }
  const short = { ...source, text: clip(source.text, LONGEST) };
  const label = `${INDENT}source │ `;
  const under = `${INDENT} draft │ `;
  return interlinear(piecesOf(short, finding.operations), width - label.length).flatMap(({ above, below }) =>
    below === "" ? [label + above] : [label + above, under + ink.differs(below)],
  );
}

function passageLines({ source, others }: Finding, ink: Palette, width: number): string[] {
  if (source === null) return [];
  const shown = others.slice(0, OTHERS).map((other) => passageWords(other));
  const more = others.length > shown.length ? [`${count(others.length - shown.length, "more passage")}`] : [];
  const also = [...shown, ...more].join("; ");
  return [
    ...wrap(passageWords(source), width, `${INDENT}→ `, `${INDENT}  `),
    ...(also === "" ? [] : wrap(`also: ${also}`, width, `${INDENT}  `)),
  ].map(ink.faint);
}

/** "talk.vtt, 00:12:31, Jane Roe". */
function passageWords(passage: Passage): string {
  const at = placeWords(passage);
  return printable([passage.name, at, passage.speaker ?? ""].filter(Boolean).join(", "));
}

function paints({
  check,
  differs,
  faint,
  strong,
}: Palette): Record<Level, { head: Palette["check"]; body: Palette["check"] }> {
  const plain = (text: string) => text;
  return {
    error: { head: (text) => strong(check(text)), body: check },
    warn: { head: (text) => strong(differs(text)), body: differs },
    note: { head: strong, body: plain },
    ok: { head: faint, body: faint },
  };
}

/** The signs that this result shows, in words. */
function legend({ findings }: CheckResult, width: number): string[] {
  const operations = findings
    .filter(({ level, source }) => level !== "ok" && source !== null)
    .flatMap((one) => one.operations);
  const met = new Set(operations.map((one) => (one.class === "marked-splice" ? "marked" : one.kind)));
  const words = Object.entries(SIGN_MEANS).filter(([kind]) => met.has(kind as (typeof operations)[number]["kind"]));
  if (words.length === 0) return [];
  return [
    ...wrap(
      `Under the source’s words: ${words.map(([kind, means]) => `${SIGNS[kind as keyof typeof SIGNS]} ${means}`).join(", ")}.`,
      width,
    ),
    "",
  ];
}

function summary(result: CheckResult, width: number): string[] {
  const { findings, draft } = result;
  const against = `against ${sourceWords(result)}, style ${printable(result.style)}`;
  if (findings.length === 0) return wrap(`${printable(draft)}: no quotation in it; ${against}.`, width);
  return wrap(
    `${printable(draft)}: ${count(findings.length, "quotation")} ${against}: ${levelCounts(findings)}.`,
    width,
  );
}
