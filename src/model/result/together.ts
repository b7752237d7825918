/** What is found only where the files that one unit handed in are put together: no file says it by itself. */
import { isParagraph } from '../report/reportText';
import type { CellAddress } from '../workbook/cell';
import type { Diagnostic } from './diagnostic';
import type { Issue } from './issues';
import type { CheckResult } from './result';
import type { Submission } from './submission';

/** A file of the unit. Its sheets are called `[name]sheet` among those of the others, as Excel calls them. */
export interface FileOfUnit {
  readonly file: string;
  /** Its own name; with its folders where another one is called the same. */
  readonly name: string;
  /** Its text is that of the report, of which there is one. */
  readonly hasReport: boolean;
}

/** One thing to be done about which the files say something only together. */
export interface IssueBetween {
  /** With what its files find of it by themselves. */
  readonly issue: Issue;
  readonly found: readonly Diagnostic[];
  /** By `placeKey`, what a file found of it by itself. */
  readonly own: readonly string[];
  /** As what the files have counted it. */
  readonly before: readonly Issue[];
}

/** The same as of a file, of all files of a unit: the findings are those that none of them has by itself. */
export interface Together extends Pick<
  CheckResult,
  'diagnostics' | 'outcomes' | 'counts' | 'policy' | 'status' | 'unitName'
> {
  readonly files: readonly FileOfUnit[];
  /** All that the findings belong to. */
  readonly issues: readonly IssueBetween[];
  readonly submission: Pick<Submission, 'forms' | 'lists'>;
  /** Some of their forms belong together: else there was nothing to be held against each other. */
  readonly isAny: boolean;
  /** Sheets with forms of which any may be the one that belongs to another: they were held against none. */
  readonly unclear: readonly string[];
}

export const sheetOfFile = (name: string, sheet: string): string => `[${name}]${sheet}`;

/** The file that a cell is of, and the cell as that file has it. */
export function cellInFile(
  cell: CellAddress,
  files: readonly FileOfUnit[],
): { readonly file: FileOfUnit; readonly cell: CellAddress } | undefined {
  const begins = ({ name }: FileOfUnit): string => sheetOfFile(name, '');
  const file = files.find((each) =>
    isParagraph(cell) ? each.hasReport : cell.sheet.startsWith(begins(each)),
  );
  if (!file || isParagraph(cell)) return file && { file, cell };
  return { file, cell: { ...cell, sheet: cell.sheet.slice(begins(file).length) } };
}
