/** The thread of `tying.ts`: articles with their quotations in, what ties them out, and then it ends. */

import { parentPort, workerData } from "node:worker_threads";
import { tie } from "../tied.js";
import type { Untied } from "./tying.js";

const { articles, quotations } = workerData as Untied;
parentPort?.postMessage(tie(articles, quotations));
