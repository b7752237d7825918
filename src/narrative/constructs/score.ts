/** Points: 自评得分98分, 综合得分为98. */
import type { Construct } from '../reading';
import { named } from './named';

const SAYS_SCORE = /(?:得分|评分|分值|总分|扣分|得|扣|满分|权重|分数)(?:为|是|:|共计|合计|共)*$/;

export const score: Construct = (figure, context) => {
  const { unit, lead } = figure;
  if (unit ? unit.class !== 'points' : !SAYS_SCORE.test(lead) && !leansOnScore(lead, context.topic))
    return undefined;
  const item = named(figure, context);
  return item === '' ? undefined : [{ item, role: 'score' }];
};

function leansOnScore(lead: string, topic: string): boolean {
  return lead === '' && SAYS_SCORE.test(topic);
}
