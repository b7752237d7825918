import type { FieldId } from '../../model/form/fields';
import { rowField } from '../../model/form/fields';
import type { FormSet } from '../../model/form/form';
import { listRows } from '../../model/form/form';
import { asIs } from '../../model/text/locale';
import { formatDecimal } from '../../model/number/quantity';
import type { FunctionRule, Verdict } from '../../model/result/rule';
import { REVIEW_PRACTICE } from '../sources';
import { notChecked, numberOf, textOf } from '../verdicts';
import { flatMap } from '../../model/flatMap';

interface Named {
  readonly place: FieldId;
  readonly name: string;
  readonly spent: string;
}

/** A hint: the figures tell that one project is meant; only its name should be one. */
export const namesAgree: FunctionRule = {
  meta: {
    id: 'report/names-agree',
    severity: 'hint',
    needs: ['report'],
    title: { 'zh-CN': '同一项目在报告中名称不同', en: 'One project goes by two names in the report' },
    requirement: {
      'zh-CN': '同一项目（金额相同、名称相近）在报告前后用同一名称',
      en: 'A project (same amount, similar name) goes by one name throughout the report',
    },
    source: REVIEW_PRACTICE,
    messages: {
      differs: {
        'zh-CN': '支出 {amount} 的项目前面写“{one}”，后面写“{other}”，应是同一项目。请统一名称。',
        en: 'The project of {amount} is “{one}” in one place and “{other}” in another. Use one name.',
      },
    },
  },
  reads: [
    'report.projectList[].name',
    'report.projectList[].spent',
    'report.projects[].name',
    'report.projects[].spent',
  ],
  check: (set) => {
    const short = rowsOf('report.projectList', set);
    const long = rowsOf('report.projects', set);
    const alone = (rows: readonly Named[], spent: string): Named | undefined => {
      const same = rows.filter((row) => row.spent === spent);
      return same.length === 1 ? same[0] : undefined;
    };
    const pairs = flatMap(short, (one) => {
      const other = alone(long, one.spent);
      return other && alone(short, one.spent) ? [{ one, other }] : [];
    });
    if (pairs.length === 0) {
      return [
        notChecked('report.projectListTotal', 'not-found', {
          'zh-CN': '报告没有两处都写到的项目',
          en: 'no project stands in the report twice',
        }),
      ];
    }
    return flatMap(pairs, ({ one, other }): readonly Verdict[] => {
      const [a, b] = [core(one.name), core(other.name)];
      if (a === b) return [{ status: 'passed', place: one.place }];
      // Two projects may cost the same by chance: only a similar name is the same project's.
      if (!similar(a, b)) return [];
      return [
        {
          status: 'failed',
          place: one.place,
          messageId: 'differs',
          data: {
            amount: asIs(one.spent),
            one: asIs(one.name),
            other: asIs(other.name),
          },
          related: [other.place],
        },
      ];
    });
  },
  examples: {
    valid: [
      {
        'report.projectList[0].name': '保密专项',
        'report.projectList[0].spent': 1.83,
        'report.projectList[1].name': '会议费',
        'report.projectList[1].spent': 3,
        'report.projects[0].name': '保密专项经费',
        'report.projects[0].spent': 1.83,
        'report.projects[1].name': '车辆经费',
        'report.projects[1].spent': 3,
      },
    ],
    invalid: [
      {
        form: {
          'report.projectList[0].name': '挂职干部经费',
          'report.projectList[0].spent': 4.67,
          'report.projects[0].name': '挂职领导经费',
          'report.projects[0].spent': 4.67,
        },
        messageId: 'differs',
        at: 'report.projectList[0].name',
      },
    ],
  },
};

function rowsOf(list: 'report.projectList' | 'report.projects', set: FormSet): readonly Named[] {
  return flatMap(listRows(set, list), ({ index }) => {
    const place = rowField(`${list}[].name`, index);
    const name = textOf(place, set);
    const spent = numberOf(rowField(`${list}[].spent`, index), set);
    return name && spent && spent.gt(0) ? [{ place, name, spent: formatDecimal(spent) }] : [];
  });
}

/** Without spaces, punctuation and the words that any project may end in. */
function core(name: string): string {
  return name
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/(?<!项目|专项|经费|资金|支出)(?:项目|专项|经费|资金|支出)+$/, '');
}

/** They begin alike. */
function similar(a: string, b: string): boolean {
  return a.length > 1 && b.length > 1 && a.slice(0, 2) === b.slice(0, 2);
}
