/** Bytes → text, strictly: UTF-8, or UTF-16 where a byte order mark says so. No charset is guessed. */

import { isUtf8 } from "node:buffer";

export type Decoded = { readonly text: string } | { readonly wrong: string };

/** The whole of a plain file. `wrong` says what the bytes are and what was expected. */
export function decodeText(bytes: Buffer): Decoded {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeUtf16(bytes.subarray(2), "utf-16le");
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeUtf16(bytes.subarray(2), "utf-16be");
  const nul = bytes.indexOf(0);
  if (nul >= 0) return { wrong: `binary data (a zero byte at byte ${nul}); expected text in UTF-8` };
  const mark = hasUtf8Mark(bytes) ? 3 : 0;
  return decodeUtf8(bytes.subarray(mark), mark);
}

export function hasUtf8Mark(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}

/** `offset`: where these bytes stand in the input, for the message. */
export function decodeUtf8(bytes: Buffer, offset = 0): Decoded {
  if (isUtf8(bytes)) return { text: bytes.toString("utf8") };
  const at = firstInvalid(bytes);
  const byte = bytes[at];
  const shown = byte === undefined ? "the end" : `0x${byte.toString(16).toUpperCase()}`;
  return { wrong: `invalid UTF-8 at byte ${offset + at} (${shown}); expected text in UTF-8` };
}

function decodeUtf16(bytes: Buffer, encoding: "utf-16le" | "utf-16be"): Decoded {
  try {
    return { text: new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return { wrong: `invalid ${encoding.toUpperCase()} after its byte order mark; expected text in UTF-8 or UTF-16` };
  }
}

/** Offset of the first byte that starts no valid sequence: halving, for `isUtf8` is far faster than a scan here. */
function firstInvalid(bytes: Buffer): number {
  let valid = 0;
  let wrong = bytes.length;
  while (wrong - valid > 1) {
    const middle = boundary(bytes, valid, (valid + wrong) >> 1);
    if (middle <= valid) break;
    if (isUtf8(bytes.subarray(valid, middle))) valid = middle;
    else wrong = middle;
  }
  // Few bytes are left: the longest valid head ends where the fault begins.
  for (let end = Math.min(wrong, valid + 8); end > valid; end--) {
    if (isUtf8(bytes.subarray(valid, end))) return end;
  }
  return valid;
}

/** The start of the sequence that `at` stands in, never before `from`. */
function boundary(bytes: Buffer, from: number, at: number): number {
  let start = at;
  while (start > from && at - start < 3 && ((bytes[start] ?? 0) & 0xc0) === 0x80) start--;
  return ((bytes[start] ?? 0) & 0xc0) === 0x80 ? at : start;
}
