/** A run of text as a PDF shows it. Points of 1/72 inch; `y` grows downwards and is the baseline. */
export interface Run {
  readonly words: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  /** Height of the font. */
  readonly size: number;
}

/** A line of one column, or a number at the margin beside one. */
export interface PdfLine extends Run {
  /** Counts the lines of a page, as transcripts of courts do: no words of the text. */
  readonly margin?: boolean;
}
