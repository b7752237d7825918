/** The workbook: the one truth behind the add-in, the grid and the file. Says what changes to whom it may concern. */
import type { Area } from './address';
import { cellArea, intersect, isUnbounded, quoteSheet } from './address';
import type { Calculator } from '../../calculation/calculator';
import { createCalculator } from '../../calculation/calculator';
import type { CellSource } from '../../calculation/evaluate';
import { recalculate } from './recalculate';
import type { CellValue } from './numberFormat';
import { displayText } from './numberFormat';
import type { DefinedName, Protection } from './parts';
import { newId } from './parts';
import type { Shift } from './shift';
import type { Cell } from './sheet';
import { Sheet } from './sheet';

export type WorkbookEvent =
  /** `shift`: cells were inserted or deleted here, not filled. */
  | {
      readonly kind: 'changed';
      readonly sheet: Sheet;
      readonly area: Area;
      readonly before: CellValue;
      readonly shift?: Shift;
    }
  /** Cells moved: whoever holds a place has to move it along. */
  | { readonly kind: 'shifted'; readonly sheet: Sheet; readonly shift: Shift }
  | { readonly kind: 'calculated'; readonly sheet: Sheet; readonly area: Area }
  | { readonly kind: 'formatted'; readonly sheet: Sheet; readonly area: Area }
  /** Anything else that shows: merged areas, sizes, conditional formats, freezing, comments. */
  | { readonly kind: 'layout'; readonly sheet: Sheet }
  | { readonly kind: 'added'; readonly sheet: Sheet }
  | { readonly kind: 'deleted'; readonly sheet: Sheet }
  | { readonly kind: 'renamed'; readonly sheet: Sheet; readonly before: string }
  | { readonly kind: 'moved'; readonly sheet: Sheet; readonly before: number }
  | { readonly kind: 'visibility'; readonly sheet: Sheet; readonly before: string }
  | { readonly kind: 'activated'; readonly sheet: Sheet; readonly before: Sheet }
  | { readonly kind: 'selected'; readonly sheet: Sheet; readonly area: Area };

export interface DocumentProperties {
  [name: string]: unknown;
}

export class Workbook {
  name = 'Book1.xlsx';
  sheets: Sheet[] = [];
  names: DefinedName[] = [];
  protection: Protection = { on: false, options: {}, password: undefined };
  /** How the add-in was installed: one that came another way (store, administrator, folder) has other settings. */
  installation = '';
  /** Settings as JSON texts, by installation. */
  readonly settingsByInstallation = new Map<string, Map<string, string>>();
  /** Custom XML parts, of whatever program, by their ids. */
  readonly customXml = new Map<string, string>();
  properties: DocumentProperties = {};
  readonly calculator: Calculator = createCalculator();
  /** What a file held that could not be taken over, for the user to read. */
  readonly lost: string[] = [];
  private current: Sheet | undefined;
  private readonly selections = new WeakMap<Sheet, Area>();
  private readonly listeners = new Set<(event: WorkbookEvent) => void>();
  private readonly stale: { sheet: Sheet; area: Area }[] = [];

  /** The add-in's own settings, as JSON texts: `workbook.settings` and `Office.context.document.settings`. */
  get settings(): Map<string, string> {
    const known = this.settingsByInstallation.get(this.installation);
    if (known) return known;
    const settings = new Map<string, string>();
    this.settingsByInstallation.set(this.installation, settings);
    return settings;
  }

  listen(listener: (event: WorkbookEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  emit(event: WorkbookEvent): void {
    for (const listener of [...this.listeners]) listener(event);
  }

  findSheet(name: string): Sheet | undefined {
    const lower = name.toLowerCase();
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === lower);
  }

  addSheet(name: string): Sheet {
    const sheet = new Sheet(newId(), name);
    this.sheets.push(sheet);
    this.current ??= sheet;
    this.emit({ kind: 'added', sheet });
    return sheet;
  }

  deleteSheet(sheet: Sheet): void {
    const at = this.sheets.indexOf(sheet);
    this.sheets.splice(at, 1);
    this.names = this.names.filter(({ sheetId }) => sheetId !== sheet.id);
    if (this.current === sheet) {
      const next = [...this.sheets.slice(at), ...this.sheets.slice(0, at).reverse()];
      this.current = next.find(({ visibility }) => visibility === 'Visible') ?? this.sheets[0];
      if (this.current) this.emit({ kind: 'activated', sheet: this.current, before: sheet });
    }
    this.markStale(sheet, { top: 0, left: 0, bottom: Infinity, right: Infinity });
    this.emit({ kind: 'deleted', sheet });
  }

  get active(): Sheet {
    const sheet = this.current ?? this.sheets[0];
    if (!sheet) throw new Error('A workbook has at least one sheet.');
    return sheet;
  }

  activate(sheet: Sheet): void {
    const before = this.active;
    if (before === sheet) return;
    this.current = sheet;
    this.emit({ kind: 'activated', sheet, before });
  }

  selection(): Area {
    return this.selections.get(this.active) ?? cellArea(0, 0);
  }

  /** A merged area is selected as a whole, as in Excel. */
  select(sheet: Sheet, wanted: Area): void {
    this.activate(sheet);
    const area = isUnbounded(wanted) ? wanted : sheet.withWholeMerges(wanted);
    this.selections.set(sheet, area);
    this.emit({ kind: 'selected', sheet, area });
  }

  /** Puts cells in and tells it once for the whole area. */
  change(sheet: Sheet, area: Area, work: () => void): void {
    const before = sheet.cell(area.top, area.left).value;
    work();
    this.markStale(sheet, area);
    this.emit({ kind: 'changed', sheet, area, before });
  }

  markStale(sheet: Sheet, area: Area): void {
    this.stale.push({ sheet, area });
  }

  /** Brings the values of formulas up to date; every reader calls it first. */
  calculate(all = false): void {
    if (all)
      for (const sheet of this.sheets)
        this.markStale(sheet, { top: 0, left: 0, bottom: Infinity, right: Infinity });
    if (this.stale.length === 0) return;
    const stale = this.stale.splice(0);
    for (const [sheet, area] of recalculate(this, stale)) this.emit({ kind: 'calculated', sheet, area });
  }

  value(sheet: Sheet, row: number, column: number): CellValue {
    this.calculate();
    return sheet.cell(row, column).value;
  }

  text(sheet: Sheet, row: number, column: number): string {
    return displayText(this.value(sheet, row, column), sheet.style(row, column).numberFormat);
  }

  findName(name: string, sheet?: Sheet): DefinedName | undefined {
    const lower = name.toLowerCase();
    const matching = this.names.filter((each) => each.name.toLowerCase() === lower);
    return (
      matching.find((each) => sheet && each.sheetId === sheet.id) ?? matching.find((each) => !each.sheetId)
    );
  }

  /** How formulas see the workbook. `read` gives a cell, so that a calculation may fill it first. */
  source(read: (sheet: Sheet, row: number, column: number) => Cell = (s, r, c) => s.cell(r, c)): CellSource {
    const sheetOf = (name: string): Sheet => this.findSheet(name)!;
    return {
      hasSheet: (name) => this.findSheet(name) !== undefined,
      value: (name, row, column) => read(sheetOf(name), row, column).value,
      values: (name, area) => {
        const sheet = sheetOf(name);
        // What is used is looked for cell by cell: not for every few cells that a formula names.
        const used = area.bottom - area.top > 10_000 ? sheet.usedArea(false) : undefined;
        const part = used ? intersect(area, used) : area;
        return part ? cellsOf(part).map(([row, column]) => read(sheet, row, column).value) : [];
      },
      named: (name, sheet) => {
        const found = this.findName(name, this.findSheet(sheet));
        return found && this.calculator.parse(found.formula);
      },
      display: displayText,
    };
  }

  /** Formulas, names and conditional formats follow a sheet that is renamed. */
  renameReferences(before: string, after: string): void {
    const rename = (formula: string): string => renameSheetIn(formula, before, after);
    for (const name of this.names) name.formula = rename(name.formula);
    for (const sheet of this.sheets) {
      for (const format of sheet.conditionalFormats) format.formula = rename(format.formula);
      for (const { row, column, cell } of [...sheet.cells()])
        if (cell.formula !== undefined) sheet.put(row, column, { ...cell, formula: rename(cell.formula) });
    }
  }
}

/** Outside of texts in quotes, a sheet's name stands before `!`, in quotes of its own or without. */
export function renameSheetIn(formula: string, before: string, after: string): string {
  return formula.replace(
    /"(?:[^"]|"")*"|(?<!')'((?:[^']|'')+)'!|(?<![\p{L}\p{N}_.])([\p{L}_][\p{L}\p{N}_.]*)!/gu,
    (whole: string, quoted: string | undefined, bare: string | undefined) => {
      const name = quoted?.replaceAll("''", "'") ?? bare;
      return name?.toLowerCase() === before.toLowerCase() ? `${quoteSheet(after)}!` : whole;
    },
  );
}

function cellsOf(area: Area): readonly (readonly [number, number])[] {
  const cells: [number, number][] = [];
  for (let row = area.top; row <= area.bottom; row += 1)
    for (let column = area.left; column <= area.right; column += 1) cells.push([row, column]);
  return cells;
}
