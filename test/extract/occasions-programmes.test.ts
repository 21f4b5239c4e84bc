import { describe, expect, it } from "vitest";
import { quotationsOf } from "./article.js";

const said = "“The quay is shut,”";
const to = (text: string) => quotationsOf(text).map((q) => q.saidTo);

describe("a broadcaster named with its programme", () => {
  it.each([
    [`${said} Orla Finch told Channel 6’s Brindle Asks.`, "Brindle Asks"],
    [`Orla Finch was asked about it on Radio Fenby’s Tideline yesterday. ${said} she said.`, "Tideline"],
    [`${said} Orla Finch said on Norland Radio’s The Morning Tide on Monday.`, "The Morning Tide"],
    [`${said} Orla Finch told NBC’s Sunday Tide.`, "Sunday Tide"],
    [`${said} Orla Finch said on CNN’s State of the Harbour.`, "State of the Harbour"],
    [`${said} Orla Finch told Tideline on Radio Fenby.`, "Tideline"],
    [`${said} Orla Finch said on Tideline on Radio Fenby.`, "Tideline"],
    [`${said} Orla Finch told the Radio Fenby programme Tideline.`, "Tideline"],
    [`${said} Orla Finch said on Brindle Asks, the Channel 6 interview programme.`, "Brindle Asks"],
    [`Speaking on the News at Seven, Orla Finch said it was lost. ${said} she said.`, "The News at Seven"],
    [`${said} Orla Finch told radio station Onda 1.`, "Onda 1"],
    [`${said} Orla Finch told Radio Fenby’s Harbour Morning.`, "Harbour Morning"],
    [`${said} Orla Finch said on BBC Radio 2’s Morning Norland on Monday.`, "Morning Norland"],
    [`${said} Orla Finch told RTÉ.`, "RTÉ"],
    [`${said} Orla Finch told Sunday with Clara Moss.`, "Sunday with Clara Moss"],
    [`${said} Orla Finch told the BBC’s Sunday with Clara Moss programme.`, "Sunday with Clara Moss"],
    [`${said} Orla Finch said on Saturday Morning with Hugo Lamb.`, "Saturday Morning with Hugo Lamb"],
    [`Over on Tide’s Saturday Morning with Hugo Lamb, Orla Finch said: ${said}`, "Saturday Morning with Hugo Lamb"],
    [`Orla Finch had the long slot on the BBC’s Sunday with Clara Moss. ${said} Finch said.`, "Sunday with Clara Moss"],
    [`${said} Orla Finch told Norland Radio’s The Cabinet this weekend.`, "The Cabinet"],
    [`${said} Orla Finch told NBC’s The Committee.`, "The Committee"],
    [`In an interview with NBC’s Z on Monday, Orla Finch said it was lost. ${said} she said.`, "Z"],
    [`In an interview with NBC’s J. Roe on Monday, Orla Finch said it was lost. ${said} she said.`, "NBC"],
    [`${said} Orla Finch said on Radio Fenby programme “The Council.”`, "The Council"],
    [`${said} Orla Finch said on the CBC Radio programme “Tide Talk.”`, "Tide Talk"],
    [`${said} Orla Finch said on CBC Radio.`, "CBC Radio"],
    [`Orla Finch joined Radio Fenby’s “Pell & Roe” on Monday. ${said} Finch said.`, "Pell & Roe"],
    [`Orla Finch joined Radio Fenby’s “Pell & Roe” as its host. ${said} Finch said.`, null],
    [`Orla Finch appeared on Tuesday’s Tideline. ${said} Finch said.`, "Tideline"],
    [`Orla Finch was a guest on Friday’s Brackwater. ${said} Finch said.`, "Brackwater"],
    [`Orla Finch appeared on Tuesday’s Brackwater panel. ${said} Finch said.`, null],
    [`Orla Finch commented on Tuesday’s Brackwater. ${said} Finch said.`, null],
    [`Orla Finch said it was lost while featuring on Harbour Tonight. ${said} she added.`, "Harbour Tonight"],
    [`Orla Finch told Tide & Rope on NBC it was lost. ${said} Finch told the NBC show.`, "Tide & Rope"],
    [`Orla Finch told Tideline on Radio Fenby it was lost. ${said} Finch told the Radio Fenby programme.`, "Tideline"],
    [`${said} Orla Finch told the NBC show.`, "NBC"],
    [`${said} Orla Finch told the News Agency of Norland.`, "The News Agency of Norland"],
    [`The Courier, which quoted a keeper as calling the quay “soft as cheese,” was wrong.`, "The Courier"],
    [`The board, which quoted a keeper as calling the quay “soft as cheese,” was wrong.`, null],
    [`${said} Orla Finch said on the BBC’s role.`, null],
    [`The board met on Sunday with Clara Moss. ${said} Orla Finch said.`, null],
    [`Asked about the dues on Newsnight, Orla Finch said: ${said}`, "Newsnight"],
    [`Asked about Hale’s remarks on Newsnight, Orla Finch said: ${said}`, null],
    [`In a new Rolling Stone cover story, Orla Finch says: ${said}`, "Rolling Stone"],
    [`Orla Finch is on the cover of Rolling Stone. ${said} she said.`, null],
    [`${said} Orla Finch told CNN’s Mara Pell.`, "CNN"],
    [`${said} Orla Finch told CNN’s Tamrin Hall.`, "CNN"],
    [`Thomas Hale went first. Following Hale on CNN, Orla Finch was calm. ${said} she said.`, "CNN"],
    [`${said} Orla Finch told CNN’s White House correspondent.`, "CNN"],
    [`${said} Orla Finch told Radio Fenby’s Business Editor.`, "Radio Fenby"],
    [`${said} Orla Finch, author of the “Piers for All” programme, said.`, null],
  ])("%s", (text, expected) => {
    expect(to(text)).toEqual([expected]);
  });

  it("is the programme where its guest has only the broadcaster named later", () => {
    const text = `Orla Finch told Channel 6’s Brindle Asks that it was lost. ${said} she said.\n\nFinch told Channel 6 it was “soft as cheese.”\n\n“It is open,” Thomas Hale told Channel 6.`;
    expect(to(text)).toEqual(["Brindle Asks", "Brindle Asks", "Channel 6"]);
  });

  it("is the programme on which somebody is asked", () => {
    const text = `Asked about the dues on Harbour Morning on BBC Radio 2, Orla Finch said: ${said}`;
    expect(to(text).at(-1)).toBe("Harbour Morning");
  });

  it("is where whoever was called by a noun alone goes on as “he”", () => {
    const start =
      "Bram Cole has closed the quay.\n\nThe harbour secretary told the BBC’s Sunday with Clara Moss that it was “lost.”";
    expect(to(`${start}\n\n${said} he said.`)).toEqual(["Sunday with Clara Moss", "Sunday with Clara Moss"]);
    expect(to(`${start}\n\n${said} Thomas Hale said.`).at(-1)).toBe(null);
  });

  it("is what “the programme” then means", () => {
    const text = `It was first told by the keeper, Orla Finch, on Radio Fenby’s Tideline.\n\nMs Finch told the programme that it was lost.\n\n${said} she said.`;
    expect(to(text)).toEqual(["Tideline"]);
  });
});
