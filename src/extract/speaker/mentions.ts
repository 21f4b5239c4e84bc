import {
  ADVERB,
  ATTRIBUTE,
  AUXILIARY,
  BODY,
  DETERMINER,
  GROUP,
  is,
  PREPOSITION,
  PRONOUN,
  ROLE,
  TITLE,
} from "../classes.js";
import { postFor } from "../name-in.js";
import { nameIn } from "../names.js";
import { isVerbAt, mainSubject, nameWord, phraseFrom, type Range, subjectOf } from "../phrases.js";
import type { Sentence, Token } from "../tokens.js";
import { beside } from "./beside.js";

/** What a mention is made of; the order is that of the trained weights. */
export const KINDS = [
  "other",
  "name",
  "he",
  "they",
  "I",
  "we",
  "you",
  "it",
  "who",
  "his",
  "role",
  "roles",
  "body",
] as const;
export type Kind = (typeof KINDS)[number];

/** How a verb holds a mention: as subject before it, as subject behind it ("said Roe"), as object ("told Roe"), or "according to Roe". */
export type Tie = "none" | "object" | "subject" | "inverted" | "according";

/** A reporting verb and the mention it belongs to. */
export interface Link {
  readonly verb: number;
  readonly tie: Tie;
}

/** Words in one sentence that may stand for a speaker. */
export interface Mention {
  readonly range: Range;
  readonly kind: Kind;
  readonly links: readonly Link[];
  /** It is the subject of its whole sentence. */
  readonly leads: boolean;
  readonly traits: Traits;
}

/** What a mention is by itself and its neighbours, as numbers: the ranker's features that no quotation changes. */
export interface Traits {
  /** Index of its kind among KINDS. */
  readonly kind: number;
  readonly owner: number;
  readonly titled: number;
  readonly role: number;
  readonly plural: number;
  readonly preceded: number;
  readonly followed: number;
  readonly relative: number;
  /** It stands right behind a verb. */
  readonly inner: number;
  /** The class of a reporting verb within three words behind it. */
  readonly verbAfter: number;
  /** A verb of speech or "according to" ties it to words said. */
  readonly says: boolean;
  /** "told Roe": the words are spoken to it. */
  readonly told: boolean;
}

const CLASSES = ["thought", "judgement", "speech"] as const;

function traitsOf(tokens: readonly Token[], { range: [from, to], kind, links }: Draft): Traits {
  let titled = 0;
  let role = 0;
  let plural = 0;
  for (let i = from; i < to; i++) {
    const word = tokens[i] as Token;
    if (word.type !== "word") continue;
    if (is(word, TITLE)) titled = 1;
    if (is(word, ROLE)) role = 1;
    if (!word.cap && word.low.length > 3 && word.low.endsWith("s")) plural = 1;
  }
  let verbAfter = 0;
  for (let i = to; i < tokens.length && i < to + 3 && verbAfter === 0; i++) {
    const { type, verb } = tokens[i] as Token;
    if (type === "quote") break;
    if (verb !== undefined && verb.form !== "base") verbAfter = 1 + CLASSES.indexOf(verb.class);
  }
  return {
    kind: KINDS.indexOf(kind),
    owner: tokens[to - 1]?.possessive ? 1 : 0,
    titled,
    role,
    plural,
    preceded: beside(tokens[from - 1]),
    followed: beside(tokens[to]),
    relative: tokens[to]?.low === "who" || tokens[to + 1]?.low === "who" ? 1 : 0,
    inner: tokens[from - 1]?.verb === undefined ? 0 : 1,
    verbAfter,
    told: links.length > 0 && links.every((l) => l.tie === "object" && tokens[l.verb]?.verb?.base === "tell"),
    says: links.some((l) => l.tie === "according" || (l.tie !== "object" && tokens[l.verb]?.verb?.class === "speech")),
  };
}

/** What each word of the class PRONOUN is. */
const PRONOUNS: ReadonlyMap<string, Kind> = new Map<string, Kind>([
  ["he", "he"],
  ["she", "he"],
  ["they", "they"],
  ["i", "I"],
  ["we", "we"],
  ["you", "you"],
  ["it", "it"],
  ["who", "who"],
  ["his", "his"],
  ["her", "his"],
  ["their", "his"],
  ["my", "his"],
  ["our", "his"],
  ["its", "his"],
]);

interface Draft {
  range: Range;
  kind: Kind;
  links: Link[];
  leads: boolean;
}

const isNoun = (token: Token) => !token.cap && is(token, ROLE | BODY | GROUP);

function kindOf(tokens: readonly Token[], range: Range): Kind {
  const first = tokens[range[0]] as Token;
  if (range[1] - range[0] === 1 && is(first, PRONOUN)) return PRONOUNS.get(first.low) ?? "other";
  let noun: Kind = "other";
  for (let i = range[0]; i < range[1]; i++) {
    const token = tokens[i] as Token;
    if (nameWord(token) && !token.possessive) return "name";
    if (token.type !== "word") continue;
    if (is(token, ROLE)) noun = "role";
    else if (noun === "other" && is(token, BODY)) noun = "body";
    else if (noun === "other" && is(token, GROUP)) noun = "roles";
  }
  return noun;
}

/** "harbour engineer", "the", "former Norland": what stands before a name or noun and belongs to it. */
function back(tokens: readonly Token[], from: number): number {
  let i = from;
  while (i > 0 && from - i < 8) {
    const token = tokens[i - 1] as Token;
    if (token.type !== "word") break;
    if (is(token, DETERMINER)) return i - 1;
    if (token.possessive) {
      i--;
      continue;
    }
    if (token.cap ? !nameWord(token) : !is(token, ATTRIBUTE)) break;
    if (isVerbAt(tokens, i - 1) || is(token, ADVERB)) break;
    i--;
  }
  return i;
}

/** All mentions of a sentence outside its quotation marks, in order. */
function findMentions(tokens: readonly Token[]): Mention[] {
  const drafts: Draft[] = [];
  const put = (range: Range, link: Link | null, leads: boolean): void => {
    for (const draft of drafts) {
      if (draft.range[0] < range[1] && range[0] < draft.range[1]) {
        if (link !== null) draft.links.push(link);
        draft.leads ||= leads;
        return;
      }
    }
    drafts.push({ range, kind: kindOf(tokens, range), links: link === null ? [] : [link], leads });
  };
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (token.type !== "word") continue;
    if (is(token, PRONOUN)) put([i, i + 1], null, false);
    else if (nameWord(token) && !(i === 0 && tokens[1]?.cap === false && is(token, ADVERB))) {
      const found = nameIn(tokens, i, tokens.length);
      const from = back(tokens, i);
      if (found === null) {
        const post = postFor(tokens, i);
        if (post === 0) continue;
        put([from, post], null, false);
        i = post - 1;
        continue;
      }
      const last = drafts[drafts.length - 1];
      // "Former Norland ‹harbourmaster› Jane Roe": what was read as a name says what she is.
      if (last !== undefined && last.range[1] > from && last.range[1] < i && last.kind === "name")
        last.range = [last.range[0], found.range[1]];
      else put([from, found.range[1]], null, false);
      i = found.range[1] - 1;
    } else if (isNoun(token) && !isVerbAt(tokens, i)) {
      // The last noun of a run is its head: "the campaign spokesman".
      let to = i + 1;
      while (to < tokens.length && isNoun(tokens[to] as Token) && !isVerbAt(tokens, to)) to++;
      const next = tokens[to];
      if (next !== undefined && nameWord(next)) continue;
      put([back(tokens, i), to], null, false);
      i = to - 1;
    }
  }
  let floor = 0;
  for (let v = 0; v < tokens.length; v++) {
    const token = tokens[v] as Token;
    if (token.type === "quote") {
      floor = v + 1;
      continue;
    }
    if (token.low === "according" && tokens[v + 1]?.low === "to") {
      const who = phraseFrom(tokens, v + 2, tokens.length);
      if (who !== null) put(who, { verb: v, tie: "according" }, false);
      continue;
    }
    if (token.verb === undefined || !isVerbAt(tokens, v)) continue;
    const before = subjectOf(tokens, v, floor) ?? (floor > 0 ? subjectOf(tokens, v, 0) : null);
    if (before !== null && before[1] - before[0] <= 14) put(before, { verb: v, tie: "subject" }, false);
    if (token.verb.form === "base") continue;
    const next = tokens[v + 1];
    if (next?.type !== "word" || is(next, AUXILIARY | PREPOSITION)) continue;
    const behind = phraseFrom(tokens, v + 1, tokens.length);
    if (behind === null) continue;
    const opens = v === floor || tokens[v - 1]?.low === "," || before === null;
    put(
      behind,
      { verb: v, tie: opens && token.verb.class === "speech" && token.verb.base !== "tell" ? "inverted" : "object" },
      false,
    );
  }
  const who = mainSubject(tokens);
  if (who !== null) put(who, null, true);
  drafts.sort((a, b) => a.range[0] - b.range[0]);
  return drafts.map((draft) => {
    const { range, kind, links, leads } = draft;
    return { range, kind, links, leads, traits: traitsOf(tokens, draft) };
  });
}

const known = new WeakMap<Sentence, readonly Mention[]>();

/** The mentions of a sentence, found once. */
export function mentionsOf(sentence: Sentence): readonly Mention[] {
  let found = known.get(sentence);
  if (found === undefined) {
    found = findMentions(sentence.tokens);
    known.set(sentence, found);
  }
  return found;
}
