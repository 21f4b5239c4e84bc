/** Invented coverage for tests: what stands between curly marks is a quotation; two pairs in one line are its segments. */

import { assemble } from "../src/assemble/assemble.js";
import { match } from "../src/match/match.js";
import { findReprints } from "../src/match/reprints.js";
import type { Article, Quotation, Span, Statement } from "../src/model.js";

export interface Printed {
  /** One quotation a line, in “ ” marks. */
  readonly text: string;
  readonly speaker?: string | null;
  readonly saidTo?: string | null;
  readonly date?: string | null;
  readonly role?: Article["role"];
}

export interface Coverage {
  readonly articles: Article[];
  readonly quotations: Quotation[];
}

export function coverage(printed: Readonly<Record<string, Printed | string>>): Coverage {
  const articles: Article[] = [];
  const quotations: Quotation[] = [];
  for (const [id, value] of Object.entries(printed)) {
    const given: Printed = typeof value === "string" ? { text: value } : value;
    const { text } = given;
    articles.push({
      id,
      source: `${id}.txt`,
      url: null,
      role: given.role ?? "article",
      language: "en",
      title: null,
      outlet: id,
      authors: [],
      publishedAt: given.date ?? null,
      evidence: {},
      text,
      blocks: [{ role: "body", start: 0, end: text.length }],
    });
    for (const line of text.matchAll(/[^\n]+/g)) {
      const segments = [...line[0].matchAll(/“([^”]*)”?/g)].map((found): Span => {
        const start = line.index + found.index + 1;
        return [start, start + (found[1] ?? "").length];
      });
      const [first, last] = [segments[0], segments.at(-1)];
      if (!first || !last) continue;
      quotations.push({
        id: `${id}:${first[0]}-${last[1]}`,
        article: id,
        kind: "direct",
        segments,
        speaker: { name: given.speaker === undefined ? "Ada Marrow" : given.speaker, mention: null },
        cue: null,
        saidTo: given.saidTo ?? null,
        saidToAt: null,
        confidence: 1,
      });
    }
  }
  return { articles, quotations };
}

export function statementsOf({ articles, quotations }: Coverage): Statement[] {
  return assemble(articles, quotations, match(articles, quotations), findReprints(articles));
}
