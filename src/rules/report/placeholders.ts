import type { FunctionRule } from '../../model/result/rule';
import { paragraphsWithout } from '../reportText';
import { REVIEW_PRACTICE } from '../sources';

/**
 * What nobody writes on purpose: Xs for a name or figure, a line for a figure (one for a signature is signed by
 * hand), hints of a template, a broken cross-reference.
 */
const LEFT =
  /(?<![Xx×])[Xx×]{2,}(?![A-Za-z])|(?<!_)_{2,}(?=\s*(?:亿元|万元|元|[%人个项件分]))|错误!未(?:定义书签|找到引用源)|Error! (?:Bookmark|Reference)[^.]*|[(【[](?:此处|请在此|请填写)(?:(?![(【[](?:此处|请))[^)】\]])*[)】\]]/;

/** To be explained, as the text cannot stay as it is; no figure is wrong by it. */
export const placeholders: FunctionRule = {
  meta: {
    id: 'report/placeholders',
    severity: 'explain',
    needs: ['report'],
    title: { 'zh-CN': '报告里留有未填的模板文字', en: 'The report holds placeholders' },
    requirement: {
      'zh-CN': '报告中没有 XX、模板提示和失效的引用（错误!未定义书签）',
      en: 'The report holds no XX, no hints of the template and no broken references',
    },
    source: REVIEW_PRACTICE,
    messages: {
      left: {
        'zh-CN': '报告里还有“{found}”，像是没有填完。请补上或删去。',
        en: 'The report still reads “{found}”. Fill it in or delete it.',
      },
    },
  },
  reads: ['report.text[].line'],
  check: (set) => paragraphsWithout(set, 'left', (text) => LEFT.exec(text)?.[0]),
  examples: {
    valid: [
      { 'report.text[0].line': '2023年度示例单位绩效自评报告' },
      { 'report.text[0].line': '填报人：____　审核人：____　填报日期：____年__月__日' },
    ],
    invalid: [
      {
        form: { 'report.text[0].line': '2023年，XX局紧紧围绕中心工作。' },
        messageId: 'left',
        at: 'report.text[0].line',
      },
      {
        form: { 'report.text[0].line': '全年预算743.91万元，其中追加____万元。' },
        messageId: 'left',
        at: 'report.text[0].line',
      },
      {
        form: { 'report.text[0].line': '目录 错误！未定义书签。' },
        messageId: 'left',
        at: 'report.text[0].line',
      },
    ],
  },
};
