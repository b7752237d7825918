/** The first form of a grid as it was read: each filled field with its cell and its value. */
import { read } from '../../src/check';
import { formatDecimal } from '../../src/model/number/quantity';
import { toA1 } from '../../src/model/workbook/cell';
import type { WorkbookSnapshot } from '../../src/model/workbook/snapshot';
import type { GridValue } from './workbook';
import { sheetOf, workbookOf } from './workbook';

export type Grid = readonly (readonly GridValue[])[];

export const oneSheet = (grid: Grid): WorkbookSnapshot => workbookOf(sheetOf('表', grid));

/** `funds.total.annual` → `D5 35`. */
export function fieldsOf(grid: Grid): Record<string, string> {
  const [form] = read(oneSheet(grid)).forms;
  return Object.fromEntries(
    [...form!.fields.values()]
      .filter(({ value }) => value.kind !== 'blank')
      .map(({ id, cell, value }) => [
        id,
        `${toA1(cell)} ${value.kind === 'quantity' ? formatDecimal(value.quantity.value) : value.kind === 'blank' ? '' : value.text}`,
      ]),
  );
}
