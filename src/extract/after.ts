import { type Attribution, attributed } from "./attributed.js";
import { ADVERB, DETERMINER, is, OWNER, SUBJECT_PRONOUN } from "./classes.js";
import { adverbs } from "./lexicon.js";
import { clauseSubject, isVerbAt, nameWord, phraseFrom, subjectOf } from "./phrases.js";
import type { Token } from "./tokens.js";

/** How far behind a quotation its verb may stand, in tokens. */
export const AFTER_REACH = 28;

export function isSpeechVerb(tokens: readonly Token[], i: number): boolean {
  if (!isVerbAt(tokens, i)) return false;
  const found = tokens[i]?.verb;
  return found?.class === "speech" && found.form !== "base"
    ? true
    : found?.class === "speech" && is(tokens[i - 1], SUBJECT_PRONOUN);
}

/** The tokens from `next` on read as an attribution of the quotation that ends there: "Roe said.", "said Roe", "according to Roe". */
export function attributionFollows(tokens: readonly Token[], next: number): boolean {
  const found = after(tokens, next, tokens.length);
  if (found === null || found.cue === null) return false;
  // "Roe said: “…”" or "Roe said, “…”" belongs to what comes.
  for (let i = found.cue[1]; i < Math.min(tokens.length, found.cue[1] + 12); i++) {
    const token = tokens[i] as Token;
    if (token.type === "quote") return !(tokens[i - 1]?.low === "," || i === found.cue[1]);
    if (token.low === "that" || token.low === ":") return false;
    if (token.low === ".") return true;
  }
  return found.cue[1] >= tokens.length - 12;
}

/** An attribution that begins at `start`, right behind a quotation. */
export function after(tokens: readonly Token[], start: number, end: number): Attribution | null {
  let a = start;
  let dash = false;
  while (a < end && tokens[a]?.type === "sign" && ",—–―-".includes(tokens[a]?.low ?? "")) {
    dash ||= tokens[a]?.low !== ",";
    a++;
  }
  const first = tokens[a];
  if (first === undefined || a >= end || first.type !== "word") return null;
  if (first.low === "per" && tokens[a - 1]?.low === ",") {
    return attributed(phraseFrom(tokens, a + 1, end), [a, a + 1], "after");
  }
  if (first.low === "according" && tokens[a + 1]?.low === "to") {
    return attributed(phraseFrom(tokens, a + 2, end), [a, a + 2], "after");
  }
  if (
    first.low === "in" &&
    tokens[a + 1]?.low === "the" &&
    tokens[a + 2]?.low === "words" &&
    tokens[a + 3]?.low === "of"
  ) {
    return attributed(phraseFrom(tokens, a + 4, end), [a, a + 4], "after");
  }
  // “…,” came the answer
  if (COMING.test(first.low) && ANSWER.test(tokens[a + 2]?.low ?? "") && is(tokens[a + 1], DETERMINER | OWNER))
    return attributed([a + 1, a + 3], [a, a + 1], "after");
  const coined = coiner(tokens, a, end);
  if (coined !== null) return coined;
  let v = a;
  if (first.low === "as") v++;
  while (v < end && is(tokens[v], ADVERB) && !tokens[v]?.cap) v++;
  if (isVerbAt(tokens, v) && tokens[v]?.verb?.form !== "participle" && tokens[v - 1]?.low !== "to") {
    const kind = tokens[v]?.verb;
    if (kind?.class === "speech") {
      let from = v + 1;
      while (from < end && adverbs.has(tokens[from]?.low ?? "")) from++;
      const who = phraseFrom(tokens, from, end);
      if (who !== null && kind.base !== "tell") {
        const behind = tokens[who[1]];
        const object =
          behind !== undefined &&
          behind.type === "word" &&
          isVerbAt(tokens, who[1]) &&
          !is(tokens[who[0]], SUBJECT_PRONOUN);
        if (!object || kind.base === "say") return attributed(who, [v, v + 1], "after");
      }
    }
  }
  // Roe, who chairs the board, said …
  for (v = a + 1; v < end && v < a + AFTER_REACH; v++) {
    const token = tokens[v] as Token;
    if (token.type === "quote" || token.low === ";" || token.low === ":") break;
    if (!isSpeechVerb(tokens, v)) continue;
    const form = token.verb?.form;
    if (form === "participle") continue;
    const who = subjectOf(tokens, v, a);
    if (who === null) continue;
    if (!leads(tokens, a, who[0]) && clauseSubject(tokens, a, v)?.[0] !== who[0]) continue;
    return attributed(who, [v, v + 1], "after");
  }
  const unlisted = byPlace(tokens, a, end);
  if (unlisted !== null) return unlisted;
  if (dash) {
    const who = phraseFrom(tokens, a, end);
    if (who !== null && nameWord(tokens[who[0]]) && (who[1] >= end - 1 || tokens[who[1]]?.type === "sign")) {
      return attributed(who, null, "after");
    }
  }
  return null;
}

const COMING = /^(?:came|comes|was|is)$/;
const ANSWER = /^(?:answer|reply|response|retort)$/;

/** Words of an owner before "phrase": "the harbourmaster's phrase". */
const OWNED = 5;

/** “…,” Roe's phrase, …: whoever the sentence says uses it. */
function coiner(tokens: readonly Token[], a: number, end: number): Attribution | null {
  for (let o = a; o < end && o < a + OWNED; o++) {
    const token = tokens[o] as Token;
    if (token.type !== "word") return null;
    if (!token.possessive) continue;
    const behind = tokens[o + 2];
    if (!/^(?:phrase|words?|term|expression|coinage)$/.test(tokens[o + 1]?.low ?? "")) return null;
    if (behind !== undefined && behind.type === "word") return null;
    return { ...attributed([a, o + 1], [o + 1, o + 2], "after"), owner: true, sure: true };
  }
  return null;
}

/** Nothing but signs and adverbs. */
function leads(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const token = tokens[i] as Token;
    if (token.type !== "sign" && token.low !== "as" && !is(token, ADVERB)) return false;
  }
  return true;
}

const likeVerb = (token: Token | undefined) =>
  token?.type === "word" && !token.cap && /[a-z](?:ed|s)$/.test(token.low) && !/(?:ss|us|is|ings)$/.test(token.low);

/** A verb that no list holds, told by its place: “…,” beamed Jane Roe. “…,” Roe deadpanned. */
function byPlace(tokens: readonly Token[], a: number, end: number): Attribution | null {
  if (likeVerb(tokens[a]) && nameWord(tokens[a + 1])) {
    const who = phraseFrom(tokens, a + 1, end);
    if (who !== null) return attributed(who, [a, a + 1], "after");
  }
  const who = phraseFrom(tokens, a, end);
  if (who === null || !(nameWord(tokens[who[0]]) || is(tokens[who[0]], SUBJECT_PRONOUN))) return null;
  const closes = tokens[who[1] + 1];
  if (likeVerb(tokens[who[1]]) && (closes === undefined || closes.type === "sign")) {
    return attributed(who, [who[1], who[1] + 1], "after");
  }
  return null;
}
