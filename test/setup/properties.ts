/**
 * Property tests draw the same cases each time, so that a run says something of the change it follows. `SEED=random npm test`
 * draws others, and `SEED=123` those of that run.
 */

import fc from "fast-check";

const seed = process.env.SEED ?? "1";
if (seed !== "random") fc.configureGlobal({ seed: Number(seed) });
