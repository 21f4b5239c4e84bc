import { describe, expect, test } from "vitest";
import type { Rendition, Statement } from "../../src/model.js";
import { coverage, type Printed, statementsOf } from "../coverage.js";

const SAID =
  "Yeah, the old pier is closed, um, because the council let it rot, and I think everybody on the waterfront knows that. They will not pay for three new bridges, and we are not going to borrow from Peter. I walked home along the quay with the harbour lights behind me.";

/** What one outlet prints, beside the transcript of what was said. */
function rendition(printed: string, more: Partial<Printed> = {}): Rendition & { statement: Statement } {
  const statements = statementsOf(
    coverage({ transcript: { text: `“${SAID}”`, role: "transcript" }, outlet: { text: printed, ...more } }),
  );
  for (const statement of statements) {
    const found = statement.renditions.find(({ article }) => article === "outlet");
    if (found) return { ...found, statement };
  }
  throw new Error("not printed");
}

describe("a rendition beside a transcript has the class of its greatest departure", () => {
  test.each<[string, string, string, string | null]>([
    ["the words as they stand", `“${SAID}”`, "verbatim", null],
    [
      "other marks and dashes only",
      `“${SAID.replace("Yeah,", "Yeah —").replace("rot, and", "rot and")}”`,
      "verbatim",
      null,
    ],
    [
      "a run of it",
      "“because the council let it rot, and I think everybody on the waterfront knows that.”",
      "trim",
      null,
    ],
    ["British for American", `“${SAID.replace("harbour", "harbor")}”`, "orthographic", "variant"],
    ["a figure for a word", `“${SAID.replace("three", "3")}”`, "orthographic", "number form"],
    ["a capital", `“${SAID.replace("council", "Council")}”`, "orthographic", "case"],
    [
      "a cut at an ellipsis",
      "“Yeah, the old pier is closed … and I think everybody on the waterfront knows that.”",
      "marked-splice",
      null,
    ],
    [
      "a cut where the attribution stands",
      "“Yeah, the old pier is closed,” she said, “and I think everybody on the waterfront knows that.”",
      "marked-splice",
      null,
    ],
    [
      "fillers left out",
      "“the old pier is closed because the council let it rot, and I think everybody on the waterfront knows that.”",
      "clean-up",
      "filler",
    ],
    ["an inflection", `“${SAID.replace("walked", "walk")}”`, "clean-up", "inflection"],
    ["one small word", `“${SAID.replace("behind me", "behind us")}”`, "function-words", null],
    ["an added word in brackets", `“${SAID.replace("the council", "the [city] council")}”`, "bracketed", "gloss"],
    [
      "a replaced word in brackets",
      `“${SAID.replace("They will", "[The councillors] will")}”`,
      "bracketed",
      "replacement",
    ],
    [
      "a capital in brackets",
      "“[B]ecause the council let it rot, and I think everybody on the waterfront knows that.”",
      "bracketed",
      "case",
    ],
    ["a word left out silently", `“${SAID.replace("old pier", "pier")}”`, "omission", null],
    ["a sentence left out silently", `“${SAID.replace(/ They will.*Peter\./, "")}”`, "omission", "splice"],
    ["another word", `“${SAID.replace("rot", "decay")}”`, "reworded", null],
    ["an added word", `“${SAID.replace("old pier", "lovely old pier")}”`, "reworded", null],
    [
      "a block moved",
      `“I walked home along the quay with the harbour lights behind me. ${SAID.replace(" I walked home along the quay with the harbour lights behind me.", "")}”`,
      "transposed",
      null,
    ],
    [
      "mostly other words",
      "“the council let it rot, and I think everybody on the waterfront knows that, while the ferries, the herring, the gulls, the mayor's nephew, my late aunt, two bakers, a bishop, nine nuns and half of Marchgate simply looked on.”",
      "unattested",
      null,
    ],
  ])("%s", (_, printed, expected, detail) => {
    const { class: given, operations } = rendition(printed);
    expect(given).toBe(expected);
    if (detail) expect(operations.map((operation) => operation.detail)).toContain(detail);
  });
});

const GOING =
  "She told us that the, the board has about 40 people who own the well-known br- bridge, and 5 percent of the board will not pay $5 million for it. It was -3 degrees when Mr. Tarn was able to cross.";

/** What one outlet makes of it: the operations that are no trims, and the flags. */
function changed(from: string, to: string): { cls: string; told: string[]; flags: readonly string[] } {
  const printed = GOING.replace(from, to);
  expect(printed).not.toBe(GOING);
  const [statement] = statementsOf(coverage({ t: { text: `“${GOING}”`, role: "transcript" }, outlet: `“${printed}”` }));
  const found = statement?.renditions.find(({ article }) => article === "outlet");
  const told = found?.operations.map(
    ({ kind, class: given, statement: words, rendition }) => `${kind}, ${given}: ${words} / ${rendition}`,
  );
  return { cls: found?.class ?? "none", told: told ?? [], flags: found?.flags ?? [] };
}

describe("a small change is told as what it is", () => {
  test.each<[string, string, string, string, string[]]>([
    ["will not", "will", "omission, function-words", "not / ", ["negation"]],
    ["will not", "could not", "replacement, function-words", "will / could", ["modal"]],
    ["able", "unable", "replacement, reworded", "able / unable", ["negation"]],
    ["well-known", "well known", "spelling, orthographic", "well-known / well known", []],
    ["5 percent", "5%", "spelling, orthographic", "percent / %", []],
    ["5 percent", "five percent", "spelling, orthographic", "5 / five", []],
    ["$5 million", "5 million dollars", "spelling, orthographic", "5 million / 5 million dollars", []],
    ["$5 million", "$5m", "spelling, orthographic", "5 million / 5m", []],
    ["$5 million", "£5 million", "replacement, reworded", "$5 / £5", ["quantity"]],
    ["-3 degrees", "3 degrees", "replacement, reworded", "-3 / 3", ["quantity"]],
    ["-3 degrees", "-3°", "spelling, orthographic", "3 degrees / 3", []],
    ["about 40", "40", "omission, function-words", "about / ", ["qualifier"]],
    ["Mr. Tarn", "Mr. Marrow", "replacement, reworded", "Tarn / Marrow", ["name"]],
    ["br- bridge", "bridge", "omission, clean-up", "br / ", []],
    ["the, the", "the", "omission, clean-up", "the / ", []],
    ["She told", "[The mayor] told", "bracket, bracketed", "She / [The mayor]", []],
    ["cross.", "[swim].", "bracket, bracketed", "cross / [swim]", []],
  ])("“%s” as “%s”", (from, to, kind, words, flags) => {
    const found = changed(from, to);
    expect(found.told).toContain(`${kind}: ${words}`);
    expect(found.flags).toEqual(flags);
  });
});

test("a contraction at the beginning is one change, and nothing is cut before it", () => {
  const said = "I am not going to sell the quay, whatever the harbour board may offer for it.";
  const [statement] = statementsOf(
    coverage({ t: { text: `“${said}”`, role: "transcript" }, o: `“${said.replace("I am", "I’m")}”` }),
  );
  const found = statement?.renditions.find(({ article }) => article === "o");
  expect(found?.operations.map(({ statement: a, rendition: b }) => `${a} / ${b}`)).toEqual(["I am / I’m"]);
});

test("of two sentences that begin alike, the one cut is cut whole, and the other's pronoun is asked for", () => {
  const said = "There was no wind at all on the quay. It was so. It was dull, too, for those who came to sail.";
  const printed = said.replace("It was so. ", "… ");
  const [statement] = statementsOf(coverage({ t: { text: `“${said}”`, role: "transcript" }, o: `“${printed}”` }));
  const found = statement?.renditions.find(({ article }) => article === "o");
  expect(found?.operations.map(({ kind, statement: words }) => `${kind}: ${words}`)).toEqual(["omission: It was so"]);
  expect(found?.class).toBe("marked-splice");
  expect(found?.flags).toEqual(["antecedent"]);
});

test("a short last sentence stands where the statement's does, though its first word recurs before the cut", () => {
  const said =
    "The storm was no worse than the last one. We just had more rain along the whole of the quay. We were lucky.";
  const printed = "The storm was no worse than the last one. We were lucky.";
  const [statement] = statementsOf(coverage({ t: { text: `“${said}”`, role: "transcript" }, o: `“${printed}”` }));
  const found = statement?.renditions.find(({ article }) => article === "o");
  expect(found?.operations.map(({ kind, statement: words }) => `${kind}: ${words}`)).toEqual([
    "omission: We just had more rain along the whole of the quay",
  ]);
});

describe("flags: words to check", () => {
  test.each<[string, string, string[]]>([
    ["a negation left out", `“${SAID.replace("will not pay", "will pay")}”`, ["negation"]],
    [
      "a hedge cut off, and a sentence made of the rest",
      "“Everybody on the waterfront knows that. They will not pay for three new bridges.”",
      ["qualifier"],
    ],
    ["a modal changed", `“${SAID.replace("They will not", "They could not")}”`, ["modal"]],
    ["a number changed", `“${SAID.replace("three", "thirty")}”`, ["quantity"]],
    ["everybody and everyone are one quantity", `“${SAID.replace("everybody", "everyone")}”`, []],
    ["a name changed", `“${SAID.replace("from Peter", "from Paul")}”`, ["name"]],
    ["a qualifier dropped", `“${SAID.replace("I think ", "")}”`, ["qualifier"]],
    [
      "the cut sentence told whom “they” meant",
      "“the council let it rot … They will not pay for three new bridges, and we are not going to borrow from Peter.”",
      ["antecedent"],
    ],
  ])("%s", (_, printed, expected) => {
    expect(rendition(printed).flags.filter((flag) => flag !== "modal" || expected.includes("modal"))).toEqual(
      expect.arrayContaining(expected),
    );
    if (expected.length === 0) expect(rendition(printed).flags).toEqual([]);
  });

  test.each<[string, string, string[]]>([
    ["will for could", `“${SAID.replace("They will not", "They could not")}”`, ["modal"]],
    ["might for will", `“${SAID.replace("They will not", "They might not")}”`, ["modal"]],
    ["never for not", `“${SAID.replace("They will not", "They will never")}”`, []],
    ["never put in", `“${SAID.replace("I walked", "I never walked")}”`, ["negation"]],
    ["a hesitation left out", `“${SAID.replace("Yeah, ", "")}”`, []],
  ])("one change, its flag and no other: %s", (_, printed, expected) => {
    expect(rendition(printed).flags).toEqual(expected);
  });

  test("another speaker", () => {
    expect(rendition(`“${SAID}”`, { speaker: "Ben Tarn" }).flags).toContain("speaker");
  });
  test("another occasion", () => {
    const said = { text: `“${SAID}”`, saidTo: "The Lantern" };
    const [statement] = statementsOf(coverage({ a: said, b: said, c: { ...said, saidTo: "the council" } }));
    expect(statement?.renditions.find(({ article }) => article === "c")?.flags).toEqual(["occasion"]);
  });
});

describe("a moved block", () => {
  const moved = SAID.replace("because the council let it rot, ", "").replace(
    "They will not pay",
    "because the council let it rot, they will not pay",
  );

  test("is the mover's, whose name comes first and whose print is as long as the others'", () => {
    // Each with a report of its own around it, or the two would be one text printed twice.
    const report = (by: string): string => Array.from({ length: 90 }, (_, i) => `${by}${i}`).join(" ");
    const [statement, ...others] = statementsOf(
      coverage({ a: `“${moved}”`, b: `“${SAID}”\n${report("quay")}`, c: `“${SAID}”\n${report("tide")}` }),
    );
    expect(others).toEqual([]);
    expect(statement?.text).toBe(SAID);
    expect(statement?.renditions.map(({ article, class: given }) => [article, given])).toEqual([
      ["a", "transposed"],
      ["b", "verbatim"],
      ["c", "verbatim"],
    ]);
  });

  test("is each of several, in whatever order an outlet prints the sentences; and none is said twice", () => {
    const said = [
      "The old pier is closed because the council let it rot.",
      "Everybody on the waterfront knows that very well.",
      "They will not pay for three new bridges.",
      "We are not going to borrow from Peter this year.",
    ];
    const report = (by: string): string => Array.from({ length: 90 }, (_, i) => `${by}${i}`).join(" ");
    for (const order of ["CBA", "ACB", "BDAC", "BADC", "CDBA", "DBAC", "DCAB", "DCBA"]) {
      const whole = said.slice(0, order.length).join(" ");
      const printed = [...order].map((letter) => said["ABCD".indexOf(letter)]).join(" ");
      const [statement] = statementsOf(
        coverage({
          a: `“${whole}”\n${report("quay")}`,
          b: `“${whole}”\n${report("tide")}`,
          c: `“${printed}”\n${report("mill")}`,
        }),
      );
      expect([order, statement?.text]).toEqual([order, whole]);
      expect(statement?.renditions.map((one) => one.class)).toEqual(["verbatim", "verbatim", "transposed"]);
    }
  });

  test("leaves words between that are not in print: they are told as cut", () => {
    const found = rendition(
      "“They will not pay for three new bridges, and we are not going to borrow from Peter. Yeah, the old pier is closed”",
    );
    expect(found.operations.map(({ kind, statement }) => `${kind}: ${statement}`)).toEqual([
      "transposition: Yeah, the old pier is closed",
      "trim: um, because the council let it rot, and I think everybody on the waterfront knows that",
      "trim: I walked home along the quay with the harbour lights behind me",
    ]);
  });

  test("beside a changed word is told apart from it", () => {
    const found = rendition(`“${moved.replace("They will", "We will").replace("they will", "we will")}”`);
    const told = found.operations.map(({ kind, statement }) => [kind, statement]);
    expect(told).toContainEqual(["transposition", "because the council let it rot"]);
    expect(told).toContainEqual(["replacement", "They"]);
    expect(told).toHaveLength(2);
  });
});

test("what differs is told with the words of both sides, and their places", () => {
  const found = rendition(`“${SAID.replace("rot", "decay")}”`);
  const [operation] = found.operations;
  expect(operation).toMatchObject({ kind: "replacement", statement: "rot", rendition: "decay" });
  expect(found.statement.text.slice(...(operation?.at ?? [0, 0]))).toBe("rot");
});

describe("published ways to misquote", () => {
  const operations = (printed: string): string[] =>
    rendition(printed)
      .operations.filter(({ kind }) => kind !== "trim")
      .map(({ kind, statement, rendition: words }) => `${kind}: ${statement} / ${words}`);
  test("a changed phrase near the beginning is that phrase, and no more", () => {
    expect(
      operations(
        `“Yeah, the ancient old pier is closed, um, because the council let it rot, and I think everybody on the waterfront knows that.”`,
      ),
    ).toEqual(["insertion:  / ancient"]);
    expect(
      operations(
        "“We are not going to steal from poor old Peter. I walked home along the quay with the harbour lights behind me.”",
      ),
    ).toEqual(["replacement: borrow / steal", "insertion:  / poor old"]);
  });
  test("a changed verb behind the first words", () => {
    const said = "We are robbing Peter to pay Paul, and everybody on this river knows it.";
    const statements = statementsOf(
      coverage({ t: { text: `“${said}”`, role: "transcript" }, o: `“${said.replace("robbing", "borrowing from")}”` }),
    );
    const found = statements[0]?.renditions.find(({ article }) => article === "o");
    expect(found?.operations.map(({ statement, rendition: words }) => `${statement} / ${words}`)).toEqual([
      "robbing / borrowing from",
    ]);
  });
  test("an ellipsis with a bracket behind it is a cut and a bracket", () => {
    expect(
      operations("“because the council let it rot … [The councillors] will not pay for three new bridges”"),
    ).toEqual(["omission: and I think everybody on the waterfront knows that / ", "bracket: They / [The councillors]"]);
  });
});

describe("published ways to turn a sense are flagged", () => {
  test.each<[string, string, string, string[]]>([
    [
      "the ellipsis takes away whom “they” means",
      "I met the nurses, who were tired, and I met the board, and they were not ashamed of what they did.",
      "I met the nurses … and they were not ashamed of what they did.",
      ["antecedent"],
    ],
    [
      "a “not” is lost in the ellipsis",
      "We will not, whatever the papers say about it, sell the water works to anyone from outside.",
      "We will … sell the water works to anyone from outside.",
      ["negation"],
    ],
    [
      "a condition is cut off at the end",
      "We will shut the harbour down for a month, if the council gives us no answer by Friday.",
      "We will shut the harbour down for a month.",
      ["qualifier"],
    ],
    [
      "a condition is cut out behind the first two words",
      "We will, if the council gives us no answer by Friday, shut the harbour down for a month.",
      "We will shut the harbour down for a month.",
      ["qualifier"],
    ],
    [
      "what others say becomes the speaker's own",
      "My opponent claims that the schools are full of thieves and that nobody learns a thing there.",
      "The schools are full of thieves and that nobody learns a thing there.",
      ["qualifier"],
    ],
    [
      "“I don't think” is cut off",
      "I don't think that the pilot was asleep when the ferry hit the northern pier.",
      "The pilot was asleep when the ferry hit the northern pier.",
      ["negation"],
    ],
    [
      "“I deny” is cut off",
      "I deny that the pilot was asleep when the ferry hit the northern pier.",
      "The pilot was asleep when the ferry hit the northern pier.",
      ["qualifier"],
    ],
    [
      "a limit is cut off the number behind it",
      "Less than half of the money ever reached the families who had lost their homes.",
      "Half of the money ever reached the families who had lost their homes.",
      ["qualifier"],
    ],
    [
      "a year is off by one digit",
      "The bridge was built in 1987 by men whose sons still live in this town.",
      "The bridge was built in 1997 by men whose sons still live in this town.",
      ["quantity"],
    ],
    [
      "a suspicion becomes a fact",
      "The alleged thief was seen at the bakery at four in the morning with flour on his hands.",
      "The thief was seen at the bakery at four in the morning with flour on his hands.",
      ["qualifier"],
    ],
  ])("%s", (_, said, printed, flags) => {
    const [statement] = statementsOf(coverage({ t: { text: `“${said}”`, role: "transcript" }, o: `“${printed}”` }));
    const found = statement?.renditions.find(({ article }) => article === "o");
    expect(found?.flags).toEqual(expect.arrayContaining(flags));
  });
});

test("the end of a sentence that is cut before “it” is nothing that “it” points to", () => {
  const [whole, cut] = [
    "They painted the ferry yesterday. It is blue, and it leaks as it always did.",
    "They painted the ferry. It is blue, and it leaks as it always did.",
  ];
  const statements = statementsOf(
    coverage({ transcript: { text: `“${whole}”`, role: "transcript" }, outlet: `“${cut}”` }),
  );
  const found = statements.flatMap(({ renditions }) => renditions).find(({ article }) => article === "outlet");
  expect(found?.operations.map(({ kind, flags }) => [kind, flags])).toEqual([["omission", []]]);
});

describe("a question printed as an assertion lacks what qualified it", () => {
  const flagsOf = (said: string, printed: string): readonly string[] | undefined => {
    const [statement] = statementsOf(coverage({ t: { text: `“${said}”`, role: "transcript" }, o: `“${printed}”` }));
    return statement?.renditions.find(({ article }) => article === "o")?.flags;
  };
  const asked = "Is the mayor hiding the figures from the people of this town?";
  test.each<[string, string, string[]]>([
    [asked, "The mayor is hiding the figures from the people of this town.", ["qualifier"]],
    [
      `${asked} Nobody knows.`,
      "The mayor is hiding the figures from the people of this town. Nobody knows.",
      ["qualifier"],
    ],
    [asked, "The mayor is hiding the figures from the people of this town?", []],
    [asked, "Is the mayor hiding the figures from the people of this town?", []],
    [
      "Do you think that the mayor is hiding the figures from the people of this town?",
      "The mayor is hiding the figures from the people of this town.",
      ["qualifier"],
    ],
  ])("%s: %s", (said, printed, flags) => {
    expect(flagsOf(said, printed)).toEqual(flags);
  });
});

describe("a pronoun and its verb drawn together are one speech written down in two ways", () => {
  const rest = "kept out of the harbour by the board, whatever the papers say.";
  test.each([
    ["Nobody is", "Nobody’s"],
    ["Everyone is", "Everyone’s"],
    ["It has been", "It’s been"],
    ["She had been", "She’d been"],
    ["She would be", "She’d be"],
    ["Who is", "Who’s"],
    ["They have been", "They’ve been"],
  ])("%s, %s", (full, short) => {
    const [statement] = statementsOf(
      coverage({ t: { text: `“${full} ${rest}”`, role: "transcript" }, o: `“${short} ${rest}”` }),
    );
    const found = statement?.renditions.find(({ article }) => article === "o");
    expect([found?.class, found?.flags]).toEqual(["clean-up", []]);
    expect(found?.operations.map(({ detail }) => detail)).toEqual(["spoken form"]);
  });
  test("but “nobody’s” for “somebody’s” is a negation", () => {
    expect(changed("the board has", "nobody’s board has").flags).toContain("negation");
  });
});

test("a dash, a comma or a mark is never a change of words", () => {
  const found = rendition(`“${SAID.replace("Yeah,", "Yeah—").replace("rot, and", "rot; and").replaceAll(".", "!")}”`);
  expect(found.operations).toEqual([]);
  expect(found.punctuation.length).toBeGreaterThan(0);
});

test("words that an outlet prints in another quotation of the same statement are not missing from it", () => {
  const found = rendition(
    "“Yeah, the old pier is closed, um, because the council let it rot, and I think everybody on the waterfront knows that.”\n“They will not pay for three new bridges, and we are not going to borrow from Peter.”",
  );
  const tails = found.operations.filter(({ kind }) => kind === "trim").map(({ statement }) => statement);
  expect(tails.join(" ")).not.toContain("They will not pay");
});

test.each([
  ["The ferry's not late. It's the tide that's turned", "The ferry is not late. It is the tide that has turned"],
  [
    "They're wet, they're cold, they're hungry and they're gonna row",
    "They are wet, they are cold, they are hungry and they are going to row",
  ],
  [
    "We don't own the quay, we haven't sold it and we won't",
    "We do not own the quay, we have not sold it and we will not",
  ],
])("“%s” is tidied speech beside the words written out", (contracted, written) => {
  for (const [one, other] of [
    [contracted, written],
    [written, contracted],
  ]) {
    const statements = statementsOf(coverage({ a: { text: `“${one}.”`, role: "transcript" }, b: `“${other}.”` }));
    const found = statements.flatMap(({ renditions }) => renditions).find(({ article }) => article === "b");
    expect(statements).toHaveLength(1);
    expect(found).toMatchObject({ class: "clean-up", flags: [] });
    expect(found?.operations.map(({ detail }) => detail)).toEqual(expect.arrayContaining(["spoken form"]));
  }
});
