/** A workbook from plain data: what tests write down, and the empty one to start with. */
import type { Area } from './address';
import { parseArea } from './address';
import { readEntry } from './enter';
import { newId } from './parts';
import type { Sheet, Visibility } from './sheet';
import type { Style } from './style';
import { DEFAULT_STYLE } from './style';
import { Workbook } from './workbook';

export type Entered = string | number | boolean | null;

export interface CellData {
  readonly value: Entered;
  readonly numberFormat?: string;
  readonly fill?: string;
  readonly bold?: boolean;
  readonly locked?: boolean;
}

export interface SheetData {
  readonly name: string;
  /** Rows from A1 on, or cells by address. `=…` is a formula; `null` and a missing cell are blank. */
  readonly cells?:
    | readonly (readonly (Entered | CellData)[])[]
    | Readonly<Record<string, Entered | CellData>>;
  readonly merges?: readonly string[];
  readonly visibility?: Visibility;
  readonly protected?: boolean;
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  /** Formats of the user's own, with a formula and a fill. */
  readonly conditionalFormats?: readonly {
    readonly address: string;
    readonly formula: string;
    readonly fill: string;
  }[];
}

export interface WorkbookData {
  readonly name?: string;
  readonly sheets?: readonly SheetData[];
  readonly names?: Readonly<Record<string, string>>;
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly customXml?: readonly string[];
  readonly protected?: boolean;
}

/** Without data: one empty sheet, as Excel starts. */
export function buildWorkbook(data: WorkbookData = {}): Workbook {
  const workbook = new Workbook();
  if (data.name !== undefined) workbook.name = data.name;
  for (const each of data.sheets ?? [{ name: 'Sheet1' }]) fillSheet(workbook.addSheet(each.name), each);
  for (const [name, formula] of Object.entries(data.names ?? {}))
    workbook.names.push({ name, formula, visible: true, comment: '' });
  for (const [key, value] of Object.entries(data.settings ?? {}))
    workbook.settings.set(key, JSON.stringify(value));
  for (const xml of data.customXml ?? []) workbook.customXml.set(newId(), xml);
  workbook.protection.on = data.protected ?? false;
  const first = workbook.sheets.find(({ visibility }) => visibility === 'Visible');
  if (first) workbook.activate(first);
  workbook.calculate(true);
  return workbook;
}

function fillSheet(sheet: Sheet, data: SheetData): void {
  for (const [row, column, cell] of located(data.cells ?? {})) putCell(sheet, row, column, cell);
  sheet.merges = (data.merges ?? []).map(area);
  sheet.visibility = data.visibility ?? 'Visible';
  sheet.protection.on = data.protected ?? false;
  for (const row of data.hiddenRows ?? []) sheet.rows.set(row, { hidden: true });
  for (const column of data.hiddenColumns ?? []) sheet.columns.set(column, { hidden: true });
  for (const { address, formula, fill } of data.conditionalFormats ?? [])
    sheet.conditionalFormats.push({
      id: newId(),
      type: 'Custom',
      areas: address.split(',').map(area),
      stopIfTrue: false,
      formula,
      fill,
      font: {},
      borders: {},
      numberFormat: null,
    });
}

function* located(cells: NonNullable<SheetData['cells']>): Generator<[number, number, Entered | CellData]> {
  if (Array.isArray(cells)) {
    const rows = cells as readonly (readonly (Entered | CellData)[])[];
    for (const [row, line] of rows.entries())
      for (const [column, cell] of line.entries()) yield [row, column, cell];
    return;
  }
  for (const [address, cell] of Object.entries(cells as Readonly<Record<string, Entered | CellData>>)) {
    const { top, left } = area(address);
    yield [top, left, cell];
  }
}

/** Texts stay texts here, save formulas: a test says what a cell holds, not what somebody types. */
function putCell(sheet: Sheet, row: number, column: number, given: Entered | CellData): void {
  const data: CellData = typeof given === 'object' && given !== null ? given : { value: given };
  const { value } = data;
  const formula = typeof value === 'string' && value.startsWith('=') ? value : undefined;
  const plainValue = typeof value === 'string' ? value : (readEntry(value ?? '', 'General')?.value ?? null);
  const styled = styleOf(data);
  sheet.put(row, column, {
    value: formula === undefined && value !== '' ? plainValue : null,
    ...(formula !== undefined && { formula }),
    ...(styled && { style: styled }),
  });
}

function styleOf({ numberFormat, fill, bold, locked }: CellData): Style | undefined {
  if (numberFormat === undefined && fill === undefined && bold === undefined && locked === undefined)
    return undefined;
  return {
    ...DEFAULT_STYLE,
    numberFormat: numberFormat ?? 'General',
    fill: fill ?? null,
    font: { ...DEFAULT_STYLE.font, bold: bold ?? false },
    locked: locked ?? true,
  };
}

function area(address: string): Area {
  const parsed = parseArea(address);
  if (!parsed) throw new Error(`${address} is no address.`);
  return parsed;
}
