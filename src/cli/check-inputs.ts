/** What `stemma check` reads: drafts, the sources they are held against, and the style that says what a finding means. */

import { existsSync, readFileSync, realpathSync } from "node:fs";
import { resolve } from "node:path";
import { readStyle, STYLES, type Style } from "../check/style.js";
import { StemmaError } from "../errors.js";
import { ingest } from "../ingest/ingest.js";
import type { Article, Problem } from "../model.js";
import { type LinkChoices, linkOptions } from "./links.js";
import type { Terminal } from "./terminal.js";

export interface SourceChoices extends LinkChoices {
  readonly against?: readonly string[];
  readonly ledger?: string;
}

export interface Gathered {
  readonly articles: readonly Article[];
  readonly problems: readonly Problem[];
}

/** The article that a draft is; or why it is none. A draft is one text: of a file that holds several none is meant more than another. */
export async function readDraft(draft: string, options: LinkChoices): Promise<Article | Problem> {
  const articles: Article[] = [];
  const problems: Problem[] = [];
  for await (const item of ingest([draft], { links: linkOptions(options) })) {
    if ("problem" in item) problems.push(item.problem);
    else articles.push(item.article);
  }
  const [article, ...others] = articles;
  if (problems[0] !== undefined) return problems[0];
  if (article === undefined) return { source: draft, message: "no text there; expected a draft" };
  if (others.length > 0) return { source: draft, message: `holds ${articles.length} texts; expected one draft` };
  return article;
}

/** Every document of the call but the drafts themselves. */
export async function gatherSources(
  { against = [], ...links }: SourceChoices,
  drafts: readonly Article[],
  terminal: Terminal,
): Promise<Gathered> {
  const articles: Article[] = [];
  const problems: Problem[] = [];
  if (against.length > 0) {
    for await (const item of ingest(against, { links: linkOptions(links) })) {
      if ("problem" in item) problems.push(item.problem);
      else articles.push(item.article);
      terminal.progress.show("reading", articles.length);
    }
  }
  terminal.progress.clear();
  return { articles: butFor(drafts, articles, terminal), problems };
}

/** A draft would find every word of its own in its own text. */
export function butFor(
  drafts: readonly Article[],
  articles: readonly Article[],
  terminal: Pick<Terminal, "note">,
): readonly Article[] {
  const own = new Set(drafts.map(({ source }) => placeOf(source)));
  return articles.filter(({ source }) => {
    const isDraft = own.has(placeOf(source));
    if (isDraft) terminal.note(`${source}: the draft itself, not held against its own words`);
    return !isDraft;
  });
}

/** One name for a file under all its names; what is no file goes by its own. */
function placeOf(source: string): string {
  if (source === "-" || /^https?:\/\//i.test(source) || !existsSync(source)) return source;
  return realpathSync(resolve(source));
}

/** A profile by its name, or from a file of the user's own. */
export function styleOf(style: string): Style {
  const known = Object.hasOwn(STYLES, style) ? STYLES[style] : undefined;
  if (known !== undefined) return known;
  const expected = `expected ${Object.keys(STYLES).join(", ")}, or a JSON file with a profile`;
  if (!existsSync(style)) throw new StemmaError("usage", `--style ${style}: no such style; ${expected}`);
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(style, "utf8").replace(/^\uFEFF/, ""));
  } catch (cause) {
    throw new StemmaError("input", `--style ${style}: could not be read as JSON; ${expected}`, { cause });
  }
  return readStyle(json, style);
}
