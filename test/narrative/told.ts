/** What a paragraph states, each fact in one line, for tables of sentences and what they say. */
import { factsOf } from '../../src/narrative';
import { report } from './report';

/**
 * `expenditure 基本支出 430.1万元 2023 < 支出`: role, item, value with unit, year, and behind it the item of the
 * whole (`<`), those of what it is said of (`/`), `~` where it is about so much. A figure that is seen and not
 * placed comes last: `? 12`.
 *
 * @param before earlier paragraphs, the title with its year
 */
export function told(line: string, ...before: readonly string[]): readonly string[] {
  const { facts, unplaced } = factsOf(report(...before, line));
  const lines = facts.map(({ role, item, value, unit, year, partOf, of = [], approximate }) =>
    [
      `${role} ${item} ${value}${unit}`,
      ...(year === undefined ? [] : [String(year)]),
      ...(partOf === undefined ? [] : [`< ${facts[partOf]!.item}`]),
      ...of.map((at) => `/ ${facts[at]!.item}`),
      ...(approximate ? ['~'] : []),
    ].join(' '),
  );
  return [...lines, ...unplaced.map(({ text }) => `? ${text}`)];
}
