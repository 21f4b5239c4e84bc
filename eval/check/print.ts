/**
 * `npm run eval:check`: the scores of the check, precision and recall of each finding and what it was taken for; with
 * `--show` each quotation that it took for another, or found in another place. `--seed N` judges a set made with another seed.
 */

import { FINDINGS } from "../../src/model.js";
import { FOLDER, scoresOf } from "../check.js";
import { makeSet } from "./make.js";
import { isPassageRight, isRight, type Judged, type Judgement, judge } from "./score.js";

const seed = process.argv.indexOf("--seed");
const judgement =
  seed < 0 ? await judge(FOLDER) : await judge(FOLDER, await makeSet(FOLDER, Number(process.argv[seed + 1])));
for (const { name, right, of } of scoresOf(judgement))
  process.stdout.write(`${name.padEnd(44)} ${`${right}/${of}`.padStart(9)} ${part(right, of)}\n`);
process.stdout.write(table(judgement));
if (process.argv.includes("--show"))
  for (const one of judgement.judged)
    if (!isRight(one) || isPassageRight(one) === false) process.stdout.write(shown(one));

function table({ judged, extra }: Judgement): string {
  const lines = ["finding             true  right  recall  precision  taken for"];
  for (const finding of FINDINGS) {
    const mine = judged.filter(({ row, due }) => row.finding.length === 1 && due[0] === finding);
    const given = judged.filter((one) => one.row.finding.length === 1 && one.given === finding);
    const right = mine.filter(isRight).length;
    const others = new Map<string, number>();
    for (const one of mine.filter((each) => !isRight(each))) {
      const other = one.given ?? "no quotation";
      others.set(other, (others.get(other) ?? 0) + 1);
    }
    const list = [...others].sort((x, y) => y[1] - x[1]).map(([other, count]) => `${other} ${count}`);
    lines.push(
      `${finding.padEnd(18)} ${String(mine.length).padStart(5)}  ${String(right).padStart(5)}  ${part(right, mine.length)}   ${part(right, given.length).padStart(8)}  ${list.join(", ")}`,
    );
  }
  lines.push(`quotations seen where the set has none: ${extra.length}`);
  return `${lines.join("\n")}\n`;
}

function part(right: number, of: number): string {
  return of === 0 ? "–" : (right / of).toFixed(3);
}

/** A wrong row as a journalist reads it. */
function shown(one: Judged): string {
  const { row, due, given, got } = one;
  const lines = [
    `${row.id}: ${due.join(" or ")} (${row.made}), came out as ${given ?? "no quotation"}`,
    `  printed  ${row.printed.join(" / ")}   [${row.speaker}; seen as ${got?.speaker ?? null}]`,
    `  source   ${row.words ?? "–"}   [${row.source}, ${row.said}]`,
    `  found    ${got?.source?.text ?? "–"}   [${got?.source?.name ?? null}, ${got?.source?.speaker ?? null}]`,
    `  because  ${got?.reason ?? "–"}`,
  ];
  for (const { kind, class: c, statement, rendition } of got?.operations ?? [])
    lines.push(`           ${kind} (${c}) “${statement}” → “${rendition}”`);
  return `${lines.join("\n")}\n`;
}
