/**
 * Gives a finding what would mend it: its cause put right, or else the fill of its own cell. To be asked for,
 * never applied by itself. Where both sides cannot be right and no cell is named, the figure that stands in the total
 * may be the right one: it is not proposed to go.
 */
import type { Cause } from '../model/result/cause';
import { choicesOf } from '../model/result/cause';
import type { CellAddress } from '../model/workbook/cell';
import { cellName } from '../model/workbook/cell';
import type { Diagnostic } from '../model/result/diagnostic';
import type { Fix } from '../model/workbook/edits';
import type { Fill } from '../model/result/fill';

export function withFixes(diagnostics: readonly Diagnostic[], fills: readonly Fill[]): readonly Diagnostic[] {
  return diagnostics.map((diagnostic) => {
    const { cause, ruleId, cells, severity } = diagnostic;
    if (cause) return { ...diagnostic, fixes: fixesOf(cause) };
    const cell = cells[0]?.address;
    const fill = fills.find((each) => each.ruleId === ruleId && cell && sameCell(each.cell, cell));
    const isAccusing = severity === 'error' && fill?.kind === 'differs';
    return fill && !isAccusing ? { ...diagnostic, fixes: [{ edits: [fill.edit] }] } : diagnostic;
  });
}

/** Whether one of these findings is a rule's own about a cell, and so may be mended by a fill of it. */
export function amongFound(
  diagnostics: readonly Diagnostic[],
): (ruleId: string, at: { readonly cell: CellAddress }) => boolean {
  const key = (ruleId: string, cell: CellAddress): string => `${ruleId} ${cellName(cell)}`;
  const found = new Set(
    diagnostics.flatMap(({ ruleId, cells: [first] }) => (first ? [key(ruleId, first.address)] : [])),
  );
  return (ruleId, { cell }) => found.has(key(ruleId, cell));
}

function fixesOf(cause: Cause): readonly Fix[] {
  return choicesOf(cause).map((choice) => ({ edits: choice.map(({ edit }) => edit) }));
}

function sameCell(a: CellAddress, b: CellAddress): boolean {
  return a.sheet === b.sheet && a.row === b.row && a.column === b.column;
}
