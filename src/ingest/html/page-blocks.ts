/** An element → its blocks: the paragraphs as a reader sees them, each with the part that its element says it plays. */

import type { BlockRole } from "../../model.js";
import { flat } from "./clean.js";
import type { Element, Node } from "./dom.js";
import { markOf } from "./page-marks.js";
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

export function pageBlocks(root: Element): PageBlock[] {
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
  const visit = (node: Node, role: BlockRole | null, linked: boolean): void => {
    if (node.nodeType === 3) {
      const words = node.textContent;
      open.parts.push(words);
      if (linked) open.linked += words.length;
      return;
    }
    const name = node.localName;
    if (name === "br") {
      open.parts.push("\n");
      return;
    }
    const inner = innerRole(node, role);
    // A caption in a <span> is a line of its own all the same.
    const block = BLOCK.has(name) || (inner !== role && inner !== "body");
    if (block) {
      close();
      open.role = inner;
    }
    for (let child = node.firstChild; child !== null; child = child.nextSibling)
      visit(child, inner, linked || name === "a");
    if (block) {
      close();
      open.role = role;
    }
  };
  visit(root, null, false);
  close();
  return blocks;
}

/** A name on a larger part, "article with-related", says nothing of its words. */
const LARGEST_APART = 600;
const OWN = new Set(["p", "h2", "h3", "h4", "h5", "h6", "li", "td", "dd", "dt", "blockquote"]);

/** By its element, or by a name that says so; headings, items and paragraphs are the article's own. */
function roleOf(element: Element): BlockRole | null {
  const { localName } = element;
  if (localName === "figcaption" || localName === "caption") return "caption";
  if (localName === "figure" && isShort(element)) return "caption";
  const said = markOf(element.className) ?? (element.was === "" ? null : markOf(element.was));
  if (said === "credit" || (said !== null && isShort(element))) return said;
  return OWN.has(localName) ? "body" : null;
}

/** What stands in a part that is set apart is of it; a caption may hold its credit. */
function innerRole(element: Element, role: BlockRole | null): BlockRole | null {
  if (role === null || role === "body") return roleOf(element) ?? role;
  return role === "caption" && markOf(element.className) === "credit" ? "credit" : role;
}

function isShort(element: Element): boolean {
  return element.textContent.length <= LARGEST_APART;
}
