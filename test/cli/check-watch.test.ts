import { type ChildProcess, spawn } from "node:child_process";
import { renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { builtProgram } from "../setup/build.js";
import { temporaryFolder } from "./run.js";

const TAPE =
  "HANNE LUND: The quay was built for boats and not for lorries.\n\nPER DAHL: Who pays?\n\nHANNE LUND: The town.\n\nPER DAHL: Since when?\n";
const WHOLE = "“The quay was built for boats and not for lorries,” Hanne Lund said.\n";
const ABSENT = "“Every barrel in that shed belongs to my brother,” Hanne Lund said.\n";

let child: ChildProcess | null = null;
afterEach(() => {
  child?.kill("SIGKILL");
});

/** The program, watching; `seen` resolves when what it has printed since the last call matches. */
async function watching(cwd: string, ...args: readonly string[]) {
  const program = await builtProgram();
  const running = spawn(process.execPath, [program, "check", ...args, "--watch"], {
    cwd,
    stdio: ["ignore", "pipe", "pipe"],
  });
  child = running;
  let out = "";
  let errors = "";
  const listeners = new Set<() => void>();
  running.stdout.setEncoding("utf8").on("data", (chunk: string) => {
    out += chunk;
    for (const tell of listeners) tell();
  });
  running.stderr.setEncoding("utf8").on("data", (chunk: string) => {
    errors += chunk;
    for (const tell of listeners) tell();
  });
  const until = (what: () => boolean) =>
    new Promise<void>((resolve) => {
      const look = () => {
        if (!what()) return;
        listeners.delete(look);
        resolve();
      };
      listeners.add(look);
      look();
    });
  return {
    /** What is printed up to the line that it waits again. */
    round: async () => {
      await until(() => errors.includes("watching; Ctrl-C ends it\n"));
      const round = { out, errors };
      out = "";
      errors = "";
      return round;
    },
    end: (signal: NodeJS.Signals) =>
      new Promise<number | null>((resolve) => {
        running.on("close", (status) => resolve(status));
        running.kill(signal);
      }),
  };
}

describe.skipIf(process.platform === "win32")("stemma check --watch", () => {
  it("checks again when the draft is saved, as an editor saves it or in place, and ends with 0 at Ctrl-C", async () => {
    const cwd = temporaryFolder();
    writeFileSync(join(cwd, "tape.txt"), TAPE);
    writeFileSync(join(cwd, "draft.txt"), WHOLE);
    const { round, end } = await watching(cwd, "draft.txt", "--against", "tape.txt");
    expect((await round()).out).toContain("1 quotation against 1 transcript, style ap: 1 ok.");
    writeFileSync(join(cwd, "draft.txt"), WHOLE + ABSENT);
    expect((await round()).out).toContain("2 quotations against 1 transcript, style ap: 1 error, 1 ok.");
    // Many editors write beside the file and put the new one in its place; more than once.
    for (const text of [WHOLE, ABSENT]) {
      writeFileSync(join(cwd, "draft.txt.new"), text);
      renameSync(join(cwd, "draft.txt.new"), join(cwd, "draft.txt"));
      expect((await round()).out).toContain(text === WHOLE ? "style ap: 1 ok." : "style ap: 1 error.");
    }
    // Others take it away first.
    rmSync(join(cwd, "draft.txt"));
    writeFileSync(join(cwd, "draft.txt"), WHOLE);
    expect((await round()).out).toContain("style ap: 1 ok.");
    expect(await end("SIGINT")).toBe(0);
  });

  it("reads the sources anew when one of them is saved, one in a folder too", async () => {
    const cwd = temporaryFolder();
    writeFileSync(join(cwd, "draft.txt"), ABSENT);
    writeFileSync(join(cwd, "notes.txt"), "The town pays for the crane.\n");
    const { round, end } = await watching(cwd, "draft.txt", "--against", ".", "--format", "json");
    const first = JSON.parse((await round()).out);
    expect([first.sources, first.findings[0].finding]).toEqual([1, "not-found"]);
    writeFileSync(join(cwd, "tape.txt"), TAPE.replace("The town.", "Every barrel in that shed belongs to my brother."));
    const second = JSON.parse((await round()).out);
    expect([second.sources, second.findings[0].finding]).toEqual([2, "exact"]);
    expect(await end("SIGTERM")).toBe(0);
  });

  it("says what is wrong and waits, where the draft cannot be read for now", async () => {
    const cwd = temporaryFolder();
    writeFileSync(join(cwd, "tape.txt"), TAPE);
    writeFileSync(join(cwd, "draft.txt"), "");
    const { round, end } = await watching(cwd, "draft.txt", "--against", "tape.txt");
    expect((await round()).errors).toContain("stemma: draft.txt: an empty file; expected");
    writeFileSync(join(cwd, "draft.txt"), WHOLE);
    expect((await round()).out).toContain("style ap: 1 ok.");
    expect(await end("SIGINT")).toBe(0);
  });

  it("writes the page anew each time, and leaves it alone once somebody has signed it", async () => {
    const cwd = temporaryFolder();
    writeFileSync(join(cwd, "tape.txt"), TAPE);
    writeFileSync(join(cwd, "draft.txt"), WHOLE);
    const { round, end } = await watching(cwd, "draft.txt", "--against", "tape.txt", "--report", "page.html");
    await round();
    writeFileSync(join(cwd, "page.html"), '<!doctype html><html><body data-signed="1">mine</body></html>');
    writeFileSync(join(cwd, "draft.txt"), ABSENT);
    expect((await round()).errors).toContain("page.html: holds 1 sign-off; expected another name for the new page");
    expect(await end("SIGINT")).toBe(0);
  });
});
