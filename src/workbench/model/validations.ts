/** Which values a cell may take by the data validation on it, and the formulas in such rules. */
import { bound, cellArea, covers } from './address';
import type { Place } from '../../calculation/evaluate';
import type { CellValue } from './numberFormat';
import { displayText, isError } from './numberFormat';
import type {
  Comparison,
  ComparisonKind,
  Validation,
  ValidationAlert,
  ValidationPrompt,
  ValidationRule,
} from './parts';
import type { Sheet } from './sheet';
import type { Workbook } from './workbook';

export const NO_PROMPT: ValidationPrompt = { showPrompt: true, title: '', message: '' };
export const NO_ALERT: ValidationAlert = { showAlert: true, style: 'Stop', title: '', message: '' };

const COMPARISONS = ['wholeNumber', 'decimal', 'date', 'time', 'textLength'] as const;

/** The comparison that a rule is; undefined for the other kinds. */
export function comparisonOf(
  rule: ValidationRule,
): { readonly kind: ComparisonKind; readonly comparison: Comparison } | undefined {
  for (const kind of COMPARISONS) {
    const comparison = rule[kind];
    if (comparison) return { kind, comparison };
  }
  return undefined;
}

/** Excel's word for the kind of rule. */
export function typeOf(rule: ValidationRule): string {
  const [kind] = Object.keys(rule);
  return kind === undefined ? 'None' : kind.charAt(0).toUpperCase() + kind.slice(1);
}

/** Rules are never changed in place; one whose formulas stay is the same object. */
export function mapFormulas(rule: ValidationRule, change: (formula: string) => string): ValidationRule {
  if (rule.custom) return { custom: { formula: change(rule.custom.formula) } };
  if (rule.list)
    return rule.list.source.startsWith('=')
      ? { list: { ...rule.list, source: change(rule.list.source) } }
      : rule;
  const found = comparisonOf(rule);
  if (!found) return rule;
  const { formula1, formula2, operator } = found.comparison;
  const changed = {
    formula1: change(formula1),
    ...(formula2 !== undefined && { formula2: change(formula2) }),
    operator,
  };
  return { [found.kind]: changed };
}

export function validationAt(sheet: Sheet, row: number, column: number): Validation | undefined {
  const cell = cellArea(row, column);
  return sheet.validations.find(({ areas }) => areas.some((area) => covers(area, cell)));
}

/** Whether the validation lets the cell hold the value. */
export function allows(
  workbook: Workbook,
  sheet: Sheet,
  validation: Validation,
  [row, column]: readonly [row: number, column: number],
  value: CellValue,
): boolean {
  const { rule, areas, ignoreBlanks } = validation;
  if (value === null && ignoreBlanks) return true;
  const anchor = bound(areas)!;
  const place: Place = {
    sheet: sheet.name,
    row,
    column,
    rowShift: row - anchor.top,
    columnShift: column - anchor.left,
  };
  // The rule is asked as if the value stood in the cell already.
  const source = workbook.source((of, r, c) =>
    of === sheet && r === row && c === column ? { value } : of.cell(r, c),
  );
  const result = (formula: string): CellValue => workbook.calculator.evaluate(formula, place, source);
  if (rule.custom) {
    const answer = result(rule.custom.formula);
    return typeof answer === 'number' ? answer !== 0 : answer === true;
  }
  if (rule.list) {
    const text = displayText(value, 'General');
    if (!rule.list.source.startsWith('='))
      return rule.list.source.split(',').some((each) => each.trim() === text);
    const listed = workbook.calculator.values(rule.list.source, place, source);
    return listed.some((each) => displayText(each, 'General').toLowerCase() === text.toLowerCase());
  }
  const found = comparisonOf(rule);
  return !found || compares(found.kind, found.comparison, value, result);
}

function compares(
  kind: ComparisonKind,
  { formula1, formula2, operator }: Comparison,
  value: CellValue,
  result: (formula: string) => CellValue,
): boolean {
  if (isError(value)) return false;
  const measured = kind === 'textLength' ? displayText(value, 'General').length : (value ?? 0);
  if (typeof measured !== 'number') return false;
  if (kind === 'wholeNumber' && !Number.isInteger(measured)) return false;
  const [low, high] = [result(formula1), formula2 === undefined ? null : result(formula2)];
  if (typeof low !== 'number') return false;
  switch (operator) {
    case 'Between':
      return typeof high === 'number' && measured >= low && measured <= high;
    case 'NotBetween':
      return typeof high === 'number' && (measured < low || measured > high);
    case 'EqualTo':
      return measured === low;
    case 'NotEqualTo':
      return measured !== low;
    case 'GreaterThan':
      return measured > low;
    case 'LessThan':
      return measured < low;
    case 'GreaterThanOrEqualTo':
      return measured >= low;
    default:
      return measured <= low;
  }
}
