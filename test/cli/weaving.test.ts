import fc from "fast-check";
import { expect, test } from "vitest";
import { untaken } from "../../src/cli/weaving.js";

test("two that go through one list from its two ends take each of its members once, whoever is quicker", () => {
  fc.assert(
    fc.property(fc.nat(20), fc.array(fc.boolean()), (length, turns) => {
      const list = Array.from({ length }, (_, i) => i);
      const taken = new Int32Array(new SharedArrayBuffer(4));
      const ends = [untaken(list, taken), untaken(list.toReversed(), taken)] as const;
      const got: number[] = [];
      const take = (end: Generator<number>): boolean => {
        const { value, done } = end.next();
        if (!done) got.push(value);
        return !done;
      };
      for (const isFirst of turns) take(isFirst ? ends[0] : ends[1]);
      while (take(ends[1]));
      while (take(ends[0]));
      expect(got.sort((a, b) => a - b)).toEqual(list);
    }),
  );
});
