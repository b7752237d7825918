/** A report's title, its year and the unit that it names; and what is no title. */
import { titleIn } from '../../src/narrative/title';
import { report } from './report';

const titled = (...lines: readonly string[]) => {
  const title = titleIn(report(...lines));
  return title && [title.paragraph, title.year, title.unitName?.text];
};

test.each<[string, readonly string[], readonly (string | number | undefined)[]]>([
  ['on one line', ['2023年度示例区水利站整体支出绩效自评报告'], [0, 2023, '示例区水利站']],
  ['on two lines', ['2023年度示例区水利站整体支出', '绩效自评报告'], [0, 2023, '示例区水利站']],
  [
    'with an empty line between',
    ['2023年度示例区水利站整体支出', '', '绩效自评报告'],
    [0, 2023, '示例区水利站'],
  ],
  ['the unit first', ['示例区水利站2023年度部门整体支出绩效自评报告'], [0, 2023, '示例区水利站']],
  [
    'below the attachment’s number',
    ['附件1', '', '', '示例区水利站2023年度部门整体支出绩效自评报告'],
    [3, 2023, '示例区水利站'],
  ],
  [
    'the unit on a line of its own',
    ['2023年度部门整体支出绩效自评报告', '单位名称：示例区水利站（盖章）'],
    [0, 2023, '示例区水利站'],
  ],
  ['without a year', ['示例区水利站部门整体支出绩效自评报告'], [0, undefined, '示例区水利站']],
  ['broken within its line', ['2023年度示例区水利站\n整体支出绩效自评报告'], [0, 2023, '示例区水利站']],
])('%s', (_, lines, expected) => {
  expect(titled(...lines)).toEqual(expected);
});

test.each<[string, readonly string[]]>([
  ['another document', ['2023年度示例区水利站工作总结']],
  ['words behind it', ['绩效自评报告的编写说明']],
  [
    'a sentence that ends in it',
    [`${'按照上级关于开展预算绩效管理工作的统一部署，'.repeat(3)}现将有关情况汇总形成本年度绩效自评报告`],
  ],
  ['a heading far behind the first page', [...Array.from({ length: 40 }, () => '正文'), '绩效自评报告']],
])('no title: %s', (_, lines) => {
  expect(titled(...lines)).toBeUndefined();
});

test('the last line of the first page may still be one', () => {
  const lines = [...Array.from({ length: 39 }, () => ''), '2023年度示例区水利站整体支出绩效自评报告'];
  expect(titled(...lines)).toEqual([39, 2023, '示例区水利站']);
});
