/** One row of the indicator table, as scoring and rules see it. */
import type { FieldId, RowPattern } from '../form/fields';
import { rowField } from '../form/fields';
import type { FormModel, FormSet } from '../form/form';
import { findField, listRows } from '../form/form';
import type { LocalizedText } from '../text/locale';
import { asIs } from '../text/locale';
import type { Decimal } from '../number/quantity';
import type { IndicatorNames } from './direction';
import type { IndicatorValue } from './parse';
import { parseIndicator } from './parse';
import { Kept } from '../kept';

export interface Indicator {
  readonly index: number;
  readonly names: IndicatorNames;
  /** For showing: the name in quotation marks, or 第3项指标 where none is written. */
  readonly shown: LocalizedText;
  /** Undefined where the cell is blank, or the form has no such column. */
  readonly target: IndicatorValue | undefined;
  readonly actual: IndicatorValue | undefined;
  /** What share of the weight a column of the form gives; 0 to 1. */
  readonly coefficient: Decimal | undefined;
  /** Points that a column of the form takes off what the figures give. */
  readonly deducted: Decimal | undefined;
  readonly weight: Decimal | undefined;
  readonly score: Decimal | undefined;
  readonly reason: string | undefined;
}

/** 其中一组路段: a part of the row above it, which neither weighs nor is scored. */
export function isBreakdown({
  names,
  weight,
  score,
}: Pick<Indicator, 'names' | 'weight' | 'score'>): boolean {
  return weight === undefined && score === undefined && isBreakdownName(names.name);
}

export function isBreakdownName(name: string): boolean {
  return /^\s*其中/.test(name);
}

/** What reading an indicator looks at. */
export const INDICATOR_FIELDS: readonly RowPattern[] = [
  'level1[].name',
  'indicators[].level1',
  'indicators[].level2',
  'indicators[].name',
  'indicators[].target',
  'indicators[].actual',
  'indicators[].weight',
  'indicators[].coefficient',
  'indicators[].deducted',
  'indicators[].score',
  'indicators[].reason',
];

/** A dozen rules ask for the indicators of one form, and so does its scoring; a form never changes. */
const known = new Kept<FormModel, Rows>();

interface Rows {
  readonly all: readonly Indicator[];
  readonly named: readonly Indicator[];
  readonly weighed: readonly Indicator[];
}

const NONE: Rows = { all: [], named: [], weighed: [] };

/** Every row of the indicators, also those with labels alone. */
export function indicatorRows(set: FormSet): readonly Indicator[] {
  return rowsOf(set).all;
}

/** Every row that says something of an indicator; a row with labels alone is none. */
export function indicatorsOf(set: FormSet): readonly Indicator[] {
  return rowsOf(set).named;
}

/** The same without the 其中 rows, which are parts of the row above them. */
export function weighedIn(set: FormSet): readonly Indicator[] {
  return rowsOf(set).weighed;
}

function rowsOf(set: FormSet): Rows {
  const form = set.forms.find(({ lists }) => lists.has('indicators'));
  if (!form) return NONE;
  let rows = known.get(form);
  if (!rows) {
    const all = listRows(set, 'indicators').map(({ index, parent }) => readIndicator(index, parent, set));
    const named = all.filter(
      ({ names, target, actual, weight, score }) =>
        names.name !== '' || target || actual || weight !== undefined || score !== undefined,
    );
    rows = { all, named, weighed: named.filter((indicator) => !isBreakdown(indicator)) };
    known.set(form, rows);
  }
  return rows;
}

function readIndicator(index: number, parent: number | undefined, set: FormSet): Indicator {
  const group = parent === undefined ? '' : (textAt(rowField('level1[].name', parent), set) ?? '');
  const name = textAt(rowField('indicators[].name', index), set) ?? '';
  const target = textAt(rowField('indicators[].target', index), set);
  const actual = textAt(rowField('indicators[].actual', index), set);
  return {
    index,
    names: {
      name: name.replace(/\s/g, ''),
      level1: (group === '' ? (textAt(rowField('indicators[].level1', index), set) ?? '') : group).replace(
        /\s/g,
        '',
      ),
      level2: (textAt(rowField('indicators[].level2', index), set) ?? '').replace(/\s/g, ''),
    },
    shown: shownName(index, name, set),
    target: target === undefined ? undefined : parseIndicator(target),
    actual: actual === undefined ? undefined : parseIndicator(actual),
    coefficient: numberAt(rowField('indicators[].coefficient', index), set),
    // −0.5 and 0.5 say the same in a column of what was taken off.
    deducted: numberAt(rowField('indicators[].deducted', index), set)?.abs(),
    weight: numberAt(rowField('indicators[].weight', index), set),
    score: numberAt(rowField('indicators[].score', index), set),
    reason: textAt(rowField('indicators[].reason', index), set),
  };
}

function shownName(index: number, name: string, set: FormSet): LocalizedText {
  if (name !== '') return asIs(`“${name.replace(/\s+/g, '')}”`);
  const field = findField(set, rowField('indicators[].score', index));
  return field?.shortLabel ?? { 'zh-CN': `第${index + 1}项指标`, en: `indicator ${index + 1}` };
}

function textAt(id: FieldId, set: FormSet): string | undefined {
  const value = findField(set, id)?.value;
  if (value?.kind === 'text') return value.text;
  return value?.kind === 'quantity' ? value.quantity.text : undefined;
}

function numberAt(id: FieldId, set: FormSet): Decimal | undefined {
  const value = findField(set, id)?.value;
  return value?.kind === 'quantity' ? value.quantity.value : undefined;
}
