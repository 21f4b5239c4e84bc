import type { Article, Block } from "../model.js";
import { findMarked, type Marked } from "../text/marks.js";
import { attributionFollows } from "./after.js";
import { attributionBelow } from "./below.js";
import { attribution, leadIn } from "./cues.js";
import { Echoes, isAbove } from "./echoes.js";
import { Forms, labelled } from "./forms.js";
import type { Candidate, Marks, Reading, Region } from "./reading.js";
import { isQuotation } from "./regions.js";
import { cutSentences, lastSign, readTokens, type Sentence, type Token } from "./tokens.js";

export type { Reading, Region } from "./reading.js";

const isWordChar = (c: string) => /[\p{L}\p{N}]/u.test(c);

const QUOTED_ROLES = new Set(["headline", "dek", "body"]);

/** Single marks are read in headlines, and throughout where the outlet uses hardly any double ones. */
function quotesWithSingles(text: string, blocks: readonly Block[]): boolean {
  // A cheap count first: most outlets use double marks throughout.
  const first = blocks[0]?.start ?? 0;
  const read = text.slice(first, blocks[blocks.length - 1]?.end ?? first);
  let opening = 0;
  for (const glyph of "'‘")
    for (let at = read.indexOf(glyph, 1); at >= 0; at = read.indexOf(glyph, at + 1))
      if (!isWordChar(read[at - 1] ?? "") && isWordChar(read[at + 1] ?? "")) opening++;
  if (opening === 0) return false;
  let marks = 0;
  for (const glyph of '"“”')
    for (let at = read.indexOf(glyph); at >= 0 && marks <= 2 * opening; at = read.indexOf(glyph, at + 1)) marks++;
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

/** "New Brindle: The harbour …": the town at the head of an article, as papers in South Asia set it. */
const TOWN = /^\s{0,3}\p{Lu}[\p{L}.'’-]{2,20}(?: \p{Lu}[\p{L}.'’-]{2,20}){0,2}: (?=(?:An? |\p{Lu}\p{Ll}))/u;

const COLON = 58;
/** "Q: You told …", "A: Roe said …" in an interview: who has the word, no part of what is told. */
const LETTER = /^\s{0,3}[QA]: {1,2}(?=[\p{L}\p{N}("“'‘])/u;

function pastDateline(text: string, block: Block, first: boolean): number {
  if (block.role !== "body") return block.start;
  if (text.charCodeAt(block.start + 1) === COLON) {
    const letter = LETTER.exec(text.slice(block.start, block.start + 8));
    if (letter !== null) return block.start + letter[0].length;
  }
  const opening = text.slice(block.start, Math.min(block.end, block.start + 160));
  const found = DATELINE.exec(opening) ?? (first && opening.includes(": ") ? TOWN.exec(opening) : null);
  return found === null ? block.start : block.start + found[0].length;
}

/** Reads an article's sentences and the regions between quotation marks that hold speech. */
export function gather(article: Article): Reading {
  const marks = findCandidates(article);
  const { text, paragraphs, sentences, candidates } = marks;
  const taken = candidates.filter((one) => isQuotation(marks, one));
  const echoes = candidates.some((one) => isAbove(paragraphs, one)) ? new Echoes(text, paragraphs, taken) : null;
  if (echoes === null) return { text, paragraphs, sentences, regions: taken };
  const isTaken = new Set(taken);
  // A headline's fragment is judged by what stands below it.
  const judged = (one: Candidate) =>
    isAbove(paragraphs, one) ? echoes.judge(one, sentences[one.sentence]?.tokens[one.token - 1]) : null;
  return { text, paragraphs, sentences, regions: candidates.filter((one) => judged(one) ?? isTaken.has(one)) };
}

/** Whether a paragraph of the body opens with a single mark. */
const opensSingle = (text: string, block: Block | undefined): boolean =>
  block?.role === "body" && /['‘]/.test(text[firstMark(text, block)] ?? "");

/** Longest line that is one point of a summary, in UTF-16 code units. */
const POINT = 200;

/** "Harbour boss Jane Roe: 'It is shut'": a point over an article, set as a headline is, with single marks where the text has double ones. */
function isPoint(text: string, { start, end }: Block): boolean {
  if (end - start > POINT || !/['’]/.test(text[end - 1] ?? "")) return false;
  return /^\p{Lu}[^"“”'‘:]{2,80}: ['‘][^'‘"“”]{2}/u.test(text.slice(start, end));
}

/** So many quotations at less than so many letters each, what stands between them counted in, are in no prose: none is read. */
const PROSE = { quotations: 2000, letters: 60 };

/** Every pair of marks of an article in its sentence, with its attribution. */
export function findCandidates(article: Article): Marks {
  const { text } = article;
  const paragraphs = article.blocks.filter((b) => QUOTED_ROLES.has(b.role));
  const singles = quotesWithSingles(text, paragraphs);
  const forms = new Forms(text, paragraphs);
  const sentences: Sentence[] = [];
  const found: Omit<Region, "attribution" | "attributedIn">[] = [];
  let open = false;
  const body = paragraphs.findIndex(({ role }) => role === "body");
  paragraphs.forEach((block, paragraph) => {
    const isRead = singles || block.role !== "body" || isPoint(text, block);
    const reopened = singles && opensSingle(text, paragraphs[paragraph + 1]);
    const inMarks = findMarked(text, block.start, block.end, { singles: isRead, reopened });
    const form = forms.of(paragraph, inMarks.length === 0, sentences[sentences.length - 1]);
    const marked = form === null ? inMarks : [form.marked];
    const continued = open && marked[0] !== undefined && marked[0].from === firstMark(text, block);
    const tokens = readTokens(text, form?.from ?? pastDateline(text, block, paragraph === body), block.end, marked);
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
  const length = (paragraphs[paragraphs.length - 1]?.end ?? 0) - (paragraphs[0]?.start ?? 0);
  if (found.length > PROSE.quotations && found.length * PROSE.letters > length) found.length = 0;
  const holding = new Set(found.map((r) => r.paragraph));
  const candidates = found.map((region, index): Candidate => {
    const { tokens } = sentences[region.sentence] as Sentence;
    let who = region.marked.style === "none" ? labelled(region.token, tokens) : null;
    who ??= attribution(tokens, region.token, text);
    let attributedIn = region.sentence;
    const previous = sentences[region.sentence - 1];
    if (who === null && region.token === 0 && previous !== undefined && !region.continues) {
      who = leadIn(previous.tokens);
      if (who !== null) attributedIn = region.sentence - 1;
    }
    if (who === null && tokens.length === 1) {
      who = attributionBelow(sentences, region.sentence, text, !region.marked.closed);
      if (who !== null) attributedIn = region.sentence + 1;
    }
    const { marked, paragraph, sentence, token, continues } = region;
    return {
      marked,
      paragraph,
      sentence,
      token,
      continues,
      index,
      attribution: who,
      attributedIn,
      headline: paragraphs[region.paragraph]?.role === "headline",
      amid: holding.has(region.paragraph - 1) && holding.has(region.paragraph + 1),
    };
  });
  return { text, paragraphs, sentences, candidates, ...survey(text, candidates) };
}

/** Longer words between marks are not looked for elsewhere, in UTF-16 code units. */
const LONG = 60;
/** An outlet's habit: the share of its marks that hold long words. */
const HABIT = { few: 4, long: 0.6, mixed: 0.3 };

function survey(text: string, candidates: readonly Candidate[]): Pick<Marks, "words" | "printed" | "beside" | "habit"> {
  const words = ({ start, end }: Marked): string =>
    end - start > LONG ? "" : text.slice(start, end).toLowerCase().replace(/[,.]$/, "");
  const printed = new Map<string, number>();
  const beside: Record<number, number> = {};
  let long = 0;
  for (const { marked, paragraph } of candidates) {
    beside[paragraph] = (beside[paragraph] ?? 0) + 1;
    const short = words(marked);
    if (short === "") long++;
    else printed.set(short, (printed.get(short) ?? 0) + 1);
  }
  const share = long / Math.max(1, candidates.length);
  const habit =
    candidates.length < HABIT.few ? "few" : share > HABIT.long ? "long" : share > HABIT.mixed ? "mixed" : "short";
  return { words, printed, beside, habit };
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
