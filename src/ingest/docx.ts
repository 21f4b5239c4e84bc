/**
 * DOCX (ECMA-376) → paragraphs of an article. The document's own part and its properties are unpacked and nothing else:
 * no header, footer, footnote, comment or picture. What tracked changes have taken out is no text.
 */

import { Parser } from "htmlparser2";
import type { Block } from "../model.js";
import { allBytes, MAX_BYTES } from "./byte-lines.js";
import { decodeText } from "./decode.js";
import { CONTAINER, epubOf } from "./epub.js";
import { unusableText } from "./json-article.js";
import { type Ingested, problem } from "./problem.js";
import { documentArticle, joinParagraphs, type Properties, statedProperties } from "./properties.js";
import { readDirectory, type Unzipped, unzip } from "./zip.js";

interface Paragraph {
  readonly words: string;
  /** The name of its style, "Heading1"; null for none. */
  readonly style: string | null;
}

/** Word nests some twenty deep, a table in a table. */
const MAX_DEPTH = 256;
const MAIN_PART = "word/document.xml";
const PROPERTIES = "docProps/core.xml";

export async function* readDocx(chunks: AsyncIterable<Buffer>, source: string): AsyncGenerator<Ingested> {
  const file = await allBytes(chunks);
  if (!file) return yield problem(source, `a document over ${MAX_BYTES / 1024 / 1024} MB; expected one article`);
  // A book whose type does not stand first is one all the same.
  if (readDirectory(file)?.has(CONTAINER)) return yield* epubOf(file, source);
  yield docxOf(file, source);
}

function docxOf(file: Buffer, source: string): Ingested {
  const parts = readDirectory(file);
  if (!parts) return problem(source, "a damaged ZIP file, or one that ends too soon; expected a whole DOCX");
  const main = parts.get(MAIN_PART) ?? [...parts].find(([name]) => /^word\/document\d{0,4}\.xml$/.test(name))?.[1];
  if (!main) return problem(source, `${kindOf(parts)} is not read yet; expected a DOCX among ZIP files`);
  const read = paragraphsOf(unzip(file, main));
  if ("wrong" in read) return problem(source, `${read.wrong}; expected a whole DOCX`);
  const { text, places } = joinParagraphs(
    read.paragraphs.map(({ words }, index) => ({ words, place: `¶ ${index + 1}` })),
  );
  const wrong = unusableText(text);
  if (wrong) return problem(source, wrong);
  const core = parts.get(PROPERTIES);
  const stored = core ? unzip(file, core, 1024 * 1024) : null;
  const decoded = stored && "bytes" in stored ? decodeText(stored.bytes) : null;
  const properties = decoded && "text" in decoded ? statedProperties(decoded.text) : {};
  const stated = read.paragraphs.find(({ style }) => style !== null && /^title$/i.test(style))?.words ?? null;
  const article = documentArticle(
    text,
    source,
    {
      title: stated ?? properties.title ?? null,
      authors: properties.creator ?? null,
      language: properties.language ?? null,
    } satisfies Properties,
    places,
  );
  const headings = new Set(places.filter((_, at) => isHeading(read.paragraphs[at])).map(({ start }) => start));
  const blocks = article.blocks.map(
    (block): Block => (block.role === "body" && headings.has(block.start) ? { ...block, role: "promo" } : block),
  );
  return { article: { ...article, blocks } };
}

function isHeading(paragraph: Paragraph | undefined): boolean {
  return /^(?:heading ?\d|title|subtitle)$/i.test(paragraph?.style ?? "");
}

function kindOf(parts: ReadonlyMap<string, unknown>): string {
  if (parts.has("xl/workbook.xml")) return "a spreadsheet";
  if (parts.has("ppt/presentation.xml")) return "a presentation";
  if (parts.has("content.xml")) return "OpenDocument";
  return "a ZIP file without a document in it";
}

/** Local names of elements: the prefix of a namespace is the writer's choice. */
const local = (name: string): string => name.slice(name.indexOf(":") + 1);

/** Elements whose text stands elsewhere again, or was taken out. */
const LEFT_OUT: ReadonlySet<string> = new Set(["del", "moveFrom", "Fallback", "instrText", "delText", "rPr", "tabs"]);

function paragraphsOf(part: Unzipped): { readonly paragraphs: readonly Paragraph[] } | { readonly wrong: string } {
  if ("wrong" in part) return part;
  const decoded = decodeText(part.bytes);
  if ("wrong" in decoded) return decoded;
  const paragraphs: Paragraph[] = [];
  // A text box is a paragraph within one.
  const open: { parts: string[]; style: string | null }[] = [];
  let depth = 0;
  let leftOut = 0;
  let text = 0;
  let tooDeep = false;
  const put = (words: string) => leftOut === 0 && open.at(-1)?.parts.push(words);
  const parser: Parser = new Parser(
    {
      onopentag(qualified, attributes) {
        const name = local(qualified);
        depth++;
        if (depth > MAX_DEPTH) {
          tooDeep = true;
          parser.pause();
        }
        if (LEFT_OUT.has(name)) leftOut++;
        else if (name === "p") open.push({ parts: [], style: null });
        else if (name === "t") text++;
        else if (name === "tab" || name === "ptab") put("\t");
        else if (name === "br" || name === "cr") put("\n");
        else if (name === "noBreakHyphen") put("-");
        else if (name === "pStyle") setStyle(open.at(-1), attributes);
      },
      ontext(words) {
        if (text > 0) put(words);
      },
      onclosetag(qualified) {
        const name = local(qualified);
        depth--;
        if (LEFT_OUT.has(name)) leftOut = Math.max(0, leftOut - 1);
        else if (name === "t") text--;
        else if (name === "p") {
          const { parts = [], style = null } = open.pop() ?? {};
          const words = parts.join("").trim();
          if (words !== "") paragraphs.push({ words, style });
        }
      },
    },
    { xmlMode: true },
  );
  parser.write(decoded.text);
  if (tooDeep) return { wrong: `XML nested deeper than ${MAX_DEPTH} elements` };
  parser.end();
  return { paragraphs };
}

function setStyle(paragraph: { style: string | null } | undefined, attributes: Record<string, string>): void {
  const value = Object.entries(attributes).find(([name]) => local(name) === "val")?.[1];
  if (paragraph && value) paragraph.style = value;
}
