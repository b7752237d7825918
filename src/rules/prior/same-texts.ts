import type { FieldId } from '../../model/form/fields';
import { inList } from '../../model/form/fields';
import type { FormSet } from '../../model/form/form';
import { labelOf, priorOf } from '../../model/form/form';
import { plainName } from '../../model/form/formNames';
import type { FunctionRule } from '../../model/result/rule';
import { asIs, localized } from '../../model/text/locale';
import { FUND_REASONS, TOLD_IN } from '../reasonPlaces';
import { REVIEWERS } from '../sources';
import { isTemplateText } from '../templateText';
import { notChecked, textOf } from '../verdicts';
import { flatMap } from '../../model/flatMap';

/** What tells of one year, and of no other. The goals of a unit are much the same from year to year. */
const TOLD: readonly FieldId[] = [...TOLD_IN, ...FUND_REASONS];
const ROWS = 'indicators[].reason';

/** Letters; shorter texts are alike by chance: 项目尚未完工. */
const LEAST = 10;

export const sameTexts: FunctionRule = {
  meta: {
    id: 'prior/same-texts',
    severity: 'hint',
    needs: ['any-evaluation'],
    comparesWith: 'prior',
    title: { 'zh-CN': '文字与上年的表一字不差', en: 'Texts are word for word last year’s' },
    requirement: {
      'zh-CN': '完成情况、偏差原因写的是本年的情况，不照抄上年（需 --prior 给出上年的表）',
      en: 'What was achieved and why something was not is told of this year, not copied (given by --prior)',
    },
    source: REVIEWERS,
    messages: {
      same: {
        'zh-CN':
          '{count} 处文字与上年的表一字不差：{names}（{file}）。例如“{text}”。请核对写的是不是本年的情况。',
        en: 'Word for word as in last year’s form: {names} ({count}; {file}), such as “{text}”. Check that they are about this year.',
      },
    },
  },
  reads: [...TOLD, ROWS],
  check: (set) => {
    const prior = priorOf(set)!;
    const texts = textsOf(set);
    const [first] = texts;
    if (!first)
      return [
        notChecked('goal.achieved', 'not-applicable', {
          'zh-CN': '表中没有写完成情况或原因',
          en: 'the form tells neither what was achieved nor why',
        }),
      ];
    // A reason may have come to stand in another row.
    const before = new Set(textsOf(prior).map(([, text]) => plainName(text)));
    const same = texts.filter(([, text]) => before.has(plainName(text)));
    if (same.length === 0) return [{ status: 'passed', place: first[0] }];
    const [[place, text], ...others] = same as [(typeof same)[number], ...typeof same];
    return [
      {
        status: 'failed',
        place,
        messageId: 'same',
        data: {
          count: asIs(String(same.length)),
          names: localized((locale) =>
            [...new Set(same.map(([id]) => labelOf(set, id)[locale]))].join(locale === 'en' ? ', ' : '、'),
          ),
          file: asIs([...new Set(prior.files)].join('、')),
          text: asIs(shortened(text)),
        },
        related: others.map(([id]) => id),
      },
    ];
  },
  examples: {
    valid: [
      {
        'goal.achieved': '全年接收档案1286卷，数字化12万页，完成计划。',
        'prior:goal.achieved': '全年接收档案1105卷，数字化9万页，完成计划。',
      },
      // Short, and nothing but what anybody would write.
      {
        'goal.achieved': '全部完成',
        'prior:goal.achieved': '全部完成',
        remarks: '年内追加了运维合同两份，已支付',
      },
    ],
    invalid: [
      {
        form: {
          'goal.achieved': '全年接收档案1105卷，数字化9万页，完成计划。',
          'prior:goal.achieved': '全年接收档案1105卷、数字化9万页，完成计划',
        },
        messageId: 'same',
        at: 'goal.achieved',
      },
      {
        form: {
          'indicators[0].name': '接收档案',
          'indicators[0].reason': '新馆库房九月才交付，入馆时间推后',
          'prior:indicators[0].name': '其他',
          'prior:indicators[1].name': '接收档案',
          'prior:indicators[1].reason': '新馆库房九月才交付，入馆时间推后',
        },
        messageId: 'same',
        at: 'indicators[0].reason',
      },
    ],
  },
};

function textsOf(set: FormSet): readonly (readonly [FieldId, string])[] {
  const ids = flatMap(set.forms, ({ fields }) =>
    [...fields.keys()].filter((id) => TOLD.includes(id) || inList(id).pattern === ROWS),
  );
  return flatMap(ids, (id) => {
    const text = textOf(id, set);
    return text !== undefined && plainName(text).length >= LEAST && !isTemplateText(text)
      ? [[id, text] as const]
      : [];
  });
}

const MOST_SHOWN = 40;
const shortened = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > MOST_SHOWN ? `${line.slice(0, MOST_SHOWN)}…` : line;
};
