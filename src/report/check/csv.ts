import Papa from "papaparse";
import type { CheckResult, Finding } from "../../model.js";

const COLUMNS = [
  ...[
    "draft",
    "line",
    "column",
    "start",
    "end",
    "finding",
    "level",
    "quotation",
    "speaker",
    "reason",
    "flags",
    "differences",
  ],
  ...[
    "source",
    "source_speaker",
    "source_place",
    "source_time",
    "source_start",
    "source_end",
    "source_text",
    "source_url",
  ],
] as const;

/**
 * What a spreadsheet would take for a formula: a cell that begins with one of these, behind spaces or not, also in full
 * width. It is written behind an apostrophe, as OWASP advises.
 */
const FORMULA = /^(?:[\t\r\n]|\s{0,99}[=+\-@\uFF0B\uFF0D\uFF1D\uFF20])/;

/** A row for each finding, after RFC 4180: commas, CRLF, quotes doubled; the first row names the columns. */
export function checkCsv(results: readonly CheckResult[]): string {
  const rows = results.flatMap((result) => result.findings.map((finding) => rowOf(result, finding)));
  return `${Papa.unparse([[...COLUMNS], ...rows], { newline: "\r\n", escapeFormulae: FORMULA })}\r\n`;
}

function rowOf({ draft }: CheckResult, finding: Finding): (string | number | null)[] {
  const { source } = finding;
  return [
    ...[draft, finding.line, finding.column, ...finding.at, finding.finding, finding.level],
    ...[finding.quotation, finding.speaker, finding.reason, finding.flags.join(" "), differences(finding)],
    ...[source?.name ?? null, source?.speaker ?? null, source?.place ?? null, source?.time ?? null],
    ...[source?.at[0] ?? null, source?.at[1] ?? null, source?.text ?? null, source?.url ?? null],
  ];
}

/** "replacement: three → four; omission: not → ". */
function differences({ operations }: Finding): string {
  return operations.map(({ kind, statement, rendition }) => `${kind}: ${statement} → ${rendition}`).join("; ");
}
