/** Sources that an article names in its own words: "told The New Yorker", "according to PEOPLE Magazine", "wrote on Bluesky". */

import data from "../../data/credits.json" with { type: "json" };
import type { Article, BlockRole, Credit, Quotation, Span } from "../model.js";
import { sentences } from "../text/sentences.js";
import { overlaps } from "./cover.js";
import { namedOutlets } from "./named-outlets.js";
import { namedWritings } from "./named-writings.js";
import { type OutletTest, outletKey } from "./outlets.js";
import type { NamedSource } from "./sources.js";

/** The writer's own words; captions and promos speak of other things. */
const SPOKEN: ReadonlySet<BlockRole> = new Set(["headline", "dek", "body"]);

/** Sources named in `text[from, to)`, a block; sorted by place, never overlapping, the longer of two that begin together. */
export function namedSources(text: string, from: number, to: number, isOutlet: OutletTest): NamedSource[] {
  // One plain space for each kind of space, no-break spaces and hard-wrapped lines included, so that offsets stay.
  const part = text.slice(from, to).replace(/\s/g, " ");
  const found = [...namedOutlets(part, isOutlet), ...namedWritings(part, isOutlet)];
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

/** What an occasion's name says of its kind, where no cue of ours stands at its place. */
const OCCASIONS: readonly { readonly pattern: RegExp; readonly kind: Credit["kind"] }[] = [
  ...data.occasions.map(({ words, kind }) => ({
    pattern: new RegExp(`\\b(?:${words.join("|")})s?\\b`, "i"),
    kind: kind as Credit["kind"],
  })),
  { pattern: new RegExp(`\\b(?:${data.platforms.join("|")})\\b`), kind: "post" as const },
];

/** The credits of one article; `quotations` are its own. Sorted by place. */
export function findCredits(article: Article, quotations: readonly Quotation[], isOutlet: OutletTest): Credit[] {
  if (article.role === "transcript") return [];
  const spans: { readonly source: NamedSource; readonly sentence: Span }[] = [];
  for (const block of article.blocks) {
    if (!SPOKEN.has(block.role)) continue;
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
    const kind = OCCASIONS.find(({ pattern }) => pattern.test(to))?.kind ?? "interview";
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

const LEADING_CUE = /\b(?:[Tt]old|[Tt]ells|[Tt]elling|[Tt]o|[Ii]n|[Oo]n|[Aa]t|[Dd]uring|[Ww]ith|[Bb]y) (?:the |an? )?$/;

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
    if (role === undefined || !SPOKEN.has(role)) continue;
    // "told Pellhaven Town Council": the cue is part of the credit's words.
    const cue = LEADING_CUE.exec(article.text.slice(Math.max(0, saidToAt[0] - 12), saidToAt[0]))?.[0].length ?? 0;
    places.set(saidToAt.join("-"), [[saidToAt[0] - cue, saidToAt[1]], saidTo]);
  }
  return new Map(places.values());
}
