import { bodyWords, givenName, isRole, type Pronoun, titles } from "./lexicon.js";
import { mainSubject, nameWord, type Range } from "./phrases.js";
import { type Parted, partName } from "./posts.js";
import type { Sentence, Token } from "./tokens.js";

/** Somebody or something with a name, under all its forms in one article. */
export interface Named {
  /** The fullest form: "Jane Roe". */
  readonly name: string;
  /** What pronoun may stand for it, where the article or the given name tells. */
  readonly pronoun: Pronoun | null;
  /** Evidence that this is a person and no place or body. */
  readonly person: boolean;
  /** Two to four words, none of them a body's or a place's: a person unless something says otherwise. */
  readonly likely: boolean;
  /** Times named. */
  readonly count: number;
  /** Role words said of it: "singer" in "the singer Jane Roe" and "Jane Roe, a singer". */
  readonly roles: ReadonlySet<string>;
}

/** One place where a name stands in the writer's own words. */
export interface NameAt {
  readonly start: number;
  readonly end: number;
  readonly named: Named;
  readonly sentence: number;
  readonly possessive: boolean;
  /** A reporting verb stands beside it: "Roe said", "said Roe", "Roe, 43, tells". */
  readonly speaks: boolean;
}

interface Run {
  readonly words: readonly string[];
  readonly start: number;
  readonly end: number;
  readonly sentence: number;
  readonly title: Pronoun | null;
  readonly titled: boolean;
  readonly possessive: boolean;
  readonly headline: boolean;
  readonly speaks: boolean;
  /** One capital that may only be there because it opens the sentence. */
  readonly initial: boolean;
  readonly roles: readonly string[];
  readonly aged: boolean;
}

interface Draft {
  name: string;
  words: readonly string[];
  pronoun: Pronoun | null;
  person: boolean;
  count: number;
  roles: Set<string>;
}

/** Longest run of capitals taken for one name with the posts before it: "Harbour County High Court Judge Jane Roe". */
const LONGEST_NAME = 9;

/** The words of a name within `[from, to)` of the tokens: leading titles and trailing possessive taken off. Null where none stands. */
export function nameIn(
  tokens: readonly Token[],
  from: number,
  to: number,
): { range: Range; words: string[]; title: Pronoun | null; titled: boolean } | null {
  let start = from;
  let title: Pronoun | null = null;
  let titled = false;
  const isTitle = (i: number) => titles.has(tokens[i]?.low ?? "") && !tokens[i]?.possessive;
  while (start < to) {
    const token = tokens[start] as Token;
    if (token.type === "sign" && token.low === "." && start > from) start++;
    else if (isTitle(start) && start + 1 < to) {
      title = titles.get(token.low) ?? title;
      titled = true;
      start++;
    } else break;
  }
  let end = start;
  while (end < to && end - start < LONGEST_NAME) {
    const token = tokens[end] as Token;
    if (
      nameWord(token) ||
      (token.low === "." &&
        end > start &&
        tokens[end - 1]?.end === token.start &&
        (tokens[end - 1]?.low.length ?? 9) <= 2)
    )
      end++;
    else if (
      end > start &&
      /^(?:de|la|van|von|der|bin|al|el|del|di|da|du|le|y|of|&)$/.test(token.low) &&
      token.type !== "quote" &&
      nameWord(tokens[end + 1]) &&
      end + 1 < to &&
      (token.low !== "of" || !titled)
    )
      end++;
    else break;
    if (tokens[end - 1]?.possessive) break;
  }
  while (end > start && tokens[end - 1]?.type === "sign") end--;
  if (end <= start) return null;
  const words: string[] = [];
  for (let i = start; i < end; i++)
    if (tokens[i]?.type === "word" || tokens[i]?.low === "&") words.push((tokens[i] as Token).bare);
  return { range: [start, end], words, title, titled };
}

/** Verbs that do nothing but report: "shared" and "fired" may not. */
const SAYING = /^(?:say|tell|add|write|explain|note|continue|argue|state|insist|tweet)$/;
const isSaying = (token: Token | undefined) =>
  token?.type === "word" && !token.cap && SAYING.test(token.verb?.base ?? "");
const isTelling = (token: Token | undefined) => /^(?:tell|ask|urge|remind|inform|assure)/.test(token?.verb?.base ?? "");

function readRuns(sentences: readonly Sentence[], headline: (paragraph: number) => boolean): Run[] {
  const runs: Run[] = [];
  sentences.forEach((sentence, index) => {
    const { tokens } = sentence;
    for (let i = 0; i < tokens.length; i++) {
      if (!nameWord(tokens[i])) continue;
      const found = nameIn(tokens, i, tokens.length);
      if (found === null) {
        i++;
        continue;
      }
      const [from, to] = found.range;
      const said: string[] = [];
      for (let k = from - 1; k >= 0 && k >= from - 3; k--) {
        const low = tokens[k]?.low ?? "";
        if (!isRole(low)) break;
        said.push(low);
      }
      // "The harbourmaster, Jane Roe, …" and "President Roe"
      const office = tokens[from - 1]?.low === "," && tokens[to]?.low === "," ? (tokens[from - 2]?.low ?? "") : "";
      if (isRole(office)) said.push(office);
      for (let k = i; k < from; k++) if (isRole(tokens[k]?.low ?? "")) said.push(tokens[k]?.low ?? "");
      if (tokens[to]?.low === ",") {
        const beside: string[] = [];
        for (let k = to + 1; k < tokens.length && k < to + 9; k++) {
          const token = tokens[k] as Token;
          // "…, the singer says": a new subject, not what the name is.
          if (token.type !== "word") {
            said.push(...beside);
            break;
          }
          if (token.verb?.class === "speech") break;
          if (isRole(token.low)) beside.push(token.low);
        }
      }
      const aged = tokens[to]?.low === "," && /^\d\d?$/.test(tokens[to + 1]?.low ?? "") && tokens[to + 2]?.low === ",";
      // A capital that only opens the sentence is a name when it is one elsewhere: decided in `readNames`.
      runs.push({
        words: found.words,
        start: (tokens[from] as Token).start,
        end: (tokens[to - 1] as Token).end,
        sentence: index,
        title: found.title,
        titled: found.titled,
        possessive: (tokens[to - 1] as Token).possessive,
        headline: headline(sentence.paragraph),
        initial:
          from === 0 && to === 1 && !found.titled && tokens[to]?.cap === false && tokens[to]?.verb?.class !== "speech",
        speaks:
          isSaying(tokens[to]) ||
          (aged && isSaying(tokens[to + 3])) ||
          (isSaying(tokens[from - 1]) && !isTelling(tokens[from - 1])),
        roles: said,
        aged,
      });
      i = to - 1;
    }
  });
  return runs;
}

/** "Skipper Jane Roe" is Jane Roe; runs that only say what somebody is ("Harbour Board Chairman") are left out. */
function withoutPosts(runs: readonly Run[], part: (words: readonly string[]) => Parted): Run[] {
  return runs.flatMap((run) => {
    const found = part(run.words);
    if (found.words.length === 0) return [];
    if (found.words.length === run.words.length) return [run];
    const roles = [...run.roles, ...found.roles];
    return [{ ...run, words: found.words, titled: run.titled || found.roles.length > 0, roles }];
  });
}

/** Parts runs by what else stands in the article; each run once. */
function parter(runs: readonly Run[], sentences: readonly Sentence[]): (words: readonly string[]) => Parted {
  const known = new Set(runs.map((r) => r.words.join(" ")));
  let small: Set<string> | null = null;
  const stands = (low: string): boolean => {
    if (small === null) {
      small = new Set();
      for (const { tokens } of sentences) for (const t of tokens) if (t.type === "word" && !t.cap) small.add(t.low);
    }
    return small.has(low);
  };
  const parted = new Map<string, Parted>();
  return (words) => {
    const key = words.join(" ");
    let found = parted.get(key);
    if (found === undefined) {
      const shorter = (some: readonly string[]) =>
        some.length > 1 && some.length < words.length && known.has(some.join(" "));
      found = partName(words, shorter, stands);
      parted.set(key, found);
    }
    return found;
  };
}

/** All names of an article; `find` resolves the words of one mention. */
export interface Names {
  readonly all: readonly NameAt[];
  find(words: readonly string[], title: Pronoun | null): Named | null;
  /** A run of capitals without the posts before the name; empty where it holds no name. */
  part(words: readonly string[]): readonly string[];
}

/** Reads the names outside the quotation marks. Headlines, set in capitals, add mentions but no names of their own. */
export function readNames(sentences: readonly Sentence[], headline: (paragraph: number) => boolean): Names {
  const printed = readRuns(sentences, headline);
  const part = parter(printed, sentences);
  const runs = withoutPosts(printed, part);
  const drafts = new Map<string, Draft>();
  const byLast = new Map<string, Draft[]>();
  const byFirst = new Map<string, Draft[]>();
  const key = (words: readonly string[]) => words.join(" ").toLowerCase();
  const add = (map: Map<string, Draft[]>, at: string, draft: Draft) => {
    const list = map.get(at);
    if (list === undefined) map.set(at, [draft]);
    else list.push(draft);
  };
  // Fullest forms first, so that "Roe" finds "Jane Roe". A form within a longer one with the same ends is the longer one.
  const ordered = [...runs]
    .filter((r) => !r.headline)
    .sort((a, b) => b.words.length - a.words.length || a.start - b.start);
  const found = new Map<string, Draft | null>();
  for (const run of ordered) {
    const k = key(run.words);
    if (drafts.has(k) || found.get(k)) continue;
    if (run.words.length > 1) {
      const first = (run.words[0] ?? "").toLowerCase();
      const last = lastName(run.words);
      const longer = (byLast.get(last) ?? []).find((d) => (d.words[0] ?? "").toLowerCase() === first);
      if (longer !== undefined) {
        found.set(k, longer);
        continue;
      }
      const draft: Draft = {
        name: run.words.join(" "),
        words: run.words,
        pronoun: null,
        person: false,
        count: 0,
        roles: new Set(),
      };
      drafts.set(k, draft);
      add(byLast, last, draft);
      add(byFirst, first, draft);
    }
  }
  const lookUp = (words: readonly string[], title: Pronoun | null): Draft | null => {
    if (words.length === 0) return null;
    const k = key(words);
    const exact = drafts.get(k) ?? found.get(k);
    if (exact) return exact;
    if (words.length !== 1) {
      const first = (words[0] ?? "").toLowerCase();
      return (byLast.get(lastName(words)) ?? []).find((d) => (d.words[0] ?? "").toLowerCase() === first) ?? null;
    }
    const low = (words[0] ?? "").toLowerCase();
    let among = byLast.get(low) ?? [];
    if (among.length === 0 && givenName(low) !== undefined) among = byFirst.get(low) ?? [];
    else if (among.length > 0) {
      const persons = among.filter((d) => givenName((d.words[0] ?? "").toLowerCase()) !== undefined || d.person);
      if (persons.length > 0) among = persons;
    }
    if (title !== null && among.length > 1) {
      const fit = among.filter((d) => (d.pronoun ?? givenName((d.words[0] ?? "").toLowerCase()) ?? title) === title);
      if (fit.length > 0) among = fit;
    }
    return among.reduce<Draft | null>((best, d) => (best === null || d.count > best.count ? d : best), null);
  };
  // Two passes: full names are counted first, so that a bare surname goes to the one named most.
  for (const run of runs) {
    if (run.words.length > 1) note(lookUp(run.words, run.title), run);
  }
  const seen = new Set(runs.filter((r) => !r.initial && !r.headline && r.words.length === 1).map((r) => key(r.words)));
  for (const run of runs) {
    if (run.words.length !== 1) continue;
    let draft = lookUp(run.words, run.title);
    if (draft === null && !run.headline && (!run.initial || seen.has(key(run.words)))) {
      const k = key(run.words);
      draft = { name: run.words.join(" "), words: run.words, pronoun: null, person: false, count: 0, roles: new Set() };
      drafts.set(k, draft);
    }
    note(draft, run);
  }
  learnPronouns();
  const named = new Map<Draft, Named>();
  const finish = (draft: Draft): Named => {
    let done = named.get(draft);
    if (done === undefined) {
      done = {
        name: draft.name,
        pronoun: draft.pronoun,
        person: draft.person,
        likely: draft.person || likelyPerson(draft.words),
        count: draft.count,
        roles: draft.roles,
      };
      named.set(draft, done);
    }
    return done;
  };
  const all: NameAt[] = [];
  for (const run of runs) {
    const draft = lookUp(run.words, run.title);
    if (draft !== null)
      all.push({
        start: run.start,
        end: run.end,
        named: finish(draft),
        sentence: run.sentence,
        possessive: run.possessive,
        speaks: run.speaks,
      });
  }
  return {
    all,
    part: (words) => part(words).words,
    find: (words, title) => {
      const draft = lookUp(words, title) ?? lookUp(part(words).words, title);
      return draft === null ? null : finish(draft);
    },
  };

  /** Sentences that name one person alone say by their pronouns what that person is called. */
  function learnPronouns(): void {
    const tally = new Map<Draft, { he: number; she: number }>();
    let alone: Draft | null = null;
    let i = 0;
    sentences.forEach((sentence, index) => {
      const here = new Set<Draft>();
      const who = mainSubject(sentence.tokens);
      const until = who === null ? -1 : (sentence.tokens[who[1] - 1]?.end ?? -1);
      let leads = false;
      for (; i < runs.length && (runs[i]?.sentence ?? 0) <= index; i++) {
        const run = runs[i] as Run;
        const draft = lookUp(run.words, run.title);
        if (draft !== null) here.add(draft);
        leads ||= !run.possessive && run.start < until;
      }
      if (here.size > 0) alone = here.size === 1 && leads ? ([...here][0] ?? null) : null;
      if (alone === null) return;
      const votes = tally.get(alone) ?? { he: 0, she: 0 };
      tally.set(alone, votes);
      for (const token of sentence.tokens) {
        if (token.low === "he" || token.low === "his" || token.low === "him" || token.low === "himself") votes.he++;
        else if (token.low === "she" || token.low === "her" || token.low === "herself") votes.she++;
      }
      if (here.size === 0) alone = null;
    });
    for (const [draft, { he, she }] of tally) {
      const surest = Math.max(he, she);
      if (draft.pronoun !== null || surest < 2 || Math.min(he, she) * 3 > surest) continue;
      draft.pronoun = he > she ? "he" : "she";
      draft.person ||= draft.words.length > 1;
    }
  }

  function note(draft: Draft | null, run: Run): void {
    if (draft === null) return;
    draft.count++;
    for (const role of run.roles) draft.roles.add(role);
    const given = givenName((draft.words[0] ?? "").toLowerCase());
    draft.pronoun ??= run.title ?? (draft.words.length > 1 ? (given ?? null) : null);
    if (run.titled || run.aged || run.roles.length > 0 || (given !== undefined && draft.words.length > 1))
      draft.person = true;
  }
}

function likelyPerson(words: readonly string[]): boolean {
  return (
    words.length > 1 &&
    words.length < 5 &&
    words.every((w) => w !== "&" && !bodyWords.has(w.toLowerCase()) && w !== w.toUpperCase())
  );
}

function lastName(words: readonly string[]): string {
  let last = words.length - 1;
  while (last > 0 && /^(?:jr|sr|ii|iii|iv)$/i.test(words[last] ?? "")) last--;
  return (words[last] ?? "").toLowerCase();
}
