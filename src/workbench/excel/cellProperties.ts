/** `getRowProperties` and `getColumnProperties`: which lines are hidden, in one answer, as plain data. */
import type { Area } from '../model/address';
import { isUnbounded } from '../model/address';
import type { Line } from '../model/parts';
import { Fault } from '../protocol/fault';
import type { Method } from '../protocol/hostType';
import { record } from './arguments';
import type { ExcelContext, KindTargets } from './objects';

type Target = KindTargets['Range'];

/** One entry a line with what was asked for; what there is not is said by name. */
function hiddenLines(
  lines: ReadonlyMap<number, Line>,
  [first, last]: readonly [first: number, last: number],
  wanted: unknown,
  kind: 'Row' | 'Column',
): readonly object[] {
  const name = kind === 'Row' ? 'rowHidden' : 'columnHidden';
  const asked = Object.entries(record(wanted)).filter(([, given]) => given !== false && given !== undefined);
  const other = asked.find(([each]) => each !== name)?.[0];
  if (other !== undefined) throw new Fault('NotImplemented', undefined, `${kind}Properties.${other}`);
  return Array.from({ length: last - first + 1 }, (_, index) =>
    asked.length > 0 ? { [name]: lines.get(first + index)?.hidden ?? false } : {},
  );
}

function bounded(area: Area): Area {
  if (isUnbounded(area)) throw new Fault('InvalidArgument', 'The range is too large.');
  return area;
}

export const propertyMethods: Record<string, Method<Target, ExcelContext>> = {
  getRowProperties: {
    since: '1.9',
    call: ({ sheet, area }, [wanted]) => {
      const { top, bottom } = bounded(area);
      return hiddenLines(sheet.rows, [top, bottom], wanted, 'Row');
    },
  },
  getColumnProperties: {
    since: '1.9',
    call: ({ sheet, area }, [wanted]) => {
      const { left, right } = bounded(area);
      return hiddenLines(sheet.columns, [left, right], wanted, 'Column');
    },
  },
};
