/** Points: 自评得分98分, 综合得分为98, 产出指标50分，得48.5分. */
import { hasFigure } from '../clauses';
import { nameIn } from '../item';
import type { Construct, Reading } from '../reading';
import { named } from './named';

const SAYS_SCORE = /(?:得分|评分|分值|总分|扣分|得|扣|满分|权重|分数)(?:为|是|:|共计|合计|共)*$/;
/** 自评总分, 合计, 加总得: it sums up the scores before it. */
const SUMS = /(?:自评|综合|评价)?(?:总分|总得分|合计|共计|加总)(?:值)?(?:得|为|是|:)*$/;

/** What was reached of the full marks before it. */
const GOT = /^[，、]?(?:实际?得|得|自评(?:得分?)?|评分|得分)(?:为|是|:)?\d/;

export const score: Construct = (figure, context) => {
  const { unit, lead } = figure;
  if (unit ? unit.class !== 'points' : !SAYS_SCORE.test(lead) && !leansOnScore(lead, context.topic))
    return undefined;
  // 决策15.5分（20分）: its full marks.
  const marked = context.readings.at(-1);
  const isAside = lead === '' && context.clause.opening === '(' && context.clause.closing === ')';
  if (
    isAside &&
    marked?.role === 'score' &&
    marked.kind === 'level' &&
    marked.figure.clause === figure.clause - 1
  )
    return [{ item: marked.item, role: 'score', kind: 'limit' }];
  const got = /^(?:实际?)?(得|扣)分?(?:为)?$/.exec(lead)?.[0];
  const before_ = context.clauses[figure.clause - 1];
  const words = lead === '' && context.clause.opening === '(' && before_ ? before_.text : lead;
  const item =
    got ??
    /^(?:投入|过程|产出|效益|效果|管理|决策)(?:满分|分值)?$/.exec(words)?.[0] ??
    (named(figure, context).item || nameIn(lead, true).item || (SUMS.test(lead) ? '' : limitOf(context)));
  const total = SUMS.test(lead) ? (nameIn(lead).item === '' ? 'bare' : 'named') : undefined;
  if (item === '' && total === undefined) return undefined;
  // 复核得91.4分，比自评分低3.6分: no marks that anything got.
  const isLimit =
    /满分|权重|分值|^[，、]?[比较].{2,10}[低高少多]$/.test(lead) ||
    /^(?:以上|以下|以内)/.test(figure.tail) ||
    figure.to !== undefined;
  // 产出指标50分，得48.5分: what was reached of the score before it.
  const before = context.readings.at(-1);
  const bare = /^(?:实?得|扣|得分|扣分|实际得分|自评|自评得分?|评分)$/.test(item);
  const of =
    bare && before?.role === 'score' && (!/满分|分值/.test(before.item) || before.kind === 'limit')
      ? before
      : isBehindFull(before, figure.clause, context.clause.opening, lead)
        ? before
        : undefined;
  const named_ =
    of && bare ? `${of.item.replace(/(?:满分|分值)$/, '')}${/^扣/.test(item) ? '扣分' : '得分'}` : item;
  const next = context.clauses[figure.clause + 1]?.text ?? '';
  // 投入（15分）14.5分: full marks behind the name, marks behind the bracket.
  const isFull =
    lead === '' &&
    context.clause.opening === '(' &&
    context.clause.closing === ')' &&
    before_ !== undefined &&
    !hasFigure(before_) &&
    /^\d[\d.]*分/.test(next);
  const isWeight = isFull || ((GOT.test(next) || GOT.test(figure.rest)) && !/得|自评|评分/.test(lead));
  return [
    {
      item: named_,
      role: 'score',
      kind: isLimit || isWeight ? 'limit' : 'level',
      ...(total && { total }),
      ...(of && { of }),
    },
  ];
};

/** 过程（满分30分）得分27分: of the full marks in the bracket. */
function isBehindFull(
  before: Reading | undefined,
  clause: number,
  opening: string,
  lead: string,
): before is Reading {
  return (
    before?.role === 'score' &&
    before.kind === 'limit' &&
    before.figure.clause === clause - 1 &&
    opening === ')' &&
    /得分?$/.test(lead)
  );
}

/** 85分以下 behind 90至95分: of the same. */
function limitOf({ readings, clause, clauses }: Parameters<Construct>[1]): string {
  const before = readings.findLast(({ role, kind }) => role === 'score' && kind === 'limit');
  return before && clauses[before.figure.clause]?.sentence === clause.sentence ? before.item : '';
}

function leansOnScore(lead: string, topic: string): boolean {
  return lead === '' && SAYS_SCORE.test(topic);
}
