/** Marks around what is written on a thing, what somebody or something is called, and words named as words: nobody's speech, whoever the sentence quotes. */

import { pastList, titleCase } from "./accept.js";
import type { Attribution } from "./attributed.js";
import {
  bears,
  beforeRatings,
  experts,
  inscribed,
  inscribing,
  keyed,
  laws,
  naming,
  objectsAfter,
  ofWorks,
  pieces,
  ratings,
  selling,
  studies,
  titled,
  wordNouns,
  works,
} from "./beside-marks.js";
import {
  ADVERB,
  AUXILIARY,
  DETERMINER,
  is,
  JOINER,
  OWNER,
  PREPOSITION,
  SUBJECT_PRONOUN,
  SUBORDINATOR,
  TIME,
} from "./classes.js";
import { isOutletName } from "./outlets.js";
import { nameWord } from "./phrases.js";
import { lastSign, type Token } from "./tokens.js";

/** Verbs by which somebody gets a name and nothing else: "called him “a liar”" may say what he is. */
const NAMES = /^(?:nicknam|christen|baptis|baptiz|renam|codenam|dub)/;
/** What people call themselves by. */
const CALLS = /^(?:call|style|brand|name|term|bill)(?:s|ed|ing|d)?$|^(?:styling|naming)$/;

/** "a group that calls itself “Hands Off the Quay”", "they nicknamed her “Old Salt”": whose name the marks hold stands before them. */
function isGivenTo(tokens: readonly Token[], at: number): boolean {
  const [verb, whom] = [tokens[at - 2]?.low ?? "", tokens[at - 1]?.low ?? ""];
  if (/^(?:(?:him|her|it|my|your)self|themselves|ourselves)$/.test(whom)) return CALLS.test(verb) || NAMES.test(verb);
  return /^(?:him|her|it|them|me|us)$/.test(whom) && NAMES.test(verb);
}

/** Why the marks hold a name or an inscription. */
export type Naming = "inscribed" | "named" | "work" | "mentioned" | "keyed" | "programme";

/** What a sentence holds and few titles do: "It's", "don't". */
const CLAUSE = /^(?:(?:I|You|He|She|It|We|They|That|There|What|Who)['’]|\p{L}+n['’]t$)/iu;
/** Before a verb of the same form as the noun of a work: "would show", "they play". */
const VERB_BEFORE = AUXILIARY | SUBJECT_PRONOUN;
/** Words between the sign and what it does: "the sign on the lane still reads". */
const SIGN_REACH = 8;

/** What the marks at token `at` name; null where they may hold speech. Looks at a few tokens on either side. */
export function namingAt(
  text: string,
  tokens: readonly Token[],
  at: number,
  words: readonly string[],
  attribution: Attribution | null,
): Naming | null {
  const first = text[tokens[at]?.marked?.start ?? -1] ?? "";
  const isCapital = /[\p{Lu}\p{N}]/u.test(first);
  // A title may be long, and the words of long ones are not taken apart; nothing else that is named is.
  if (isCapital && isHeaded(text, tokens, at, words, attribution)) return "work";
  if (words.length === 0) return null;
  const lead = pastList(tokens, at);
  // a shirt with the words “We Will Not Land,” as Roe said: hers.
  const after = attribution?.cue != null && attribution.place === "after" && at > 0;
  if (isInscribed(tokens, lead, words.length > 1 && titleCase(words)) && !after) return "inscribed";
  const before = tokens[at - 1];
  const low = before?.low ?? "";
  const behind = tokens[at + 1];
  // Re “Board Shuts Quay”: what a letter answers.
  if (low === "re" && at === 1) return "work";
  if (keyed.has(low) && words.length < 3 && words.every((word) => word.length > 1 && word === word.toUpperCase()))
    return "keyed";
  if (isMention(tokens, at, words)) return "mentioned";
  if (isGrade(tokens, at, words)) return "named";
  if (isExperts(tokens, lead)) return "named";
  // songs from 2031’s “Salt Road”
  if (isCapital && before?.possessive === true && /^(?:19|20)\d\d\b/.test(low) && words.length < 8) return "work";
  if (isTermed(tokens, at, words) || isHouseWord(tokens, at, words)) return "named";
  // In small letters they may be somebody's words: the so-called “resolutions”.
  if (!titleCase(words)) return null;
  if (low === "so-called" || (low === "as" && isKnownAs(tokens, at))) return "named";
  // known on the quay as the “Silvers”
  if (low === "the" && tokens[at - 2]?.low === "as" && isKnownAs(tokens, at - 1)) return "named";
  if (isGivenTo(tokens, at)) return "named";
  // named in a list of “Ten to Watch”
  if (low === "of" && /^(?:list|roster|ranking)s?$/.test(tokens[at - 2]?.low ?? "")) return "named";
  // the “Save the Quay” banner
  if (objectsAfter.has(behind?.low ?? "") && weight(words) > 1 && (is(before, DETERMINER) || before?.possessive))
    return "named";
  // Bram “Old Salt” Cole
  if (before?.cap && !before.possessive && nameWord(before) && nameWord(behind) && before.end + 1 === tokens[at]?.start)
    return "named";
  // by “Mystic” Jane Roe, the “Wobble” doll
  if (words.length < 3 && lastSign(text, tokens[at] as Token) === "" && isEpithet(tokens, at)) return "named";
  if (isPopular(tokens, at) || isLabelled(tokens, at)) return "named";
  if (/^(?:nickname|codename|slogan|motto|hashtag)$/.test(low) || (naming.has(low) && isGiven(tokens, at)))
    return "named";
  if (low.startsWith("call") && isCalling(tokens, at)) return "named";
  // the “Family Table Act,” a model sold as the “Wobble 3”
  if (low === "the" && weight(words) > 1 && laws.has((words[words.length - 1] ?? "").replace(/\.$/, "")))
    return "named";
  if ((low === "as" || low === "the") && isSoldAs(tokens, at)) return "named";
  // told “Harbour Lights” on Monday that: a programme, and nothing that was told.
  if (/^(?:told|tells|telling)$/.test(low) && words.length < 5 && weight(words) > 1 && behind?.type === "word")
    return "programme";
  // told Ana Ruhl on “Harbour Lights”, sat down with her for “Ten Minutes”, in an interview on the BBC's “Quay Hour”
  const isOn = /^(?:on|for)$/.test(low) || (before?.possessive === true && isOutletName(before.bare));
  if (isOn && words.length < 7 && !words.some((word) => CLAUSE.test(word)) && isShown(tokens, at, words))
    return "programme";
  if (works.has(low) && before?.cap === false && weight(words) > 1 && !words.some((word) => CLAUSE.test(word)))
    return "work";
  // wrote in “The Dry Harbour” (2031), in a chapter “Of Piles”
  if (weight(words) > 1 && (pieces.has(low) || (low === "in" && isDated(tokens, at)))) return "work";
  // He starred in the show “Salt Road”: no “she shows “…”” or “he plays “…””.
  if (titled.has(low) && !/s$/.test(low) && weight(words) > 1 && !is(tokens[at - 2], VERB_BEFORE)) return "work";
  // on an episode of “Tides”
  if (low === "of" && ofWorks.has(tokens[at - 2]?.low ?? "")) return "work";
  // On “Harbour Lights,” the skipper said …: the sentence's own opening.
  if (
    at === 1 &&
    is(before, PREPOSITION) &&
    attribution?.place === "after" &&
    weight(words) > 1 &&
    behind !== undefined
  )
    return "programme";
  return null;
}

/** Tokens between somebody's telling and the programme it was told on: "told the network's Ana Ruhl on". */
const TOLD_REACH = 12;
const TELLING = /^(?:told|tells|telling|spoke|speaking|joined|appear(?:ed|s|ing|ances?)|interview(?:ed|s)?|guest|sat)$/;

/** Whether the marks hold a programme's name: a known one's, or a title of two words of weight behind somebody's telling. */
function isShown(tokens: readonly Token[], at: number, words: readonly string[]): boolean {
  if (isOutletName(words.join(" ").replace(/[.,]$/, ""))) return true;
  if (weight(words) < 2) return false;
  for (let i = at - 2; i >= 0 && i > at - TOLD_REACH; i--) {
    if (tokens[i]?.type !== "word") return false;
    if (TELLING.test(tokens[i]?.low ?? "")) return true;
  }
  return false;
}

const IS = /^(?:is|are|was|were|been|being|[’']s|often|sometimes|commonly|usually|also|now)$/;

/** "It is called “keeper's lung”", "a process called “slow drift”", "has been dubbed the “fog tax”": a thing's name in small letters, and nobody's who calls it so. */
function isTermed(tokens: readonly Token[], at: number, words: readonly string[]): boolean {
  if (words.length > 5 || tokens[at + 1]?.low === "by") return false;
  const verb = is(tokens[at - 1], DETERMINER) ? at - 2 : at - 1;
  const [thing, helper] = [tokens[verb - 2], tokens[verb - 1]];
  if (/^(?:dubbed|nicknamed|christened)$/.test(tokens[verb]?.low ?? "")) return IS.test(helper?.low ?? "");
  if (words.length > 3 || verb < at - 1 || tokens[verb]?.low !== "called") return false;
  // "what’s called"
  if (helper?.low === "what" && helper.possessive) return true;
  if (IS.test(helper?.low ?? "")) return /^(?:it|what|which|that)$/.test(thing?.low ?? "");
  const isThing =
    helper?.type === "word" && !helper.cap && helper.verb === undefined && !DETERMINED.test(words[0] ?? "");
  return isThing && is(thing, DETERMINER) && !is(helper, JOINER | PREPOSITION | SUBJECT_PRONOUN);
}

/** "a man called “a fool”" is called so by somebody. */
const DETERMINED = /^(?:an?|the|his|her|their|my|our|one|too|so|very|not)$/i;

/** What a house calls a thing: In the “quiet room,” as Tidewater calls its yard, … */
function isHouseWord(tokens: readonly Token[], at: number, words: readonly string[]): boolean {
  const from = tokens[at + 1]?.low === "," ? at + 2 : at + 1;
  if (words.length > 3 || tokens[from]?.low !== "as" || !is(tokens[at - 1], DETERMINER)) return false;
  for (let i = from + 2; i < from + 5 && tokens[i]?.type === "word"; i++)
    if (/^calls?$/.test(tokens[i]?.low ?? "")) return true;
  return false;
}

/** "a model sold as the “Wobble 3”" */
function isSoldAs(tokens: readonly Token[], at: number): boolean {
  const as = tokens[at - 1]?.low === "the" ? at - 2 : at - 1;
  return tokens[as]?.low === "as" && selling.has(tokens[as - 1]?.low ?? "");
}

/** Words of a title that carry it. */
function weight(words: readonly string[]): number {
  let n = 0;
  for (const word of words) if (word.length > 2 && word[0] !== word[0]?.toLowerCase()) n++;
  return n;
}

/** "The sign on the lane still reads “…”", "a banner that says “…”", "a T-shirt bearing “…”". */
function isInscribed(tokens: readonly Token[], at: number, isTitle: boolean): boolean {
  let cue = at - 1;
  if (tokens[cue]?.low === ":" || tokens[cue]?.low === ",") cue--;
  if (inscribed.has(tokens[cue]?.low ?? "") && tokens[cue + 1]?.low !== ",") return cue === at - 1;
  // a board with the words “…”, painted with the words “…”
  if (tokens[cue]?.low === "words" && tokens[cue - 1]?.low === "the" && WITH.test(tokens[cue - 2]?.low ?? ""))
    return tokens
      .slice(Math.max(0, cue - SIGN_REACH), cue - 2)
      .some(({ low }) => inscribed.has(low) || inscribing.has(low));
  if (!bears.has(tokens[cue]?.low ?? "")) return false;
  for (let i = cue - 1; i >= 0 && i >= cue - SIGN_REACH; i--) {
    const token = tokens[i] as Token;
    if (token.type !== "word") return false;
    if (inscribed.has(token.low)) return true;
    // It says “Quay For Ever.”: what is a sign's has capitals.
    if (token.low === "it" && i === cue - 1 && i === 0) return isTitle;
    if (is(token, SUBJECT_PRONOUN) && token.low !== "who") return false;
    if (token.verb !== undefined && !token.cap && token.verb.class === "speech") return false;
  }
  return false;
}

const WITH = /^(?:with|bearing|under|reading|showing|carrying)$/;

/** cut the stock to “sell” from “hold” */
const isGrade = (tokens: readonly Token[], at: number, words: readonly string[]): boolean =>
  words.length === 1 &&
  (tokens[at + 1]?.type !== "word" || is(tokens[at + 1], PREPOSITION | JOINER)) &&
  ratings.has((words[0] ?? "").replace(/\.$/, "").toLowerCase()) &&
  beforeRatings.has(tokens[at - 1]?.low ?? "");

/** "what doctors call “harbour lung”": the trade's word, nobody's. */
const isExperts = (tokens: readonly Token[], at: number): boolean =>
  /^(?:call|term|dub)$/.test(tokens[at - 1]?.low ?? "") && experts.has(tokens[at - 2]?.low ?? "");

/** Tokens between "call" and the name: "locals call the rock above the quay the “Widow”". */
const CALLED = 8;

/** What many call a thing, with a capital: its name. */
function isPopular(tokens: readonly Token[], at: number): boolean {
  for (let i = at - 1; i > 0 && i > at - CALLED; i--) {
    const token = tokens[i] as Token;
    if (token.type !== "word") return false;
    if (!/^(?:call|dub|nickname|nicknamed|dubbed)$/.test(token.low)) continue;
    const who = tokens[is(tokens[i - 1], AUXILIARY) ? i - 2 : i - 1]?.low ?? "";
    return experts.has(who) || /^(?:fans|people|many|neighbou?rs|they)$/.test(who);
  }
  return false;
}

/** A word or two with capitals between a small word and the name or thing they belong to; the thing is no verb. */
function isEpithet(tokens: readonly Token[], at: number): boolean {
  const [before, behind] = [tokens[at - 1], tokens[at + 1]];
  if (before?.type !== "word" || behind?.type !== "word" || before.verb !== undefined) return false;
  if (nameWord(behind)) return !before.cap && is(before, PREPOSITION | JOINER | DETERMINER);
  const small = !behind.cap && behind.verb === undefined && !is(behind, NO_THING) && !/(?:ed|ing)$/.test(behind.low);
  return small && (/^(?:the|its|our|my)$/.test(before.low) || is(before, OWNER) || before.possessive);
}

/** No noun that a name stands before. */
const NO_THING = AUXILIARY | ADVERB | PREPOSITION | JOINER | SUBORDINATOR | SUBJECT_PRONOUN | DETERMINER | TIME;

/** in “The Dry Harbour” (2031) */
const isDated = (tokens: readonly Token[], at: number): boolean =>
  tokens[at + 1]?.low === "(" && /^(?:1[5-9]|2\d)\d\d$/.test(tokens[at + 2]?.low ?? "");

const USING = /^(?:us(?:e|es|ed|ing)|repeat(?:s|ed|ing)?|utter(?:s|ed|ing)?|refus(?:e|es|ed|ing|al))$/;

/** "the word “quay” is", "the term “quay dues” had", "the word of the week was “pencil”", "defines “bedtime” as": the sentence is about the word. */
function isMention(tokens: readonly Token[], at: number, words: readonly string[]): boolean {
  // “Cautiously hopeful” is the phrase of the season
  if (at === 0 && words.length < 4 && /^(?:is|was)$/.test(tokens[1]?.low ?? "") && is(tokens[2], DETERMINER)) {
    for (let i = 3; i < 6 && tokens[i]?.type === "word"; i++) if (wordNouns.has(tokens[i]?.low ?? "")) return true;
  }
  const noun = tokens[at - 1];
  if (noun?.type !== "word") return false;
  if (/^defin(?:es?|ed|ing)$/.test(noun.low)) return true;
  if (words.length < 3 && /^(?:is|was|became)$/.test(noun.low)) {
    for (let i = at - 2; i >= 1 && i >= at - 6 && tokens[i]?.type === "word"; i--)
      if (/^(?:word|nickname)$/.test(tokens[i]?.low ?? "") && is(tokens[i - 1], DETERMINER)) return true;
  }
  if (!wordNouns.has(noun.low) || !is(tokens[at - 2], DETERMINER)) return false;
  const behind = tokens[at + 1];
  const opens = tokens[at - 3];
  if (noun.low === "word" && words.length < 3 && !USING.test(opens?.low ?? "")) return true;
  // "refused to use the words “quay dues” was …" is about the refusal.
  if (opens !== undefined && opens.type === "word" && !is(opens, JOINER | SUBORDINATOR) && opens.verb === undefined)
    return false;
  return is(behind, AUXILIARY) || /^(?:means|meant|comes|came|appears?|appeared)$/.test(behind?.low ?? "");
}

/** "known in the town as “…”" */
function isKnownAs(tokens: readonly Token[], at: number): boolean {
  for (let i = at - 2; i >= 0 && i >= at - 7 && tokens[i]?.type === "word"; i--)
    if (tokens[i]?.low === "known") return true;
  return false;
}

const HEADED = /^(?:titled|entitled|subtitled|headed|headlined)$/;

/** "a page headed “…”", "The study, “Tides and wages: a survey,” was …": a work and, put beside it, its title. */
function isHeaded(
  text: string,
  tokens: readonly Token[],
  at: number,
  words: readonly string[],
  attribution: Attribution | null,
): boolean {
  const [work, before] = [tokens[at - 2], tokens[at - 1]];
  if (HEADED.test(before?.low ?? "")) return true;
  if (before?.low !== "," || work?.type !== "word" || !(titled.has(work.low) || studies.has(work.low))) return false;
  // She said of the film, “We never had a script,” and left.
  if (attribution?.cue != null && !titleCase(words)) return false;
  return tokens[at + 1]?.low === "," || lastSign(text, tokens[at] as Token) === ",";
}

/** "a box labeled “…”": what is written on a thing; nobody's label for a person. */
const isLabelled = (tokens: readonly Token[], at: number): boolean =>
  /^(?:labell?ed|marked|inscribed|stencilled)$/.test(tokens[at - 1]?.low ?? "") &&
  tokens[at - 2]?.type === "word" &&
  tokens[at - 2]?.cap === false &&
  !is(tokens[at - 2], AUXILIARY | ADVERB | SUBJECT_PRONOUN | JOINER);

/** "an episode titled “…”", and no "she named “…”" of somebody's choice. */
function isGiven(tokens: readonly Token[], at: number): boolean {
  const back = tokens[at - 2];
  return back !== undefined && !is(back, SUBJECT_PRONOUN);
}

/** "a tractor she calls “Old Tom”": nothing between the verb and the name, and what is named stands before. */
function isCalling(tokens: readonly Token[], at: number): boolean {
  const thing = tokens[at - 3];
  return (
    is(tokens[at - 2], SUBJECT_PRONOUN) &&
    thing?.type === "word" &&
    !thing.cap &&
    !is(thing, JOINER | PREPOSITION) &&
    thing.low !== "what"
  );
}
