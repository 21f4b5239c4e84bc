/** Which articles are one text, when some are new: as `findReprints` tells it over the whole collection. */

import type { Kept, KeptSketch } from "../kept.js";
import { bodyOf, COMMON_SHINGLE, isReprint, mayBeReprint } from "../match/reprints.js";
import type { Overlay } from "./overlay.js";
import { reach } from "./reach.js";

export interface Origins {
  /** Sketches whose origin is another than before, and all new ones. */
  readonly sketches: readonly KeptSketch[];
  /** Articles of before that are one text with others than they were, however the text is called. */
  readonly disturbed: ReadonlySet<string>;
}

export function originsNow(index: Overlay): Origins {
  const { kept, added } = index;
  const near = new Near(index);
  const changed = new Map<number, KeptSketch>();
  const disturbed = new Set<string>();
  const done = new Set<number>();
  // Asked first: it reads ahead what the others look up.
  const turned = noLongerTelling(index);
  for (const start of [...added.sketches.map(({ number }) => number), ...turned]) {
    if (done.has(start)) continue;
    const group = near.sketches([...reach([start], (wave) => wave.flatMap((number) => near.of(number)))]);
    for (const { number } of group) done.add(number);
    const origin = group.map(({ article }) => article).sort()[0] ?? "";
    for (const sketch of group)
      if (near.isNew(sketch) || sketch.origin !== origin) changed.set(sketch.number, { ...sketch, origin });
    const old = group.filter((sketch) => !near.isNew(sketch));
    const origins = new Set(old.map((sketch) => sketch.origin));
    const before = [...origins].flatMap((one) => kept.sketchesFrom(one));
    if (origins.size > 1 || before.length > old.length) for (const { article } of before) disturbed.add(article);
  }
  return { sketches: [...changed.values()], disturbed };
}

/** Articles of before that share a shingle which has become page furniture: they may be one text no longer. */
function noLongerTelling(index: Overlay): number[] {
  const found = new Set<number>();
  for (const hash of index.addedHashes("shingle")) {
    const old = index.kept.holders("shingle", hash);
    if (old.length < 2 || old.length > COMMON_SHINGLE) continue;
    if (old.length + index.addedHolders("shingle", hash) > COMMON_SHINGLE) for (const number of old) found.add(number);
  }
  return [...found];
}

/** Articles by the shingles they share. */
class Near {
  readonly #index: Overlay;
  readonly #known: Map<number, KeptSketch>;
  readonly #new: ReadonlySet<number>;
  readonly #byWhole = new Map<string, number[]>();

  constructor(index: Overlay) {
    this.#index = index;
    const { sketches } = index.added;
    this.#known = new Map(sketches.map((sketch) => [sketch.number, sketch]));
    this.#new = new Set(this.#known.keys());
    for (const { whole, number } of sketches) {
      if (whole === "") continue;
      const same = this.#byWhole.get(whole);
      if (same) same.push(number);
      else this.#byWhole.set(whole, [number]);
    }
  }

  isNew({ number }: KeptSketch): boolean {
    return this.#new.has(number);
  }

  sketches(numbers: readonly number[]): KeptSketch[] {
    const missing = numbers.filter((number) => !this.#known.has(number));
    if (missing.length > 0) this.#keep(this.#index.kept.sketches(missing));
    return numbers.flatMap((number) => this.#known.get(number) ?? []);
  }

  of(number: number): number[] {
    const [own] = this.sketches([number]);
    if (!own) return [];
    const body = bodyOf(own.shingles);
    const shared = new Map<number, number>();
    for (const hash of own.shingles) {
      const holders = this.#index.holders("shingle", hash);
      if (holders.length > COMMON_SHINGLE) continue;
      for (let k = 0; k < holders.length; k++) {
        const other = holders[k] as number;
        if (other !== number) shared.set(other, (shared.get(other) ?? 0) + 1);
      }
    }
    const likely = [...shared].filter(([, count]) => mayBeReprint(count)).map(([other]) => other);
    const near = this.sketches(likely).filter((other) =>
      isReprint(shared.get(other.number) ?? 0, body, bodyOf(other.shingles)),
    );
    const same = own.whole === "" ? [] : [...this.#keep(this.#index.kept.sketchesWith(own.whole)), ...this.#same(own)];
    return [...near, ...same].map((other) => other.number);
  }

  #same({ whole }: KeptSketch): KeptSketch[] {
    return this.sketches(this.#byWhole.get(whole) ?? []);
  }

  #keep(sketches: readonly KeptSketch[]): readonly KeptSketch[] {
    for (const sketch of sketches) if (!this.#known.has(sketch.number)) this.#known.set(sketch.number, sketch);
    return sketches;
  }
}

/** Article id → its origin, for those asked about. */
export function originsOf(kept: Kept, now: Origins, articles: Iterable<string>): Map<string, string> {
  const ids = [...articles];
  const origins = new Map(kept.sketchesOf(ids).map((sketch) => [sketch.article, sketch.origin]));
  for (const { article, origin } of now.sketches) origins.set(article, origin);
  return origins;
}
