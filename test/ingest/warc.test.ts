import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import { afterAll, describe, expect, it } from "vitest";
import { archive, chunked, http, type RecordFields, record } from "../../bench/archive/warc.js";
import { ingest, readInputs } from "../../src/ingest/ingest.js";
import type { Mark } from "../../src/ingest/reached.js";

const folder = mkdtempSync(join(tmpdir(), "stemma-warc-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const HTML = "Content-Type: text/html; charset=utf-8";
const words = (n: number | string) =>
  `The ferry number ${n} left the quay at noon. “I will ride the ferry number ${n} every day,” Mara Voss said on Monday.`;
const page = (n: number | string) =>
  `<!doctype html><html><body><article><h1>Ferry ${n}</h1><p>${words(n)}</p></article></body></html>`;
const uri = (n: number | string) => `https://lantern.example/ferry/${n}`;
const response = (n: number | string, body: Buffer = http(page(n)), fields: Partial<RecordFields> = {}) =>
  record({ type: "response", uri: uri(n), ...fields }, body);
const joined = (parts: readonly Buffer[], packed: boolean) =>
  Buffer.concat(packed ? parts.map((part) => gzipSync(part)) : parts);

/** Each page by the last part of its address; each problem's message, marked "!"; each note, marked "#". */
async function told(bytes: Buffer, name = "crawl.warc"): Promise<string[]> {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  const found: string[] = [];
  const watcher = {
    total: () => undefined,
    passed: () => undefined,
    note: (_: string, message: string) => found.push(`# ${message}`),
  };
  for await (const one of readInputs([path], { watcher })) {
    if ("article" in one) found.push(one.article.source.replace("https://lantern.example/ferry/", ""));
    if ("problem" in one) found.push(`! ${one.problem.message}`);
  }
  return found;
}

describe.each([
  ["a web archive", false],
  ["a gzipped web archive, one member for each record", true],
])("%s", (_, packed) => {
  it("gives the pages of its answers, and counts the rest", async () => {
    const parts = [
      record({ type: "warcinfo" }, "software: invented\r\n"),
      record(
        { type: "request", uri: uri(1), contentType: "application/http; msgtype=request" },
        "GET /ferry/1 HTTP/1.1\r\n\r\n",
      ),
      response(1),
      response("photo", http(Buffer.alloc(300, 7), ["Content-Type: image/png"])),
      response("gone", http(page("gone"), [HTML], "404 Not Found")),
      response("moved", http("", [HTML, "Location: /"], "301 Moved Permanently")),
      record({ type: "revisit", uri: uri(1) }, http("")),
      record({ type: "metadata", uri: uri(1) }, ""),
      record({ type: "resource", uri: uri("kept"), contentType: "text/html; charset=utf-8" }, page("kept")),
      record({ type: "resource", uri: uri("styles"), contentType: "text/css" }, "p {}"),
      response(2),
    ];
    expect(await told(joined(parts, packed))).toEqual([
      "1",
      "kept",
      "2",
      "# 3 pages in 11 records; the others hold no page",
    ]);
  });

  it.each([
    ["chunked", chunked(Buffer.from(page(1)), 50), ["Transfer-Encoding: chunked"]],
    ["gzip", gzipSync(page(1)), ["Content-Encoding: gzip"]],
    ["x-gzip", gzipSync(page(1)), ["Content-Encoding: x-gzip"]],
    ["deflate", deflateSync(page(1)), ["Content-Encoding: deflate"]],
    ["bare deflate", deflateRawSync(page(1)), ["Content-Encoding: deflate"]],
    ["br", brotliCompressSync(page(1)), ["Content-Encoding: br"]],
    ["br, chunked", chunked(brotliCompressSync(page(1)), 9), ["Content-Encoding: br", "transfer-encoding: Chunked"]],
    ["gzip twice", gzipSync(gzipSync(page(1))), ["Content-Encoding: gzip, gzip"]],
    ["a header that says gzip over a body that is not", Buffer.from(page(1)), ["Content-Encoding: gzip"]],
    ["a header that says chunked over a body that is not", Buffer.from(page(1)), ["Transfer-Encoding: chunked"]],
  ])("a body sent as %s is read", async (_name, body, headers) => {
    const [article] = await articles(joined([response(1, http(body, [HTML, ...headers]))], packed));
    expect(article?.text).toContain(words(1));
  });

  it("a damaged record costs itself alone, and is told of with its place", async () => {
    const parts = [response(1), response(2), response(3)].map((part) => (packed ? gzipSync(part) : part));
    const [one, two, three] = parts as [Buffer, Buffer, Buffer];
    // In a packed record the middle; in a plain one the sign it begins with.
    two.fill(0xff, packed ? two.length >> 1 : 0, packed ? (two.length >> 1) + 8 : 8);
    const found = await told(Buffer.concat([one, two, three]));
    expect(found).toHaveLength(4);
    expect(found.filter((line) => /^\d$/.test(line))).toEqual(["1", "3"]);
    const what = packed ? "damaged gzip data" : `no record where one is expected; ${two.length} bytes passed over`;
    expect(found).toContain(`! record 2 at byte ${one.length}: ${what}`);
  });

  it("an archive cut off says so with the place, and what stands before is kept", async () => {
    const parts = [response(1), response(2)].map((part) => (packed ? gzipSync(part) : part));
    const [one, two] = parts as [Buffer, Buffer];
    const [first, problem] = await told(Buffer.concat([one, two]).subarray(0, one.length + two.length - 60));
    expect(first).toBe("1");
    expect(problem).toMatch(
      new RegExp(
        `^! record 2 at byte ${one.length}: (?:gzip data that ends too soon|the archive ends within this record, which states \\d+ bytes; expected a whole archive)$`,
      ),
    );
  });

  it("a false length costs no other record", async () => {
    const parts = [
      response(1),
      response("long", http(page(2)), { length: 10_000_000_000 }),
      response(3),
      response("short", http(page(4)), { length: 40 }),
      response(5),
      response("none", http(page(6)), { length: Number.NaN }),
      response(7),
    ];
    const found = await told(joined(parts, packed));
    expect(found.filter((line) => !/^[!#]/.test(line))).toEqual(["1", "3", "5", "7"]);
    expect(found.filter((line) => line.startsWith("!")).map((line) => line.replace(/\d+/g, "n"))).toEqual([
      ...(packed ? ["! record n at byte n: a page over n MB; expected one article"] : []),
      "! record n at byte n: a record that states n bytes and has fewer",
      "! record n at byte n: no record where one is expected; n bytes passed over",
      "! record n at byte n: a record without its length; n bytes passed over",
    ]);
  });

  it("goes on at any mark as if it had never stopped", async () => {
    const parts = Array.from({ length: 50 }, (_one, n) => [
      record({ type: "metadata", uri: uri(n) }, "x: y"),
      response(n),
    ]).flat();
    parts.splice(41, 0, Buffer.from("no record at all\r\n\r\n"));
    const path = join(folder, "marks.warc");
    writeFileSync(path, joined(parts, packed));
    const whole = await from(path, null);
    const marks = whole.flatMap((one, at) => (typeof one === "string" ? [] : [{ at, mark: one }]));
    expect(marks.length).toBeGreaterThanOrEqual(3);
    for (const { at, mark } of marks) expect(await from(path, mark)).toEqual(whole.slice(at + 1));
  });
});

describe("a web archive", () => {
  it("gives each article its address, and the charset that the answer names", async () => {
    const body = Buffer.from(page("caf\xe9"), "latin1");
    const [article] = await articles(response(1, http(body, ["Content-Type: text/html; charset=iso-8859-1"])));
    expect(article).toMatchObject({ source: uri(1), url: uri(1) });
    expect(article?.text).toContain("Ferry café");
    expect(article?.publishedAt).toBeNull();
  });

  it.each(["../../etc/passwd", "file:///etc/passwd", "urn:x", "https://", ""])(
    "a record that calls itself %s opens nothing",
    async (name) => {
      const [article] = await articles(record({ type: "response", uri: name }, http(page(1))));
      expect(article).toMatchObject({ source: join(folder, "one.warc"), url: null });
    },
  );

  it.each([
    ["packed as one member", gzipSync(Buffer.concat([response(1), response(2)]))],
    [
      "without blank lines between its records",
      Buffer.concat([response(1), response(2)].map((part) => part.subarray(0, -4))),
    ],
    [
      "with bare line feeds",
      Buffer.from(
        Buffer.concat([response(1), response(2)])
          .toString()
          .replaceAll(/\r\n/g, "\n")
          .replaceAll(/Content-Length: (\d+)/g, (_, n) => `Content-Length: ${Number(n) - 3}`),
      ),
    ],
    [
      "with pages in it that are packed as members are",
      Buffer.concat(
        [1, 2].map((n) =>
          gzipSync(response(n, http(gzipSync(page(n)), [HTML, "Content-Encoding: gzip"])), { level: 0 }),
        ),
      ),
    ],
    ["by standard input", "-"],
  ])("is read %s", async (_, bytes) => {
    if (bytes !== "-") expect((await told(bytes as Buffer)).slice(0, 2)).toEqual(["1", "2"]);
    else {
      const found: string[] = [];
      const stdin = Readable.from([joined([response(1), response(2)], true)]);
      for await (const one of ingest(["-"], { stdin })) if ("article" in one) found.push(one.article.source);
      expect(found).toEqual([uri(1), uri(2)]);
    }
  });

  it.each([
    ["no record but its first line", Buffer.from("WARC/1.0\r\n"), "record 1 at byte 0: a header that ends too soon"],
    ["no page", record({ type: "warcinfo" }, "x: y"), "no page among 1 records; expected HTML pages with status 200"],
    [
      "a header without an end",
      Buffer.from(`WARC/1.0\r\nX: ${"y".repeat(9_000_000)}`),
      "record 1 at byte 0: a header without an end",
    ],
    [
      "a page without words",
      response(1, http("<html></html>")),
      "record 1 at byte 0: no words in it; expected the text of an article",
    ],
    [
      "an encoding that nobody reads",
      response(1, http("xx", [HTML, "Content-Encoding: zstd"])),
      'record 1 at byte 0: the content encoding "zstd"; expected gzip, deflate or br',
    ],
    [
      "a page packed four times",
      response(1, http("xx", [HTML, "Content-Encoding: br, br, br, br"])),
      "record 1 at byte 0: a page packed 4 times",
    ],
    [
      "a bomb",
      response(1, http(gzipSync(Buffer.alloc(200_000_000)), [HTML, "Content-Encoding: gzip"])),
      "record 1 at byte 0: a page that unpacks to more than 64 MB",
    ],
    [
      "a bomb in br",
      response(
        1,
        http(brotliCompressSync(Buffer.alloc(100_000_000), { params: { 1: 1 } }), [HTML, "Content-Encoding: br"]),
      ),
      "record 1 at byte 0: a page that unpacks to more than 64 MB",
    ],
  ])("with %s says so in one line", async (_, bytes, message) => {
    const found = (await told(bytes)).filter((line) => line.startsWith("!"));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(message);
  });

  it("of many faults tells twenty, and how many more there are", async () => {
    const found = await told(Buffer.concat(Array.from({ length: 300 }, (_, n) => response(n, http("<html></html>")))));
    expect(found).toHaveLength(22);
    expect(found[20]).toBe("! 280 more records that could not be read; expected a whole archive");
  });

  it("of generated coverage gives the same articles packed and plain", async () => {
    const [plain, packed] = [false, true].map((one) => Buffer.concat([...archive(300_000, one, 9000)]));
    const read = await articles(plain as Buffer);
    expect(read.length).toBeGreaterThan(20);
    expect((await articles(packed as Buffer)).slice(0, read.length)).toEqual(read);
  });

  it("takes linear time for a gzipped file of nothing but beginnings of members", async () => {
    const sign = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]);
    const begun = process.cpuUsage();
    const first = gzipSync(response(1));
    const found = await told(Buffer.concat([first, ...Array.from({ length: 400_000 }, () => sign)]));
    expect(found[0]).toBe("1");
    expect(found.filter((line) => line.startsWith("!"))).toHaveLength(1);
    const { user, system } = process.cpuUsage(begun);
    expect((user + system) / 1e6).toBeLessThan(20);
  });
});

async function articles(bytes: Buffer) {
  const path = join(folder, "one.warc");
  writeFileSync(path, bytes);
  const found = [];
  for await (const one of ingest([path])) if ("article" in one) found.push(one.article);
  return found;
}

/** Pages, problems and marks in order, from a mark on. */
async function from(path: string, mark: Mark | null): Promise<(string | Mark)[]> {
  const found: (string | Mark)[] = [];
  for await (const one of readInputs([path], { before: async () => mark })) {
    if ("article" in one) found.push(one.article.source);
    else if ("problem" in one) found.push(one.problem.message);
    else if (one.reached.state === "part" && one.reached.mark !== null) found.push(one.reached.mark);
  }
  return found;
}
