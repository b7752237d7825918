/** Items of the list beside those of last time: counted by item, as all that is shown of a result. */
import type { Diagnostic } from './diagnostic';
import { isExplained } from './diagnostic';
import { issues } from './issues';
import type { CheckResult } from './result';
import type { Closure, Since, SinceLast } from './since';
import { SINCE_NAMES } from './since';
import type { Locale } from '../text/locale';
import { flatMap } from '../flatMap';

/** What an item of the list is beside last time; undefined without a last time, and of hints. */
export function sinceOf(diagnostics: readonly Diagnostic[]): Since | undefined {
  const counted = diagnostics.filter(({ severity }) => severity !== 'hint');
  const open = counted.filter((each) => !isExplained(each));
  const states = (open.length > 0 ? open : counted).map(({ since }) => since);
  return MOST_TELLING.find((each) => states.includes(each));
}
const MOST_TELLING: readonly Since[] = ['stale', 'unchanged', 'new', 'explained'];

/** What is good news first; only what there is. */
const ORDER: readonly (Since | Closure)[] = [
  ...(['corrected', 'explained', 'unchanged', 'stale', 'new', 'gone', 'unsettled'] as const),
];

type Compared = Pick<CheckResult, 'diagnostics'> & { readonly since: SinceLast };

/** How many items there are of each kind, this time's and last time's. */
export function sinceCounts({
  diagnostics,
  since,
}: Compared): readonly (readonly [kind: Since | Closure, count: number])[] {
  const all = [
    ...issues(diagnostics).map((issue) => sinceOf(issue.diagnostics)),
    ...since.former.map(({ closure }) => closure),
  ];
  return flatMap(ORDER, (each) => {
    const count = all.filter((one) => one === each).length;
    return count > 0 ? [[each, count] as const] : [];
  });
}

/** In one line, without a full stop. */
export function sinceText(result: Compared, locale: Locale): string {
  const { at, lost } = result.since;
  const counts = sinceCounts(result).map(([kind, count]) =>
    locale === 'en' ? `${count} ${SINCE_NAMES[kind].en}` : `${SINCE_NAMES[kind][locale]} ${count}`,
  );
  if (locale === 'en')
    return [
      `Since last time (${at}): ${counts.join(', ') || 'nothing has changed'}`,
      ...(lost > 0 ? [`rows taken off the last result: ${lost}, what they told counts as new`] : []),
    ].join('; ');
  return [
    `与上次（${at}）相比：${counts.join('、') || '没有变化'}`,
    ...(lost > 0 ? [`上次的结果表有 ${lost} 行已被删去，其中仍未改正的会算作新增`] : []),
  ].join('；');
}
