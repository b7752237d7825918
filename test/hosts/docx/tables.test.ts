/** Tables as sheets: merged cells, titles above, names that Excel takes. */
import { paragraph, row, table } from '../../helpers/docx';
import { sheetsIn, tableIn } from './documents';

test('cells by their place in the grid; figures stay the text that they are', () => {
  const { cells, merges } = tableIn(
    table(
      row([{ text: '项目', span: 2 }, '决算数']),
      row(['甲', '乙', '7.00']),
      row([{ text: '合计', span: 3 }]),
    ),
  );
  expect(cells).toEqual({ A1: '项目', C1: '决算数', A2: '甲', B2: '乙', C2: '7.00', A3: '合计' });
  expect(merges).toEqual(['A1:B1', 'A3:C3']);
  const [sheet] = sheetsIn(table(row(['7.00'])));
  expect(sheet!.cells).toEqual([{ row: 0, column: 0, value: '7.00', text: '7.00', numberFormat: 'General' }]);
});

test('merged down: what stands in the cells below is not shown', () => {
  const { cells, merges } = tableIn(
    table(
      row([
        { text: '产出', merge: 'restart' },
        { text: '宽', span: 2, merge: 'restart' },
      ]),
      row([
        { text: '旧', merge: 'continue' },
        { span: 2, merge: 'continue' },
      ]),
      row([{ merge: 'continue' }, '右', '末']),
      row([{ text: '效益', merge: 'restart' }, '下', '尾']),
    ),
  );
  expect(cells).toEqual({ A1: '产出', B1: '宽', B3: '右', C3: '末', A4: '效益', B4: '下', C4: '尾' });
  expect(merges).toEqual(['A1:A3', 'B1:C2']);
});

test('a cell that goes on with none, or with one of another width, is one of its own', () => {
  const { cells, merges } = tableIn(
    table(row([{ text: '甲', merge: 'continue' }, '乙']), row([{ text: '丙', span: 2, merge: 'continue' }])),
  );
  expect(cells).toEqual({ A1: '甲', B1: '乙', A2: '丙' });
  expect(merges).toEqual(['A2:B2']);
});

test('columns before the first cell, rows that were deleted, rows that repeat as a header', () => {
  const { cells } = tableIn(
    table(
      row(['名称', '数'], '<w:tblHeader/>'),
      row(['删'], '<w:del w:id="1"/>'),
      row(['9'], '<w:gridBefore w:val="1"/>'),
    ),
  );
  expect(cells).toEqual({ A1: '名称', B1: '数', B2: '9' });
});

test('cells merged across in the old way', () => {
  const old = (text: string, merge: string) =>
    `<w:tc><w:tcPr><w:hMerge w:val="${merge}"/></w:tcPr>${paragraph(text)}</w:tc>`;
  const { cells, merges } = tableIn(
    table(`<w:tr>${old('宽', 'restart')}${old('', 'continue')}</w:tr>`, row(['甲', '乙'])),
  );
  expect(cells).toEqual({ A1: '宽', A2: '甲', B2: '乙' });
  expect(merges).toEqual(['A1:B1']);
});

test('a table in a cell is text there, and paragraphs are lines', () => {
  const inner = table(row(['甲', '1']), row(['', '']), row(['乙', '2']));
  const { cells } = tableIn(table(row([{ content: paragraph('其中') + inner + paragraph('') }, '上\n下'])));
  expect(cells).toEqual({ A1: '其中\n甲 1\n乙 2', B1: '上\n下' });
});

test('the title above and what is filled in below are rows of the sheet', () => {
  const body =
    paragraph('附件2') +
    paragraph('2023年度部门整体支出绩效评价基础数据表') +
    paragraph('填报单位：示例区档案馆') +
    paragraph('') +
    table(row(['编制数', '32'])) +
    paragraph('') +
    paragraph('填表人：  联系电话：') +
    paragraph('附件3') +
    paragraph('2023年度部门（单位）整体支出') +
    paragraph('绩效自评表') +
    table(row(['得分', '98'])) +
    paragraph('自评等级：优');
  const [basic, evaluation] = sheetsIn(body);
  expect(basic!.name).toBe('绩效评价基础数据表');
  expect(basic!.cells.map(({ row, text }) => [row, text])).toEqual([
    [0, '2023年度部门整体支出绩效评价基础数据表'],
    [1, '填报单位：示例区档案馆'],
    [2, '编制数'],
    [2, '32'],
    [3, '填表人：  联系电话：'],
  ]);
  expect(basic!.merges).toContainEqual({ top: 0, left: 0, bottom: 0, right: 1 });
  expect(evaluation!.cells.map(({ text }) => text)).toEqual([
    '2023年度部门（单位）整体支出绩效自评表',
    '得分',
    '98',
    '自评等级：优',
  ]);
});

test('running text above a table is no title of it', () => {
  const body =
    paragraph('2023年度部门整体支出绩效自评表') +
    paragraph('本单位2023年收支情况如下，详见下表。') +
    table(row(['甲'])) +
    paragraph('各项支出情况见下。') +
    table(row(['乙']));
  expect(sheetsIn(body).map(({ name, cells }) => [name, cells.length])).toEqual([
    ['表1', 1],
    ['表2', 1],
  ]);
});

test('names that Excel takes: no forbidden signs, 31 characters at most, each once', () => {
  const long = `${'很长'.repeat(12)}的[项目]支出:绩效自评表`;
  const caption = (text: string) => paragraph(text) + table(row(['1']));
  const names = sheetsIn(
    caption('自评表') +
      caption('自评表') +
      caption(long) +
      caption(long) +
      caption('报告正文') +
      table(row(['1'])),
  ).map(({ name }) => name);
  expect(names.slice(0, 2)).toEqual(['自评表', '自评表 (2)']);
  expect(names[2]).toMatch(/项目支出绩效自评表$/);
  expect(names[3]).toMatch(/ \(2\)$/);
  expect(names.slice(4)).toEqual(['表5', '表6']);
  expect(new Set(names).size).toBe(names.length);
  for (const name of names) expect(name).toMatch(/^[^[\]:*?/\\]{1,31}$/);
});
