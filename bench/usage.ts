/** Loaded before a program, says at its end what it used: wall and CPU seconds, peak memory. On file descriptor 3. */

import { writeSync } from "node:fs";
import { isMainThread } from "node:worker_threads";

const began = performance.now();
// A thread of the program loads this too.
if (isMainThread) process.on("exit", say);

function say(): void {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  const wall = (performance.now() - began) / 1000;
  writeSync(3, JSON.stringify({ wall, cpu: (userCPUTime + systemCPUTime) / 1e6, peakMB: maxRSS / 1024 }));
}
