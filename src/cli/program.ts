/** The command line: names, options and help. What a command does is in the file of its name. */

import { Command, Option } from "commander";
import { StemmaError } from "../errors.js";
import { VERSION } from "../version.js";
import type { CheckOptions } from "./checking.js";
import type { ExitStatus } from "./exit.js";
import type { ExtractOptions } from "./extract.js";
import type { FindOptions } from "./find.js";
import type { McpOptions } from "./mcp.js";
import { type CommonOptions, openTerminal, type Terminal } from "./terminal.js";
import type { TraceOptions } from "./trace.js";
import type { WatchOptions } from "./watch.js";

/** Commands that are planned and fixed by name; said so when called, and not listed. */
const NOT_BUILT: readonly string[] = ["serve", "export", "worker"];

const INPUTS =
  "files, folders or https:// addresses of articles, in any of the kinds read; - reads JSON lines from standard input";
const LEDGER: readonly [string, string, string] = [
  "--ledger <file>",
  "the ledger, one SQLite file; :memory: keeps nothing",
  "stemma.db",
];

/** For commands that may be given addresses. */
const NO_CACHE: readonly [string, string] = ["--no-cache", "keep no copy of what is fetched, and use none"];
const ALLOW_PRIVATE: readonly [string, string] = [
  "--allow-private",
  "also fetch from this machine and from private networks",
];

/** The commands. `ended` is told the status of the one that ran. */
export function makeProgram(ended: (status: ExitStatus) => void): Command {
  const program = new Command("stemma")
    .description(
      "The ledger of what people are quoted as saying: who, where, in which words, and what each outlet changed.",
    )
    .version(VERSION)
    .option("--no-color", "no colours (also NO_COLOR=1)")
    .option("--quiet", "no progress and no notes, only results and problems")
    .configureHelp({ showGlobalOptions: true })
    .showSuggestionAfterError(false)
    .configureOutput({
      outputError: (message, write) =>
        write(
          `stemma: ${message
            .replace(/^error: /u, "")
            .trim()
            .replace(/\s*\n\s*/gu, " ")}\n`,
        ),
    })
    .exitOverride();

  // Each command is loaded when it is called: `--help` opens no database.
  const run = async <Options>(
    command: Command,
    work: (options: Options, terminal: Terminal) => Promise<ExitStatus>,
  ) => {
    const options = command.optsWithGlobals<Options & CommonOptions>();
    ended(await work(options, openTerminal(options)));
  };

  program
    .command("trace")
    .description("read articles into the ledger, and show what they quote, who printed it and what differs")
    .argument("<input...>", INPUTS)
    .option(...LEDGER)
    .option("--report <file.html>", "write a page that shows it all")
    .option("--reread", "read again what the ledger has read before and what has not changed since")
    .option(...NO_CACHE)
    .option(...ALLOW_PRIVATE)
    .addOption(new Option("--format <format>", "form of the result").choices(["text", "json"]).default("text"))
    .action((inputs: string[], _, command: Command) =>
      run<TraceOptions>(command, async (options, terminal) =>
        (await import("./trace.js")).trace(inputs, options, terminal),
      ),
    );

  program
    .command("extract")
    .description("list the quotations of each article; keeps nothing")
    .argument("<input...>", INPUTS)
    .option(...NO_CACHE)
    .option(...ALLOW_PRIVATE)
    .addOption(new Option("--format <format>", "form of the result").choices(["text", "jsonl"]).default("text"))
    .action((inputs: string[], _, command: Command) =>
      run<ExtractOptions>(command, async (options, terminal) =>
        (await import("./extract.js")).extract(inputs, options, terminal),
      ),
    );

  program
    .command("check")
    .description("hold every quotation of a draft against sources; ends with 1 where one is an error")
    .argument("<draft...>", "a file of any kind read, or - for standard input")
    .option("--against <source...>", "transcripts, notes, coverage: files, folders or https:// addresses")
    .option("--ledger <file>", "also, or only, what a ledger holds")
    .option("--style <style>", "ap, nyt, reuters, guardian, strict, or a JSON file: what each finding means", "ap")
    .option("--report <file.html>", "write a page to sign off")
    .option("--out <file>", "write the result to a file")
    .option("--watch", "check again each time the draft or a source is saved")
    .option(...NO_CACHE)
    .option(...ALLOW_PRIVATE)
    .addOption(
      new Option("--format <format>", "form of the result")
        .choices(["text", "json", "csv", "sarif", "html"])
        .default("text"),
    )
    .action((drafts: string[], _, command: Command) =>
      run<CheckOptions>(command, async (options, terminal) =>
        (await import("./check.js")).check(drafts, options, terminal),
      ),
    );

  program
    .command("find")
    .description("find statements by words, and show every printing")
    .argument("<words>", "words that must all occur; words in double quotes must stand together")
    .option(...LEDGER)
    .addOption(new Option("--format <format>", "form of the result").choices(["text", "json"]).default("text"))
    .action((words: string, _, command: Command) =>
      run<FindOptions>(command, async (options, terminal) =>
        (await import("./find.js")).find(words, options, terminal),
      ),
    );

  program
    .command("watch")
    .description("read feeds into the ledger as they change, and show what that changes in what it says")
    .argument("<feed...>", "addresses of RSS, Atom or JSON feeds, or OPML files that list them")
    .option(...LEDGER)
    .option("--every <time>", "how often a feed is asked, such as 15m or 2h", "15m")
    .option("--once", "ask each feed once, and end")
    .option(...NO_CACHE)
    .option(...ALLOW_PRIVATE)
    .addOption(new Option("--format <format>", "form of the result").choices(["text", "jsonl"]).default("text"))
    .action((feeds: string[], _, command: Command) =>
      run<WatchOptions>(command, async (options, terminal) =>
        (await import("./watch.js")).watch(feeds, options, terminal),
      ),
    );

  program
    .command("mcp")
    .description("give the check and the ledger to agents as tools (MCP), over standard input and output")
    .option(
      "--against <source...>",
      "transcripts, notes, coverage to check against: files, folders or https:// addresses",
    )
    .option("--ledger <file>", "a ledger to find and trace statements in; stemma.db where it is there")
    .option("--style <style>", "ap, nyt, reuters, guardian, strict, or a JSON file: what each finding means", "ap")
    .option("--http <port>", "listen on this port of this machine instead, or on HOST:PORT (streamable HTTP)")
    .option(...NO_CACHE)
    .option(...ALLOW_PRIVATE)
    .action((_, command: Command) =>
      run<McpOptions>(command, async (options, terminal) => (await import("./mcp.js")).mcp(options, terminal)),
    );

  for (const name of NOT_BUILT)
    program
      .command(name, { hidden: true })
      .argument("[anything...]")
      .allowUnknownOption()
      .helpOption(false)
      .action(() => {
        throw new StemmaError(
          "not-built",
          `${name}: not built yet; expected trace, extract, check, find, watch or mcp`,
        );
      });
  return program;
}
