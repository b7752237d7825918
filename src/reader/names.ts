/** What a layout calls its fields, for saying that one of them is not there. */
import type { FieldId } from '../model/form/fields';
import type { ColumnLayout, FormLayout } from '../model/form/layout';
import type { LocalizedText } from '../model/text/locale';
import { localized } from '../model/text/locale';
import { joinLabels } from './draft';

export function fieldNames(layout: FormLayout): ReadonlyMap<FieldId, LocalizedText> {
  const names = new Map<FieldId, LocalizedText>();
  for (const block of layout.blocks) {
    if (block.kind === 'table') {
      for (const row of block.rows) addRow(names, row, block.columns);
    } else if (block.kind === 'headed' || block.kind === 'labelled') {
      for (const cell of block.cells) names.set(cell.field, cell.name);
    } else if (block.kind === 'indicators') {
      addRow(names, block.total, block.columns);
      names.set(block.total.grade.field, block.total.grade.name);
    }
  }
  return names;
}

function addRow(
  names: Map<FieldId, LocalizedText>,
  row: { readonly name: LocalizedText; readonly fields: Readonly<Record<string, FieldId>> },
  columns: readonly ColumnLayout[],
): void {
  for (const column of columns) {
    const id = row.fields[column.id];
    if (id) names.set(id, joinLabels(row.name, columnName(column, undefined)));
  }
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
