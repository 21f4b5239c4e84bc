import type { Article, Block } from "../model.js";
import { findMarked, type Marked } from "../text/marks.js";
import { refusal } from "./accept.js";
import { attributionFollows } from "./after.js";
import type { Attribution } from "./attributed.js";
import { attribution, leadIn } from "./cues.js";
import { cutSentences, lastSign, readTokens, type Sentence, type Token } from "./tokens.js";

/** The words between one pair of marks, accepted as speech, with its place. */
export interface Region {
  readonly marked: Marked;
  readonly paragraph: number;
  /** Index among all sentences of the article, and of the token in it. */
  readonly sentence: number;
  readonly token: number;
  readonly attribution: Attribution | null;
  /** The sentence in which the attribution stands: this one, or the lead-in before it. */
  readonly attributedIn: number;
  /** Carries on the region before it, whose paragraph ended with its marks open. */
  readonly continues: boolean;
}

export interface Reading {
  readonly text: string;
  readonly paragraphs: readonly Block[];
  readonly sentences: readonly Sentence[];
  readonly regions: readonly Region[];
}

const isWordChar = (c: string) => /[\p{L}\p{N}]/u.test(c);

const QUOTED_ROLES = new Set(["headline", "dek", "body"]);

/** Single marks are read in headlines, and throughout where the outlet uses hardly any double ones. */
function quotesWithSingles(text: string, blocks: readonly Block[]): boolean {
  // A cheap count first: most outlets use double marks throughout.
  let opening = 0;
  for (const glyph of "'‘")
    for (let at = text.indexOf(glyph, 1); at >= 0; at = text.indexOf(glyph, at + 1))
      if (!isWordChar(text[at - 1] ?? "") && isWordChar(text[at + 1] ?? "")) opening++;
  if (opening === 0) return false;
  let marks = 0;
  for (const glyph of '"“”')
    for (let at = text.indexOf(glyph); at >= 0 && marks <= 2 * opening; at = text.indexOf(glyph, at + 1)) marks++;
  if (2 * opening <= marks) return false;
  let doubles = 0;
  let singles = 0;
  for (const block of blocks) {
    if (block.role !== "body") continue;
    const found = findMarked(text, block.start, block.end, { singles: true });
    for (const pair of found) {
      if (pair.style === "double") doubles++;
      else if (/\s/.test(text.slice(pair.start, Math.min(pair.end, pair.start + 80)))) singles++;
    }
  }
  return singles >= 2 && singles > 2 * doubles;
}

/**
 * "BRINDLE, Norland (NP) — ", "BRINDLE — ", "Brindle (News Press) - ": where and by whom a story was filed, no part of its first
 * sentence. A town in small letters is taken for one only with an agency behind it. Every repeat is bounded.
 */
const DATELINE =
  /^\s{0,3}(?:\p{Lu}[\p{Lu}.'’-]{2,20}(?: \p{Lu}[\p{Lu}.'’-]{1,20}){0,3}(?:, \p{Lu}[\p{L}.]{1,15}(?: \p{Lu}[\p{L}.]{1,15}){0,2})?(?: ?\([\p{L} .]{2,24}\))?|\p{Lu}[\p{L}.'’-]{1,20}(?: \p{Lu}[\p{L}.'’-]{1,20}){0,3}(?:, \p{Lu}[\p{L}.]{1,15}(?: \p{Lu}[\p{L}.]{1,15}){0,2})? ?\([\p{L} .]{2,24}\))(?:, \p{Lu}\p{L}{2,8}\.? \d{1,2}(?:, \d{4})?)? ?(?:—|–|-{1,2} )\s{0,3}/u;

function pastDateline(text: string, block: Block): number {
  if (block.role !== "body") return block.start;
  const found = DATELINE.exec(text.slice(block.start, Math.min(block.end, block.start + 160)));
  return found === null ? block.start : block.start + found[0].length;
}

/** Reads an article's sentences and the regions between quotation marks that hold speech. */
export function gather(article: Article): Reading {
  const { text } = article;
  const paragraphs = article.blocks.filter((b) => QUOTED_ROLES.has(b.role));
  const singles = quotesWithSingles(text, paragraphs);
  const sentences: Sentence[] = [];
  const found: Omit<Region, "attribution" | "attributedIn">[] = [];
  let open = false;
  paragraphs.forEach((block, paragraph) => {
    const marked = findMarked(text, block.start, block.end, { singles: singles || block.role !== "body" });
    const continued = open && marked[0] !== undefined && marked[0].from === firstMark(text, block);
    const tokens = readTokens(text, pastDateline(text, block), block.end, marked);
    const offset = sentences.length;
    const cut = cutSentences(text, block.end, tokens, paragraph, attributionFollows);
    for (const sentence of cut) sentences.push(sentence);
    cut.forEach((sentence, s) => {
      sentence.tokens.forEach((token, t) => {
        if (token.marked === null) return;
        found.push({
          marked: token.marked,
          paragraph,
          sentence: offset + s,
          token: t,
          continues: continued && token.marked === marked[0],
        });
      });
    });
    const last = marked[marked.length - 1];
    open = last !== undefined && !last.closed && last.to === block.end && block.role === "body";
  });
  const holding = new Set(found.map((r) => r.paragraph));
  const regions: Region[] = [];
  for (const region of found) {
    const { tokens } = sentences[region.sentence] as Sentence;
    let who = attribution(tokens, region.token, text);
    let attributedIn = region.sentence;
    const previous = sentences[region.sentence - 1];
    if (who === null && region.token === 0 && previous !== undefined && !region.continues) {
      who = leadIn(previous.tokens);
      if (who !== null) attributedIn = region.sentence - 1;
    }
    const accepted =
      region.continues ||
      refusal({
        text,
        tokens,
        at: region.token,
        attribution: who,
        headline: paragraphs[region.paragraph]?.role === "headline",
        amid: holding.has(region.paragraph - 1) && holding.has(region.paragraph + 1),
      }) === null;
    if (accepted) regions.push({ ...region, attribution: who, attributedIn });
  }
  return { text, paragraphs, sentences, regions };
}

function firstMark(text: string, block: Block): number {
  let at = block.start;
  while (at < block.end && /\s/.test(text[at] ?? "")) at++;
  return at;
}

/** Words of one quotation: regions in order. */
export type Group = readonly Region[];

/** Joins the regions that are one quotation: continued paragraphs, and those an attribution divides (“…,” Roe said. “…”). */
export function group(reading: Reading): Group[] {
  const groups: Region[][] = [];
  let last: Region | null = null;
  for (const region of reading.regions) {
    const current = groups[groups.length - 1];
    if (current !== undefined && last !== null && (region.continues || divided(reading, last, region)))
      current.push(region);
    else groups.push([region]);
    last = region;
  }
  return groups;
}

/** “A,” Roe said. “B”: only an attribution of A stands between. */
function divided(reading: Reading, a: Region, b: Region): boolean {
  if (a.paragraph !== b.paragraph) return false;
  const sentences = reading.sentences;
  const first = (sentences[a.sentence] as Sentence).tokens;
  const sign = lastSign(reading.text, first[a.token] as Token);
  if (a.attribution?.place !== "after" || sign === "") return false;
  if (b.sentence === a.sentence) {
    // “A,” he said, “B.”: nothing behind the attribution but a comma.
    const between = first.slice(a.token + 1, b.token);
    return (
      (a.token === 0 &&
        between.length <= 14 &&
        between[between.length - 1]?.low === "," &&
        b.attribution?.place !== "before") ||
      (a.token === 0 && b.attribution?.cue?.[0] === a.attribution.cue?.[0])
    );
  }
  // “A,” Roe said. “B,” Cole added: two quotations.
  return b.sentence === a.sentence + 1 && b.token === 0 && b.attribution?.place !== "after" && a.token === 0;
}
