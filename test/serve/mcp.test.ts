/** The tools as an agent meets them: a real client of the protocol, the built program, over both of its ways. */

import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { stemma, temporaryFolder } from "../cli/run.js";
import { builtProgram } from "../setup/build.js";

const TRANSCRIPT = `ADA MARROW: The ferry is not a toy. We sold three boats last winter, and nobody asked us why.
BO LINDQVIST: You were asked twice, in this very room.
ADA MARROW: I was asked about the boats. I was never asked about the slip.
BO LINDQVIST: Then I ask you now, before all these people.
`;
const ARTICLE = `Ferry boss defends sale

By Nell Tarn

“We sold three boats last winter, and nobody asked us why,” Ada Marrow told The Oakhaven Herald on Monday.
`;

const folder = temporaryFolder();
const clients: Client[] = [];

beforeAll(async () => {
  writeFileSync(join(folder, "hearing.txt"), TRANSCRIPT);
  writeFileSync(join(folder, "herald.txt"), ARTICLE);
  const traced = await stemma(["trace", "hearing.txt", "herald.txt", "--ledger", "ferry.db"], { cwd: folder });
  expect(traced.status).toBe(0);
});

afterAll(async () => {
  for (const client of clients) await client.close();
});

async function overPipes(...args: readonly string[]): Promise<Client> {
  const client = new Client({ name: "test", version: "1" });
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: [await builtProgram(), "mcp", ...args],
    cwd: folder,
    stderr: "ignore",
  });
  await client.connect(transport);
  clients.push(client);
  return client;
}

interface Answer {
  readonly isError: boolean;
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: what a client gets is checked by the client against the tool's own schema
  readonly record: any;
}

async function ask(client: Client, name: string, args: Record<string, unknown> = {}): Promise<Answer> {
  const { content, structuredContent, isError } = await client.callTool({ name, arguments: args });
  const [first] = content as { text: string }[];
  return { isError: isError === true, text: first?.text ?? "", record: structuredContent };
}

describe("stemma mcp over standard input and output", () => {
  let client: Client;
  beforeAll(async () => {
    client = await overPipes("--against", "hearing.txt", "--ledger", "ferry.db");
  });

  it("offers four tools, each of which only reads and says the shape of its answers", async () => {
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name).sort()).toEqual([
      "check_quotes",
      "find_quote",
      "list_sources",
      "trace_statement",
    ]);
    for (const tool of tools) {
      expect(tool.annotations?.readOnlyHint).toBe(true);
      expect(tool.outputSchema?.properties).toHaveProperty("summary");
    }
  });

  it("lists the sources with kind and length, and the ledger", async () => {
    const { record } = await ask(client, "list_sources");
    expect(record.sources).toMatchObject([{ name: "hearing.txt", kind: "transcript" }]);
    expect(record.ledger).toBe("ferry.db");
  });

  it.each([
    ["“The ferry is not a toy,” Ada Marrow said.", "exact"],
    ["“The ferry is a toy,” Ada Marrow said.", "negation-changed"],
    ["“You were asked twice, in this very room,” Ada Marrow said.", "wrong-speaker"],
    ["“The boats belong to the whole valley and its children,” Ada Marrow said.", "not-found"],
  ])("check_quotes on %s: %s, with its place", async (draft, finding) => {
    const { record, text } = await ask(client, "check_quotes", { draft });
    expect(record.findings).toMatchObject([{ finding, line: 1, column: 2 }]);
    const [{ source, at, quotation }] = record.findings;
    expect(draft.slice(...at)).toBe(quotation);
    if (finding !== "not-found") expect(TRANSCRIPT.slice(...source.at)).toBe(source.text);
    expect(text).toContain(finding);
    expect(text).not.toMatch(/verified|true|genuine/i);
  });

  it("checks against texts that come with the question as well, and forgets them", async () => {
    const draft = "“The slip is for the gulls,” Nell Tarn said.";
    const sources = [{ name: "notes", text: "From the phone.\n\nThe slip is for the gulls." }];
    const given = await ask(client, "check_quotes", { draft, sources });
    expect(given.record).toMatchObject({ sources: 3, findings: [{ finding: "exact", source: { name: "notes" } }] });
    expect((await ask(client, "check_quotes", { draft })).record.findings[0].finding).toBe("not-found");
  });

  it("checks against the ledger where no source is given", async () => {
    const alone = await overPipes("--ledger", "ferry.db");
    const draft = "“We sold three boats last winter, and nobody asked us why,” Ada Marrow said.";
    const { record } = await ask(alone, "check_quotes", { draft });
    expect(record).toMatchObject({ sources: 2, findings: [{ finding: "exact", source: { name: "hearing.txt" } }] });
    const found = await ask(alone, "find_quote", { words: "We sold four boats last winter, and nobody asked us why" });
    expect(found.record).toMatchObject({
      finding: "number-changed",
      passages: [{ name: "hearing.txt" }, { name: "herald.txt" }],
    });
  });

  it("find_quote names the passage of the transcript and the statement of the ledger", async () => {
    const { record } = await ask(client, "find_quote", { words: "We sold three boats last winter" });
    expect(record.finding).toBe("partial");
    expect(record.passages[0]).toMatchObject({ name: "hearing.txt", speaker: "Ada Marrow" });
    expect(record.statements).toHaveLength(1);
  });

  it("trace_statement gives the printings of a statement, by words and by its id", async () => {
    const byWords = await ask(client, "trace_statement", { words: "sold three boats" });
    const [statement] = byWords.record.statements;
    expect(statement.speaker).toBe("Ada Marrow");
    expect(statement.renditions.map((one: { outlet: string | null }) => one.outlet)).toHaveLength(2);
    const byId = await ask(client, "trace_statement", { id: statement.id });
    expect(byId.record.statements).toEqual([statement]);
  });

  it.each([
    ["neither words nor an id", {}, /expected either/],
    ["an id that nothing has", { id: "nothing" }, /^0 statements/],
  ])("trace_statement with %s says so", async (_, question, expected) => {
    expect((await ask(client, "trace_statement", question)).text).toMatch(expected);
  });

  it("a draft without a quotation: nothing was checked, and it says so", async () => {
    const { record } = await ask(client, "check_quotes", { draft: "No one spoke." });
    expect(record).toMatchObject({ summary: "no quotation in the draft: nothing was checked", findings: [] });
  });

  it("a style that is none is refused by name", async () => {
    const { isError, text } = await ask(client, "check_quotes", { draft: "“So,” he said.", style: "tabloid" });
    expect(isError).toBe(true);
    expect(text).toContain("guardian");
  });
});

describe("stemma mcp without sources or ledger", () => {
  it("says what is missing, and still checks against what comes with the question", async () => {
    const client = await overPipes();
    const draft = "“The slip is for the gulls,” Nell Tarn said.";
    const none = await ask(client, "check_quotes", { draft });
    expect(none.isError).toBe(true);
    expect(none.text).toMatch(/no sources to check against; expected/);
    expect((await ask(client, "trace_statement", { words: "gulls" })).text).toMatch(/no ledger here; expected/);
    const sources = [{ name: "notes", text: "The slip is for the gulls." }];
    expect((await ask(client, "check_quotes", { draft, sources })).record.findings[0].finding).toBe("exact");
  });
});

describe("stemma mcp over HTTP", () => {
  let url: URL;
  let ended: Promise<number | null>;
  let stop: () => void;
  beforeAll(async () => {
    const program = await builtProgram();
    const child = spawn(process.execPath, [program, "mcp", "--against", "hearing.txt", "--http", "0"], { cwd: folder });
    stop = () => child.kill("SIGINT");
    ended = new Promise((resolve) => child.on("close", resolve));
    url = await new Promise((resolve) => {
      child.stderr.setEncoding("utf8").on("data", (text: string) => {
        const [found] = /http:\/\/\S+\/mcp/.exec(text) ?? [];
        if (found) resolve(new URL(found));
      });
    });
  });

  it("answers two clients at once as it does over pipes", async () => {
    const answers = await Promise.all(
      [1, 2].map(async () => {
        const client = new Client({ name: "test", version: "1" });
        await client.connect(new StreamableHTTPClientTransport(url) as Parameters<Client["connect"]>[0]);
        clients.push(client);
        return ask(client, "check_quotes", { draft: "“The ferry is not a toy,” Ada Marrow said." });
      }),
    );
    for (const { record } of answers) expect(record.findings[0].finding).toBe("exact");
  });

  it.each([
    ["a page of another site, which asks under its own name", { host: "evil.example" }, "/mcp", "POST", 403],
    ["another path", {}, "/", "POST", 404],
    ["a way it does not speak", {}, "/mcp", "GET", 405],
    ["a body that is no message", {}, "/mcp", "POST", 400],
  ])("refuses %s", async (_, headers, path, method, expected) => {
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const asked = request(
        { host: url.hostname, port: url.port, path, method, headers: { ...HEADERS, ...headers } },
        (response) => resolve(response.resume().statusCode),
      );
      asked.on("error", reject);
      asked.end(method === "POST" ? "{nothing" : undefined);
    });
    expect(status).toBe(expected);
  });

  it("listens on this machine alone unless told otherwise", () => {
    expect(url.hostname).toBe("127.0.0.1");
  });

  it("ends at Ctrl-C with status 0", async () => {
    stop();
    expect(await ended).toBe(0);
  });
});

const HEADERS = { "content-type": "application/json", accept: "application/json, text/event-stream" };
