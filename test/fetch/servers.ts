/** Real servers on the loopback interface, gone after the file's tests. */

import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from "node:http";
import { type AddressInfo, createServer as createSocketServer, type Socket } from "node:net";
import { afterAll } from "vitest";

export interface Served {
  /** "http://127.0.0.1:4711" */
  readonly origin: string;
  readonly port: number;
  /** Paths asked for, robots.txt left out. */
  readonly asked: string[];
  /** Connections taken. */
  connections(): number;
}

export type Answering = (request: IncomingMessage, response: ServerResponse, path: string) => void;

/** A host without a robots.txt, unless `answer` gives one. */
export async function serve(answer: Answering, host = "127.0.0.1"): Promise<Served> {
  const asked: string[] = [];
  let connections = 0;
  const listener: RequestListener = (request, response) => {
    const path = request.url ?? "";
    if (path !== "/robots.txt") asked.push(path);
    answer(request, response, path);
    if (path === "/robots.txt" && !response.headersSent) response.writeHead(404).end();
  };
  const server = createServer(listener).on("connection", () => connections++);
  await new Promise<void>((done) => server.listen(0, host, done));
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  const name = host.includes(":") ? `[${host}]` : host;
  return { origin: `http://${name}:${port}`, port, asked, connections: () => connections };
}

/** A server that speaks for itself: every connection is handed over as it is. */
export async function serveRaw(answer: (socket: Socket) => void): Promise<string> {
  const sockets = new Set<Socket>();
  const server = createSocketServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => undefined);
    answer(socket);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  afterAll(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

export const PAGE = `<!doctype html><html lang="en"><head><title>Night ferry to stay</title></head><body><article>
<h1>Night ferry to stay</h1><p>The night ferry will not be cut, the head of the harbour board said on Friday, after a winter of complaints.</p>
<p>“We will keep the night ferry, because people on the island need a way home after dark,” Ada Thorne told The Harbour Herald.</p>
<p>The board meets again in June, when the timetable of the small boats will be settled for the year to come.</p></article></body></html>`;

export function html(
  response: ServerResponse,
  body: string | Buffer = PAGE,
  headers: Record<string, string> = {},
): void {
  response.writeHead(200, { "content-type": "text/html", ...headers }).end(body);
}
