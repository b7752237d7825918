/** The cells of a sheet: what they hold, as a check of the file reads it, and how they look. */
import type { OoxmlPackage } from '../../hosts/ooxml/package';
import { requireCell } from '../../hosts/xlsx/grid';
import type { SheetContext } from '../../hosts/xlsx/sheet';
import { readSheet } from '../../hosts/xlsx/sheet';
import type { SheetEntry } from '../../hosts/xlsx/workbookPart';
import { lookAnew } from './package';
import { POINTS_PER_WIDTH } from './viewXml';
import type { Line } from '../model/parts';
import type { Sheet } from '../model/sheet';
import { STANDARD_HEIGHT } from '../model/sheet';
import type { Style } from '../model/style';
import { DEFAULT_STYLE } from '../model/style';
import { isOn } from './xml';

const COLUMNS_BEYOND = 50;

export function readCells(
  file: OoxmlPackage,
  part: string,
  entry: SheetEntry,
  context: SheetContext,
  looks: readonly Style[],
  sheet: Sheet,
): void {
  const { cells, merges } = readSheet(lookAnew(file), part, entry, context);
  sheet.merges = merges;
  const last = [...cells.map(({ column }) => column), ...merges.map(({ right }) => right)].reduce(
    (most, column) => Math.max(most, column),
    0,
  );
  const lookOf = (number: string | undefined): Style => looks[Number(number ?? 0)] ?? DEFAULT_STYLE;
  let row = -1;
  let column = -1;
  lookAnew(file).xml(part, {
    open(name, attributes) {
      if (name === 'col') {
        const { min, max, width, hidden, style } = attributes;
        const line: Line = {
          ...(width !== undefined && { size: toPoints(Number(width)) }),
          ...(isOn(hidden) && { hidden: true }),
        };
        // Some programs write styles for all 16 384 columns; those far beyond the cells say nothing to anyone.
        const end = Math.min(Number(max), last + 1 + COLUMNS_BEYOND);
        for (let index = Number(min) - 1; index < end; index += 1) {
          if (Object.keys(line).length > 0) sheet.columns.set(index, { ...line });
          if (style !== undefined) sheet.columnStyles.set(index, lookOf(style));
        }
      } else if (name === 'row') {
        row = attributes.r === undefined ? row + 1 : Number(attributes.r) - 1;
        column = -1;
        const { ht, hidden, customFormat, s } = attributes;
        const line: Line = {
          ...(ht !== undefined && Number(ht) !== STANDARD_HEIGHT && { size: Number(ht) }),
          ...(isOn(hidden) && { hidden: true }),
        };
        if (Object.keys(line).length > 0) sheet.rows.set(row, line);
        if (isOn(customFormat)) sheet.rowStyles.set(row, lookOf(s));
      } else if (name === 'c') {
        ({ row, column } = attributes.r ? requireCell(attributes.r) : { row, column: column + 1 });
        const style = lookOf(attributes.s);
        if (style !== sheet.style(row, column)) sheet.put(row, column, { value: null, style });
        return false;
      }
      return name !== 'extLst';
    },
  });
  for (const { row: at, column: of, value, formula } of cells)
    sheet.put(at, of, { ...sheet.cell(at, of), value, ...(formula !== undefined && { formula }) });
}

/** Without the noise that dividing and multiplying leaves. */
function toPoints(width: number): number {
  return Number((width * POINTS_PER_WIDTH).toPrecision(10));
}
