/** The figures that a report's text states, as text for a terminal: paragraph by paragraph, parts below their whole. */
import type { FactRole, StatedFact } from '../../model/report/reportText';
import { paragraphCell } from '../../model/report/reportText';
import type { Locale, LocalizedText } from '../../model/text/locale';
import { widthOf } from '../../model/writing/rowHeight';
import { addressText, inOneLine } from '../words';
import { flatMap } from '../../model/flatMap';

/** What a figure is of, where its item does not say so itself. */
const ROLES: Readonly<Partial<Record<FactRole, LocalizedText>>> = {
  budget: { 'zh-CN': '预算', en: 'budget' },
  adjustment: { 'zh-CN': '调整', en: 'adjustment' },
  income: { 'zh-CN': '收入', en: 'income' },
  expenditure: { 'zh-CN': '支出', en: 'expenditure' },
  executed: { 'zh-CN': '实际支出', en: 'spent' },
  carryOver: { 'zh-CN': '结转结余', en: 'carried over' },
  share: { 'zh-CN': '占比', en: 'share' },
  change: { 'zh-CN': '增减', en: 'change' },
  score: { 'zh-CN': '得分', en: 'score' },
};
/** The words by which an item says its role. */
const SAID: Readonly<Partial<Record<FactRole, RegExp>>> = {
  budget: /预算/,
  adjustment: /调[整增减]|追加/,
  income: /收入|拨款(?!支出)/,
  expenditure: /支出/,
  executed: /支出|执行/,
  carryOver: /结[余转]/,
  score: /分/,
};
/** A part of a part of a part is indented no further. */
const DEEPEST = 3;
/** Of an item, in half-width characters; a longer one pushes its figure to the right. */
const LABEL_WIDTH = 44;

/**
 * A line for each, under its paragraph.
 *
 * @param reportYear is not said again of each figure
 */
export function factLines(
  facts: readonly StatedFact[],
  reportYear: number | undefined,
  locale: Locale,
): readonly string[] {
  const rows = facts.map((fact, at) => ({
    label: labelOf(fact, wholesOf(at, facts), reportYear, locale),
    figure: figureOf(fact, locale),
    paragraph: fact.place.paragraph,
  }));
  const width = Math.min(LABEL_WIDTH, Math.max(0, ...rows.map(({ label }) => widthOf(label))));
  const head = locale === 'en' ? `Figures stated (${facts.length})` : `正文中的数字（${facts.length} 处）`;
  return [
    `  ${head}`,
    ...flatMap(rows, ({ label, figure, paragraph }, at) => [
      ...(rows[at - 1]?.paragraph === paragraph
        ? []
        : [`    ${addressText(paragraphCell(paragraph), locale)}`]),
      `      ${label}${' '.repeat(Math.max(0, width - widthOf(label)))}  ${figure}`,
    ]),
  ];
}

function labelOf(
  { item, role, year }: StatedFact,
  wholes: readonly StatedFact[],
  reportYear: number | undefined,
  locale: Locale,
): string {
  // Parts of an expenditure are expenditure, without being called so.
  const isSaid = wholes[0]?.role === role || SAID[role]?.test(item);
  const words = [inOneLine(item), !isSaid && ROLES[role]?.[locale]].filter(Boolean);
  const part =
    wholes.length === 0 ? '' : '  '.repeat(wholes.length - 1) + (locale === 'en' ? 'of it: ' : '其中：');
  const when = year === undefined || year === reportYear ? '' : ` ${year}`;
  return `${part}${words.join(' ')}${when}`;
}

function figureOf({ value, unit, approximate }: StatedFact, locale: Locale): string {
  const about = approximate ? (locale === 'en' ? 'about ' : '约') : '';
  return `${about}${value}${unit}`;
}

/** What a figure is a part of, one within the other, as far as it stands before: a sum that follows is none to indent by. */
function wholesOf(at: number, facts: readonly StatedFact[]): readonly StatedFact[] {
  const wholes: StatedFact[] = [];
  let [part, whole] = [at, facts[at]?.partOf];
  while (whole !== undefined && whole < part && wholes.length < DEEPEST) {
    wholes.push(facts[whole]!);
    [part, whole] = [whole, facts[whole]!.partOf];
  }
  return wholes;
}
