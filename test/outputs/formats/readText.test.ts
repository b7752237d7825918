import type { FileReading } from '../../../src/check';
import { read, readingText } from '../../../src/check';
import type { FormModel } from '../../../src/model/form/form';
import { readingOf } from '../../../src/model/result/reading';
import { sampleWorkbook, sheetOf, withCell, workbookOf } from '../../helpers/workbook';

const sample = sampleWorkbook();
const form = read(sample).forms[1]!;
const textOf = (read: Partial<FileReading>, locale: 'zh-CN' | 'en' = 'zh-CN'): readonly string[] =>
  readingText({ file: 'a.xlsx', reading: undefined, problem: undefined, ...read }, locale).split('\n');
const formText = (forms: readonly FormModel[], locale: 'zh-CN' | 'en' = 'zh-CN') =>
  textOf({ reading: readingOf(forms) }, locale);

test('each form with its place, and each figure with its cell', () => {
  const [file, basic, ...lines] = textOf({ reading: read(sample) });
  expect(file).toBe('a.xlsx');
  expect(basic).toMatch(/^ {2}基础数据表 · 2023 · 基础数据表!A1:G26 · 万元 · \d+ 项$/);
  expect(lines).toContainEqual(expect.stringMatching(/^ {4}项目支出·2023年决算数 +61\.48 {2}\[F11\]$/));
  expect(lines).toContainEqual(
    expect.stringMatching(/^ {2}自评表 · .+ · 2023 · 自评表!A1:I25 · 万元 · \d+ 项$/),
  );
  expect(lines).toContainEqual(expect.stringMatching(/执行率 +99\.79% {2}\[H4\]$/));
  // The cells that are there and blank are seen to be so.
  expect(lines).toContainEqual(expect.stringMatching(/^ {4}公务接待·2023年决算数 +（空） {2}\[F10\]$/));
});

test('a cell that many rows share is told once, a long text is cut, lines stay lines', () => {
  const level1 = formText([form]).filter((line) => line.endsWith('[B13]'));
  expect(level1).toEqual([
    expect.stringMatching(/^ {4}产出指标 +产出指标 {2}/),
    expect.stringMatching(/^ {4}产出指标·分值 +40 {2}/),
  ]);
  const long = withCell(sample, '自评表', 'F11', `第一行\n${'全面完成各项任务。'.repeat(20)}`);
  const [goal] = formText([read(long).forms[1]!]).filter((line) => line.endsWith('[F11]'));
  expect(goal).toMatch(/第一行 全面完成.*…  \[F11\]$/);
  expect(goal!.length).toBeLessThan(130);
});

test('what was not read comes first, with what it may be', () => {
  const cell = { sheet: '自评表', row: 2, column: 4 };
  const unread: FormModel['unread'] = [
    { cell, text: '调整后\n预算', near: 'funds.total.annual', needed: true },
    { cell: { ...cell, column: 8 }, text: '备案号', near: undefined, needed: false },
  ];
  const unrecognized = [{ cell: { ...cell, row: 20 }, text: '结余' }];
  const lines = formText([{ ...form, unread, unrecognized }]);
  expect(lines.slice(1, 5)).toEqual([
    '  没有读到（3 处）：',
    '    自评表!E3 “调整后 预算” · 可能是年度资金总额·全年预算数 · 这张表必须有',
    '    自评表!I3 “备案号”',
    '    未识别的行: 自评表!E21 结余',
  ]);
  expect(lines[5]).toMatch(/^ {2}自评表 · /);
  expect(formText([{ ...form, unread }], 'en')[2]).toBe(
    '    自评表!E3 “调整后 预算” · perhaps Total funds annual budget · needed by the form',
  );
  expect(formText([form]).join('\n')).not.toContain('没有读到');
});

test('a figure that is none is said to be none', () => {
  const changed = read(withCell(sample, '自评表', 'I4', '约九点八')).forms[1]!;
  const [score] = formText([changed]).filter((line) => line.endsWith('[I4]'));
  expect(score).toMatch(/ {2}约九点八（读不成数） {2}\[I4\]$/);
});

test('a file that cannot be read is its reason', () => {
  const problem = { code: 'damaged', message: '文件已损坏。' };
  expect(textOf({ problem })).toEqual(['a.xlsx', '  文件已损坏。']);
  expect(textOf({ file: 'a\n[b].xlsx', problem })[0]).toBe('a\\n[b].xlsx');
});

describe('the figures that a report’s text states', () => {
  const lines = (text: readonly string[], locale: 'zh-CN' | 'en'): readonly string[] => {
    const paragraphs = text.map((line) => ({ text: line, numbering: '' }));
    const report = { source: 'text', paragraphs, tables: workbookOf(sheetOf('空', [])) } as const;
    const all = textOf({ reading: read(report.tables, report) }, locale);
    return all.slice(all.findIndex((line) => /^ {2}(?:Figures stated|正文中的数字)/.test(line)));
  };
  const squeezed = (text: readonly string[], locale: 'zh-CN' | 'en'): readonly string[] =>
    lines(text, locale).map((line) => line.replace(/(\S) {2,}(?=\S)/g, '$1 | '));

  test('by paragraph, parts below their whole', () => {
    const text = [
      '2022年度部门整体支出绩效自评报告',
      '2022年度支出合计512.6万元，其中：基本支出431.2万元，项目支出81.4万元。',
    ];
    expect(squeezed(text, 'en')).toEqual([
      '  Figures stated (3)',
      '    report, paragraph 2',
      '      支出合计 | 512.6万元',
      '      of it: 基本支出 | 431.2万元',
      '      of it: 项目支出 | 81.4万元',
    ]);
  });

  test('what each is of is said where its item does not say it, and the year where it is another', () => {
    const text = [
      '2022年度林业站整体支出绩效自评报告',
      '1.护林专项，预算支出30万元，年中执行调增4.5万元，实际支出34.5万元，结余结转0万元。',
      '2021年公用经费支出12.4万元。',
      '全年巡山约260次。',
      '行政编制6名，事业编制9名，共15名。',
    ];
    expect(squeezed(text, 'zh-CN')).toEqual([
      '  正文中的数字（9 处）',
      '    报告第2段',
      '      护林专项 预算 | 30万元',
      '      护林专项 调整 | 4.5万元',
      '      护林专项 支出 | 34.5万元',
      '      护林专项 结转结余 | 0万元',
      '    报告第3段',
      '      公用经费支出 2021 | 12.4万元',
      '    报告第4段',
      '      巡山 | 约260次',
      '    报告第5段',
      '      行政编制 | 6名',
      '      事业编制 | 9名',
      '      合计 | 15名',
    ]);
  });

  test('a part of a part of a part is indented no further than the third', () => {
    const deep = `2022年支出900万元${Array.from({ length: 6 }, (_, at) => `（其中：甲乙${'丙丁戊己庚辛'[at]}费${80 - at}万元`).join('')}`;
    const indents = lines(['2022年度部门整体支出绩效自评报告', deep], 'zh-CN')
      .filter((line) => line.includes('其中：'))
      .map((line) => /^ */.exec(line)![0].length);
    expect(Math.max(...indents)).toBeLessThanOrEqual(10);
  });
});
