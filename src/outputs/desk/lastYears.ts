/** Units of last year's files that none of this year's files is of. */
import { plainName } from '../../model/form/formNames';
import type { Locale } from '../../model/text/locale';
import type { UnitLine } from './conclude';
import type { Entry } from './entry';
import { DESK_WORDS } from './words';
import { flatMap } from '../../model/flatMap';

const MOST_NAMED = 20;

/** In one sentence; nothing where there are none. */
export function onlyLastYear(
  entries: readonly Entry[],
  lines: readonly UnitLine[],
  { locale, lastYears = [] }: { readonly locale: Locale; readonly lastYears?: readonly string[] | undefined },
): readonly string[] {
  const here = new Set(
    flatMap(entries, ({ desk }) => (desk.submission?.units ?? []).map(({ name }) => plainName(name))),
  );
  for (const { unit } of lines) if (unit) here.add(plainName(unit.name));
  const gone = lastYears.filter((name) => !here.has(plainName(name)));
  if (gone.length === 0) return [];
  const names = gone.slice(0, MOST_NAMED).join(locale === 'en' ? ', ' : '、');
  const more = gone.length > MOST_NAMED ? (locale === 'en' ? ' …' : '等') : '';
  return [DESK_WORDS[locale].onlyLastYear(gone.length, names + more)];
}
