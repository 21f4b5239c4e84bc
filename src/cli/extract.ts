/** `stemma extract`: the quotations of each article, one article after the other; nothing is kept. */

import { StemmaError } from "../errors.js";
import { extractionRecord, extractionText } from "../report/extraction.js";
import { type ExitStatus, statusOf } from "./exit.js";
import { extracted } from "./extracting.js";
import { type LinkChoices, linkOptions } from "./links.js";
import { type Terminal, watcherOn } from "./terminal.js";

export interface ExtractOptions extends LinkChoices {
  readonly format: "text" | "jsonl";
}

export async function extract(
  inputs: readonly string[],
  options: ExtractOptions,
  terminal: Terminal,
): Promise<ExitStatus> {
  const { format } = options;
  let articles = 0;
  let problems = 0;
  for await (const item of extracted(inputs, { links: linkOptions(options), watcher: watcherOn(terminal) })) {
    if ("reached" in item) continue;
    if ("problem" in item) {
      problems += 1;
      terminal.problem(item.problem);
      continue;
    }
    articles += 1;
    const { article, quotations } = item;
    await terminal.write(
      format === "jsonl"
        ? `${JSON.stringify(extractionRecord(article, quotations))}\n`
        : extractionText(article, quotations, terminal),
    );
  }
  if (articles + problems === 0)
    throw new StemmaError("input", `${inputs.join(", ")}: no article there; expected text or JSON lines`);
  return statusOf(articles, problems);
}
