import type { TracedStatement } from "../model.js";
import { phrasedOccasion } from "../text/occasions.js";
import { formatRange, formatTime } from "./dates.js";
import { articlesOf, type LedgerView, outletOf, outletWords } from "./view.js";
import { clip, count, flat, named } from "./words.js";

/** "PEOPLE, 6 Sep 2022, 19:16, from its line ‘Published on …’; 3 undated"; says so when no witness has a time. */
export function describeFirstSeen(statement: TracedStatement, view: LedgerView): string {
  const seen = statement.firstSeen;
  if (seen === null || seen.time === null) return "not known, for none of its printings is dated";
  const undated = statement.undated === 0 ? "" : `; ${statement.undated} undated, which could be earlier`;
  return `${outletOf(view, seen.article)}, ${timeWords(seen.article, seen.time, view)}, ${evidenceWords(seen, view)}${undated}`;
}

/** How the time of an article is known: the words it was read from where there are any; then against which others it is undecided. */
export function evidenceWords(seen: { readonly article: string; readonly evidence: string }, view: LedgerView): string {
  const article = view.articles.get(seen.article);
  const [from = "", ...undecided] = seen.evidence.split("; ");
  const at = (article?.publishedAt === null ? article.evidence.modifiedAt : article?.evidence.publishedAt)?.at ?? null;
  const words =
    article !== undefined && at !== null
      ? `from its ${from}, ‘${clip(flat(article.text.slice(at[0], at[1])), 60)}’`
      : from === "input"
        ? "as the input gives it"
        : `from its ${from}`;
  return [words, ...undecided].join("; ");
}

/** "4 Mar 2031, 08:15"; "by 4 Mar 2031, 08:15 at the latest" where an update alone is dated. */
function timeWords(article: string, time: string, view: LedgerView): string {
  const isUpdate = view.articles.get(article)?.publishedAt === null;
  return isUpdate ? `by ${formatTime(time)} at the latest` : formatTime(time);
}

/** The occasion's date is its transcript's own, not one of publication. */
function isSaidOn({ reference }: TracedStatement, view: LedgerView): boolean {
  const article = reference === null ? undefined : view.articles.get(view.quotations.get(reference)?.article ?? "");
  return article !== undefined && article.publishedAt !== null;
}

/** "to The New Yorker · printed 4–7 Sep 2022", "said 2 May 2025" by a dated transcript; what is not stated is left out. */
export function describeOccasion(statement: TracedStatement, view: LedgerView): string {
  const { saidTo, from, to } = statement.occasion;
  const range = formatRange(from, to);
  const verb = isSaidOn(statement, view) ? "said" : "printed";
  return [saidTo === null ? "" : toWhom(saidTo), range === null ? "" : `${verb} ${range}`].filter(Boolean).join(" · ");
}

/** "to The New Yorker", but "in a text message", "at a hearing": what has no name is no addressee. */
export function toWhom(saidTo: string): string {
  const phrased = phrasedOccasion(saidTo);
  if (phrased !== null) return phrased;
  return isKind(saidTo) ? `in ${withArticle(saidTo)}` : `to ${named(saidTo)}`;
}

/** "The New Yorker", "a statement", "text messages": a source as an object of a sentence. */
export function withArticle(name: string): string {
  if (!isKind(name) || name.endsWith("s") || /^(?:an?|the|his|her|their|its) /.test(name)) return named(name);
  return `${/^[aeiou]/.test(name) ? "an" : "a"} ${named(name)}`;
}

/** Names have a capital somewhere; kinds of source have none. */
function isKind(name: string): boolean {
  return /^[a-z][a-z -]*$/.test(name);
}

/** "5 outlets · 6 printings · 4 independent origins". */
export function describeCounts(statement: TracedStatement, view: LedgerView): string {
  const printings = statement.renditions.filter((r) => view.articles.get(r.article)?.role !== "transcript").length;
  const parts = [
    outletWords(articlesOf(view, statement)),
    count(printings, "printing"),
    count(statement.origins, "independent origin"),
  ];
  return statement.reference === null ? parts.join(" · ") : [...parts, "with its transcript"].join(" · ");
}
