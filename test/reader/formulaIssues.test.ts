/** What is said of a form's formulas: of results that are not theirs, and of those that nobody can vouch for. */
import { check } from '../../src/check';
import type { CellSnapshot, WorkbookSnapshot } from '../../src/model/workbook/snapshot';
import { toA1 } from '../../src/model/workbook/cell';
import type { Diagnostic } from '../../src/model/result/diagnostic';
import { verdictKind } from '../../src/model/result/verdict';
import { cleanWorkbook } from '../helpers/cleanForms';
import { mapSheet } from '../helpers/workbook';

const BASIC = '基础数据表';
const clean = cleanWorkbook();

function withCells(
  workbook: WorkbookSnapshot,
  sheet: string,
  cells: Readonly<Record<string, Partial<CellSnapshot>>>,
) {
  return mapSheet(workbook, sheet, (each) => ({
    ...each,
    cells: each.cells.map((cell) => ({ ...cell, ...cells[toA1(cell)] })),
  }));
}

/** As a unit fills it in that lets Excel add up; a rate in percent, a target put together. */
const computed = withCells(
  withCells(clean, BASIC, {
    B5: { formula: '=B6+B9+B10' },
    D5: { formula: '=D6+D9+D10' },
    F5: { formula: '=ROUND(SUM(F6,F9:F10),2)' },
    F6: { formula: '=SUM(F7:F8)' },
    F11: { formula: '=SUM(F12:OFFSET(F15,-1,0))' },
    F3: { formula: '=TEXT(D3/B3,"0.00%")' },
  }),
  '自评表',
  { F4: { formula: '=E4' }, I4: { formula: '=ROUND(10*F4/E4,2)' }, H19: { formula: '=SUM(H14:H18)+I4' } },
);
const put = (address: string, cell: Partial<CellSnapshot>): WorkbookSnapshot =>
  withCells(computed, BASIC, { [address]: cell });
const found = (workbook: WorkbookSnapshot, rule: string): readonly Diagnostic[] =>
  check(workbook).diagnostics.filter(({ ruleId }) => ruleId === rule);

test('results that are those of their formulas: nothing is said, and nothing else is another', () => {
  const [before, after] = [check(clean), check(computed)];
  expect(after.diagnostics).toEqual(before.diagnostics);
  expect(verdictKind(after)).toBe('clean');
  expect(after.forms.map(({ readingNotes }) => readingNotes)).toEqual(
    before.forms.map(({ readingNotes }) => readingNotes),
  );
});

test('a stored result that is not the formula’s is an error, with both figures', () => {
  // What stands there agrees with all the form; what Excel will show does not.
  const workbook = put('F10', { formula: '=1.53+3' });
  const [finding, ...others] = found(workbook, 'form/stale-results');
  expect(others).toEqual([]);
  expect(finding).toMatchObject({ severity: 'error' });
  expect(finding!.message['zh-CN']).toContain('F10 “1.53”，按公式是 4.53（=1.53+3）');
  // And so for the total that reads it.
  expect(finding!.cells.map(({ address }) => toA1(address)).sort()).toEqual(['F10', 'F5']);
  expect(verdictKind(check(workbook))).toBe('errors');
  expect(check({ ...workbook, calculates: true }).counts.error).toBe(1);
});

test('nothing in a cell whose formula gives a figure', () => {
  expect(found(put('F10', { formula: '=1.5', value: null, text: '' }), 'form/stale-results')).toHaveLength(1);
});

test('a figure of the day or of chance is to be explained', () => {
  const [finding] = found(put('F10', { formula: '=1.53+0*RAND()' }), 'form/changing-results');
  expect(finding).toMatchObject({ severity: 'explain' });
  // What reads it is no firmer.
  expect(finding!.cells.map(({ address }) => toA1(address)).sort()).toEqual(['F10', 'F5']);
});

test('a date beside the signature may be today’s', () => {
  const signed = mapSheet(computed, BASIC, (sheet) => {
    const label = sheet.cells.find(({ text }) => text.startsWith('填报日期'))!;
    const date = {
      ...label,
      column: label.column + 1,
      value: 45_366,
      text: '2024-03-15',
      formula: '=TODAY()',
    };
    return { ...sheet, cells: [...sheet.cells, date].sort((a, b) => a.row - b.row || a.column - b.column) };
  });
  expect(check(signed).diagnostics).toEqual(check(computed).diagnostics);
});

test('what cannot be computed is a hint in a file, and nothing where a program computes it', () => {
  const workbook = put('F10', { formula: '=XLOOKUP("接待",费用!A:A,费用!B:B)' });
  const [finding] = found(workbook, 'form/unverified-results');
  expect(finding).toMatchObject({ severity: 'hint' });
  expect(finding!.message.en).toContain('F10 =XLOOKUP("接待",费用!A:A,费用!B:B)');
  expect(check({ ...workbook, calculates: true }).diagnostics).toEqual(check(computed).diagnostics);
});

describe('a formula without a result', () => {
  test('that could not be computed was not read: it is neither nothing nor nought', () => {
    const workbook = put('F10', { formula: '=XLOOKUP(1,A:A,B:B)', value: null, text: '', result: 'missing' });
    const result = check(workbook);
    expect(verdictKind(result)).toBe('partly-read');
    expect(result.forms[0]!.unread).toMatchObject([{ text: '=XLOOKUP(1,A:A,B:B)', needed: true }]);
    expect(result.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    const { outcomes } = result;
    const total = outcomes.find(
      ({ ruleId, place }) => ruleId === 'basic/three-public-total' && place?.endsWith('.final'),
    );
    expect(total).toMatchObject({ status: 'notChecked', reason: { code: 'unread' } });
  });

  test('that was computed is checked, and told', () => {
    const workbook = put('F5', { result: 'computed' });
    const [finding, ...others] = found(workbook, 'form/unverified-results');
    expect(others).toEqual([]);
    expect(finding!.message['zh-CN']).toMatch(/没有保存 1 格公式的结果.*F5 6\.3/);
    expect(check(workbook).counts.error).toBe(0);
  });
});
