/** The check of `examples-check/draft.txt` as it should come out, written by hand: each finding stands in it. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import type {
  CheckedOperation,
  CheckResult,
  Finding,
  FindingKind,
  Flag,
  Level,
  OperationKind,
  Passage,
  RenditionClass,
} from "../../../src/model.js";
import { FINDINGS } from "../../../src/model.js";
import type { StyleRules } from "../../../src/report/check/words.js";

const ROOT = join(import.meta.dirname, "../../..");
const read = (path: string): string => readFileSync(join(ROOT, path), "utf8");

const DRAFT = read("examples-check/draft.txt");
const SOURCES: Readonly<Record<string, string>> = {
  "examples/transcript.txt": read("examples/transcript.txt"),
  "examples/coastwise.txt": read("examples/coastwise.txt"),
};
const TRANSCRIPT = "examples/transcript.txt";

/** A difference: the source's words and the draft's, in the order of the passage; an empty side is one without words. */
type Difference = readonly [
  kind: OperationKind,
  source: string,
  draft: string,
  cls: RenditionClass,
  flags?: readonly Flag[],
];

interface Row {
  readonly finding: FindingKind;
  readonly quotation: string;
  readonly speaker: string | null;
  readonly source: readonly [name: string, words: string, speaker: string | null] | null;
  readonly differences?: readonly Difference[];
  readonly reason: string;
}

const LEVEL: Readonly<Record<FindingKind, Level>> = {
  exact: "ok",
  "exact-normalised": "ok",
  partial: "note",
  "ellipsis-ok": "note",
  "ellipsis-risk": "warn",
  bracketed: "note",
  cleaned: "warn",
  reworded: "error",
  "number-changed": "error",
  "negation-changed": "error",
  spliced: "error",
  "wrong-speaker": "error",
  "secondhand-only": "warn",
  "too-short": "note",
  "not-found": "error",
};

export const STYLE: StyleRules = {
  name: "example",
  title: "An example of a style",
  rules: Object.fromEntries(
    FINDINGS.map((finding) => [
      finding,
      {
        level: LEVEL[finding],
        why: `What the example style says of ${finding}.`,
        cites: finding === "cleaned" ? "An invented guide, p. 12" : null,
      },
    ]),
  ) as StyleRules["rules"],
};

const VARGA = "OTTOLINE VARGA";

const ROWS: readonly Row[] = [
  {
    finding: "exact",
    quotation: "I have no quarrel with the board. I have a quarrel with the crack, and the crack doesn’t read minutes,",
    speaker: "Ottoline Varga",
    source: [
      TRANSCRIPT,
      "I have no quarrel with the board. I have a quarrel with the crack, and the crack doesn't read minutes.",
      VARGA,
    ],
    reason: "stands in the transcript word for word",
  },
  {
    finding: "ellipsis-ok",
    quotation: "When the wind gets round to the north I put my boots on … and look at it,",
    speaker: "Ottoline Varga",
    source: [TRANSCRIPT, "When the wind gets round to the north I put my boots on and go down and look at it.", VARGA],
    differences: [["omission", "and go down", "", "marked-splice"]],
    reason: "an ellipsis stands for 3 words of the transcript",
  },
  {
    finding: "wrong-speaker",
    quotation: "The harbour board calls that an excess of caution,",
    speaker: "Ottoline Varga",
    source: [TRANSCRIPT, "The harbour board calls that an excess of caution.", "IMRE CALDOW"],
    reason: "in the transcript Imre Caldow says this, in the draft Ottoline Varga",
  },
  {
    finding: "exact-normalised",
    quotation: "The board has never carried a pram up that slip at 6 in the morning,",
    speaker: "Ottoline Varga",
    source: [TRANSCRIPT, "The board has never carried a pram up that slip at six in the morning.", VARGA],
    differences: [["spelling", "six", "6", "orthographic"]],
    reason: "the same words, one of them in another written form",
  },
  {
    finding: "ellipsis-risk",
    quotation: "If the divers find sound rock under the old footing, … we could have boats running by the end of July,",
    speaker: "Ottoline Varga",
    source: [
      TRANSCRIPT,
      "If the divers find sound rock under the old footing, then I think we could have boats running by the end of July.",
      VARGA,
    ],
    differences: [["omission", "then I think", "", "marked-splice", ["qualifier"]]],
    reason: "the words cut at the ellipsis hold a qualifier, ‘I think’",
  },
  {
    finding: "number-changed",
    quotation: "The figure I was given is four hundred and forty thousand,",
    speaker: "Ottoline Varga",
    source: [TRANSCRIPT, "The figure I was given is three hundred and forty thousand.", VARGA],
    differences: [["replacement", "three", "four", "reworded", ["quantity"]]],
    reason: "a number differs from the transcript’s",
  },
  {
    finding: "bracketed",
    quotation: "Brackwater would pay for a slip that suits [the company],",
    speaker: "Ottoline Varga",
    source: [TRANSCRIPT, "Brackwater would pay for a slip that suits Brackwater.", VARGA],
    differences: [["bracket", "Brackwater", "[the company]", "bracketed"]],
    reason: "words in brackets stand for one of the transcript’s",
  },
  {
    finding: "negation-changed",
    quotation: "It is a wicked plan, it is only a plan for other people,",
    speaker: "Ottoline Varga",
    source: [TRANSCRIPT, "It is not a wicked plan, it is only a plan for other people.", VARGA],
    differences: [["omission", "not", "", "omission", ["negation"]]],
    reason: "a negation of the transcript does not stand in the draft",
  },
  {
    finding: "secondhand-only",
    quotation: "This council supports a working harbour, and it supports a solvent one,",
    speaker: "Desmond Trask",
    source: [
      "examples/coastwise.txt",
      "This council supports a working harbour, and it supports a solvent one.",
      "Trask",
    ],
    reason: "found only as a quotation in other coverage",
  },
  {
    finding: "partial",
    quotation: "by a man in a rubber boat",
    speaker: "Ottoline Varga",
    source: [TRANSCRIPT, "by a man in a rubber boat", VARGA],
    reason: "stands in the transcript, as the end of a sentence",
  },
  {
    finding: "cleaned",
    quotation: "I’m going to say this slowly. Nobody enjoys tying up a ferry.",
    speaker: "Ottoline Varga",
    source: [TRANSCRIPT, "I'm gonna say this slowly. Nobody enjoys tying up a ferry.", VARGA],
    differences: [["replacement", "gonna", "going to", "clean-up"]],
    reason: "tidied in one place",
  },
  {
    finding: "spliced",
    quotation: "I did think about that. Somebody would have brought a piano,",
    speaker: "Ottoline Varga",
    source: [
      TRANSCRIPT,
      "I did think about that. A weight limit is a notice, and a notice is only as good as the last wet dog that ran past it. Somebody would have brought a piano.",
      VARGA,
    ],
    differences: [
      [
        "omission",
        "A weight limit is a notice, and a notice is only as good as the last wet dog that ran past it.",
        "",
        "omission",
      ],
    ],
    reason: "joins words of the transcript that 22 others stand between, without a mark",
  },
  {
    finding: "reworded",
    quotation: "A weight limit is a sign, and a sign is only as good as the last wet dog that ran past it,",
    speaker: "Ottoline Varga",
    source: [
      TRANSCRIPT,
      "A weight limit is a notice, and a notice is only as good as the last wet dog that ran past it.",
      VARGA,
    ],
    differences: [
      ["replacement", "notice", "sign", "reworded"],
      ["replacement", "notice", "sign", "reworded"],
    ],
    reason: "differs from the transcript in two words",
  },
  {
    finding: "too-short",
    quotation: "No,",
    speaker: "Ottoline Varga",
    source: null,
    reason: "one common word, which would be found anywhere",
  },
  {
    finding: "not-found",
    quotation: "We owe it to every child on that island to get this right, whatever it costs us in the end,",
    speaker: "Ottoline Varga",
    source: null,
    reason: "not found in the 2 sources given",
  },
  {
    finding: "exact",
    quotation: "A lamp is easy, though. A lamp only has to stay where it is,",
    speaker: "Ottoline Varga",
    source: [TRANSCRIPT, "A lamp is easy, though. A lamp only has to stay where it is.", VARGA],
    reason: "stands in the transcript word for word",
  },
];

export function fixture(): CheckResult {
  return {
    draft: "examples-check/draft.txt",
    style: STYLE.name,
    sources: [
      { name: TRANSCRIPT, words: 812, kind: "transcript" },
      { name: "examples/coastwise.txt", words: 228, kind: "coverage" },
    ],
    ledger: null,
    text: DRAFT,
    findings: ROWS.map(findingOf),
  };
}

function findingOf(row: Row): Finding {
  const start = placeIn(DRAFT, row.quotation);
  const before = DRAFT.slice(0, start);
  const passage = row.source === null ? null : passageOf(...row.source);
  return {
    finding: row.finding,
    level: LEVEL[row.finding],
    at: [start, start + row.quotation.length],
    segments: [[start, start + row.quotation.length]],
    line: before.split("\n").length,
    column: start - before.lastIndexOf("\n"),
    quotation: row.quotation,
    speaker: row.speaker,
    place: null,
    source: passage,
    others: [],
    operations: passage === null ? [] : operationsOf(row, passage, start),
    flags: [...new Set((row.differences ?? []).flatMap(([, , , , flags]) => flags ?? []))],
    reason: row.reason,
  };
}

function passageOf(name: string, words: string, speaker: string | null): Passage {
  const text = SOURCES[name] ?? "";
  const start = placeIn(text, words);
  return {
    name,
    at: [start, start + words.length],
    time: null,
    place: `line ${text.slice(0, start).split("\n").length}`,
    url: null,
    text: words,
    before:
      text
        .slice(Math.max(0, start - 90), start)
        .split("\n")
        .at(-1) ?? "",
    after: text.slice(start + words.length, start + words.length + 90).split("\n")[0] ?? "",
    speaker,
    spoken: name === TRANSCRIPT ? "turn" : "quoted",
  };
}

function operationsOf({ quotation, differences = [] }: Row, passage: Passage, start: number): CheckedOperation[] {
  let inSource = 0;
  let inDraft = 0;
  return differences.map(([kind, statement, rendition, cls, flags = []]) => {
    // "Brackwater would pay for a slip that suits Brackwater": the second is bracketed.
    const at = kind === "bracket" ? passage.text.lastIndexOf(statement) : passage.text.indexOf(statement, inSource);
    inSource = at + statement.length;
    // Words that are not printed stand where the draft goes on.
    const printed = rendition === "" ? Math.min(at, quotation.length) : quotation.indexOf(rendition, inDraft);
    if (rendition !== "") inDraft = printed + rendition.length;
    return {
      kind,
      class: cls,
      detail: null,
      at: [at, inSource],
      printed: [start + printed, start + printed + rendition.length],
      statement,
      rendition,
      flags,
    };
  });
}

function placeIn(text: string, words: string): number {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`"${words}" stands nowhere`);
  return start;
}
