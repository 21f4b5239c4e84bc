/** What a host's robots.txt lets us read, after RFC 9309. */

import robotsParser from "robots-parser";
import type { Answer } from "./answer.js";
import { ROBOT } from "./request.js";

export interface Robots {
  allows(address: URL): boolean;
  /** Milliseconds the host wants between requests; null where it does not say. */
  readonly pause: number | null;
}

/** RFC 9309 asks for 500 KiB at least; what stands behind them is not read. */
const MAX_BYTES = 512_000;
/** A line that is longer is no rule: patterns are matched in time that grows with their length. */
const MAX_LINE = 500;
/** A host that asks for more would hold a command up for longer than its user waits. */
const MAX_PAUSE = 60_000;

/** The package's types name an export that its code does not have. */
const parse = robotsParser as unknown as (typeof robotsParser)["default"];

/** The rules of the file at `address`; `null` bytes for a host that has none, which allows everything. */
export function readRobots(address: string, answer: Answer | null): Robots {
  const text = (answer?.bytes ?? Buffer.alloc(0)).subarray(0, MAX_BYTES).toString("utf8");
  const lines = text.split(/\r\n|\r|\n/).filter((line) => line.length <= MAX_LINE);
  const rules = parse(address, lines.join("\n"));
  const delay = rules.getCrawlDelay(ROBOT);
  return {
    allows: (asked) => rules.isAllowed(asked.href, ROBOT) !== false,
    pause: delay === undefined || !(delay > 0) ? null : Math.min(delay * 1000, MAX_PAUSE),
  };
}
