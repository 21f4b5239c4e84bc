/** Quotations without marks, told by the form of the page: posts, turns of an exchange, block quotations. */

import type { Block } from "../model.js";
import type { Marked } from "../text/marks.js";
import { isSpace } from "../text/sentences.js";
import { type Attribution, attributed } from "./attributed.js";
import { leadIn } from "./cues.js";
import { wordForWord } from "./lexicon.js";
import { documents, messages } from "./occasion-words.js";
import type { Sentence, Token } from "./tokens.js";
import { turnAt } from "./turns.js";

/** As much of a paragraph's head or end as a form is told by, in UTF-16 code units. */
const HEAD = 200;
const MARKUP_HEAD = 600;
/** Turns without which an article holds no exchange: "Note: …" is no turn. */
const LEAST_TURNS = 3;
/** Words without which a paragraph behind a colon is a heading or an item. */
const LEAST_WORDS = 4;

/** `<tweet author="@finch" …>Words</tweet>`, as archives keep posts. */
const MARKUP = /^<(?:tweet|blockquote)\b[^<>]{0,500}>/;
const AUTHOR = /author="([^"<>]{1,60})"/;
/** "… — Orla Finch (@finch) March 3, 2031": how a post ends on a page that shows it. */
const POSTED =
  /(?:—|–|―|&mdash;) ?\p{Lu}[^\n()—–@]{0,60} ?\(@\w{1,30}\),? (?:on )?\p{Lu}\p{L}{2,8}\.? \d{1,2}(?:, \d{4})?\.?$/u;
const BULLET = /^(?:[-–—•*·▪●◦]|\d{1,2}[.):]|\(\w{1,2}\)|https?:)/;

const OPENING = /^["“]/;
const CLOSING = /^["”]/;

/** A paragraph's unmarked words, with what stands before them in it that its sentence begins with. */
export interface Form {
  readonly marked: Marked;
  /** Where the tokens of the paragraph begin: at a label or an author's name, else at the words themselves. */
  readonly from: number;
}

/** The form of each paragraph, read in order. */
export class Forms {
  readonly #text: string;
  readonly #paragraphs: readonly Block[];
  readonly #exchange: boolean;

  constructor(text: string, paragraphs: readonly Block[]) {
    this.#text = text;
    this.#paragraphs = paragraphs;
    this.#exchange = isExchange(text, paragraphs);
  }

  /** `bare`: no quotation mark stands in the paragraph; `previous`: the sentence before it. */
  of(paragraph: number, bare: boolean, previous: Sentence | undefined): Form | null {
    const block = this.#paragraphs[paragraph] as Block;
    if (block.role !== "body") return null;
    return (
      this.#post(block, bare) ?? this.#turn(block, bare) ?? (bare ? this.#quoted(block, previous, paragraph) : null)
    );
  }

  #post(block: Block, bare: boolean): Form | null {
    const text = this.#text;
    if (text[block.start] === "<") {
      const found = MARKUP.exec(text.slice(block.start, Math.min(block.end, block.start + MARKUP_HEAD)));
      if (found === null) return null;
      const start = block.start + found[0].length;
      const close = text.slice(start, block.end).search(/<\/?(?:tweet|blockquote)\b/);
      const author = AUTHOR.exec(found[0]);
      const at = author === null ? block.start : block.start + author.index + 'author="'.length;
      return this.#form(
        at,
        author === null ? at : at + (author[1] ?? "").length,
        start,
        close < 0 ? block.end : start + close,
      );
    }
    // It ends with the day or the year.
    if (!bare || !/\d\.?$/.test(text.slice(Math.max(block.start, block.end - 2), block.end))) return null;
    const from = Math.max(block.start, block.end - HEAD);
    const found = POSTED.exec(text.slice(from, block.end));
    if (found === null) return null;
    return this.#form(block.start, block.start, block.start, from + found.index);
  }

  /** "ROE: It is shut." among other turns, each paragraph of which some outlets open with a mark. */
  #turn(block: Block, bare: boolean): Form | null {
    if (!this.#exchange) return null;
    const text = this.#text;
    const found = turnIn(text, block);
    const start = wordsStart(text, block);
    if (found === null || (!bare && start === block.start)) return null;
    const from = start + found.at;
    const isOpen = start > block.start && !CLOSING.test(text.slice(block.end - 1, block.end));
    const end = start > block.start && !isOpen ? block.end - 1 : block.end;
    const form = this.#form(from, from + found.label.length, start + found.words, end);
    return form && isOpen ? { ...form, marked: { ...form.marked, closed: false } } : form;
  }

  /** A paragraph behind "Roe wrote:", or lines that begin with ">". */
  #quoted(block: Block, previous: Sentence | undefined, paragraph: number): Form | null {
    const text = this.#text;
    if (text[block.start] === ">") {
      let start = block.start;
      while (start < block.end && (text[start] === ">" || isSpace(text.charCodeAt(start)))) start++;
      return this.#form(block.start, block.start, start, block.end);
    }
    if (previous?.paragraph !== paragraph - 1 || !introduces(previous.tokens)) return null;
    const head = text.slice(block.start, Math.min(block.end, block.start + HEAD)).trimStart();
    if (BULLET.test(head) || head.split(/\s+/, LEAST_WORDS).length < LEAST_WORDS) return null;
    // A colon at its end introduces in its turn.
    if (/:\s*$/.test(text.slice(Math.max(block.start, block.end - 3), block.end))) return null;
    return this.#form(block.start, block.start, block.start, block.end);
  }

  #form(from: number, opens: number, start: number, end: number): Form | null {
    let [first, last] = [start, end];
    while (first < last && isSpace(this.#text.charCodeAt(first))) first++;
    while (last > first && isSpace(this.#text.charCodeAt(last - 1))) last--;
    if (last <= first) return null;
    return { marked: { start: first, end: last, from: opens, to: last, style: "none", closed: true }, from };
  }
}

/** "Roe wrote:", "The board said in a statement:". */
function introduces(tokens: readonly Token[]): boolean {
  const found = leadIn(tokens);
  const cue = found?.cue ? tokens[found.cue[0]] : undefined;
  // "Read the latest below:" tells the reader what to do.
  if (cue === undefined || found?.cue?.[0] === 0) return false;
  const last = tokens[tokens.length - 2]?.low ?? "";
  return wordForWord.has(cue.verb?.base ?? cue.low) || documents.has(last) || messages.has(last);
}

/** The turn at a paragraph's head, behind its mark where it has one; places are counted from there. */
function turnIn(text: string, block: Block): ReturnType<typeof turnAt> {
  const start = wordsStart(text, block);
  // Labels are set in capitals: most paragraphs are passed over by their second letter.
  const second = text.charCodeAt(start + 1);
  if (second >= 97 && second <= 122) return null;
  const head = text.slice(start, Math.min(block.end, start + HEAD));
  const found = turnAt(head);
  return found !== null && /^(?:[QA]|[^\p{Ll}]{2,})$/u.test(found.label) ? found : null;
}

const wordsStart = (text: string, { start }: Block): number => (OPENING.test(text[start] ?? "") ? start + 1 : start);

/** Two speakers at least, one of whom speaks again. */
function isExchange(text: string, paragraphs: readonly Block[]): boolean {
  const labels = new Map<string, number>();
  let turns = 0;
  for (const block of paragraphs) {
    const found = block.role === "body" ? turnIn(text, block) : null;
    if (found === null) continue;
    turns++;
    labels.set(found.label, (labels.get(found.label) ?? 0) + 1);
  }
  return turns >= LEAST_TURNS && labels.size >= 2 && labels.size < turns;
}

/** Who the label before unmarked words names: "ROE:", a post's author. */
export function labelled(at: number, tokens: readonly Token[]): Attribution | null {
  let end = at;
  while (end > 0 && tokens[end - 1]?.type === "sign") end--;
  return end === 0 ? null : attributed([0, end], null, "before");
}
