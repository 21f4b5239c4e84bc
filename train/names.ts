/**
 * Picks the given names that go with one pronoun (`data/counted-names.json`) out of the registered births of a country: files with a
 * line "Mary,F,7065" for each name, as the United States' Social Security Administration gives them out for each year ("yob1930.txt"
 * and on), in the public domain. Run again on the same files it writes the same bytes: `npm run train:names -- yob*.txt`.
 */

import { readFileSync, writeFileSync } from "node:fs";
import known from "../data/given-names.json" with { type: "json" };
import frequencies from "../data/word-frequencies.json" with { type: "json" };

/** Fewer bearers since 1930 and the share below rests on a few families. */
const LEAST = 2_000;
/** Of a name's bearers; at 95 of 100 names of both kinds come in ("Alex", "Corey"). */
const SHARE = 0.97;

const births = new Map<string, { he: number; she: number }>();
for (const file of process.argv.slice(2)) {
  for (const line of readFileSync(file, "utf8").split("\n")) {
    const [name = "", sex, count] = line.trim().toLowerCase().split(",");
    if (!/^\p{L}{2,}$/u.test(name) || (sex !== "f" && sex !== "m")) continue;
    const so = births.get(name) ?? { he: 0, she: 0 };
    births.set(name, so);
    so[sex === "m" ? "he" : "she"] += Number(count);
  }
}
const left = new Set(`${known.he} ${known.she} ${known.either}`.split(" "));
const names = { he: [] as string[], she: [] as string[] };
for (const [name, { he, she }] of births) {
  // "May", "Israel", "Houston": words that news has often are more often no given name.
  if (he + she < LEAST || left.has(name) || name in frequencies) continue;
  if (he >= SHARE * (he + she)) names.he.push(name);
  else if (she >= SHARE * (he + she)) names.she.push(name);
}
const about =
  "Given names that go with one pronoun for 97 of 100 bearers or more among the births registered in the United States since 1930 (Social Security Administration, in the public domain; 2,000 bearers or more), without those of given-names.json and without words that news has often. They tell which pronoun may stand for a person, not that a capitalised run is one. Written by train/names.ts.";
const list = { about, he: names.he.toSorted().join(" "), she: names.she.toSorted().join(" ") };
writeFileSync("data/counted-names.json", `${JSON.stringify(list, null, 2)}\n`);
