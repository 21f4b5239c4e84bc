/** An element → its blocks: the paragraphs as a reader sees them, each with the part that its element says it plays. */

import type { BlockRole } from "../../model.js";
import { flat } from "./clean.js";
import type { Element, Node } from "./dom.js";
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
    const inner = role !== null && role !== "body" ? role : (roleOf(node) ?? role);
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

/** A caption or credit by its element or by a name that says so; headings, items and paragraphs are the article's own. */
const CAPTION = /caption|cutline/i;
const CREDIT = /(?:^|[\s_-])(?:image|img|photo|media|picture)?[_-]?credits?(?:$|[\s_-])/i;
/** What stands inside the article and leads out of it, by the names that pages of many systems use. */
const APART: readonly (readonly [BlockRole, RegExp])[] = [
  ["byline", /(?:^|[\s_-])(?:by-?line|author-?name|post-?author|entry-?author)s?(?:$|[\s_-])/i],
  [
    "dateline",
    /(?:^|[\s_-])(?:date-?line|time-?stamp|pub-?date|post-?date|entry-?date|publish(?:ed)?-?date|date-?published)(?:$|[\s_-])/i,
  ],
  [
    "promo",
    /(?:^|[\s_-])(?:related|recirc|recommend(?:ed|ation)s?|promo|teaser|rail|read-?more|read-?next|more-?(?:on|from|stories)|newsletter|sign-?up|trending|most-?read|popular)(?:$|[\s_-])/i,
  ],
  [
    "boilerplate",
    /(?:^|[\s_-])(?:share|sharing|social|breadcrumbs?|tags?|tag-?list|copyright|comments?|disclaimer)(?:$|[\s_-])/i,
  ],
];
/** A name on a larger part, "article with-related", says nothing of its words. */
const LARGEST_APART = 600;
const OWN = new Set(["p", "h2", "h3", "h4", "h5", "h6", "li", "td", "dd", "dt", "blockquote"]);

function roleOf(element: Element): BlockRole | null {
  const { localName } = element;
  if (localName === "figure" && isShort(element)) return "caption";
  if (localName === "figcaption" || localName === "caption") return "caption";
  const name = element.className;
  if (name !== "" && CAPTION.test(name) && isShort(element)) return "caption";
  if (name !== "" && CREDIT.test(name)) return "credit";
  const apart = name === "" ? undefined : APART.find(([, form]) => form.test(name));
  if (apart && isShort(element)) return apart[0];
  return OWN.has(localName) ? "body" : null;
}

function isShort(element: Element): boolean {
  return element.textContent.length <= LARGEST_APART;
}
