import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openLedger } from "../../src/store/store.js";
import { html, serve } from "../fetch/servers.js";
import { stemma } from "./beside.js";
import { lines, temporaryFolder } from "./run.js";

const WORDS = "We will keep the night ferry, because people on the island need a way home after dark";

function page(outlet: string, day: string, said = WORDS): string {
  return `<!doctype html><html><head><title>Ferry | ${outlet}</title><meta property="og:site_name" content="${outlet}"><meta property="article:published_time" content="${day}"></head>
<body><article><h1>Ferry to stay, ${outlet} learns</h1><p>The night ferry of the outer harbour will not be cut, the head of the board told ${outlet} on Friday, after a long winter.</p>
<p>“${said},” Ada Thorne told The Harbour Herald.</p><p>The board that ${outlet} spoke to meets again in June, when the timetable of the small boats is settled.</p></article></body></html>`;
}

const PAGES: Record<string, string> = {
  "/herald": page("The Harbour Herald", "2031-05-02"),
  "/echo": page("The Echo", "2031-05-03"),
  "/early": page("The Early Bird", "2031-05-01"),
};

/** A host with a feed whose items are the paths in `items`, as they are at each request. */
async function newsroom(items: string[]) {
  const conditions: (string | undefined)[] = [];
  const host = await serve((request, response, path) => {
    const found = PAGES[path];
    if (path === "/feed") {
      const etag = `"${items.join()}"`;
      conditions.push(request.headers["if-none-match"]);
      if (request.headers["if-none-match"] === etag) return void response.writeHead(304).end();
      const listed = items.map((item) => `<item><title>${item}</title><link>${item}</link></item>`).join("");
      const feed = `<?xml version="1.0"?><rss version="2.0"><channel><title>News</title>${listed}</channel></rss>`;
      html(response, feed, { etag, "content-type": "application/rss+xml" });
    } else if (found) html(response, found);
    else if (path !== "/robots.txt") response.writeHead(path === "/busy" ? 503 : 404, { "retry-after": "5" }).end();
  });
  return { ...host, feed: `${host.origin}/feed`, conditions };
}

const once = (...args: string[]) => ["watch", ...args, "--once", "--allow-private"];

// Each test waits for its own servers and programs: they wait together.
describe.concurrent("stemma watch --once", () => {
  it("adds what is new, says what that changes, and asks again only for changes", async () => {
    const items = ["/herald"];
    const room = await newsroom(items);
    const cwd = temporaryFolder();
    const first = await stemma(once(room.feed), cwd);
    expect(first).toMatchObject({ status: 0, stderr: "" });
    expect(first.stdout).toMatch(/^1 new statement:\n\nAda Thorne, to The Harbour Herald\n {2}“We will keep/);

    expect(await stemma(once(room.feed), cwd)).toEqual({ status: 0, stdout: "", stderr: "" });
    expect(room.conditions).toEqual([undefined, '"/herald"']);

    items.unshift("/early", "/echo");
    const third = await stemma(once(room.feed), cwd);
    expect(third.stdout).toContain("1 known statement printed again:");
    expect(third.stdout).toContain("+ The Echo, 3 May 2031");
    expect(third.stdout).toContain("earliest now: The Early Bird, 1 May 2031");
    expect(room.asked.filter((path) => path === "/herald")).toHaveLength(1);
    // The ledger is the one that a trace of the same pages makes.
    const traced = await stemma(
      ["trace", "--allow-private", "--ledger", "traced.db", ...items.map((item) => room.origin + item)],
      cwd,
    );
    expect(traced.status).toBe(0);
    const [one, two] = await Promise.all(
      ["stemma.db", "traced.db"].map(async (name) => {
        const store = await openLedger(join(cwd, name));
        const ledger = await store.load();
        await store.close();
        return ledger;
      }),
    );
    expect(one).toEqual(two);
  });

  it("an item that cannot be read is told of once and tried again; one that is not there is given up", async () => {
    const room = await newsroom(["/busy", "/nothing", "/herald"]);
    const cwd = temporaryFolder();
    const first = await stemma(once(room.feed), cwd);
    expect(first.status).toBe(3);
    expect(lines(first.stderr)).toEqual([
      expect.stringMatching(/\/busy: the host answers 503 \(the host is busy\); it asks to wait 5 s; expected 200$/),
      expect.stringMatching(/\/nothing: the host answers 404/),
    ]);
    expect(await stemma(once(room.feed), cwd)).toMatchObject({ stdout: "", stderr: "" });
    expect(room.asked.filter((path) => path !== "/feed")).toEqual(["/busy", "/nothing", "/herald", "/busy"]);
    expect(room.conditions).toEqual([undefined, undefined]);
  });

  it("reads an OPML list, as a file and behind an address; a feed listed twice is asked once", async () => {
    const rooms = [await newsroom(["/herald"]), await newsroom(["/echo"])];
    const opml = `<opml version="2.0"><body>${rooms.map(({ feed }) => `<outline text="a" xmlUrl="${feed}"/>`).join("")}</body></opml>`;
    const list = await serve((_, response, path) => {
      if (path !== "/robots.txt") html(response, opml, { "content-type": "text/x-opml" });
    });
    const cwd = temporaryFolder();
    writeFileSync(join(cwd, "papers.opml"), opml);
    const ended = await stemma(once("papers.opml", `${list.origin}/papers`, "--format", "jsonl"), cwd);
    expect(ended).toMatchObject({ status: 0, stderr: "" });
    expect(JSON.parse(ended.stdout).printings).toHaveLength(2);
    for (const { asked } of rooms) expect(asked.filter((path) => path === "/feed")).toHaveLength(1);
  });

  it.each([
    ["a file that is no list", ["run.txt"], /run\.txt: no list of feeds; expected the address of a feed/],
    ["a file that is not there", ["absent.opml"], /absent\.opml: could not be read; expected the address of a feed/],
    [
      "a time that is none",
      ["http://127.0.0.1:1/", "--every", "soon"],
      /--every soon: no such time; expected one minute or more/,
    ],
    ["a time that is too short", ["http://127.0.0.1:1/", "--every", "5s"], /--every 5s: no such time/],
    ["a feed that nobody serves", ["http://127.0.0.1:1/feed"], /feed: the host takes no connection there/],
  ])("%s ends with 2 and one line", async (_, args, line) => {
    const cwd = temporaryFolder();
    writeFileSync(join(cwd, "run.txt"), "no list");
    const { status, stdout, stderr } = await stemma(once(...args), cwd);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(lines(stderr)).toEqual([expect.stringMatching(line)]);
  });
});

describe.concurrent("stemma watch", () => {
  it.each(["SIGINT", "SIGTERM"] as const)("runs until %s, and ends with 0", async (signal) => {
    const room = await newsroom(["/herald"]);
    const ended = await stemma(["watch", room.feed, "--allow-private"], temporaryFolder(), {
      onOutput: (child) => child.kill(signal),
    });
    expect(ended).toMatchObject({ status: 0, stderr: "", stdout: expect.stringContaining("1 new statement") });
  });

  it("stopped between two items tells of what it has, and goes on behind it", async () => {
    const room = await newsroom(["/herald", "/echo", "/early"]);
    const cwd = temporaryFolder();
    const ended = await stemma(["watch", room.feed, "--allow-private"], cwd, {
      onStart: (child) => {
        const timer = setInterval(() => {
          if (!room.asked.includes("/echo")) return;
          clearInterval(timer);
          setTimeout(() => child.kill("SIGTERM"), 200);
        }, 20);
      },
    });
    expect(ended.status).toBe(0);
    expect(ended.stdout).toContain("1 new statement");
    const rest = await stemma(once(room.feed), cwd);
    expect(rest.stdout).toContain("earliest now: The Early Bird");
    expect(room.asked.filter((path) => path !== "/feed").toSorted()).toEqual(["/early", "/echo", "/herald"]);
  });

  it("killed at any moment loses no item and adds none twice", async () => {
    const room = await newsroom(["/herald", "/echo", "/early"]);
    const cwd = temporaryFolder();
    for (const after of [1500, 2600]) {
      await stemma(once(room.feed), cwd, { onStart: (child) => setTimeout(() => child.kill("SIGKILL"), after) });
    }
    await stemma(once(room.feed), cwd);
    const store = await openLedger(join(cwd, "stemma.db"));
    const { articles, statements } = await store.load();
    await store.close();
    expect(articles.map(({ outlet }) => outlet).toSorted()).toEqual([
      "The Early Bird",
      "The Echo",
      "The Harbour Herald",
    ]);
    expect(statements.some(({ renditions }) => renditions.length === 3)).toBe(true);
  });
});
