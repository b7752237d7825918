/** A workbook with faults, and the same when it comes a second time: some put right, and all laid out anew. */
import type { WorkbookSnapshot } from '../../src/model/workbook/snapshot';
import { cleanWorkbook } from './cleanForms';
import { reworded } from './submissions';
import { shifted, withCell } from './workbook';

/** Final accounts that do not add up, an account over its budget, a score above what can be had. */
export const FAULTS = [
  { sheet: '基础数据表', address: 'F5', wrong: 99, item: '三公经费' },
  { sheet: '基础数据表', address: 'F13', wrong: 80.5, item: '信息化专项1' },
  { sheet: '自评表', address: 'H13', wrong: 25, item: '接收档案' },
  { sheet: '自评表', address: 'H15', wrong: 19, item: '按期完成率' },
] as const;

export const faulty = (which: readonly boolean[]): WorkbookSnapshot =>
  FAULTS.reduce(
    (workbook, { sheet, address, wrong }, at) =>
      which[at] ? withCell(workbook, sheet, address, wrong) : workbook,
    cleanWorkbook(),
  );

/** Rows and columns inserted, an indicator and a project reworded, the sheets renamed. */
export function relaid(workbook: WorkbookSnapshot, by: number): WorkbookSnapshot {
  const moved = shifted(workbook, '基础数据表', { row: 0, rows: by, column: 0, columns: by % 3 });
  const both = shifted(moved, '自评表', { row: 2, rows: by % 4 });
  const named = reworded(reworded(both, '接收档案', '接收各类档案数量'), '按期完成率', '及时完成比例');
  return { ...named, sheets: named.sheets.map((each, at) => ({ ...each, name: `第${at + 1}张` })) };
}
