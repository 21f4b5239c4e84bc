/** Loaded before a program, says at its end what it used: wall and CPU seconds, peak memory. On file descriptor 3. */

import { writeSync } from "node:fs";

const began = performance.now();
process.on("exit", () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  const wall = (performance.now() - began) / 1000;
  writeSync(3, JSON.stringify({ wall, cpu: (userCPUTime + systemCPUTime) / 1e6, peakMB: maxRSS / 1024 }));
});
