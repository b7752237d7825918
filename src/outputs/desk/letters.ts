/** What goes back to each unit: its own findings, with what is asked and room for the answer; nothing of others. */
import type { Locale } from '../../model/text/locale';
import type { Severity } from '../../model/result/severity';
import { isExplained } from '../../model/result/diagnostic';
import { SEVERITY_NAMES } from '../../model/result/severity';
import type { ReturnLetter } from '../../model/writing/letter';
import type { FileResult } from '../formats/json';
import { addressText } from '../words';
import type { UnitLine } from './conclude';
import { isCounted } from './conclude';
import { remarks } from './unitRows';

/** A finding as the unit is told it, or a label that was not read. */
export interface ReturnItem {
  readonly severity: Severity | 'unread';
  readonly place: string;
  readonly item: string;
  readonly message: string;
  /** A reason was given, and it does not hold. */
  readonly isStale: boolean;
}

/** Errors, what is to be explained, and what kept the form from being read; hints are the reviewer's. */
export function returnItems({ result }: FileResult, locale: Locale): readonly ReturnItem[] {
  if (!result) return [];
  const unread = result.forms.flatMap((form) =>
    form.unread
      .filter(({ needed }) => needed)
      .map(({ cell, text }): ReturnItem => ({
        severity: 'unread',
        place: addressText(cell, locale),
        item: text.replace(/\s+/g, ' '),
        message: UNREAD[locale],
        isStale: false,
      })),
  );
  const found = result.diagnostics
    .filter((each) => each.severity !== 'hint' && !isExplained(each))
    .map(({ severity, cells: [subject], message, explanation }): ReturnItem => ({
      severity,
      place: subject ? addressText(subject.address, locale) : '',
      item: subject?.label[locale] ?? '',
      message: message[locale],
      isStale: explanation !== undefined,
    }));
  return [...unread, ...found];
}

const UNREAD = {
  'zh-CN': '这一栏的名称与表样不一致，没有读懂',
  en: 'this label is not the form’s and was not understood',
} as const;

const WORDS = {
  'zh-CN': {
    title: '绩效自评材料退回修改单',
    to: (unit: string) => `${unit}：`,
    files: (files: string) => `你单位报送的绩效自评材料（${files}）已审核，现退回修改。`,
    found: (errors: number, explains: number) =>
      `其中须更正 ${errors} 处，须说明原因 ${explains} 处，逐条列在下表。请更正原表，或在“单位答复”栏写明原因，连同更正后的表一并报回。`,
    others: '另须注意：',
    columns: ['序号', '位置', '项目', '问题', '请你单位', '单位答复'],
    asks: {
      error: '核对并更正',
      explain: '核对；数字无误的说明原因',
      hint: '',
      unread: '改用表样的栏目名称',
    },
    stale: '原说明与现在的数字不符，请重新说明',
    closing: [
      '单位填报人（签字）：__________    单位负责人（签字、盖章）：__________',
      '答复日期：______年____月____日',
      '审核人（签字）：__________    审核日期：______年____月____日',
    ],
  },
  en: {
    title: 'Self-evaluation returned for correction',
    to: (unit: string) => `To ${unit}:`,
    files: (files: string) =>
      `The self-evaluation files that you handed in (${files}) were reviewed and are returned.`,
    found: (errors: number, explains: number) =>
      `To be corrected: ${errors}; to be explained: ${explains}. They are listed below. Correct the form, or give the reason under “Answer”, and hand both in again.`,
    others: 'Please note as well:',
    columns: ['No.', 'Place', 'Item', 'Finding', 'Please', 'Answer'],
    asks: {
      error: 'verify and correct',
      explain: 'verify; if the figure is right, give the reason',
      hint: '',
      unread: 'use the label of the form',
    },
    stale: 'the reason given does not fit the figures: explain anew',
    closing: [
      'Prepared by: ____________    Head of the unit: ____________    (seal)',
      'Date of the answer: ____________',
      'Reviewed by: ____________    Date: ____________',
    ],
  },
} as const;

/** Parts of the width. */
const WIDTHS = [0.06, 0.14, 0.16, 0.3, 0.14, 0.2];

/** Undefined where nothing goes back: what passes, is not there, or is nobody's for certain. */
export function letterOf(
  line: UnitLine,
  itemsOf: (file: string) => readonly ReturnItem[],
  locale: Locale,
): ReturnLetter | undefined {
  const { unit, conclusion, files, others } = line;
  if (!unit || (conclusion !== 'returned' && conclusion !== 'not-whole')) return undefined;
  const words = WORDS[locale];
  const counted = files.filter(isCounted);
  const items = counted.flatMap(({ entry }) => itemsOf(entry.desk.file));
  // An older file and a second copy of one are no fault of the forms.
  const faulty = others.filter(({ state }) => state !== 'superseded' && state !== 'duplicate');
  const notes = remarks({ ...line, files: counted.slice(0, 1), others: faulty }, locale);
  const of = (wanted: ReturnItem['severity']): number =>
    items.filter(({ severity }) => severity === wanted).length;
  const names = [...counted, ...faulty].map(({ entry }) => entry.desk.file.replace(/^.*[\\/]/, ''));
  return {
    unit: unit.name,
    title: words.title,
    to: words.to(unit.name),
    paragraphs: [
      words.files(names.join(locale === 'en' ? ', ' : '、')),
      ...(items.length > 0 ? [words.found(of('error') + of('unread'), of('explain'))] : []),
      ...(notes.length > 0 ? [`${words.others}${notes.join(locale === 'en' ? '; ' : '；')}`] : []),
    ],
    columns: words.columns,
    columnWidths: WIDTHS,
    rows: items.map(({ severity, place, item, message, isStale }, at) => [
      String(at + 1),
      place,
      item,
      `${severity === 'unread' ? '' : `${SEVERITY_NAMES[severity][locale]}${locale === 'en' ? ': ' : '：'}`}${message}`,
      isStale ? words.stale : words.asks[severity],
      '',
    ]),
    closing: words.closing,
  };
}
