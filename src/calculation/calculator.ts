/**
 * The port of the workbook to a formula calculator, and ours behind it.
 *
 * Ours, because the batch protocol needs a formula's value in the same batch that writes it: an engine that
 * answers later (Univer's) cannot do that, and the free synchronous libraries lack MAX and MIN or are GPL.
 */
import type { CellArea } from '../model/workbook/cell';
import { WHOLE_SHEET } from './area';
import type { CellValue } from '../model/workbook/snapshot';
import type { CellSource, Place } from './evaluate';
import { evaluate, evaluateAll, isInside, resolveArea } from './evaluate';
import type { Node } from './parse';
import { FormulaSyntaxError, parseFormula } from './parse';

export interface Calculator {
  /** `formula` with its leading `=`. */
  evaluate(formula: string, place: Place, source: CellSource): CellValue;
  /** All values of the cells that the formula points to. */
  values(formula: string, place: Place, source: CellSource): readonly CellValue[];
  /** The areas that the formula reads, by sheet. */
  precedents(formula: string, place: Place, source: CellSource): readonly { sheet: string; area: CellArea }[];
  /** What a defined name's formula means; undefined where it cannot be read. */
  parse(formula: string): Node | undefined;
}

export function createCalculator(): Calculator {
  // Undefined: cannot be read. A workbook has few different formulas, and they are asked for again and again.
  const trees = new Map<string, Node | undefined>();
  const parse = (formula: string): Node | undefined => {
    if (!trees.has(formula)) trees.set(formula, tryParse(formula));
    return trees.get(formula);
  };
  return {
    parse,
    evaluate(formula, place, source) {
      const tree = parse(formula);
      return tree ? (evaluate(tree, place, source) ?? 0) : { error: '#NAME?' };
    },
    values(formula, place, source) {
      const tree = parse(formula);
      return tree ? evaluateAll(tree, place, source) : [{ error: '#NAME?' }];
    },
    precedents(formula, place, source) {
      const tree = parse(formula);
      return tree ? [...readBy(tree, place, source)] : [];
    },
  };
}

function tryParse(formula: string): Node | undefined {
  try {
    return parseFormula(formula.slice(1));
  } catch (error) {
    if (error instanceof FormulaSyntaxError) return undefined;
    throw error;
  }
}

function* readBy(node: Node, place: Place, source: CellSource): Generator<{ sheet: string; area: CellArea }> {
  switch (node.kind) {
    case 'reference':
      if (isInside(node, place)) yield { sheet: node.sheet ?? place.sheet, area: resolveArea(node, place) };
      return;
    case 'name': {
      const named = source.named(node.name, place.sheet);
      if (named) yield* readBy(named, place, source);
      return;
    }
    case 'call':
      // Where it points depends on values: any change of the sheet may concern it.
      if (node.name === 'OFFSET') yield* wholeSheets(node, place, source);
      for (const arg of node.args) yield* readBy(arg, place, source);
      return;
    case 'range':
      yield* wholeSheets(node, place, source);
      return;
    case 'unary':
      yield* readBy(node.operand, place, source);
      return;
    case 'binary':
      yield* readBy(node.left, place, source);
      yield* readBy(node.right, place, source);
      return;
  }
}

type Spread = Extract<Node, { kind: 'call' | 'range' }>;

function* wholeSheets(
  node: Spread,
  place: Place,
  source: CellSource,
): Generator<{ sheet: string; area: CellArea }> {
  const parts = node.kind === 'range' ? [node.left, node.right] : node.args;
  for (const part of parts)
    for (const { sheet } of readBy(part, place, source)) yield { sheet, area: WHOLE_SHEET };
}
