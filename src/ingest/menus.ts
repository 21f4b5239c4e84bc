/** Navigation bars: "News  Tides  Letters  Subscribe", "Home | Boats | Weather", and menus with one word on each line. */

import data from "../../data/page-tops.json" with { type: "json" };
import { countWords } from "./furniture.js";

const MENU = new Set(data.menu);
/** What divides the items of a bar: two or more blanks, a tab, a bar, a bullet, an arrow, a stroke between blanks. */
const DIVIDER = /[ \u00a0]{1,4}\/[ \u00a0]{1,4}|[ \u00a0]{2,8}|[ \u00a0]{0,4}[\t|•·›»>¦][ \u00a0\t]{0,8}/gu;
/** These also divide a page's title, "Ferry Sinks | News | Harbor Lantern". */
const SIGN = /[|•·›»>¦]|\s\/\s/u;
const MAX_BAR = 300;
const MIN_SMALL = 3;
/** A menu's item: up to four words that begin large and close with no mark of a sentence or a quotation. */
const ITEM = /^[\p{Lu}\p{N}][\p{L}\p{N}&’'./+ -]{0,30}$/u;
const ANY_ITEM = /^[\p{L}\p{N}#][\p{L}\p{N}$£€&’'/+ -]{0,30}(?:\.{3}|…)?$/u;

/** True for a line of three or more short items in capitals, or of two or more that menus have, however it is divided. */
export function isMenuBar(line: string): boolean {
  const items = itemsOf(line);
  if (items.length === 1) return isWordBar(line);
  const menu = items.filter(isMenuWord).length;
  // "music / food / donate": small letters are a bar's where two in three of them are words of menus.
  if (items.length >= MIN_SMALL && menu * 3 >= items.length * 2 && items.every((item) => ANY_ITEM.test(item)))
    return true;
  if (items.length < 2 || !items.every((item) => ITEM.test(item) && countWords(item, 4) <= 4 && !/\.$/.test(item)))
    return false;
  // Crumbs: "Home / Elections / Assembly 2031".
  return menu >= 2 || /^home$/i.test(items[0] ?? "") || items.length >= (SIGN.test(line) ? 4 : 3);
}

/** True for sections one under the other, "Arts & Sails  Music", "World / Tides": short items, one of them at least a menu's. */
export function isCrumbs(line: string): boolean {
  if (!/\p{L}(?:[ \u00a0]{2,8}|[ \u00a0]\/[ \u00a0])\p{Lu}/u.test(line) || /[\t|•·›»>¦]/u.test(line)) return false;
  const items = itemsOf(line);
  return items.length >= 2 && items.every((item) => isShortItem(item)) && items.some(isMenuWord);
}

/** True for three or more short items in any letters, as a page's tags stand at its foot: "harbors   ferries   mayors". */
export function isTagBar(line: string): boolean {
  const items = itemsOf(line);
  return items.length >= MIN_SMALL && items.every((item) => ANY_ITEM.test(item) && countWords(item, 4) <= 4);
}

/** The items of a bar; the line itself where nothing divides it, none where it is longer than any bar. */
export function itemsOf(line: string): string[] {
  if (line.length > MAX_BAR) return [];
  return line
    .split(DIVIDER)
    .map((item) => item.trim())
    .filter(Boolean);
}

/** "News Opinion Sport Culture", "Home News Sport iPlay": a bar whose dividers were lost; three words of menus, and two in three. */
function isWordBar(line: string): boolean {
  const words = line.split(/[ \u00a0]/u);
  if (words.length < 3 || words.some((word) => /^(?:\p{Ll}{2}|\P{L}*$)/u.test(word) && word !== "&")) return false;
  const menu = words.filter(isMenuWord).length;
  return menu >= 3 && menu * 3 >= words.length * 2;
}

/** True for a word or two of a site's menu, standing alone. */
export function isMenuWord(line: string): boolean {
  return line.length <= 30 && MENU.has(line.toLowerCase().trim());
}

/** True for words that are all of a site's menu: "Latest", "Top Stories", no outlet's name. */
export function isMenuWords(line: string): boolean {
  return isMenuWord(line) || line.toLowerCase().split(/\s+/u).every(isMenuWord);
}

/** A line that could stand in a menu: one to three words in capitals, no stop. */
export function isShortItem(line: string): boolean {
  return countWords(line, 3) <= 3 && ITEM.test(line) && !/\.$/.test(line);
}
