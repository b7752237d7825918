/** Reads the indicator table: level-1 and level-2 labels carried down, weights inside level-1 cells, the total row. */
import type { CellArea } from '../../model/workbook/cell';
import { rowField } from '../../model/form/fields';
import type { IndicatorBlock } from '../../model/form/layout';
import type { LocalizedText } from '../../model/text/locale';
import type { FormDraft } from '../draft';
import { asWritten, joinLabels } from '../draft';
import type { Grid, Place } from '../grid';
import { displayName, matcherOf } from '../labels';
import { isEmptyText, parseText } from '../parseValue';
import type { HeaderRow } from './headers';
import { findHeaderRow, repeatsHeader } from './headers';

type Column = IndicatorBlock['columns'][number];
type Header = HeaderRow<Column>;

const WEIGHT_NAME: LocalizedText = { 'zh-CN': '分值', en: 'weight' };

export function findIndicatorHeader(block: IndicatorBlock, grid: Grid, area: CellArea): Header | undefined {
  return findHeaderRow(grid, area, block.columns, Math.ceil(block.columns.length / 2));
}

export function readIndicators(block: IndicatorBlock, header: Header, draft: FormDraft): void {
  const place = (id: string, row: number): Place | undefined => {
    const column = header.columns.find((candidate) => candidate.layout.id === id);
    return column && draft.grid.at(row, column.place.area.left);
  };
  let level1: { readonly area: CellArea; readonly index: number } | undefined;
  let level2: Place | undefined;
  for (let row = header.row + 1; row <= draft.area.bottom; row += 1) {
    if (isTotal(block, header, row, draft)) {
      readTotal(block, header, row, draft);
      return;
    }
    if (repeatsHeader(draft.grid, row, header)) continue;
    const group = place('level1', row);
    // A blank cell below a label belongs to it: not every form merges its groups.
    if (group?.cell && group.area.top === row && !isEmptyText(group.text)) {
      level1 = { area: group.area, index: addLevel1(group, draft) };
    }
    const label = place('level2', row);
    if (label?.cell) level2 = label;
    const filled = ['name', 'weight', 'score'].some((id) => {
      const at = place(id, row);
      return at?.cell !== undefined && at.area.top === row && !isEmptyText(at.text);
    });
    if (filled) readIndicator(header, row, level1?.index, { level1: group, level2 }, draft);
  }
}

/** `产出指标\n(40分)` gives a name and a weight. */
function addLevel1(place: Place, draft: FormDraft): number {
  const plain = place.text.normalize('NFKC').replace(/\s/g, '');
  const match = /^(.*?)\(?([\d.]+)分\)?$/.exec(plain);
  const name = asWritten(match ? match[1]! : plain);
  const index = draft.addRow('level1');
  draft.add({
    id: rowField('level1[].name', index),
    measure: 'text',
    label: name,
    place,
    shared: true,
    value: { kind: 'text', text: name['zh-CN'] },
  });
  draft.add({
    id: rowField('level1[].weight', index),
    measure: 'points',
    isWeight: true,
    label: joinLabels(name, WEIGHT_NAME),
    shortLabel: name,
    place,
    shared: true,
    value: parseText(match?.[2] ?? '', 'points', draft.unit),
  });
  return index;
}

function readIndicator(
  header: Header,
  row: number,
  parent: number | undefined,
  levels: { readonly level1: Place | undefined; readonly level2: Place | undefined },
  draft: FormDraft,
): void {
  const index = draft.addRow('indicators', parent);
  const at = (column: Header['columns'][number]): Place => draft.grid.at(row, column.place.area.left);
  const nameColumn = header.columns.find((column) => column.layout.id === 'name');
  const written = nameColumn ? displayName(at(nameColumn).text) : '';
  const name: LocalizedText = written
    ? asWritten(`“${written}”`)
    : { 'zh-CN': `第${index + 1}项指标`, en: `indicator ${index + 1}` };
  const line = header.columns.map((column) => {
    const { id, field, measure, name: columnName, alsoEmpty, isWeight } = column.layout;
    const place = (id === 'level1' || id === 'level2' ? levels[id] : undefined) ?? at(column);
    return {
      id: rowField(field, index),
      measure,
      isWeight,
      label: joinLabels(name, columnName),
      shortLabel: name,
      rowName: nameColumn && rowField(nameColumn.layout.field, index),
      place,
      alsoEmpty,
    };
  });
  draft.addLine(line);
}

function isTotal(block: IndicatorBlock, header: Header, row: number, draft: FormDraft): boolean {
  const firstNumber = Math.min(
    ...header.columns.filter(({ layout }) => layout.measure === 'points').map(({ place }) => place.area.left),
  );
  return draft.grid
    .row(row)
    .some((cell) => cell.column < firstNumber && matcherOf(block.total.labels).fits(draft.grid.label(cell)));
}

function readTotal(block: IndicatorBlock, header: Header, row: number, draft: FormDraft): void {
  const line = header.columns.flatMap((column) => {
    const id = block.total.fields[column.layout.id];
    if (!id) return [];
    return {
      id,
      measure: column.layout.measure,
      isWeight: column.layout.isWeight,
      label: joinLabels(block.total.name, column.layout.name),
      shortLabel: block.total.name,
      place: draft.grid.at(row, column.place.area.left),
    };
  });
  draft.addLine(line);
}
