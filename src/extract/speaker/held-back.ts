/** Whom an article opens with and names only after: "A harbour boss has said … / Jane Roe, 54, who runs the quay, …". */

import { DETERMINER, is, PREPOSITION, ROLE } from "../classes.js";
import type { Reading } from "../gather.js";
import { also, calledBy, isRole, kin } from "../lexicon.js";
import type { NameAt, Named } from "../names.js";
import type { Range } from "../phrases.js";
import type { Sentence, Token } from "../tokens.js";
import { countBefore, type Ear } from "./heard.js";

/** Paragraphs behind the first in which the name comes. */
const AHEAD = 2;

/** Where the body of an article begins, among its paragraphs. */
const bodyOf = ({ paragraphs }: Reading) => paragraphs.findIndex(({ role }) => role === "body");

/** The noun of "a harbour boss", "the chair of a quay", "chair": what somebody is who is not named with it; empty where there is none. */
function nounOf(tokens: readonly Token[], [from, to]: Range): string {
  let noun = "";
  for (let i = from; i < to; i++) {
    const token = tokens[i] as Token;
    if (token.type !== "word" || (i > from && is(token, PREPOSITION)) || token.low === "who" || token.low === "whose")
      break;
    if (is(token, ROLE)) noun = token.low;
    else if (noun !== "") break;
  }
  const opens = is(tokens[from], DETERMINER) ? (tokens[from] as Token).low : "";
  const isOne =
    opens === "a" || opens === "an" || (opens === "the" && tokens.slice(from, to).some(({ low }) => low === "of"));
  return isOne || opens === "" ? noun : "";
}

/** Who is meant by a noun in the headline or the first paragraph, where nobody is called so: the first who is brought in below as a subject, by the whole name. */
export function heldBack(
  reading: Reading,
  names: Ear,
  sentence: number,
  tokens: readonly Token[],
  range: Range,
): Named | null {
  const body = bodyOf(reading);
  const { paragraph } = reading.sentences[sentence] as Sentence;
  if (body < 0 || paragraph > body) return null;
  const noun = nounOf(tokens, range);
  if (noun === "") return null;
  const begins = reading.paragraphs[Math.min(body + 1, reading.paragraphs.length - 1)]?.start ?? 0;
  for (let i = countBefore(names.all, begins); i < names.all.length; i++) {
    const place = names.all[i] as NameAt;
    if (place.paragraph > body + AHEAD) return null;
    if (!place.subject || place.possessive || !opensWith(reading, place)) continue;
    return fits(place.named, noun) ? place.named : null;
  }
  return null;
}

/** Whether the first sentence of a paragraph is about the name, which stands at its head. */
function opensWith({ sentences }: Reading, { sentence, paragraph, start }: NameAt): boolean {
  const { tokens } = sentences[sentence] as Sentence;
  return sentences[sentence - 1]?.paragraph !== paragraph && tokens.findIndex((token) => token.start >= start) < HEAD;
}
/** Words before a name that say what somebody is: "Mother of two Jane Roe". */
const HEAD = 5;

function fits({ name, roles, pronoun, usual, person, likely }: Named, noun: string): boolean {
  if (!name.includes(" ") || !(person || likely)) return false;
  const called = calledBy(noun);
  const own = pronoun ?? usual;
  if (called !== null && own !== null && called !== own) return false;
  if (roles.has(noun)) return true;
  // "A man … / Inspector Roe": another.
  for (const role of roles)
    if (isRole(role) && !role.endsWith("-year-old") && !kin.has(role) && !also.get(noun)?.includes(role)) return false;
  return true;
}
