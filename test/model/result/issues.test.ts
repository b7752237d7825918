/** One cell, or one amount, is one issue: on the sample and on edited copies of it. */
import { check } from '../../../src/check';
import type { Diagnostic } from '../../../src/model/result/diagnostic';
import { issues, severityOf, workOf } from '../../../src/model/result/issues';
import { workIn, workLeft } from '../../../src/model/result/work';
import { cellName } from '../../../src/model/workbook/cell';
import { sampleWorkbook, withCell } from '../../helpers/workbook';

const { diagnostics } = check(sampleWorkbook());
const nameOf = ({ cells: [subject] }: Diagnostic): string => cellName(subject!.address);
const at = (cell: string, of = diagnostics) =>
  issues(of).find((issue) => issue.diagnostics.some((each) => nameOf(each) === cell))!;

test('a cell stands in one issue, with all that was found there', () => {
  const cells = issues(diagnostics).flatMap((issue) => [...new Set(issue.diagnostics.map(nameOf))]);
  expect(new Set(cells).size).toBe(cells.length);
  expect(at('基础数据表!F17').diagnostics.map(({ ruleId }) => ruleId)).toEqual([
    'basic/final-over-budget',
    'basic/year-on-year',
  ]);
});

test('a total that is over by what its one part is over by is the same amount', () => {
  expect(at('基础数据表!F11')).toEqual(at('基础数据表!F12'));
  // Two parts over make another amount each.
  let other = withCell(sampleWorkbook(), '基础数据表', 'F13', 7);
  other = withCell(other, '基础数据表', 'F11', 63.48);
  const found = check(other).diagnostics;
  expect(at('基础数据表!F11', found)).not.toEqual(at('基础数据表!F12', found));
});

const explained = (diagnostic: Diagnostic): Diagnostic => ({
  ...diagnostic,
  explanation: { reason: '年中新增两个科室', at: '2024-02-03T04:05:06.000Z', stale: false, weak: false },
});

test('a reason answers for the hints of its cell, and not for an error', () => {
  const issue = at('基础数据表!F17');
  expect(severityOf(issue)).toBe('explain');
  const [asked, hint] = issue.diagnostics;
  expect(severityOf({ cause: undefined, diagnostics: [explained(asked!), hint!] })).toBeUndefined();
  const error: Diagnostic = { ...hint!, severity: 'error' };
  expect(severityOf({ cause: undefined, diagnostics: [explained(asked!), error] })).toBe('error');
});

test('a blank cell is to be filled in, whatever its severity; a missing reason is to be given', () => {
  const found = check(withCell(sampleWorkbook(), '基础数据表', 'B5', null)).diagnostics;
  expect(at('基础数据表!B5', found).diagnostics[0]!.severity).toBe('error');
  expect(workOf(at('基础数据表!B5', found))).toBe('blank');
  expect(workOf(at('自评表!I15'))).toBe('explain');
  expect(workOf(at('基础数据表!F10'))).toBe('hint');
});

test('what can be computed into a blank cell stands with what is found there, and counts once', () => {
  const result = check(withCell(sampleWorkbook(), '基础数据表', 'B5', null));
  const items = workIn(result).filter(({ fill }) => fill);
  expect(items.map(({ kind, issue, fill }) => [kind, issue !== undefined, fill!.computed])).toEqual([
    ['blank', true, '5.58'],
  ]);
  expect(workLeft(result.work)).toBe(
    workIn(result).filter(({ kind }) => kind !== 'hint' && kind !== 'explained').length,
  );
});
