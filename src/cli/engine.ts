/**
 * How the engine compiles. A command runs for seconds, and code that V8 optimises early costs it more time than it gives
 * back: as it comes, optimising takes a third of all processor time of a trace of 840 articles. Measured in
 * `docs/decisions/0019-a-thread-for-the-extraction.md`.
 */

import { setFlagsFromString } from "node:v8";

// Units of bytecode run before a function is optimised; four times what V8 has it at.
setFlagsFromString("--interrupt-budget=300000");
// Bytes of bytecode put into one function from those that it calls; a third.
setFlagsFromString("--max-inlined-bytecode-size-cumulative=300");
