/**
 * The page's own name where no masthead gives it, by what its furniture claims. One such line may speak of a section, a writer or
 * a partner. A name is read that is claimed in two ways, or in one and shows itself, where no other is claimed in as many.
 */

import type { Span } from "../model.js";
import { type Claim, claimOf, plainOf } from "./claims.js";
import { isAgency, outletSign } from "./outlet-names.js";
import type { Piece } from "./pieces.js";

/** Lines taken for body are longer where they are prose, and those of articles without furniture. */
const MAX_PROSE = 160;
/** And so are all lines that are looked through for the name alone or its address. */
const MAX_LINE = 240;
/** Ways that it takes. */
const ENOUGH = 2;
/** A page that claims more names is a list of links. */
const MOST_NAMES = 40;

/** The place of the name that is claimed in most ways; null where none is in two, or two are in as many. */
export function claimedName(pieces: readonly Piece[]): Span | null {
  const claims = claimsOf(pieces);
  if (claims.size === 0) return null;
  const lines = pieces.map(({ line }) => line.words).filter((words) => words.length <= MAX_LINE);
  const names = [...claims].map(([plain, { at, all }]) => {
    // "More from Coastal Life Sport" speaks of Coastal Life too.
    const longer = [...claims].flatMap(([other, claim]) => (isLonger(other, plain) ? claim.all : []));
    return { plain, at, weight: weightOf(plain, all, longer, lines) };
  });
  const best = names.toSorted((a, b) => b.weight - a.weight || a.plain.length - b.plain.length)[0];
  if (!best || best.weight < ENOUGH) return null;
  const rivals = names.filter(({ plain, weight }) => plain !== best.plain && weight >= best.weight);
  return rivals.every(({ plain }) => isLonger(plain, best.plain)) ? best.at : null;
}

/** By the name as names are compared; `at` is its first place in the text. The page's own writers have none. */
function claimsOf(pieces: readonly Piece[]): Map<string, { at: Span; all: Claim[] }> {
  const claims = new Map<string, { at: Span; all: Claim[] }>();
  const hasFurniture = pieces.some(({ role }) => role === "boilerplate" || role === "promo");
  const writers = new Set(pieces.flatMap(({ facts }) => facts.byline?.authors.map(({ name }) => plainOf(name)) ?? []));
  for (const { line, role } of pieces) {
    const says =
      role === "body" ? hasFurniture && line.words.length <= MAX_PROSE : role !== "headline" && role !== "dek";
    const claim = says ? claimOf(line.words) : null;
    const plain = claim && plainOf(claim.name);
    if (!claim || !plain || writers.has(plain)) continue;
    const known = claims.get(plain);
    if (known) known.all.push(claim);
    else if (claims.size < MOST_NAMES)
      claims.set(plain, { at: [line.start + claim.at[0], line.start + claim.at[1]], all: [claim] });
  }
  return claims;
}

/** In how many ways a name is claimed: by forms, by its own looks, by a line that holds nothing else or an address. */
function weightOf(plain: string, claims: readonly Claim[], longer: readonly Claim[], lines: readonly string[]): number {
  const name = claims[0]?.name ?? "";
  const shown = isShown(name);
  const joined = plain.replace(/[^\p{L}\p{N}]/gu, "");
  const address = new RegExp(`(?<![\\p{L}\\p{N}])${joined}\\.(?:com|org|net|info|co|example)(?![\\p{L}\\p{N}])`, "iu");
  const reached = joined.length > 1 && lines.some((words) => address.test(words));
  // A writer is followed and has a page of his own; two or three such claims make no outlet of him.
  if (!shown && outletSign(name) === null && !reached && ![...claims, ...longer].some(({ firm }) => firm)) return 0;
  const borne = reached || lines.some((words) => plainOf(words) === plain);
  // A wire is named only by what it alone says of itself.
  const byItself = isAgency(name) || (shown && !claims.every(({ owner }) => owner));
  const ways = new Set(claims.map(({ form }) => form)).size;
  return ways + [byItself, borne, longer.length > 0].filter(Boolean).length;
}

/** The name alone says that it is an outlet's: "The Harbor Lantern", "CNN", "CNN News"; "CNN Travel" is a part of one. */
function isShown(name: string): boolean {
  const sign = outletSign(name);
  const [first = "", ...rest] = name.replace(/^The /i, "").split(" ");
  return (
    sign === "strong" ||
    (sign === "weak" && (rest.length === 0 || (/^news$/i.test(rest.join(" ")) && outletSign(first) !== null)))
  );
}

function isLonger(other: string, plain: string): boolean {
  return other.length > plain.length && other.startsWith(plain) && !/[\p{L}\p{N}]/u.test(other[plain.length] ?? "");
}
