/** Which of the outlets named before "the podcast", "the paper", "the channel" is: by what the article calls each, else by its name. */

import outlets from "../../../data/outlets.json" with { type: "json" };
import { kindNouns } from "../occasion-words.js";
import { isStation, plain } from "../outlets.js";
import type { Venue } from "./venues.js";

/** How well an outlet fits a noun: it is called so, its name says so, nothing says, something else is said. */
const CALLED = 3;
const NAMED = 2;
const UNKNOWN = 1;
const OTHER = 0;

/** "Post", "Gazette", "Weekly": last words of what is printed. */
const papers = new Set([...outlets.papers, "Magazine", "Weekly", "Daily", "Newspaper"].map(plain));
const programmes = new Set(outlets.programmes.map(plain));
/** "Radio Fenby", "Fenby TV", "WQRD" */
const STATIONS = /\b(?:Radio|TV|Television|FM|Broadcasting|Channel|Network|[WK][A-Z]{2,3})\b/;

/** What the outlets of one article are. */
export class Kinds {
  readonly #called = new Map<string, Set<string>>();

  constructor(venues: readonly Venue[]) {
    for (const { label, noun } of venues) for (const kind of kindsOf(noun)) this.#calls(plain(label), kind);
  }

  #calls(name: string, kind: string): void {
    this.#called.set(name, (this.#called.get(name) ?? new Set()).add(kind));
  }

  /** How well "the ‹noun›" is said of an outlet. */
  fit(label: string, noun: string): number {
    const asked = kindsOf(noun);
    if (asked.size === 0) return UNKNOWN;
    const called = this.#called.get(plain(label));
    if (called !== undefined && hasOneOf(asked, called)) return CALLED;
    const named = kindsByName(label);
    if (hasOneOf(asked, named)) return NAMED;
    return called !== undefined || named.size > 0 ? OTHER : UNKNOWN;
  }

  /** Whether `label` fits, and no worse than another. */
  isAsGood(label: string, other: string, noun: string): boolean {
    return this.mayBe(label, noun) && this.fit(label, noun) >= this.fit(other, noun);
  }

  /** Whether nothing says that it is something else. */
  mayBe(label: string, noun: string): boolean {
    return this.fit(label, noun) !== OTHER;
  }

  /** The best fitting of those named, the last of several; where none fits, the last. */
  meant(named: Iterable<string>, noun: string): string | null {
    let best: string | null = null;
    let most = OTHER;
    for (const label of named) {
      const fit = this.fit(label, noun);
      if (best !== null && fit < most) continue;
      best = label;
      most = fit;
    }
    return best;
  }
}

type Found = ReadonlySet<string>;

const NONE: Found = new Set();
const SHOWN: Found = new Set(["podcast", "programme"]);
/** The list of programmes has magazines too. */
const LISTED: Found = new Set(["podcast", "programme", "magazine"]);
const PRINTED: Found = new Set(["paper", "magazine"]);
const HEARD: Found = new Set(["station"]);

const kindsOf = (noun: string): Found => kindNouns.get(noun) ?? NONE;

function hasOneOf(kinds: Found, others: Found): boolean {
  for (const kind of kinds) if (others.has(kind)) return true;
  return false;
}

function kindsByName(label: string): Found {
  const bare = plain(label);
  const last = bare.slice(bare.lastIndexOf(" ") + 1);
  if (/^(?:podcast|show|programme|program)$/.test(last)) return SHOWN;
  if (programmes.has(bare)) return LISTED;
  if (papers.has(last)) return PRINTED;
  return STATIONS.test(label) || isStation(label) ? HEARD : NONE;
}
