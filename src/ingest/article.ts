/** One text → one `Article`: blocks, role and metadata. Pure. */

import type { Article } from "../model.js";
import { plainAddress } from "../text/address.js";
import { contentId } from "../text/id.js";
import { type Reading, readBlocks, toBlocks } from "./blocks.js";
import { withoutBoilerplate } from "./boilerplate.js";
import { type Given, NOTHING_GIVEN, readMetadata } from "./metadata.js";

/** What an input may state beside the text. */
export interface Fields extends Given {
  readonly id: string | null;
  readonly url: string | null;
  readonly language: string | null;
  readonly role: "article" | "transcript" | null;
}

export const NO_FIELDS: Fields = { ...NOTHING_GIVEN, id: null, url: null, language: null, role: null };

/**
 * `text` is kept as given; every offset of the article is into it. `retold`: what the input's markup adds to the roles that
 * the words alone give; without markup, what was learned of pages does.
 */
export function readArticle(
  text: string,
  source: string,
  fields: Fields = NO_FIELDS,
  retold: (reading: Reading) => Reading = learned,
): Article {
  const reading = retold(readBlocks(text, fields.title, fields.role));
  const address = fields.id === null && !reading.transcript ? plainAddress(fields.url ?? "") : null;
  return {
    id: fields.id ?? idOf(text, fields),
    source,
    url: fields.url,
    ...(address !== null && { address }),
    role: reading.transcript ? "transcript" : "article",
    language: fields.language,
    text,
    blocks: toBlocks(reading.pieces),
    ...readMetadata(text, reading, fields),
  };
}

/** A hash of what was given, not of what was read from it: a better reader must not rename old articles. */
function idOf(text: string, fields: Fields): string {
  const { url, outlet, title, authors, publishedAt, role } = fields;
  return contentId(text, url ?? "", outlet ?? "", title ?? "", JSON.stringify(authors), publishedAt ?? "", role ?? "");
}

function learned(reading: Reading): Reading {
  return reading.transcript ? reading : { ...reading, pieces: withoutBoilerplate(reading.pieces) };
}
