/** Whose words the paragraphs of a source are: a transcript's turns, a hearing's questions and answers, a speech, labelled notes. */

import words from "../../data/check-words.json" with { type: "json" };
import { extract } from "../extract/extract.js";
import { turnAt } from "../extract/turns.js";
import type { Article, SourceKind, Span } from "../model.js";

/** Paragraphs that one person speaks, or running text. */
export interface Stretch {
  readonly spans: readonly Span[];
  /** As labelled, "ROE", "Q"; null in running text. */
  readonly label: string | null;
  /** Who that is, where the source says. */
  readonly speaker: string | null;
}

/**
 * What was said, what somebody noted, or what others have printed: a text that states an outlet, a writer, an address, or a
 * title in its markup. A bare headline makes no article: notes have one, too.
 */
export function kindOf(article: Article): SourceKind {
  if (article.role === "transcript" || isSpeech(article)) return "transcript";
  const { url, outlet, authors, title, evidence } = article;
  const byWriter = authors.length > 0 && evidence.authors?.from !== "file properties";
  const byTitle = title !== null && evidence.title?.from !== "headline" && evidence.title?.from !== "file properties";
  return url !== null || outlet !== null || byWriter || byTitle ? "coverage" : "notes";
}

export function stretchesOf(article: Article): Stretch[] {
  return article.role === "transcript" ? turnsOf(article) : paragraphsOf(article);
}

/** A heading in capitals between turns, "EXAMINATION BY MR. CRANE": nobody says it. */
const HEADING = /^[^\p{Ll}]{4,120}$/u;

function turnsOf(article: Article): Stretch[] {
  const { text } = article;
  const turns = extract(article);
  const first = turns[0]?.speaker.mention?.[0] ?? Number.POSITIVE_INFINITY;
  const head = article.blocks.filter(({ end }) => end <= first).map(({ start, end }): Span => [start, end]);
  const stretches: Stretch[] = [{ spans: head, label: null, speaker: null }];
  const hearing = new Hearing(text.slice(0, Math.min(first, 4000)));
  for (const { segments, speaker } of turns) {
    const label = speaker.mention && text.slice(speaker.mention[0], speaker.mention[1]);
    const isHeading = ([start, end]: Span, i: number): boolean =>
      i > 0 && HEADING.test(text.slice(start, Math.min(end, start + 121)));
    stretches.push({
      spans: segments.filter((one, i) => !isHeading(one, i)),
      label,
      speaker: speaker.name ?? hearing.nameOf(label),
    });
    hearing.hear(text, segments);
    segments.forEach((one, i) => {
      if (isHeading(one, i)) hearing.enter(text.slice(one[0], one[1]));
    });
  }
  return stretches;
}

const EXAMINATION = /\bEXAMINATION(?: OF (?<witness>[\p{Lu}.'’ -]{3,60}?))?(?: BY (?<counsel>[\p{Lu}.'’ -]{3,60}))?$/u;
const WITNESS = /^witness(?: called)?:\s{0,3}(?<name>\p{Lu}[\p{L}.'’ -]{2,60})$/imu;
const CALLED =
  /\bI(?: now)? call (?<name>(?:(?:Mr|Mrs|Ms|Dr|Prof)\. )?\p{Lu}[\p{L}'’-]{1,24}(?: \p{Lu}[\p{L}'’-]{1,24}){1,2})/u;

/** Who asks and who answers in a hearing, as far as its headings say: "Q." and "A." name nobody. */
class Hearing {
  #witness: string | null;
  #counsel: string | null = null;

  constructor(head: string) {
    this.#witness = WITNESS.exec(head)?.groups?.name?.trim() ?? null;
  }
  nameOf(label: string | null): string | null {
    if (label === "A" || /^THE WITNESS$/i.test(label ?? "")) return this.#witness;
    return label === "Q" ? this.#counsel : null;
  }
  /** "My Lady, I call Dr. Maud Lisle." */
  hear(text: string, segments: readonly Span[]): void {
    for (const [start, end] of segments) {
      const called = CALLED.exec(text.slice(start, Math.min(end, start + 400)))?.groups?.name;
      if (called !== undefined) this.#witness = called;
    }
  }
  enter(heading: string): void {
    const found = EXAMINATION.exec(heading.trim())?.groups;
    if (!found) return;
    this.#counsel = found.counsel === undefined ? null : inSmall(found.counsel);
    if (found.witness !== undefined) this.#witness = inSmall(found.witness);
  }
}

/** Characters at the head of a text in which it says what it is. */
const HEAD = 400;

/** "Remarks by the Mayor, Jane Roe", "As delivered": one person speaks throughout. */
function isSpeech({ text, blocks }: Article): boolean {
  const head = text.slice(0, HEAD).toLowerCase();
  return (
    words.speeches.some((sign) => head.includes(sign)) &&
    blocks.some(({ start, end }) => labelled(text, start, end) !== null)
  );
}

/**
 * Notes mark a speaker as a transcript does, now and then: "ROE: We close in May." Names in capitals only; "Note:" is none.
 * In a speech what follows is the speaker's; in notes it is the writer's again.
 */
function paragraphsOf(article: Article): Stretch[] {
  const { text, blocks } = article;
  const goesOn = isSpeech(article);
  const stretches: { spans: Span[]; label: string | null; speaker: string | null }[] = [];
  for (const { start, end } of blocks) {
    const turn = labelled(text, start, end);
    const last = stretches.at(-1);
    if (turn)
      stretches.push({ spans: [[start + turn.words, end]], label: turn.label, speaker: fullName(text, turn.label) });
    else if (last && (last.label === null || goesOn)) last.spans.push([start, end]);
    else stretches.push({ spans: [[start, end]], label: null, speaker: null });
  }
  return stretches;
}

function labelled(text: string, start: number, end: number): ReturnType<typeof turnAt> {
  const turn = turnAt(text.slice(start, Math.min(end, start + 200)));
  return turn && turn.label.length > 1 && turn.label === turn.label.toUpperCase() ? turn : null;
}

/** "OSTROW" is "Lena Ostrow" where the head of the text names her. */
function fullName(text: string, label: string): string {
  const name = inSmall(label);
  if (/\s/.test(name)) return name;
  const words = text.slice(0, HEAD).match(/\p{Lu}[\p{L}'’-]{1,24} \p{Lu}[\p{L}'’-]{1,24}/gu) ?? [];
  return words.find((full) => full.endsWith(` ${name}`)) ?? name;
}

/** "JANE ROE" → "Jane Roe". */
const inSmall = (label: string): string =>
  label.replace(/\p{L}+/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase()).trim();
