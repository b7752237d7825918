/** A sheet to be drawn, as data: the blank forms. Every host draws the same. */
import type { CellArea } from '../workbook/cell';
import { toA1 } from '../workbook/cell';
import type { FormulaContent } from '../workbook/edits';
import { isFormula } from '../workbook/edits';
import type { FieldId } from '../form/fields';
import type { FormKind } from '../form/form';
import type { LocalizedText } from '../text/locale';
import type { CellSnapshot, SheetSnapshot, WorkbookSnapshot } from '../workbook/snapshot';

/** A form that there is a blank one of. */
export interface TemplateForm {
  readonly form: FormKind;
  /** What the command line calls it: `project`. */
  readonly word: string;
  readonly title: LocalizedText;
  /** One that a department fills in each year: drawn where no other is asked for. */
  readonly usual: boolean;
}

/** What the year's blank forms are made for. */
export interface TemplateOptions {
  readonly year: number;
  readonly unitName: string | undefined;
  /** Rows for projects in the basic data form. */
  readonly projects: number;
  /** Rows for each level-2 indicator. */
  readonly indicators: number;
}

/** What a cell is, which says how it looks: labels, cells to fill in, cells that fill themselves. */
export type TemplateStyle =
  | 'title'
  | 'subtitle'
  /** Over or beside what it names, in the middle. */
  | 'label'
  /** The name of a row, from the left. */
  | 'item'
  | 'number'
  | 'text'
  | 'computed'
  /** Nothing is to be filled in here: `——`. */
  | 'closed'
  | 'note';

/** What may be typed into a cell, and what the user is told about it. Blank is always allowed. */
export interface Validation {
  readonly kind: 'decimal' | 'whole' | 'textLength';
  readonly min?: number;
  /** A number, or the figure in the cell so many columns to the left. */
  readonly max: number | { readonly left: number };
  readonly title: string;
  readonly message: string;
  /** Said only when something else is typed, and not as soon as the cell is selected. */
  readonly quiet?: true;
}

export interface TemplateCell {
  /** Merged where it is more than one cell. */
  readonly area: CellArea;
  readonly value: null | string | number | FormulaContent;
  /** What a formula gives as long as the form is blank. */
  readonly result?: string | number;
  readonly style: TemplateStyle;
  /** Excel's code; `General` where absent. */
  readonly numberFormat?: string;
  readonly validation?: Validation;
  /** The fields that stand in it: of a level's cell those of all its rows. */
  readonly fields?: readonly FieldId[];
}

export interface TemplateSheet {
  /** The name to take; another is taken where a sheet has it. */
  readonly name: string;
  readonly form: FormKind;
  /** In characters, one a column. */
  readonly columnWidths: readonly number[];
  /** In points, one a row. */
  readonly rowHeights: readonly number[];
  /** From top to bottom, and no two overlap. */
  readonly cells: readonly TemplateCell[];
  /** A4 upright, fitted to its width; these rows head every further page. */
  readonly titleRows: { readonly top: number; readonly bottom: number } | undefined;
}

/** A validation with the places that it holds for. */
export interface PlacedValidation {
  readonly areas: readonly CellArea[];
  readonly validation: Validation;
  /** A number, or the address of the cell that has it: `$G$13`. */
  readonly max: number | string;
}

/** Gathered, so that every validation is written once; areas below each other are one. */
export function validationsOf({ cells }: TemplateSheet): readonly PlacedValidation[] {
  const placed = new Map<string, { areas: CellArea[] } & PlacedValidation>();
  for (const { area, validation } of cells) {
    if (!validation) continue;
    const max = maximumAt(area, validation);
    const key = JSON.stringify([validation, max]);
    const found = placed.get(key);
    if (!found) placed.set(key, { areas: [area], validation, max });
    else {
      const above = found.areas.findIndex(
        ({ left, right, bottom }) => left === area.left && right === area.right && bottom + 1 === area.top,
      );
      if (above < 0) found.areas.push(area);
      else found.areas[above] = { ...found.areas[above]!, bottom: area.bottom };
    }
  }
  return [...placed.values()];
}

/** Absolute, since what a relative address is relative to depends on the host. */
function maximumAt({ top, left }: CellArea, { max }: Validation): number | string {
  if (typeof max !== 'object') return max;
  return toA1({ row: top, column: left - max.left }).replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2');
}

/** The sheets as a host would read them: a formula with the result that it is written with. */
export function snapshotOf(sheets: readonly TemplateSheet[]): WorkbookSnapshot {
  return { sheets: sheets.map(sheetSnapshot) };
}

function sheetSnapshot({ name, cells }: TemplateSheet): SheetSnapshot {
  const areas = cells.map(({ area }) => area);
  return {
    name,
    visibility: 'visible',
    protected: false,
    cells: cells
      .filter(({ value }) => value !== null && value !== '')
      .map(cellSnapshot)
      .sort((a, b) => a.row - b.row || a.column - b.column),
    merges: areas.filter(({ top, left, bottom, right }) => bottom > top || right > left),
    hiddenRows: [],
    hiddenColumns: [],
  };
}

function cellSnapshot({ area, value, result, numberFormat = 'General' }: TemplateCell): CellSnapshot {
  const shown = isFormula(value) ? (result ?? '') : (value ?? '');
  return {
    row: area.top,
    column: area.left,
    value: shown === '' ? null : shown,
    text: String(shown),
    ...(isFormula(value) && { formula: value.formula }),
    numberFormat,
  };
}
