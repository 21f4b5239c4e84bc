import type { Article, Quotation, Span } from "../model.js";
import {
  fullerLabels,
  isField,
  isTitle,
  namesNobody,
  type TurnLabel,
  turnLabel,
  withoutTitles,
} from "../text/turn-labels.js";

/** A run of capitalised words, titles included: where a label's full form is looked for. */
const NAME = /\p{Lu}[\p{L}.’'-]{0,24}(?: (?:(?:de|van|von|la|bin|al|der) )?\p{Lu}[\p{L}.’'-]{0,24}){1,4}/gu;
/** The label of a turn at the head of `line`, where it stands, and where its words begin; null where none does. */
export function turnAt(line: string): TurnLabel | null {
  const found = turnLabel(line);
  return found === null || isField(found.label, false) ? null : found;
}

interface Turn {
  readonly label: string;
  readonly at: Span;
  readonly segments: Span[];
}

/** Reads every turn as one direct quotation, a segment a paragraph; the words before the first label are no one's. */
export function readTurns(article: Article): Quotation[] {
  const { text } = article;
  const turns: Turn[] = [];
  const blocks = article.blocks.filter(({ role }) => role === "body");
  const labels = blocks.map(({ start, end }) => turnLabel(text, start, end));
  const once = new Set<string>();
  const again = new Set<string>();
  for (const found of labels) if (found !== null) (once.has(found.label) ? again : once).add(found.label);
  for (const [i, block] of blocks.entries()) {
    const label = labels[i] ?? null;
    const found = label === null || isField(label.label, again.has(label.label)) ? null : label;
    let from = block.start;
    if (found !== null) {
      const at = block.start + found.at;
      turns.push({ label: found.label, at: [at, at + found.label.length], segments: [] });
      from = block.start + found.words;
    }
    const segment = trim(text, from, block.end);
    if (segment !== null) turns[turns.length - 1]?.segments.push(segment);
  }
  const names = fullNames(text, new Set(turns.map((t) => t.label)));
  return turns
    .filter((turn) => turn.segments.length > 0)
    .map((turn) => {
      const name = names.get(turn.label) ?? null;
      const last = turn.segments[turn.segments.length - 1] as Span;
      return {
        id: `${article.id}:${turn.segments[0]?.[0]}-${last[1]}`,
        article: article.id,
        kind: "direct",
        segments: turn.segments,
        speaker: { name, mention: turn.at },
        cue: null,
        saidTo: null,
        saidToAt: null,
        confidence: name === null ? 0 : 0.99,
      };
    });
}

function trim(text: string, from: number, to: number): Span | null {
  let start = from;
  let end = to;
  while (start < end && /\s/.test(text[start] ?? "")) start++;
  while (end > start && /\s/.test(text[end - 1] ?? "")) end--;
  return end > start ? [start, end] : null;
}

/** "And I'm Nell Carraway": capitals that open a sentence, not a name. */
const OPENER =
  /^(?:and|but|so|the|when|if|then|well|yes|no|thank|thanks|hello|hi|good|welcome|dear|i|i['’]\p{L}{1,2}|this|it['’]s)$/iu;

/** The names in a run of capitals: a full stop that is no initial's and no title's ends one; openers before it go. */
function namesIn(run: string): string[][] {
  const names: string[][] = [[]];
  for (const word of run.split(/\s+/)) {
    const last = names[names.length - 1] as string[];
    if (!(last.length === 0 && OPENER.test(word))) last.push(word);
    if (word.endsWith(".") && word.length > 2 && !isTitle(word)) names.push([]);
  }
  return names.map((words) =>
    withoutTitles(words.join(" ")).map((word) => (word.length > 2 ? word.replace(/\.$/, "") : word)),
  );
}

/** A full name that may be a label's: its words, and the same in small letters. */
interface Full {
  readonly words: readonly string[];
  readonly low: readonly string[];
  count: number;
}

/** More speakers than any hearing has; further labels stand for themselves. */
const MOST_LABELS = 500;

/** The fullest form of each label that the text holds: "ROE" is Jane Roe where she is introduced. "Q" and "A" name nobody by themselves. */
function fullNames(text: string, labels: ReadonlySet<string>): Map<string, string> {
  const candidates = new Map<string, Full>();
  for (const found of text.slice(0, READ).matchAll(NAME)) {
    for (const words of namesIn(found[0].replace(/['’]s$/, ""))) {
      if (words.length < 2 || words.every((w) => w === w.toUpperCase())) continue;
      const key = words.join(" ");
      const known = candidates.get(key);
      if (known === undefined) candidates.set(key, { words, low: words.map((w) => w.toLowerCase()), count: 1 });
      else known.count++;
    }
  }
  const full = [...candidates.values()];
  const names = new Map<string, string>();
  const fuller = fullerLabels(labels);
  let asked = 0;
  for (const label of labels) {
    if (namesNobody(label)) continue;
    // "ROE" where Jane Roe and Karl Roe speak is neither.
    const known = fuller.get(label);
    const own = known ?? label;
    const words = withoutTitles(own);
    const low = words.map((w) => w.toLowerCase());
    const last = low[low.length - 1];
    if (last === undefined) continue;
    // "ROE" is "Jane Roe" and never "Roe Street": its own last word is the name's last, and all its words stand in it.
    const fits = (asked++ < MOST_LABELS && known !== null ? full : []).filter(
      ({ low: lower }) =>
        (lower[lower.length - 1] === last || (low.length === 1 && lower[0] === last && /^\p{Lu}\p{Ll}/u.test(label))) &&
        low.every((w) => lower.includes(w)),
    );
    const best = fits.sort((a, b) => b.words.length - a.words.length || b.count - a.count)[0];
    names.set(label, best?.words.join(" ") ?? (own === own.toUpperCase() ? capitalised(words) : words.join(" ")));
  }
  return names;
}

/** "JANE ROE" → "Jane Roe"; roles such as "MODERATOR" likewise. */
function capitalised(words: readonly string[]): string {
  return words.map((w) => w.charAt(0) + w.slice(1).toLowerCase()).join(" ");
}

/** Names are looked for in the head of a transcript, where speakers are introduced. */
const READ = 200_000;
