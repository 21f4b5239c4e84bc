/**
 * A page as a tree: the little of the DOM that the finder of bodies uses (`nodeType` to `innerHTML`), and no more. It is made
 * while the page is read, so nothing is written out and parsed again. Siblings are linked, words are joined once: Readability
 * asks for the same words many times.
 *
 * Every step is paid for out of `Work`. A page that makes the finder go round in circles exhausts it, at the same step on every
 * machine: a limit in seconds would give one article here and another there.
 */

/** What a page may cost: nodes visited and characters joined. Thrown when it is spent. */
export class Work {
  constructor(private left: number) {}

  spend(steps: number): void {
    this.left -= steps;
    if (this.left < 0) throw new TooMuchWork();
  }
}

export class TooMuchWork extends Error {}

/** Longer words are joined anew each time: 256 elements in one another would keep as many copies. */
const KEPT_WORDS = 50_000;

/** Taking the first of a longer list moves more than making it anew costs, where it is not asked for each time. */
const LONG_LIST = 1000;

/** Boxes in boxes in boxes have no end of names. */
const MAX_WAS = 300;

export interface Attribute {
  readonly name: string;
  readonly value: string;
  readonly cloneNode: () => Attribute;
}

export function attribute(name: string, value: string): Attribute {
  const one: Attribute = { name, value, cloneNode: () => one };
  return one;
}

abstract class Linked {
  parentNode: Element | null = null;
  previousSibling: Node | null = null;
  nextSibling: Node | null = null;
  abstract readonly nodeType: 1 | 3;
  abstract readonly textContent: string;

  remove(): void {
    this.parentNode?.removeChild(this as never);
  }

  get nextElementSibling(): Element | null {
    let next = this.nextSibling;
    while (next !== null && next.nodeType !== 1) next = next.nextSibling;
    return next as Element | null;
  }

  get previousElementSibling(): Element | null {
    let before = this.previousSibling;
    while (before !== null && before.nodeType !== 1) before = before.previousSibling;
    return before as Element | null;
  }
}

const NONE: readonly Node[] = [];

export class Text extends Linked {
  readonly nodeType = 3;
  readonly nodeName = "#text";
  readonly childNodes: readonly Node[] = NONE;
  constructor(readonly textContent: string) {
    super();
  }
}

export type Node = Element | Text;

export class Element extends Linked {
  readonly nodeType = 1;
  readonly tagName: string;
  firstChild: Node | null = null;
  lastChild: Node | null = null;
  /** Class names of the elements that this one was put in the place of: Readability drops the box around a paragraph. */
  was = "";
  /** Null where they must be joined anew; then those of every element above must be as well. */
  private words: string | null = null;
  /** `words` with each white space a space, and the share of it that leads elsewhere, once asked for; nothing where `words` is. */
  private flat: string | null = null;
  private linked: number | null = null;
  /** The children that are elements, once asked for. */
  private elements: Element[] | null = null;

  constructor(
    readonly localName: string,
    public attributes: readonly Attribute[],
    readonly ownerDocument: Document,
  ) {
    super();
    this.tagName = upper(localName);
  }

  get nodeName(): string {
    return this.tagName;
  }

  getAttribute(name: string): string | null {
    for (const one of this.attributes) if (one.name === name) return one.value;
    return null;
  }

  hasAttribute(name: string): boolean {
    return this.attributes.some((one) => one.name === name);
  }

  setAttribute(name: string, value: string): void {
    this.setAttributeNode(attribute(name, value));
  }

  setAttributeNode(one: Attribute): void {
    // Copies of an element share the list.
    this.attributes = [...this.attributes.filter(({ name }) => name !== one.name), one];
  }

  removeAttribute(name: string): void {
    if (this.hasAttribute(name)) this.attributes = this.attributes.filter((one) => one.name !== name);
  }

  get className(): string {
    return this.getAttribute("class") ?? "";
  }

  set className(value: string) {
    this.setAttribute("class", value);
  }

  get id(): string {
    return this.getAttribute("id") ?? "";
  }

  set id(value: string) {
    this.setAttribute("id", value);
  }

  get src(): string {
    return this.getAttribute("src") ?? "";
  }

  get textContent(): string {
    if (this.words !== null) return this.words;
    this.ownerDocument.work.spend(1);
    let words = "";
    for (let child = this.firstChild; child !== null; child = child.nextSibling) words += child.textContent;
    this.ownerDocument.work.spend(words.length / 8);
    if (words.length <= KEPT_WORDS) this.words = words;
    return words;
  }

  /** The words as Readability counts them: white space of two signs and more is one space. */
  get innerText(): string {
    const words = this.textContent;
    if (this.flat !== null) return this.flat;
    const flat = words.trim().replace(/\s{2,}/g, " ");
    if (this.words !== null) this.flat = flat;
    return flat;
  }

  /** The share of them that stands in links. */
  get linkDensity(): number {
    const { length } = this.innerText;
    if (length === 0) return 0;
    if (this.linked !== null) return this.linked;
    let letters = 0;
    for (const link of this.named(["a"])) letters += link.innerText.length;
    if (this.words !== null) this.linked = letters / length;
    return letters / length;
  }

  get childNodes(): Node[] {
    const nodes: Node[] = [];
    for (let child = this.firstChild; child !== null; child = child.nextSibling) nodes.push(child);
    this.ownerDocument.work.spend(nodes.length);
    return nodes;
  }

  get children(): readonly Element[] {
    if (this.elements === null) {
      this.elements = this.childNodes.filter((node): node is Element => node.nodeType === 1);
    }
    return this.elements;
  }

  get firstElementChild(): Element | null {
    const first = this.firstChild;
    return first === null || first.nodeType === 1 ? first : first.nextElementSibling;
  }

  appendChild<N extends Node>(node: N): N {
    node.remove();
    node.parentNode = this;
    node.previousSibling = this.lastChild;
    if (this.lastChild === null) this.firstChild = node;
    else this.lastChild.nextSibling = node;
    this.lastChild = node;
    this.changed();
    if (node.nodeType === 1) this.elements?.push(node);
    return node;
  }

  removeChild<N extends Node>(node: N): N {
    const { previousSibling: before, nextSibling: after } = node;
    if (before === null) this.firstChild = after;
    else before.nextSibling = after;
    if (after === null) this.lastChild = before;
    else after.previousSibling = before;
    node.parentNode = null;
    node.previousSibling = null;
    node.nextSibling = null;
    this.changed();
    if (node.nodeType === 1 && this.elements !== null) {
      // Those that are moved out stand at the front, or near to it; a long list is made anew, should it be asked for again.
      if (this.elements.length > LONG_LIST) this.elements = null;
      else this.elements.splice(this.elements.indexOf(node), 1);
    }
    return node;
  }

  replaceChild<N extends Node>(node: Node, old: N): N {
    node.remove();
    if (node.nodeType === 1 && old.nodeType === 1)
      node.was = [node.was, old.className, old.was].filter(Boolean).join(" ").slice(0, MAX_WAS);
    const { previousSibling: before, nextSibling: after } = old;
    node.parentNode = this;
    node.previousSibling = before;
    node.nextSibling = after;
    if (before === null) this.firstChild = node;
    else before.nextSibling = node;
    if (after === null) this.lastChild = node;
    else after.previousSibling = node;
    old.parentNode = null;
    old.previousSibling = null;
    old.nextSibling = null;
    this.changed();
    this.elements = null;
    return old;
  }

  /** Elements below this one, in order of the page; "*" for all. */
  getElementsByTagName(name: string): Element[] {
    return this.named(name === "*" ? null : [name.toLowerCase()]);
  }

  /** Only lists of names are known, "h1,h2". */
  querySelectorAll(names: string): Element[] {
    return this.named(names.toLowerCase().split(","));
  }

  /** Null for all. */
  named(names: readonly string[] | null): Element[] {
    const found: Element[] = [];
    const [only] = names?.length === 1 ? names : [];
    let steps = 0;
    for (let at = this.firstElementChild; at !== null; at = following(at, this)) {
      steps++;
      const { localName } = at;
      if (only === undefined ? (names?.includes(localName) ?? true) : only === localName) found.push(at);
    }
    this.ownerDocument.work.spend(steps);
    return found;
  }

  /** No markup but a copy of what is inside: whoever asks for it puts it back as it was. */
  get innerHTML(): Element {
    const copy = new Element(this.localName, this.attributes, this.ownerDocument);
    for (let child = this.firstChild; child !== null; child = child.nextSibling) copy.appendChild(cloned(child));
    return copy;
  }

  set innerHTML(copy: Element) {
    while (this.firstChild !== null) this.removeChild(this.firstChild);
    for (let child = copy.firstChild; child !== null; child = child.nextSibling) this.appendChild(cloned(child));
  }

  private changed(): void {
    let steps = 1;
    for (let at: Element | null = this; at !== null && at.words !== null; at = at.parentNode, steps++) {
      at.words = null;
      at.flat = null;
      at.linked = null;
    }
    this.ownerDocument.work.spend(steps);
  }
}

/** The next element in order of the page, no further than the end of `root`. */
function following(element: Element, root: Element): Element | null {
  const first = element.firstElementChild;
  if (first !== null) return first;
  for (let at: Element = element; at !== root && at.parentNode !== null; at = at.parentNode) {
    const next = at.nextElementSibling;
    if (next !== null) return next;
  }
  return null;
}

function cloned(node: Node): Node {
  if (node.nodeType === 3) return new Text(node.textContent);
  return node.innerHTML;
}

export class Document {
  readonly documentElement: Element;
  readonly body: Element;
  readonly baseURI = "https://page.invalid/";
  readonly documentURI = this.baseURI;
  readonly title = "";

  constructor(readonly work: Work) {
    this.documentElement = new Element("html", [], this);
    this.body = this.documentElement.appendChild(new Element("body", [], this));
  }

  get firstChild(): Element {
    return this.documentElement;
  }

  createElement(name: string): Element {
    return new Element(name.toLowerCase(), [], this);
  }

  createTextNode(words: string): Text {
    return new Text(words);
  }

  getElementsByTagName(name: string): Element[] {
    return this.documentElement.getElementsByTagName(name);
  }

  querySelectorAll(names: string): Element[] {
    return this.documentElement.querySelectorAll(names);
  }

  named(names: readonly string[] | null): Element[] {
    return this.documentElement.named(names);
  }
}

const UPPER = new Map<string, string>();

function upper(name: string): string {
  const known = UPPER.get(name);
  if (known !== undefined) return known;
  const made = name.toUpperCase();
  if (UPPER.size < 1000) UPPER.set(name, made);
  return made;
}
