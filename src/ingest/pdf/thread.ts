/** A PDF's pages, read on a thread of its own within limits of time and memory; what kills the thread costs one page. */

import { Worker } from "node:worker_threads";
import type { Ask, Told } from "./messages.js";
import type { PdfLine } from "./run.js";
import { WORKER_FILE } from "./worker-file.js";

export interface PdfLimits {
  /** Seconds for a page, and for opening the file. An ordinary page takes some ten milliseconds. */
  readonly page: number;
  /** Seconds for a whole document; 300 pages take some seconds. */
  readonly document: number;
  /** Megabytes of the thread's own heap, and megabytes by which the program may grow meanwhile: unpacked bytes lie outside heaps. */
  readonly heap: number;
  readonly growth: number;
  readonly pages: number;
}

export const PDF_LIMITS: PdfLimits = { page: 20, document: 300, heap: 512, growth: 1024, pages: 5000 };

/** Threads lost to one document before the rest of it is left. */
const MAX_LOST = 3;
/** Milliseconds between looks at the memory: in fewer no more than some hundred megabytes are filled. */
const LOOK = 50;

export interface PdfPages {
  readonly pages: readonly { readonly label: string; readonly lines: readonly PdfLine[] }[];
  readonly info: Readonly<Record<string, string>>;
  /** Numbers of pages that could not be read. */
  readonly unread: readonly number[];
  /** The last page asked for where the time ended before the document; else null. */
  readonly stopped: number | null;
}

type Refused = { readonly wrong: string };
/** How one stretch of reading ended: by the file's end or refusal, or with the thread lost. */
type Ended = "done" | "damaged" | "password" | "lost" | "time";

export async function readPages(bytes: Uint8Array, limits: PdfLimits = PDF_LIMITS): Promise<PdfPages | Refused> {
  const found = new Map<number, readonly PdfLine[] | null>();
  let opened: Extract<Told, { kind: "opened" }> | null = null;
  const take = (told: Told) => {
    if (told.kind === "opened") opened ??= told;
    if (told.kind === "page") found.set(told.number, told.lines);
  };
  const overtime = new AbortController();
  const timer = setTimeout(() => overtime.abort(), limits.document * 1000);
  let ended: Ended = "lost";
  try {
    for (let lost = 0; ended === "lost" && lost <= MAX_LOST; lost++) {
      const from = found.size + 1;
      ended = await readFrom({ bytes, from }, limits, take, overtime.signal);
      const { pages = 0 } = (opened ?? {}) as { pages?: number };
      if (pages > limits.pages) return { wrong: `a PDF of ${pages} pages; expected ${limits.pages} at most` };
      if (ended !== "lost") continue;
      // Nothing was opened, or nothing is left after the page that cost the thread.
      if (pages === 0) return { wrong: excess(limits) };
      found.set(found.size + 1, null);
      if (found.size >= pages) ended = "done";
    }
  } finally {
    clearTimeout(timer);
  }
  if (ended === "password") return { wrong: "an encrypted PDF; expected one that opens without a password" };
  const file = opened as Extract<Told, { kind: "opened" }> | null;
  if (file === null) return { wrong: ended === "time" ? excess(limits) : DAMAGED };
  return {
    pages: [...found].flatMap(([number, lines]) =>
      lines ? [{ label: `p. ${file.labels?.[number - 1] || number}`, lines }] : [],
    ),
    info: file.info,
    unread: [...found].flatMap(([number, lines]) => (lines ? [] : [number])),
    stopped: found.size < file.pages ? found.size : null,
  };
}

const DAMAGED = "a damaged PDF, or one that ends too soon; expected a whole PDF";
const excess = ({ page, heap, growth }: PdfLimits): string =>
  `a PDF that takes more than ${page} s or ${Math.max(heap, growth)} MB to open, or breaks its reader; expected a whole PDF`;

/** A thread that waits for the next file. */
let idle: Worker | null = null;

function start({ heap }: PdfLimits): Worker {
  const worker = new Worker(WORKER_FILE, {
    resourceLimits: { maxOldGenerationSizeMb: heap, maxYoungGenerationSizeMb: 64 },
    env: {},
  });
  // An error without a listener would end the program, however late it comes.
  worker.on("error", () => undefined);
  worker.on("exit", () => {
    if (idle === worker) idle = null;
  });
  return worker;
}

/** Reads from one page on until the file or the thread ends. */
async function readFrom(
  ask: Ask,
  limits: PdfLimits,
  take: (told: Told) => void,
  overtime: AbortSignal,
): Promise<Ended> {
  const isUsual = limits === PDF_LIMITS;
  const worker = (isUsual ? idle : null) ?? start(limits);
  idle = null;
  worker.ref();
  const before = process.memoryUsage.rss();
  let end: (ended: Ended) => void = () => undefined;
  const ended = new Promise<Ended>((resolve) => {
    end = resolve;
  });
  let step: NodeJS.Timeout | undefined;
  const restart = () => {
    clearTimeout(step);
    step = setTimeout(() => end("lost"), limits.page * 1000);
  };
  const look = setInterval(() => {
    if (process.memoryUsage.rss() - before > limits.growth * 1024 * 1024) end("lost");
  }, LOOK);
  const onMessage = (told: Told) => {
    restart();
    take(told);
    if (told.kind === "opened" && told.pages > limits.pages) end("time");
    if (told.kind === "done") end("done");
    if (told.kind === "refused") end(told.password ? "password" : "damaged");
  };
  const onLost = () => end("lost");
  const onOvertime = () => end("time");
  worker.on("message", onMessage).on("error", onLost).on("exit", onLost);
  overtime.addEventListener("abort", onOvertime);
  restart();
  worker.postMessage(ask);
  const how = await ended;
  clearTimeout(step);
  clearInterval(look);
  overtime.removeEventListener("abort", onOvertime);
  worker.off("message", onMessage).off("error", onLost).off("exit", onLost);
  if (isUsual && idle === null && (how === "done" || how === "damaged" || how === "password")) {
    worker.unref();
    idle = worker;
  } else {
    await worker.terminate();
  }
  return how;
}
