/** A web archive → the articles of its pages. Everything else in it is counted. */

import type { Article } from "../../model.js";
import { MAX_BYTES } from "../byte-lines.js";
import { decodePage } from "../charset.js";
import { readPage } from "../html/page.js";
import { unusableText } from "../json-article.js";
import { type Ingested, problem, reasonOf } from "../problem.js";
import type { Mark, Marked, Reading } from "../reached.js";
import { type Cursor, cursorOn } from "./cursor.js";
import { readMembers, type Stretch } from "./members.js";
import { readRecords, type WarcRecord } from "./records.js";
import { bodyOf, type Decoded, type Response, readResponse, readType } from "./response.js";

/** Faults told one by one; of more the number is told at the end. */
const MOST_TOLD = 20;
/** Pages and records between two marks: what a killed process reads again at most. */
const PAGES_A_MARK = 16;
const RECORDS_A_MARK = 2000;
const PAGES: ReadonlySet<string> = new Set(["text/html", "application/xhtml+xml"]);

/**
 * Responses with status 200 and an HTML type, and HTML kept as a resource; the page's address is its article's source.
 * Memory: one page with its record, or one member of a gzipped archive.
 */
export async function* readWarc(
  chunks: AsyncIterable<Buffer>,
  source: string,
  { from, file, note }: Reading,
): AsyncGenerator<Ingested | Marked> {
  const { records = 0, pages = 0, faults = 0 } = from ?? {};
  const tally = { records, pages, faults };
  const { cursor, size } = await open(chunks, from, file);
  const fault = (record: number, byte: number, wrong: string): Ingested | null => {
    tally.faults++;
    return tally.faults > MOST_TOLD ? null : problem(source, `record ${record} at byte ${byte}: ${wrong}`);
  };
  let marked = { ...tally };
  for await (const one of readRecords(cursor, records, size)) {
    const told: Ingested | null = "wrong" in one ? fault(one.record, one.at, one.wrong) : await articleOf(one);
    tally.records = "wrong" in one ? one.record : one.number;
    if (told !== null) yield told;
    if (tally.pages - marked.pages < PAGES_A_MARK && tally.records - marked.records < RECORDS_A_MARK) continue;
    marked = { ...tally };
    yield { mark: { ...cursor.position(), ...tally } };
  }
  if (tally.faults > MOST_TOLD)
    yield problem(source, `${tally.faults - MOST_TOLD} more records that could not be read; expected a whole archive`);
  if (tally.pages + tally.faults === 0)
    yield problem(source, `no page among ${tally.records} records; expected HTML pages with status 200`);
  else note(`${tally.pages} pages in ${tally.records} records; the others hold no page`);

  async function articleOf(record: WarcRecord): Promise<Ingested | null> {
    const page = await pageIn(record);
    if (page === null) return null;
    const read = "wrong" in page ? page : await readBytes(page, addressOf(record) ?? source);
    if ("wrong" in read) return fault(record.number, record.at.offset, read.wrong);
    tally.pages++;
    return read;
  }
}

/** One page that no reader can stand must not end the archive. */
async function readBytes(
  { bytes, charset, made }: PageBytes,
  address: string,
): Promise<{ article: Article } | { wrong: string }> {
  try {
    if (bytes.length === 0) return { wrong: unusableText("") ?? "" };
    const article = await readPage(await decodePage(bytes, charset), address, address, { made });
    const wrong = unusableText(article.text);
    return wrong === null ? { article } : { wrong };
  } catch (error) {
    return { wrong: reasonOf(error) };
  }
}

/** Goes to where reading begins. */
async function open(
  chunks: AsyncIterable<Buffer>,
  from: Mark | null,
  file: Reading["file"],
): Promise<{ readonly cursor: Cursor; readonly size: number | null }> {
  const input = chunks[Symbol.asyncIterator]();
  const first = await input.next();
  const isPacked = !first.done && first.value[0] === 0x1f && first.value[1] === 0x8b;
  const { offset = 0, unpacked = 0 } = file === null ? {} : (from ?? {});
  if (file !== null && offset > 0) await input.return?.();
  const bytes = file !== null && offset > 0 ? file.bytesFrom(offset) : again(first, input);
  const cursor = cursorOn(isPacked ? readMembers(bytes, offset) : plain(bytes, offset), isPacked);
  for (let left = unpacked, length = 1; left > 0 && length > 0; left -= length) {
    length = Math.min(left, (await cursor.ahead(1)).length);
    cursor.move(length);
  }
  return { cursor, size: isPacked ? null : (file?.size ?? null) };
}

async function* again(first: IteratorResult<Buffer>, rest: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  try {
    for (let next = first; !next.done; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}

async function* plain(chunks: AsyncIterable<Buffer>, from: number): AsyncGenerator<Stretch> {
  let start: number | null = from;
  for await (const bytes of chunks) {
    yield { bytes, start };
    start = null;
  }
}

interface PageBytes {
  readonly bytes: Buffer;
  readonly charset: string | null;
  /** When it was taken, as the record says. */
  readonly made: string | null;
}
type Page = PageBytes | { readonly wrong: string };

/** Null for all that is no page, and for a record that was cut. */
async function pageIn(record: WarcRecord): Promise<Page | null> {
  const type = record.fields.get("warc-type")?.toLowerCase();
  const stated = readType(record.fields.get("content-type") ?? "");
  const made = record.fields.get("warc-date") ?? null;
  const isResource = type === "resource" && PAGES.has(stated.type);
  if (!isResource && type !== "response") return null;
  // Most of what is so large is no page.
  if (record.length > MAX_BYTES) return isPage(readResponse(await record.head())) ? { wrong: TOO_LARGE } : null;
  const block = await record.block();
  // Who reads the records tells of one that was cut.
  if (block === null) return null;
  if (isResource) return { bytes: block, charset: stated.charset, made };
  const response = readResponse(block);
  if (!isPage(response)) return null;
  const body: Decoded = bodyOf(response);
  return "wrong" in body ? body : { bytes: body.bytes, charset: response.charset, made };
}

const TOO_LARGE = `a page over ${MAX_BYTES / 1024 / 1024} MB; expected one article`;

function isPage(response: Response | null): response is Response {
  return response !== null && response.status === 200 && PAGES.has(response.type);
}

/** Some crawlers set it in angle brackets. Never a path: what is read there is only ever named. */
function addressOf({ fields }: WarcRecord): string | null {
  const stated = fields.get("warc-target-uri")?.replace(/^<(.*)>$/, "$1") ?? "";
  return /^https?:\/\//i.test(stated) && URL.canParse(stated) ? stated : null;
}
