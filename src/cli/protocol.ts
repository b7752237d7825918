/** What the command and its workers tell each other. */
import type { Detail } from '../check';
import type { TaughtLabel } from '../model/form/taught';
import type { Locale } from '../model/text/locale';
import type { ReturnPage } from '../model/writing/letter';
import type { Cache } from './cache/cached';
import type { LoadedPolicy } from './config';
import type { InputProblem } from './readInput';
import type { CheckFormat, ReadFormat, Rendered } from './rendered';

/** The same for all files of a command. */
export type Setup = CheckSetup | ReadSetup | MarkSetup | ReturnSetup | IndexSetup | TogetherSetup;

export interface CheckSetup {
  readonly work: 'check';
  readonly format: CheckFormat | 'review';
  /** Of text. */
  readonly detail?: Detail;
  readonly locale: Locale;
  readonly policy: LoadedPolicy | undefined;
  /** What the workbooks themselves set holds, also where it weakens their check. */
  readonly trustsWorkbooks: boolean;
  readonly layout: readonly TaughtLabel[] | undefined;
  /** A report whose text is checked with the one workbook that is given. */
  readonly report: string | undefined;
  /** Last year's files, to be compared with. */
  readonly prior?: PriorSource | undefined;
  /** What was kept of earlier checks; undefined where nothing is taken over and nothing kept. */
  readonly cache?: Cache | undefined;
  /** Of a review: it is held against an earlier one; pages go back to the units. */
  readonly compares?: boolean;
  readonly returns?: boolean;
}

export interface ReadSetup {
  readonly work: 'read';
  readonly format: ReadFormat;
  readonly locale: Locale;
  readonly layout: readonly TaughtLabel[] | undefined;
}

export interface MarkSetup extends Pick<
  CheckSetup,
  'locale' | 'policy' | 'layout' | 'trustsWorkbooks' | 'prior' | 'cache'
> {
  readonly work: 'mark';
  readonly format: 'text';
  /** Put in what follows from the rest, where it is safe to. */
  readonly fills: boolean;
  readonly comments: boolean;
  readonly summary: boolean;
}

/** A copy goes back to its unit: all that is written into it has been found before. */
export interface ReturnSetup {
  readonly work: 'return';
  readonly locale: Locale;
}

/** What says whose each of last year's files is. */
export interface IndexSetup {
  readonly work: 'index';
  readonly locale: Locale;
  readonly layout: readonly TaughtLabel[] | undefined;
  readonly cache?: Cache | undefined;
}

/** Files of one unit are held against each other. */
export interface TogetherSetup extends Pick<
  CheckSetup,
  'locale' | 'policy' | 'layout' | 'trustsWorkbooks' | 'compares' | 'returns' | 'cache'
> {
  readonly work: 'together';
}

/** A file that was named, whosever it is; or the list of those of a folder, as a file, by whose they are. */
export type PriorSource = { readonly file: string } | { readonly index: string };

export interface Task {
  readonly file: string;
  /** Its place among all, from 0 on. */
  readonly index: number;
  readonly setup: Setup;
  /** The other files of its unit, where they are held against each other. */
  readonly others?: readonly string[] | undefined;
  /** Where the copy of a file that is marked goes. */
  readonly target?: string;
  /** The page that goes back with it. */
  readonly page?: ReturnPage | undefined;
}

/** `ready` once, when a worker can take its first task; then an answer to each. */
export type Answer =
  | 'ready'
  | { readonly rendered: Rendered }
  /** The report of `--report` cannot be read: a check without it is not what was asked for. */
  | { readonly reportProblem: InputProblem };
