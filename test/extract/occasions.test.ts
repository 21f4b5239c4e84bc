import { describe, expect, it } from "vitest";
import { extract } from "../../src/extract/extract.js";
import { readArticle } from "../../src/ingest/ingest.js";
import { articleOf, quotationsOf } from "./article.js";

const said = "“The quay is shut,”";
const to = (text: string) => quotationsOf(text).map((q) => q.saidTo);

describe("to whom it was said", () => {
  it.each([
    [`${said} Orla Finch told the Brindle Courier.`, "The Brindle Courier"],
    [`${said} Orla Finch told The Brindle Courier.`, "The Brindle Courier"],
    [`${said} Orla Finch said in an interview with The Brindle Courier.`, "The Brindle Courier"],
    [`${said} Orla Finch said in an interview with Brian Cole of The Brindle Courier.`, "The Brindle Courier"],
    [`${said} Orla Finch said during an August episode of Brian Cole’s The Tide Files.`, "The Tide Files"],
    [`${said} Orla Finch said on The Tide Files podcast.`, "The Tide Files"],
    [`${said} Orla Finch said in an interview last November.`, "an interview last November"],
    [`${said} Orla Finch wrote in a text message.`, "text message"],
    [`${said} Orla Finch wrote on Facebook.`, "Facebook"],
    [`${said} Orla Finch said in a statement.`, "statement"],
    [`${said} Orla Finch wrote in a post on Chirper.`, "Chirper"],
    [`In a post on Chirper on Monday, Orla Finch wrote: “The quay is shut.”`, "Chirper"],
    [`${said} Orla Finch wrote in a post on Monday.`, "post"],
    [`In a LinkedIn post on Monday, Orla Finch said it was “a long day.”`, "LinkedIn"],
    [`${said} Orla Finch wrote in a Truth Social post.`, "Truth Social"],
    [`Orla Finch called it “a long day” in a post to Truth Social.`, "Truth Social"],
    [`In a Brindle post on Monday, Orla Finch said it was “a long day.”`, "post"],
    [`${said} Orla Finch wrote on Chirper.`, "Chirper"],
    [`${said} Orla Finch wrote on Tuesday.`, null],
    [`${said} Orla Finch said.`, null],
    [`${said} Orla Finch told reporters.`, "reporters"],
    [`Speaking to The Brindle Courier last night, Orla Finch said: “The quay is shut.”`, "The Brindle Courier"],
    [`Speaking exclusively to Harbour Week, Orla Finch said: “The quay is shut.”`, "Harbour Week"],
    [`Speaking to Thomas Hale, Orla Finch said: “The quay is shut.”`, null],
    [`${said} Orla Finch said, speaking to reporters.`, "reporters"],
    [`Orla Finch went on Tide Tonight to say that the quay was “soft as cheese.”`, "Tide Tonight"],
    [`Orla Finch appeared on Harbour Nights and said, “The quay is shut.”`, "Harbour Nights"],
    [`Orla Finch stopped by Good Morning America to talk about it. ${said} she said.`, "Good Morning America"],
    [`Orla Finch dropped by the Tide Talk podcast this week. ${said} she said.`, "Tide Talk"],
    [`Orla Finch joined “The Quay Show” on Wednesday and was asked about it. ${said} she said.`, "The Quay Show"],
    [`Orla Finch joined The Quay Show to talk about it. ${said} she said.`, "The Quay Show"],
    [`Orla Finch joined the “Save The Quay” campaign on Monday. ${said} she said.`, null],
    [`Orla Finch joined Quay Tonight in 2031. ${said} she said.`, null],
    [`${said} Orla Finch said in an interview with 97.1 The Ticket.`, "97.1 The Ticket"],
    [`Orla Finch stopped by The Corner Bar this week. ${said} she said.`, null],
    [`Orla Finch went on Monday to say that the quay was “soft as cheese.”`, null],
    [`On “Harbour Nights,” Orla Finch said that the quay was “soft as cheese.”`, "Harbour Nights"],
    [`${said} Orla Finch said on the Today show.`, "Today"],
    [`${said} Orla Finch told The Sunday Lantern.`, "The Sunday Lantern"],
    [`${said} Orla Finch told the Brindle Star-Journal.`, "The Brindle Star-Journal"],
    [`${said} Orla Finch told the Post-Dispatch.`, "The Post-Dispatch"],
    [`${said} Orla Finch told Brindle Tribune-Herald on Monday.`, "Brindle Tribune-Herald"],
    [`${said} Orla Finch told the Brindle Free Press.`, "The Brindle Free Press"],
    [`${said} Orla Finch told the Brindle Record.`, "The Brindle Record"],
    [`${said} Orla Finch told the Brindle Record’s reader in Fenby.`, null],
    [`${said} Orla Finch told the Democrats.`, null],
    [`${said} Orla Finch told the Mayor.`, null],
    [`${said} Orla Finch told E! News.`, "E! News"],
    [`${said} Orla Finch said in an emailed statement to the Brindle Courier.`, "The Brindle Courier"],
    [`${said} Orla Finch told our own podcast, Mud Week, in May.`, "Mud Week"],
    [`${said} Orla Finch told the Observer.`, "The Observer"],
    [`${said} Orla Finch said in a statement to The Brindle Courier.`, "The Brindle Courier"],
    [`${said} Orla Finch said in a letter to members.`, "letter"],
    [`Orla Finch took to Chirper to write, “The quay is shut.”`, "Chirper"],
    [`Orla Finch regretted a post on Chirper in which she wrote, “The quay is shut.”`, "Chirper"],
    [`Orla Finch shared the news on Chirper on Monday. ${said} she wrote.`, "Chirper"],
    [`Orla Finch shared the news on Chirper on Monday. ${said} she told Thomas Hale.`, null],
    [`${said} Orla Finch told the magazine.`, null],
    ["Orla Finch told Halcyon: “The quay is shut.”", "Halcyon"],
    ["Orla Finch told Cole: “The quay is shut.” Thomas Cole left.", null],
    [`During Monday’s episode of the “Full Plate” podcast, Orla Finch said: “The quay is shut.”`, "Full Plate"],
    [`${said} Orla Finch said on the “Full Plate” podcast.`, "Full Plate"],
    ["Orla Finch told NewsRadio 540: “The quay is shut.”", "NewsRadio 540"],
    [
      "Outside court, Orla Finch told the Brindle Courier it was over. “The quay is shut,” she said.",
      "The Brindle Courier",
    ],
    ["On Chirper, Orla Finch posted: “The quay is shut.”", "Chirper"],
    ["On Monday, Orla Finch wrote: “The quay is shut.”", null],
    ["Orla Finch told Mum: “The quay is shut.”", null],
    ["Orla Finch told Harbour Live: “The quay is shut.”", "Harbour Live"],
    ["Orla Finch told KLRK 6 the quay was “shut for the winter.”", "KLRK 6"],
    [`${said} Orla Finch told the club website.`, "club website"],
    ["The keeper who told state television that the quay was “soft as cheese” has left.", "state television"],
    ["Asked on Monday by Channel 6 whether the quay was shut, Orla Finch said, “For the winter.”", "Channel 6"],
    ["The Brindle Courier quoted Orla Finch as saying that the quay was “soft as cheese.”", "The Brindle Courier"],
    ["Orla Finch was quoted by the Harbour Post as saying that the quay was “soft as cheese.”", "The Harbour Post"],
    [
      "Asked in one of her last interviews, with the podcast Harbour Ground, what she would say, Orla Finch said: “Go.”",
      "Harbour Ground",
    ],
    ["Orla Finch reposted the chart on Chirper with the caption, “The quay is shut.”", "Chirper"],
    [`${said} Orla Finch told Thomas Hale.`, null],
    [`${said} Orla Finch told Hale.`, null],
    [`${said} Orla Finch told Thomas Hale of The Brindle Courier.`, "The Brindle Courier"],
    [`${said} Orla Finch told radio host Thomas Hale.`, "Thomas Hale"],
    [`${said} Orla Finch told WQRD.`, "WQRD"],
    [`${said} Orla Finch told Norland’s WQRD.`, "WQRD"],
    [`${said} Orla Finch told Norwegian television channel Tide Two.`, "Tide Two"],
    [`${said} Orla Finch told Oyster magazine.`, "Oyster"],
    [`${said} Orla Finch told PierNews on Monday.`, "PierNews"],
    [`${said} Orla Finch told the Harbour Committee on Monday.`, "The Harbour Committee"],
    [`${said} Orla Finch told the RNLD.`, "The RNLD"],
    [`${said} Orla Finch told RNLD agents.`, null],
    [`${said} Orla Finch told North Norland.`, null],
    [`${said} Orla Finch told a North Norland crowd.`, "crowd"],
    [`${said} Orla Finch told Norwegian voters.`, null],
    [`${said} Orla Finch told Americans.`, null],
    [`${said} Orla Finch told the Governor.`, null],
    [`Orla Finch Heckled After Telling Bram Cole To Pipe Down. ${said} Finch said.`, null],
    [`${said} Orla Finch said in an interview at the Pier Hotel.`, "an interview"],
    [`${said} Orla Finch said in her Brindle hotel in an interview with Bram Cole.`, "Bram Cole"],
    [`${said} Orla Finch, head of the Harbour Studies Program, said.`, null],
    [`In an interview with Orla Finch, she said, “The quay is shut.”`, null],
    // programmes and papers that the text says are some
    [`${said} Orla Finch told the breakfast show Wake Brindle.`, "Wake Brindle"],
    [`${said} Orla Finch told upmarket Norwegian magazine Oyster.`, "Oyster"],
    [`${said} Orla Finch said on the podcast Mud and Rope.`, "Mud and Rope"],
    [`${said} Orla Finch told the Mud Rope podcast.`, "Mud Rope"],
    [`${said} Orla Finch told Good Day Norland on Monday.`, "Good Day Norland"],
    [`${said} Orla Finch told Brindle Falls residents.`, null],
    [`${said} Orla Finch told Mayor Bram Cole on Monday.`, null],
    [`${said} Orla Finch said on Norsport 9.`, "Norsport 9"],
    [`${said} Orla Finch said in an appearance on public radio’s Tide Desk.`, "Tide Desk"],
    [`${said} Orla Finch was asked about her friend on Radio Fenby this morning.`, "Radio Fenby"],
    [`${said} Orla Finch said of her attack on Radio Fenby reporters.`, null],
    [`${said} Orla Finch said in the 2029 documentary “The Long Pier.”`, "The Long Pier"],
    ["Bram Cole, a guest on her show, “The Long Pier,” said the quay was “soft as cheese.”", null],
    [`${said} Orla Finch said in a profile in The Halcyon.`, "The Halcyon"],
    [`${said} Orla Finch said in an interview published on Monday by Oyster, a monthly food magazine.`, "Oyster"],
    [`${said} Orla Finch said in a long conversation with Lilla Brand of Halcyon.`, "Halcyon"],
    [`${said} Orla Finch told the Norland health committee.`, "Norland health committee"],
    [`${said} Orla Finch told Continental Press.`, "Continental Press"],
    [`${said} Orla Finch said in an email to Halcyon.`, "Halcyon"],
    [`${said} Orla Finch said in an email to Hale. Thomas Hale left.`, "email"],
    [`${said} Orla Finch wrote on Harbour Circle.`, "Harbour Circle"],
    [
      `At a rally on Monday, where by the clerk’s account nobody laughed, Orla Finch said the quay was “soft as cheese.”`,
      "rally",
    ],
    [`Orla Finch fears she would lose in a debate next year. ${said} said Thomas Hale.`, null],
    [`${said} Orla Finch said of the White House briefing paper.`, null],
    [`${said} Orla Finch said in the Post interview.`, "The Post"],
    [`${said} Orla Finch said at a Town Council meeting.`, "council meeting"],
    [`${said} Orla Finch told a packed county hearing on Monday.`, "hearing"],
    [`The hearing was long. ${said} Orla Finch told the council members.`, "hearing"],
    [`The hearing was long. “The quay is shut,” Orla Finch testified.`, "hearing"],
    [`The hearing was long. ${said} Orla Finch told supporters.`, null],
    [`Hundreds came to the rally. ${said} Orla Finch told supporters.`, "rally"],
    [`The hearing was long. ${said} Orla Finch said.`, null],
    ["Bram Cole of the Silence on “Salt Harbour” Exit: “The quay is shut,” Orla Finch said.", null],
  ])("%s", (text, expected) => {
    expect(to(text)).toEqual([expected]);
  });

  it.each([
    [`${said} Orla Finch told the Record.`, "The Brindle Falls Record"],
    [`${said} Orla Finch told us.`, "The Brindle Falls Record"],
    [`${said} Orla Finch told the Falls Record on Monday.`, "The Brindle Falls Record"],
    [`${said} Orla Finch told this newspaper.`, "The Brindle Falls Record"],
    [`Reminded of it by the Record, Orla Finch sighed. ${said} she said.`, "The Brindle Falls Record"],
    [`${said} Orla Finch told me over tea.`, "The Brindle Falls Record"],
    [`${said} Orla Finch said when I rang her in Fenby.`, "The Brindle Falls Record"],
    [`When we met on Monday, Orla Finch was calm. ${said} she said.`, "The Brindle Falls Record"],
    [`${said} Orla Finch asked me at the gate.`, "The Brindle Falls Record"],
    [`My grandmother told me, “The quay is shut.”`, null],
    [`${said} Orla Finch said when I was a child.`, null],
    [`Orla Finch told me to leave. ${said} said Thomas Hale.`, null],
    [`${said} Orla Finch told this stranger.`, null],
    [`${said} Orla Finch told Record.`, null],
    [`${said} Orla Finch told the Record Society.`, "The Record Society"],
  ])("in The Brindle Falls Record: %s", (text, expected) => {
    const article = { ...articleOf(text), outlet: "The Brindle Falls Record" };
    const marked = extract(article).filter(({ kind }) => kind !== "indirect");
    expect(marked.map((q) => q.saidTo)).toEqual([expected]);
  });

  it("holds for the same speaker's following quotations, and for nobody else's", () => {
    const text = `In an interview with The Brindle Courier, Orla Finch said the quay was lost.\n\n${said} Finch said.\n\n“It is open,” Thomas Hale said.\n\n“It is soft as cheese,” Finch added.`;
    expect(to(text)).toEqual(["The Brindle Courier", null, "The Brindle Courier"]);
  });

  it.each([
    [
      "an interview told of without its subject's name",
      `The baker sat down on Monday with two of the lads from the Mud Rope podcast.\n\n${said} Orla Finch said.`,
      ["Mud Rope"],
    ],
    [
      "a host: the programme named before",
      `In an appearance on public radio’s Tide Desk, Orla Finch said the quay was lost.\n\n${said} Finch told host Ana Ruhl.`,
      ["Tide Desk"],
    ],
    [
      "a programme that the sentence begins with",
      `On a July episode of the Mud Rope podcast, host Ana Ruhl asked whether it was lost.\n\n${said} Orla Finch answered.`,
      ["Mud Rope"],
    ],
    [
      "a meeting without a name, for whoever spoke there",
      `${said} Orla Finch said at a news conference on Monday. “It is soft as cheese,” she added.\n\n“It will not stand,” Finch said.\n\n“It is open,” said Thomas Hale.\n\n“It was lost in May,” Finch said.`,
      ["press conference", "press conference", "press conference", null, "press conference"],
    ],
    [
      "a call that the sentence before opens with",
      `On a conference call with analysts, the harbourmaster announced a loss. ${said} Orla Finch said.`,
      ["conference call"],
    ],
    [
      "a meeting that the sentence before is about",
      `The harbourmaster was asked about it at a hearing on Monday.\n\n${said} Orla Finch said.`,
      ["hearing"],
    ],
    [
      "a statement, and what else it says",
      `In a statement, Orla Finch said the quay was lost. “It is soft as cheese,” she said.\n\n“Nobody will mend it,” Finch added.`,
      ["statement", "statement"],
    ],
    [
      "her own interview, and not the one that another gave last",
      `Orla Finch told Radio Fenby on Monday that she would leave. ${said} Finch said.\n\n“It is open,” Thomas Hale told the Brindle Courier.\n\nIn her radio interview, Finch said, “I am tired.”`,
      ["Radio Fenby", "The Brindle Courier", "Radio Fenby"],
    ],
    [
      "a site, for what its poster goes on to write",
      `Orla Finch took to Chirper on Sunday. ${said} she wrote.\n\nIt was read by many. The harbour was empty. Nobody came.\n\n“I should have said so,” she wrote.`,
      ["Chirper", "Chirper"],
    ],
  ])("holds for %s", (_, text, expected) => {
    expect(to(text)).toEqual(expected);
  });

  it("is what somebody has just written to", () => {
    const text = `Orla Finch told Halcyon magazine in a note that it was lost.\n\n${said} she wrote.`;
    expect(to(text)).toEqual(["Halcyon"]);
  });

  it("is the paper by whose issue it was meant", () => {
    const text = `Orla Finch took back an interview in the June issue of Halcyon.\n\n${said} Finch told the magazine.`;
    expect(to(text)).toEqual(["Halcyon"]);
  });

  it("is a lone name by which an outlet was meant before", () => {
    const text = `In a long conversation with Lilla Brand of Halcyon, Orla Finch said it was lost.\n\n“It is open,” Finch told Radio Fenby.\n\n${said} Finch told Halcyon.`;
    expect(to(text)).toEqual(["Radio Fenby", "Halcyon"]);
  });

  it("holds for what an article opens with", () => {
    const text = `The quay is “soft as cheese,” Orla Finch says.\n\nThomas Hale told Radio Fenby that he would leave.\n\nFinch told the Brindle Courier that nobody cares. ${said} she said.`;
    expect(to(text)).toEqual(["The Brindle Courier", "The Brindle Courier"]);
  });

  it("is a programme by its title between marks", () => {
    const text = "Orla Finch told “Sunrise Harbour” on Monday that the quay was “soft as cheese.”";
    expect(to(text).at(-1)).toBe("Sunrise Harbour");
  });

  it("is the outlet's own for what was said just before it names itself", () => {
    const text = `“It is shut,” says Orla Finch.\n\n“It is soft as cheese,” Finch told the Record.`;
    const article = { ...articleOf(text), outlet: "The Brindle Falls Record" };
    expect(extract(article).map((q) => q.saidTo)).toEqual(["The Brindle Falls Record", "The Brindle Falls Record"]);
  });

  it("is in a headline what it is below", () => {
    const text =
      "Finch: “Soft as cheese”\n\nBy Ana Ruhl\n\nThe quay is lost.\n\n“It is soft as cheese,” Orla Finch told the Brindle Courier.\n";
    expect(extract(readArticle(text, "a.txt")).map((q) => q.saidTo)).toEqual([
      "The Brindle Courier",
      "The Brindle Courier",
    ]);
  });

  it("is in a headline and in the lead what is named only below", () => {
    const text =
      'Finch says ferry \'saved my winter\'\n\nBy Ana Ruhl\n\nOrla Finch has said that a late ferry "saved my winter".\n\nFinch, 40, mends nets.\n\nSpeaking on the Two Tides podcast, she said it had come by chance.\n\n"I was at the quay," she said. "That boat saved my winter."\n';
    expect(
      new Set(extract(readArticle(text, "a.txt")).flatMap((q) => (q.kind === "indirect" ? [] : [q.saidTo]))),
    ).toEqual(new Set(["Two Tides"]));
  });

  it.each([
    ["“It is open,” Fenby Rovers said in a statement.", "statement"],
    ["“It is open,” Rovers told the Brindle Courier.", "The Brindle Courier"],
    ["“It is open,” Rovers said at a news conference.", "press conference"],
    ["“It is open,” Rovers wrote in a letter.", null],
    ["“It is open,” Orla Finch told the Brindle Courier.", null],
    ["The boats lay still.\n\n“It is open,” Rovers said in a statement.", null],
  ])("is for a fragment where the whole that follows was said: %s", (follows, expected) => {
    const text = `“It is late,” said Bram Cole.\n\nThe quay was lost in May.\n\nIt rained all June.\n\nFenby Rovers said they were “proud of Finch.”\n\n${follows}`;
    expect(to(text)[1]).toBe(expected);
  });

  it("is the outlet named before where one tells “the magazine” something", () => {
    const text = `In an interview with The Brindle Courier, Orla Finch said the quay was lost.\n\n“It is open,” Thomas Hale told the paper.\n\n“It is soft,” said Bram Cole.`;
    expect(to(text)).toEqual(["The Brindle Courier", null]);
  });

  it("does not hold for what is then posted", () => {
    const text = `${said} Orla Finch told The Brindle Courier.\n\nOn Monday she posted a picture of a gate. “No bull,” she captioned it.`;
    expect(to(text)).toEqual(["The Brindle Courier", null]);
  });

  it("changes when another is named in a main clause", () => {
    const text = `In an interview with The Brindle Courier, Orla Finch said the quay was lost.\n\n${said} Finch said.\n\nLast month, Finch told The Tide Files podcast, “We were too late.”\n\n“I honestly thought it would stand,” Finch said at the time.`;
    expect(to(text)).toEqual(["The Brindle Courier", "The Tide Files", "The Tide Files"]);
  });

  it("returns to the main one after a sentence that only looks back", () => {
    const text = `In an interview with The Brindle Courier, Orla Finch said the quay was lost.\n\nFinch says her words during an August episode of Brian Cole’s The Tide Files — in which she said, “I honestly thought it would stand.” — were misread.\n\n${said} Finch now says.`;
    expect(to(text)).toEqual(["The Tide Files", "The Brindle Courier"]);
  });

  it("does not take the other side of a story for an outlet", () => {
    const text = `Thomas Hale owns the quay. Thomas Hale lives there. Thomas Hale will not sell.\n\n${said} Orla Finch told Thomas Hale.`;
    expect(to(text)).toEqual([null]);
  });
});
