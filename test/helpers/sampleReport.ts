/**
 * A report as a Word document: the sample workbook's forms as its tables, as units attach them, and a text in our
 * own words that states the same figures.
 */
import type { CellArea } from '../../src/model/workbook/cell';
import type { SheetSnapshot, WorkbookSnapshot } from '../../src/model/workbook/snapshot';
import { type CellContent, docxFile, paragraph, row, table } from './docx';
import { sampleWorkbook } from './workbook';

const TEXT = [
  '2023年度部门整体支出绩效自评报告',
  '一、单位基本情况',
  '本单位负责档案的收集、整理和利用。',
  '二、一般公共预算支出情况',
  '2023年度预算资金617.73万元。',
  '2023年度一般公共预算财政拨款支出742.38万元，其中：项目支出61.48万元，基本支出680.9万元。',
  '附件：1. 2023年度部门整体支出绩效评价基础数据表',
  '2. 2023年度部门整体支出绩效自评表',
];

/** @param text its paragraphs before the tables. */
export function sampleReport(
  workbook: WorkbookSnapshot = sampleWorkbook(),
  text: readonly string[] = TEXT,
): Uint8Array {
  const annexes = workbook.sheets.map((sheet, at) => paragraph(`附件${at + 2}`) + annexOf(sheet));
  return docxFile({ body: text.map((line) => paragraph(line)).join('') + annexes.join('') });
}

export function sampleReportText(): string {
  return TEXT.join('\n');
}

/** The sheet's first row is its title, which stands above the table in a document. */
function annexOf({ cells, merges }: SheetSnapshot): string {
  const [title] = cells;
  const bottom = Math.max(...cells.map((cell) => cell.row), ...merges.map((area) => area.bottom));
  const right = Math.max(...cells.map((cell) => cell.column), ...merges.map((area) => area.right));
  const rows: string[] = [];
  for (let at = title!.row + 1; at <= bottom; at += 1) {
    const contents: CellContent[] = [];
    for (let column = 0; column <= right;) {
      const covers = (area: CellArea): boolean =>
        area.top <= at && at <= area.bottom && area.left <= column && column <= area.right;
      const area = merges.find(covers) ?? { top: at, bottom: at, left: column, right: column };
      const text = cells.find((cell) => cell.row === at && cell.column === area.left)?.text ?? '';
      contents.push({
        text: area.top === at ? text : '',
        span: area.right - area.left + 1,
        ...(area.bottom > area.top && { merge: area.top === at ? 'restart' : 'continue' }),
      });
      column = area.right + 1;
    }
    rows.push(row(contents));
  }
  return paragraph(title!.text) + table(...rows);
}
