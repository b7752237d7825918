/** Reads the indicator table: level-1 and level-2 labels carried down, weights inside level-1 cells, the total row. */
import type { CellArea } from '../../model/workbook/cell';
import type { FieldId, ListId } from '../../model/form/fields';
import type { Field } from '../../model/form/form';
import { rowField } from '../../model/form/fields';
import type { IndicatorBlock, LevelList } from '../../model/form/layout';
import type { LocalizedText } from '../../model/text/locale';
import type { FormDraft } from '../draft';
import { asWritten, joinLabels } from '../draft';
import type { Grid, Place } from '../grid';
import { displayName, withoutPoints } from '../labels';
import { holdsQuantity, isEmptyText, parseText } from '../parseValue';
import { totalRow } from '../teaching/openings';
import type { IndicatorHeader } from './headers';
import { findHeaderRows, fullest, placeIn, repeatsHeader, standsAlike } from './headers';
import { withGuessed, withoutPercents, withReason } from './guess';
import type { LevelId } from './levelPoints';
import { giveLevelPoints, levelPoints, withLevelPoints } from './levelPoints';
import { withLevels } from './levels';
import type { TargetColumns } from './target';
import { boundBy, targetColumns, targetText } from './target';
import { isSubtotal, isSumRow, readExecution, readTotal, readWrittenTotal, totalLabel } from './total';
import { knownHeaders, openHeaders, unreadIndicatorColumns } from './unread';

type Header = IndicatorHeader;

/** Headers that a row must have to be the indicators' own. */
const NEEDED = 4;

const WEIGHT_NAME: LocalizedText = { 'zh-CN': '分值', en: 'weight' };

/** What says that headers are the indicators' and no fund table's with points and a reason. */
const TELLING = ['level1', 'level2', 'name'];

/**
 * The headers of the indicators, from top to bottom: each goal of a form may have indicators under headers of its
 * own. The first reads by the fullest one's columns where they stand alike, as one of its words may be unknown.
 */
export function findIndicatorHeaders(
  block: IndicatorBlock,
  grid: Grid,
  area: CellArea,
  year: number | undefined,
): readonly Header[] {
  const rows = findHeaderRows(grid, area, block.columns, NEEDED, year);
  const best = fullest(rows);
  // Below headers over an empty row the same ones hang once more.
  const own = ({ row, columns }: Header): Header['columns'] =>
    columns.filter(({ place }) => place.area.bottom >= row);
  const [first, ...later] = rows.filter(
    (row) =>
      row === best ||
      (own(row).length >= NEEDED && own(row).some(({ layout }) => TELLING.includes(layout.id))),
  );
  if (!best || !first) return [];
  // Headers in two rows, of which the upper one alone is enough to be known.
  const isLower =
    best.row === first.row + 1 && best.columns.some(({ place }) => place.area.top === first.row);
  if (isLower) return [best, ...later.filter((row) => row !== best)];
  return [{ row: first.row, columns: (standsAlike(first, best) ? best : first).columns }, ...later];
}

/**
 * @param above what the form's other tables hold
 * @param passed rows below the header that are another table's
 */
export function readIndicators(
  block: IndicatorBlock,
  headers: readonly [Header, ...Header[]],
  draft: FormDraft,
  above: ReadonlyMap<FieldId, Field> = new Map(),
  passed: readonly CellArea[] = [],
): void {
  readRows(block, headers, draft, above, passed);
  giveLevelPoints(block, draft);
}

function readRows(
  block: IndicatorBlock,
  [known, ...later]: readonly [Header, ...Header[]],
  draft: FormDraft,
  above: ReadonlyMap<FieldId, Field>,
  passed: readonly CellArea[],
): void {
  let header = wholeHeader(block, known, draft);
  let target = targetColumns(block, header, draft);
  const place = (id: string, row: number): Place | undefined => placeIn(header, id, row, draft.grid);
  let level1: { readonly area: CellArea; readonly index: number; readonly text: string } | undefined;
  let level2: Place | undefined;
  // A total right below the header, with points in the row below it.
  const isOverIndicators = (row: number): boolean =>
    !draft.lists.has(block.list) &&
    isIndicator(row + 1, place) &&
    !isEmptyText(place('weight', row + 1)?.text ?? '');
  for (let row = header.row + 1; row <= draft.area.bottom; row += 1) {
    if (passed.some(({ top, bottom }) => top <= row && row <= bottom)) continue;
    const total = totalLabel(block, header, row, draft);
    if (total && isOverIndicators(row)) {
      // Of all of them, or of those below without the execution rate's points.
      draft.leaveUnread(total, block.total.fields['score'], false);
      continue;
    }
    if (readWrittenTotal(block, row, draft)) {
      leaveLater(later, row, draft);
      return;
    }
    if (total) {
      draft.tookLabel('total-row', total);
      readTotal(block, header, row, draft);
      leaveLater(later, row, draft);
      return;
    }
    const next = later.find((each) => each.row === row);
    if (next && !standsAlike(next, header)) {
      header = wholeHeader(block, next, draft);
      target = targetColumns(block, header, draft);
    }
    if (next || repeatsHeader(draft.grid, row, header)) continue;
    if (isSubtotal(block, header, row, draft)) continue;
    const first = draft.grid.at(row, draft.area.left);
    if (isSumRow(block, header, row, draft) && !draft.skipsLabel('total-row', first)) {
      draft.tookFor(first, block.total.name);
      readTotal(block, header, row, draft);
      leaveLater(later, row, draft);
      return;
    }
    if (isText(place, row)) continue;
    if (isFootRow(header, row, draft)) {
      if (!readExecution(block, header, row, draft, above)) leaveFootRow(block, header, row, draft);
      continue;
    }
    const group = place('level1', row);
    // A blank cell below a label belongs to it: not every form merges its groups.
    // What begins in a column before them, without an indicator, is a note below the table.
    const isNote = group && group.area.left < levelsLeft(header) && !isIndicator(row, place);
    const isLevel = group?.cell && group.area.top === row && !isNote;
    if (isLevel && !isEmptyText(group.text) && !says(group, level1?.text)) {
      level1 = { area: group.area, index: addLevel('level1', block, group, header, draft), text: group.text };
    }
    const label = place('level2', row);
    if (label?.cell && !isEmptyText(label.text)) {
      if (label.area.top === row && levelPoints('level2', label, header, draft) && !says(label, level2?.text))
        addLevel('level2', block, label, header, draft);
      level2 = label;
    }
    if (isIndicator(row, place))
      readIndicator(block.list, header, target, row, level1?.index, { level1: group, level2 }, draft);
  }
}

/** Where the first level’s cells begin. */
function levelsLeft({ columns }: Header): number {
  return columns.find(({ layout }) => layout.id === 'level1')?.place.area.left ?? 0;
}

/** Below the total stand headers once more: another form, of which nothing was read. */
function leaveLater(later: readonly Header[], total: number, draft: FormDraft): void {
  const column = later.find(({ row }) => row > total)?.columns[0];
  if (column) draft.leaveUnread(column.place, rowField(column.layout.field, 0), true);
}

/** A row of headers with the columns that its unknown words can only be; what it leaves unread is said. */
function wholeHeader(block: IndicatorBlock, known: Header, draft: FormDraft): Header {
  const open = openHeaders(known, knownHeaders(block), draft).filter(
    (each) => !draft.isTaught('indicator-column', each),
  );
  const guessed = withLevels(withGuessed(known, block.columns, [], open, draft), block.columns, draft);
  const header = withLevelPoints(withReason(guessed, block.columns, draft), block, draft.grid);
  for (const column of header.columns) draft.tookLabel('indicator-column', column.place);
  unreadIndicatorColumns(block, header, draft);
  const { columns, unread } = withoutPercents(header, draft);
  for (const { layout, place } of unread) draft.leaveUnread(place, rowField(layout.field, 0), true);
  return { ...header, columns };
}

/** A form without merged cells repeats a group's label in each of its rows: it is one group all the same. */
function says({ text }: Place, before: string | undefined): boolean {
  return before !== undefined && text.replace(/\s/g, '') === before.replace(/\s/g, '');
}

/**
 * Whether a row holds a text over its columns, and no points: 年度目标2 over the headers of its own indicators, a note
 * below the table.
 */
function isText(place: (id: string, row: number) => Place | undefined, row: number): boolean {
  const name = place('name', row);
  if (!name?.cell || name.area.left === name.area.right) return false;
  const isOver = (id: string): boolean => {
    const other = place(id, row);
    return other !== undefined && other.area.left === name.area.left;
  };
  const isBlank = (id: string): boolean => isOver(id) || isEmptyText(place(id, row)?.text ?? '');
  return ['target', 'actual'].every(isOver) && ['weight', 'score'].every(isBlank);
}

/** A label over all columns of the levels and names belongs to no indicator: 其他需要说明的事项, a total by another name. */
function isFootRow(header: Header, row: number, draft: FormDraft): boolean {
  const lefts: number[] = [];
  for (const { layout, place } of header.columns)
    if (TELLING.includes(layout.id)) lefts.push(place.area.left);
  if (lefts.length < 2) return false;
  const first = draft.grid.at(row, Math.min(...lefts));
  // Merged over two of them at least, from the first or from before it, and beginning in this row.
  const isOurs = first.cell !== undefined && first.area.top === row;
  return isOurs && lefts.filter((left) => left <= first.area.right).length > 1;
}

/** Figures behind such a label may be the form's total. */
function leaveFootRow(block: IndicatorBlock, header: Header, row: number, draft: FormDraft): void {
  const score = header.columns.find(({ layout }) => layout.id === 'score');
  const total = block.total.fields['score'];
  if (!score || !total) return;
  const { cell } = draft.grid.at(row, score.place.area.left);
  const label = draft.grid.at(row, draft.area.left);
  const open = { place: 'total-row', openings: [totalRow(block)] } as const;
  if (holdsQuantity(cell, 'points', draft.unit) && label.cell) draft.leaveUnread(label, total, true, open);
}

/** Whether a row holds an indicator: `指标2：` and `……` are the template's, and so is a `/` for weight and score. */
function isIndicator(row: number, place: (id: string, row: number) => Place | undefined): boolean {
  return ['name', 'weight', 'score'].some((id) => {
    const at = place(id, row);
    if (at?.cell === undefined || at.area.top !== row) return false;
    return !isEmptyText(id === 'name' ? withoutPrompt(at.text) : at.text);
  });
}

/** `指标1：抽检批次` → `抽检批次`. */
function withoutPrompt(name: string): string {
  return name.replace(/^\s*指标\s*(?:[\d一二三四五六七八九十]{1,3}\s*)?[:：]\s*/, '');
}

/** `产出指标\n(40分)` gives a name and, where it is printed, a weight. */
function addLevel(
  id: LevelId,
  { levels }: IndicatorBlock,
  place: Place,
  header: Header,
  draft: FormDraft,
): number {
  const level: LevelList = levels[id];
  const points = levelPoints(id, place, header, draft);
  const name = asWritten(withoutPoints(place.text));
  const index = draft.addRow(level.list);
  draft.add({
    id: rowField(level.name, index),
    measure: 'text',
    label: name,
    place,
    shared: true,
    value: { kind: 'text', text: name['zh-CN'] },
  });
  draft.add({
    id: rowField(level.weight, index),
    measure: 'points',
    isWeight: true,
    label: joinLabels(name, WEIGHT_NAME),
    shortLabel: name,
    place: points?.place ?? place,
    shared: points?.shared ?? true,
    value: parseText(points?.text ?? '', 'points', draft.unit),
  });
  return index;
}

function readIndicator(
  list: ListId,
  header: Header,
  target: TargetColumns,
  row: number,
  parent: number | undefined,
  levels: { readonly level1: Place | undefined; readonly level2: Place | undefined },
  draft: FormDraft,
): void {
  const index = draft.addRow(list, parent);
  const at = (column: Header['columns'][number]): Place => draft.grid.at(row, column.place.area.left);
  const nameColumn = header.columns.find((column) => column.layout.id === 'name');
  const written = nameColumn ? displayName(at(nameColumn).text) : '';
  const name: LocalizedText = written
    ? asWritten(`“${written}”`)
    : { 'zh-CN': `第${index + 1}项指标`, en: `indicator ${index + 1}` };
  const isSplit = target.sign !== undefined || target.unit !== undefined;
  const isTargetKnown = target.other === undefined || isEmptyText(draft.grid.at(row, target.other).text);
  const known = header.columns.filter(({ layout }) => layout.id !== 'target' || isTargetKnown);
  const rowName = nameColumn && rowField(nameColumn.layout.field, index);
  const line = known.map((column) => {
    const { id, field, measure, name: columnName, alsoEmpty, isWeight } = column.layout;
    const level = id === 'level1' || id === 'level2' ? levels[id] : undefined;
    const place = level ?? (id === 'target' ? boundBy(at(column), target, row, draft.grid) : at(column));
    return {
      id: rowField(field, index),
      measure,
      isWeight,
      label: joinLabels(name, columnName),
      shortLabel: name,
      rowName,
      place,
      alsoEmpty,
      ...(id === 'target' &&
        isSplit &&
        !isEmptyText(place.text) && {
          value: { kind: 'text', text: targetText(place, target, row, draft.grid) } as const,
        }),
      ...(level &&
        !isEmptyText(level.text) && {
          value: { kind: 'text', text: withoutPoints(level.text) } as const,
        }),
    };
  });
  draft.addLine(line);
}
