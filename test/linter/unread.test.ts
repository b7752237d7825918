/** No sum closes over what may stand under a label that was not read (DOMAIN T5). */
import type { FormSet } from '../../src/model/form/form';
import type { RuleOutcome } from '../../src/model/result/diagnostic';
import { kindOf } from '../../src/model/result/diagnostic';
import { DEFAULT_POLICY } from '../../src/model/policy/policy';
import { lint } from '../../src/linter/lint';
import { rounding, RULES } from '../../src/rules';
import { buildForms } from '../helpers/formBuilder';
import { withUnread } from '../helpers/unread';

/** The execution score stands under another word: the indicators alone add up to the total. */
const scored = {
  'funds.total.weight': 20,
  'indicators[0].score': 60,
  'indicators[0].weight': 60,
  'indicators[1].score': 40,
  'indicators[1].weight': 20,
  'total.score': 100,
  'total.weight': 100,
};

const outcomes = (set: FormSet, rule: string): readonly RuleOutcome[] =>
  lint([set], RULES, rounding, DEFAULT_POLICY).outcomes.filter(({ ruleId }) => ruleId === rule);

/** `status`, or the kind of reason with its text. */
const said = (set: FormSet, rule: string): readonly string[] =>
  outcomes(set, rule).map((outcome) =>
    outcome.status === 'notChecked'
      ? `${kindOf(outcome.reason)}: ${outcome.reason.text['zh-CN']}`
      : outcome.status,
  );

test('a term that was never found is nothing in a form that was read whole', () => {
  expect(said(buildForms(scored), 'evaluation/total-score')).toEqual(['passed']);
});

test('where a label was not read the total is not checked, and the label is named', () => {
  const set = withUnread(buildForms(scored), 'evaluation');
  expect(said(set, 'evaluation/total-score')).toEqual([
    'unread: 没有读到年度资金总额·执行率得分，可能是“支付进度”（自评表!E4）',
  ]);
});

test('also where it is near the term, though no form needs it', () => {
  const near = { needed: false, near: 'funds.total.score' } as const;
  const elsewhere = { needed: false, near: 'goal.achieved' } as const;
  expect(said(withUnread(buildForms(scored), 'evaluation', near), 'evaluation/total-score')).toEqual([
    expect.stringMatching(/^unread: /),
  ]);
  expect(said(withUnread(buildForms(scored), 'evaluation', elsewhere), 'evaluation/total-score')).toEqual([
    'passed',
  ]);
});

test('a column that no row shows is named once, and a list that is not there is unread', () => {
  const rows = { 'indicators[0].weight': 60, 'indicators[1].weight': 40, 'total.score': 90 };
  const set = withUnread(buildForms(rows), 'evaluation');
  const [reason] = said(set, 'evaluation/total-score');
  expect(reason).toMatch(/^unread: /);
  expect(
    said(withUnread(buildForms({ 'total.score': 98 }), 'evaluation'), 'evaluation/level1-weight'),
  ).toEqual([expect.stringMatching(/^unread: 没有读到这类行/)]);
});

test('nobody is accused over a list that was not read: it is no list of nothing', () => {
  const top = { 'funds.total.score': 20, 'total.score': 100 };
  expect(said(buildForms(top), 'evaluation/total-score')).toEqual([
    'not-applicable: 表中未识别到第1项指标·得分',
  ]);
  expect(said(withUnread(buildForms(top), 'evaluation'), 'evaluation/total-score')).toEqual([
    'unread: 没有读到第1项指标·得分，可能是“支付进度”（自评表!E4）',
  ]);
});

test('a blank cell of a column that was found still counts as nothing', () => {
  const set = withUnread(buildForms({ ...scored, 'funds.total.score': null }), 'evaluation');
  expect(said(set, 'evaluation/total-score')).toEqual(['passed']);
});

test('what a rule that is no arithmetic did not find may be unread', () => {
  const set = buildForms({ 'funds.total.annual': 60, 'funds.total.executed': 50 });
  expect(said(set, 'evaluation/low-execution')).toHaveLength(1);
  const unread = withUnread(buildForms({ 'funds.total.annual': 60 }), 'evaluation');
  expect(said(unread, 'evaluation/over-execution')).toEqual([expect.stringMatching(/^unread: /)]);
  expect(said(unread, 'evaluation/grade')).toEqual([expect.stringMatching(/^unread: /)]);
});
