/** What of a draft is not looked through: a check says so, for an error may stand there. */

import { lettersUnread } from "../extract/stretches.js";
import type { Article, Problem } from "../model.js";

/** A draft that is longer than any, and repeats itself as no prose does, is not read to its end. */
export function unreadOf(draft: Article): Problem[] {
  const letters = lettersUnread(draft);
  if (letters === 0) return [];
  const message = `${letters} letters behind the first million repeat themselves as no prose does, and were not checked; expected a draft`;
  return [{ source: draft.source, message }];
}
