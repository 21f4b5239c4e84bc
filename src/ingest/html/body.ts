/** A cleaned page → the blocks of its article: Readability, and a second opinion where it gives too little. */

import type { DomDocument, DomElement } from "./dom.js";
import { type PageBlock, pageBlocks } from "./page-blocks.js";

export async function bodyOf(html: string): Promise<readonly PageBlock[]> {
  const [{ parseHTML }, { Readability }] = await Promise.all([import("linkedom"), import("@mozilla/readability")]);
  const parse = () => parseHTML(html).document as unknown as DomDocument;
  const page = parse();
  const options = { disableJSONLD: true, keepClasses: true, serializer: (content: unknown) => content as DomElement };
  const found = new Readability(page as never, options).parse()?.content ?? null;
  const first = found ? pageBlocks(found) : [];
  return first;
}
