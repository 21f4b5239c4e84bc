#!/usr/bin/env node
import "./engine.js";
import { CommanderError } from "commander";
import { StemmaError } from "../errors.js";
import { EXIT } from "./exit.js";
import { handleSignals } from "./interrupt.js";
import { makeProgram } from "./program.js";

handleSignals();
const program = makeProgram((status) => {
  process.exitCode = status;
});
try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = EXIT.unusable;
  // Commander has written its own line already; help and version end with 0.
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? EXIT.done : EXIT.unusable;
  else if (error instanceof StemmaError) process.stderr.write(`stemma: ${error.message}\n`);
  else
    process.stderr.write(
      `stemma: unexpected error, please report it: ${error instanceof Error ? error.stack : error}\n`,
    );
}
