/** Statements, messages and posts: "in a written statement", "in text messages", "wrote on Bluesky". */

import data from "../../data/credits.json" with { type: "json" };
import type { Span } from "../model.js";
import { isPaper, type OutletTest, withArticle } from "./outlets.js";
import { readName } from "./printed-names.js";
import { anyOf, type NamedSource } from "./sources.js";

const KINDS: ReadonlyMap<string, NamedSource["kind"]> = new Map(
  data.writings.map(({ noun, kind }) => [noun, kind as NamedSource["kind"]]),
);
/** Nouns that need no article: "by email", but not "by post" or "in speech". */
const BARE: ReadonlySet<string> = new Set(["text messages", "email", "e-mail", "text"]);
/** Both patterns start from the rare word and look back from it, which is far cheaper than starting at every "in". */
const NOUN = new RegExp(
  ` (${[...KINDS.keys()].sort((a, b) => b.length - a.length).join("|")})\\b(?![-’']| ${anyOf(data.thingsOfWriting)}\\b)`,
  "g",
);
const LEAD =
  /\b(?:[Ii]n|[Aa]t|[Dd]uring|[Vv]ia|[Bb]y)(?: (an?|the|his|her|their|its|one|another)(?= |$))?((?: (?!of |after |using |to |for |with |your )[\p{L}-]{1,15}){0,3})$/u;
const PLATFORMS = `(?:${data.platforms.join("|")})`;
const PLATFORM = new RegExp(`\\b${PLATFORMS}\\b`, "u");
const ON_PLATFORM = new RegExp(` (?:on|to|via) (${PLATFORMS})\\b(?! \\p{Lu})`, "gu");
const POSTING = new RegExp(`\\b${anyOf(data.postingVerbs)}\\b[^.!?;“”"]{0,60}$`);
const SAYING = new RegExp(`\\b${anyOf([...data.postingVerbs, ...data.sayingWords])}\\b|[“"]`);
/** Characters looked at on each side: enough for a clause, few enough to stay linear on hostile text. */
const CLAUSE = 120;
const REACH = 60;

/** Sources named in `part`, whose white space is plain spaces. In no order; places may overlap. */
export function namedWritings(part: string, isOutlet: OutletTest): NamedSource[] {
  return [...writings(part, isOutlet), ...posts(part)];
}

/** Only near a word of saying: a letter that somebody carries is no source. */
function* writings(part: string, isOutlet: OutletTest): Generator<NamedSource> {
  for (const hit of part.matchAll(NOUN)) {
    const noun = hit[1] ?? "";
    const window = part.slice(Math.max(0, hit.index - REACH), hit.index);
    const lead = LEAD.exec(window);
    if (lead === null || (lead[1] === undefined && !(BARE.has(noun) && lead[2] === ""))) continue;
    const [start, end] = [hit.index - window.length + lead.index, hit.index + hit[0].length];
    const [from, to] = clauseAround(part, start, end);
    if (!SAYING.test(part.slice(from, to))) continue;
    const kind = KINDS.get(noun) ?? "statement";
    // "in a statement to The Hill": the outlet that was sent it.
    const name = part.startsWith(" to ", end) ? readName(part, end + 4) : null;
    if (name !== null && (isOutlet(name.name) || (name.article !== "" && isPaper(name.name)))) {
      yield { to: withArticle(name.name, name.article), kind, at: [start, name.at[1]] };
    } else {
      const platform = PLATFORM.exec(lead[2] ?? "")?.[0];
      yield { to: platform === undefined ? noun : `${platform} ${noun}`, kind, at: [start, end] };
    }
  }
}

function* posts(part: string): Generator<NamedSource> {
  for (const hit of part.matchAll(ON_PLATFORM)) {
    const floor = Math.max(0, hit.index - REACH - 20);
    const verb = POSTING.exec(part.slice(floor, hit.index));
    if (verb !== null) yield { to: hit[1] ?? "", kind: "post", at: [floor + verb.index, hit.index + hit[0].length] };
  }
}

function clauseAround(part: string, start: number, end: number): Span {
  const from = Math.max(0, start - CLAUSE);
  const stop = part.slice(from, start).search(/[.!?]["”’]? [^.!?]{0,120}$/);
  const next = part.slice(end, end + CLAUSE).search(/[.!?](?:\s|$)/);
  return [stop < 0 ? from : from + stop + 1, next < 0 ? Math.min(part.length, end + CLAUSE) : end + next];
}
