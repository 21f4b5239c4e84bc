/** Whose words a paragraph of nothing but a quotation holds, as the paragraph below it says. */

import { type Attribution, attributed } from "./attributed.js";
import { is, ROLE } from "./classes.js";
import { pronounFor } from "./lexicon.js";
import { nameIn } from "./name-in.js";
import { nameWord, phraseFrom, type Range } from "./phrases.js";
import type { Sentence, Token } from "./tokens.js";

/** Longest line that is nothing but an attribution, in tokens. */
const LINE = 20;

/** `open`: the mark of the quotation in sentence `at` is not closed. */
export function attributionBelow(
  sentences: readonly Sentence[],
  at: number,
  text: string,
  open: boolean,
): Attribution | null {
  const [above, own, below, after] = [-1, 0, 1, 2].map((step) => sentences[at + step]);
  if (own?.tokens.length !== 1 || below?.paragraph !== own.paragraph + 1) return null;
  const { tokens } = below;
  const line = attributionLine(tokens, text, open) ?? identified(tokens);
  if (line !== null || open || !isNameLine(tokens)) return line;
  // Where each quotation stands under a name, a name below one is the next one's; at the end of all it may be the writer's.
  if (after === undefined || after.tokens[0]?.type === "quote" || (above && isNameLine(above.tokens))) return null;
  return attributed(phraseFrom(tokens, 0, tokens.length), null, "after");
}

/**
 * A line under a quotation that says whose it is: "— Orla Finch, harbourmaster". Where the mark of the quotation above stands open it
 * may be closed behind the name, and the dash is missing: "Orla Finch, harbourmaster.”"
 */
function attributionLine(tokens: readonly Token[], text: string, open: boolean): Attribution | null {
  if (tokens.length > LINE || tokens.some(({ type }) => type === "quote")) return null;
  const dash = tokens[0]?.type === "sign" && "—–―-".includes(tokens[0].low);
  const end = tokens[tokens.length - 1]?.end ?? 0;
  if (!dash && !(open && /["”]/.test(text.slice(end - 1, end + 1)))) return null;
  const from = dash ? 1 : 0;
  const who = phraseFrom(tokens, from, tokens.length);
  if (who === null || !nameWord(tokens[who[0]])) return null;
  const next = tokens[who[1]];
  return next === undefined || next.type === "sign" ? attributed(who, null, "after") : null;
}

/** "That was ‹Orla Finch›, the harbourmaster.", "So said ‹Orla Finch›.", "The words are ‹Orla Finch’s›." */
function identified(tokens: readonly Token[]): Attribution | null {
  const [first = "", second = "", third = ""] = tokens.slice(0, 3).map(({ low }) => low);
  const isPointed = /^(?:that|this)$/.test(first) && IS.test(second);
  const isSaid = /^(?:so|thus)$/.test(first) && /^(?:said|says|wrote|writes|spoke|speaks)$/.test(second);
  const areWords = /^(?:the|those|these)$/.test(first) && second === "words" && IS.test(third);
  if (!isPointed && !isSaid && !areWords) return null;
  const who = namedAt(tokens, areWords ? 3 : 2);
  return who === null ? null : attributed(who, isSaid ? [1, 2] : null, "after");
}
const IS = /^(?:is|was|are|were)$/;

/** The name that a phrase at `from` is, with nothing behind it but a comma or the end; "the harbourmaster, Orla Finch," is whoever that is. */
function namedAt(tokens: readonly Token[], from: number): Range | null {
  const who = phraseFrom(tokens, from, tokens.length);
  if (who === null || who[0] !== from) return null;
  const next = tokens[who[1]];
  const isName = nameWord(tokens[from]) && isPerson(tokens, who);
  const isRole = tokens[from]?.low === "the" && is(tokens[who[1] - 1], ROLE) && nameWord(tokens[who[1] + 1]);
  return (isName || isRole) && (next === undefined || /^[,.]$/.test(next.low)) ? who : null;
}

/** A name on a line of its own, with a post or without, and no stop behind it. */
function isNameLine(tokens: readonly Token[]): boolean {
  if (tokens.length > LINE || tokens.some(({ type }) => type === "quote")) return false;
  if (/^[.!?:…]$/.test(tokens.at(-1)?.low ?? "")) return false;
  const who = phraseFrom(tokens, 0, tokens.length);
  return who !== null && who[0] === 0 && isPerson(tokens, who) && /^,?$/.test(tokens[who[1]]?.low ?? "");
}

/** Two words or more that begin as a person's name does: "Orla Finch", "Dr. Finch". */
function isPerson(tokens: readonly Token[], [from, to]: Range): boolean {
  const found = nameIn(tokens, from, to);
  if (found === null || found.range[1] !== to) return false;
  return found.titled || (found.words.length > 1 && pronounFor(found.low[0] ?? "") !== undefined);
}
