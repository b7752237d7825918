/** What went wrong, and what to do next. */
export interface ErrorText {
  readonly title: string;
  readonly remedy: string;
}
