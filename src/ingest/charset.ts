/**
 * Bytes of a page → text, in the order of what is surest: byte order mark, strict UTF-8, the charset that a header or the
 * page names, the one that its letters speak for, and windows-1252 when nothing does. Single-byte sets go through iconv-lite: on Node 20
 * `TextDecoder("windows-1252")` reads the curly quotes 0x91 to 0x94 as control characters.
 */

import { isUtf8 } from "node:buffer";
import { hasUtf8Mark } from "./decode.js";

/** What browsers look through for the page's own word on its charset. */
const HEAD = 4096;
const NAMED = [
  /^\s*<\?xml[^>]{0,200}\bencoding\s{0,5}=\s{0,5}["']([\w:.-]{2,40})/i,
  /<meta[^>]{0,300}\bcharset\s{0,5}=\s{0,5}["']?\s{0,5}([\w:.-]{2,40})/i,
];
/** Names under which pages mean a larger set: browsers read them all so (WHATWG Encoding, 2023). */
const MEANT: Readonly<Record<string, string>> = {
  "iso-8859-1": "windows-1252",
  "iso8859-1": "windows-1252",
  latin1: "windows-1252",
  "us-ascii": "windows-1252",
  ascii: "windows-1252",
  "iso-8859-9": "windows-1254",
  "tis-620": "windows-874",
  gb2312: "gb18030",
  gbk: "gb18030",
};

/** Enough letters for their frequencies. */
const MOST_TRIED = 64 * 1024;
/** Of 100, after chardet; of nineteen invented pages in as many sets and tongues the least sure that was right had 44. */
const SURE = 35;
/** Nearer than this, the set that most pages mean is taken. */
const APART = 8;

/** `stated`: a charset named outside of the page, in the header of an answer; it stands before the page's own word. */
export async function decodePage(bytes: Buffer, stated: string | null = null): Promise<string> {
  if (hasUtf8Mark(bytes)) return new TextDecoder("utf-8").decode(bytes);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  if (isUtf8(bytes) && !escapes(bytes)) return bytes.toString("utf8");
  const named = stated ?? namedIn(bytes);
  const name = named === null ? await likely(bytes) : named.toLowerCase();
  const { default: iconv } = await import("iconv-lite");
  const meant = MEANT[name] ?? name;
  // A page that says UTF-8 and holds one damaged byte is UTF-8 still, if most of its large bytes are.
  if (/^utf-?8$/.test(meant) || !iconv.encodingExists(meant) || /^utf-?(?:16|32|7)|^ucs/.test(meant)) {
    return mostlyUtf8(bytes) ? bytes.toString("utf8") : iconv.decode(bytes, "windows-1252");
  }
  return iconv.decode(bytes, meant);
}

/** Of a page that names none: its words show in which of the common sets they are written. */
async function likely(bytes: Buffer): Promise<string> {
  if (mostlyUtf8(bytes)) return "utf-8";
  // The names of elements would speak for English.
  const words = bytes
    .subarray(0, MOST_TRIED)
    .toString("latin1")
    .replace(/<[^<>]{0,2000}>/g, " ");
  const { analyse } = await import("chardet");
  const [first, second] = analyse(Buffer.from(words, "latin1"));
  if (first === undefined || first.confidence < SURE) return "windows-1252";
  const isWestern = second?.name === "windows-1252" && first.confidence - second.confidence < APART;
  return isWestern ? "windows-1252" : first.name.toLowerCase();
}

function namedIn(bytes: Buffer): string | null {
  const head = bytes.subarray(0, HEAD).toString("latin1");
  for (const form of NAMED) {
    const name = form.exec(head)?.[1];
    if (name) return name;
  }
  return null;
}

/** ISO-2022-JP is all ASCII, with escapes. */
function escapes(bytes: Buffer): boolean {
  return bytes.includes("\x1b$") && /^iso-2022/i.test(namedIn(bytes) ?? "");
}

/** At most one damaged place for every ten whole letters beyond ASCII. */
function mostlyUtf8(bytes: Buffer): boolean {
  let damaged = 0;
  let whole = 0;
  for (const found of bytes
    .subarray(0, 1 << 20)
    .toString("utf8")
    .matchAll(/[^\0-\x7f]/gu)) {
    if (found[0] === "\ufffd") damaged++;
    else whole++;
  }
  return damaged * 10 <= whole;
}
