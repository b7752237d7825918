/** The rows of a table: added at its end or inside, filled, deleted. What lies below it makes room. */
import type { Area } from '../model/address';
import { rowCount } from '../model/address';
import { shiftOf } from '../model/shift';
import { bodyOf } from '../model/tableRows';
import { Fault } from '../protocol/fault';
import { integer } from './arguments';
import { plain } from './events';
import { mayChange } from './guard';
import type { ExcelContext, ExcelHandle, KindTargets } from './objects';
import { define, object } from './objects';
import { clear } from './rangeActions';
import { applyShift } from './rangeShifts';
import { readMatrix, writeContents } from './values';

type Target = KindTargets['TableRowCollection'];
type Row = KindTargets['TableRow'];

const count = ({ part }: Target): number => rowCount(bodyOf(part));

function rowArea({ part, index }: Row): Area {
  const body = bodyOf(part);
  return { ...body, top: body.top + index, bottom: body.top + index };
}

function rowAt(target: Target, index: unknown): ExcelHandle {
  const at = integer(index);
  if (at < 0 || at >= count(target)) throw new Fault('InvalidArgument');
  return object('TableRow', { ...target, index: at });
}

/** Blank cells below the table are simply taken in; all else is pushed down. */
function makeRoom({ sheet, part }: Target, { workbook }: ExcelContext, area: Area): void {
  const { bottom } = part.area;
  const below = area.top > bottom;
  const filled = [...sheet.cells(area)].some(({ cell }) => cell.value !== null || cell.formula);
  if (!below || filled) applyShift(workbook, sheet, shiftOf(area, 'row', 'inserted'));
  if (below) part.area = { ...part.area, bottom: area.bottom };
}

function add(target: Target, context: ExcelContext, index: unknown, values: unknown): ExcelHandle {
  const { sheet, part } = target;
  mayChange(sheet);
  const at = index === null || index === undefined || index === -1 ? count(target) : integer(index);
  if (at < 0 || at > count(target)) throw new Fault('InvalidArgument');
  const given = values === null || values === undefined ? [] : values;
  const lines: unknown[] = Array.isArray(given) && Array.isArray(given[0]) ? (given as unknown[]) : [given];
  const body = bodyOf(part);
  const area = { ...body, top: body.top + at, bottom: body.top + at + lines.length - 1 };
  const width = area.right - area.left + 1;
  const fits = lines.every((line) => !Array.isArray(line) || line.length === width || line.length === 0);
  if (!fits) throw new Fault('InvalidArgument', 'A row does not have as many values as the table columns.');
  makeRoom(target, context, area);
  if (values !== null && values !== undefined) writeContents(context.workbook, sheet, area, lines);
  else context.workbook.emit({ kind: 'layout', sheet });
  return object('TableRow', { ...target, index: at });
}

define('TableRowCollection', {
  items: (target) =>
    Array.from({ length: count(target) }, (_, index) => object('TableRow', { ...target, index })),
  scalars: { count: { get: count } },
  methods: {
    getCount: { since: '1.4', call: count },
    getItemAt: { call: (target, [index]) => rowAt(target, index) },
    add: { call: (target, [index, values], context) => add(target, context, index, values) },
  },
});

define('TableRow', {
  identity: ['index'],
  scalars: {
    index: { get: ({ index }) => index },
    values: {
      get: (row, { workbook }) =>
        readMatrix(rowArea(row), (at, column) => plain(workbook.value(row.sheet, at, column))),
      set: (row, value, { workbook }) => writeContents(workbook, row.sheet, rowArea(row), value),
    },
  },
  methods: {
    getRange: { call: (row) => object('Range', { sheet: row.sheet, area: rowArea(row) }) },
    delete: {
      call: (row, _args, { workbook }) => {
        mayChange(row.sheet);
        // A table always has a row: of the last one only the contents go.
        if (count(row) === 1) clear(workbook, row.sheet, rowArea(row), 'Contents');
        else applyShift(workbook, row.sheet, shiftOf(rowArea(row), 'row', 'deleted'));
      },
    },
  },
});
