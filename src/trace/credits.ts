/** Sources that an article names in its own words: "told The New Yorker", "according to PEOPLE Magazine", "wrote on Bluesky". */

import data from "../../data/credits.json" with { type: "json" };
import type { Article, Credit, Quotation, Span } from "../model.js";
import { sentences } from "../text/sentences.js";
import { overlaps } from "./cover.js";
import { type OutletTest, outletKey, withArticle } from "./outlets.js";
import { type PrintedName, readNameBefore, readNames } from "./printed-names.js";

type Kind = Credit["kind"];
interface Cue {
  readonly words: readonly string[];
  readonly names: "outlet" | "anyone" | "programme";
  readonly place: "after" | "before";
  readonly kind: Kind;
}

/** A source named at a place, before the quotations it covers are known. */
export interface NamedSource {
  readonly to: string;
  readonly kind: Kind;
  readonly at: Span;
}

const CUES = data.cues as readonly Cue[];
const alternation = (words: readonly string[]): string => [...words].sort((a, b) => b.length - a.length).join("|");
const PROGRAMME = new RegExp(` (?:[a-z-]{1,15} ){0,2}(?:${alternation(data.programmeNouns)})\\b`, "uy");
const cuePattern = (cue: Cue): RegExp => new RegExp(`\\b(?:${alternation(cue.words)})\\b`, "giu");
/** The article of an interview and what qualifies it, so that the span is the whole phrase: "in a new interview with". */
const BEFORE_INTERVIEW = /(?:\b(?:in|during|from|at) )?\b(?:an?|the|his|her|their|another) (?:[a-z-]{1,15} ){0,2}$/iu;
/** Plain words between the cue and the name: "told the magazine Der Spiegel", "with author Michael Schulman". */
const DESCRIBED =
  /(?: (?:the|a|an|magazine|newspaper|paper|daily|weekly|broadcaster|network|agency|news|local|radio|station|reporter|host|journalist|anchor|correspondent|website|site|podcast|author|writer|columnist)){1,3}(?= \p{Lu})/uy;

/** Sources named in `text[from, to)`, a block; sorted by place, never overlapping. */
export function namedSources(text: string, from: number, to: number, isOutlet: OutletTest): NamedSource[] {
  const part = text.slice(from, to);
  const found: NamedSource[] = [];
  for (const cue of CUES) {
    for (const hit of part.matchAll(cuePattern(cue))) {
      const source = cue.place === "after" ? after(part, hit, cue, isOutlet) : before(part, hit, cue, isOutlet);
      if (source !== null) found.push(source);
    }
  }
  found.push(...writings(part), ...posts(part));
  found.sort((a, b) => a.at[0] - b.at[0] || b.at[1] - a.at[1]);
  const kept: NamedSource[] = [];
  let last = -1;
  for (const source of found) {
    if (source.at[0] < last) continue;
    last = source.at[1];
    kept.push({ ...source, at: [source.at[0] + from, source.at[1] + from] });
  }
  return kept;
}

function after(part: string, hit: RegExpExecArray, cue: Cue, isOutlet: OutletTest): NamedSource | null {
  const cueEnd = hit.index + hit[0].length;
  if (part[cueEnd] !== " ") return null;
  DESCRIBED.lastIndex = cueEnd;
  const described = cue.names === "programme" ? null : DESCRIBED.exec(part);
  // "the" alone belongs to the name that follows.
  const skip = described === null || described[0] === " the" ? 0 : described[0].length;
  const names = readNames(part, cueEnd + skip + 1);
  const named = choose(names, cue, part, isOutlet);
  if (named === null) return null;
  const { end, programme } = programmeAfter(part, named.at[1]);
  if (cue.names === "programme" && !programme) return null;
  const start = /^interview/i.test(hit[0]) ? phraseStart(part, hit.index) : hit.index;
  const kind = programme ? "broadcast" : cue.kind;
  return { to: withArticle(named.name, named.article), kind, at: [start, end] };
}

/** The first outlet of the phrase; where anyone will do, the last name: the show in "Olga Prentice’s The Tide Room". */
function choose(names: readonly PrintedName[], cue: Cue, part: string, isOutlet: OutletTest): PrintedName | null {
  const outlet = names.find((name, i) => {
    if (isOutlet(name.name) || (name.article !== "" && isPaper(name))) return true;
    // A capital The within the sentence is part of a title: people and bodies are "the".
    return name.article === "The" && (cue.names !== "programme" || i > 0);
  });
  if (outlet !== undefined) return ofPlace(outlet, names[names.indexOf(outlet) + 1], part);
  const show = names.find((name) => programmeAfter(part, name.at[1]).programme);
  return show ?? (cue.names === "anyone" ? (names.at(-1) ?? null) : null);
}

/** "The Times of India": a paper of one common word has its place in its name. */
function ofPlace(outlet: PrintedName, next: PrintedName | undefined, part: string): PrintedName {
  if (!isPaper(outlet) || next === undefined || part.slice(outlet.at[1], next.at[0]) !== " of ") return outlet;
  return { ...outlet, name: `${outlet.name} of ${next.name}`, at: [outlet.at[0], next.at[1]] };
}

/** "the Post", "the Sun": one word that is a paper's name only behind its article. */
function isPaper(name: PrintedName): boolean {
  return PAPERS.has(name.name);
}
const PAPERS = new Set([
  "Post",
  "Times",
  "Journal",
  "Sun",
  "Mail",
  "Mirror",
  "Star",
  "Globe",
  "Herald",
  "Tribune",
  "AP",
]);

function programmeAfter(part: string, end: number): { readonly end: number; readonly programme: boolean } {
  PROGRAMME.lastIndex = end;
  const match = PROGRAMME.exec(part);
  return match === null ? { end, programme: false } : { end: end + match[0].length, programme: true };
}

function phraseStart(part: string, cueAt: number): number {
  const window = part.slice(Math.max(0, cueAt - 50), cueAt);
  const lead = BEFORE_INTERVIEW.exec(window);
  return lead === null ? cueAt : cueAt - (window.length - lead.index);
}

function before(part: string, hit: RegExpExecArray, cue: Cue, isOutlet: OutletTest): NamedSource | null {
  if (part[hit.index - 1] !== " ") return null;
  const name = readNameBefore(part, hit.index - 1, Math.max(0, hit.index - 80));
  if (name === null || !(isOutlet(name.name) || (name.article !== "" && isPaper(name)))) return null;
  return { to: withArticle(name.name, name.article), kind: cue.kind, at: [name.at[0], hit.index + hit[0].length] };
}

const KIND_OF_WRITING: ReadonlyMap<string, Kind> = new Map(data.writings.map(({ noun, kind }) => [noun, kind as Kind]));
/** "in a written statement", "at a news conference", "in an Instagram post", "in text messages". */
const WRITING = new RegExp(
  `\\b(?:in|at|during|via|by) ((?:an?|the|his|her|their|its|one|another) )?((?:[\\p{L}-]{1,15} ){0,3}?)(${alternation([...KIND_OF_WRITING.keys()])})\\b(?![-’']| office| of )`,
  "giu",
);
const PLATFORMS = alternation(data.platforms);
const PLATFORM = new RegExp(`\\b(${PLATFORMS})\\b`, "u");

const BARE: ReadonlySet<string> = new Set(["text messages", "email", "e-mail", "text"]);
const SAYING = new RegExp(
  `\\b(?:${alternation([...data.postingVerbs, "told", "called", "thanked", "confirmed", "denied", "begged", "blamed", "wept", "named", "according"])})\\b|[“"]`,
  "u",
);
/** Characters of a sentence looked at on each side: enough for a clause, few enough to stay linear on hostile text. */
const CLAUSE = 120;

function clauseAround(part: string, start: number, end: number): Span {
  const from = Math.max(0, start - CLAUSE);
  const stop = part.slice(from, start).search(/[.!?]["”’]? [^.!?]{0,120}$/);
  const next = part.slice(end, end + CLAUSE).search(/[.!?](?:\s|$)/);
  return [stop < 0 ? from : from + stop + 1, next < 0 ? Math.min(part.length, end + CLAUSE) : end + next];
}

function writings(part: string): NamedSource[] {
  const found: NamedSource[] = [];
  for (const hit of part.matchAll(WRITING)) {
    const [whole, determiner, between = "", noun = ""] = hit;
    // "in speech", "by post": without an article only the words for messages are a thing sent.
    if (determiner === undefined && !BARE.has(noun.toLowerCase())) continue;
    const [from, to] = clauseAround(part, hit.index, hit.index + whole.length);
    if (!SAYING.test(part.slice(from, to))) continue;
    const platform = PLATFORM.exec(between)?.[1];
    const named = platform === undefined ? noun : `${platform} ${noun}`;
    found.push({
      to: named,
      kind: KIND_OF_WRITING.get(noun.toLowerCase()) ?? "statement",
      at: [hit.index, hit.index + whole.length],
    });
  }
  return found;
}

/** "wrote on Bluesky", "took to Twitter": a platform counts only in the same clause as a word of posting. */
const POST = new RegExp(
  `\\b(?:${alternation(data.postingVerbs)})\\b[^.!?;“”"\\n]{0,60}? (?:on|to|via) (${PLATFORMS})\\b(?! \\p{Lu})`,
  "gu",
);
function posts(part: string): NamedSource[] {
  return [...part.matchAll(POST)].map((hit) => ({
    to: hit[1] ?? "",
    kind: "post",
    at: [hit.index, hit.index + hit[0].length],
  }));
}

/** What `saidTo` names, told from its words, where no cue of ours stands at its place. */
const KIND_OF_OCCASION: readonly (readonly [RegExp, Kind])[] = [
  [/\b(?:podcast|show|programme|program|episode|radio|broadcast)\b/i, "broadcast"],
  [/\b(?:text|email|e-mail|letter|memo|message)s?\b/i, "message"],
  [new RegExp(`\\b(?:tweet|post|${PLATFORMS})\\b`, "u"), "post"],
  [
    /\b(?:statement|speech|release|conference|council|senate|house|court|committee|parliament|congress|rally|hearing|debate|town hall)\b/i,
    "statement",
  ],
];

/** The credits of one article; `quotations` are its own. Sorted by place. */
export function findCredits(article: Article, quotations: readonly Quotation[], isOutlet: OutletTest): Credit[] {
  if (article.role === "transcript") return [];
  const spans: { readonly source: NamedSource; readonly sentence: Span }[] = [];
  for (const block of article.blocks) {
    if (block.role !== "body" && block.role !== "headline" && block.role !== "dek") continue;
    const named = namedSources(article.text, block.start, block.end, isOutlet);
    if (named.length === 0) continue;
    const within = sentences(article.text, block.start, block.end);
    for (const source of named) {
      spans.push({ source, sentence: within.find((sentence) => overlaps(sentence, source.at)) ?? source.at });
    }
  }
  for (const [at, to] of occasionsElsewhere(
    article,
    quotations,
    spans.map(({ source }) => source.at),
  )) {
    const kind = KIND_OF_OCCASION.find(([pattern]) => pattern.test(to))?.[1] ?? "interview";
    spans.push({ source: { to, kind, at }, sentence: at });
  }
  return (
    spans
      // Words inside quotation marks are the speaker's, not the article's own.
      .filter(
        ({ source }) =>
          !quotations.some((q) => q.segments.some(([start, end]) => start <= source.at[0] && source.at[1] <= end)),
      )
      .map(({ source, sentence }) => ({
        article: article.id,
        ...source,
        quotations: quotations
          .filter(
            (q) =>
              (q.saidToAt !== null && overlaps(q.saidToAt, source.at)) || covers(article.text, sentence, source, q),
          )
          .map((q) => q.id)
          .sort(),
      }))
      .sort((a, b) => a.at[0] - b.at[0] || a.at[1] - b.at[1])
  );
}

/** Words of attribution that follow a quotation: "… is it?" Roe told The Hill. */
const FOLLOWS = /^(?:told|tells|wrote|writes|posted|posts|said|says|tweeted|replied|joked|asked)\b/i;
/** Characters from a closing mark to the cue of its attribution: a name and what the person is. */
const ATTRIBUTION = 60;

/** A quotation of the same sentence, or one that ends in a stop of its own just before; unless it is said there to somebody else. */
function covers(text: string, sentence: Span, source: NamedSource, quotation: Quotation): boolean {
  const inSentence = quotation.segments.some((segment) => overlaps(segment, sentence));
  const justBefore =
    FOLLOWS.test(text.slice(source.at[0], source.at[0] + 10)) &&
    source.at[0] - sentence[0] <= ATTRIBUTION &&
    quotation.segments.some(([, end]) => end <= sentence[0] && end + 3 >= sentence[0]);
  if (!inSentence && !justBefore) return false;
  return quotation.saidTo === null || source.kind === "report" || outletKey(quotation.saidTo) === outletKey(source.to);
}

/** Places where extraction read whom the words were said to, and no cue of ours did. */
function occasionsElsewhere(
  article: Article,
  quotations: readonly Quotation[],
  taken: readonly Span[],
): Map<Span, string> {
  const places = new Map<string, readonly [Span, string]>();
  for (const { saidTo, saidToAt } of quotations) {
    if (saidTo === null || saidToAt === null || taken.some((span) => overlaps(span, saidToAt))) continue;
    const role = article.blocks.find((block) => block.start <= saidToAt[0] && saidToAt[1] <= block.end)?.role;
    if (role === "body" || role === "headline" || role === "dek") places.set(saidToAt.join("-"), [saidToAt, saidTo]);
  }
  return new Map(places.values());
}
