/** A workbook into an .xlsx file. What the file does not hold is named in `lost`. */
import type * as ExcelJs from 'exceljs';
import { areaToA1, cellArea } from '../model/address';
import { displayText, isError } from '../model/numberFormat';
import type { ConditionalFormat, Table } from '../model/parts';
import type { Cell, Sheet } from '../model/sheet';
import { STANDARD_HEIGHT, STANDARD_WIDTH } from '../model/sheet';
import type { Workbook } from '../model/workbook';
import { POINTS_PER_WIDTH } from './open';
import { fitsPages } from './pageXml';
import { putParts } from './parts';
import { writeProtection } from './protection';
import { standIn } from './threadXml';
import { argb, solid, underlineName, writeBorders, writeStyle } from './styles';

export async function saveWorkbook(workbook: Workbook): Promise<{
  readonly bytes: Uint8Array;
  readonly lost: readonly string[];
}> {
  const { default: exceljs } = await import('exceljs');
  workbook.calculate();
  const file = new exceljs.Workbook();
  const lost = new Set<string>();
  for (const sheet of workbook.sheets) writeSheet(file, sheet);
  writeProperties(file, workbook);
  file.views = [
    {
      x: 0,
      y: 0,
      width: 20_000,
      height: 12_000,
      firstSheet: 0,
      activeTab: workbook.sheets.indexOf(workbook.active),
      visibility: 'visible',
    },
  ];
  const bytes = new Uint8Array(await file.xlsx.writeBuffer());
  return { bytes: putParts(bytes, workbook, lost), lost: [...lost] };
}

function writeProperties(file: ExcelJs.Workbook, { properties }: Workbook): void {
  const text = (name: string): string => {
    const value = properties[name];
    return typeof value === 'string' ? value : '';
  };
  file.title = text('title');
  file.subject = text('subject');
  file.creator = text('author');
  file.keywords = text('keywords');
  file.description = text('comments');
  file.category = text('category');
  file.manager = text('manager');
  file.company = text('company');
  file.lastModifiedBy = text('lastAuthor');
}

const STATES = { Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' } as const;

function writeSheet(file: ExcelJs.Workbook, sheet: Sheet): void {
  const { rows, columns } = sheet.freeze;
  const target = file.addWorksheet(sheet.name, {
    state: STATES[sheet.visibility],
    views: [
      {
        ...(rows > 0 || columns > 0 ? { state: 'frozen' as const, ySplit: rows, xSplit: columns } : {}),
        showGridLines: sheet.showGridlines,
        showRowColHeaders: sheet.showHeadings,
      } as ExcelJs.WorksheetView,
    ],
    properties: {
      ...(sheet.tabColor !== '' && { tabColor: argb(sheet.tabColor) }),
      ...(sheet.standardWidth !== STANDARD_WIDTH && {
        defaultColWidth: sheet.standardWidth / POINTS_PER_WIDTH,
      }),
    } as Partial<ExcelJs.WorksheetProperties>,
    pageSetup: { fitToPage: fitsPages(sheet.pageLayout) },
  });
  writeLines(target, sheet);
  for (const { row, column, cell } of sheet.cells()) writeCell(target, sheet, row, column, cell);
  for (const [place, text] of sheet.notes) noteAt(target, place).note = text;
  for (const comment of sheet.comments)
    noteAt(target, `${comment.row},${comment.column}`).note = standIn(comment);
  // After the styles, which merging would otherwise overwrite with the first cell's.
  for (const area of sheet.merges)
    target.mergeCellsWithoutStyle(area.top + 1, area.left + 1, area.bottom + 1, area.right + 1);
  sheet.conditionalFormats.forEach((format, index) => writeFormat(target, format, index + 1));
  for (const table of sheet.tables) writeTable(target, sheet, table);
  if (sheet.protection.on) writeProtection(target, sheet.protection);
}

function noteAt(target: ExcelJs.Worksheet, place: string): ExcelJs.Cell {
  const [row = 0, column = 0] = place.split(',').map(Number);
  return target.getCell(row + 1, column + 1);
}

function writeLines(target: ExcelJs.Worksheet, sheet: Sheet): void {
  for (const [index, { size, hidden }] of sheet.columns) {
    const column = target.getColumn(index + 1);
    if (size !== undefined) column.width = size / POINTS_PER_WIDTH;
    if (hidden) column.hidden = true;
  }
  for (const [index, style] of sheet.columnStyles) target.getColumn(index + 1).style = writeStyle(style);
  // exceljs forgets a row that has neither cells nor height, be it hidden or styled.
  for (const [index, style] of sheet.rowStyles) {
    const row = target.getRow(index + 1);
    (row as unknown as { style: object }).style = writeStyle(style);
    row.height = STANDARD_HEIGHT;
  }
  for (const [index, { size, hidden }] of sheet.rows) {
    const row = target.getRow(index + 1);
    if (size !== undefined || hidden) row.height = size ?? STANDARD_HEIGHT;
    if (hidden) row.hidden = true;
  }
}

/** Also what it has from its row or column, which a cell in a file does not look up. */
function writeCell(file: ExcelJs.Worksheet, sheet: Sheet, row: number, column: number, cell: Cell): void {
  const target = file.getCell(row + 1, column + 1);
  target.value = contentOf(cell);
  const style = cell.style ?? sheet.rowStyles.get(row) ?? sheet.columnStyles.get(column);
  if (style) target.style = writeStyle(style);
}

function contentOf({ value, formula }: Cell): ExcelJs.CellValue {
  const plain = isError(value) ? ({ error: value.error } as ExcelJs.CellErrorValue) : value;
  if (formula === undefined) return plain;
  return {
    formula: formula.slice(1),
    ...(plain !== null && { result: plain }),
  } as ExcelJs.CellFormulaValue;
}

/** Beyond the numbers of the formats that every file has. */
const FORMATS = 1000;

function writeFormat(target: ExcelJs.Worksheet, format: ConditionalFormat, priority: number): void {
  const { font } = format;
  const style = {
    ...(format.fill !== null && { fill: solid(format.fill) }),
    font: {
      ...(font.color && { color: argb(font.color) }),
      ...(font.bold !== undefined && { bold: font.bold }),
      ...(font.italic !== undefined && { italic: font.italic }),
      ...(font.underline !== undefined && { underline: underlineName(font.underline) }),
      ...(font.strikethrough !== undefined && { strike: font.strikethrough }),
    },
    border: writeBorders(format.borders),
    // The number says nothing to anyone, but without one the format is not written.
    ...(format.numberFormat !== null && { numFmt: format.numberFormat, numFmtId: FORMATS + priority }),
  };
  const rule = format.original
    ? { ...(format.original as object), priority }
    : { type: 'expression', formulae: [format.formula.slice(1)], priority, style };
  target.addConditionalFormatting({
    ref: format.areas.map(areaToA1).join(' '),
    rules: [rule as ExcelJs.ConditionalFormattingRule],
  });
}

/** exceljs writes a table's header cells itself, from the texts that stand there. */
function writeTable(target: ExcelJs.Worksheet, sheet: Sheet, table: Table): void {
  const { area } = table;
  const columns = Array.from({ length: area.right - area.left + 1 }, (_, index) => {
    const { value } = sheet.cell(area.top, area.left + index);
    return { name: displayText(value, 'General') || `列${index + 1}`, filterButton: table.showFilterButton };
  });
  const cells = Array.from({ length: area.bottom - area.top }, (_, row) =>
    columns.map((__, column) => contentOf(sheet.cell(area.top + 1 + row, area.left + column))),
  );
  target.addTable({
    name: table.name,
    ref: areaToA1(cellArea(area.top, area.left)),
    headerRow: table.showHeaders,
    totalsRow: table.showTotals,
    style: {
      ...(table.style !== '' && { theme: table.style as NonNullable<ExcelJs.TableStyleProperties['theme']> }),
      showRowStripes: table.showBandedRows,
      showColumnStripes: table.showBandedColumns,
      showFirstColumn: table.highlightFirstColumn,
      showLastColumn: table.highlightLastColumn,
    },
    columns,
    rows: cells,
  });
}
