/** Outlets and programmes at their cue words: "told The New Yorker", "according to People", "on the Bellbuoy FM breakfast show". */

import data from "../../data/credits.json" with { type: "json" };
import { isGeneric, isKnown, isPaper, mayGoOnTo, type OutletTest, withArticle } from "./outlets.js";
import { type PrintedName, readName, readNameBefore, readNames } from "./printed-names.js";
import { anyOf, type NamedSource } from "./sources.js";

interface Cue {
  readonly words: string;
  /** Whether a person will do: an interview with Olga Prentice is an occasion, "told Olga Prentice" is not. */
  readonly anyone: boolean;
  readonly place: "after" | "before";
  readonly kind: NamedSource["kind"];
}

const CUES: readonly Cue[] = data.cues.flatMap((cue) =>
  cue.words.map((words) => ({
    words,
    anyone: cue.names === "anyone",
    place: cue.place === "before" ? ("before" as const) : ("after" as const),
    kind: cue.kind as NamedSource["kind"],
  })),
);
/** All cues in one pattern, so that the text is read once; the longest that stands at a place. */
const CUE = new RegExp(`\\b${anyOf(CUES.map((cue) => cue.words))}\\b`, "g");
/** The cues that stand where a longer one does: "reported in" is also "reported". Longest first. */
const CUES_AT: ReadonlyMap<string, readonly Cue[]> = new Map(
  CUES.map(({ words }) => [
    words,
    CUES.filter((cue) => `${words} `.startsWith(`${cue.words} `)).sort((a, b) => b.words.length - a.words.length),
  ]),
);

const PROGRAMME = `(?: ${anyOf(data.programmes.modifiers)}){0,2} ${anyOf(data.programmes.nouns)}\\b`;
const PROGRAMMES = new RegExp(PROGRAMME, "g");
const PROGRAMME_HERE = new RegExp(PROGRAMME, "y");
const BEFORE_PROGRAMME = new RegExp(`\\b${anyOf(data.programmes.before)} $`);
/** "according to a CNN/WMUR poll" credits a poll. */
const POLL_HERE = new RegExp(`[^\\s.,;]{0,30}(?: [\\w-]{1,20})? ${anyOf(data.polls)}\\b`, "y");
/** The article of an interview and what qualifies it, so that the span is the whole phrase: "in a new interview with". */
const BEFORE_INTERVIEW = /(?:\b(?:in|during|from|at) )?\b(?:an?|the|his|her|their|another) (?:[a-z-]{1,15} ){0,2}$/i;
/** Plain words between the cue and the name: "told the magazine Der Spiegel", "with author Michael Schulman". */
const DESCRIBED = new RegExp(
  `(?: (?:${data.described.join("|")})){1,3}(?= [\\p{Lu}\\d])| (?:${data.days})(?: (?:night|morning|afternoon|evening))?[’']s(?= \\p{Lu})`,
  "uy",
);
/** "reported ‹on Friday› by", "published ‹earlier this week› in": when, between the two words of a cue. */
const DATED = new RegExp(
  `\\b(${[...new Set(CUES.flatMap(({ words }) => /^(\w+ed|seen) (?:by|in)$/.exec(words)?.[1] ?? []))].join("|")}) ` +
    `(?:exclusively|(?:on |late |early )?(?:${data.days})(?: (?:night|morning|afternoon|evening))?|yesterday|earlier|(?:earlier )?(?:last|this) (?:week|month|year|day|night|morning|spring|summer|autumn|fall|winter)|in (?:January|February|March|April|May|June|July|August|September|October|November|December)) (by|in)(?= )`,
  "g",
);
/** Nouns of a programme that are verbs behind whose report it was: "texts obtained by The Athletic ‹show› that". */
const SHOWS = /^ (?:show|broadcast)$/;

/** Sources named in `part`, whose white space is plain spaces. In no order; places may overlap. */
export function namedOutlets(part: string, isOutlet: OutletTest): NamedSource[] {
  const found: NamedSource[] = [];
  CUE.lastIndex = 0;
  for (let hit = CUE.exec(part); hit !== null; hit = CUE.exec(part)) {
    // Cues may overlap: "first reported by" holds "first reported" and "reported by".
    CUE.lastIndex = hit.index + 1;
    const words = hit[0].charAt(0).toLowerCase() + hit[0].slice(1);
    for (const cue of CUES_AT.get(words) ?? []) {
      const source = (cue.place === "after" ? after : before)(part, hit.index, cue, isOutlet);
      if (source === null) continue;
      found.push(source);
      break;
    }
  }
  for (const hit of part.matchAll(DATED)) {
    const cue = CUES_AT.get(`${hit[1]} ${hit[2]}`)?.[0];
    const source = cue === undefined ? null : after(part, hit.index, cue, isOutlet, hit.index + hit[0].length);
    if (source !== null) found.push(source);
  }
  for (const hit of part.matchAll(PROGRAMMES)) {
    const name = readNameBefore(part, hit.index, Math.max(0, hit.index - 80));
    if (name === null || !/^\p{L}{2}/u.test(name.name) || isGeneric(name.name)) continue;
    const cue = BEFORE_PROGRAMME.exec(part.slice(Math.max(0, name.at[0] - 10), name.at[0]));
    if (cue === null) continue;
    const to = withArticle(name.name, name.article === "the" ? "" : name.article);
    found.push({ to, kind: "broadcast", at: [name.at[0] - cue[0].length, hit.index + hit[0].length] });
  }
  return found;
}

function after(
  part: string,
  at: number,
  cue: Cue,
  isOutlet: OutletTest,
  cueEnd = at + cue.words.length,
): NamedSource | null {
  if (part[cueEnd] !== " ") return null;
  DESCRIBED.lastIndex = cueEnd;
  const described = DESCRIBED.exec(part)?.[0] ?? "";
  // "the" alone belongs to the name that follows.
  const skip = described === " the" ? 0 : described.length;
  const indefinite = /^ an?$/.test(described);
  // "on a Spanish reality show", "an interview with a Russian": no name.
  const named = choose(readNames(part, cueEnd + skip + 1), cue.anyone && !indefinite, part, isOutlet);
  if (named === null) return null;
  POLL_HERE.lastIndex = named.at[1];
  if (indefinite && POLL_HERE.test(part)) return null;
  const start = cue.words.startsWith("interview") ? phraseStart(part, at) : at;
  const end = programmeEnd(part, named.at[1]);
  if (end === null || isVerb(part, named.at[1], end, cue))
    return { to: withArticle(named.name, named.article), kind: cue.kind, at: [start, named.at[1]] };
  // "told the US radio programme ‹Tide Talk›": what is described has its name behind.
  const behind = isGeneric(named.name) || isOutlet(named.name) ? readName(part, end + 1) : null;
  const own = behind && inFull(behind, part);
  if (own !== null) return { to: withArticle(own.name, own.article), kind: "broadcast", at: [start, own.at[1]] };
  if (isGeneric(named.name)) return null;
  return { to: withArticle(named.name, named.article.replace("the", "")), kind: "broadcast", at: [start, end] };
}

function isVerb(part: string, from: number, end: number, cue: Cue): boolean {
  return cue.kind === "report" && SHOWS.test(part.slice(from, end)) && /^ [\p{L}“"‘']/u.test(part.slice(end, end + 2));
}

/** The first outlet of the phrase; where anyone will do, the last name: the show in "Olga Prentice’s The Tide Room". */
function choose(
  names: readonly PrintedName[],
  anyone: boolean,
  part: string,
  isOutlet: OutletTest,
): PrintedName | null {
  for (const [i, printed] of names.entries()) {
    const name = inFull(printed, part);
    // A capital The within the sentence is part of a title: people and bodies are "the".
    if (isOutlet(name.name) || (name.article !== "" && isPaper(name.name)) || name.article === "The") {
      return ofPlace(name, names[i + 1], part);
    }
  }
  const show = names.find((name) => programmeEnd(part, name.at[1]) !== null);
  return show ?? (anyone ? (names.at(-1) ?? null) : null);
}

/** A further word of a name, behind small words or a possessive: "Match ‹of the Day›", "The Players‹’ Tribune›". */
const FURTHER = /(?:[’']s?)? (?:(?:of|in|on|to|for|with|and|the|a) ){0,2}[\p{Lu}\p{N}][\p{L}\p{M}\p{N}-]{0,30}/uy;
const MOST_FURTHER = 4;

/** A name that is listed with words behind which it goes on, alone or behind its broadcaster: "BBC Match of the Day". */
function inFull(name: PrintedName, part: string): PrintedName {
  // One more than is listed: "… Magazine" is left out of the list.
  const most = mayGoOnTo(name.name) + 1;
  if (most === 1 || wordsOf(name.name) >= most) return name;
  const from = name.at[1] - name.name.length;
  const [broadcaster = ""] = part.slice(from, name.at[1]).split(" ", 1);
  const house = isKnown(broadcaster) ? broadcaster.length + 1 : 0;
  let full = name;
  FURTHER.lastIndex = name.at[1];
  for (let words = 0; words < MOST_FURTHER && FURTHER.test(part); words++) {
    const end = FURTHER.lastIndex;
    const whole = part.slice(from, end);
    if (wordsOf(whole) > most) break;
    if (isKnown(whole)) full = { ...name, name: whole, at: [name.at[0], end] };
    else if (house > 0 && isKnown(whole.slice(house)))
      full = { ...name, name: whole.slice(house), at: [name.at[0], end] };
  }
  return full;
}

function wordsOf(name: string): number {
  let words = 1;
  for (let at = name.indexOf(" "); at >= 0; at = name.indexOf(" ", at + 1)) words++;
  return words;
}

/** "The Times of India": a paper of one common word has its place in its name. */
function ofPlace(outlet: PrintedName, next: PrintedName | undefined, part: string): PrintedName {
  if (!isPaper(outlet.name) || next === undefined || part.slice(outlet.at[1], next.at[0]) !== " of ") return outlet;
  return { ...outlet, name: `${outlet.name} of ${next.name}`, at: [outlet.at[0], next.at[1]] };
}

function programmeEnd(part: string, from: number): number | null {
  PROGRAMME_HERE.lastIndex = from;
  const match = PROGRAMME_HERE.exec(part);
  return match === null ? null : from + match[0].length;
}

function phraseStart(part: string, cueAt: number): number {
  const window = part.slice(Math.max(0, cueAt - 50), cueAt);
  const lead = BEFORE_INTERVIEW.exec(window);
  return lead === null ? cueAt : cueAt - (window.length - lead.index);
}

function before(part: string, at: number, cue: Cue, isOutlet: OutletTest): NamedSource | null {
  if (part[at - 1] !== " ") return null;
  const name = readNameBefore(part, at - 1, Math.max(0, at - 80));
  if (name === null || !(isOutlet(name.name) || (name.article !== "" && isPaper(name.name)))) return null;
  return { to: withArticle(name.name, name.article), kind: cue.kind, at: [name.at[0], at + cue.words.length] };
}
