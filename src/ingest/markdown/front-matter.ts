/** Front matter: fields between two lines of dashes at the head of a Markdown text, and where each value stands. */

import type { Span } from "../../model.js";

interface Value {
  readonly value: string;
  readonly at: Span;
}

export interface FrontMatter {
  /** Where it ends, its last line of dashes included; 0 where there is none. */
  readonly end: number;
  readonly fields: ReadonlyMap<string, Value>;
}

const OPENS = /^(?:---|\+\+\+)[ \t]*\r?\n/;
/** Longer than this it is no front matter. */
const LONGEST = 20_000;
/** "title: A Ferry", "title = 'A Ferry'"; also the first item of a list under a field. Nested fields are none of ours. */
const FIELD = /^([A-Za-z][\w-]{0,40})[ \t]{0,3}[:=][ \t]{0,9}(.{0,1000})$/;
const ITEM = /^[ \t]{0,8}-[ \t]{1,3}(\S.{0,300})$/;

export function frontMatter(text: string): FrontMatter {
  const none: FrontMatter = { end: 0, fields: new Map() };
  const opens = OPENS.exec(text.slice(0, 100))?.[0];
  if (opens === undefined) return none;
  const sign = opens.slice(0, 3);
  const fields = new Map<string, Value>();
  let name = "";
  for (let at = opens.length; at < Math.min(text.length, LONGEST); ) {
    const stop = text.indexOf("\n", at);
    const end = stop < 0 ? text.length : stop;
    const line = text.slice(at, end).replace(/\r$/, "");
    if (line.trimEnd() === sign || (sign === "---" && line.trimEnd() === "...")) return { end, fields };
    const field = FIELD.exec(line);
    const item = field ? null : ITEM.exec(line);
    if (field) name = (field[1] ?? "").toLowerCase();
    const raw = field?.[2] ?? item?.[1];
    if (raw !== undefined && name !== "" && !fields.has(name)) {
      const found = unquoted(raw, at + line.length - raw.length);
      if (found.value !== "") fields.set(name, found);
    }
    at = end + 1;
  }
  return none;
}

/** Without the quotes, or the brackets of a list, that a value may stand in. */
function unquoted(raw: string, start: number): Value {
  const words = raw.trim();
  const from = start + raw.indexOf(words);
  const inner = /^(?:"(.*)"|'(.*)'|\[\s*(.*?)\s*\])$/.exec(words);
  const value = inner?.[1] ?? inner?.[2] ?? inner?.[3] ?? words;
  const bare = value.replace(/^["']|["']$/g, "");
  const at = from + words.indexOf(bare);
  return { value: bare, at: [at, at + bare.length] };
}
