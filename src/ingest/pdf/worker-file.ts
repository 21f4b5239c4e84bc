/** The built `worker.ts`: it lies beside the parts that start it. Tests, which run from the sources, put another in its place. */
export const WORKER_FILE = new URL("./pdf-worker.js", import.meta.url);
