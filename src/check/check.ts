/** The check: every quotation of a draft, held against sources. Pure: the same draft, sources and style give the same result. */

import { pointsBack } from "../assemble/flags.js";
import type {
  Article,
  AskedLedger,
  CheckedOperation,
  CheckResult,
  Finding,
  FindingKind,
  Level,
  Passage,
  Quotation,
  Span,
} from "../model.js";
import { LEVELS } from "../model.js";
import { placeAt } from "../text/places.js";
import type { Caution } from "./caution.js";
import { claimsOf } from "./claims.js";
import { withEndingBracket, withEnds } from "./ends.js";
import { isOneTurn } from "./exact.js";
import { severity } from "./judge.js";
import { passageOf } from "./passage.js";
import { lineAt, lineStarts } from "./places.js";
import { hasRoundBrackets, type Quoted, readQuoted } from "./quoted.js";
import { type HeldAgainst, reasonOf } from "./reason.js";
import { type Answer, type Budget, search } from "./search.js";
import { type Sources, sourceOf } from "./sources.js";
import { DEFAULT_STYLE, STYLES, type Style } from "./style.js";
import { isTooShort, type Verdict } from "./verdict.js";

export interface CheckOptions {
  /** What each finding means to the house; by default `STYLES.ap`. */
  readonly style?: Style;
  /** Where the last sources are from, if not from those given. */
  readonly ledger?: AskedLedger | null;
}

/**
 * Cells of alignment that one draft may cost: about a minute, and some eight thousand quotations that stand nowhere word for
 * word. A newsroom's draft takes a hundredth of it; of a draft of a hundred thousand those that come after are looked up word
 * for word alone.
 */
const CELLS = 200_000_000;

/** Passages named beside the best one, at most. */
const OTHERS = 5;

export function checkDraft(draft: Article, sources: Sources, options: CheckOptions = {}): CheckResult {
  const context = contextOf(draft, sources, options);
  const budget = { cells: CELLS };
  return {
    draft: draft.source,
    style: context.style.name,
    sources: sources.sources.map(({ name, from, to, kind }) => ({ name, words: to - from, kind })),
    ledger: context.ledger,
    text: draft.text,
    findings: claimsOf(draft).flatMap(({ quotation, isSpeech }) =>
      checkQuotation(draft, quotation, sources, budget)
        .map((one) => toFinding(one, context))
        .filter((one) => isSpeech || saysSomething(one)),
    ),
  };
}

/** Some words by themselves, as if a draft quoted them; the speaker where one is said to have said them. Offsets into the words. */
export function checkWords(
  words: string,
  speaker: string | null,
  sources: Sources,
  options: CheckOptions = {},
): Finding {
  const draft = wordsAlone(words);
  const at: Span = [0, words.length];
  const quotation: Quotation = {
    id: `words:0-${words.length}`,
    article: draft.id,
    kind: "direct",
    segments: [at],
    speaker: { name: speaker, mention: null },
    cue: null,
    saidTo: null,
    saidToAt: null,
    confidence: 1,
  };
  const answer = searchWithBrackets(draft, readQuoted(draft, quotation, sources), sources, { cells: CELLS });
  return toFinding({ quotation, answer }, contextOf(draft, sources, options));
}

/** What every finding of a draft is told with. */
interface Context {
  readonly draft: Article;
  readonly sources: Sources;
  readonly style: Style;
  readonly ledger: AskedLedger | null;
  readonly starts: Uint32Array;
}

function contextOf(draft: Article, sources: Sources, { style, ledger = null }: CheckOptions): Context {
  const starts = lineStarts(draft.text);
  return { draft, sources, style: style ?? (STYLES[DEFAULT_STYLE] as Style), ledger, starts };
}

function wordsAlone(text: string): Article {
  const nothing = {
    url: null,
    language: null,
    title: null,
    outlet: null,
    authors: [],
    publishedAt: null,
    evidence: {},
  };
  const blocks = [{ role: "body" as const, start: 0, end: text.length }];
  return { id: "words", source: "words", role: "article", ...nothing, text, blocks };
}

/** Of marks that hold no speech: what somebody is said to say, and a source has something to say to. Else it is a title or a term. */
const saysSomething = ({ finding, speaker }: Finding): boolean => finding !== "not-found" && speaker !== null;

interface Checked {
  readonly quotation: Quotation;
  readonly answer: Answer;
}

/** Findings under this one leave no word unexplained. */
const isFaithful = ({ best }: Answer): boolean => best !== null && severity(best.finding) < severity("ellipsis-ok");

/**
 * “…,” Roe said, “…” is one quotation. “…,” Roe said. “…” is two by its punctuation, each held against the sources by itself,
 * unless little stands between them, or they stand in two turns and the second begins with "he" or "it", which now points to the
 * first: then the attribution hides a seam.
 */
function checkQuotation(draft: Article, quotation: Quotation, sources: Sources, budget: Budget): Checked[] {
  const quoted = readQuoted(draft, quotation, sources);
  const cuts = quoted.parts.filter(({ before }) => before === "new").map(({ from }) => quoted.spoken[from]?.start ?? 0);
  const whole = (): Checked[] => [{ quotation, answer: searchWithBrackets(draft, quoted, sources, budget) }];
  if (cuts.length === 0) return whole();
  const groups: Span[][] = [[]];
  for (const segment of quotation.segments) {
    if (cuts.some((cut) => cut >= segment[0] && cut < segment[1]) && (groups.at(-1)?.length ?? 0) > 0) groups.push([]);
    groups.at(-1)?.push(segment);
  }
  const parts = groups.map((segments) => {
    const part = { ...quotation, segments };
    return { quotation: part, answer: searchWithBrackets(draft, readQuoted(draft, part, sources), sources, budget) };
  });
  const isSeam = ({ quotation, answer }: Checked, i: number): boolean => {
    const opening = readQuoted(draft, quotation, sources).spoken[0]?.norm;
    return i > 0 && hidesSeam(sources, parts[i - 1]?.answer.best ?? null, answer.best, opening);
  };
  return parts.some(isSeam) ? whole() : parts;
}

/** A cut of a few words is what an attribution may hide; over more than that the speaker is quoted again, not quoted on. */
const HIDDEN = 3;

function hidesSeam(
  sources: Sources,
  before: Verdict | null,
  after: Verdict | null,
  opening: string | undefined,
): boolean {
  if (!before || !after || before.finding === "not-found" || after.finding === "not-found") return false;
  if (!isOneTurn(sources, Math.min(before.from, after.from), Math.max(before.to, after.to))) return pointsBack(opening);
  return after.from > before.to && after.from - before.to <= HIDDEN;
}

/** Words in round brackets are the speaker's where a source has them, else the editor's. */
function searchWithBrackets(draft: Article, quoted: Quoted, sources: Sources, budget: Budget): Answer {
  const answer = search(sources, quoted, budget);
  if (isFaithful(answer) || !hasRoundBrackets(draft, quoted.quotation)) return answer;
  const aside = search(sources, readQuoted(draft, quoted.quotation, sources, true), budget);
  return severityOf(aside) < severityOf(answer) ? aside : answer;
}

const severityOf = ({ best }: Answer): number => severity(best?.finding ?? "not-found");

function toFinding({ quotation, answer }: Checked, { draft, sources, style, ledger, starts }: Context): Finding {
  const { others, isUncompared } = answer;
  const best = answer.best && withEndingBracket(sources, answer.best);
  const { segments, speaker } = quotation;
  const at = [segments[0]?.[0] ?? 0, segments.at(-1)?.[1] ?? 0] as const;
  const finding: FindingKind =
    best?.finding ?? (isTooShort(sources, readQuoted(draft, quotation, sources)) ? "too-short" : "not-found");
  const source = best && passageOf(sources, ...withEnds(sources, best), best.voice);
  const elsewhere = best?.elsewhere.map(([from, to]) => passageOf(sources, from, to)) ?? [];
  return {
    finding,
    level: levelOf(style, finding, best?.caution ?? null),
    at,
    segments,
    ...lineAt(starts, at[0]),
    quotation: segments.map(([start, end]) => draft.text.slice(start, end)).join(" … "),
    speaker: speaker.name,
    place: placeAt(draft.places, at[0])?.label ?? null,
    source,
    others: [...elsewhere, ...others.map(({ from, to, voice }) => passageOf(sources, from, to, voice))].slice(
      0,
      OTHERS,
    ),
    operations: source && best ? operationsOf(best, source) : [],
    flags: best?.flags ?? [],
    reason: isUncompared
      ? UNCOMPARED
      : reasonOf(finding, best, best && sourceOf(sources, best.from).kind, held(sources, ledger), speaker.name),
  };
}

/** A cut before the quotation that turns it weighs as much as one that an ellipsis marks; a full stop in another place is noted. */
function levelOf({ rules }: Style, finding: FindingKind, caution: Caution | null): Level {
  const { level } = rules[finding];
  if (caution === null) return level;
  const least = caution.kind === "cut" ? rules["ellipsis-risk"].level : "note";
  return LEVELS.indexOf(least) > LEVELS.indexOf(level) ? least : level;
}

const held = ({ sources }: Sources, ledger: AskedLedger | null): HeldAgainst => ({
  given: sources.length - (ledger?.read ?? 0),
  inLedger: ledger?.articles ?? 0,
});

const UNCOMPARED = "stands nowhere word for word; not compared further, as the draft or the quotation is too long";

/** Offsets into the passage's text. What was put in at an end of it stands at that end. */
function operationsOf({ differences }: Verdict, { at: [start, end], text }: Passage): CheckedOperation[] {
  const within = (offset: number): number => Math.min(Math.max(offset, start), end) - start;
  return differences
    .map((one): CheckedOperation => {
      const at = [within(one.at[0]), within(one.at[1])] as const;
      return { ...one, at, statement: text.slice(at[0], at[1]) };
    })
    .sort((a, b) => a.at[0] - b.at[0] || a.printed[0] - b.printed[0]);
}
