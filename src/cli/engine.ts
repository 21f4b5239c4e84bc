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
// Runs of a pattern before it becomes machine code: at none it is compiled once, and not first into a form that is interpreted,
// which takes V8 twice as long for the longest. (--no-regexp-tier-up would say the same, but crashes patterns made before.)
setFlagsFromString("--regexp-tier-up-ticks=0");
