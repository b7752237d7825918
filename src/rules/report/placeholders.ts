import type { FunctionRule } from '../../model/result/rule';
import { paragraphsWithout } from '../reportText';
import { REVIEW_PRACTICE } from '../sources';

/**
 * What nobody writes on purpose: Xs for a figure or text to be filled in, a line for a figure (one for a signature is
 * signed by hand), hints of a template, a broken cross-reference. Xs that withhold a name or digits are meant.
 */
const LEFT: readonly RegExp[] = [
  // Sums and rates; of 1××元 and 5.×万元 the digits are withheld.
  /(?<![\dA-Za-z.,×])[Xx×]{2,}(?=\s*(?:亿元|万元|元|%|％|个百分点))/,
  // Numbers; 王××人 is a name withheld.
  /(?<![\dA-Za-z.,×王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文某])[Xx×]{2,}(?=[项件次户亩天]|人(?![民员均])|个(?![人体])|分(?![管别]))/,
  /(?<!\d)20[Xx×]{2}(?=年)|(?<![\dXx×])[Xx×]{1,4}年[Xx×]{1,2}月/,
  // The unit's own name; that of another, of a person, a place or a firm is withheld in what is published.
  /(?<![\dA-Za-z\u4e00-\u9fa5×])[Xx×]{2,}(?=局(?!长)|厅(?!长)|委员会|部门|单位|机关|项目|专项|资金)/,
  /(?<=用于|包括|原因是|问题是|主要是|措施是|名称[为是:])[Xx×]{2,}(?![Xx×\u4e00-\u9fa5])/,
  /(?<!_)_{2,}(?=\s*(?:亿元|万元|元|[%人个项件分]))/,
  /错误!未(?:定义书签|找到引用源)|Error! (?:Bookmark|Reference)[^.]*/,
  /[(【[](?:此处|请在此|请填写)(?:(?![(【[](?:此处|请))[^)】\]])*[)】\]]/,
];

function leftIn(text: string): string | undefined {
  return LEFT.map((shape) => shape.exec(text)?.[0]).find((found) => found !== undefined);
}

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
  check: (set) => paragraphsWithout(set, 'left', leftIn),
  examples: {
    valid: [
      { 'report.text[0].line': '2023年度示例单位绩效自评报告' },
      { 'report.text[0].line': '填报人：____　审核人：____　填报日期：____年__月__日' },
      { 'report.text[0].line': '由副主任周××牵头，委托江苏××会计师事务所评价，联系电话0511-84××××××。' },
      { 'report.text[0].line': '××镇居民孙某某领取补助1×,000元，吴××人均不足。' },
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
        form: { 'report.text[0].line': '全年支出××万元，办结XX件。' },
        messageId: 'left',
        at: 'report.text[0].line',
      },
      {
        form: { 'report.text[0].line': '20XX年，本单位完成了各项任务。' },
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
