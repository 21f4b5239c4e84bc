/**
 * Readability on a tree of ours: the same article in three fifths of the time. It asks for the same words and shares of links
 * many times, which the tree keeps, and looks the page through for what the tree never holds. A test holds it to Readability
 * as it comes.
 */

import { Readability } from "@mozilla/readability";
import type { Document, Element } from "./dom.js";

/** Of what it takes out by name, only these can be in a tree. */
const TAKEN_OUT = new Set(["footer", "aside", "input"]);

class Finder extends (Readability as unknown as new (
  page: Document,
  options: object,
) => {
  parse(): { readonly content: Element } | null;
  readonly REGEXPS: { readonly byline: RegExp };
  _getArticleTitle(): string;
  _isValidByline(element: Element, names: string): boolean;
  _clean(element: Element, name: string): void;
}) {
  _getInnerText(element: Element, flat = true): string {
    return flat ? element.innerText : element.textContent.trim();
  }

  _getLinkDensity(element: Element): number {
    return element.linkDensity;
  }

  _getAllNodesWithTag(element: Element, names: readonly string[]): Element[] {
    return element.named(names.map((name) => name.toLowerCase()));
  }

  override _clean(element: Element, name: string): void {
    if (TAKEN_OUT.has(name)) super._clean(element, name);
  }

  override _isValidByline(element: Element, names: string): boolean {
    const marks = element.attributes.some(({ name }) => name === "rel" || name === "itemprop");
    return (marks || this.REGEXPS.byline.test(names)) && super._isValidByline(element, names);
  }

  /** Scripts, styles, presentation, pictures' addresses and metadata are no part of a tree; links lead nowhere. */
  _unwrapNoscriptImages(): void {}
  _removeScripts(): void {}
  _cleanStyles(): void {}
  _fixLazyImages(): void {}
  _fixRelativeUris(): void {}
  _getArticleMetadata(): object {
    return { title: this._getArticleTitle(), excerpt: "none" };
  }
}

/** The element that holds the article, or null. The page is changed. */
export function findArticle(page: Document): Element | null {
  const options = { disableJSONLD: true, keepClasses: true, serializer: (content: unknown) => content };
  return new Finder(page, options).parse()?.content ?? null;
}
