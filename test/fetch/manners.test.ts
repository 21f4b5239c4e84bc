import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { type LinkOptions, openFetcher } from "../../src/fetch/fetcher.js";
import { html, PAGE, serve } from "./servers.js";

const LOCAL: LinkOptions = { allowPrivate: true, limits: { pause: 0 } };

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), "stemma-cache-"));
  afterAll(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

async function once<T>(
  options: LinkOptions,
  work: (fetcher: ReturnType<typeof openFetcher>) => Promise<T>,
): Promise<T> {
  const fetcher = openFetcher({ ...LOCAL, ...options });
  try {
    return await work(fetcher);
  } finally {
    await fetcher.close();
  }
}

describe("robots.txt", () => {
  const rules = (text: string, status = 200) =>
    serve((_, response, path) => {
      if (path === "/robots.txt") response.writeHead(status, { "content-type": "text/plain" }).end(text);
      else html(response);
    });

  it("what it disallows is not asked for", async () => {
    const host = await rules("User-agent: *\nDisallow: /private/\nAllow: /private/open\n");
    await once({}, async (fetcher) => {
      expect(await fetcher.get(`${host.origin}/private/page`)).toMatchObject({
        wrong: expect.stringMatching(/^the robots\.txt of 127\.0\.0\.1:\d+ does not let stemma read it/),
      });
      expect(await fetcher.get(`${host.origin}/private/open`)).toMatchObject({ type: "text/html" });
      expect(await fetcher.get(`${host.origin}/page`)).toMatchObject({ type: "text/html" });
    });
    expect(host.asked).toEqual(["/private/open", "/page"]);
  });

  it("rules for stemma by name go before those for all", async () => {
    const host = await rules("User-agent: *\nAllow: /\n\nUser-agent: Stemma\nDisallow: /\n");
    expect(await once({}, (fetcher) => fetcher.get(`${host.origin}/page`))).toHaveProperty("wrong");
    expect(host.asked).toEqual([]);
  });

  it("a host that fails to say allows nothing; one that has none allows all", async () => {
    const failing = await rules("", 503);
    const without = await rules("", 403);
    expect(await once({}, (fetcher) => fetcher.get(`${failing.origin}/page`))).toMatchObject({
      wrong: "its robots.txt answers 503; expected rules, or that there are none",
    });
    expect(await once({}, (fetcher) => fetcher.get(`${without.origin}/page`))).toHaveProperty("bytes");
  });

  it("a page that another host redirects to is asked for by its own host's rules", async () => {
    const closed = await rules("User-agent: *\nDisallow: /\n");
    const open = await serve((_, response, path) => {
      if (path !== "/robots.txt") response.writeHead(302, { location: `${closed.origin}/page` }).end();
    });
    expect(await once({}, (fetcher) => fetcher.get(`${open.origin}/page`))).toHaveProperty("wrong");
    expect(closed.asked).toEqual([]);
  });

  it.each([
    ["a rule of stars", `User-agent: *\nDisallow: /${"*a".repeat(240)}b\n`],
    ["a very long rule", `User-agent: *\nDisallow: /${"*a".repeat(200_000)}b\n`],
    ["100,000 rules", `User-agent: *\n${"Disallow: /*a*a*a$\n".repeat(25_000)}`],
    ["bytes", Buffer.from(Array.from({ length: 5000 }, (_, i) => (i * 37) % 256)).toString("latin1")],
  ])("%s is read in time", async (_, text) => {
    const host = await rules(text);
    const begun = process.cpuUsage();
    await once({}, (fetcher) => fetcher.get(`${host.origin}/${"a".repeat(1500)}`));
    const { user, system } = process.cpuUsage(begun);
    expect((user + system) / 1e6).toBeLessThan(5);
  });
});

describe("one host is asked one thing at a time", () => {
  it("and no sooner than the pause after the last", async () => {
    let open = 0;
    let most = 0;
    const host = await serve((_, response, path) => {
      if (path === "/robots.txt") return;
      open++;
      most = Math.max(most, open);
      setTimeout(() => {
        open--;
        html(response);
      }, 20);
    });
    const begun = performance.now();
    await once({ limits: { pause: 100 } }, (fetcher) =>
      Promise.all([1, 2, 3, 4].map((page) => fetcher.get(`${host.origin}/${page}`))),
    );
    expect(most).toBe(1);
    expect(host.asked).toHaveLength(4);
    expect(performance.now() - begun).toBeGreaterThanOrEqual(3 * 100 + 4 * 20 - 10);
  });

  it("a robots.txt may ask for a longer pause", async () => {
    const host = await serve((_, response, path) => {
      if (path === "/robots.txt") response.writeHead(200).end("User-agent: *\nCrawl-delay: 0.3\n");
      else html(response);
    });
    const begun = performance.now();
    await once({}, async (fetcher) => {
      await fetcher.get(`${host.origin}/1`);
      await fetcher.get(`${host.origin}/2`);
    });
    expect(performance.now() - begun).toBeGreaterThanOrEqual(290);
  });

  it("it says who asks", async () => {
    const agents: unknown[] = [];
    const host = await serve((request, response, path) => {
      agents.push(request.headers["user-agent"]);
      if (path !== "/robots.txt") html(response);
    });
    await once({}, (fetcher) => fetcher.get(`${host.origin}/`));
    expect(agents).toHaveLength(2);
    for (const agent of agents) expect(agent).toMatch(/^stemma\/\d+\.\d+\.\d+ \(/);
  });
});

describe("the cache", () => {
  const page = async (validator: Record<string, string>) => {
    const conditions: (string | undefined)[] = [];
    const host = await serve((request, response, path) => {
      if (path === "/robots.txt") return;
      const { "if-none-match": etag, "if-modified-since": since } = request.headers;
      conditions.push(etag ?? since);
      if (etag === validator.etag && since === validator["last-modified"] && (etag ?? since))
        response.writeHead(304).end();
      else html(response, PAGE, { ...validator, "content-type": "text/html; charset=koi8-r" });
    });
    return { ...host, conditions };
  };

  it.each([
    ["an ETag", { etag: '"a1"' }],
    ["a Last-Modified", { "last-modified": "Fri, 02 May 2031 10:00:00 GMT" }],
  ])("a page with %s is asked for again only where it changed, and is the same then", async (_, validator) => {
    const host = await page(validator);
    const cache = folder();
    const get = () => once({ cache }, (fetcher) => fetcher.get(`${host.origin}/page?a=../../b`));
    const first = await get();
    expect(first).toMatchObject({ charset: "koi8-r", bytes: Buffer.from(PAGE) });
    expect(await get()).toEqual(first);
    expect(host.conditions).toEqual([undefined, Object.values(validator)[0]]);
    const names = readdirSync(cache, { recursive: true, encoding: "utf8" }).filter((name) => /\//.test(name));
    for (const name of names) expect(name).toMatch(/^(?:bodies\/[0-9a-f]{64}|addresses\/[0-9a-f]{64}\.json)$/);
  });

  it("a damaged file is no answer: the page is fetched whole", async () => {
    const host = await page({ etag: '"a1"' });
    const cache = folder();
    const get = () => once({ cache }, (fetcher) => fetcher.get(`${host.origin}/page`));
    const first = await get();
    for (const kind of ["bodies", "addresses"]) {
      const [name = ""] = readdirSync(join(cache, kind));
      writeFileSync(join(cache, kind, name), '{"body":"../../../../etc/passwd"}');
      expect(await get()).toEqual(first);
    }
    expect(host.conditions).toEqual([undefined, undefined, undefined]);
  });

  it("a folder that cannot be written keeps nothing, and fails nothing", async () => {
    const host = await page({ etag: '"a1"' });
    const file = join(folder(), "file");
    writeFileSync(file, "");
    const outcome = await once({ cache: join(file, "cache") }, (fetcher) => fetcher.get(`${host.origin}/page`));
    expect(outcome).toHaveProperty("bytes");
  });

  it("whoever knows the last state learns that nothing changed", async () => {
    const host = await page({ etag: '"a1"' });
    const known = { etag: '"a1"', lastModified: null };
    expect(await once({}, (fetcher) => fetcher.get(`${host.origin}/page`, known))).toBe("unchanged");
    expect(await once({}, (fetcher) => fetcher.get(`${host.origin}/page`, { ...known, etag: '"b"' }))).toHaveProperty(
      "bytes",
    );
  });
});
