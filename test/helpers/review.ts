/** A reviewer's workbook of some files, made all at once. */
import type { FileResult } from '../../src/check';
import { reviewBook, reviewPart } from '../../src/check';
import { writeBook } from '../../src/hosts/xlsx/write';
import type { Book, BookRow, BookSheet } from '../../src/model/writing/book';
import type { Locale } from '../../src/model/text/locale';

export function bookOf(reports: readonly FileResult[], locale: Locale = 'zh-CN'): Book {
  async function* parts() {
    for (const report of reports) yield reviewPart(report, locale);
  }
  return reviewBook(parts(), { locale, checkedAt: '2024-03-01 09:30' });
}

export interface WholeSheet extends Omit<BookSheet, 'below'> {
  /** Of its table. */
  readonly lines: readonly BookRow[];
  /** From the first to the last, as they stand in the file. */
  readonly rows: readonly BookRow[];
}

/** The sheets as their tabs stand, with all their lines. */
export async function sheetsOf(book: Book): Promise<readonly WholeSheet[]> {
  const sheets: WholeSheet[] = [];
  for await (const sheet of book.sheets) {
    const { above, table, below } = sheet;
    const lines: BookRow[] = [];
    for await (const some of table?.lines ?? []) lines.push(...some);
    const rows = [...above, ...(table ? [table.header, ...lines] : []), ...(table?.sums ? [table.sums] : [])];
    sheets[book.names.indexOf(sheet.name)] = { ...sheet, lines, rows: [...rows, ...below()] };
  }
  return sheets;
}

export async function bytesOf(book: Book): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of writeBook(book)) chunks.push(chunk);
  return new Uint8Array(Buffer.concat(chunks));
}
