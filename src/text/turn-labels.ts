/** Labels of a transcript's turns: "ROE:", "Jane Roe:", "MR. ROE:", "JANE ROE, HARBOURMASTER:", "Q." and "A:". */

import page from "../../data/page-labels.json" with { type: "json" };
import speakers from "../../data/speakers.json" with { type: "json" };
import { wordSet } from "./word-set.js";

export interface TurnLabel {
  /** The name, "MR. ROE", without what stands behind it. */
  readonly label: string;
  /** Where it stands, from the line's head. */
  readonly at: number;
  /** Where the turn's words begin. */
  readonly words: number;
  /** A post stands behind the name: "JANE ROE, HARBOURMASTER:". */
  readonly posted: boolean;
}

/** As much of a line as a label may fill, in UTF-16 code units. */
const HEAD = 200;
/** After an optional time, in bold or not, with an aside in brackets or a post behind the name. Every repeat is bounded. */
const LABEL =
  /^(?:[[(]?\d{1,2}:\d{2}(?::\d{2})?(?:\.\d{1,3})?[\])]?\s{1,3})?(?:\*{1,3}|_{1,2})?(?:(?<letter>[QA])[.:]|(?:>>\s?)?(?<label>\p{Lu}[\p{L}.’'-]{0,24}(?: (?:(?:de|van|von|la|bin|al|der|di|du) ){0,2}[\p{Lu}\d][\p{L}\d.’'-]{0,24}){0,4})(?: ?[([][^)\]]{1,60}[)\]])?(?:(?:, ?| ?[–—] ?| - )(?<post>[^:\n]{2,90}?))?(?: ?[([][^)\]]{1,60}[)\]])?(?:\*{1,3}|_{1,2})?:)(?:\*{1,3}|_{1,2})?(?:\s{1,3}|$|(?<=[QA][.:])(?=\p{Lu}\p{Ll}))/u;

/** Labels at the head of a transcript that name no speaker. */
const FIELD =
  /^(?:date|time|place|location|subject|title|source|transcript|recorded|published|length|duration|present|participants|host|guest|guests|note|part|chapter|url|outlet|audio|video)$/i;
/** Of these, whoever may speak as well: "HOST: Welcome." */
const SPEAKING_FIELD = /^(?:host|guest)$/i;

/** Labels that tell speakers apart and name none of them. */
const NOBODY =
  /^(?:[QA]|(?:unidentified |unknown |male |female )?(?:speaker|voice)(?: [\dA-Z]{1,3})?|unidentified|unknown)$/i;

/** The label at the head of a line, or of what stands at `[from, to)` of a text, a field's included; null where none stands. */
export function turnLabel(line: string, from = 0, to: number = line.length): TurnLabel | null {
  const found = LABEL.exec(line.slice(from, Math.min(to, from + HEAD)));
  const { letter, label = letter, post } = found?.groups ?? {};
  if (!found || label === undefined || (post !== undefined && !isPost(label, post))) return null;
  return { label, at: found[0].indexOf(label), words: found[0].length, posted: post !== undefined };
}

/** Whether the label is a field of a transcript's head, "DATE"; one that a person bears may be no field where it stands `again`. */
export function isField(label: string, again: boolean): boolean {
  return FIELD.test(label) && !(again && SPEAKING_FIELD.test(label));
}

export const namesNobody = (label: string): boolean => NOBODY.test(label);

const POSTS: ReadonlySet<string> = new Set([
  ...wordSet(speakers.roles),
  ...wordSet(speakers.posts),
  ...wordSet(speakers.men),
  ...wordSet(page.posts),
]);
/** "minister for health", "head of the union" */
const BEHIND = new Set(["of", "for", "at", "in", "from", "with", "to"]);
/** Words that no post holds and prose behind a name does: "Roe, who had seen it, told me:". */
const PROSE = wordSet(page.prose);
/** A post has no more words. */
const LONGEST = 10;

/** Whether what stands between a name and a colon is a post, "chief executive", or a body's name, "Harbor Radio". */
function isPost(label: string, post: string): boolean {
  const words = post.split(/[\s,/&]+/u).filter((word) => word !== "");
  if (words.length > LONGEST || /[.!?…]["”’)]?\s+\p{Lu}\p{Ll}|[“”"?!;]/u.test(post)) return false;
  const isName = label.includes(" ");
  if (!/\p{Ll}/u.test(label + post) && isName) return true;
  if (!isName && label !== label.toUpperCase()) return false;
  const low = words.map((word) => word.toLowerCase().replace(/[.’']s?$/u, ""));
  // "US senator", "head of IT"
  if (low.some((word, at) => PROSE.has(word) && !/^\p{Lu}{2}/u.test(words[at] ?? ""))) return false;
  const [last = "", isPostWord] = [low.at(-1), (word: string) => POSTS.has(word.slice(word.lastIndexOf("-") + 1))];
  if (isPostWord(last) || low.some((word, at) => isPostWord(word) && BEHIND.has(low[at + 1] ?? ""))) return true;
  return isName && words.every((word) => /^[\p{Lu}\d]/u.test(word) || BEHIND.has(word) || /^(?:the|and)$/.test(word));
}

const TITLE =
  /^(?:mr|mrs|ms|mx|dr|prof|sen|rep|gov|cllr|cllrs|rev|sir|judge|justice|president|senator|secretary|chairman|chairwoman|chair|the|hon|mayor|councilmember|councillor|councilor|professor|doctor|director|commissioner)$/i;

export const isTitle = (word: string): boolean => TITLE.test(word.replace(/\.$/, ""));

/** The words of a name without the titles in it. */
export const withoutTitles = (name: string): string[] => name.split(/\s+/).filter((word) => !isTitle(word));

/** More speakers than any hearing has; further labels stand for themselves. */
const MOST_LABELS = 500;

/** Each label that is one word of a fuller one, with that: "ROE" of "JANE ROE". Null where two are called so. */
export function fullerLabels(labels: Iterable<string>): Map<string, string | null> {
  const short: { label: string; word: string }[] = [];
  const full = new Map<string, Set<string>>();
  const printed = new Map<string, string>();
  let asked = 0;
  for (const label of new Set(labels)) {
    if (namesNobody(label) || FIELD.test(label) || asked++ >= MOST_LABELS) continue;
    const words = withoutTitles(label).map((word) => word.toLowerCase());
    const [first, last, key] = [words[0], words.at(-1), words.join(" ")];
    if (first === undefined || last === undefined) continue;
    if (words.length === 1) short.push({ label, word: first });
    else {
      if (!printed.has(key)) printed.set(key, label);
      for (const word of [first, last]) full.set(word, (full.get(word) ?? new Set()).add(key));
    }
  }
  return new Map(
    short.flatMap(({ label, word }): [string, string | null][] => {
      const keys = [...(full.get(word) ?? [])];
      return keys.length === 0 ? [] : [[label, keys.length === 1 ? (printed.get(keys[0] ?? "") ?? null) : null]];
    }),
  );
}
