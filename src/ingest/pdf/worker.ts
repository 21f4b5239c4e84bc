/**
 * The thread in which pdf.js reads: whatever a file does to it, the program goes on. One file after the other; of each what
 * it states and the lines of its pages are sent as they are read. No script of the file runs, no code is made from it, no
 * font or picture is drawn, nothing is fetched.
 */

import { parentPort } from "node:worker_threads";
import type { PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { readingOrder } from "./columns.js";
import { turned } from "./directions.js";
import type { Ask, Told } from "./messages.js";
import type { PdfLine, Run } from "./run.js";

/** Runs on a page: a dense page of a newspaper has some ten thousand. */
const MAX_RUNS = 100_000;

// pdf.js loads a native library for drawing where it finds one, and makes a matrix of it when it starts. Nothing is drawn
// here, and no native code should stand beside the bytes of strangers: it finds none.
const { getBuiltinModule } = process;
Object.assign(process, {
  getBuiltinModule: (name: string) => (name === "module" ? { createRequire: () => nothing } : getBuiltinModule(name)),
});
// Nothing that pdf.js says reaches the program's output. (Taken from the thread as a stream, it would keep the program from ending.)
for (const name of ["log", "info", "warn", "error", "debug"])
  Object.assign(Reflect.get(globalThis, "console") as object, { [name]: () => undefined });
Object.assign(globalThis, { DOMMatrix: class {}, ImageData: class {}, Path2D: class {} });

function nothing(name: string): never {
  throw new Error(`${name} is not loaded here`);
}

const { getDocument, VerbosityLevel } = await import("pdfjs-dist/legacy/build/pdf.mjs");

const tell = (told: Told) => parentPort?.postMessage(told);

parentPort?.on("message", (ask: Ask) => {
  // What is thrown outside of every call ends the thread, and whoever asked hears of it.
  void read(ask);
});

async function read({ bytes, from }: Ask): Promise<void> {
  const task = getDocument({
    data: bytes,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    enableXfa: false,
    maxImageSize: 0,
    stopAtErrors: false,
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    const document = await task.promise;
    tell({ kind: "opened", pages: document.numPages, labels: await labelsOf(document), info: await infoOf(document) });
    for (let number = from; number <= document.numPages; number++) {
      tell({ kind: "page", number, lines: await linesOf(document, number) });
    }
    tell({ kind: "done" });
  } catch (error) {
    tell({ kind: "refused", password: error instanceof Error && error.name === "PasswordException" });
  } finally {
    await task.destroy();
  }
}

/** Null where the page is damaged. */
async function linesOf(document: PDFDocumentProxy, number: number): Promise<PdfLine[] | null> {
  try {
    const page = await document.getPage(number);
    const viewport = page.getViewport({ scale: 1 });
    const runs: Run[][] = [[], [], [], []];
    let count = 0;
    const reader = page.streamTextContent().getReader();
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      for (const item of next.value.items) {
        if (!("str" in item) || item.str === "") continue;
        count++;
        const [quarter, run] = turned(clean(item.str), item.transform, viewport.transform, item.width, item.height);
        if (Number.isFinite(run.left + run.right + run.y + run.size)) runs[quarter]?.push(run);
      }
      if (count > MAX_RUNS) {
        await reader.cancel(new Error("more text on a page than is read"));
        return null;
      }
    }
    page.cleanup();
    // What most of the page's text runs along is read first; a stamp up the margin comes after it.
    return runs.toSorted((a, b) => b.length - a.length).flatMap(readingOrder);
  } catch {
    return null;
  }
}

/** Without control characters; half a surrogate pair has no form in UTF-8. */
function clean(words: string): string {
  return words.replace(/\p{Cc}/gu, " ").replace(/\p{Surrogate}/gu, "\ufffd");
}

/** What the pages are called, "iii", "12"; null where they are counted. */
async function labelsOf(document: PDFDocumentProxy): Promise<readonly string[] | null> {
  try {
    return (await document.getPageLabels())?.map((label) => clean(label).trim().slice(0, 20)) ?? null;
  } catch {
    return null;
  }
}

async function infoOf(document: PDFDocumentProxy): Promise<Readonly<Record<string, string>>> {
  try {
    const { info } = await document.getMetadata();
    const fields = Object.entries(info).flatMap(([name, value]) =>
      typeof value === "string" && value.trim() !== "" ? [[name, clean(value).trim().slice(0, 1000)] as const] : [],
    );
    return Object.fromEntries(fields);
  } catch {
    return {};
  }
}
