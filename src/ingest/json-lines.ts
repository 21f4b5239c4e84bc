/** JSON lines, streamed; and a single JSON object or array of them, which is read whole. */

import { allBytes, byteLines, MAX_BYTES } from "./byte-lines.js";
import { decodeUtf8, hasUtf8Mark } from "./decode.js";
import { type JsonPage, readJsonLineOrPage, readJsonValue } from "./json-article.js";
import { type Ingested, problem } from "./problem.js";

const MEGABYTES = MAX_BYTES / 1024 / 1024;
/** A file whose first lines are all unreadable is not JSON lines: it is given up in one message, not in a million. */
const GIVE_UP = 20;

export async function* readJsonLines(chunks: AsyncIterable<Buffer>, source: string): AsyncGenerator<Ingested> {
  let bad = 0;
  let good = false;
  for await (const { number, offset, bytes } of byteLines(chunks)) {
    const read = readLine(bytes, source, number, offset);
    if (!read) continue;
    const whole = "html" in read ? await pageOf(read) : read;
    yield whole;
    good ||= "article" in whole;
    bad++;
    if (!good && bad >= GIVE_UP) {
      yield problem(source, `the first ${GIVE_UP} lines hold no article, the rest was not read; expected JSON lines`);
      return;
    }
  }
}

/** The parsers of pages are loaded when the first page is met. */
async function pageOf(page: JsonPage): Promise<Ingested> {
  return (await import("./json-page.js")).readJsonPage(page);
}

/** Null for a blank line. */
function readLine(bytes: Buffer | null, source: string, number: number, offset: number): Ingested | JsonPage | null {
  if (!bytes) return problem(source, `line ${number}: longer than ${MEGABYTES} MB; expected one article on each line`);
  const mark = offset === 0 && hasUtf8Mark(bytes) ? 3 : 0;
  const decoded = decodeUtf8(bytes.subarray(mark), offset + mark);
  if ("wrong" in decoded) return problem(source, `line ${number}: ${decoded.wrong}`);
  return decoded.text.trim() === "" ? null : readJsonLineOrPage(decoded.text, source, number);
}

/** One object, or an array of objects, printed over several lines. */
export async function* readJsonDocument(chunks: AsyncIterable<Buffer>, source: string): AsyncGenerator<Ingested> {
  const bytes = await allBytes(chunks);
  if (!bytes) return yield problem(source, `JSON over ${MEGABYTES} MB; expected JSON lines, one article on each line`);
  const mark = hasUtf8Mark(bytes) ? 3 : 0;
  const decoded = decodeUtf8(bytes.subarray(mark), mark);
  if ("wrong" in decoded) return yield problem(source, decoded.wrong);
  let value: unknown;
  try {
    value = JSON.parse(decoded.text);
  } catch {
    return yield problem(source, 'not valid JSON; expected an object with a "text", or JSON lines of them');
  }
  const items = Array.isArray(value) ? value : [value];
  if (items.length === 0) yield problem(source, 'a list without articles; expected objects with a "text" in it');
  for (const [index, item] of items.entries()) {
    const read = readJsonValue(item, source, Array.isArray(value) ? `item ${index + 1}` : "the object");
    yield "html" in read ? await pageOf(read) : read;
  }
}
