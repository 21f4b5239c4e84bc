import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Ingested, ingest, readJsonLine } from "../../src/ingest/ingest.js";

const TEXT = "Mara Voss opened the ferry on Monday. “I will ride it,” she said.";
let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "stemma-ingest-"));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function put(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  mkdirSync(join(path, ".."), { recursive: true });
  writeFileSync(path, content);
  return path;
}

async function all(inputs: readonly string[], stdin?: string | Buffer): Promise<Ingested[]> {
  const found: Ingested[] = [];
  const options = stdin === undefined ? {} : { stdin: Readable.from([Buffer.from(stdin)]) };
  for await (const one of ingest(inputs, options)) found.push(one);
  return found;
}

/** Each result in a word: the article's text, or the problem's message. */
async function told(inputs: readonly string[], stdin?: string | Buffer): Promise<string[]> {
  return (await all(inputs, stdin)).map((one) => ("article" in one ? one.article.text : `! ${one.problem.message}`));
}

const line = (fields: object) => JSON.stringify(fields);

describe("kinds of input, told from the content", () => {
  it("reads plain text as it is, without a file's byte order mark", async () => {
    expect(await told([put("a.txt", `\ufeff${TEXT}\r\n`)])).toEqual([`${TEXT}\r\n`]);
  });

  it("reads UTF-16 where a byte order mark says so", async () => {
    expect(await told([put("u16.txt", Buffer.from(`\ufeff${TEXT}`, "utf16le"))])).toEqual([TEXT]);
  });

  it("reads JSON lines under any name, gzipped or not, and keeps a text as given", async () => {
    const lines = `${line({ text: `\ufeff${TEXT}` })}\n\n${line({ text: "Another.", other: 1 })}\n`;
    expect(await told([put("lines.txt", lines)])).toEqual([`\ufeff${TEXT}`, "Another."]);
    expect(await told([put("lines.bin", gzipSync(lines))])).toEqual([`\ufeff${TEXT}`, "Another."]);
    expect(await told(["-"], lines)).toEqual([`\ufeff${TEXT}`, "Another."]);
  });

  it("reads one JSON object over several lines, and an array of objects", async () => {
    expect(await told([put("one.json", JSON.stringify({ text: TEXT }, null, 2))])).toEqual([TEXT]);
    expect(await told([put("list.json", JSON.stringify([{ text: TEXT }, 5], null, 2))])).toEqual([
      TEXT,
      '! item 2: not an object; expected an object with a "text" or "html"',
    ]);
  });

  it("takes text that opens with a bracket or brace for text", async () => {
    expect(await told([put("b.txt", `[Update: the ferry sails.] ${TEXT}`)])).toHaveLength(1);
    expect(await told([put("c.txt", `{sic} ${TEXT}`)])).toEqual([`{sic} ${TEXT}`]);
  });

  it.each([
    ["photo.txt", Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2]), "an image"],
    ["clip.txt", "OggS\0\0", "sound or video"],
  ])("refuses %s in one line that names the format", async (name, content, format) => {
    const [message, ...more] = await told([put(name, content)]);
    expect(more).toEqual([]);
    expect(message).toMatch(new RegExp(`^! ${format}.* is not read yet; expected plain text or JSON lines$`));
  });
});

describe("fields of a JSON line", () => {
  it("win over what the text states, and are marked so", () => {
    const read = readJsonLine(
      line({
        id: 7,
        text: `Mayor Voss Opens the Ferry\n\nBy Ana Ruhl\n\n${TEXT}`,
        title: "A Ferry",
        authors: "Tom Oake",
        outlet: "Lantern",
        publishedAt: "2031-05-06T10:00:00.000Z",
        url: "http://127.0.0.1/ferry",
        language: "en",
        role: "transcript",
        meta: { publisher: "unread" },
      }),
      "in.jsonl",
      1,
    );
    expect(read).toMatchObject({
      article: {
        id: "7",
        source: "in.jsonl",
        title: "A Ferry",
        authors: ["Tom Oake"],
        outlet: "Lantern",
        publishedAt: "2031-05-06T10:00:00.000Z",
        url: "http://127.0.0.1/ferry",
        language: "en",
        role: "transcript",
        evidence: { title: { from: "input", at: null }, authors: { from: "input", at: null } },
      },
    });
  });

  it.each([
    ["{", "line 3: not valid JSON"],
    ["[1]", "line 3: not an object"],
    [line({ title: "no text" }), 'line 3: unusable "text"'],
    [line({ text: 5 }), 'line 3: unusable "text" (expected text as a string)'],
    [line({ text: "  \n" }), "line 3: no words in it"],
    [line({ html: "<p>Voss</p>" }), 'line 3: a page in "html"'],
    [line({ html: 5 }), 'line 3: unusable "html" (expected a page as a string)'],
    [line({ text: TEXT, modifiedAt: "soon" }), 'line 3: unreadable "modifiedAt" ("soon")'],
    [line({ text: TEXT, role: "poem" }), 'line 3: unusable "role"'],
    [line({ text: TEXT, publishedAt: "09/06/2031" }), 'line 3: unreadable "publishedAt" ("09/06/2031")'],
    ['{"text": "half \\ud83d of a pair"}', "line 3: half of a surrogate pair at character 5"],
  ])("%s", (json, message) => {
    const read = readJsonLine(json, "in.jsonl", 3);
    expect("problem" in read && read.problem.message).toContain(message);
  });

  it("gives the same article the same id in every run, and another text another", () => {
    const id = (fields: object) => {
      const read = readJsonLine(line(fields), "any", 1);
      return "article" in read ? read.article.id : "";
    };
    expect(id({ text: TEXT })).toMatch(/^[0-9a-f]{16}$/);
    expect(id({ text: TEXT })).toBe(id({ text: TEXT, other: 1 }));
    expect(id({ text: TEXT })).not.toBe(id({ text: TEXT, outlet: "Lantern" }));
  });
});

describe("bad input is told in one line, and the rest is done", () => {
  it.each([
    ["empty.txt", "", "an empty file"],
    ["blank.txt", " \n\n\t", "no words in it"],
    ["binary.txt", Buffer.from([1, 2, 0, 4]), "binary data (a zero byte at byte 2)"],
    [
      "latin.txt",
      Buffer.from("caf\xe9 on the pier", "latin1"),
      "invalid UTF-8 at byte 3 (0xE9); expected text in UTF-8",
    ],
    ["cut.txt", Buffer.from("the pier …").subarray(0, 11), "invalid UTF-8 at byte 9 (0xE2)"],
    ["cut.gz", gzipSync(line({ text: TEXT })).subarray(0, 40), "gzip data that ends too soon"],
    ["bad.gz", Buffer.concat([gzipSync("x").subarray(0, 10), Buffer.from("nonsense")]), "damaged gzip data"],
  ])("%s", async (name, content, message) => {
    const good = put("good/good.txt", TEXT);
    const found = await told([put(name, content), good]);
    expect(found).toHaveLength(2);
    expect(found.find((one) => one.startsWith("!"))).toContain(message);
    expect(found).toContain(TEXT);
  });

  it("names the line and byte of a fault in JSON lines, and reads the others", async () => {
    const bytes = Buffer.concat([
      Buffer.from(`${line({ text: "One." })}\n{"text": "`),
      Buffer.from([0xe9]),
      Buffer.from(`"}\nnonsense\n${line({ text: "Two." })}`),
    ]);
    expect(await told([put("faults.jsonl", bytes)])).toEqual([
      "One.",
      "! line 2: invalid UTF-8 at byte 26 (0xE9); expected text in UTF-8",
      '! line 3: not valid JSON; expected one object with a "text" or "html" on each line',
      "Two.",
    ]);
  });

  it("gives up a file whose first lines are all no JSON", async () => {
    const found = await told([put("wrong.jsonl", '{"a\n'.repeat(100_000))]);
    expect(found).toHaveLength(21);
    expect(found.at(-1)).toContain("the rest was not read");
  });

  it("says what is wrong with a path", async () => {
    expect(await told([join(folder, "absent.txt"), "http://127.0.0.1/ferry"])).toEqual([
      "! no such file or folder; expected a path that exists",
      "! 127.0.0.1 is a loopback address; expected a host on the public network, or --allow-private",
    ]);
  });

  it("never breaks a line of a message, whatever a file's name holds", async () => {
    const [found] = await all([put("two\nlines.txt", "")]);
    expect(found && "problem" in found && found.problem.source).toMatch(/two lines\.txt$/);
  });

  it("tells a folder without permission, and reads what is beside it", async (context) => {
    const base = mkdtempSync(join(tmpdir(), "stemma-closed-"));
    const closed = join(base, "closed");
    mkdirSync(closed);
    writeFileSync(join(closed, "a.txt"), TEXT);
    writeFileSync(join(base, "open.txt"), TEXT);
    chmodSync(base, 0o755);
    chmodSync(closed, 0o000);
    // Permissions do not bind root: the test lays root's rights down while it reads.
    const root = process.getuid?.() === 0;
    try {
      if (root && !process.seteuid) return context.skip("runs as root and cannot lay its rights down here");
      if (root) process.seteuid?.(65534);
      expect(await told([base])).toEqual([
        "! no permission to read it; expected a file or folder that can be read",
        TEXT,
      ]);
    } finally {
      if (root) process.seteuid?.(0);
      chmodSync(closed, 0o755);
      rmSync(base, { recursive: true });
    }
  });
});

describe("a folder", () => {
  it("is read whole in a fixed order, however the inputs are named or ordered", async () => {
    const base = mkdtempSync(join(folder, "tree-"));
    for (const name of ["b.txt", "a/z.txt", "a/b/c.txt", ".hidden/no.txt", "Ä.txt"]) {
      mkdirSync(join(base, name, ".."), { recursive: true });
      writeFileSync(join(base, name), `The text of ${name}.`);
    }
    symlinkSync(base, join(base, "b-loop"));
    const expected = ["a/b/c.txt", "a/z.txt", "b.txt", "Ä.txt"].map((name) => `The text of ${name}.`);
    expect(await told([base])).toEqual(expected);
    const parts = [join(base, "b.txt"), join(base, "a"), join(base, "a", "..", "Ä.txt"), join(base, "a", "z.txt")];
    const once = await all(parts);
    expect(once.map((one) => "article" in one && one.article.text)).toEqual(expected);
    expect(await all(parts.toReversed())).toEqual(once);
  });

  it("passes on what is given twice: what to do with it does not depend on the order, so it is not decided here", async () => {
    const base = mkdtempSync(join(folder, "twice-"));
    writeFileSync(join(base, "a.txt"), TEXT);
    cpSync(join(base, "a.txt"), join(base, "b.txt"));
    writeFileSync(join(base, "c.jsonl"), ["One.", "Two."].map((text) => line({ id: "c", text })).join("\n"));
    expect(await told([base])).toEqual([TEXT, TEXT, "One.", "Two."]);
  });

  it("gives the same articles when it is copied elsewhere", async () => {
    const [from, to] = [mkdtempSync(join(folder, "from-")), mkdtempSync(join(folder, "to-"))];
    writeFileSync(join(from, "a.txt"), TEXT);
    cpSync(from, to, { recursive: true });
    const ids = async (path: string) => (await all([path])).map((one) => "article" in one && one.article.id);
    expect(await ids(from)).toEqual(await ids(to));
  });
});

describe("hostile input stays linear", () => {
  const megabytes = 1024 * 1024;
  it.each([
    ["10 MB of quotation marks", '"'.repeat(10 * megabytes)],
    ["a million lines of curly marks", "“”\n".repeat(1_000_000)],
    ["10 MB of capitals", "A".repeat(10 * megabytes)],
    ["10 MB of capitals and spaces", "A B ".repeat((10 * megabytes) / 4)],
    ["10 MB of seams", "aB".repeat(5 * megabytes)],
    ["10 MB of share bars", "Share".repeat(2 * megabytes)],
    ["lines of seams", `${"aB".repeat(150)}\n`.repeat(20_000)],
    ["one line of 5 MB", "The ferry sails at noon. ".repeat((5 * megabytes) / 25)],
    ["5 MB of spaces", `a${" ".repeat(5 * megabytes)}b`],
    ["5 MB of digits", "2031-05-06 ".repeat((5 * megabytes) / 11)],
    ["self-references", "request for comment ".repeat((5 * megabytes) / 20)],
  ])(
    "%s",
    async (_, text) => {
      const started = process.cpuUsage();
      const [found] = await all(["-"], text);
      const { user, system } = process.cpuUsage(started);
      expect(found && ("article" in found ? found.article.text.length : found.problem.message)).toBeTruthy();
      // Some seconds; anything that is not linear takes minutes.
      expect((user + system) / 1e6).toBeLessThan(40);
    },
    60_000,
  );
});
