/** What went wrong, for scripts: stable, while messages may be reworded. */
export type StemmaErrorCode =
  | "usage"
  | "not-built"
  | "input"
  | "output"
  | "ledger-not-a-ledger"
  | "ledger-newer"
  | "ledger-missing"
  | "ledger-unopenable"
  | "ledger-read-only"
  | "ledger-full"
  | "ledger-busy"
  | "ledger-damaged"
  | "ledger-failed";

/** The one error Stemma throws on purpose: its message is one line that says what, where and what was expected. */
export class StemmaError extends Error {
  readonly code: StemmaErrorCode;

  constructor(code: StemmaErrorCode, message: string, options: { readonly cause?: unknown } = {}) {
    super(message.replace(/\s*[\r\n]+\s*/g, " "), options);
    this.name = "StemmaError";
    this.code = code;
  }
}
