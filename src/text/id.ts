import { hash } from "node:crypto";

/** An id made of content: the first 16 hex digits (64 bits) of SHA-256 over the parts, which cannot run together. */
export function contentId(...parts: readonly string[]): string {
  return hash("sha256", JSON.stringify(parts)).slice(0, 16);
}
