import { rowField } from '../../model/form/fields';
import type { FormSet } from '../../model/form/form';
import { listRows } from '../../model/form/form';
import { asIs, localized } from '../../model/text/locale';
import type { LocalizedText } from '../../model/text/locale';
import type { FunctionRule } from '../../model/result/rule';
import { groupsOf } from '../groups';
import { REVIEW_PRACTICE } from '../sources';
import { notChecked, textOf } from '../verdicts';

export const level1Present: FunctionRule = {
  meta: {
    id: 'evaluation/level1-present',
    severity: 'hint',
    needs: ['any-evaluation'],
    title: { 'zh-CN': '缺少一级指标', en: 'A level-1 group is missing' },
    requirement: {
      'zh-CN': '一级指标应有产出、效益、满意度三组',
      en: 'The level-1 groups output, benefit and satisfaction should be there',
    },
    source: REVIEW_PRACTICE,
    messages: {
      missing: {
        'zh-CN': '一级指标有{found}，没有{missing}指标。请核对是否删掉了整组；确不适用的可不改。',
        en: 'The level-1 groups are {found}; {missing} is missing. Check whether a whole group was removed; leave it if it does not apply.',
      },
    },
  },
  reads: [
    'level1[].name',
    'level1[].weight',
    'indicators[].weight',
    'indicators[].level2',
    'indicators[].name',
  ],
  check: (set) => {
    const groups = groupsOf(set).filter(({ name }) => name !== '');
    const [first, ...others] = groups;
    if (!first) {
      return [
        notChecked('level1[0].name', 'not-found', {
          'zh-CN': '表中没有找到一级指标',
          en: 'no level-1 groups were found in the form',
        }),
      ];
    }
    const missing = WANTED.filter(
      ({ kind, words }) => !groups.some((group) => group.kind === kind) && !isNamedBelow(words, set),
    );
    if (missing.length === 0) return [{ status: 'passed', place: first.place }];
    if (groups.some(({ kind }) => kind === undefined)) {
      return [
        notChecked(first.place, 'not-applicable', {
          'zh-CN': '一级指标用的是另一种分组',
          en: 'the level-1 groups follow another scheme',
        }),
      ];
    }
    const list = (names: readonly LocalizedText[]): LocalizedText =>
      localized((locale) => names.map((name) => name[locale]).join(locale === 'en' ? ', ' : '、'));
    return [
      {
        status: 'failed',
        place: first.place,
        messageId: 'missing',
        data: {
          found: list(groups.map(({ name }) => asIs(name))),
          missing: list(missing.map(({ name }) => name)),
        },
        related: others.map(({ place }) => place),
      },
    ];
  },
  examples: {
    valid: [
      { 'level1[0].name': '产出指标', 'level1[1].name': '效益指标', 'level1[2].name': '满意度指标' },
      {
        // Satisfaction as a level-2 group under 效益.
        'level1[0].name': '产出指标',
        'level1[1].name': '效益指标',
        'indicators[0].level2': '服务对象满意度',
      },
      { 'level1[0].name': '投入', 'level1[1].name': '过程', 'level1[2].name': '产出' },
    ],
    invalid: [
      {
        form: { 'level1[0].name': '产出指标', 'level1[1].name': '满意度指标' },
        messageId: 'missing',
        at: 'level1[0].name',
      },
    ],
  },
};

const WANTED = [
  { kind: 'output', words: /产出/, name: { 'zh-CN': '产出', en: 'output' } },
  { kind: 'benefit', words: /效益/, name: { 'zh-CN': '效益', en: 'benefit' } },
  { kind: 'satisfaction', words: /满意/, name: { 'zh-CN': '满意度', en: 'satisfaction' } },
] as const;

/** Some forms have a group one level further down, or only as an indicator. */
function isNamedBelow(words: RegExp, set: FormSet): boolean {
  return listRows(set, 'indicators').some(({ index }) =>
    (['level2', 'name'] as const).some((column) =>
      words.test(textOf(rowField(`indicators[].${column}`, index), set) ?? ''),
    ),
  );
}
