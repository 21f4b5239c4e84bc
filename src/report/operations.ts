import type { Operation, Rendition, RenditionClass, TracedStatement } from "../model.js";
import { count, quoted } from "./words.js";

/**
 * One difference in words. Symmetric unless a transcript holds the statement: "prints ‘relationship’ where 1 other
 * prints ‘relationships’". "Leaves out" is said only when a transcript or two independent origins hold the longer form.
 */
export function describeOperation(operation: Operation, statement: TracedStatement): string {
  const here = quoted(operation.rendition);
  const there = quoted(operation.statement);
  const others = holders(operation, statement);
  switch (operation.kind) {
    case "trim":
      return `${trimPlace(operation, statement)}: ${there} is not printed here`;
    case "omission":
      return mayBeCalledOmission(operation, statement)
        ? `leaves out ${there}; ${others.print} it`
        : `${there} is not printed here; ${others.print} it`;
    case "insertion":
      return `prints ${here}${alike(operation)} where ${others.print} nothing`;
    case "bracket":
      return operation.statement.trim() === ""
        ? `adds in brackets ${here}${alike(operation)}; ${others.print} nothing there`
        : `prints ${here}${alike(operation)} where ${others.print} ${there}`;
    case "spelling":
      return `writes ${here}${alike(operation)} where ${others.write} ${there}`;
    case "replacement":
      return `prints ${here}${alike(operation)} where ${others.print} ${there}`;
    case "transposition":
      return `prints ${here} in another place than ${others.do}`;
  }
}

/** Whether the longer form has a transcript or two independent origins behind it. */
function mayBeCalledOmission(operation: Operation, statement: TracedStatement): boolean {
  return statement.reference !== null || operation.support.statement >= 2;
}

function trimPlace(operation: Operation, statement: TracedStatement): string {
  if (!hasWord(statement.text.slice(0, operation.at[0]))) return "begins later";
  return hasWord(statement.text.slice(operation.at[1])) ? "between its parts" : "ends earlier";
}

function hasWord(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

function holders(operation: Operation, statement: TracedStatement): { print: string; write: string; do: string } {
  const n = operation.support.statement;
  if (statement.reference !== null)
    return { print: "the transcript has", write: "the transcript has", do: "the transcript" };
  if (n === 0) return { print: "the assembled text has", write: "the assembled text has", do: "the assembled text" };
  if (n === 1) return { print: "1 other prints", write: "1 other writes", do: "1 other" };
  return { print: `${count(n, "other")} print`, write: `${count(n, "other")} write`, do: count(n, "other") };
}

/** Said where the form here has more than this one origin behind it. */
function alike(operation: Operation): string {
  const n = operation.support.rendition;
  return n < 2 ? "" : ` (so do ${n === 2 ? "1 other" : count(n - 1, "other")})`.replace("so do 1", "so does 1");
}

/** Classes as they are named to readers, for whom the plain name is clearer than the term. */
const CLASS_WORDS: Readonly<Record<RenditionClass, string>> = {
  verbatim: "word for word",
  orthographic: "spelling only",
  trim: "a part, word for word",
  "marked-splice": "cut, and marked",
  "clean-up": "tidied",
  "function-words": "small words differ",
  bracketed: "brackets",
  omission: "cut, not marked",
  reworded: "words differ",
  transposed: "order differs",
  conflated: "two statements run together",
  unattested: "mostly without a match",
};

export const wordsOfClass = (kind: RenditionClass): string => CLASS_WORDS[kind];

export function classWords(rendition: Rendition): string {
  return rendition.fragment ? `${CLASS_WORDS[rendition.class]}, a fragment` : CLASS_WORDS[rendition.class];
}
