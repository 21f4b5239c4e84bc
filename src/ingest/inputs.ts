/** INPUT arguments → the files and addresses to read, each once, in an order that does not depend on that of the arguments. */

import { readdir, realpath, stat } from "node:fs/promises";
import { join, normalize } from "node:path";
import { byText } from "../text/order.js";
import { type Ingested, problem, reasonOf } from "./problem.js";

interface NamedFile {
  /** As the user would name it: the argument, or the path inside the folder given. "-" is standard input. */
  readonly path: string;
  /** In bytes; null for standard input and other pipes. */
  readonly size: number | null;
}

export interface Inputs {
  readonly files: readonly NamedFile[];
  /** `http:` and `https:` addresses, as given. */
  readonly addresses: readonly string[];
  readonly problems: readonly Ingested[];
}

/** Folders are read whole, without what is hidden (".git", ".DS_Store"); a link is followed, each folder once. */
export async function expandInputs(inputs: readonly string[]): Promise<Inputs> {
  const files = new Map<string, NamedFile>();
  const folders = new Set<string>();
  const addresses = new Set<string>();
  const problems = new Map<string, Ingested>();
  const fail = (path: string, message: string) => problems.set(path, problem(path, message));

  const visit = async (path: string, given: boolean): Promise<void> => {
    try {
      const [real, found] = await Promise.all([realpath(path), stat(path)]);
      if (found.isDirectory()) {
        if (folders.has(real)) return;
        folders.add(real);
        const names = (await readdir(path)).filter((name) => !name.startsWith("."));
        for (const name of names.toSorted(byText)) await visit(join(path, name), false);
      } else if (found.isFile() || given) {
        // A pipe given by name is read; one met in a folder would wait for ever.
        files.set(real, { path: least(files.get(real)?.path, path), size: found.isFile() ? found.size : null });
      } else {
        fail(path, "neither a file nor a folder; expected text or JSON lines");
      }
    } catch (error) {
      fail(path, reasonOf(error));
    }
  };

  for (const input of inputs.toSorted(byText)) {
    if (input === "-") files.set("-", { path: "-", size: null });
    else if (/^https?:\/\//i.test(input)) addresses.add(input);
    else await visit(normalize(input), true);
  }
  return {
    files: [...files.values()].toSorted((a, b) => byText(a.path, b.path)),
    addresses: [...addresses].toSorted(byText),
    problems: [...problems.entries()].toSorted(([a], [b]) => byText(a, b)).map(([, found]) => found),
  };
}

/** The same file under two names keeps the shorter: a link may lead to it by a long way round. */
function least(known: string | undefined, path: string): string {
  if (known === undefined || path.length < known.length) return path;
  return path.length === known.length && byText(path, known) < 0 ? path : known;
}
