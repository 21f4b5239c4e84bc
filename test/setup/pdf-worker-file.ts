/** Where tests find the built thread that reads PDF: `vitest.config.ts` puts this in the place of `src/ingest/pdf/worker-file.ts`. */

import { pathToFileURL } from "node:url";
import { builtProgram } from "./build.js";

export const WORKER_FILE = new URL("../pdf-worker.js", pathToFileURL(await builtProgram()));
