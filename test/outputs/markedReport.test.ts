/** A report's figures marked by what became of them, with what they were compared with. */
import fc from 'fast-check';
import { check, explain } from '../../src/check';
import { readDocx } from '../../src/hosts/docx';
import type { MarkedParagraph, MarkedReport, ReportTie } from '../../src/model/report/markedReport';
import { MARK_STATES } from '../../src/model/report/markedReport';
import { cellName } from '../../src/model/workbook/cell';
import { report } from '../narrative/report';
import { runs } from '../helpers/properties';
import { sampleReport } from '../helpers/sampleReport';
import { sampleWorkbook } from '../helpers/workbook';

const TITLE = '2023年度部门整体支出绩效自评报告';
const EMPTY = { name: '空.xlsx', sheets: [] };

const besideForms = (...text: readonly string[]): MarkedReport =>
  check(sampleWorkbook(), undefined, readDocx(sampleReport(sampleWorkbook(), [TITLE, ...text]))).report!;
const alone = (...text: readonly string[]): MarkedReport =>
  check(EMPTY, undefined, report(TITLE, ...text)).report!;

/** 61.48万元 agrees. */
const marked = ({ text, marks }: MarkedParagraph): readonly string[] =>
  marks.map(({ start, end, state }) => `${text.slice(start, end)} ${state}`);
const told = ({ text, cells }: ReportTie): string => [text['zh-CN'], ...cells.map(cellName)].join(' | ');

test('a figure that agrees with a cell says which', () => {
  const [, paragraph] = besideForms('2023年度公用经费支出102.77万元。').paragraphs;
  expect(marked(paragraph!)).toEqual(['102.77万元 agrees']);
  expect(paragraph!.ties.map(told)).toEqual(['公用经费 102.77 = 公用经费 102.77 | 基础数据表!F16']);
  expect(paragraph!.findings).toEqual([]);
});

test('so does one that a rule without arithmetic has compared', () => {
  const [, paragraph] = besideForms('2023年度预算资金617.73万元。').paragraphs;
  expect(marked(paragraph!)).toEqual(['617.73万元 agrees']);
  expect(paragraph!.ties.map(told)).toEqual([
    '预算资金 617.73万元，与年度资金总额·年初预算数 617.73相符 | 自评表!D4',
  ]);
});

test('figures of the text agree with each other, also where no form stands beside them', () => {
  const { paragraphs, counts } = alone(
    '林业站全年支出408.60万元，其中：基本支出318.20万元，项目支出90.40万元；退休3人。',
  );
  expect(marked(paragraphs[1]!)).toEqual([
    '408.60万元 agrees',
    '318.20万元 agrees',
    '90.40万元 agrees',
    '3人 alone',
  ]);
  expect(paragraphs[1]!.ties.map(told)).toEqual([
    expect.stringMatching(/408\.60万元 = 基本支出 318\.20万元 \+ 项目支出 90\.40万元/),
  ]);
  expect(counts).toEqual({ differs: 0, explained: 0, agrees: 3, alone: 1, unplaced: 0 });
});

test('what differs says so at its paragraph, and leads to the cells of the forms', () => {
  const { paragraphs, counts } = besideForms(
    '2023年度财政拨款支出合计743.91万元，其中：基本支出670.9万元，项目支出61.48万元。',
    '单位领导班子齐心协力，完成了全年任务。',
  );
  const differing = paragraphs.filter(({ findings }) => findings.length > 0);
  expect(differing.map(({ index }) => index)).toEqual([1]);
  const [first] = differing[0]!.findings;
  expect(first!.message['zh-CN']).toContain('743.91');
  expect(first!.cells.map(cellName)).toContain('自评表!F4');
  expect(first!.cells.map(cellName)).not.toContain('报告正文!A2');
  expect(marked(paragraphs[1]!)).toEqual(['743.91万元 differs', '670.9万元 differs', '61.48万元 differs']);
  expect(counts.differs).toBeGreaterThan(1);
});

test('a paragraph whose figure is told of elsewhere says where', () => {
  const { paragraphs } = besideForms(
    '本部门2023年专项资金共2个，具体情况如下：',
    '1.林木管护，预算支出26.5万元，年中执行调增19.81万元，实际支出46.31万元，结余结转0万元。',
    '2.苗圃建设，预算支出5万元，年中执行调减0万元，实际支出5万元，结余结转0万元。',
  );
  const [, , first, second] = paragraphs;
  expect(first!.findings.map(({ message }) => message['zh-CN'])).toContainEqual(
    expect.stringContaining('结余结转'),
  );
  expect(first!.foundAt).toEqual([]);
  expect(second!.foundAt.map(cellName)).toEqual(['报告正文!A3']);
  expect(marked(second!)).toContain('0万元 differs');
});

test('one sum that two rules know is told once', () => {
  const [, paragraph] = besideForms(
    '2023年度一般公共预算财政拨款支出742.38万元，其中：项目支出61.48万元，基本支出680.9万元。',
  ).paragraphs;
  const sums = paragraph!.ties.filter(({ text }) => text['zh-CN'].includes('+'));
  expect(sums).toHaveLength(1);
  expect(paragraph!.ties.map(told).join('\n')).not.toContain('报告 ');
  expect(paragraph!.ties.map(({ text }) => text.en).join('\n')).not.toContain('in the report');
});

test('a reason closes a finding: its figures are no longer open, and the reason stands there', () => {
  const workbook = sampleWorkbook();
  const given = readDocx(sampleReport(workbook, [TITLE, '2023年度公用经费支出112.77万元。']));
  const open = check(workbook, undefined, given);
  const [finding] = open.diagnostics.filter(({ ruleId }) => ruleId === 'report/operating-vs-basic');
  expect(marked(open.report!.paragraphs[1]!)).toEqual(['112.77万元 differs']);
  expect(open.report!.paragraphs[1]!.findings[0]!.reason).toBeUndefined();
  const reason = '报告含预算外公用支出10万元，决算批复另列，口径不同';
  const kept = explain(undefined, finding!, reason, '2024-03-01T08:00:00Z');
  if ('problem' in kept) throw new Error(kept.problem.en);
  const closed = check({ ...workbook, settings: { [kept.key]: kept.text! } }, undefined, given).report!;
  expect(marked(closed.paragraphs[1]!)).toEqual(['112.77万元 explained']);
  expect(closed.paragraphs[1]!.findings[0]!.reason).toBe(reason);
});

test('what was seen and not placed is marked as such, and counted', () => {
  const { paragraphs, counts } = alone('办公费、印刷费分别为3万元、4万元、5万元。', '全年支出30.5万元。');
  expect(marked(paragraphs[1]!)).toEqual(['3 unplaced', '4 unplaced', '5 unplaced']);
  expect(counts).toMatchObject({ unplaced: 3, alone: 1 });
});

test('what a report leaves unsaid is not looked for in a form', () => {
  const { outcomes } = check(sampleWorkbook(), undefined, readDocx(sampleReport(sampleWorkbook(), [TITLE])));
  const reasons = outcomes.flatMap((each) =>
    each.status === 'notChecked' && each.ruleId.startsWith('report/') ? each.reason.text['zh-CN'] : [],
  );
  expect(reasons.filter((reason) => reason.startsWith('报告没有写')).length).toBeGreaterThan(3);
  expect(reasons.filter((reason) => /表中没有找到报告|报告没有写报告/.test(reason))).toEqual([]);
});

const PIECES = [
  '支出',
  '其中：',
  '基本支出',
  '12.5万元',
  '3万元',
  '，',
  '；',
  '。',
  '占75%',
  '分别为',
  '人',
  '7',
  '（',
  '）',
  '比上年',
  '增长',
  '持平',
  '①',
  ' ',
];

test('whatever the text: marks lie in it, in order, apart; and every paragraph is there', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.constantFrom(...PIECES), { maxLength: 24 }), { minLength: 1, maxLength: 5 }),
      (lines) => {
        const text = lines.map((line) => line.join(''));
        const { paragraphs, counts } = alone('全年支出30.5万元。', ...text);
        expect(paragraphs.map((each) => each.text)).toEqual([TITLE, '全年支出30.5万元。', ...text]);
        for (const each of paragraphs) {
          let at = 0;
          for (const { start, end } of each.marks) {
            expect(start).toBeGreaterThanOrEqual(at);
            expect(end).toBeGreaterThan(start);
            at = end;
          }
          expect(at).toBeLessThanOrEqual(each.text.length);
        }
        const sum = MARK_STATES.reduce((all, state) => all + counts[state], 0);
        expect(sum).toBe(paragraphs.flatMap(({ marks }) => marks).length);
      },
    ),
    runs(60),
  );
});
