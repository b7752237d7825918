/** Gives a finding the fill of its own cell as a fix: to be asked for, never applied by itself. */
import type { CellAddress } from '../model/cell';
import type { Diagnostic } from '../model/diagnostic';
import type { Fill } from '../model/fill';

export function withFixes(diagnostics: readonly Diagnostic[], fills: readonly Fill[]): readonly Diagnostic[] {
  return diagnostics.map((diagnostic) => {
    const cell = diagnostic.cells[0]?.address;
    const fill = fills.find((each) => each.ruleId === diagnostic.ruleId && cell && sameCell(each.cell, cell));
    return fill ? { ...diagnostic, fixes: [{ applicability: 'ask', edits: [fill.edit] }] } : diagnostic;
  });
}

function sameCell(a: CellAddress, b: CellAddress): boolean {
  return a.sheet === b.sheet && a.row === b.row && a.column === b.column;
}
