/** A formula's text into a tree. Operators and their order as in Excel, where a minus sign binds before `^`. */
import type { CellArea } from '../model/workbook/cell';
import { LAST_COLUMN, LAST_ROW, columnNumber } from './area';

export interface ReferenceNode {
  readonly kind: 'reference';
  readonly sheet?: string;
  readonly area: CellArea;
  /** What has a `$` stays where it is when the formula is read from another cell. */
  readonly fixed: {
    readonly top: boolean;
    readonly left: boolean;
    readonly bottom: boolean;
    readonly right: boolean;
  };
}

export type Node =
  | { readonly kind: 'value'; readonly value: number | string | boolean }
  | { readonly kind: 'error'; readonly error: string }
  | { readonly kind: 'blank' }
  | ReferenceNode
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Node[] }
  | { readonly kind: 'unary'; readonly operator: string; readonly operand: Node }
  | { readonly kind: 'binary'; readonly operator: string; readonly left: Node; readonly right: Node }
  /** `:` between what gives references: `A1:OFFSET(A9,-1,0)`. One between two addresses is part of a reference. */
  | { readonly kind: 'range'; readonly left: Node; readonly right: Node };

/** As deep as Excel lets functions and brackets stand in each other, and some more for signs. */
const DEEPEST = 100;
/** Excel takes 8192 characters. */
const MOST_TOKENS = 4096;

export class FormulaSyntaxError extends Error {
  override name = 'FormulaSyntaxError';
}

export interface Token {
  readonly type: 'number' | 'text' | 'error' | 'reference' | 'call' | 'name' | 'sign';
  readonly text: string;
}

const CELL = String.raw`\$?[A-Z]{1,3}\$?[1-9][0-9]{0,6}`;
const SHEET = String.raw`(?:(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?`;
const REFERENCE = String.raw`${SHEET}(?:${CELL}(?::${CELL})?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?[1-9][0-9]*:\$?[1-9][0-9]*)(?![\p{L}\p{N}_.(!])`;
const PATTERNS: readonly (readonly [Token['type'], RegExp])[] = [
  ['text', /"(?:[^"]|"")*"/uy],
  // A reference whose cells were deleted keeps the name of its sheet: `Data!#REF!`.
  ['error', new RegExp(String.raw`${SHEET}#REF!|#(?:NULL!|DIV\/0!|VALUE!|NAME\?|NUM!|N\/A)`, 'iuy')],
  ['reference', new RegExp(REFERENCE, 'iuy')],
  ['number', /(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:E[+-]?[0-9]+)?/iuy],
  ['call', /[\p{L}_][\p{L}\p{N}_.]*(?=\()/uy],
  ['name', /[\p{L}_\\][\p{L}\p{N}_.\\]*/uy],
  ['sign', /<=|>=|<>|[-+*/^&=<>%(),;:]/uy],
];

/** `text` without its leading `=`. */
export function parseFormula(text: string): Node {
  const parser = new Parser(tokenize(text));
  return parser.whole();
}

function tokenize(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    if (/\s/.test(text[at]!)) {
      at += 1;
      continue;
    }
    const token = nextToken(text, at);
    if (!token) throw new FormulaSyntaxError(`${text} at ${at}`);
    if (tokens.push(token) > MOST_TOKENS) throw new FormulaSyntaxError('too long');
    at += token.text.length;
  }
  return tokens;
}

export function nextToken(text: string, at: number): Token | undefined {
  for (const [type, pattern] of PATTERNS) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match) return { type, text: match[0] };
  }
  return undefined;
}

/** Binary operators from the loosest to the tightest. */
const LEVELS: readonly (readonly string[])[] = [
  ['=', '<>', '<', '>', '<=', '>='],
  ['&'],
  ['+', '-'],
  ['*', '/'],
  ['^'],
];

class Parser {
  private at = 0;
  private depth = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  whole(): Node {
    const node = this.binary(0);
    if (this.at < this.tokens.length)
      throw new FormulaSyntaxError(`unexpected ${this.tokens[this.at]!.text}`);
    return node;
  }

  private binary(level: number): Node {
    const operators = LEVELS[level];
    if (!operators) return this.unary();
    let left = this.binary(level + 1);
    for (let operator = this.sign(operators); operator; operator = this.sign(operators)) {
      left = { kind: 'binary', operator, left, right: this.binary(level + 1) };
    }
    return left;
  }

  private unary(): Node {
    if ((this.depth += 1) > DEEPEST) throw new FormulaSyntaxError('too deep');
    const node = this.signed();
    this.depth -= 1;
    return node;
  }

  private signed(): Node {
    const operator = this.sign(['-', '+']);
    if (operator) return { kind: 'unary', operator, operand: this.unary() };
    let node = this.range();
    while (this.sign(['%'])) node = { kind: 'unary', operator: '%', operand: node };
    return node;
  }

  private range(): Node {
    let node = this.primary();
    while (this.sign([':'])) node = { kind: 'range', left: node, right: this.primary() };
    return node;
  }

  private primary(): Node {
    const token = this.tokens[this.at];
    if (!token) throw new FormulaSyntaxError('the formula ends too early');
    this.at += 1;
    switch (token.type) {
      case 'number':
        return { kind: 'value', value: Number(token.text) };
      case 'text':
        return { kind: 'value', value: token.text.slice(1, -1).replaceAll('""', '"') };
      case 'error':
        return { kind: 'error', error: token.text.slice(token.text.lastIndexOf('#')).toUpperCase() };
      case 'reference':
        return referenceNode(token.text);
      case 'call':
        return { kind: 'call', name: token.text.toUpperCase(), args: this.args() };
      case 'name':
        return constantOrName(token.text);
      case 'sign':
        return this.group(token.text);
    }
  }

  private group(text: string): Node {
    if (text !== '(') throw new FormulaSyntaxError(`unexpected ${text}`);
    const node = this.binary(0);
    this.expect(')');
    return node;
  }

  private args(): readonly Node[] {
    this.expect('(');
    const args: Node[] = [];
    if (this.sign([')'])) return args;
    do {
      const next = this.tokens[this.at]?.text;
      args.push(next === ',' || next === ')' ? { kind: 'blank' } : this.binary(0));
    } while (this.sign([',']));
    this.expect(')');
    return args;
  }

  private sign(texts: readonly string[]): string | undefined {
    const token = this.tokens[this.at];
    if (token?.type !== 'sign' || !texts.includes(token.text)) return undefined;
    this.at += 1;
    return token.text;
  }

  private expect(text: string): void {
    if (!this.sign([text])) throw new FormulaSyntaxError(`${text} is missing`);
  }
}

function constantOrName(text: string): Node {
  const upper = text.toUpperCase();
  if (upper === 'TRUE' || upper === 'FALSE') return { kind: 'value', value: upper === 'TRUE' };
  return { kind: 'name', name: text };
}

function referenceNode(text: string): ReferenceNode {
  const mark = text.lastIndexOf('!');
  const [first = '', last = first] = text.slice(mark + 1).split(':');
  const from = corner(first);
  const to = corner(last);
  const node = {
    kind: 'reference' as const,
    area: {
      top: Math.min(from.row ?? 0, to.row ?? LAST_ROW),
      left: Math.min(from.column ?? 0, to.column ?? LAST_COLUMN),
      bottom: Math.max(from.row ?? 0, to.row ?? LAST_ROW),
      right: Math.max(from.column ?? 0, to.column ?? LAST_COLUMN),
    },
    fixed: {
      top: from.rowFixed || from.row === undefined,
      left: from.columnFixed || from.column === undefined,
      bottom: to.rowFixed || to.row === undefined,
      right: to.columnFixed || to.column === undefined,
    },
  };
  if (mark < 0) return node;
  const name = text.slice(0, mark);
  return { ...node, sheet: name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name };
}

export interface Corner {
  /** Absent for whole columns. */
  readonly row: number | undefined;
  /** Absent for whole rows. */
  readonly column: number | undefined;
  readonly rowFixed: boolean;
  readonly columnFixed: boolean;
}

export function corner(text: string): Corner {
  const match = /^(\$?)([A-Z]*)(\$?)([0-9]*)$/i.exec(text)!;
  // `$5` has its sign before the row, where the pattern reads it as a column's.
  const rowFixed = match[2] === '' ? match[1] === '$' : match[3] === '$';
  return {
    column: match[2] === '' ? undefined : columnNumber(match[2]!),
    columnFixed: match[1] === '$' && match[2] !== '',
    row: match[4] === '' ? undefined : Number(match[4]) - 1,
    rowFixed,
  };
}
