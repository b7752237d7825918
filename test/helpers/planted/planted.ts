/** Plants entry errors into a clean workbook, and asks what the diagnosis makes of them. */
import { check } from '../../../src/check';
import { constraintsIn, stateOf } from '../../../src/diagnosis/constraints';
import { Figures } from '../../../src/diagnosis/figures';
import { LAYOUTS } from '../../../src/forms';
import { toA1 } from '../../../src/model/workbook/cell';
import type { Cause } from '../../../src/model/result/cause';
import type { FieldId } from '../../../src/model/form/fields';
import type { Field } from '../../../src/model/form/form';
import { issues } from '../../../src/model/result/issues';
import { DEFAULT_POLICY } from '../../../src/model/policy/policy';
import type { WorkbookSnapshot } from '../../../src/model/workbook/snapshot';
import { readForms } from '../../../src/reader/readForms';
import { groupForms } from '../../../src/reader/sets';
import { RULES } from '../../../src/rules';
import { withCell } from '../workbook';

export type Slipped = (digits: string) => string | undefined;

const scaled =
  (by: number): Slipped =>
  (digits) =>
    plain(Number(digits) * by);
const plain = (value: number): string => String(Number(value.toFixed(4)));

/** The kinds that are asserted, by what they are called in the table. */
export const ENTRY_ERRORS: Readonly<Record<string, Slipped>> = {
  transposed: (digits) => {
    const index = [...digits].findIndex(
      (digit, at) => /^\d\d$/.test(digits.slice(at, at + 2)) && digit !== digits[at + 1],
    );
    return index < 0
      ? undefined
      : digits.slice(0, index) + digits[index + 1]! + digits[index]! + digits.slice(index + 2);
  },
  '× 10': scaled(10),
  '× 10000': scaled(10_000),
  'off by one': (digits) => plain(Number(digits) + 1),
};

/** Kinds that are only reported. */
export const OTHER_SLIPS: Readonly<Record<string, Slipped>> = {
  '÷ 10': scaled(0.1),
  dropped: (digits) => (digits.replace('.', '').length > 2 ? digits.slice(1) : undefined),
  doubled: (digits) => digits[0]! + digits,
  blank: () => '',
};

const LAST_NUMBER = /\d+(?:\.\d+)?(?=\D*$)/;

/** The fields that an equality binds and that are not 0, each with how many bind it. */
export function boundFields(
  workbook: WorkbookSnapshot,
): readonly { readonly field: Field; readonly relations: number }[] {
  const [set] = groupForms(readForms(workbook, LAYOUTS));
  const equal = constraintsIn(set!, RULES, DEFAULT_POLICY).filter(
    ({ relation }) => relation.operator === '=',
  );
  const ids = [...new Set(equal.flatMap(({ fields }) => fields))];
  return ids.flatMap((id) => {
    const field = set!.forms.map(({ fields }) => fields.get(id)).find((each) => each !== undefined);
    if (field?.value.kind !== 'quantity' || field.value.quantity.value.eq(0)) return [];
    return [{ field, relations: equal.filter(({ fields }) => fields.includes(id)).length }];
  });
}

/** The workbook with another figure in the field's cell, its label and sign kept; undefined where none comes about. */
export function plant(
  workbook: WorkbookSnapshot,
  field: Field,
  entryError: Slipped,
): WorkbookSnapshot | undefined {
  const { content, cell, measure } = field;
  const text = String(content);
  const found = LAST_NUMBER.exec(text)?.[0];
  if (found === undefined) return undefined;
  const digits = measure === 'money' ? Number(found).toFixed(2) : found;
  const changed = entryError(digits);
  if (changed === undefined || (changed !== '' && Number(changed) === Number(digits))) return undefined;
  const number = changed === '' ? null : Number(changed);
  const value = typeof content === 'number' ? number : text.replace(LAST_NUMBER, changed);
  return withCell(workbook, cell.sheet, toA1(cell), value);
}

/** Whether any relation is broken now: an entry error within the rounding is none. */
export function breaksSomething(workbook: WorkbookSnapshot): boolean {
  const [set] = groupForms(readForms(workbook, LAYOUTS));
  const figures = new Figures(set!);
  return constraintsIn(set!, RULES, DEFAULT_POLICY).some((each) => stateOf(each, figures) === 'broken');
}

export function causesOf(workbook: WorkbookSnapshot): readonly Cause[] {
  return issues(check(workbook).diagnostics).flatMap(({ cause }) => cause ?? []);
}

/** The cells that are said to be wrong, ties left out. */
export function accused(workbook: WorkbookSnapshot): readonly FieldId[] {
  return causesOf(workbook)
    .filter(({ kind }) => kind === 'cell')
    .flatMap(({ corrections }) => corrections.map(({ field }) => field));
}
