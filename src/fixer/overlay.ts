/** Forms as they would be read with some of their fields filled in: later fills build on earlier ones. */
import type { CellContent } from '../model/workbook/edits';
import type { Field, FormSet } from '../model/form/form';
import type { Decimal } from '../model/number/quantity';
import { formatDecimal, point } from '../model/number/quantity';

export interface Filled {
  readonly field: Field;
  readonly value: Decimal;
  readonly content: CellContent;
  /** It counts blanks as 0, or builds on a fill that does. */
  readonly isGuess: boolean;
}

/** The set itself where nothing was filled. */
export function withFilled(set: FormSet, filled: readonly Filled[]): FormSet {
  if (filled.length === 0) return set;
  const forms = set.forms.map((form) => {
    const here = filled.filter(({ field }) => form.fields.get(field.id)?.cell === field.cell);
    if (here.length === 0) return form;
    const fields = new Map(form.fields);
    for (const { field, value, content } of here) {
      const quantity = { value, interval: point(value), text: formatDecimal(value) };
      const isNumber = !field.shared;
      fields.set(field.id, { ...field, content, isNumber, value: { kind: 'quantity', quantity } });
    }
    return { ...form, fields };
  });
  return { forms };
}
