/** The other design, kept for comparison: indirect speech by a list of verbs and the syntax of the place, nothing learned. */

import { subordinators } from "../src/extract/lexicon.js";
import { isVerbAt, phraseFrom, type Range, subjectOf } from "../src/extract/phrases.js";
import type { Sentence, Token } from "../src/extract/tokens.js";

export interface ByRule {
  readonly from: number;
  readonly to: number;
  readonly source: Range | null;
}

const isStop = (token: Token | undefined) => token?.type === "sign" && ".?!".includes(token.low);

/** Contents of one sentence: behind "said (that)", before ", Roe said", on either side of "according to". */
export function byRules({ tokens }: Sentence): ByRule[] {
  let end = tokens.length;
  while (end > 0 && isStop(tokens[end - 1])) end--;
  const found: ByRule[] = [];
  const put = (from: number, to: number, source: Range | null) => {
    if (to - from >= 2 && !tokens.slice(from, to).some((t) => t.type === "quote")) found.push({ from, to, source });
  };
  for (let i = 0; i < end; i++) {
    const token = tokens[i] as Token;
    if (token.low === "according" && tokens[i + 1]?.low === "to") {
      const source = phraseFrom(tokens, i + 2, end);
      if (i < 2) put((source?.[1] ?? i + 2) + 1, end, source);
      else put(0, tokens[i - 1]?.low === "," ? i - 1 : i, source);
      continue;
    }
    if (!isVerbAt(tokens, i) || token.verb?.class === "judgement") continue;
    const source = subjectOf(tokens, i, 0);
    // ", Roe said.": the sentence before the comma is the content.
    const comma = source === null ? -1 : source[0] - 1;
    if (comma > 1 && tokens[comma]?.low === "," && end - i < 8 && token.verb?.class === "speech") {
      put(0, comma, source);
      continue;
    }
    let from = i + 1;
    if (token.verb?.base === "tell") from = phraseFrom(tokens, from, end)?.[1] ?? from;
    const that = tokens[from]?.low === "that" || /^(?:whether|how|why|if|what)$/.test(tokens[from]?.low ?? "");
    if (!that && (token.verb?.class !== "speech" || !clauseBegins(tokens, from, end))) continue;
    if (source !== null) put(from, clauseEnd(tokens, from + 1, end), source);
  }
  return found;
}

/** A subject and a verb follow. */
function clauseBegins(tokens: readonly Token[], from: number, end: number): boolean {
  const subject = phraseFrom(tokens, from, end);
  const next = subject === null ? undefined : tokens[subject[1]];
  return next !== undefined && next.type === "word" && !subordinators.has(next.low);
}

/** The sentence's end, or the comma before "but", "while", "who" and their like. */
function clauseEnd(tokens: readonly Token[], from: number, end: number): number {
  for (let i = from; i < end; i++) {
    if (tokens[i]?.low === ";") return i;
    if (tokens[i]?.low === "," && /^(?:but|while|though|although|according)$/.test(tokens[i + 1]?.low ?? "")) return i;
  }
  return end;
}
