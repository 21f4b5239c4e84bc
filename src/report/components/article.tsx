import type { Article, Block, Quotation } from "../../model.js";
import { formatTime } from "../dates.js";
import type { Links } from "../links.js";
import { languageOf, safeUrl } from "../names.js";
import { evidenceWords, withArticle } from "../seen.js";
import { isOwn, type LedgerView, outletOf } from "../view.js";
import { clip, count, listed, named } from "../words.js";

/** Characters of one article that are shown; the rest is said to be left out. */
const LONGEST = 200_000;

interface Props {
  readonly article: Article;
  readonly view: LedgerView;
  readonly links: Links;
}

/** An article's own text, as it was given: furniture dimmed, each quotation marked and tied to its statement. */
export function ArticleView({ article, view, links }: Props) {
  const quotations = view.quotationsOf.get(article.id) ?? [];
  const segments = segmentsOf(quotations);
  return (
    <article class="ar" id={links.anchor("article", article.id)}>
      <h3>{outletOf(view, article.id)}</h3>
      <Facts article={article} view={view} links={links} quotations={quotations.length} />
      <div class="tx" lang={languageOf(article)}>
        {paragraphs(article).map((block) => (
          <p class={block.role}>{marked(article.text, block, segments, view, links)}</p>
        ))}
        {article.text.length > LONGEST && (
          <p class="no">The text goes on for {count(article.text.length - LONGEST, "character")}, not shown here.</p>
        )}
      </div>
    </article>
  );
}

function Facts(props: Props & { readonly quotations: number }) {
  const { article, view, links } = props;
  const url = safeUrl(article.url);
  const told =
    article.blocks.some((block) => block.role === "headline") || article.title === outletOf(view, article.id);
  const time =
    article.publishedAt === null
      ? "undated"
      : `${formatTime(article.publishedAt)}, ${evidenceWords({ article: article.id, evidence: article.evidence.publishedAt?.from ?? "input" }, view)}`;
  return (
    <div class="fa">
      {article.title !== null && !told && <p class="ti">{clip(article.title, 300)}</p>}
      <p>
        {[
          article.authors.length === 0 ? "" : listed(article.authors.slice(0, 20).map(named)),
          time,
          count(props.quotations, "quotation"),
        ]
          .filter(Boolean)
          .join(" · ")}
      </p>
      <p class="so">
        {url === null ? (
          clip(article.source, 200)
        ) : (
          <a href={url} rel="noreferrer">
            {clip(url, 200)}
          </a>
        )}
      </p>
      {(view.creditsOf.get(article.id) ?? []).map((credit) => (
        <p>
          {isOwn(view, credit) ? "Names itself as the source" : `Credits ${withArticle(credit.to)}`}: ‘
          {named(article.text.slice(credit.at[0], credit.at[1]))}’
        </p>
      ))}
      {(view.lineageOf.get(article.id) ?? []).map((edge) => (
        <p>
          {edge.kind === "credits" ? "The credit leads to" : edge.kind === "copies" ? "Copies" : "Agrees with"}{" "}
          <a href={links.href("article", edge.to)}>{outletOf(view, edge.to)}</a> in this collection
          {edge.confidence < 0.6 && " (by name only)"}
        </p>
      ))}
    </div>
  );
}

interface Segment {
  readonly start: number;
  readonly end: number;
  readonly quotation: Quotation;
  readonly first: boolean;
}

/** In order, without overlaps: of two quotations in one another the outer is marked. */
function segmentsOf(quotations: readonly Quotation[]): Segment[] {
  const all = quotations.flatMap((quotation) =>
    quotation.segments.map(([start, end], i) => ({ start, end, quotation, first: i === 0 })),
  );
  all.sort((a, b) => a.start - b.start || b.end - a.end);
  let reached = 0;
  return all.filter((segment) => {
    if (segment.start < reached || segment.end <= segment.start) return false;
    reached = segment.end;
    return true;
  });
}

/** Blocks, and what stands between them if it is more than space: nothing of the text is hidden. */
function paragraphs(article: Article): Block[] {
  const out: Block[] = [];
  let from = 0;
  const end = Math.min(article.text.length, LONGEST);
  const gap = (to: number): void => {
    if (article.text.slice(from, to).trim() !== "") out.push({ role: "body", start: from, end: to });
  };
  for (const block of article.blocks) {
    if (block.start >= end) break;
    gap(block.start);
    out.push({ ...block, end: Math.min(block.end, end) });
    from = block.end;
  }
  if (from < end) gap(end);
  return out;
}

/** A block's text with its quotations as links to their statements. */
function marked(text: string, block: Block, segments: readonly Segment[], view: LedgerView, links: Links) {
  const parts = [];
  let from = block.start;
  for (let i = firstEndingAfter(segments, block.start); i < segments.length; i++) {
    const segment = segments[i];
    if (segment === undefined || segment.start >= block.end) break;
    const start = Math.max(segment.start, from);
    const end = Math.min(segment.end, block.end);
    if (end <= start) continue;
    parts.push(text.slice(from, start), quote(text.slice(start, end), segment, start === segment.start, view, links));
    from = end;
  }
  parts.push(text.slice(from, block.end));
  return parts;
}

function quote(words: string, segment: Segment, begins: boolean, view: LedgerView, links: Links) {
  const { quotation } = segment;
  const statement = view.statementOf.get(quotation.id);
  const id = begins && segment.first ? { id: links.anchor("quotation", quotation.id) } : {};
  const kind = quotation.kind === "indirect" ? "qt in" : "qt";
  return statement === undefined ? (
    <mark class={kind} {...id}>
      {words}
    </mark>
  ) : (
    <a class={kind} href={links.href("statement", statement.id)} {...id}>
      {words}
    </a>
  );
}

function firstEndingAfter(segments: readonly Segment[], offset: number): number {
  let low = 0;
  let high = segments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((segments[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
