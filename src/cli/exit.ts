/** The exit statuses that scripts rely on. */
export const EXIT = {
  done: 0,
  /** `check` has found something that its style calls an error. */
  found: 1,
  /** The call, or every input, is unusable. */
  unusable: 2,
  /** Something among the inputs could not be used; the rest is done. */
  partly: 3,
  /** Ended by Ctrl-C: 128 and the signal's number, as shells report it. */
  interrupted: 130,
  /** Ended by SIGTERM. */
  terminated: 143,
} as const;

export type ExitStatus = (typeof EXIT)[keyof typeof EXIT];

/** The status of a command that read `articles` articles and met problems, or none. */
export function statusOf(articles: number, problems: number): ExitStatus {
  if (problems === 0) return EXIT.done;
  return articles === 0 ? EXIT.unusable : EXIT.partly;
}
