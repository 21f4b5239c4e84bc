/** Tells Markdown from plain text, by its first bytes. */

/** One of these is enough: scraped text has none of them. */
const STRONG: readonly RegExp[] = [
  // Front matter: a line of dashes, fields, a line of dashes.
  /^(?:---|\+\+\+)[ \t]{0,9}\r?\n(?:\w[\w -]{0,40} ?[:=]|#)/,
  // A heading.
  /(?:^|\n\r?\n)#{1,6} {1,3}\S/,
  // A link with an address.
  /\[[^\][\n]{1,200}\]\((?:<[^>\n]{1,200}>|(?:https?:\/\/|mailto:|[./#])[^\s)]{1,300})/,
  // Code between fences.
  /(?:^|\n)(?:```|~~~)[\w-]{0,20}\r?\n/,
  // The address of a link, named: "[1]: https://…".
  /(?:^|\n)\[[^\][\n]{1,80}\]: {1,3}<?https?:\/\//,
];

/** Two of these: each stands in plain text now and then. */
const WEAK: readonly RegExp[] = [
  /(?<![\w*])\*\*[^\s*][^*\n]{0,200}(?<!\s)\*\*(?![\w*])/,
  /(?<![\w*])\*[^\s*][^*\n]{0,200}(?<![\s*])\*(?![\w*])/,
  /(?<!\w)_[^\s_][^_\n]{0,200}(?<!\s)_(?!\w)/,
  /(?:^|\n)> {0,3}\S/,
  /(?:^|\n)[-*+] {1,3}\S[^\n]{0,300}\r?\n[-*+] /,
  /\S[^\n]{0,120}\r?\n(?:={3,}|-{3,})[ \t]{0,9}\r?\n/,
  /<!--(?:(?!-->)[\s\S]){0,400}-->/,
];

/** Text without these signs is plain text, and read as such. */
export function isMarkdown(head: string): boolean {
  return STRONG.some((sign) => sign.test(head)) || WEAK.filter((sign) => sign.test(head)).length >= 2;
}
