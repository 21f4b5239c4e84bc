/** Names that a page sets in capitals or in small letters, as they are written: "By ANA RUHL" names Ana Ruhl. */

import bylines from "../../data/byline-words.json" with { type: "json" };

/** Parts of a name that stay as they are: "III", "J.T.". */
const STAYS = /^(?:I{2,3}|IV|(?:\p{Lu}\.){1,3})$/u;
/** "McRUHL", "MCRUHL", "O'OAKE": a second large letter. "MAC" begins other names too. */
const SECOND = /^(?<head>Mc|O['’]|D['’])(?<next>\p{Ll})/u;
const SMALL = new Set(bylines.small);

/** A person's name without its capitals: as the text prints it elsewhere, else by the letters that begin its parts. Names in other letters as they are. */
export function inSmallLetters(name: string, text: string): string {
  if (!isShouted(name)) return name;
  return printedElsewhere(name, text)?.name ?? written(name);
}

/** Where the text prints a name of capitals, or of small letters alone, with a large letter in each of its words and small ones behind; null where it does not. */
export function printedElsewhere(name: string, text: string): { readonly name: string; readonly at: number } | null {
  if (!/\p{L}{2}/u.test(name) || (!isShouted(name) && name !== name.toLowerCase())) return null;
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])${name.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&")}(?![\\p{L}\\p{N}])`,
    "giu",
  );
  for (const found of text.matchAll(pattern)) {
    const [one] = found;
    if (!isShouted(one) && one.split(" ").every((word) => /^[^\p{Ll}]|^(?:of|and|the|for|on|de)$/u.test(word)))
      return { name: one, at: found.index };
  }
  return null;
}

/** Capitals alone, with one prefix as printers leave it: "ANA RUHL", "TOM McOAKE". */
function isShouted(name: string): boolean {
  const bare = name.replace(/\bMc(?=\p{Lu})/gu, "MC");
  return /\p{Lu}{2}/u.test(bare) && bare === bare.toUpperCase();
}

function written(name: string): string {
  return name
    .split(" ")
    .map((word, index) =>
      STAYS.test(word) ? word : SMALL.has(word.toLowerCase()) && index > 0 ? word.toLowerCase() : capitalised(word),
    )
    .join(" ");
}

function capitalised(word: string): string {
  const parts = word.toLowerCase().split("-");
  return parts
    .map((part) => `${part.charAt(0).toUpperCase()}${part.slice(1)}`)
    .map((part) => part.replace(SECOND, (_, head: string, next: string) => `${head}${next.toUpperCase()}`))
    .join("-");
}
