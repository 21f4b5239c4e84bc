/** What has been reached of each file, between reading and the ledger: so a call that was stopped goes on where it was. */

import type { InputFile, Mark, Reached } from "../ingest/ingest.js";
import type { Problem } from "../model.js";
import type { FoundArticle, InputRead, KnownInput, Store } from "../store/store.js";

/** Parts of files kept in one transaction; as much is read again after a kill. */
const AT_ONCE = 64;

export interface Reaching {
  /** How far an earlier call came in this file. */
  before(file: InputFile): Promise<Mark | "whole" | null>;
  /** Something was reached; returns what an earlier call found in the file, once for each. */
  reached(reached: Reached["reached"]): Promise<Omit<KnownInput, "mark">>;
  found(article: FoundArticle): void;
  wrong(problem: Problem): void;
  /** Writes what is left. */
  flush(): Promise<void>;
}

const NOTHING: Omit<KnownInput, "mark"> = { articles: [], problems: [] };

/** `store`: the ledger, once there is one. `isOurs`: files that are no inputs. */
export function reachingIn(store: () => Store | null, isOurs: (path: string) => boolean, isAnew: boolean): Reaching {
  /** Of files that the reader has come to, and this has not: reading runs ahead. */
  const earlier = new Map<string, KnownInput>();
  let parts: InputRead[] = [];
  let articles: FoundArticle[] = [];
  let problems: Problem[] = [];
  let isFirst = true;

  const flush = async () => {
    // Before the first article there is no ledger; what was reached until then waits for it.
    const kept = parts.length === 0 ? null : store();
    if (kept === null) return;
    await kept.keepInputs(parts);
    parts = [];
  };
  return {
    before: async ({ path, identity }) => {
      const known = isAnew || isOurs(path) ? null : ((await store()?.input(path, identity)) ?? null);
      if (known === null) return null;
      earlier.set(path, known);
      return known.mark === null ? "whole" : (JSON.parse(known.mark) as Mark);
    },
    reached: async ({ file: { path, identity }, state, mark }) => {
      if (state === "begun" || state === "known") {
        const known = earlier.get(path) ?? NOTHING;
        earlier.delete(path);
        isFirst = mark === null;
        articles = [];
        problems = [];
        return known;
      }
      if (isOurs(path)) return NOTHING;
      const own = problems.filter(({ source }) => source === path);
      parts.push({ path, identity, isFirst, mark: mark && JSON.stringify(mark), articles, problems: own });
      isFirst = false;
      articles = [];
      problems = [];
      if (parts.length >= AT_ONCE) await flush();
      return NOTHING;
    },
    found: (article) => articles.push(article),
    wrong: (problem) => problems.push(problem),
    flush,
  };
}
