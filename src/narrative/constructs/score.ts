/** Points: 自评得分98分, 综合得分为98. */
import type { Construct } from '../reading';
import { named } from './named';

const SAYS_SCORE = /(?:得分|评分|分值|总分|扣分|得|扣|满分|权重|分数)(?:为|是|:|共计|合计|共)*$/;

export const score: Construct = (figure, context) => {
  const { unit, lead } = figure;
  if (unit ? unit.class !== 'points' : !SAYS_SCORE.test(lead) && !leansOnScore(lead, context.topic))
    return undefined;
  const item = named(figure, context);
  if (item === '') return undefined;
  // 产出指标50分，得48.5分: what was reached of the score before it.
  const before = context.readings.at(-1);
  const bare = /^(?:实?得|扣|得分|扣分|实际得分)$/.test(item);
  const of = bare && before?.role === 'score' && !/满分|分值/.test(before.item) ? before.item : '';
  return [{ item: of === '' ? item : `${of}${/^扣/.test(item) ? '扣分' : '得分'}`, role: 'score' }];
};

function leansOnScore(lead: string, topic: string): boolean {
  return lead === '' && SAYS_SCORE.test(topic);
}
