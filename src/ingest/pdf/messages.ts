/** What is said between the program and the thread that reads PDF. */

import type { PdfLine } from "./run.js";

export interface Ask {
  readonly bytes: Uint8Array;
  /** The first page to read, counted from 1. */
  readonly from: number;
}

export type Told =
  | {
      readonly kind: "opened";
      readonly pages: number;
      /** What the pages are called; null where they are counted. */
      readonly labels: readonly string[] | null;
      readonly info: Readonly<Record<string, string>>;
    }
  | { readonly kind: "page"; readonly number: number; readonly lines: readonly PdfLine[] | null }
  | { readonly kind: "refused"; readonly password: boolean }
  | { readonly kind: "done" };
