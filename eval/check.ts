/**
 * How the check does on its set (`eval/check/`): the scores that `npm run eval` prints and holds to their floors. By itself,
 * `npm run eval:check` prints precision and recall of each finding, what it was taken for, and with `--show` each wrong row.
 */

import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { FINDINGS } from "../src/model.js";
import {
  areOperationsThere,
  isAttributionRight,
  isFalseExact,
  isPassageRight,
  isRight,
  isSpeakerRight,
  type Judged,
  type Judgement,
  judge,
} from "./check/score.js";
import { type Score, tally } from "./score.js";

const FOLDER = join("eval", "check");

export async function scoreCheck(): Promise<Score[]> {
  return scoresOf(await judge(FOLDER));
}

function scoresOf({ judged }: Judgement): Score[] {
  const single = judged.filter(({ row }) => row.finding.length === 1);
  const paraphrased = judged.filter(({ row }) => row.finding.length > 1);
  return [
    counted("check: finding", single, isRight),
    counted("check: nothing altered or absent is exact", judged, (one) => !isFalseExact(one)),
    counted("check: paraphrases not found or reworded", paraphrased, isRight),
    counted("check: passage", judged, isPassageRight),
    counted("check: speaker in the source", judged, isSpeakerRight),
    counted("check: speaker in the draft", judged, isAttributionRight),
    counted("check: operations show the edit", judged, areOperationsThere),
  ];
}

/** Of those that the question is put to: null says that it is not. */
function counted(name: string, judged: readonly Judged[], ask: (one: Judged) => boolean | null): Score {
  return tally(
    name,
    judged.flatMap((one) => {
      const answer = ask(one);
      return answer === null ? [] : [[one.row.id, answer] as const];
    }),
  );
}

function table({ judged, extra }: Judgement): string {
  const lines = ["finding             true  right  recall  precision  taken for"];
  for (const finding of FINDINGS) {
    const mine = judged.filter(({ row }) => row.finding.length === 1 && row.finding[0] === finding);
    const given = judged.filter(({ row, got }) => row.finding.length === 1 && got?.finding === finding);
    const right = mine.filter(isRight).length;
    const others = new Map<string, number>();
    for (const { got } of mine.filter((one) => !isRight(one))) {
      const other = got?.finding ?? "no quotation";
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

const part = (right: number, of: number): string => (of === 0 ? "–" : (right / of).toFixed(3));

/** A wrong row as a journalist reads it. */
function shown(one: Judged): string {
  const { row, got } = one;
  const lines = [
    `${row.id}: ${row.finding.join(" or ")} (${row.made}), came out as ${got?.finding ?? "no quotation"}`,
    `  printed  ${row.printed.join(" / ")}   [${row.speaker}; seen as ${got?.speaker ?? null}]`,
    `  source   ${row.words ?? "–"}   [${row.source}, ${row.said}]`,
    `  found    ${got?.source?.text ?? "–"}   [${got?.source?.name ?? null}, ${got?.source?.speaker ?? null}]`,
    `  because  ${got?.reason ?? "–"}`,
  ];
  for (const { kind, class: c, statement, rendition } of got?.operations ?? [])
    lines.push(`           ${kind} (${c}) “${statement}” → “${rendition}”`);
  return `${lines.join("\n")}\n`;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const judgement = await judge(FOLDER);
  for (const { name, right, of } of scoresOf(judgement))
    process.stdout.write(`${name.padEnd(44)} ${`${right}/${of}`.padStart(9)} ${part(right, of)}\n`);
  process.stdout.write(table(judgement));
  if (process.argv.includes("--show"))
    for (const one of judgement.judged)
      if (!isRight(one) || isPassageRight(one) === false) process.stdout.write(shown(one));
}
