/** The answer of a server as it was stored (RFC 9112) → the page in it: pieces joined, unpacked within a bound. */

import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from "node:zlib";
import { MAX_BYTES } from "../byte-lines.js";
import { readFields } from "./fields.js";
import { endOfHeader } from "./records.js";

export interface Response {
  readonly status: number;
  /** Without its parameters, lower-cased; empty where it states none. */
  readonly type: string;
  readonly charset: string | null;
  readonly encodings: readonly string[];
  readonly isChunked: boolean;
  /** As it was sent. */
  readonly sent: Buffer;
}

/** Null for what is no answer. */
export function readResponse(block: Buffer): Response | null {
  const end = endOfHeader(block.subarray(0, LONGEST_HEADER));
  const { first, fields } = readFields(block.subarray(0, end < 0 ? 0 : end));
  const status = /^HTTP\/\d(?:\.\d)? (\d{3})(?: |$)/.exec(first)?.[1];
  if (status === undefined) return null;
  return {
    status: Number(status),
    ...readType(fields.get("content-type") ?? ""),
    encodings: listed(fields.get("content-encoding")),
    isChunked: listed(fields.get("transfer-encoding")).includes("chunked"),
    sent: block.subarray(end),
  };
}

/** Servers send some thousand bytes at most. */
const LONGEST_HEADER = 1 << 18;

/** "text/html; charset=utf-8" */
export function readType(value: string): Pick<Response, "type" | "charset"> {
  const charset = /;\s{0,9}charset\s{0,9}=\s{0,9}["']?([\w:.-]{2,40})/i.exec(value)?.[1] ?? null;
  return { type: (value.split(";")[0] ?? "").trim().toLowerCase(), charset };
}

function listed(value = ""): readonly string[] {
  return value
    .toLowerCase()
    .split(",")
    .map((name) => name.trim().replace(/^x-/, ""))
    .filter((name) => name !== "" && name !== "identity");
}

export type Decoded = { readonly bytes: Buffer } | { readonly wrong: string };

const UNPACK: Readonly<Record<string, (bytes: Buffer, options: { readonly maxOutputLength: number }) => Buffer>> = {
  gzip: gunzipSync,
  br: brotliDecompressSync,
  // RFC 9110 means zlib's form; some servers have always sent the bare one.
  deflate: (bytes, options) => {
    const isZlib = ((bytes[0] ?? 0) & 0x0f) === 8 && bytes.length > 1 && bytes.readUInt16BE(0) % 31 === 0;
    return isZlib ? inflateSync(bytes, options) : inflateRawSync(bytes, options);
  },
};
/** More than two are met in bombs only. */
const MOST_ENCODINGS = 3;

/** Some crawlers store the body unpacked and leave the headers as they were: what reads as markup is taken as it stands. */
export function bodyOf({ sent, isChunked, encodings }: Response, most = MAX_BYTES): Decoded {
  let bytes = isChunked ? joined(sent) : sent;
  if (encodings.length > MOST_ENCODINGS) return { wrong: `a page packed ${encodings.length} times` };
  for (const name of encodings.toReversed()) {
    const work = UNPACK[name];
    if (work === undefined)
      return { wrong: `the content encoding "${name.slice(0, 40)}"; expected gzip, deflate or br` };
    try {
      bytes = work(bytes, { maxOutputLength: most });
    } catch (error) {
      const code = error instanceof Error && "code" in error ? error.code : "";
      if (code === "ERR_BUFFER_TOO_LARGE")
        return { wrong: `a page that unpacks to more than ${most / 1024 / 1024} MB` };
      if (!MARKUP.test(bytes.subarray(0, 512).toString("latin1"))) return { wrong: `damaged ${name} data in a page` };
    }
  }
  return { bytes };
}

const MARKUP = /^(?:\xef\xbb\xbf)?\s{0,200}<[!?a-z]/i;

/** The pieces of a chunked body as one; the body as it stands where it does not begin as such. What follows a fault is left out. */
function joined(sent: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0; at < sent.length; ) {
    const line = sent.indexOf(10, at);
    const size = /^[ \t]*([0-9a-f]{1,8})[ \t]*(?:;.{0,200})?\r?$/i.exec(
      line < 0 || line - at > 300 ? "" : sent.toString("latin1", at, line),
    )?.[1];
    if (size === undefined) return parts.length === 0 ? sent : Buffer.concat(parts);
    const length = Number.parseInt(size, 16);
    if (length === 0) break;
    parts.push(sent.subarray(line + 1, line + 1 + length));
    at = line + 1 + length;
    if (sent[at] === 13) at++;
    if (sent[at] === 10) at++;
  }
  return Buffer.concat(parts);
}
