import type { CheckedOperation, CheckResult, Finding, Passage, Problem } from "../../model.js";

/**
 * The check as JSON: the keys of the `stemma check --format json` contract in a fixed order, then what else is known. One
 * finding to a line, so that two checks can be compared with line tools. Ends with a line feed.
 */
export function checkJson(result: CheckResult, problems: readonly Problem[] = []): string {
  const { draft, sources, ledger, style, findings } = result;
  const parts: readonly (readonly [string, string])[] = [
    ["draft", JSON.stringify(draft)],
    ["sources", String(sources.length)],
    ["style", JSON.stringify(style)],
    ["findings", lines(findings.map(findingRecord))],
    ["read", lines(sources.map(({ name, kind, words }) => ({ name, kind, words })))],
    ["ledger", JSON.stringify(ledger && { name: ledger.name, articles: ledger.articles, read: ledger.read })],
    ["problems", lines(problems.map(({ source, message }) => ({ source, message })))],
  ];
  return `{${parts.map(([name, value]) => `${JSON.stringify(name)}: ${value}`).join(",\n")}}\n`;
}

function lines(records: readonly unknown[]): string {
  return records.length === 0 ? "[]" : `[\n${records.map((record) => JSON.stringify(record)).join(",\n")}\n]`;
}

function findingRecord(one: Finding): object {
  const { finding, level, at, line, column, quotation, speaker, source, operations, flags } = one;
  const { segments, place, reason, others } = one;
  return {
    finding,
    level,
    at,
    line,
    column,
    quotation,
    speaker,
    source: source === null ? null : passageRecord(source),
    operations: operations.map(operationRecord),
    flags,
    segments,
    place,
    reason,
    others: others.map(passageRecord),
  };
}

function passageRecord({ name, at, time, text, speaker, place, url, spoken, before, after }: Passage): object {
  return { name, at, time, text, speaker, place, url, spoken, before, after };
}

function operationRecord({
  kind,
  at,
  statement,
  rendition,
  flags,
  detail,
  printed,
  ...rest
}: CheckedOperation): object {
  return { kind, at, statement, rendition, flags, class: rest.class, detail, printed };
}
