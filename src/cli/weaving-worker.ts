/** The thread of `weaving.ts`: articles with their quotations in, what ties them out; then families in, statements out. */

import { on } from "node:events";
import { type MessagePort, parentPort } from "node:worker_threads";
import { familiesOf, toStatement } from "../families.js";
import type { Article, Quotation } from "../model.js";
import { credited, originsOf } from "../tied.js";
import { type Part, type Shared, untaken } from "./weaving.js";

const port = parentPort as MessagePort;
const given = on(port, "message");
const next = async <T>(): Promise<T> => ((await given.next()).value as [T])[0];

const articles: Article[] = [];
const quotations: Quotation[] = [];
for (let part = await next<Part>(); part !== null; part = await next<Part>()) {
  articles.push(...part.articles);
  quotations.push(...part.quotations);
}
const origins = originsOf(articles);
port.postMessage(origins);
port.postMessage(credited(articles, quotations));
const { families, taken } = await next<Shared>();
const read = familiesOf(families, articles, quotations, origins);
port.postMessage(Array.from(untaken(read, taken), toStatement));
await given.return?.();
