/**
 * The results of a workbook's formulas, computed anew: whether those that the file holds follow from the formulas, and
 * what belongs where it holds none. Only what is asked for is computed, with what it reads.
 *
 * A file says what its formulas gave when it was last computed, or whatever its writer liked. Whoever opens it may see
 * one figure and, after the next entry, another.
 */
import type { CellAddress, CellArea } from '../model/workbook/cell';
import type { FormulaCheck } from '../model/workbook/formulaCheck';
import type { CellSnapshot, CellValue, SheetSnapshot } from '../model/workbook/snapshot';
import { isErrorValue } from '../model/workbook/snapshot';
import { agree } from './agree';
import { createCalculator } from './calculator';
import type { CellSource, Place } from './evaluate';
import { SheetCells } from './sheetCells';
import { simpleFormat } from './simpleFormat';
import { changes } from './volatile';

/** Cells that are read in all: a form's formulas read a few thousand, a hostile file's any number, again and again. */
const MOST_READS = 1_000_000;
/** Of formulas that wait for each other, by the characters of them: what the stack of any engine holds. */
const DEEPEST = 6000;
const EACH = 40;

/** Thrown where something cannot be computed, or would be another the next time. */
class Stopped extends Error {
  constructor(readonly kind: 'unknown' | 'changing') {
    super(kind);
  }
}

type Computed =
  | { readonly kind: 'value'; readonly value: CellValue; readonly isSure: boolean }
  | { readonly kind: 'unknown' | 'changing' };

export class Results {
  private readonly calculator = createCalculator();
  private readonly computed = new Map<CellSnapshot, Computed>();
  private readonly running = new Set<CellSnapshot>();
  private readonly sheets: ReadonlyMap<string, SheetCells>;
  private depth = 0;
  private readsLeft = MOST_READS;
  /** Whether all that was read for the formula at hand was certain. */
  private isSure = true;

  constructor(sheets: readonly SheetSnapshot[]) {
    this.sheets = new Map(sheets.map((sheet) => [sheet.name.toLowerCase(), new SheetCells(sheet)]));
  }

  /** Whether the result that a cell holds is that of its formula; a cell without one agrees with itself. */
  check({ sheet, row, column }: CellAddress): FormulaCheck {
    const cell = this.sheets.get(sheet.toLowerCase())?.at(row, column);
    if (cell?.formula === undefined) return { kind: 'agrees' };
    const computed = this.of(cell, sheet);
    if (computed.kind !== 'value') return computed;
    if (agree(cell, computed.value)) return { kind: 'agrees' };
    return isCertain(computed) ? { kind: 'differs', result: computed.value } : { kind: 'unknown' };
  }

  /** What a cell's formula gives; undefined where that cannot be computed, or would be another the next time. */
  result(cell: CellSnapshot, sheet: string): CellValue | undefined {
    const computed = this.of(cell, sheet);
    return computed.kind === 'value' && isCertain(computed) ? computed.value : undefined;
  }

  private of(cell: CellSnapshot, sheet: string): Computed {
    const known = this.computed.get(cell);
    if (known) return known;
    const cost = EACH + cell.formula!.length;
    if (this.running.has(cell) || this.depth + cost > DEEPEST) return { kind: 'unknown' };
    this.running.add(cell);
    this.depth += cost;
    const wasSure = this.isSure;
    this.isSure = true;
    const computed = this.compute(cell, sheet);
    this.isSure = wasSure;
    this.depth -= cost;
    this.running.delete(cell);
    this.computed.set(cell, computed);
    return computed;
  }

  private compute({ formula = '', row, column }: CellSnapshot, sheet: string): Computed {
    const tree = this.calculator.parse(formula);
    if (!tree) return { kind: 'unknown' };
    if (changes(tree)) return { kind: 'changing' };
    const place: Place = { sheet, row, column, rowShift: 0, columnShift: 0 };
    try {
      const value = this.calculator.evaluate(formula, place, this.source);
      return { kind: 'value', value, isSure: this.isSure };
    } catch (error) {
      if (error instanceof Stopped) return { kind: error.kind };
      throw error;
    }
  }

  private readonly source: CellSource = {
    hasSheet: (sheet) => this.sheets.has(sheet.toLowerCase()),
    value: (sheet, row, column) =>
      this.read(sheet, { top: row, left: column, bottom: row, right: column })[0]!,
    values: (sheet, area) => this.read(sheet, area),
    named: () => undefined,
    display: (value, numberFormat) => simpleFormat(value, numberFormat) ?? stop('unknown'),
    unknown: () => stop('unknown'),
  };

  private read(name: string, asked: CellArea): readonly CellValue[] {
    const sheet = this.sheets.get(name.toLowerCase());
    const area = sheet?.within(asked);
    if (!sheet || !area) return stop('unknown');
    const size = (area.bottom - area.top + 1) * (area.right - area.left + 1);
    this.readsLeft -= size + sheet.merges.length;
    if (this.readsLeft < 0) return stop('unknown');
    if (sheet.isCovered(area)) this.isSure = false;
    const values: CellValue[] = [];
    for (let row = area.top; row <= area.bottom; row += 1)
      for (let column = area.left; column <= area.right; column += 1) {
        const cell = sheet.at(row, column);
        values.push(cell === undefined ? null : this.valueOf(cell, sheet.name));
      }
    return values;
  }

  /** What the cell holds, unless its own formula gives another. */
  private valueOf(cell: CellSnapshot, sheet: string): CellValue {
    if (cell.formula === undefined) return cell.value;
    const computed = this.of(cell, sheet);
    if (computed.kind !== 'value') return stop(computed.kind);
    if (!computed.isSure) this.isSure = false;
    return agree(cell, computed.value) ? cell.value : computed.value;
  }
}

/** Most errors are of what we do not know of Excel rather than of the formula. */
function isCertain({ value, isSure }: Extract<Computed, { kind: 'value' }>): boolean {
  return isSure && !(isErrorValue(value) && value.error !== '#DIV/0!');
}

function stop(kind: 'unknown' | 'changing'): never {
  throw new Stopped(kind);
}
