/** What was read of a file, as text for a terminal. */
import type { FileReading } from '../../model/result/reading';
import { printableInLine } from '../../model/text/printable';
import type { Locale } from '../../model/text/locale';

/** What is said of one file, without a line end after it. */
export function readingText({ file, problem }: FileReading, _locale: Locale): string {
  return [file, ...(problem ? [`  ${problem.message}`] : [])].map(printableInLine).join('\n');
}
