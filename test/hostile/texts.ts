/** Texts that a unit may put into its forms so that they do something elsewhere, and the sample with them in it. */
import ExcelJS from 'exceljs';
import { LAYOUTS } from '../../src/forms';
import { readForms } from '../../src/reader/readForms';
import type { WorkbookSnapshot } from '../../src/model/workbook/snapshot';
import { SAMPLE_PATH, sampleWorkbook } from '../helpers/workbook';

/** What spreadsheets take for a formula, also behind a tab or as wide signs, or what ends a text inside of one. */
export const LIKE_FORMULAS: readonly string[] = [
  '=1+1',
  '+1+1',
  '-1+1',
  '@SUM(A1)',
  '\t=1+1',
  '\r=1+1',
  '\n=1+1',
  ' =1+1',
  '＝1+1',
  '＠SUM(A1)',
  '=HYPERLINK("http://127.0.0.1:9/","点我")',
  `=cmd|' /C calc'!A0`,
  '"&1+1&"',
  '","",1)&("',
  "'=1+1",
  '=1+1","x")',
  '{=1+1}',
  '_x003D_1+1',
];

/** Names that every object has. */
export const OBJECT_NAMES: readonly string[] = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'valueOf',
  'hasOwnProperty',
  '__defineGetter__',
];

/** Where the sample's forms hold texts of the unit's own: names, goals, targets, reasons. */
function textCells(workbook: WorkbookSnapshot): readonly { sheet: string; row: number; column: number }[] {
  return readForms(workbook, LAYOUTS).flatMap(({ fields }) =>
    [...fields.values()]
      .filter(({ measure, shared }) => measure === 'text' && !shared)
      .map(({ cell }) => cell),
  );
}

/** The sample with one of the texts in every such cell, and one sheet renamed: as a file. */
export async function sampleWith(texts: readonly string[], sheetName?: string): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(SAMPLE_PATH);
  textCells(sampleWorkbook()).forEach(({ sheet, row, column }, nth) => {
    workbook.getWorksheet(sheet)!.getCell(row + 1, column + 1).value = texts[nth % texts.length]!;
  });
  const [basic, evaluation] = workbook.worksheets;
  basic!.getCell('B5').value = 9.99;
  if (sheetName !== undefined) evaluation!.name = sheetName;
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
