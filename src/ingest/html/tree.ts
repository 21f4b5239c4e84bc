/** The events of a parser → the tree that the body is looked for in, or null where a page is out of bounds. */

import { type Attribute, attribute, Document, type Element, Text, Work } from "./dom.js";
import { VOID } from "./tags.js";

/** Of 181 news pages the largest has 1,600; beyond this the body is not looked for and all lines are kept. */
const MAX_ELEMENTS = 50_000;
/** Characters of words and attributes: the most that one of 181 news pages has are 110,000. */
const MAX_LENGTH = 4_000_000;
/** No name of a class or id that a rule knows stands later. */
const MAX_VALUE = 200;
/** The dearest of 181 news pages costs 1.1 million, half of them under 34,000. This is spent in about two seconds. */
const MAX_WORK = 50_000_000;
const KEPT = new Set(["class", "id", "itemprop", "role", "rel", "aria-hidden"]);

export interface TreeBuilder {
  /** An element that has no end is closed already. */
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly words: (words: string) => void;
  /** The innermost open element ends. */
  readonly close: () => void;
  /** The page is out of bounds. */
  readonly lose: () => void;
  readonly end: () => Document | null;
}

export function treeBuilder(): TreeBuilder {
  const tree = new Document(new Work(MAX_WORK));
  const stack: Element[] = [];
  let at = tree.body;
  let parts: string[] = [];
  let elements = 0;
  let length = 0;
  const full = () => elements > MAX_ELEMENTS || length > MAX_LENGTH;
  const flush = () => {
    if (parts.length > 0) at.appendChild(new Text(parts.length === 1 ? (parts[0] ?? "") : parts.join("")));
    parts = [];
  };
  return {
    open(name, attributes) {
      elements++;
      if (full()) return;
      flush();
      stack.push(at);
      // Pages leave out <html>, <head> and <body>, close them early or write them twice: there is one, and all is in it.
      if (name === "html" || name === "head" || name === "body") {
        at = tree.body;
        if (name === "body" && at.attributes.length === 0)
          at.attributes = kept(name, attributes).filter((one) => one.name === "class" || one.name === "id");
        return;
      }
      const element = tree.createElement(name);
      element.attributes = kept(name, attributes);
      for (const { value } of element.attributes) length += value.length;
      at.appendChild(element);
      if (VOID.has(name)) stack.pop();
      else at = element;
    },
    words(words) {
      length += words.length;
      if (!full()) parts.push(words);
    },
    close() {
      if (full()) return;
      flush();
      at = stack.pop() ?? tree.body;
    },
    lose() {
      elements = Infinity;
    },
    end() {
      flush();
      return full() ? null : tree;
    },
  };
}

const IMAGE: readonly Attribute[] = [attribute("src", "x.jpg")];
const INSIDE = attribute("href", "#");
const ELSEWHERE = attribute("href", "x");
const HIDDEN = attribute("hidden", "");

/** Links keep only whether they stay on the page, and what is hidden is said in one way. */
function kept(name: string, attributes: Readonly<Record<string, string>>): readonly Attribute[] {
  if (name === "img") return IMAGE;
  const found: Attribute[] = [];
  for (const key in attributes) {
    const value = attributes[key] ?? "";
    if (key === "href") {
      if (name === "a" && value !== "") found.push(value.startsWith("#") ? INSIDE : ELSEWHERE);
    } else if (key === "hidden" || (key === "style" && /display\s{0,5}:\s{0,5}none/i.test(value.slice(0, 1000)))) {
      found.push(HIDDEN);
    } else if (value !== "" && KEPT.has(key)) {
      found.push(attribute(key, value.length > MAX_VALUE ? value.slice(0, MAX_VALUE) : value));
    }
  }
  return found;
}
