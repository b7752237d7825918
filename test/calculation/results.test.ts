/** Whether the stored results of formulas are theirs: what is computed, what is left, and that it always ends. */
import fc from 'fast-check';
import { formulaChecks, withResults } from '../../src/calculation';
import type { FormulaCheck } from '../../src/model/workbook/formulaCheck';
import type {
  CellSnapshot,
  CellValue,
  SheetSnapshot,
  WorkbookSnapshot,
} from '../../src/model/workbook/snapshot';
import { parseA1 } from '../../src/model/workbook/cell';
import { runs } from '../helpers/properties';

type Held = CellValue | readonly [formula: string, value: CellValue, text?: string];

const isFormula = (held: Held): held is readonly [string, CellValue, string?] => Array.isArray(held);

function cellOf(address: string, held: Held): CellSnapshot {
  const [formula, value, text] = isFormula(held) ? held : [undefined, held];
  const shown = text ?? (typeof value === 'object' ? '' : String(value));
  return {
    ...parseA1(address)!,
    value,
    text: shown,
    ...(formula && { formula }),
    numberFormat: text ? '0.00' : 'General',
  };
}

function sheet(
  name: string,
  cells: Readonly<Record<string, Held>>,
  some: Partial<SheetSnapshot> = {},
): SheetSnapshot {
  const all = Object.entries(cells).map(([address, held]) => cellOf(address, held));
  const base = {
    visibility: 'visible' as const,
    protected: false,
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
  };
  return { name, ...base, cells: all.sort((a, b) => a.row - b.row || a.column - b.column), ...some };
}

const checkOf = (address: string, ...sheets: readonly SheetSnapshot[]): FormulaCheck =>
  formulaChecks({ sheets })({ sheet: sheets[0]!.name, ...parseA1(address)! });

const FIGURES = { A1: 8.1, A2: 0, A3: 3.15, A4: '若干', B1: 0.25, B2: ['=B1*2', 0.5] } as const;
const held = (formula: string, value: CellValue, text?: string): FormulaCheck =>
  checkOf(
    'F1',
    sheet('表', { ...FIGURES, F1: text === undefined ? [formula, value] : [formula, value, text] }),
    sheet('附 表', { C3: 7 }),
  );

test.each<[string, CellValue, string?]>([
  ['=A1+A2+A3', 11.25],
  ['=SUM(A1:A4)', 11.25],
  // Added in another order, by another program.
  ['=A1+A2+A3', 11.250000000000002],
  ["='附 表'!C3*2", 14],
  ['=ROUND(B2/3,4)', 0.1667],
  ['=IF(A2=0,"",A1/A2)', null],
  ['=IFERROR(A1/A2,0)', 0],
  ['=A1/A2', { error: '#DIV/0!' }],
  ['="≥"&A3&"件"', '≥3.15件'],
  ['=TEXT(B1,"0.00%")', '25.00%'],
  ['=TEXT(1234.5,"#,##0.0")', '1,234.5'],
  ['=C9', 0],
  // A workbook may count with its figures as they are shown.
  ['=A3/7', 0.45, '0.45'],
  ['=A3/70', 0.045, '4.5%'],
])('%s is %j: nothing to be said', (...row) => {
  const [formula, value, text] = row;
  expect(held(formula, value, text)).toEqual({ kind: 'agrees' });
});

test.each<[string, CellValue, CellValue, string?]>([
  ['=3.15+3', 3.15, 6.15],
  ['=A1+A2+A3', 14.25, 11.25],
  ['=A1+A2+A3', '11.3', 11.25],
  ['=A1+A2+A3', null, 11.25],
  ['=A1/A2', 3, { error: '#DIV/0!' }],
  ['=TEXT(B1,"0%")', '52%', '25%'],
  // As it is shown it would be another.
  ['=A3/7', 0.46, 0.45, '0.46'],
  ['=A3/7', 0.5, 0.45, '0.50'],
])('%s is not %j', (...row) => {
  const [formula, value, result, text] = row;
  const check = held(formula, value, text);
  expect(check.kind).toBe('differs');
  if (check.kind === 'differs' && typeof result === 'number') expect(check.result).toBeCloseTo(result, 9);
  else expect(check).toMatchObject({ result });
});

test('a false result is followed to the formulas that read it, and a rounded one is not', () => {
  const cells = {
    A1: ['=2+2', 5],
    A2: ['=A1*10', 50],
    B1: ['=1/3', 0.33, '0.33'],
    B2: ['=B1*3', 0.99, '0.99'],
  } as const;
  expect(checkOf('A2', sheet('表', cells))).toEqual({ kind: 'differs', result: 40 });
  expect(checkOf('B2', sheet('表', cells))).toEqual({ kind: 'agrees' });
});

test.each(['=RAND()*5', '=YEAR(TODAY())', '=IF(A1>0,3,NOW())', '=F2+1'])(
  '%s changes by itself',
  (formula) => {
    const cells = { A1: 1, F1: [formula, 3], F2: ['=RANDBETWEEN(1,9)', 2] } as const;
    expect(checkOf('F1', sheet('表', cells))).toEqual({ kind: 'changing' });
  },
);

describe('what cannot be computed is said to be so, and not taken for an error', () => {
  test.each([
    '=VLOOKUP(A1,A1:B2,2,FALSE)',
    '=[1]Sheet1!$A$1',
    '=总额*2',
    '=没有这张表!A1',
    '=SUM(A1:A3*B1:B3)',
    '=A1:A3*2',
    '=TEXT(A1,"[DBNum2]0.00")',
    '=A4*2',
    '=INDIRECT("A1")',
    '=F1+1',
    '=F2',
    '=(((',
  ])('%s', (formula) => {
    const cells = { ...FIGURES, F1: [formula, 3], F2: ['=F1', 3] } as const;
    expect(checkOf('F1', sheet('表', cells))).toEqual({ kind: 'unknown' });
    // Whoever has it open has computed it.
    const live: WorkbookSnapshot = { sheets: [sheet('表', cells)], calculates: true };
    expect(formulaChecks(live)({ sheet: '表', row: 0, column: 5 })).toEqual({ kind: 'agrees' });
  });

  test('cells behind a merged area, which are not read', () => {
    const merges = [{ top: 0, left: 0, bottom: 0, right: 1 }];
    const cells = { A1: 2, F1: ['=SUM(A1:B1)', 5], F2: ['=SUM(A1:B1)', 2], F3: ['=A1*2', 5] } as const;
    expect(checkOf('F1', sheet('表', cells, { merges })).kind).toBe('unknown');
    expect(checkOf('F2', sheet('表', cells, { merges })).kind).toBe('agrees');
    expect(checkOf('F3', sheet('表', cells, { merges })).kind).toBe('differs');
  });

  test('cells beyond what was read of a sheet', () => {
    const cells = { A1: 2, A9: 3, F1: ['=SUM(A:A)', 99], F2: ['=SUM(A1:A9)', 99] } as const;
    expect(checkOf('F1', sheet('表', cells, { partial: true })).kind).toBe('unknown');
    expect(checkOf('F2', sheet('表', cells, { partial: true })).kind).toBe('differs');
  });
});

describe('it ends, whatever the formulas are', () => {
  const chain = (length: number): Record<string, Held> =>
    Object.fromEntries(
      Array.from({ length }, (_, at) => [
        `A${at + 1}`,
        at + 1 === length ? 1 : [`=A${at + 2}+1`, length - at],
      ]),
    );

  test.each([50, 20_000])('a chain of %d', (length) => {
    const { kind } = checkOf('A1', sheet('表', chain(length)));
    expect(kind).toBe(length < 100 ? 'agrees' : 'unknown');
  });

  test.each([
    ['brackets', `=${'('.repeat(8000)}1${')'.repeat(8000)}`],
    ['signs', `=${'-'.repeat(30_000)}1`],
    ['terms', `=1${'+1'.repeat(15_000)}`],
    ['functions', `=${'ABS('.repeat(5000)}1${')'.repeat(5000)}`],
    ['percent', `=1${'%'.repeat(30_000)}`],
  ])('thousands of %s', (_, formula) => {
    expect(checkOf('A1', sheet('表', { A1: [formula, 1] })).kind).toBe('unknown');
  });

  test('sums of all sums', () => {
    const cells = Object.fromEntries(
      Array.from({ length: 3000 }, (_, at) => [`B${at + 1}`, ['=SUM(A:A)', 1] as const]),
    );
    const figures = Object.fromEntries(Array.from({ length: 20_000 }, (_, at) => [`A${at + 1}`, 0]));
    const checks = formulaChecks({ sheets: [sheet('表', { ...figures, ...cells })] });
    const kinds = Array.from({ length: 3000 }, (_, row) => checks({ sheet: '表', row, column: 1 }).kind);
    // Some are computed, and when it has been enough the others are left.
    expect(kinds[0]).toBe('differs');
    expect(kinds.at(-1)).toBe('unknown');
  });
});

test('sums agree with themselves, and with nothing that is a cent off', () => {
  const cents = fc.array(fc.integer({ min: -900_000, max: 9_000_000 }), { minLength: 2, maxLength: 30 });
  fc.assert(
    fc.property(cents, fc.constantFrom(1, -1, 30, 1000), (amounts, off) => {
      const cells = Object.fromEntries(amounts.map((amount, at) => [`A${at + 1}`, amount / 100]));
      const total = amounts.reduce((sum, amount) => sum + amount, 0);
      const of = (value: number): string =>
        checkOf('C1', sheet('表', { ...cells, C1: [`=SUM(A1:A${amounts.length})`, value] })).kind;
      expect(of(total / 100)).toBe('agrees');
      expect(of((total + off) / 100)).toBe('differs');
    }),
    runs(200),
  );
});

describe('formulas without a result', () => {
  const missing = (formula: string): CellSnapshot => ({
    ...cellOf('B1', [formula, null, '']),
    numberFormat: '0.00',
    result: 'missing',
  });
  const computed = (formula: string): CellSnapshot => {
    const own = sheet('表', { A1: 4 });
    const [after] = withResults(
      [{ ...own, cells: [...own.cells, missing(formula)] }],
      (value, format) => `${String(value)} by ${format}`,
    );
    return after!.cells[1]!;
  };

  test('are computed', () => {
    expect(computed('=A1/8')).toMatchObject({ value: 0.5, text: '0.5 by 0.00', result: 'computed' });
  });

  test.each(['=RAND()', '=VLOOKUP(A1,A1:A2,1)', '=B1'])('%s: it stays missing', (formula) => {
    expect(computed(formula)).toEqual(missing(formula));
  });
});
