/** Messages that an article shows: "Texts obtained by the Courier show Roe telling Hale …", "In one, she wrote", "Hale replied". */

import type { Region } from "../gather.js";
import { messages, reads, sent, unearthed } from "../occasion-words.js";
import type { Sentence, Token } from "../tokens.js";
import { nounAt, type Named as Occasion, type SaidTo } from "./place.js";

/** What is sent to one person, and answered. */
const SENT = /^(?:text message|message|email|voice note)$/;
/** Verbs, in their bare form, of whoever sends one. */
const SENDS = /^(?:write|text|reply|answer|respond|message|tell|email)$/;
/** Verbs of whoever sends one back. */
const REPLIES = /^(?:reply|answer|respond|write|text|shoot|fire|come)$/;
/** Paragraphs later in which the messages are still gone through. */
const ON = 1;
/** Words of a sentence within which it is said which of them it gives. */
const LEADS = 4;

/** Goes along with the course of an article. */
export class Exchange {
  #to: SaidTo | null = null;
  #sentence = -1;
  #token = 0;
  #paragraph = 0;

  /** A sentence that says where such messages are known from: "reviewed text messages between Roe and Hale". */
  read({ tokens, paragraph }: Sentence, sentence: number, occasions: readonly Occasion[]): void {
    const letter = occasions.find(
      (one) => one.beside && SENT.test(one.label) && (!one.given || isReadOut(tokens, one)),
    );
    if (letter === undefined || !tokens.some(({ low }) => unearthed.has(low))) return;
    // "the messages" are the texts told of before.
    if (letter.label !== "message" || this.#to === null) this.#to = letter;
    this.#token = letter.token;
    this.#sentence = sentence;
    this.#paragraph = paragraph;
  }

  /** The message whose words a quotation gives, where it is one of them. `before`: where the quotation before was said. */
  of({ tokens }: Sentence, { attributedIn, attribution, paragraph }: Region, before: SaidTo | null): SaidTo | null {
    const cue = attribution?.cue?.[0] ?? -1;
    const verb = tokens[cue]?.verb?.base ?? "";
    const isAnswer = isReply(tokens) || REPLIES.test(verb);
    if (before !== null && SENT.test(before.label) && isReply(tokens)) return before;
    const to = this.#to;
    if (to === null || paragraph - this.#paragraph > ON) return null;
    const isNext = attributedIn - this.#sentence <= 1;
    const isOne =
      (isNext && SENDS.test(verb)) ||
      (attributedIn === this.#sentence && cue > this.#token && reads.has(tokens[cue]?.low ?? "")) ||
      givesOne(tokens) ||
      (before === to && isAnswer);
    if (!isOne) return null;
    this.#paragraph = paragraph;
    return to;
  }
}

/** Tokens on either side of a message in which it is said how it came to light. */
const FOUND = 40;
/** Tokens from "read out" to what is read. */
const READ = 5;

/** "‹read out› text messages recovered from her phone": others' words; but "read the message to the crowd" of one's own. */
const isReadOut = (tokens: readonly Token[], { token }: Occasion): boolean =>
  tokens.slice(Math.max(0, token - READ), token).some(({ low }) => /^read(?:s|ing)?$/.test(low)) &&
  (tokens[token]?.low.endsWith("s") === true ||
    tokens[token + 1]?.low.endsWith("s") === true ||
    tokens.slice(Math.max(0, token - FOUND), token + FOUND).some(({ low }) => low !== "read" && unearthed.has(low)));

/** "In one, …", "Another read: …", "They show Roe telling …" */
function givesOne(tokens: readonly Token[]): boolean {
  const [first, second] = [tokens[0]?.low ?? "", tokens[1]?.low ?? ""];
  if (first === "in") return (/^(?:one|another|others)$/.test(second) && !isOther(tokens[2])) || isCounted(tokens, 1);
  if (/^(?:one|another)$/.test(first) || isCounted(tokens, 0))
    return tokens.slice(1, 1 + LEADS).some(({ low }) => reads.has(low));
  return /^(?:they|these)$/.test(first) && /^(?:show|reveal|include|suggest)(?:s|ed)?$/.test(second);
}

/** "In one ‹corner›", and neither "In one ‹message›" nor "In one ‹sent› on Monday". */
const isOther = (token: Token | undefined): boolean =>
  nounAt(token) && !messages.has(token?.low ?? "") && !sent.has(token?.low ?? "") && !/ed$/.test(token?.low ?? "");

/** "‹the first› read", "in ‹a later one›" */
const isCounted = (tokens: readonly Token[], at: number): boolean =>
  /^(?:the|a)$/.test(tokens[at]?.low ?? "") &&
  /^(?:first|second|third|last|final|next|later|further)$/.test(tokens[at + 1]?.low ?? "") &&
  /^(?:one|text|message|email|,|read|reads|said|says|:)$/.test(tokens[at + 2]?.low ?? "");

/** "‹The reply›: …", "‹Her answer› came" */
const isReply = (tokens: readonly Token[]): boolean =>
  tokens.slice(0, LEADS).some(({ low, cap }, i) => /^(?:reply|response|answer)$/.test(low) && (!cap || i === 0)) &&
  tokens.slice(1, 2 + LEADS).some(({ low }) => /^(?::|came|read|reads|was|said)$/.test(low));
