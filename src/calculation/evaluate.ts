/** A formula's tree into a value, with the cells it reads given by a port. Knows no sheets and no styles. */
import type { CellArea } from '../model/workbook/cell';
import { LAST_COLUMN, LAST_ROW } from './area';
import type { CellValue } from '../model/workbook/snapshot';
import type { Argument, Located } from './argument';
import { FUNCTIONS } from './functions';
import type { Node, ReferenceNode } from './parse';
import { LOCATING, spanning } from './references';
import { FormulaError, compare, fail, sound, toNumber, toText, withoutNoise } from './values';

export interface CellSource {
  hasSheet(sheet: string): boolean;
  value(sheet: string, row: number, column: number): CellValue;
  /** The values of an area, row by row; an area over whole columns ends with the cells in use. */
  values(sheet: string, area: CellArea): readonly CellValue[];
  /** What a defined name stands for; undefined where there is none. */
  named(name: string, sheet: string): Node | undefined;
  /** A value as a cell with this number format shows it. */
  display(value: CellValue, numberFormat: string): string;
  /**
   * What to make of what may have a value that is not known here: a function that we do not have, a name or sheet that
   * is not there, an area where one value is wanted. Without it each is the error that Excel gives where it is wrong.
   */
  unknown?(): never;
}

/** Where the formula stands, and how far that is from where it was written (shared and conditional formats). */
export interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rowShift: number;
  readonly columnShift: number;
}

export function evaluate(node: Node, place: Place, source: CellSource): CellValue {
  try {
    return scalar(node, place, source);
  } catch (error) {
    if (error instanceof FormulaError) return error.value;
    throw error;
  }
}

/** All values of the cells that the tree points to, row by row; its one value where it points nowhere. */
export function evaluateAll(node: Node, place: Place, source: CellSource): readonly CellValue[] {
  try {
    return argumentOf(node, place, source).values();
  } catch (error) {
    if (error instanceof FormulaError) return [error.value];
    throw error;
  }
}

/** The area that a reference means at this place. */
export function resolveArea(node: ReferenceNode, place: Place): CellArea {
  return isInside(node, place) ? shifted(node, place) : fail('#REF!');
}

export function isInside(node: ReferenceNode, place: Place): boolean {
  const { top, left, bottom, right } = shifted(node, place);
  return top >= 0 && left >= 0 && bottom <= LAST_ROW && right <= LAST_COLUMN;
}

function shifted({ area, fixed }: ReferenceNode, { rowShift, columnShift }: Place): CellArea {
  return {
    top: area.top + (fixed.top ? 0 : rowShift),
    left: area.left + (fixed.left ? 0 : columnShift),
    bottom: area.bottom + (fixed.bottom ? 0 : rowShift),
    right: area.right + (fixed.right ? 0 : columnShift),
  };
}

function scalar(node: Node, place: Place, source: CellSource): CellValue {
  switch (node.kind) {
    case 'value':
      return node.value;
    case 'blank':
      return null;
    case 'error':
      return fail(node.error);
    case 'reference':
    case 'range':
      return referenced(locate(node, place, source), place, source);
    case 'name':
      return scalar(source.named(node.name, place.sheet) ?? unknown(source, '#NAME?'), place, source);
    case 'unary':
      return unary(node.operator, scalar(node.operand, place, source));
    case 'binary':
      return binary(node.operator, scalar(node.left, place, source), scalar(node.right, place, source));
    case 'call': {
      if (node.name in LOCATING) return referenced(locate(node, place, source), place, source);
      const implementation = FUNCTIONS[node.name] ?? unknown(source, '#NAME?');
      return finite(
        implementation(argumentsOf(node.args, place, source), place, (...of) => source.display(...of)),
      );
    }
  }
}

function unknown({ unknown: told }: CellSource, error: string): never {
  return told ? told() : fail(error);
}

/** An area where one value is wanted means the cell in the formula's own row or column. */
function referenced({ sheet, area }: Located, place: Place, source: CellSource): CellValue {
  const oneRow = area.top === area.bottom;
  const oneColumn = area.left === area.right;
  const row = oneRow ? area.top : place.row;
  const column = oneColumn ? area.left : place.column;
  const inside = row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
  if (!(oneRow && oneColumn)) source.unknown?.();
  if (!inside || !(oneRow || oneColumn)) return fail('#VALUE!');
  return sound(source.value(sheet, row, column));
}

/** Where the node points; nothing is read there. */
function locate(node: Node, place: Place, source: CellSource): Located {
  switch (node.kind) {
    case 'reference': {
      const sheet = node.sheet ?? place.sheet;
      return {
        sheet: source.hasSheet(sheet) ? sheet : unknown(source, '#REF!'),
        area: resolveArea(node, place),
      };
    }
    case 'name':
      return locate(source.named(node.name, place.sheet) ?? unknown(source, '#NAME?'), place, source);
    case 'range':
      return spanning(locate(node.left, place, source), locate(node.right, place, source));
    case 'call':
      return (LOCATING[node.name] ?? fail('#VALUE!'))(argumentsOf(node.args, place, source));
    case 'error':
      return fail(node.error);
    default:
      return fail('#VALUE!');
  }
}

function pointsSomewhere(node: Node): boolean {
  return (
    node.kind === 'reference' || node.kind === 'range' || (node.kind === 'call' && node.name in LOCATING)
  );
}

function argumentsOf(nodes: readonly Node[], place: Place, source: CellSource): readonly Argument[] {
  return nodes.map((node) => argumentOf(node, place, source));
}

function argumentOf(given: Node, place: Place, source: CellSource): Argument {
  const node = given.kind === 'name' ? (source.named(given.name, place.sheet) ?? given) : given;
  const isReference = pointsSomewhere(node);
  const reference = (): Located => locate(node, place, source);
  return {
    value: () => scalar(node, place, source),
    values: () => {
      if (!isReference) return [scalar(node, place, source)];
      const { sheet, area } = reference();
      return source.values(sheet, area);
    },
    reference,
    isReference,
    isBlank: node.kind === 'blank',
  };
}

function unary(operator: string, operand: CellValue): CellValue {
  if (operator === '+') return sound(operand);
  const number = toNumber(operand);
  return operator === '%' ? number / 100 : -number;
}

function binary(operator: string, left: CellValue, right: CellValue): CellValue {
  switch (operator) {
    case '&':
      return toText(left) + toText(right);
    case '=':
      return compare(left, right) === 0;
    case '<>':
      return compare(left, right) !== 0;
    case '<':
      return compare(left, right) < 0;
    case '>':
      return compare(left, right) > 0;
    case '<=':
      return compare(left, right) <= 0;
    case '>=':
      return compare(left, right) >= 0;
    default:
      return finite(arithmetic(operator, toNumber(left), toNumber(right)));
  }
}

function arithmetic(operator: string, left: number, right: number): number {
  switch (operator) {
    case '+':
      return withoutNoise(left + right, left, right);
    case '-':
      return withoutNoise(left - right, left, right);
    case '*':
      return left * right;
    case '/':
      return right === 0 ? fail('#DIV/0!') : left / right;
    default:
      return left === 0 && right === 0 ? fail('#NUM!') : left ** right;
  }
}

function finite(value: CellValue): CellValue {
  return typeof value === 'number' && !Number.isFinite(value) ? fail('#NUM!') : value;
}
