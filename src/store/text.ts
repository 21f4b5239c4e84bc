/**
 * SQLite keeps text as UTF-8 and its drivers end it at a NUL, so two kinds of JavaScript string would come back changed:
 * those with half a surrogate pair and those with U+0000. Both occur in scraped JSON. They are kept as a JSON string
 * behind a mark that no text can begin with by chance; every other text stands in the file as it is.
 */

/** A noncharacter: Unicode promises never to assign it. */
const ESCAPED = "\u{10FFFF}json:";

/** The form in which a text is stored. */
export function toStored(text: string): string {
  if (text.isWellFormed() && !text.includes("\0") && !text.startsWith(ESCAPED)) return text;
  return ESCAPED + JSON.stringify(text);
}

/** The text that was stored: `fromStored(toStored(text)) === text` for every string. */
export function fromStored(stored: string): string {
  if (!stored.startsWith(ESCAPED)) return stored;
  return JSON.parse(stored.slice(ESCAPED.length)) as string;
}
