/**
 * An expression as a live Excel formula over the cells of a form.
 *
 * A list is summed between the cells above and below it (`OFFSET` from both), not from its first to its last
 * row: a row inserted anywhere in it, also at its very ends, is counted. Where all its rows are deleted there is
 * nothing between them, and the sum is 0; where one of the two cells is deleted, the rows themselves are summed,
 * as long as there are any. `SUM` passes over blanks and markers such as `——`. A rate or a score shows nothing
 * until all its figures are there.
 *
 * `OFFSET` makes Excel ask to save a file that nobody has changed. Nothing else will do: a structured reference
 * needs a table, which takes no merged cells; `INDEX` needs a range to count in, and the one that reaches the
 * list's ends holds the formula's own cell; ranges between two `INDEX` are calculated anew on opening, too.
 */
import type { CellAddress } from '../workbook/cell';
import { toA1 } from '../workbook/cell';
import type { FieldId } from '../form/fields';
import type { Field, FormModel, FormSet, Measure } from '../form/form';
import { findField } from '../form/form';
import { mayBeUnread } from '../form/unread';
import type { Binding, Expression } from './relation';
import { bind, fieldsIn, foundField, totalRows } from './relation';
import { flatMap } from '../flatMap';

export interface FormulaOptions {
  /** Decimals that a score is rounded to. */
  readonly scoreDecimals: number;
}

/**
 * The formula for the cell of `target`; undefined where an operand is not there, or stands in a cell that
 * Excel cannot compute with: beside its label, or as a text.
 */
export function formulaFor(
  target: Field,
  expression: Expression,
  binding: Binding,
  set: FormSet,
  { scoreDecimals }: FormulaOptions,
): string | undefined {
  const ids = fieldsIn(expression, binding, set);
  const used = ids.map((id) => findField(set, id));
  if (ids.some((id, at) => used[at] === undefined && mayBeUnread(id, set))) return undefined;
  const there = used.filter((field) => field !== undefined);
  if (there.length === 0 || !there.every(isComputable)) return undefined;
  const writer = new Writer(target, binding, set);
  const written = writer.write(expression);
  if (written === undefined) return undefined;
  const shown =
    target.measure === 'points' && !isSum(expression) ? `ROUND(${written},${scoreDecimals})` : written;
  return `=${isSum(expression) ? shown : writer.guarded(shown, expression)}`;
}

/** The format of a cell that has none yet: only a rate needs one to be read. */
export function numberFormatFor(measure: Measure): string {
  return measure === 'rate' ? '0.00%' : 'General';
}

/** Blank counts: the formula is right as soon as the cell is filled. */
function isComputable({ shared, scaled, isNumber, value }: Field): boolean {
  return !shared && !scaled && (isNumber || value.kind === 'blank');
}

function isSum(expression: Expression): boolean {
  return expression.kind === 'sum' || expression.kind === 'total' || expression.kind === 'field';
}

class Writer {
  constructor(
    private readonly target: Field,
    private readonly binding: Binding,
    private readonly set: FormSet,
  ) {}

  write(expression: Expression): string | undefined {
    switch (expression.kind) {
      case 'field':
        return this.reference(bind(expression.field, this.binding));
      case 'firstFound':
        return this.reference(foundField(expression, this.binding, this.set));
      case 'constant':
        return expression.value;
      case 'sum':
        return this.sum(expression.terms);
      case 'total':
        return this.sum([expression]);
      case 'product':
        return joined(
          expression.factors.map((factor) => this.write(factor)),
          '*',
        );
      case 'quotient':
        return joined([this.write(expression.dividend), this.write(expression.divisor)], '/');
      case 'minimum': {
        const parts = joined(
          expression.of.map((part) => this.write(part)),
          ',',
        );
        return parts && `MIN(${parts})`;
      }
    }
  }

  /** Nothing is shown while a figure is missing, or the divisor is 0. */
  guarded(written: string, expression: Expression): string {
    const references = [...new Set(fieldsIn(expression, this.binding, this.set))].map((id) =>
      this.reference(id)!,
    );
    const missing = `COUNT(${references.join(',')})<${references.length}`;
    const zero = divisors(expression).map((divisor) => `${this.write(divisor)}=0`);
    const test = zero.length === 0 ? missing : `OR(${[missing, ...zero].join(',')})`;
    return `IF(${test},"",${written})`;
  }

  /** Terms that the form does not show are left out, as a sum reads them as 0. */
  private sum(terms: readonly Expression[]): string | undefined {
    const parts = flatMap(terms, (term): readonly (string | undefined)[] => {
      if (term.kind === 'total') return this.rows(totalRows(term, this.binding, this.set));
      if (term.kind === 'field' && !findField(this.set, bind(term.field, this.binding))) return [];
      return [this.write(term)];
    });
    const inside = joined(parts, ',');
    return inside && `SUM(${inside})`;
  }

  /** The rows of a list as one range that grows with it; one by one where the range would hold other figures. */
  private rows(ids: readonly FieldId[]): readonly (string | undefined)[] {
    const fields = ids.map((id) => findField(this.set, id)).filter((field) => field !== undefined);
    const form = this.set.forms.find(({ fields: all }) => fields[0] && all.get(fields[0].id) === fields[0]);
    const ends = form && endsOf(fields, form);
    if (!ends) return fields.map(({ id }) => this.reference(id));
    return [this.between(...ends)];
  }

  /** Neither the cell that the formula stands in nor its row can be deleted without it. */
  private between(above: CellAddress, below: CellAddress): string {
    const [first, last] = [this.address(above), this.address(below)];
    const rows = `${this.address({ ...above, row: above.row + 1 })}:${toA1({ ...below, row: below.row - 1 })}`;
    const ends = [above, below].filter((cell) => !isSame(cell, this.target.cell));
    const there = ends.map((cell) => `ISREF(${this.address(cell)})`).join(',');
    return (
      `IF(${ends.length > 1 ? `AND(${there})` : there},` +
      `IF(ROW(${last})-ROW(${first})<2,0,SUM(OFFSET(${first},1,0):OFFSET(${last},-1,0))),` +
      `IF(ISREF(${rows}),SUM(${rows}),0))`
    );
  }

  private reference(id: FieldId): string | undefined {
    const field = findField(this.set, id);
    return field && this.address(field.cell);
  }

  private address(cell: CellAddress): string {
    if (cell.sheet === this.target.cell.sheet) return toA1(cell);
    return `'${cell.sheet.replace(/'/g, "''")}'!${toA1(cell)}`;
  }
}

/**
 * The cells right above the first and right below the last row of a list, the rows for it that are still
 * blank included. Undefined where its column holds figures of others in between.
 */
function endsOf(fields: readonly Field[], form: FormModel): readonly [CellAddress, CellAddress] | undefined {
  const [first] = fields;
  if (!first) return undefined;
  const { sheet, column } = first.cell;
  if (fields.some(({ cell }) => cell.column !== column)) return undefined;
  const rows = fields.map(({ cell }) => cell.row);
  const top = Math.min(...rows);
  const last = Math.max(...rows);
  if (top === 0) return undefined;
  const own = new Set(fields);
  const others = [...form.fields.values()].filter(
    (field) => !own.has(field) && field.cell.column === column && field.measure !== 'text',
  );
  const below = Math.min(...others.map(({ cell }) => cell.row).filter((row) => row > last));
  const bottom = Number.isFinite(below) ? below : last + 1;
  const within = (row: number): boolean => row >= top && row < bottom;
  const unassigned = form.unassigned.filter((cell) => cell.column === column);
  if ([...others.map(({ cell }) => cell), ...unassigned].some(({ row }) => within(row))) return undefined;
  return [
    { sheet, column, row: top - 1 },
    { sheet, column, row: bottom },
  ];
}

const isSame = (one: CellAddress, other: CellAddress): boolean =>
  one.sheet === other.sheet && one.row === other.row && one.column === other.column;

function divisors(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'quotient':
      return [expression.divisor, ...divisors(expression.dividend), ...divisors(expression.divisor)];
    case 'product':
      return flatMap(expression.factors, divisors);
    case 'minimum':
      return flatMap(expression.of, divisors);
    case 'sum':
      return flatMap(expression.terms, divisors);
    case 'field':
    case 'firstFound':
    case 'total':
    case 'constant':
      return [];
  }
}

function joined(parts: readonly (string | undefined)[], by: string): string | undefined {
  return parts.length > 0 && parts.every((part) => part !== undefined) ? parts.join(by) : undefined;
}
