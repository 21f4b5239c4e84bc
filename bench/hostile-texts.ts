/** Texts that no newspaper prints, by the unit that is repeated: whatever is fed in, reading it takes linear time. */
export const HOSTILE: Readonly<Record<string, string>> = {
  "straight marks": '"',
  "opening marks": "“",
  "closing marks": "”",
  "single marks": "'",
  "curly single marks": "‘ ’ ",
  "angle marks": "«»",
  "low marks": "„a“ ",
  "spaced marks": '" ',
  "quoted letters": '"a" ',
  "nested marks": "“a ‘b ",
  "marks in prose": 'the quay is shut said "so" and that was all ',
  "open marks and words": "“said ",
  "a mark a paragraph": "“So it is.\n\n",
  "single marks in prose": "'so it is', said Roe of the old quay. ",
  capitals: "ROE ",
  "names and commas": "Finch, ",
  "different names": "",
  "full names": "Orla Finch ",
  said: "said ",
  "names that say": "Finch said ",
  "chained participles": 'saying "so" ',
  pronouns: '"I go," he said. ',
  interviews: "in an interview with The ",
  "one unbroken word": "a",
  "one word in accents": "é",
  brackets: "(",
  digits: "7",
  "digits and points": "7.",
  dots: "a.",
  stops: ". ",
  dashes: "— ",
  newlines: "\n",
  "labels of turns": "ROE: so\n",
  questions: "Q. a\nA. b\n",
  handles: "@a #b ",
  tags: "<a b=",
  spaces: " ",
};

const SYLLABLES = ["Ba", "Ne", "Ri", "Lo", "Du", "Fa", "Me", "Ki", "So", "Tu"];

/** The named text, `megabytes` long (in UTF-16 code units). */
export function hostileText(name: string, megabytes: number): string {
  const length = Math.ceil(megabytes * (1 << 20));
  const unit = HOSTILE[name] ?? "";
  if (unit !== "") return unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
  const parts: string[] = [];
  for (let size = 0, n = 0; size < length; n++) {
    const word = [...String(n)]
      .map((digit, i) => (i === 0 ? SYLLABLES[Number(digit)] : SYLLABLES[Number(digit)]?.toLowerCase()))
      .join("");
    parts.push(word);
    size += word.length + 2;
  }
  return parts.join(", ").slice(0, length);
}
