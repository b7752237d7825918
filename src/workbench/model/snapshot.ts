/** The workbook as plain data, in a fixed order: two snapshots of the same workbook are deeply equal. */
import { areaToA1, cellArea } from './address';
import type { CellValue } from './numberFormat';
import { displayText, isError } from './numberFormat';
import type { ConditionalFont } from './parts';
import type { Sheet } from './sheet';
import type {
  ChartSnapshot,
  CommentSnapshot,
  PageSnapshot,
  TableSnapshot,
  ValidationSnapshot,
} from './snapshotParts';
import {
  chartSnapshot,
  commentSnapshot,
  pageSnapshot,
  tableSnapshot,
  validationSnapshot,
} from './snapshotParts';
import type { Style } from './style';
import { DEFAULT_STYLE } from './style';
import type { Workbook } from './workbook';

export interface CellSnapshot {
  readonly value: string | number | boolean | null;
  readonly formula?: string;
  readonly text: string;
  readonly numberFormat: string;
  readonly fill?: string;
  /** Only where it differs from a new workbook's. */
  readonly style?: Partial<Omit<Style, 'numberFormat' | 'fill'>>;
  readonly hyperlink?: unknown;
}

export interface SheetSnapshot {
  readonly name: string;
  readonly visibility: string;
  readonly protected: boolean;
  readonly showGridlines: boolean;
  readonly tabColor: string;
  readonly freeze: { readonly rows: number; readonly columns: number };
  readonly cells: Readonly<Record<string, CellSnapshot>>;
  readonly merges: readonly string[];
  readonly rows: Readonly<Record<string, unknown>>;
  readonly columns: Readonly<Record<string, unknown>>;
  readonly conditionalFormats: readonly {
    readonly type: string;
    readonly areas: readonly string[];
    readonly formula: string;
    readonly fill: string | null;
    readonly font: ConditionalFont;
    readonly stopIfTrue: boolean;
  }[];
  readonly validations: readonly ValidationSnapshot[];
  readonly comments: readonly CommentSnapshot[];
  readonly notes: Readonly<Record<string, string>>;
  readonly tables: readonly TableSnapshot[];
  readonly charts: readonly ChartSnapshot[];
  readonly pageLayout: PageSnapshot;
  readonly customProperties: Readonly<Record<string, string>>;
}

export interface WorkbookSnapshot {
  readonly name: string;
  readonly sheets: readonly SheetSnapshot[];
  readonly names: readonly { readonly name: string; readonly formula: string; readonly visible: boolean }[];
  readonly settings: Readonly<Record<string, unknown>>;
  readonly customXml: readonly string[];
}

/** Ids are left out: they are made anew and mean nothing to a user. */
export function snapshot(workbook: Workbook): WorkbookSnapshot {
  workbook.calculate();
  return {
    name: workbook.name,
    sheets: workbook.sheets.map(sheetSnapshot),
    names: workbook.names.map(({ name, formula, visible }) => ({ name, formula, visible })),
    settings: Object.fromEntries(
      [...workbook.settings].sort(byKey).map(([key, value]) => [key, JSON.parse(value) as unknown]),
    ),
    customXml: [...workbook.customXml.values()],
  };
}

function sheetSnapshot(sheet: Sheet): SheetSnapshot {
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    protected: sheet.protection.on,
    showGridlines: sheet.showGridlines,
    tabColor: sheet.tabColor,
    freeze: { ...sheet.freeze },
    cells: Object.fromEntries(
      [...sheet.cells()].map(({ row, column }) => [
        areaToA1(cellArea(row, column)),
        cellSnapshot(sheet, row, column),
      ]),
    ),
    merges: sheet.merges.map(areaToA1).sort(),
    rows: lines(sheet.rows),
    columns: lines(sheet.columns),
    conditionalFormats: sheet.conditionalFormats.map(({ type, areas, formula, fill, font, stopIfTrue }) => ({
      type,
      areas: areas.map(areaToA1),
      formula,
      fill,
      font: { ...font },
      stopIfTrue,
    })),
    validations: sheet.validations.map(validationSnapshot),
    comments: sheet.comments.map(commentSnapshot),
    notes: Object.fromEntries([...sheet.notes].sort(byKey)),
    tables: sheet.tables.map(tableSnapshot),
    charts: sheet.charts.map(chartSnapshot),
    pageLayout: pageSnapshot(sheet.pageLayout),
    customProperties: Object.fromEntries([...sheet.customProperties].sort(byKey)),
  };
}

function cellSnapshot(sheet: Sheet, row: number, column: number): CellSnapshot {
  const cell = sheet.cell(row, column);
  const style = sheet.style(row, column);
  const special = differences(style);
  return {
    value: plainValue(cell.value),
    ...(cell.formula !== undefined && { formula: cell.formula }),
    text: displayText(cell.value, style.numberFormat),
    numberFormat: style.numberFormat,
    ...(style.fill !== null && { fill: style.fill }),
    ...(special && { style: special }),
    ...(cell.hyperlink && { hyperlink: { ...cell.hyperlink } }),
  };
}

function differences(style: Style): CellSnapshot['style'] {
  const { font, borders, alignment, locked, formulaHidden } = style;
  const parts = { font, borders, alignment, locked, formulaHidden };
  const special = Object.entries(parts).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(DEFAULT_STYLE[name as keyof typeof parts]),
  );
  return special.length > 0
    ? (structuredCopy(Object.fromEntries(special)) as CellSnapshot['style'])
    : undefined;
}

const structuredCopy = (value: unknown): unknown => JSON.parse(JSON.stringify(value)) as unknown;

function plainValue(value: CellValue): string | number | boolean | null {
  return isError(value) ? value.error : value;
}

function lines(map: ReadonlyMap<number, object>): Record<string, unknown> {
  return Object.fromEntries([...map].sort(([a], [b]) => a - b).map(([index, line]) => [index, { ...line }]));
}

function byKey([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  return one < other ? -1 : 1;
}
