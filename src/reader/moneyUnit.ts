/** The unit that a form states its money in, by what it prints. */
import type { CellArea } from '../model/workbook/cell';
import type { CellSnapshot } from '../model/workbook/snapshot';
import type { Field, MoneyUnit, ReadingNote } from '../model/form/form';
import { IN_TEN_THOUSAND } from '../model/form/form';
import type { Grid, Place } from './grid';
import { flatMap } from '../model/flatMap';
import { keptByText } from './memo';

interface UnitLabel {
  readonly cell: CellSnapshot;
  readonly unit: MoneyUnit;
}

/** The labels of the form that name a money unit: `（万元）`, `单位：元`. */
export function unitLabels(grid: Grid, area: CellArea): readonly UnitLabel[] {
  const labels = grid.between(area.top, area.bottom).filter(({ text }) => text.includes('元'));
  return flatMap(labels, (cell) => {
    const unit = unitNamed(withLabel(grid, cell, /单位[:：]\s*$/));
    return unit === 'none' ? [] : [{ cell, unit }];
  });
}

const unitNamed = keptByText((text): MoneyUnit | 'none' => {
  const match = /(?:\(|单位:?)\s*(?:单位:?)?(?:人民币)?(万元|元)/.exec(text.normalize('NFKC'));
  return match ? (match[1] as MoneyUnit) : 'none';
});

/** The text of a cell, behind its 单位 where that stands in the cell before. */
function withLabel(grid: Grid, { row, column, text }: CellSnapshot, label: RegExp): string {
  const before = column > 0 ? grid.at(row, column - 1).text : '';
  return label.test(before) ? `单位:${text}` : text;
}

/** The unit that most labels name. 万元 where none does, as the forms prescribe. */
export function unitOf(labels: readonly UnitLabel[]): MoneyUnit {
  const yuan = labels.filter(({ unit }) => unit === '元').length;
  return yuan > labels.length - yuan ? '元' : '万元';
}

/** Labels with another unit than the form's: their figures are read in the form's unit all the same, so it is said. */
export function mixedUnits(
  grid: Grid,
  labels: readonly UnitLabel[],
  formUnit: MoneyUnit,
): readonly ReadingNote[] {
  return labels
    .filter(({ unit }) => unit !== formUnit)
    .map(({ cell, unit }) => ({
      cell: { sheet: grid.sheet, row: cell.row, column: cell.column },
      text: cell.text.trim(),
      note: {
        'zh-CN': `此处写“${unit}”，全表按“${formUnit}”读取，请统一单位`,
        en: `says ${unit}, while the form is read in ${formUnit}: use one unit`,
      },
    }));
}

/** `单位：亿元`, `预算数（千元）`, `资金情况（亿元）`: a unit that no form of ours prescribes. */
const OTHER = /(?:单位:?|[数额]|预算|支出|资金)\s?\(?(?:人民币)?(亿元|千万元|百万元|千元|百元|美元)\)?$/;
/** Behind whatever speaks of money: `预算执行情况（亿元）`. */
const OTHER_IN_BRACKETS = /\((?:单位:?)?(?:人民币)?(亿元|千万元|百万元|千元|百元|美元)\)$/;
const MONEY = /资金|预算|支出|执行|经费/;
const LONGEST = 40;

/** A label of such a unit, and the unit where its figures can be told in it. */
export interface OtherUnit {
  readonly place: Place;
  readonly unit: MoneyUnit | undefined;
}

/**
 * The label of such a unit. What is told in one that is none of ours is not read: taken for 万元 it would be held
 * against the other form, and against what is usual, a thousandfold wrong.
 */
export function otherUnitLabel(grid: Grid, area: CellArea): OtherUnit | undefined {
  const named = flatMap(grid.between(area.top, area.bottom), (cell) => {
    if (!cell.text.includes('元') || cell.text.length > LONGEST) return [];
    const text = withLabel(grid, cell, /单位[:：]?\s*$/)
      .normalize('NFKC')
      .trim();
    const match = OTHER.exec(text) ?? (MONEY.test(text) ? OTHER_IN_BRACKETS.exec(text) : null);
    return match ? [{ cell, unit: match[1]! }] : [];
  });
  const [first] = named;
  if (!first) return undefined;
  const isOurs = first.unit in IN_TEN_THOUSAND && named.every(({ unit }) => unit === first.unit);
  return {
    place: grid.at(first.cell.row, first.cell.column),
    unit: isOurs ? (first.unit as MoneyUnit) : undefined,
  };
}

export function withoutMoney(fields: ReadonlyMap<Field['id'], Field>): ReadonlyMap<Field['id'], Field> {
  return new Map([...fields].filter(([, { measure }]) => measure !== 'money'));
}
