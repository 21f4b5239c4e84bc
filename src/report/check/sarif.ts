import {
  type CheckResult,
  FINDINGS,
  type Finding,
  type FindingKind,
  type Level,
  type Passage,
  type Problem,
} from "../../model.js";
import { contentId } from "../../text/id.js";
import { VERSION } from "../../version.js";
import { clip } from "../words.js";
import { FINDING_MEANS, FINDING_WORDS, placeWords, type StyleRules } from "./words.js";

const LEVEL = { ok: "none", note: "note", warn: "warning", error: "error" } as const satisfies Record<Level, string>;
/** Characters of a quotation in a message; code hosts show some lines of it. */
const LONGEST = 300;

/**
 * The checks as one SARIF 2.1.0 log, which code hosts show as annotations: a rule for each finding, a result for each
 * quotation that is not in order by the style. Those that are ("ok") would only be noise beside the lines of a draft.
 */
export function checkSarif(
  results: readonly CheckResult[],
  style: StyleRules,
  problems: readonly Problem[] = [],
): string {
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "Stemma",
            version: VERSION,
            semanticVersion: VERSION,
            rules: FINDINGS.map((f) => ruleOf(f, style)),
          },
        },
        columnKind: "utf16CodeUnits",
        invocations: [
          { executionSuccessful: problems.length === 0, toolExecutionNotifications: problems.map(notificationOf) },
        ],
        artifacts: artifactsOf(results),
        results: results.flatMap(resultsOf),
        properties: { style: style.name },
      },
    ],
  };
  return `${JSON.stringify(log, null, 1)}\n`;
}

function ruleOf(finding: FindingKind, { rules, title }: StyleRules): object {
  const { level, why, cites } = rules[finding];
  const help = `${FINDING_MEANS[finding]} ${title}: ${why}${cites === null ? "" : ` (${cites})`}`;
  return {
    id: finding,
    name: finding.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: `Quotation: ${FINDING_WORDS[finding]}` },
    fullDescription: { text: FINDING_MEANS[finding] },
    help: { text: help, markdown: markdown(help) },
    defaultConfiguration: { level: LEVEL[level], enabled: level !== "ok" },
    properties: { tags: ["quotations"] },
  };
}

function artifactsOf(results: readonly CheckResult[]): object[] {
  const drafts = results.map(({ draft }) => ({ location: { uri: uriOf(draft) }, roles: ["analysisTarget"] }));
  const names = [...new Set(results.flatMap(({ sources }) => sources.map(({ name }) => name)))];
  return [...drafts, ...names.map((name) => ({ location: { uri: uriOf(name) }, roles: ["referencedOnCommandLine"] }))];
}

function resultsOf(result: CheckResult): object[] {
  const met = new Map<string, number>();
  return result.findings.flatMap((finding) => {
    // The words, and which time they stand in the draft: lines put in elsewhere do not change it.
    const times = met.get(finding.quotation) ?? 0;
    met.set(finding.quotation, times + 1);
    return finding.level === "ok" ? [] : [resultOf(finding, result, contentId(finding.quotation, String(times)))];
  });
}

function resultOf(finding: Finding, { draft, text }: CheckResult, fingerprint: string): object {
  const { source, others, flags, speaker } = finding;
  const passages = source === null ? [] : [source, ...others];
  return {
    ruleId: finding.finding,
    ruleIndex: FINDINGS.indexOf(finding.finding),
    level: LEVEL[finding.level],
    message: { text: messageOf(finding) },
    locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(draft) }, region: regionOf(finding, text) } }],
    relatedLocations: passages.map(relatedOf),
    partialFingerprints: { "quotation/v1": fingerprint },
    properties: { quotation: finding.quotation, speaker, flags },
  };
}

function messageOf({ quotation, reason, source, flags, finding }: Finding): string {
  const check = flags.length === 0 ? "" : ` Check: ${flags.join(", ")}.`;
  const here = sarifText(`“${clip(quotation, LONGEST)}”: ${reason}.${check}`);
  if (source === null) return here;
  const words = sarifText(
    `${finding === "not-found" ? "The nearest passage" : "The source"}: “${clip(source.text, LONGEST)}”`,
  );
  return `${here} ${words} ([${sarifText(whereIs(source))}](1)).`;
}

function regionOf({ line, column, at }: Finding, text: string): object {
  const words = text.slice(at[0], at[1]);
  const breaks = words.split("\n");
  const last = breaks.at(-1) ?? "";
  return {
    startLine: line,
    startColumn: column,
    endLine: line + breaks.length - 1,
    endColumn: breaks.length === 1 ? column + words.length : last.length + 1,
    charOffset: at[0],
    charLength: at[1] - at[0],
    snippet: { text: words },
  };
}

function relatedOf(passage: Passage, index: number): object {
  const { name, at, place, text } = passage;
  const line = /^line (\d{1,9})$/.exec(place ?? "")?.[1];
  const where = line === undefined ? { charOffset: at[0], charLength: at[1] - at[0] } : { startLine: Number(line) };
  return {
    id: index + 1,
    message: { text: sarifText(whereIs(passage)) },
    physicalLocation: { artifactLocation: { uri: uriOf(name) }, region: { ...where, snippet: { text } } },
  };
}

/** "Jane Roe in talk.vtt, 00:12:31". */
function whereIs(passage: Passage): string {
  const at = placeWords(passage);
  return `${passage.speaker === null ? "" : `${passage.speaker} in `}${passage.name}${at === "" ? "" : `, ${at}`}`;
}

const notificationOf = ({ source, message }: Problem): object => ({
  level: "error",
  message: { text: sarifText(`${source}: ${message}`) },
});

/** In SARIF messages brackets make links and braces are places for arguments. */
function sarifText(text: string): string {
  return text.replace(/[\\[\]]/g, "\\$&").replace(/[{}]/g, "$&$&");
}

/** Text as Markdown that shows it as it is. */
function markdown(text: string): string {
  return text.replace(/[\\`*_[\]<>#|]/g, "\\$&");
}

/** A path as a reference that any base resolves; an address is one already. */
function uriOf(name: string): string {
  if (/^https?:\/\//i.test(name) && URL.canParse(name)) return new URL(name).href;
  const path = name.split(/[\\/]/).map(encoded).join("/");
  return path.startsWith("/") ? `file://${path}` : path;
}

/** Half of a surrogate pair has no encoding. */
function encoded(part: string): string {
  return encodeURIComponent(
    part.replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, "\uFFFD"),
  );
}
