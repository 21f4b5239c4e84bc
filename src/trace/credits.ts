/** Sources that an article names in its own words: "told The New Yorker", "according to PEOPLE Magazine", "wrote on Bluesky". */

import data from "../../data/credits.json" with { type: "json" };
import type { Article, Block, BlockRole, Credit, Quotation, Span } from "../model.js";
import { outletKey } from "../text/outlet-names.js";
import { sentences } from "../text/sentences.js";
import { overlaps, placeIndex } from "./cover.js";
import { namedOutlets } from "./named-outlets.js";
import { namedWritings } from "./named-writings.js";
import { occasionsRead } from "./occasions-read.js";
import { type OutletTest, rememberedTest } from "./outlets.js";
import type { NamedSource } from "./sources.js";

/** The writer's own words; captions and promos speak of other things. */
const SPOKEN: ReadonlySet<BlockRole> = new Set(["headline", "dek", "body"]);
/** Characters on each side of a credit beyond which nothing is taken for its sentence: longer ones are lists or hostile. */
const SENTENCE_REACH = 1500;
/** Words of attribution that follow a quotation: "… is it?" Roe told The Hill. */
const FOLLOWS = new RegExp(`^(?:${data.following.join("|")})\\b`, "i");
/** Characters from a closing mark to the cue of its attribution: a name and what the person is. */
const ATTRIBUTION = 60;

/** The credits of one article, by place; `quotations` are its own. Near linear in the text and the quotations. */
export function findCredits(article: Article, quotations: readonly Quotation[], isAnyOutlet: OutletTest): Credit[] {
  if (article.role === "transcript") return [];
  const isOutlet = rememberedTest(isAnyOutlet);
  const spoken = article.blocks.filter((block) => SPOKEN.has(block.role));
  const quoted = placeIndex(quotations.flatMap((q) => q.segments.map((segment) => [segment, { q, segment }] as const)));
  const carried = placeIndex(quotations.flatMap((q) => (q.saidToAt === null ? [] : [[q.saidToAt, q] as const])));
  const stated = inSentences(article.text, spoken, namedSources(plainSpaces(article.text, spoken), isOutlet));
  const read = occasionsRead(
    article.text,
    spoken,
    quotations,
    stated.map(({ source }) => source.at),
    isOutlet,
  ).map((source) => ({ source, sentence: source.at }));
  return (
    [...stated, ...read]
      // Words inside quotation marks are the speaker's, not the article's own; "The memo, first reported by The Lamp, says …".
      .filter(
        ({ source: { at, kind } }) =>
          !quoted(at).some(
            ({ q, segment }) =>
              segment[0] <= at[0] && at[1] <= segment[1] && !(kind === "report" && q.kind === "indirect"),
          ),
      )
      .map(({ source, sentence }) => {
        const near = quoted([sentence[0] - 3, sentence[1]]).filter(({ q, segment }) =>
          covers(article.text, sentence, source, q, segment),
        );
        const ids = new Set([...carried(source.at), ...near.map(({ q }) => q)].map((q) => q.id));
        return { article: article.id, ...source, quotations: [...ids].sort() };
      })
      .sort((a, b) => a.at[0] - b.at[0] || a.at[1] - b.at[1])
  );
}

/** Sources by place, never overlapping, the longer of two that begin together. */
function namedSources(plain: string, isOutlet: OutletTest): NamedSource[] {
  const found = [...namedOutlets(plain, isOutlet), ...namedWritings(plain, isOutlet)];
  found.sort((a, b) => a.at[0] - b.at[0] || b.at[1] - a.at[1]);
  let last = -1;
  return found.filter(({ at }) => {
    if (at[0] < last) return false;
    last = at[1];
    return true;
  });
}

/** The text with one plain space for each kind of space within a line or block, so that phrases are read across them and offsets stay. */
function plainSpaces(text: string, blocks: readonly Block[]): string {
  let plain = text.replace(/[^\S\n ]/g, " ");
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of blocks) {
    if (!plain.slice(start, end).includes("\n")) continue;
    parts.push(plain.slice(at, start), plain.slice(start, end).replace(/\n/g, " "));
    at = end;
  }
  if (at > 0) plain = parts.join("") + plain.slice(at);
  return plain;
}

interface Placed {
  readonly source: NamedSource;
  readonly sentence: Span;
}

/** Each source that lies in one of the blocks, with its sentence; both lists are in order, so one walk finds them. */
function inSentences(text: string, blocks: readonly Block[], sources: readonly NamedSource[]): Placed[] {
  const placed: Placed[] = [];
  let next = 0;
  for (const { start, end } of blocks) {
    while ((sources[next]?.at[0] ?? Number.POSITIVE_INFINITY) < start) next++;
    if ((sources[next]?.at[0] ?? Number.POSITIVE_INFINITY) >= end) continue;
    const within = sentences(text, start, end);
    let i = 0;
    for (let source = sources[next]; source !== undefined && source.at[0] < end; source = sources[++next]) {
      if (source.at[1] > end) continue;
      while (i + 1 < within.length && (within[i]?.[1] ?? 0) <= source.at[0]) i++;
      const [from, to] = within[i] ?? source.at;
      placed.push({
        source,
        sentence: [Math.max(from, source.at[0] - SENTENCE_REACH), Math.min(to, source.at[1] + SENTENCE_REACH)],
      });
    }
  }
  return placed;
}

/** A quotation of the same sentence, or one that ends in a stop of its own just before; unless it is said there to somebody else. */
function covers(text: string, sentence: Span, source: NamedSource, quotation: Quotation, segment: Span): boolean {
  const justBefore =
    segment[1] <= sentence[0] &&
    source.at[0] - sentence[0] <= ATTRIBUTION &&
    FOLLOWS.test(text.slice(source.at[0], source.at[0] + 10));
  if (!justBefore && !overlaps(segment, sentence)) return false;
  return quotation.saidTo === null || source.kind === "report" || outletKey(quotation.saidTo) === outletKey(source.to);
}
