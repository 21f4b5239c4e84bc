import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { afterAll, describe, expect, it } from "vitest";
import { type Fetched, type LinkOptions, openFetcher, type Unfetched } from "../../src/fetch/fetcher.js";
import { html, serve } from "./servers.js";

const QUICK = { pause: 0 };

async function get(address: string, options: LinkOptions = {}): Promise<Fetched | Unfetched> {
  const fetcher = openFetcher({ limits: QUICK, ...options });
  try {
    return await fetcher.get(address);
  } finally {
    await fetcher.close();
  }
}

const wrongOf = (outcome: Fetched | Unfetched): string => ("wrong" in outcome ? outcome.wrong : "it was fetched");

describe("this machine is not asked, in whatever form its address is written", async () => {
  const secret = await serve((_, response) => html(response, "secret"));
  const { port } = secret;
  it.each([
    `http://127.0.0.1:${port}/`,
    `http://127.1:${port}/`,
    `http://2130706433:${port}/`,
    `http://0x7f000001:${port}/`,
    `http://0x7f.0.0.0x1:${port}/`,
    `http://0177.0.0.1:${port}/`,
    `http://017700000001:${port}/`,
    `http://１２７.0.0.1:${port}/`,
    `http://127。0。0。1:${port}/`,
    `http://[::1]:${port}/`,
    `http://[::ffff:127.0.0.1]:${port}/`,
    `http://[0:0:0:0:0:ffff:7f00:1]:${port}/`,
    `http://[64:ff9b::7f00:1]:${port}/`,
    `http://0.0.0.0:${port}/`,
    `http://[::]:${port}/`,
    `http://localhost:${port}/`,
    `http://LOCALHOST:${port}/`,
  ])("%s", async (address) => {
    expect(wrongOf(await get(address))).toMatch(/ is an? .*address.*; expected a host on the public network/);
    expect(secret.connections()).toBe(0);
  });
});

describe("only http and https, and no password", () => {
  it.each([
    ["file:///etc/passwd", "file: is not read"],
    ["ftp://example.org/", "ftp: is not read"],
    ["javascript:alert(1)", "javascript: is not read"],
    ["data:text/html,hello", "data: is not read"],
    ["https://", "no address that can be read"],
    ["https://roe:secret@example.org/", "an address with a name or a password"],
  ])("%s: %s", async (address, what) => {
    expect(wrongOf(await get(address))).toContain(what);
  });
});

describe("every redirect passes the same gate", async () => {
  const inner = await serve((_, response) => html(response, "inner"), "127.0.0.1");
  const targets: Record<string, string> = {
    "/metadata": "http://169.254.169.254/latest/meta-data/",
    "/mapped": "http://[::ffff:a9fe:a9fe]/",
    "/file": "file:///etc/passwd",
    "/gopher": "gopher://127.0.0.1/",
    "/password": "https://a:b@example.org/",
    "/round": "/again",
    "/again": "/round",
    "/nowhere": "http://",
    "/inside": `${inner.origin}/page`,
    "/named": "http://metadata.example/",
  };
  const outer = await serve((_, response, path) => {
    if (path in targets) response.writeHead(302, { location: targets[path] }).end();
    else if (/^\/down\/\d+$/.test(path))
      response.writeHead(301, { location: `/down/${Number(path.slice(6)) + 1}` }).end();
    else html(response);
  });

  it.each([
    ["/metadata", "169.254.169.254 is a link-local address; expected a host on the public network"],
    ["/mapped", "is a link-local address"],
    ["/file", "redirects to file:///etc/passwd: file: is not read; expected http: or https:"],
    ["/gopher", "gopher: is not read"],
    ["/password", "an address with a name or a password"],
    ["/round", "redirects in a circle"],
    ["/down/0", "more than 8 redirects"],
    ["/named", "metadata.example is a link-local address (169.254.169.254)"],
  ])("%s", async (path, what) => {
    const resolve = async () => ["169.254.169.254"];
    expect(wrongOf(await get(outer.origin + path, { allowPrivate: true, resolve }))).toContain(what);
  });

  it("a host on the public network leads to no host inside", async () => {
    // The outer host is known under a name of its own, the way a public one would be; only its name is judged public here.
    const asked: string[] = [];
    const resolve = async (host: string) => {
      asked.push(host);
      return host === "outer.example" ? ["8.8.8.8", "127.0.0.1"] : ["127.0.0.1"];
    };
    const outcome = await get(`http://outer.example:${outer.port}/inside`, { resolve });
    expect(wrongOf(outcome)).toContain(
      "outer.example is a loopback address (127.0.0.1); expected a host on the public network",
    );
    expect(inner.connections()).toBe(0);
  });

  it("follows those that are allowed, and says where it came out", async () => {
    const outcome = await get(`${outer.origin}/inside`, { allowPrivate: true });
    expect(outcome).toMatchObject({ address: `${inner.origin}/page` });
  });
});

describe("the name service may change its answer between two questions", async () => {
  const meant = await serve((_, response, path) => {
    if (path === "/moved") response.writeHead(302, { location: "/page", connection: "close" }).end();
    else if (path !== "/robots.txt") html(response, "meant", { connection: "close" });
  }, "127.0.0.1");

  it("one question for each connection, which goes to the very address that was judged", async () => {
    let questions = 0;
    const resolve = async () => [questions++ === 0 ? "127.0.0.1" : "169.254.169.254"];
    const outcome = await get(`http://turning.example:${meant.port}/page`, { allowPrivate: true, resolve });
    expect(wrongOf(outcome)).toBe("it was fetched");
    expect(questions).toBe(1);
  });

  it("each new connection is judged anew", async () => {
    let questions = 0;
    const resolve = async () => [questions++ === 0 ? "127.0.0.1" : "169.254.169.254"];
    const outcome = await get(`http://turning.example:${meant.port}/moved`, { allowPrivate: true, resolve });
    expect(wrongOf(outcome)).toContain("turning.example is a link-local address (169.254.169.254)");
  });

  it("one address among several that may not be asked is enough to refuse", async () => {
    const before = meant.connections();
    const resolve = async () => ["127.0.0.1", "169.254.169.254"];
    const outcome = await get(`http://mixed.example:${meant.port}/page`, { allowPrivate: true, resolve });
    expect(wrongOf(outcome)).toContain("link-local");
    expect(meant.connections()).toBe(before);
  });

  it("a host without an address, and one that nobody knows", async () => {
    expect(wrongOf(await get("http://none.example/", { resolve: async () => [] }))).toContain("has no address");
    const unknown = Object.assign(new Error("getaddrinfo ENOTFOUND"), { code: "ENOTFOUND" });
    expect(wrongOf(await get("http://gone.example/", { resolve: () => Promise.reject(unknown) }))).toContain(
      "no host of that name",
    );
  });

  it("tries the next address where one takes no connection", async () => {
    const resolve = async () => ["127.0.0.3", "127.0.0.1"];
    const outcome = await get(`http://two.example:${meant.port}/page`, { allowPrivate: true, resolve });
    expect(wrongOf(outcome)).toBe("it was fetched");
  });
});

/** Made for this test: harbour.example, signed by nobody else. */
const KEY = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQg7ZS9pGKT103wMpBb
ap+v6kN+VMMv1aX1JUOC5yHZ4muhRANCAARCob4FbdUB6SOzVpt28KcS7xShZRE4
mFfqN7Aq5pb8Jwqjlsnm/xeoLEE2HyTaoML+Y/JpEqytWLXkJGQEPNow
-----END PRIVATE KEY-----`;
const CERTIFICATE = `-----BEGIN CERTIFICATE-----
MIIBpzCCAU2gAwIBAgIUEKE9c0+/GmYZQHvqDAGOAIGrHzUwCgYIKoZIzj0EAwIw
GjEYMBYGA1UEAwwPaGFyYm91ci5leGFtcGxlMCAXDTI2MTEyMTA2MzcwOFoYDzIx
MjYxMDI4MDYzNzA4WjAaMRgwFgYDVQQDDA9oYXJib3VyLmV4YW1wbGUwWTATBgcq
hkjOPQIBBggqhkjOPQMBBwNCAARCob4FbdUB6SOzVpt28KcS7xShZRE4mFfqN7Aq
5pb8Jwqjlsnm/xeoLEE2HyTaoML+Y/JpEqytWLXkJGQEPNowo28wbTAdBgNVHQ4E
FgQUkOFQ4Uy5pO7kqHknFvGlpqzuomQwHwYDVR0jBBgwFoAUkOFQ4Uy5pO7kqHkn
FvGlpqzuomQwDwYDVR0TAQH/BAUwAwEB/zAaBgNVHREEEzARgg9oYXJib3VyLmV4
YW1wbGUwCgYIKoZIzj0EAwIDSAAwRQIgYbDO9oSWUQAKI87wXSt5mM0+andl0T84
jjcBUTvtj78CIQDHxRSHZIDMODOT/06VohTET5xa3PW65/F8VesI+Y/xVg==
-----END CERTIFICATE-----`;

it("a connection to an address still asks for the host's name, and for a certificate that holds", async () => {
  const names: string[] = [];
  const server = createServer({
    key: KEY,
    cert: CERTIFICATE,
    SNICallback: (name, done) => {
      names.push(name);
      done(null);
    },
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  afterAll(() => void server.close());
  const { port } = server.address() as AddressInfo;
  const resolve = async () => ["127.0.0.1"];
  const outcome = await get(`https://harbour.example:${port}/`, { allowPrivate: true, resolve });
  expect(wrongOf(outcome)).toBe("its certificate does not hold; expected a valid one for this host");
  expect(names).toEqual(["harbour.example"]);
});
