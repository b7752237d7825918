/** What a layout says of its fields: for whoever asks for one that the form at hand does not show. */
import type { FieldInfo } from '../model/form/form';
import type {
  ColumnLayout,
  FormLayout,
  IndicatorBlock,
  RowLayout,
  RowList,
  TableBlock,
} from '../model/form/layout';
import type { LocalizedText } from '../model/text/locale';
import { localized } from '../model/text/locale';
import { joinLabels } from './draft';
import { flatMap } from '../model/flatMap';

type Known = ReadonlyMap<string, FieldInfo>;
type Entry = readonly [id: string, info: FieldInfo];

const NAME: LocalizedText = { 'zh-CN': '名称', en: 'name' };
const WEIGHT: LocalizedText = { 'zh-CN': '分值', en: 'weight' };
const YEAR: LocalizedText = { 'zh-CN': '标题年度', en: 'Year in the title' };

/** A layout never changes, and every form of it asks. */
const known = new WeakMap<FormLayout, Known>();

/** Every field of a form by its id, those of lists by their columns' patterns. */
export function knownFields(layout: FormLayout): Known {
  const found = known.get(layout) ?? new Map(entriesOf(layout));
  known.set(layout, found);
  return found;
}

function entriesOf({ blocks, traits: { titleYear } }: FormLayout): readonly Entry[] {
  const year: readonly Entry[] = titleYear
    ? [[titleYear, { name: YEAR, measure: 'count', handedOut: true }]]
    : [];
  return blocks.reduce<readonly Entry[]>((all, block) => {
    switch (block.kind) {
      case 'table':
        return [...all, ...tableFields(block)];
      case 'indicators':
        return [...all, ...indicatorFields(block)];
      case 'headed-list':
        return [
          ...all,
          ...block.cells.map(({ field, ...cell }) =>
            entry(field, cell, joinLabels(block.rowName, cell.name)),
          ),
        ];
      default:
        return [...all, ...block.cells.map(({ field, ...cell }) => entry(field, cell, cell.name))];
    }
  }, year);
}

function tableFields({ columns, rows, others, taskRows }: TableBlock): readonly Entry[] {
  const years = flatMap(columns, (column): readonly Entry[] =>
    column.yearField
      ? [[column.yearField, { name: columnName(column, undefined), measure: 'count', handedOut: true }]]
      : [],
  );
  return [
    ...years,
    ...flatMap(rows, (row) => [...rowFields(row, columns), ...listFields(row.list, columns)]),
    ...listFields(others, columns),
    ...(taskRows ? taskFields(taskRows, rows, columns) : []),
  ];
}

function taskFields(
  { name, rowName, fields }: RowList,
  rows: readonly RowLayout[],
  columns: readonly ColumnLayout[],
): readonly Entry[] {
  const amounts = flatMap(rows, (row) => {
    const ofRow = flatMap(columns, ({ id }) => {
      const pattern = fields[row.fields[id] ?? ''];
      return pattern === undefined ? [] : [[id, pattern] as const];
    });
    return rowFields({ name: joinLabels(rowName, row.name), fields: Object.fromEntries(ofRow) }, columns);
  });
  return [[name, { name: joinLabels(rowName, NAME), measure: 'text' }], ...amounts];
}

function rowFields(
  { name, fields, mayBeNegative }: Pick<RowLayout, 'name' | 'fields' | 'mayBeNegative'>,
  columns: readonly ColumnLayout[],
): readonly Entry[] {
  return flatMap(columns, (column): readonly Entry[] => {
    const id = fields[column.id];
    if (id === undefined) return [];
    const label = joinLabels(name, columnName(column, undefined));
    const outOf = column.outOf && fields[column.outOf];
    return [entry(id, { ...column, outOf, mayBeNegative }, label)];
  });
}

function listFields(list: RowList | undefined, columns: readonly ColumnLayout[]): readonly Entry[] {
  if (!list) return [];
  const named: Entry = [list.name, { name: joinLabels(list.rowName, NAME), measure: 'text' }];
  return [named, ...rowFields({ name: list.rowName, fields: list.fields }, columns)];
}

function indicatorFields({ columns, rowName, levels, total }: IndicatorBlock): readonly Entry[] {
  return [
    ...flatMap(Object.values(levels), (level): readonly Entry[] => [
      [level.name, { name: joinLabels(level.rowName, NAME), measure: 'text', handedOut: true }],
      [level.weight, { name: joinLabels(level.rowName, WEIGHT), measure: 'points', isWeight: true }],
    ]),
    ...columns.map(({ field, ...column }) => {
      const outOf = columns.find(({ id }) => id === column.outOf)?.field;
      return entry(field, { ...column, outOf }, joinLabels(rowName, column.name));
    }),
    ...rowFields(total, columns),
    [total.grade.field, { name: total.grade.name, measure: 'text' }],
  ];
}

type Given = { readonly [Key in keyof FieldInfo]: FieldInfo[Key] | undefined };

/** What of a column, a row or a cell is the field's. */
function entry(
  id: string,
  { measure, isWeight, handedOut, holdsReason, mayBeNegative, outOf }: Given & Pick<FieldInfo, 'measure'>,
  name: LocalizedText,
): Entry {
  return [
    id,
    {
      name,
      measure,
      ...(isWeight && { isWeight }),
      ...(handedOut && { handedOut }),
      ...(holdsReason && { holdsReason }),
      ...(mayBeNegative && { mayBeNegative }),
      ...(outOf && { outOf }),
    },
  ];
}

/** `{year}年决算数` with its year; 上年, 本年 where that is not known. */
export function columnName({ name, yearOffset = 0 }: ColumnLayout, year: number | undefined): LocalizedText {
  const relative =
    yearOffset < 0 ? { 'zh-CN': '上年', en: "last year's" } : { 'zh-CN': '本年', en: "this year's" };
  return localized((locale) =>
    year === undefined
      ? name[locale].replace(/\{year\}年?/, relative[locale])
      : name[locale].replace('{year}', `${year}`),
  );
}
