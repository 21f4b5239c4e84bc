/** Stories: articles tied together by the statements they share. */

import type { Article, Story } from "../model.js";
import { StaticDisjointSet } from "../text/disjoint-set.js";
import { contentId } from "../text/id.js";
import { readWords } from "../text/words.js";
import { earliest } from "./first-seen.js";

/** Shorter statements ("no comment at this time") are shared by articles that have nothing else in common. */
const LEAST_WORDS = 7;

/** Groups of two articles and more; sorted by id, which is made of the articles' ids. */
export function findStories(
  articles: ReadonlyMap<string, Article>,
  statements: readonly { readonly text: string; readonly renditions: readonly { readonly article: string }[] }[],
): Story[] {
  const ids = [...articles.keys()].sort();
  const position = new Map(ids.map((id, i) => [id, i]));
  const sets = new StaticDisjointSet(Math.max(1, ids.length));
  for (const statement of statements) {
    const places = [...new Set(statement.renditions.flatMap((rendition) => position.get(rendition.article) ?? []))];
    if (places.length < 2 || readWords(statement.text, [[0, statement.text.length]]).length < LEAST_WORDS) continue;
    for (const place of places.slice(1)) sets.union(places[0] ?? place, place);
  }
  const groups = new Map<number, string[]>();
  for (const [i, id] of ids.entries()) {
    const root = sets.find(i);
    const group = groups.get(root);
    if (group) group.push(id);
    else groups.set(root, [id]);
  }
  return [...groups.values()]
    .filter((group) => group.length > 1)
    .map((group) => ({ id: contentId("story", ...group), title: title(group, articles), articles: group }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The headline of the earliest dated article that has one; else the first headline by article id, a transcript's last. */
function title(ids: readonly string[], articles: ReadonlyMap<string, Article>): string {
  const titled = ids.flatMap((id) => articles.get(id) ?? []).filter((article) => article.title !== null);
  const printed = titled.filter((article) => article.role === "article");
  const first = earliest(printed).firstSeen?.article;
  const chosen = printed.find((article) => article.id === first) ?? printed[0] ?? titled[0];
  return chosen?.title ?? "Untitled";
}
