/** What somebody has put in writing: a letter, or a post on a site. */

import type { Region } from "../gather.js";
import type { Named as Person } from "../names.js";
import type { Named as Occasion, SaidTo } from "./place.js";

/** What one is asked by and answers in, and goes on to be quoted from. */
const LETTERS = /^(?:email|letter|memo|text message|note|statement)$/;

/** Sentences back in which the site is named where a post was put. */
const SITE_BACK = 3;

/** Sentences over which "wrote" is still said of what is posted. */
const POSTING = 6;

/** Goes along with the course of an article. */
export class Written {
  readonly #posted = new Map<Person, { readonly site: SaidTo; readonly sentence: number }>();
  readonly #letters = new Map<Person, SaidTo>();
  #lastSite: SaidTo | null = null;

  posts(person: Person, site: SaidTo, { sentence }: Region): void {
    this.#posted.set(person, { site, sentence });
    this.#lastSite = site;
  }

  writes(person: Person, to: SaidTo): void {
    if (LETTERS.test(to.label)) this.#letters.set(person, to);
  }

  /** Where anybody last posted something. */
  get lastSite(): SaidTo | null {
    return this.#lastSite;
  }

  /** Where somebody was posting a moment ago; "wrote" may be said of anything else. */
  siteOf(person: Person | null, { sentence }: Region, cue: string): SaidTo | null {
    const posted = person === null ? undefined : this.#posted.get(person);
    if (posted === undefined || (/^writ|^wrote/.test(cue) && sentence - posted.sentence > POSTING)) return null;
    return posted.site;
  }

  /** "Roe said in an email … Roe wrote": what somebody was said to write before. */
  lettersOf(person: Person | null): SaidTo | null {
    return (person && this.#letters.get(person)) ?? null;
  }
}

/** The site on which the sentences before have something posted: "Roe shared the news on Chirper. “…,” she wrote." */
export function siteBefore(
  named: readonly (readonly Occasion[])[],
  { attributedIn, sentence }: Region,
): Occasion | null {
  for (let s = Math.max(attributedIn, sentence); s >= 0 && s >= attributedIn - SITE_BACK; s--) {
    const site = named[s]?.findLast((occasion) => occasion.site);
    if (site !== undefined) return site;
  }
  return null;
}
