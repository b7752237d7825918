/** An .xlsx file into a workbook. What cannot be taken over is named in the workbook's `lost`. */
import type * as ExcelJs from 'exceljs';
import { parseArea } from '../model/address';
import type { CellValue } from '../model/numberFormat';
import type { Sheet, Visibility } from '../model/sheet';
import { STANDARD_HEIGHT } from '../model/sheet';
import { Workbook } from '../model/workbook';
import { readFormats, readTables } from './openParts';
import { takeParts } from './parts';
import { readProtection } from './protection';
import type { Palette } from './styles';
import { paletteOf, readColor, readStyle } from './styles';

/** Points in a column width of one: seven pixels. */
export const POINTS_PER_WIDTH = 5.25;
const COLUMNS_BEYOND = 50;
/** What exceljs says of a column that is hidden and nothing else. */
const UNSET_WIDTH = 9;
const EPOCH = 25_569;
const DAY = 86_400_000;

export async function openWorkbook(bytes: Uint8Array, name: string): Promise<Workbook> {
  const { rest, takeOver } = takeParts(bytes);
  const { default: exceljs } = await import('exceljs');
  const file = new exceljs.Workbook();
  await file.xlsx.load(rest.buffer as ArrayBuffer);
  const workbook = new Workbook();
  workbook.name = name;
  const palette = paletteOf(themeOf(file));
  for (const source of file.worksheets) readSheet(workbook.addSheet(source.name), source, palette);
  readProperties(workbook, file);
  takeOver(workbook);
  const active =
    workbook.sheets[(file.views as readonly ExcelJs.WorkbookView[] | undefined)?.[0]?.activeTab ?? 0];
  const first = workbook.sheets.find(({ visibility }) => visibility === 'Visible');
  const shown = active?.visibility === 'Visible' ? active : first;
  if (shown) workbook.activate(shown);
  return workbook;
}

function themeOf(file: ExcelJs.Workbook): string | undefined {
  const { themes } = file.model as unknown as { themes?: Readonly<Record<string, string>> };
  return themes?.['theme1'];
}

function readProperties(workbook: Workbook, file: ExcelJs.Workbook): void {
  const { title, subject, creator, keywords, description, category, manager, company, lastModifiedBy } = file;
  workbook.properties = {
    title,
    subject,
    author: creator,
    keywords,
    comments: description,
    category,
    manager,
    company,
    lastAuthor: lastModifiedBy,
  };
}

const VISIBILITY: Readonly<Record<string, Visibility>> = {
  visible: 'Visible',
  hidden: 'Hidden',
  veryHidden: 'VeryHidden',
};

function readSheet(sheet: Sheet, source: ExcelJs.Worksheet, palette: Palette): void {
  sheet.visibility = VISIBILITY[source.state] ?? 'Visible';
  sheet.tabColor = readColor(source.properties.tabColor, palette) ?? '';
  const [view] = ((source.views as unknown) ?? []) as readonly FileView[];
  sheet.showGridlines = view?.showGridLines ?? true;
  sheet.showHeadings = view?.showRowColHeaders ?? true;
  if (view?.state === 'frozen') sheet.freeze = { rows: view?.ySplit ?? 0, columns: view?.xSplit ?? 0 };
  const { merges, sheetProtection } = source.model as unknown as {
    merges: readonly string[];
    sheetProtection?: Readonly<Record<string, unknown>>;
  };
  sheet.merges = merges.flatMap((each) => parseArea(each) ?? []);
  sheet.protection = readProtection(sheetProtection) ?? sheet.protection;
  readLines(sheet, source, palette);
  readCells(sheet, source, palette);
  readFormats(sheet, source, palette);
  readTables(sheet, source);
}

/** Also cells with nothing but a style, which the library's own loops leave out or make up. */
function readCells(sheet: Sheet, source: ExcelJs.Worksheet, palette: Palette): void {
  for (let number = 1; number <= source.rowCount; number += 1) {
    const row = source.findRow(number);
    for (let column = 1; row && column <= row.cellCount; column += 1) {
      const cell = row.findCell(column);
      if (cell) readCell(sheet, cell, palette);
    }
  }
}

interface FileView {
  readonly state?: string;
  readonly showGridLines?: boolean;
  readonly showRowColHeaders?: boolean;
  readonly xSplit?: number;
  readonly ySplit?: number;
}

function readLines(sheet: Sheet, source: ExcelJs.Worksheet, palette: Palette): void {
  const { defaultColWidth } = source.properties;
  if (defaultColWidth) sheet.standardWidth = toPoints(defaultColWidth);
  // Some programs write styles for all 16 384 columns; those far beyond the cells say nothing to anyone.
  const columns = Math.min(source.columns?.length ?? 0, source.columnCount + COLUMNS_BEYOND);
  for (let index = 0; index < columns; index += 1) {
    const column = source.getColumn(index + 1);
    const line = {
      ...(column.width !== undefined &&
        !(column.hidden && column.width === UNSET_WIDTH) && { size: toPoints(column.width) }),
      ...(column.hidden && { hidden: true }),
    };
    if (Object.keys(line).length > 0) sheet.columns.set(index, line);
    if (Object.keys(column.style ?? {}).length > 0)
      sheet.columnStyles.set(index, readStyle(column.style, palette));
  }
  for (let number = 1; number <= source.rowCount; number += 1) {
    const row = source.findRow(number);
    if (!row) continue;
    const special = row.height && row.height !== STANDARD_HEIGHT;
    const line = { ...(special && { size: row.height }), ...(row.hidden && { hidden: true }) };
    if (Object.keys(line).length > 0) sheet.rows.set(number - 1, line);
    const { style } = row as unknown as { readonly style?: Partial<ExcelJs.Style> };
    if (style && Object.keys(style).length > 0) sheet.rowStyles.set(number - 1, readStyle(style, palette));
  }
}

/** Without the noise that dividing and multiplying leaves. */
function toPoints(width: number): number {
  return Number((width * POINTS_PER_WIDTH).toPrecision(10));
}

function readCell(sheet: Sheet, cell: ExcelJs.Cell, palette: Palette): void {
  const row = Number(cell.row) - 1;
  const column = Number(cell.col) - 1;
  const styled = Object.keys(cell.style).length > 0;
  const style = styled ? readStyle(cell.style, palette) : undefined;
  if (cell.note) sheet.notes.set(`${row},${column}`, noteText(cell.note));
  // A cell inside a merged area repeats the first one's value here; it has a style of its own only.
  if (cell.isMerged && cell.master !== cell) {
    if (style) sheet.put(row, column, { value: null, style });
    return;
  }
  const { formula } = cell;
  sheet.put(row, column, {
    value: valueOf(cell.formula ? cell.result : cell.value),
    ...(formula && { formula: `=${formula}` }),
    ...(style && { style }),
  });
}

function valueOf(value: ExcelJs.CellValue | undefined): CellValue {
  if (value === null || value === undefined || value === '') return null;
  if (value instanceof Date) return value.getTime() / DAY + EPOCH;
  if (typeof value !== 'object') return value;
  if ('error' in value) return { error: value.error };
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  return null;
}

function noteText(note: string | ExcelJs.Comment): string {
  return typeof note === 'string' ? note : (note.texts ?? []).map(({ text }) => text).join('');
}
