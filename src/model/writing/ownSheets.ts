/** Sheets of our own beside the user's: what they are called, and whether the user has changed what stands on them. */
import type { CellContent } from '../workbook/edits';
import { isFormula } from '../workbook/edits';

/** `勾稽结果`, else `勾稽结果 (2)` and so on. Excel compares the names of sheets without case. */
export function freeName(wanted: string, taken: readonly string[]): string {
  const lower = new Set(taken.map((name) => name.toLowerCase()));
  let name = wanted;
  for (let number = 2; lower.has(name.toLowerCase()); number += 1) name = `${wanted} (${number})`;
  return name;
}

/** Of several sheets that come together. */
export function freeNames(
  sheets: readonly { readonly name: string }[],
  taken: readonly string[],
): readonly string[] {
  return sheets.reduce(
    (names: readonly string[], { name }) => [...names, freeName(name, [...taken, ...names])],
    [],
  );
}

/** Contents to compare, in no order: sorting and filtering is no change. */
export function contentsText(contents: readonly CellContent[]): string {
  return contents
    .filter((content) => content !== null && content !== '')
    .map((content) =>
      (isFormula(content) ? content.formula : String(content)).replace(/\s/g, '').toUpperCase(),
    )
    .sort()
    .join('\n');
}
