/** Answers on the page that a workbook came back with, whatever was done to the page meanwhile. */
import type { FindingPlace } from '../../../src/model/result/findingPlace';
import { Answers, answersIn, aboutText } from '../../../src/outputs/desk/answers';
import type { GridValue } from '../../helpers/workbook';
import { sheetOf, workbookOf } from '../../helpers/workbook';

const place = (field: string): FindingPlace => ({ form: 'basic', of: '', field, row: '', nth: 1 });
const about = (field: string) => ({ rule: 'basic/three-public-total', place: place(field) });
const row = (number: number, answer: string | null, field: string): readonly GridValue[] => [
  ...[number, '问题', answer, aboutText(about(field))],
];
const HEADER = ['序号', '问题', '单位答复', '识别码'];
const pageOf = (...rows: readonly (readonly GridValue[])[]) => ({
  ...workbookOf(sheetOf('退回修改意见', [['绩效自评材料退回修改单'], [], ...rows])),
  returnSheet: '退回修改意见',
});
const told = (workbook: Parameters<typeof answersIn>[0]) =>
  answersIn(workbook).map(({ place: { field }, text }) => `${field}: ${text}`);

test('each by what its row is about: sorted, moved and with rows of the unit’s own between', () => {
  const rows = [row(1, '属实', 'a'), row(2, null, 'b'), row(3, '  见附件 ', 'c')];
  expect(told(pageOf(HEADER, ...rows))).toEqual(['a: 属实', 'c: 见附件']);
  const moved = [...rows].reverse().map((each) => [null, ...each]);
  expect(told(pageOf(['又一列', ...HEADER], [null, null, '我们的备注', '随手写的'], ...moved))).toEqual([
    'c: 见附件',
    'a: 属实',
  ]);
});

test('nothing where it is no page of ours, or not known what a row is about', () => {
  const page = pageOf(HEADER, row(1, '属实', 'a'));
  expect(told({ ...page, returnSheet: '别的' })).toEqual([]);
  expect(told(workbookOf(...page.sheets))).toEqual([]);
  expect(told(pageOf(['序号', '问题', '单位答复'], [1, '问题', '属实']))).toEqual([]);
  for (const key of ['', '{', '{"rule":1}', '[]', 'null'])
    expect(told(pageOf(HEADER, [1, '问题', '属实', key]))).toEqual([]);
});

test('an answer to last time’s finding is one to the same finding where it is now', () => {
  const answers = new Answers([{ ...about('a'), text: '属实' }]);
  expect(answers.to(about('a'))).toBe('属实');
  expect(answers.to(about('b'), about('a'))).toBe('属实');
  expect(answers.to(about('b'), undefined)).toBe('');
  expect(answers.to({ ...about('a'), rule: 'basic/other' })).toBe('');
});
