/** Whom "he", "she" and "the harbourmaster" mean. */

import { DETERMINER, is, JOINER, PREPOSITION, TIME } from "../classes.js";
import type { Reading } from "../gather.js";
import { also, anothers, isOfAnAge, kin, type Pronoun } from "../lexicon.js";
import type { NameAt, Named } from "../names.js";
import { mainSubject, type Range } from "../phrases.js";
import type { Sentence, Token } from "../tokens.js";
import { hasAsked } from "./answers.js";
import { calledBySelf, isObjectOf, ownsRemark, ownsShow, subjectBeside } from "./disjoint.js";
import { countBefore, type Ear, type Heard, type Last, MEMORY } from "./heard.js";
import { isVenue } from "./venues.js";

/** Says whom a phrase means. A role that leads a sentence may itself be meant by "he", so each of the two asks the other. */
export type Resolve = (
  reading: Reading,
  names: Ear,
  sentence: number,
  tokens: readonly Token[],
  range: Range,
  last: Last,
  paragraph: number,
) => Heard;

/** Sentences back in which a name may still be meant. */
const REACH = 8;
/** What a name loses by having asked: more than its sentence's subject has won. */
const ASKS = 40;
/** What a name of its own sentence has for a noun, where the sentence is not about it. */
const NAMED_HERE = 40;
/** What the one has who spoke last, in the same paragraph: as much as who is named before the pronoun in its sentence. */
const SPOKE_HERE = 85;
/** The fewest points of a name that is meant at all. */
const LEAST = 30;

/** How sure the best of several is who is hardly better than the next. */
const LEAST_SURE = 0.5;

/** How somebody is meant: the pronoun that stands for them, or goes with the noun that does; null where the noun is either's. */
export interface Called {
  readonly pronoun: Pronoun | null;
  /** By a noun, "the harbourmaster". */
  readonly role: boolean;
  /** Who is called so, where anybody is: one of them is meant. */
  readonly among: readonly Named[];
  /** The noun: "harbourmaster"; null for a pronoun and where the noun is no trade or post. */
  readonly noun?: string;
}

const isReply = ({ verb, cap }: Token) =>
  !cap && verb !== undefined && verb.form !== "base" && /^(?:reply|answer|respond|retort|counter)$/.test(verb.base);

/** What a name wins by the pronoun that stands for it, and by what shows it to be a person's. */
const FITS = 12;
const PERSON = 10;
/** The same by no more than the first name of somebody whom nothing shows to be one. */
const FIRST = 8;
/** What a name loses that nothing shows to be a person's. */
const NO_PERSON = { pronoun: 25, role: 45 };

/** Who "he" or "she" at offset `at` is: the subject before it in its sentence, else the last speaker, else the nearest person that fits. */
export function antecedent(
  resolve: Resolve,
  reading: Reading,
  names: Ear,
  sentence: number,
  at: number,
  { pronoun, role, among, noun }: Called,
  last: Last,
  paragraph: number,
): { named: Named; confidence: number } | null {
  const own = (reading.sentences[sentence] as Sentence).tokens;
  const beside = role ? null : subjectBeside(names, own, at);
  const called = (named: Named) => named.pronoun ?? names.learned.get(named) ?? null;
  const scores = new Map<Named, number>();
  const subjects = new Set<Named>();
  const passedOn = (hero: Named) => [...subjects].some((named) => named !== hero && named.likely && scores.has(named));
  const vote = (named: Named, score: number) => {
    if (among.length > 0 && !among.includes(named)) return;
    const own = called(named);
    // What a first name usually is only speaks against: what the article tells goes before it.
    const other = own ?? named.usual;
    if (
      named.thing ||
      isVenue(reading, names, named) ||
      named === beside ||
      (pronoun !== null && other !== null && other !== pronoun)
    )
      return;
    const fits = pronoun !== null && other === pronoun ? (own !== null || named.person ? FITS : FIRST) : 0;
    const total =
      score +
      fits -
      calledBySelf(names.quoted, named) -
      (noun === undefined ? 0 : unlike(names, named, noun)) +
      (named.person ? PERSON : named.likely ? -2 : role ? -NO_PERSON.role : -NO_PERSON.pronoun);
    const known = scores.get(named);
    if (known === undefined || total > known) scores.set(named, Math.max(0, total));
  };
  // Cole: “Did it hurt?” / “No,” replied the singer.
  const replies = last !== null && paragraph > last.paragraph && hasAsked(reading, last) && own.some(isReply);
  const asker = replies && names.all[countBefore(names.all, at) - 1]?.sentence !== sentence ? last.heard.named : null;
  // Nobody has spoken yet below a headline.
  const inHeadline = !role && last !== null && reading.paragraphs[last.paragraph]?.role === "headline";
  if (last?.heard.named && paragraph - last.paragraph <= MEMORY && !(inHeadline && paragraph > last.paragraph)) {
    const aside = paragraph > last.paragraph && isAside(last.heard.named) ? ANOTHERS : 0;
    vote(
      last.heard.named,
      (paragraph === last.paragraph ? SPOKE_HERE : 75 - 8 * (paragraph - last.paragraph)) +
        (!role && isGoingOn(own, at) ? ADDS : 0) -
        aside -
        (last.heard.named === asker ? ASKS : 0),
    );
  }
  // Two who take turns: the other one spoke before.
  if (last?.other && paragraph - last.other.paragraph <= MEMORY)
    vote(last.other.named, 55 - 8 * (paragraph - last.other.paragraph));
  if (!role && pronoun !== null) voteRoles(resolve, reading, names, sentence, at, last, paragraph, vote);
  const leads = !role && own[mainSubject(own)?.[0] ?? -1]?.start === at;
  for (let i = countBefore(names.all, at) - 1; i >= 0; i--) {
    const place = names.all[i] as NameAt;
    const back = sentence - place.sentence;
    const apart = paragraph - place.paragraph;
    if (apart > MEMORY || back > REACH) break;
    const subject = place.subject || place.asked || (back === 0 && isTopic(own, place));
    // "Asked about Cole, the harbourmaster laughed": a noun hardly ever stands for who was named in its sentence.
    const recency =
      back === 0 ? (role && !subject ? NAMED_HERE : 85) : apart === 0 ? 72 - 4 * back : 45 - 3 * back - 5 * apart;
    // Named as a subject since the last quotation: the talk has passed on.
    const passed = last !== null && place.start > last.end && !isOwn(last, place);
    const since = passed && subject ? (place.speaks || place.asked ? 25 : 12) : 0;
    // The paragraph before is about this one, and nobody has spoken since.
    const about = since > 0 && apart === 1 && back <= 2 ? 12 : 0;
    // "Cole asked whether he minded. “No,” he said."
    const asks = (place.asks || place.named === asker) && back < 3 && (back > 0 || !subject) ? ASKS : 0;
    const prompt = back === 0 && isPrompt(own, place) ? PROMPT : 0;
    const adjunct = back === 0 && leads && !subject && isGoverned(own, place) ? ADJUNCT : 0;
    const other = !role && isOther(reading, place, back, own, at) ? OTHER : 0;
    if (place.subject) subjects.add(place.named);
    const remark = !role && back === 1 && apart === 0 && goesInto(reading, place) ? REMARK : 0;
    vote(
      place.named,
      since + about + recency + remark - asks - prompt - adjunct - other + (subject ? 15 : place.possessive ? -8 : -6),
    );
  }
  const hero = among.length > 0 ? null : protagonist(names, pronoun, at);
  if (hero !== null && !passedOn(hero)) vote(hero, HERO);
  let best: Named | null = null;
  let top = LEAST;
  let second = 0;
  for (const [named, score] of scores) {
    if (score > top) {
      second = best === null ? second : top;
      best = named;
      top = score;
    } else if (score > second) second = score;
  }
  if (best !== null && !role && pronoun !== null && called(best) === null) names.learned.set(best, pronoun);
  if (best !== null && noun !== undefined) names.nouns.set(best, noun);
  const most = best === hero && top <= HERO + FITS + PERSON ? SURE_HERO : 0.98;
  return best === null ? null : { named: best, confidence: Math.min(most, LEAST_SURE + (top - second) / 75) };
}

/** What the one wins who spoke last, where the pronoun adds something: as much as one who has only been told of since. */
const ADDS = 12;

/** "He ‹added›: “…”" */
function isGoingOn(tokens: readonly Token[], at: number): boolean {
  const i = tokens.findIndex(({ start }) => start === at);
  return /^(?:add(?:s|ed)|continue[sd])$/.test(tokens[i + 1]?.low ?? "");
}

/** What a name loses whose bearer was called by another noun a moment ago, and what one who was told of as somebody's kin or servant. */
const OTHERWISE = 15;
const ANOTHERS = 30;
/** What the one wins who was called by the same noun before: "the harbourmaster" is hardly ever two. */
const LIKEWISE = 25;

/** What speaks against a noun for somebody: "the director" a moment ago, "the actress" now; "her mother, Jane Roe," and "the star". */
function unlike({ nouns }: Ear, named: Named, noun: string): number {
  const before = nouns.get(named);
  if (before === noun && !isOfAnAge(noun)) return -LIKEWISE;
  if (named.roles.has(noun)) return 0;
  if (before !== undefined && before !== noun && !isOfAnAge(before) && !also.get(noun)?.includes(before))
    return OTHERWISE;
  if (isOfAnAge(noun)) return 0;
  for (const role of named.roles) if (kin.has(role) || anothers.has(role)) return ANOTHERS;
  return 0;
}

/** Whether somebody is told of once, as another's kin: "her son, Bram,". The talk goes back to the other. */
function isAside({ count, roles }: Named): boolean {
  if (count > 1) return false;
  for (const role of roles) if (kin.has(role)) return true;
  return false;
}

/** "As for ‹Cole›, she": whom the sentence is about, before it begins. */
const isTopic = (tokens: readonly Token[], { end }: NameAt): boolean =>
  tokens[0]?.low === "as" &&
  tokens[1]?.low === "for" &&
  tokens.slice(2, 8).some((token, i) => token.end === end && tokens[i + 3]?.low === ",");

/** What a name loses by putting something to whoever the sentence is about: more than any subject has won. */
const PROMPT = 80;

/** "When ‹Cole› pointed out that it leaks, she conceded": who puts something to somebody, and is not who answers. */
function isPrompt(tokens: readonly Token[], { start, end }: NameAt): boolean {
  if (tokens[0]?.low !== "when" || start > (tokens[BEFORE_PROMPT]?.start ?? start)) return false;
  const at = tokens.slice(0, LEAD).findIndex((token) => token.end === end) + 1;
  const [verb, next] = [tokens[at]?.low ?? "", tokens[at + 1]?.low ?? ""];
  return PROMPTS.test(verb) || PROMPTS.test(`${verb} ${next}`);
}
/** Tokens before the name of who puts it, "When ‹presenter Ida› Cole", and those in which it ends. */
const BEFORE_PROMPT = 5;
const LEAD = 12;
const PROMPTS =
  /^(?:ask(?:s|ed)|press(?:es|ed)|push(?:es|ed)|challeng(?:es|ed)|remind(?:s|ed)|suggest(?:s|ed)|points? out|pointed out|puts? (?:it|that|this|the)|(?:brings|brought) up|raise[sd])$/;

/** What a name loses that a preposition holds before the pronoun its sentence is about: "In a talk with Cole, he said". */
const ADJUNCT = 30;

/** Whether a name stands behind a preposition of the sentence's head, and no verb follows it: no "After Cole had left, he". */
function isGoverned(tokens: readonly Token[], { start, end, possessive }: NameAt): boolean {
  const first = tokens.findIndex((token) => token.start === start);
  const behind = tokens[tokens.findIndex((token) => token.end === end) + 1];
  if (first < 1 || possessive || /^(?:for|like|as)$/.test(tokens[0]?.low ?? "")) return false;
  return behind === undefined || behind.type === "sign" || is(behind, PREPOSITION | JOINER | TIME | DETERMINER);
}

/** What a name loses that is said of the pronoun, or owns the programme on which it speaks: somebody else. */
const OTHER = 30;

/** "She misses Cole. “…,” ‹she› said", "On Cole's podcast ‹she› said": somebody else is named. */
function isOther(reading: Reading, place: NameAt, back: number, own: readonly Token[], at: number): boolean {
  if (back === 0) return place.possessive && ownsShow(own, place);
  if (back > 1) return false;
  const pronoun = own.find(({ start }) => start === at)?.low ?? "";
  return isObjectOf((reading.sentences[place.sentence] as Sentence).tokens, place, pronoun);
}

/** What the one wins into whose remark the sentence before goes. */
const REMARK = 35;

/** "That was a reference to ‹Cole's› remark. “…,” he told": a sentence that is about nobody by name goes into what somebody has said. */
function goesInto({ sentences }: Reading, place: NameAt): boolean {
  if (!place.possessive || place.subject) return false;
  const { tokens } = sentences[place.sentence] as Sentence;
  return /^(?:that|this|it|the|here)$/.test(tokens[0]?.low ?? "") && ownsRemark(tokens, place);
}

/** What the one has whom the article is about, where no sentence near is about somebody else. */
const HERO = 34;
/** How sure it can be that they are meant, where nothing else says so. */
const SURE_HERO = 0.6;
/** Times named at least, and how many more than the next of those who go by the same pronoun. */
const MUCH = { times: 4, more: 2 };

const heroes = new WeakMap<readonly NameAt[], Map<Pronoun | null, NameAt | null>>();

/** Whom an article is about that names nobody else so often: "she" in it, long after her name. */
function protagonist({ all }: Ear, pronoun: Pronoun | null, at: number): Named | null {
  const known = heroes.get(all) ?? new Map<Pronoun | null, NameAt | null>();
  heroes.set(all, known);
  let hero = known.get(pronoun);
  if (hero === undefined) {
    hero = mostNamed(all, pronoun);
    known.set(pronoun, hero);
  }
  return hero !== null && hero.start < at ? hero.named : null;
}

/** The first place of who is named far more than others with that pronoun; null where nobody is. */
function mostNamed(all: readonly NameAt[], pronoun: Pronoun | null): NameAt | null {
  let first: NameAt | null = null;
  let second = 0;
  for (const place of all) {
    const { person, count, pronoun: called, usual } = place.named;
    if (!person || (pronoun !== null && (called ?? usual) !== pronoun) || place.named === first?.named) continue;
    if (count > (first?.named.count ?? 0)) {
      second = first?.named.count ?? 0;
      first = place;
    } else if (count > second) second = count;
  }
  return first !== null && first.named.count >= MUCH.times && first.named.count >= MUCH.more * second ? first : null;
}

/** Whether this is where the last speaker is named as such: "“…,” ‹Roe› said." */
function isOwn(last: NonNullable<Last>, { start, end }: NameAt): boolean {
  const { mention } = last.heard;
  return mention !== null && start < mention[1] && mention[0] < end;
}

/** Votes for those whom a subject means that is a role. */
function voteRoles(
  resolve: Resolve,
  reading: Reading,
  names: Ear,
  sentence: number,
  at: number,
  last: Last,
  paragraph: number,
  vote: (named: Named, score: number) => void,
): void {
  // "The singer says …, in which he said": the subject may be a role.
  const own = (reading.sentences[sentence] as Sentence).tokens;
  const about = mainSubject(own);
  if (about !== null && own[about[0]]?.low === "the" && (own[about[1] - 1]?.end ?? at) < at) {
    const role = resolve(reading, names, sentence, own, about, last, paragraph);
    if (role.named !== null && role.by === "role") vote(role.named, 95);
  }
  // "The former president was angry. “No,” he said": a role leads a sentence before.
  for (let s = sentence - 1; s >= 0 && s >= sentence - 3; s--) {
    const where = reading.sentences[s] as Sentence;
    if (paragraph - where.paragraph > 1) break;
    const who = mainSubject(where.tokens);
    if (who === null || where.tokens[who[0]]?.low !== "the") continue;
    const role = resolve(reading, names, s, where.tokens, who, last, paragraph);
    const since = last !== null && (where.tokens[who[0]]?.start ?? 0) > last.end ? 12 : 0;
    if (role.named !== null && role.by === "role" && role.confidence > 0.7)
      vote(role.named, (paragraph === where.paragraph ? 87 : 60) - 4 * (sentence - s) + since);
  }
}
