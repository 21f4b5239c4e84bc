import type {
  Article,
  Block,
  BlockRole,
  Cell,
  Flag,
  Ledger,
  Operation,
  OperationKind,
  Quotation,
  Rendition,
  RenditionClass,
  Span,
  TracedStatement,
} from "../../src/model.js";

/**
 * A ledger written by hand: six invented outlets and a transcript print what an invented harbour master said about an
 * invented ferry. In article texts ⟦…⟧ stands about each quotation segment and is taken out; `same` numbers statements.
 */

interface Draft {
  readonly id: string;
  readonly outlet: string | null;
  readonly publishedAt: string | null;
  readonly line?: string;
  readonly role?: "transcript";
  readonly url?: string;
  readonly paragraphs: readonly (readonly [BlockRole, string])[];
}

const FULL =
  "Look, we did not close the ferry because it was late. We closed it, as the council knows, because the hull had fourteen cracks that nobody had reported. I think the relationship with the yard can be repaired, but only if they tell us the truth.";

const DRAFTS: readonly Draft[] = [
  {
    id: "transcript",
    outlet: null,
    publishedAt: null,
    role: "transcript",
    paragraphs: [
      ["headline", "Tide Table, episode 12: transcript"],
      ["body", `HESPER QUILLON: ⟦1:${FULL}⟧`],
    ],
  },
  {
    id: "gazette",
    outlet: "The Marlow Sound Gazette",
    publishedAt: "2031-03-04T08:15",
    line: "Published 4 March 2031, 8:15 a.m.",
    url: "https://gazette.example/ferry",
    paragraphs: [
      ["headline", "Harbour master defends closing of the Skerry ferry"],
      ["byline", "By Odalys Brandt"],
      ["body", "The harbour master of Marlow Sound has defended her decision on the podcast Tide Table."],
      [
        "body",
        "“⟦1:Look, we did not close the ferry because it was late. We closed it — as the council knows — because the hull had 14 cracks that nobody had reported.⟧” said Hesper Quillon. “⟦1:I think the relationship with the yard can be repaired, but only if they tell us the truth.⟧”",
      ],
      ["caption", "The ferry at its berth on Monday. Photo: P. Anselm"],
      ["body", "Quillon called the yard’s paperwork “⟦2:a drawer full of wet paper⟧”."],
      ["promo", "Read more: Ten walks along the Sound"],
    ],
  },
  {
    id: "courier",
    outlet: "Sound Courier",
    publishedAt: "2031-03-04",
    line: "4 March 2031",
    paragraphs: [
      ["headline", "‘Fourteen cracks’: why the ferry stopped"],
      [
        "body",
        "Speaking to Tide Table, Quillon said: “⟦1:We closed it … because the hull had fourteen cracks that nobody had reported.⟧”",
      ],
      [
        "body",
        "“⟦1:I think the relationships with the yard can be repaired, but only if they tell us the truth⟧”, she said.",
      ],
    ],
  },
  {
    id: "post",
    outlet: "Evening Post & Herald",
    publishedAt: "2031-03-05T17:40Z",
    line: "5 March 2031 17:40 GMT",
    paragraphs: [
      ["headline", "Ferry closed over cracks, says harbour chief"],
      [
        "body",
        "“⟦1:We closed [the ferry] because the hull had fourteen really big cracks that nobody had reported⟧,” the harbour master told Tide Table.",
      ],
      ["body", "According to the Gazette, she added: “⟦1:The relationship with the yard can be repaired.⟧”"],
    ],
  },
  {
    id: "skerry",
    outlet: "Skerry Online",
    publishedAt: null,
    paragraphs: [
      ["headline", "We did close the ferry because it was late, master admits"],
      [
        "body",
        "“⟦1:We did close the ferry because it was late⟧,” Orrin Vale said. “⟦1:We closed it, as the Council knows, because the hull had some cracks that nobody had reported.⟧”",
      ],
    ],
  },
  {
    id: "wire",
    outlet: "Coastwise Wire",
    publishedAt: "2031-03-04T09:02",
    line: "09:02 04.03.2031",
    paragraphs: [
      ["headline", "Ferry hull had unreported cracks"],
      ["body", "“⟦1:Because the hull had fourteen cracks that nobody had reported, we closed it⟧,” Quillon said."],
      ["body", "Her deputy, Orrin Vale, said in a text message: “⟦3:The yard has until Friday.⟧”"],
    ],
  },
  {
    id: "plain",
    outlet: null,
    publishedAt: null,
    url: "javascript:alert(1)",
    paragraphs: [
      ["headline", "Wet paper <script>alert('x')</script>"],
      ["body", "It was “⟦2:a drawer full of wet paper⟧” and “⟦1:nobody had reported⟧” it."],
    ],
  },
];

interface Read {
  readonly article: Article;
  readonly quotations: readonly { readonly statement: number; readonly quotation: Quotation }[];
}

/** Cuts the marks out of a draft's paragraphs; segments of one statement in one paragraph are one quotation. */
function read(draft: Draft): Read {
  let text = "";
  const blocks: Block[] = [];
  const quotations: { statement: number; quotation: Quotation }[] = [];
  let published: Span | null = null;
  const paragraphs =
    draft.line === undefined
      ? draft.paragraphs
      : [...draft.paragraphs.slice(0, 1), ["byline", draft.line] as const, ...draft.paragraphs.slice(1)];
  for (const [role, marked] of paragraphs) {
    const start = text.length;
    const segments = new Map<number, Span[]>();
    for (const part of marked.split(/(⟦\d:[^⟧]*⟧)/)) {
      const quote = /^⟦(\d):([^⟧]*)⟧$/.exec(part);
      if (quote !== null) {
        const statement = Number(quote[1]);
        const words = quote[2] ?? "";
        segments.set(statement, [...(segments.get(statement) ?? []), [text.length, text.length + words.length]]);
        text += words;
      } else text += part;
    }
    blocks.push({ role, start, end: text.length });
    if (marked === draft.line) published = [start, text.length];
    text += "\n\n";
    for (const [statement, spans] of segments) {
      quotations.push({ statement, quotation: quotationOf(draft, text, statement, spans) });
    }
  }
  const article: Article = {
    id: draft.id,
    source: `coverage/${draft.id}.txt`,
    url: draft.url ?? null,
    role: draft.role ?? "article",
    language: "en",
    text: text.trimEnd(),
    blocks,
    title: draft.paragraphs[0]?.[1] ?? null,
    outlet: draft.outlet,
    authors: draft.id === "gazette" ? ["Odalys Brandt"] : [],
    publishedAt: draft.publishedAt,
    evidence: published === null ? {} : { publishedAt: { from: "published line", at: published } },
  };
  return { article, quotations };
}

function quotationOf(draft: Draft, text: string, statement: number, segments: readonly Span[]): Quotation {
  const name = statement === 3 || draft.id === "skerry" ? "Orrin Vale" : draft.id === "plain" ? null : "Hesper Quillon";
  const told = text.indexOf("Tide Table");
  return {
    id: `${draft.id}:${segments[0]?.[0]}-${segments.at(-1)?.[1]}`,
    article: draft.id,
    kind: statement === 2 ? "partial" : "direct",
    segments,
    speaker: { name, mention: null },
    cue: null,
    saidTo: told < 0 ? null : "Tide Table",
    saidToAt: told < 0 ? null : [told, told + 10],
    confidence: name === null ? 0 : 0.9,
  };
}

const wordsOf = (text: string, [start, end]: Span): Span[] =>
  Array.from(text.slice(start, end).matchAll(/[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu), (m) => [
    start + m.index,
    start + m.index + m[0].length,
  ]);

const NORMAL: Readonly<Record<string, string>> = { "14": "fourteen" };
const normal = (word: string): string => NORMAL[word] ?? word.toLowerCase();

/** Cells by the longest common subsequence of words; enough for texts this short. */
function cellsOf(statement: string, article: Article, quotation: Quotation): Cell[] {
  const a = wordsOf(statement, [0, statement.length]);
  const b = quotation.segments.flatMap((segment) => wordsOf(article.text, segment));
  const at = (i: number) => statement.slice(a[i]?.[0], a[i]?.[1]);
  const print = (j: number) => article.text.slice(b[j]?.[0], b[j]?.[1]);
  const best: number[][] = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  const score = (i: number, j: number): number => best[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const row = best[i];
      if (row === undefined) continue;
      const equal = normal(at(i)) === normal(print(j));
      const runs = equal && i + 1 < a.length && j + 1 < b.length && normal(at(i + 1)) === normal(print(j + 1));
      row[j] = Math.max(equal ? score(i + 1, j + 1) + (runs ? 3 : 1) : 0, score(i + 1, j), score(i, j + 1));
    }
  }
  const cells: Cell[] = [];
  let [i, j, started] = [0, 0, false];
  let waiting: Cell[] = [];
  while (i < a.length || j < b.length) {
    const [sa, sb] = [a[i], b[j]];
    if (sa && sb && normal(at(i)) === normal(print(j)) && score(i, j) > Math.max(score(i + 1, j), score(i, j + 1))) {
      if (started) cells.push(...waiting);
      waiting = [];
      started = true;
      const cut =
        quotation.segments.some(([start]) => start === sb[0]) || article.text.slice(sb[0] - 2, sb[0]) === "… ";
      cells.push({
        kind:
          at(i) === print(j) || (at(i).toLowerCase() === print(j).toLowerCase() && !/council/i.test(at(i)))
            ? "same"
            : "spelling",
        at: sa,
        printed: sb,
        break: cut && cells.length > 0,
      });
      i++;
      j++;
    } else if (sb && (i >= a.length || score(i, j + 1) >= score(i + 1, j))) {
      const bracket = article.text[sb[0] - 1] === "[" || article.text[sb[1]] === "]";
      cells.push(...waiting);
      waiting = [];
      cells.push({
        kind: bracket ? "bracket" : "insertion",
        at: [sa?.[0] ?? statement.length, sa?.[0] ?? statement.length],
        printed: sb,
        break: false,
      });
      j++;
    } else if (sa) {
      waiting.push({ kind: "omission", at: sa, printed: [b[j]?.[0] ?? 0, b[j]?.[0] ?? 0], break: false });
      i++;
    }
  }
  return moved(pair(cells), statement, article.text, a);
}

/** Words put in that the statement has elsewhere, where this printing is silent, were moved. */
function moved(cells: readonly Cell[], statement: string, text: string, words: readonly Span[]): Cell[] {
  const covered = new Set(cells.map((cell) => cell.at[0]));
  return cells.map((cell) => {
    const free = words.find(
      (at) => !covered.has(at[0]) && normal(statement.slice(...at)) === normal(text.slice(...cell.printed)),
    );
    if (cell.kind !== "insertion" || free === undefined) return cell;
    covered.add(free[0]);
    return { ...cell, kind: "transposition", at: free };
  });
}

/** A word left out beside one put in is a word replaced. */
function pair(cells: readonly Cell[]): Cell[] {
  const out: Cell[] = [];
  for (const cell of cells) {
    const last = out.at(-1);
    const put = cell.kind === "insertion" || cell.kind === "bracket";
    if (put && last?.kind === "omission") {
      out[out.length - 1] = {
        ...last,
        kind: cell.kind === "bracket" ? "bracket" : "replacement",
        printed: cell.printed,
      };
    } else if (cell.kind === "omission" && (last?.kind === "insertion" || last?.kind === "bracket")) {
      out[out.length - 1] = {
        ...cell,
        kind: last.kind === "bracket" ? "bracket" : "replacement",
        printed: last.printed,
      };
    } else out.push(cell);
  }
  return out;
}

/** Neighbouring cells of one kind as one, so that words left out together are one operation. */
function runsOf(cells: readonly Cell[]): Cell[] {
  const runs: Cell[] = [];
  for (const cell of cells) {
    const last = runs.at(-1);
    if (last?.kind === cell.kind) {
      const at: Span = [last.at[0], Math.max(last.at[1], cell.at[1])];
      runs[runs.length - 1] = { ...last, at, printed: [last.printed[0], Math.max(last.printed[1], cell.printed[1])] };
    } else runs.push(cell);
  }
  return runs;
}

const OPERATION: Readonly<Partial<Record<Cell["kind"], [OperationKind, RenditionClass]>>> = {
  spelling: ["spelling", "orthographic"],
  replacement: ["replacement", "reworded"],
  insertion: ["insertion", "reworded"],
  bracket: ["bracket", "bracketed"],
  omission: ["omission", "omission"],
  transposition: ["transposition", "transposed"],
};
const FLAG_OF: Readonly<Record<string, Flag>> = { not: "negation", fourteen: "quantity", think: "qualifier" };
const ORDER = ["verbatim", "orthographic", "trim", "bracketed", "omission", "reworded", "transposed"];

function renditionOf(statement: string, article: Article, quotation: Quotation, holders: number): Rendition {
  const cells = cellsOf(statement, article, quotation);
  const covered = cells.filter((cell) => cell.at[0] < cell.at[1]).map((cell) => cell.at);
  const operations: Operation[] = runsOf(cells).flatMap((run) => {
    const named = OPERATION[run.kind];
    if (named === undefined) return [];
    const words = statement.slice(...run.at);
    const flags = words.split(" ").flatMap((word) => FLAG_OF[word] ?? []);
    return {
      kind: named[0],
      class: named[1],
      detail: null,
      at: run.at,
      printed: run.printed,
      statement: words,
      rendition: article.text.slice(...run.printed),
      flags,
      support: { statement: holders, rendition: 1 },
    };
  });
  const begin = covered[0]?.[0] ?? 0;
  const trims: Operation[] =
    begin === 0
      ? []
      : [
          {
            kind: "trim",
            class: "trim",
            detail: null,
            at: [0, begin],
            printed: [cells[0]?.printed[0] ?? 0, cells[0]?.printed[0] ?? 0],
            statement: statement.slice(0, begin),
            rendition: "",
            flags: [],
            support: { statement: holders, rendition: 1 },
          },
        ];
  const all = [...trims, ...operations];
  const rank = Math.max(0, ...all.map((operation) => ORDER.indexOf(operation.class)));
  const flags = new Set(all.flatMap((operation) => operation.flags));
  if (article.id === "skerry") flags.add("speaker");
  return {
    quotation: quotation.id,
    article: article.id,
    text: quotation.segments.map(([start, end]) => article.text.slice(start, end)).join(" … "),
    class: ORDER[rank] as RenditionClass,
    fragment: covered.length < 7,
    coverage: covered,
    operations: all,
    flags: [...flags],
    cells,
    punctuation: cells
      .filter((cell) => article.id === "gazette" && statement.slice(...cell.at) === "knows")
      .map(({ at, printed }) => ({ at, printed })),
  };
}

function statementOf(n: number, text: string, reads: readonly Read[]): TracedStatement {
  const found = reads.flatMap(({ article, quotations }) =>
    quotations.filter((q) => q.statement === n).map(({ quotation }) => ({ article, quotation })),
  );
  const renditions = found.map(({ article, quotation }) => renditionOf(text, article, quotation, n === 1 ? 4 : 1));
  const origins = (word: Span): Set<string> =>
    new Set(
      renditions.filter((r) => r.cells.some((c) => c.kind === "same" && c.at[0] === word[0])).map((r) => r.article),
    );
  const printed = found.filter(({ article }) => article.role === "article");
  return {
    id: `statement-${n}`,
    speaker: n === 3 ? "Orrin Vale" : "Hesper Quillon",
    occasion: {
      saidTo: n === 3 ? "text message" : "Tide Table",
      from: "2031-03-04",
      to: n === 1 ? "2031-03-05" : "2031-03-04",
    },
    text,
    spans: wordsOf(text, [0, text.length]).map((word) => ({
      start: word[0],
      end: word[1],
      witnesses: origins(word).size,
      origins: origins(word).size,
    })),
    joints: [],
    reference: n === 1 ? (found[0]?.quotation.id ?? null) : null,
    renditions,
    firstSeen:
      n === 3
        ? { article: "wire", time: "2031-03-04T09:02", evidence: "published line" }
        : { article: "gazette", time: "2031-03-04T08:15", evidence: "published line" },
    undated: printed.filter(({ article }) => article.publishedAt === null).length,
    origins: new Set(printed.map(({ article }) => article.id)).size,
  };
}

export function fixture(): Ledger {
  const reads = DRAFTS.map(read);
  const courier = reads.find(({ article }) => article.id === "post")?.article.text ?? "";
  const credit = courier.indexOf("According to the Gazette");
  return {
    articles: reads.map(({ article }) => article),
    quotations: reads.flatMap(({ quotations }) => quotations.map(({ quotation }) => quotation)),
    statements: [
      statementOf(1, FULL, reads),
      statementOf(2, "a drawer full of wet paper", reads),
      statementOf(3, "The yard has until Friday.", reads),
    ],
    credits: [{ article: "post", to: "the Gazette", kind: "report", at: [credit, credit + 24], quotations: [] }],
    lineage: [
      { from: "post", to: "gazette", kind: "credits", evidence: ["According to the Gazette"], confidence: 0.8 },
    ],
    stories: [
      {
        id: "story",
        title: "Harbour master defends closing of the Skerry ferry",
        articles: DRAFTS.slice(1).map((d) => d.id),
      },
    ],
    problems: [{ source: "coverage/photo.jpg", message: "binary file; expected text, HTML or JSON lines" }],
  };
}
