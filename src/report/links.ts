import type { LedgerView } from "./view.js";

type Linked = "article" | "quotation" | "statement";

/** Names of the places that pages link to. A server whose records are pages of their own gives another `href`. */
export interface Links {
  /** The `id` attribute of a record's element. */
  readonly anchor: (kind: Linked, id: string) => string;
  readonly href: (kind: Linked, id: string) => string;
}

/**
 * Links within one page. Articles and quotations go by their number in the ledger, which is sorted, so that names are
 * short and hold nothing an input chose; statements go by their content id, so that a link to one outlives the page.
 */
export function pageLinks(view: LedgerView): Links {
  const articles = new Map(view.ledger.articles.map((article, i) => [article.id, `a${i + 1}`]));
  const quotations = new Map(view.ledger.quotations.map((quotation, i) => [quotation.id, `q${i + 1}`]));
  const anchor = (kind: Linked, id: string): string => {
    if (kind === "article") return articles.get(id) ?? "articles";
    if (kind === "quotation") return quotations.get(id) ?? "articles";
    return `s-${id.replace(/[^\w-]/g, "_")}`;
  };
  return { anchor, href: (kind, id) => `#${anchor(kind, id)}` };
}
