/** `npm run eval:check-set`: writes the drafts of the set and their truth anew. */

import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { keptAs, rowLines } from "./kept.js";
import { makeSet } from "./make.js";

const FOLDER = join("eval", "check");

rmSync(join(FOLDER, "drafts"), { recursive: true, force: true });
mkdirSync(join(FOLDER, "drafts"));
const drafts = await makeSet(FOLDER);
for (const { name, text } of drafts) writeFileSync(join(FOLDER, "drafts", keptAs(name)), text);
writeFileSync(join(FOLDER, "truth.jsonl"), rowLines(drafts));
const rows = drafts.reduce((count, draft) => count + draft.rows.length, 0);
process.stdout.write(`${drafts.length} drafts, ${rows} quotations\n`);
