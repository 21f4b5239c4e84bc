import type { Ledger, Operation, Rendition, TracedStatement } from "../model.js";
import { articleRecord, quotationRecord } from "./records.js";

/**
 * The ledger as JSON: the keys of the `stemma trace --format json` contract in a fixed order, then what else is known.
 * One record to a line, so that two ledgers can be compared with line tools. Ends with a line feed.
 * The word-by-word cells are left out: they are drawing instructions, and offsets and operations say the same.
 */
export function renderJson(ledger: Ledger): string {
  const parts: readonly (readonly [string, readonly unknown[]])[] = [
    ["articles", ledger.articles.map((article) => articleRecord(article))],
    ["statements", ledger.statements.map(statementJson)],
    [
      "lineage",
      ledger.lineage.map(({ from, to, kind, evidence, confidence }) => ({ from, to, kind, evidence, confidence })),
    ],
    ["stories", ledger.stories.map(({ id, title, articles }) => ({ id, title, articles }))],
    ["problems", ledger.problems.map(({ source, message }) => ({ source, message }))],
    ["quotations", ledger.quotations.map(quotationRecord)],
    ["credits", ledger.credits.map(({ article, to, kind, at, quotations }) => ({ article, to, kind, at, quotations }))],
  ];
  return `{${parts.map(([name, records]) => `${JSON.stringify(name)}: ${lines(records)}`).join(",\n")}}\n`;
}

function lines(records: readonly unknown[]): string {
  return records.length === 0 ? "[]" : `[\n${records.map((record) => JSON.stringify(record)).join(",\n")}\n]`;
}

function statementJson(statement: TracedStatement): object {
  const { id, speaker, occasion, text, firstSeen, origins, reference, joints, undated } = statement;
  return {
    id,
    speaker,
    occasion: { saidTo: occasion.saidTo, from: occasion.from, to: occasion.to },
    text,
    spans: statement.spans.map((span) => ({
      start: span.start,
      end: span.end,
      witnesses: span.witnesses,
      origins: span.origins,
    })),
    renditions: statement.renditions.map(renditionJson),
    firstSeen:
      firstSeen === null ? null : { article: firstSeen.article, time: firstSeen.time, evidence: firstSeen.evidence },
    origins,
    reference,
    joints,
    undated,
  };
}

function renditionJson(rendition: Rendition): object {
  const { quotation, article, text, coverage, flags, fragment } = rendition;
  return {
    quotation,
    article,
    text,
    class: rendition.class,
    coverage,
    operations: rendition.operations.map(operationJson),
    flags,
    fragment,
    punctuation: rendition.punctuation.map(({ at, printed }) => ({ at, printed })),
  };
}

function operationJson(operation: Operation): object {
  const { kind, at, statement, rendition, flags, detail, printed, support } = operation;
  return {
    kind,
    at,
    statement,
    rendition,
    flags,
    class: operation.class,
    detail,
    printed,
    support: { statement: support.statement, rendition: support.rendition },
  };
}
