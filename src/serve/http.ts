/** The tools over streamable HTTP: one request, one answer, no session. */

import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { StreamableHTTPServerTransport } from "@modelcontextprotocol/sdk/server/streamableHttp.js";
import { StemmaError } from "../errors.js";
import type { Desk } from "./desk.js";
import { makeMcpServer } from "./mcp.js";

export interface Listening {
  /** Where clients connect: "http://127.0.0.1:4174/mcp". */
  readonly url: string;
  close(): Promise<void>;
}

/** Bytes of one request: a draft and its sources. */
const BODY = 32 * 1024 * 1024;
const PATH = "/mcp";

/** Throws a `StemmaError` where the port cannot be had. */
export async function serveMcp(desk: Desk, { host, port }: { host: string; port: number }): Promise<Listening> {
  let hosts: string[] = [];
  const server = createServer((request, response) => {
    if (new URL(request.url ?? "/", "http://localhost").pathname !== PATH)
      return end(response, 404, `not here; expected ${PATH}`);
    // Without sessions nothing can be sent unasked, and nothing ended.
    if (request.method !== "POST") return end(response, 405, "expected POST");
    handle(desk, hosts, request, response).catch(() => end(response, 500, "the request could not be answered"));
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", (cause: NodeJS.ErrnoException) =>
      reject(
        new StemmaError(
          "usage",
          `${host}:${port}: ${cause.code ?? cause.message}; expected a free port of this machine`,
          { cause },
        ),
      ),
    );
    server.listen(port, host, resolve);
  });
  const at = server.address() as AddressInfo;
  const name = host.includes(":") ? `[${host}]` : host;
  // A page of another site cannot ask under its own name: a request names the host it was sent to.
  hosts = [name, "localhost", "127.0.0.1", "[::1]"].flatMap((one) => [one, `${one}:${at.port}`]);
  return {
    url: `http://${name}:${at.port}${PATH}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function handle(desk: Desk, hosts: string[], request: IncomingMessage, response: ServerResponse): Promise<void> {
  const transport = new StreamableHTTPServerTransport({
    enableJsonResponse: true,
    enableDnsRebindingProtection: true,
    allowedHosts: hosts,
    maxRequestBodySize: BODY,
  });
  const server = makeMcpServer(desk);
  response.on("close", () => void server.close());
  await server.connect(transport);
  await transport.handleRequest(request, response);
}

function end(response: ServerResponse, status: number, message: string): void {
  if (response.headersSent) return void response.end();
  response.writeHead(status, {
    "content-type": "text/plain; charset=utf-8",
    ...(status === 405 ? { allow: "POST" } : {}),
  });
  response.end(`${message}\n`);
}
