/**
 * Recalculates the formulas that changed cells reach, and no others: a formula with a function that we do
 * not have keeps the value that Excel gave it in the file until something that it reads changes.
 */
import type { Area } from './address';
import { cellArea, intersect } from './address';
import type { Calculator } from '../../calculation/calculator';
import type { CellSource, Place } from '../../calculation/evaluate';
import type { Cell, Sheet } from './sheet';

/** Of a workbook what its formulas need. */
interface Calculated {
  readonly sheets: readonly Sheet[];
  readonly calculator: Calculator;
  source(read?: (sheet: Sheet, row: number, column: number) => Cell): CellSource;
}

interface Formula {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

interface Change {
  readonly sheet: Sheet;
  readonly area: Area;
}

/** Gives the cells whose value became another. */
export function recalculate(
  workbook: Calculated,
  changes: readonly Change[],
): readonly (readonly [Sheet, Area])[] {
  const waiting = reached(workbook, changes);
  if (waiting.size === 0) return [];
  const running = new Set<string>();
  const changed: (readonly [Sheet, Area])[] = [];

  const compute = (formula: Formula): void => {
    const key = keyOf(formula.sheet, formula.row, formula.column);
    waiting.delete(key);
    running.add(key);
    const value = workbook.calculator.evaluate(formula.text, placeOf(formula), workbook.source(read));
    running.delete(key);
    const cell = formula.sheet.cell(formula.row, formula.column);
    if (JSON.stringify(cell.value) === JSON.stringify(value)) return;
    formula.sheet.put(formula.row, formula.column, { ...cell, value });
    changed.push([formula.sheet, cellArea(formula.row, formula.column)]);
  };
  const read = (sheet: Sheet, row: number, column: number): Cell => {
    const key = keyOf(sheet, row, column);
    const pending = waiting.get(key);
    if (pending) compute(pending);
    // Excel answers a circle with a warning and nought.
    return running.has(key) ? { value: 0 } : sheet.cell(row, column);
  };

  while (waiting.size > 0) compute(waiting.values().next().value!);
  return changed;
}

/** The formulas in the changed areas, those that read them, those that read these, and so on. */
function reached(workbook: Calculated, changes: readonly Change[]): Map<string, Formula> {
  const formulas = [...allFormulas(workbook)];
  const source = workbook.source();
  const readers = formulas.map((formula) => ({
    formula,
    reads: workbook.calculator.precedents(formula.text, placeOf(formula), source),
  }));
  const found = new Map<string, Formula>();
  let edge: readonly Change[] = changes;
  while (edge.length > 0) {
    const next: Change[] = [];
    for (const { formula, reads } of readers) {
      const key = keyOf(formula.sheet, formula.row, formula.column);
      if (found.has(key)) continue;
      const own = cellArea(formula.row, formula.column);
      const hit = edge.some(
        ({ sheet, area }) =>
          (sheet === formula.sheet && intersect(area, own)) ||
          reads.some((read) => sameName(read.sheet, sheet.name) && intersect(read.area, area)),
      );
      if (!hit) continue;
      found.set(key, formula);
      next.push({ sheet: formula.sheet, area: own });
    }
    edge = next;
  }
  return found;
}

function* allFormulas(workbook: Calculated): Generator<Formula> {
  for (const sheet of workbook.sheets)
    for (const { row, column, cell } of sheet.cells())
      if (cell.formula !== undefined) yield { sheet, row, column, text: cell.formula };
}

const keyOf = (sheet: Sheet, row: number, column: number): string => `${sheet.id}!${row},${column}`;
const sameName = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();
const placeOf = ({ sheet, row, column }: Formula): Place => ({
  sheet: sheet.name,
  row,
  column,
  rowShift: 0,
  columnShift: 0,
});
