/** The report form while its fields are put together. */
import type { FieldId, ListId } from '../../model/form/fields';
import type { Field, FieldValue, ListRow, Measure } from '../../model/form/form';
import type { LocalizedText } from '../../model/text/locale';
import { localized } from '../../model/text/locale';
import type { Quantity } from '../../model/number/quantity';
import { decimal, formatDecimal, point, rounded } from '../../model/number/quantity';
import type { ReportDocument } from '../../model/report/reportText';
import { paragraphCell } from '../../model/report/reportText';
import type { PlacedFact } from '../document';
import { MONEY } from '../units';

/** Money is usually stated to the cent of its unit, as in the forms: `5` means 5.00. */
const MONEY_DECIMALS = 2;

export class ReportDraft {
  readonly fields = new Map<FieldId, Field>();
  readonly lists = new Map<ListId, ListRow[]>();
  /** The fields of each fact that is the value of some. */
  readonly fieldsOf = new Map<PlacedFact, FieldId[]>();

  constructor(private readonly document: ReportDocument) {}

  /** The first that is said of a field is its value; `of` names the row: 业务经费. */
  addFact(id: FieldId, measure: Measure, name: LocalizedText, fact: PlacedFact, of?: string): void {
    const value = valueOf(fact, measure);
    if (this.fields.has(id) || !value) return;
    this.add(
      id,
      measure,
      name,
      fact.place.paragraph,
      { kind: 'quantity', quantity: value },
      fact.sentence,
      of,
    );
    const known = this.fieldsOf.get(fact);
    if (known) known.push(id);
    else this.fieldsOf.set(fact, [id]);
  }

  addText(id: FieldId, name: LocalizedText, paragraph: number, text: string, of?: string): void {
    this.add(id, 'text', name, paragraph, { kind: 'text', text }, text, of);
  }

  addYear(id: FieldId, name: LocalizedText, paragraph: number, year: number): void {
    const value = decimal(String(year));
    const quantity = { value, interval: point(value), text: String(year) };
    this.add(id, 'count', name, paragraph, { kind: 'quantity', quantity }, String(year));
  }

  /** Adds a row to a list and gives its index. */
  addRow(list: ListId): number {
    const rows = this.lists.get(list) ?? [];
    this.lists.set(list, rows);
    rows.push({ index: rows.length, parent: undefined });
    return rows.length - 1;
  }

  private add(
    id: FieldId,
    measure: Measure,
    name: LocalizedText,
    paragraph: number,
    value: FieldValue,
    text: string,
    of?: string,
  ): void {
    if (this.fields.has(id)) return;
    this.fields.set(id, {
      id,
      label: of === undefined ? name : localized((locale) => `${of} ${name[locale]}`),
      shortLabel: of === undefined ? name : localized(() => of),
      measure,
      beside: [],
      cell: paragraphCell(paragraph),
      value,
      content: this.document.paragraphs[paragraph]?.text ?? null,
      shared: true,
      isNumber: false,
      text,
    });
  }
}

/** Undefined where the figure cannot be the field's: about so much, or of another kind. */
export function valueOf(fact: PlacedFact, measure: Measure): Quantity | undefined {
  if (fact.approximate) return undefined;
  const value = decimal(fact.value);
  switch (measure) {
    case 'money': {
      const yuan = MONEY[fact.unit];
      if (yuan === undefined) return undefined;
      const amount = value.times(yuan).div('10000');
      // Stated in another unit it is as precise as it is there: 7439100元 is 743.9100 ± 0.0000005 万元.
      const half = rounded(value, MONEY_DECIMALS);
      const scale = (end: typeof half.lower): typeof half.lower => ({
        ...end,
        value: end.value.times(yuan).div('10000'),
      });
      const interval = { lower: scale(half.lower), upper: scale(half.upper) };
      return { value: amount, interval, text: formatDecimal(amount) };
    }
    case 'rate': {
      if (fact.unit !== '%') return undefined;
      const ratio = value.div(100);
      const decimals = /\.(\d+)$/.exec(fact.value)?.[1]?.length ?? 0;
      return { value: ratio, interval: rounded(ratio, decimals + 2), text: `${fact.value}%` };
    }
    default:
      // 1.2万人 is no exact head count.
      return /^[万亿千百]/.test(fact.unit) ? undefined : { value, interval: point(value), text: fact.value };
  }
}
