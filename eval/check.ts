/** How the check does on its set (`eval/check/`): the scores that `npm run eval` prints and holds to their floors. */

import { join } from "node:path";
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

export const FOLDER = join("eval", "check");

export async function scoreCheck(): Promise<Score[]> {
  return scoresOf(await judge(FOLDER));
}

export function scoresOf({ judged }: Judgement): Score[] {
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
