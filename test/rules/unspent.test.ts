/** What counts as saying what became of unspent money: the amount with a word for it, in any text of the form. */
import { lint } from '../../src/linter/lint';
import { DEFAULT_POLICY } from '../../src/model/policy/policy';
import type { ExampleForm } from '../../src/model/result/rule';
import { rounding } from '../../src/rules';
import { unspent } from '../../src/rules/evaluation/unspent';
import { buildForms } from '../helpers/formBuilder';

const outcome = (form: ExampleForm) =>
  lint([buildForms(form, ['any-evaluation'])], [unspent], rounding, DEFAULT_POLICY).outcomes[0]!;
const base = { 'funds.total.annual': 3743.91, 'funds.total.executed': 1742.38 } as const;

test.each([
  [{ 'goal.achieved': '年末结转2001.53万元。' }, 'passed'],
  [{ 'goal.achieved': '年末结余 2,001.53 万元。' }, 'passed'],
  [{ 'indicators[0].reason': '未支付２００１．５３万元，次年支付。' }, 'passed'],
  [{ 'indicators[0].actual': '财政收回2001.53万元' }, 'passed'],
  [{ 'goal.expected': '结转资金按期使用。' }, 'notChecked'],
  [{ 'goal.achieved': '年末结转2010.53万元。' }, 'notChecked'],
  // The amount alone, or in a sentence of another matter, says nothing of what became of it.
  [{ 'goal.achieved': '投入2001.53万元。' }, 'failed'],
  [{ 'goal.achieved': '投入2001.53万元。', 'indicators[0].reason': '年末有结余。' }, 'notChecked'],
] as const)('%j: %s', (texts, status) => {
  expect(outcome({ ...base, ...texts }).status).toBe(status);
});

test.each([
  [{ 'funds.total.annual': null, 'funds.total.executed': 5 }, 'notChecked'],
  [{ 'funds.total.annual': 5, 'funds.total.executed': null }, 'notChecked'],
  [{ 'funds.total.annual': 5, 'funds.total.executed': 6 }, 'passed'],
  // A cent apart is rounding.
  [{ 'funds.total.annual': 5.01, 'funds.total.executed': 5 }, 'passed'],
  [{ 'funds.total.annual': 5.02, 'funds.total.executed': 5 }, 'failed'],
] as const)('%j: %s', (form, status) => {
  expect(outcome(form).status).toBe(status);
});

test('shows the subtraction, in both languages', () => {
  const found = outcome(base);
  const evidence = found.status === 'failed' ? found.diagnostic.evidence! : undefined;
  expect(evidence).toMatchObject({ reported: '1742.38', computed: '3743.91', difference: '-2001.53' });
  expect(evidence!.arithmetic).toEqual({
    'zh-CN': '全年预算数 − 全年执行数：3743.91 − 1742.38 = 2001.53',
    en: 'annual budget − executed: 3743.91 − 1742.38 = 2001.53',
  });
});
