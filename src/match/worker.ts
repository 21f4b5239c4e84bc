/** The second thread of `together.ts`. */

import { type MessagePort, workerData } from "node:worker_threads";
import { compareThere, type Work } from "./together.js";

const { work, answer } = workerData as { readonly work: Work; readonly answer: MessagePort };
compareThere(work, (found) => answer.postMessage(found));
