/** "on The Lamp Room show", "an episode of The Lamp Room": what is broadcast. */

import { isGeneric } from "../outlets.js";
import { governor, type Line, type Named } from "./place.js";
import { outletAt, runBefore } from "./run.js";

/** The broadcast that the noun at `i` speaks of. */
export function showAt(line: Line, i: number): Named | null {
  const { tokens } = line;
  const noun = tokens[i];
  const by = governor(tokens, i);
  const governs = tokens[by]?.low ?? "";
  // "the counts in Norland show Cole ahead": the verb.
  if (noun === undefined || by < 0 || (noun.low === "show" && !noun.cap && tokens[i + 1]?.cap)) return null;
  if (noun.low === "episode" && tokens[i + 1]?.low === "of") {
    const run = outletAt(line, i + 2);
    return run && { label: run.label, at: run.at, token: by, carries: true };
  }
  // "in the EB-1 program", "of the Harbour Studies Program": no broadcasts.
  const isBroadcast = !/^program/.test(noun.low) || (!noun.cap && /^(?:on|during)$/.test(governs));
  const run = runBefore(line, i, by + 1);
  if (run === null || !isBroadcast || isGeneric(run.label) || !/^(?:on|in|during|of)$/.test(governs)) return null;
  return { label: run.label, at: run.at, token: by, carries: true };
}
