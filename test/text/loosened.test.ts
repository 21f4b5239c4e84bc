import fc from "fast-check";
import { describe, expect, it } from "vitest";
import furniture from "../../data/furniture.json" with { type: "json" };
import { loosened, loosenedLine, sieved } from "../../src/text/loosened.js";

describe("a loosened pattern matches what the strict one does, and more", () => {
  const rows: readonly (readonly [source: string, line: string, strict: boolean, loose: boolean])[] = [
    ["^\\p{Lu}\\p{L}+$", "Ruhl", true, true],
    ["^\\p{Lu}\\p{L}+$", "Żuraw", true, true],
    ["^\\p{Lu}\\p{L}+$", "żuraw", false, true],
    ["^\\p{Lu}\\p{L}+$", "ruhl", false, false],
    ["^[\\p{L}\\p{N}.&-]+$", "R.7-&", true, true],
    ["^[\\p{L}\\p{N}.&-]+$", "R,7", false, false],
    ["^[\\p{P}\\p{S}\\p{Z}\\p{N}\\p{Cf}]+$", "[7] £ + «a»", false, false],
    ["^[\\p{P}\\p{S}\\p{Z}\\p{N}\\p{Cf}]+$", "[7] £ + «»", true, true],
    ["^\\[\\p{Ll}\\]$", "[a]", true, true],
  ];
  it.each(rows)("/%s/u and “%s”", (source, line, strict, loose) => {
    expect(new RegExp(source, "u").test(line)).toBe(strict);
    expect(new RegExp(loosened(source)).test(line)).toBe(loose);
  });

  const words = furniture.entries.flatMap(({ examples }) => examples).flatMap((line) => line.split(/(?<=[ :|])/u));
  const lines = fc
    .array(fc.oneof(fc.constantFrom(...words), fc.string({ unit: "grapheme", maxLength: 3 })), { maxLength: 12 })
    .map((parts) => parts.join(""));
  it.each(
    furniture.entries.map(({ pattern }) => pattern.replaceAll(/\{(?:name|word)\}/g, "\\p{Lu}[\\p{L}\\p{N}.&-]{1,24}")),
  )("a rule for page furniture: %s", (pattern) => {
    const strict = new RegExp(`^(?:${pattern})$`, "iu");
    const sieve = sieved(`^(?:${pattern})$`, "iu");
    fc.assert(
      fc.property(lines, (line) => {
        expect(sieve(line)?.[0]).toBe(strict.exec(line)?.[0]);
      }),
    );
  });
});

describe("where looser would be stricter, a pattern is refused", () => {
  it.each(["[^\\p{L}]", "\\P{L}", "\\p{Script=Greek}", "\\p{M}"])("%s", (source) => {
    expect(() => loosened(source)).toThrow("cannot be loosened");
  });
});

describe("signs that a loosened pattern would miss are replaced before it sees them", () => {
  const rows = [
    ["Ruhl 𝒜", "Ruhl \uffff", "^\\p{Lu}\\p{L}+ \\p{L}$"],
    ["ſtory", "story", "^s[\\p{L}]+$"],
    ["five \u212a", "five K", "^five k$"],
    ["🚢 Share", "\uffff Share", "^(?:[\\p{P}\\p{S}] ?)?share$"],
  ] as const;
  it.each(rows)("“%s” is seen as “%s”", (line, seen, pattern) => {
    expect(loosenedLine(line)).toBe(seen);
    expect(sieved(pattern, "iu")(line)?.[0]).toBe(line);
  });
});
