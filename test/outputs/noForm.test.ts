/** What a user is told who gave a file without a form of ours. */
import { check, noFormText } from '../../src/check';
import type { SheetSnapshot } from '../../src/model/workbook/snapshot';
import { sheetOf, workbookOf } from '../helpers/workbook';

const said = (...sheets: readonly SheetSnapshot[]) => {
  const { near } = check(workbookOf(...sheets));
  return [noFormText(near, 'zh-CN'), noFormText(near, 'en')];
};

test('a title without its labels: the cell, what was found of it and what was not', () => {
  expect(
    said(sheetOf('表一', [['2024年度部门整体支出绩效自评表'], ['三级指标', '备注'], ['巡查', '好']])),
  ).toEqual([
    '没有找到基础数据表或自评表。表一!A1 像《自评表》的标题；认出的栏目只有“三级指标”，至少要有 3 个；没有认出“年度资金总额”“全年预算数”“全年执行数”“实际完成值”“得分”“总分”。',
    expect.stringMatching(
      /表一!A1 reads like the title of “Self-evaluation form”; of its labels only “三级指标” was found, 3 at least/,
    ),
  ]);
});

test('labels without a title', () => {
  const [zh = ''] = said(sheetOf('Sheet1', [['三级指标', '得分']]));
  expect(zh).toContain('工作表“Sheet1”像《项目支出绩效自评表》，但没有标题；认出的栏目只有“三级指标”“得分”');
});

test('nothing of the kind', () => {
  expect(said(sheetOf('Sheet1', [['姓名', '电话']]))).toEqual([
    '没有找到基础数据表或自评表。没有一张工作表有这些表的标题和栏目。',
    'No basic data form or self-evaluation form was found. No sheet has the title and the labels of one.',
  ]);
});
