/** Reading of documents made by hand, for the tests of this room. */
import { readDocx, UnreadableFile } from '../../../src/hosts/docx';
import { toA1, areaToA1 } from '../../../src/model/workbook/cell';
import type { SheetSnapshot } from '../../../src/model/workbook/snapshot';
import { type DocumentContent, docxFile } from '../../helpers/docx';

/** Every paragraph with its numbering before it. */
export function linesOf(content: DocumentContent | string): readonly string[] {
  const { paragraphs } = readDocx(docxFile(typeof content === 'string' ? { body: content } : content));
  return paragraphs.map(({ numbering, text }) => numbering + text);
}

export function sheetsIn(body: string): readonly SheetSnapshot[] {
  return readDocx(docxFile({ body })).tables.sheets;
}

/** Of the only table: `{ A1: text }`, and the merged areas. */
export function tableIn(body: string): {
  readonly cells: Record<string, string>;
  readonly merges: readonly string[];
} {
  const sheets = sheetsIn(body);
  expect(sheets).toHaveLength(1);
  const { cells, merges } = sheets[0]!;
  return {
    cells: Object.fromEntries(cells.map((cell) => [toA1(cell), cell.text])),
    merges: merges.map((area) => areaToA1(area)),
  };
}

/** What became of it: `read`, or the code that it was refused with; any other error fails the test. */
export function outcome(bytes: Uint8Array, limits?: Parameters<typeof readDocx>[2]): string {
  try {
    readDocx(bytes, undefined, limits);
    return 'read';
  } catch (error) {
    if (error instanceof UnreadableFile) return error.code;
    throw error;
  }
}
