/** `stemma mcp`: the check and the ledger as tools for agents, over standard input and output or over HTTP. */

import { existsSync } from "node:fs";
import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import { readSources } from "../check/sources.js";
import { StemmaError } from "../errors.js";
import type { Desk, DeskLedger } from "../serve/desk.js";
import { serveMcp } from "../serve/http.js";
import { makeMcpServer } from "../serve/mcp.js";
import { openLedger } from "../store/store.js";
import { askLedger } from "./asked-ledger.js";
import { gatherSources, styleOf } from "./check-inputs.js";
import { EXIT, type ExitStatus } from "./exit.js";
import { closeOnExit, stopSignal } from "./interrupt.js";
import type { LinkChoices } from "./links.js";
import type { Terminal } from "./terminal.js";
import { bringUpToDate } from "./woven.js";

export interface McpOptions extends LinkChoices {
  readonly against?: readonly string[];
  /** Undefined where the user names none: the ledger of this folder, if there is one. */
  readonly ledger?: string;
  readonly style: string;
  readonly http?: string;
}

const HERE = "stemma.db";
const HOST = "127.0.0.1";

export async function mcp(options: McpOptions, terminal: Terminal): Promise<ExitStatus> {
  const where = options.http === undefined ? null : placeOf(options.http);
  const style = styleOf(options.style);
  const { articles, problems } = await gatherSources(options, [], terminal);
  for (const problem of problems) terminal.problem(problem);
  const desk: Desk = { sources: readSources(articles), style, ledger: await ledgerOf(options) };
  const stop = stopSignal();
  if (where !== null) {
    const listening = await serveMcp(desk, where);
    terminal.note(`tools for agents at ${listening.url}; Ctrl-C ends`);
    await aborted(stop);
    await listening.close();
  } else {
    const server = makeMcpServer(desk);
    const gone = new Promise<void>((resolve) => {
      server.server.onclose = resolve;
      process.stdin.once("end", resolve);
    });
    await server.connect(new StdioServerTransport());
    await Promise.race([gone, aborted(stop)]);
    await server.close();
  }
  return problems.length > 0 ? EXIT.partly : EXIT.done;
}

async function ledgerOf({ ledger }: McpOptions): Promise<DeskLedger | null> {
  if (ledger === undefined && !existsSync(HERE)) return null;
  const name = ledger ?? HERE;
  const store = closeOnExit(await openLedger(name, { create: false }));
  await bringUpToDate(store);
  return {
    name,
    search: (words) => store.search(words),
    statement: (id) => store.statement(id),
    about: (articles) => store.about({ articles, sources: new Set() }),
    ask: (asks) => askLedger(store, name, asks),
  };
}

/** "4174" or "127.0.0.1:4174". Without a host only this machine can connect. */
function placeOf(text: string): { host: string; port: number } {
  const [, host = HOST, port = ""] = /^(?:(.+):)?(\d{1,5})$/.exec(text) ?? [];
  if (port === "" || Number(port) > 65_535)
    throw new StemmaError("usage", `--http ${text}: no port; expected a number, or HOST:PORT`);
  return { host: host.replace(/^\[|\]$/g, ""), port: Number(port) };
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => signal.addEventListener("abort", () => resolve(), { once: true }));
}
