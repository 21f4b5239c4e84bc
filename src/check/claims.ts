/** What a draft puts between quotation marks: its quotations, and words that the extraction takes for terms, titles or irony. */

import { extract } from "../extract/extract.js";
import { findCandidates, group } from "../extract/gather.js";
import { readNames } from "../extract/names.js";
import type { Marks } from "../extract/reading.js";
import { type Heard, hear } from "../extract/speakers.js";
import type { Article, Quotation } from "../model.js";

export interface Claim {
  readonly quotation: Quotation;
  /** False for marks that hold no speech as far as the extraction can tell: reported only where the sources have something to say. */
  readonly isSpeech: boolean;
}

/** Every pair of marks in the body of the draft, in order. A draft is the writer's text, whatever its form. */
export function claimsOf(draft: Article): Claim[] {
  const article: Article = { ...draft, role: "article" };
  const quotations = extract(article).filter(({ kind }) => kind !== "indirect");
  const segments = quotations.flatMap((one) => one.segments).sort((a, b) => a[0] - b[0]);
  let next = 0;
  const marks = findCandidates(article);
  const speakers = speakersOf(marks);
  const others = marks.candidates.flatMap(({ marked, headline }): Claim[] => {
    while (next < segments.length && (segments[next]?.[1] ?? 0) <= marked.start) next++;
    const isTaken = next < segments.length && (segments[next]?.[0] ?? 0) < marked.end;
    if (isTaken || headline || marked.style === "none") return [];
    const heard = speakers.get(marked.start);
    const quotation: Quotation = {
      id: `${draft.id}:${marked.start}-${marked.end}`,
      article: draft.id,
      kind: "partial",
      segments: [[marked.start, marked.end]],
      speaker: { name: heard?.name ?? null, mention: heard?.mention ?? null },
      cue: heard?.cue ?? null,
      saidTo: null,
      saidToAt: null,
      confidence: heard?.confidence ?? 0,
    };
    return [{ quotation, isSpeech: false }];
  });
  const startOf = ({ quotation }: Claim): number => quotation.segments[0]?.[0] ?? 0;
  return [...quotations.map((quotation) => ({ quotation, isSpeech: true })), ...others].sort(
    (a, b) => startOf(a) - startOf(b),
  );
}

/** Whom the draft gives each pair of marks to, by where its words begin: speech or not, it is told in the same way. */
function speakersOf(marks: Marks): ReadonlyMap<number, Heard> {
  const { text, paragraphs, sentences, candidates } = marks;
  const reading = { text, paragraphs, sentences, regions: candidates };
  const names = readNames(sentences, (p) => paragraphs[p]?.role === "headline");
  const groups = group(reading);
  const heard = hear(reading, names, groups);
  const found = new Map<number, Heard>();
  groups.forEach((regions, i) => {
    const who = heard[i];
    for (const { marked } of regions) if (who) found.set(marked.start, who);
  });
  return found;
}
