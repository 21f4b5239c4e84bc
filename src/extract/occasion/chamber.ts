/** "Boavida said in ‹parliament›", "Answering questions in the ‹Dáil›, he": where members speak. */

import type { Token } from "../tokens.js";
import { type Line, type Named, nounAt } from "./place.js";
import { isSaidIn, LEADS } from "./standing.js";

/** Words from the verb to the chamber's preposition: "said ‹on Monday› in". */
const SAID = 3;

/** "raised it during Leaders’ Questions in the Dáil, where he": what is asked there is answered there. */
const isAskedIn = (tokens: readonly Token[], by: number): boolean =>
  /^question(?:s|ing)?$/.test(tokens[by - 1]?.low ?? "");

/** The chamber at token `i`, where something is said in it; and neither "seats in parliament" nor "the Commons committee". */
export function chamberAt({ text, tokens }: Line, i: number): Named | null {
  const { low, cap, possessive, end } = tokens[i] as Token;
  // "Senate estimates": a committee's sitting.
  const isSitting = low === "estimates";
  if (isSitting && !/^(?:senate|budget)$/.test(tokens[i - 1]?.low ?? "")) return null;
  const from = isSitting ? i - 1 : i;
  const { start } = tokens[from] as Token;
  const isThe = tokens[from - 1]?.low === "the";
  const by = isThe ? from - 2 : from - 1;
  if (possessive || !/^(?:in|to|before)$/.test(tokens[by]?.low ?? "")) return null;
  if (tokens[i + 1]?.cap || nounAt(tokens[i + 1])) return null;
  if (by > LEADS && !isSaidIn(tokens, by, SAID) && !isAskedIn(tokens, by)) return null;
  const name = text.slice(start, end);
  return {
    label: isThe && cap ? `The ${name}` : name.toLowerCase() === "parliament" ? "parliament" : name,
    at: [start, end],
    token: by,
    carries: true,
  };
}
