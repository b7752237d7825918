import { asIs } from '../../model/text/locale';
import type { FunctionRule, Verdict } from '../../model/result/rule';
import { linesOf, noText, ordinalOf } from '../reportText';
import { REVIEW_PRACTICE } from '../sources';

const CHAPTER = /^([一二三四五六七八九十]+)、/;
const SECTION = /^\(([一二三四五六七八九十]+)\)/;
const ITEM = /^\((\d{1,2})\)/;

/** A hint: style only. Lists numbered 1. 2. 3. are left alone, as they start and stop anywhere. */
export const numbering: FunctionRule = {
  meta: {
    id: 'report/numbering',
    severity: 'hint',
    needs: ['report'],
    title: { 'zh-CN': '报告的标题编号不连续', en: 'The report’s headings are not numbered in order' },
    requirement: {
      'zh-CN': '一、二、三……与（一）（二）……依次编号，同级标题写法一致',
      en: 'Headings 一、 and （一） count up one by one, those of a level in one style',
    },
    source: REVIEW_PRACTICE,
    messages: {
      gap: {
        'zh-CN': '标题编号“{found}”前一个是“{before}”，应为第 {expected} 个。请核对是否漏了或重了编号。',
        en: 'Heading “{found}” follows “{before}”; number {expected} is expected. Is one missing or used twice?',
      },
      style: {
        'zh-CN': '标题编号“{found}”接在“{before}”后面，同级标题写法不一致。请统一。',
        en: 'Heading “{found}” follows “{before}”: headings of one level in two styles. Use one.',
      },
    },
  },
  reads: ['report.text[].line'],
  check: (set) => {
    const lines = linesOf(set);
    if (!lines[0]) return [noText];
    const verdicts: Verdict[] = [];
    let chapter: Heading | undefined;
    let section: Heading | undefined;
    let items = 0;
    for (const { id, text } of lines) {
      if (/^附件/.test(text)) break;
      const at = (pattern: RegExp): Heading | undefined => {
        const match = pattern.exec(text);
        const value = match ? ordinalOf(match[1]!) : undefined;
        return match && value !== undefined ? { shown: match[0], value } : undefined;
      };
      const fail = (messageId: 'gap' | 'style', found: Heading, before: Heading): void => {
        const expected = asIs(String(before.value + 1));
        verdicts.push({
          status: 'failed',
          place: id,
          messageId,
          data: {
            found: asIs(found.shown),
            before: asIs(before.shown),
            ...(messageId === 'gap' ? { expected } : {}),
          },
          related: [],
        });
      };
      const [one, two, item] = [at(CHAPTER), at(SECTION), at(ITEM)];
      if (one) {
        if (chapter && one.value !== 1 && one.value !== chapter.value + 1) fail('gap', one, chapter);
        [chapter, section, items] = [one, undefined, 0];
      } else if (two) {
        if (section && two.value !== 1 && two.value !== section.value + 1) fail('gap', two, section);
        [section, items] = [two, 0];
      } else if (item) {
        // （2） with no （1） before it is the second section.
        if (section && items === 0 && item.value === section.value + 1) {
          fail('style', item, section);
          section = item;
        } else items += 1;
      }
    }
    return verdicts.length > 0 ? verdicts : [{ status: 'passed', place: lines[0].id }];
  },
  examples: {
    valid: [
      {
        'report.text[0].line': '一、基本情况',
        'report.text[1].line': '（一）职能',
        'report.text[2].line': '（1）会务',
        'report.text[3].line': '（2）公文',
        'report.text[4].line': '（二）机构',
        'report.text[5].line': '二、支出情况',
        'report.text[6].line': '（一）基本支出',
      },
    ],
    invalid: [
      {
        form: { 'report.text[0].line': '一、基本情况', 'report.text[1].line': '三、支出情况' },
        messageId: 'gap',
        at: 'report.text[1].line',
      },
      {
        form: { 'report.text[0].line': '（一）基本支出情况', 'report.text[1].line': '（2） 项目支出情况' },
        messageId: 'style',
        at: 'report.text[1].line',
      },
    ],
  },
};

interface Heading {
  readonly shown: string;
  readonly value: number;
}
