import type { FunctionRule } from '../../model/result/rule';
import { paragraphsWithout } from '../reportText';
import { REVIEW_PRACTICE } from '../sources';

interface When {
  readonly year: number | undefined;
  readonly month: number;
  readonly day: number | undefined;
}

/** The steps of a project in the order in which they come. */
const STEPS: readonly RegExp[] = [
  /招标|开标|中标/,
  /开工|动工|进场/,
  /竣工|完工/,
  /验收|投入使用|交付使用|试运行|通水|通车|提交报告|报告初稿/,
];
const DATE = /(?:((?:19|20)\d\d)年)?(\d{1,2})月(?:(\d{1,2})日)?([^,;。()\d]{0,12})/g;
const SPAN =
  /((?:19|20)\d\d)年(\d{1,2})月(\d{1,2})日(?:至|到|-|—|~)(?:((?:19|20)\d\d)年)?(\d{1,2})月(\d{1,2})日/;
const LASTED = /(?:历时|为期|历经)(\d{1,4})(?:天|日)\(([^()]{8,40})\)/;

/** A hint: a phase or a section may have been meant that goes by the name of the whole. */
export const timeline: FunctionRule = {
  meta: {
    id: 'report/timeline',
    severity: 'hint',
    needs: ['report'],
    title: { 'zh-CN': '报告的日期前后颠倒', en: 'Dates of the report are the wrong way round' },
    requirement: {
      'zh-CN': '开工在竣工之前，竣工在验收之前；起止日期与所写天数相符',
      en: 'Work begins before it ends, and ends before it is accepted; the days are those between the dates',
    },
    source: REVIEW_PRACTICE,
    messages: {
      order: {
        'zh-CN': '“{found}”的日期前后颠倒，或与所写天数不符。请核对日期；跨年的请写明年份。',
        en: 'In “{found}” the dates are the wrong way round, or the days are not those between them. Check them; where a year ends between them, say so.',
      },
    },
  },
  reads: ['report.text[].line'],
  check: (set) => paragraphsWithout(set, 'order', outOfOrder),
  examples: {
    valid: [
      { 'report.text[0].line': '工程于2023年5月10日开工，9月28日竣工，10月20日验收。' },
      { 'report.text[0].line': '工程于2023年11月开工，次年4月竣工。' },
      { 'report.text[0].line': '工程于2022年11月开工，2023年4月竣工。' },
      { 'report.text[0].line': '一期2023年5月竣工，二期2023年3月开工，计划11月竣工，10月验收。' },
      { 'report.text[0].line': '评价历时35天（2024年3月11日至4月14日）。' },
    ],
    invalid: [
      {
        form: { 'report.text[0].line': '工程于2023年5月10日开工，3月28日竣工。' },
        messageId: 'order',
        at: 'report.text[0].line',
      },
      {
        form: { 'report.text[0].line': '评价历时53天（2024年3月11日至4月14日）。' },
        messageId: 'order',
        at: 'report.text[0].line',
      },
    ],
  },
};

function outOfOrder(text: string): string | undefined {
  return text
    .split(/[。;!?]/)
    .map((sentence) => lasting(sentence) ?? stepsOf(sentence))
    .find((found) => found !== undefined);
}

/** 历时35天（2024年3月11日至4月14日）: with or without the first day. */
function lasting(sentence: string): string | undefined {
  const lasted = LASTED.exec(sentence);
  const span = lasted && SPAN.exec(lasted[2]!);
  if (!span) return undefined;
  const [, year, month, day, endYear, endMonth, endDay] = span;
  const at = (y: string, m: string, d: string): number => Date.UTC(Number(y), Number(m) - 1, Number(d));
  const days = (at(endYear ?? year!, endMonth!, endDay!) - at(year!, month!, day!)) / 86_400_000;
  const said = Number(lasted[1]);
  return said === days || said === days + 1 ? undefined : lasted[0];
}

/** 5月10日开工，3月28日竣工. */
function stepsOf(sentence: string): string | undefined {
  // Of a later year without its number, of phases, of plans: the order is not that of the text.
  if (/次年|翌年|第二年|[一二三四五\d]期|标段|批次|分别|计划|预计|原定|约定|要求|目标|应于|拟/.test(sentence))
    return undefined;
  let year: number | undefined;
  let last: (When & { readonly step: number; readonly start: number }) | undefined;
  for (const match of sentence.matchAll(DATE)) {
    const [all, said, month, day, words] = match;
    year = said === undefined ? year : Number(said);
    const step = STEPS.findIndex((names) => names.test(words!));
    const now = {
      year,
      month: Number(month),
      day: day === undefined ? undefined : Number(day),
      step,
      start: match.index,
    };
    if (last && step > last.step && last.step >= 0 && isBefore(now, last))
      return sentence.slice(last.start, match.index + all.length);
    last = now;
  }
  return undefined;
}

function isBefore(a: When, b: When): boolean {
  if (a.year !== undefined && b.year !== undefined && a.year !== b.year) return a.year < b.year;
  if (a.month !== b.month) return a.month < b.month;
  return a.day !== undefined && b.day !== undefined && a.day < b.day;
}
