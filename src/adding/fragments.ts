/** Which fragments have to be asked anew where they hang, and in which longer readings each may stand. */

import { anchors, isLeaf, isShort, PLACES } from "../assemble/leaves.js";
import { hashWord } from "../text/hash.js";
import { hashPhrase } from "./index-new.js";
import type { Overlay } from "./overlay.js";

/** Words of a fragment at least and at most. */
const LENGTHS = [3, 4, 5, 6] as const;

/** Readings of fragments that may stand in one of the longer readings. */
export function fragmentsIn(index: Overlay, longer: Iterable<number>): Set<number> {
  const found = new Set<number>();
  for (const { words } of index.readings([...longer])) {
    const norms = words.split(" ");
    const loose = new Set<number>();
    if (isShort(norms.length)) continue;
    for (let at = 0; at < norms.length; at++) {
      for (const length of LENGTHS) {
        if (at + length > norms.length) break;
        for (const number of Array.from(index.holders("phrase", hashPhrase(norms.slice(at, at + length)))))
          found.add(number);
      }
    }
    for (const norm of new Set(norms)) {
      for (const number of Array.from(index.holders("loose", hashWord(norm)))) {
        if (found.has(number) || loose.has(number)) continue;
        loose.add(number);
        if (holdsNearly(norms, index.reading(number).words.split(" "))) found.add(number);
      }
    }
  }
  return found;
}

/** Readings of fragments that were looked up by a word which has become too common for it. */
export function unanchored(index: Overlay): Set<number> {
  const { kept } = index;
  const found = new Set<number>();
  for (const hash of index.addedHashes("word")) {
    if (kept.holders("word", hash).length > PLACES || index.holders("word", hash).length <= PLACES) continue;
    for (const number of Array.from(index.holders("anchor", hash))) found.add(number);
  }
  return found;
}

/** Longer readings in which a fragment may stand: for one that may stand apart, more than it will stand in. */
export function homesFor(index: Overlay, fragment: number, standsApart: boolean): number[] {
  const norms = index.reading(fragment).words.split(" ");
  if (!isLeaf(norms.length)) return [];
  const lists = anchors(norms).map((at) => Array.from(index.holders("word", hashWord(norms[at] ?? ""))));
  const usable = lists.filter((holders) => holders.length <= PLACES).sort((x, y) => x.length - y.length);
  const [shortest] = usable;
  if (!shortest) return [];
  if (standsApart)
    return index
      .readings([...new Set(usable.flat())])
      .filter(({ words }) => holdsNearly(words.split(" "), norms))
      .map(({ number }) => number);
  const phrase = ` ${norms.join(" ")} `;
  const others = lists.filter((list) => list !== shortest).map((list) => new Set(list));
  return index
    .readings(shortest.filter((number) => others.every((other) => other.has(number))))
    .filter(({ words }) => ` ${words} `.includes(phrase))
    .map(({ number }) => number);
}

/** All words but one, which may be only near: necessary for any place of a fragment, and not enough. */
function holdsNearly(longer: readonly string[], fragment: readonly string[]): boolean {
  const words = new Set(longer);
  return fragment.filter((norm) => !words.has(norm)).length <= 1;
}
