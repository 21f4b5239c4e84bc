import type { Ledger } from "../model.js";
import { prepareToWeave, weave } from "../pipeline.js";
import type { Store } from "../store/store.js";

export { prepareToWeave };

/** The whole ledger, with its statements woven anew where articles came after them. */
export async function upToDate(store: Store): Promise<Ledger> {
  while (await store.isStale()) {
    const { articles, quotations, generation } = await store.collection();
    const ledger = weave(articles, quotations);
    // Another process may have added articles meanwhile: then once more, with those.
    if (await store.keepWoven(ledger, generation)) return { ...ledger, problems: await store.problems() };
  }
  return store.load();
}
