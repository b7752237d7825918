/** What is to be said of a form's formulas: their results are read as the file holds them, and a file may hold any. */
import type { Field } from '../model/form/form';
import type { FieldId } from '../model/form/fields';
import type { ReadingIssue } from '../model/form/readingIssue';
import { localized } from '../model/text/locale';
import type { FormulaCheck, FormulaChecks } from '../model/workbook/formulaCheck';
import { cellName } from '../model/workbook/cell';
import type { CellValue } from '../model/workbook/snapshot';
import { isErrorValue } from '../model/workbook/snapshot';
import { gathered } from './gathered';
import type { Grid } from './grid';

/** Of a formula or a text: what is longer says no more to anybody. */
const LONGEST = 60;

/** One issue for each thing that is to be said. */
export function formulaIssues(
  grid: Grid,
  fields: ReadonlyMap<FieldId, Field>,
  checks: FormulaChecks | undefined,
): readonly ReadingIssue[] {
  if (!checks) return [];
  const all = computedFields(grid, fields);
  if (all.length === 0) return [];
  const verdicts = new Map(all.map((field) => [field, checks(field.cell)]));
  const of = (kind: FormulaCheck['kind']): readonly Field[] =>
    all.filter((field) => verdicts.get(field)!.kind === kind);
  const formula = ({ cell }: Field): string => short(grid.at(cell.row, cell.column).cell!.formula!);
  return [
    ...gathered('stale-results', 'differs', of('differs'), (field) => {
      const verdict = verdicts.get(field)!;
      const result = verdict.kind === 'differs' ? shown(verdict.result) : '';
      return localized((locale) =>
        locale === 'en'
          ? `“${short(field.text)}”, by its formula ${result} (${formula(field)})`
          : `“${short(field.text)}”，按公式是 ${result}（${formula(field)}）`,
      );
    }),
    ...gathered('changing-results', 'changing', of('changing').filter(isFigure), (field) =>
      localized(() => formula(field)),
    ),
    ...gathered('unverified-results', 'unverified', of('unknown').filter(isFigure), (field) =>
      localized(() => formula(field)),
    ),
    ...gathered(
      'unverified-results',
      'computed',
      all.filter(({ cell }) => grid.at(cell.row, cell.column).cell!.result === 'computed'),
      ({ text }) => localized(() => short(text)),
    ),
  ];
}

/** Those that a formula gives, each cell once. */
function computedFields(grid: Grid, fields: ReadonlyMap<FieldId, Field>): readonly Field[] {
  const byCell = new Map<string, Field>();
  for (const field of fields.values()) {
    if (grid.at(field.cell.row, field.cell.column).cell?.formula === undefined) continue;
    const name = cellName(field.cell);
    if (!byCell.has(name)) byCell.set(name, field);
  }
  return [...byCell.values()];
}

/** A date of today beside the signature is no figure. */
const isFigure = ({ value }: Field): boolean => value.kind === 'quantity';

function shown(value: CellValue): string {
  if (isErrorValue(value)) return value.error;
  return typeof value === 'number' ? String(Number(value.toPrecision(12))) : short(String(value ?? ''));
}

function short(text: string): string {
  const plain = text.trim().replace(/\s+/g, ' ');
  return plain.length > LONGEST ? `${plain.slice(0, LONGEST)}…` : plain;
}
