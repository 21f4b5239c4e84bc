/** "Boavida said in ‹parliament›", "Answering questions in the ‹Dáil›, he": where members speak. */

import type { Token } from "../tokens.js";
import { type Line, type Named, nounAt } from "./place.js";
import { isSaidIn, LEADS } from "./standing.js";

/** Words from the verb to the chamber's preposition: "said ‹on Monday› in". */
const SAID = 3;

/** The chamber at token `i`, where something is said in it; and neither "seats in parliament" nor "the Commons committee". */
export function chamberAt({ text, tokens }: Line, i: number): Named | null {
  const { cap, possessive, start, end } = tokens[i] as Token;
  const isThe = tokens[i - 1]?.low === "the";
  const by = isThe ? i - 2 : i - 1;
  if (possessive || !/^(?:in|to|before)$/.test(tokens[by]?.low ?? "")) return null;
  if (tokens[i + 1]?.cap || nounAt(tokens[i + 1])) return null;
  if (by > LEADS && !isSaidIn(tokens, by, SAID)) return null;
  const name = text.slice(start, end);
  return {
    label: isThe && cap ? `The ${name}` : name.toLowerCase() === "parliament" ? "parliament" : name,
    at: [start, end],
    token: by,
    carries: true,
  };
}
