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
import { flatMap } from '../model/flatMap';

export function withFixes(diagnostics: readonly Diagnostic[], fills: readonly Fill[]): readonly Diagnostic[] {
  const byPlace = new Map<string, Fill>();
  for (const fill of fills) {
    const key = keyOf(fill.ruleId, fill.cell);
    if (!byPlace.has(key)) byPlace.set(key, fill);
  }
  return diagnostics.map((diagnostic) => {
    const { cause, ruleId, cells, severity } = diagnostic;
    if (cause) return { ...diagnostic, fixes: fixesOf(cause) };
    const cell = cells[0]?.address;
    const fill = cell && byPlace.get(keyOf(ruleId, cell));
    const isAccusing = severity === 'error' && fill?.kind === 'differs';
    return fill && !isAccusing ? { ...diagnostic, fixes: [{ edits: [fill.edit] }] } : diagnostic;
  });
}

/** Whether one of these findings is a rule's own about a cell, and so may be mended by a fill of it. */
export function amongFound(
  diagnostics: readonly Diagnostic[],
): (ruleId: string, at: { readonly cell: CellAddress }) => boolean {
  const found = new Set(
    flatMap(diagnostics, ({ ruleId, cells: [first] }) => (first ? [keyOf(ruleId, first.address)] : [])),
  );
  return (ruleId, { cell }) => found.has(keyOf(ruleId, cell));
}

/** @param ruleId undefined of what no rule asks for */
function keyOf(ruleId: string | undefined, cell: CellAddress): string {
  return `${ruleId ?? ''} ${cellName(cell)}`;
}

function fixesOf(cause: Cause): readonly Fix[] {
  return choicesOf(cause).map((choice) => ({ edits: choice.map(({ edit }) => edit) }));
}
