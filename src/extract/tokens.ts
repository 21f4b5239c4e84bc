import type { Marked } from "../text/marks.js";
import { endsSentence } from "../text/sentences.js";

/** A word or sign of the writer's own, or a whole pair of quotation marks taken as one. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly type: "word" | "sign" | "quote";
  /** Lower case, possessive ending and closing stop of an abbreviation taken off; the sign itself; empty for a quote. */
  readonly low: string;
  /** `low` as printed. */
  readonly bare: string;
  /** Begins with a capital. */
  readonly cap: boolean;
  /** Ends with 's or s'. */
  readonly possessive: boolean;
  /** The marks, for a quote. */
  readonly marked: Marked | null;
}

/** One sentence of a paragraph with its quotation marks closed up into tokens. */
export interface Sentence {
  readonly tokens: readonly Token[];
  readonly paragraph: number;
}

// One alternative per class of character; inner apostrophes, points, hyphens and ampersands join words. Linear: each repeat is over
// a class that cannot match what follows it.
const WORD = /[\p{L}\p{N}$£€@#][\p{L}\p{M}\p{N}]{0,60}(?:[.'’&-][\p{L}\p{N}][\p{L}\p{M}\p{N}]{0,60}){0,8}['’]?|[^\s]/gu;

function word(text: string, start: number, end: number): Token {
  let printed = text.slice(start, end);
  let possessive = false;
  const last = printed[printed.length - 1] ?? "";
  if (last === "'" || last === "’") {
    possessive = /s/i.test(printed[printed.length - 2] ?? "");
    printed = printed.slice(0, -1);
  } else if (/['’]s$/i.test(printed)) {
    possessive = true;
    printed = printed.slice(0, -2);
  }
  // "he'd", "she's": the pronoun is what matters here.
  const contracted =
    end - start < 8
      ? /^(?:I|he|she|they|we|you|it|who)(?=['’](?:s|d|ll|ve|re|m)$)/i.exec(text.slice(start, end))
      : null;
  if (contracted !== null) {
    printed = contracted[0];
    possessive = false;
  }
  const first = printed[0] ?? "";
  const cap = first !== first.toLowerCase();
  return { start, end, type: "word", low: printed.toLowerCase(), bare: printed, cap, possessive, marked: null };
}

/** The tokens of a paragraph; `marked` are its quotation marks, in order. */
export function readTokens(text: string, from: number, to: number, marked: readonly Marked[]): Token[] {
  const tokens: Token[] = [];
  let at = from;
  const outside = (end: number) => {
    if (end <= at) return;
    const piece = text.slice(at, end);
    WORD.lastIndex = 0;
    for (let m = WORD.exec(piece); m !== null; m = WORD.exec(piece)) {
      const start = at + m.index;
      const stop = start + m[0].length;
      if (/^[\p{L}\p{N}$£€@#]/u.test(m[0])) tokens.push(word(text, start, stop));
      else
        tokens.push({
          start,
          end: stop,
          type: "sign",
          low: m[0],
          bare: m[0],
          cap: false,
          possessive: false,
          marked: null,
        });
    }
  };
  for (const pair of marked) {
    outside(pair.from);
    tokens.push({
      start: pair.from,
      end: pair.to,
      type: "quote",
      low: "",
      bare: "",
      cap: false,
      possessive: false,
      marked: pair,
    });
    at = pair.to;
  }
  outside(to);
  return tokens;
}

/** The sign that closes the words of a quote token: "," "." "?" "!" "—" or empty. */
export function lastSign(text: string, token: Token): string {
  const c = token.marked === null ? "" : (text[token.marked.end - 1] ?? "");
  if ("’'”\"".includes(c)) return text[(token.marked?.end ?? 0) - 2] ?? "";
  return ",.?!…—–-;:".includes(c) ? c : "";
}

/** Longest sentence in tokens; longer ones are lists or no prose, and are cut here so that all work within a sentence is bounded. */
const LONGEST_SENTENCE = 200;

/** A paragraph's tokens cut into sentences. A quote's own stop ends one only when `goesOn` does not say that its attribution follows. */
export function cutSentences(
  text: string,
  to: number,
  tokens: readonly Token[],
  paragraph: number,
  goesOn: (tokens: readonly Token[], next: number) => boolean,
): Sentence[] {
  const found: Sentence[] = [];
  let from = 0;
  const cut = (end: number) => {
    if (end > from) found.push({ tokens: tokens.slice(from, end), paragraph });
    from = end;
  };
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    const next = tokens[i + 1];
    if (i - from >= LONGEST_SENTENCE) cut(i);
    if (token.type === "sign" && ".!?…".includes(token.low)) {
      if (endsSentence(text, token.start, tokens[from]?.start ?? 0, to)) {
        // British order: the stop stands behind the closing mark.
        cut(i + 1);
      }
    } else if (token.type === "quote" && next !== undefined) {
      const sign = lastSign(text, token);
      const opens = next.cap || next.type === "quote" || (next.type === "sign" && "([".includes(next.low));
      if ((".?!…".includes(sign) && sign !== "" && opens && !goesOn(tokens, i + 1)) || !token.marked?.closed)
        cut(i + 1);
    }
  }
  cut(tokens.length);
  return found;
}
