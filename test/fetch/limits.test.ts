import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { type Fetched, type LinkOptions, openFetcher, type Unfetched } from "../../src/fetch/fetcher.js";
import type { Limits } from "../../src/fetch/limits.js";
import { html, PAGE, serve, serveRaw } from "./servers.js";

const MB = 1024 * 1024;

async function get(
  address: string,
  limits: Partial<Limits> = {},
  options: LinkOptions = {},
): Promise<Fetched | Unfetched> {
  const fetcher = openFetcher({ allowPrivate: true, limits: { pause: 0, ...limits }, ...options });
  try {
    return await fetcher.get(address);
  } finally {
    await fetcher.close();
  }
}

const wrongOf = (outcome: Fetched | Unfetched): string => ("wrong" in outcome ? outcome.wrong : "it was fetched");

describe("an answer is bounded as it is sent and as it is unpacked", async () => {
  const zeros = Buffer.alloc(64 * MB);
  const bombs: Record<string, Buffer> = {
    gzip: gzipSync(zeros),
    br: brotliCompressSync(zeros),
    deflate: deflateSync(zeros),
  };
  const host = await serve((_, response, path) => {
    const name = path.slice(1);
    if (name in bombs) html(response, bombs[name], { "content-encoding": name });
    else if (name === "nested") html(response, gzipSync(bombs.gzip ?? ""), { "content-encoding": "gzip" });
    else if (name === "file.gz") html(response, bombs.gzip);
    else if (name === "large") html(response, Buffer.alloc(2 * MB, "a"));
    else if (name === "endless") {
      response.writeHead(200, { "content-type": "text/html" });
      const more = () => {
        while (response.writable && response.write("a".repeat(65_536)));
      };
      response.on("drain", more).on("error", () => undefined);
      more();
    } else if (name === "twice") html(response, PAGE, { "content-encoding": "gzip, br" });
    else if (name === "damaged") html(response, gzipSync(PAGE).fill(7, 30, 60), { "content-encoding": "gzip" });
    else if (name === "cut") html(response, gzipSync(PAGE).subarray(0, 200), { "content-encoding": "gzip" });
    else if (name === "packed") html(response, gzipSync(PAGE), { "content-encoding": "gzip" });
    else if (name === "brotli") html(response, brotliCompressSync(PAGE), { "content-encoding": "br" });
  });

  it.each(["gzip", "br", "deflate", "nested", "file.gz", "large", "endless"])("%s", async (path) => {
    const outcome = await get(`${host.origin}/${path}`, { bytes: MB });
    expect(wrongOf(outcome)).toBe("an answer of more than 1 MB; expected one article");
  });

  it("memory stays near the limit, whatever would be unpacked", async () => {
    const before = process.memoryUsage().arrayBuffers;
    await get(`${host.origin}/gzip`, { bytes: MB });
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(16 * MB);
  });

  it.each([
    ["twice", 'sent as "gzip, br"; expected gzip, deflate or br'],
    ["damaged", "damaged compressed data; expected a whole answer"],
    ["cut", "compressed data that ends too soon; expected a whole answer"],
  ])("%s", async (path, wrong) => {
    expect(wrongOf(await get(`${host.origin}/${path}`))).toBe(wrong);
  });

  it.each(["packed", "brotli"])("%s is a page", async (path) => {
    expect(await get(`${host.origin}/${path}`)).toMatchObject({ bytes: Buffer.from(PAGE) });
  });
});

describe("time is bounded", () => {
  it("a host that says nothing", async () => {
    const silent = await serveRaw(() => undefined);
    expect(wrongOf(await get(silent, { whole: 300 }))).toMatch(/^not done within 1 s/);
    expect(wrongOf(await get(silent, { firstByte: 300 }))).toMatch(/^no answer within 1 s/);
  });

  it("a host that sends a byte now and then", async () => {
    const dripping = await serveRaw((socket) => {
      socket.once("data", () => {
        socket.write("HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: 100000\r\n\r\n");
        const timer = setInterval(() => socket.write("a"), 50);
        socket.on("close", () => clearInterval(timer));
      });
    });
    const begun = performance.now();
    expect(wrongOf(await get(dripping, { whole: 500 }))).toMatch(/^not done within/);
    expect(performance.now() - begun).toBeLessThan(5000);
  });

  it("a caller that gives up", async () => {
    const silent = await serveRaw(() => undefined);
    const signal = AbortSignal.timeout(100);
    await expect(get(silent, {}, { signal })).rejects.toThrow("aborted");
  });
});

describe("answers that are none", () => {
  it.each([
    ["headers without an end", `HTTP/1.1 200 OK\r\n${"x-filler: a\r\n".repeat(20_000)}`, "headers that are too long"],
    ["an answer that ends too soon", "HTTP/1.1 200 OK\r\ncontent-length: 1000\r\n\r\nshort", "ended too soon"],
    ["another protocol", "220 mail.example ESMTP\r\n", "no HTTP; expected a web server"],
    ["nothing", "", "ended too soon"],
  ])("%s", async (_, bytes, wrong) => {
    const host = await serveRaw((socket) => {
      socket.once("data", () => socket.end(bytes));
    });
    expect(wrongOf(await get(`${host}/page`))).toContain(wrong);
  });

  it("a port where nobody is", async () => {
    expect(wrongOf(await get("http://127.0.0.1:1/"))).toContain("the host takes no connection there");
  });
});

describe("what is no text is not fetched", async () => {
  const host = await serve((_, response, path) => {
    if (path !== "/robots.txt") response.writeHead(200, { "content-type": path.slice(1) }).end("words");
  });

  it.each(["image/png", "video/mp4", "audio/mpeg", "font/woff2", "application/pdf", "text/css"])("%s", async (type) => {
    expect(wrongOf(await get(`${host.origin}/${type}`))).toBe(`sent as ${type}; expected a page, a feed or text`);
  });

  it.each([
    "text/html;charset=utf-8",
    "text/plain",
    "application/rss+xml",
    "application/json",
    "application/octet-stream",
  ])("%s is", async (type) => {
    expect(wrongOf(await get(`${host.origin}/${type}`))).toBe("it was fetched");
  });
});

describe("statuses in words", async () => {
  const host = await serve((_, response, path) => {
    const status = Number(path.slice(1, 4));
    if (path !== "/robots.txt") response.writeHead(status, path.endsWith("wait") ? { "retry-after": "120" } : {}).end();
  });

  it.each([
    ["/404", "the host answers 404 (nothing stands there); expected 200"],
    ["/410", "the host answers 410 (what stood there is gone); expected 200"],
    ["/403", "the host answers 403 (it refuses programs, or this one); expected 200"],
    ["/429wait", "the host answers 429 (too many requests); it asks to wait 120 s; expected 200"],
    ["/503wait", "the host answers 503 (the host is busy); it asks to wait 120 s; expected 200"],
    ["/204", "the host answers 204; expected 200"],
    ["/302", "the host answers 302; expected 200"],
  ])("%s", async (path, wrong) => {
    expect(wrongOf(await get(host.origin + path))).toBe(wrong);
  });
});
