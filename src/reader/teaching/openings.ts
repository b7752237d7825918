/** What the labels of a form may be taught to mean, place by place. */
import type { Block, ColumnLayout, FormLayout, IndicatorBlock, TableBlock } from '../../model/form/layout';
import type { LabelPlace, Opening } from '../../model/form/taught';
import { localized } from '../../model/text/locale';
import { columnName } from '../names';
import { flatMap } from '../../model/flatMap';

/** With the labels that it is known by. */
export interface KnownOpening extends Opening {
  readonly labels: readonly string[];
}

export function openingsOf({ blocks }: FormLayout): readonly KnownOpening[] {
  return flatMap(blocks, openingsIn);
}

function openingsIn(block: Block): readonly KnownOpening[] {
  switch (block.kind) {
    case 'table':
      return [...tableColumns(block), ...tableRows(block)];
    case 'indicators':
      return [...indicatorColumns(block), totalRow(block)];
    default: {
      const place: LabelPlace = block.kind !== 'labelled' ? 'above' : (block.at ?? 'beside');
      const needed = false;
      // A field that labels of two kinds lead to is taught as the first of them.
      const own = block.cells.filter(
        ({ field }, at) => block.cells.findIndex((other) => other.field === field) === at,
      );
      return own.map(({ field, name, labels }) => ({ place, fields: [field], name, labels, needed }));
    }
  }
}

export function tableColumns(block: TableBlock): readonly KnownOpening[] {
  const { columns, optional = [] } = block;
  return flatMap(columns, (column) => {
    const twins = twinsOf(column, columns);
    const fields = columnFields(block, column);
    if (twins[0] !== column || fields.length === 0) return [];
    const names = twins.map((twin) => columnName(twin, undefined));
    return {
      place: 'column' as const,
      fields,
      name: localized((locale) => names.map((name) => name[locale]).join(' / ')),
      labels: column.labels,
      needed: !optional.includes(column.id),
    };
  });
}

/** The fields of all rows in a column, and in those that are told from it by their year alone. */
export function columnFields({ columns, rows }: TableBlock, column: ColumnLayout): readonly string[] {
  const twins = twinsOf(column, columns);
  return flatMap(rows, (row) => flatMap(twins, ({ id }) => row.fields[id] ?? []));
}

/** Last year's accounts and this year's go by one word: what is taught of it goes for both. */
function twinsOf(column: ColumnLayout, columns: readonly ColumnLayout[]): readonly ColumnLayout[] {
  return columns.filter((other) => other === column || (column.pick && other.labels[0] === column.labels[0]));
}

export function tableRows({ rows, totalFirst }: TableBlock): readonly KnownOpening[] {
  return flatMap(rows, ({ fields, name, labels }, index) => {
    const own = Object.values(fields);
    const needed = totalFirst === true && index === 0;
    return own.length === 0 ? [] : { place: 'row' as const, fields: own, name, labels, needed };
  });
}

export function indicatorColumns({ columns, optional, target }: IndicatorBlock): readonly KnownOpening[] {
  const place = 'indicator-column' as const;
  const own = columns.map(({ id, field, name, labels }) => ({
    place,
    fields: [field],
    name,
    labels,
    needed: !optional.includes(id),
  }));
  const parts = TARGET_PARTS.map(({ part, field, name }) => ({
    place,
    fields: [field],
    name,
    labels: target[part],
    needed: false,
  }));
  return [...own, ...parts];
}

export function totalRow({ total: { fields, name, labels } }: IndicatorBlock): KnownOpening {
  return { place: 'total-row', fields: Object.values(fields), name, labels, needed: true };
}

/** Of a target in cells of their own: no fields, and yet taught as if they were. */
export const TARGET_PARTS = [
  {
    part: 'sign',
    field: 'indicators[].sign',
    name: { 'zh-CN': '指标性质（≥、≤）', en: 'sign of the target (≥, ≤)' },
  },
  {
    part: 'unit',
    field: 'indicators[].unit',
    name: { 'zh-CN': '度量单位', en: 'unit of the target' },
  },
  {
    part: 'adjusted',
    field: 'indicators[].adjusted',
    name: { 'zh-CN': '调整后的指标值', en: 'target as changed' },
  },
] as const;
