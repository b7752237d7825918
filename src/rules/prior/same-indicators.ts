import type { FieldId } from '../../model/form/fields';
import { rowField } from '../../model/form/fields';
import type { FormSet } from '../../model/form/form';
import { priorOf } from '../../model/form/form';
import { rowKeys } from '../../model/result/findingPlace';
import type { Indicator } from '../../model/indicator/indicator';
import { INDICATOR_FIELDS, weighedIn } from '../../model/indicator/indicator';
import type { FunctionRule } from '../../model/result/rule';
import { asIs } from '../../model/text/locale';
import { noIndicators, shownNames } from '../indicators';
import { REVIEWERS } from '../sources';
import { flatMap } from '../../model/flatMap';

/** One figure is the same twice by chance now and then. */
const FEWEST = 2;

export const sameIndicators: FunctionRule = {
  meta: {
    id: 'prior/same-indicators',
    severity: 'hint',
    needs: ['any-evaluation'],
    comparesWith: 'prior',
    title: {
      'zh-CN': '指标的完成值与上年的表完全相同',
      en: 'Indicators have last year’s results',
    },
    requirement: {
      'zh-CN':
        '完成值是本年的；指标值、完成值与上年都相同、又不只是达到指标值的，请核对（需 --prior 给出上年的表）',
      en: 'Results are this year’s; where target and result are both last year’s and more than the target itself, they are to be checked (given by --prior)',
    },
    source: REVIEWERS,
    messages: {
      same: {
        'zh-CN':
          '{count} 项指标的指标值和完成值都与上年的表相同：{names}（{file}）。例如 {name} 两年都是 {actual}。请核对是不是照抄了上年。',
        en: 'Target and result are both last year’s of: {names} ({count}; {file}). {name}, for one, is {actual} in both years. Check that they were not copied.',
      },
    },
  },
  reads: INDICATOR_FIELDS,
  check: (set) => {
    const prior = priorOf(set)!;
    const now = keyed(set);
    const [first] = now.values();
    if (!first) return [noIndicators];
    const before = keyed(prior);
    const same = flatMap([...now], ([key, indicator]) =>
      isCopy(indicator, before.get(key)) ? [indicator] : [],
    );
    const place = (indicator: Indicator): FieldId => rowField('indicators[].actual', indicator.index);
    if (same.length < FEWEST) return [{ status: 'passed', place: place(first) }];
    const [one, ...others] = same as [Indicator, ...Indicator[]];
    return [
      {
        status: 'failed',
        place: place(one),
        messageId: 'same',
        data: {
          count: asIs(String(same.length)),
          names: shownNames(same),
          file: asIs([...new Set(prior.files)].join('、')),
          name: one.shown,
          actual: asIs(one.actual!.text.trim()),
        },
        related: others.map(place),
      },
    ];
  },
  examples: {
    valid: [
      {
        'indicators[0].name': '接收档案',
        'indicators[0].target': '≥1000卷',
        'indicators[0].actual': '1286卷',
        'indicators[1].name': '按期完成率',
        'indicators[1].target': '100%',
        'indicators[1].actual': '100%',
        'indicators[2].name': '培训人次',
        'indicators[2].target': '60人次',
        'indicators[2].actual': '60人次',
        'prior:indicators[0].name': '接收档案',
        'prior:indicators[0].target': '≥1000卷',
        'prior:indicators[0].actual': '1286卷',
        'prior:indicators[1].name': '按期完成率',
        'prior:indicators[1].target': '100%',
        'prior:indicators[1].actual': '100%',
        'prior:indicators[2].name': '培训人次',
        'prior:indicators[2].target': '60人次',
        'prior:indicators[2].actual': '60人次',
      },
    ],
    invalid: [
      {
        form: {
          'indicators[0].name': '指标1：接收档案',
          'indicators[0].target': '≥1000卷',
          'indicators[0].actual': '1286卷',
          'indicators[1].name': '读者满意度',
          'indicators[1].target': '≥90%',
          'indicators[1].actual': '96.4%',
          'prior:indicators[0].name': '读者满意度',
          'prior:indicators[0].target': '≥90%',
          'prior:indicators[0].actual': '96.4%',
          'prior:indicators[1].name': '接收档案',
          'prior:indicators[1].target': '≥1000卷',
          'prior:indicators[1].actual': '1286卷',
        },
        messageId: 'same',
        at: 'indicators[0].actual',
      },
    ],
  },
};

function keyed(set: FormSet): ReadonlyMap<string, Indicator> {
  const indicators = weighedIn(set).filter(({ names }) => names.name !== '');
  const keys = rowKeys(indicators.map(({ names }) => names.name));
  return new Map(indicators.map((indicator, at) => [keys[at]!, indicator]));
}

/** That a target was met to the point, or all of it was done, is the same every year. */
function isCopy(now: Indicator, was: Indicator | undefined): boolean {
  if (!was || now.actual?.kind !== 'measured' || !now.target || !was.target || !was.actual) return false;
  const plain = (text: string): string => text.normalize('NFKC').replace(/\s/g, '');
  const figures = (text: string): string => plain(text).replace(/[^\d.]/g, '');
  return (
    plain(now.actual.text) === plain(was.actual.text) &&
    plain(now.target.text) === plain(was.target.text) &&
    figures(now.actual.text) !== figures(now.target.text) &&
    !['', '0', '100'].includes(figures(now.actual.text))
  );
}
