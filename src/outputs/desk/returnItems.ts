/** What of a file's result goes back to its unit. */
import type { Locale } from '../../model/text/locale';
import type { Diagnostic } from '../../model/result/diagnostic';
import { WHOLE_FILE } from '../../model/result/findingPlace';
import type { Issue, Work } from '../../model/result/issues';
import type { WorkItem } from '../../model/result/work';
import { WORK_NAMES, workIn, workOfFinding } from '../../model/result/work';
import { isParagraph } from '../../model/report/reportText';
import type { CellAddress } from '../../model/workbook/cell';
import type { FileResult } from '../formats/json';
import type { Mark } from '../../model/writing/marks';
import { marksFor } from '../marks';
import { addressText, computableText } from '../words';
import type { About } from './answers';
import { Answers } from './answers';
import { RETURN_WORDS, UNREAD } from './returnWords';
import { flatMap } from '../../model/flatMap';

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
  /** Where it is; nothing of a report's paragraph, to which nothing leads. */
  readonly cell?: CellAddress;
  /** What an answer to it is known by. */
  readonly about?: About;
  /** What the unit answered to it on the page it came back with. */
  readonly answered?: string;
}

/** What goes back about one file. */
export interface Returned {
  readonly items: readonly ReturnItem[];
  readonly marks: readonly Mark[];
}

export const NOTHING_RETURNED: Returned = { items: [], marks: [] };

export function returnedOf(given: FileResult, locale: Locale): Returned {
  if (!given.result) return NOTHING_RETURNED;
  // Hints are the reviewer's.
  const marks = marksFor(given.result, locale).filter(({ severity }) => severity !== 'hint');
  return { items: returnItems(given, locale), marks };
}

/** What is to be filled in, corrected and explained, and what kept the form from being read; hints are the reviewer's. */
function returnItems({ result, submitted }: FileResult, locale: Locale): readonly ReturnItem[] {
  if (!result) return [];
  const answers = new Answers(submitted?.answers ?? []);
  const unread = flatMap(result.forms, (form) =>
    form.unread
      .filter(({ needed }) => needed)
      .map(({ cell, text }): ReturnItem => ({
        kind: 'unread',
        counts: 'unread',
        place: addressText(cell, locale),
        item: text.replace(/\s+/g, ' '),
        message: UNREAD[locale],
        isStale: false,
        cell,
      })),
  );
  return [...unread, ...flatMap(workIn(result), (item) => itemsOf(item, answers, locale))];
}

function itemsOf({ kind, issue, fill }: WorkItem, answers: Answers, locale: Locale): readonly ReturnItem[] {
  if (!isAsked(kind)) return [];
  if (issue) return itemsOfIssue(issue, kind, locale, answers).map(([item]) => item);
  if (!fill) return [];
  return [
    {
      kind,
      counts: kind,
      place: addressText(fill.cell, locale),
      item: fill.label[locale],
      message: computableText(fill, locale),
      isStale: false,
      cell: fill.cell,
    },
  ];
}

/** What a unit is asked about an issue, with the finding that each is about. */
export function itemsOfIssue(
  { diagnostics }: Issue,
  kind: Work,
  locale: Locale,
  answers = new Answers([]),
): readonly (readonly [ReturnItem, Diagnostic])[] {
  if (!isAsked(kind)) return [];
  const asked = flatMap(diagnostics, (diagnostic) => {
    const own = workOfFinding(diagnostic, kind);
    return isAsked(own) ? [[diagnostic, own] as const] : [];
  });
  return asked.map(([diagnostic, own], at) => [
    { ...itemOf(diagnostic, answers, locale), kind: own, counts: at === 0 ? kind : undefined },
    diagnostic,
  ]);
}

function itemOf(
  { ruleId: rule, place = WHOLE_FILE, cells: [subject], message, explanation }: Diagnostic,
  answers: Answers,
  locale: Locale,
): Omit<ReturnItem, 'kind' | 'counts'> {
  const answered = answers.to({ rule, place });
  return {
    place: subject ? addressText(subject.address, locale) : '',
    item: subject?.label[locale] ?? '',
    message: message[locale],
    isStale: explanation !== undefined,
    ...(subject && !isParagraph(subject.address) && { cell: subject.address }),
    about: { rule, place },
    ...(answered !== '' && { answered }),
  };
}

export const isAsked = (kind: Work): kind is Asked =>
  kind === 'blank' || kind === 'error' || kind === 'explain';

/** By number what is counted: all that was found at one cell has the same. */
export function numbered(items: readonly ReturnItem[]): readonly (readonly [number, ReturnItem])[] {
  let number = 0;
  return items.map((item) => [item.counts ? ++number : number, item] as const);
}

/** Place, item, what was found, and what is asked. */
export function itemTexts(
  { kind, place, item, message, isStale, answered }: ReturnItem,
  locale: Locale,
): readonly string[] {
  const words = RETURN_WORDS[locale];
  const group = kind === 'unread' ? '' : `${WORK_NAMES[kind][locale]}${locale === 'en' ? ': ' : '：'}`;
  return [
    place,
    item,
    group + message + (answered === undefined ? '' : words.answered(answered)),
    isStale ? words.stale : words.asks[kind],
  ];
}
