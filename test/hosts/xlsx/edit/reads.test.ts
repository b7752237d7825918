import { mayRead } from '../../../../src/hosts/xlsx/edit/reads';
import { parseA1 } from '../../../../src/model/workbook/cell';

test.each([
  ['=B7', true],
  ['=$B$7*2', true],
  ['=SUM(B1:B9)', true],
  ['=SUM(B1:B6,B8)', false],
  ["=SUM('B7 表'!C1:C9)", false],
  ['=SUM(自评表!A6:C8)', true],
  ['=SUM(B:B)', true],
  ['=SUM($C:D)', false],
  ['=SUM(7:7)', true],
  ['=SUM(8:12)', false],
  ['=B70+AB7', false],
  ['=IF(C1>0,"B7",TRUE)', false],
  ['=LOG10(C1)+1.5E3', false],
  ['=合计*2', true],
  ['=INDIRECT(C1)', true],
  ['=OFFSET(A1,1,1)', true],
  ['=表1[金额]', true],
])('%s: %p', (formula, reads) => {
  expect(mayRead(formula, [parseA1('B7')!])).toBe(reads);
  expect(mayRead(formula, [])).toBe(false);
});
