/** A book of summary sheets → the bytes of a new .xlsx file, to be filtered, sorted and printed. */
import type * as ExcelJs from 'exceljs';
import type { Book, BookSheet } from '../../../model/book';
import { areaToA1 } from '../../../model/cell';
import type { SummaryCell } from '../../../model/marks';
import { rowHeight } from '../../../model/rowHeight';
import { bookStyles } from './bookStyles';
import type { StyleOf } from './bookStyles';
import { withFontsInOrder } from './fonts';
import { A4, FOOTER, MARGINS } from './page';
import { asText } from './texts';

/** Which exceljs leaves out, as if it were the default of every program. */
const UNWRITTEN_WIDTH = 9;
/** Characters beside a text: the indents, or in a header the button of the filter. */
const BESIDE = 2;

export async function writeBook({ title, sheets }: Book): Promise<Uint8Array> {
  const { default: exceljs } = await import('exceljs');
  const file = new exceljs.Workbook();
  file.creator = 'gouji';
  file.title = title;
  const styleOf = bookStyles();
  for (const sheet of sheets) writeSheet(file, sheet, styleOf);
  return withFontsInOrder(new Uint8Array(await file.xlsx.writeBuffer()));
}

function writeSheet(file: ExcelJs.Workbook, sheet: BookSheet, styleOf: StyleOf): void {
  const { frozen, header, columnWidths } = sheet;
  const target = file.addWorksheet(sheet.name, {
    views: [
      frozen.rows > 0
        ? { state: 'frozen', xSplit: frozen.columns, ySplit: frozen.rows, showGridLines: false }
        : { showGridLines: false },
    ],
    pageSetup: {
      paperSize: A4,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: MARGINS,
      ...(header !== undefined && { printTitlesRow: `${header + 1}:${header + 1}` }),
    },
    headerFooter: { oddFooter: FOOTER },
  });
  target.columns = columnWidths.map((width) => ({ width: width === UNWRITTEN_WIDTH ? width + 0.1 : width }));
  if (sheet.table) addTable(target, sheet);
  sheet.rows.forEach((row, top) => writeRow(target, row, top, sheet, styleOf));
}

/** The cells of a table come with it; what it does not know, their looks, comes with the rows. */
function addTable(target: ExcelJs.Worksheet, { table, rows }: BookSheet): void {
  if (!table) return;
  const { name, area, sums } = table;
  const [head = [], ...lines] = rows.slice(area.top, area.bottom + 1);
  const last = sums ? (rows[area.bottom + 1] ?? []) : [];
  target.addTable({
    name,
    ref: areaToA1({ ...area, bottom: area.top, right: area.left }),
    headerRow: true,
    totalsRow: sums,
    style: { theme: 'TableStyleLight1', showRowStripes: false },
    columns: head.map(({ value }, column) => ({
      name: asText(String(value)),
      filterButton: true,
      ...sumOf(last[column], column === 0),
    })),
    rows: lines.map((line) => line.map(contentOf)),
  });
}

/** What a column says in the row of sums; exceljs takes the result, and its types lack it. */
type Sum = Pick<ExcelJs.TableColumnProperties, 'totalsRowFunction' | 'totalsRowLabel'> & {
  totalsRowResult?: number;
};

function sumOf(cell: SummaryCell | undefined, first: boolean): Sum {
  if (!cell) return {};
  if (typeof cell.value === 'number') return { totalsRowFunction: 'sum', totalsRowResult: cell.value };
  return first ? { totalsRowLabel: asText(cell.value) } : {};
}

/** Every height is ours: no program grows the row of a merged cell, and not all that of another file's. */
function writeRow(
  target: ExcelJs.Worksheet,
  row: readonly SummaryCell[],
  top: number,
  { table, columnWidths }: BookSheet,
  styleOf: StyleOf,
): void {
  const inTable = table && top >= table.area.top && top <= table.area.bottom + (table.sums ? 1 : 0);
  let left = 1;
  for (const cell of row) {
    const { span = 1 } = cell;
    const style = styleOf(cell);
    for (let column = left; column < left + span; column += 1) target.getCell(top + 1, column).style = style;
    if (!inTable) target.getCell(top + 1, left).value = contentOf(cell);
    if (span > 1) target.mergeCellsWithoutStyle(top + 1, left, top + 1, left + span - 1);
    left += span;
  }
  target.getRow(top + 1).height = rowHeight(
    row,
    columnWidths.map((width) => width - BESIDE),
  );
}

function contentOf({ value }: SummaryCell): string | number | null {
  if (typeof value === 'number') return value;
  return value === '' ? null : asText(value);
}
