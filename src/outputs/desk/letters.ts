/** What goes back to each unit: its own findings, with what is asked and room for the answer; nothing of others. */
import type { Locale } from '../../model/text/locale';
import type { Work } from '../../model/result/issues';
import type { WorkItem } from '../../model/result/work';
import { WORK_NAMES, workIn, workOfFinding } from '../../model/result/work';
import type { ReturnLetter } from '../../model/writing/letter';
import type { FileResult } from '../formats/json';
import { addressText, computableText } from '../words';
import type { UnitLine } from './conclude';
import { isCounted } from './conclude';
import { remarks } from './unitRows';

/** What a unit is to do about a finding. */
type Asked = Extract<Work, 'blank' | 'error' | 'explain'>;

/** A finding as the unit is told it, a cell that is blank, or a label that was not read. */
export interface ReturnItem {
  readonly kind: Asked | 'unread';
  /** What it is counted as, where it is the first of what stands at its cell; undefined for the others. */
  readonly counts: Asked | 'unread' | undefined;
  readonly place: string;
  readonly item: string;
  readonly message: string;
  /** A reason was given, and it does not hold. */
  readonly isStale: boolean;
}

/** What is to be filled in, corrected and explained, and what kept the form from being read; hints are the reviewer's. */
export function returnItems({ result }: FileResult, locale: Locale): readonly ReturnItem[] {
  if (!result) return [];
  const unread = result.forms.flatMap((form) =>
    form.unread
      .filter(({ needed }) => needed)
      .map(({ cell, text }): ReturnItem => ({
        kind: 'unread',
        counts: 'unread',
        place: addressText(cell, locale),
        item: text.replace(/\s+/g, ' '),
        message: UNREAD[locale],
        isStale: false,
      })),
  );
  return [...unread, ...workIn(result).flatMap((item) => itemsOf(item, locale))];
}

function itemsOf({ kind, issue, fill }: WorkItem, locale: Locale): readonly ReturnItem[] {
  if (!isAsked(kind)) return [];
  if (issue) {
    const asked = issue.diagnostics.flatMap((diagnostic) => {
      const own = workOfFinding(diagnostic, kind);
      return isAsked(own) ? [[diagnostic, own] as const] : [];
    });
    return asked.map(
      (
        [
          {
            cells: [subject],
            message,
            explanation,
          },
          own,
        ],
        at,
      ) => ({
        kind: own,
        counts: at === 0 ? kind : undefined,
        place: subject ? addressText(subject.address, locale) : '',
        item: subject?.label[locale] ?? '',
        message: message[locale],
        isStale: explanation !== undefined,
      }),
    );
  }
  if (!fill) return [];
  return [
    {
      kind,
      counts: kind,
      place: addressText(fill.cell, locale),
      item: fill.label[locale],
      message: computableText(fill, locale),
      isStale: false,
    },
  ];
}

const isAsked = (kind: Work): kind is Asked => kind === 'blank' || kind === 'error' || kind === 'explain';

const UNREAD = {
  'zh-CN': '这一栏的名称与表样不一致，没有读懂',
  en: 'this label is not the form’s and was not understood',
} as const;

const WORDS = {
  'zh-CN': {
    title: '绩效自评材料退回修改单',
    to: (unit: string) => `${unit}：`,
    files: (files: string) => `你单位报送的绩效自评材料（${files}）已审核，现退回修改。`,
    found: (counts: readonly (readonly [string, number])[]) =>
      `其中${counts.map(([name, count]) => `${name} ${count} 处`).join('，')}，逐条列在下表。请补填、改正原表，或在“单位答复”栏写明原因，连同改正后的表一并报回。`,
    unread: '栏目没读懂',
    others: '另须注意：',
    columns: ['序号', '位置', '项目', '问题', '请你单位', '单位答复'],
    asks: {
      blank: '填列',
      error: '核对并改正',
      explain: '核对；数字无误的说明原因',
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
    found: (counts: readonly (readonly [string, number])[]) =>
      `${counts.map(([name, count]) => `${name}: ${count}`).join('; ')}. They are listed below. Complete and correct the form, or give the reason under “Answer”, and hand both in again.`,
    unread: 'Labels not understood',
    others: 'Please note as well:',
    columns: ['No.', 'Place', 'Item', 'Finding', 'Please', 'Answer'],
    asks: {
      blank: 'fill in',
      error: 'verify and correct',
      explain: 'verify; if the figure is right, give the reason',
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

const KINDS = ['unread', 'blank', 'error', 'explain'] as const;

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
  const counts = KINDS.map((kind) => {
    const name = kind === 'unread' ? words.unread : WORK_NAMES[kind][locale];
    return [name, items.filter((item) => item.counts === kind).length] as const;
  }).filter(([, count]) => count > 0);
  let number = 0;
  const names = [...counted, ...faulty].map(({ entry }) => entry.desk.file.replace(/^.*[\\/]/, ''));
  return {
    unit: unit.name,
    title: words.title,
    to: words.to(unit.name),
    paragraphs: [
      words.files(names.join(locale === 'en' ? ', ' : '、')),
      ...(items.length > 0 ? [words.found(counts)] : []),
      ...(notes.length > 0 ? [`${words.others}${notes.join(locale === 'en' ? '; ' : '；')}`] : []),
    ],
    columns: words.columns,
    columnWidths: WIDTHS,
    // By number what is counted: all that was found at one cell has the same.
    rows: items.map(({ kind, counts: isFirst, place, item, message, isStale }) => [
      String(isFirst ? ++number : number),
      place,
      item,
      `${kind === 'unread' ? '' : `${WORK_NAMES[kind][locale]}${locale === 'en' ? ': ' : '：'}`}${message}`,
      isStale ? words.stale : words.asks[kind],
      '',
    ]),
    closing: words.closing,
  };
}
