/**
 * What one process adds to a ledger that was empty is still at hand when it is woven, as it stands in the file, and need not be
 * read back from it. Given up as soon as that is no longer plain: the file always knows.
 */

import type { Article, Quotation } from "../model.js";
import { sortedBy } from "../text/order.js";
import type { Added } from "./add.js";

/** Letters held at most, three times what a thousand articles have: a longer reading leaves them to the file. */
const MOST = 1 << 24;

export class Held {
  #articles = new Map<string, Article>();
  #quotations: Quotation[] = [];
  #letters = 0;
  #isWhole = true;

  /** Whether every article was a new one so far, and all of them are at hand. */
  get isWhole(): boolean {
    return this.#isWhole;
  }

  /** Told of each article that the store was given, with what became of it. */
  add({ status }: Added, article: Article, quotations: readonly Quotation[]): void {
    if (!this.#isWhole) return;
    this.#letters += article.text.length;
    // One that is not new, or has the id of another, may have changed those before it.
    if (status !== "new" || this.#articles.has(article.id) || this.#letters > MOST) this.#giveUp();
    else {
      this.#articles.set(article.id, asKept(article));
      for (const quotation of quotations) this.#quotations.push(quotationAsKept(quotation));
    }
  }

  /** All there is, by id, and from then on nothing; null where the file has to be asked. `changes`: how often its articles have changed. */
  take(changes: number): { readonly articles: readonly Article[]; readonly quotations: readonly Quotation[] } | null {
    const articles = sortedBy(this.#articles.values(), ({ id }) => id);
    const quotations = sortedBy(this.#quotations, ({ id }) => id);
    // Each of these was one change; more were another process's.
    const isAll = this.#isWhole && changes === articles.length;
    this.#giveUp();
    return isAll ? { articles, quotations } : null;
  }

  #giveUp(): void {
    this.#isWhole = false;
    this.#articles = new Map();
    this.#quotations = [];
  }
}

/** The record that would be read back. Made anew, all of one shape: those of another thread are of another, and slower to read. */
function asKept(article: Article): Article {
  const { id, source, url, role, language, title, outlet, publishedAt, modifiedAt, evidence, text, places } = article;
  return {
    id,
    source,
    url,
    role,
    language,
    title,
    outlet,
    authors: [...article.authors],
    publishedAt,
    ...(modifiedAt !== undefined && { modifiedAt }),
    evidence,
    text,
    blocks: article.blocks.map(({ role, start, end }) => ({ role, start, end })),
    ...(places !== undefined && { places: places.map(({ start, end, label }) => ({ start, end, label })) }),
  };
}

function quotationAsKept(quotation: Quotation): Quotation {
  const { id, article, kind, segments, speaker, cue, saidTo, saidToAt, confidence } = quotation;
  const { name, mention } = speaker;
  return { id, article, kind, segments, speaker: { name, mention }, cue, saidTo, saidToAt, confidence };
}
