/** What a line of furniture claims as its page's name: "Subscribe to Coastal Life", "More on Coastal Life", "© 2031 Coastal Life LLC". */

import credits from "../../data/credits.json" with { type: "json" };
import data from "../../data/page-tops.json" with { type: "json" };
import type { Span } from "../model.js";
import { sieved } from "../text/loosened.js";
import { isMenuWords } from "./menus.js";
import { isAgency, isCompany, isKnown, nameEnd, plainName } from "./outlet-names.js";

export interface Claim {
  readonly name: string;
  /** In the line. */
  readonly at: Span;
  /** Which of the forms it has. */
  readonly form: number;
  /** Nobody speaks so of a writer or a section. */
  readonly firm: boolean;
  /** The name is a company's, "© 2031 Harbor Times, LLC": whose page it is, and perhaps not what it is called. */
  readonly owner: boolean;
}

/** Longer lines are prose. */
const MAX_LINE = 240;
const FORMS = data.claims.map(({ before, after, firm, agency }) => ({
  // Where the name ends is for `nameEnd` to say: it may hold figures and small words, "9to5Harbor", "Bank of the Sound".
  find: sieved(`${before}(?=(?<name>[\\p{L}\\p{N}]))`, "diu"),
  after: new RegExp(`^(?:${after})`, "iu"),
  firm: firm === true,
  /** A wire says it of itself alone; its name stands in all other forms on the pages of others. */
  agency: agency === true,
}));
/** Without one of these no form is asked. */
const ANCHOR = new RegExp(data.claimWords.join("|"), "i");
const TAILS = new Set(data.claimTails);
/** Where a page sends its readers is not what it is. */
const ELSEWHERE = new Set([...credits.platforms, ...data.noNames].map(plainName));

/** What a line claims as its page's name; null for most. */
export function claimOf(line: string): Claim | null {
  if (line.length > MAX_LINE || !ANCHOR.test(line)) return null;
  for (const [form, { find, after, firm, agency }] of FORMS.entries()) {
    const from = find(line)?.indices?.groups?.name?.[0];
    if (from === undefined) continue;
    const article = /^the /.exec(line.slice(from))?.[0].length ?? 0;
    const whole = line.slice(from + article, nameEnd(line, from + article));
    const name = withoutTail(whole);
    const at: Span = [from + article, from + article + name.length];
    if (!isName(name) || (isAgency(name) && !agency) || !after.test(line.slice(at[1]))) continue;
    const behind = /^,? \w{2,12}/.exec(line.slice(at[1]))?.[0] ?? "";
    const owner = (isCompany(whole) && !isKnown(name)) || isCompany(behind);
    return { name, at, form, firm, owner };
  }
  return null;
}

function isName(name: string): boolean {
  const plain = plainOf(name);
  if (plain.length < 2 || plain.endsWith("&") || ELSEWHERE.has(plain) || isMenuWords(plain)) return false;
  // "Entertainment Weekly" is no "Harbor Entertainment".
  return isKnown(name) || !isCompany(name);
}

/** "Coastal Life Newsletters", "Coastal Life LLC": what the page offers, and whose it is, is not its name. */
function withoutTail(name: string): string {
  const words = name.replace(/ (?:on|by|for|via|in) .*$/iu, "").split(" ");
  while (words.length > 1 && TAILS.has((words.at(-1) ?? "").toLowerCase().replace(/[.,]$/, ""))) words.pop();
  return words.join(" ").replace(/[’']s?$/u, "");
}

/** As names are compared: "The SFHarbor.com" is "sfharbor". */
export function plainOf(name: string): string {
  return plainName(name).replace(/\.(?:com|org|net|info|co\.\p{L}\p{L})$/u, "");
}
