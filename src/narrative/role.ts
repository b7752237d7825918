/** What money is, from the words that it is said with. Budget is not income is not expenditure. */
import type { FactRole } from '../model/report/reportText';

/** Names of funds with a word in them that says nothing of the figure's role. */
const FUND_NAMES = /一般公共预算|政府性基金预算|国有资本经营预算|社会保险基金预算|预算单位|预算内|预算外/g;

/** The first that fits. 预算支出 is a budget; 支出决算, 决算支出 are expenditure; 预算执行数 is what was executed. */
const ROLES: readonly (readonly [FactRole, RegExp])[] = [
  ['adjustment', /调增|调减|追加|追减|核减|核增|预算调整(?!后|数?为|至|到)/],
  [
    'carryOver',
    /结余|节余|(?:^|资金|经费|账户?)余额|结转|还剩|剩余|(?:^|[还仅尚])剩(?!下)|尚余|欠[拨缴付发]|缺口|未(?:执行|支出|使用|支付|拨付|兑付)/,
  ],
  ['executed', /执行数|执行金额|全年执行|实际执行|累计执行|执行总额|(?:^|已|底|末)执行(?:了|到)?$/],
  ['income', /(?<!支|与|和|、)决算(?:总)?收入(?!、?支)|收入决算(?!支)/],
  ['expenditure', /决算/],
  ['budget', /预算|计划安排|指标|调整(?:后|为)/],
  ['income', /收入|到位资金|资金到位|实际到位|到位/],
  ['expenditure', /支出|支付|使用|花费|开支|列支|用于/],
];

export function moneyRole(words: string): FactRole | undefined {
  const named = words.replace(FUND_NAMES, '');
  // 财政拨款、事业收入、上年结转等资金: of several names none says what the sum of them is.
  const listed = /[、和](?:上年|年初)?(?:结余|结转)/.exec(named);
  const behind = listed ? named.slice(listed.index + listed[0].length) : '';
  const plain = /资金|等/.test(behind) ? behind : named;
  return ROLES.find(([, shape]) => shape.test(plain))?.[0];
}

/** Whether it was spent, and not only to be spent: 基本支出 alone may be of a budget too. */
export function saysSpent(words: string): boolean {
  return /决算|实际|完成|使用|支付|列支|花费|开支|用于|执行/.test(words);
}
