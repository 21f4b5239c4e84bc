import words from "../../data/word-classes.json" with { type: "json" };
import { wordSet } from "../text/word-set.js";
import {
  ADVERB,
  ATTRIBUTE,
  AUXILIARY,
  BEFORE_MOMENT,
  BODY,
  COUNTING,
  DETERMINER,
  FIGURE,
  GIVEN_NAME,
  is,
  JOINER,
  LISTED_ROLE,
  MOMENT,
  NAME,
  OWNER,
  PARTICIPLE,
  PREPOSITION,
  ROLE,
  SUBJECT_PRONOUN,
  SUBORDINATOR,
  TIME,
} from "./classes.js";
import { overInsert } from "./inserts.js";
import type { Token } from "./tokens.js";

/** A half-open range of token indexes. */
export type Range = readonly [from: number, to: number];

/** How far a subject may stand from its verb, in tokens. */
const REACH = 40;
const LONGEST_PHRASE = 14;
/** Of small words those that no phrase ends in. */
const NO_NOUN = PREPOSITION | DETERMINER | ADVERB | JOINER | SUBORDINATOR | AUXILIARY | SUBJECT_PRONOUN | TIME;

/** A capitalised word that may belong to a name: not "The", not "Monday". */
export function nameWord(token: Token | undefined): boolean {
  return is(token, NAME);
}

/** Whether the word at `i` is a reporting verb here and not the noun of the same form ("the report", "his claim"). */
export function isVerbAt(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  if (token?.type !== "word" || token.possessive) return false;
  const found = token.verb;
  if (found === undefined) return false;
  if (found.form === "past" && isBetween(tokens, i)) return false;
  if (found.form === "past" || found.form === "participle") return true;
  if (token.cap && i > 0) return false;
  const before = tokens[i - 1];
  if (before === undefined) return true;
  if (before.type === "word" && (before.possessive || (!before.cap && is(before, DETERMINER)))) {
    if (!is(before, COUNTING)) return false;
  }
  // The bare form wants "to", a helper, a pronoun or a plural before it: "they argue", "critics say", no "biofuel rule".
  if (found.form === "base" && before.type === "word") {
    if (!(is(before, AUXILIARY | SUBJECT_PRONOUN | ADVERB | JOINER) || isPlural(before.low))) return false;
  }
  return !(before.type === "word" && is(before, PREPOSITION) && before.low !== "to");
}

/** "in an ‹emailed› statement", "the ‹leaked› memo": a past form between an article and its noun says of what sort that is. */
function isBetween(tokens: readonly Token[], i: number): boolean {
  const [before, behind] = [tokens[i - 1], tokens[i + 1]];
  if (!/^(?:an?|the|his|her|its|their)$/.test(before?.low ?? "") || behind?.type !== "word" || behind.cap) return false;
  return !is(behind, PREPOSITION | DETERMINER | ADVERB | AUXILIARY | SUBJECT_PRONOUN | SUBORDINATOR | JOINER);
}

/** "critics", "many": what a bare verb may follow; and "didn't". */
const isPlural = (low: string): boolean =>
  low.endsWith("s") || low.endsWith("n't") || /^(?:two|both|several|many|some|people)$/.test(low);

function stopsPhrase(token: Token): boolean {
  return token.type !== "word" && !(token.type === "sign" && token.low === "&");
}

/** Verbs of irregular past, of which none is a noun or stands before one. */
const PAST = wordSet(words.pasts);

/** Whether a word is the past of an irregular verb, whatever it reports. */
export const isPast = ({ low }: Token): boolean => PAST.has(low);

/** The noun phrase that begins at `from`: "Sen. Jane Roe", "a spokesman for the mayor", "she". Null where none begins. */
export function phraseFrom(tokens: readonly Token[], from: number, to: number): Range | null {
  const first = tokens[from];
  if (from >= to || first === undefined) return null;
  if (first.type !== "word") return null;
  if (is(first, SUBJECT_PRONOUN) && first.low !== "who") return [from, from + 1];
  let noun = false;
  let i = from;
  for (; i < to && i - from < LONGEST_PHRASE; i++) {
    const token = tokens[i] as Token;
    if (token.type === "quote") {
      // "the “Example Song” singer"
      if (i > from && is(tokens[i - 1], DETERMINER) && tokens[i + 1]?.type === "word") continue;
      break;
    }
    if (token.low === "." && i > from && tokens[i - 1]?.cap && nameWord(tokens[i + 1])) continue; // "Sen. Roe"
    if (stopsPhrase(token)) break;
    if (token.cap && !is(token, TIME)) {
      if (i > from && isVerbAt(tokens, i)) break;
      noun = true;
      continue;
    }
    if (is(token, TIME | ADVERB | AUXILIARY) || (i > from && ITSELF.test(token.low))) break;
    if (i > from && (is(token, JOINER) || token.low === "who" || token.low === "which")) {
      if (token.low === "and" && noun && (nameWord(tokens[i + 1]) || is(tokens[i + 1], DETERMINER))) continue;
      break;
    }
    if (is(token, PREPOSITION)) {
      if (
        noun &&
        (token.low === "of" ||
          ((token.low === "for" || token.low === "from" || token.low === "with" || token.low === "at") &&
            !nameOnly(tokens, from, i)))
      )
        continue;
      break;
    }
    if (is(token, SUBORDINATOR) && i > from) break;
    // "Orla Finch met the owner": behind a name, a plain word before an article or another name is the verb.
    const behind = tokens[i + 1];
    if (
      i > from &&
      tokens[i - 1]?.cap &&
      !tokens[i - 1]?.possessive &&
      !(i - from < 3 && isDescription(tokens, from, i)) &&
      !/-(?:born|based|bred)$/.test(tokens[i - 1]?.low ?? "") &&
      !is(token, ROLE | BODY) &&
      behind?.type === "word"
    ) {
      if (is(behind, DETERMINER | SUBJECT_PRONOUN) || behind.low === "him" || (behind.cap && !behind.possessive)) break;
    }
    // "Jane Roe paid tribute to …"
    if (noun && !token.cap && tokens[i - 1]?.cap && !tokens[i - 1]?.possessive && PAST.has(token.low)) break;
    if (i > from && !is(tokens[i - 1], DETERMINER) && isVerbAt(tokens, i) && !is(token, LISTED_ROLE)) break;
    // "The harbourmaster praised the crew"
    if (
      i > from + 1 &&
      first.low === "the" &&
      tokens[i - 1]?.cap === false &&
      is(tokens[i - 1], ROLE) &&
      isPastOf(token)
    )
      break;
    if (!is(token, DETERMINER)) noun = true;
  }
  while (i > from && (is(tokens[i - 1], PREPOSITION | JOINER) || tokens[i - 1]?.type === "sign")) i--;
  return noun && i > from ? [from, i] : null;
}

const isPastOf = ({ low }: Token): boolean => PAST.has(low) || /[a-z]ed$/.test(low);

/** "Former league champion Jane Roe", "Former Norland quick Jane Roe": what opens the phrase says what somebody is like, and is nobody. */
const isDescription = (tokens: readonly Token[], from: number, i: number): boolean =>
  is(tokens[from], ATTRIBUTE) &&
  !tokens[from]?.low.endsWith("ing") &&
  !is(tokens[from], GIVEN_NAME) &&
  !is(tokens[i - 1], GIVEN_NAME) &&
  !isPastOf(tokens[i] as Token);

function nameOnly(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (!(tokens[i] as Token).cap && tokens[i]?.type === "word") return false;
  return true;
}

/** The shortest phrase that ends before `end`: the run of capitals, or back to the determiner. */
function nearestPhrase(tokens: readonly Token[], floor: number, end: number): Range | null {
  let i = end;
  while (i > floor && (nameWord(tokens[i - 1]) || (tokens[i - 1]?.low === "." && tokens[i - 2]?.cap && i < end))) i--;
  if (i < end) {
    if (i > floor && tokens[i - 1]?.low === "the") i--;
    return [i, end];
  }
  for (i = end - 1; i >= floor && end - i < 8; i--) {
    const token = tokens[i] as Token;
    if (token.type === "sign") break;
    if (is(token, DETERMINER) || (token.possessive && token.cap)) return [i, end];
  }
  const last = tokens[end - 1];
  return last?.type === "word" && !is(last, PREPOSITION | ADVERB | AUXILIARY) && !/\d/.test(last.low)
    ? [end - 1, end]
    : null;
}

/** The noun phrase that ends before `end`, not reaching back over `floor` or a clause's border. */
export function phraseTo(tokens: readonly Token[], floor: number, end: number): Range | null {
  if (end <= floor) return null;
  const last = tokens[end - 1] as Token;
  if (last.type === "word" && is(last, SUBJECT_PRONOUN) && last.low !== "who") return [end - 1, end];
  let i = end;
  while (i > floor && end - i < REACH) {
    const token = tokens[i - 1] as Token;
    if (token.type === "quote") {
      if (i - 2 >= floor && is(tokens[i - 2], DETERMINER) && i < end) {
        i -= 2;
      }
      break;
    }
    if (token.type === "sign") {
      if (token.low === "." && i < end && tokens[i - 2]?.cap && tokens[i]?.cap) {
        i--;
        continue;
      }
      if (token.low !== "&") break;
    } else if (i < end && !token.cap) {
      if (token.low === "and" || token.low === "or") {
        const before = tokens[i - 2];
        if (!(before?.cap && tokens[i]?.cap)) break;
      } else if (
        is(token, JOINER) ||
        (is(token, SUBORDINATOR) && !is(token, PREPOSITION)) ||
        token.low === "which" ||
        token.low === "who"
      )
        break;
      else if (is(token, AUXILIARY) && token.low !== "to") break;
      else if (opensAnew(tokens, i) || opensClause(tokens, i, end)) break;
      else if (isVerbAt(tokens, i - 1) && !is(token, LISTED_ROLE)) break;
    }
    i--;
  }
  while (i < end && (is(tokens[i], JOINER | ADVERB) || (is(tokens[i], SUBORDINATOR) && !is(tokens[i], PREPOSITION))))
    i++;
  if (i >= end) return null;
  const first = tokens[i] as Token;
  if (end - i > LONGEST_PHRASE || is(first, PREPOSITION | TIME | FIGURE | SUBJECT_PRONOUN))
    return nearestPhrase(tokens, floor, end);
  if (is(first, PARTICIPLE) && !first.cap) return nearestPhrase(tokens, floor, end);
  return [i, end];
}

/** "Of that tour ‹the› singer said": a noun right before an article belongs to what stands before. */
function opensAnew(tokens: readonly Token[], at: number): boolean {
  const [noun, article] = [tokens[at - 1] as Token, tokens[at]];
  if (article?.low !== "the" || article.cap || noun.low.length < 4 || is(noun, NO_NOUN)) return false;
  return is(tokens[at - 2], DETERMINER | PREPOSITION) || tokens[at - 2]?.possessive === true;
}

/** "It came a day after ‹her› husband said": a noun for somebody behind a word that opens a clause. */
function opensClause(tokens: readonly Token[], at: number, end: number): boolean {
  const [first, head] = [tokens[at] as Token, tokens[end - 1] as Token];
  if (!is(first, OWNER) && first.low !== "the") return false;
  return (
    !first.cap && !head.cap && is(head, ROLE) && is(tokens[at - 1], SUBORDINATOR) && is(tokens[at - 1], PREPOSITION)
  );
}

/** Steps back over "last year", "on Monday", "in April 2018" before `end`. */
function overTime(tokens: readonly Token[], floor: number, end: number): number {
  let i = end;
  while (i > floor && end - i < 4 && is(tokens[i - 1], TIME | MOMENT)) i--;
  if (i === end) return end;
  if (is(tokens[i - 1], BEFORE_MOMENT) && i - 1 >= floor) i--;
  return i;
}

/** "she ‹herself› said" */
const ITSELF = /^(?:(?:him|her|it)self|themselves)$/;

/** Where the verb group at `at` begins: adverbs, auxiliaries and times before it are stepped over. */
export function verbStart(tokens: readonly Token[], at: number, floor: number): number {
  let end = at;
  while (end > floor) {
    const before = tokens[end - 1] as Token;
    if (before.type === "word" && is(before, AUXILIARY | ADVERB) && !before.cap) end--;
    else if (before.type === "word" && (before.low.endsWith("n't") || ITSELF.test(before.low))) end--;
    else if (end - overTime(tokens, floor, end) > 0) end = overTime(tokens, floor, end);
    else break;
  }
  return end;
}

/** The subject of the verb at `at`, within its sentence and not before `floor`; null where none stands. */
export function subjectOf(tokens: readonly Token[], at: number, floor: number): Range | null {
  const end = verbStart(tokens, at, floor);
  if (tokens[at - 1]?.low === "to") {
    // "went on to explain": the subject stands before the governing verb.
    return clauseSubject(tokens, floor, at - 1);
  }
  if (end <= floor) return null;
  const before = tokens[end - 1] as Token;
  if (
    before.type === "word" &&
    (before.low === "and" || before.low === "but" || before.low === "as" || before.low === "then")
  ) {
    return clauseSubject(tokens, floor, end - 1);
  }
  if (before.type === "word" && (before.low === "who" || before.low === "which" || before.low === "that")) {
    let stop = end - 1;
    if (tokens[stop - 1]?.low === ",") stop--;
    const found = phraseTo(tokens, floor, stop);
    return found === null ? [end - 1, end] : [nearestPhrase(tokens, found[0], stop)?.[0] ?? found[0], end];
  }
  if (before.type !== "word") {
    let stop = overInsert(tokens, floor, end);
    if (stop === end) return null;
    // "Roe (D-Norland), a board member, said": a bracket stands behind the name as well.
    if (tokens[stop - 1]?.low === ")") stop = overInsert(tokens, floor, stop);
    return phraseTo(tokens, floor, stop);
  }
  return pastClause(tokens, floor, phraseTo(tokens, floor, end));
}

/** "The trader who ‹sold the boats› said": what was taken for the subject is a clause behind it. */
function pastClause(tokens: readonly Token[], floor: number, found: Range | null): Range | null {
  if (found === null || found[0] <= floor + 1 || tokens[found[0] - 1]?.low !== "who") return found;
  const first = tokens[found[0]] as Token;
  if (first.cap || is(first, DETERMINER | SUBJECT_PRONOUN) || is(tokens[found[1] - 1], SUBJECT_PRONOUN)) return found;
  return phraseTo(tokens, floor, found[0] - 1) ?? found;
}

/** The subject of the clause that begins at `from`: leading phrases ("In an interview on Monday,") are stepped over. */
export function clauseSubject(tokens: readonly Token[], from: number, to: number): Range | null {
  let i = from;
  for (let tries = 0; tries < 4; tries++) {
    while (i < to && (tokens[i]?.type === "sign" || is(tokens[i], JOINER | ADVERB))) i++;
    const first = tokens[i];
    if (first === undefined || i >= to) return null;
    if (first.type === "quote") return null;
    const leads =
      (is(first, PREPOSITION) && first.low !== "as") ||
      is(first, TIME | FIGURE) ||
      (is(first, PARTICIPLE) && !nameWord(tokens[i + 1]) && first.verb !== undefined) ||
      ((first.low === "last" || first.low === "this" || first.low === "earlier" || first.low === "next") &&
        /^(?:week|month|year|night|fall|spring|summer|winter|day|morning)/.test(tokens[i + 1]?.low ?? "")) ||
      OUTSIDE.has(first.low) ||
      first.low === "back" ||
      first.low === "according";
    if (leads) {
      let comma = i + 1;
      while (comma < to && comma - i < 30 && tokens[comma]?.low !== ",") comma++;
      if (tokens[comma]?.low === ",") {
        i = comma + 1;
        continue;
      }
      // "In April 2018 Roe shared": no comma; the first name or pronoun that no preposition governs.
      for (let k = i + 1; k < to; k++) {
        const token = tokens[k] as Token;
        if (token.type !== "word") break;
        const governed = is(tokens[k - 1], PREPOSITION);
        if (!governed && (is(token, SUBJECT_PRONOUN) || (nameWord(token) && !is(token, TIME))))
          return phraseFrom(tokens, k, to);
      }
      return null;
    }
    if (is(first, SUBORDINATOR)) {
      i++;
      continue;
    }
    return phraseFrom(tokens, i, to);
  }
  return null;
}

/** Where somebody speaks, without another preposition: "Outside court, Roe said". */
const OUTSIDE = wordSet(words.outside);

const subjects = new WeakMap<readonly Token[], { readonly range: Range | null }>();

/** The subject of a whole sentence; remembered, for pronouns ask again and again. */
export function mainSubject(tokens: readonly Token[]): Range | null {
  // Millions of one-word sentences are no use to remember, and a weak map of them is slow to clear.
  if (tokens.length < 4) return clauseSubject(tokens, 0, tokens.length);
  let known = subjects.get(tokens);
  if (known === undefined) {
    known = { range: clauseSubject(tokens, 0, tokens.length) };
    subjects.set(tokens, known);
  }
  return known.range;
}
