/**
 * PDF → the text of an article, by pdf.js: its pages' text and nothing else. No script of the file runs, no code is made
 * from it, no font or picture is drawn, nothing is fetched.
 */

import { getDocument, type PDFDocumentProxy, VerbosityLevel } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { Block } from "../model.js";
import { allBytes, MAX_BYTES } from "./byte-lines.js";
import { unusableText } from "./json-article.js";
import { type PdfLine, type Run, readingOrder } from "./pdf-layout.js";
import { type PdfPage, paragraphsOf } from "./pdf-paragraphs.js";
import { type Ingested, problem } from "./problem.js";
import { documentArticle, type Properties } from "./properties.js";

/** A larger book is no article. */
const MAX_PAGES = 2000;
/** Pieces of text: on a page, and in a file. A dense page of a newspaper has some ten thousand. */
const MAX_RUNS = 100_000;
const MAX_ALL_RUNS = 2_000_000;

export async function* readPdf(chunks: AsyncIterable<Buffer>, source: string): AsyncGenerator<Ingested> {
  const file = await allBytes(chunks);
  if (!file) return yield problem(source, `a PDF over ${MAX_BYTES / 1024 / 1024} MB; expected one article`);
  const task = getDocument({
    data: new Uint8Array(file),
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    enableXfa: false,
    maxImageSize: 0,
    stopAtErrors: false,
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    yield* articleOf(await task.promise, source);
  } catch (error) {
    yield problem(source, reasonOf(error));
  } finally {
    await task.destroy();
  }
}

function reasonOf(error: unknown): string {
  const name = error instanceof Error ? error.name : "";
  if (name === "PasswordException") return "an encrypted PDF; expected one that opens without a password";
  return "a damaged PDF, or one that ends too soon; expected a whole PDF";
}

async function* articleOf(document: PDFDocumentProxy, source: string): AsyncGenerator<Ingested> {
  if (document.numPages > MAX_PAGES) {
    return yield problem(source, `a PDF of ${document.numPages} pages; expected ${MAX_PAGES} at most`);
  }
  const pages: PdfPage[] = [];
  const unread: number[] = [];
  let runs = 0;
  for (let number = 1; number <= document.numPages && runs < MAX_ALL_RUNS; number++) {
    const lines = await linesOf(document, number);
    if (lines) pages.push({ number, lines });
    else unread.push(number);
    runs += lines?.length ?? 0;
  }
  const { text, places, apart } = paragraphsOf(pages);
  if (unread.length > 0) {
    yield problem(
      source,
      `damaged or overfull pages (${unread.slice(0, 10).join(", ")}), not read; expected whole pages`,
    );
    if (text === "") return;
  }
  if (text === "")
    return yield problem(source, "a PDF without text, perhaps scanned pages; expected one with words in it");
  const wrong = unusableText(text);
  if (wrong) return yield problem(source, wrong);
  const article = documentArticle(text, source, await propertiesOf(document), places);
  const blocks = article.blocks.map(
    (block): Block => (apart.has(block.start) ? { ...block, role: "boilerplate" } : block),
  );
  yield { article: { ...article, blocks } };
}

/** Null where the page is damaged. */
async function linesOf(document: PDFDocumentProxy, number: number): Promise<PdfLine[] | null> {
  try {
    const page = await document.getPage(number);
    const viewport = page.getViewport({ scale: 1 });
    const runs: Run[] = [];
    const reader = page.streamTextContent().getReader();
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      for (const item of next.value.items) {
        if (!("str" in item) || item.str === "") continue;
        const [left, y] = viewport.convertToViewportPoint(item.transform[4], item.transform[5]) as [number, number];
        runs.push({ words: clean(item.str), left, right: left + item.width, y, size: Math.max(1, item.height) });
      }
      if (runs.length > MAX_RUNS) {
        await reader.cancel(new Error("more text on a page than is read"));
        return null;
      }
    }
    page.cleanup();
    return readingOrder(runs.filter(({ left, right, y, size }) => Number.isFinite(left + right + y + size)));
  } catch {
    return null;
  }
}

/** Without control characters; half a surrogate pair has no form in UTF-8. */
function clean(words: string): string {
  return words.replace(/\p{Cc}/gu, " ").replace(/\p{Surrogate}/gu, "\ufffd");
}

async function propertiesOf(document: PDFDocumentProxy): Promise<Properties> {
  const none = { title: null, authors: null, language: null };
  try {
    const { info } = await document.getMetadata();
    const field = (name: string): string | null => {
      const value: unknown = Reflect.get(info, name);
      return typeof value === "string" && value.trim() !== "" ? clean(value).trim().slice(0, 1000) : null;
    };
    return {
      title: field("Title"),
      authors: field("Author"),
      language: field("Language"),
    };
  } catch {
    return none;
  }
}
