import type { FieldId } from '../../model/form/fields';
import type { FormSet } from '../../model/form/form';
import { findField, labelOf } from '../../model/form/form';
import type { LocalizedText } from '../../model/text/locale';
import { asIs, localized } from '../../model/text/locale';
import type { FunctionRule, Verdict } from '../../model/result/rule';
import { FORM_ITSELF } from '../sources';
import { notChecked, numberOf } from '../verdicts';
import { flatMap } from '../../model/flatMap';

/** A year as printed, and the budget year that it tells. */
interface Stated {
  readonly id: FieldId;
  readonly offset: number;
  readonly year: number;
}

const TITLES = [
  ['basic.titleYear', 0],
  ['evaluation.titleYear', 0],
] as const;
const HEADERS = [
  ['basic.finalYear', 0],
  ['basic.budgetYear', 0],
  ['basic.priorYear', -1],
] as const;

/** One finding for all years of both forms: they are copied from last year's file together. */
export const yearsInHeaders: FunctionRule = {
  meta: {
    id: 'basic/years-in-headers',
    severity: 'error',
    needs: ['basic'],
    title: { 'zh-CN': '标题与表头的年度不一致', en: 'The years of titles and headers disagree' },
    requirement: {
      'zh-CN': '标题为 Y 年度时，表头依次为 Y−1 年决算数、Y 年预算数、Y 年决算数；两张表的年度相同',
      en: 'Under a title of year Y the headers read Y−1, Y, Y; both forms are of the same year',
    },
    source: FORM_ITSELF,
    messages: {
      differs: {
        'zh-CN':
          '年度不一致，像是沿用旧表时没有改全：{stated}。按{basis}应为 {year} 年度，请改：{wrong}。若 {year} 本身有误，请改其余各处。',
        en: 'The years disagree, as when an old file is reused: {stated}. Going by {basis} the year is {year}; change {wrong}. If {year} itself is wrong, change the others.',
      },
    },
  },
  reads: [...TITLES, ...HEADERS].map(([id]) => id),
  check: (set) => [checkYears(set)],
  examples: {
    valid: [
      {
        'basic.titleYear': 2023,
        'basic.priorYear': 2022,
        'basic.budgetYear': 2023,
        'basic.finalYear': 2023,
        'evaluation.titleYear': 2023,
      },
      { 'basic.priorYear': 2022, 'basic.finalYear': 2023 },
      { 'basic.titleYear': 2023 },
    ],
    invalid: [
      {
        form: {
          'basic.titleYear': 2023,
          'basic.priorYear': 2021,
          'basic.budgetYear': 2022,
          'basic.finalYear': 2022,
          'evaluation.titleYear': 2023,
        },
        messageId: 'differs',
        at: 'basic.finalYear',
      },
      {
        form: {
          'basic.titleYear': 2022,
          'basic.priorYear': 2022,
          'basic.budgetYear': 2023,
          'basic.finalYear': 2023,
          'evaluation.titleYear': 2023,
        },
        messageId: 'differs',
        at: 'basic.titleYear',
      },
      {
        form: { 'basic.priorYear': 2023, 'basic.budgetYear': 2023, 'basic.finalYear': 2023 },
        messageId: 'differs',
        at: 'basic.priorYear',
      },
    ],
  },
};

function checkYears(set: FormSet): Verdict {
  const titles = flatMap(TITLES, ([id, offset]) => statedAt(id, offset, set));
  const headers = flatMap(HEADERS, ([id, offset]) => statedAt(id, offset, set));
  const all = [...titles, ...headers];
  const place = 'basic.titleYear';
  if (all.length < 2) {
    return notChecked(place, 'not-found', {
      'zh-CN': '标题和表头中没有可以对照的年度',
      en: 'titles and headers state no years to compare',
    });
  }
  // Each title is one voice and the header row another: its cells are changed, or forgotten, together.
  const voices = [...titles.map(told), ...(headers.length > 0 ? [mostCommon(headers.map(told))] : [])];
  const year = mostCommon(voices);
  const wrong = all.filter((stated) => told(stated) !== year);
  if (wrong.length === 0) return { status: 'passed', place: all[0]!.id };
  const agreeing = all.filter((stated) => told(stated) === year);
  return {
    status: 'failed',
    place: wrong[0]!.id,
    messageId: 'differs',
    data: {
      stated: listedWith(all, set, (stated) => String(stated.year)),
      basis: listedWith(agreeing.slice(0, 1), set, () => ''),
      year: asIs(String(year)),
      wrong: listedWith(wrong, set, (stated) => `→ ${year + stated.offset}`),
    },
    related: [...wrong.slice(1), ...agreeing].map(({ id }) => id),
  };
}

function statedAt(id: FieldId, offset: number, set: FormSet): readonly Stated[] {
  const year = numberOf(id, set);
  return year ? [{ id, offset, year: year.toNumber() }] : [];
}

function told({ year, offset }: Stated): number {
  return year - offset;
}

/** Of equally common ones the first. */
function mostCommon(years: readonly number[]): number {
  const count = (year: number): number => years.filter((other) => other === year).length;
  return years.reduce((best, year) => (count(year) > count(best) ? year : best));
}

/** Both titles bear the same label; the sheet tells them apart. */
function listedWith(
  years: readonly Stated[],
  set: FormSet,
  figure: (stated: Stated) => string,
): LocalizedText {
  return localized((locale) =>
    years
      .map((stated) => {
        const { id } = stated;
        const sheet = TITLES.some(([title]) => title === id) ? findField(set, id)?.cell.sheet : undefined;
        const name = labelOf(set, id)[locale];
        const shown =
          sheet === undefined ? name : locale === 'en' ? `${name} of ${sheet}` : `${sheet}${name}`;
        return `${shown} ${figure(stated)}`.trim();
      })
      .join(locale === 'en' ? ', ' : '、'),
  );
}
