/**
 * What a result comes to, in one sentence and in one word: wherever it is told, the same. What was not read, and
 * what is not filled in, is said before what was found; nothing says that all agrees, as never all was checked.
 */
import { namedUnread } from '../form/unread';
import type { Locale } from '../text/locale';
import type { CheckResult, FindingCounts, FoundForm, OutcomeCounts, UsedPolicy } from './result';
import { taughtText, weakenedBy } from './taughtText';
import { flatMap } from '../flatMap';

/** `open`: something is to be explained, to be filled in, or could not be decided at all. */
export type VerdictKind = 'clean' | 'open' | 'errors' | 'partly-read' | 'no-form';

export type VerdictCounts = FindingCounts & { readonly blank?: number } & Pick<
    OutcomeCounts,
    'applicable' | 'checked'
  >;

/** As much of a result as its verdict rests on. */
export type Judged = Pick<CheckResult, 'status' | 'counts' | 'work' | 'skipped'> & {
  readonly forms: readonly Pick<FoundForm, 'title' | 'unread' | 'taught' | 'isEmpty'>[];
  readonly policy: Pick<UsedPolicy, 'from' | 'changed'>;
};

export function verdictKind({ status, counts, work, forms, policy }: Judged): VerdictKind {
  if (status !== 'checked') return status;
  if (work.error > 0) return 'errors';
  const isWeaker = ownWeaker(policy) + weakenedBy(forms).length > 0;
  const isOpen = work.blank + work.explain + counts.crashed > 0 || counts.checked === 0 || isWeaker;
  return isOpen || forms.some(({ isEmpty }) => isEmpty) ? 'open' : 'clean';
}

/** Without a full stop. */
export function verdictOf(result: Judged, locale: Locale): string {
  return joined(verdictParts(result, locale), locale);
}

export function joined(parts: readonly string[], locale: Locale): string {
  return parts.join(locale === 'en' ? '; ' : '；');
}

/** What bounds it first, then what was found. */
export function verdictParts(result: Judged, locale: Locale): readonly string[] {
  const { counts, work, forms } = result;
  const { blank, error, explain, hint, explained } = work;
  // Blanks agree with each other, which says nothing of the unit.
  const isBlank = forms.length > 0 && forms.every(({ isEmpty }) => isEmpty);
  const nothing = isBlank && blank + error + explain + hint + explained === 0;
  return [...before(result, locale), ...(nothing ? [] : [foundText({ ...counts, ...work }, locale)])];
}

/** What was not read of the forms, with label and cell; undefined where they were read whole. */
export function unreadText({ status, forms, skipped }: Judged, locale: Locale): string | undefined {
  if (status !== 'partly-read') return undefined;
  const cells = flatMap(forms, ({ unread }) => unread.filter((cell) => cell.needed));
  const labels = cells.length > 0 ? namedUnread(cells, locale) : undefined;
  const pictures = skipped.filter(({ needed }) => needed).map(({ sheet }) => `“${sheet}”`);
  if (locale === 'en') {
    const parts = [
      ...(labels === undefined ? [] : [`${labels} not understood`]),
      ...(pictures.length > 0 ? [`no words on sheet ${pictures.join(', ')}`] : []),
    ];
    return `Not read whole: ${parts.join('; ')}`;
  }
  const parts = [
    ...(labels === undefined ? [] : [`没读懂${labels}`]),
    ...(pictures.length > 0 ? [`工作表${pictures.join('、')}里没有文字，读不了`] : []),
  ];
  return `没有读全：${parts.join('，')}`;
}

/** Of the relations that could be held against the forms, how many were. */
export function coverageText({ applicable, checked }: VerdictCounts, locale: Locale): string {
  return locale === 'en'
    ? `${checked} of ${applicable} relations that apply were checked`
    : `能核对的 ${applicable} 项中已核对 ${checked} 项`;
}

/** How much of a check the workbook's own policy lets pass; a policy that is given is the reader's own. */
function ownWeaker({ from, changed }: Judged['policy']): number {
  return from === 'workbook-sheet' || from === 'workbook-kept'
    ? changed.filter(({ weaker }) => weaker).length
    : 0;
}

function before(result: Judged, locale: Locale): readonly string[] {
  const unread = unreadText(result, locale);
  const empty = result.forms.filter(({ isEmpty }) => isEmpty).map(({ title }) => title[locale]);
  const names = [...new Set(empty)];
  const weaker = ownWeaker(result.policy);
  return [
    ...(weaker === 0
      ? []
      : [
          locale === 'en'
            ? `The workbook’s own policy weakens the check (${weaker === 1 ? '1 setting' : `${weaker} settings`})`
            : `工作簿自带的口径放宽了 ${weaker} 项`,
        ]),
    ...(unread === undefined ? [] : [unread]),
    ...weakenedBy(result.forms).map((use) => taughtText(use, locale)),
    ...(names.length === 0
      ? []
      : [locale === 'en' ? `Not filled in yet: ${names.join(', ')}` : `${names.join('、')}尚未填写`]),
  ];
}

/**
 * Of errors it is told also where there are none, since that is what is asked first; of the others only what there
 * is. Without a finding it is told how far that goes.
 */
export function foundText({ applicable, checked, ...findings }: VerdictCounts, locale: Locale): string {
  const { blank = 0, error, explain, hint, explained } = findings;
  if (blank + error + explain + hint + explained === 0)
    return agreeing(checked, applicable - checked, locale);
  if (locale === 'en')
    return [
      ...(blank > 0 ? [`${blank} to fill in`] : []),
      error === 0 ? (blank > 0 ? 'no errors' : 'No errors') : `${error} to correct`,
      ...(explain > 0 ? [`${explain} to explain`] : []),
      ...(hint > 0 ? [hint === 1 ? '1 hint' : `${hint} hints`] : []),
      ...(explained > 0 ? [`${explained} explained by the unit`] : []),
    ].join(', ');
  return [
    ...(blank > 0 ? [`${blank} 处未填列`] : []),
    error === 0 ? '无错误' : `${error} 处须改正`,
    ...(explain > 0 ? [`${explain} 处待说明`] : []),
    ...(hint > 0 ? [`${hint} 处提示`] : []),
    ...(explained > 0 ? [`${explained} 处单位已说明`] : []),
  ].join('，');
}

function agreeing(checked: number, open: number, locale: Locale): string {
  if (checked === 0) return locale === 'en' ? 'No relation could be checked' : '没有能核对的勾稽关系';
  if (locale === 'en') {
    const agree = checked === 1 ? '1 relation checked agrees' : `${checked} relations checked agree`;
    return open === 0 ? agree : `${agree}; ${open} more were not checked`;
  }
  const agree = `已核对的 ${checked} 条勾稽关系相符`;
  return open === 0 ? agree : `${agree}；另有 ${open} 条未核对`;
}
