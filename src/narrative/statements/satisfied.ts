/** 非常满意88户、满意59户、一般7户、不满意2户，满意率94.23%: of all that are satisfied, however much. */
import { divide, meet } from '../../model/number/quantity';
import type { Reading } from '../reading';
import { alike } from '../units';
import { sumOf } from './holds';
import { isPlausible } from './mistyped';
import { intervalOf } from './quantity';
import type { Draft, Story } from './story';
import { isLevel } from './story';
import { flatMap } from '../../model/flatMap';

const ANSWER = /(非常|十分|很|比较|较为|较|基本|不太|很不|不)?(满意|一般)的?$/;
/** So many answers a question has. */
const MOST = 8;

/** Always guessed: who is satisfied is for the writer to say. */
export function satisfied(story: Story): readonly Draft[] {
  return flatMap(story.paragraphs, ({ readings }) =>
    flatMap(readings, (rate): readonly Draft[] => {
      if (rate.kind !== 'ratio' || !/满意(?:率|度)$/.test(rate.item)) return [];
      const answers = readings
        .slice(Math.max(0, story.at(rate) - MOST), story.at(rate))
        .filter(
          (each) =>
            isLevel(each) &&
            each.role === 'count' &&
            story.isSameSentence(each, rate) &&
            ANSWER.test(each.figure.lead),
        );
      const [first] = answers;
      const good = answers.filter((each) => isGood(each));
      if (!first || good.length < 2 || answers.length < 3) return [];
      if (!answers.every((each) => alike(each.figure.unit, first.figure.unit))) return [];
      // A whole number is often that of another count: one that they make up says that they are all answers.
      const isCounted = readings.some(
        (each) =>
          !answers.includes(each) &&
          isLevel(each) &&
          story.isSameSentence(each, rate) &&
          alike(each.figure.unit, first.figure.unit) &&
          meet(sumOf(answers), intervalOf(each)),
      );
      if (!rate.value.includes('.') && !isCounted) return [];
      const sure = good.filter((each) => !/基本/.test(each.figure.lead));
      const drafts = [good, sure, good.slice(0, 1), good.slice(1)]
        .filter((done) => done.length > 0)
        .map((done): Draft => ({ kind: 'rate', terms: { rate: [rate], done, due: answers }, guessed: true }));
      return drafts.some(comesOut) ? [] : drafts.slice(0, 1).filter(isPlausible);
    }),
  );
}

const isGood = ({ figure }: Reading): boolean => {
  const [, how = '', what] = ANSWER.exec(figure.lead)!;
  return what === '满意' && !how.includes('不');
};

function comesOut({ terms }: Draft): boolean {
  const quotient = divide(sumOf(terms.done!), sumOf(terms.due!));
  return quotient !== undefined && meet(quotient, intervalOf(terms.rate![0]!));
}
