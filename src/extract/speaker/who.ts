import { BODY, DETERMINER, is, LINKING, OWNER, PREPOSITION, ROLE, ROLES, SUBJECT_PRONOUN } from "../classes.js";
import type { Reading } from "../gather.js";
import { also, bodies, bodyWords, isRole, kin, offices, type Pronoun } from "../lexicon.js";
import { type NameAt, type Named, type Names, nameIn } from "../names.js";
import { nameWord, type Range } from "../phrases.js";
import type { Token } from "../tokens.js";
import { antecedent, countBefore } from "./antecedent.js";
import { type Ear, type Heard, heardAs, type Last, MEMORY } from "./heard.js";

/** The name that a noun phrase is or holds: not the owner's in "Roe's aide", not the one served in "a spokesman for Roe". */
export function namedIn(names: Names, tokens: readonly Token[], range: Range): Named | null {
  let from = range[0];
  const lower = (i: number) => tokens[i]?.type === "word" && tokens[i]?.cap === false;
  let candidate: Named | null = null;
  for (let i = from; i < range[1]; i++) {
    const token = tokens[i] as Token;
    if (!nameWord(token)) {
      if (lower(i) && is(token, LINKING) && i > range[0]) break;
      from = i + 1;
      continue;
    }
    const found = nameIn(tokens, i, range[1]);
    // "Harbourmaster: …" names an office, not a person; "Baker" may be Jane Baker.
    const office = found?.words.length === 1 && !found.titled && isRole(found.low[0] ?? "");
    if (found === null || (office && !names.find(found.words, found.title, token.start)?.name.includes(" "))) continue;
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
        !is(next, LINKING) &&
        !/^(?:and|or|who|which|that)$/.test(next.low)
      ) {
        i = to;
        continue;
      }
      const known = names.find(found.words, found.title, token.start);
      const words = known === null ? names.part(found.words) : [];
      // A single capital that opens the sentence and stands nowhere else is hardly a name.
      const name = words.length > 1 || i > 0 || found.titled ? words.join(" ") : "";
      if (known !== null) candidate = known;
      else if (name !== "")
        candidate = {
          name,
          pronoun: found.title,
          usual: null,
          person: found.titled,
          likely: found.titled,
          thing: false,
          count: 1,
          roles: new Set(),
        };
    }
    i = to - 1;
  }
  return candidate;
}

export function resolve(
  reading: Reading,
  names: Ear,
  sentence: number,
  tokens: readonly Token[],
  range: Range,
  last: Last,
  paragraph: number,
): Heard {
  const first = tokens[range[0]] as Token;
  if (range[1] - range[0] === 1 && is(first, SUBJECT_PRONOUN | OWNER)) {
    const pronoun: Pronoun | null =
      first.low === "he" || first.low === "his" ? "he" : first.low === "she" || first.low === "her" ? "she" : null;
    if (pronoun === null) {
      if (first.low === "they" || first.low === "their") {
        if (last !== null && last.heard.by !== "unknown" && last.heard.named?.person === false)
          return heardAs(last.heard.named, 0.4, "pronoun", last.heard.name);
      }
      return heardAs(null, 0, "nameless");
    }
    const found = antecedent(resolve, reading, names, sentence, first.start, pronoun, last, paragraph);
    return found === null ? heardAs(null, 0, "pronoun") : heardAs(found.named, found.confidence, "pronoun");
  }
  const named = namedIn(names, tokens, range) ?? besideRole(names, tokens, range);
  if (named !== null) return heardAs(named, named.person ? 1 : 0.97, "name");
  // "the singer", "the “Example Song” singer"
  const head = headNoun(tokens, range);
  // "Harbourmaster: ‘…’", "Prime Minister: ‘…’"
  const office = !some(tokens, range, (t) => !t.cap || t.type !== "word");
  if (
    (first.low === "the" || office) &&
    head !== null &&
    (isRole(head) || (first.low === "the" && names.holders(head).length === 1)) &&
    (ELECTED.test(head) || !hasOwner(tokens, range))
  ) {
    // "the leader of the council": one office of many, known only by who is said to hold it.
    const served = some(tokens, range, (t) => t.low === "of");
    const holders = holdersOf(names, officeOf(tokens, range, head));
    if (holders.length === 1) return heardAs(holders[0] as Named, 0.8, "role");
    if (office && first.low !== "the") return heardAs(null, 0, "nameless");
    const near = antecedent(resolve, reading, names, sentence, first.start, null, last, paragraph);
    if (near !== null && holders.length === 0 && !served) return heardAs(near.named, 0.5, "role");
    if (near !== null && holders.includes(near.named)) return heardAs(near.named, 0.6, "role");
  }
  if (isBody(tokens, range)) {
    const body = bodyBefore(names, first.start, sentence, last, paragraph, head ?? tokens[range[1] - 1]?.low ?? "");
    if (body !== null) return heardAs(body, 0.5, "role");
  }
  return heardAs(null, 0, "nameless");
}

/** Who holds a post; where nobody is called so, who holds one that goes by that name as well. */
function holdersOf(names: Names, post: string): readonly Named[] {
  const called = names.holders(post);
  const others = called.length > 0 ? undefined : also.get(post);
  return others === undefined ? called : [...new Set(others.flatMap((role) => names.holders(role)))];
}

/** Roles with a place behind "for": "the MP for Brindle" is a person who was named, and no spokesman. */
const ELECTED = /^(?:mp|msp|senator|representative|councillor|candidate)$/;

function some(tokens: readonly Token[], [from, to]: Range, test: (token: Token) => boolean): boolean {
  for (let i = from; i < to; i++) if (test(tokens[i] as Token)) return true;
  return false;
}

/** "The company", "the campaign": a body named before. */
function isBody(tokens: readonly Token[], [from, to]: Range): boolean {
  const head = tokens[to - 1] as Token;
  return (tokens[from] as Token).low === "the" && to - from <= 3 && !head.cap && GROUPS.test(head.low);
}

const GROUPS =
  /^(?:group|company|firm|agency|organi[sz]ation|department|committee|commission|council|board|union|newspaper|paper|magazine|website|network|publication|university|association|campaign|administration|court|ministry)$/;

/** Whether a noun is one of the words of a name. */
function isOf(name: string, noun: string): boolean {
  const at = name.length > noun.length ? name.toLowerCase().lastIndexOf(noun) : -1;
  return at >= 0 && (at === 0 || name[at - 1] === " ") && (name[at + noun.length] ?? " ") === " ";
}

/** Names back among which the body is looked for that "the ministry" is short for. */
const BODIES = 100;

/** The body that spoke last, or the nearest one named in this sentence or the two before it. */
function bodyBefore(
  names: Ear,
  at: number,
  sentence: number,
  last: Last,
  paragraph: number,
  head: string,
): Named | null {
  const before = countBefore(names.all, at);
  // "the ministry" is the Harbour Ministry rather than the agency that was named since.
  for (let i = before - 1; i >= 0 && i >= before - BODIES; i--) {
    const { named } = names.all[i] as NameAt;
    if (!named.person && !named.likely && isOf(named.name, head)) return named;
  }
  for (let i = before - 1; i >= 0; i--) {
    const place = names.all[i] as NameAt;
    if (sentence - place.sentence > 2) break;
    if (!place.named.person && !place.named.likely && hasBodyWord(place.named.name)) return place.named;
  }
  const spoke = last?.heard.named ?? null;
  return spoke !== null && !spoke.person && !spoke.likely && paragraph - (last?.paragraph ?? 0) <= MEMORY
    ? spoke
    : null;
}

const hasBodyWord = (name: string) =>
  /^[A-Z]{3,6}$/.test(name) || name.split(" ").some((word) => bodyWords.has(word.toLowerCase()) && !PLACED.test(word));
/** Words of `bodyWords` that places have too. */
const PLACED =
  /^(?:New|North|South|East|West|York|Washington|America|American|States|United|Kingdom|City|County|State|Road|Avenue|Island|River|Lake|Mountain|Beach|Park|Tower|Towers|Bridge|World|Hampshire|Jersey|Carolina|Iowa|California|Texas|Florida|Ohio)$/;

/** The name put beside a nameless noun: "a longtime adviser, Jane Roe," and "Jane Roe, chief of the board,". */
function besideRole(names: Names, tokens: readonly Token[], [from, to]: Range): Named | null {
  const mark = tokens[to]?.low ?? "";
  if (mark === "," || mark === "—" || mark === "–") {
    const at = pastNoun(tokens, to + 1);
    const found = nameIn(tokens, at, tokens.length);
    if (found !== null && found.range[0] <= at + 2 && nameWord(tokens[at])) {
      const next = tokens[found.range[1]];
      const closes = next === undefined || next.type !== "word" || next.low === "who" || next.verb !== undefined;
      if (closes && (found.words.length > 1 || found.titled)) return personIn(names, tokens, [at, found.range[1]]);
      // "My late husband, Lyle,": kin are called by their first names.
      if (closes && kin.has(tokens[to - 1]?.low ?? "")) return namedIn(names, tokens, [at, found.range[1]]);
    }
  }
  const first = tokens[from] as Token;
  const opens = !is(first, DETERMINER) || first.low === "a" || first.low === "an";
  if (tokens[from - 1]?.low !== "," || first.cap || !opens) return null;
  let start = from - 1;
  while (nameWord(tokens[start - 1]) && from - start < 6) start--;
  // "Unlike Jane Roe, a …": the name is not what the noun stands beside.
  const governed = is(tokens[start - 1], PREPOSITION) && tokens[start - 1]?.low !== "by";
  return from - 1 - start > 1 && !governed ? personIn(names, tokens, [start, from - 1]) : null;
}

/** Small words between a comma and a name that say what somebody is, at most: ", the former harbour commissioner Jane Roe,". */
const NOUNS = 6;

/** Where the name may begin behind a noun that is put before it; `at` where none is. */
function pastNoun(tokens: readonly Token[], at: number): number {
  let i = at;
  for (; i < at + NOUNS; i++) {
    const token = tokens[i];
    if (token?.type !== "word" || token.cap || is(token, PREPOSITION | SUBJECT_PRONOUN)) break;
  }
  return i > at && nameWord(tokens[i]) && is(tokens[i - 1], ROLE) ? i : at;
}

function personIn(names: Names, tokens: readonly Token[], range: Range): Named | null {
  const named = namedIn(names, tokens, range);
  return named?.likely ? named : null;
}

export function bearsRole(tokens: readonly Token[], range: Range): boolean {
  return some(tokens, range, (token) => is(token, SUBJECT_PRONOUN | ROLE | ROLES | BODY));
}

function headNoun(tokens: readonly Token[], range: Range): string | null {
  let head: string | null = null;
  for (let i = range[0]; i < range[1]; i++) {
    const token = tokens[i] as Token;
    if (token.type !== "word") continue;
    if (i > range[0] && /^(?:of|for|from|at|with|who|in)$/.test(token.low)) break;
    if (!is(token, DETERMINER)) head = token.low;
  }
  return head !== null && bodies.has(head) ? null : head;
}

/** "general manager", "shadow harbour secretary": the role with the word that makes it another one. */
function officeOf(tokens: readonly Token[], [from, to]: Range, head: string): string {
  for (let i = from; i < to && tokens[i]?.low !== head; i++)
    if (offices.has(tokens[i]?.low ?? "")) return `${tokens[i]?.low} ${head}`;
  return head;
}

function hasOwner(tokens: readonly Token[], range: Range): boolean {
  return some(tokens, range, (token) => token.possessive || token.low === "for");
}
