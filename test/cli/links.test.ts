import { cpSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { html, PAGE, serve } from "../fetch/servers.js";
import { stemma } from "./beside.js";
import { HERALD } from "./coverage.js";
import { lines, temporaryFolder } from "./run.js";

const ROOT = join(import.meta.dirname, "../..");

describe("stemma trace https://…", async () => {
  const host = await serve((_, response, path) => {
    if (path === "/ferry") html(response, PAGE, { etag: '"1"' });
    else if (path === "/moved") response.writeHead(301, { location: "/ferry" }).end();
    else if (path === "/metadata") response.writeHead(302, { location: "http://169.254.169.254/" }).end();
    else if (path === "/text") html(response, HERALD, { "content-type": "text/plain; charset=utf-8" });
    else if (path === "/wrong")
      html(response, PAGE.replace("Thorne", "Þórn"), { "content-type": "text/html; charset=utf-16" });
    else if (path === "/greek")
      html(response, Buffer.from([0xd0, 0xeb, 0xef, 0xdf, 0xef]), { "content-type": "text/plain; charset=ISO-8859-7" });
    else if (path !== "/robots.txt") response.writeHead(404).end();
  });

  it("reads pages and text; one bad address does not hold up the rest", async () => {
    const cwd = temporaryFolder();
    const paths = ["/ferry", "/text", "/metadata", "/nothing"];
    const { status, stdout, stderr } = await stemma(
      ["trace", "--allow-private", "--format", "json", ...paths.map((path) => host.origin + path)],
      cwd,
    );
    expect(lines(stderr)).toEqual([
      expect.stringMatching(
        /\/metadata: redirects to .*|\/metadata: 169\.254\.169\.254 is a link-local address; expected/,
      ),
      expect.stringMatching(/\/nothing: the host answers 404 \(nothing stands there\); expected 200$/),
    ]);
    expect(status).toBe(3);
    const { articles, problems } = JSON.parse(stdout);
    expect(articles.map(({ source, url }: { source: string; url: string }) => [source, url]).sort()).toEqual([
      [`${host.origin}/ferry`, `${host.origin}/ferry`],
      [`${host.origin}/text`, `${host.origin}/text`],
    ]);
    expect(problems).toHaveLength(2);
  });

  it("keeps what it fetched in the XDG cache folder, and nothing with --no-cache", async () => {
    const cwd = temporaryFolder();
    const call = ["extract", "--allow-private", "--format", "jsonl", `${host.origin}/moved`];
    const plain = await stemma([...call, "--no-cache"], cwd);
    expect(readdirSync(cwd)).toEqual([]);
    const kept = await stemma(call, cwd);
    expect(readdirSync(join(cwd, "cache", "stemma", "bodies"))).toHaveLength(1);
    expect(kept).toEqual(plain);
    expect(JSON.parse(kept.stdout)).toMatchObject({ source: `${host.origin}/moved`, url: `${host.origin}/ferry` });
  });

  it("the charset that the header names counts, unless the bytes show that it is wrong", async () => {
    const cwd = temporaryFolder();
    const addresses = [`${host.origin}/greek`, `${host.origin}/wrong`];
    const { stdout } = await stemma(["extract", "--allow-private", "--format", "jsonl", ...addresses], cwd);
    const [greek, wrong] = lines(stdout).map((one) => JSON.parse(one).text);
    expect(greek).toBe("Πλοίο");
    expect(wrong).toContain("Ada Þórn told The Harbour Herald");
  });

  it("without --allow-private nothing of this machine is read", async () => {
    const cwd = temporaryFolder();
    const { status, stderr } = await stemma(["trace", `${host.origin}/ferry`], cwd);
    expect(status).toBe(2);
    expect(stderr).toMatch(
      /: 127\.0\.0\.1 is a loopback address; expected a host on the public network, or --allow-private\n$/,
    );
    expect(readdirSync(cwd)).toEqual([]);
  });
});

describe("without an address", () => {
  it("no socket is opened, no name is asked for, and nothing that could is loaded", async () => {
    const cwd = temporaryFolder();
    for (const name of ["examples", "examples-check"]) cpSync(join(ROOT, name), join(cwd, name), { recursive: true });
    const preload = join(cwd, "watch.mjs");
    writeFileSync(
      preload,
      `import { createHook } from "node:async_hooks";
const seen = new Set();
createHook({ init: (_, kind) => /^(?:TCP|UDP|TLS|GETADDRINFO|GETNAMEINFO|QUERY|DNSCHANNEL|HTTP)/.test(kind) && seen.add(kind) }).enable();
process.on("exit", () => {
  const loaded = process.moduleLoadList.filter((name) => /NativeModule (?:tls|http2|https|dns\\/promises|internal\\/dns\\/promises)$/.test(name));
  process.stderr.write(JSON.stringify([...seen, ...loaded]) + "\\n");
});
`,
    );
    const quiet = ["trace", "examples", "--ledger", ":memory:", "--quiet"];
    expect((await stemma(quiet, cwd, { preload })).stderr).toBe("[]\n");
    // A draft before publication is nobody's business: no form of the check's result tells anybody of it.
    for (const format of ["text", "json", "csv", "sarif", "html"]) {
      const check = ["check", "examples-check/draft.txt", "--against", "examples", "--format", format, "--quiet"];
      expect((await stemma([...check, "--report", `${format}.html`], cwd, { preload })).stderr, format).toBe("[]\n");
    }
    // The watcher does see what an address brings.
    const { stderr } = await stemma(["trace", "http://127.0.0.1:1/", "--allow-private", "--ledger", ":memory:"], cwd, {
      preload,
    });
    expect(stderr).toContain("TCPCONNECTWRAP");
    expect(stderr).toContain("NativeModule tls");
  });
});
