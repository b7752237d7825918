/** The item of a figure: its own words, or else those that it leans on. */
import { hasFigure, wordsOf } from '../figures';
import type { Figure } from '../figures';
import { nameIn } from '../item';
import type { Context } from '../reading';

/** '' where nothing is named. `keepWhole`: the words are the item as they stand, qualifiers and all. */
export function named(figure: Figure, context: Context, keepWhole = false): string {
  const own = nameIn(figure.lead, keepWhole);
  if (own.item !== '') return own.item;
  if (!figure.first) return continued(figure, context);
  // 共6个项目, 设15个股室.
  const behind = /^(?:，|的|（)/.test(figure.tail) ? '' : nameIn(figure.tail).item;
  if (behind !== '' && !/^(?:以上|以下|以内|左右|不等)/.test(behind)) return behind;
  if (own.total) return '';
  // 项目支出：61.48万元, 项目支出（61.48万元）.
  const before = context.clauses[figure.clause - 1];
  const leans = ['，', ':', '('].includes(context.clauses[figure.clause]!.opening);
  const sentence = context.clauses[figure.clause]!.sentence;
  if (before && leans && before.sentence === sentence && !hasFigure(before))
    return nameIn(wordsOf(before), keepWhole).item;
  return '';
}

/** 120多万字 behind 160余篇: of the same material. 5至8万元, 81.4%和18.6%: nobody knows of what. */
function continued(figure: Figure, { readings }: Context): string {
  const last = readings.at(-1);
  const fits = last?.figure.clause === figure.clause && last.unit !== figure.unit?.text;
  return fits && figure.lead === '' ? last.item : '';
}
