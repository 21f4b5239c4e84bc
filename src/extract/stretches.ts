import type { Article, Block } from "../model.js";
import { isSpace } from "../text/sentences.js";

/**
 * Longest stretch of blocks read at once, in UTF-16 code units: some forty articles' worth. What is longer is a book or no prose;
 * it is read piece by piece, so that memory stays bounded, and who speaks is not carried over from one piece to the next.
 */
const LONGEST = 200_000;

/** The article itself or, where it is very long, its blocks by stretches; all offsets are into the whole text. Linear. */
export function stretches(article: Article): readonly Article[] {
  if (article.text.length <= LONGEST) return [article];
  const found: Article[] = [];
  let blocks: Block[] = [];
  for (const whole of article.blocks) {
    for (const block of pieces(article.text, whole)) {
      const first = blocks[0];
      if (first !== undefined && block.end - first.start > LONGEST) {
        found.push({ ...article, blocks });
        blocks = [];
      }
      blocks.push(block);
    }
  }
  found.push({ ...article, blocks });
  return found;
}

/** A block in pieces of bounded length, parted at spaces where it has any. */
function* pieces(text: string, block: Block): Generator<Block> {
  let start = block.start;
  while (block.end - start > LONGEST) {
    let end = start + LONGEST;
    while (end > start + LONGEST / 2 && !isSpace(text.charCodeAt(end))) end--;
    if (!isSpace(text.charCodeAt(end))) end = start + LONGEST;
    yield { role: block.role, start, end };
    start = end;
  }
  yield { role: block.role, start, end: block.end };
}
