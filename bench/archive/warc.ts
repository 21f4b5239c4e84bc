/** Records as crawlers write them (WARC 1.0, ISO 28500): a request, a response and some metadata for each page. */

import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import { page } from "./pages.js";

export interface RecordFields {
  readonly type: string;
  readonly uri?: string | null;
  readonly date?: string;
  readonly contentType?: string;
  /** What the header says where it is not the truth. */
  readonly length?: number;
}

export function record(
  { type, uri = null, date = "2031-05-02T10:00:00Z", contentType, length }: RecordFields,
  block: Buffer | string,
): Buffer {
  const bytes = Buffer.from(block as Buffer);
  const lines = [
    "WARC/1.0",
    `WARC-Type: ${type}`,
    ...(uri === null ? [] : [`WARC-Target-URI: ${uri}`]),
    `WARC-Date: ${date}`,
    `WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-${bytes.length.toString(16).padStart(12, "0")}>`,
    `Content-Type: ${contentType ?? (type === "response" ? "application/http; msgtype=response" : "application/warc-fields")}`,
    `Content-Length: ${length ?? bytes.length}`,
  ];
  return Buffer.concat([Buffer.from(`${lines.join("\r\n")}\r\n\r\n`), bytes, Buffer.from("\r\n\r\n")]);
}

export function http(
  body: Buffer | string,
  headers: readonly string[] = ["Content-Type: text/html; charset=utf-8"],
  status = "200 OK",
): Buffer {
  return Buffer.concat([
    Buffer.from(`HTTP/1.1 ${status}\r\n${headers.join("\r\n")}\r\n\r\n`),
    Buffer.from(body as Buffer),
  ]);
}

export function chunked(body: Buffer, size = 4096): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0; at < body.length; at += size) {
    const part = body.subarray(at, at + size);
    parts.push(Buffer.from(`${part.length.toString(16)}\r\n`), part, Buffer.from("\r\n"));
  }
  return Buffer.concat([...parts, Buffer.from("0\r\n\r\n")]);
}

/** The records of page `n`; the body is packed otherwise from page to page, as servers do. */
function* pageRecords(n: number, bytes?: number): Generator<Buffer> {
  const { url, html } = page(n, bytes);
  const date = new Date(Date.UTC(2031, 5, 1) + n * 60_000).toISOString().replace(".000", "");
  const body = Buffer.from(html);
  const kind = "Content-Type: text/html; charset=utf-8";
  const forms: readonly (() => Buffer)[] = [
    () => http(body),
    () => http(chunked(body), [kind, "Transfer-Encoding: chunked"]),
    () => http(gzipSync(body), [kind, "Content-Encoding: gzip"]),
    () => http(brotliCompressSync(body, { params: { 1: 4 } }), [kind, "Content-Encoding: br"]),
    () => http(chunked(deflateSync(body)), [kind, "Transfer-Encoding: chunked", "Content-Encoding: deflate"]),
  ];
  yield record(
    { type: "request", uri: url, date, contentType: "application/http; msgtype=request" },
    "GET / HTTP/1.1\r\n\r\n",
  );
  yield record({ type: "response", uri: url, date }, forms[n % forms.length]?.() ?? "");
  if (n % 3 === 0)
    yield record(
      { type: "response", uri: `${url}.png`, date },
      http(Buffer.alloc(2000, n), ["Content-Type: image/png"]),
    );
  if (n % 5 === 0)
    yield record({ type: "response", uri: `${url}?old`, date }, http("<p>Gone</p>", [kind], "404 Not Found"));
  if (n % 7 === 0) yield record({ type: "revisit", uri: url, date }, "");
}

/** The archive's parts, up to `bytes` as it is written; one gzip member for each record where it is packed. */
export function* archive(bytes: number, packed: boolean, pageBytes?: number): Generator<Buffer> {
  const form = (part: Buffer) => (packed ? gzipSync(part, { level: 1 }) : part);
  let written = 0;
  const info = form(record({ type: "warcinfo" }, "software: an invented crawler\r\n"));
  written += info.length;
  yield info;
  for (let n = 0; written < bytes; n++) {
    for (const part of pageRecords(n, pageBytes)) {
      const out = form(part);
      written += out.length;
      yield out;
    }
  }
}
