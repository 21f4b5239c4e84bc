/** Lines of "Name: value", as the headers of records and of answers are. */

export interface Fields {
  /** The line before them: "WARC/1.0", "HTTP/1.1 200 OK". */
  readonly first: string;
  /** By lower-cased name; the first of each, for a second one is a mistake or a cookie. */
  readonly fields: ReadonlyMap<string, string>;
}

/** A line that begins with a blank goes on with the one before it. */
export function readFields(bytes: Buffer): Fields {
  const [first = "", ...lines] = bytes.toString("utf8").split("\n");
  const fields = new Map<string, string>();
  let name: string | null = null;
  for (const line of lines) {
    if (/^[ \t]/.test(line) && name !== null) {
      fields.set(name, `${fields.get(name) ?? ""} ${line.trim()}`.trim());
      continue;
    }
    const colon = line.indexOf(":");
    const found = colon < 1 ? null : line.slice(0, colon).trim().toLowerCase();
    name = found !== null && !fields.has(found) ? found : null;
    if (name !== null) fields.set(name, line.slice(colon + 1).trim());
  }
  return { first: first.trimEnd(), fields };
}
