/** A worksheet part → its snapshot. */
import { UnreadableFile } from '../ooxml/errors';
import type { OoxmlPackage } from '../ooxml/package';
import { isTrue, type XmlAttributes } from '../ooxml/xml';
import { type CellArea, MAX_COLUMNS } from '../../model/workbook/cell';
import type { CellSnapshot, SheetSnapshot } from '../../model/workbook/snapshot';
import { cellValue, type ValueContext } from './cellValue';
import { displayText } from './displayText';
import { shiftFormula, shownFormula } from './formulas';
import { isOnGrid, requireArea, requireCell } from './grid';
import type { Budget } from './limits';
import { dropCovered } from './merges';
import { isPhonetic } from './sharedStrings';
import type { StyleFormats } from './styles';
import type { SheetEntry } from './workbookPart';

export interface SheetContext extends ValueContext {
  readonly formats: StyleFormats;
  readonly budget: Budget;
}

export function readSheet(
  file: OoxmlPackage,
  path: string,
  entry: SheetEntry,
  context: SheetContext,
): SheetSnapshot {
  const reader = new SheetReader(context);
  if (!file.xml(path, reader)) throw new UnreadableFile('damaged', `no part ${path}`);
  return reader.snapshot(entry);
}

/** The cell that is being read. */
interface PendingCell {
  readonly row: number;
  readonly column: number;
  readonly type: string | undefined;
  readonly numberFormat: string;
  raw: string;
  formula: string | undefined;
}

interface SharedFormula {
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

class SheetReader {
  private readonly cells: CellSnapshot[] = [];
  private readonly merges: CellArea[] = [];
  private readonly hiddenRows: number[] = [];
  private readonly hiddenColumns: { first: number; last: number }[] = [];
  private readonly sharedFormulas = new Map<string, SharedFormula>();
  private isProtected = false;
  private hasPicture = false;
  private row = -1;
  private column = -1;
  private cell: PendingCell | undefined;
  private formulaAttributes: XmlAttributes = {};

  constructor(private readonly context: SheetContext) {}

  open(name: string, attributes: XmlAttributes): boolean {
    switch (name) {
      case 'row':
        this.openRow(attributes);
        break;
      case 'c':
        this.cell = this.openCell(attributes);
        break;
      case 'f':
        this.formulaAttributes = attributes;
        break;
      case 'col':
        if (isTrue(attributes.hidden)) this.hideColumns(attributes);
        break;
      case 'mergeCell':
        this.context.budget.spend('merges');
        this.merges.push(requireArea(attributes.ref ?? ''));
        break;
      case 'drawing':
      case 'picture':
      case 'oleObject':
        this.hasPicture = true;
        break;
      case 'sheetProtection':
        this.isProtected = isTrue(attributes.sheet);
        break;
    }
    return name !== 'extLst' && !isPhonetic(name);
  }

  close(name: string, text: string): void {
    if (!this.cell) return;
    if (name === 'v') this.cell.raw = text;
    else if (name === 't') this.cell.raw += text;
    else if (name === 'f') this.cell.formula = this.formulaOf(this.cell, text);
    else if (name === 'c') {
      this.keep(this.cell);
      this.cell = undefined;
    }
  }

  snapshot(entry: SheetEntry): SheetSnapshot {
    return {
      name: entry.name,
      visibility: entry.visibility,
      protected: this.isProtected,
      ...(this.hasPicture && { hasPicture: true as const }),
      cells: dropCovered(inOrder(this.cells), this.merges),
      merges: this.merges,
      hiddenRows: [...new Set(this.hiddenRows)].sort((a, b) => a - b),
      hiddenColumns: union(this.hiddenColumns),
    };
  }

  /** Rows and cells may leave out where they stand: next to the one before. */
  private openRow(attributes: XmlAttributes): void {
    this.row = attributes.r === undefined ? this.row + 1 : Number(attributes.r) - 1;
    this.column = -1;
    if (!Number.isInteger(this.row) || !isOnGrid(this.row, 0)) {
      throw new UnreadableFile('damaged', `row ${attributes.r}`);
    }
    if (isTrue(attributes.hidden)) this.hiddenRows.push(this.row);
  }

  private openCell(attributes: XmlAttributes): PendingCell {
    const { row, column } = attributes.r
      ? requireCell(attributes.r)
      : { row: this.row, column: this.column + 1 };
    if (!isOnGrid(row, column)) throw new UnreadableFile('damaged', `cell in row ${row + 1}`);
    this.column = column;
    const numberFormat = this.context.formats[Number(attributes.s ?? 0)] ?? 'General';
    return { row, column, type: attributes.t, numberFormat, raw: '', formula: undefined };
  }

  private hideColumns(attributes: XmlAttributes): void {
    const first = Number(attributes.min) - 1;
    const last = Math.min(Number(attributes.max), MAX_COLUMNS) - 1;
    if (!Number.isInteger(first) || !Number.isInteger(last) || first < 0) {
      throw new UnreadableFile('damaged', `columns ${attributes.min} to ${attributes.max}`);
    }
    this.hiddenColumns.push({ first, last });
  }

  /** A shared formula has its text at one cell; the others, which follow it, give its index only. */
  private formulaOf(cell: PendingCell, text: string): string | undefined {
    const { t: type, si: index, ref } = this.formulaAttributes;
    if (type !== 'shared' || index === undefined) return text || undefined;
    const shared = this.sharedFormulas.get(index);
    if (text) {
      if (ref || !shared) this.sharedFormulas.set(index, { text, row: cell.row, column: cell.column });
      return text;
    }
    if (!shared) return undefined;
    this.context.budget.spend('derivedText', shared.text.length);
    return shiftFormula(shared.text, cell.row - shared.row, cell.column - shared.column);
  }

  private keep(cell: PendingCell): void {
    const value = cellValue(cell.type, cell.raw, this.context);
    if (value === null && cell.formula === undefined) return;
    if (typeof value === 'string') this.context.budget.checkText(value);
    const { row, column, numberFormat } = cell;
    const { budget, date1904 } = this.context;
    const text = displayText(value, numberFormat, date1904);
    const formula = cell.formula === undefined ? undefined : `=${shownFormula(cell.formula)}`;
    const hasResult = formula === undefined || cell.raw !== '' || cell.type === 'str';
    budget.spend('cells');
    if (text !== value) budget.spend('derivedText', text.length);
    this.cells.push({
      row,
      column,
      value,
      text,
      ...(formula === undefined ? {} : { formula }),
      ...(!hasResult && { result: 'missing' as const }),
      numberFormat,
    });
  }
}

/** By row, then by column, as nearly every writer has them anyway. Two cells in one place contradict each other. */
function inOrder(cells: CellSnapshot[]): CellSnapshot[] {
  const compare = (a: CellSnapshot, b: CellSnapshot): number => a.row - b.row || a.column - b.column;
  const isSorted = cells.every((cell, index) => index === 0 || compare(cells[index - 1]!, cell) < 0);
  if (isSorted) return cells;
  cells.sort(compare);
  const twice = cells.find((cell, index) => index > 0 && compare(cells[index - 1]!, cell) === 0);
  if (twice) throw new UnreadableFile('damaged', `row ${twice.row + 1}, column ${twice.column + 1} twice`);
  return cells;
}

/** The numbers in any of the ranges, ascending; each is visited once however many ranges repeat it. */
function union(ranges: { first: number; last: number }[]): number[] {
  const numbers: number[] = [];
  let next = 0;
  for (const { first, last } of ranges.sort((a, b) => a.first - b.first)) {
    for (next = Math.max(next, first); next <= last; next++) numbers.push(next);
  }
  return numbers;
}
