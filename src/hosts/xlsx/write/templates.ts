/**
 * Blank forms → the bytes of a new .xlsx file. Only new files are written: exceljs loses parts of one that it
 * has read.
 */
import type * as ExcelJs from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { isFormula } from '../../../model/workbook/edits';
import type { TemplateCell, TemplateSheet } from '../../../model/writing/template';
import { withFontsInOrder } from './fontOrder';
import { A4, MARGINS } from './page';
import { templateStyle } from './templateStyles';
import { asText, isLikeFormula } from './texts';
import { writeValidations } from './validations';

const STYLES = 'xl/styles.xml';

export async function writeTemplates(sheets: readonly TemplateSheet[]): Promise<Uint8Array> {
  const { default: exceljs } = await import('exceljs');
  const file = new exceljs.Workbook();
  file.calcProperties.fullCalcOnLoad = true;
  for (const sheet of sheets) writeSheet(file, sheet);
  return repaired(new Uint8Array(await file.xlsx.writeBuffer()));
}

function repaired(bytes: Uint8Array): Uint8Array {
  const files = unzipSync(bytes);
  return zipSync({ ...files, [STYLES]: strToU8(withFontsInOrder(strFromU8(files[STYLES]!))) });
}

function writeSheet(file: ExcelJs.Workbook, sheet: TemplateSheet): void {
  const { titleRows } = sheet;
  const target = file.addWorksheet(sheet.name, {
    views: [{ showGridLines: false }],
    pageSetup: {
      paperSize: A4,
      orientation: 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: MARGINS,
      ...(titleRows && { printTitlesRow: `${titleRows.top + 1}:${titleRows.bottom + 1}` }),
    },
  });
  target.columns = sheet.columnWidths.map((width) => ({ width }));
  sheet.rowHeights.forEach((height, row) => {
    target.getRow(row + 1).height = height;
  });
  sheet.cells.forEach((cell) => writeCell(target, cell));
  writeValidations(target, sheet);
}

/** Every cell of a merged area has its style, so that the borders go all around it. */
function writeCell(target: ExcelJs.Worksheet, { area, style, numberFormat, ...cell }: TemplateCell): void {
  const { top, left, bottom, right } = area;
  const { value } = cell;
  const format = typeof value === 'string' && isLikeFormula(value) ? '@' : numberFormat;
  for (let row = top; row <= bottom; row += 1)
    for (let column = left; column <= right; column += 1)
      target.getCell(row + 1, column + 1).style = templateStyle(style, format);
  target.getCell(top + 1, left + 1).value = contentOf(cell);
  if (bottom > top || right > left) target.mergeCellsWithoutStyle(top + 1, left + 1, bottom + 1, right + 1);
}

function contentOf({ value, result }: Pick<TemplateCell, 'value' | 'result'>): ExcelJs.CellValue {
  if (typeof value === 'string') return value === '' ? null : asText(value);
  if (!isFormula(value)) return value;
  const formula = value.formula.slice(1);
  return { formula, ...(result !== undefined && { result }) } as ExcelJs.CellFormulaValue;
}
