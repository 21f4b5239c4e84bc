import type { Span } from "../../model.js";
import {
  AUXILIARY,
  BODY,
  DETERMINER,
  FIGURE,
  HE_OR_SHE,
  is,
  LINKING,
  OWNER,
  PREPOSITION,
  ROLE,
  ROLES,
  SUBJECT_PRONOUN,
} from "../classes.js";
import type { Reading } from "../gather.js";
import { also, anybody, bodies, bodyNouns, calledBy, isRole, kin, offices, type Pronoun, peoples } from "../lexicon.js";
import { type Named, type Names, nameIn } from "../names.js";
import { isPast, nameWord, type Range } from "../phrases.js";
import type { Sentence, Token } from "../tokens.js";
import { answerer, isAnswer } from "./answers.js";
import { antecedent } from "./antecedent.js";
import { type Writer, writerBefore, writerOf } from "./authors.js";
import { bodyBefore, bodyCalled, bodySpokenFor, isBody, itBefore, spokenFor, spokenForBefore } from "./bodies.js";
import { countBefore, type Ear, type Heard, heardAs, type Last, span } from "./heard.js";
import { heldBack } from "./held-back.js";
import { relationOf, relativeOf } from "./relatives.js";
import { senderIn } from "./senders.js";
import { isStranger, spokeNameless, wasNameless } from "./strangers.js";
import { isVenue } from "./venues.js";

/** The name that a noun phrase is or holds: not the owner's in "Roe's aide", not the one served in "a spokesman for Roe". */
export function namedIn(names: Names, tokens: readonly Token[], range: Range): Named | null {
  let from = range[0];
  const lower = (i: number) => tokens[i]?.type === "word" && tokens[i]?.cap === false;
  let candidate: Named | null = null;
  for (let i = from; i < range[1]; i++) {
    const token = tokens[i] as Token;
    if (!nameWord(token)) {
      if (lower(i) && is(token, LINKING) && i > range[0]) break;
      // "Jane Roe Says Harbour …" in a headline set in capitals.
      if (candidate !== null && token.cap && token.verb?.form === "present") break;
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
        !is(next, LINKING | FIGURE) &&
        !/^(?:and|or|who|which|that)$/.test(next.low)
      ) {
        i = to;
        continue;
      }
      const known = names.find(found.words, found.title, token.start);
      const words = known === null ? names.part(found.words) : [];
      // A single capital that stands nowhere else has it from its place: it opens the sentence, or what stands behind a colon.
      const name = words.length > 1 || found.titled || !opensLine(tokens, i) ? words.join(" ") : "";
      if (known !== null) candidate = known;
      else if (name !== "")
        candidate = {
          name,
          pronoun: found.title,
          usual: null,
          person: found.titled,
          likely: found.titled,
          thing: false,
          outlet: false,
          count: 1,
          roles: new Set(),
        };
    }
    i = to - 1;
  }
  return candidate;
}

/** The body's name that holds all of these words and has begun before: "Union of Rail, ‹Maritime and Transport Workers›". */
function nameOver(names: Ear, [start, end]: Span): Named | null {
  const place = names.all[countBefore(names.all, start) - 1];
  return place !== undefined && place.end >= end && place.named.thing ? place.named : null;
}

const opensLine = (tokens: readonly Token[], at: number) => at === 0 || /^[:—–“‘]$/.test(tokens[at - 1]?.low ?? "");

export function resolve(
  reading: Reading,
  names: Ear,
  sentence: number,
  tokens: readonly Token[],
  mention: Range,
  last: Last,
  paragraph: number,
): Heard {
  const range = withoutRelative(tokens, mention);
  const first = tokens[range[0]] as Token;
  if (range[1] - range[0] === 1 && first.low === "its")
    return ofIt(reading, names, sentence, tokens, range[0], last, paragraph);
  if (range[1] - range[0] === 1 && is(first, SUBJECT_PRONOUN | OWNER | HE_OR_SHE)) {
    const pronoun: Pronoun | null = is(first, HE_OR_SHE)
      ? first.low.startsWith("h") && !first.low.startsWith("her")
        ? "he"
        : "she"
      : null;
    if (pronoun === null) {
      if (first.low === "they" || first.low === "their") {
        if (last !== null && last.heard.by !== "unknown" && last.heard.named?.person === false)
          return heardAs(last.heard.named, 0.4, "pronoun", last.heard.name);
      }
      if (first.low === "it") return ofIt(reading, names, sentence, tokens, range[0], last, paragraph);
      return heardAs(null, 0, "nameless");
    }
    if (wasNameless(reading, names, sentence, pronoun) || spokeNameless(reading, names, sentence, last))
      return heardAs(null, 0, "nameless");
    const found = antecedent(
      resolve,
      reading,
      names,
      sentence,
      first.start,
      { pronoun, role: false, among: [] },
      last,
      paragraph,
    );
    return found === null ? heardAs(null, 0, "pronoun") : heardAs(found.named, found.confidence, "pronoun");
  }
  if (isOfPeople(tokens, range)) {
    const called = { pronoun: calledBy((tokens[range[1] - 1] as Token).low), role: true, among: [] };
    const near = antecedent(resolve, reading, names, sentence, first.start, called, last, paragraph);
    return near === null ? heardAs(null, 0, "nameless") : heardAs(near.named, NOUN * near.confidence, "role");
  }
  const relation = relationOf(tokens, range);
  if (relation !== null) {
    const relative = relativeOf(names, relation, first.start, sentence);
    if (relative !== null) return heardAs(relative, RELATIVE, "role");
  }
  const named =
    nameOver(names, span(tokens, range)) ?? namedIn(names, tokens, range) ?? besideRole(names, tokens, range);
  if (named !== null) return heardAs(named, named.person ? 1 : 0.97, "name");
  const body = spokenFor(names, tokens, range) ?? spokenForBefore(reading, names, sentence, tokens, range);
  if (body !== null) return heardAs(body, 0.95, "role");
  if (isAnswer(tokens, range)) {
    const answering = answerer(reading, names, sentence, first.start, last);
    if (answering !== null) return heardAs(answering, ANSWERS, "role");
  }
  const sender = senderIn(tokens, range);
  if (sender !== null) return resolve(reading, names, sentence, tokens, sender, last, paragraph);
  const office = officeName(reading, tokens, range);
  if (office !== null) return heardAs(null, OFFICE, "role", office);
  // "the singer", "the “Example Song” singer"
  const head = headNoun(tokens, range);
  // "Harbourmaster: ‘…’", "Prime Minister: ‘…’"
  const isOffice = !some(tokens, range, (t) => !t.cap || t.type !== "word");
  if (
    (first.low === "the" || isOffice) &&
    head !== null &&
    (isRole(head) || (first.low === "the" && names.holders(head).length === 1)) &&
    (ELECTED.test(head) || !hasOwner(tokens, range))
  ) {
    if (first.low === "the" && isStranger(reading, sentence, range[0], head)) return heardAs(null, 0, "nameless");
    // "the leader of the council": one office of many, known only by who is said to hold it. No "mother of two".
    const served = some(tokens, range, (t, i) => t.low === "of" && !NUMBER.test(tokens[i + 1]?.low ?? ""));
    const holders = holdersOf(names, officeOf(tokens, range, head));
    if (holders.length === 1) return heardAs(holders[0] as Named, 0.88, "role");
    if (isOffice && first.low !== "the") return heardAs(null, 0, "nameless");
    const called = { pronoun: calledBy(head), role: true, among: holders, noun: head };
    const near = antecedent(resolve, reading, names, sentence, first.start, called, last, paragraph);
    if (near !== null && holders.length === 0 && !served && !anybody.has(head))
      return heardAs(near.named, NOUN * near.confidence, "role");
    if (near !== null && holders.length > 0) return heardAs(near.named, HELD * near.confidence, "role");
  }
  // "the Surrey opener": whoever is called by what no list holds.
  if (head !== null && isPlaced(names, tokens, range)) {
    const called = { pronoun: calledBy(head), role: true, among: [], noun: head };
    const near = antecedent(resolve, reading, names, sentence, first.start, called, last, paragraph);
    if (near?.named.likely) return heardAs(near.named, NOUN * near.confidence, "role");
  }
  const writer = writerOf(reading, sentence, tokens, range);
  const author = writer === null ? null : heardWriting(reading, names, writer, last, paragraph);
  if (author !== null) return author;
  const served = bodySpokenFor(tokens, range);
  if (served !== null || isBody(tokens, range)) {
    const noun = served?.low ?? head ?? tokens[range[1] - 1]?.low ?? "";
    const before = bodyBefore(reading, names, first.start, sentence, last, paragraph, noun);
    if (before !== null) return heardAs(before, isVenue(reading, names, before) ? OUTLET : 0.5, "role");
  }
  const called = bodyCalled(names, tokens, range);
  if (called !== null) return heardAs(called, 0.5, "role");
  // Only of words between marks: what a headline reports in its own is hardly anybody's.
  const below = names.quoted === "" ? null : heldBack(reading, names, sentence, tokens, range);
  return below === null ? heardAs(null, 0, "nameless") : heardAs(below, HELD_BACK, "role");
}

/** How sure it is that "her husband" is whom the article calls so, or who shares a last name with her. */
const RELATIVE = 0.75;

/** How sure it is that an office speaks. */
const OFFICE = 0.85;

/** How sure it is which outlet "the station" is. */
const OUTLET = 0.8;

/** How sure it is who gives an answer. */
const ANSWERS = 0.75;

/** How sure it is that who comes in below is whom an article opened with. */
const HELD_BACK = 0.65;

/** How much surer whom a pronoun means is than whom a noun means that nobody, or one of several, was said to be. */
const NOUN = 0.75;
const HELD = 0.88;

/** "Roe’s office" of "Senator Roe’s office": a body that has no other name; null where nobody owns one by name. */
function officeName({ text }: Reading, tokens: readonly Token[], [from, to]: Range): string | null {
  const [owner, noun] = [tokens[to - 2], tokens[to - 1] as Token];
  if (noun.low !== "office" || noun.cap || !owner?.possessive || !nameWord(owner)) return null;
  const found = nameIn(tokens, from, to);
  return found === null || found.range[1] !== to - 1
    ? null
    : text.slice((tokens[found.range[0]] as Token).start, noun.end);
}

/** How nouns for people by what they do end, and some that do not. */
const AGENT = /(?:.{3}(?:er|or|ist|ian|eer)|man|woman|quick|ace|star|native|legend|great)$/;

/** "the Brindle opener", "the former Norland quick": a noun for one person behind the name of a place or a body; no "the Roe supporter". */
function isPlaced(names: Ear, tokens: readonly Token[], [from, to]: Range): boolean {
  const [noun, place] = [tokens[to - 1] as Token, tokens[to - 2]];
  if ((tokens[from] as Token).low !== "the" || to - from < 3 || to - from > 5 || noun.cap || !AGENT.test(noun.low))
    return false;
  if (bodyNouns.has(noun.low) || anybody.has(noun.low) || !nameWord(place) || place?.possessive) return false;
  const before = names.all[countBefore(names.all, noun.start) - 1];
  return before === undefined || before.end !== place?.end || !(before.named.person || before.named.likely);
}

/** "the Norwegian", "the veteran Norwegian": one of a people, and nobody's name. */
function isOfPeople(tokens: readonly Token[], [from, to]: Range): boolean {
  if ((tokens[from] as Token).low !== "the" || !peoples.has((tokens[to - 1] as Token).low)) return false;
  return !some(tokens, [from + 1, to - 1], ({ type, cap }) => cap || type !== "word");
}

/** "Roe, who" is Roe. */
function withoutRelative(tokens: readonly Token[], [from, to]: Range): Range {
  let end = to;
  if (end - from > 1 && /^(?:who|which|that)$/.test(tokens[end - 1]?.low ?? "")) end--;
  if (end - from > 1 && end < to && tokens[end - 1]?.low === ",") end--;
  return end === to ? [from, to] : [from, end];
}

/** "It" that says something: who wrote it, or the body that the sentence before is about. */
function ofIt(
  reading: Reading,
  names: Ear,
  sentence: number,
  tokens: readonly Token[],
  at: number,
  last: Last,
  paragraph: number,
): Heard {
  const writer = writerBefore(reading, sentence, at);
  const found = writer === null ? null : heardWriting(reading, names, writer, last, paragraph);
  if (found !== null) return found;
  const body = itBefore(reading, names, sentence, (tokens[at] as Token).start, last) ?? saidIt(last, paragraph);
  return body === null ? heardAs(null, 0, "nameless") : heardAs(body, 0.8, "pronoun");
}

/** The body that spoke last: “…,” the company said. ‹It› added: “…” */
function saidIt(last: Last, paragraph: number): Named | null {
  const named = last?.heard.named ?? null;
  const isNear = last !== null && paragraph - last.paragraph <= 1;
  return isNear && named !== null && !named.person && !named.likely ? named : null;
}

/** Who a writer is that stands as the subject of a sentence; null where that names nobody. */
function heardWriting(
  reading: Reading,
  names: Ear,
  { sentence, range }: Writer,
  last: Last,
  paragraph: number,
): Heard | null {
  const { tokens } = reading.sentences[sentence] as Sentence;
  const { named, confidence } = resolve(reading, names, sentence, tokens, range, last, paragraph);
  return named === null ? null : heardAs(named, 0.8 * confidence, "pronoun");
}

/** Who holds a post; where nobody is called so, who holds one that goes by that name as well. */
function holdersOf(names: Names, post: string): readonly Named[] {
  const called = names.holders(post);
  const others = called.length > 0 ? undefined : also.get(post);
  return others === undefined ? called : [...new Set(others.flatMap((role) => names.holders(role)))];
}

/** Roles with a place or a field behind "for": "the MP for Brindle", "the minister for tides" are persons who were named, and no spokesmen. */
const ELECTED = /^(?:mp|msp|td|senator|representative|councillor|candidate|minister|secretary|commissioner)$/;

/** How many children somebody has. */
const NUMBER = /^(?:one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2})$/;

function some(tokens: readonly Token[], [from, to]: Range, test: (token: Token, at: number) => boolean): boolean {
  for (let i = from; i < to; i++) if (test(tokens[i] as Token, i)) return true;
  return false;
}

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
    // "The actor returned", "The captain has": the phrase ran on into the verb.
    if (
      i > range[0] &&
      is(tokens[i - 1], ROLE) &&
      (is(token, AUXILIARY) || /[a-z]ed$/.test(token.low) || isPast(token))
    )
      break;
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
