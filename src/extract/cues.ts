import { AFTER_REACH, after, isSpeechVerb } from "./after.js";
import { type Attribution, attributed } from "./attributed.js";
import { AUXILIARY, BODY, DETERMINER, is, NAME, ROLE, ROLES, SUBJECT_PRONOUN, UTTERANCE } from "./classes.js";
import { disclose, verb } from "./lexicon.js";
import { isCalled } from "./name-runs.js";
import { messages, records, showing, unearthed } from "./occasion-words.js";
import { isPassedOn, isPerfect } from "./passed-on.js";
import {
  clauseSubject,
  isVerbAt,
  nameWord,
  phraseFrom,
  phraseTo,
  type Range,
  subjectOf,
  verbStart,
} from "./phrases.js";
import { senderOfRead } from "./speaker/senders.js";
import { lastSign, type Token } from "./tokens.js";

/** "Roe put it like this: “…”" */
const PUT = /^puts?$/;

/** How far a cue before a quotation may stand from it, in tokens. */
const REACH = 60;

type Answers = WeakMap<readonly Token[], Map<number, Attribution | null>>;
const befores: Answers = new WeakMap();
const earliers: Answers = new WeakMap();

/** Later quotations of a sentence lean on earlier ones: each answer is found once, or a chain of them would double at every link. */
function once(
  answers: Answers,
  tokens: readonly Token[],
  k: number,
  find: () => Attribution | null,
): Attribution | null {
  let known = answers.get(tokens);
  if (known === undefined) {
    known = new Map();
    answers.set(tokens, known);
  }
  let answer = known.get(k);
  if (answer === undefined) {
    answer = find();
    known.set(k, answer);
  }
  return answer;
}

/** Who the nearest cue before token `k` belongs to. */
function before(tokens: readonly Token[], k: number): Attribution | null {
  return once(befores, tokens, k, () => findBefore(tokens, k));
}

function findBefore(tokens: readonly Token[], k: number): Attribution | null {
  // A verb of mind is second to the verb of speech it depends on: "Roe said she felt “…”" is Roe's word through "said".
  let minded: Attribution | null = null;
  for (let v = k - 1; v >= 0 && k - v < REACH; v--) {
    const token = tokens[v] as Token;
    if (token.type !== "word") continue;
    if (token.low === "according" && tokens[v + 1]?.low === "to") {
      const who = phraseFrom(tokens, v + 2, k);
      if (who !== null) return attributed(who, [v, v + 2], "before");
    }
    // "his claim that", "Roe's description of it as": the owner speaks.
    if (is(token, UTTERANCE) && v > 0) {
      for (let o = v - 1; o >= 0 && o >= v - 4; o--) {
        const owner = tokens[o] as Token;
        if (owner.type !== "word") break;
        if (owner.possessive || /^(?:his|her|their|my|your|our)$/.test(owner.low)) {
          const from = owner.possessive ? (phraseTo(tokens, 0, o + 1)?.[0] ?? o) : o;
          return { ...attributed([from, o + 1], [v, v + 1], "before"), owner: true };
        }
      }
    }
    if (tokens[v + 1]?.low === "it" && PUT.test(token.low)) {
      const who = subjectOf(tokens, v, lastQuote(tokens, v));
      if (who !== null) return attributed(who, [v, v + 2], "before");
    }
    const sender = senderOfRead(tokens, v);
    if (sender !== null) return { ...attributed(sender, [v, v + 1], "before"), sure: true };
    const perfect = isPerfect(tokens, v);
    if (!perfect && (!isVerbAt(tokens, v) || isNaming(tokens, v))) continue;
    const kind = perfect ? verb("wrote") : token.verb;
    if (kind === undefined) continue;
    if (
      kind.form === "participle" &&
      tokens[v - 1]?.low !== "is" &&
      tokens[v - 1]?.low !== "was" &&
      tokens[v - 1]?.low !== "be" &&
      tokens[v - 1]?.low !== "been"
    ) {
      const found = ofParticiple(tokens, v, k);
      if (found !== null) return found;
      continue;
    }
    if (kind.class === "thought" && /^(?:seem|appear|show)$/.test(kind.base)) continue;
    const agent = agentOf(tokens, v, k);
    if (agent !== null) return { ...attributed(agent, [v, v + 2], "before"), sure: true };
    // "Families were asked to follow …": others asked them.
    if (kind.base === "ask" && kind.form === "past" && tokens[v + 1]?.low === "to") continue;
    const who = subjectOf(tokens, v, lastQuote(tokens, v));
    // "political views", "new charges": a plural noun with the form of a verb.
    if (who !== null && (kind.form === "present" || kind.form === "base") && !canSpeak(tokens, who)) continue;
    if (who === null) {
      // "Roe called it “bad” and last year described …": the subject stands before the earlier quotation.
      const floor = lastQuote(tokens, v);
      const start = verbStart(tokens, v, floor);
      if (floor > 0 && /^(?:and|but|,)$/.test(tokens[start - 1]?.low ?? "")) {
        const earlier = before(tokens, floor - 1);
        const mention = earlier === null || earlier.owner ? clauseSubject(tokens, 0, v) : earlier.mention;
        if (mention !== null) return attributed(mention, [v, v + 1], "before");
      }
      if (v + 1 < k && kind.class === "speech" && (v === 0 || tokens[v - 1]?.type !== "word")) {
        const inverted = phraseFrom(tokens, v + 1, k);
        if (inverted !== null) return attributed(inverted, [v, v + 1], "before");
      }
      continue;
    }
    const isSure = kind.class === "speech" && isPassedOn(tokens, who, v, k);
    const found: Attribution = { ...attributed(pastFinder(tokens, who), [v, v + 1], "before"), sure: isSure };
    if (kind.class !== "thought" && !isToldTo(tokens, v)) {
      if (minded === null || (kind.class === "speech" && complementFollows(tokens, v, minded.mention?.[0] ?? 0)))
        return found;
      return minded;
    }
    minded ??= found;
  }
  return minded;
}

/** "‹A letter› seen by the Courier says": what speaks is the letter, and not who has it. */
function pastFinder(tokens: readonly Token[], who: Range): Range {
  const by = tokens[who[0]]?.low === "by" ? who[0] : who[0] - 1;
  if (tokens[by]?.low !== "by" || !unearthed.has(tokens[by - 1]?.low ?? "") || tokens[by - 2]?.type !== "word")
    return who;
  const found = phraseTo(tokens, 0, by - 1);
  return found === null ? who : [found[0], by - 1];
}

/**
 * "Roe was asked by ‹Cole›: “…?”", "Thief told by ‹judge› he “…”": who says it to somebody who only hears. No "asked by Cole
 * whether he minded, “…”", which is an answer.
 */
function agentOf(tokens: readonly Token[], v: number, k: number): Range | null {
  if (!TOLD.test(tokens[v]?.low ?? "") || tokens[v + 1]?.low !== "by") return null;
  const agent = phraseFrom(tokens, v + 2, k);
  if (agent === null) return null;
  const isQuestion = tokens[v]?.low === "asked";
  if (isQuestion && tokens.slice(agent[1], k).some(({ low }) => ABOUT.test(low))) return null;
  return isQuestion && tokens[k - 1]?.low !== ":" ? null : agent;
}
const ABOUT = /^(?:if|whether|about|why|how|what|when|where|who|which)$/;

/** "saying he was ‹told› to “…”": whoever says so speaks, and second to them the one who was told. */
function isToldTo(tokens: readonly Token[], v: number): boolean {
  if (!TOLD.test(tokens[v]?.low ?? "") || tokens[v + 1]?.low !== "to") return false;
  return /^(?:was|were|been|being|is|are|be)$/.test(tokens[verbStart(tokens, v, Math.max(0, v - 3))]?.low ?? "");
}
const TOLD = /^(?:told|instructed|asked|ordered|advised|urged|warned)$/;

/** "a trawlerman ‹called› Roe says": nobody calls anybody anything. */
function isNaming(tokens: readonly Token[], v: number): boolean {
  if (tokens[v]?.verb?.base !== "call" || !nameWord(tokens[v + 1])) return false;
  let to = v + 2;
  while (nameWord(tokens[to])) to++;
  return isCalled(tokens, v + 1, to);
}

/** Whether the clause of the subject at `subject` is what the verb at `v` reports: "said (that) she …", nothing parting them. */
function complementFollows(tokens: readonly Token[], v: number, subject: number): boolean {
  for (let i = v + 1; i < subject; i++) {
    const low = tokens[i]?.low ?? "";
    if (tokens[i]?.type === "quote" || low === ";" || low === "—") return false;
  }
  return subject > v;
}

/** One past the last quote token before `i`, 0 where there is none; “Salt Road” in "the “Salt Road” singer" is none. */
function lastQuote(tokens: readonly Token[], i: number): number {
  for (let k = i - 1; k >= 0; k--)
    if (tokens[k]?.type === "quote" && !(is(tokens[k - 1], DETERMINER) && is(tokens[k + 1], ROLE))) return k + 1;
  return 0;
}

/** "…, adding “…”": the participle belongs to the verb before it, or to the message it stands behind ("Roe's texts urging him to"). */
function ofParticiple(tokens: readonly Token[], v: number, k: number): Attribution | null {
  const cue: Range = [v, v + 1];
  const noun = tokens[v - 1];
  if (noun?.type === "word" && messages.has(noun.low)) {
    const owner = tokens[v - 2];
    if (owner?.possessive || /^(?:his|her|their)$/.test(owner?.low ?? "")) {
      const from = owner?.possessive ? (phraseTo(tokens, 0, v - 1)?.[0] ?? v - 2) : v - 2;
      return {
        ...attributed([owner?.possessive ? Math.max(from, v - 3) : v - 2, v - 1], cue, "before"),
        owner: true,
        message: messages.get(noun.low) ?? null,
      };
    }
  }
  const floor = lastQuote(tokens, v);
  if (noun?.low === "as") {
    const quoted = quotedAs(tokens, v, floor);
    if (quoted !== null) return { ...attributed(quoted, cue, "before"), sure: true };
  }
  // "Roe saying she was": no comma parts the name from its participle.
  if (nameWord(noun) && noun?.possessive === false) {
    const who = phraseTo(tokens, floor, v);
    if (who !== null && who[1] - who[0] <= 6) {
      const shown = tokens[v]?.verb?.class === "speech" ? shownIn(tokens, who) : null;
      return { ...attributed(shown ?? who, cue, "before"), sure: shown !== null };
    }
  }
  for (let i = v - 1; i >= Math.max(0, v - 40); i--) {
    const token = tokens[i] as Token;
    if (token.type === "quote") {
      const earlier = once(earliers, tokens, i, () => attribution(tokens, i, ""));
      if (earlier !== null) return { ...earlier, cue, place: "before" };
      break;
    }
    const told =
      disclose.has(token.low) &&
      tokens
        .slice(i + 1, v)
        .some((t) => messages.has(t.low) || /^(?:conversations?|exchanges?|screenshots?)$/.test(t.low));
    if (told) {
      const who = subjectOf(tokens, i, floor);
      const inner = tokens.slice(i + 1, v).find((t) => messages.has(t.low));
      if (who !== null)
        return {
          ...attributed(who, cue, "before"),
          otherParty: true,
          message: inner === undefined ? null : (messages.get(inner.low) ?? null),
        };
    }
    if (i < v && isVerbAt(tokens, i) && token.verb?.form !== "participle") {
      const who = subjectOf(tokens, i, floor);
      if (who !== null) return attributed(who, cue, "before");
    }
  }
  const who = clauseSubject(tokens, floor, Math.min(v, k));
  return who === null ? null : attributed(who, cue, "before");
}

/** "messages that show ‹Roe› telling Cole", "footage of ‹Roe› shouting": what is seen or heard is who says it, whoever shows it; null where nothing is. */
function shownIn(tokens: readonly Token[], [from, to]: Range): Range | null {
  let at = to;
  while (at > 0 && (nameWord(tokens[at - 1]) || is(tokens[at - 1], DETERMINER | ROLE))) at--;
  const before = tokens[at - 1];
  if (before?.low === "of" && records.has(tokens[at - 2]?.low ?? "")) return [at, to];
  return showing.has(before?.low ?? "") ? [Math.max(from, at), to] : null;
}

/** Tokens between "quoted" and "as saying". */
const QUOTED = 14;

/** "the Courier quoted Roe as saying": whom the paper has heard, and no paper. Where somebody "was quoted as saying", the subject is read as ever. */
function quotedAs(tokens: readonly Token[], v: number, floor: number): Range | null {
  for (let i = v - 2; i > floor && i > v - QUOTED; i--) {
    if (!/^(?:quot|cit)(?:es|ed|ing)$/.test(tokens[i]?.low ?? "")) continue;
    const isPassive = is(tokens[i - 1], AUXILIARY) || tokens[i + 1]?.low === "by";
    return isPassive ? null : phraseFrom(tokens, i + 1, v - 1);
  }
  return null;
}

/** Nothing but a few words stands between the cue and the sentence's end: the attribution is the sentence's own. */
function closesSoon(tokens: readonly Token[], from: number): boolean {
  const sign = tokens.slice(from, from + 3).findIndex((t) => t.type === "sign");
  return from >= tokens.length || (sign >= 0 && tokens[from + sign]?.low === "." && from + sign >= tokens.length - 1);
}

/** Whether a phrase can speak: a name, a pronoun, a role or a body. */
function canSpeak(tokens: readonly Token[], range: Range): boolean {
  for (let i = range[0]; i < range[1]; i++) {
    const token = tokens[i] as Token;
    if (is(token, NAME | SUBJECT_PRONOUN | ROLE | ROLES | BODY)) return true;
  }
  return false;
}

/** Whether a verb of speech stands within a few words before a colon. */
function cuedBefore(tokens: readonly Token[], at: number): boolean {
  for (let i = at; i >= 0 && i > at - 4 && tokens[i]?.type === "word"; i--) if (isSpeechVerb(tokens, i)) return true;
  return false;
}

/** How the quote token at `k` is attributed in its own sentence; null where nothing there says so. `text` may be empty when its sign does not matter. */
export function attribution(tokens: readonly Token[], k: number, text: string): Attribution | null {
  const token = tokens[k] as Token;
  const sign = text === "" ? "," : lastSign(text, token);
  let lead = k;
  while (lead > 0 && tokens[lead - 1]?.type === "sign" && tokens[lead - 1]?.low !== ":") lead--;
  const opens = lead === 0 || (lead === 1 && ["and", "but", "so"].includes(tokens[0]?.low ?? ""));
  let end = k + 1;
  while (end < tokens.length && tokens[end]?.type !== "quote") end++;
  const beside = tokens[k + 1]?.low ?? "";
  // "she had said this: “… all of it.” Roe laughed."
  const announced = tokens[k - 1]?.low === ":" && sign !== "," && cuedBefore(tokens, k - 2);
  const signed = sign !== "" || beside === "," || (opens && "—–―-".includes(beside === "" ? "x" : beside));
  const cued = ((): boolean => {
    let i = k - 1;
    if (/^(?:,|:|as|of|to|that|it|him|her|them)$/.test(tokens[i]?.low ?? "")) i--;
    return i >= 0 && tokens[i]?.type === "word" && isVerbAt(tokens, i) && tokens[i]?.verb?.class !== "thought";
  })();
  if (signed && !announced) {
    const found = after(tokens, k + 1, end);
    if (found !== null && (opens || (found.cue !== null && (!cued || closesSoon(tokens, found.cue[1]))))) return found;
  }
  const found = before(tokens, k);
  if (found !== null) return found;
  // "“Weak” is how Roe described it": a cue behind a fragment.
  for (let v = k + 1; v < tokens.length && v < k + AFTER_REACH; v++) {
    if (tokens[v]?.low === "according" && tokens[v + 1]?.low === "to") {
      const who = phraseFrom(tokens, v + 2, tokens.length);
      if (who !== null) return attributed(who, [v, v + 2], "after");
    }
    if (!isSpeechVerb(tokens, v) || tokens[v]?.verb?.form === "participle") continue;
    const who = subjectOf(tokens, v, k + 1);
    if (who !== null && canSpeak(tokens, who)) return attributed(who, [v, v + 1], "after");
  }
  // The first fragment's attribution serves a second one in the same sentence.
  for (let i = k - 1; i >= 0; i--) {
    if (tokens[i]?.type !== "quote") continue;
    const earlier: Attribution | null = i === 0 ? after(tokens, 1, k) : null;
    if (earlier !== null) return earlier;
    break;
  }
  const colon = tokens[k - 1]?.low === ":";
  const who = opens ? null : clauseSubject(tokens, 0, k);
  if (who !== null && canSpeak(tokens, who)) {
    if (colon) return attributed(who, [k - 1, k], "before");
    return attributed(who, null, "weak");
  }
  return null;
}

/** The speaker of a paragraph that ends in a colon, for the quotation that begins the next one: "Roe wrote:". */
export function leadIn(tokens: readonly Token[]): Attribution | null {
  if (tokens[tokens.length - 1]?.low !== ":") return null;
  const end = tokens.length - 1;
  const found = before(tokens, end);
  if (found !== null) return { ...found, place: "lead" };
  const who = clauseSubject(tokens, 0, end);
  return who === null ? null : attributed(who, [end, end + 1], "lead");
}
