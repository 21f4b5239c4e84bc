/** The thread of `tying.ts`: articles with their quotations in, what ties them out, and then it ends. */

import { parentPort, workerData } from "node:worker_threads";
import { credited, originsOf } from "../tied.js";
import type { Untied } from "./tying.js";

const { articles, quotations } = workerData as Untied;
parentPort?.postMessage(originsOf(articles));
parentPort?.postMessage(credited(articles, quotations));
