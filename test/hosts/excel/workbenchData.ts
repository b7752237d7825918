/** A workbook as read, put into the workbench's host. */
import { areaToA1, toA1 } from '../../../src/model/workbook/cell';
import type { CellSnapshot, WorkbookSnapshot } from '../../../src/model/workbook/snapshot';
import { isErrorValue } from '../../../src/model/workbook/snapshot';
import type { CellData, WorkbookData } from '../../../src/workbench/model/build';

function cellData({ value, formula, numberFormat }: CellSnapshot): CellData {
  return { value: formula ?? (isErrorValue(value) ? value.error : value), numberFormat };
}

export function workbenchData(workbook: WorkbookSnapshot): WorkbookData {
  return {
    ...(workbook.name === undefined ? {} : { name: workbook.name }),
    sheets: workbook.sheets.map(({ name, cells, merges }) => ({
      name,
      cells: Object.fromEntries(cells.map((cell) => [toA1(cell), cellData(cell)])),
      merges: merges.map(areaToA1),
    })),
  };
}
