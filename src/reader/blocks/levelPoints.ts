/** The points of a group of indicators: in its own cell, `产出指标（50分）`, or in a column of their own behind it. */
import type { ColumnLayout, IndicatorBlock } from '../../model/form/layout';
import { rowField } from '../../model/form/fields';
import type { FormDraft } from '../draft';
import { joinLabels } from '../draft';
import type { Grid, Place } from '../grid';
import { barePoints, matcherOf, pointsIn } from '../labels';
import { isEmptyText } from '../parseValue';
import type { IndicatorHeader } from './headers';
import { headersOf } from './headers';
import { flatMap } from '../../model/flatMap';

export type LevelId = 'level1' | 'level2';

/**
 * A header whose points are the indicators' own: 一级指标 | 分值 | 二级指标 | 分值 | 三级指标 | 分值 has points for each
 * level, and what stands behind a level is that level's.
 */
export function withLevelPoints(
  header: IndicatorHeader,
  { columns, levels: groups }: IndicatorBlock,
  grid: Grid,
): IndicatorHeader {
  const weight = columns.find(({ isWeight }) => isWeight);
  const name = leftOf(header, 'name');
  if (!weight || name === undefined) return header;
  const headers = headersOf(grid, header.row);
  const points = headers
    .filter(({ words }) => matcherOf(weight.labels).fits(words))
    .sort((one, other) => one.area.left - other.area.left);
  const own = points.find(({ area }) => area.left > name);
  const levels = flatMap(['level1', 'level2'] as const, (id) => {
    const named = headers.find(({ words }) => matcherOf(groups[id].points).fits(words));
    if (named) return [[id, named] as const];
    const left = leftOf(header, id);
    const next = leftOf(header, id === 'level1' ? 'level2' : 'name') ?? name;
    const place = points.find(({ area }) => left !== undefined && left < area.left && area.left < next);
    return place && (own || reachesDown(place, header, grid)) ? [[id, place] as const] : [];
  });
  if (levels.length === 0) return header;
  const isLevel = ({ place }: IndicatorHeader['columns'][number]): boolean =>
    levels.some(([, each]) => each === place);
  const others = header.columns.filter((column) => column.layout !== weight || !(own || isLevel(column)));
  const found = own ? [{ layout: weight, place: own, year: undefined }] : [];
  const inOrder = (layout: ColumnLayout): number => columns.findIndex((each) => each === layout);
  return {
    ...header,
    columns: [...others, ...found].sort((one, other) => inOrder(one.layout) - inOrder(other.layout)),
    levelPoints: new Map(levels),
  };
}

/** Whether the points below are those of several rows together. */
function reachesDown({ area }: Place, { row }: IndicatorHeader, grid: Grid): boolean {
  const below = grid.at(row + 1, area.left).area;
  return below.bottom > below.top;
}

function leftOf({ columns }: IndicatorHeader, id: string): number | undefined {
  return columns.find(({ layout }) => layout.id === id)?.place.area.left;
}

/** So many points a group has at least, of which another of its column has less: 满意度指标（5）. */
const LEAST_OF_SOME = 10;

/**
 * The points of a level's cell. A number in brackets alone may count something, and is points where one of its column
 * is as large as only points are.
 */
export function levelPoints(
  id: LevelId,
  place: Place,
  header: IndicatorHeader,
  { grid, area }: FormDraft,
): { readonly place: Place; readonly text: string; readonly shared: boolean } | undefined {
  const column = header.levelPoints?.get(id);
  const beside = column && grid.at(place.area.top, column.area.left);
  if (beside?.cell && !isEmptyText(beside.text)) return { place: beside, text: beside.text, shared: false };
  const bare = barePoints(place.text);
  const isBarePoints =
    bare !== undefined &&
    grid
      .between(header.row + 1, area.bottom)
      .some((cell) => cell.column === place.area.left && Number(barePoints(cell.text) ?? 0) >= LEAST_OF_SOME);
  const text = pointsIn(place.text, isBarePoints);
  return text === undefined ? undefined : { place, text, shared: true };
}

/**
 * Without a column of points those of a level-2 cell, `数量指标（10分）`, are its only indicator's: where each indicator
 * has such a cell of its own.
 */
export function giveLevelPoints({ list, levels, columns }: IndicatorBlock, draft: FormDraft): void {
  const { fields, lists, grid } = draft;
  const count = lists.get(list)?.length ?? 0;
  const weight = columns.find(({ isWeight }) => isWeight);
  if (!weight || count === 0 || lists.get(levels.level2.list)?.length !== count) return;
  const points = Array.from({ length: count }, (_, row) => {
    const name = fields.get(rowField(`${list}[].name`, row));
    const own = fields.get(rowField(levels.level2.weight, row));
    const isKnown = own?.value.kind === 'quantity' && own.cell.row === name?.cell.row;
    return isKnown && !fields.has(rowField(weight.field, row)) ? { own, name } : undefined;
  });
  if (!points.every((each) => each !== undefined)) return;
  for (const [row, { own, name }] of points.entries())
    draft.add({
      id: rowField(weight.field, row),
      measure: 'points',
      isWeight: true,
      label: joinLabels(name.shortLabel, weight.name),
      shortLabel: name.shortLabel,
      place: grid.at(own.cell.row, own.cell.column),
      shared: true,
      value: own.value,
    });
}
