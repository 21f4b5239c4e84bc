/** What the second thread runs: a batch of articles in, the quotations of each out. */

import { extract } from "../extract/extract.js";
import type { Article, Quotation } from "../model.js";

export default function quote(articles: readonly Article[]): Quotation[][] {
  return articles.map((article) => extract(article));
}
