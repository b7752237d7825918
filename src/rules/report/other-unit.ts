import { findField } from '../../model/form/form';
import type { FormSet } from '../../model/form/form';
import { isNameOfSame } from '../../model/form/formNames';
import type { FunctionRule } from '../../model/result/rule';
import { noText, paragraphsWithout } from '../reportText';
import { REVIEWERS } from '../sources';
import { textOf } from '../verdicts';
import { flatMap } from '../../model/flatMap';

/**
 * A paragraph that begins as one about a unit itself: `（一）青岚县林业局主要职能`, `2023年度青岚县林业局部门整体支出`.
 * Further on in a sentence any unit may be named.
 */
const ABOUT =
  /^(?:(?:[(（]?[一二三四五六七八九十\d]{1,3}[)）]?[、.．\s]*)?(?:20\d\d年度?)?)([\p{Script=Han}]{2,24}?(?:局|委员会|办公室|中心|人民政府|街道办事处|研究院|医院|学校))(?:20\d\d年度?)?(?:部门)?(?:整体支出|基本情况|主要职[能责]|内设机构|机构设置)/u;
/** Words for the unit itself, and for those that all of them report to. */
const NO_NAME = /^(?:本|我|该|各|全|原)|^(?:区|县|市|省)?财政局$/;

export const otherUnit: FunctionRule = {
  meta: {
    id: 'report/other-unit',
    severity: 'hint',
    needs: ['report'],
    title: { 'zh-CN': '报告里有写别的单位的段落', en: 'A paragraph of the report is about another unit' },
    requirement: {
      'zh-CN': '报告写本单位的职能、机构和整体支出，不照搬别的部门的报告',
      en: 'The report is about the unit’s own functions, offices and expenditure, not copied from another’s',
    },
    source: REVIEWERS,
    messages: {
      other: {
        'zh-CN':
          '这一段写的是“{found}”，与本单位名称不同，像是从别的部门的报告里搬来的。请核对这一段的内容和数字；是下属单位的，请写明。',
        en: 'This paragraph is about “{found}”, not the unit of the report, as if copied from another’s. Check its text and figures; if it is a unit below yours, say so.',
      },
    },
  },
  reads: ['report.text[].line', 'report.unitName', 'unitName', 'basic.unitName'],
  check: (set) => {
    const own = namesIn(set);
    if (own.length === 0) return [noText];
    return paragraphsWithout(set, 'other', (text) => {
      const name = ABOUT.exec(text)?.[1];
      if (name === undefined || NO_NAME.test(name)) return undefined;
      return own.some((each) => isNameOfSame(each, name)) ? undefined : name;
    });
  },
  examples: {
    valid: [
      {
        'report.unitName': '青岚县教育局',
        'report.text[0].line': '2023年度青岚县教育局部门整体支出绩效自评报告',
        'report.text[1].line': '（一）县教育局主要职能',
        'report.text[2].line': '与青岚县林业局联合开展校园绿化，整体支出12万元。',
      },
    ],
    invalid: [
      {
        form: {
          'report.unitName': '青岚县教育局',
          'report.text[0].line': '（二）青岚县林业局内设机构',
        },
        messageId: 'other',
        at: 'report.text[0].line',
      },
    ],
  },
};

function namesIn(set: FormSet): readonly string[] {
  return flatMap(['report.unitName', 'unitName', 'basic.unitName'] as const, (id) =>
    findField(set, id) ? (textOf(id, set) ?? []) : [],
  );
}
