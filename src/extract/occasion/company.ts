/** Who else is on a programme: whoever presents it, "‹host› Jane Roe asked", and its other guests, "‹fellow guest› Jane Roe". */

import type { Named as Person } from "../names.js";
import { hostNouns } from "../occasion-words.js";
import type { Sentence, Token } from "../tokens.js";

/** Words in a row that may name those who present a programme: "hosts Ana and Bram Cole". */
const NAMES = 6;

/** The names by which an article calls those who present a programme. */
export function hostsIn(text: string, sentences: readonly Sentence[]): ReadonlySet<string> {
  const found = new Set<string>();
  if (!/\b(?:host|present|anchor)/i.test(text)) return found;
  for (const { tokens } of sentences)
    tokens.forEach(({ low }, i) => {
      if (!hostNouns.has(low)) return;
      for (const name of namesAt(tokens, /^(?:hosted|presented|anchored)$/.test(low) ? i + 2 : i + 1)) found.add(name);
    });
  return found;
}

/** The last name of each of those named from token `at` on: "Ana and Bram ‹Cole›". */
function namesAt(tokens: readonly Token[], at: number): string[] {
  const found: string[] = [];
  for (let i = at; i < at + NAMES && (tokens[i]?.cap || tokens[i]?.low === "and"); i++)
    if (tokens[i]?.cap && !tokens[i + 1]?.cap) found.push((tokens[i] as Token).bare);
  return found;
}

/** Whether somebody presents a programme of the article, or the quotation's sentence says that they are a guest beside another. */
export function isOfCompany(hosts: ReadonlySet<string>, { name }: Person, tokens: readonly Token[]): boolean {
  if (hosts.has(name.slice(name.lastIndexOf(" ") + 1))) return true;
  return tokens.some(
    ({ low }, i) => low === "fellow" && /^(?:guests?|panell?ists?|contestants?)$/.test(tokens[i + 1]?.low ?? ""),
  );
}
