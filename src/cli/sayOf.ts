import { printableInLine } from '../model/printable';

/** Tells the user what is wrong with a file. */
export function sayOf(file: string, reason: string): void {
  process.stderr.write(`${printableInLine(file)}: ${reason}\n`);
}
