import type { Article, Quotation, Span } from "../model.js";
import { type Group, gather, group, type Reading, type Region } from "./gather.js";
import { findIndirect } from "./indirect/indirect.js";
import { readNames } from "./names.js";
import { pastMarkup } from "./past-markup.js";
import { tellOccasions } from "./said-to.js";
import { hearApart } from "./speakers.js";
import { stretches } from "./stretches.js";
import { lastSign, type Sentence, type Token } from "./tokens.js";
import { readTurns } from "./turns.js";

/** The quotations of one article, sorted by start. Pure; linear in the article's length. */
export function extract(article: Article): Quotation[] {
  return article.markup ? pastMarkup(article, extractPlain) : extractPlain(article);
}

function extractPlain(article: Article): Quotation[] {
  if (article.role === "transcript") return readTurns(article);
  const found: Quotation[] = [];
  for (const stretch of stretches(article)) for (const quotation of extractStretch(stretch)) found.push(quotation);
  return found;
}

function extractStretch(article: Article): Quotation[] {
  const reading = gather(article);
  const printed = readNames(reading.sentences, (p) => reading.paragraphs[p]?.role === "headline");
  const groups = group(reading);
  const { names, heard } = hearApart(reading, printed, groups);
  const said = tellOccasions(reading, names, groups, heard, article.outlet);
  const marked = groups.map((regions, i): Quotation => {
    const who = heard[i];
    const segments = regions.map((r): Span => [r.marked.start, r.marked.end]);
    return {
      id: `${article.id}:${segments[0]?.[0]}-${segments[segments.length - 1]?.[1]}`,
      article: article.id,
      kind: kindOf(reading, regions),
      segments,
      speaker: { name: who?.name ?? null, mention: who?.mention ?? null },
      cue: who?.cue ?? null,
      saidTo: said[i]?.label ?? null,
      saidToAt: said[i]?.at ?? null,
      confidence: Math.round((who?.confidence ?? 0) * 100) / 100,
    };
  });
  return merge(marked, findIndirect(article.id, reading, names, groups, heard));
}

/** Both in one list by start. What has words between marks in it is no indirect speech. */
function merge(marked: readonly Quotation[], indirect: readonly Quotation[]): Quotation[] {
  const segments = marked.flatMap((q) => q.segments).sort((a, b) => a[0] - b[0]);
  const startOf = (q: Quotation) => q.segments[0]?.[0] ?? 0;
  let next = 0;
  const apart = indirect.filter((q) => {
    const [from, to] = q.segments[0] as Span;
    while (next < segments.length && (segments[next] as Span)[1] <= from) next++;
    return next >= segments.length || (segments[next] as Span)[0] >= to;
  });
  return [...marked, ...apart].sort((a, b) => startOf(a) - startOf(b));
}

/** A sentence or more of the speaker's, or a fragment in the writer's sentence. */
function kindOf(reading: Reading, regions: Group): "direct" | "partial" {
  if (regions.length > 1) return "direct";
  const region = regions[0] as Region;
  const tokens = (reading.sentences[region.sentence] as Sentence).tokens;
  const before = tokens[region.token - 1];
  const sign = lastSign(reading.text, tokens[region.token] as Token);
  if (before === undefined) return sign !== "" || tokens.length === 1 ? "direct" : "partial";
  if (before.low === ":" || before.low === "—" || before.low === "–") return sign === "" ? "partial" : "direct";
  const cue = region.attribution?.cue;
  if (before.low === "," && cue && region.attribution?.place === "before" && cue[1] >= region.token - 16)
    return "direct";
  const first = reading.text[region.marked.start] ?? "";
  return before.type === "word" &&
    region.token === cue?.[1] &&
    /\p{Lu}/u.test(first) &&
    ".?!".includes(sign) &&
    sign !== ""
    ? "direct"
    : "partial";
}
