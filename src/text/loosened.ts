/**
 * A cheap pattern before a dear one. V8 compiles a class such as `\p{L}` into hundreds of ranges and their surrogate pairs,
 * so that a list of patterns with twenty of them takes longer to compile than a collection's lines take to match. The loosened
 * form takes every letter beyond ASCII for any of these classes: it compiles in a twentieth of the time, and matches wherever
 * the strict one does. Only what it lets through is asked of the strict one, which most runs never compile.
 */

const BEYOND = "\\u0080-\\uffff";
/** The ASCII of each Unicode class that may be loosened, as the inside of a class. */
const ASCII: Readonly<Record<string, string>> = {
  L: "A-Za-z",
  Lu: "A-Z",
  Ll: "a-z",
  N: "0-9",
  Nd: "0-9",
  P: "!-#%-*,-/:;?@\\[-\\]_{}",
  S: "$+<=>^`|~",
  Z: " ",
  Cf: "",
};

/**
 * The source without Unicode classes, for a pattern without the flag `u`. It must have none within a negated class or a
 * negative lookaround, where looser would be stricter.
 */
export function loosened(source: string): string {
  let within: "" | "[" | "[^" = "";
  return source.replace(/\\[pP]\{([^}]{1,40})\}|\\.|\[\^?|\]/gu, (part, name?: string) => {
    if (part === "[" || part === "[^") within = part;
    if (part === "]") within = "";
    if (name === undefined) return part;
    const ascii = part.startsWith("\\p") && within !== "[^" ? ASCII[name] : undefined;
    if (ascii === undefined) throw new Error(`${part} cannot be loosened`);
    return within === "[" ? ascii + BEYOND : `[${ascii}${BEYOND}]`;
  });
}

/** Pairs of surrogates, and the two signs that Unicode takes for an "s" and a "k" when case is ignored. */
const ODD = /[\ud800-\udbff][\udc00-\udfff]|[\u017f\u212a]/g;

/**
 * The line as a loosened pattern must see it to miss nothing: a pair, which it would count as two signs, is one that it takes
 * for any class. The places in it are others.
 */
export function loosenedLine(line: string): string {
  return line.replace(ODD, (sign) => (sign === "\u017f" ? "s" : sign === "\u212a" ? "K" : "\uffff"));
}

/** `new RegExp(source, flags).exec`, which is made and compiled only for the first line that its loosened form matches. */
export function sieved(source: string, flags: string): (line: string) => RegExpExecArray | null {
  const loose = new RegExp(loosened(source), flags.replace(/[ud]/g, ""));
  let strict: RegExp | null = null;
  return (line) => {
    if (!loose.test(loosenedLine(line))) return null;
    strict ??= new RegExp(source, flags);
    return strict.exec(line);
  };
}
