/** Counting and shortening, as sentences on the page and in the terminal need them. */

/** `count(1, "outlet")` is "1 outlet", `count(1200, "reply", "replies")` is "1,200 replies". */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${figure(n)} ${n === 1 ? one : many}`;
}

/** Digits in groups of three; not `toLocaleString`, whose answer depends on the machine. */
function figure(n: number): string {
  return String(n).replace(/\B(?=(?:\d{3})+$)/g, ",");
}

/** Runs of white space as one space, none at the ends. */
export function flat(text: string): string {
  return text.split(/\s+/).filter(Boolean).join(" ");
}

const LONG = 110;

/**
 * Words in single marks; a long passage by its first and last words with the number of words said, because a bare
 * ellipsis would read as one that an outlet printed.
 */
export function quoted(text: string): string {
  const line = flat(text.length > 100_000 ? text.slice(0, 100_000) : text);
  if (line.length <= LONG) return `‘${line}’`;
  const words = line.split(" ");
  if (words.length < 9) return `‘${line.slice(0, 60)}’ (first 60 of ${count(line.length, "character")})`;
  return `‘${clip(words.slice(0, 5).join(" "), 50)}’ to ‘${clip(words.slice(-3).join(" "), 50)}’ (${count(words.length, "word")})`;
}

/** At most `length` characters, the last an ellipsis where some are missing; never half of a surrogate pair. */
export function clip(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length - 1);
  return `${/[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}

/** "a", "a and b", "a, b and c". */
export function listed(items: readonly string[]): string {
  if (items.length < 2) return items.join("");
  return `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
}

/** A name as it is shown: on one line, and no longer than a name can be. */
export function named(name: string): string {
  return clip(flat(name.slice(0, 400)), 120);
}
