/** The thread of `tying.ts`: articles with their quotations in, what ties them out, and then it ends. */

import { parentPort, workerData } from "node:worker_threads";
import { findReprints } from "../match/reprints.js";
import { credited } from "../tied.js";
import type { Untied } from "./tying.js";

const { articles, quotations } = workerData as Untied;
parentPort?.postMessage(findReprints(articles));
parentPort?.postMessage(credited(articles, quotations));
