import { describe, expect, it } from "vitest";
import { extract } from "../../src/extract/extract.js";
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
    [`${said} Orla Finch wrote on Chirper.`, "Chirper"],
    [`${said} Orla Finch wrote on Tuesday.`, null],
    [`${said} Orla Finch said.`, null],
    [`${said} Orla Finch told reporters.`, null],
    [`Speaking to The Brindle Courier last night, Orla Finch said: “The quay is shut.”`, "The Brindle Courier"],
    [`Speaking exclusively to Harbour Week, Orla Finch said: “The quay is shut.”`, "Harbour Week"],
    [`Speaking to Thomas Hale, Orla Finch said: “The quay is shut.”`, null],
    [`${said} Orla Finch said, speaking to reporters.`, null],
    [`Orla Finch went on Tide Tonight to say that the quay was “soft as cheese.”`, "Tide Tonight"],
    [`Orla Finch appeared on Harbour Nights and said, “The quay is shut.”`, "Harbour Nights"],
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
    [`${said} Orla Finch told a North Norland crowd.`, null],
    [`${said} Orla Finch told Norwegian voters.`, null],
    [`${said} Orla Finch told Americans.`, null],
    [`${said} Orla Finch told the Governor.`, null],
    [`Orla Finch Heckled After Telling Bram Cole To Pipe Down. ${said} Finch said.`, null],
    [`${said} Orla Finch said in an interview at the Pier Hotel.`, "an interview"],
    [`${said} Orla Finch said in her Brindle hotel in an interview with Bram Cole.`, "Bram Cole"],
    [`${said} Orla Finch, head of the Harbour Studies Program, said.`, null],
    [`In an interview with Orla Finch, she said, “The quay is shut.”`, null],
  ])("%s", (text, expected) => {
    expect(to(text)).toEqual([expected]);
  });

  it.each([
    [`${said} Orla Finch told the Record.`, "The Brindle Falls Record"],
    [`${said} Orla Finch told us.`, "The Brindle Falls Record"],
    [`${said} Orla Finch told the Falls Record on Monday.`, "The Brindle Falls Record"],
    [`${said} Orla Finch told Record.`, null],
    [`${said} Orla Finch told the Record Society.`, "The Record Society"],
  ])("in The Brindle Falls Record: %s", (text, expected) => {
    const article = { ...articleOf(text), outlet: "The Brindle Falls Record" };
    expect(extract(article).map((q) => q.saidTo)).toEqual([expected]);
  });

  it("holds for the same speaker's following quotations, and for nobody else's", () => {
    const text = `In an interview with The Brindle Courier, Orla Finch said the quay was lost.\n\n${said} Finch said.\n\n“It is open,” Thomas Hale said.\n\n“It is soft as cheese,” Finch added.`;
    expect(to(text)).toEqual(["The Brindle Courier", null, "The Brindle Courier"]);
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
