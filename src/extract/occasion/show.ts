/** "on The Lamp Room show", "an episode of The Lamp Room": what is broadcast. */

import type { Span } from "../../model.js";
import { titleCase } from "../accept.js";
import { isGeneric } from "../outlets.js";
import type { Token } from "../tokens.js";
import { governor, type Line, type Named } from "./place.js";
import { outletAt, type Run, runBefore } from "./run.js";

/** The broadcast that the noun at `i` speaks of. */
export function showAt(line: Line, i: number): Named | null {
  const { tokens } = line;
  const noun = tokens[i];
  const marked = tokens[i - 1]?.type === "quote" ? markedShow(line, i - 1) : null;
  if (marked !== null) return marked;
  const by = governor(tokens, i);
  const governs = tokens[by]?.low ?? "";
  // "the counts in Norland show Cole ahead": the verb.
  if (noun === undefined || by < 0 || (noun.low === "show" && !noun.cap && tokens[i + 1]?.cap)) return null;
  if (noun.low === "episode" && tokens[i + 1]?.low === "of") {
    const run = outletAt(line, i + 2);
    return run && { label: run.label, at: run.at, token: by, carries: true };
  }
  // "in the EB-1 program", "of the Harbour Studies Program": no broadcasts.
  const isBroadcast = !/^program/.test(noun.low) || (!noun.cap && /^(?:on|during)$/.test(governs));
  const run = runBefore(line, i, by + 1);
  if (run === null || !isBroadcast || isGeneric(run.label) || !/^(?:on|in|during|of)$/.test(governs)) return null;
  return { label: run.label, at: run.at, token: by, carries: true };
}

/** on the “‹Harbour Nights›” podcast: the marks hold its title. */
function markedShow({ text, tokens }: Line, at: number): Named | null {
  const { marked } = tokens[at] as Token;
  const by = governor(tokens, at);
  if (marked === null || by < 0 || marked.end - marked.start > TITLE) return null;
  if (!/^(?:on|in|during|of|to|with|for)$/.test(tokens[by]?.low ?? "")) return null;
  const label = text.slice(marked.start, marked.end).replace(/[,.]$/, "");
  if (!titleCase(label.split(/\s+/))) return null;
  return { label, at: [marked.start, marked.start + label.length], token: by, carries: true };
}

/** "appeared on ‹X›", "went on ‹X›": whose guest somebody was. */
export function guestAt(line: Line, i: number): Named | null {
  const run = line.tokens[i + 1]?.low === "on" ? outletAt(line, i + 2) : null;
  if (run === null || !(run.outlet || isProgramme(run))) return null;
  return { label: run.label, at: run.at, token: i, carries: true };
}

/** "went on ‹Harbour Nights›": two capitals and more that are neither a person's name nor a place's. */
const isProgramme = ({ label, person }: Run): boolean => !person && /^\p{Lu}\S* \S/u.test(label) && !PLACE.test(label);
const PLACE = /\b(?:Hill|Street|Road|Avenue|Park|Beach|Quay|Island|River|Lake)$/;

/** Characters of a programme's title at most. */
const TITLE = 60;

/** On “Harbour Nights”: a programme's title between marks. */
export function quotedTitle(text: string, { marked }: Token): { readonly label: string; readonly at: Span } | null {
  if (marked === null || marked.end - marked.start > TITLE) return null;
  const label = text.slice(marked.start, marked.end).replace(/[,.]$/, "");
  const words = label.split(/\s+/);
  return words.length > 1 && titleCase(words) ? { label, at: [marked.start, marked.start + label.length] } : null;
}
