import { asIs } from '../../model/text/locale';
import { decimal, formatDecimal } from '../../model/number/quantity';
import type { FunctionRule, Verdict } from '../../model/result/rule';
import type { Phrase } from '../reportText';
import { phrasesIn } from '../reportText';
import { TEXT_ITSELF } from '../sources';
import { notChecked } from '../verdicts';
import { flatMap } from '../../model/flatMap';

const FIGURE = String.raw`(\d{1,9}(?:\.\d{1,4})?)`;
const UNIT = String.raw`(%|‰|万元|元|个工作日|工作日|小时|分钟|公里|[天日次人件家户项个亩吨米座处])`;
/** What a target is called, with what may stand around it. */
const TARGET =
  '(?:国家|行业|省级|市级|上级|年度|年初|全年|绩效|预期|设定|规定|申报|既定|计划|目标|指标|任务|要求|标准|值|数|的|为){1,8}';
const IS_TARGET = /计划|目标|指标|任务|要求|标准|预期|规定|设定/;
const VERB = '(高于|超过|超出|大于|低于|小于|未达到|没有达到|未达|达到)';

/** 正常运行率98.6%，高于目标值95%. The target's name stands before it, */
const NAMED_BEFORE = new RegExp(
  `${FIGURE}${UNIT},?(?:已|均|明显|略)?${VERB}了?${TARGET}${FIGURE}\\2(以[上内下])?(?!的?\\d)`,
  'g',
);
/** or behind it, and maybe by how much: 满意度93.2%，高于90%的目标3.2个百分点. */
const NAMED_BEHIND = new RegExp(
  `${FIGURE}${UNIT},?(?:已|均|明显|略)?${VERB}了?${FIGURE}\\2(以[上内下])?${TARGET}(?:${FIGURE}(?:个百分点|\\2))?`,
  'g',
);

/** More of it is better, so that a target not reached is above what was. */
const MORE_IS_BETTER =
  /(?:合格|满意|完成|覆盖|达标|升学|就业|及时|正常[^,。;]{0,4}|到位|优良|准确|参训|入学|知晓|普及|成活|执行|使用|利用)[率度](?:达到|达|为|是|:)?$/;

/** To be explained: the figures and the word that ties them stand in one clause, though it may mean another target. */
export const targetWords: FunctionRule = {
  meta: {
    id: 'report/target-words',
    severity: 'explain',
    needs: ['report'],
    title: {
      'zh-CN': '报告说的高于、低于目标与所列数相反',
      en: 'The report calls a figure above or below its target that is not',
    },
    requirement: {
      'zh-CN':
        '写“高于、超过、达到目标”的，完成数不小于目标；写“低于、未达到目标”的，不大于目标；写了高（低）多少的，等于两数之差',
      en: 'What is called above its target is at least as much, what is called below it at most; by how much is the difference',
    },
    source: TEXT_ITSELF,
    messages: {
      opposite: {
        'zh-CN': '报告写“{stated}”，而 {value} 并不{word} {target}。请核对这两个数和“{word}”。',
        en: 'The report says “{stated}”; {value} and {target} do not stand so to each other. Check both, and the word “{word}”.',
      },
      difference: {
        'zh-CN': '报告写“{stated}”，{value} 与 {target} 相差 {computed}，不是 {reported}。请核对这三个数。',
        en: 'The report says “{stated}”: {value} and {target} are {computed} apart, not {reported}. Check all three.',
      },
    },
  },
  reads: ['report.text[].line'],
  check: (set) => {
    const verdicts = flatMap([NAMED_BEFORE, NAMED_BEHIND], (pattern) =>
      flatMap(phrasesIn(set, pattern), verdict),
    );
    return verdicts.length > 0 ? verdicts : [NONE];
  },
  examples: {
    valid: [
      {
        'report.text[0].line':
          '设备正常运行率98.6%，高于目标值95%；满意度为93.2%，高于90%的目标3.2个百分点。',
      },
      { 'report.text[0].line': '合格率96.4%，未达到97%的目标值；平均用时6天，未达到5天以内的目标。' },
      { 'report.text[0].line': '故障率2.1%，达到3%以内的目标。' },
      { 'report.text[0].line': '已铺设80公里，超过计划100公里的70%。' },
    ],
    invalid: [
      {
        form: { 'report.text[0].line': '每周开放62小时，高于国家规定的64小时标准。' },
        messageId: 'opposite',
        at: 'report.text[0].line',
      },
      {
        form: { 'report.text[0].line': '设备正常运行率94.6%，高于目标值95%。' },
        messageId: 'opposite',
        at: 'report.text[0].line',
      },
      {
        form: { 'report.text[0].line': '学生体质健康合格率96.4%，未达到95%的目标值。' },
        messageId: 'opposite',
        at: 'report.text[0].line',
      },
      {
        form: { 'report.text[0].line': '家长满意度93.2%，高于90%的目标2.3个百分点。' },
        messageId: 'difference',
        at: 'report.text[0].line',
      },
    ],
  },
};

const NONE = notChecked('report.unitName', 'not-found', {
  'zh-CN': '报告没有写高于或低于目标的数',
  en: 'the report calls no figure above or below a target',
});

function verdict({ place, match, before }: Phrase): readonly Verdict[] {
  const [stated, value, unit, word, target, bound, by] = match;
  const [now, planned] = [decimal(value!), decimal(target!)];
  if (!IS_TARGET.test(stated!)) return [];
  const isOpen =
    /达/.test(word!) &&
    (unit !== '%' || bound === '以内' || bound === '以下' || !MORE_IS_BETTER.test(before));
  if (isOpen) return [];
  const isAbove = /^(?:高于|超过|超出|大于|达到)$/.test(word!);
  const shown = { stated: asIs(stated!), value: asIs(value! + unit!), target: asIs(target! + unit!) };
  if (isAbove ? now.lt(planned) : now.gt(planned))
    return [
      { status: 'failed', place, messageId: 'opposite', data: { ...shown, word: asIs(word!) }, related: [] },
    ];
  const apart = now.minus(planned).abs();
  if (by === undefined || apart.eq(by)) return [{ status: 'passed', place }];
  const data = { ...shown, computed: asIs(formatDecimal(apart)), reported: asIs(by) };
  return [{ status: 'failed', place, messageId: 'difference', data, related: [] }];
}
