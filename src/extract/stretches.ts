import type { Article, Block } from "../model.js";
import { isSpace } from "../text/sentences.js";
import { mayBeProse } from "./prose.js";

/**
 * Longest stretch of blocks read at once, in UTF-16 code units: some forty articles' worth. What is longer is a book or no prose;
 * it is read piece by piece, so that memory stays bounded, and who speaks is not carried over from one piece to the next.
 */
const LONGEST = 200_000;

/** So much of an article is read whatever it is: three times the longest article known. Behind it only prose is. */
const READ_ANYWAY = 1_000_000;

/** The article itself or, where it is very long, its blocks by stretches; all offsets are into the whole text. Linear. */
export function* stretches(article: Article): Generator<Article> {
  const { text } = article;
  if (text.length <= LONGEST) {
    yield article;
    return;
  }
  const isRead = (first: Block, end: number) =>
    end - (article.blocks[0]?.start ?? 0) <= READ_ANYWAY || mayBeProse(text, first.start, end);
  let blocks: Block[] = [];
  for (const whole of article.blocks) {
    for (const block of pieces(text, whole)) {
      const first = blocks[0];
      const end = blocks[blocks.length - 1]?.end ?? 0;
      if (first !== undefined && block.end - first.start > LONGEST) {
        if (isRead(first, end)) yield { ...article, blocks };
        blocks = [];
      }
      blocks.push(block);
    }
  }
  const last = blocks[0];
  if (last === undefined || isRead(last, blocks[blocks.length - 1]?.end ?? 0)) yield { ...article, blocks };
}

/** Letters of an article that no stretch holds: what lies behind a million letters and is no prose. */
export function lettersUnread(article: Article): number {
  if (article.text.length <= READ_ANYWAY) return 0;
  const letters = (blocks: readonly Block[]) => blocks.reduce((sum, { start, end }) => sum + end - start, 0);
  let unread = letters(article.blocks);
  for (const { blocks } of stretches(article)) unread -= letters(blocks);
  return unread;
}

/** A block in pieces of bounded length, parted at spaces where it has any. */
function pieces(text: string, block: Block): readonly Block[] {
  if (block.end - block.start <= LONGEST) return [block];
  const found: Block[] = [];
  let start = block.start;
  while (block.end - start > LONGEST) {
    let end = start + LONGEST;
    while (end > start + LONGEST / 2 && !isSpace(text.charCodeAt(end))) end--;
    if (!isSpace(text.charCodeAt(end))) end = start + LONGEST;
    found.push({ role: block.role, start, end });
    start = end;
  }
  found.push({ role: block.role, start, end: block.end });
  return found;
}
