import { describe, expect, it } from "vitest";
import { quotationsOf } from "./article.js";

describe("quotations and their segments", () => {
  it("joins what an attribution divides", () => {
    const [q, ...more] = quotationsOf("“The quay is shut,” Orla Finch said. “Go home.”");
    expect(more).toEqual([]);
    expect(q).toMatchObject({ words: ["The quay is shut,", "Go home."], kind: "direct", name: "Orla Finch" });
  });

  it("joins what an attribution divides in mid-sentence", () => {
    const found = quotationsOf("“The quay,” Orla Finch said, “will stay shut until spring.”");
    expect(found.map((q) => q.words)).toEqual([["The quay,", "will stay shut until spring."]]);
  });

  it("takes two single marks for the double one that they close", () => {
    const found = quotationsOf("“The quay is shut,’’ Orla Finch told the board. “Go home.’’");
    expect(found.map((q) => [q.words, q.name])).toEqual([[["The quay is shut,", "Go home."], "Orla Finch"]]);
  });

  it("joins paragraphs whose opening mark is repeated and never closed", () => {
    const found = quotationsOf(
      "“The quay is shut,” Finch said. “We looked at the piles in March.\n\n“They are soft as cheese.\n\n“So nobody lands.”\n\nThe council disagrees.",
    );
    expect(found.map((q) => q.words)).toEqual([
      ["The quay is shut,", "We looked at the piles in March.", "They are soft as cheese.", "So nobody lands."],
    ]);
  });

  it("keeps paragraphs apart that open and close their own marks", () => {
    const found = quotationsOf("“The quay is shut,” Orla Finch said.\n\n“Nobody lands here before spring.”");
    expect(found.map((q) => [q.words.length, q.name])).toEqual([
      [1, "Orla Finch"],
      [1, "Orla Finch"],
    ]);
  });

  it("keeps fragments apart that the writer's own words join", () => {
    const found = quotationsOf("Finch said the quay was “soft as cheese” and that the council had “slept through it.”");
    expect(found.map((q) => [q.words[0], q.kind])).toEqual([
      ["soft as cheese", "partial"],
      ["slept through it.", "partial"],
    ]);
  });

  it("leaves an odd mark to its own paragraph", () => {
    const found = quotationsOf("“The quay is shut.\n\nOrla Finch left early.\n\n“Go home,” she said.");
    expect(found.map((q) => q.words)).toEqual([["The quay is shut."], ["Go home,"]]);
  });

  it("reads headlines with single marks and an outlet that quotes with them throughout", () => {
    expect(quotationsOf("# Finch says quay is 'soft as cheese'").map((q) => q.words)).toEqual([["soft as cheese"]]);
    const british = quotationsOf(
      "‘The quay is shut,’ Orla Finch said.\n‘We’ve looked at the piles’ feet,’ she added. ‘They are “soft as cheese”.’",
    );
    expect(british.map((q) => q.words)).toEqual([
      ["The quay is shut,"],
      ["We’ve looked at the piles’ feet,", "They are “soft as cheese”."],
    ]);
  });

  it.each([
    ["“The quay is shut,” Finch said.", "direct"],
    ["Finch said, “The quay is shut.”", "direct"],
    ["Finch wrote: “The quay is shut.”", "direct"],
    ["Finch called the quay “soft as cheese.”", "partial"],
    ["Finch said that “the quay is not what it was.”", "partial"],
    ["Finch went on, adding, “that was the end of the quay.”", "direct"],
  ])("%s is %s", (text, kind) => {
    expect(quotationsOf(text).map((q) => q.kind)).toEqual([kind]);
  });

  it("gives a quotation the same id in every run, and none to an article without marks", () => {
    const text = "“The quay is shut,” Finch said.";
    expect(quotationsOf(text)).toEqual(quotationsOf(text));
    expect(quotationsOf("No marks here.")).toEqual([]);
    expect(quotationsOf("")).toEqual([]);
  });
});

describe("marks that hold no quotation", () => {
  it.each([
    ["the title of a song", "The “Lanterns Over Brindle” singer was seen on the quay on Monday."],
    ["titles in a list", "They gave us hits like “Salt Road” and “Nine Lanterns.”"],
    ["works by their years", "She sang songs from 2031’s “Salt Road” and 2034’s “1989.”"],
    ["what has episodes", "The keeper said so on an episode of “Tides.”"],
    ["what’s called so", "Years of fog lead to what’s called “keeper’s lung” in Brindle."],
    ["what a thing is called", "The cough that keepers have has a name: it is called “keeper’s lung” in Brindle."],
    ["a thing called so", "The stones go north a yard a year, a movement called “slow drift” in Brindle."],
    ["the title of a guide", "Hale’s board will print its guide, “Ropes First: Mooring a Ferry in Fog”, in June."],
    ["a thing dubbed so", "The charge, which has been dubbed the “fog tax”, is paid at the quay."],
    ["a film", "He starred in the film “Salt Road” before he took up sailing."],
    ["words on a hat", "A man in a “Keep The Quay” hat stood by the water."],
    ["words on a shirt", "Dozens wore “Shut It” shirts at the harbour."],
    ["a so-called term", "The so-called “cheese quay” has been shut for years."],
    ["a word named as a word", "Old charts print the word “quay” in red."],
    ["a broadcast's name", "She will appear on Harbour FM’s “Morning Tide” next week."],
    ["scare quotes in a headline", "# What caused the ‘strain’ between the harbour and its owners"],
    ["a nickname", "Tom “Rusty” Hale has kept the light for forty years."],
    ["a nickname in a list of names", "The crew was Orla Finch, Bram “Mudlark” Cole and Tom Hale."],
    ["a book by its author", "Bram Cole, author of “Nine Lanterns of the Norland Coast,” lives on the quay."],
    ["a programme", "She was seen last on the Harbour TV show “Salt and Light” in March."],
    ["what a word means", "The old charts spell it “kay” throughout."],
    ["what a sign reads", "The sign on the lane still reads “Beware of the Tide.” There is none."],
    ["what a banner says", "A hand-lettered banner said “Free the Ferry.”"],
    ["each of two signs", "Some of them carried signs that read “WHERE IS OUR QUAY?” and “NO DUES.”"],
    ["what a placard bears", "A man held up a placard bearing “Shut It” outside the board’s office."],
    ["a thing's name before the thing", "Orla Finch posted a picture of her “Mind the Gulls” sign."],
    ["what’s called so", "Years of fog lead to what’s called “keeper’s lung” in Brindle."],
    ["what a thing is called", "He sold forty of a new drink called “The Bilge.”"],
    ["what somebody calls a thing", "She has a tractor she calls “Gary,” and two goats, Finch said."],
    ["what people call somebody", "Pals say the skipper, dubbed “Quayside Cole” by the town, is well."],
    ["what a group calls itself", "A group that calls itself “Hands Off the Quay” gave out soup."],
    ["what they call themselves", "The rowers, calling themselves “The Leaks,” lost, Finch said."],
    ["a nickname that somebody was given", "Finch said the crew had later nicknamed him “Old Salt”."],
    ["what is known as the thing", "The band, known on the quay as the “Bellows”, has a drum again, Cole said."],
    ["a list's name", "Cole, who was named in a list of “Ten to Watch” skippers, will stay, the letter said."],
    ["a fanzine's name", "Orla Finch, who edits the fanzine “Over the Groyne”, felt it had been coming."],
    ["a nickname, said to be one", "Cole struck back at Hale with the nickname “Soft Tom.”"],
    [
      "a slogan that a thing is sold under",
      "Prosecutors said the mud, sold under the slogan “From Bank to Bath,” was sand.",
    ],
    [
      "a show by its noun, whatever it says near by",
      "Cole wrote a memoir and starred in the reality show “Harbour Court.”",
    ],
    ["what is known by a name", "Hale was speaking of waits over two years, known on the quay as “104s”."],
    ["the title of an episode", "Cole said he was killed off in an episode titled “Lights Out”."],
    ["what a paper is headed", "A leaked page, headed “Lines to take”, advises members to say little."],
    [
      "the title of a study",
      "The study, “Silt and wages: a survey of nine small harbours and their boards,” is out today.",
    ],
    ["a song that is sung", "Finch told the board that she once won a prize for singing “Harbour Lights” there."],
    ["a book by who wrote it", "Cole, who wrote “Nine Lanterns,” said that he would be back."],
    ["a programme that a sentence opens with", "On “Harbour Nights,” Bram Cole said that the quay was lost."],
    ["a word that the sentence is about", "The harbour union said the term “long wait” had no meaning."],
    ["a word to be avoided", "A leaked page advises members to avoid the word “list”."],
    ["the word of the week", "Around the harbour the word of the week was “pencil,” Cole said."],
    ["a word that is defined", "The paper defines “bedtime” as the time when the light goes out."],
    ["a word to be typed", "Finch said that people could text “QUAY” to 55500."],
    [
      "the name of a work in a headline",
      "# Orla Finch Left ‘Salt Road’ Because Hale Asked\n\nOrla Finch left Salt Road in May.",
    ],
    ["what is painted on a thing", "The shed was painted with the words “Gift of the Board” in 2031."],
    ["what a poster bears", "A boy held a poster with the words “Where will my crab live?” over his head."],
    ["what a poster says, named as “it”", "Cole kept the poster. It says “Quay For Ever.”"],
    ["what analysts advise", "Cole cut the harbour’s shares to “sell” from “hold” on Monday, he said."],
    ["what a trade calls a thing", "Those who dig without masks may have what doctors call “mud chest.”"],
    ["what people of the place call a thing", "Locals call the rock above the quay the “Widow”."],
    ["what people of the place have called a thing", "Locals have dubbed the storm “Odious Odette”."],
    ["what a box is labeled", "One wore a box labeled “Robo-Shelver 3000.”"],
    ["an epithet before a name", "Cole was angry at the card shown to Hale by “Mystic” Ida Finch."],
    ["a thing's own name before the thing", "Brindle Toys says its “Wobble” crab is back."],
    ["a book and its year", "Cole wrote that in “The Dry Harbour” (2031)."],
    ["a piece by its title", "Cole went further in an earlier post “Burnt Piles” last week."],
    ["the phrase of the season", "“Cautiously hopeful” is the phrase of the season, Cole said."],
    ["how an analyst rates shares", "Orla Finch, who rates the stock “hold”, was not surprised."],
    ["how shares are rated", "Cole rates it “Buy.”"],
    ["what a house calls a thing", "In the “quiet room,” as Tidewater calls its yard, nobody spoke."],
    ["what a firm calls a list", "It stood on the “ice shelf” as Tidewater calls the list of things to do."],
    ["a law", "He calls his draft the “Safe Quays Act.”"],
    ["a law of several words", "Hale wants the “Dry Land and Warm Boats Bill” read again."],
    ["what a model is sold as", "It held a beacon, a model sold as the “Wobble 3”, and no more."],
    ["a programme that was told", "Finch had told “Harbour Lights” on Monday that she loved her uncle."],
    [
      "a programme on which somebody was told",
      "Finch told Bram Cole on “Evenings at the Quay” that she loved her uncle.",
    ],
    ["one whose host she sat down with", "She had sat down with Bram Cole for “Quay Hour,” which was shown on Monday."],
    ["one of a broadcaster's", "In an interview on NBC’s “Meet the Press,” Finch said that she loved her uncle."],
    ["one that is known", "It was Cole’s second time on “Face the Nation.”"],
    ["what a letter answers", "Re “Board shuts the quay” (news, Feb. 11): Nobody asked it to."],
    ["markup", '<post by="finch" id="7">Nothing said</post>'],
  ])("%s", (_what, text) => {
    expect(quotationsOf(text)).toEqual([]);
  });

  it.each([
    ["a short whole sentence", "Orla Finch looked at the piles. “Soft.”", 0],
    ["what somebody calls himself in small letters", "Cole calls himself “a failure at sea” in the letter.", 1],
    ["one word that somebody said of something", "Orla Finch described the quay as “rotten” on Monday.", 1],
    ["one word called", "Finch called him “reckless.”", 1],
    ["a short cry", "“Never!” shouted Orla Finch.", 1],
    ["a name called", "The mayor called Finch “Queen of Mud.”", 1],
    ["a fragment in a reported clause", "Finch said the board’s “soft talk” had cost a year.", 1],
    ["a long fragment", "The letter speaks of “piles that no one has looked at since the war” in its first line.", 1],
    ["a so-called term that somebody uses", "“So-called ‘cheese quays’ are a danger,” Orla Finch said.", 1],
    ["what somebody says of a sign", "“It says ‘Keep Off’ and nobody does,” said Orla Finch.", 1],
    ["what somebody says beside one", "Standing under the sign, Orla Finch said “nobody lands here.”", 1],
    ["what somebody says of a work", "Orla Finch said of the film, “We never had a script for it,” and left.", 1],
    [
      "long words to somebody by text",
      "Hale had to text “I am on my way home from the quay with the children”, Finch said.",
      1,
    ],
    ["words shouted in capitals on the phone", "Cole told Finch on the phone to “Mend The Quay.”", 1],
    ["a sentence for somebody", "Finch had one line for “everyone at the quay”, and left.", 1],
    ["words told in capitals", "Finch told us: “Safe Quays Now.”", 1],
    ["a fragment told", "Finch told “hundreds of people at the quay” to go home.", 1],
    ["a hold that somebody asks for", "“Hold,” Orla Finch said of the stock.", 1],
    ["words that somebody used", "Finch used the words “total ruin” of the quay.", 1],
    ["a term in small letters that somebody chose", "She calls the new songs “kitchen music.”", 1],
    [
      "a fragment in a headline that is quoted below",
      "# Finch ‘clumsy’ over the quay\n\n“I was clumsy,” Orla Finch said.",
      2,
    ],
    [
      "words on a shirt that somebody said",
      "He wore a shirt with the words “I am not moving,” as Orla Finch said in 2031.",
      1,
    ],
    ["what an outlet's headline says somebody says", "# Finch Calls Harbour Plan ‘A Disgrace’", 1],
    ["what critics call a plan", "The board wants what critics call “a tax on mud.”", 1],
    ["a headline's opening cry", "# ‘Soft as cheese’: the quay that nobody mends", 1],
    ["a slogan that somebody says", "“Keep The Quay,” Orla Finch said.", 1],
  ])("yet keeps %s", (_what, text, least) => {
    expect(quotationsOf(text).length).toBeGreaterThanOrEqual(least);
  });
});

describe("a headline's fragment without a speaker", () => {
  it.each([
    ["# Quay ‘soft as cheese’\n\n“The quay is soft as cheese,” Orla Finch said.", "Orla Finch"],
    ["# ‘Soft as cheese’: the quay that nobody mends\n\n“The quay is soft as cheese,” Orla Finch said.", "Orla Finch"],
    ["# ‘Soft as cheese’: the quay that nobody mends\n\n“The quay is open,” Orla Finch said.", null],
    ["# Cole says quay is ‘soft’\n\n“The quay is soft,” Orla Finch said, and Bram Cole agreed.", "Bram Cole"],
  ])("is said by who says the words below it: %s", (text, name) => {
    expect(quotationsOf(text)[0]?.name).toBe(name);
  });
});

describe("a paper that quotes with single marks", () => {
  const more = "‘It is shut,’ Cole said. ‘Go home.’";

  it("may close the inner and the outer marks with two signs", () => {
    const found = quotationsOf(
      `Orla Finch said: 'He asked, 'Are you done?' I said, 'I think so.''\n\n'It is shut,' she said.`,
    );
    expect(found.map((q) => q.words)).toEqual([["He asked, 'Are you done?' I said, 'I think so.'"], ["It is shut,"]]);
  });

  it("leaves the mark of a paragraph open that runs on into the next", () => {
    const found = quotationsOf(
      `${more}\n\nOrla Finch said: ‘I was soft for an hour. He said, “You owe me a curry”, and I thought of it.\n\n‘I shut my eyes.\n\n‘All right.’`,
    );
    expect(found.map((q) => q.words).at(-1)).toEqual([
      "I was soft for an hour. He said, “You owe me a curry”, and I thought of it.",
      "I shut my eyes.",
      "All right.",
    ]);
    expect(found.at(-1)?.name).toBe("Orla Finch");
  });

  it("closes what nothing runs on from", () => {
    const found = quotationsOf(`${more}\n\nIn the ‘forties the quay was whole.\n\nNobody lands.`);
    expect(found).toHaveLength(1);
  });
});

it("reads single marks in a point over an article that has double ones", () => {
  const found = quotationsOf("Harbour boss Orla Finch: 'We are in drizzle'\n\n“The quay is shut,” Orla Finch said.");
  expect(found.map((q) => [q.words[0], q.name])).toEqual([
    ["We are in drizzle", "Orla Finch"],
    ["The quay is shut,", "Orla Finch"],
  ]);
});

describe("an inner quotation in the same marks", () => {
  it.each([
    [
      "“Hale’s claim that it “was soft” makes no sense,” Orla Finch said.",
      "Hale’s claim that it “was soft” makes no sense,",
    ],
    [
      '"Hale\'s claim that it "was soft" makes no sense," Orla Finch said.',
      'Hale\'s claim that it "was soft" makes no sense,',
    ],
  ])("%s", (text, words) => {
    expect(quotationsOf(text).map((q) => [q.words, q.name])).toEqual([[[words], "Orla Finch"]]);
  });
});
