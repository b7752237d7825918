import type { FieldId } from '../../model/form/fields';
import { asIs } from '../../model/text/locale';
import type { FunctionRule, Verdict } from '../../model/result/rule';
import { linesOf, noText } from '../reportText';
import { TEXT_ITSELF } from '../sources';
import { flatMap } from '../../model/flatMap';

/** 共实施28个项目, 项目共28个: of all projects, without a word that would make them some of them. */
const NUMBER =
  /(?:共计?|合计|总计)(?:有|实施|安排|开展|涉及)?(\d{1,4})个项目|(?<=^|[,;:]|年度?|实施|安排|开展|部门|单位)(?:(?:支出|资金)?项目)(?:共计?|合计|总计)(?:有)?(\d{1,4})个/;
/** Some of them, or of another time. */
const SOME = /其中|上年|去年|历年|截至|新增|续建|涉及|累计|..类/;

interface Stated {
  readonly id: FieldId;
  readonly number: string;
  readonly year: string;
}

export const projectNumber: FunctionRule = {
  meta: {
    id: 'report/project-number',
    severity: 'hint',
    needs: ['report'],
    title: { 'zh-CN': '报告前后写的项目总数不同', en: 'The report states two numbers of projects' },
    requirement: {
      'zh-CN': '报告各处写的项目总数一致',
      en: 'The number of all projects is the same throughout the report',
    },
    source: TEXT_ITSELF,
    messages: {
      differs: {
        'zh-CN': '报告一处写共 {first} 个项目，一处写共 {second} 个。请核对；口径不同的请写明。',
        en: 'The report counts {first} projects in one place and {second} in another. Check them; if they differ in scope, say so.',
      },
    },
  },
  reads: ['report.text[].line'],
  check: (set) => {
    const lines = linesOf(set);
    if (!lines[0]) return [noText];
    const stated = flatMap(lines, ({ id, text }) =>
      flatMap(text.split(/[。;；]/), (sentence): readonly Stated[] => {
        const match = NUMBER.exec(sentence);
        if (!match || SOME.test(sentence)) return [];
        const year =
          sentence
            .slice(0, match.index)
            .match(/20\d\d(?=年)/g)
            ?.at(-1) ?? '';
        return [{ id, number: match[1] ?? match[2]!, year }];
      }),
    );
    const differing = flatMap(stated, (each): readonly Verdict[] => {
      const first = stated.find(({ year }) => year === each.year)!;
      if (first.number === each.number) return [];
      return [
        {
          status: 'failed',
          place: each.id,
          messageId: 'differs',
          data: { first: asIs(first.number), second: asIs(each.number) },
          related: [first.id],
        },
      ];
    });
    return differing.length > 0 ? differing.slice(0, 1) : [{ status: 'passed', place: lines[0].id }];
  },
  examples: {
    valid: [
      {
        'report.text[0].line': '2023年度本部门共实施28个项目，其中续建6个。',
        'report.text[1].line': '2022年度共实施31个项目。',
        'report.text[2].line': '2023年共实施28个项目。',
        'report.text[3].line': '基建类共有5个项目。',
      },
    ],
    invalid: [
      {
        form: {
          'report.text[0].line': '2023年度本部门共实施28个项目。',
          'report.text[1].line': '2023年度实施项目共104个，全部完成。',
        },
        messageId: 'differs',
        at: 'report.text[1].line',
      },
    ],
  },
};
