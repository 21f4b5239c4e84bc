import { indexNew } from "../adding/index-new.js";
import { weaveNew } from "../adding/weave-new.js";
import type { Indexed } from "../kept.js";
import type { Article, Ledger, Quotation } from "../model.js";
import { compare, gather, trace } from "../pipeline.js";
import type { Store } from "../store/store.js";
import type { Tied } from "../tied.js";
import { weaving } from "./weaving.js";

/**
 * Quotations from which a ledger is given an index when it is first woven. Most are made once and never added to, and to
 * make the index is a tenth of making the ledger; one that is added to gets it then.
 */
const INDEXED_AT_ONCE = 20_000;

/**
 * Weaves in what came after the statements were made; all anew where there is no index to find by what it touches. Then the
 * whole ledger is at hand, as it now stands in the file, and need not be read back: it is given back, without the problems.
 */
export async function bringUpToDate(
  store: Store,
  indexedAtOnce = INDEXED_AT_ONCE,
  start = weaving,
): Promise<Ledger | null> {
  let woven: Ledger | null = null;
  while (await store.isStale()) {
    woven = null;
    if ((await store.weaveNew(weaveNew)) !== "whole") continue;
    const { articles, quotations, generation, isFirst } = await store.collection();
    const { ledger, tied } = await weaveAll(articles, quotations, start);
    const isIndexed = !isFirst || quotations.length >= indexedAtOnce;
    // Another process may have added articles meanwhile: then once more, with those.
    const index = isIndexed ? indexOf(articles, quotations, tied) : undefined;
    if (await store.keepWoven(ledger, generation, index)) woven = ledger;
  }
  return woven;
}

/** The pipeline's `weave`, shared with another thread. */
async function weaveAll(
  articles: readonly Article[],
  quotations: readonly Quotation[],
  start: typeof weaving,
): Promise<{ readonly ledger: Ledger; readonly tied: Tied }> {
  const other = start(articles, quotations);
  try {
    const compared = compare(articles, quotations);
    const origins = await other.origins;
    const statements = await other.assemble(gather(articles, quotations, compared, origins));
    const credited = await other.credited;
    const ledger = trace(articles, quotations, statements, origins, [], credited.credits);
    return { ledger, tied: { origins, ...credited } };
  } finally {
    other.end();
  }
}

function indexOf(articles: readonly Article[], quotations: readonly Quotation[], { asked, origins }: Tied): Indexed {
  const indexed = indexNew(null, { articles, quotations, asked });
  const sketches = indexed.sketches.map((sketch) => ({
    ...sketch,
    origin: origins.get(sketch.article) ?? sketch.origin,
  }));
  return { ...indexed, sketches };
}
