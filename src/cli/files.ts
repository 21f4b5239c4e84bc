import { existsSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { StemmaError } from "../errors.js";

/** Throws, before any work is done, when no file can come to stand there. */
export function checkWritable(path: string): void {
  const folder = dirname(path);
  if (!existsSync(folder)) throw new StemmaError("output", `${path}: no folder ${folder}; expected one that exists`);
  if (existsSync(path) && statSync(path).isDirectory())
    throw new StemmaError("output", `${path}: a folder; expected the name of a file`);
}

/** Writes the whole file or nothing: readers see the old one until the new one is complete. */
export function writeWhole(path: string, text: string): void {
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    writeFileSync(temporary, text, { flag: "wx" });
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    const reason = error instanceof Error ? error.message : String(error);
    const message = `${path}: could not be written (${reason}); expected a folder with space and permission to write`;
    throw new StemmaError("output", message, { cause: error });
  }
}
