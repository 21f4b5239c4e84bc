/** An element → its blocks: the paragraphs as a reader sees them, each with the part that its element says it plays. */

import type { BlockRole } from "../../model.js";
import { flat } from "./clean.js";
import type { DomElement, DomNode } from "./dom.js";
import { BLOCK } from "./tags.js";

export interface PageBlock {
  /** One paragraph; line breaks of the page stand as "\n". */
  readonly text: string;
  /** What the element says: a caption, a heading, a link to another article. Null for plain paragraphs. */
  readonly role: BlockRole | null;
}

/** A block this short, all of whose words lead elsewhere, is a link to another article. */
const MOSTLY_LINK = 0.8;

interface Open {
  parts: string[];
  linked: number;
  role: BlockRole | null;
}

export function pageBlocks(root: DomElement): PageBlock[] {
  const blocks: PageBlock[] = [];
  let open: Open = { parts: [], linked: 0, role: null };
  const close = () => {
    for (const part of open.parts.join("").split(/\n{2,}/)) {
      const text = part.split("\n").map(flat).filter(Boolean).join("\n");
      if (text === "") continue;
      const free = open.role === null || open.role === "body";
      const linked = free && open.linked >= MOSTLY_LINK * text.length;
      blocks.push({ text, role: linked ? "promo" : open.role });
    }
    open = { parts: [], linked: 0, role: open.role };
  };
  const visit = (node: DomNode, role: BlockRole | null, linked: boolean): void => {
    if (node.nodeType === 3) {
      const words = (node.textContent ?? "").replace(/[ \t\n\r\f]+/g, " ");
      open.parts.push(words);
      if (linked) open.linked += words.length;
      return;
    }
    if (node.nodeType !== 1) return;
    const element = node as DomElement;
    const name = element.localName;
    if (name === "br") {
      open.parts.push("\n");
      return;
    }
    const block = BLOCK.has(name);
    const inner = role === "caption" ? role : (roleOf(element) ?? role);
    if (block) {
      close();
      open.role = inner;
    }
    for (const child of element.childNodes) visit(child, inner, linked || name === "a");
    if (block) {
      close();
      open.role = role;
    }
  };
  visit(root, null, false);
  close();
  return blocks;
}

/** A caption or credit by its element or by a name that says so; headings, items and paragraphs are the article's own. */
const CAPTION =
  /(?:^|[\s_-])(?:wp-)?(?:fig|image|img|photo|media|picture|video|gallery)?[_-]?(?:caption|cutline)(?:$|[\s_-])/i;
const CREDIT = /(?:^|[\s_-])(?:image|img|photo|media|picture)?[_-]?credits?(?:$|[\s_-])/i;
const OWN = new Set(["p", "h2", "h3", "h4", "h5", "h6", "li", "td", "dd", "dt", "blockquote"]);

function roleOf(element: DomElement): BlockRole | null {
  const { localName } = element;
  if (localName === "figcaption" || localName === "caption") return "caption";
  const name = element.className;
  if (name !== "" && CAPTION.test(name)) return "caption";
  if (name !== "" && CREDIT.test(name)) return "credit";
  return OWN.has(localName) ? "body" : null;
}
