/** The report's figures as fields, and what the text states of them: for the relations of the text itself. */
import type { FieldId } from '../model/form/fields';
import { rowField } from '../model/form/fields';
import type { Field, FormModel, ListRow } from '../model/form/form';
import type { LocalizedText } from '../model/text/locale';
import { localized } from '../model/text/locale';
import { decimal, formatDecimal, point } from '../model/number/quantity';
import { paragraphCell } from '../model/report/reportText';
import type { Statement } from '../model/report/statement';
import type { DocumentReading, PlacedFact } from './document';
import type { Reading } from './reading';
import type { Draft } from './statements/story';
import { decimalsOf, printed } from './statements/quantity';

/** Relations that rules of their own hold, on figures that are fields of the report form. */
const HELD: readonly { readonly whole: FieldId; readonly part: RegExp }[] = [
  { whole: 'report.expenditure', part: /^report\.(?:basic|project)$/ },
  { whole: 'report.basic', part: /^report\.(?:personnel|operating)$/ },
  { whole: 'report.quotaTotal', part: /^report\.quotas\[/ },
  { whole: 'report.projectListTotal', part: /^report\.projectList\[/ },
];

/**
 * The form with a field for every figure that a statement is about, and the statements.
 *
 * @param fieldsOf every field that a fact is the value of
 */
export function withFacts(
  form: FormModel,
  reading: DocumentReading,
  fieldsOf: ReadonlyMap<PlacedFact, readonly FieldId[]>,
): FormModel {
  const at = new Map(reading.facts.map((fact, index) => [fact.reading, index]));
  const fields = new Map(form.fields);
  const rows = new Map<number, ListRow>();
  const listed: ListRow[] = [];
  const idOf = (each: Reading): FieldId => {
    const index = at.get(each)!;
    const id = rowField('report.facts[].value', index);
    if (!rows.has(index)) {
      rows.set(index, { index, parent: undefined });
      fields.set(id, factField(id, reading.facts[index]!));
    }
    return id;
  };
  const fieldsOfReading = (each: Reading): readonly FieldId[] =>
    fieldsOf.get(reading.facts[at.get(each)!]!) ?? [];
  const statements = reading.statements
    .filter((draft) => !isHeld(draft, fieldsOfReading))
    .map((draft): Statement => {
      const terms = Object.entries(draft.terms).map(
        ([name, readings]) => [name, readings.map(idOf)] as const,
      );
      const { kind, guessed } = draft;
      const own = { kind, terms: Object.fromEntries(terms), ...(guessed && { guessed }) };
      if (draft.listed === undefined) return own;
      const count = draft.terms.count![0]!;
      const id = rowField('report.listed[].count', listed.length);
      listed.push({ index: listed.length, parent: undefined });
      fields.set(id, listedField(id, draft.listed, reading.facts[at.get(count)!]!));
      return { ...own, terms: { ...own.terms, listed: [id] } };
    });
  const inOrder = [...rows.values()].sort((a, b) => a.index - b.index);
  const lists = new Map(form.lists).set('report.facts', inOrder).set('report.listed', listed);
  return { ...form, fields, lists, statements };
}

function isHeld({ kind, terms }: Draft, fieldsOf: (each: Reading) => readonly FieldId[]): boolean {
  if (kind === 'balance')
    return [...terms.whole!, ...terms.parts!].every((each) =>
      fieldsOf(each).some((id) => id.startsWith('report.projects[')),
    );
  if (kind !== 'sum' && kind !== 'within' && kind !== 'listed') return false;
  const whole = fieldsOf(terms.whole![0]!);
  return HELD.some(
    (held) =>
      whole.includes(held.whole) &&
      terms.parts!.every((each) => fieldsOf(each).some((id) => held.part.test(id))),
  );
}

function factField(id: FieldId, { item, reading, sentence, place }: PlacedFact): Field {
  const { measure, quantity, scale } = printed(reading);
  const isChange = reading.kind === 'change';
  const name = nameOf(item, reading);
  return {
    id,
    label: { 'zh-CN': `报告·${name['zh-CN']}`, en: `${name.en} in the report` },
    shortLabel: name,
    measure,
    beside: [],
    cell: paragraphCell(place.paragraph),
    value: { kind: 'quantity', quantity },
    content: sentence,
    shared: true,
    isNumber: false,
    text: sentence,
    printed: {
      text: shown(reading),
      unit: reading.unit,
      scale,
      places: decimalsOf(reading.value),
      isChange,
    },
  };
}

/** 办案经费 年初预算: with its own words where the item is what it is of. */
function nameOf(item: string, { own, item: read, side, kind, value }: Reading): LocalizedText {
  const words = own === read ? item : `${item} ${own}`;
  if (kind === 'change') {
    const less = value.startsWith('-');
    return { 'zh-CN': `${words}${less ? '减少' : '增加'}`, en: `${words}, ${less ? 'less' : 'more'}` };
  }
  if (side === 'earlier')
    return { 'zh-CN': `上年${words.replace(/^上年/, '')}`, en: `${words}, the year before` };
  return localized(() => words);
}

/** Without separators, and without the sign that the words have. */
function shown({ value, unit, kind }: Reading): string {
  return `${kind === 'change' ? value.replace(/^-/, '') : value}${unit}`;
}

function listedField(id: FieldId, count: number, { place, sentence, reading }: PlacedFact): Field {
  const value = decimal(count);
  const unit = reading.unit;
  return {
    ...factField(id, { item: '', reading, sentence, place } as PlacedFact),
    label: { 'zh-CN': '所列个数', en: 'number listed' },
    shortLabel: { 'zh-CN': '所列', en: 'listed' },
    value: { kind: 'quantity', quantity: { value, interval: point(value), text: String(count) } },
    printed: { text: `${formatDecimal(value)}${unit}`, unit, scale: '1', places: 0, isChange: false },
  };
}
