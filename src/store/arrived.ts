/** Articles that came after the last weaving, taken in by way of the index. */

import type { Kept } from "../kept.js";
import type { Article, Quotation } from "../model.js";
import { readArticles, readQuotations } from "./article-read.js";
import { IndexDamaged } from "./checksum.js";
import { clearIndex } from "./clear-index.js";
import type { Connection } from "./driver.js";
import { addQuotationWords } from "./index-words.js";
import { openIndex } from "./kept.js";
import { type Queries, sqlite } from "./query.js";
import { isStale, markWoven, wasWovenHere } from "./state.js";

/** New articles with all their quotations. */
export interface Arrived {
  readonly articles: readonly Article[];
  readonly quotations: readonly Quotation[];
}

/** Woven in at once: some seconds' work at most, in which another process waits; what is killed loses no more than that. */
const AT_ONCE = 200;

export function weaveArrived(
  connection: Connection,
  queries: Queries,
  weave: (kept: Kept, arrived: Arrived) => void,
): "done" | "more" | "whole" {
  try {
    return connection.transaction(() => {
      if (!isStale(queries)) return "done";
      const kept = wasWovenHere(queries) ? openIndex(queries) : null;
      const fresh = kept === null ? [] : unindexed(queries);
      // Where much is new and more than is old, to weave all anew is quicker. Where nothing is, something else has changed.
      if (kept === null || fresh.length === 0 || fresh.length > Math.max(AT_ONCE, kept.last.article)) return "whole";
      const now = fresh.slice(0, AT_ONCE);
      weave(kept, { articles: readArticles(queries, now), quotations: readQuotations(queries, now) });
      addQuotationWords(queries, now);
      if (now.length < fresh.length) return "more";
      markWoven(queries);
      return "done";
    });
  } catch (error) {
    if (!(error instanceof IndexDamaged)) throw error;
    connection.transaction(() => clearIndex(queries));
    return "whole";
  }
}

function unindexed({ all }: Queries): string[] {
  const indexed = sqlite.selectFrom("index_article").select("article");
  return all(sqlite.selectFrom("article").select("id").where("id", "not in", indexed).orderBy("id")).map(
    ({ id }) => id,
  );
}
