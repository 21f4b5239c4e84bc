/** Tells a transcript by its form: most lines are turns, "MARA VOSS: …", "Q. …", of two speakers or more. */

import { fullerLabels, isField, turnLabel } from "../text/turn-labels.js";
import { labelOf } from "./labels.js";
import type { Line } from "./lines.js";

/** Fewer turns are an exchange quoted in an article. */
const MIN_TURNS = 4;
/** And fewer than these where the text says what it is. */
const MIN_STATED = 2;
/** Among so many lines of a text stands what says so. */
const TOP = 12;
/** "TRANSCRIPT", "Transcript: the ferry", "Full transcript of the hearing", "Voss on her ferry (transcript)". */
const STATED =
  /^(?:(?:the|full|partial|rough|edited|official|unofficial|verbatim|rush|interview) ){0,3}transcript(?:$|[:.]| (?:of|from)\b)|(?: ?[:|–—-] |\()(?:(?:full|partial|edited|interview) ){0,2}transcript\)?$/iu;
/** "TRANSCRIPT OF PROCEEDINGS", "TRANSCRIPT News conference, Pellhaven" */
const SHOUTED = /^(?:\p{Lu}{2,12} ){0,2}TRANSCRIPT\b/u;
/** No line that says so has more characters. */
const LONGEST = 160;

/** The label of a turn, or null. */
export function turnOf(line: string): string | null {
  return turnLabel(line)?.label ?? null;
}

export interface Labels {
  /** One label for each speaker: "ROE:" is who "JANE ROE, HARBOURMASTER:" is. */
  readonly speakerOf: (label: string) => string;
  /** How often that speaker has the word. */
  readonly times: (label: string) => number;
}

export function readLabels(labels: readonly string[]): Labels {
  const fuller = fullerLabels(labels);
  const speakerOf = (label: string) => fuller.get(label) ?? label;
  const counts = new Map<string, number>();
  for (const label of labels) counts.set(speakerOf(label), (counts.get(speakerOf(label)) ?? 0) + 1);
  return { speakerOf, times: (label) => counts.get(speakerOf(label)) ?? 0 };
}

export function isTranscript(lines: readonly Line[]): boolean {
  const all = lines.map(({ words }) => {
    const found = turnLabel(words);
    return { label: found?.label ?? null, isValue: labelOf(words) !== null, isBare: found?.words === words.length };
  });
  const spoken = new Set(all.flatMap(({ label, isValue }) => (isValue ? [] : [label])));
  // "Reporter: Thank you" is a turn where "Reporter: What did it cost?" is one.
  const found = all.filter(({ label, isValue }) => !isValue || (label && spoken.has(label)));
  const { speakerOf, times } = readLabels(found.flatMap(({ label }) => label ?? []));
  // "Date: 2 May" and "Transcript: the ferry" count for neither.
  const counted = found.filter(({ label }) => !(label && isField(label, times(label) > 1)));
  const turns = counted.flatMap(({ label }) => (label ? [speakerOf(label)] : []));
  // "Mara Voss (00:12):" on a line of its own, and her words on the next.
  const most = counted.filter(({ isBare }) => !isBare).length;
  const speakers = [...new Set(turns)];
  const isStated = lines
    .slice(0, TOP)
    .some(({ words }) => words.length <= LONGEST && (STATED.test(words) || SHOUTED.test(words)));
  if (isStated && turns.length >= MIN_STATED && speakers.length >= 2 && turns.length * 3 > most) return true;
  // Two who speak again: a list of "Name: score" lines has a new label each time.
  const again = speakers.filter((label) => times(label) > 1).length;
  if (turns.length < MIN_TURNS || again < 2) return false;
  return turns.length * 2 > most && speakers.length * 2 <= turns.length + 1;
}
