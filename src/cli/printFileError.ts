import { printableInLine } from '../model/text/printable';

/** Tells the user what is wrong with a file. */
export function printFileError(file: string, reason: string): void {
  process.stderr.write(`${printableInLine(file)}: ${reason}\n`);
}
