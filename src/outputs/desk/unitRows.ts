/** A unit in the reviewer's workbook as a row: what to do with it, why, and room for the reviewer's own words. */
import { baseName } from '../../model/text/fileName';
import type { Locale } from '../../model/text/locale';
import type { SummaryCell } from '../../model/writing/marks';
import { plainName } from '../../model/form/formNames';
import type { Row } from '../summarySheet/cells';
import { count, figure, text } from '../summarySheet/cells';
import type { Conclusion } from '../../model/result/review';
import { CONCLUSION_NAMES } from '../../model/result/review';
import type { Closure, Since } from '../../model/result/since';
import { SINCE_NAMES } from '../../model/result/since';
import type { UnitLine } from './conclude';
import type { Previous } from './previous';
import { keptText } from './previous';
import type { Registered } from './register';
import { speakerText } from './speakerText';
import type { VerdictCounts } from '../../model/result/verdict';
import { DESK_WORDS } from './words';
import { flatMap } from '../../model/flatMap';

export const UNIT_WIDTHS = [6, 20, 9, 12, 9, 8, 8, 8, 8, 8, 8, 14, 32, 7, 27, 12, 14, 8];
export const UNIT_HIDDEN = [17];
export const UNIT_COUNT_COLUMNS = { first: 5, last: 8 };
export const FORMER_WIDTHS = [6, 22, 14, 10, 22, 46, 24, 30, 14, 20];

const STYLES: Readonly<Record<Conclusion, SummaryCell['style']>> = {
  unclear: 'error',
  'not-whole': 'error',
  'not-received': 'explain',
  returned: 'explain',
  passed: 'count',
};

/** What a row needs of the rest of the book. */
export interface Links {
  /** The first row of a file's findings. */
  readonly findingsAt: (file: string) => SummaryCell['link'];
  /** A file as the workbook reaches it; undefined where it does not. */
  readonly pathTo: (file: string) => string | undefined;
}

/** All but its first cell, the number among all. */
export function unitRow(line: UnitLine, previous: Previous | undefined, links: Links, locale: Locale): Row {
  const words = DESK_WORDS[locale];
  const { unit, conclusion, files, changes } = line;
  const counts = countsIn(line);
  const sum = (of: (each: (typeof counts)[number]) => number): number =>
    counts.reduce((all, each) => all + of(each), 0);
  const isRead = counts.length > 0 && unit !== undefined;
  const own = flatMap(files, ({ entry }) =>
    entry.desk.total.reported === undefined ? [] : [entry.desk.total],
  );
  // A report that repeats the form repeats its total.
  const isSame = own.every(
    ({ reported, computed }) => reported === own[0]?.reported && computed === own[0]?.computed,
  );
  const total = isSame ? own[0] : undefined;
  const kept = unit && previous?.units.get(plainName(unit.name));
  const first = files[0] ?? line.others[0] ?? line.undecided[0];
  const numbers = isRead
    ? [
        {
          value: `${sum(({ checked }) => checked)} / ${sum(({ applicable }) => applicable)}`,
          style: 'count',
        } as const,
        count(sum(({ blank }) => blank)),
        count(
          sum(({ error }) => error),
          sum(({ error }) => error) > 0 ? 'error' : 'count',
        ),
        count(sum(({ explain }) => explain)),
        count(sum(({ weak }) => weak)),
        figure(total?.reported, 'points'),
        figure(total?.computed, 'points'),
      ]
    : Array.from({ length: 7 }, () => text(''));
  const at = first && links.findingsAt(first.entry.desk.file);
  const path = first && links.pathTo(first.entry.desk.file);
  return [
    text(unit ? (unit.code && !unit.name.includes(unit.code) ? `${unit.code} ${unit.name}` : unit.name) : ''),
    { value: CONCLUSION_NAMES[conclusion][locale], style: STYLES[conclusion] },
    text(statesText(line, locale)),
    ...numbers,
    text(changes ? changesText(changes, locale) : ''),
    text([...remarks(line, locale), ...forReviewer(line, locale)].join('\n')),
    at && isRead ? { value: words.open, style: 'link', link: at } : text(''),
    first
      ? {
          value: baseName(first.entry.desk.file),
          style: path === undefined ? 'text' : 'link',
          ...(path !== undefined && { file: path }),
        }
      : text(''),
    text(kept?.decision ?? ''),
    text(kept?.note ?? ''),
    text(
      keptText.unit({
        unit: unit?.name ?? '',
        files: [...files, ...line.undecided].map(({ entry }) => entry.desk.file),
      }),
    ),
  ];
}

type Counts = Pick<Required<VerdictCounts>, 'checked' | 'applicable' | 'blank' | 'error' | 'explain'> & {
  readonly weak: number;
};

/** All relations of files that were held against each other are counted with them, and not once more with each. */
function countsIn({ files, together }: UnitLine): readonly Counts[] {
  const held = together?.problem === undefined ? together : undefined;
  const own = flatMap(files, (file) =>
    countsOf(file, files).map((counts) =>
      held?.files.includes(file.entry.desk.file) ? { ...counts, checked: 0, applicable: 0 } : counts,
    ),
  );
  return held ? [...own, held.counts] : own;
}

/** Of a report that repeats the forms of a workbook only what its text takes part in: nothing counts twice. */
function countsOf({ entry: { counts, desk } }: Registered, files: readonly Registered[]): readonly Counts[] {
  if (!counts) return [];
  const held = new Set(
    flatMap(
      files.filter(({ entry }) => entry.desk.submission?.hasReport === false),
      ({ entry }) => entry.desk.submission!.forms.map((form) => JSON.stringify(form)),
    ),
  );
  const { hasReport = false, forms = [] } = desk.submission ?? {};
  const repeats = hasReport && forms.some((form) => held.has(JSON.stringify(form)));
  return [
    repeats ? { ...desk.ofReport, checked: 0, applicable: 0, weak: 0 } : { ...counts, weak: desk.weak },
  ];
}

function statesText({ files, others, undecided, isLate, isOverdue }: UnitLine, locale: Locale): string {
  const words = DESK_WORDS[locale];
  const forms = [...files, ...others].filter(({ state }) => state !== 'letter');
  const states = [...new Set(forms.map(({ state }) => words.states[state]))];
  if (undecided.length > 0) states.push(words.undecided);
  if (states.length === 0) states.push(words.notReceived);
  if (isLate) states.push(words.late);
  if (isOverdue) states.push(words.overdue);
  return words.list(states);
}

const ORDER: readonly (Since | Closure)[] = [
  ...(['new', 'unchanged', 'stale', 'unsettled', 'gone'] as const),
  ...(['explained', 'corrected'] as const),
];

export function changesText(changes: ReadonlyMap<Since | Closure, number>, locale: Locale): string {
  const words = DESK_WORDS[locale];
  return words.counts(
    flatMap(ORDER, (each) => {
      const number = changes.get(each) ?? 0;
      return number > 0 ? [[SINCE_NAMES[each][locale], number] as const] : [];
    }),
  );
}

/** What the unit itself is to know beside the findings. */
export function remarks(
  { unit, files, others, missing, together }: UnitLine,
  locale: Locale,
): readonly string[] {
  const words = DESK_WORDS[locale];
  const empty = files.filter(({ entry }) => entry.desk.isEmpty);
  return [
    ...(unit ? [] : flatMap(files, (file) => whyText(file, locale))),
    ...(missing.length > 0 ? [words.missing(missing.join(locale === 'en' ? ', ' : '、'))] : []),
    ...(empty.length > 0 ? [words.empty(files.length > 1 ? namesOf(empty, locale) : '')] : []),
    ...(together?.unclear.length ? [words.unclearForms(words.list(together.unclear))] : []),
    ...others.map((file) => {
      const { state, other, year } = file;
      const told =
        other !== undefined
          ? words.other(state, other)
          : state === 'wrong-year'
            ? words.yearIs(year)
            : (file.entry.desk.problem ?? '');
      return named(file, told === '' ? words.states[state] : told, locale);
    }),
  ];
}

/** What the reviewer is to know besides. */
function forReviewer(line: UnitLine, locale: Locale): readonly string[] {
  const { unit, files, together, undecided, mentions, mayBe } = line;
  const words = DESK_WORDS[locale];
  return [
    ...(unit
      ? flatMap(files, (file) =>
          file.entry.desk.problem === undefined ? [] : [named(file, file.entry.desk.problem, locale)],
        )
      : []),
    ...togetherText(together, locale),
    ...(undecided.length > 0
      ? [...whysOf(undecided, locale), words.whichCounts(namesOf(undecided, locale))]
      : []),
    ...(mentions.length > 0 ? [words.mentions(namesOf(mentions, locale))] : []),
    ...(mayBe.length > 0 ? [words.mayBe(namesOf(mayBe, locale))] : []),
    ...(files.length > 1 ? [words.also(namesOf(files.slice(1), locale))] : []),
    ...withoutPrior(files, locale),
  ];
}

const whysOf = (files: readonly Registered[], locale: Locale): readonly string[] => [
  ...new Set(flatMap(files, ({ why }) => (why ? [DESK_WORDS[locale].whys[why]] : []))),
];

const namesOf = (files: readonly Registered[], locale: Locale): string =>
  files.map(({ entry }) => baseName(entry.desk.file)).join(locale === 'en' ? ', ' : '、');

const named = ({ entry }: Registered, told: string, locale: Locale): string =>
  `${baseName(entry.desk.file)}${locale === 'en' ? ': ' : '：'}${told}`;

/** That several files were held against each other, or why they were not. */
function togetherText(together: UnitLine['together'], locale: Locale): readonly string[] {
  const words = DESK_WORDS[locale];
  if (!together?.isAny) return [];
  const { problem, files, counts } = together;
  if (problem !== undefined) return [words.apart(problem)];
  return [words.together(files.length, counts.found)];
}

export function whyText(
  { why, names, speakers, near, former, other, state, entry }: Registered,
  locale: Locale,
): readonly string[] {
  const words = DESK_WORDS[locale];
  return [
    ...(entry.desk.problem === undefined ? [] : [entry.desk.problem]),
    ...(why ? [words.whys[why]] : []),
    ...(speakers.length > 0
      ? [speakerText(speakers, entry.desk.submission?.hasReport ?? false, locale)]
      : names.length > 0
        ? [words.suggests(names.join(locale === 'en' ? ', ' : '、'))]
        : []),
    ...(near.length > 0 ? [words.near(near.join(locale === 'en' ? ', ' : '、'))] : []),
    ...(former.length > 0 ? [words.wasCalled(former.join(locale === 'en' ? ', ' : '、'))] : []),
    ...(other === undefined ? [] : [words.other(isBesideOwn(why) ? state : 'duplicate', other)]),
  ];
}

/** Beside another file of its unit, and not one of the same content. */
const BESIDE_OWN: readonly Registered['why'][] = [
  ...(['which-is-newer', 'names-against-times', 'levels-differ', 'in-parts'] as const),
];
const isBesideOwn = (why: Registered['why']): boolean => BESIDE_OWN.includes(why);

/** For the reviewer, who has last year's files; of no concern to the unit. */
function withoutPrior(files: readonly Registered[], locale: Locale): readonly string[] {
  const reasons = new Set(flatMap(files, ({ entry }) => entry.desk.withoutPrior));
  return [...reasons].map((reason) => DESK_WORDS[locale].withoutPrior(reason));
}
