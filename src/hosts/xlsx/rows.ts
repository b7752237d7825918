/**
 * The rows of a workbook one after the other, for one that is too big to be held whole: neither a part of it nor its
 * list of texts stands in memory.
 */
import { UnreadableFile } from '../ooxml/errors';
import { openPackage } from '../ooxml/package';
import type { XmlHandler } from '../ooxml/xml';
import type { Shelf, Shelved } from '../../model/writing/shelf';
import type { ValueContext } from './cellValue';
import { cellValue } from './cellValue';
import { displayText } from './displayText';
import { isOnGrid, requireCell } from './grid';
import { Budget, WORKBOOK_LIMITS, type WorkbookLimits } from './limits';
import { isPhonetic, sharedStringsHandler } from './sharedStrings';
import type { StyleFormats } from './styles';
import { readStyleFormats } from './styles';
import { readWorkbookPart } from './workbookPart';

/** What a row shows, by column from 0 on; cells that show nothing are not there. */
export type RowTexts = ReadonlyMap<number, string>;

/**
 * Fails with `UnreadableFile`; then what was handed on before counts for nothing.
 *
 * @param shelf for the texts that the cells point into
 * @param take is given the sheet's place among the worksheets, and each of its rows that shows something
 */
export function readRows(
  bytes: Uint8Array,
  { limits, shelf }: { readonly limits: Partial<WorkbookLimits>; readonly shelf: Shelf },
  take: (sheet: number, row: RowTexts) => void,
): void {
  const merged = { ...WORKBOOK_LIMITS, ...limits };
  const file = openPackage(bytes, merged);
  const budget = new Budget(merged);
  const workbook = readWorkbookPart(file);
  const relationships = file.relationships(workbook.path);
  const partOf = (type: string) => relationships.find((relationship) => relationship.type === type)?.target;
  const [strings, styles] = [partOf('sharedStrings'), partOf('styles')];
  const texts: Shelved<string>[] = [];
  if (strings !== undefined)
    file.xmlInPieces(
      strings,
      sharedStringsHandler(budget, (text) => texts.push(shelf.put(text))),
    );
  const context: RowContext = {
    sharedStrings: (number) => {
      const place = texts[number];
      return place === undefined ? undefined : shelf.take(place);
    },
    date1904: workbook.date1904,
    formats: styles === undefined ? [] : readStyleFormats(file, styles),
  };
  let sheet = 0;
  for (const { name, relationshipId } of workbook.sheets) {
    const part = relationships.find(({ id }) => id === relationshipId);
    if (part && part.type !== 'worksheet') continue;
    budget.spend('sheets');
    const number = sheet++;
    if (
      !part ||
      !file.xmlInPieces(
        part.target,
        rowsHandler(context, (row) => take(number, row)),
      )
    )
      throw new UnreadableFile('damaged', `sheet ${name} without a part`);
  }
}

interface RowContext extends ValueContext {
  readonly formats: StyleFormats;
}

/** Rows and cells may leave out where they stand: next to the one before. */
function rowsHandler(context: RowContext, take: (row: RowTexts) => void): XmlHandler {
  let row = new Map<number, string>();
  let column = -1;
  let cell: { readonly type: string | undefined; readonly format: string; raw: string } | undefined;
  return {
    open(name, attributes) {
      if (name === 'row') {
        row = new Map();
        column = -1;
      } else if (name === 'c') {
        column = attributes.r ? requireCell(attributes.r).column : column + 1;
        if (!isOnGrid(0, column)) throw new UnreadableFile('damaged', `column ${column}`);
        cell = {
          type: attributes.t,
          format: context.formats[Number(attributes.s ?? 0)] ?? 'General',
          raw: '',
        };
      }
      return name !== 'extLst' && !isPhonetic(name);
    },
    close(name, text) {
      if (name === 'row' && row.size > 0) take(row);
      if (!cell) return;
      if (name === 'v') cell.raw = text;
      else if (name === 't') cell.raw += text;
      else if (name === 'c') {
        const value = cellValue(cell.type, cell.raw, context);
        const shown = typeof value === 'string' ? value : displayText(value, cell.format, context.date1904);
        if (shown !== '') row.set(column, shown);
        cell = undefined;
      }
    },
  };
}
