/**
 * What would mend a finding: its cause put right, or else the fill of its own cell. To be asked for, never applied by
 * itself. Where both sides cannot be right and no cell is named, the figure that stands in the total may be the right
 * one: it is not proposed to go.
 */
import { flatMap } from '../flatMap';
import type { CellAddress } from '../workbook/cell';
import { cellName } from '../workbook/cell';
import type { Fix } from '../workbook/edits';
import { choicesOf } from './cause';
import type { Diagnostic } from './diagnostic';
import type { Fill } from './fill';

/** The fixes of a finding. @param fills those of the check that found it */
export function fixesBy(fills: readonly Fill[]): (diagnostic: Diagnostic) => readonly Fix[] {
  const byPlace = new Map<string, Fill>();
  for (const fill of fills) {
    const key = keyOf(fill.ruleId, fill.cell);
    if (!byPlace.has(key)) byPlace.set(key, fill);
  }
  return ({ cause, ruleId, cells, severity }) => {
    if (cause) return choicesOf(cause).map((choice) => ({ edits: choice.map(({ edit }) => edit) }));
    const cell = cells[0]?.address;
    const fill = cell && byPlace.get(keyOf(ruleId, cell));
    const isAccusing = severity === 'error' && fill?.kind === 'differs';
    return fill && !isAccusing ? [{ edits: [fill.edit] }] : [];
  };
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
