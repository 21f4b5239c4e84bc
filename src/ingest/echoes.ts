/** Lines of a page's furniture that name the page itself: "© 2031 Harbor Lantern", "Sign up for the Harbor Lantern newsletter". */

import type { Span } from "../model.js";
import { isPerson } from "./byline.js";
import { claimOf } from "./claims.js";
import { isAgency, isCompany, nameEnd, outletSign } from "./outlet-names.js";

export interface Echo {
  /** The name: offsets into the line, no closing stop. */
  readonly at: Span;
  /** True for a copyright line that names the outlet without a masthead. */
  readonly alone: boolean;
  /** True where a section or a writer may stand as well, "More from Opinion": a name of one word is not proved by it. */
  readonly loose: boolean;
}

const MAX_LINE = 300;
const COPYRIGHT =
  /(?:©|\([cC]\)|\b[Cc]opyright|COPYRIGHT)(?: ?©)?(?: [Cc]opyright)?[ ,:]{0,3}(?<year>(?:(?:19|20)\d{2})(?: ?[-–—] ?(?:\d{2,4}|[Pp]resent))?)?[ ,.:|–—-]{0,4}(?:[Bb]y )?(?=[\p{Lu}\p{N}t])/u;

/** Null for a line that names nobody. */
export function echoOf(line: string): Echo | null {
  if (line.length > MAX_LINE) return null;
  const copyright = copyrightOf(line);
  if (copyright) return copyright;
  const claim = claimOf(line);
  return claim && { at: claim.at, alone: false, loose: !claim.firm };
}

function copyrightOf(line: string): Echo | null {
  const found = COPYRIGHT.exec(line);
  if (!found) return null;
  const from = found.index + found[0].length;
  const to = nameEnd(line, from);
  if (to === from) return null;
  const name = line.slice(from, to);
  const dated = found.groups?.year !== undefined || /^ (?:19|20)\d{2}\b/.test(line.slice(to));
  const company = isCompany(name) || /^,? (?:Inc|LLC|Ltd|Limited|Pty|L\.L\.C|Corp|Co|GmbH)\b/i.test(line.slice(to));
  // A photographer's or an owner's name is like any other: the outlet must show that it is one, or claim the page.
  const shows = outletSign(name) !== null || (!isPerson(name) && /\ball rights reserved\b/i.test(line.slice(to)));
  return { at: [from, to], alone: dated && shows && !company && !isAgency(name), loose: false };
}
