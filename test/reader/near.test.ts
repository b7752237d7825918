/** What is told of a workbook in which no form was recognised. */
import { check } from '../../src/check';
import { LAYOUTS } from '../../src/forms';
import type { SheetSnapshot } from '../../src/model/workbook/snapshot';
import { nearForms } from '../../src/reader/near';
import { mapSheet, sampleWorkbook, sheetOf, workbookOf } from '../helpers/workbook';

const near = (...sheets: readonly SheetSnapshot[]) => nearForms(workbookOf(...sheets), LAYOUTS);

test('a title without its labels: the sheet, the title’s cell, what was found and what is missing', () => {
  const sheet = sheetOf('表1', [['附件'], ['2023年部门整体支出绩效自评基础数据表'], ['项目支出', 1, 2]]);
  expect(near(sheet)).toEqual([
    {
      form: 'basic',
      title: { 'zh-CN': '基础数据表', en: 'Basic data form' },
      sheet: '表1',
      hidden: false,
      titleCell: { sheet: '表1', row: 1, column: 0 },
      found: ['项目支出'],
      missing: ['编制数', '三公经费', '公用经费', '预算数'],
      needed: 2,
    },
  ]);
});

test('labels above a title are not the form’s', () => {
  const sheet = sheetOf('表1', [['项目支出', '编制数'], ['基础数据表'], ['预算数']]);
  expect(near(sheet)[0]!.found).toEqual(['预算数']);
});

test('labels without a title: one more is needed', () => {
  const [found] = near(sheetOf('Sheet1', [['三级指标', '全年预算数', '全年执行数']]));
  expect(found).toMatchObject({ titleCell: undefined, needed: 4 });
  expect(found!.found).toEqual(['全年预算数', '全年执行数', '三级指标']);
});

test('合计 at the foot of a list is no label of a form', () => {
  const list = sheetOf('花名册', [
    ['序号', '姓名', '实发'],
    [1, '甲', 30],
    ['', '合计', 30],
  ]);
  expect(near(list)).toEqual([]);
});

test('the nearest sheet comes first; those with nothing of a form, and very hidden ones, are left out', () => {
  const one = sheetOf('一个栏目', [['编制数']]);
  const title = { ...sheetOf('有标题', [['基础数据表']]), visibility: 'hidden' as const };
  const ledger = sheetOf('流水账', [['日期', '金额']]);
  const deep = { ...sheetOf('深藏', [['基础数据表']]), visibility: 'veryHidden' as const };
  expect(near(one, ledger, deep, title).map(({ sheet, hidden }) => [sheet, hidden])).toEqual([
    ['有标题', true],
    ['一个栏目', false],
  ]);
});

test('a check tells it where it found no form, and only there', () => {
  expect(check(sampleWorkbook()).near).toEqual([]);
  // The sample with its key headings gone: the titles are left.
  const KEY = /编制数|三公|项目支出|公用经费|预算数|资金总额|三级指标|执行数|总分|合计/;
  const bare = ['基础数据表', '自评表'].reduce(
    (book, name) =>
      mapSheet(book, name, (sheet) => ({
        ...sheet,
        cells: sheet.cells.filter(({ text }) => !KEY.test(text.replace(/\s/g, ''))),
      })),
    sampleWorkbook(),
  );
  const result = check(bare);
  expect(result.status).toBe('no-form');
  expect(result.near.map(({ sheet, form }) => [sheet, form])).toEqual([
    ['自评表', 'evaluation'],
    ['基础数据表', 'basic'],
  ]);
  result.near.forEach(({ titleCell, found, needed }) => {
    expect(titleCell).toBeDefined();
    expect(found.length).toBeLessThan(needed);
  });
});
