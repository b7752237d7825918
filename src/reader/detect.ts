/** Finds the forms in a workbook by their titles and labels, wherever they stand. */
import type { CellArea } from '../model/workbook/cell';
import type { FormLayout } from '../model/form/layout';
import type { CellSnapshot } from '../model/workbook/snapshot';
import { inChinese } from './bilingual';
import type { Grid, Place } from './grid';
import { LabelMatcher, matcherOf, plainText } from './labels';
import { isFigureText, keptByText } from './memo';
import { flatMap } from '../model/flatMap';

export interface DetectedForm {
  readonly layout: FormLayout;
  readonly grid: Grid;
  readonly area: CellArea;
  /** The title; undefined where the form has none. */
  readonly title: CellSnapshot | undefined;
}

/** A title is short; a sentence that mentions the form is not one. */
const LONGEST_TITLE = 60;

/**
 * All forms of a sheet, from top to bottom: each reaches from its title to the next one's.
 * @param named its `titledCells`
 */
export function detectForms(
  grid: Grid,
  layouts: readonly FormLayout[],
  named: readonly CellSnapshot[] = titledCells(grid, layouts),
): readonly DetectedForm[] {
  const titles = titlesIn(grid, named, layouts);
  const found = flatMap(titles, (cell, index): readonly DetectedForm[] => {
    const area = areaFrom(grid, cell.row, (titles[index + 1]?.row ?? grid.bottom + 1) - 1);
    const layout = layoutsOfTitle(cell.text, grid.label(cell), layouts).find(
      (candidate) =>
        (isTold(grid.label(cell), candidate) || isAsked(grid, area, candidate)) &&
        hasAnchors(grid, area, candidate) &&
        isTitledList(grid, area, candidate, layouts) === (candidate.isList === true),
    );
    return layout
      ? withUntitled({ layout, grid, area: index === 0 ? withHead(area, grid) : area, title: cell })
      : [];
  });
  if (found.length > 0) return found;
  // No usable title: the labels alone must say what it is.
  const area = areaFrom(grid, 0, grid.bottom);
  const layout = layouts.find(
    (candidate) =>
      !candidate.isList &&
      isAsked(grid, area, candidate) &&
      hasAnchors(grid, area, candidate, 1) &&
      !isListOf(grid, area, candidate),
  );
  return layout ? [{ layout, grid, area, title: undefined }] : [];
}

/** So many rows may stand over a title. */
const ABOVE_TITLE = 4;
/** What of a form's head some print there: its year, its unit, the unit of its money. */
const HEAD_ABOVE =
  /^\(?(?:19|20)\d\d\)?年度?\)?$|^(?:预算|自评|评价|所属)年度$|^(?:单位|部门)名称$|^(?:填报|编制)?(?:单位|部门)(?:名称)?(?:\([^()]{1,4}\))?:/;

/** A form's area with the rows over its title, where they hold some of its head. */
function withHead(area: CellArea, grid: Grid): CellArea {
  if (area.top === 0 || area.top > ABOVE_TITLE) return area;
  const above = grid.between(0, area.top - 1);
  const first = above.find(({ text }) => HEAD_ABOVE.test(plainText(text.slice(0, LONGEST_TITLE))));
  if (!first) return area;
  const { left, right } = areaFrom(grid, first.row, area.top - 1);
  return { ...area, top: first.row, left: Math.min(area.left, left), right: Math.max(area.right, right) };
}

/**
 * A form, and those below it that repeat its head without a title: 项目名称 once more, with what tells such a form
 * both above and below it.
 */
function withUntitled(form: DetectedForm): readonly DetectedForm[] {
  const { layout, grid, area } = form;
  const head = layout.asks?.[0];
  if (!head) return [form];
  const isWhole = (top: number, bottom: number, more: number): boolean =>
    hasAnchors(grid, { ...area, top, bottom }, layout, more);
  const rows = grid
    .between(area.top, area.bottom)
    .filter((cell) => matcherOf(head).fits(grid.label(cell)))
    .map(({ row }) => row);
  const starts = rows.reduce<readonly number[]>(
    (all, row, at) => {
      const next = (rows[at + 1] ?? area.bottom + 1) - 1;
      return at > 0 && isWhole(all.at(-1)!, row - 1, 0) && isWhole(row, next, 1) ? [...all, row] : all;
    },
    [area.top],
  );
  return starts.map((top, at) => {
    const own = areaFrom(grid, top, (starts[at + 1] ?? area.bottom + 1) - 1);
    return at === 0
      ? { ...form, area: starts.length > 1 ? own : area }
      : { ...form, area: own, title: undefined };
  });
}

/** The cells with the words of a title. */
export function titledCells(grid: Grid, layouts: readonly FormLayout[]): readonly CellSnapshot[] {
  return grid.cells.filter((cell) => layoutsOfTitle(cell.text, grid.label(cell), layouts).length > 0);
}

/** Those that may be titles: not what stands beside a label, as the name of a project that is called so. */
function titlesIn(
  grid: Grid,
  named: readonly CellSnapshot[],
  layouts: readonly FormLayout[],
): readonly CellSnapshot[] {
  const names = namesIn(layouts);
  return (
    named
      .filter((cell) => {
        const row = grid.row(cell.row);
        const before = row[row.indexOf(cell) - 1];
        return !before || !names.fits(grid.label(before));
      })
      // A caption such as 附件2：自评表 right above the title is the same form's.
      .filter((cell, index, all) => {
        const next = all[index + 1];
        return !next || next.row > cell.row + 2 || !sharesLayout(cell, next, grid, layouts);
      })
  );
}

/** Made once: every sheet of every workbook is held against the same forms. */
const known = new WeakMap<readonly FormLayout[], LabelMatcher>();

/** The labels beside which a name is written. */
function namesIn(layouts: readonly FormLayout[]): LabelMatcher {
  const names =
    known.get(layouts) ??
    new LabelMatcher(
      flatMap(layouts, ({ blocks }) =>
        flatMap(blocks, (block) =>
          block.kind === 'labelled' ? flatMap(block.cells, ({ labels }) => labels) : [],
        ),
      ),
    );
  known.set(layouts, names);
  return names;
}

function sharesLayout(
  one: CellSnapshot,
  other: CellSnapshot,
  grid: Grid,
  layouts: readonly FormLayout[],
): boolean {
  const own = layoutsOfTitle(one.text, grid.label(one), layouts);
  return layoutsOfTitle(other.text, grid.label(other), layouts).some((layout) => own.includes(layout));
}

/** The forms that a cell may be the title of. */
export function layoutsOfTitle(
  text: string,
  label: string,
  layouts: readonly FormLayout[],
): readonly FormLayout[] {
  // No word of a title is a figure, which most cells of a form hold.
  if (isFigureText(label) || isLongerThanTitles(text)) return NONE;
  return titlesOf(layouts)(label);
}

function isLongerThanTitles(text: string): boolean {
  return (
    text.length > LONGEST_TITLE && (text.length > 4 * LONGEST_TITLE || inChinese(text).length > LONGEST_TITLE)
  );
}

const NONE: readonly never[] = [];

type Titled = (label: string) => readonly FormLayout[];

const titled = new WeakMap<readonly FormLayout[], Titled>();

function titlesOf(layouts: readonly FormLayout[]): Titled {
  const known = titled.get(layouts);
  if (known) return known;
  const made = keptByText((label): readonly FormLayout[] => {
    const found = layouts.filter((layout) => isTitleOf(label, layout));
    return found.length > 0 ? found : NONE;
  });
  titled.set(layouts, made);
  return made;
}

function isTitleOf(label: string, { titles }: FormLayout): boolean {
  return (
    titles.words.some((word) => label.includes(word)) && !titles.not.some((word) => label.includes(word))
  );
}

/** Whether a title is no other form's. */
function isTold(label: string, { titles: { telling = [] } }: FormLayout): boolean {
  return telling.some((word) => label.includes(word));
}

/** Whether what tells a form from others with its title stands in the rows of an area, and nothing against it. */
export function isAsked(
  grid: Grid,
  area: Pick<CellArea, 'top' | 'bottom'>,
  { asks = [], lacks = [] }: FormLayout,
): boolean {
  if (asks.length + lacks.length === 0) return true;
  const stands = grid.labelsBetween(area.top, area.bottom);
  const isThere = (labels: readonly string[]): boolean => {
    const matcher = matcherOf(labels);
    for (const label of stands) if (matcher.fits(label)) return true;
    return false;
  };
  return asks.every(isThere) && !lacks.some((label) => stands.has(label));
}

/** Whether a row heads a list of such forms, one a row: 项目名称 | 预算数 | 执行数. */
export function isListOf(
  grid: Grid,
  area: Pick<CellArea, 'top' | 'bottom'>,
  { listHeaders = [] }: FormLayout,
): boolean {
  const [first, ...others] = listHeaders.map((labels) => rowsWith(labels, grid, area));
  return first?.some((row) => others.every((rows) => rows.includes(row))) ?? false;
}

/** A list’s headers stand so many rows below its title at most. */
const LIST_HEAD = 5;

/**
 * Whether what stands below a title only lists such forms. In a form with figures behind labels, 项目名称 | … | 预算数 | …,
 * a name stands behind its label; in a list the next header does, or a number's before it.
 */
function isTitledList(
  grid: Grid,
  area: CellArea,
  layout: FormLayout,
  layouts: readonly FormLayout[],
): boolean {
  const [name, ...others] = layout.listHeaders ?? [];
  if (!name) return false;
  const head = { top: area.top, bottom: Math.min(area.bottom, area.top + LIST_HEAD) };
  return rowsWith(name, grid, head).some((row) => {
    const places = grid.places(row);
    const at = places.findIndex(({ words }) => matcherOf(name).fits(words));
    // Beside a header of two rows those of a group stand in the lower one.
    const lower = (places[at]?.area.bottom ?? row) > row ? grid.places(row + 1) : [];
    const isThere = (labels: readonly string[]): boolean =>
      [...places, ...lower].some(({ words }) => matcherOf(labels).fits(words));
    if (!others.every(isThere)) return false;
    const next = places[at + 1]?.words ?? '';
    const isHeader = namesIn(layouts).fits(next) || others.some((labels) => matcherOf(labels).fits(next));
    return (
      isHeader || places[at - 1]?.words === '序号' || headsFigures(others[0], [...places, ...lower], grid)
    );
  });
}

/** Whether a header of money stands over a figure, and beside none: 预算数 as a label stands before its own. */
function headsFigures(labels: readonly string[] | undefined, places: readonly Place[], grid: Grid): boolean {
  const header = labels && places.find(({ words }) => matcherOf(labels).fits(words));
  if (!header) return false;
  const { top, bottom, left, right } = header.area;
  const isNumber = (row: number, column: number): boolean =>
    typeof grid.at(row, column).cell?.value === 'number';
  return isNumber(bottom + 1, left) && !isNumber(top, right + 1);
}

function rowsWith(
  labels: readonly string[],
  grid: Grid,
  area: Pick<CellArea, 'top' | 'bottom'>,
): readonly number[] {
  return grid
    .between(area.top, area.bottom)
    .filter((cell) => matcherOf(labels).fits(grid.label(cell)))
    .map(({ row }) => row);
}

function hasAnchors(grid: Grid, area: CellArea, layout: FormLayout, more = 0): boolean {
  const { present } = anchorsIn(grid, area, layout);
  if (present.length < anchorsNeeded(layout, more)) return false;
  if (more === 0) return true;
  // Without a title one label, 合计, does not tell of two things.
  const labels = grid.labelsBetween(area.top, area.bottom);
  const told = present.map((anchor) => anchor.filter((label) => labels.has(label)));
  const own = told.filter((anchor, at) => !told.slice(0, at).some((other) => other[0] === anchor[0]));
  return own.length >= anchorsNeeded(layout, more);
}

/** How many of a form's telling labels must be there; without a title one more. */
export function anchorsNeeded({ anchors }: FormLayout, more: number): number {
  return Math.min(anchors.needed + more, anchors.labels.length);
}

type Anchors = FormLayout['anchors']['labels'];

/** A form's telling labels: those that stand in the rows of an area, and those that do not. */
export function anchorsIn(
  grid: Grid,
  area: Pick<CellArea, 'top' | 'bottom'>,
  { anchors }: FormLayout,
): { readonly present: Anchors; readonly missing: Anchors } {
  const labels = grid.labelsBetween(area.top, area.bottom);
  const stands = (anchor: Anchors[number]): boolean => anchor.some((label) => labels.has(label));
  return {
    present: anchors.labels.filter(stands),
    missing: anchors.labels.filter((anchor) => !stands(anchor)),
  };
}

/** So many empty rows end a form: a stray cell at the sheet's foot would make it a million rows tall. */
const LARGEST_GAP = 1000;

/** What stands below a form's area and no form's: it was cut off at a large gap. */
export function beyondGap(grid: Grid, { bottom }: CellArea): readonly CellSnapshot[] {
  const next = grid.between(bottom + 1, grid.bottom);
  return next[0] && next[0].row - bottom > LARGEST_GAP ? next : [];
}

/** The rows from `top` to `bottom`, as far as they are filled without a large gap. */
function areaFrom(grid: Grid, top: number, bottom: number): CellArea {
  const all = grid.between(top, bottom);
  const gap = all.findIndex((cell, at) => at > 0 && cell.row - all[at - 1]!.row > LARGEST_GAP);
  const cells = gap < 0 ? all : all.slice(0, gap);
  const lowest = Math.min(bottom, (cells.at(-1)?.row ?? top) + LARGEST_GAP);
  const area = { top, left: Number.MAX_SAFE_INTEGER, bottom: top, right: 0 };
  for (const cell of cells) {
    const end = grid.at(cell.row, cell.column).area;
    area.left = Math.min(area.left, end.left);
    area.bottom = Math.max(area.bottom, Math.min(end.bottom, lowest));
    area.right = Math.max(area.right, end.right);
  }
  return area;
}
