/** Elements that state something about the page: headline, times, bylines, microdata. */

export type CaptureKind = "h1" | "time" | "byline" | "microdata";

export interface Capture {
  readonly kind: CaptureKind;
  /** The microdata name, "datePublished"; else the class and id. */
  readonly name: string;
  /** `datetime`, `content` or `title` of the element; null where it has none. */
  readonly value: string | null;
  /** How many lines of text stand before it. */
  readonly line: number;
  readonly add: (words: string) => void;
  readonly text: () => string;
}

/** A byline or a date is shorter. */
const LONGEST = 300;
const MICRODATA = /^(?:headline|author|datePublished|dateCreated|dateModified|creator|publisher|name)$/;
const BYLINE = /(?:^|[\s_-])(?:by-?line|author|authors|author-?name|writer|reporter|contributor)s?(?:$|[\s_-])/i;
const NOT_BYLINE = /bio|avatar|image|photo|social|follow|about|related|comment|share|description/i;

export function startCapture(tag: string, attributes: Readonly<Record<string, string>>, line: number): Capture | null {
  const itemprop = attributes.itemprop?.split(" ").find((one) => MICRODATA.test(one));
  const name = `${attributes.class ?? ""} ${attributes.id ?? ""} ${attributes.rel ?? ""}`.slice(0, 300);
  const value = attributes.datetime ?? attributes.content ?? attributes.title ?? null;
  if (tag === "time") return capture("time", itemprop ?? name, value, line);
  if (itemprop && tag !== "html") return capture("microdata", itemprop, value, line);
  if (tag === "h1") return capture("h1", name, null, line);
  if (tag !== "body" && BYLINE.test(name) && !NOT_BYLINE.test(name)) return capture("byline", name, null, line);
  return null;
}

function capture(kind: CaptureKind, name: string, value: string | null, line: number): Capture {
  const parts: string[] = [];
  let length = 0;
  const add = (words: string) => {
    if (length > LONGEST) return;
    parts.push(words.slice(0, LONGEST + 1));
    length += words.length;
  };
  return { kind, name, value, line, add, text: () => parts.join("").replace(/\s+/g, " ").trim() };
}
