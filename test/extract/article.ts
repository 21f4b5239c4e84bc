import { extract } from "../../src/extract/extract.js";
import type { Article, Block, Quotation } from "../../src/model.js";

/** An article of plain paragraphs: one block a line that is not empty; a line that begins with "# " is a headline. */
export function articleOf(text: string, role: Article["role"] = "article"): Article {
  const blocks: Block[] = [];
  let at = 0;
  for (const line of text.split("\n")) {
    const headline = line.startsWith("# ");
    if (line.trim() !== "") {
      blocks.push({ role: headline ? "headline" : "body", start: at + (headline ? 2 : 0), end: at + line.length });
    }
    at += line.length + 1;
  }
  return {
    id: "a",
    source: "-",
    url: null,
    role,
    language: null,
    title: null,
    outlet: null,
    authors: [],
    publishedAt: null,
    evidence: {},
    text,
    blocks,
  };
}

export interface Shown {
  readonly words: string[];
  readonly kind: Quotation["kind"];
  readonly name: string | null;
  readonly mention: string | null;
  readonly cue: string | null;
  readonly saidTo: string | null;
}

/** The quotations between marks, or the turns, of a text with their spans cut out. */
export const quotationsOf = (text: string, role: Article["role"] = "article"): Shown[] =>
  allOf(text, role).filter((q) => q.kind !== "indirect");

/** Its speech reported without marks. */
export const indirectOf = (text: string, role: Article["role"] = "article"): Shown[] =>
  allOf(text, role).filter((q) => q.kind === "indirect");

function allOf(text: string, role: Article["role"]): Shown[] {
  return extract(articleOf(text, role)).map((q) => ({
    words: q.segments.map(([from, to]) => text.slice(from, to)),
    kind: q.kind,
    name: q.speaker.name,
    mention: q.speaker.mention === null ? null : text.slice(...q.speaker.mention),
    cue: q.cue === null ? null : text.slice(...q.cue),
    saidTo: q.saidTo,
  }));
}
