import { article } from "./article.js";
import { base } from "./base.js";
import { print } from "./print.js";
import { score } from "./score.js";
import { statement } from "./statement.js";

/** The whole style of a page; the parts are apart so that each can be read beside the component it dresses. */
export const css: string = [base, statement, score, article, print].join("\n").replace(/\n\s*/g, "\n").trim();
