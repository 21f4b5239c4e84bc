/** The thread of `extracting.ts`: articles in, their quotations out, batch by batch. */

import { parentPort } from "node:worker_threads";
import { extract } from "../extract/extract.js";
import type { Article } from "../model.js";

parentPort?.on("message", (articles: readonly Article[]) => {
  parentPort?.postMessage(articles.map((article) => extract(article)));
});
