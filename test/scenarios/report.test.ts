/** A report checked with the workbook that it is about: the figures of the real FY2023 pair, in our own words. */
import { check, marksFor, summarySheet } from '../../src/check';
import { fixesBy } from '../../src/model/result/fixes';
import { REPORT_SHEET } from '../../src/model/report/reportText';
import { report } from '../narrative/report';
import { sampleWorkbook, withCell } from '../helpers/workbook';
import { PARAGRAPHS } from '../helpers/report';
import { toJson, toText } from '../helpers/wholeReport';

const workbook = sampleWorkbook();

/** The findings about the report, with the paragraph (from 1) or cell that each stands at. */
function found(lines: readonly string[], book = workbook): readonly string[] {
  return check(book, undefined, report(...lines))
    .diagnostics.filter(({ ruleId }) => ruleId.startsWith('report/'))
    .map(({ ruleId, severity }) => `${severity} ${ruleId}`)
    .sort();
}

const ON_SAMPLE = [
  'explain report/budget-income-expenditure',
  'explain report/carry-over',
  'explain report/indicator-facts',
  'explain report/quota-vs-basic',
  'hint report/attachment-numbers',
  'hint report/dates-and-signatures',
  'hint report/names-agree',
  'hint report/names-agree',
  'hint report/numbering',
];

test('the sample: what differs is found, and nothing else', () => {
  expect(found(PARAGRAPHS)).toEqual(ON_SAMPLE);
});

function replaced(before: string, after: string): readonly string[] {
  const lines = PARAGRAPHS.map((line) => line.replace(before, () => after));
  expect(lines).not.toEqual(PARAGRAPHS);
  return lines;
}

test.each([
  ['拨款支出742.38', '拨款支出724.38', 'error report/basic-plus-project'],
  ['人员经费578.13', '人员经费587.13', 'error report/personnel-plus-operating'],
  ['保密专项1.83', '保密专项1.38', 'error report/project-list-total'],
  ['调减3.17', '调减3.71', 'explain report/project-line'],
  ['事业编制11名', '事业编制12名', 'error report/quota-sum'],
  ['人员32人', '人员23人', 'explain report/staff-vs-basic'],
  ['办结率99.3%', '办结率93.9%', 'error report/rates'],
  ['预算资金617.73', '预算资金671.73', 'explain report/budget-income-expenditure'],
  ['自评结果用于', '自评得分89分，用于', 'error report/self-score'],
  ['专项资金共6个', '专项资金共7个', 'explain report/project-count'],
  [
    '调减3.17万元，实际支出1.83',
    '调减2.17万元，实际支出2.83',
    'explain report/project-adjusted-vs-evaluation',
  ],
  ['本单位是区政府', 'XX局是区政府', 'explain report/placeholders'],
  ['四、国有', '五、国有', 'hint report/numbering'],
])('%s → %s is found', (before, after, expected) => {
  const more = [...found(replaced(before, after))];
  for (const known of ON_SAMPLE) if (more.includes(known)) more.splice(more.indexOf(known), 1);
  expect(more).toContain(expected);
});

test('a table of the report that says otherwise than the workbook is found, and checked only once', () => {
  const tables = withCell(workbook, '自评表', 'F7', '项目支出：61.48');
  const changed = { ...report(...PARAGRAPHS), tables };
  const both = check(workbook, undefined, changed);
  expect(both.forms).toHaveLength(3);
  const differing = both.diagnostics.filter(({ ruleId }) => ruleId === 'report/attachment-differs');
  expect(
    differing.map(({ cells, evidence }) => [cells[0]?.field, evidence?.reported, evidence?.computed]),
  ).toEqual([['funds.byNature.project', '63.01', '61.48']]);
  const same = check(workbook, undefined, { ...changed, tables: { ...workbook } });
  expect(same.diagnostics.filter(({ ruleId }) => ruleId === 'report/attachment-differs')).toEqual([]);
  expect(
    same.outcomes.filter(
      ({ ruleId, status }) => ruleId === 'report/attachment-differs' && status === 'passed',
    ).length,
  ).toBeGreaterThanOrEqual(60);
});

test.each([
  ['1.2023年预算资金617.73万元。', '1.2023年年初预算为617.73万元。'],
  ['基本支出680.9万元', '基本支出 680.90 万元'],
  ['共34人', '共计34名'],
  ['办结率99.3%', '办结率为99.3%'],
])('%s reworded to %s is nothing new', (before, after) => {
  expect(found(replaced(before, after))).toEqual(ON_SAMPLE);
});

test('a paragraph is called by its number, and its finding shows both figures', () => {
  const result = check(workbook, undefined, report(...PARAGRAPHS));
  const text = toText([{ file: 'a', result, problem: undefined }], 'zh-CN');
  expect(text).toContain('[待说明] 报告第12段');
  expect(text).toContain('报告写编制共 34，基础数据表填 32，相差 2');
});

describe('a report joins the forms of its workbook', () => {
  const result = check(workbook, undefined, report(...PARAGRAPHS));

  test('as a form without scores', () => {
    expect(result.forms.map(({ form }) => form)).toEqual(['basic', 'evaluation', 'report']);
    expect(result.forms[2]).toMatchObject({ sheet: REPORT_SHEET, scores: undefined, year: 2023 });
    expect(
      toJson([{ file: 'a', result, problem: undefined }], 'zh-CN', '1').files[0]!.forms[2],
    ).toMatchObject({
      form: 'report',
      scores: null,
    });
  });

  test('and nothing is written to its text', () => {
    const links = summarySheet(result, { locale: 'zh-CN', checkedAt: '' }).rows.flatMap((row) =>
      row.flatMap(({ link }) => (link ? [link.sheet] : [])),
    );
    expect(links).not.toContain(REPORT_SHEET);
    expect(marksFor(result, 'zh-CN').map(({ cell }) => cell.sheet)).not.toContain(REPORT_SHEET);
    const fixesOf = fixesBy(result.fills());
    const targets = result.diagnostics.flatMap((diagnostic) =>
      fixesOf(diagnostic).flatMap(({ edits }) => edits.map(({ target }) => target.sheet)),
    );
    expect(targets).not.toContain(REPORT_SHEET);
  });

  test('no rule crashes', () => {
    expect(result.outcomes.filter(({ status }) => status === 'crashed')).toEqual([]);
  });
});

test('without a report no rule about one is mentioned', () => {
  const { outcomes } = check(workbook);
  expect(outcomes.filter(({ ruleId }) => ruleId.startsWith('report/'))).toEqual([]);
});

test('a report alone is checked, and the forms it lacks are not asked for', () => {
  const alone = report(...PARAGRAPHS);
  const result = check(alone.tables, undefined, alone);
  expect(result.status).toBe('checked');
  expect(result.unitName).toBe('示例市示例区人民政府办公室');
  expect(result.outcomes.filter(({ ruleId }) => !ruleId.startsWith('report/'))).toEqual([]);
});
