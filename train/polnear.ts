/** PolNeAR's attributions as regions between quotation marks, as the scorer reads them. */

type Span = readonly [start: number, end: number];

export interface GoldArticle {
  readonly id: string;
  readonly text: string;
  readonly annotators: readonly string[];
  readonly attributions: Readonly<Record<string, readonly { readonly content: readonly Span[] }[]>>;
}

const PAIRS = /["“”]([^"“”\n]{1,4000}?)(?:["“”]|(?=\n)|$)/g;

/** Every region between marks, and those of them that the annotation holds. */
export function goldRegions(gold: GoldArticle): { regions: Span[]; quoted: Span[] } {
  const regions = [...gold.text.matchAll(PAIRS)]
    .filter((found) => (found[1] ?? "").trim() !== "")
    .map((found): Span => [found.index + 1, found.index + 1 + (found[1] ?? "").length]);
  return { regions, quoted: regions.filter((region) => inContent(gold, region)) };
}

/** More than half of the region lies within one content span. */
export function inContent(gold: GoldArticle, [start, end]: Span): boolean {
  const units = unitsOf(gold.text);
  return (gold.attributions[gold.annotators[0] ?? ""] ?? []).some(({ content }) =>
    content.some(([from, to]) => Math.min(units(to), end) - Math.max(units(from), start) > 0.5 * (end - start)),
  );
}

/** The content spans of the first annotator, in UTF-16 code units. */
export function contentSpans(gold: GoldArticle): Span[] {
  const units = unitsOf(gold.text);
  return (gold.attributions[gold.annotators[0] ?? ""] ?? []).flatMap(({ content }) =>
    content.map(([from, to]): Span => [units(from), units(to)]),
  );
}

export function overUnion(a: Span, b: Span): number {
  const shared = Math.min(a[1], b[1]) - Math.max(a[0], b[0]);
  return shared <= 0 ? 0 : shared / (Math.max(a[1], b[1]) - Math.min(a[0], b[0]));
}

let known: { readonly text: string; readonly starts: readonly number[] | null } = { text: "", starts: null };

/** The annotation counts code points; offsets here are UTF-16 code units. */
function unitsOf(text: string): (point: number) => number {
  if (known.text !== text) {
    const starts: number[] = [];
    let at = 0;
    for (const point of text) {
      starts.push(at);
      at += point.length;
    }
    known = { text, starts: at === starts.length ? null : [...starts, at] };
  }
  const { starts } = known;
  return (point) => starts?.[point] ?? (starts === null ? point : text.length);
}
