import type { FieldId } from '../../model/form/fields';
import { asIs } from '../../model/text/locale';
import { decimal } from '../../model/number/quantity';
import type { FunctionRule, Verdict } from '../../model/result/rule';
import type { Phrase } from '../reportText';
import { phrasesIn } from '../reportText';
import { TEXT_ITSELF } from '../sources';
import { notChecked } from '../verdicts';

/** 产出指标得分46.5分（分值50分）; 过程（满分30分）得27分. */
const BEFORE =
  /得分?[为:是]?(\d{1,3}(?:\.\d{1,3})?)分?\((?:分值|满分|权重|标准分值?)[为:是]?(\d{1,3}(?:\.\d{1,2})?)分?\)/g;
const BEHIND =
  /(?:分值|满分|权重|标准分值?)[为:是]?(\d{1,3}(?:\.\d{1,2})?)分?[),、]{0,2}(?:自评|实际|评价|本次)?得分?[为:是]?(\d{1,3}(?:\.\d{1,3})?)分/g;

/** 产出40分得39分: but 每项2分，得20分 and 扣2分，得38分 tell of no full marks. */
const BESIDE =
  /(?<![\d.])(?<!(?:分值|满分|权重|标准分)[为:是]?)(\d{1,3}(?:\.\d{1,2})?)分,?(?:自评|实际)?得分?(\d{1,3}(?:\.\d{1,3})?)分/g;
const OF_ONE = /(?:每|各|扣|减|加|低于|高于|超过|达到)[^,。;]{0,6}$/;

/** An error: score and full marks stand side by side. */
export const fullMarks: FunctionRule = {
  meta: {
    id: 'report/full-marks',
    severity: 'error',
    needs: ['report'],
    title: { 'zh-CN': '报告写的得分高于满分', en: 'A score in the report is above its full marks' },
    requirement: {
      'zh-CN': '报告同一处写的得分 ≤ 分值（满分）',
      en: 'A score that the report states beside its full marks is at most as high',
    },
    source: TEXT_ITSELF,
    messages: {
      exceeds: {
        'zh-CN': '报告写“{stated}”，得分 {score} 高于满分 {full}。请核对这两个数。',
        en: 'The report says “{stated}”: the score {score} is above the full marks {full}. Check both.',
      },
    },
  },
  reads: ['report.text[].line'],
  check: (set) => {
    const found = (pattern: RegExp): readonly Phrase[] =>
      phrasesIn(set, pattern).filter(({ before }) => !OF_ONE.test(before));
    const verdicts = [
      ...found(BEFORE).map(({ place, match: [stated, score, full] }) =>
        verdict(place, stated, score!, full!),
      ),
      ...[...found(BEHIND), ...found(BESIDE)].map(({ place, match: [stated, full, score] }) =>
        verdict(place, stated, score!, full!),
      ),
    ];
    return verdicts.length > 0 ? verdicts : [NONE];
  },
  examples: {
    valid: [
      { 'report.text[0].line': '产出指标得分46.5分（分值50分），过程（满分30分），得27分。' },
      { 'report.text[0].line': '项目自评得分95分，扣分5分。' },
      { 'report.text[0].line': '每项分值2分，得10分；扣分值2分，得18分。' },
      { 'report.text[0].line': '每完成一项得2分，得20分；时效扣2分，得18分；产出40分得39分。' },
    ],
    invalid: [
      {
        form: { 'report.text[0].line': '产出指标得分56.5分（分值50分），效益指标得分28分（分值30分）。' },
        messageId: 'exceeds',
        at: 'report.text[0].line',
      },
      {
        form: { 'report.text[0].line': '资金管理20分得19.6分，产出40分得49分。' },
        messageId: 'exceeds',
        at: 'report.text[0].line',
      },
      {
        form: { 'report.text[0].line': '产出满分为40分，得44分。' },
        messageId: 'exceeds',
        at: 'report.text[0].line',
      },
      {
        form: { 'report.text[0].line': '二、过程（权重20分），自评得分22分。' },
        messageId: 'exceeds',
        at: 'report.text[0].line',
      },
    ],
  },
};

const NONE = notChecked('report.unitName', 'not-found', {
  'zh-CN': '报告没有把得分和满分写在一处',
  en: 'the report states no score beside its full marks',
});

function verdict(place: FieldId, stated: string, score: string, full: string): Verdict {
  if (decimal(score).lte(full)) return { status: 'passed', place };
  const data = { stated: asIs(stated), score: asIs(score), full: asIs(full) };
  return { status: 'failed', place, messageId: 'exceeds', data, related: [] };
}
