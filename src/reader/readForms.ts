/**
 * From a workbook as read to its forms: every field with its value and where it stands.
 * Knows no form itself; the layouts are passed in.
 */
import type { CellArea } from '../model/workbook/cell';
import type { Field, FormModel, MoneyUnit, ReadingNote } from '../model/form/form';
import { formName } from '../model/form/form';
import type { FormLayout, IndicatorBlock, TableBlock } from '../model/form/layout';
import { rounded } from '../model/number/quantity';
import type { FormulaChecks } from '../model/workbook/formulaCheck';
import type { CellSnapshot, WorkbookSnapshot } from '../model/workbook/snapshot';
import { isErrorValue } from '../model/workbook/snapshot';
import { readHeaded, readHeadedList } from './blocks/headed';
import { findIndicatorHeaders, readIndicators } from './blocks/indicators';
import { readLabelled } from './blocks/labelled';
import { readTable } from './blocks/table';
import { leaveTableBelow, tableBelow } from './blocks/tableBelow';
import { unreadIndicators } from './blocks/unread';
import type { DetectedForm } from './detect';
import { beyondGap } from './detect';
import { FormDraft } from './draft';
import { editionOf } from './editions';
import { formulaIssues } from './formulaIssues';
import type { Grid } from './grid';
import { knownFields } from './names';
import { TaughtUses } from './teaching/uses';
import { formsOf } from './sideBySide';
import { matcherOf } from './labels';
import { isSkipped } from './skipped';
import { readingIssues } from './readingIssues';
import { mixedUnits, otherUnitLabel, unitLabels, unitOf, withoutMoney } from './moneyUnit';
import { printedYear } from './printedYear';
import { flatMap } from '../model/flatMap';

/** Whole figures are an edition's habit only where there are enough of them to tell. */
const ENOUGH_AMOUNTS = 6;

/**
 * All forms of a workbook, in the order of its sheets. None of those that `skippedSheets` tells.
 * @param formulas whether the results of formulas are theirs; without it they are taken as they stand
 * @param trusts whether the workbook may say of itself that a label is not needed where a needed one was not found
 */
export function readForms(
  workbook: WorkbookSnapshot,
  layouts: readonly FormLayout[],
  trusts = false,
  formulas?: FormulaChecks,
): readonly FormModel[] {
  return flatMap(
    workbook.sheets.filter((sheet) => !isSkipped(workbook, sheet, layouts)),
    (sheet) => formsOf(sheet, layouts).map((found) => readForm(found, trusts, formulas)),
  );
}

function readForm(
  { layout, grid, area, title }: DetectedForm,
  trusts: boolean,
  formulas: FormulaChecks | undefined,
): FormModel {
  const units = unitLabels(grid, area);
  const printed = printedYear(grid, area, title, layout.yearLabels);
  const titleYear = printed?.year;
  const indicators = layout.blocks.find((block): block is IndicatorBlock => block.kind === 'indicators');
  const [header, ...later] = indicators ? findIndicatorHeaders(indicators, grid, area, titleYear) : [];
  // Everything else stands above the indicators, whose names may read like any label, and above all of their header.
  const top = header && Math.min(header.row, ...header.columns.map(({ place }) => place.area.top));
  const above = top === undefined ? area : { ...area, bottom: top - 1 };
  // What indicators count in is not the form's.
  const isSaid = units.some(({ cell }) => cell.row <= above.bottom);
  const other = isSaid ? undefined : otherUnitLabel(grid, above);
  const unit = other?.unit ?? unitOf(units);
  const taught = new TaughtUses(grid.sheet, layout.taught ?? [], trusts);
  const upper = new FormDraft(grid, above, titleYear, unit, taught);
  const below = header ? { ...area, top: header.row + 1 } : area;
  const lower = new FormDraft(grid, below, titleYear, unit, taught);
  if (printed && layout.traits.titleYear) {
    const name = { 'zh-CN': '标题年度', en: 'Year in the title' };
    upper.addYear(
      layout.traits.titleYear,
      name,
      grid.at(printed.cell.row, printed.cell.column),
      printed.year,
    );
  }
  const beyond = beyondGap(grid, area);
  const drafts = [upper, lower];
  // Rows below the indicators' header that are no indicators.
  const passed: CellArea[] = [];
  for (const block of layout.blocks) {
    if (block.kind === 'table') {
      const rowsBelow = header && !namesTotal(upper, block) ? tableBelow(block, lower) : undefined;
      const own = rowsBelow ? new FormDraft(grid, rowsBelow, titleYear, unit, taught) : upper;
      readTable(block, own);
      if (rowsBelow) {
        drafts.push(own);
        passed.push(rowsBelow);
      } else if (header && !standsIn(upper, block)) leaveTableBelow(block, lower);
    } else if (block.kind === 'headed') readHeaded(block, upper);
    else if (block.kind === 'headed-list') readHeadedList(block, upper);
    else if (block.kind === 'labelled') readLabelled(block, block.at === 'foot' ? lower : upper);
  }
  // A form is told by its title alone where no label of ours stands before what it is about.
  const { projectName } = layout.traits;
  if (title && projectName && !upper.fields.has(projectName))
    upper.leaveUnread(grid.at(title.row, title.column), projectName, true);
  if (indicators && header) readIndicators(indicators, [header, ...later], lower, upper.fields, passed);
  else if (indicators && beyond.length === 0) unreadIndicators(indicators, lower);
  leaveBeyond(beyond, header === undefined, lower);
  const all = merged(drafts.map((draft) => draft.fields));
  const isUnknown = other !== undefined && other.unit === undefined;
  if (isUnknown) upper.leaveUnread(other.place, undefined, true);
  const fields = isUnknown ? withoutMoney(all) : all;
  const rows = new Set<number>();
  for (const { cell } of all.values()) rows.add(cell.row);
  const issues = [...readingIssues(grid, drafts, fields), ...formulaIssues(grid, fields, formulas)];
  return {
    kind: layout.kind,
    traits: layout.traits,
    title: layout.title,
    edition: editionOf(grid, area, layout.editions ?? []),
    sheet: grid.sheet,
    area,
    name: formName(layout.traits, fields),
    year: titleYear ?? yearOfHeaders(layout, fields),
    unit,
    fields: withUsualPrecision(fields, unit),
    lists: merged(drafts.map((draft) => draft.lists)),
    known: knownFields(layout),
    ...(issues.length > 0 && { readingIssues: issues }),
    ...(grid.isSheetHidden && { isHidden: true as const }),
    unread: flatMap(drafts, (draft) => draft.unread),
    unrecognized: flatMap(
      drafts.filter((draft) => draft !== lower),
      (draft) => draft.unrecognized,
    ).filter(({ cell }) => !rows.has(cell.row)),
    taught: taught.uses,
    unassigned: unassignedIn(grid, area, fields),
    readingNotes: [
      ...flatMap(drafts, (draft) => draft.readingNotes),
      ...mixedUnits(grid, units, unit),
      ...notWhole(grid, area),
    ],
  };
}

function merged<Key, Value>(maps: readonly ReadonlyMap<Key, Value>[]): ReadonlyMap<Key, Value> {
  if (maps.length === 1) return maps[0]!;
  const all = new Map<Key, Value>();
  for (const map of maps) for (const [key, value] of map) all.set(key, value);
  return all;
}

/** Whether a label of a table's first row stands in a form's part. */
function namesTotal({ grid, area }: FormDraft, { rows }: TableBlock): boolean {
  const words = matcherOf(rows[0]?.labels ?? []);
  return grid.between(area.top, area.bottom).some((cell) => words.fits(grid.label(cell)));
}

/** Whether the first row of a table was read. */
function standsIn({ fields }: FormDraft, { rows }: TableBlock): boolean {
  return Object.values(rows[0]?.fields ?? {}).some((id) => fields.get(id)?.shared === false);
}

/** Fewer cells are a stray note: of a form that was read whole nobody misses them. */
const MANY_CELLS = 5;

/** What stands below more empty rows than a form has is not read, and said: the indicators may be there. */
function leaveBeyond(cells: readonly CellSnapshot[], isOpen: boolean, draft: FormDraft): void {
  const [cell] = cells;
  if (!cell || !(isOpen || cells.length >= MANY_CELLS)) return;
  const place = draft.grid.at(cell.row, cell.column);
  draft.leaveUnread(place, undefined, true);
  draft.addNote(place, {
    'zh-CN': '上面空了一千多行，从这里起没有读取；请删去空行后再校验',
    en: 'stands below more than a thousand empty rows: nothing was read from here on. Delete the empty rows and check again',
  });
}

/** Figures of rows that belong to no field, notes below the table, a date: whatever a sum would count. */
function unassignedIn(
  grid: Grid,
  area: CellArea,
  fields: ReadonlyMap<Field['id'], Field>,
): FormModel['unassigned'] {
  const taken = new Set<CellSnapshot | undefined>();
  for (const { cell } of fields.values()) taken.add(grid.at(cell.row, cell.column).cell);
  return grid
    .between(area.top, area.bottom)
    .filter((cell) => (typeof cell.value === 'number' || isErrorValue(cell.value)) && !taken.has(cell))
    .map(({ row, column }) => ({ sheet: grid.sheet, row, column }));
}

/** Where the title prints no year, the final accounts' header does. */
function yearOfHeaders(
  { headerYear }: FormLayout,
  fields: ReadonlyMap<Field['id'], Field>,
): number | undefined {
  const value = headerYear === undefined ? undefined : fields.get(headerYear)?.value;
  return value?.kind === 'quantity' ? value.quantity.value.toNumber() : undefined;
}

/** A sheet too large to be read whole: what stands far down or far right took no part. */
function notWhole(grid: Grid, area: CellArea): readonly ReadingNote[] {
  if (!grid.partial) return [];
  const note = {
    'zh-CN': '这张工作表很大，只读取了前面的部分，靠后的行列没有参与校验',
    en: 'this sheet is very large: only its first part was read, far rows and columns took no part',
  };
  return [{ cell: { sheet: grid.sheet, row: area.top, column: area.left }, text: grid.sheet, note }];
}

/**
 * A form in 万元 whose amounts are all whole states them to the whole 万元 (DOMAIN T2): they are then as
 * precise as that, and sums of them may be off by rounding.
 */
function withUsualPrecision(
  fields: ReadonlyMap<Field['id'], Field>,
  unit: MoneyUnit,
): ReadonlyMap<Field['id'], Field> {
  if (unit !== '万元') return fields;
  const amounts = [...fields.values()].filter(
    (field) =>
      field.measure === 'money' && field.value.kind === 'quantity' && !field.value.quantity.value.eq(0),
  );
  const whole = amounts.every((field) => {
    return (
      field.value.kind === 'quantity' && field.value.quantity.value.round(0).eq(field.value.quantity.value)
    );
  });
  if (!whole || amounts.length < ENOUGH_AMOUNTS) return fields;
  const stated = new Map(fields);
  for (const field of amounts) {
    if (field.value.kind !== 'quantity') continue;
    const { value, text } = field.value.quantity;
    stated.set(field.id, {
      ...field,
      value: { kind: 'quantity', quantity: { value, text, interval: rounded(value, 0) } },
    });
  }
  return stated;
}
