import { SingleBar } from "cli-progress";

/** How far a long command is; silent where nobody watches. */
export interface Progress {
  /** Shows what is being done and, where it is known, to how many articles so far. */
  show(doing: string, articles: number): void;
  /** Takes the line away: before another line is printed, and at the end. */
  clear(): void;
}

/** The number of articles is not known before they are read, so this is a count and not a bar. */
export function progressOn(stream: NodeJS.WriteStream, visible: boolean): Progress {
  if (!visible) return { show: () => undefined, clear: () => undefined };
  const options = { format: "{doing} {articles}", stream, clearOnComplete: true, hideCursor: true, fps: 10 };
  let bar: SingleBar | null = null;
  return {
    show: (doing, articles) => {
      const payload = { doing, articles: articles === 1 ? "1 article" : `${articles} articles` };
      if (bar === null) {
        bar = new SingleBar(options);
        bar.start(1, 0, payload);
      } else bar.update(0, payload);
    },
    clear: () => {
      bar?.stop();
      bar = null;
    },
  };
}
