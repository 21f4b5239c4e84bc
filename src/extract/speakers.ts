import type { Span } from "../model.js";
import type { Group, Reading, Region } from "./gather.js";
import { bodies, determiners, isRole, type Pronoun, subjectPronouns } from "./lexicon.js";
import { type NameAt, type Named, type Names, nameIn } from "./names.js";
import { mainSubject, nameWord, type Range } from "./phrases.js";
import type { Sentence, Token } from "./tokens.js";

export interface Heard {
  readonly named: Named | null;
  readonly name: string | null;
  readonly mention: Span | null;
  readonly cue: Span | null;
  readonly confidence: number;
  /** Why: for tests and tables of errors. */
  readonly by: "name" | "pronoun" | "role" | "nameless" | "carried" | "unknown";
}

const NOBODY: Heard = { named: null, name: null, mention: null, cue: null, confidence: 0, by: "unknown" };

/** How many paragraphs back a speaker may still be meant by "he" or by nothing at all. */
const MEMORY = 3;

function span(tokens: readonly Token[], range: Range): Span {
  const first = tokens[range[0]] as Token;
  const last = tokens[range[1] - 1] as Token;
  return [first.start, last.end];
}

/** The article's names, and which pronoun has stood for whom so far. */
interface Ear extends Names {
  readonly learned: Map<Named, Pronoun>;
}

/** Names the speaker of each group, in reading order: later ones lean on earlier ones. */
export function hear(reading: Reading, names: Names, groups: readonly Group[]): Heard[] {
  const ear: Ear = { ...names, learned: new Map() };
  const heard: Heard[] = [];
  let last = null as Last;
  for (const regions of groups) {
    const found = one(reading, ear, regions, last);
    heard.push(found);
    const final = regions[regions.length - 1] as Region;
    last = {
      heard: found.name !== null || found.mention !== null ? found : lastHeard(last, found),
      paragraph: final.paragraph,
      end: final.marked.to,
    };
  }
  return heard;
}

const lastHeard = (last: Last, otherwise: Heard): Heard => last?.heard ?? otherwise;

type Last = { readonly heard: Heard; readonly paragraph: number; readonly end: number } | null;

function one(reading: Reading, names: Ear, regions: Group, last: Last): Heard {
  const strong = regions.find((r) => r.attribution?.mention && r.attribution.place !== "weak");
  const region = strong ?? regions.find((r) => r.attribution?.mention) ?? (regions[0] as Region);
  const tokens = (reading.sentences[region.attributedIn] as Sentence).tokens;
  const said = region.attribution;
  if (said?.mention) {
    if (said.place === "weak") {
      const weak = resolve(reading, names, region.attributedIn, tokens, said.mention, last, region.paragraph);
      if (weak.by === "nameless" && !bearsRole(tokens, said.mention))
        return floating(reading, names, regions[0] as Region, last);
    }
    const cue = said.cue === null ? null : span(tokens, said.cue);
    const found = resolve(reading, names, region.attributedIn, tokens, said.mention, last, region.paragraph);
    const mention = span(tokens, said.mention);
    if (said.otherParty) {
      const other = otherThan(reading, names, region.attributedIn, found.named);
      if (other !== null) return { ...found, named: other, name: other.name, mention: null, cue, confidence: 0.5 };
    }
    return { ...found, mention, cue, confidence: said.place === "weak" ? found.confidence * 0.7 : found.confidence };
  }
  return floating(reading, names, regions[0] as Region, last);
}

/** Words that stand for a speaker, as tokens of a sentence; null where nobody is named. */
export interface Mention {
  readonly sentence: number;
  readonly range: Range | null;
}

/** Names the speakers of speech reported without marks, in reading order; the groups heard before each tell whom a pronoun means. */
export function resolveMentions(
  reading: Reading,
  names: Names,
  mentions: readonly Mention[],
  groups: readonly Group[],
  heard: readonly Heard[],
): Heard[] {
  const ear: Ear = { ...names, learned: new Map() };
  let last: Last = null;
  let next = 0;
  return mentions.map(({ sentence, range }) => {
    for (; next < groups.length && ((groups[next] as Group)[0] as Region).sentence < sentence; next++) {
      const final = (groups[next] as Group)[(groups[next] as Group).length - 1] as Region;
      const one = heard[next] as Heard;
      if (one.name !== null || one.mention !== null)
        last = { heard: one, paragraph: final.paragraph, end: final.marked.to };
    }
    if (range === null) return NOBODY;
    const { tokens, paragraph } = reading.sentences[sentence] as Sentence;
    const found = resolve(reading, ear, sentence, tokens, range, last, paragraph);
    const mention = span(tokens, range);
    const named: Heard = { ...found, mention };
    if (named.name !== null) last = { heard: named, paragraph, end: mention[1] };
    return named;
  });
}

/** No cue: the speaker of the quotation before, or whom the sentence before is about. */
function floating(reading: Reading, names: Ear, region: Region, last: Last): Heard {
  const previous = reading.sentences[region.sentence - 1];
  const same = previous !== undefined && previous.paragraph === region.paragraph;
  if (previous !== undefined && (same || last === null || last.paragraph < previous.paragraph)) {
    const who = mainSubject(previous.tokens);
    if (who !== null && previous.tokens[0]?.type !== "quote") {
      const found = resolve(reading, names, region.sentence - 1, previous.tokens, who, last, region.paragraph);
      if (found.name !== null && found.by !== "nameless" && (found.named?.likely || found.by !== "name")) {
        const mention = same ? span(previous.tokens, who) : null;
        return { ...found, mention, cue: null, confidence: found.confidence * 0.7, by: "carried" };
      }
    }
  }
  if (last === null || region.paragraph - last.paragraph > MEMORY) return NOBODY;
  const carried = last.heard;
  const mention = last.paragraph === region.paragraph ? carried.mention : null;
  return { ...carried, mention, cue: null, confidence: carried.confidence * 0.8, by: "carried" };
}

/** The one the sentences before are about, other than `not`. */
function otherThan(reading: Reading, names: Ear, sentence: number, not: Named | null): Named | null {
  for (let s = sentence - 1; s >= 0 && s > sentence - 4; s--) {
    const tokens = (reading.sentences[s] as Sentence).tokens;
    const who = mainSubject(tokens);
    if (who === null) continue;
    const found = namedIn(names, tokens, who);
    if (found !== null && found !== not) return found;
  }
  return null;
}

/** The name that a noun phrase is or holds: not the owner's in "Roe's aide", not the one served in "a spokesman for Roe". */
export function namedIn(names: Names, tokens: readonly Token[], range: Range): Named | null {
  let from = range[0];
  const lower = (i: number) => tokens[i]?.type === "word" && tokens[i]?.cap === false;
  let candidate: Named | null = null;
  for (let i = from; i < range[1]; i++) {
    const token = tokens[i] as Token;
    if (!nameWord(token)) {
      if (lower(i) && /^(?:of|for|from|at|with|to|in|on|by)$/.test(token.low) && i > range[0]) break;
      from = i + 1;
      continue;
    }
    const found = nameIn(tokens, i, range[1]);
    // "Harbourmaster: …" names an office, not a person; "Baker" may be Jane Baker.
    const office = found?.words.length === 1 && isRole((found.words[0] ?? "").toLowerCase());
    if (found === null || (office && !names.find(found.words, found.title)?.name.includes(" "))) continue;
    const [, to] = found.range;
    const owner = tokens[to - 1]?.possessive === true && to < range[1];
    if (!owner) {
      const next = tokens[to];
      // "Example University professor Jane Roe": the last run is the person; "Roe campaign": no person at all.
      // "the Example Prize winner", "a Roe spokesman", "the Roe campaign": somebody else.
      if (
        to < range[1] &&
        next?.type === "word" &&
        lower(to) &&
        !/^(?:of|for|from|at|with|to|in|on|by|and|or|who|which|that)$/.test(next.low)
      ) {
        i = to;
        continue;
      }
      const known = names.find(found.words, found.title);
      const words = known === null ? names.part(found.words) : [];
      // A single capital that opens the sentence and stands nowhere else is hardly a name.
      const name = words.length > 1 || i > 0 || found.titled ? words.join(" ") : "";
      if (known !== null) candidate = known;
      else if (name !== "")
        candidate = {
          name,
          pronoun: found.title,
          person: found.titled,
          likely: found.titled,
          count: 1,
          roles: new Set(),
        };
    }
    i = to - 1;
  }
  return candidate;
}

function resolve(
  reading: Reading,
  names: Ear,
  sentence: number,
  tokens: readonly Token[],
  range: Range,
  last: Last,
  paragraph: number,
): Heard {
  const base = { mention: null, cue: null };
  const first = tokens[range[0]] as Token;
  const single = range[1] - range[0] === 1;
  if (single && (subjectPronouns.has(first.low) || /^(?:his|her|their)$/.test(first.low))) {
    const pronoun: Pronoun | null =
      first.low === "he" || first.low === "his" ? "he" : first.low === "she" || first.low === "her" ? "she" : null;
    if (pronoun === null) {
      if (first.low === "they" || first.low === "their") {
        if (last !== null && last.heard.by !== "unknown" && last.heard.named?.person === false)
          return { ...base, named: last.heard.named, name: last.heard.name, confidence: 0.4, by: "pronoun" };
      }
      return { ...base, named: null, name: null, confidence: 0, by: "nameless" };
    }
    const found = antecedent(reading, names, sentence, first.start, pronoun, last, paragraph);
    return found === null
      ? { ...base, named: null, name: null, confidence: 0, by: "pronoun" }
      : { ...base, ...found, name: found.named.name, by: "pronoun" };
  }
  const named = namedIn(names, tokens, range);
  if (named !== null) return { ...base, named, name: named.name, confidence: named.person ? 0.95 : 0.85, by: "name" };
  // "the singer", "the “Example Song” singer"
  const head = headNoun(tokens, range);
  // "Harbourmaster: ‘…’", "Prime Minister: ‘…’"
  const office = tokens.slice(range[0], range[1]).every((t) => t.cap && t.type === "word");
  if ((first.low === "the" || office) && head !== null && isRole(head) && !hasOwner(tokens, range)) {
    // "the leader of the council": one office of many, known only by who is said to hold it.
    const served = tokens.slice(range[0], range[1]).some((t) => t.low === "of");
    const holders = [...new Set(names.all.map((n) => n.named))].filter((n) => n.roles.has(head));
    if (holders.length === 1)
      return { ...base, named: holders[0] as Named, name: (holders[0] as Named).name, confidence: 0.8, by: "role" };
    if (office && first.low !== "the") return { ...base, named: null, name: null, confidence: 0, by: "nameless" };
    const near = antecedent(reading, names, sentence, first.start, null, last, paragraph);
    if (near !== null && holders.length === 0 && !served)
      return { ...base, ...near, name: near.named.name, confidence: 0.5, by: "role" };
    if (near !== null && holders.includes(near.named))
      return { ...base, ...near, name: near.named.name, confidence: 0.6, by: "role" };
  }
  return { ...base, named: null, name: null, confidence: 0, by: "nameless" };
}

function bearsRole(tokens: readonly Token[], range: Range): boolean {
  const nouns = tokens.slice(range[0], range[1]).map((t) => t.low);
  return nouns.some(
    (n) => subjectPronouns.has(n) || isRole(n) || bodies.has(n) || (n.endsWith("s") && isRole(n.slice(0, -1))),
  );
}

function headNoun(tokens: readonly Token[], range: Range): string | null {
  let head: string | null = null;
  for (let i = range[0]; i < range[1]; i++) {
    const token = tokens[i] as Token;
    if (token.type !== "word") continue;
    if (i > range[0] && /^(?:of|for|from|at|with|who|in)$/.test(token.low)) break;
    if (!determiners.has(token.low)) head = token.low;
  }
  return head !== null && bodies.has(head) ? null : head;
}

function hasOwner(tokens: readonly Token[], range: Range): boolean {
  return tokens.slice(range[0], range[1]).some((t) => t.possessive || t.low === "for");
}

/** Who "he" or "she" at offset `at` is: the subject before it in its sentence, else the last speaker, else the nearest person that fits. */
function antecedent(
  reading: Reading,
  names: Ear,
  sentence: number,
  at: number,
  pronoun: Pronoun | null,
  last: Last,
  paragraph: number,
): { named: Named; confidence: number } | null {
  const called = (named: Named) => named.pronoun ?? names.learned.get(named) ?? null;
  const fits = (named: Named) => pronoun === null || called(named) === null || called(named) === pronoun;
  const scores = new Map<Named, number>();
  const vote = (named: Named, score: number) => {
    if (fits(named))
      scores.set(
        named,
        Math.max(
          scores.get(named) ?? 0,
          score +
            (called(named) === pronoun && pronoun !== null ? 12 : 0) +
            (named.person ? 10 : named.likely ? -2 : -25),
        ),
      );
  };
  if (last?.heard.named && paragraph - last.paragraph <= MEMORY) {
    vote(last.heard.named, 75 - 8 * (paragraph - last.paragraph));
  }
  // "The singer says …, in which he said": the subject may be a role.
  const own = (reading.sentences[sentence] as Sentence).tokens;
  const about = mainSubject(own);
  if (about !== null && pronoun !== null && own[about[0]]?.low === "the" && (own[about[1] - 1]?.end ?? at) < at) {
    const role = resolve(reading, names, sentence, own, about, last, paragraph);
    if (role.named !== null && role.by === "role") vote(role.named, 95);
  }
  for (const place of before(names.all, at)) {
    const back = sentence - place.sentence;
    const where = reading.sentences[place.sentence] as Sentence;
    const apart = paragraph - where.paragraph;
    if (apart > MEMORY || back > 8) break;
    const who = mainSubject(where.tokens);
    const subject = place.speaks || (who !== null && overlaps(span(where.tokens, who), place) && !place.possessive);
    const recency = back === 0 ? 85 : apart === 0 ? 72 - 4 * back : 45 - 3 * back - 5 * apart;
    // Named as a subject since the last quotation: the talk has passed on.
    const since = last !== null && subject && place.start > last.end ? (place.speaks ? 25 : 12) : 0;
    vote(place.named, since + recency + (subject ? 15 : place.possessive ? -8 : -6));
  }
  let best: Named | null = null;
  let top = 30;
  let second = 0;
  for (const [named, score] of scores) {
    if (score > top) {
      second = best === null ? second : top;
      best = named;
      top = score;
    } else if (score > second) second = score;
  }
  if (best !== null && pronoun !== null && called(best) === null) names.learned.set(best, pronoun);
  return best === null ? null : { named: best, confidence: Math.min(0.9, 0.55 + (top - second) / 100) };
}

const overlaps = (a: Span, b: { start: number; end: number }) => a[0] < b.end && b.start < a[1];

/** The names that begin before `at`, nearest first. Found by bisection. */
function* before(all: readonly NameAt[], at: number): Generator<NameAt> {
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((all[middle]?.start ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  for (let i = low - 1; i >= 0; i--) yield all[i] as NameAt;
}
