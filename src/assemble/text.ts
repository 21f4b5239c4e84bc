/** From the path through the graph to a text that can be read: surfaces, spacing and punctuation as witnesses print them. */

import { isAbbreviationStop } from "../text/sentences.js";
import { hasSentenceEnd } from "../text/words.js";
import { evenMarks, sidesOf } from "./inner-marks.js";
import type { Node } from "./nodes.js";
import { byLength, type Witness } from "./witness.js";

/** A statement's text and its words. */
export interface AssembledText {
  readonly text: string;
  readonly words: readonly StatementWord[];
  /** Offsets of joins that rest only on quotations divided by their attribution. */
  readonly joints: readonly number[];
}

/** The same of one quotation alone, whose words nobody will ask for: where the first of them begins and the last ends. */
export type SoleText = Pick<AssembledText, "text" | "joints"> & { readonly start: number; readonly end: number };

export interface StatementWord {
  /** Offsets into the text. */
  readonly start: number;
  readonly end: number;
  readonly norm: string;
  /** The number of its normal form, as in the witnesses' `words`. */
  readonly word: number;
  /** A sentence ends before it. */
  readonly opensSentence: boolean;
  readonly gap: Gap;
}

/** What joins a word to the one before where nobody prints the two together: an ellipsis, or nothing, where a strand begins. */
export type Gap = "none" | "ellipsis" | "strand";

/** A gap that no witness fills. */
const GAP = " … ";

export function writeText(path: readonly Node[]): AssembledText {
  const ranks = rankWitnesses(path);
  const parts = path.map((node, i) => {
    const before = path[i - 1];
    return {
      ...surfaceOf(node, before, ranks),
      word: node.word,
      join: before ? joinWords(before, node, ranks) : OPENING,
    };
  });
  const { leftOpen, closedFirst } = sidesOf(parts.map(({ surface, join }) => join.between + surface).join(""));
  const opening = closedFirst ? signAt(path[0], ranks, openingMark) : "";
  return compose(
    parts,
    opening,
    signAt(path.at(-1), ranks, (witness, at) => ending(witness, at, leftOpen)),
  );
}

/** What most print at a word, of those who print a sign there. */
function signAt(node: Node | undefined, ranks: Ranks, sign: (witness: Witness, at: number) => string): string {
  const forms = (node?.printed ?? []).map(({ witness, at }) => ({ witness, form: sign(witness, at) }));
  return commonest(
    forms.filter(({ form }) => form !== ""),
    ranks,
  );
}

/** Whose form counts where votes are even: by `byLength`, asked once, for it may read two texts from end to end. */
type Ranks = ReadonlyMap<Witness, number>;

function rankWitnesses(path: readonly Node[]): Ranks {
  const witnesses = new Set<Witness>();
  for (const { printed } of path) for (const { witness } of printed) witnesses.add(witness);
  return new Map([...witnesses].sort(byLength).map((witness, rank) => [witness, rank]));
}

interface Part {
  readonly surface: string;
  readonly norm: string;
  readonly word: number;
  readonly join: Join;
}

function compose(parts: readonly Part[], opening: string, end: string): AssembledText {
  let text = opening;
  const words: StatementWord[] = [];
  const joints: number[] = [];
  for (const { surface, norm, word, join } of parts) {
    if (join.kind === "attribution") joints.push(text.length);
    text += join.between;
    const before = words.at(-1);
    const opensSentence =
      !before || join.kind === "strand" || (hasSentenceEnd(join.between) && !isAbbreviationStop(before.norm, norm));
    words.push({
      start: text.length,
      end: text.length + surface.length,
      norm,
      word,
      opensSentence,
      gap: join.kind === "ellipsis" || join.kind === "strand" ? join.kind : "none",
    });
    text += surface;
  }
  return { text: evenMarks(text + end), words, joints };
}

/** The commonest printed form among independent origins; those that print the word before it speak first, for capitals. */
function surfaceOf(node: Node, before: Node | undefined, ranks: Ranks): { surface: string; norm: string } {
  const [only, another] = node.printed;
  if (only && !another) {
    const word = only.witness.spoken[only.at];
    return word
      ? { surface: only.witness.article.text.slice(word.start, word.end), norm: word.norm }
      : { surface: "", norm: "" };
  }
  const last = new Map(before?.printed.map(({ witness, at }) => [witness, at]));
  const inContext = node.printed.filter(({ witness, at }) => last.get(witness) === at - 1);
  const pool = inContext.length > 0 ? inContext : node.printed;
  const whole = pool.filter(({ witness, at }) => witness.spoken[at]?.bracket === "none" && !witness.isTitleCase);
  const forms = (whole.length > 0 ? whole : pool).map(({ witness, at }) => {
    const word = witness.spoken[at];
    return { witness, form: word ? witness.article.text.slice(word.start, word.end) : "", norm: word?.norm ?? "" };
  });
  const surface = commonest(forms, ranks);
  return { surface, norm: forms[0]?.norm ?? "" };
}

/** The form with the most origins behind it; a transcript's own; else the first witness's in rank. */
function commonest(forms: readonly { witness: Witness; form: string }[], ranks: Ranks): string {
  const [one] = forms;
  if (!one || forms.every(({ form }) => form === one.form)) return one?.form ?? "";
  const sorted = [...forms].sort((x, y) => (ranks.get(x.witness) ?? 0) - (ranks.get(y.witness) ?? 0));
  const [first] = sorted;
  if (first?.witness.isTranscript) return first.form;
  const votes = new Map<string, Set<string>>();
  for (const { witness, form } of sorted) votes.set(form, (votes.get(form) ?? new Set()).add(witness.origin));
  let best = first?.form ?? "";
  for (const [form, origins] of votes) if (origins.size > (votes.get(best)?.size ?? 0)) best = form;
  return best;
}

interface Join {
  readonly between: string;
  readonly kind: "printed" | "attribution" | Exclude<Gap, "none">;
}
const OPENING: Join = { between: "", kind: "printed" };

/** What stands between two words of the path. */
function joinWords(before: Node, node: Node, ranks: Ranks): Join {
  const printed = before.out.find(({ to }) => to === node)?.printed ?? [];
  const plain = printed.filter(({ across }) => !across);
  if (plain.length > 0) {
    const forms = plain.map(({ witness, at }) => ({ witness, form: tidy(rawBetween(witness, at)) }));
    return { between: commonest(forms, ranks), kind: "printed" };
  }
  const [first] = [...printed].sort((x, y) => (ranks.get(x.witness) ?? 0) - (ranks.get(y.witness) ?? 0));
  if (first) return joinInPrint(first.witness, first.at);
  const opens = /^\p{Lu}/u.test(surfaceOf(node, undefined, ranks).surface);
  return { between: signAt(before, ranks, (witness, at) => strandEnd(witness, at, opens)) + GAP, kind: "strand" };
}

/** What one witness prints before its word `at`. */
function joinInPrint(witness: Witness, at: number): Join {
  const between = rawBetween(witness, at);
  if (witness.breaks[at] !== 1) return { between: tidy(between), kind: "printed" };
  // An editor's bracket stands for words that are not printed; an ellipsis says so itself.
  if (/[…[(]|\.\s?\.\s?\./.test(between)) return { between: stopBefore(between) + GAP, kind: "ellipsis" };
  return { between: acrossAttribution(witness, at), kind: "attribution" };
}

/** The text of a statement that one quotation alone attests: its own words, without the way over a graph. */
export function writeSoleText(witness: Witness): SoleText {
  const { spoken, article } = witness;
  let text = "";
  const joints: number[] = [];
  spoken.forEach(({ start, end }, at) => {
    if (at > 0) {
      const join = joinInPrint(witness, at);
      if (join.kind === "attribution") joints.push(text.length);
      text += join.between;
    }
    text += article.text.slice(start, end);
  });
  const { leftOpen, closedFirst } = sidesOf(text);
  const opening = closedFirst ? openingMark(witness, 0) : "";
  const start = opening.length;
  return {
    text: evenMarks(opening + text + ending(witness, spoken.length - 1, leftOpen)),
    joints: start === 0 ? joints : joints.map((at) => at + start),
    start,
    end: start + text.length,
  };
}

/** The sign that ends the sentence before an ellipsis or a bracket: of four points the first. */
const stopBefore = (between: string): string => /^(?:[?!]|\.(?=\s[…[(.]|\.\.\.|…))/.exec(between)?.[0] ?? "";

function rawBetween(witness: Witness, at: number): string {
  const [x, y] = [witness.spoken[at - 1], witness.spoken[at]];
  return x && y ? witness.article.text.slice(x.end, y.start) : " ";
}

/** Marks of a continued paragraph and runs of blanks are layout, not words: one blank. */
function tidy(between: string): string {
  if (between === " ") return between; // most are
  return between.replace(/\s*\n\s*["“”'‘’«»„]?/g, " ").replace(/\s+/g, " ");
}

/** The comma before "he said" stands for a full stop where the next words open a sentence. */
function acrossAttribution(witness: Witness, at: number): string {
  const [x, y] = [witness.spoken[at - 1], witness.spoken[at]];
  if (!x || !y) return " ";
  const { text } = witness.article;
  const mark = /^[,.;:?!—-]/.exec(text.slice(x.end, x.end + 1))?.[0] ?? "";
  // “He said, ‘Stop,’” she recalled: the inner words end too.
  const inner = innerMark(witness, at - 1);
  const opens = /^\p{Lu}/u.test(text.slice(y.start, y.end)) && !/^I\b/.test(text.slice(y.start, y.end));
  const bridge = text.slice(x.end, y.start);
  const stops = /[.?!]["”’']?\s+["“‘'][^"“‘']*$/.test(bridge);
  return `${mark === "," && (opens || stops) ? "." : mark}${inner} `;
}

/** What closes words that the speaker quotes, behind a word and within its quotation's own marks. */
function innerMark({ quotation, article, spoken }: Witness, at: number): string {
  const end = spoken[at]?.end ?? 0;
  const until = quotation.segments.find((segment) => segment[0] <= end && end <= segment[1])?.[1] ?? end;
  return /^[.,?!;:…]?(?<mark>[’'”"])/u.exec(article.text.slice(end, until))?.groups?.mark ?? "";
}

/**
 * The sign after the last word where it belongs to the sentence; a comma before the attribution does not. With what closes words that
 * the speaker quotes, where these are `leftOpen`.
 */
function ending(witness: Witness, at: number, leftOpen: boolean): string {
  const end = witness.spoken[at]?.end;
  if (end === undefined) return "";
  const sign = /^[.?!]/.exec(witness.article.text.slice(end, end + 1))?.[0] ?? "";
  return leftOpen ? sign + innerMark(witness, at) : sign;
}

/** The same at a strand's end: as before “she said”, a comma stands for a full stop where the next words open a sentence. */
function strandEnd(witness: Witness, at: number, opens: boolean): string {
  const end = witness.spoken[at]?.end ?? 0;
  return ending(witness, at, false) || (opens && witness.article.text.startsWith(",", end) ? "." : "");
}

/** What opens words that the speaker quotes, right at the beginning. */
function openingMark({ quotation, article, spoken }: Witness, at: number): string {
  const start = spoken[at]?.start ?? 0;
  const from = quotation.segments.find((segment) => segment[0] <= start && start <= segment[1])?.[0] ?? start;
  const before = article.text.slice(from, start);
  return /^[‘'“"]$/.test(before) ? before : "";
}
