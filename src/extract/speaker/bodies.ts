/** Which body "the company" and "the ministry" mean. */

import type { Reading } from "../gather.js";
import { bodyKinds, bodyNouns, bodyWords, firmWords, heads, ofPlacesToo, pronounFor } from "../lexicon.js";
import { type NameAt, type Named, nameIn } from "../names.js";
import { namedBefore, sites } from "../occasion-words.js";
import { mainSubject, nameWord, type Range } from "../phrases.js";
import type { Sentence, Token } from "../tokens.js";
import { countBefore, type Ear, type Last, MEMORY } from "./heard.js";
import { venueBefore } from "./venues.js";

/** "The company", "the campaign": a body named before. */
export function isBody(tokens: readonly Token[], [from, to]: Range): boolean {
  const head = tokens[to - 1] as Token;
  return (
    (tokens[from] as Token).low === "the" &&
    to - from <= 3 &&
    !head.cap &&
    (bodyNouns.has(head.low) || bodyKinds.has(head.low))
  );
}

/** "the trust", "the bureau": the last word of the name of a body that was named before, "Tidewater ‹Trust›"; null where none was. */
export function bodyCalled(names: Ear, tokens: readonly Token[], [from, to]: Range): Named | null {
  const head = tokens[to - 1] as Token;
  if ((tokens[from] as Token).low !== "the" || to - from !== 2 || head.cap) return null;
  if (!bodyWords.has(head.low) && !heads.has(head.low)) return null;
  return nearest(names, countBefore(names.all, head.start), (name) => isOf(name, head.low));
}

/** Any of which may be meant, whatever it makes. */
const FIRMS = /^(?:company|firm|manufacturer|maker|corporation)$/;

/** Whether a noun is one of the words of a name. */
function isOf(name: string, noun: string): boolean {
  const at = name.length > noun.length ? name.toLowerCase().lastIndexOf(noun) : -1;
  return at >= 0 && (at === 0 || name[at - 1] === " ") && (name[at + noun.length] ?? " ") === " ";
}

/** Names back among which the body is looked for that "the ministry" is short for. */
const BODIES = 100;

/** The last body named before place `before` whose name is such. */
function nearest(names: Ear, before: number, isSuch: (name: string) => boolean): Named | null {
  for (let i = before - 1; i >= 0 && i >= before - BODIES; i--) {
    const { named } = names.all[i] as NameAt;
    if (!named.person && !named.likely && isSuch(named.name)) return named;
  }
  return null;
}

/** The body that spoke last, or the nearest one named in this sentence or the two before it. */
export function bodyBefore(
  reading: Reading,
  names: Ear,
  at: number,
  sentence: number,
  last: Last,
  paragraph: number,
  head: string,
): Named | null {
  const before = countBefore(names.all, at);
  const isTeam = TEAM.test(head);
  const kind = FIRMS.test(head)
    ? [...(bodyKinds.get(head) ?? []), ...firmWords]
    : (bodyKinds.get(isTeam ? "club" : head) ?? []);
  // "the ministry" is the Harbour Ministry rather than the agency that was named since.
  const called = nearest(names, before, (name) => isOf(name, head));
  if (called !== null) return called;
  // "the union" is the Harbour Workers.
  for (let i = before - 1; kind.length > 0 && i >= 0 && i >= before - BODIES; i--) {
    const { named } = names.all[i] as NameAt;
    if (!named.person && kind.some((word) => isOf(named.name, word))) return named;
  }
  const venue = venueBefore(reading, names, at, paragraph, head);
  if (venue !== null) return venue;
  const team = isTeam ? teamBefore(reading, names, before) : null;
  if (team !== null) return team;
  const spoke = last?.heard.named ?? null;
  const since = spoke !== null && !spoke.person && !spoke.likely ? paragraph - (last?.paragraph ?? 0) : MEMORY + 1;
  // Who was quoted a moment ago goes on: “…,” Brindle said. / “…,” the club added.
  if (since <= 1) return spoke;
  for (let i = before - 1; i >= 0; i--) {
    const place = names.all[i] as NameAt;
    if (sentence - place.sentence > 2) break;
    if (!place.named.person && !place.named.likely && hasBodyWord(place.named.name)) return place.named;
  }
  if (since <= MEMORY) return spoke;
  return subjectBefore(reading, names, sentence, at, namedBefore.has(head));
}

const TEAM = /^(?:team|club|side|franchise)$/;

/** "the Otters": the team named most, by a plural with "the" before it. Its players are named beside it as well. */
function teamBefore({ text }: Reading, names: Ear, before: number): Named | null {
  let team: Named | null = null;
  for (let i = before - 1; i >= 0 && i >= before - BODIES; i--) {
    const { start, named, possessive } = names.all[i] as NameAt;
    if (named.person || possessive || (team !== null && named.count <= team.count) || !/[a-z]s$/.test(named.name))
      continue;
    if (/\bthe $/i.test(text.slice(Math.max(0, start - 5), start))) team = named;
  }
  return team;
}

/** The body that the sentence before is about: "it", and "the company" where its name has no word of one. `isVenue`: "the programme", of any name. */
function subjectBefore(reading: Reading, names: Ear, sentence: number, at: number, isVenue = false): Named | null {
  const paragraph = reading.sentences[sentence]?.paragraph ?? 0;
  for (let i = countBefore(names.all, at) - 1; i >= 0; i--) {
    const place = names.all[i] as NameAt;
    if (sentence - place.sentence > 1 || paragraph - place.paragraph > 1) return null;
    if (!place.subject || place.possessive) continue;
    const { named } = place;
    const isSomebody = named.person || (named.likely && (!isVenue || opensOnFirst(named)));
    return isSomebody || sites.has(named.name.toLowerCase()) ? null : named;
  }
  return null;
}

/** Whether the first word of a name is somebody's first name. */
const opensOnFirst = ({ name }: Named): boolean => pronounFor(name.split(" ", 1)[0]?.toLowerCase() ?? "") !== undefined;

/** The body that the subject of the sentence before is, by name or as "the company": whom "it" means that says something. */
export function itBefore(reading: Reading, names: Ear, sentence: number, at: number, last: Last): Named | null {
  const [own, before] = [reading.sentences[sentence] as Sentence, reading.sentences[sentence - 1]];
  if (before === undefined || own.paragraph - before.paragraph > 1) return null;
  const who = mainSubject(before.tokens);
  if (who === null) return null;
  if (!isBody(before.tokens, who)) return subjectBefore(reading, names, sentence, at);
  return bodyBefore(reading, names, at, sentence, last, own.paragraph, before.tokens[who[1] - 1]?.low ?? "");
}

/** The body that "a spokesman for Tidewater" and "a Tidewater spokesman" speak for; null where it is a person, or none is named. */
export function spokenFor(names: Ear, tokens: readonly Token[], range: Range): Named | null {
  const [from, to] = range;
  for (let i = from; i < to; i++) {
    if (!SPOKEN.test(tokens[i]?.low ?? "")) continue;
    const first = spokenForBy(tokens, range, i);
    const found = first < 0 ? null : nameIn(tokens, first, tokens.length);
    if (found === null || found.range[0] !== first || tokens[found.range[1] - 1]?.possessive) return null;
    const named = names.find(found.words, found.title, (tokens[first] as Token).start);
    return named === null || named.person || named.likely ? null : named;
  }
  return null;
}

/** Where the name may begin of whom the noun at `at` speaks for; -1 where none does. */
function spokenForBy(tokens: readonly Token[], [from, to]: Range, at: number): number {
  if (/^(?:for|from|at|with)$/.test(tokens[at + 1]?.low ?? "")) {
    const first = tokens[at + 2]?.low === "the" ? at + 3 : at + 2;
    return nameWord(tokens[first]) ? first : -1;
  }
  // "a Harbour Board spokesman", and no "spokesman Roe".
  if (at + 1 < to || !nameWord(tokens[at - 1])) return -1;
  let first = from;
  while (first < at && !nameWord(tokens[first])) first++;
  return first;
}

/** The body that an unnamed "a spokesperson" speaks for: what the sentence before is about, which a paragraph goes on with. */
export function spokenForBefore(
  reading: Reading,
  names: Ear,
  sentence: number,
  tokens: readonly Token[],
  [from, to]: Range,
): Named | null {
  const noun = tokens[to - 1];
  if (to - from > 2 || !SPOKEN.test(noun?.low ?? "") || !/^an?$/.test(tokens[from]?.low ?? "")) return null;
  const own = reading.sentences[sentence]?.paragraph;
  for (let s = sentence - 1; s >= sentence - 2 && reading.sentences[s]?.paragraph === own; s--) {
    const found = subjectBefore(reading, names, s + 1, (tokens[from] as Token).start);
    if (found !== null) return found;
  }
  return null;
}

/** "a spokesman for the regulator": the noun for whom it speaks; null where there is none. */
export function bodySpokenFor(tokens: readonly Token[], [from, to]: Range): Token | null {
  for (let i = from; i + 3 < to; i++)
    if (SPOKEN.test(tokens[i]?.low ?? ""))
      return tokens[i + 1]?.low === "for" && isBody(tokens, [i + 2, to]) ? (tokens[to - 1] ?? null) : null;
  return null;
}

const SPOKEN = /^spokes(?:man|woman|person|people)$/;

const hasBodyWord = (name: string) =>
  /^[A-Z]{3,6}$/.test(name) ||
  name.split(" ").some((word) => bodyWords.has(word.toLowerCase()) && !ofPlacesToo.has(word));
