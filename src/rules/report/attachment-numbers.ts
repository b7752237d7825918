import { localized } from '../../model/text/locale';
import type { FunctionRule } from '../../model/result/rule';
import type { Line } from '../reportText';
import { linesOf, ordinalOf } from '../reportText';
import { REVIEW_PRACTICE } from '../sources';
import { notChecked } from '../verdicts';
import { flatMap } from '../../model/flatMap';

const LIST = /^附件:\s*(\d{1,2})[.、]/;
const NEXT = /^(\d{1,2})[.、]/;
const HEAD = /^附件\s*(\d{1,2}|[一二三四五六七八九十]+)(?=[:\s]|$)/;
const LONGEST_HEADING = 50;

/** A hint: the reader finds the attachments all the same. */
export const attachmentNumbers: FunctionRule = {
  meta: {
    id: 'report/attachment-numbers',
    severity: 'hint',
    needs: ['report'],
    title: { 'zh-CN': '附件编号前后不一致', en: 'Attachments are listed and headed by different numbers' },
    requirement: {
      'zh-CN': '报告末尾所列附件的编号 = 各附件开头的编号',
      en: 'Attachments bear the numbers by which the report lists them',
    },
    source: REVIEW_PRACTICE,
    messages: {
      differs: {
        'zh-CN': '报告所列附件编号为 {listed}，附件开头写的是 {headed}。请改为一致。',
        en: 'The report lists attachments {listed}; they are headed {headed}. Use the same numbers.',
      },
    },
  },
  reads: ['report.text[].line'],
  check: (set) => {
    const lines = linesOf(set);
    const listed = listedIn(lines);
    const headed = flatMap(lines, ({ id, text }) => {
      const number = text.length <= LONGEST_HEADING ? ordinalOf(HEAD.exec(text)?.[1] ?? '') : undefined;
      return number === undefined ? [] : [{ id, number }];
    });
    const first = headed[0];
    if (!first || listed.length === 0) {
      return [
        notChecked(lines[0]?.id ?? 'report.unitName', 'not-found', {
          'zh-CN': '报告没有附件清单，或附件开头没有编号',
          en: 'the report lists no attachments, or they bear no numbers',
        }),
      ];
    }
    const numbers = headed.map(({ number }) => number);
    if (numbers.join() === listed.join()) return [{ status: 'passed', place: first.id }];
    const shown = (all: readonly number[]) => localized((locale) => all.join(locale === 'en' ? ', ' : '、'));
    return [
      {
        status: 'failed',
        place: first.id,
        messageId: 'differs',
        data: { listed: shown(listed), headed: shown(numbers) },
        related: [],
      },
    ];
  },
  examples: {
    valid: [
      {
        'report.text[0].line': '附件：1. 基础数据表',
        'report.text[1].line': '2. 自评表',
        'report.text[2].line': '附件1',
        'report.text[3].line': '附件2',
      },
      { 'report.text[0].line': '附件：1. 基础数据表' },
    ],
    invalid: [
      {
        form: {
          'report.text[0].line': '附件：1. 基础数据表',
          'report.text[1].line': '2. 自评表',
          'report.text[2].line': '附件2',
          'report.text[3].line': '附件3',
        },
        messageId: 'differs',
        at: 'report.text[2].line',
      },
    ],
  },
};

/** The numbers of the list at the end of the report: its first line says 附件, the next ones only count on. */
function listedIn(lines: readonly Line[]): readonly number[] {
  const start = lines.findIndex(({ text }) => LIST.test(text));
  if (start < 0) return [];
  const numbers = [Number(LIST.exec(lines[start]!.text)![1])];
  for (const { text } of lines.slice(start + 1)) {
    const match = NEXT.exec(text);
    if (!match) break;
    numbers.push(Number(match[1]));
  }
  return numbers;
}
