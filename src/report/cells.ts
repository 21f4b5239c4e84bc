import type { Cell, Rendition, TracedStatement } from "../model.js";
import { readWords } from "../text/words.js";
import type { LedgerView } from "./view.js";

/** A rendition with the cells that it has not where it alone attests its statement: word by word it is the statement. */
export function withCells(rendition: Rendition, statement: TracedStatement, view: LedgerView): Rendition {
  const article = view.articles.get(rendition.article);
  const quotation = view.quotations.get(rendition.quotation);
  if (rendition.cells.length > 0 || !article || !quotation) return rendition;
  const printed = readWords(article.text, quotation.segments);
  const words = readWords(statement.text, [[0, statement.text.length]]);
  const cells = printed.slice(0, words.length).map((word, w): Cell => {
    const { start, end } = words[w] ?? word;
    return { kind: "same", at: [start, end], printed: [word.start, word.end], break: w > 0 && word.break };
  });
  return { ...rendition, cells };
}
